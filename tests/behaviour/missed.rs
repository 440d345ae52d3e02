//! A service that nobody tells comes if somebody notices that it is not there.
//!
//! Conditions: ideal ground; the police know the place at the start and tell nobody; the fire service
//! sends an engine as soon as it knows, six minutes away. With a review of its presence every d minutes it
//! arrives at d plus six, without one never.

use crate::oracles::laboratory::Laboratory;
use salambo_engine::trace::fact::Fact;

/// The minute at which the engine arrives, and how often the service was missed.
fn arrival(reviews: &str) -> (Option<i64>, usize) {
    let laboratory = Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "missed", title: "Nobody told them", clock: Clock(end: "T+02:00"), defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "two", agencies: [ Agency(id: "police"), Agency(id: "rescue") ],
                posts: [ Post(id: "police.room"), Post(id: "rescue.room") ],
                channels: [ Channel(id: "phone", kind: Phone, members: Everyone) ],
                sites: [ Site(id: "hall"), Site(id: "station") ], routes: [ Route("station", "hall", "6 min") ],
                unit_types: [ UnitType(id: "engine", capabilities: "pump") ],
                units: [ Units(of: "rescue.engine", type: "engine", directed_by: "rescue.room", home: {{ "station": 1 }}) ],
            ),
            doctrine: Doctrine(
                format: 1, id: "rules",
                procedures: [
                    Procedure(id: "send", who: "rescue.room", when: Knows("location"), then: [Dispatch(need: {{ "pump": 1 }}, to: Scene)]),
                    Procedure(id: "seen", who: "rescue.engine", when: OnScene(Own), then: [Inform(to: "police.room")]),
                ],
                reviews: [ {reviews} ],
            ),
            incidents: [ Incident(id: "fire", site: "hall", begins: "T+00:00") ],
            injects: [ Inject(id: "news", when: "T+00:00", to: "police.room", tells: [Observed("location", "hall")]) ],
        )"#
    ));
    let run = laboratory.run(0);
    let mut records = run.trace.records.iter();
    let arrived = records.find(|record| matches!(record.fact, Fact::Arrived { .. }));
    let missed = run.trace.records.iter().filter(|record| matches!(record.fact, Fact::Missed { .. })).count();
    (arrived.map(|record| record.at.0 / 60_000), missed)
}

#[test]
fn it_comes_when_it_is_missed_and_never_otherwise() {
    assert_eq!(arrival(""), (None, 0));
    for every in [10, 15, 40] {
        let review = format!(
            r#"Review(id: "there", who: "police.room", of: Presence("rescue"), every: "{every} min")"#
        );
        assert_eq!(arrival(&review), (Some(every + 6), 1), "every {every} minutes");
    }
    // It is on its way, but nobody said so: it is missed again until it is seen there.
    let review = r#"Review(id: "there", who: "police.room", of: Presence("rescue"), every: "4 min")"#;
    assert_eq!(arrival(review), (Some(10), 2));
}
