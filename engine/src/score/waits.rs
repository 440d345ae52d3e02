//! Waits: how long things waited, on the mean, at a quantile, and altogether.
//!
//! A wait is the interval from a record's cause to the record. Without a label it is a whole stay
//! at a post, from arrival to the end of service; without a post either, the whole life of an
//! item, over all posts it was passed on to. What is still waiting is not counted yet, nor is
//! what began before the warm-up was over.

use super::calls::{End, calls};
use super::measure::{Availability, Outcome, ms};
use super::seen::Seen;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::{Happening, Label};
use crate::statistics;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::RecordNo;
use std::collections::{BTreeMap, BTreeSet};

/// One wait that came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// The record that ended it.
    pub record: RecordNo,
    /// When it began.
    pub since: Tick,
    /// How long it was.
    pub length: Tick,
}

/// The mean length of the waits of an event, in milliseconds.
#[must_use]
pub fn mean(seen: &Seen<'_>, event: &Happening) -> Outcome {
    summary(seen, event, |lengths| statistics::mean(lengths))
}

/// A quantile of the length of the waits of an event, in milliseconds.
#[must_use]
pub fn quantile(seen: &Seen<'_>, event: &Happening, p: f64) -> Outcome {
    summary(seen, event, |lengths| {
        lengths.sort_unstable_by(f64::total_cmp);
        statistics::quantile(lengths, p)
    })
}

fn summary(seen: &Seen<'_>, event: &Happening, of: impl FnOnce(&mut [f64]) -> Option<f64>) -> Outcome {
    let waits = waits(seen, event);
    let mut lengths: Vec<f64> = waits.iter().map(|wait| ms(wait.length)).collect();
    match of(&mut lengths) {
        Some(value) => Outcome::told(value, waits.iter().map(|wait| wait.record).collect()),
        None => Outcome::missing(Availability::NoOccasion),
    }
}

/// The time lost to one kind of wait, summed over everything that waited, in milliseconds.
///
/// A wait that several records end at once, as when one answer tells several things, is one wait.
#[must_use]
pub fn lost(seen: &Seen<'_>, label: Label) -> Outcome {
    let mut counted = BTreeSet::new();
    let mut evidence = Vec::new();
    let mut total = Tick::ZERO;
    for (number, record) in seen.numbered().filter(|(_, record)| record.wait == label) {
        let since = seen.since(record);
        if since >= seen.scenario.clock.warm_up && counted.insert((record.cause, record.at, record.actor)) {
            total += record.at - since;
            evidence.push(number);
        }
    }
    Outcome::told(ms(total), evidence)
}

/// The waits of an event that have ended, in the order of their ends.
#[must_use]
pub fn waits(seen: &Seen<'_>, event: &Happening) -> Vec<Wait> {
    let ended: Vec<(RecordNo, Option<Tick>)> = match event {
        Happening::Answered { at, source } => calls(seen, at, *source)
            .iter()
            .filter_map(|call| match call.end {
                Some(End::Answered(_, record)) => Some((record, Some(call.made))),
                Some(End::Lost(_)) | None => None,
            })
            .collect(),
        Happening::Waited { at: None, label: None, source } => lives(seen, *source),
        Happening::Waited { label: None, .. } => {
            seen.all(event).into_iter().map(|number| (number, arrival(seen, number))).collect()
        }
        _ => seen
            .all(event)
            .into_iter()
            .map(|number| (number, Some(seen.since(seen.record(number)))))
            .collect(),
    };
    let wait = |(record, since): (RecordNo, Option<Tick>)| {
        since.map(|since| Wait { record, since, length: seen.record(record).at - since })
    };
    let mut waits: Vec<Wait> = ended.into_iter().filter_map(wait).collect();
    waits.retain(|wait| wait.since >= seen.scenario.clock.warm_up);
    waits.sort_unstable_by_key(|wait| wait.record);
    waits
}

/// When the item whose stay ends with a record had come to the post. What came before the post was
/// open has waited at its door; who hung up had never been taken up; what the post had to leave has
/// been there all along.
fn arrival(seen: &Seen<'_>, end: RecordNo) -> Option<Tick> {
    let end = seen.record(end);
    let Fact::Handled { item: handled, .. } = &end.fact else {
        return Some(seen.since(end));
    };
    let mut taken = seen.record(end.cause?);
    loop {
        let is_same = matches!(&taken.fact, Fact::Taken { item, .. } if item == handled);
        let came = seen.record(taken.cause.filter(|_| is_same)?);
        match &came.fact {
            Fact::Interrupted { .. } => taken = seen.record(came.cause?),
            Fact::Presented { .. } => return Some(seen.since(came)),
            _ => return Some(came.at),
        }
    }
}

/// The ends of items that somebody had called with, each with the instant at which it was dialled
/// first: of one source, or of all. What is passed on goes on living, and so does what is under way
/// again.
fn lives(seen: &Seen<'_>, by: Option<Name>) -> Vec<(RecordNo, Option<Tick>)> {
    let mut lives: BTreeMap<Identity, (Tick, Option<RecordNo>)> = BTreeMap::new();
    for (number, record) in seen.numbered() {
        let (item, end) = match &record.fact {
            Fact::Called { call, source, .. } => {
                if by.is_none() || *source == by {
                    lives.entry(*call).or_insert((record.at, None));
                }
                continue;
            }
            Fact::Handled { item, .. } => (item, Some(number)),
            Fact::GaveUp { message, reason: Reason::Impatience, .. } => (message, Some(number)),
            Fact::Sent { message, .. } | Fact::Relayed { message, .. } | Fact::Delivered { message, .. } => {
                (message, None)
            }
            _ => continue,
        };
        if let Some(life) = lives.get_mut(item) {
            life.1 = end;
        }
    }
    lives.into_values().filter_map(|(born, end)| Some((end?, Some(born)))).collect()
}
