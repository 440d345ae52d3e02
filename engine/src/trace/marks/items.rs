//! The items of a source, and the messages by which a task is handed over: which ones they are is
//! told by the records that began them.
//!
//! A post that takes an item up does not say again where it came from, so whoever asks for the
//! items of one source has to see the records in order. So has who asks whether a task was taken over:
//! the message that tells of it follows from its end.

use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::scenario::model::mark::Happening;
use crate::trace::fact::{Fact, Kind};
use crate::trace::field::Argument;
use crate::trace::kinds::Kinds;
use crate::trace::record::{Record, RecordNo};
use std::collections::BTreeSet;

/// The items that an event may be about, as far as they have come.
#[derive(Clone, Debug)]
pub struct Items {
    origin: Origin,
    come: BTreeSet<Identity>,
}

/// Where the items come from.
#[derive(Clone, Debug)]
enum Origin {
    /// From anywhere.
    Any,
    /// From a source.
    Source(Name),
    /// From the end of a task, in this record as soon as it is written.
    Task(Name, Option<RecordNo>),
}

impl Items {
    /// Those of the source or task that an event names; all if it names none.
    #[must_use]
    pub fn of(event: &Happening) -> Self {
        let origin = match event {
            Happening::Called { source: Some(source), .. }
            | Happening::Answered { source: Some(source), .. }
            | Happening::Waited { source: Some(source), .. } => Origin::Source(*source),
            Happening::HandedOver(task) => Origin::Task(*task, None),
            _ => Origin::Any,
        };
        Self { origin, come: BTreeSet::new() }
    }

    /// Among which kinds of facts the items come.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        match self.origin {
            Origin::Any => Kinds::NONE,
            Origin::Source(_) => Kinds::of(&[Kind::Called]),
            // With whatever message follows.
            Origin::Task(..) => Kinds::ALL,
        }
    }

    /// Sees the next record: one of the items may come with it.
    pub fn observe(&mut self, number: RecordNo, record: &Record) {
        match (&mut self.origin, &record.fact) {
            (Origin::Source(wanted), Fact::Called { call, source: Some(source), .. }) if source == wanted => {
                self.come.insert(*call);
            }
            (Origin::Task(wanted, done), Fact::TaskDone { task }) if task == wanted => *done = Some(number),
            (Origin::Task(_, Some(done)), fact) if record.cause == Some(*done) => {
                self.come.extend(item(fact))
            }
            _ => {}
        }
    }

    /// Whether an item is one of them.
    #[must_use]
    pub fn contain(&self, item: Identity) -> bool {
        matches!(self.origin, Origin::Any) || self.come.contains(&item)
    }

    /// Whether a record is about one of them. What is about no item at all is so only where no
    /// source is named.
    #[must_use]
    pub fn concern(&self, record: &Record) -> bool {
        matches!(self.origin, Origin::Any) || item(&record.fact).is_some_and(|item| self.contain(item))
    }
}

/// The call or message that a fact is about.
fn item(fact: &Fact) -> Option<Identity> {
    let is_item = |field: &str| matches!(field, "call" | "message" | "item");
    let arguments = fact.arguments().into_iter();
    arguments.filter(|(field, _)| is_item(field)).find_map(|(_, value)| match value {
        Argument::Identity(item) => Some(item),
        _ => None,
    })
}
