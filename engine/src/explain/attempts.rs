//! Attempts that failed: messages lost, lines engaged, items left lying, elements that did not come
//! across. The true reason of a wait is often there.
//!
//! The rule:
//! 1. *A wait that somebody tried to end.* Whatever grew out of the record with which it began was such
//!    an attempt: the request that was sent, what the one who was asked did about it, the answer. Told
//!    are those that failed before the wait ended.
//! 2. *Something learned late.* Told are messages for the same post that bore the same element and came
//!    to nothing, or came without it, since it had last learned that element.
//!
//! What stands on the chain itself is no attempt beside it.
//!
//! A question that nobody answered need not have failed: it may lie somewhere. Then the last that was
//! heard of it is told.

use super::step::Step;
use crate::document::condition::MessageKind;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::scenario::model::mark::Label;
use crate::trace::Trace;
use crate::trace::chain::Interval;
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet};

/// A message as it was sent.
#[derive(Clone, Copy, Debug)]
struct Letter<'a> {
    kind: MessageKind,
    to: Name,
    elements: &'a [Name],
}

/// Who finds failed attempts in a trace.
pub struct Attempts<'a> {
    trace: &'a Trace,
    letters: BTreeMap<Identity, Letter<'a>>,
}

impl<'a> Attempts<'a> {
    /// The attempts of a trace.
    #[must_use]
    pub fn new(trace: &'a Trace) -> Self {
        let mut letters = BTreeMap::new();
        for record in &trace.records {
            if let Fact::Sent { message, kind, to, elements, .. } = &record.fact {
                letters.insert(*message, Letter { kind: *kind, to: *to, elements });
            }
        }
        Self { trace, letters }
    }

    /// What failed that would have ended a step sooner, in order of time.
    #[must_use]
    pub fn of(&self, step: &Step) -> Vec<RecordNo> {
        let interval = &step.interval;
        let mut failed = Vec::new();
        if can_be_ended(interval.label) {
            failed.extend(self.out_of(interval.from_record, interval.to_record));
        }
        for number in [interval.to_record].iter().chain(&step.at_once) {
            failed.extend(self.to_learn(*number));
        }
        failed.sort_unstable();
        failed.dedup();
        failed
    }

    /// How far a question had come that nobody answered: the last record of the messages with which a
    /// wait began, before it ended.
    #[must_use]
    pub fn reached(&self, step: &Step) -> Option<RecordNo> {
        let Interval { from_record: began, to_record: ended, label, released_by, .. } = step.interval;
        if !can_be_ended(label) || released_by.is_some() {
            return None;
        }
        let mut asking = BTreeSet::new();
        let mut last = None;
        for index in began.index() + 1..ended.index() {
            let number = RecordNo::at(index);
            let record = self.trace.get(number);
            let message = message(&record.fact);
            if matches!(&record.fact, Fact::Sent { .. }) && record.cause == Some(began) {
                asking.extend(message);
            }
            if message.is_some_and(|message| asking.contains(&message)) {
                last = Some(number);
            }
        }
        last
    }

    /// Failures between two records that grew out of the first.
    fn out_of(&self, began: RecordNo, ended: RecordNo) -> Vec<RecordNo> {
        let first = began.index();
        let mut grew = vec![false; ended.index() - first];
        if let Some(root) = grew.first_mut() {
            *root = true;
        }
        let mut failed = Vec::new();
        for place in 1..grew.len() {
            let number = RecordNo::at(first + place);
            let record = self.trace.get(number);
            let from = record.cause.and_then(|cause| cause.index().checked_sub(first));
            grew[place] = from.is_some_and(|from| grew[from]);
            if grew[place] && self.asks_or_answers(record) {
                failed.push(number);
            }
        }
        failed
    }

    /// Whether a record tells that a request or the answer to one came to nothing.
    fn asks_or_answers(&self, record: &Record) -> bool {
        let kind = match &record.fact {
            Fact::Omitted { kind, .. } => Some(*kind),
            Fact::Refused { .. } | Fact::AdviceMissing { .. } => return true,
            fact => lost(fact).and_then(|message| self.letters.get(&message)).map(|letter| letter.kind),
        };
        kind.is_some_and(|kind| !matches!(kind, MessageKind::Acknowledgement | MessageKind::Warning))
    }

    /// If a record tells that somebody learned something: what failed that would have told it before.
    fn to_learn(&self, number: RecordNo) -> Vec<RecordNo> {
        let learned = self.trace.get(number);
        let Fact::Learned { element, about, .. } = &learned.fact else {
            return Vec::new();
        };
        let knew = |record: &Record| {
            let same = matches!(&record.fact, Fact::Learned { element: other, about: whose, .. } if (other, whose) == (element, about));
            same && record.actor == learned.actor
        };
        let mut failed = Vec::new();
        for index in (0..number.index()).rev() {
            let earlier = RecordNo::at(index);
            let record = self.trace.get(earlier);
            if knew(record) {
                break;
            }
            if self.would_have_told(record, learned.actor, *element) {
                failed.push(earlier);
            }
        }
        failed
    }

    /// What failed that would have told an element to somebody of these, in order of time.
    #[must_use]
    pub fn to_tell(&self, who: &[Name], element: Name) -> Vec<RecordNo> {
        let of_one = |record: &Record| who.iter().any(|who| self.would_have_told(record, *who, element));
        let failed = self.trace.iter().filter(|(_, record)| of_one(record));
        failed.map(|(number, _)| number).collect()
    }

    fn would_have_told(&self, record: &Record, who: Name, element: Name) -> bool {
        if let Fact::Dropped { element: lost, .. } = &record.fact {
            return *lost == element && record.actor == who;
        }
        let message = match &record.fact {
            Fact::Omitted { item, .. } => Some(*item),
            fact => lost(fact),
        };
        let letter = message.and_then(|message| self.letters.get(&message));
        letter.is_some_and(|letter| letter.to == who && letter.elements.contains(&element))
    }
}

/// The message that a fact tells of.
fn message(fact: &Fact) -> Option<Identity> {
    match fact {
        Fact::Sent { message, .. }
        | Fact::Relayed { message, .. }
        | Fact::Delivered { message, .. }
        | Fact::Repeated { message, .. } => Some(*message),
        Fact::Presented { item }
        | Fact::Taken { item, .. }
        | Fact::Handled { item, .. }
        | Fact::Interrupted { item }
        | Fact::Omitted { item, .. } => Some(*item),
        fact => lost(fact),
    }
}

/// The message that a fact of transmission says came to nothing.
fn lost(fact: &Fact) -> Option<Identity> {
    match fact {
        Fact::Failed { message, .. }
        | Fact::Engaged { message, .. }
        | Fact::GaveUp { message, .. }
        | Fact::Misrouted { message, .. } => Some(*message),
        _ => None,
    }
}

/// Waits that somebody could have ended by a message.
fn can_be_ended(label: Label) -> bool {
    match label {
        Label::Authority | Label::Seeking | Label::Stalled | Label::Retry | Label::Holding => true,
        Label::Answering
        | Label::LineEngaged
        | Label::Queueing
        | Label::Processing
        | Label::Transmission
        | Label::Relay
        | Label::Deliberation
        | Label::Turnout
        | Label::Equipment
        | Label::Travel
        | Label::SizeUp
        | Label::Resource
        | Label::Work
        | Label::Staffing
        | Label::Timer
        | Label::Script
        | Label::Instant
        | Label::Other => false,
    }
}
