//! Text in; the typed value, and what a person is told, out.

use std::collections::BTreeMap;
use std::fmt::Debug;

use expect_test::{Expect, expect};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::*;
use crate::diagnostic::render::{self, Look};
use crate::document::forms::Many;
use crate::document::languages::mixed_up;
use crate::document::syntax::{self, Limits};

mod french;
mod words;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only shown by Debug")]
struct Exercise {
    id: Spanned<String>,
    clock: Option<Clock>,
    #[serde(default)]
    posts: Collected<Post>,
    #[serde(default)]
    injects: Collected<Inject>,
    #[serde(default)]
    routes: Vec<Route>,
    #[serde(default)]
    homes: BTreeMap<String, u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only shown by Debug")]
struct Clock {
    start: u32,
    end: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only shown by Debug")]
struct Post {
    id: Spanned<String>,
    #[serde(default)]
    desks: Option<u32>,
    #[serde(default)]
    takes_calls: bool,
    #[serde(default)]
    roles: Many<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only shown by Debug")]
struct Inject {
    id: String,
    #[serde(default)]
    mode: Option<Mode>,
    #[serde(default)]
    when: Option<Condition>,
}

#[derive(Debug, Deserialize)]
enum Mode {
    Phone,
    Email,
    Radio,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only shown by Debug")]
enum Condition {
    All(Vec<Condition>),
    Not(Box<Condition>),
    Knows(String),
    Is(String, f64),
    Absent { who: String, longer_than: u32 },
    Never,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only shown by Debug")]
struct Route(String, String, f64);

/// The value, if one came out, and what a person sees.
fn told<T: DeserializeOwned + Debug>(text: &str) -> String {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let limits = Limits::default();
    let node = syntax::read(&mut files, "a.ron", text.as_bytes(), &limits, &mut problems);
    let value: Option<T> = node.and_then(|node| decode(&node, &files, mixed_up, &mut problems));
    let value = value.map_or("nothing".to_owned(), |value| format!("{value:?}"));
    format!("{value}\n{}", render::text(&problems.sorted(), &files, Look::default()))
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&told::<Exercise>(text));
}

#[test]
fn every_form_is_read() {
    check(
        r#"Exercise(id: "e", clock: (start: 1, end: 2), posts: [Post(id: "a", desks: 2, takes_calls: true, roles: "x"), (id: "b", desks: Some(3), roles: ["y", "z"]), Post(id: "c", desks: None)],
    injects: [Inject(id: "i", mode: Phone, when: All([Not(Never), Knows("x"), Is("y", 3), Absent(who: "z", longer_than: 5)]))],
    routes: [Route("a", "b", 2), ("c", "d", 0.5)], homes: { "north": 2 })"#,
        expect![[r#"
            Exercise { id: "e", clock: Some(Clock { start: 1, end: 2 }), posts: Collected([Post { id: "a", desks: Some(2), takes_calls: true, roles: Many(["x"]) }, Post { id: "b", desks: Some(3), takes_calls: false, roles: Many(["y", "z"]) }, Post { id: "c", desks: None, takes_calls: false, roles: Many([]) }]), injects: Collected([Inject { id: "i", mode: Some(Phone), when: Some(All([Not(Never), Knows("x"), Is("y", 3.0), Absent { who: "z", longer_than: 5 }])) }]), routes: [Route("a", "b", 2.0), Route("c", "d", 0.5)], homes: {"north": 2} }
        "#]],
    );
}

#[test]
fn unknown_field() {
    check(
        r#"Exercise(id: "e", posts: [Post(id: "a", desk: 2), Post(id: "b", colour: "red", Takes-Calls: true)])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([Post { id: "a", desks: None, takes_calls: false, roles: Many([]) }, Post { id: "b", desks: None, takes_calls: false, roles: Many([]) }]), injects: Collected([]), routes: [], homes: {} }
            error[E0203]: `Post` has no field `desk`
             --> a.ron:1:41
              |
            1 | Exercise(id: "e", posts: [Post(id: "a", desk: 2), Post(id: "b", colour: "red", Takes-Calls: true)])
              |                                         ^^^^
              |
            help: write `desks`
              |
            1 | Exercise(id: "e", posts: [Post(id: "a", desks: 2), Post(id: "b", colour: "red", Takes-Calls: true)])
              |                                             +

            error[E0203]: `Post` has no field `colour`
             --> a.ron:1:65
              |
            1 | Exercise(id: "e", posts: [Post(id: "a", desk: 2), Post(id: "b", colour: "red", Takes-Calls: true)])
              |                                                                 ^^^^^^
              |
              = help: its fields are `id`, `desks`, `takes_calls` or `roles`

            error[E0124]: `Takes-Calls` is not the name of a field
             --> a.ron:1:80
              |
            1 | Exercise(id: "e", posts: [Post(id: "a", desk: 2), Post(id: "b", colour: "red", Takes-Calls: true)])
              |                                                                                ^^^^^^^^^^^
              |
            help: write `takes_calls`
              |
            1 - Exercise(id: "e", posts: [Post(id: "a", desk: 2), Post(id: "b", colour: "red", Takes-Calls: true)])
            1 + Exercise(id: "e", posts: [Post(id: "a", desk: 2), Post(id: "b", colour: "red", takes_calls: true)])
              |

            3 errors in 1 file
        "#]],
    );
}

#[test]
fn unknown_word() {
    check(
        r#"Exercise(id: "e", injects: [Inject(id: "i", mode: phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mode: Pigeon), Inject(id: "l", mode: "Phone")])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([Inject { id: "i", mode: None, when: None }, Inject { id: "j", mode: None, when: None }, Inject { id: "k", mode: None, when: None }, Inject { id: "l", mode: None, when: None }]), routes: [], homes: {} }
            error[E0205]: there is no `phone` here
             --> a.ron:1:51
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", mode: phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mod…
              |                                                   ^^^^^
              |
            help: write `Phone`
              |
            1 - Exercise(id: "e", injects: [Inject(id: "i", mode: phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mod…
            1 + Exercise(id: "e", injects: [Inject(id: "i", mode: Phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mod…
              |

            error[E0205]: there is no `Courriel` here
             --> a.ron:1:81
              |
            1 | …ject(id: "i", mode: phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mode: Pigeon), Inject(id: "l", mo…
              |                                                    ^^^^^^^^
              |
            help: write `Email`
              |
            1 - …ject(id: "i", mode: phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mode: Pigeon), Inject(id: "l", mo…
            1 + …ject(id: "i", mode: phone), Inject(id: "j", mode: Email), Inject(id: "k", mode: Pigeon), Inject(id: "l", mo…
              |

            error[E0205]: there is no `Pigeon` here
             --> a.ron:1:114
              |
            1 | …mode: phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mode: Pigeon), Inject(id: "l", mode: "Phone")])
              |                                                                       ^^^^^^
              |
              = help: it is `Phone`, `Email` or `Radio`

            error[E0201]: this word stands without quotes
             --> a.ron:1:145
              |
            1 | …mode: phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mode: Pigeon), Inject(id: "l", mode: "Phone")])
              |                                                                                                      ^^^^^^^
              |
            help: write `Phone`
              |
            1 - …mode: phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mode: Pigeon), Inject(id: "l", mode: "Phone")])
            1 + …mode: phone), Inject(id: "j", mode: Courriel), Inject(id: "k", mode: Pigeon), Inject(id: "l", mode: Phone)])
              |

            4 errors in 1 file
        "#]],
    );
}

#[test]
fn french_and_arabic_words() {
    check(
        r#"Exercise(id: "e", injects: [Inject(id: "i", mode: Téléphone), Inject(id: "j", mode: هاتف)])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([Inject { id: "i", mode: None, when: None }, Inject { id: "j", mode: None, when: None }]), routes: [], homes: {} }
            error[E0205]: there is no `Téléphone` here
             --> a.ron:1:51
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", mode: Téléphone), Inject(id: "j", mode: هاتف)])
              |                                                   ^^^^^^^^^
              |
            help: write `Phone`
              |
            1 - Exercise(id: "e", injects: [Inject(id: "i", mode: Téléphone), Inject(id: "j", mode: هاتف)])
            1 + Exercise(id: "e", injects: [Inject(id: "i", mode: Phone), Inject(id: "j", mode: هاتف)])
              |

            error[E0205]: there is no `هاتف` here
             --> a.ron:1:85
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", mode: Téléphone), Inject(id: "j", mode: هاتف)])
              |                                                                                     ^^^^
              |
            help: write `Phone`
              |
            1 - Exercise(id: "e", injects: [Inject(id: "i", mode: Téléphone), Inject(id: "j", mode: هاتف)])
            1 + Exercise(id: "e", injects: [Inject(id: "i", mode: Téléphone), Inject(id: "j", mode: Phone)])
              |

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn missing_field() {
    check(
        "Exercise(posts: [Post(desks: 2), (desks: 1)])",
        expect![[r#"
            nothing
            error[E0204]: `Exercise` needs the field `id`
             --> a.ron:1:1
              |
            1 | Exercise(posts: [Post(desks: 2), (desks: 1)])
              | ^^^^^^^^
              |
              = help: write `id: ...`

            error[E0204]: `Post` needs the field `id`
             --> a.ron:1:18
              |
            1 | Exercise(posts: [Post(desks: 2), (desks: 1)])
              |                  ^^^^
              |
              = help: write `id: ...`

            error[E0204]: the field `id` is missing here
             --> a.ron:1:34
              |
            1 | Exercise(posts: [Post(desks: 2), (desks: 1)])
              |                                  ^
              |
              = help: write `id: ...`

            3 errors in 1 file
        "#]],
    );
}

#[test]
fn wrong_name() {
    check(
        r#"Exercise(id: "e", posts: [Agency(id: "police"), Posts(id: "x")])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([]), routes: [], homes: {} }
            error[E0202]: expected `Post(...)`, found `Agency(...)`
             --> a.ron:1:27
              |
            1 | Exercise(id: "e", posts: [Agency(id: "police"), Posts(id: "x")])
              |                           ^^^^^^

            error[E0202]: expected `Post(...)`, found `Posts(...)`
             --> a.ron:1:49
              |
            1 | Exercise(id: "e", posts: [Agency(id: "police"), Posts(id: "x")])
              |                                                 ^^^^^
              |
            help: write `Post`
              |
            1 - Exercise(id: "e", posts: [Agency(id: "police"), Posts(id: "x")])
            1 + Exercise(id: "e", posts: [Agency(id: "police"), Post(id: "x")])
              |

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn wrong_types() {
    check(
        r#"Exercise(id: 5, posts: [Post(id: "a", desks: "two"), Post(id: "b", desks: "2"), Post(id: "c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: yes), Post(id: [1]), Post(id: police)])"#,
        expect![[r#"
            nothing
            error[E0201]: expected a text in quotes, found the number 5
             --> a.ron:1:14
              |
            1 | Exercise(id: 5, posts: [Post(id: "a", desks: "two"), Post(id: "b", desks: "2"), Post(id: "c", desks: -1), Post…
              |              ^
              |
            help: write `"5"`
              |
            1 - Exercise(id: 5, posts: [Post(id: "a", desks: "two"), Post(id: "b", desks: "2"), Post(id: "c", desks: -1), Post…
            1 + Exercise(id: "5", posts: [Post(id: "a", desks: "two"), Post(id: "b", desks: "2"), Post(id: "c", desks: -1), Post…
              |

            error[E0201]: expected a whole number, 0 or more, found the text "two"
             --> a.ron:1:46
              |
            1 | Exercise(id: 5, posts: [Post(id: "a", desks: "two"), Post(id: "b", desks: "2"), Post(id: "c", desks: -1), Post…
              |                                              ^^^^^

            error[E0201]: expected a whole number, 0 or more, found the text "2"
             --> a.ron:1:75
              |
            1 | …Post(id: "a", desks: "two"), Post(id: "b", desks: "2"), Post(id: "c", desks: -1), Post(id: "d", desks: 0.5), P…
              |                                                    ^^^
              |
            help: write `2`
              |
            1 - …Post(id: "a", desks: "two"), Post(id: "b", desks: "2"), Post(id: "c", desks: -1), Post(id: "d", desks: 0.5), P…
            1 + …Post(id: "a", desks: "two"), Post(id: "b", desks: 2), Post(id: "c", desks: -1), Post(id: "d", desks: 0.5), P…
              |

            error[E0210]: expected a whole number, 0 or more, found the number -1
             --> a.ron:1:102
              |
            1 | …, Post(id: "b", desks: "2"), Post(id: "c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: y…
              |                                                    ^^

            error[E0201]: expected a whole number, 0 or more, found the number 0.5
             --> a.ron:1:128
              |
            1 | …), Post(id: "c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: yes), Post(id: [1]), Post(i…
              |                                                    ^^^

            error[E0201]: expected `true` or `false`, found the word `yes`
             --> a.ron:1:161
              |
            1 | …"c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: yes), Post(id: [1]), Post(id: police)])
              |                                                                         ^^^
              |
            help: write `true`
              |
            1 - …"c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: yes), Post(id: [1]), Post(id: police)])
            1 + …"c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: true), Post(id: [1]), Post(id: police)])
              |

            error[E0201]: expected a text in quotes, found a list in square brackets
             --> a.ron:1:176
              |
            1 | …"c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: yes), Post(id: [1]), Post(id: police)])
              |                                                                                        ^^^

            error[E0102]: this text stands without quotes
             --> a.ron:1:191
              |
            1 | …"c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: yes), Post(id: [1]), Post(id: police)])
              |                                                                                                       ^^^^^^
              |
            help: write `"police"`
              |
            1 - …"c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: yes), Post(id: [1]), Post(id: police)])
            1 + …"c", desks: -1), Post(id: "d", desks: 0.5), Post(id: "e", takes_calls: yes), Post(id: [1]), Post(id: "police")])
              |

            8 errors in 1 file
        "#]],
    );
}

#[test]
fn wrong_type_of_everything() {
    check(
        r#"Exercise(id: "e", posts: { "a": 1 }, injects: "none", routes: (), homes: ["north"])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([]), routes: [], homes: {} }
            error[E0201]: expected a list `[...]`, found a table in curly brackets
             --> a.ron:1:26
              |
            1 | Exercise(id: "e", posts: { "a": 1 }, injects: "none", routes: (), homes: ["north"])
              |                          ^^^^^^^^^^

            error[E0201]: expected a list, found the text "none"
             --> a.ron:1:47
              |
            1 | Exercise(id: "e", posts: { "a": 1 }, injects: "none", routes: (), homes: ["north"])
              |                                               ^^^^^^
              |
            help: write `["none"]`
              |
            1 - Exercise(id: "e", posts: { "a": 1 }, injects: "none", routes: (), homes: ["north"])
            1 + Exercise(id: "e", posts: { "a": 1 }, injects: ["none"], routes: (), homes: ["north"])
              |

            error[E0116]: a list stands in square brackets
             --> a.ron:1:63
              |
            1 | Exercise(id: "e", posts: { "a": 1 }, injects: "none", routes: (), homes: ["north"])
              |                                                               ^^
              |
            help: write `[]`
              |
            1 - Exercise(id: "e", posts: { "a": 1 }, injects: "none", routes: (), homes: ["north"])
            1 + Exercise(id: "e", posts: { "a": 1 }, injects: "none", routes: [], homes: ["north"])
              |

            error[E0201]: expected a table `{ "...": ... }`, found a list in square brackets
             --> a.ron:1:74
              |
            1 | Exercise(id: "e", posts: { "a": 1 }, injects: "none", routes: (), homes: ["north"])
              |                                                                          ^^^^^^^^^

            4 errors in 1 file
        "#]],
    );
}

#[test]
fn round_brackets_for_a_list() {
    check(
        r#"Exercise(id: "e", posts: (Post(id: "a"), Post(id: "b", desks: x)), routes: (Route("a", "b", 1), Route("c")))"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([Post { id: "a", desks: None, takes_calls: false, roles: Many([]) }, Post { id: "b", desks: None, takes_calls: false, roles: Many([]) }]), injects: Collected([]), routes: [Route("a", "b", 1.0)], homes: {} }
            error[E0116]: a list stands in square brackets
             --> a.ron:1:26
              |
            1 | Exercise(id: "e", posts: (Post(id: "a"), Post(id: "b", desks: x)), routes: (Route("a", "b", 1), Route("c")))
              |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
            help: write `[Post(id: "a"), Post(id: "b", desks: x)]`
              |
            1 - Exercise(id: "e", posts: (Post(id: "a"), Post(id: "b", desks: x)), routes: (Route("a", "b", 1), Route("c")))
            1 + Exercise(id: "e", posts: [Post(id: "a"), Post(id: "b", desks: x)], routes: (Route("a", "b", 1), Route("c")))
              |

            error[E0201]: expected a whole number, 0 or more, found the word `x`
             --> a.ron:1:63
              |
            1 | Exercise(id: "e", posts: (Post(id: "a"), Post(id: "b", desks: x)), routes: (Route("a", "b", 1), Route("c")))
              |                                                               ^

            error[E0116]: a list stands in square brackets
             --> a.ron:1:76
              |
            1 | Exercise(id: "e", posts: (Post(id: "a"), Post(id: "b", desks: x)), routes: (Route("a", "b", 1), Route("c")))
              |                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
            help: write `[Route("a", "b", 1), Route("c")]`
              |
            1 - Exercise(id: "e", posts: (Post(id: "a"), Post(id: "b", desks: x)), routes: (Route("a", "b", 1), Route("c")))
            1 + Exercise(id: "e", posts: (Post(id: "a"), Post(id: "b", desks: x)), routes: [Route("a", "b", 1), Route("c")])
              |

            error[E0206]: `Route` takes 3 values; 1 stand here
             --> a.ron:1:97
              |
            1 | Exercise(id: "e", posts: (Post(id: "a"), Post(id: "b", desks: x)), routes: (Route("a", "b", 1), Route("c")))
              |                                                                                                 ^^^^^^^^^^

            4 errors in 1 file
        "#]],
    );
}

#[test]
fn one_entry_where_a_list_is_expected() {
    check(
        r#"Exercise(id: "e", posts: Post(id: "a", desks: many))"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([Post { id: "a", desks: None, takes_calls: false, roles: Many([]) }]), injects: Collected([]), routes: [], homes: {} }
            error[E0201]: expected a list, found `Post(...)`
             --> a.ron:1:26
              |
            1 | Exercise(id: "e", posts: Post(id: "a", desks: many))
              |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
            help: write `[Post(id: "a", desks: many)]`
              |
            1 - Exercise(id: "e", posts: Post(id: "a", desks: many))
            1 + Exercise(id: "e", posts: [Post(id: "a", desks: many)])
              |

            error[E0201]: expected a whole number, 0 or more, found the word `many`
             --> a.ron:1:47
              |
            1 | Exercise(id: "e", posts: Post(id: "a", desks: many))
              |                                               ^^^^

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn square_brackets_for_a_tuple() {
    check(
        r#"Exercise(id: "e", routes: [["a", "b", 2]])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([]), routes: [Route("a", "b", 2.0)], homes: {} }
            error[E0116]: these values stand in round brackets
             --> a.ron:1:28
              |
            1 | Exercise(id: "e", routes: [["a", "b", 2]])
              |                            ^^^^^^^^^^^^^
              |
            help: write `("a", "b", 2)`
              |
            1 - Exercise(id: "e", routes: [["a", "b", 2]])
            1 + Exercise(id: "e", routes: [("a", "b", 2)])
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn too_few_values() {
    check(
        r#"Exercise(id: "e", routes: [Route("a", "b"), Route("a", "b", 1, 2), Route(from: "a")])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([]), routes: [], homes: {} }
            error[E0206]: `Route` takes 3 values; 2 stand here
             --> a.ron:1:28
              |
            1 | Exercise(id: "e", routes: [Route("a", "b"), Route("a", "b", 1, 2), Route(from: "a")])
              |                            ^^^^^^^^^^^^^^^

            error[E0206]: `Route` takes 3 values; 4 stand here
             --> a.ron:1:45
              |
            1 | Exercise(id: "e", routes: [Route("a", "b"), Route("a", "b", 1, 2), Route(from: "a")])
              |                                             ^^^^^^^^^^^^^^^^^^^^^

            error[E0201]: `Route` takes 3 values without names
             --> a.ron:1:74
              |
            1 | Exercise(id: "e", routes: [Route("a", "b"), Route("a", "b", 1, 2), Route(from: "a")])
              |                                                                          ^^^^
              |
              = help: take the names and their colons away

            3 errors in 1 file
        "#]],
    );
}

#[test]
fn json() {
    check(
        r#"{ "id": "e", "posts": [ { "id": "a", "desks": 2 }, { "id": "b", "desks": "x" } ] }"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([Post { id: "a", desks: Some(2), takes_calls: false, roles: Many([]) }, Post { id: "b", desks: None, takes_calls: false, roles: Many([]) }]), injects: Collected([]), routes: [], homes: {} }
            error[E0116]: fields stand in round brackets, their names without quotes
             --> a.ron:1:1
              |
            1 | { "id": "e", "posts": [ { "id": "a", "desks": 2 }, { "id": "b", "desks": "x" } ] }
              | ^
              |
              = help: write `(id: ...)`

            error[E0116]: fields stand in round brackets, their names without quotes
             --> a.ron:1:25
              |
            1 | { "id": "e", "posts": [ { "id": "a", "desks": 2 }, { "id": "b", "desks": "x" } ] }
              |                         ^
              |
              = help: write `(id: ...)`

            error[E0116]: fields stand in round brackets, their names without quotes
             --> a.ron:1:52
              |
            1 | { "id": "e", "posts": [ { "id": "a", "desks": 2 }, { "id": "b", "desks": "x" } ] }
              |                                                    ^
              |
              = help: write `(id: ...)`

            error[E0201]: expected a whole number, 0 or more, found the text "x"
             --> a.ron:1:74
              |
            1 | { "id": "e", "posts": [ { "id": "a", "desks": 2 }, { "id": "b", "desks": "x" } ] }
              |                                                                          ^^^

            4 errors in 1 file
        "#]],
    );
}

#[test]
fn a_table_in_round_brackets() {
    check(
        r#"Exercise(id: "e", homes: (north: 2, south: "x"))"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([]), routes: [], homes: {"north": 2} }
            error[E0116]: a table stands in curly brackets, its keys in quotes
             --> a.ron:1:26
              |
            1 | Exercise(id: "e", homes: (north: 2, south: "x"))
              |                          ^
              |
              = help: write `{ "...": ... }`

            error[E0201]: expected a whole number, 0 or more, found the text "x"
             --> a.ron:1:44
              |
            1 | Exercise(id: "e", homes: (north: 2, south: "x"))
              |                                            ^^^

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn mixed_fields_name_what_is_missing() {
    check(
        r#"Exercise(id: "e", posts: [Post("a", desks: 2), Post(id: "b", 3)])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([Post { id: "b", desks: None, takes_calls: false, roles: Many([]) }]), injects: Collected([]), routes: [], homes: {} }
            error[E0101]: this value has no name
             --> a.ron:1:32
              |
            1 | Exercise(id: "e", posts: [Post("a", desks: 2), Post(id: "b", 3)])
              |                                ^^^  ----- here a value has one
              |
              = help: write the name before it, perhaps `id: "a"`

            error[E0101]: this value has no name
             --> a.ron:1:62
              |
            1 | Exercise(id: "e", posts: [Post("a", desks: 2), Post(id: "b", 3)])
              |                                                     --       ^
              |                                                     |
              |                                                     here a value has one
              |
              = help: write the name before it, perhaps `desks: 3`

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn fields_without_names() {
    check(
        r#"Exercise(id: "e", posts: [Post("a", 2)], clock: Clock(1, 2), injects: [Inject(id: "i", when: Absent("x", 5))])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([Inject { id: "i", mode: None, when: None }]), routes: [], homes: {} }
            error[E0209]: these values need their names
             --> a.ron:1:32
              |
            1 | Exercise(id: "e", posts: [Post("a", 2)], clock: Clock(1, 2), injects: [Inject(id: "i", when: Absent("x", 5))])
              |                                ^^^^^^
              |
              = help: write the name before each, perhaps `id: "a", desks: 2`

            error[E0209]: these values need their names
             --> a.ron:1:55
              |
            1 | Exercise(id: "e", posts: [Post("a", 2)], clock: Clock(1, 2), injects: [Inject(id: "i", when: Absent("x", 5))])
              |                                                       ^^^^
              |
              = help: write the name before each, perhaps `start: 1, end: 2`

            error[E0209]: these values need their names
             --> a.ron:1:101
              |
            1 | Exercise(id: "e", posts: [Post("a", 2)], clock: Clock(1, 2), injects: [Inject(id: "i", when: Absent("x", 5))])
              |                                                                                                     ^^^^^^
              |
              = help: write the name before each, perhaps `who: "x", longer_than: 5`

            3 errors in 1 file
        "#]],
    );
}

#[test]
fn word_without_brackets() {
    check(
        r#"Exercise(id: "e", injects: [Inject(id: "i", when: Knows), Inject(id: "j", when: Never()), Inject(id: "k", mode: Phone(1)), Inject(id: "l", when: Absent), Inject(id: "m", when: Is)])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([Inject { id: "i", mode: None, when: None }, Inject { id: "j", mode: None, when: None }, Inject { id: "k", mode: None, when: None }, Inject { id: "l", mode: None, when: None }, Inject { id: "m", mode: None, when: None }]), routes: [], homes: {} }
            error[E0207]: `Knows` needs something in brackets
             --> a.ron:1:51
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", when: Knows), Inject(id: "j", when: Never()), Inject(id: "k", mode…
              |                                                   ^^^^^
              |
              = help: write `Knows(...)`

            error[E0208]: `Never` takes nothing in brackets
             --> a.ron:1:81
              |
            1 | …ject(id: "i", when: Knows), Inject(id: "j", when: Never()), Inject(id: "k", mode: Phone(1)), Inject(id: "l", w…
              |                                                    ^^^^^^^
              |
            help: write `Never`
              |
            1 - …ject(id: "i", when: Knows), Inject(id: "j", when: Never()), Inject(id: "k", mode: Phone(1)), Inject(id: "l", w…
            1 + …ject(id: "i", when: Knows), Inject(id: "j", when: Never), Inject(id: "k", mode: Phone(1)), Inject(id: "l", w…
              |

            error[E0208]: `Phone` takes nothing in brackets
             --> a.ron:1:113
              |
            1 | …ct(id: "j", when: Never()), Inject(id: "k", mode: Phone(1)), Inject(id: "l", when: Absent), Inject(id: "m", wh…
              |                                                    ^^^^^^^^
              |
            help: write `Phone`
              |
            1 - …ct(id: "j", when: Never()), Inject(id: "k", mode: Phone(1)), Inject(id: "l", when: Absent), Inject(id: "m", wh…
            1 + …ct(id: "j", when: Never()), Inject(id: "k", mode: Phone), Inject(id: "l", when: Absent), Inject(id: "m", wh…
              |

            error[E0207]: `Absent` needs something in brackets
             --> a.ron:1:146
              |
            1 | …", when: Never()), Inject(id: "k", mode: Phone(1)), Inject(id: "l", when: Absent), Inject(id: "m", when: Is)])
              |                                                                            ^^^^^^
              |
              = help: write `Absent(...)`

            error[E0207]: `Is` needs something in brackets
             --> a.ron:1:177
              |
            1 | …", when: Never()), Inject(id: "k", mode: Phone(1)), Inject(id: "l", when: Absent), Inject(id: "m", when: Is)])
              |                                                                                                           ^^
              |
              = help: write `Is(...)`

            5 errors in 1 file
        "#]],
    );
}

#[test]
fn list_in_word_without_square_brackets() {
    check(
        r#"Exercise(id: "e", injects: [Inject(id: "i", when: All(Never, Knows("x"), Is("y")))])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([Inject { id: "i", mode: None, when: Some(All([Never, Knows("x")])) }]), routes: [], homes: {} }
            error[E0116]: `All` takes a list, which stands in square brackets
             --> a.ron:1:51
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", when: All(Never, Knows("x"), Is("y")))])
              |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write `All([...])`

            error[E0206]: `Is` takes 2 values; 1 stand here
             --> a.ron:1:74
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", when: All(Never, Knows("x"), Is("y")))])
              |                                                                          ^^^^^^^

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn one_condition_where_a_list_is_expected() {
    check(
        r#"Exercise(id: "e", injects: [Inject(id: "i", when: All(Knows("x")))])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([Inject { id: "i", mode: None, when: Some(All([Knows("x")])) }]), routes: [], homes: {} }
            error[E0201]: expected a list, found `Knows(...)`
             --> a.ron:1:55
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", when: All(Knows("x")))])
              |                                                       ^^^^^^^^^^
              |
            help: write `[Knows("x")]`
              |
            1 - Exercise(id: "e", injects: [Inject(id: "i", when: All(Knows("x")))])
            1 + Exercise(id: "e", injects: [Inject(id: "i", when: All([Knows("x")]))])
              |

            1 error in 1 file
        "#]],
    );
}

#[test]
fn all_problems_of_a_document_in_one_pass() {
    check(
        r#"Exercise(id: "e", clock: Clock(start: "x", end: "y"), posts: [Post(id: 1, desks: "z"), Post(id: "b")], injects: [Inject(id: "i", mode: Fon)], routes: [Route(1, "b", 2), Route("a", "b", "c")], homes: { "a": "x", "b": 2 })"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([Post { id: "b", desks: None, takes_calls: false, roles: Many([]) }]), injects: Collected([Inject { id: "i", mode: None, when: None }]), routes: [], homes: {"b": 2} }
            error[E0201]: expected a whole number, 0 or more, found the text "x"
             --> a.ron:1:39
              |
            1 | Exercise(id: "e", clock: Clock(start: "x", end: "y"), posts: [Post(id: 1, desks: "z"), Post(id: "b")], injects…
              |                                       ^^^

            error[E0201]: expected a whole number, 0 or more, found the text "y"
             --> a.ron:1:49
              |
            1 | Exercise(id: "e", clock: Clock(start: "x", end: "y"), posts: [Post(id: 1, desks: "z"), Post(id: "b")], injects…
              |                                                 ^^^

            error[E0201]: expected a text in quotes, found the number 1
             --> a.ron:1:72
              |
            1 | …ck: Clock(start: "x", end: "y"), posts: [Post(id: 1, desks: "z"), Post(id: "b")], injects: [Inject(id: "i", mo…
              |                                                    ^
              |
            help: write `"1"`
              |
            1 - …ck: Clock(start: "x", end: "y"), posts: [Post(id: 1, desks: "z"), Post(id: "b")], injects: [Inject(id: "i", mo…
            1 + …ck: Clock(start: "x", end: "y"), posts: [Post(id: "1", desks: "z"), Post(id: "b")], injects: [Inject(id: "i", mo…
              |

            error[E0201]: expected a whole number, 0 or more, found the text "z"
             --> a.ron:1:82
              |
            1 | …start: "x", end: "y"), posts: [Post(id: 1, desks: "z"), Post(id: "b")], injects: [Inject(id: "i", mode: Fon)],…
              |                                                    ^^^

            error[E0205]: there is no `Fon` here
             --> a.ron:1:136
              |
            1 | …, Post(id: "b")], injects: [Inject(id: "i", mode: Fon)], routes: [Route(1, "b", 2), Route("a", "b", "c")], hom…
              |                                                    ^^^
              |
              = help: it is `Phone`, `Email` or `Radio`

            error[E0201]: expected a text in quotes, found the number 1
             --> a.ron:1:158
              |
            1 | …cts: [Inject(id: "i", mode: Fon)], routes: [Route(1, "b", 2), Route("a", "b", "c")], homes: { "a": "x", "b": 2…
              |                                                    ^
              |
            help: write `"1"`
              |
            1 - …cts: [Inject(id: "i", mode: Fon)], routes: [Route(1, "b", 2), Route("a", "b", "c")], homes: { "a": "x", "b": 2…
            1 + …cts: [Inject(id: "i", mode: Fon)], routes: [Route("1", "b", 2), Route("a", "b", "c")], homes: { "a": "x", "b": 2…
              |

            error[E0201]: expected a number, found the text "c"
             --> a.ron:1:186
              |
            1 | …: [Inject(id: "i", mode: Fon)], routes: [Route(1, "b", 2), Route("a", "b", "c")], homes: { "a": "x", "b": 2 })
              |                                                                             ^^^

            error[E0201]: expected a whole number, 0 or more, found the text "x"
             --> a.ron:1:207
              |
            1 | …: [Inject(id: "i", mode: Fon)], routes: [Route(1, "b", 2), Route("a", "b", "c")], homes: { "a": "x", "b": 2 })
              |                                                                                                  ^^^

            8 errors in 1 file
        "#]],
    );
}

#[test]
fn broken_values_are_reported_once() {
    check(
        r#"Exercise(id: , posts: [Post(id: “a”, desks: 2), Post(id: , desks: 3), Post(id: "c", desks: 1..2)], clock: (start: 1, end: 2,,))"#,
        expect![[r#"
            nothing
            error[E0125]: a value is missing here
             --> a.ron:1:14
              |
            1 | Exercise(id: , posts: [Post(id: “a”, desks: 2), Post(id: , desks: 3), Post(id: "c", desks: 1..2)], clock: (sta…
              |              ^

            error[E0103]: typographic quotes stand around a text
             --> a.ron:1:33
              |
            1 | Exercise(id: , posts: [Post(id: “a”, desks: 2), Post(id: , desks: 3), Post(id: "c", desks: 1..2)], clock: (sta…
              |                                 ^^^
              |
            help: write `"a"`
              |
            1 - Exercise(id: , posts: [Post(id: “a”, desks: 2), Post(id: , desks: 3), Post(id: "c", desks: 1..2)], clock: (sta…
            1 + Exercise(id: , posts: [Post(id: "a", desks: 2), Post(id: , desks: 3), Post(id: "c", desks: 1..2)], clock: (sta…
              |

            error[E0125]: a value is missing here
             --> a.ron:1:58
              |
            1 | Exercise(id: , posts: [Post(id: “a”, desks: 2), Post(id: , desks: 3), Post(id: "c", desks: 1..2)], clock: (sta…
              |                                                          ^

            error[E0133]: ranges are not used here
             --> a.ron:1:92
              |
            1 | …sts: [Post(id: “a”, desks: 2), Post(id: , desks: 3), Post(id: "c", desks: 1..2)], clock: (start: 1, end: 2,,))
              |                                                                            ^^^^
              |
              = help: write both ends as two values

            error[E0121]: there is nothing between commas
             --> a.ron:1:125
              |
            1 | …sts: [Post(id: “a”, desks: 2), Post(id: , desks: 3), Post(id: "c", desks: 1..2)], clock: (start: 1, end: 2,,))
              |                                                                                                             ^
              |
              = help: a value is missing, or a comma is too many

            5 errors in 1 file
        "#]],
    );
}

#[test]
fn a_field_twice() {
    check(
        r#"Exercise(id: "e", posts: [Post(id: "a", desks: 1, desks: 2)])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([Post { id: "a", desks: Some(1), takes_calls: false, roles: Many([]) }]), injects: Collected([]), routes: [], homes: {} }
            error[E0122]: `desks` is written twice
             --> a.ron:1:51
              |
            1 | Exercise(id: "e", posts: [Post(id: "a", desks: 1, desks: 2)])
              |                                         -----     ^^^^^
              |                                         |
              |                                         first written here

            1 error in 1 file
        "#]],
    );
}

#[test]
fn deep_conditions() {
    check(
        r#"Exercise(id: "e", injects: [Inject(id: "i", when: All([Not(Not(Knos("x"))), Absent(who: "z", longer: 5)]))])"#,
        expect![[r#"
            Exercise { id: "e", clock: None, posts: Collected([]), injects: Collected([Inject { id: "i", mode: None, when: Some(All([])) }]), routes: [], homes: {} }
            error[E0205]: there is no `Knos` here
             --> a.ron:1:64
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", when: All([Not(Not(Knos("x"))), Absent(who: "z", longer: 5)]))])
              |                                                                ^^^^
              |
            help: write `Knows`
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", when: All([Not(Not(Knows("x"))), Absent(who: "z", longer: 5)]))])
              |                                                                   +

            error[E0203]: `Absent` has no field `longer`
             --> a.ron:1:94
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", when: All([Not(Not(Knos("x"))), Absent(who: "z", longer: 5)]))])
              |                                                                                              ^^^^^^
              |
            help: write `longer_than`
              |
            1 | Exercise(id: "e", injects: [Inject(id: "i", when: All([Not(Not(Knos("x"))), Absent(who: "z", longer_than: 5)]))])
              |                                                                                                    +++++

            2 errors in 1 file
        "#]],
    );
}

#[test]
fn text_as_document() {
    check(
        r#""hello""#,
        expect![[r#"
        nothing
        error[E0201]: expected `Exercise(...)`, found the text "hello"
         --> a.ron:1:1
          |
        1 | "hello"
          | ^^^^^^^

        1 error in 1 file
    "#]],
    );
}

#[test]
fn another_document() {
    check(
        r#"Organisation(id: "e")"#,
        expect![[r#"
        nothing
        error[E0202]: expected `Exercise(...)`, found `Organisation(...)`
         --> a.ron:1:1
          |
        1 | Organisation(id: "e")
          | ^^^^^^^^^^^^

        1 error in 1 file
    "#]],
    );
}

/// What the language itself has, besides lists and entries.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only shown by Debug")]
struct Order {
    to: Spanned<crate::document::who::Who>,
    #[serde(default)]
    cc: Many<Spanned<crate::document::who::Who>>,
    within: Option<crate::document::quantity::Duration>,
    #[serde(default)]
    title: crate::document::text::Text,
}

fn order(text: &str, expected: Expect) {
    expected.assert_eq(&told::<Order>(text));
}

#[test]
fn a_text_or_a_longer_form() {
    order(
        r#"(to: "a.b", cc: Role("x"), within: "9 min", title: "t")"#,
        expect![[r#"
        Order { to: Named("a.b"), cc: Many([Described(Role("x"))]), within: Some(Duration(540000)), title: Text { bare: Some("t"), en: None, fr: None, ar: None } }
    "#]],
    );
    order(
        r#"(to: Superior, cc: ["x", Own], title: (en: "t", fr: "u"))"#,
        expect![[r#"
        Order { to: Described(Superior), cc: Many([Named("x"), Described(Own)]), within: None, title: Text { bare: None, en: Some("t"), fr: Some("u"), ar: None } }
    "#]],
    );
}

#[test]
fn a_text_or_a_longer_form_gone_wrong() {
    order(
        "(to: police, cc: [Superieur, Agenty(\"x\")])",
        expect![[r#"
        nothing
        error[E0102]: expected who: a post or unit such as "police.control-room", or Role("..."), Agency("..."), Superior, found the word `police`
         --> a.ron:1:6
          |
        1 | (to: police, cc: [Superieur, Agenty("x")])
          |      ^^^^^^
          |
        help: write `"police"`
          |
        1 - (to: police, cc: [Superieur, Agenty("x")])
        1 + (to: "police", cc: [Superieur, Agenty("x")])
          |

        error[E0205]: there is no `Superieur` here
         --> a.ron:1:19
          |
        1 | (to: police, cc: [Superieur, Agenty("x")])
          |                   ^^^^^^^^^
          |
        help: write `Superior`
          |
        1 - (to: police, cc: [Superieur, Agenty("x")])
        1 + (to: police, cc: [Superior, Agenty("x")])
          |

        error[E0205]: there is no `Agenty` here
         --> a.ron:1:30
          |
        1 | (to: police, cc: [Superieur, Agenty("x")])
          |                              ^^^^^^
          |
        help: write `Agency`
          |
        1 - (to: police, cc: [Superieur, Agenty("x")])
        1 + (to: police, cc: [Superieur, Agency("x")])
          |

        3 errors in 1 file
    "#]],
    );
    order(
        r#"(to: 5, within: 9, title: (eng: "t", fr: 3))"#,
        expect![[r#"
        nothing
        error[E0211]: expected who: a post or unit such as "police.control-room", or Role("..."), Agency("..."), Superior, found the number 5
         --> a.ron:1:6
          |
        1 | (to: 5, within: 9, title: (eng: "t", fr: 3))
          |      ^

        error[E0201]: expected a duration such as "9 min" or "1 h 30 min", found the number 9
         --> a.ron:1:17
          |
        1 | (to: 5, within: 9, title: (eng: "t", fr: 3))
          |                 ^

        error[E0203]: there is no field `eng` here
         --> a.ron:1:28
          |
        1 | (to: 5, within: 9, title: (eng: "t", fr: 3))
          |                            ^^^
          |
        help: write `en`
          |
        1 - (to: 5, within: 9, title: (eng: "t", fr: 3))
        1 + (to: 5, within: 9, title: (en: "t", fr: 3))
          |

        error[E0201]: expected a text in quotes, found the number 3
         --> a.ron:1:42
          |
        1 | (to: 5, within: 9, title: (eng: "t", fr: 3))
          |                                          ^
          |
        help: write `"3"`
          |
        1 - (to: 5, within: 9, title: (eng: "t", fr: 3))
        1 + (to: 5, within: 9, title: (eng: "t", fr: "3"))
          |

        4 errors in 1 file
    "#]],
    );
    order(
        r#"(to: Role(control), within: "9", title: ["t"])"#,
        expect![[r#"
        nothing
        error[E0102]: this text stands without quotes
         --> a.ron:1:11
          |
        1 | (to: Role(control), within: "9", title: ["t"])
          |           ^^^^^^^
          |
        help: write `"control"`
          |
        1 - (to: Role(control), within: "9", title: ["t"])
        1 + (to: Role("control"), within: "9", title: ["t"])
          |

        error[E0211]: a unit is missing in "9": write "9 min" or "9 s"
         --> a.ron:1:29
          |
        1 | (to: Role(control), within: "9", title: ["t"])
          |                             ^^^

        error[E0201]: expected a text, or (en: "...", fr: "...", ar: "..."), found a list in square brackets
         --> a.ron:1:41
          |
        1 | (to: Role(control), within: "9", title: ["t"])
          |                                         ^^^^^

        3 errors in 1 file
    "#]],
    );
    order(
        r#"(to: Role, cc: (Role("a"), "b"), within: Exponential(mean: 3))"#,
        expect![[r#"
        nothing
        error[E0207]: `Role` needs something in brackets
         --> a.ron:1:6
          |
        1 | (to: Role, cc: (Role("a"), "b"), within: Exponential(mean: 3))
          |      ^^^^
          |
          = help: write `Role(...)`

        error[E0116]: a list stands in square brackets
         --> a.ron:1:16
          |
        1 | (to: Role, cc: (Role("a"), "b"), within: Exponential(mean: 3))
          |                ^^^^^^^^^^^^^^^^
          |
        help: write `[Role("a"), "b"]`
          |
        1 - (to: Role, cc: (Role("a"), "b"), within: Exponential(mean: 3))
        1 + (to: Role, cc: [Role("a"), "b"], within: Exponential(mean: 3))
          |

        error[E0201]: expected a duration such as "9 min" or "1 h 30 min", found `Exponential(...)`
         --> a.ron:1:42
          |
        1 | (to: Role, cc: (Role("a"), "b"), within: Exponential(mean: 3))
          |                                          ^^^^^^^^^^^^^^^^^^^^

        3 errors in 1 file
    "#]],
    );
}

#[test]
fn places_are_kept() {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let text = "(id: \"e\", posts: [Post( id: \"a\" )])";
    let node = syntax::read(&mut files, "a.ron", text.as_bytes(), &Limits::default(), &mut problems);
    let exercise: Option<Exercise> = node.and_then(|node| decode(&node, &files, mixed_up, &mut problems));
    let exercise = exercise.unwrap_or_else(|| panic!("{:?}", problems.shown()));
    assert_eq!(files.slice(exercise.id.span), "\"e\"");
    assert_eq!(files.place(exercise.posts[0].id.span), "a.ron:1:29");
}

#[test]
fn paths_name_fields_and_ids() {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let text =
        r#"(id: "e", injects: [Inject(id: "i", when: All([Never, Is("x", true)]))], homes: { "h": x })"#;
    let node = syntax::read(&mut files, "a.ron", text.as_bytes(), &Limits::default(), &mut problems);
    let _: Option<Exercise> = node.and_then(|node| decode(&node, &files, mixed_up, &mut problems));
    let paths: Vec<_> = problems.iter().map(|problem| problem.path.join("/")).collect();
    assert_eq!(paths, ["injects/i/when/2/2", "homes/h"]);
}

#[test]
fn a_changed_entry_keeps_the_places_of_both_files() {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let limits = Limits::default();
    let base = r#"Post(id: "a", desks: 2, takes_calls: true)"#;
    let change = r#"Change(id: "a", desks: many, roles: "x")"#;
    let base = syntax::read(&mut files, "base.ron", base.as_bytes(), &limits, &mut problems);
    let change = syntax::read(&mut files, "change.ron", change.as_bytes(), &limits, &mut problems);
    let (Some(base), Some(change)) = (base, change) else {
        panic!("both are valid");
    };
    let both = syntax::Node::overlaid(&base, &change);
    let names: Vec<_> = both.fields().iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["id", "desks", "takes_calls", "roles"]);
    let post: Option<Post> = decode(&both, &files, mixed_up, &mut problems);
    assert_eq!(post.map(|post| post.takes_calls), Some(true));
    let places: Vec<_> =
        problems.iter().filter_map(|problem| problem.span).map(|span| files.place(span)).collect();
    assert_eq!(places, ["change.ron:1:24"]);
}

#[test]
fn deep_and_long_documents_end() {
    let deep = format!("{}Never{}", "Not(".repeat(96), ")".repeat(96));
    let text = format!("(id: \"e\", injects: [(id: \"i\", when: {deep})])");
    assert!(!told::<Exercise>(&text).contains("error["), "too deep");
    let text = format!("(id: \"e\", posts: [{}])", "(id: 1, desk: x, desks: \"\"),".repeat(20_000));
    let fields = format!("(id: \"e\", posts: [({})])", "idd: 1, id: 2,".repeat(150_000));
    assert!(told::<Exercise>(&fields).contains("error[E0203]"));
    let routes = format!("(id: \"e\", routes: [{}])", "(1, 2),".repeat(100_000));
    assert!(told::<Exercise>(&routes).contains("error[E0206]"));
    let told = told::<Exercise>(&text);
    assert!(told.contains("not shown"), "{}", &told[told.len() - 200..]);
}
