//! What is read but not simulated: the page lists what the check of that name reports.

use super::page::page;

const CHECK: &str = "engine/src/scenario/checks/not_simulated.rs";
const HEADING: &str = "## Read but not simulated yet";

/// The kinds that the check reports, such as `Held marks`, without backticks.
fn reported(check: &str) -> Vec<String> {
    let texts = check.split('"').skip(1).step_by(2);
    let kinds = ["actions", "conditions", "fields", "marks", "measures"];
    let texts = texts.filter(|text| text.split_once(' ').is_some_and(|(_, kind)| kinds.contains(&kind)));
    texts.map(|text| text.replace('`', "")).collect()
}

/// The list of the page: its lines up to the first empty one after it began.
fn list(page: &str) -> String {
    let (_, after) = page.split_once(HEADING).expect("the heading");
    let lines = after.lines().skip_while(|line| !line.starts_with("* "));
    lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_page_lists_what_the_check_reports() {
    let (check, text) = (page(CHECK), page("scenarios/README.md"));
    let (reported, list) = (reported(&check), list(&text));
    let mut faults = Vec::new();
    for kind in &reported {
        let word = kind.split(' ').next().unwrap_or_default();
        if !list.contains(&format!("`{word}`")) {
            faults.push(format!("`{word}` is missing"));
        }
    }
    for word in list.split('`').skip(1).step_by(2).filter(|word| *word != "Meet") {
        if !reported.iter().any(|kind| kind.split(' ').next() == Some(word)) {
            faults.push(format!("`{word}` is simulated"));
        }
    }
    for kind in ["facilities", "relations of support"] {
        if check.contains(&format!("\"{kind}\"")) != list.contains(kind) {
            faults.push(format!("{kind}: the page and the check disagree"));
        }
    }
    assert!(!reported.is_empty(), "nothing was read from {CHECK}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
