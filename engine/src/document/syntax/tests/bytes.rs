//! From bytes to text: what is refused, and in which words.

use expect_test::{Expect, expect};

use super::super::*;
use crate::diagnostic::Problems;
use crate::diagnostic::render::{self, Look};

fn refused(bytes: &[u8], expected: Expect) {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let limits = Limits { file_bytes: 600, ..Limits::default() };
    let node = read(&mut files, "a.ron", bytes, &limits, &mut problems);
    assert_eq!(node, None);
    expected.assert_eq(&render::text(&problems, &files, Look::default()));
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn windows_encodings() {
    refused(
        b"Post(\n  title: \"R\xe9gion\")",
        expect![[r#"
        error[E0001]: byte 0xE9 at line 2, column 12 is not UTF-8
         --> a.ron:2:12
          |
        2 |   title: "R�gion")
          |            ^
          |
          = help: the file was probably saved in an older encoding such as Windows-1252 or Windows-1256: save it as UTF-8

        1 error in 1 file
    "#]],
    );
    refused(
        b"\"\xff\"",
        expect![[r#"
        error[E0001]: byte 0xFF at line 1, column 2 is not UTF-8
         --> a.ron:1:2
          |
        1 | "�"
          |  ^
          |
          = help: the file was probably saved in an older encoding such as Windows-1252 or Windows-1256: save it as UTF-8

        1 error in 1 file
    "#]],
    );
}

#[test]
fn utf16_with_and_without_mark() {
    refused(
        &utf16("\u{feff}Post()", u16::to_le_bytes),
        expect![[r#"
        error[E0002]: the file is written in UTF-16 (little-endian, with byte-order mark)
        --> a.ron
         = help: save it as UTF-8

        1 error in 1 file
    "#]],
    );
    refused(
        &utf16("\u{feff}Post()", u16::to_be_bytes),
        expect![[r#"
        error[E0002]: the file is written in UTF-16 (big-endian, with byte-order mark)
        --> a.ron
         = help: save it as UTF-8

        1 error in 1 file
    "#]],
    );
    refused(
        &utf16("Post(id: \"\u{627}\")", u16::to_le_bytes),
        expect![[r#"
        error[E0002]: the file is written in UTF-16 (little-endian)
        --> a.ron
         = help: save it as UTF-8

        1 error in 1 file
    "#]],
    );
    refused(
        &utf16("Post(id: 1)", u16::to_be_bytes),
        expect![[r#"
        error[E0002]: the file is written in UTF-16 (big-endian)
        --> a.ron
         = help: save it as UTF-8

        1 error in 1 file
    "#]],
    );
}

#[test]
fn no_text_at_all() {
    refused(
        b"Post(id: \"a\0\")",
        expect![[r#"
        error[E0003]: there is a NUL byte at line 1, column 12
         --> a.ron:1:12
          |
        1 | Post(id: "a<U+0000>")
          |            ^^^^^^^^
          |
          = help: the file is damaged, or is no text: look at it in an editor

        1 error in 1 file
    "#]],
    );
    refused(
        b"PK\x03\x04\x14\x00",
        expect![[r#"
        error[E0001]: the file is an archive or an office document, not a text
        --> a.ron
         = help: save it as plain text in UTF-8

        1 error in 1 file
    "#]],
    );
    refused(
        &[b' '; 601],
        expect![[r#"
        error[E0004]: the file has 601 bytes; the limit is 600
        --> a.ron
         = help: `--limit file=BYTES` allows more

        1 error in 1 file
    "#]],
    );
}

#[test]
fn marks_and_line_ends_are_settled() {
    let limits = Limits::default();
    let text = decode_bytes("a", "\u{feff}a\r\nb\rc\n".as_bytes(), &limits);
    assert_eq!(text, Ok("a\nb\nc\n".to_owned()));
}

#[test]
fn places_count_from_one_in_characters() {
    let mut files = Files::new();
    let file = files.add("a", "é\u{627}x\n\ny");
    let place = |offset| {
        let at = files.position(file, offset);
        (at.line, at.column)
    };
    assert_eq!(
        [0, 2, 4, 5, 6, 7, 8, 99].map(place),
        [(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (3, 1), (3, 2), (3, 2)]
    );
    assert_eq!(files.slice(files.line(file, 1)), "é\u{627}x");
    assert_eq!(files.slice(files.line(file, 2)), "");
    assert_eq!(files.slice(files.line(file, 3)), "y");
}
