//! Advice pays while asking costs less than it saves, and not beyond.
//!
//! Conditions: ideal ground; a cell decides alone after a deliberation of its own, and may ask a panel
//! first, over a telephone that takes so long each way; the panel answers at once. With advice
//! deliberation takes six tenths.

use super::paired::Difference;
use crate::oracles::laboratory::{Laboratory, Run};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::fact::Fact;

fn asking(advice: &str, deliberation: &str, way: i64) -> Laboratory {
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "advice", title: "Whether it pays to ask", clock: Clock(end: "T+12:00"), defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "two", agencies: [ Agency(id: "a"), Agency(id: "b") ],
                posts: [ Post(id: "a.cell"), Post(id: "b.panel") ],
                channels: [ Channel(id: "phone", kind: Phone, members: Everyone, latency: "{way} min") ],
            ),
            doctrine: Doctrine(
                format: 1, id: "rules", authorities: [ Authority(id: "close", held_by: "a.cell") ],
                procedures: [
                    Procedure(id: "close", who: "a.cell", when: Knows("access"), authority: "close",
                        deliberation: {deliberation}, {advice} then: [Declare("closed")]),
                ],
            ),
            injects: [ Inject(id: "news", when: "T+00:00", to: "a.cell", tells: [Observed("access", "ford")]) ],
        )"#
    ))
}

const ASKS: &str = r#"advice: "b.panel","#;

fn declared(run: &Run<'_>) -> Tick {
    let mut records = run.trace.records.iter();
    records.find(|record| matches!(record.fact, Fact::Declared { .. })).expect("it is decided").at
}

fn minute(advice: &str, way: i64) -> i64 {
    declared(&asking(advice, r#""40 min""#, way).run(0)).0 / 60_000
}

#[test]
fn advice_that_costs_nothing_makes_every_deliberation_shorter_by_the_factor() {
    let law = r#"LogNormal(median: "40 min", sigma: 0.6)"#;
    let times = |advice| asking(advice, law, 0).runs(200, |run| declared(run).0 as f64);
    let (alone, advised) = (times(""), times(ASKS));
    for (alone, advised) in alone.iter().zip(&advised) {
        assert!((advised - 0.6 * alone).abs() <= 1.0, "{advised} of {alone}");
    }
    let saved = Difference::of(&advised, &alone);
    assert!(saved.is_above(10.0 * 60_000.0), "{saved}");
}

/// Forty minutes alone; twice the way and twenty-four minutes with advice.
#[test]
fn it_pays_up_to_the_way_at_which_it_costs_what_it_saves() {
    for way in [0, 2, 5, 7] {
        assert_eq!(minute(ASKS, way), 2 * way + 24, "a way of {way} minutes");
        assert!(minute(ASKS, way) < minute("", way));
    }
    // From eight minutes each way the panel answers after patience has ended at a quarter of an hour.
    for way in [8, 12, 30] {
        assert_eq!(minute(ASKS, way), 15 + 40, "a way of {way} minutes");
        assert!(minute(ASKS, way) > minute("", way));
    }
}

#[test]
fn what_comes_too_late_has_come_all_the_same() {
    let run = asking(ASKS, r#""40 min""#, 20);
    let run = run.run(0);
    let missing = run.trace.records.iter().any(|record| matches!(record.fact, Fact::AdviceMissing { .. }));
    let came = run.trace.records.iter().any(|record| matches!(record.fact, Fact::Advised { .. }));
    assert!(missing && came);
}
