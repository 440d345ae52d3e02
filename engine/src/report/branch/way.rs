//! Why a measure is otherwise: the chain in the branch from the change to it, where there is one; else where
//! its own chain leaves what had happened before.
//!
//! Most changes touch a measure by a detour: somebody waited for a desk that another matter held. So the
//! search follows causes, what ended waits, and prerequisites alike, and takes the shortest way.

use super::fork::{Fork, is_moved};
use crate::kernel::identity::stable;
use crate::kernel::names::Names;
use crate::report::story::is_detail;
use crate::trace::Trace;
use crate::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// How a change leads to a measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// The records from the first consequence of the change to the one by which the measure came true.
    /// Empty where no chain leads through the change.
    pub chain: Vec<RecordNo>,
    /// The first record on the measure's own chain that had not happened before.
    pub parted: Option<RecordNo>,
}

/// The ways to every measure that is otherwise and came true in the branch, by the measures' ids.
#[must_use]
pub fn ways(fork: &Fork<'_>) -> BTreeMap<String, Way> {
    let names = &fork.after.scenario.names;
    let had_happened = happened(fork.before.trace, fork.turn.start);
    let moved = fork.measures().filter(is_moved);
    let ids = moved.map(|(_, after)| names.text(after.name).to_owned());
    let told = ids.filter_map(|id| {
        let [_, milestone] = fork.milestones(&id);
        let milestone = milestone?;
        let chain = chain(fork, milestone.record);
        let mut own = milestone.intervals.iter().map(|interval| interval.to_record);
        let is_new = |number: &RecordNo| {
            number.index() >= fork.turn.end
                && !had_happened.contains(&content(fork.after.trace.get(*number), &fork.after.trace.names))
        };
        let parted = own.find(is_new);
        Some((id, Way { chain, parted }))
    });
    told.collect()
}

/// What happened in a run from some record on, digested.
fn happened(trace: &Trace, from: usize) -> BTreeSet<u64> {
    trace.records.iter().skip(from).map(|record| content(record, &trace.names)).collect()
}

/// What a record says and when, whatever its number and its causes.
fn content(record: &Record, names: &Names) -> u64 {
    let mut text = format!("{} {} ", record.at.0, names.text(record.actor));
    record.fact.write(&mut text, names);
    stable(&text)
}

/// The shortest chain from the change to a record, the change itself left out.
fn chain(fork: &Fork<'_>, target: RecordNo) -> Vec<RecordNo> {
    let trace = fork.after.trace;
    let mut leads_to: BTreeMap<RecordNo, RecordNo> = BTreeMap::new();
    let mut open = VecDeque::from([target]);
    while let Some(number) = open.pop_front() {
        if fork.turn.contains(&number.index()) {
            let next = |number: &RecordNo| leads_to.get(number).copied();
            let chain = std::iter::successors(next(&number), next);
            return chain
                .filter(|number| *number == target || !is_detail(&trace.get(*number).fact))
                .collect();
        }
        let record = trace.get(number);
        let rests_on =
            record.cause.into_iter().chain(record.released_by).chain(record.others.iter().copied());
        for earlier in rests_on.filter(|earlier| earlier.index() >= fork.turn.start) {
            if earlier != target && !leads_to.contains_key(&earlier) {
                leads_to.insert(earlier, number);
                open.push_back(earlier);
            }
        }
    }
    Vec::new()
}
