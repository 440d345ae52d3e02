//! What posts know together, and whether it is right.

use super::exercise::{Exercise, at_least, minutes};
use crate::document::action::Form;
use crate::scenario::model::script::Quantity;
use crate::score::awareness::awareness;
use crate::trace::told;
use expect_test::expect;

const LEARNING: &str = "
     6:00 public Called call=1 to=a.room
     7:00 a.room Learned element=location value=hall        < 1 processing
     8:00 a.room Learned element=casualties value=8         < 1 processing
    10:00 b.room Learned element=location value=hall        < 2 transmission
    11:00 b.room Learned element=casualties value=4         < 3 transmission
    12:00 c.room Learned element=location value=quay        < 2 transmission
    15:00 a.room Learned element=hazards value=smoke        < 1 processing
    16:00 a.room Learned element=hazards value=fire         < 1 processing
    17:00 b.room Learned element=hazards value=fire         < 7 transmission
    41:00 b.room Expired element=casualties                 < 5 timer
    50:00 c.room Expired element=location                   < 6 timer
   180:00 excon  Truth element=location site=hall value=hall since=5:00      < 0 script
   180:00 excon  Truth element=casualties site=hall value=6 since=5:00       < 0 script
   180:00 excon  Truth element=casualties site=hall value=8 since=7:00       < 0 script
   180:00 excon  Truth element=hazards site=hall value=smoke since=5:00      < 0 script
   180:00 excon  Truth element=hazards site=hall value=fire since=16:00      < 0 script
   180:00 excon  Truth element=weather site=hall value=rain since=5:00       < 0 script
";

/// The mean over three pairs, by hand in the comments.
#[test]
fn awareness_rises_with_telling_and_falls_with_age() {
    let mut exercise = Exercise::new();
    let among = exercise.some(&["a.room", "b.room", "c.room"]);
    let pair = exercise.some(&["a.room", "b.room"]);
    let (scenario, trace) = exercise.told(LEARNING);
    let instants = [
        "5:59", "6:00", "7:00", "8:00", "10:00", "11:00", "12:00", "16:00", "17:00", "38:00", "41:00",
        "50:00",
    ];
    let line = |at: &str| {
        let of = |among| awareness(&scenario, &trace, among, told::time(at)).unwrap();
        format!("{at} three {:.4} two {:.4}\n", of(&among), of(&pair))
    };
    let table: String = instants.into_iter().map(line).collect();
    expect![[r#"
        5:59 three 1.0000 two 1.0000
        6:00 three 0.0000 two 0.0000
        7:00 three 0.0000 two 0.0000
        8:00 three 0.0000 two 0.0000
        10:00 three 0.1667 two 0.5000
        11:00 three 0.2500 two 0.7500
        12:00 three 0.2500 two 0.7500
        16:00 three 0.1667 two 0.5000
        17:00 three 0.2222 two 0.6667
        38:00 three 0.1667 two 0.5000
        41:00 three 0.2500 two 0.7500
        50:00 three 0.3333 two 1.0000
    "#]]
    .assert_eq(&table);
    assert_eq!(awareness(&scenario, &trace, &among[..1], told::time("6:00")), None);
}

#[test]
fn awareness_reaches_a_level_only_after_the_first_call() {
    let mut exercise = Exercise::new();
    let among = exercise.some(&["a.room", "b.room"]);
    exercise.measure("half", Quantity::Awareness(among.clone(), 0.5), minutes(5));
    exercise.measure("two-thirds", Quantity::Awareness(among.clone(), 0.66), minutes(5));
    exercise.measure("all", Quantity::Awareness(among.clone(), 1.0), minutes(5));
    exercise.measure("alone", Quantity::Awareness(among[..1].to_vec(), 1.0), minutes(5));
    expect![[r#"
        half: 05:00.0, mark 2, [1, 2, 3, 4], Told
        two-thirds: 06:00.0, mark 1, [1, 2, 3, 4, 5], Told
        all: -, mark 0, [1, 2, 3, 4, 5, 7, 8, 9, 10], Told
        alone: -, mark -, [], NoOccasion
    "#]]
    .assert_eq(&exercise.table("180:00", LEARNING));
}

fn reported() -> Exercise {
    let mut exercise = Exercise::new();
    let (a, b, c) = (exercise.name("a.room"), exercise.name("b.room"), exercise.name("c.room"));
    let correct = |who, form, at| Quantity::Correct(who, form, told::time(at));
    exercise.measure("a-early", correct(a, Form::Methane, "6:30"), at_least(0.8));
    exercise.measure("a-half", correct(a, Form::Methane, "8:00"), at_least(0.8));
    exercise.measure("a-methane", correct(a, Form::Methane, "20:00"), at_least(0.8));
    exercise.measure("a-all", correct(a, Form::Structured, "20:00"), at_least(0.8));
    exercise.measure("a-stale", correct(a, Form::Methane, "60:00"), at_least(0.8));
    exercise.measure("b-methane", correct(b, Form::Methane, "20:00"), at_least(0.8));
    exercise.measure("c-elsewhere", correct(c, Form::Methane, "20:00"), at_least(0.8));
    exercise
}

#[test]
fn what_a_post_holds_is_held_against_the_truth() {
    expect![[r#"
        a-early: 0.000, mark 0, [12, 13, 15], Told
        a-half: 0.667, mark 1, [2, 3, 12, 14, 15], Told
        a-methane: 1.000, mark 2, [2, 3, 7, 8, 12, 14, 15, 16], Told
        a-all: 0.750, mark 1, [2, 3, 7, 8, 12, 14, 15, 16, 17], Told
        a-stale: 0.333, mark 0, [2, 3, 7, 8, 12, 14, 15, 16], Told
        b-methane: 0.333, mark 0, [4, 5, 9, 12, 14, 15, 16], Told
        c-elsewhere: 0.000, mark 0, [6, 12, 14, 15, 16], Told
    "#]]
    .assert_eq(&reported().table("180:00", LEARNING));
}

#[test]
fn before_its_instant_nothing_is_right_or_wrong() {
    expect![[r#"
        a-early: 0.000, mark 0, [12, 13, 15], Told
        a-half: -, mark -, [], NotYet
        a-methane: -, mark -, [], NotYet
        a-all: -, mark -, [], NotYet
        a-stale: -, mark -, [], NotYet
        b-methane: -, mark -, [], NotYet
        c-elsewhere: -, mark -, [], NotYet
    "#]]
    .assert_eq(&reported().table("7:00", LEARNING));
}

#[test]
fn a_statement_about_another_site_is_no_answer() {
    let two_sites = "
         6:00 a.room Learned element=casualties about=quay value=8
         7:00 a.room Learned element=location about=c value=hall
       180:00 excon  Truth element=casualties site=hall value=8 since=5:00 < 0 script
       180:00 excon  Truth element=location site=hall value=hall since=5:00 < 0 script
    ";
    let mut exercise = Exercise::new();
    let room = exercise.name("a.room");
    exercise.measure("half", Quantity::Correct(room, Form::Methane, told::time("8:00")), at_least(0.8));
    expect![[r#"
        half: 0.500, mark 1, [1, 2, 3, 4], Told
    "#]]
    .assert_eq(&exercise.table("180:00", two_sites));
}

#[test]
fn a_form_is_complete_by_what_is_held_right_or_wrong() {
    let mut exercise = Exercise::new();
    let (a, c) = (exercise.name("a.room"), exercise.name("c.room"));
    let complete = |who, form, at| Quantity::Complete(who, form, told::time(at));
    exercise.measure("a-early", complete(a, Form::Methane, "6:30"), at_least(0.8));
    exercise.measure("a-methane", complete(a, Form::Methane, "20:00"), at_least(0.8));
    exercise.measure("a-all", complete(a, Form::Structured, "20:00"), at_least(0.8));
    exercise.measure("a-stale", complete(a, Form::Methane, "60:00"), at_least(0.8));
    exercise.measure("c-wrong", complete(c, Form::Methane, "20:00"), at_least(0.8));
    exercise.measure("a-later", complete(a, Form::Methane, "190:00"), at_least(0.8));
    expect![[r#"
        a-early: 0.000, mark 0, [], Told
        a-methane: 0.375, mark 0, [2, 3, 7, 8], Told
        a-all: 1.000, mark 2, [2, 3, 7, 8], Told
        a-stale: 0.125, mark 0, [2, 3, 7, 8], Told
        c-wrong: 0.125, mark 0, [6], Told
        a-later: -, mark -, [], NotYet
    "#]]
    .assert_eq(&exercise.table("180:00", LEARNING));
}
