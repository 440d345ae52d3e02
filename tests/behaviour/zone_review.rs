//! How often a zone is judged decides when rescuers go in.
//!
//! Conditions: ideal ground, so that a review takes no time; a team on the scene declares the zone hot
//! at ten past, sees the threat end at half past, and may call the zone warm only when it reviews it,
//! every d minutes from its declaration on; rescuers wait outside for a warm zone. They go in at the
//! first multiple of d after the declaration at which the threat is over.

use crate::oracles::laboratory::Laboratory;
use salambo_engine::trace::fact::Fact;

/// The minute at which the rescuers go in.
fn inside(every: i64) -> i64 {
    let laboratory = Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "review", title: "When they go in", clock: Clock(start: "T+00:00", end: "T+03:00"), defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "two", agencies: [ Agency(id: "a"), Agency(id: "b") ],
                posts: [ Post(id: "a.room"), Post(id: "b.room") ],
                channels: [ Channel(id: "radio", kind: Radio, members: Everyone) ],
                sites: [ Site(id: "hall") ],
                unit_types: [
                    UnitType(id: "team", capabilities: "secure", may_enter: [Hot, Warm, Cold]),
                    UnitType(id: "engine", capabilities: "extract"),
                ],
                units: [
                    Units(of: "a.team", type: "team", directed_by: "a.room", home: {{ "hall": 1 }}),
                    Units(of: "b.engine", type: "engine", directed_by: "b.room", home: {{ "hall": 1 }}),
                ],
            ),
            doctrine: Doctrine(
                format: 1, id: "rules",
                procedures: [
                    Procedure(id: "send", who: ["a.room", "b.room"], when: Knows("location"), then: [Dispatch(need: {{ "secure": 1 }}, to: Scene), Dispatch(need: {{ "extract": 1 }}, to: Scene)]),
                    Procedure(id: "declare", who: "a.team", when: OnScene(Own), then: [DeclareZone]),
                    Procedure(id: "tell", who: "a.team", when: Knows("zone_state"), repeat: EachChange, then: [Inform(to: "b.engine", only: ["zone_state"])]),
                ],
                entry_rules: [ Entry(id: "rescue", capability: "extract", zone: Hot, may: Never) ],
                reviews: [ Review(id: "review", who: "a.team", of: Zone("hall"), every: "{every} min") ],
            ),
            incidents: [ Incident(id: "fire", site: "hall", begins: "T+00:00",
                threat_active: [ Between(from: "T+00:00", until: "T+00:30") ],
                demands: [ Task(id: "extract", needs: {{ "extract": 1 }}, zone: Hot, effort: "5 min") ]) ],
            injects: [ Inject(id: "news", when: "T+00:10", to: ["a.room", "b.room"], tells: [Observed("location", "hall")]) ],
        )"#
    ));
    let run = laboratory.run(0);
    let engine = run.name("b.engine.1");
    let mut records = run.trace.records.iter();
    let entered =
        records.find(|record| record.actor == engine && matches!(record.fact, Fact::Entered { .. }));
    entered.expect("they go in").at.0 / 60_000
}

#[test]
fn the_timer_of_the_review_decides() {
    for every in [5, 7, 10, 15, 20, 45] {
        let reviews = (20 + every - 1) / every;
        assert_eq!(inside(every), 10 + reviews * every, "a review every {every} minutes");
    }
}
