//! The command: text in, text out, and everything that may be wrong with what is asked.

use crate::cli::program::{Answer, Folder};

/// The shipped example, run.
fn played() -> Folder {
    let folder = Folder::with_example();
    let answer = folder.run(["run", "example", "--out", "example.run"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    folder
}

fn replay(folder: &Folder, arguments: &[&str]) -> Answer {
    folder.run([&["replay", "example.run"], arguments].concat())
}

#[test]
fn a_moment_is_told_in_three_languages_and_fits_the_page() {
    let folder = played();
    for (language, heading) in [("en", "Who waits for whom"), ("fr", "Qui attend qui"), ("ar", "من ينتظر من")]
    {
        let answer = replay(&folder, &["--at", "T+12m", "--lang", language]);
        assert_eq!(answer.code, 0, "{answer:?}");
        assert!(answer.out.contains("T+00:12:00") && answer.out.contains(heading), "{}", answer.out);
        let wide = answer.out.lines().filter(|line| line.chars().filter(|c| *c != '\u{200f}').count() > 100);
        assert_eq!(wide.collect::<Vec<_>>(), [""; 0], "{language}");
    }
}

#[test]
fn whatever_means_the_same_moment_tells_the_same() {
    let folder = played();
    let expected = replay(&folder, &["--at", "T+00:12"]);
    for typed in ["T+12m", "12m", "T+12", "12 min", "T+0h12"] {
        assert_eq!(replay(&folder, &["--at", typed]).out, expected.out, "{typed}");
    }
}

#[test]
fn the_document_of_a_moment_says_what_the_text_says() {
    let folder = played();
    let document = replay(&folder, &["--at", "12m", "--format", "json"]).json();
    assert_eq!(document["format"], "salambo.moment/1");
    let t0 = document["t0_ms"].as_i64().expect("whole milliseconds");
    assert_eq!(document["at_ms"].as_i64(), Some(t0 + 720_000));
    for part in ["posts", "waits", "agencies", "pictures", "units", "injects", "measures"] {
        assert!(document[part].is_array(), "{part}");
    }
    let holder = document["pictures"][0]["holder"].as_str().expect("somebody knows something").to_owned();
    let chosen = replay(&folder, &["--at", "12m", "--who", &holder, "--format", "json"]).json();
    assert_eq!(chosen["pictures"].as_array().map(Vec::len), Some(1));
    assert_eq!(chosen["pictures"][0], document["pictures"][0]);
}

#[test]
fn without_a_moment_the_end_is_shown_and_what_else_there_is() {
    let folder = played();
    let answer = replay(&folder, &[]);
    assert_eq!(answer.code, 0);
    assert!(answer.err.contains("--at T+22m"), "{}", answer.err);
    assert!(!answer.out.is_empty());
}

#[test]
fn what_cannot_be_shown_is_said() {
    let folder = played();
    for (arguments, code, part) in [
        (vec!["--at", "T+99h"], 2, "outside of the run"),
        (vec!["--at", "T-5h"], 2, "outside of the run"),
        (vec!["--at", "soon"], 2, "expected T+22m"),
        (vec!["--who", "nobody-at-all-of-this-name"], 2, "there is no agency, post or unit"),
        (vec!["example.run", "--at", "5m"], 2, "one run at a time"),
    ] {
        let answer = replay(&folder, &arguments);
        assert_eq!((answer.code, answer.out.as_str()), (code, ""), "{arguments:?}");
        assert!(answer.err.contains(part), "{arguments:?}: {}", answer.err);
    }
    let missing = folder.run(["replay", "no-such.run"]);
    assert_eq!(missing.code, 1);
    folder.write("text.run", "no run file");
    assert_eq!(folder.run(["replay", "text.run"]).code, 1);
}

#[test]
fn a_name_that_is_nearly_right_is_told() {
    let folder = played();
    let document = replay(&folder, &["--at", "5m", "--format", "json"]).json();
    let post = document["posts"][0]["post"].as_str().expect("a post").to_owned();
    let answer = replay(&folder, &["--who", &format!("{post}x")]);
    assert!(answer.err.contains(&format!("did you mean `{post}`?")), "{}", answer.err);
}
