//! `new`: what it makes is right at once, and nothing is written over or half written.

use super::program::Folder;
use std::fs;

/// The folder named `made` of a command.
fn made(more: &[&str]) -> Folder {
    let folder = Folder::new();
    let answer = folder.run([&["new", "made"], more].concat());
    assert_eq!(answer.code, 0, "{answer:?}");
    folder
}

fn holds(folder: &Folder, language: &str) {
    let check = folder.run(["check", "made"]);
    assert_eq!((check.code, check.out.as_str()), (0, "no problems\n"), "{check:?}");
    let neat = folder.run(["fmt", "--check", "made"]);
    assert_eq!(neat.code, 0, "{neat:?}");
    let run = folder.run(["run", "made", "--format", "json", "--lang", language]);
    assert_eq!(run.code, 0, "{run:?}");
    let document = run.json();
    assert!(document["rating"].is_string(), "{}", document["rating"]);
    let measures = document["measures"].as_array().expect("measures");
    assert!(!measures.is_empty() && measures.iter().all(|measure| measure["value"].is_number()));
}

#[test]
fn what_is_made_is_right_and_runs_in_three_languages() {
    for (language, word, title) in [
        ("en", "What happens", "A flooded underpass"),
        ("fr", "Ce qui se passe", "Un passage souterrain inondé"),
        ("ar", "ما يحدث", "نفق غمرته المياه"),
    ] {
        let folder = made(&["--lang", language]);
        assert_eq!(folder.names("made"), ["doctrines", "exercise.ron", "organisation.ron"]);
        let text = fs::read_to_string(folder.path("made/exercise.ron")).expect("a file");
        assert!(text.contains(word) && text.contains(title), "{text}");
        holds(&folder, language);
    }
}

#[test]
fn the_next_commands_are_told() {
    let folder = Folder::new();
    let answer = folder.run(["new", "my exercise", "--lang", "fr"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let told: Vec<&str> = answer.out.lines().skip(1).collect();
    assert_eq!(told, ["  salambo check 'my exercise'", "  salambo run 'my exercise' --lang fr"]);
    let document = folder.run(["new", "other", "--format", "json"]).json();
    assert_eq!(document["format"], "salambo.new/1");
    assert_eq!(document["next"][0], "salambo check other");
    assert_eq!(document["files"].as_array().map(Vec::len), Some(3));
}

#[test]
fn whatever_is_said_stays_a_text() {
    let hostile = "He said \"no\" \\ \n// and ) ] went \u{202e}\t«on» قُ";
    for language in ["en", "ar"] {
        let folder = made(&[
            "--lang",
            language,
            "--title",
            hostile,
            "--event",
            hostile,
            "--agency",
            hostile,
            "--agency",
            "الحماية",
            "--agency",
            "Préfecture",
            "--agency",
            "prefecture",
            "--agency",
            "112",
        ]);
        holds(&folder, language);
        let text = fs::read_to_string(folder.path("made/organisation.ron")).expect("a file");
        for id in ["agency-2", "prefecture", "prefecture-2", "112"] {
            assert!(text.contains(&format!("Agency(id: \"{id}\"")), "{id}: {text}");
        }
    }
}

#[test]
fn nothing_is_written_over_or_half_written() {
    let folder = Folder::new();
    folder.write("full/notes.txt", "precious");
    folder.write("file", "precious");
    fs::create_dir(folder.path("empty")).expect("a folder");
    for (name, code) in [("full", 2), ("file", 2), (".", 2), ("nowhere/new", 2), ("full/..", 2)] {
        let answer = folder.run(["new", name]);
        assert_eq!(answer.code, code, "{name}: {answer:?}");
        assert!(answer.err.contains("error"), "{answer:?}");
    }
    let answer = folder.run(["new", "lonely", "--agency", "Police"]);
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.err.contains("At least two"), "{answer:?}");
    assert_eq!(folder.run(["new", "empty"]).code, 0, "an empty folder may be filled");
    assert_eq!(folder.names(""), ["empty", "file", "full"]);
    assert_eq!(folder.names("full"), ["notes.txt"]);
    assert_eq!(folder.names("empty").len(), 3);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_the_systems_refusal() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new();
    fs::create_dir(folder.path("real")).expect("a folder");
    symlink("real", folder.path("link")).expect("a link");
    assert_eq!(folder.run(["new", "link"]).code, 0);
    assert!(folder.path("link").is_symlink() && folder.path("real/exercise.ron").is_file());
    fs::create_dir(folder.path("closed")).expect("a folder");
    fs::set_permissions(folder.path("closed"), fs::Permissions::from_mode(0o555)).expect("it is ours");
    let answer = folder.run(["new", "closed/new"]);
    // Whoever may do everything is refused nothing.
    assert!(answer.code == 4 || folder.path("closed/new/exercise.ron").is_file(), "{answer:?}");
    fs::set_permissions(folder.path("closed"), fs::Permissions::from_mode(0o755)).expect("it is ours");
}

#[test]
fn nobody_is_asked_where_no_terminal_is() {
    let folder = Folder::new();
    let mut command = folder.command(["new", "made"]);
    let mut child = command
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("it starts");
    // The input stays open: whoever waited for an answer would wait for ever.
    let input = child.stdin.take();
    let status = child.wait().expect("it ends");
    drop(input);
    assert!(status.success() && folder.path("made/exercise.ron").is_file());
}
