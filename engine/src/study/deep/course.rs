//! Whether a night that comes to the same goes the same way: everything that happened but what tells of the entry
//! itself.

use super::entries::without;
use super::nights::Table;
use crate::compare::deep::{Entry, Kind};
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::Record;
use std::collections::BTreeSet;

impl Table<'_> {
    /// Whether anything but its own records is otherwise in a night without an entry; `None` if one of the two
    /// came to no end.
    pub(super) fn changes_course(&self, place: usize, doctrine: usize, replication: u64) -> Option<bool> {
        let (scenario, entry) = (&self.scenarios[doctrine], &self.entries[place]);
        let with = self.play(scenario, replication).ok()?;
        let without = self.play(&without(scenario, entry), replication).ok()?;
        let own = Own::of(&with, entry)?;
        let others = |trace: &Trace| -> Vec<Record> {
            trace.records.iter().filter(|record| !own.is_one(&record.fact)).cloned().collect()
        };
        let (with, without) = (others(&with), others(&without));
        let is_same = |(a, b): (&Record, &Record)| a.at == b.at && a.actor == b.actor && a.fact == b.fact;
        Some(with.len() != without.len() || !with.iter().zip(&without).all(is_same))
    }
}

/// What tells of an entry alone.
struct Own {
    kind: Kind,
    name: Name,
    firings: BTreeSet<Identity>,
}

impl Own {
    fn of(trace: &Trace, entry: &Entry) -> Option<Self> {
        let name = trace.names.find(&entry.id)?;
        let firings = trace.records.iter().filter_map(|record| match record.fact {
            Fact::Fired { firing, procedure } if procedure == name => Some(firing),
            _ => None,
        });
        Some(Self { kind: entry.kind, name, firings: firings.collect() })
    }

    /// Whether a record tells that the entry itself was delivered, or fired and was carried out.
    fn is_one(&self, fact: &Fact) -> bool {
        match (self.kind, fact) {
            (Kind::Inject, Fact::Injected { inject, .. }) => *inject == self.name,
            (
                Kind::Procedure,
                Fact::Fired { firing, .. }
                | Fact::Begun { firing, .. }
                | Fact::Decided { firing, .. }
                | Fact::Completed { firing, .. },
            ) => self.firings.contains(firing),
            _ => false,
        }
    }
}
