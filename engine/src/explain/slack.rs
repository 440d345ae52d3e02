//! Slack: what did not bind. A step that had several prerequisites waited for the last of them; the
//! others could have come later by their slack, and nothing would have moved.

use crate::kernel::tick::Tick;
use crate::trace::Trace;
use crate::trace::chain::Interval;
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// A prerequisite that was there before it was needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slack {
    /// The prerequisite.
    pub record: RecordNo,
    /// The record of the chain that rests on it.
    pub of: RecordNo,
    /// How much earlier it was there than the last prerequisite.
    pub slack: Tick,
}

/// The prerequisites of a chain that did not bind, in order of their slack. Of one that several
/// records rest on, the least slack is told. The start is nobody's to delay.
#[must_use]
pub fn slack(trace: &Trace, chain: &[Interval]) -> Vec<Slack> {
    let mut least: BTreeMap<RecordNo, Slack> = BTreeMap::new();
    for interval in chain {
        let record = trace.get(interval.to_record);
        for other in record.others.iter().filter(|other| **other != RecordNo::START) {
            let slack = (interval.from - trace.get(*other).at).max(Tick::ZERO);
            let found = Slack { record: *other, of: interval.to_record, slack };
            let known = least.entry(*other).or_insert(found);
            if slack < known.slack {
                *known = found;
            }
        }
    }
    // What came last together with the cause binds as it does, and so does what stands on the chain.
    let is_on_the_chain = |record: RecordNo| chain.iter().any(|interval| interval.to_record == record);
    least.retain(|record, slack| slack.slack > Tick::ZERO && !is_on_the_chain(*record));
    let mut told: Vec<Slack> = least.into_values().collect();
    told.sort_by_key(|slack| (slack.slack, slack.record));
    told
}
