//! Checks of the exercise as a whole: the paths they name, and how they do with a very large one.

use super::{problems, scenario};
use crate::scenario::bound::Earliest;
use expect_test::expect;
use std::fmt::Write;

#[test]
fn a_circle_names_its_members_in_order() {
    let circle = r#"procedures: [
            Procedure(id: "sign", who: "fire.room", when: Declared("plan-c"), then: [Declare("plan-a")]),
            Procedure(id: "countersign", who: "police.room", when: Declared("plan-a"), then: [Declare("plan-b")]),
            Procedure(id: "approve", who: "mayor.cell", when: Declared("plan-b"), then: [Declare("plan-c")]),"#;
    expect![[r#"
        W0555 exercise.ron:39:27 [procedures sign approve countersign sign] sign -> approve -> countersign -> sign: each waits for what only the next brings about
            hint: let one of them act on something that comes from outside of the circle
            exercise.ron:41:27: and this waits in turn
            exercise.ron:40:27: and this waits in turn
    "#]]
    .assert_eq(&problems(&[("procedures: [", circle)]));
}

#[test]
fn a_gatekeeper_is_named_with_the_way_over_it() {
    let relay = r#"procedures: [
            Procedure(id: "up", who: "police.room", when: Knows("location"), then: [Inform(to: "police.chief")]),
            Procedure(id: "on", who: "police.chief", when: Knows("location"), then: [Inform(to: "mayor.cell")]),"#;
    let loss = r#"injects: [
        Inject(id: "lost", when: "T+00:20", message: "Smoke.", does: [LosePost(post: "police.chief")]),"#;
    let asks_nobody = ("authority: \"evacuate\",", "");
    let changes = [
        ("procedures: [", relay),
        ("injects: [", loss),
        asks_nobody,
        ("Report(to: Superior, form: Methane)", "Report(to: \"police.room\", form: Methane)"),
    ];
    expect![[r#"
        N0553 exercise.ron:14:22 [posts fire.room police.room police.chief mayor.cell] `mayor.cell` hears of it only through `police.chief`: fire.room -> police.room -> police.chief -> mayor.cell
            hint: let a second post tell them, or the script reach one of them; if its loss is what you want to see, leave it
            exercise.ron:51:20: this takes it away
            exercise.ron:17:22: cut off without it
    "#]].assert_eq(&problems(&changes));
}

/// Of thousands of posts no best case is worked out; everything else is judged as ever.
#[test]
fn a_country_of_thousands_of_posts_is_judged_in_part() {
    let mut posts = String::from("posts: [\n");
    for number in 0..3_000 {
        let _ = writeln!(posts, "Post(id: \"fire.watch-{number}\", role: \"watch\"),");
    }
    let watch = r#"procedures: [
            Procedure(id: "watch", who: Role("watch"), when: Knows("location"), then: [Inform(to: "fire.room")]),"#;
    let changes = [("posts: [", posts.as_str()), ("procedures: [", watch)];
    assert!(Earliest::within_reason(&scenario(&changes)).is_none());
    assert_eq!(problems(&changes), "");
}
