//! Times, counts, orders and gaps; milestones and where their time went.

use super::exercise::{Exercise, at_most, first, minutes};
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::{Happening, Mark, Which};
use crate::scenario::model::script::{Quantity, Scale};
use crate::score::{milestones, totals};
use expect_test::expect;

const NIGHT: &str = "
     6:00 a.room  Declared what=major-incident
     7:00 b.room  Learned element=major_incident     < 1 transmission
     8:00 a.car.1 Arrived at=hall                    < 1 travel
    12:00 c.room  Learned element=major_incident     < 1 relay
    20:00 a.room  ZoneDeclared site=hall             < 4 queueing
    30:00 a.room  ZoneReviewed site=hall             < 5 timer
    60:00 a.room  ZoneReviewed site=hall             < 6 timer
    61:00 b.room  Declared what=hospital-plan        < 4 authority
    62:00 c.room  Declared what=hospital-plan        < 4 authority
";

fn timed() -> Exercise {
    let mut exercise = Exercise::new();
    let declared = exercise.declared("major-incident");
    let (who, element) = (exercise.some(&["b.room", "c.room"]), exercise.name("major_incident"));
    let known = Mark { event: Happening::Learned { who, element, value: None }, which: Which::Every };
    let hall = exercise.name("hall");
    let arrived = first(Happening::Arrived { who: None, groups: Vec::new(), at: Some(hall) });
    exercise.measure("declared", Quantity::Time(None, declared.clone()), minutes(1));
    exercise.measure("known", Quantity::Time(Some(declared.clone()), known.clone()), minutes(5));
    exercise.measure("before-it-counts", Quantity::Time(Some(known.clone()), declared.clone()), minutes(5));
    exercise.measure("arrived", Quantity::Time(None, arrived.clone()), minutes(1));
    exercise.measure("warned", Quantity::Time(None, first(Happening::Warned)), minutes(45));
    exercise.measure(
        "from-never",
        Quantity::Time(Some(first(Happening::Warned)), declared.clone()),
        minutes(45),
    );
    exercise.measure("triaged", Quantity::Time(None, first(Happening::Triaged(None))), minutes(45));
    exercise.measure("reviews", Quantity::Count(Happening::ZoneReviewed(hall)), at_most(1.0));
    exercise.measure("no-declaration", Quantity::Never(declared.event.clone()), Scale::Yes);
    exercise.measure("no-warning", Quantity::Never(Happening::Warned), Scale::Yes);
    exercise.measure("some-review", Quantity::Count(Happening::ZoneReviewed(hall)), Scale::Yes);
    exercise.measure(
        "in-order",
        Quantity::InOrder(vec![declared.clone(), arrived.clone(), known.clone()]),
        Scale::Yes,
    );
    exercise.measure("out-of-order", Quantity::InOrder(vec![known, arrived]), Scale::Yes);
    exercise.measure(
        "open-order",
        Quantity::InOrder(vec![declared.clone(), first(Happening::Warned)]),
        Scale::Yes,
    );
    exercise.measure("broken-order", Quantity::InOrder(vec![first(Happening::Warned), declared]), Scale::Yes);
    let zone = first(Happening::ZoneDeclared(hall));
    exercise.measure(
        "review-gap",
        Quantity::LongestGap(Happening::ZoneReviewed(hall), Some(zone)),
        minutes(15),
    );
    exercise.measure(
        "no-gap",
        Quantity::LongestGap(Happening::Warned, Some(first(Happening::Warned))),
        minutes(15),
    );
    exercise.measure("warning-gap", Quantity::LongestGap(Happening::Warned, None), minutes(15));
    exercise
}

#[test]
fn at_the_end() {
    expect![[r#"
        declared: 01:00.0, mark 2, [1], Told
        known: 06:00.0, mark 1, [1, 4], Told
        before-it-counts: 00:00.0, mark 2, [1, 4], Told
        arrived: 03:00.0, mark 0, [3], Told
        warned: -, mark 0, [], Told
        from-never: -, mark 0, [1], Told
        triaged: -, mark 0, [], Told
        reviews: 2.000, mark 1, [6, 7], Told
        no-declaration: 1.000, mark 0, [1], Told
        no-warning: 0.000, mark 2, [], Told
        some-review: 2.000, mark 2, [6, 7], Told
        in-order: 1.000, mark 2, [1, 3, 4], Told
        out-of-order: 0.000, mark 0, [3, 4], Told
        open-order: -, mark 0, [1], Told
        broken-order: 0.000, mark 0, [1], Told
        review-gap: 120:00.0, mark 0, [7], Told
        no-gap: -, mark 0, [], Told
        warning-gap: 175:00.0, mark 0, [], Told
    "#]]
    .assert_eq(&timed().table("180:00", NIGHT));
}

#[test]
fn on_the_way() {
    expect![[r#"
        declared: 01:00.0, mark 2, [1], Told
        known: -, mark 0, [1], Told
        before-it-counts: -, mark 0, [1], Told
        arrived: 03:00.0, mark 0, [3], Told
        warned: -, mark 0, [], Told
        from-never: -, mark 0, [1], Told
        triaged: -, mark 0, [], Told
        reviews: 0.000, mark 2, [], Told
        no-declaration: 1.000, mark 0, [1], Told
        no-warning: 0.000, mark 2, [], Told
        some-review: 0.000, mark 0, [], Told
        in-order: -, mark 0, [1, 3], Told
        out-of-order: 0.000, mark 0, [3], Told
        open-order: -, mark 0, [1], Told
        broken-order: 0.000, mark 0, [1], Told
        review-gap: -, mark 0, [], Told
        no-gap: -, mark 0, [], Told
        warning-gap: 05:00.0, mark 2, [], Told
    "#]]
    .assert_eq(&timed().table("10:00", NIGHT));
}

#[test]
fn before_t0_nothing_is_late() {
    expect![[r#"
        declared: -, mark 0, [], Told
        known: -, mark 0, [], Told
        before-it-counts: -, mark 0, [], Told
        arrived: -, mark 0, [], Told
        warned: -, mark 0, [], Told
        from-never: -, mark 0, [], Told
        triaged: -, mark 0, [], Told
        reviews: 0.000, mark 2, [], Told
        no-declaration: 0.000, mark 2, [], Told
        no-warning: 0.000, mark 2, [], Told
        some-review: 0.000, mark 0, [], Told
        in-order: -, mark 0, [], Told
        out-of-order: -, mark 0, [], Told
        open-order: -, mark 0, [], Told
        broken-order: -, mark 0, [], Told
        review-gap: -, mark 0, [], Told
        no-gap: -, mark 0, [], Told
        warning-gap: -, mark -, [], NotYet
    "#]]
    .assert_eq(&timed().table("4:00", NIGHT));
}

#[test]
fn milestones_come_in_order_of_time_with_their_chains() {
    let (scenario, trace) = timed().told(NIGHT);
    let mut table = String::new();
    for milestone in milestones(&scenario, &trace) {
        let sum: Tick = milestone.intervals.iter().map(|interval| interval.to - interval.from).sum();
        assert_eq!(sum, milestone.at);
        let chain: Vec<String> = milestone
            .intervals
            .iter()
            .map(|interval| format!("{:?} {}", interval.label, (interval.to - interval.from).0 / 60_000))
            .collect();
        let actor = scenario.names.text(milestone.actor);
        table += &format!("{} #{} {actor}: {}\n", milestone.id, milestone.record.number(), chain.join(", "));
    }
    expect![[r#"
        declared #1 a.room: Script 6
        before-it-counts #1 a.room: Script 6
        declared:major-incident #1 a.room: Script 6
        arrived #3 a.car.1: Script 6, Travel 2
        known #4 c.room: Script 6, Relay 6
        declared:hospital-plan #8 b.room: Script 6, Relay 6, Authority 49
    "#]]
    .assert_eq(&table);
}

#[test]
fn where_the_time_went() {
    let (scenario, trace) = timed().told(NIGHT);
    let all = milestones(&scenario, &trace);
    let plan = all.iter().find(|milestone| milestone.id == "declared:hospital-plan").unwrap();
    let totals = totals(&scenario, &plan.intervals);
    let agencies: Vec<_> = totals
        .agency
        .iter()
        .map(|(name, time)| (name.map(|name| scenario.names.text(name)), time.0))
        .collect();
    expect![[r#"
        {Relay: Tick(360000), Authority: Tick(2940000), Script: Tick(360000)}
        [(Some("a"), 360000), (Some("b"), 2940000), (Some("c"), 360000)]
        {Some(2): Tick(3660000)}
    "#]]
    .assert_eq(&format!("{:?}\n{agencies:?}\n{:?}\n", totals.label, totals.level));
}
