//! Custodies: those who are held in the course of the script.
//!
//! Those of injects that are switched off are known by their ids all the same, and nobody ever holds
//! them.

use super::resolver::{Resolver, length};
use crate::diagnostic::codes::quantities;
use crate::diagnostic::{Problem, said};
use crate::document::Id;
use crate::document::decode::Spanned;
use crate::document::inject::{Effect, Inject};
use crate::document::quantity::Duration;
use crate::scenario::ids::ActorId;
use crate::scenario::model::script::Custody;

/// A custody as written.
pub(super) struct Written<'a> {
    pub(super) inject: &'a Id,
    pub(super) id: &'a Id,
    holder: &'a Id,
    limit: Spanned<Duration>,
    at_most: Option<Spanned<Duration>>,
}

/// Every custody of the script, in the order in which they are written.
pub(super) fn custodies<'a>(injects: &'a [Inject]) -> impl Iterator<Item = Written<'a>> {
    injects.iter().flat_map(|inject| {
        inject.does.iter().filter_map(move |effect| match effect {
            Effect::Custody { id, holder, limit, at_most } => {
                Some(Written { inject: &inject.id, id, holder, limit: *limit, at_most: *at_most })
            }
            _ => None,
        })
    })
}

impl Resolver<'_> {
    /// Those who may be held.
    pub(super) fn custodies(&mut self) -> Vec<Custody> {
        let loaded = self.loaded;
        let written = custodies(&loaded.exercise.injects);
        let inject = |written: &Written<'_>| written.inject.value.clone();
        written
            .map(|written| {
                self.at("injects", |resolver| {
                    resolver.at(&inject(&written), |r| r.at("does", |r| r.one_custody(&written)))
                })
            })
            .collect()
    }

    fn one_custody(&mut self, written: &Written<'_>) -> Custody {
        let limit = length(written.limit.value);
        if limit.0 == 0 {
            let message = said!("nobody is held for no time at all: say how long, `limit: \"48 h\"`");
            self.problem(quantities::OUT_OF_RANGE, written.limit.span, message);
        }
        if let Some(at_most) = written.at_most.filter(|at_most| length(at_most.value) < limit) {
            let message = said!("in all it may not last as long as it may without being prolonged");
            let problem = Problem::new(quantities::OUT_OF_RANGE, at_most.span, message);
            self.report(problem.related(written.limit.span, said!("so long it may last without that")));
        }
        Custody {
            name: self.name(written.id),
            holder: self.post(written.holder).unwrap_or(ActorId(0)),
            limit,
            at_most: written.at_most.map(|at_most| length(at_most.value)),
        }
    }
}
