//! Latency across agencies over latency inside them.
//!
//! The latency of a message runs from its first sending to the moment its addressee has taken it
//! in. A ratio of 1 says that agencies talk to each other as fast as to themselves.

use super::measure::{Availability, Outcome};
use super::seen::Seen;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::statistics::Moments;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// A message on its way.
#[derive(Clone, Copy)]
struct Letter {
    record: RecordNo,
    at: Tick,
    from: Name,
    to: Name,
}

/// The mean latency of messages between agencies, divided by that of messages inside one.
#[must_use]
pub fn cross_agency_ratio(seen: &Seen<'_>) -> Outcome {
    let actors = &seen.scenario.actors;
    let agencies: BTreeMap<Name, _> =
        actors.iter().filter_map(|actor| Some((actor.name, actor.agency?))).collect();
    let mut sent: BTreeMap<Identity, Letter> = BTreeMap::new();
    let (mut across, mut inside) = (Moments::new(), Moments::new());
    let mut evidence = Vec::new();
    for (number, record) in seen.numbered() {
        match &record.fact {
            Fact::Sent { message, to, .. } => {
                sent.entry(*message).or_insert(Letter {
                    record: number,
                    at: record.at,
                    from: record.actor,
                    to: *to,
                });
            }
            Fact::Handled { item, meant: true, .. } => {
                let Some(letter) = sent.get(item).copied().filter(|letter| letter.to == record.actor) else {
                    continue;
                };
                let (Some(from), Some(to)) = (agencies.get(&letter.from), agencies.get(&letter.to)) else {
                    continue;
                };
                let latencies = if from == to { &mut inside } else { &mut across };
                latencies.push((record.at - letter.at).0 as f64);
                evidence.extend([letter.record, number]);
            }
            _ => {}
        }
    }
    match (across.mean(), inside.mean()) {
        (Some(across), Some(inside)) if inside > 0.0 => Outcome::told(across / inside, evidence),
        _ => Outcome::missing(Availability::NoOccasion),
    }
}
