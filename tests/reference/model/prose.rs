//! What people write on the pages: links lead somewhere, keys exist, no page is long, and no number
//! stands in a sentence that stands in the defaults.

use std::path::Path;

use super::blocks::prose;
use super::defaults;
use super::pages::{FOLDER, Page, pages};
use super::tables::names;
use crate::house::tree;

const LINES_MAX: usize = 250;

/// What is a number of something and not of a thing: it belongs into a table.
const UNITS: [&str; 10] = ["ms", "s", "sec", "min", "h", "d", "%", "seconds", "minutes", "hours"];

/// Everything that is wrong with what is written by hand.
fn faults(page: &Page, keys: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    for (line, text) in prose(&page.text) {
        let place = |fault: String| format!("{}:{line}: {fault}", page.name);
        faults.extend(
            numbers(text)
                .map(|number| place(format!("`{number}` is a number: name the parameter or the constant"))),
        );
        faults.extend(unknown_keys(text, keys).map(|key| place(format!("no parameter is called `{key}`"))));
    }
    let lines = page.text.lines().count();
    if lines > LINES_MAX {
        faults.push(format!("{}: {lines} lines, more than {LINES_MAX}", page.name));
    }
    faults
}

/// Numbers with a unit or a decimal point.
fn numbers(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(['"', '`', '(', ')', ',', ';', ':', '*']))
        .collect();
    let pairs = words
        .iter()
        .enumerate()
        .map(|(index, word)| (*word, words.get(index + 1).copied().unwrap_or_default()));
    let is_number = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && word.trim_end_matches(['.', '%']).parse::<f64>().is_ok()
    };
    let found = pairs.filter(|(word, next)| {
        let has_unit = UNITS.contains(&next.trim_end_matches('.')) || word.ends_with('%');
        is_number(word) && (has_unit || word.trim_end_matches('.').contains('.'))
    });
    found
        .map(|(word, next)| if UNITS.contains(&next) { format!("{word} {next}") } else { word.to_owned() })
        .collect::<Vec<_>>()
        .into_iter()
}

/// Words in code that look like keys of the defaults and are none. `latency.*` names several, and so
/// does `life.KEY`.
fn unknown_keys(text: &str, keys: &[String]) -> impl Iterator<Item = String> {
    let is_group = |word: &str| {
        let group = word.split_once('.').map(|(group, _)| group);
        let is_file = [".rs", ".md", ".ron"].iter().any(|end| word.ends_with(end));
        group.is_some_and(|group| {
            !is_file && keys.iter().any(|key| key.split_once('.').is_some_and(|(other, _)| other == group))
        })
    };
    let several = |c: char| c == '*' || c.is_uppercase();
    let is_known = |word: &str| {
        let word = word.split_once(several).map_or(word, |(begin, _)| begin);
        keys.iter().any(|key| names(word, key))
    };
    let found = text.split('`').skip(1).step_by(2).filter(|word| is_group(word) && !is_known(word));
    found.map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// Where the links of a page lead, each with its line.
fn links(text: &str) -> Vec<(usize, &str)> {
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(index, line)| {
            line.split("](").skip(1).filter_map(move |rest| Some((index + 1, rest.split_once(')')?.0)))
        })
        .collect()
}

/// Links that lead nowhere.
fn dead(folder: &str, name: &str, text: &str) -> Vec<String> {
    let alive = |target: &str| {
        let (file, heading) = target.split_once('#').unwrap_or((target, ""));
        let own = format!("{folder}/{name}");
        let path =
            if file.is_empty() { tree::root().join(own) } else { tree::root().join(folder).join(file) };
        path.exists() && (heading.is_empty() || has_heading(&path, heading))
    };
    let inside = links(text).into_iter().filter(|(_, target)| !target.contains("://"));
    inside
        .filter(|(_, target)| !alive(target))
        .map(|(line, target)| format!("{folder}/{name}:{line}: {target} leads nowhere"))
        .collect()
}

fn has_heading(path: &Path, wanted: &str) -> bool {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let mut headings = text.lines().filter(|line| line.starts_with('#'));
    headings.any(|line| anchor(line.trim_start_matches('#').trim()) == wanted)
}

/// The anchor that a heading gets.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars().filter(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect()
}

#[test]
fn the_prose_is_right() {
    let keys: Vec<String> = defaults::shipped().into_iter().map(|entry| entry.key).collect();
    let faults: Vec<String> = pages().iter().flat_map(|page| faults(page, &keys)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    let mut dead: Vec<String> =
        pages.iter().flat_map(|page| super::prose::dead(FOLDER, &page.name, &page.text)).collect();
    for (folder, name) in [("", "README.md"), ("engine", "README.md"), ("scenarios", "README.md")] {
        let path = tree::root().join(folder).join(name);
        let text = std::fs::read_to_string(path).expect("a page");
        dead.extend(super::prose::dead(if folder.is_empty() { "." } else { folder }, name, &text));
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

#[test]
fn the_model_is_linked_from_the_pages_that_readers_know() {
    for (page, link) in [
        ("README.md", "(engine/model/README.md)"),
        ("engine/README.md", "(model/README.md)"),
        ("scenarios/README.md", "(../engine/model/README.md)"),
    ] {
        assert!(crate::reference::page::page(page).contains(link), "{page} has no link {link}");
    }
}

#[test]
fn wrong_is_found() {
    let keys = ["call.answer".to_owned(), "latency.radio".to_owned(), "redial".to_owned()];
    let page = "# T\nIt takes 4 min, or 90 % of `call.answer`, 0.5 at least.\n`latency.*` and `latency.smoke`, level 2, `attention.rs`.\n<!-- parameters: redial -->\n| 4 min |\n<!-- end -->\n";
    assert_eq!(
        faults(&Page::new("p.md", page), &keys),
        [
            "p.md:2: `4 min` is a number: name the parameter or the constant",
            "p.md:2: `90 %` is a number: name the parameter or the constant",
            "p.md:2: `0.5` is a number: name the parameter or the constant",
            "p.md:3: no parameter is called `latency.smoke`",
        ]
    );
    let text = "[a](../src/lib.rs) [b](#two-words) [c](gone.md)\n## Two words\n[d](../README.md#floors) [e](https://x.y)";
    assert_eq!(
        dead(FOLDER, "README.md", text)[..],
        [
            "engine/model/README.md:1: #two-words leads nowhere",
            "engine/model/README.md:1: gone.md leads nowhere"
        ]
    );
}
