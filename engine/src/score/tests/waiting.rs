//! Waits, shares and lost time.

use super::exercise::{Exercise, at_least, minutes};
use crate::scenario::model::mark::{Among, Happening, Label};
use crate::scenario::model::script::Quantity;
use crate::trace::told;
use expect_test::expect;

/// Three calls to a room, the second of which is passed on and the third of which hangs up; a
/// fourth is still waiting.
const CALLS: &str = "
    0:00 public Called call=1 to=a.room              < 0 script
    0:00 a.room Taken item=1 kind=call               < 1 queueing
    1:00 public Called call=2 to=a.room              < 0 script
    1:30 public Called call=3 to=a.room              < 0 script
    2:00 a.room Handled item=1 kind=call             < 2 processing
    2:00 a.room Taken item=2 kind=call               < 3 queueing
    3:00 public GaveUp message=3 to=a.room reason=impatience < 4 queueing
    4:00 a.room Handled item=2 kind=call             < 6 processing
    4:00 b.room Delivered message=2 kind=call        < 8 transmission
    4:30 b.room Taken item=2 kind=call               < 9 queueing
    6:00 b.room Handled item=2 kind=call             < 10 processing
    7:00 public Called call=5 to=a.room              < 0 script
";

fn waited(at: Among, label: Option<Label>) -> Happening {
    Happening::Waited { at, label, source: None }
}

fn queue() -> Exercise {
    let mut exercise = Exercise::new();
    let room = Some(exercise.some(&["a.room"]));
    let both = Some(exercise.some(&["a.room", "b.room"]));
    let queueing = |at: &Among| waited(at.clone(), Some(Label::Queueing));
    let answered = Happening::Answered { at: room.clone(), source: None };
    let minute = told::time("1:00");
    exercise.measure("queue", Quantity::Mean(queueing(&room)), minutes(1));
    exercise.measure("queue-p50", Quantity::Quantile(queueing(&both), 0.5), minutes(1));
    exercise.measure("stay", Quantity::Mean(waited(room.clone(), None)), minutes(1));
    exercise.measure("life", Quantity::Mean(waited(None, None)), minutes(1));
    exercise.measure("answer", Quantity::Mean(answered.clone()), minutes(1));
    exercise.measure("at-once", Quantity::Share(queueing(&room), told::time("0:00")), at_least(0.5));
    exercise.measure("answered", Quantity::Share(answered.clone(), told::time("0:15")), at_least(0.9));
    exercise.measure("answered-late", Quantity::Share(answered, minute), at_least(0.9));
    exercise.measure("lost", Quantity::TimeLost(Label::Queueing), minutes(1));
    exercise.measure("none", Quantity::Mean(waited(Some(Vec::new()), Some(Label::Queueing))), minutes(1));
    exercise
}

#[test]
fn at_the_end() {
    expect![[r#"
        queue: 00:50.0, mark 2, [2, 6, 7], Told
        queue-p50: 00:45.0, mark 2, [2, 6, 7, 10], Told
        stay: 02:10.0, mark 0, [5, 7, 8], Told
        life: 02:50.0, mark 0, [5, 7, 11], Told
        answer: 00:30.0, mark 2, [2, 6], Told
        at-once: 0.333, mark 1, [2, 6, 7], Told
        answered: 0.250, mark 0, [2, 6, 7, 12], Told
        answered-late: 0.500, mark 1, [2, 6, 7, 12], Told
        lost: 03:00.0, mark 0, [6, 7, 10], Told
        none: -, mark -, [], NoOccasion
    "#]]
    .assert_eq(&queue().table("180:00", CALLS));
}

#[test]
fn while_the_last_call_may_still_be_answered_in_time() {
    expect![[r#"
        queue: 00:50.0, mark 2, [2, 6, 7], Told
        queue-p50: 00:45.0, mark 2, [2, 6, 7, 10], Told
        stay: 02:10.0, mark 0, [5, 7, 8], Told
        life: 02:50.0, mark 0, [5, 7, 11], Told
        answer: 00:30.0, mark 2, [2, 6], Told
        at-once: 0.333, mark 1, [2, 6, 7], Told
        answered: 0.333, mark 0, [2, 6, 7], Told
        answered-late: 0.667, mark 1, [2, 6, 7], Told
        lost: 03:00.0, mark 0, [6, 7, 10], Told
        none: -, mark -, [], NoOccasion
    "#]]
    .assert_eq(&queue().table("7:10", CALLS));
}

#[test]
fn what_began_before_the_warm_up_was_over_is_not_counted() {
    let mut exercise = queue();
    exercise.clock.warm_up = told::time("1:00");
    expect![[r#"
        queue: 01:15.0, mark 1, [6, 7], Told
        queue-p50: 01:00.0, mark 2, [6, 7, 10], Told
        stay: 02:15.0, mark 0, [7, 8], Told
        life: 03:15.0, mark 0, [7, 11], Told
        answer: 01:00.0, mark 2, [6], Told
        at-once: 0.000, mark 0, [6, 7], Told
        answered: 0.000, mark 0, [6, 7], Told
        answered-late: 0.500, mark 1, [6, 7], Told
        lost: 03:00.0, mark 0, [6, 7, 10], Told
        none: -, mark -, [], NoOccasion
    "#]]
    .assert_eq(&exercise.table("7:10", CALLS));
}

#[test]
fn redialling_is_one_call_and_one_life() {
    let redialled = "
        0:00 public Called call=1 to=a.room           < 0 script
        0:00 public Engaged message=1 to=a.room channel=phone < 1 instant
        4:00 public Repeated message=1 to=a.room      < 2 line-engaged
        4:00 public Sent message=1 to=a.room kind=call < 3 instant
        4:10 a.room Delivered message=1 kind=call     < 4 answering
        4:20 a.room Presented item=1                  < 5 staffing
        4:20 a.room Taken item=1 kind=call            < 6 queueing
        5:00 a.room Handled item=1 kind=call          < 7 processing
    ";
    expect![[r#"
        queue: 00:00.0, mark 2, [7], Told
        queue-p50: 00:00.0, mark 2, [7], Told
        stay: 00:50.0, mark 2, [8], Told
        life: 05:00.0, mark 0, [8], Told
        answer: 04:20.0, mark 0, [7], Told
        at-once: 1.000, mark 2, [7], Told
        answered: 0.000, mark 0, [7], Told
        answered-late: 0.000, mark 0, [7], Told
        lost: 00:00.0, mark 2, [], Told
        none: -, mark -, [], NoOccasion
    "#]]
    .assert_eq(&queue().table("7:10", redialled));
}

#[test]
fn who_finds_every_line_engaged_or_is_never_heard_was_not_answered() {
    let lost = "
        0:00 public Called call=1 to=a.room           < 0 script
        0:00 public Engaged message=1 to=a.room channel=phone < 1 instant
        0:00 public GaveUp message=1 to=a.room reason=engaged < 2 instant
        1:00 public Called call=2 to=a.room           < 0 script
        1:10 a.room Delivered message=2 kind=call     < 4 answering
        1:10 a.room Omitted item=2 kind=call          < 5 instant
        2:00 public Called call=3 to=a.room           < 0 script
        2:10 a.room Delivered message=3 kind=call     < 7 answering
        2:10 a.room Taken item=3 kind=call            < 8 queueing
    ";
    expect![[r#"
        queue: 00:00.0, mark 2, [9], Told
        queue-p50: 00:00.0, mark 2, [9], Told
        stay: -, mark -, [], NoOccasion
        life: -, mark -, [], NoOccasion
        answer: 00:10.0, mark 2, [9], Told
        at-once: 1.000, mark 2, [9], Told
        answered: 0.333, mark 0, [3, 6, 9], Told
        answered-late: 0.333, mark 0, [3, 6, 9], Told
        lost: 00:00.0, mark 2, [], Told
        none: -, mark -, [], NoOccasion
    "#]]
    .assert_eq(&queue().table("2:10", lost));
}

#[test]
fn one_source_among_others() {
    let calls = "
        0:00 public Called call=1 to=a.room source=urgent  < 0 script
        0:00 a.room Taken item=1 kind=call                 < 1 queueing
        0:10 public Called call=2 to=a.room source=routine < 0 script
        0:20 public Called call=3 to=a.room source=urgent  < 0 script
        2:00 a.room Handled item=1 kind=call               < 2 processing
        2:00 a.room Taken item=3 kind=call                 < 4 queueing
        3:00 a.room Handled item=3 kind=call               < 6 processing
        3:00 a.room Taken item=2 kind=call                 < 3 queueing
        9:00 a.room Handled item=2 kind=call               < 8 processing
    ";
    let mut exercise = Exercise::new();
    let source = Some(exercise.name("urgent"));
    let waited = |label| Happening::Waited { at: None, label, source };
    let queue = Quantity::Mean(waited(Some(Label::Queueing)));
    exercise.measure("queue", queue, minutes(1));
    exercise.measure("life", Quantity::Mean(waited(None)), minutes(1));
    let answered = Happening::Answered { at: None, source };
    let in_time = Quantity::Share(answered, told::time("1:00"));
    exercise.measure("answered", in_time, at_least(0.9));
    expect![[r#"
        queue: 00:50.0, mark 2, [2, 6], Told
        life: 02:20.0, mark 0, [5, 7], Told
        answered: 0.500, mark 1, [2, 6], Told
    "#]]
    .assert_eq(&exercise.table("180:00", calls));
}

#[test]
fn a_wait_that_several_records_end_is_lost_once() {
    let answer = "
        1:00 a.room Asked authority=open firing=1 of=a.gold
        9:00 a.room Learned element=location          < 1 authority
        9:00 a.room Learned element=casualties        < 1 authority
        9:00 b.room Learned element=casualties        < 1 authority
    ";
    let mut exercise = Exercise::new();
    exercise.measure("lost", Quantity::TimeLost(Label::Authority), minutes(10));
    expect![[r#"
        lost: 16:00.0, mark 1, [2, 4], Told
    "#]]
    .assert_eq(&exercise.table("180:00", answer));
}
