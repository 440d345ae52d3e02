//! Files that are no texts, and files that cannot be had.

use expect_test::{Expect, expect};
use salambo_engine::document::reading::{Library, Refusal, Request, Shelf};

use super::case::{drawn, drawn_from, good};
use super::corpus::cases;

fn good_shelf() -> Shelf {
    let mut shelf = Shelf::new();
    for (name, text) in good(&cases().join("good")) {
        shelf.put(name, text);
    }
    shelf
}

fn entry() -> Request {
    Request { entry: "exercise.ron".to_owned(), ..Request::default() }
}

fn check(name: &str, bytes: impl Into<Vec<u8>>, expected: &Expect) {
    expected.assert_eq(&drawn(good_shelf().with(name, bytes), &entry()));
}

fn organisation() -> String {
    let texts = good(&cases().join("good"));
    texts["organisation.ron"].clone()
}

#[test]
fn utf_16_is_recognised_with_and_without_mark() {
    let text = organisation();
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    check(
        "organisation.ron",
        little.clone(),
        &expect![[r#"
        error[E0002]: the file is written in UTF-16 (little-endian)
        --> organisation.ron
         = help: save it as UTF-8

        1 error in 1 file
    "#]],
    );
    check(
        "organisation.ron",
        big.clone(),
        &expect![[r#"
        error[E0002]: the file is written in UTF-16 (big-endian)
        --> organisation.ron
         = help: save it as UTF-8

        1 error in 1 file
    "#]],
    );
    check(
        "organisation.ron",
        [&[0xFF, 0xFE], &little[..]].concat(),
        &expect![[r#"
            error[E0002]: the file is written in UTF-16 (little-endian, with byte-order mark)
            --> organisation.ron
             = help: save it as UTF-8

            1 error in 1 file
        "#]],
    );
    check(
        "organisation.ron",
        [&[0xFE, 0xFF], &big[..]].concat(),
        &expect![[r#"
            error[E0002]: the file is written in UTF-16 (big-endian, with byte-order mark)
            --> organisation.ron
             = help: save it as UTF-8

            1 error in 1 file
        "#]],
    );
}

#[test]
fn older_encodings_are_refused_with_the_place() {
    let mut bytes = organisation().into_bytes();
    let at = bytes.iter().position(|&byte| byte == b'w').expect("a letter");
    bytes[at] = 0xE9;
    check(
        "organisation.ron",
        bytes,
        &expect![[r#"
        error[E0001]: byte 0xE9 at line 3, column 12 is not UTF-8
         --> organisation.ron:3:12
          |
        3 |     id: "to�n",
          |            ^
          |
          = help: the file was probably saved in an older encoding such as Windows-1252 or Windows-1256: save it as UTF-8

        1 error in 1 file
    "#]],
    );
}

#[test]
fn a_byte_stands_in_the_line_that_is_drawn_whatever_ends_lines() {
    check(
        "organisation.ron",
        b"Organisation(\r\n  format: 1,\r  title: \"caf\xE9\"\n)".to_vec(),
        &expect![[r#"
            error[E0001]: byte 0xE9 at line 3, column 14 is not UTF-8
             --> organisation.ron:3:14
              |
            3 |   title: "caf�"
              |              ^
              |
              = help: the file was probably saved in an older encoding such as Windows-1252 or Windows-1256: save it as UTF-8

            1 error in 1 file
        "#]],
    );
}

#[test]
fn nul_bytes_are_refused() {
    let text = organisation().replacen("town", "to\0wn", 1);
    check(
        "organisation.ron",
        text,
        &expect![[r#"
        error[E0003]: there is a NUL byte at line 3, column 12
         --> organisation.ron:3:12
          |
        3 |     id: "to<U+0000>wn",
          |            ^^^^^^^^
          |
          = help: the file is damaged, or is no text: look at it in an editor

        1 error in 1 file
    "#]],
    );
}

#[test]
fn archives_and_office_documents_are_recognised() {
    check(
        "organisation.ron",
        b"PK\x03\x04\x14\0\x06\0".to_vec(),
        &expect![[r#"
            error[E0001]: the file is an archive or an office document, not a text
            --> organisation.ron
             = help: save it as plain text in UTF-8

            1 error in 1 file
        "#]],
    );
}

#[test]
fn nothing_at_all_is_no_document() {
    check(
        "organisation.ron",
        "",
        &expect![[r#"
        error[E0005]: there is no value in this file
         --> organisation.ron:1:1
          |
        1 |
          | ^

        1 error in 1 file
    "#]],
    );
    check(
        "organisation.ron",
        " \n\t\n",
        &expect![[r#"
        error[E0005]: there is no value in this file
         --> organisation.ron:1:1
          |
        1 |  
          | ^

        1 error in 1 file
    "#]],
    );
}

#[test]
fn marks_and_line_ends_of_other_systems_are_read() {
    let texts = good(&cases().join("good"));
    for line_end in ["\r\n", "\r"] {
        let mut shelf = Shelf::new();
        for (name, text) in &texts {
            shelf.put(name.clone(), format!("\u{feff}{}", text.replace('\n', line_end)));
        }
        assert_eq!(drawn(shelf, &entry()), "no problem\n");
    }
}

/// Refuses one file of a good exercise.
struct Refusing(Shelf, &'static str, Refusal);

impl Library for Refusing {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, Refusal> {
        match path == self.1 {
            true => Err(self.2.clone()),
            false => self.0.read(path),
        }
    }

    fn list(&mut self, folder: &str) -> Result<Vec<String>, Refusal> {
        self.0.list(folder)
    }
}

fn refused(name: &'static str, refusal: Refusal, expected: &Expect) {
    let mut library = Refusing(good_shelf(), name, refusal);
    expected.assert_eq(&drawn_from(&mut library, &entry()));
}

#[test]
fn what_is_no_ordinary_file_is_refused() {
    let directory = Refusal::NotAFile("a directory".to_owned());
    refused(
        "organisation.ron",
        directory,
        &expect![[r#"
        error[E0603]: `organisation.ron` is a directory
         --> exercise.ron:7:19
          |
        7 |     organisation: "organisation.ron",
          |                   ^^^^^^^^^^^^^^^^^^
          |
          = help: an ordinary file is wanted

        1 error in 1 file
    "#]],
    );
    let circle = Refusal::NotAFile("a link that leads in a circle".to_owned());
    refused(
        "doctrines/base.ron",
        circle,
        &expect![[r#"
        error[E0603]: `doctrines/base.ron` is a link that leads in a circle
         --> exercise.ron:8:17
          |
        8 |     doctrines: ["doctrines/base.ron", "doctrines/variant.ron"],
          |                 ^^^^^^^^^^^^^^^^^^^^
          |
          = help: an ordinary file is wanted

        1 error in 1 file
    "#]],
    );
    let pipe = Refusal::NotAFile("a pipe".to_owned());
    refused(
        "texts/fr.ron",
        pipe,
        &expect![[r#"
        error[E0603]: `texts/fr.ron` is a pipe
        --> texts/fr.ron
         = help: an ordinary file is wanted

        1 error in 1 file
    "#]],
    );
}

#[test]
fn what_lies_outside_is_refused_after_following_links() {
    refused(
        "organisation.ron",
        Refusal::Outside,
        &expect![[r#"
        error[E0602]: the name `organisation.ron` leads out of the exercise's directory by a link
         --> exercise.ron:7:19
          |
        7 |     organisation: "organisation.ron",
          |                   ^^^^^^^^^^^^^^^^^^
          |
          = help: name a file of the exercise's directory, or one in `../shared/` beside it

        1 error in 1 file
    "#]],
    );
}

#[test]
fn what_the_system_refuses_is_told() {
    let denied = Refusal::System("permission denied".to_owned());
    refused(
        "exercise.ron",
        denied,
        &expect![[r#"
        error[E0604]: `exercise.ron` cannot be read: permission denied
        --> exercise.ron
         = help: look at its permissions and at the disk

        1 error in 1 file
    "#]],
    );
    refused(
        "organisation.ron",
        Refusal::TooLarge(32 << 20),
        &expect![[r#"
            error[E0004]: `organisation.ron` is larger than 33554432 bytes
             --> exercise.ron:7:19
              |
            7 |     organisation: "organisation.ron",
              |                   ^^^^^^^^^^^^^^^^^^
              |
              = help: `--limit file=BYTES` allows more

            1 error in 1 file
        "#]],
    );
}
