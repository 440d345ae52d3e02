//! `fmt`: what it writes, what it leaves, what it says.

use super::program::Folder;
use super::shape::Shape::{Flag, Object, Text, Whole, Word};
use super::shape::{list, maybe};
use std::fs;

const UGLY: &str = "// kept\nExercise ( format:1,\n\tid: 'x' )\n";
const NEAT: &str = "// kept\nExercise(format: 1,\n    id: 'x')\n";

#[test]
fn files_are_laid_out_and_the_rest_is_left() {
    let folder = Folder::new();
    folder.write("a/exercise.ron", UGLY);
    folder.write("a/more/b.ron", NEAT);
    folder.write("a/notes.txt", UGLY);
    let check = folder.run(["fmt", "--check", "a"]);
    assert_eq!(check.code, 1, "{check:?}");
    assert_eq!(
        check.out,
        "a/exercise.ron:2\n  - Exercise ( format:1,\n  + Exercise(format: 1,\n1 of 2 files would change\n"
    );
    assert_eq!(fs::read_to_string(folder.path("a/exercise.ron")).expect("a file"), UGLY);
    let done = folder.run(["fmt", "a"]);
    assert_eq!((done.code, done.out.as_str()), (0, "laid out a/exercise.ron\n1 of 2 files changed\n"));
    assert_eq!(fs::read_to_string(folder.path("a/exercise.ron")).expect("a file"), NEAT);
    assert_eq!(fs::read_to_string(folder.path("a/notes.txt")).expect("a file"), UGLY);
    let again = folder.run(["fmt", "--check", "a", "a/exercise.ron"]);
    assert_eq!((again.code, again.out.as_str()), (0, "0 of 3 files would change\n"));
    assert_eq!(folder.names("a"), ["exercise.ron", "more", "notes.txt"]);
}

#[test]
fn a_file_with_slips_is_told_of_and_left() {
    let folder = Folder::new();
    folder.write("wrong.ron", "Exercise(id = \"a\"\n");
    folder.write("ugly.ron", UGLY);
    let answer = folder.run(["fmt", "wrong.ron", "ugly.ron", "nowhere.ron"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.out.contains("error[E0111]") && answer.out.contains("--> wrong.ron:1:13"), "{answer:?}");
    assert!(answer.out.ends_with("1 of 3 files changed; 2 left as written, because of what is wrong\n"));
    assert!(answer.err.contains("there is no file or folder `nowhere.ron`"), "{answer:?}");
    assert_eq!(fs::read_to_string(folder.path("wrong.ron")).expect("a file"), "Exercise(id = \"a\"\n");
    assert_eq!(fs::read_to_string(folder.path("ugly.ron")).expect("a file"), NEAT);
}

#[test]
fn marks_and_line_ends_of_other_systems_go() {
    let folder = Folder::new();
    folder.write("a.ron", "\u{feff}Exercise(\r\n    id: 'x',\r\n)\r\n");
    assert_eq!(folder.run(["fmt", "a.ron"]).code, 0);
    assert_eq!(fs::read(folder.path("a.ron")).expect("a file"), b"Exercise(\n    id: 'x',\n)\n");
    folder.write("b.ron", [0xff, 0xfe, 0x41, 0x00]);
    let answer = folder.run(["fmt", "b.ron"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.out.contains("UTF-16"), "{answer:?}");
}

#[test]
fn limits_hold() {
    let folder = Folder::new();
    folder.write("a.ron", format!("[{}]", "1, ".repeat(1000)));
    let answer = folder.run(["fmt", "a.ron", "--limit", "items=100"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.out.contains("E0007"), "{answer:?}");
    let answer = folder.run(["fmt", "a.ron", "--limit", "file=100"]);
    assert!(answer.out.contains("E0004"), "{answer:?}");
}

#[test]
fn the_document_keeps_the_contract() {
    let folder = Folder::new();
    folder.write("ugly.ron", UGLY);
    folder.write("neat.ron", NEAT);
    folder.write("wrong.ron", "Exercise(");
    let answer =
        folder.run(["fmt", "--check", "--format", "json", "neat.ron", "ugly.ron", "wrong.ron", "none.ron"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    let document = answer.json();
    let difference = Object(vec![("line", Whole), ("before", maybe(Text)), ("after", maybe(Text))]);
    let file = Object(vec![
        ("file", Text),
        ("state", Word(&["same", "changed", "wrong", "refused"])),
        ("first_difference", maybe(difference)),
        ("message", maybe(Text)),
    ]);
    let problem =
        Object(vec![("code", Text), ("message", Text), ("file", maybe(Text)), ("line", maybe(Whole))]);
    let shape = Object(vec![
        ("format", Word(&["salambo.fmt/1"])),
        ("ok", Flag),
        ("files", list(file)),
        ("problems", list(problem)),
        ("truncated", Whole),
    ]);
    shape.check(&document, "fmt");
    let states: Vec<_> =
        document["files"].as_array().expect("files").iter().map(|file| &file["state"]).collect();
    assert_eq!(states, ["same", "changed", "wrong", "refused"]);
}

#[cfg(unix)]
#[test]
fn links_and_permissions_are_respected() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new();
    let mode = |name: &str| fs::metadata(folder.path(name)).expect("a file").permissions().mode() & 0o777;
    let set = |name: &str, mode| {
        fs::set_permissions(folder.path(name), fs::Permissions::from_mode(mode)).expect("it is ours");
    };
    folder.write("real/a.ron", UGLY);
    set("real/a.ron", 0o640);
    fs::create_dir(folder.path("links")).expect("a folder");
    symlink("../real/a.ron", folder.path("links/a.ron")).expect("a link");
    symlink("..", folder.path("links/round")).expect("a link");
    // In a folder links are left out: what they lead to has a place of its own.
    let answer = folder.run(["fmt", "links"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, "0 of 0 files changed\n"));
    // A link that is named is followed, and stays a link.
    assert_eq!(folder.run(["fmt", "links/a.ron"]).code, 0);
    assert!(folder.path("links/a.ron").is_symlink());
    assert_eq!(fs::read_to_string(folder.path("real/a.ron")).expect("a file"), NEAT);
    assert_eq!(mode("real/a.ron"), 0o640);
    // What may not be written is not replaced behind its back; to look at it is no harm.
    folder.write("still.ron", UGLY);
    set("still.ron", 0o444);
    let answer = folder.run(["fmt", "still.ron"]);
    assert_eq!(answer.code, 4, "{answer:?}");
    assert!(answer.err.contains("cannot write still.ron: the file is read-only"), "{answer:?}");
    assert_eq!(fs::read_to_string(folder.path("still.ron")).expect("a file"), UGLY);
    assert_eq!(folder.run(["fmt", "--check", "still.ron"]).code, 1);
    // What is no file is not opened: a pipe would let us wait for ever.
    let made = std::process::Command::new("mkfifo").arg(folder.path("pipe.ron")).status();
    if made.is_ok_and(|status| status.success()) {
        let answer = folder.run(["fmt", "pipe.ron"]);
        assert_eq!(answer.code, 1, "{answer:?}");
        assert!(answer.err.contains("pipe.ron is a pipe"), "{answer:?}");
    }
}
