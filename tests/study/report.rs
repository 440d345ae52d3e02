//! The report of a study: one file in three languages.

use super::{PLAN, folder, study};
use crate::cli::program::Folder;
use std::fs;

/// Factors, links and a repair at once.
fn plan() -> String {
    let more = r#"design: Full, links: Links(of: Posts, how: Removed),
        repair: Repair(measure: "declared", probability: "50 %", remedies: [
            Remedy(id: "seven", title: "Seven minutes", sets: "post:a.ten.service=7 min")]),"#;
    PLAN.replace("design: Full,", more).replace("[\"declared\"]", "[\"score\", \"declared\"]")
}

fn read(folder: &Folder, name: &str) -> String {
    fs::read_to_string(folder.path(name)).expect("it is there")
}

#[test]
fn it_tells_everything_in_three_languages_and_asks_nothing_of_a_network() {
    let folder = folder();
    folder.write("plan.ron", plan());
    let answer = study(&folder, "run", &["--html", "report.html", "--lang", "fr"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let page = read(&folder, "report.html");
    assert!(page.starts_with("<!doctype html>\n<!-- salambo.study/1 -->\n<html lang=\"fr\""), "{page:.200}");
    for (tag, direction) in [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")] {
        let article = format!("<article class=\"{tag}\" lang=\"{tag}\" dir=\"{direction}\">");
        let from = page.find(&article).expect("each language has its part");
        let own = page[from..].split("</article>").next().unwrap_or_default();
        // Of two measures a map and two rows of bars, for the factors and for the links.
        assert_eq!(own.matches("<svg").count(), 6, "{tag}");
        assert!(own.contains("Seven minutes") && own.contains("study run night plan.ron"), "{tag}");
    }
    assert!(page.contains("default-src 'none'; style-src 'sha256-"), "its policy");
    assert!(!page.contains("<script") && !page.contains("http-equiv=\"refresh\""), "nothing runs");
}

#[test]
fn what_is_no_report_is_not_replaced() {
    let folder = folder();
    folder.write("mine.html", "mine");
    let answer = study(&folder, "run", &["--html", "mine.html"]);
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.err.contains("no report of a study"), "{answer:?}");
    assert_eq!(read(&folder, "mine.html"), "mine");
    assert!(!folder.names("").contains(&"runs".to_owned()), "nothing was played");
}

/// The same plan gives the same bytes.
#[test]
fn it_can_be_made_again() {
    let pages = [(); 2].map(|()| {
        let folder = folder();
        folder.write("plan.ron", plan());
        let answer = study(&folder, "run", &["--html", "report.html"]);
        assert_eq!(answer.code, 0, "{answer:?}");
        read(&folder, "report.html")
    });
    assert_eq!(pages[0], pages[1]);
}
