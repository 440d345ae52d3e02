//! A custody runs to its limit unless somebody who knows of it acts in time.
//!
//! Conditions: a post at the border holds somebody for four hours; a prosecutor who was told may prolong
//! by four hours, again and again, an hour before the end. The ground is ideal but for the way between the
//! two, and for how long the prosecutor deliberates, half an hour more or less.

use crate::oracles::laboratory::{Laboratory, Run};
use salambo_engine::trace::fact::Fact;

fn held(tells: bool, way: &str, at_most: &str) -> Laboratory {
    let tells = if tells { r#"then: [Inform(to: "j.prosecutor")]"# } else { r#"then: [Declare("held")]"# };
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "custody", title: "How long somebody is held", clock: Clock(end: "T+30:00"), defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "two", agencies: [ Agency(id: "b"), Agency(id: "j") ],
                posts: [ Post(id: "b.post"), Post(id: "j.prosecutor") ],
                channels: [ Channel(id: "courier", kind: Liaison, members: Everyone, latency: {way}) ],
            ),
            doctrine: Doctrine(
                format: 1, id: "rules", authorities: [ Authority(id: "prolong", held_by: "j.prosecutor") ],
                procedures: [
                    Procedure(id: "tell", who: "b.post", when: Knows("custody"), {tells}),
                    Procedure(id: "prolong", who: "j.prosecutor", when: CustodyEnds(within: "1 h"), authority: "prolong",
                        deliberation: Uniform(min: "20 min", max: "40 min"), repeat: EachChange, then: [Prolong(by: "4 h")]),
                ],
            ),
            injects: [ Inject(id: "held", when: "T+00:10", does: [ Custody(id: "witness", holder: "b.post", limit: "4 h"{at_most}) ]) ],
        )"#
    ))
}

/// When a custody overran, in minutes from when it began, if it did; how often it was prolonged.
fn course(run: &Run<'_>) -> (Option<i64>, usize) {
    let minutes = |at: i64| at / 60_000 - 10;
    let mut records = run.trace.records.iter();
    let overran = records.find(|record| matches!(record.fact, Fact::Overran { .. }));
    let prolonged = |fact: &Fact| matches!(fact, Fact::CustodyProlonged { .. });
    let count = run.trace.records.iter().filter(|record| prolonged(&record.fact)).count();
    let gone = run.trace.records.iter().filter(|record| matches!(record.fact, Fact::LetGo { .. })).count();
    assert_eq!(gone, usize::from(overran.is_some()), "who overruns goes, and nobody else");
    (overran.map(|record| minutes(record.at.0)), count)
}

#[test]
fn who_was_never_told_prolongs_nothing() {
    assert!(held(false, r#""0 s""#, "").runs(50, course).iter().all(|course| *course == (Some(240), 0)));
}

#[test]
fn who_was_told_prolongs_in_time_again_and_again() {
    let courses = held(true, r#""10 min""#, "").runs(50, course);
    assert!(courses.iter().all(|course| *course == (None, 7)), "{courses:?}");
}

#[test]
fn it_ends_when_the_law_says() {
    let courses = held(true, r#""10 min""#, r#", at_most: "10 h""#).runs(50, course);
    assert!(courses.iter().all(|course| *course == (Some(600), 2)), "{courses:?}");
}

/// Twenty to forty minutes of thought and the way have to fit into the hour.
#[test]
fn a_paper_that_is_still_on_its_way_helps_nobody() {
    let late = held(true, r#""45 min""#, "").runs(50, course);
    assert!(late.iter().all(|course| *course == (Some(240), 0)), "{late:?}");
    let sometimes = held(true, r#""22 min""#, "").runs(50, course);
    let overran = sometimes.iter().filter(|(overran, _)| overran.is_some()).count();
    assert!((10..45).contains(&overran), "{overran} of 50");
}
