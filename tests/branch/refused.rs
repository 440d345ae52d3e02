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
    expect![[r#""#]].assert_eq(&told);
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
    expect![[r#""#]].assert_eq(&told);
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
    expect![[r#""#]].assert_eq(&told);
}

#[test]
fn a_change_may_not_lead_to_other_things() {
    let told = drawn(&["doctrine:authorities=[]"]);
    assert!(told.contains("error[E"), "{told}");
    let told = drawn(&["authority:zone.id=other"]);
    assert!(told.contains("`id` cannot be set"), "{told}");
    let told = drawn(&["doctrine:lists=[List(id: \"first-line\", at_once: [\"justice.duty\"])]"]);
    assert!(told.contains("E0647") || told == "nothing is wrong", "{told}");
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
        "exercise:injects+=Inject(id: \"effect-of-a-turn-0-0\", to: Excon)",
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
        assert!(told.contains("error[E"), "{:.80}: {told:.300}", text);
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
