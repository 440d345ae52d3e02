//! Problems in, pictures and documents out.

use expect_test::expect;

use super::codes::{self, files as file_codes, syntax, values};
use super::render::Look;
use super::*;

/// Two files, and problems in both, in the wrong order.
fn example() -> (Files, Problems) {
    let mut files = Files::new();
    let first = files.add("exercise.ron", "Exercise(\n\tid: \"é\",\n\tposts: [\"a\u{202e}b\"],\n)\n");
    let second = files.add("doctrines/joint.ron", "Off(\"repor-up\")");
    let mut problems = Problems::new();
    let off = Span::new(second, 4, 14);
    let unknown = Problem::new(values::BAD_VALUE, off, said!("there is no procedure `repor-up`"))
        .suggest(off, "\"repor-up\"", "\"report-up\"")
        .related(Span::new(first, 11, 13), said!("the id is \u{1b}[31mhere"))
        .path(vec!["procedures".into(), "repor-up".into()]);
    problems.push(unknown.clone());
    problems.push(Problem::new(syntax::BIDI_CONTROL, Span::new(first, 31, 34), said!("hidden")));
    problems.push(Problem::in_file(file_codes::NOT_UTF8, "a.ron", said!("not UTF-8")).hint(said!("save it")));
    problems.push(Problem {
        severity: Severity::Warning,
        ..Problem::new(values::BAD_VALUE, Span::new(first, 11, 13), said!("an odd name"))
    });
    problems.push(unknown);
    (files, problems.sorted())
}

#[test]
fn problems_are_drawn_in_order_and_once() {
    let (files, problems) = example();
    expect![[r#"
        error[E0001]: not UTF-8
        --> a.ron
         = help: save it

        warning[E0211]: an odd name
         --> exercise.ron:2:2
          |
        2 |     id: "é",
          |     ^^

        error[E0110]: hidden
         --> exercise.ron:3:11
          |
        3 |     posts: ["a<U+202E>b"],
          |              ^^^^^^^^^

        error[E0211]: there is no procedure `repor-up`
         --> doctrines/joint.ron:1:5
          |
        1 | Off("repor-up")
          |     ^^^^^^^^^^
         ::: exercise.ron:2:2
          |
        2 |     id: "é",
          |     -- the id is <U+001B>[31mhere
          |
        help: write `"report-up"`
          |
        1 | Off("report-up")
          |           +

        3 errors, 1 warning in 3 files
    "#]]
    .assert_eq(&render::text(&problems, &files, Look::default()));
}

#[test]
fn the_document_for_programs() -> Result<(), serde_json::Error> {
    let (files, problems) = example();
    let document = serde_json::to_string_pretty(&json::Check::new(&problems, &files, Phrases::english()))?;
    expect![[r#"
        {
          "format": "salambo.check/1",
          "ok": false,
          "errors": 3,
          "warnings": 1,
          "truncated": 0,
          "problems": [
            {
              "code": "E0001",
              "severity": "error",
              "message": "not UTF-8",
              "hint": "save it",
              "file": "a.ron",
              "line": null,
              "column": null,
              "end_line": null,
              "end_column": null,
              "suggestion": null,
              "related": [],
              "path": []
            },
            {
              "code": "E0211",
              "severity": "warning",
              "message": "an odd name",
              "hint": null,
              "file": "exercise.ron",
              "line": 2,
              "column": 2,
              "end_line": 2,
              "end_column": 4,
              "suggestion": null,
              "related": [],
              "path": []
            },
            {
              "code": "E0110",
              "severity": "error",
              "message": "hidden",
              "hint": null,
              "file": "exercise.ron",
              "line": 3,
              "column": 11,
              "end_line": 3,
              "end_column": 12,
              "suggestion": null,
              "related": [],
              "path": []
            },
            {
              "code": "E0211",
              "severity": "error",
              "message": "there is no procedure `repor-up`",
              "hint": null,
              "file": "doctrines/joint.ron",
              "line": 1,
              "column": 5,
              "end_line": 1,
              "end_column": 15,
              "suggestion": {
                "replace": "\"repor-up\"",
                "with": "\"report-up\""
              },
              "related": [
                {
                  "file": "exercise.ron",
                  "line": 2,
                  "column": 2,
                  "message": "the id is \u001b[31mhere"
                }
              ],
              "path": [
                "procedures",
                "repor-up"
              ]
            }
          ]
        }"#]]
    .assert_eq(&document);
    Ok(())
}

#[test]
fn colours_say_the_same() {
    let (files, problems) = example();
    let coloured = render::text(&problems, &files, Look { colour: true, ..Look::default() });
    assert!(coloured.contains("\u{1b}["), "there are colours");
    let mut stripped = String::new();
    for part in coloured.split('\u{1b}') {
        stripped += match part.strip_prefix('[').and_then(|part| part.split_once('m')) {
            Some((_, text)) => text,
            None => part,
        };
    }
    assert_eq!(stripped, render::text(&problems, &files, Look::default()));
}

#[test]
fn nothing_to_tell_is_told_in_no_words() {
    let (files, problems) = (Files::new(), Problems::new());
    assert_eq!(render::text(&problems, &files, Look::default()), "");
    assert!(problems.is_ok() && problems.is_empty());
}

#[test]
fn only_so_many_problems_are_shown() {
    let mut files = Files::new();
    let file = files.add("a.ron", " ".repeat(9_000));
    let mut problems = Problems::new();
    for at in 0..9_000 {
        problems.push(Problem::new(values::BAD_VALUE, Span::new(file, at, at + 1), said!("no")));
    }
    assert_eq!((problems.shown().len(), problems.truncated()), (200, 8_800));
    assert_eq!(problems.errors(), 9_000);
    let summary = render::summary(&problems, &files, Phrases::english());
    assert_eq!(summary, "9000 errors in 1 file; 8800 not shown");
}

#[test]
fn texts_of_any_length_end() {
    let long = "x".repeat(1 << 20);
    let problem = Problem::new(values::BAD_VALUE, Span::default(), Said::others(long.as_str()));
    let problem = problem.hint(Said::others(long.as_str())).suggest(Span::default(), "", long);
    assert!(
        problem.message.to_string().len() < 500
            && problem.hint.is_some_and(|hint| hint.to_string().len() < 500)
    );
    assert_eq!(problem.suggestion, None);
}

#[test]
fn every_code_stands_once_in_its_family_and_is_explained() {
    let codes: Vec<_> = codes::table().map(|entry| entry.code.as_str()).collect();
    let mut numbers: Vec<_> = codes.iter().map(|code| &code[1..]).collect();
    let listed = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), listed, "two codes have the same number");
    for entry in codes::table() {
        let code = entry.code.as_str();
        assert!(code.len() == 5 && "EWN".contains(&code[..1]) && code[1..].parse::<u16>().is_ok());
        assert!(!entry.title.is_empty() && !entry.title.ends_with('.'), "{code}");
        assert!(entry.explanation.ends_with('.'), "{code}");
        assert_eq!(codes::explain(&code.to_lowercase()).map(|found| found.code), Some(entry.code));
    }
    for (table, digit) in [(syntax::TABLE, b'1'), (values::TABLE, b'2'), (file_codes::TABLE, b'0')] {
        assert!(table.iter().all(|entry| entry.code.as_str().as_bytes()[2] == digit));
    }
    assert!(codes::explain("E9999").is_none());
}
