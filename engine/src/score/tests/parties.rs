//! Who waited for whom, and what it cost.

use super::exercise::{Exercise, first, minutes};
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Happening;
use crate::scenario::model::script::Quantity;
use crate::score::costliest::{Effect, costliest};
use crate::score::pairs::{Grain, pairs};
use crate::score::waiting::{Wait, waits};
use crate::score::{milestones, score};
use crate::trace::Trace;
use crate::trace::words::Word;
use expect_test::expect;

fn clock(at: Tick) -> String {
    format!("{}:{:02}", at.0 / 60_000, at.0 / 1_000 % 60)
}

fn one(scenario: &Scenario, wait: &Wait) -> String {
    let text = |name| scenario.names.text(name);
    let (who, whom) = (text(wait.who), wait.whom.map_or("-", text));
    let (from, to) = (clock(wait.from), clock(wait.to));
    let open = if wait.open { ", open" } else { "" };
    format!("{who} for {whom}: {} {from} to {to}, record {}{open}", wait.label.word(), wait.record.number())
}

fn list((scenario, trace): &(Scenario, Trace)) -> String {
    waits(scenario, trace).iter().map(|wait| one(scenario, wait) + "\n").collect()
}

fn table((scenario, trace): &(Scenario, Trace), grain: Grain) -> String {
    let row = |pair: crate::score::pairs::Pair| {
        let text = |party: crate::score::pairs::Party| scenario.names.text(party.name());
        format!(
            "{} for {}: {} x{}, {} in all, {} at most, {} open, {:?}\n",
            text(pair.who),
            pair.whom.map_or("-", text),
            pair.label.word(),
            pair.count,
            clock(pair.total),
            clock(pair.longest),
            pair.open,
            pair.reach,
        )
    };
    pairs(scenario, &waits(scenario, trace), grain).into_iter().map(row).collect()
}

/// A room asks another agency's twice, stalls, and has its answer at last; the letters on the way
/// lie about meanwhile.
const ASKED: &str = "
    10:00 a.room Asked firing=1 authority=warn of=b.room attempt=1
    10:00 a.room Sent message=1 kind=request to=b.room            < 1 instant
    10:01 b.room Delivered message=1 kind=request from=a.room     < 2 transmission
    20:00 a.room Asked firing=1 authority=warn of=b.room attempt=2 < 1 authority
    30:00 a.room Stalled firing=1 procedure=warn reason=no-answer < 4 authority
    32:00 b.room Taken item=1 kind=request                        < 3 queueing
    34:00 b.room Granted firing=1 authority=warn to=a.room        < 6 processing
    34:00 b.room Sent message=2 kind=order to=a.room              < 7 instant
    34:01 a.room Delivered message=2 kind=order from=b.room       < 8 transmission
    39:00 a.room Taken item=2 kind=order                          < 9 queueing
    40:00 a.room Handled item=2 kind=order from=b.room            < 10 processing
    40:00 a.room Authorised firing=1 authority=warn by=b.room     < 5 stalled
    41:00 a.room Warned                                           < 12 processing
";

#[test]
fn who_asks_again_waits_once_and_the_letters_do_not_count_again() {
    expect![[r#"
        a.room for b.room: authority 10:00 to 30:00, record 5
        a.room for b.room: stalled 30:00 to 40:00, record 12
    "#]]
    .assert_eq(&list(&Exercise::new().told(ASKED)));
}

#[test]
fn each_label_has_its_own_way_to_tell_who_is_waited_for() {
    let trace = "
        6:00 public Called call=1 to=a.room
        6:00 public Sent message=1 kind=call to=a.room next=a.room    < 1 instant
        6:00 public Engaged message=1 to=a.room channel=phone         < 2 instant
        8:00 public Repeated message=1 to=a.room attempt=1            < 3 line-engaged
        8:20 a.room Delivered message=1 kind=call from=public         < 4 answering
        9:00 a.room Taken item=1 kind=call                            < 5 queueing
        9:00 a.room Fired firing=2 procedure=open                     < 6 instant
        11:00 a.room Begun firing=2 procedure=open                    < 7 queueing
        11:00 a.room OpeningOrdered post=b.room                       < 8 instant
        21:00 b.room Opened                                           < 9 staffing
    ";
    expect![[r#"
        public for a.room: line-engaged 6:00 to 8:00, record 4
        public for a.room: answering 8:00 to 8:20, record 5
        public for a.room: queueing 8:20 to 9:00, record 6
        a.room for a.room: queueing 9:00 to 11:00, record 8
        a.room for b.room: staffing 11:00 to 21:00, record 10
    "#]]
    .assert_eq(&list(&Exercise::new().told(trace)));
}

#[test]
fn units_wait_for_who_had_declared_the_zone_if_nobody_lets_them_in() {
    let trace = "
        9:00 c.room ZoneDeclared site=hall zone=warm
        10:00 b.van.1 Held site=hall zone=warm hold=stale-zone        < 1 travel
        180:00 carry TaskOpen task=carry                              < 2 holding
    ";
    expect![[r#"
        b.van.1 for c.room: holding 10:00 to 180:00, record 3, open
    "#]]
    .assert_eq(&list(&Exercise::new().told(trace)));
}

#[test]
fn what_lies_unread_at_the_end_is_open() {
    let trace = "
        100:00 a.room Sent message=7 kind=report to=b.room
        100:01 b.room Delivered message=7 kind=report from=a.room     < 1 transmission
        150:00 a.room Asked firing=3 authority=warn of=c.room         < 0 script
        180:00 a.room Unresolved firing=3 procedure=warn reason=no-answer < 3 authority
    ";
    expect![[r#"
        a.room for c.room: authority 150:00 to 180:00, record 4, open
        a.room for b.room: queueing 100:01 to 180:00, record 2, open
    "#]]
    .assert_eq(&list(&Exercise::new().told(trace)));
}

#[test]
fn the_wait_for_a_sign_counts_only_while_nothing_had_arrived() {
    let trace = "
        6:00 a.room Sent message=1 kind=order to=b.room
        8:00 a.room Repeated message=1 to=b.room attempt=1            < 1 retry
        8:01 b.room Delivered message=1 kind=order from=a.room        < 2 transmission
        10:00 a.room Repeated message=1 to=b.room attempt=2           < 2 retry
    ";
    expect![[r#"
        a.room for b.room: retry 6:00 to 8:00, record 2
        a.room for b.room: queueing 8:01 to 180:00, record 3, open
    "#]]
    .assert_eq(&list(&Exercise::new().told(trace)));
}

/// Three items lie at one desk at once; one inside the agency, two from another; one call.
const QUEUE: &str = "
    10:00 a.room Delivered message=1 kind=report from=b.room
    10:00 a.room Delivered message=2 kind=report from=b.van.1     < 0 script
    10:00 a.room Delivered message=3 kind=report from=a.car.1     < 0 script
    10:00 a.room Delivered message=4 kind=call from=public        < 0 script
    12:00 a.room Taken item=1 kind=report                         < 1 queueing
    14:00 a.room Taken item=2 kind=report                         < 2 queueing
    19:00 a.room Taken item=3 kind=report                         < 3 queueing
    50:00 a.room Taken item=4 kind=call                           < 4 queueing
";

#[test]
fn pairs_of_agencies_come_first_and_items_that_wait_at_once_are_summed() {
    expect![[r#"
        b for a: queueing x2, 6:00 in all, 4:00 at most, 0 open, Between
        public for a: queueing x1, 40:00 in all, 40:00 at most, 0 open, Outside
        a for a: queueing x1, 9:00 in all, 9:00 at most, 0 open, Within
    "#]]
    .assert_eq(&table(&Exercise::new().told(QUEUE), Grain::Agency));
    expect![[r#"
        b.van.1 for a.room: queueing x1, 4:00 in all, 4:00 at most, 0 open, Between
        b.room for a.room: queueing x1, 2:00 in all, 2:00 at most, 0 open, Between
        public for a.room: queueing x1, 40:00 in all, 40:00 at most, 0 open, Outside
        a.car.1 for a.room: queueing x1, 9:00 in all, 9:00 at most, 0 open, Within
    "#]]
    .assert_eq(&table(&Exercise::new().told(QUEUE), Grain::Actor));
}

/// The costliest waits, each with what it cost.
fn costs(exercise: &mut Exercise, text: &str) -> String {
    let (scenario, trace) = exercise.told(text);
    let score = score(&scenario, &trace, Tick::MAX);
    let milestones = milestones(&scenario, &trace);
    let told = costliest(&scenario, &trace, &score, &milestones, 3).into_iter().map(|costly| {
        let effect = match costly.effect {
            Effect::Late(late) => format!("{} late", clock(late)),
            Effect::Never => "never".to_owned(),
            Effect::InTime => "in time".to_owned(),
        };
        let minutes = costly.cost / 60_000.0;
        let wait = one(&scenario, &costly.wait);
        format!("{wait}: {} {effect}, {} more, cost {minutes}\n", costly.milestone, costly.others)
    });
    told.collect()
}

#[test]
fn a_wait_costs_no_more_than_the_measure_was_late() {
    let mut exercise = Exercise::new();
    // 36 minutes after T0: six late of thirty, one of thirty-five with thrice the weight.
    exercise.measure("warned", Quantity::Time(None, first(Happening::Warned)), minutes(30));
    exercise.measure("heard", Quantity::Time(None, first(Happening::Warned)), minutes(35)).weight = 3.0;
    expect![[r#"
        a.room for b.room: authority 10:00 to 30:00, record 5: warned 6:00 late, 1 more, cost 9
    "#]]
    .assert_eq(&costs(&mut exercise, ASKED));
}

#[test]
fn only_the_time_that_a_measure_counts_is_charged_to_it() {
    let mut exercise = Exercise::new();
    let from = first(Happening::Asked(exercise.name("warn")));
    exercise.measure("warned", Quantity::Time(Some(from), first(Happening::Warned)), minutes(5));
    expect![[r#"
        a.room for b.room: authority 10:00 to 30:00, record 5: warned 26:00 late, 0 more, cost 20
    "#]]
    .assert_eq(&costs(&mut exercise, ASKED));
}

#[test]
fn where_nothing_is_late_the_longest_on_the_way_are_told_and_cost_nothing() {
    let mut exercise = Exercise::new();
    exercise.measure("warned", Quantity::Time(None, first(Happening::Warned)), minutes(60));
    expect![[r#"
        a.room for b.room: authority 10:00 to 30:00, record 5: warned in time, 0 more, cost 0
    "#]]
    .assert_eq(&costs(&mut exercise, ASKED));
}

#[test]
fn who_deliberates_is_waited_for_too() {
    let mut exercise = Exercise::new();
    exercise.measure("warned", Quantity::Time(None, first(Happening::Warned)), minutes(10));
    let trace = "
        6:00 a.room Begun firing=1 procedure=warn
        30:00 a.room Decided firing=1 procedure=warn < 1 deliberation
        30:00 a.room Warned                          < 2 instant
    ";
    expect![[r#"
        a.room for a.room: deliberation 6:00 to 30:00, record 2: warned 15:00 late, 0 more, cost 15
    "#]]
    .assert_eq(&costs(&mut exercise, trace));
}

#[test]
fn a_run_without_waits_has_none_that_cost() {
    let mut exercise = Exercise::new();
    exercise.measure("warned", Quantity::Time(None, first(Happening::Warned)), minutes(10));
    assert_eq!(costs(&mut exercise, "170:00 a.room Warned < 0 script"), "");
    assert_eq!(list(&Exercise::new().told("")), "");
}
