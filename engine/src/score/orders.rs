//! Orders that cross: units ordered to two places by two posts.

use super::measure::Outcome;
use super::seen::Seen;
use crate::kernel::names::Name;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// An order that a unit has not carried out yet.
struct Order {
    to: Name,
    by: Name,
    record: RecordNo,
}

/// How often a unit on its way to one place was ordered to another by another post.
///
/// The same post may think better of it, and who has arrived or was released is free for a new order.
#[must_use]
pub fn contradictory(seen: &Seen<'_>) -> Outcome {
    let mut orders: BTreeMap<Name, Order> = BTreeMap::new();
    let mut evidence = Vec::new();
    let mut count = 0_u32;
    for (number, record) in seen.numbered() {
        match &record.fact {
            Fact::Tasked { to, by } => {
                let order = Order { to: *to, by: *by, record: number };
                let standing = orders.insert(record.actor, order);
                if let Some(standing) = standing.filter(|standing| standing.to != *to && standing.by != *by) {
                    count += 1;
                    evidence.extend([standing.record, number]);
                }
            }
            Fact::Arrived { .. } | Fact::Released { .. } => {
                orders.remove(&record.actor);
            }
            _ => {}
        }
    }
    Outcome::told(f64::from(count), evidence)
}
