//! Where lines end, what stands between signs, what is lined up.

use super::*;

#[test]
fn signs_get_their_blanks() {
    check(
        "  Post ( id:\"a\",level :2 ,list:[1,2 , 3,],map:{\"a\":1,} , empty:[ ],none:( ) )",
        expect![[r#"
            Post(id: "a", level: 2, list: [1, 2, 3], map: { "a": 1 }, empty: [], none: ())
        "#]],
    );
}

#[test]
fn blanks_in_lists_of_entries_are_the_authors() {
    check(
        "(a: [ Knows(\"x\")], b: [Knows(\"x\") ], c: [ \"x\" ], d: [ Knows(\"x\"), \"y\"])",
        expect![[r#"
            (a: [ Knows("x") ], b: [Knows("x")], c: ["x"], d: [ Knows("x"), "y" ])
        "#]],
    );
}

#[test]
fn lines_end_where_the_author_ended_them() {
    check(
        "Exercise(\nid: \"a\",\n\n\n\n  posts: [\nPost(id: \"b\",\n desks: 2), Post(id: \"c\"\n)],\n  at: Call(id: \"d\",\n  by: Phone\n  ) )",
        expect![[r#"
            Exercise(
                id: "a",

                posts: [
                    Post(id: "b",
                        desks: 2), Post(id: "c"),
                ],
                at: Call(id: "d",
                    by: Phone,
                ),
            )
        "#]],
    );
}

#[test]
fn brackets_that_begin_together_go_inwards_once() {
    check(
        "Objective(id: \"a\", measures: [\n  Measure(id: \"b\"),\n])",
        expect![[r#"
            Objective(id: "a", measures: [
                Measure(id: "b"),
            ])
        "#]],
    );
    check(
        "Objective(id: \"a\", measures: [\n  Measure(id: \"b\"),\n],\ntitle: \"c\")",
        expect![[r#"
            Objective(id: "a", measures: [
                Measure(id: "b"),
            ],
                title: "c")
        "#]],
    );
}

#[test]
fn a_text_may_stand_below_its_name() {
    check(
        "{\"a\":\n\"long\", \"b\"\n:1}",
        expect![[r#"
            { "a":
                    "long", "b": 1 }
        "#]],
    );
}

#[test]
fn what_is_too_long_gets_a_line_for_each_entry() {
    let text = format!(
        "Post(id: \"a\", roles: [\"{0}\", \"{0}\"], title: (en: \"{0}\", fr: \"b\"))",
        "x".repeat(70)
    );
    check(
        &text,
        expect![[r#"
            Post(
                id: "a",
                roles: ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"],
                title: (en: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", fr: "b"),
            )
        "#]],
    );
    // A long text alone gains nothing by it.
    let alone = format!("Declare(\"{}\")\n", "x".repeat(300));
    assert_eq!(laid_out(&alone), alone);
}

#[test]
fn comments_stay_where_they_belong() {
    check(
        "#![enable(implicit_some)]\n// head\n\n\n/* b */ Post( // opens\n\n  // first\n  id: \"a\" // id\n  , /* in */ desks: /* two */ 2 /* end */,\n\n  // last\n\n)   // after\n\n// foot",
        expect![[r#"
            #![enable(implicit_some)]
            // head

            /* b */ Post( // opens

                // first
                id: "a", // id
                /* in */ desks: /* two */ 2, /* end */

                // last
            ) // after

            // foot
        "#]],
    );
}

#[test]
fn comments_in_odd_places_stay() {
    check(
        "Name // a\n(/* b */ x // c\n: // d\n 1, /* e\n  e */ y: [ /* f */ ], z: [// g\n], w: (/* h */ 1 /* i */,))",
        expect![[r#"
            Name // a
                (/* b */ x // c
                    : // d
                    1, /* e
              e */ y: [ /* f */], z: [ // g
                    ], w: (/* h */ 1 /* i */))
        "#]],
    );
}

#[test]
fn texts_are_written_as_their_author_wrote_them() {
    let text = "[r#\"raw \"a\" text\"#, \"esc\\u{e9} \\\"\", b\"\\xff\", 'x', r#raw-word, 0x1_F, -inf, \"two\nlines\", \"go\\\n    on\"]\n";
    assert_eq!(laid_out(text), text);
}

#[test]
fn what_is_lined_up_stays_lined_up() {
    check(
        "[\nPost(id: \"a\",   level: 1), // one\nPost(id: \"bcd\", level: 22),  // two\nPost(id: \"alone\",  level: 3),\n]",
        expect![[r#"
            [
                Post(id: "a",   level: 1), // one
                Post(id: "bcd", level: 22), // two
                Post(id: "alone", level: 3),
            ]
        "#]],
    );
    // The longest got longer by a blank; Arabic letters with marks are counted as they are shown.
    check(
        "[\n  (a:\"قُ\",   b: 1),  // one\n  (a: \"xyz\",b:22),   // two\n  (a: \"x\",  b: 1),  // three\n]",
        expect![[r#"
            [
                (a: "قُ",   b: 1), // one
                (a: "xyz", b: 22), // two
                (a: "x",   b: 1), // three
            ]
        "#]],
    );
}

#[test]
fn line_ends_and_marks_of_other_systems_are_read() {
    let text = "\u{feff}Post(\r\n  id: \"a\",\r\n\r\n)\r\n";
    let read = crate::document::syntax::decode_bytes("a.ron", text.as_bytes(), &Limits::default());
    check(
        &read.expect("a text"),
        expect![[r#"
            Post(
                id: "a",
            )
        "#]],
    );
}

#[test]
fn what_has_slips_is_refused() {
    for text in ["", "// nothing", "Post(id: \"a\"", "Post(id = 1)", "[1,,2]", "[1 2]", "(a: 1, 2)"] {
        assert_eq!(laid_out_under(text, &Limits::default()), Err(Refusal::Wrong), "{text}");
    }
}

#[test]
fn what_grows_over_the_limit_is_refused() {
    let text = format!("[{}{}]", "[".repeat(50), "]".repeat(50)).replace('[', "[\n");
    let text = format!("[{text},{}]", "\n1,".repeat(100));
    let limits = Limits { file_bytes: text.len() + 50, ..Limits::default() };
    assert_eq!(laid_out_under(&text, &limits), Err(Refusal::Wrong));
    assert!(laid_out_under(&text, &Limits::default()).is_ok());
}

#[test]
fn deep_and_long_texts_are_laid_out_on_a_small_stack() {
    let mut limits = Limits::default();
    limits.set("nesting", 500).expect("it can be granted");
    let deep = format!("{}{}", "A(a: [".repeat(250), "])".repeat(250));
    let long = format!("[{}]", "(a: 1),  ".repeat(100_000));
    for text in [deep, long] {
        let lay = move || laid_out_under(&text, &limits).is_ok();
        let thread = std::thread::Builder::new().stack_size(1 << 21).spawn(lay).expect("a thread");
        assert!(thread.join().expect("no overflow"));
    }
}

#[test]
fn a_line_that_ends_before_the_bracket_only_does_not_make_room() {
    let long = "\"a text of some length that is repeated until the line is full\", ".repeat(3);
    for more in 0..40 {
        let last = "x".repeat(more);
        check_twice(&format!("[ A([{long}\"{last}\"\n]), 1,\n2 ]"));
    }
}

/// Whatever comes of a text, it stays as it is.
fn check_twice(text: &str) {
    let once = laid_out(text);
    assert_eq!(laid_out(&once), once, "{text}");
}
