//! Files that are given: wrong, hostile or not there.

use super::program::Folder;
use std::fs;

/// The code of the only error that a command reports.
fn only_error(folder: &Folder, arguments: &[&str]) -> String {
    let answer = folder.run([arguments, &["--format", "json"]].concat());
    assert_eq!(answer.code, 1, "{answer:?}");
    let document = answer.json();
    assert_eq!(document["format"], "salambo.check/1");
    assert_eq!((&document["ok"], &document["errors"]), (&false.into(), &1.into()), "{document}");
    document["problems"][0]["code"].as_str().expect("a code").to_owned()
}

#[test]
fn a_file_that_is_not_there_is_a_wrong_file() {
    let folder = Folder::with_example();
    for path in ["nowhere", "nowhere.ron", "example/nothing.ron"] {
        assert_eq!(only_error(&folder, &["check", path]), "E0601", "{path}");
        assert_eq!(only_error(&folder, &["run", path]), "E0601", "{path}");
    }
    assert_eq!(folder.run(["verify", "nowhere.run"]).code, 1);
    fs::remove_file(folder.path("example/organisation.ron")).expect("it was there");
    assert_eq!(folder.run(["check", "example"]).code, 1);
}

#[test]
fn bytes_that_are_no_text_are_told_and_not_printed() {
    let folder = Folder::with_example();
    folder.write("example/exercise.ron", b"Exercise(\xff\xfe\x1b[2J");
    let answer = folder.run(["check", "example"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(!answer.out.contains('\u{1b}'), "{answer:?}");
    folder.write("example/exercise.ron", "Exercise(format: 1, id: \"a\u{1b}[2Jb\", titel: \"\u{7}\")");
    let answer = folder.run(["check", "example"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(!answer.out.contains(['\u{1b}', '\u{7}']), "{answer:?}");
}

#[test]
fn what_leads_out_of_the_exercise_is_refused() {
    let folder = Folder::with_example();
    folder.write("secret.ron", "Organisation(format: 1, id: \"secret\")");
    let exercise = fs::read_to_string(folder.path("example/exercise.ron")).expect("it is there");
    let secret = folder.path("secret.ron").display().to_string();
    for name in ["../secret.ron", "doctrines/../../secret.ron", &secret, "/etc/passwd"] {
        let changed = exercise.replace("\"organisation.ron\"", &format!("{name:?}"));
        assert_ne!(changed, exercise);
        folder.write("example/exercise.ron", changed);
        let answer = folder.run(["run", "example"]);
        assert_eq!(answer.code, 1, "{name}: {answer:?}");
        assert!(answer.out.contains("E0602"), "{name}: {answer:?}");
    }
}

#[cfg(unix)]
#[test]
fn links_pipes_and_devices_are_told_apart_without_waiting() {
    use std::os::unix::fs::symlink;
    type Spoil = fn(&std::path::Path);
    let cases: [(&str, Spoil, &str); 4] = [
        ("a link that leads out", |path| symlink("../secret.ron", path).expect("a link"), "E0602"),
        ("a link in a circle", |path| symlink("organisation.ron", path).expect("a link"), "E0603"),
        ("a device", |path| symlink("/dev/zero", path).expect("a link"), "E0602"),
        ("a pipe", |path| make_pipe(path), "E0603"),
    ];
    for (what, make, code) in cases {
        let folder = Folder::with_example();
        folder.write("secret.ron", "Organisation(format: 1, id: \"secret\")");
        let path = folder.path("example/organisation.ron");
        fs::remove_file(&path).expect("it was there");
        make(&path);
        let answer = folder.run(["check", "example"]);
        assert_eq!(answer.code, 1, "{what}: {answer:?}");
        assert!(answer.out.contains(code), "{what}: {answer:?}");
    }
}

#[cfg(unix)]
fn make_pipe(path: &std::path::Path) {
    let made = std::process::Command::new("mkfifo").arg(path).status();
    assert!(made.is_ok_and(|status| status.success()), "a pipe can be made");
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_given_by_name_are_refused_without_waiting() {
    let folder = Folder::new();
    make_pipe(&folder.path("pipe"));
    for path in ["/dev/zero", "pipe"] {
        assert_eq!(only_error(&folder, &["check", path]), "E0603", "{path}");
        assert_eq!(folder.run(["verify", path]).code, 1, "{path}");
    }
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_no_files_to_be_replaced() {
    let folder = Folder::with_example();
    make_pipe(&folder.path("pipe"));
    assert_eq!(folder.run(["run", "example", "--out", "night.run"]).code, 0);
    for path in ["/dev/null", "pipe"] {
        let commands: [&[&str]; 2] =
            [&["replay", "night.run", "--html", path], &["explain", "night.run", "declared", "--svg", path]];
        for command in commands {
            let answer = folder.run(command);
            assert_eq!(answer.code, 2, "{command:?}: {answer:?}");
            assert!(answer.err.contains("it is not replaced"), "{command:?}: {answer:?}");
        }
    }
}

#[test]
fn several_exercises_are_checked_in_one_document() {
    let folder = Folder::with_example();
    let answer = folder.run(["check", "example", "nowhere", "--format", "json"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    let document = answer.json();
    assert_eq!((&document["ok"], &document["errors"]), (&false.into(), &1.into()));
    let of = |problem: &serde_json::Value| problem["exercise"].as_str().expect("whose it is").to_owned();
    let exercises: Vec<String> = document["problems"].as_array().expect("problems").iter().map(of).collect();
    assert!(exercises.iter().any(|exercise| exercise == "nowhere"), "{exercises:?}");
}
