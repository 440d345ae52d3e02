//! One test for each kind of slip: the text, and what a person is told.

use expect_test::expect;

use super::check;

#[test]
fn mixed_fields() {
    check(
        "Task(id: \"contain\", kind: Contain, \"12 min\")",
        expect![[r#"
            error[E0101]: this value has no name
             --> a.ron:1:36
              |
            1 | Task(id: "contain", kind: Contain, "12 min")
              |      -- here a value has one       ^^^^^^^^
              |
              = help: write its name and a colon before it

            1 error in 1 file
        "#]],
    );
}

#[test]
fn missing_quotes_word() {
    check(
        "Post(\n    id: police control,\n    desks: 2,\n)",
        expect![[r#"
            error[E0102]: this text stands without quotes
             --> a.ron:2:9
              |
            2 |     id: police control,
              |         ^^^^^^^^^^^^^^
              |
            help: write `"police control"`
              |
            2 -     id: police control,
            2 +     id: "police control",
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn missing_quotes_id() {
    check(
        "Inject(to: police.control-room, mode: Phone)",
        expect![[r#"
            error[E0102]: this text stands without quotes
             --> a.ron:1:12
              |
            1 | Inject(to: police.control-room, mode: Phone)
              |            ^^^^^^^^^^^^^^^^^^^
              |
            help: write `"police.control-room"`
              |
            1 - Inject(to: police.control-room, mode: Phone)
            1 + Inject(to: "police.control-room", mode: Phone)
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn missing_quotes_time() {
    check(
        "Inject(when: T+00:25, mode: Phone)",
        expect![[r#"
            error[E0102]: this text stands without quotes
             --> a.ron:1:14
              |
            1 | Inject(when: T+00:25, mode: Phone)
              |              ^^^^^^^
              |
            help: write `"T+00:25"`
              |
            1 - Inject(when: T+00:25, mode: Phone)
            1 + Inject(when: "T+00:25", mode: Phone)
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn missing_quotes_duration() {
    check(
        "Inject(within: 9 min)",
        expect![[r#"
            error[E0102]: this text stands without quotes
             --> a.ron:1:16
              |
            1 | Inject(within: 9 min)
              |                ^^^^^
              |
            help: write `"9 min"`
              |
            1 - Inject(within: 9 min)
            1 + Inject(within: "9 min")
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn missing_quotes_date() {
    check(
        "Clock(t0: 2026-03-18 19:40, end: \"T+03:00\")",
        expect![[r#"
            error[E0102]: this text stands without quotes
             --> a.ron:1:11
              |
            1 | Clock(t0: 2026-03-18 19:40, end: "T+03:00")
              |           ^^^^^^^^^^^^^^^^
              |
            help: write `"2026-03-18 19:40"`
              |
            1 - Clock(t0: 2026-03-18 19:40, end: "T+03:00")
            1 + Clock(t0: "2026-03-18 19:40", end: "T+03:00")
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn typographic_quotes() {
    check(
        "Post(id: “police”, title: \"x\")",
        expect![[r#"
            error[E0103]: typographic quotes stand around a text
             --> a.ron:1:10
              |
            1 | Post(id: “police”, title: "x")
              |          ^^^^^^^^
              |
            help: write `"police"`
              |
            1 - Post(id: “police”, title: "x")
            1 + Post(id: "police", title: "x")
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn guillemets() {
    check(
        "Post(title: « Police nationale »,\n id: \"x\")",
        expect![[r#"
            error[E0103]: typographic quotes stand around a text
             --> a.ron:1:13
              |
            1 | Post(title: « Police nationale »,
              |             ^^^^^^^^^^^^^^^^^^^^
              |
            help: write `"Police nationale"`
              |
            1 - Post(title: « Police nationale »,
            1 + Post(title: "Police nationale",
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn typographic_single() {
    check(
        "Post(title: ‘l’alerte’, id: \"x\")",
        expect![[r#"
            error[E0103]: typographic quotes stand around a text
             --> a.ron:1:13
              |
            1 | Post(title: ‘l’alerte’, id: "x")
              |             ^^^^^^^^^^
              |
            help: write `"l’alerte"`
              |
            1 - Post(title: ‘l’alerte’, id: "x")
            1 + Post(title: "l’alerte", id: "x")
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn half_typographic() {
    check(
        "Post(\n  id: \"police”,\n  title: \"x\",\n)",
        expect![[r#"
            error[E0103]: a straight quote opens this text and a typographic one closes it
             --> a.ron:2:14
              |
            2 |   id: "police”,
              |              ^
              |
            help: write `"`
              |
            2 -   id: "police”,
            2 +   id: "police",
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn single_quotes() {
    check(
        "Post(id: 'police', kind: 'x')",
        expect![[r#"
            error[E0104]: single quotes stand around a text
             --> a.ron:1:10
              |
            1 | Post(id: 'police', kind: 'x')
              |          ^^^^^^^^
              |
            help: write `"police"`
              |
            1 - Post(id: 'police', kind: 'x')
            1 + Post(id: "police", kind: 'x')
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unclosed_quote() {
    check(
        "Post(\n    id: \"police,\n    title: \"Police\",\n    role: \"room\",\n)",
        expect![[r#"
            error[E0105]: this quote is never closed
             --> a.ron:2:9
              |
            2 |     id: "police,
              |         ^
              |
            help: a text ends with a quote on the line where it begins
              |
            2 |     id: "police",
              |                +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unclosed_quote_same_line() {
    check(
        "Post(id: \"police, title: \"Police\")",
        expect![[r#"
            error[E0105]: this quote is never closed
             --> a.ron:1:10
              |
            1 | Post(id: "police, title: "Police")
              |          ^
              |
            help: a text ends with a quote on the line where it begins
              |
            1 | Post(id: "police", title: "Police")
              |                 +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unclosed_quote_at_end() {
    check(
        "Post(\n    id: \"police,\n    desks: 2,\n)",
        expect![[r#"
            error[E0105]: this quote is never closed
             --> a.ron:2:9
              |
            2 |     id: "police,
              |         ^
              |
            help: a text ends with a quote on the line where it begins
              |
            2 |     id: "police",
              |                +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unopened_quote() {
    check(
        "Post(id: police\", title: \"x\")",
        expect![[r#"
            error[E0106]: this text ends with a quote and begins with none
             --> a.ron:1:10
              |
            1 | Post(id: police", title: "x")
              |          ^^^^^^^
              |
            help: write `"`
              |
            1 | Post(id: "police", title: "x")
              |          +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unopened_quote_words() {
    check(
        "Post(title: Harbour hall\", id: \"x\")",
        expect![[r#"
            error[E0106]: this text ends with a quote and begins with none
             --> a.ron:1:13
              |
            1 | Post(title: Harbour hall", id: "x")
              |             ^^^^^^^^^^^^^
              |
            help: write `"`
              |
            1 | Post(title: "Harbour hall", id: "x")
              |             +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn arabic_comma() {
    check(
        "Post(id: \"police\"، desks: 2)",
        expect![[r#"
            error[E0107]: the Arabic comma stands where `,` is meant
             --> a.ron:1:18
              |
            1 | Post(id: "police"، desks: 2)
              |                  ^
              |
            help: write `,`
              |
            1 - Post(id: "police"، desks: 2)
            1 + Post(id: "police", desks: 2)
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn arabic_semicolon() {
    check(
        "Post(id: \"police\"؛ desks: 2)",
        expect![[r#"
            error[E0107]: the Arabic semicolon stands where `,` is meant
             --> a.ron:1:18
              |
            1 | Post(id: "police"؛ desks: 2)
              |                  ^
              |
            help: write `,`
              |
            1 - Post(id: "police"؛ desks: 2)
            1 + Post(id: "police", desks: 2)
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn semicolon() {
    check(
        "Post(id: \"police\"; desks: 2)",
        expect![[r#"
            error[E0107]: a semicolon stands where `,` is meant
             --> a.ron:1:18
              |
            1 | Post(id: "police"; desks: 2)
              |                  ^
              |
            help: write `,`
              |
            1 - Post(id: "police"; desks: 2)
            1 + Post(id: "police", desks: 2)
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn arabic_digits() {
    check(
        "Post(desks: ٣, share: ٠٫٥)",
        expect![[r#"
            error[E0108]: this number is written in other digits
             --> a.ron:1:13
              |
            1 | Post(desks: ٣, share: ٠٫٥)
              |             ^
              |
            help: write `3`
              |
            1 - Post(desks: ٣, share: ٠٫٥)
            1 + Post(desks: 3, share: ٠٫٥)
              |

            error[E0108]: this number is written in other digits
             --> a.ron:1:23
              |
            1 | Post(desks: ٣, share: ٠٫٥)
              |                       ^^^
              |
            help: write `0.5`
              |
            1 - Post(desks: ٣, share: ٠٫٥)
            1 + Post(desks: ٣, share: 0.5)
              |

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn no_break_space() {
    check(
        "Post(id:\u{a0}\"police\",\n desks:\u{202f}2)",
        expect![[r#"
            error[E0109]: there is a no-break space (U+00A0) here
             --> a.ron:1:9
              |
            1 | Post(id:<U+00A0>"police",
              |         ^^^^^^^^
              |
            help: write a plain space
              |
            1 - Post(id:<U+00A0>"police",
            1 + Post(id: "police",
              |

            error[E0109]: there is a narrow no-break space (U+202F) here
             --> a.ron:2:8
              |
            2 |  desks:<U+202F>2)
              |        ^^^^^^^^
              |
            help: write a plain space
              |
            2 -  desks:<U+202F>2)
            2 +  desks: 2)
              |

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn zero_width_space() {
    check(
        "Post(id: \"police\",\u{200b} desks: 2)",
        expect![[r#"
            error[E0109]: there is a zero-width character (U+200B) here
             --> a.ron:1:19
              |
            1 | Post(id: "police",<U+200B> desks: 2)
              |                   ^^^^^^^^
              |
            help: write a plain space
              |
            1 - Post(id: "police",<U+200B> desks: 2)
            1 + Post(id: "police",  desks: 2)
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn bidi_outside() {
    check(
        "Post(id: \u{202e}\"police\")",
        expect![[r#"
            error[E0110]: there is a control character of writing direction (U+202E) here
             --> a.ron:1:10
              |
            1 | Post(id: <U+202E>"police")
              |          ^^^^^^^^
              |
            help: take this away
              |
            1 - Post(id: <U+202E>"police")
            1 + Post(id: "police")
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn bidi_in_id() {
    check(
        "Post(id: \"pol\u{202e}ice\")",
        expect![[r#"
            error[E0110]: this id holds a control character of writing direction (U+202E)
             --> a.ron:1:10
              |
            1 | Post(id: "pol<U+202E>ice")
              |          ^^^^^^^^^^^^^^^^
              |
            help: write `"police"`
              |
            1 - Post(id: "pol<U+202E>ice")
            1 + Post(id: "police")
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn equals() {
    check(
        "Post(id = \"police\", desks => 2)",
        expect![[r#"
            error[E0111]: `=` stands where a colon is meant
             --> a.ron:1:9
              |
            1 | Post(id = "police", desks => 2)
              |         ^
              |
            help: write `:`
              |
            1 - Post(id = "police", desks => 2)
            1 + Post(id : "police", desks => 2)
              |

            error[E0111]: `=>` stands where a colon is meant
             --> a.ron:1:27
              |
            1 | Post(id = "police", desks => 2)
              |                           ^^
              |
            help: write `:`
              |
            1 - Post(id = "police", desks => 2)
            1 + Post(id = "police", desks : 2)
              |

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn decimal_comma() {
    check(
        "Units(of: \"a\", free: 0,5, home: 2)",
        expect![[r#"
            error[E0112]: a decimal comma
             --> a.ron:1:22
              |
            1 | Units(of: "a", free: 0,5, home: 2)
              |                      ^^^
              |
            help: write `0.5`
              |
            1 - Units(of: "a", free: 0,5, home: 2)
            1 + Units(of: "a", free: 0.5, home: 2)
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn hash_comment() {
    check(
        "# a post\nPost(id: \"police\") # end\n",
        expect![[r#"
            error[E0113]: a comment begins with `//`
             --> a.ron:1:1
              |
            1 | # a post
              | ^
              |
            help: write `//`
              |
            1 - # a post
            1 + // a post
              |

            error[E0113]: a comment begins with `//`
             --> a.ron:2:20
              |
            2 | Post(id: "police") # end
              |                    ^
              |
            help: write `//`
              |
            2 - Post(id: "police") # end
            2 + Post(id: "police") // end
              |

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn unclosed_comment() {
    check(
        "Post(\n  /* a /* nested */ comment\n id: \"x\")",
        expect![[r#"
            error[E0114]: this comment is never closed
             --> a.ron:2:3
              |
            2 |   /* a /* nested */ comment
              |   ^^
              |
              = help: write `*/` where the comment ends

            1 error in 1 file
        "#]],
    );
}

#[test]
fn quoted_names() {
    check(
        "Post(\"id\": \"police\", \"desks\": 2)",
        expect![[r#"
            error[E0115]: the names of fields stand without quotes
             --> a.ron:1:6
              |
            1 | Post("id": "police", "desks": 2)
              |      ^^^^
              |
            help: write `id`
              |
            1 - Post("id": "police", "desks": 2)
            1 + Post(id: "police", "desks": 2)
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn round_in_square() {
    check(
        "Post(tells: [id: \"a\", n: 2])",
        expect![[r#"
            error[E0116]: an entry with named fields stands in round brackets
             --> a.ron:1:13
              |
            1 | Post(tells: [id: "a", n: 2])
              |             ^
              |
              = help: write `(` and `)` instead of `[` and `]`

            1 error in 1 file
        "#]],
    );
}

#[test]
fn name_then_square() {
    check(
        "All[\"a\", \"b\"]",
        expect![[r#"
            error[E0116]: what belongs to `All` stands in round brackets
             --> a.ron:1:4
              |
            1 | All["a", "b"]
              |    ^
              |
              = help: write `(` and `)` instead of `[` and `]`

            1 error in 1 file
        "#]],
    );
}

#[test]
fn name_then_curly() {
    check(
        "Post{id: \"a\"}",
        expect![[r#"
            error[E0116]: what belongs to `Post` stands in round brackets
             --> a.ron:1:5
              |
            1 | Post{id: "a"}
              |     ^
              |
              = help: write `(` and `)` instead of `{` and `}`

            1 error in 1 file
        "#]],
    );
}

#[test]
fn name_then_text() {
    check(
        "Procedure(who: Role \"control-room\")",
        expect![[r#"
            error[E0127]: what belongs to `Role` stands in round brackets
             --> a.ron:1:16
              |
            1 | Procedure(who: Role "control-room")
              |                ^^^^^^^^^^^^^^^^^^^
              |
            help: write `Role("control-room")`
              |
            1 - Procedure(who: Role "control-room")
            1 + Procedure(who: Role("control-room"))
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unclosed_bracket_indentation() {
    check(
        "Exercise(\n    posts: [\n        Post(id: \"a\",\n        Post(id: \"b\"),\n    ],\n    injects: [],\n)",
        expect![[r#"
            error[E0117]: this `(` is never closed
             --> a.ron:3:13
              |
            3 |         Post(id: "a",
              |             ^
            4 |         Post(id: "b"),
              |         ---- this looks as if it stood outside
              |
            help: `)` is missing, perhaps here
              |
            3 |         Post(id: "a"),
              |                     +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unclosed_bracket_same_kind() {
    check(
        "Exercise(\n    clock: Clock(t0: \"x\",\n    injects: [],\n)",
        expect![[r#"
            error[E0117]: this `(` is never closed
             --> a.ron:2:17
              |
            2 |     clock: Clock(t0: "x",
              |                 ^
            3 |     injects: [],
              |     ------- this looks as if it stood outside
              |
            help: `)` is missing, perhaps here
              |
            2 |     clock: Clock(t0: "x"),
              |                         +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unclosed_list() {
    check(
        "Exercise(\n    posts: [\n        Post(id: \"a\"),\n    injects: [],\n)",
        expect![[r#"
            error[E0117]: this `[` is never closed
             --> a.ron:2:12
              |
            2 |     posts: [
              |            ^
            3 |         Post(id: "a"),
            4 |     injects: [],
              |     ------- this looks as if it stood outside
              |
            help: `]` is missing, perhaps here
              |
            3 |         Post(id: "a")],
              |                      +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unclosed_at_end() {
    check(
        "Exercise(\n    posts: [\n        Post(id: \"a\"),\n",
        expect![[r#"
            error[E0117]: this `[` is never closed
             --> a.ron:2:12
              |
            1 | Exercise(
              |         - this one is open too
            2 |     posts: [
              |            ^
              |
            help: `]` is missing, perhaps here
              |
            3 |         Post(id: "a"),]
              |                       +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn surplus_bracket() {
    check(
        "Exercise(\n    posts: [Post(id: \"a\"))],\n    x: 1,\n)",
        expect![[r#"
            error[E0118]: this `)` closes nothing
             --> a.ron:2:26
              |
            2 |     posts: [Post(id: "a"))],
              |                          ^
              |
            help: take this away
              |
            2 -     posts: [Post(id: "a"))],
            2 +     posts: [Post(id: "a")],
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn surplus_at_end() {
    check(
        "Exercise(\n    id: \"a\",\n)\n)",
        expect![[r#"
            error[E0118]: this `)` closes nothing
             --> a.ron:4:1
              |
            4 | )
              | ^
              |
            help: take this away
              |
            4 - )
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn wrong_closing_bracket() {
    check(
        "Exercise(\n    posts: [Post(id: \"a\"],\n    list: [\"a\", \"b\"),\n    x: 1,\n)",
        expect![[r#"
            error[E0117]: this `(` is never closed
             --> a.ron:2:17
              |
            2 |     posts: [Post(id: "a"],
              |                 ^       - this looks as if it stood outside
              |
            help: `)` is missing, perhaps here
              |
            2 |     posts: [Post(id: "a")],
              |                         +

            error[E0119]: `[` is closed by `)` here
             --> a.ron:3:20
              |
            3 |     list: ["a", "b"),
              |           -        ^
              |           |
              |           opened here
              |
            help: write `]`
              |
            3 -     list: ["a", "b"),
            3 +     list: ["a", "b"],
              |

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn missing_comma() {
    check(
        "Post(\n    id: \"police\"\n    desks: 2\n    list: [\"a\" \"b\"],\n)",
        expect![[r#"
            error[E0120]: a comma is missing here
             --> a.ron:2:17
              |
            2 |     id: "police"
              |                 ^
              |
            help: write `,`
              |
            2 |     id: "police",
              |                 +

            error[E0120]: a comma is missing here
             --> a.ron:3:13
              |
            3 |     desks: 2
              |             ^
              |
            help: write `,`
              |
            3 |     desks: 2,
              |             +

            error[E0120]: a comma is missing here
             --> a.ron:4:15
              |
            4 |     list: ["a" "b"],
              |               ^
              |
            help: write `,`
              |
            4 |     list: ["a", "b"],
              |               +

            3 errors in 1 file
        "#]],
    );
}

#[test]
fn surplus_comma() {
    check(
        "Post(id: \"police\",, desks: 2, list: [,1])",
        expect![[r#"
            error[E0121]: there is nothing between commas
             --> a.ron:1:19
              |
            1 | Post(id: "police",, desks: 2, list: [,1])
              |                   ^
              |
              = help: a value is missing, or a comma is too many

            error[E0121]: there is nothing between commas
             --> a.ron:1:38
              |
            1 | Post(id: "police",, desks: 2, list: [,1])
              |                                      ^
              |
              = help: a value is missing, or a comma is too many

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn duplicate_field() {
    check(
        "Post(id: \"a\", desks: 1, id: \"b\")",
        expect![[r#"
            error[E0122]: `id` is written twice
             --> a.ron:1:25
              |
            1 | Post(id: "a", desks: 1, id: "b")
              |      --                 ^^
              |      |
              |      first written here

            1 error in 1 file
        "#]],
    );
}

#[test]
fn duplicate_key() {
    check(
        "{ \"a\": 1, \"b\": 2, \"a\": 3 }",
        expect![[r#"
            error[E0123]: the key `a` is written twice
             --> a.ron:1:19
              |
            1 | { "a": 1, "b": 2, "a": 3 }
              |   ---             ^^^
              |   |
              |   first written here

            1 error in 1 file
        "#]],
    );
}

#[test]
fn field_name() {
    check(
        "Unit(half-life: \"12 min\", id: \"a\")",
        expect![[r#"
            error[E0124]: `half-life` is not the name of a field
             --> a.ron:1:6
              |
            1 | Unit(half-life: "12 min", id: "a")
              |      ^^^^^^^^^
              |
            help: write `half_life`
              |
            1 - Unit(half-life: "12 min", id: "a")
            1 + Unit(half_life: "12 min", id: "a")
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn missing_value() {
    check(
        "Post(id: , desks: 2)",
        expect![[r#"
            error[E0125]: a value is missing here
             --> a.ron:1:10
              |
            1 | Post(id: , desks: 2)
              |          ^

            1 error in 1 file
        "#]],
    );
}

#[test]
fn missing_name() {
    check(
        "Post(: \"a\", desks: 2)",
        expect![[r#"
            error[E0130]: `:` does not belong here
             --> a.ron:1:6
              |
            1 | Post(: "a", desks: 2)
              |      ^

            1 error in 1 file
        "#]],
    );
}

#[test]
fn missing_colon_in_map() {
    check(
        "{ \"a\", \"b\": 2 }",
        expect![[r#"
            error[E0126]: a key without a value
             --> a.ron:1:3
              |
            1 | { "a", "b": 2 }
              |   ^^^
              |
              = help: curly brackets hold `key: value`; a list stands in square brackets

            1 error in 1 file
        "#]],
    );
}

#[test]
fn bad_escape() {
    check(
        "Post(path: \"C:\\Users\", id: \"a\")",
        expect![[r#"
            error[E0128]: `\U` is not an escape
             --> a.ron:1:15
              |
            1 | Post(path: "C:\Users", id: "a")
              |               ^^
              |
            help: a backslash itself is written twice
              |
            1 | Post(path: "C:\\Users", id: "a")
              |                +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn bad_number() {
    check(
        "Post(desks: 300u8, b: 0x, c: 1.2.3, d: 5%)",
        expect![[r#"
            error[E0129]: `300u8` is not a number
             --> a.ron:1:13
              |
            1 | Post(desks: 300u8, b: 0x, c: 1.2.3, d: 5%)
              |             ^^^^^
              |
              = help: if a text is meant, it needs quotes

            error[E0129]: `0x` is not a number
             --> a.ron:1:23
              |
            1 | Post(desks: 300u8, b: 0x, c: 1.2.3, d: 5%)
              |                       ^^
              |
              = help: if a text is meant, it needs quotes

            error[E0102]: this text stands without quotes
             --> a.ron:1:30
              |
            1 | Post(desks: 300u8, b: 0x, c: 1.2.3, d: 5%)
              |                              ^^^^^
              |
            help: write `"1.2.3"`
              |
            1 - Post(desks: 300u8, b: 0x, c: 1.2.3, d: 5%)
            1 + Post(desks: 300u8, b: 0x, c: "1.2.3", d: 5%)
              |

            error[E0102]: this text stands without quotes
             --> a.ron:1:40
              |
            1 | Post(desks: 300u8, b: 0x, c: 1.2.3, d: 5%)
              |                                        ^^
              |
            help: write `"5%"`
              |
            1 - Post(desks: 300u8, b: 0x, c: 1.2.3, d: 5%)
            1 + Post(desks: 300u8, b: 0x, c: 1.2.3, d: "5%")
              |

            4 errors in 1 file
        "#]],
    );
}

#[test]
fn control_character() {
    check(
        "Post(id: \u{7}\"a\")",
        expect![[r#"
            error[E0130]: there is a control character (U+0007) here
             --> a.ron:1:10
              |
            1 | Post(id: <U+0007>"a")
              |          ^^^^^^^^
              |
            help: take this away
              |
            1 - Post(id: <U+0007>"a")
            1 + Post(id: "a")
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn escape_sequence_in_text() {
    check(
        "Post(id: \"\u{1b}[31mred\", \"x\")",
        expect![[r#"
            error[E0101]: this value has no name
             --> a.ron:1:22
              |
            1 | Post(id: "<U+001B>[31mred", "x")
              |      --                     ^^^
              |      |
              |      here a value has one
              |
              = help: write its name and a colon before it

            1 error in 1 file
        "#]],
    );
}

#[test]
fn after_the_end() {
    check(
        "Post(id: \"a\")\nPost(id: \"b\")",
        expect![[r#"
            error[E0131]: the value of this file ended before this
             --> a.ron:2:1
              |
            1 | Post(id: "a")
              |              - it ended here
            2 | Post(id: "b")
              | ^^^^

            1 error in 1 file
        "#]],
    );
}

#[test]
fn comma_after_the_end() {
    check(
        "Post(id: \"a\"),",
        expect![[r#"
            error[E0131]: the value of this file ended before this
             --> a.ron:1:14
              |
            1 | Post(id: "a"),
              |              ^
              |              |
              |              it ended here

            1 error in 1 file
        "#]],
    );
}

#[test]
fn no_outer_brackets() {
    check(
        "id: \"a\",\ndesks: 2,\n",
        expect![[r#"
            error[E0132]: the fields of this file stand in no brackets
             --> a.ron:1:1
              |
            1 | id: "a",
              | ^^
              |
              = help: put them into one entry, such as `Exercise( ... )`

            1 error in 1 file
        "#]],
    );
}

#[test]
fn range() {
    check(
        "Post(level: 1..3)",
        expect![[r#"
            error[E0133]: ranges are not used here
             --> a.ron:1:13
              |
            1 | Post(level: 1..3)
              |             ^^^^
              |
              = help: write both ends as two values

            1 error in 1 file
        "#]],
    );
}

#[test]
fn empty() {
    check(
        "  // nothing\n",
        expect![[r#"
            error[E0005]: there is no value in this file
             --> a.ron:1:1
              |
            1 |   // nothing
              | ^

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unknown_extension() {
    check(
        "#![enable(everything)]\nPost(id: \"a\")",
        expect![[r#"
            error[E0199]: not valid RON: No RON extension named `everything`
             --> a.ron:1:11
              |
            1 | #![enable(everything)]
              |           ^^^^^^^^^^

            1 error in 1 file
        "#]],
    );
}

#[test]
fn several_broken_entries() {
    check(
        "Exercise(\n  posts: [\n    Post(id: police, desks: 2),\n    Post(id: \"b\", desks: = 3),\n    Post(id: \"c\" desks: 3),\n    Post(id: “d”),\n  ],\n)",
        expect![[r#"
            error[E0111]: `=` after a colon means nothing
             --> a.ron:4:26
              |
            4 |     Post(id: "b", desks: = 3),
              |                          ^
              |
            help: take this away
              |
            4 -     Post(id: "b", desks: = 3),
            4 +     Post(id: "b", desks:  3),
              |

            error[E0120]: a comma is missing here
             --> a.ron:5:17
              |
            5 |     Post(id: "c" desks: 3),
              |                 ^
              |
            help: write `,`
              |
            5 |     Post(id: "c", desks: 3),
              |                 +

            error[E0103]: typographic quotes stand around a text
             --> a.ron:6:14
              |
            6 |     Post(id: “d”),
              |              ^^^
              |
            help: write `"d"`
              |
            6 -     Post(id: “d”),
            6 +     Post(id: "d"),
              |

            3 errors in 1 file
        "#]],
    );
}

#[test]
fn long_line() {
    check(
        "Post(a: \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\", b: é é, c: \"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\")",
        expect![[r#"
            error[E0102]: this text stands without quotes
             --> a.ron:1:316
              |
            1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", b: é é, c: "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
              |                                                    ^^^
              |
            help: write `"é é"`
              |
            1 - …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", b: é é, c: "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
            1 + …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", b: "é é", c: "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn arabic_text() {
    check(
        "Agency(ar: \"الأمن الوطني\", id: police x)",
        expect![[r#"
            error[E0102]: this text stands without quotes
             --> a.ron:1:32
              |
            1 | Agency(ar: "الأمن الوطني", id: police x)
              |                                ^^^^^^^^
              |
            help: write `"police x"`
              |
            1 - Agency(ar: "الأمن الوطني", id: police x)
            1 + Agency(ar: "الأمن الوطني", id: "police x")
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn unquoted_two_words_then_field() {
    check(
        "Post(id: police title: \"x\")",
        expect![[r#"
            error[E0120]: a comma is missing here
             --> a.ron:1:16
              |
            1 | Post(id: police title: "x")
              |                ^
              |
            help: write `,`
              |
            1 | Post(id: police, title: "x")
              |                +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn text_over_two_lines() {
    check(
        "Post(title: \"one\n two\", id: \"a\")",
        expect![[r#"
        warning[W0137]: this text goes on over 2 lines, and their breaks belong to it
         --> a.ron:1:14
          |
        1 | Post(title: "one
          |              ^^^
          |
        help: write it on one line; where a line is meant to break, write `\n`

        0 errors, 1 warning in 1 file
    "#]],
    );
    check("Post(title: \"one \\\n two\", id: \"a\")", expect![[""]]);
    check("Post(title: r#\"one\n two\"#, id: \"a\")", expect![[""]]);
}

#[test]
fn unclosed_bracket_without_indentation() {
    check(
        "Exercise(\nposts: [\nPost(id: \"a\"),\nPost(id: \"b\",\n],\nx: 1,\n)",
        expect![[r#"
            error[E0117]: this `(` is never closed
             --> a.ron:4:5
              |
            4 | Post(id: "b",
              |     ^
            5 | ],
              | - this looks as if it stood outside
              |
            help: `)` is missing, perhaps here
              |
            4 | Post(id: "b"),
              |             +

            1 error in 1 file
        "#]],
    );
}

#[test]
fn two_unclosed_brackets() {
    check(
        "Exercise(\n    clock: Clock(a: 1,\n    posts: [\n        Post(id: \"a\"),\n        Post(id: \"b\", list: [1, 2),\n    ],\n    injects: [\n        Inject(id: \"c\"),\n)\n",
        expect![[r#"
            error[E0117]: this `(` is never closed
             --> a.ron:2:17
              |
            2 |     clock: Clock(a: 1,
              |                 ^
            3 |     posts: [
              |     ----- this looks as if it stood outside
              |
            help: `)` is missing, perhaps here
              |
            2 |     clock: Clock(a: 1),
              |                      +

            error[E0117]: this `[` is never closed
             --> a.ron:5:29
              |
            5 |         Post(id: "b", list: [1, 2),
              |                             ^    - this looks as if it stood outside
              |
            help: `]` is missing, perhaps here
              |
            5 |         Post(id: "b", list: [1, 2]),
              |                                  +

            error[E0117]: this `[` is never closed
             --> a.ron:7:14
              |
            7 |     injects: [
              |              ^
            8 |         Inject(id: "c"),
            9 | )
              | - this looks as if it stood outside
              |
            help: `]` is missing, perhaps here
              |
            8 |         Inject(id: "c")],
              |                        +

            3 errors in 1 file
        "#]],
    );
}

#[test]
fn unclosed_quote_before_a_bracket() {
    check(
        "Exercise(\n    posts: [Post(id: \"a), Post(id: \"b\")],\n    title: \"Hall\",\n)",
        expect![[r#"
            error[E0105]: this quote is never closed
             --> a.ron:2:22
              |
            2 |     posts: [Post(id: "a), Post(id: "b")],
              |                      ^
              |
            help: a text ends with a quote on the line where it begins
              |
            2 |     posts: [Post(id: "a"), Post(id: "b")],
              |                        +

            1 error in 1 file
        "#]],
    );
}
