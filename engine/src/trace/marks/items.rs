//! The items of a source: which ones they are is told by the calls that brought them.
//!
//! A post that takes an item up does not say again where it came from, so whoever asks for the
//! items of one source has to see the records in order.

use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::scenario::model::mark::Happening;
use crate::trace::fact::Fact;
use crate::trace::field::Argument;
use crate::trace::record::Record;
use std::collections::BTreeSet;

/// The items that an event may be about, as far as they have come.
#[derive(Clone, Debug)]
pub struct Items {
    source: Option<Name>,
    come: BTreeSet<Identity>,
}

impl Items {
    /// Those of the source that an event names; all if it names none.
    #[must_use]
    pub fn of(event: &Happening) -> Self {
        let source = match event {
            Happening::Called { source, .. }
            | Happening::Answered { source, .. }
            | Happening::Waited { source, .. } => *source,
            _ => None,
        };
        Self { source, come: BTreeSet::new() }
    }

    /// Sees the next record: an item of the source may come with it.
    pub fn observe(&mut self, record: &Record) {
        if let Fact::Called { call, source, .. } = &record.fact
            && self.source.is_some()
            && *source == self.source
        {
            self.come.insert(*call);
        }
    }

    /// Whether an item is one of them.
    #[must_use]
    pub fn contain(&self, item: Identity) -> bool {
        self.source.is_none() || self.come.contains(&item)
    }

    /// Whether a record is about one of them. What is about no item at all is so only where no
    /// source is named.
    #[must_use]
    pub fn concern(&self, record: &Record) -> bool {
        self.source.is_none() || item(&record.fact).is_some_and(|item| self.contain(item))
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
