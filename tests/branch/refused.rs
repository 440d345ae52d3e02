//! Everything that is wrong with changes, drawn at once: the column, what was probably meant, and what can
//! be written instead.

use super::night::{Night, turn};
use crate::good_input::shelf::{folder, shelf};
use expect_test::expect;
use salambo_engine::document::reading::Request;

fn example() -> Night {
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    Night { shelf: shelf(&folder("scenarios/harbour-hall")), request, seed: 1 }
}

/// What a person reads.
fn drawn(changes: &[&str]) -> String {
    example()
        .compiled(&[turn(600_000, changes)])
        .map(|_| "nothing is wrong".to_owned())
        .unwrap_or_else(|drawn| drawn)
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let told = drawn(&[
        "post:police.control-room.desk=4",
        "procedure:declre.enabled=false",
        "LosPost(post: \"police.headquarters\")",
        "LosePost(post: \"police.headquarter\")",
        "Fire(\"pres-call\")",
        "Grant(authority: \"declare-major\", to: \"police.control-room\")",
        "post:police.control-room.desks=many",
        "SendUnits(who: \"police.control-room\", to: \"harbour-hall\")",
    ]);
    expect![[r#"
        error[E0203]: `Post` has no field `desk`
         --> --with:1:26
          |
        1 | post:police.control-room.desk=4
          |                          ^^^^
          |
        help: write `desks`
          |
        1 | post:police.control-room.desks=4
          |                              +

        error[E0643]: there is no procedure `declre`
         --> --with:1:11
          |
        1 | procedure:declre.enabled=false
          |           ^^^^^^
          |
        help: did you mean `declare`?
          |
        1 | procedure:declare.enabled=false
          |               +

        error[E0201]: expected a whole number, 0 or more, found the text "many"
         --> --with:1:32
          |
        1 | post:police.control-room.desks=many
          |                                ^^^^

        error[E0310]: no post is called `police.headquarter`
          --> --with:1:16
           |
         1 | LosePost(post: "police.headquarter")
           |                ^^^^^^^^^^^^^^^^^^^^
          ::: organisation.ron:46:18
           |
        46 |         Post(id: "police.headquarters", role: "headquarters", level: 3, under: "governorate.crisis-cell", desk…
           |                  --------------------- `police.headquarters` is written here
           |
        help: did you mean `police.headquarters`?
           |
         1 | LosePost(post: "police.headquarters")
           |                                   +

        error[E0310]: no authority is called `declare-major`
         --> --with:1:18
          |
        1 | Grant(authority: "declare-major", to: "police.control-room")
          |                  ^^^^^^^^^^^^^^^
          |
          = help: all that exist are written under `authorities`

        error[E0645]: there is no change `LosPost`
         --> --with:1:1
          |
        1 | LosPost(post: "police.headquarters")
          | ^^^^^^^
          |
        help: write `LosePost`
          |
        1 | LosePost(post: "police.headquarters")
          |    +

        error[E0643]: there is no inject `pres-call`
         --> --with:1:7
          |
        1 | Fire("pres-call")
          |       ^^^^^^^^^
          |
        help: write `press-call`
          |
        1 | Fire("press-call")
          |           +

        7 errors in 1 file
    "#]].assert_eq(&told);
}

#[test]
fn what_is_laid_down_when_the_run_begins_is_refused_with_what_can_be_done_instead() {
    let told = drawn(&[
        "post:joint.command-post.opens=Always",
        "unit:police.patrol.home.barracks=2",
        "inject:first-call.when=T+00:30",
        "measure:declared.weight=2",
        "organisation:agencies+=Agency(id: \"army\")",
        "Post(id: \"police.tower\")",
        "Rumour(element: \"location\", value: \"quay-4\")",
        "Liaison(of: \"samu\", at: \"police.control-room\")",
    ]);
    expect![[r#"
        error[E0646]: `opens` is laid down when the run begins
         --> --with:1:25
          |
        1 | post:joint.command-post.opens=Always
          |                         ^^^^^
          |
          = help: write `OpenPost("...")` to open a post that is closed, `LosePost(post: ...)` to lose one

        error[E0646]: `home` is laid down when the run begins
         --> --with:1:20
          |
        1 | unit:police.patrol.home.barracks=2
          |                    ^^^^
          |
          = help: write `SendUnits(who: ..., to: ...)` to move units

        error[E0646]: `inject` is laid down when the run begins
         --> --with:1:1
          |
        1 | inject:first-call.when=T+00:30
          | ^^^^^^
          |
          = help: write `Fire("...")` to fire it, or `Inject(id: ..., to: ..., message: ...)` for another

        error[E0646]: `measure` is laid down when the run begins
         --> --with:1:1
          |
        1 | measure:declared.weight=2
          | ^^^^^^^
          |
          = help: what is measured holds for the whole run: `salambo run --set`

        error[E0646]: `agencies+` is laid down when the run begins
         --> --with:1:14
          |
        1 | organisation:agencies+=Agency(id: "army")
          |              ^^^^^^^^^
          |
          = help: write a setting such as `post:a.room.desks=3`, an effect such as `LosePost(post: "a.room")`, `Fire("inject")`, or a new `Post(...)`, `Channel(...)`, `Procedure(...)` or `Inject(...)`

        error[E0645]: a rumour needs somebody who hears it
         --> --with:1:1
          |
        1 | Rumour(element: "location", value: "quay-4")
          | ^^^^^^
          |
          = help: write `Inject(id: ..., to: ..., does: [Rumour(element: ..., value: ...)])`

        error[E0645]: a liaison officer is placed
         --> --with:1:1
          |
        1 | Liaison(of: "samu", at: "police.control-room")
          | ^^^^^^^
          |
          = help: write `PlaceLiaison(of: ..., at: ...)`

        7 errors in 1 file
    "#]].assert_eq(&told);
}

#[test]
fn what_is_no_change_at_all_is_told_how_to_be_written() {
    let told = drawn(&[
        "more ambulances",
        "Fire()",
        "Channel(kind: Phone, members: Everyone)",
        "",
        "post:police.control-room.desks",
    ]);
    expect![[r#"
        error[E0645]: this is no change of a run
         --> --with:1:1
          |
        1 | more ambulances
          | ^^^^^^^^^^^^^^^
          |
          = help: write a setting such as `post:a.room.desks=3`, an effect such as `LosePost(post: "a.room")`, `Fire("inject")`, or a new `Post(...)`, `Channel(...)`, `Procedure(...)` or `Inject(...)`

        error[E0645]: this does not say which inject is fired
         --> --with:1:1
          |
        1 | Fire()
          | ^^^^^^
          |
          = help: write `Fire("inject")`

        error[E0645]: `Channel` needs an id
         --> --with:1:1
          |
        1 | Channel(kind: Phone, members: Everyone)
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: write `Channel(id: "...", ...)`

        error[E0645]: this is no change of a run
         --> --with:1:1
          |
        1 |
          | ^
          |
          = help: write a setting such as `post:a.room.desks=3`, an effect such as `LosePost(post: "a.room")`, `Fire("inject")`, or a new `Post(...)`, `Channel(...)`, `Procedure(...)` or `Inject(...)`

        error[E0645]: this is no change of a run
         --> --with:1:1
          |
        1 | post:police.control-room.desks
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: write a setting such as `post:a.room.desks=3`, an effect such as `LosePost(post: "a.room")`, `Fire("inject")`, or a new `Post(...)`, `Channel(...)`, `Procedure(...)` or `Inject(...)`

        5 errors in 1 file
    "#]].assert_eq(&told);
}

#[test]
fn a_change_may_not_lead_to_other_things() {
    let told = drawn(&["doctrine:authorities=[]"]);
    assert!(told.contains("error[E"), "{told}");
    let told = drawn(&["authority:zone.id=other"]);
    assert!(told.contains("`id` cannot be set"), "{told}");
    let told = drawn(&["doctrine:lists=[List(id: \"first-line\", at_once: [\"justice.duty\"])]"]);
    assert!(told.starts_with("error[E0646]: `lists` is laid down when the run begins"), "{told}");
}

/// No text is too strange to be refused, or accepted; none is a crash.
#[test]
fn strange_texts_are_refused() {
    let long = "A".repeat(100_000);
    let nested = format!("LosePost(post: {}", "(".repeat(100_000));
    let fire = format!("Fire(\"{long}\")");
    let texts = [
        "Fire(\")\")",
        "=",
        ":=",
        "post:=",
        "+=",
        "organisation:channels+=",
        "Inject()",
        "Inject(id: \"\")",
        "LosePost",
        "LosePost()",
        "\u{202e}Fire(\"x\")",
        "Fire(\"\u{0}\")",
        "حدث",
        "procedure:declare.enabled=",
        "procedure:.enabled=true",
        "Channel(id: \"telephone\", kind: Phone, members: Everyone)",
        "Procedure(id: \"declare\", who: Own, when: Knows(\"location\"), then: [])",
        &long,
        &nested,
        &fire,
    ];
    for text in texts {
        let told = drawn(&[text]);
        assert!(told.contains("error[E"), "{text:.80}: {told:.300}");
    }
}

#[test]
fn turns_lie_in_order_within_the_exercise_and_are_not_too_many() {
    let change = ["post:samu.dispatch.desks=3"];
    let wrong = |turns: &[_]| example().compiled(turns).expect_err("it is refused");
    for at in [0, -1, i64::MIN, i64::MAX, 4 * 3_600_000] {
        let told = wrong(&[turn(at, &change)]);
        assert!(told.contains("not in order of time, within the exercise"), "{at}: {told}");
    }
    let told = wrong(&[turn(600_000, &change), turn(599_999, &change)]);
    assert!(told.contains("E0647"), "{told}");
    let many: Vec<_> = (0..65).map(|minute| turn(600_000 + minute, &change)).collect();
    let told = wrong(&many);
    assert!(told.contains("turns 64 times at most"), "{told}");
}

#[test]
fn an_inject_that_comes_with_a_turn_has_no_moment_of_its_own() {
    let told = drawn(&[
        "Inject(id: \"late\", when: \"T+00:01\", to: \"samu.dispatch\", message: \"m\")",
        "exercise:injects+=Inject(id: \"later\", to: \"samu.dispatch\", message: \"m\", when: ByHand)",
    ]);
    expect![[r#"
        error[E0646]: an inject that comes with a turn has no moment of its own
         --> --with:1:26
          |
        1 | Inject(id: "late", when: "T+00:01", to: "samu.dispatch", message: "m")
          |                          ^^^^^^^^^
          |
          = help: it is delivered at `--at`; leave `when` out

        error[E0646]: an inject that comes with a turn has no moment of its own
         --> --with:1:80
          |
        1 | exercise:injects+=Inject(id: "later", to: "samu.dispatch", message: "m", when: ByHand)
          |                                                                                ^^^^^^
          |
          = help: it is delivered at `--at`; leave `when` out

        2 errors in 1 file
    "#]]
    .assert_eq(&told);
}

/// It would be there and do nothing, and nobody would be told why.
#[test]
fn what_comes_with_a_turn_is_not_switched_off() {
    let told = drawn(&[
        "Inject(id: \"late\", to: \"samu.dispatch\", message: \"m\", enabled: false)",
        "exercise:injects+=Inject(enabled: false, id: \"later\", to: \"samu.dispatch\", message: \"m\")",
        "Procedure(id: \"spare\", who: Own, when: Knows(\"location\"), then: [], enabled: false)",
        "Channel(id: \"net\", kind: Radio, members: Everyone, enabled: false)",
    ]);
    expect![[r#"
        error[E0645]: this `Inject` is switched off: nothing would come of it
         --> --with:1:64
          |
        1 | Inject(id: "late", to: "samu.dispatch", message: "m", enabled: false)
          |                                                                ^^^^^
          |
          = help: leave `enabled` out; what is to hold later comes with a later turn

        error[E0645]: this `Inject` is switched off: nothing would come of it
         --> --with:1:35
          |
        1 | exercise:injects+=Inject(enabled: false, id: "later", to: "samu.dispatch", message: "m")
          |                                   ^^^^^
          |
          = help: leave `enabled` out; what is to hold later comes with a later turn

        error[E0645]: this `Procedure` is switched off: nothing would come of it
         --> --with:1:78
          |
        1 | Procedure(id: "spare", who: Own, when: Knows("location"), then: [], enabled: false)
          |                                                                              ^^^^^
          |
          = help: leave `enabled` out; what is to hold later comes with a later turn

        error[E0645]: this `Channel` is switched off: nothing would come of it
         --> --with:1:61
          |
        1 | Channel(id: "net", kind: Radio, members: Everyone, enabled: false)
          |                                                             ^^^^^
          |
          = help: leave `enabled` out; what is to hold later comes with a later turn

        4 errors in 1 file
    "#]]
    .assert_eq(&told);
    let on = drawn(&["Inject(id: \"late\", to: \"samu.dispatch\", message: \"m\", enabled: true)"]);
    assert_eq!(on, "nothing is wrong");
}
