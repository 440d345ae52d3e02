//! Calls: when each was made, and whether and when it was answered.
//!
//! A call is one caller and the post that is rung, however often the number is dialled; it begins
//! when it is dialled first.

use super::seen::Seen;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Among;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// One call to a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// When it was first dialled.
    pub made: Tick,
    /// The record of that.
    pub record: RecordNo,
    /// How it ended, if it has.
    pub end: Option<End>,
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It was answered.
    Answered(Tick, RecordNo),
    /// The caller gave up, or the post never took the call up.
    Lost(RecordNo),
}

/// Every call made to these posts (by a source) after the warm-up, in the order of dialling.
#[must_use]
pub fn calls(seen: &Seen<'_>, to: &Among, by: Option<Name>) -> Vec<Call> {
    let mut calls: BTreeMap<(Identity, Name), Call> = BTreeMap::new();
    for (number, record) in seen.numbered() {
        let ended = match &record.fact {
            Fact::Called { call, to, source } => {
                if by.is_some() && *source != by {
                    continue;
                }
                calls.entry((*call, *to)).or_insert(Call { made: record.at, record: number, end: None });
                continue;
            }
            Fact::Taken { item, .. } => ((*item, record.actor), End::Answered(record.at, number)),
            Fact::GaveUp { message, to, .. } => ((*message, *to), End::Lost(number)),
            Fact::Omitted { item, .. } => ((*item, record.actor), End::Lost(number)),
            _ => continue,
        };
        if let Some(call) = calls.get_mut(&ended.0) {
            call.end = call.end.or(Some(ended.1));
        }
    }
    let is_wanted = |post: &Name| to.as_ref().is_none_or(|posts| posts.contains(post));
    let wanted = calls.into_iter().filter(|((_, post), _)| is_wanted(post)).map(|(_, call)| call);
    let mut calls: Vec<Call> = wanted.filter(|call| call.made >= seen.scenario.clock.warm_up).collect();
    calls.sort_unstable_by_key(|call| call.record);
    calls
}
