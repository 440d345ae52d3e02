//! Relatives: families who ask after those who are hurt, and whom they ask.

use super::catalogue::Kind;
use super::procedures::priority;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::{Problem, said};
use crate::document::Id;
use crate::document::decode::Spanned;
use crate::document::exercise::Relatives as Written;
use crate::document::quantity::Duration;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::scenario::model::incident::Relatives;

/// Enquiries that one casualty brings, at most.
const PER_CASUALTY_MAX: f64 = 1_000.0;

/// Behind everything that has the usual priority.
const PRIORITY: u8 = 3;

impl Resolver<'_> {
    /// The families of those whom an incident hurts.
    pub(super) fn relatives(&mut self, written: &Written, hurt: u32) -> Relatives {
        let per_casualty = self.per_casualty(written);
        let near = written.per_casualty.map(|own| own.span);
        if let Some(span) = near.or(written.to.values().next().map(|weight| weight.span)) {
            self.check_items(per_casualty * f64::from(hurt), span);
        }
        let reception = written.reception.as_ref();
        Relatives {
            per_casualty,
            first: self.length_or(written.first, "relatives.first"),
            spread: self.length_or(written.spread, "relatives.spread"),
            to: self.asked(written),
            reception: reception.and_then(|id| self.at("reception", |resolver| resolver.post(id))),
            priority: written.priority.map_or(PRIORITY, |own| priority(Some(own))),
        }
    }

    fn per_casualty(&mut self, written: &Written) -> f64 {
        let Some(own) = written.per_casualty else {
            return self.number_parameter("relatives.per-casualty");
        };
        if !(0.0..=PER_CASUALTY_MAX).contains(&own.value) {
            let message = said!("each casualty brings from 0 to {most} enquiries", most = PER_CASUALTY_MAX);
            self.problem(quantities::OUT_OF_RANGE, own.span, message);
        }
        own.value.clamp(0.0, PER_CASUALTY_MAX)
    }

    fn length_or(&mut self, written: Option<Spanned<Duration>>, key: &str) -> Tick {
        match written {
            Some(own) => length(own.value),
            None => self.time_parameter(key).ticks(0.5),
        }
    }

    /// The posts that families ask, in the order written.
    fn asked(&mut self, written: &Written) -> Vec<(ActorId, f64)> {
        let mut weights: Vec<_> = written.to.iter().collect();
        weights.sort_by_key(|(id, _)| id.span);
        let mut asked = Vec::new();
        self.at("to", |resolver| {
            for (id, weight) in &weights {
                if !weight.value.is_finite() || weight.value < 0.0 {
                    resolver.problem(quantities::OUT_OF_RANGE, weight.span, said!("a weight is 0 or more"));
                }
                asked.extend(resolver.post_or_entry(id).map(|post| (post, weight.value.max(0.0))));
            }
        });
        let total: f64 = asked.iter().map(|(_, weight)| weight).sum();
        if let (false, Some((id, _))) = (total > 0.0, weights.first()) {
            let message = said!("families ask nobody: write how many of them ask which agency or post");
            let problem = Problem::new(names::NOBODY, id.span, message);
            self.report(problem.hint(said!("such as `to: { \"hospital\": 3, \"police\": 1 }`")));
        }
        asked
    }

    /// A post, or the one that answers for an agency.
    fn post_or_entry(&mut self, id: &Id) -> Option<ActorId> {
        if let Some(entry) = self.catalogue.find(Kind::Post, id) {
            return Some(ActorId::at(entry.row));
        }
        if self.catalogue.find(Kind::Agency, id).is_none() {
            self.report_unknown(&[Kind::Post, Kind::Agency], id);
            return None;
        }
        let agency = self.agency(id)?;
        let entry = self.agencies[agency.index()].entry;
        if entry.is_none() {
            self.problem(
                names::NOBODY,
                id.span,
                said!("`{id}` has no post that families could ask", id = &id.value),
            );
        }
        entry
    }
}
