//! Relations between agencies: interoperability, mutual aid, liaison officers.

use super::resolver::Resolver;
use crate::diagnostic::codes::names;
use crate::diagnostic::said;
use crate::document::decode::Spanned;
use crate::document::organisation::{Liaison as WrittenLiaison, Maturity, Pair};
use crate::document::quantity::Share;
use crate::kernel::tick::Tick;
use crate::scenario::model::organisation::{Interoperability, Lends, Liaison};
use std::collections::BTreeMap;

impl Resolver<'_> {
    /// Interoperability of ordered pairs of agencies.
    pub(super) fn interoperability(&mut self) -> Interoperability {
        let written = self.loaded.organisation.interoperability.as_ref();
        let preset = self.preset(written.map(|written| written.default).unwrap_or_default());
        let mut laid = Interoperability { preset, named: BTreeMap::new() };
        for pair in written.into_iter().flat_map(|written| written.pairs.iter()) {
            self.at("interoperability", |resolver| resolver.lay_pair(pair, preset, &mut laid));
        }
        laid
    }

    fn preset(&mut self, maturity: Maturity) -> f64 {
        self.number_parameter(match maturity {
            Maturity::Conflicted => "maturity.conflicted",
            Maturity::Deconflicted => "maturity.deconflicted",
            Maturity::Coordinated => "maturity.coordinated",
            Maturity::Collaborative => "maturity.collaborative",
            Maturity::Edge => "maturity.edge",
        })
    }

    fn lay_pair(&mut self, pair: &Pair, preset: f64, laid: &mut Interoperability) {
        let (Some(from), Some(to)) = (self.agency(&pair.from), self.agency(&pair.to)) else {
            return;
        };
        if from == to {
            self.problem(
                names::SAME_TWICE,
                pair.to.span,
                said!("an agency works perfectly with itself: name two agencies"),
            );
            return;
        }
        let index = match pair.index {
            Some(index) => index.value.0,
            None => self.index_of(pair, preset),
        };
        if laid.named.insert((from, to), index).is_some() {
            let message = said!(
                "`{from}` and `{to}` are a pair already: the last one counts",
                from = &pair.from.value,
                to = &pair.to.value
            );
            self.problem(names::SAID_TWICE, pair.to.span, message);
        }
    }

    /// The weighted mean of the four components; one that is not given is the preset's.
    fn index_of(&mut self, pair: &Pair, preset: f64) -> f64 {
        let components: [(&str, Option<Spanned<Share>>); 4] = [
            ("interoperability.technical", pair.technical),
            ("interoperability.procedural", pair.procedural),
            ("interoperability.language", pair.language),
            ("interoperability.relationship", pair.relationship),
        ];
        let (mut sum, mut weights) = (0.0, 0.0);
        for (key, component) in components {
            let weight = self.number_parameter(key);
            sum += weight * component.map_or(preset, |share| share.value.0);
            weights += weight;
        }
        if weights > 0.0 { sum / weights } else { preset }
    }

    /// Mutual aid.
    pub(super) fn support(&mut self) -> Vec<Lends> {
        let mut support = Vec::new();
        for written in &self.loaded.organisation.support {
            let lends = self.at("support", |resolver| {
                let (from, to) = (resolver.agency(&written.from), resolver.agency(&written.to));
                let capabilities =
                    written.capabilities.iter().filter_map(|id| resolver.capability(id)).collect();
                Some(Lends { from: from?, to: to?, capabilities })
            });
            support.extend(lends);
        }
        support
    }

    /// The organisation's liaison officers, then those the doctrine places.
    pub(super) fn liaisons(&mut self) -> Vec<Liaison> {
        let loaded = self.loaded;
        let written = loaded.organisation.liaisons.iter().chain(loaded.doctrine.liaisons.iter());
        written.filter_map(|liaison| self.at("liaisons", |resolver| resolver.liaison(liaison))).collect()
    }

    fn liaison(&mut self, written: &WrittenLiaison) -> Option<Liaison> {
        let (of, at) = (self.agency(&written.of), self.post(&written.at));
        let from = written.from.map_or(Tick::ZERO, |from| self.tick(from.value).max(Tick::ZERO));
        let (of, at) = (of?, at?);
        if self.actors[at.index()].agency == Some(of) {
            let message =
                said!("`{at}` is itself a post of `{of}`", at = &written.at.value, of = &written.of.value);
            self.problem(names::SAME_TWICE, written.at.span, message);
        }
        Some(Liaison { of, at, from })
    }
}
