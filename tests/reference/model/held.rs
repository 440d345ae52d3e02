//! Every block of every page is what is generated now.

use std::env;
use std::fs;

use super::blocks::replaced;
use super::code::Code;
use super::generate::generated;
use super::pages::{FOLDER, Page, folder, pages};

#[test]
fn the_pages_say_what_the_program_says() {
    let (code, pages) = (Code::shipped(), pages());
    let mut drifted = Vec::new();
    for page in &pages {
        let anew = replaced(&page.text, |block| generated(&code, &pages, page, block));
        if anew == page.text {
            continue;
        }
        if env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(folder().join(&page.name), anew).expect("a page can be written");
        } else {
            drifted.push(format!("{FOLDER}/{}: {}", page.name, difference(&page.text, &anew)));
        }
    }
    assert!(
        drifted.is_empty(),
        "write the pages anew with UPDATE_EXPECT=1 and read what changed:\n{}",
        drifted.join("\n")
    );
}

/// The first line that differs.
fn difference(before: &str, now: &str) -> String {
    let pairs = before.lines().zip(now.lines()).enumerate();
    let mut different = pairs.filter(|(_, (before, now))| before != now);
    let told = different.next().map(|(index, (before, now))| {
        format!("line {}\n  the page says: {before}\n  it is now:     {now}", index + 1)
    });
    told.unwrap_or_else(|| "lines are missing or too many at the end".to_owned())
}

#[test]
fn drift_is_found() {
    let page = Page::new(
        "p.md",
        "# P\n<!-- words: certainty -->\n| word | in a debriefing |\n| --- | --- |\n| `possible` | maybe |\n<!-- end -->\n",
    );
    let pages = [page.clone()];
    let anew = replaced(&page.text, |block| generated(&Code::default(), &pages, &page, block));
    assert!(anew.ends_with("| `observed` | observed |\n<!-- end -->\n"), "{anew}");
    assert_eq!(
        difference(&page.text, &anew),
        "line 5\n  the page says: | `possible` | maybe |\n  it is now:     | `possible` | possible |"
    );
}
