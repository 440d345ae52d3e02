//! No channel between two services: word climbs to the common superior and comes down again.
//!
//! Conditions: ideal ground; every post needs a minute for what comes to its desk, whether it is for
//! itself or addressed onward; sending takes no time. Two rooms stand under chiefs, these under one
//! minister. With a channel of their own word takes one desk, without it four: both chiefs, the
//! minister, and the room itself.

use crate::oracles::laboratory::Laboratory;
use salambo_engine::trace::fact::Fact;

/// The minutes from the news at the first room to its being known at the other.
fn minutes(own_channel: &str) -> i64 {
    let laboratory = Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "climb", title: "Up and down", clock: Clock(start: "T+00:00", end: "T+01:00"), defaults: Ideal,
            parameters: {{ "message.service": "1 min" }},
            organisation: Organisation(
                format: 1, id: "three", agencies: [ Agency(id: "m"), Agency(id: "a"), Agency(id: "b") ],
                posts: [
                    Post(id: "m.office"), Post(id: "a.chief", under: "m.office"), Post(id: "b.chief", under: "m.office"),
                    Post(id: "a.room", under: "a.chief"), Post(id: "b.room", under: "b.chief"),
                ],
                channels: [
                    Channel(id: "a-net", kind: Radio, members: ["a.room", "a.chief"]),
                    Channel(id: "b-net", kind: Radio, members: ["b.room", "b.chief"]),
                    Channel(id: "state-net", kind: Radio, members: ["m.office", "a.chief", "b.chief"]),
                    {own_channel}
                ],
            ),
            doctrine: Doctrine(format: 1, id: "rules", procedures: [
                Procedure(id: "tell", who: "a.room", when: Knows("access"), then: [Inform(to: "b.room")]),
            ]),
            injects: [ Inject(id: "news", when: "T+00:01", to: "a.room", tells: [Observed("access", "north")]) ],
        )"#
    ));
    let run = laboratory.run(0);
    let learned = |post: &str| {
        let post = run.name(post);
        let mut records = run.trace.records.iter();
        let found =
            records.find(|record| record.actor == post && matches!(record.fact, Fact::Learned { .. }));
        found.expect("it is learned").at.0
    };
    (learned("b.room") - learned("a.room")) / 60_000
}

#[test]
fn costs_a_desk_for_every_level() {
    assert_eq!(minutes(r#"Channel(id: "own", kind: Radio, members: ["a.room", "b.room"])"#), 1);
    assert_eq!(minutes(""), 4);
}
