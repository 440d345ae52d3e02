//! Whose services do not fit reach the wrong desk more often.
//!
//! Conditions: ideal ground but for misrouting; one message by e-mail, of which nobody wants an
//! acknowledgement, to a service with two desks. With a channel that misroutes r of the messages
//! between those who fit, min(1, r (2 - I)) reach the other desk, where I is the index of the pair;
//! and the other desk passes half of those on. What it keeps nobody ever misses.

use crate::oracles::laboratory::Laboratory;
use salambo_engine::trace::fact::Fact;

/// Messages of each kind.
const RUNS: u64 = 1_500;

/// The channel's own share.
const MISROUTED: f64 = 0.3;

/// The share of messages that reach the wrong desk, and the share of those that never reach the right one.
fn shares(index: f64) -> (f64, f64) {
    let laboratory = Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "astray", title: "The other desk", clock: Clock(end: "T+01:00"), defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "two", agencies: [ Agency(id: "a"), Agency(id: "b") ],
                posts: [ Post(id: "a.room"), Post(id: "b.room"), Post(id: "b.other") ],
                channels: [ Channel(id: "mail", kind: Email, members: Everyone, misroute: {MISROUTED:?}) ],
                interoperability: Interoperability(pairs: [ Pair(from: "a", to: "b", index: {index:?}) ]),
            ),
            doctrine: Doctrine(format: 1, id: "rules", procedures: [
                Procedure(id: "tell", who: "a.room", when: Knows("access"), then: [Inform(to: "b.room", acknowledge: false)]),
            ]),
            injects: [ Inject(id: "news", when: "T+00:01", to: "a.room", tells: [Observed("access", "north")]) ],
        )"#
    ));
    let came = laboratory.runs(RUNS, |run| {
        let room = run.name("b.room");
        let facts = || run.trace.records.iter();
        let astray = facts().any(|record| matches!(record.fact, Fact::Misrouted { .. }));
        let learned =
            facts().any(|record| record.actor == room && matches!(record.fact, Fact::Learned { .. }));
        assert!(learned || astray, "what does not go astray arrives");
        (astray, learned)
    });
    let astray = came.iter().filter(|(astray, _)| *astray).count() as f64;
    let lost = came.iter().filter(|(_, learned)| !learned).count() as f64;
    (astray / RUNS as f64, lost / astray)
}

#[test]
fn strangers_reach_the_wrong_desk_up_to_twice_as_often() {
    for index in [1.0, 0.6, 0.1] {
        let (astray, lost) = shares(index);
        let expected = MISROUTED * (2.0 - index);
        let room = |share: f64, n: f64| 4.0 * (share * (1.0 - share) / n).sqrt();
        assert!((astray - expected).abs() < room(expected, RUNS as f64), "{index}: {astray}, not {expected}");
        assert!((lost - 0.5).abs() < room(0.5, RUNS as f64 * expected), "{index}: {lost} of them lost");
    }
}
