//! Text in; the plan, and what a person is told, out.

use expect_test::{Expect, expect};

use super::read;
use crate::diagnostic::render::{self, Look};
use crate::diagnostic::{Files, Problems};
use crate::document::plan::{Design, Factor, Plan};
use crate::document::syntax::Limits;

fn told(text: &str) -> (Option<Plan>, String) {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let plan = read("plan.ron", text.as_bytes(), &Limits::default(), &mut files, &mut problems);
    (plan, render::text(&problems, &files, Look::default()))
}

fn good(text: &str) -> Plan {
    let (plan, problems) = told(text);
    assert_eq!(problems, "", "{text}");
    plan.expect("a plan")
}

fn bad(text: &str, expected: Expect) {
    expected.assert_eq(&told(text).1);
}

const SCREENING: &str = r#"Plan(format: 1, id: "screening", runs: 50, measures: "all-know",
    factors: [
        Levels(id: "desks", path: "post:rescue.room.desks", of: [1, 2, 3]),
        Levels(id: "ground", path: "exercise:defaults", of: ["Realistic", "Ideal"]),
        Range(id: "loss", path: "channel:net.loss", from: "5 %", to: "25 %"),
        Range(id: "service", path: "default:message.service", from: "30 s", to: "2 min",
            write: "Exponential(mean: \"{}\")"),
        Switch(id: "rule", path: "procedure:tell-water.enabled"),
        Presets(id: "staff", of: [
            Preset(id: "as-now"),
            Preset(id: "more", sets: ["post:rescue.room.desks=4", "post:water.duty.desks=2"]),
        ]),
    ],
    design: Latin(rows: 16))"#;

#[test]
fn factors_become_settings() {
    let plan = good(SCREENING);
    assert_eq!((plan.runs(), plan.seed(), plan.confidence()), (50, 1, 0.95));
    assert!(matches!(plan.design.as_deref(), Some(Design::Latin { tries: None, .. })));
    let told = |settings: Option<Vec<(String, String)>>| {
        settings.map(|all| all.iter().map(|(path, value)| format!("{path}={value}")).collect::<Vec<_>>())
    };
    let at = |factor: usize, level| told(plan.factors[factor].at_level(level));
    let one = |setting: &str| Some(vec![setting.to_owned()]);
    assert_eq!(plan.factors.iter().map(Factor::levels).collect::<Vec<_>>(), [3, 2, 2, 2, 2, 2]);
    assert_eq!(at(0, 2), one("post:rescue.room.desks=3"));
    assert_eq!(at(0, 3), None);
    assert_eq!(at(1, 1), one("exercise:defaults=Ideal"));
    assert_eq!(at(2, 0), one("channel:net.loss=0.05"));
    assert_eq!(at(2, 2), None);
    assert_eq!(at(3, 1), one("default:message.service=Exponential(mean: \"120000 ms\")"));
    assert_eq!(at(4, 0), one("procedure:tell-water.enabled=false"));
    assert_eq!(at(5, 0), Some(Vec::new()));
    assert_eq!(at(5, 1).unwrap(), ["post:rescue.room.desks=4", "post:water.duty.desks=2"]);
    let between = told(plan.factors[2].at_place(0.5)).unwrap();
    assert_eq!(between, ["channel:net.loss=0.15"]);
    assert_eq!(plan.factors[4].at_place(0.5), None);
}

#[test]
fn links_and_repairs_need_no_design() {
    let plan = good(
        r#"Plan(format: 1, id: "links", doctrines: ["a", "b"], baseline: "a",
            smallest: { "all-know": "1 min" },
            links: Links(of: [Channels, Procedures], how: [Removed, Slower(2)], except: "telephone"),
            repair: Repair(measure: "all-know", probability: "90 %", most: 2, remedies: [
                Remedy(id: "desk", sets: "post:rescue.room.desks=2", cost: 3),
                Remedy(id: "rule", sets: ["procedure:tell-water.enabled=true"]),
            ]))"#,
    );
    let repair = plan.repair.expect("a repair");
    assert_eq!(repair.remedies.iter().map(|remedy| remedy.cost()).collect::<Vec<_>>(), [3.0, 1.0]);
    assert_eq!(repair.remedies[0].settings(), [("post:rescue.room.desks".to_owned(), "2".to_owned())]);
    assert_eq!(plan.links.expect("links").how.expect("harms").len(), 2);
}

#[test]
fn a_plan_asks_something() {
    bad(
        r#"Plan(format: 1, id: "idle")"#,
        expect![[r#"
        error[E0801]: this plan asks nothing
         --> plan.ron:1:1
          |
        1 | Plan(format: 1, id: "idle")
          | ^^^^
          |
          = help: write `factors` and a `design`, or `links: Links()`, or a `repair`

        1 error in 1 file
    "#]],
    );
    bad(
        r#"Plan(format: 1, id: "blind", design: Full)"#,
        expect![[r#"
        error[E0802]: this design has no factors to try
         --> plan.ron:1:38
          |
        1 | Plan(format: 1, id: "blind", design: Full)
          |                                      ^^^^
          |
          = help: write what is varied: `factors: [...]`

        1 error in 1 file
    "#]],
    );
    bad(
        r#"Plan(format: 1, id: "vague", factors: [Switch(id: "rule", path: "procedure:tell.enabled")])"#,
        expect![[r#"
            error[E0802]: the plan has factors, and does not say which settings of them are tried
             --> plan.ron:1:51
              |
            1 | Plan(format: 1, id: "vague", factors: [Switch(id: "rule", path: "procedure:tell.enabled")])
              |                                                   ^^^^^^
              |
              = help: write a `design`, such as `design: Full` or `design: Latin(rows: 64)`

            1 error in 1 file
        "#]],
    );
}

#[test]
fn another_document_is_refused() {
    bad(
        r#"Doctrine(format: 1, id: "d")"#,
        expect![[r#"
        error[E0606]: this document is of the kind `Doctrine`; `Plan` is wanted here
         --> plan.ron:1:1
          |
        1 | Doctrine(format: 1, id: "d")
          | ^^^^^^^^

        1 error in 1 file
    "#]],
    );
    bad(
        r#"Plan(format: 2, id: "later", design: Full)"#,
        expect![[r#"
        error[E0608]: this file is format 2; this version reads format 1
         --> plan.ron:1:14
          |
        1 | Plan(format: 2, id: "later", design: Full)
          |              ^
          |
          = help: it was written for a newer version of the program: use that version

        1 error in 1 file
    "#]],
    );
}

/// All at once: what cannot be typed, what cannot be an id, what no exercise could take.
#[test]
fn everything_wrong_is_told() {
    bad(
        r#"Plan(format: 1, id: "my plan", runs: 1, confidence: "100 %", doctrines: ["joint", "split"], baseline: "jont",
    factors: [
        Levels(id: "desks", path: "post:room.desks", of: [2]),
        Levels(id: "desks", path: "pots:room.desks", of: [1, 2, 1]),
        Range(id: "loss", path: "channel:net.loss=0", from: "20 %", to: "10 %"),
        Range(id: "service", path: "default:message.service", from: "30 s", to: 3, write: "Fixed"),
        Switch(id: "rule", path: "procedure"),
        Swich(id: "other", path: "procedure:other.enabled"),
    ],
    design: Fractional(resolution: 2),
    links: Links(how: Slower(0.5)))"#,
        expect![[r#"
            error[E0615]: this id holds a space
             --> plan.ron:1:21
              |
            1 | Plan(format: 1, id: "my plan", runs: 1, confidence: "100 %", doctrines: ["joint", "split"], baseline: "jont",
              |                     ^^^^^^^^^
              |
            help: join the words with `-`
              |
            1 - Plan(format: 1, id: "my plan", runs: 1, confidence: "100 %", doctrines: ["joint", "split"], baseline: "jont",
            1 + Plan(format: 1, id: "my-plan", runs: 1, confidence: "100 %", doctrines: ["joint", "split"], baseline: "jont",
              |

            error[E0402]: 1 is not possible as a number of runs
             --> plan.ron:1:38
              |
            1 | Plan(format: 1, id: "my plan", runs: 1, confidence: "100 %", doctrines: ["joint", "split"], baseline: "jont",
              |                                      ^
              |
              = help: write a whole number from 2 on, and below ten million

            error[E0402]: no interval is that sure, or that unsure
             --> plan.ron:1:53
              |
            1 | Plan(format: 1, id: "my plan", runs: 1, confidence: "100 %", doctrines: ["joint", "split"], baseline: "jont",
              |                                                     ^^^^^^^
              |
              = help: write a share between 0 and 1, such as "95 %"

            error[E0803]: a factor needs at least two to choose from
             --> plan.ron:3:58
              |
            3 |         Levels(id: "desks", path: "post:room.desks", of: [2]),
              |                                                          ^^^
              |
              = help: write one more value, or leave the factor out

            error[E0614]: the id `desks` is used twice
             --> plan.ron:4:20
              |
            3 |         Levels(id: "desks", path: "post:room.desks", of: [2]),
              |                    ------- it is used here first
            4 |         Levels(id: "desks", path: "pots:room.desks", of: [1, 2, 1]),
              |                    ^^^^^^^
              |
              = help: give one of them another id

            error[E0805]: `desks` has more than two values
              --> plan.ron:4:20
               |
             4 |         Levels(id: "desks", path: "pots:room.desks", of: [1, 2, 1]),
               |                    ^^^^^^^
            ...
            10 |     design: Fractional(resolution: 2),
               |             ------------------------- and this design takes two of each factor
               |
               = help: keep the two that lie farthest apart, or write `design: Full`

            error[E0642]: nothing of the kind `pots` can be set
             --> plan.ron:4:35
              |
            4 |         Levels(id: "desks", path: "pots:room.desks", of: [1, 2, 1]),
              |                                   ^^^^^^^^^^^^^^^^^
              |
              = help: did you mean `post`?

            error[E0803]: `1` stands here twice
             --> plan.ron:4:65
              |
            4 |         Levels(id: "desks", path: "pots:room.desks", of: [1, 2, 1]),
              |                                                           -     ^
              |                                                           |
              |                                                           here first
              |
              = help: leave one of the two out

            error[E0807]: this is a path with a value
             --> plan.ron:5:33
              |
            5 |         Range(id: "loss", path: "channel:net.loss=0", from: "20 %", to: "10 %"),
              |                                 ^^^^^^^^^^^^^^^^^^^^
              |
              = help: name only what is varied: its values stand in fields of their own

            error[E0804]: this range does not go upwards
             --> plan.ron:5:73
              |
            5 |         Range(id: "loss", path: "channel:net.loss=0", from: "20 %", to: "10 %"),
              |                                                                         ^^^^^^
              |
              = help: `from` is the lower end, `to` the higher one

            error[E0804]: a range cannot go from a length of time to a number, nor back
             --> plan.ron:6:81
              |
            6 |         Range(id: "service", path: "default:message.service", from: "30 s", to: 3, write: "Fixed"),
              |                                                                                 ^
              |
              = help: write both ends in the same unit

            error[E0804]: the value has no place in this, or more than one
             --> plan.ron:6:91
              |
            6 |         Range(id: "service", path: "default:message.service", from: "30 s", to: 3, write: "Fixed"),
              |                                                                                           ^^^^^^^
              |
              = help: write `{}` once, where the value is to stand: "Exponential(mean: \"{}\")"

            error[E0807]: `procedure` does not say what is varied
             --> plan.ron:7:34
              |
            7 |         Switch(id: "rule", path: "procedure"),
              |                                  ^^^^^^^^^^^
              |
              = help: write `KIND:ID.FIELD`, as in `post:a.room.desks`

            error[E0205]: there is no `Swich` here
             --> plan.ron:8:9
              |
            8 |         Swich(id: "other", path: "procedure:other.enabled"),
              |         ^^^^^
              |
            help: write `Switch`
              |
            8 |         Switch(id: "other", path: "procedure:other.enabled"),
              |            +

            error[E0402]: 2 is not possible as a resolution
              --> plan.ron:10:36
               |
            10 |     design: Fractional(resolution: 2),
               |                                    ^
               |
               = help: write a whole number from 3 on, and below ten million

            error[E0402]: 0.5 times as long is not slower
              --> plan.ron:11:23
               |
            11 |     links: Links(how: Slower(0.5)))
               |                       ^^^^^^^^^^^
               |
               = help: write a number above 1

            16 errors in 1 file
        "#]],
    );
}

#[test]
fn a_whole_plan_is_looked_at_further() {
    bad(
        r#"Plan(format: 1, id: "plan", doctrines: ["joint", "split"], baseline: "jont",
    factors: [
        Levels(id: "desks", path: "post:room.desks", of: [1, 2, 3]),
        Presets(id: "staff", of: [Preset(id: "a", sets: "post:room.desks"), Preset(id: "a")]),
    ],
    design: Fractional(resolution: 4),
    repair: Repair(measure: "all-know", probability: 0, most: 0, remedies: []))"#,
        expect![[r#"
            error[E0806]: the baseline `jont` is none of the doctrines of the plan
             --> plan.ron:1:70
              |
            1 | Plan(format: 1, id: "plan", doctrines: ["joint", "split"], baseline: "jont",
              |                                                                      ^^^^^^
              |
              = help: did you mean `joint`?

            error[E0805]: `desks` has more than two values
             --> plan.ron:3:20
              |
            3 |         Levels(id: "desks", path: "post:room.desks", of: [1, 2, 3]),
              |                    ^^^^^^^
            ...
            6 |     design: Fractional(resolution: 4),
              |             ------------------------- and this design takes two of each factor
              |
              = help: keep the two that lie farthest apart, or write `design: Full`

            error[E0807]: `post:room.desks` does not say what is set to what
             --> plan.ron:4:57
              |
            4 |         Presets(id: "staff", of: [Preset(id: "a", sets: "post:room.desks"), Preset(id: "a")]),
              |                                                         ^^^^^^^^^^^^^^^^^
              |
              = help: write `KIND:ID.FIELD=VALUE`, as in `post:a.room.desks=2`

            error[E0803]: `a` stands here twice
             --> plan.ron:4:88
              |
            4 |         Presets(id: "staff", of: [Preset(id: "a", sets: "post:room.desks"), Preset(id: "a")]),
              |                                              --- here first                            ^^^
              |
              = help: leave one of the two out

            error[E0803]: this repair has no remedies to choose from
             --> plan.ron:7:29
              |
            7 |     repair: Repair(measure: "all-know", probability: 0, most: 0, remedies: []))
              |                             ^^^^^^^^^^
              |
              = help: write at least one: `Remedy(id: "...", sets: "post:a.room.desks=2")`

            error[E0402]: a probability of 0 is met by doing nothing
             --> plan.ron:7:54
              |
            7 |     repair: Repair(measure: "all-know", probability: 0, most: 0, remedies: []))
              |                                                      ^
              |
              = help: write a share above 0, such as "90 %"

            error[E0402]: 0 is not possible as a number of remedies
             --> plan.ron:7:63
              |
            7 |     repair: Repair(measure: "all-know", probability: 0, most: 0, remedies: []))
              |                                                               ^
              |
              = help: write a whole number from 1 on, and below ten million

            7 errors in 1 file
        "#]],
    );
    bad(
        r#"Plan(format: 1, id: "plan", factors: [Switch(id: "rule", path: "procedure:tell.enabled")],
    design: Morris(trajectories: 10, places: 5),
    repair: Repair(measure: "all-know", probability: 0.9, remedies: [Remedy(id: "none", sets: [], cost: -1)]))"#,
        expect![[r#"
            error[E0805]: 5 places have no whole number of steps for half the range
             --> plan.ron:2:46
              |
            2 |     design: Morris(trajectories: 10, places: 5),
              |                                              ^
              |
              = help: write 4 or 6

            error[E0803]: the remedy `none` changes nothing
             --> plan.ron:3:81
              |
            3 |     repair: Repair(measure: "all-know", probability: 0.9, remedies: [Remedy(id: "none", sets: [], cost: -1)]))
              |                                                                                 ^^^^^^
              |
              = help: write in `sets` what it sets

            error[E0402]: -1 is no cost
             --> plan.ron:3:105
              |
            3 |     repair: Repair(measure: "all-know", probability: 0.9, remedies: [Remedy(id: "none", sets: [], cost: -1)]))
              |                                                                                                         ^^
              |
              = help: write a number above 0

            3 errors in 1 file
        "#]],
    );
}
