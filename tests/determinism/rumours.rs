//! False reports move nobody else's luck: whoever rings about the incident itself does so at the same
//! moment, dials the same number and is heard out in the same time.

use crate::oracles::laboratory::{Laboratory, Run};
use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::fact::Fact;
use std::collections::BTreeSet;

fn exercise(rumours: &str) -> Laboratory {
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "rumours", title: "They ring", clock: Clock(end: "T+02:00"), defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "two", agencies: [ Agency(id: "a"), Agency(id: "b") ],
                posts: [ Post(id: "a.room", takes_calls: true, desks: 100), Post(id: "b.room", takes_calls: true, desks: 100) ],
                sites: [ Site(id: "hall"), Site(id: "halt"), Site(id: "yard") ],
            ),
            doctrine: Doctrine(format: 1, id: "rules"),
            parameters: {{ "call.process": LogNormal(median: "40 s", sigma: 0.4) }},
            incidents: [ Incident(id: "fire", site: "hall", begins: "T+00:00",
                calls: Calls(peak: "2 per min", peak_at: "T+00:05", half_life: "20 min", numbers: {{ "a": 3, "b": 1 }}), {rumours}) ],
        )"#
    ))
}

/// Who was called and heard out when, call by call.
fn heard(run: &Run<'_>) -> BTreeSet<(Identity, Name, Tick)> {
    let told = run.trace.records.iter().filter_map(|record| match record.fact {
        Fact::Called { call, to, .. } => Some((call, to, record.at)),
        Fact::Handled { item, .. } => Some((item, record.actor, record.at)),
        _ => None,
    });
    told.collect()
}

#[test]
fn move_nobody_elses_luck() {
    let alone = exercise("");
    let few = exercise(r#"rumours: Rumours(places: "halt", rate: "10 per h", lasts: "2 h")"#);
    let more = exercise(r#"rumours: Rumours(places: ["yard", "halt"], rate: "10 per h", lasts: "2 h")"#);
    let mut added = 0;
    for replication in 0..10 {
        let [alone, few, more] = [&alone, &few, &more].map(|laboratory| heard(&laboratory.run(replication)));
        assert!(alone.len() > 40 && few.is_superset(&alone));
        // Which places there are decides nothing about who rings when.
        assert_eq!(few, more);
        added += few.len() - alone.len();
    }
    assert!(added > 200, "{added} records of false reports");
}
