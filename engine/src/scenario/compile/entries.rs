//! Entry rules: who may enter which zone.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::document::doctrine::{Entry, May};
use crate::scenario::model::incident::{EntryRule, Permission};

impl Resolver<'_> {
    /// The entry rules, in the order of the doctrine.
    pub(super) fn entry_rules(&mut self) -> Vec<EntryRule> {
        let written = &self.loaded.doctrine.entry_rules;
        written
            .iter()
            .filter_map(|entry| self.inside(Kind::Entry, &entry.id, |resolver| resolver.entry_rule(entry)))
            .collect()
    }

    fn entry_rule(&mut self, written: &Entry) -> Option<EntryRule> {
        let capability = self.capability(&written.capability);
        let may = match &written.may {
            May::Always => Permission::Always,
            May::Never => Permission::Never,
            May::WithOrderFrom(who) => Permission::WithOrderFrom(self.whom(who)?),
            May::WithEscort(capability) => Permission::WithEscort(self.capability(capability)?),
            May::JointAssessment => Permission::JointAssessment,
            May::FirstArriver => Permission::FirstArriver,
        };
        Some(EntryRule { name: self.name(&written.id), capability: capability?, zone: written.zone, may })
    }
}
