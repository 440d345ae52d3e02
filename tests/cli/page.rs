//! The page of a run: whole, the same every time, of all its sources, and over pages only.

use super::program::{Answer, Folder};
use crate::house::tree::root;
use std::fs;

fn html(folder: &Folder, file: &str, more: &[&str]) -> Answer {
    folder.run([&["replay", "example.run", "--html", file], more].concat())
}

#[test]
fn a_page_opens_in_each_language_and_is_the_same_every_time() {
    let folder = Folder::with_example();
    folder.run_of_example();
    for (language, direction) in [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")] {
        let pages = ["a.html", "b.html", "a.html"].map(|file| {
            let answer = html(&folder, file, &["--lang", language]);
            assert_eq!((answer.code, answer.out.as_str()), (0, ""), "{answer:?}");
            fs::read_to_string(folder.path(file)).expect("it is there")
        });
        assert!(pages[0].contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")));
        assert!(pages[0].ends_with("</script>\n</body>\n</html>\n"));
        assert!(pages.iter().all(|page| *page == pages[0]));
    }
    folder.run(["run", "example", "--seed", "2", "--out", "other.run"]);
    let both = html(&folder, "both.html", &["other.run"]);
    assert_eq!(both.code, 0, "{both:?}");
    let length = |file: &str| fs::metadata(folder.path(file)).expect("it is there").len();
    assert!(length("both.html") > length("a.html"), "the second run stands in it too");
}

#[test]
fn nothing_but_a_page_is_replaced() {
    let folder = Folder::with_example();
    folder.run_of_example();
    folder.write("notes.html", "<!doctype html>\n<p>notes");
    let before = folder.names(".");
    for (file, more) in [
        ("notes.html", vec![]),
        ("example", vec![]),
        ("nowhere/page.html", vec![]),
        ("new.html", vec!["--at", "T+1m"]),
    ] {
        let answer = html(&folder, file, &more);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{file} {more:?}: {answer:?}");
    }
    assert_eq!(folder.names("."), before);
    let notes = fs::read_to_string(folder.path("notes.html")).expect("it is there");
    assert_eq!(notes, "<!doctype html>\n<p>notes");
}

#[test]
fn every_source_of_the_page_stands_in_it() {
    let folder = Folder::with_example();
    folder.run_of_example();
    assert_eq!(html(&folder, "page.html", &[]).code, 0);
    let page = fs::read_to_string(folder.path("page.html")).expect("it is there");
    let mut seen = 0;
    for place in ["engine/src/report/replay/page", "engine/src/report/replay/page/views"] {
        for entry in fs::read_dir(root().join(place)).expect("it can be listed") {
            let path = entry.expect("it can be listed").path();
            if path.extension().is_none_or(|end| end != "js" && end != "css") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source is text");
            let first = text.lines().next().unwrap_or_default();
            assert!(first.starts_with("//") || first.starts_with("/*"), "{} says what it is", path.display());
            assert!(page.contains(first), "{} stands in no list", path.display());
            seen += 1;
        }
    }
    assert!(seen > 15, "the sources are where the test looks");
}
