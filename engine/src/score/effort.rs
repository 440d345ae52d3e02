//! Effort spent twice: units sent or ordered to work for which another post has sent enough.
//!
//! What the work of a place takes is what its tasks ask for, all of them together. As long as the
//! posts together stay below that they complement one another; who sends more although others'
//! orders cover it does not know of them.

use super::measure::Outcome;
use super::seen::Seen;
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// What an order is for: a capability at a place, or one task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Work {
    At(Name, Name),
    On(Name),
}

/// An order that stands: who does what by whose word.
struct Order {
    unit: Name,
    by: Name,
    record: RecordNo,
}

/// How many orders sent units to work that orders of other posts covered already.
#[must_use]
pub fn duplicated(seen: &Seen<'_>) -> Outcome {
    let needs = needs(seen.scenario);
    let mut standing: BTreeMap<Work, Vec<Order>> = BTreeMap::new();
    let (mut count, mut evidence) = (0_u32, Vec::new());
    for (number, record) in seen.numbered() {
        let (work, order) = match record.fact {
            Fact::Dispatched { unit, capability, to } => {
                (Work::At(to, capability), Order { unit, by: record.actor, record: number })
            }
            Fact::Assigned { task, by } => (Work::On(task), Order { unit: record.actor, by, record: number }),
            Fact::Tasked { to, .. } => {
                leave(&mut standing, record.actor, |work| !matches!(work, Work::At(at, _) if *at == to));
                continue;
            }
            Fact::Released { .. } | Fact::FreeAgain { .. } | Fact::OutOfAction {} => {
                leave(&mut standing, record.actor, |_| true);
                continue;
            }
            _ => continue,
        };
        let orders = standing.entry(work).or_default();
        orders.retain(|other| other.unit != order.unit);
        let is_covered = needs.get(&work).is_some_and(|needed| orders.len() as u32 >= *needed);
        if let Some(other) = orders.iter().rfind(|other| other.by != order.by).filter(|_| is_covered) {
            count += 1;
            evidence.extend([other.record, number]);
        }
        orders.push(order);
    }
    Outcome::told(f64::from(count), evidence)
}

/// A unit is free of the orders that it was given for some work.
fn leave(standing: &mut BTreeMap<Work, Vec<Order>>, unit: Name, work: impl Fn(&Work) -> bool) {
    for (_, orders) in standing.iter_mut().filter(|(one, _)| work(one)) {
        orders.retain(|order| order.unit != unit);
    }
}

/// How many units each work takes.
fn needs(scenario: &Scenario) -> BTreeMap<Work, u32> {
    let mut needs: BTreeMap<Work, u32> = BTreeMap::new();
    for task in &scenario.tasks {
        let Some(site) = task.site.map(|site| scenario.site(site).name) else {
            continue;
        };
        for (capability, number) in &task.needs {
            *needs.entry(Work::At(site, scenario.capability(*capability))).or_default() += number;
            *needs.entry(Work::On(task.name)).or_default() += number;
        }
    }
    needs
}
