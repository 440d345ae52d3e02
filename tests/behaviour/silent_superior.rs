//! A superior who never answers.
//!
//! Conditions: ideal ground; a decision at level 2 needs an authority that only the superior holds,
//! who is out of action from the start; nobody else can be asked. After each ten minutes without an
//! answer the room acts on its own with probability p, else it asks again, three times in all; then
//! it stalls, and reconsiders only in twelve hours. So within ten minutes a share p has acted, and in
//! the end 1 - (1 - p)^3.

use crate::oracles::laboratory::Laboratory;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::fact::Fact;

/// Runs of each culture.
const RUNS: u64 = 500;

fn under(culture: &str) -> Laboratory {
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "silence", title: "Nobody answers",
            clock: Clock(start: "T+00:00", end: "T+02:00"),
            defaults: Ideal,
            parameters: {{ "decision.reconsider": "12 h" }},
            organisation: Organisation(
                format: 1, id: "two",
                agencies: [ Agency(id: "a") ],
                posts: [ Post(id: "a.chief", level: 3), Post(id: "a.room", level: 2, under: "a.chief") ],
                channels: [ Channel(id: "radio", kind: Radio, members: Everyone) ],
            ),
            doctrine: Doctrine(
                format: 1, id: "rules", culture: {culture},
                authorities: [ Authority(id: "declare", held_by: ["a.chief"]) ],
                procedures: [
                    Procedure(id: "declare", who: "a.room", when: Knows("location"), authority: "declare", then: [Declare("major-incident")]),
                ],
            ),
            injects: [
                Inject(id: "gone", when: "T+00:00", does: [LosePost(post: "a.chief")]),
                Inject(id: "news", when: "T+00:01", to: "a.room", tells: [Observed("location", "hall")]),
            ],
        )"#
    ))
}

/// The shares of runs in which the room has acted by ten minutes after the news, and at all.
fn shares(culture: &str) -> [f64; 2] {
    let declared = under(culture).runs(RUNS, |run| {
        let mut records = run.trace.records.iter();
        records.find(|record| matches!(record.fact, Fact::Declared { .. })).map(|record| record.at)
    });
    let soon = Tick(11 * 60_000 + 1);
    let share = |count: usize| count as f64 / RUNS as f64;
    let at_all = declared.iter().flatten().count();
    [share(declared.iter().flatten().filter(|at| **at <= soon).count()), share(at_all)]
}

/// Within four standard deviations of a share.
fn is_near(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= 4.0 * (expected * (1.0 - expected) / RUNS as f64).sqrt() + 1e-9
}

#[test]
fn stops_a_strict_hierarchy_and_not_mission_command() {
    for (culture, p) in [("StrictHierarchy", 0.2_f64), ("Mixed", 0.5), ("MissionCommand", 0.8)] {
        let [soon, at_all] = shares(culture);
        let expected = 1.0 - (1.0 - p).powi(3);
        assert!(is_near(soon, p), "{culture}: {soon} within ten minutes, not {p}");
        assert!(is_near(at_all, expected), "{culture}: {at_all} at all, not {expected}");
    }
}
