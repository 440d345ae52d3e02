//! Decisions, orders and latency; and what nobody can tell from a trace.

use super::exercise::{Exercise, at_most, first, minutes};
use crate::scenario::ids::{CapabilityId, SiteId};
use crate::scenario::model::mark::Happening;
use crate::scenario::model::script::{Amount, Quantity, Scale};
use expect_test::expect;

fn together() -> Exercise {
    let mut exercise = Exercise::new();
    let none = at_most(0.0);
    exercise.measure("unanswered", Quantity::Unanswered, none);
    exercise.measure("duplicated", Quantity::Duplicated, none);
    exercise.measure("contradictory", Quantity::Contradictory, none);
    exercise.measure("ratio", Quantity::CrossAgencyRatio, at_most(1.5));
    exercise.measure("over-capacity", Quantity::OverCapacity, none);
    exercise.measure("deaths", Quantity::AvoidableDeaths, none);
    exercise.measure("asked-of-people", Quantity::Observed, Scale::Yes);
    exercise
}

#[test]
fn a_stalled_decision_is_open_until_it_goes_on() {
    let decisions = "
        1:00 a.room Stalled firing=1 procedure=open
        2:00 a.room Stalled firing=2 procedure=warn
        3:00 a.room Reconsidered firing=1 procedure=open
        4:00 a.room Decided firing=1 procedure=open
        9:00 a.room Unresolved firing=2 procedure=warn
        9:00 b.room Unresolved firing=3 procedure=send
    ";
    let unanswered = |at| together().table(at, decisions).lines().next().unwrap().to_owned();
    let lines = ["0:30", "1:00", "2:00", "3:00", "9:00"].map(unanswered);
    expect![[r#"
        unanswered: 0.000, mark 2, [], Told
        unanswered: 1.000, mark 0, [1], Told
        unanswered: 2.000, mark 0, [1, 2], Told
        unanswered: 1.000, mark 0, [2], Told
        unanswered: 2.000, mark 0, [5, 6], Told"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn orders_cross_only_while_the_unit_is_under_way_to_another_place_for_another_post() {
    let orders = "
        1:00 a.car.1 Tasked to=hall by=a.room
        2:00 a.car.1 Tasked to=quay by=a.room
        3:00 a.car.1 Tasked to=quay by=b.room
        4:00 a.car.1 Tasked to=hall by=a.room
        5:00 a.car.1 Arrived at=hall
        6:00 a.car.1 Tasked to=quay by=b.room
        7:00 a.car.1 Released by=b.room
        8:00 a.car.1 Tasked to=hall by=a.room
    ";
    expect![[r#"
        unanswered: 0.000, mark 2, [], Told
        duplicated: 0.000, mark 2, [], Told
        contradictory: 1.000, mark 0, [3, 4], Told
        ratio: -, mark -, [], NoOccasion
        over-capacity: 0.000, mark 2, [], Told
        deaths: -, mark -, [], NotYet
        asked-of-people: -, mark -, [], Human
    "#]]
    .assert_eq(&together().table("180:00", orders));
}

#[test]
fn messages_across_agencies_are_held_against_those_inside() {
    let letters = "
        1:00 a.room Sent message=1 to=a.gold next=a.gold       < 0 script
        2:00 a.gold Handled item=1 from=a.room                 < 1 processing
        2:00 a.room Sent message=2 to=b.room next=a.gold       < 0 script
        3:00 a.gold Handled item=2 from=a.room meant=false     < 3 processing
        5:00 b.room Handled item=2 from=a.room                 < 4 relay
        6:00 a.room Sent message=3 to=c.room next=c.room       < 0 script
        7:00 a.room Sent message=3 to=c.room next=c.room       < 6 retry
        7:00 press  Sent message=4 to=a.room next=a.room       < 0 script
        9:00 a.room Handled item=4 from=press                  < 8 processing
       11:00 c.room Handled item=3 from=a.room                 < 7 processing
    ";
    expect![[r#"
        unanswered: 0.000, mark 2, [], Told
        duplicated: 0.000, mark 2, [], Told
        contradictory: 0.000, mark 2, [], Told
        ratio: 4.000, mark 0, [1, 2, 3, 5, 6, 10], Told
        over-capacity: 0.000, mark 2, [], Told
        deaths: -, mark -, [], NotYet
        asked-of-people: -, mark -, [], Human
    "#]]
    .assert_eq(&together().table("180:00", letters));
}

#[test]
fn what_the_trace_does_not_hold_is_not_observable_and_caps_nothing() {
    let mut exercise = Exercise::new();
    exercise.task("plan", None);
    let done = Happening::Done(exercise.name("plan"));
    exercise.measure("deaths", Quantity::AvoidableDeaths, at_most(0.0)).critical = true;
    exercise.measure("plan", Quantity::Time(None, first(done)), minutes(30)).critical = true;
    let ended = "9:00 excon End\n9:00 fire Fates incident=fire survived=4 died=2";
    expect![[r#"
        deaths: -, mark -, [], NotObservable
        plan: -, mark 0, [], Told
    "#]]
    .assert_eq(&exercise.table("180:00", ended));
    let score = exercise.score("180:00", ended);
    assert_eq!(score.objectives[0].capped_by, [exercise.name("plan")]);
}

#[test]
fn deaths_beyond_those_of_the_reference_were_avoidable() {
    let deaths = |died: u32, reference: u32| {
        let mut exercise = Exercise::new();
        exercise.measure("deaths", Quantity::AvoidableDeaths, at_most(0.0));
        exercise.measure("beds", Quantity::OverCapacity, at_most(0.0));
        let told = format!(
            "1:00 p.1 Admitted incident=fire at=clinic serious=true bed=false by=null
             2:00 p.2 Admitted incident=fire at=clinic serious=true bed=true by=null
             3:00 p.3 Admitted incident=fire at=clinic serious=false bed=true by=null
             9:00 excon End
             9:00 fire Fates incident=fire survived=4 died={died} fixed=7
             9:00 fire Reference incident=fire died={reference}
             9:00 quay Fates incident=quay survived=4 died=1
             9:00 quay Reference incident=quay died=1"
        );
        exercise.table("180:00", &told)
    };
    expect![[r#"
        deaths: 2.000, mark 0, [5, 6, 7, 8], Told
        beds: 1.000, mark 0, [1], Told
    "#]]
    .assert_eq(&deaths(5, 3));
    expect![[r#"
        deaths: 0.000, mark 2, [5, 6, 7, 8], Told
        beds: 1.000, mark 0, [1], Told
    "#]]
    .assert_eq(&deaths(1, 3));
}

#[test]
fn an_exact_target_is_met_within_its_tolerance_or_not_at_all() {
    let marks = [("two", 2.0), ("nearly-three", 2.9), ("four", 4.0)].map(|(id, value)| {
        let mut exercise = Exercise::new();
        let scale = Scale::Exactly { value: Amount::Number(value), tolerance: 0.05 };
        exercise.measure(id, Quantity::Count(Happening::Warned), scale);
        exercise.table("180:00", "1:00 a.room Warned\n2:00 a.room Warned\n3:00 a.room Warned")
    });
    expect![[r#"
        two: 3.000, mark 0, [1, 2, 3], Told
        nearly-three: 3.000, mark 2, [1, 2, 3], Told
        four: 3.000, mark 0, [1, 2, 3], Told
    "#]]
    .assert_eq(&marks.concat());
}

#[test]
fn what_should_never_happen_is_missed_by_a_single_case() {
    let mut exercise = Exercise::new();
    let warned = Quantity::Count(Happening::Warned);
    exercise.measure("warnings", warned, at_most(0.0)).critical = true;
    expect![[r#"
        warnings: 1.000, mark 0, [1], Told
    "#]]
    .assert_eq(&exercise.table("180:00", "1:00 a.room Warned"));
}

#[test]
fn effort_is_spent_twice_where_another_post_has_covered_the_work() {
    let orders = "
        1:00 a.room  Dispatched unit=a.car.1 capability=search to=hall
        2:00 b.room  Dispatched unit=b.car.1 capability=search to=hall
        3:00 b.room  Dispatched unit=b.car.2 capability=search to=hall
        4:00 b.car.1 Released by=b.room
        5:00 a.room  Dispatched unit=a.car.2 capability=search to=hall
        6:00 b.room  Dispatched unit=b.car.3 capability=pump   to=hall
        7:00 a.car.1 Assigned task=sweep by=a.room
        8:00 a.car.2 Assigned task=sweep by=a.room
        9:00 b.car.2 Assigned task=sweep by=b.room
    ";
    let mut exercise = together();
    exercise.task("sweep", Some(SiteId::at(0)));
    exercise.tasks[0].needs = vec![(CapabilityId::at(0), 2)];
    let lines = ["1:30", "2:30", "3:30", "5:30", "6:30", "9:00"].map(|at| {
        let table = exercise.table(at, orders);
        table.lines().find(|line| line.starts_with("duplicated")).unwrap_or_default().to_owned()
    });
    expect![[r#"
        duplicated: 0.000, mark 2, [], Told
        duplicated: 0.000, mark 2, [], Told
        duplicated: 1.000, mark 0, [1, 3], Told
        duplicated: 2.000, mark 0, [1, 3, 5], Told
        duplicated: 2.000, mark 0, [1, 3, 5], Told
        duplicated: 3.000, mark 0, [1, 3, 5, 8, 9], Told
    "#]]
    .assert_eq(&(lines.join("\n") + "\n"));
}
