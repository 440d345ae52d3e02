//! Objectives and measures: what the exercise tests.

use super::catalogue::Kind;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::quantities;
use crate::diagnostic::{Span, said};
use crate::document::decode::Spanned;
use crate::document::measure::{
    Measure as Written, Objective as WrittenObjective, Quantity as WrittenQuantity,
};
use crate::scenario::model::script::{Measure, Objective, Quantity};

/// The most that a measure or an objective weighs: sums of weights stay exact enough.
const WEIGHT_MAX: f64 = 1e6;

impl Resolver<'_> {
    /// The objectives.
    pub(super) fn objectives(&mut self) -> Vec<Objective> {
        let written = &self.loaded.exercise.objectives;
        written
            .iter()
            .map(|objective| self.inside(Kind::Objective, &objective.id, |r| r.one_objective(objective)))
            .collect()
    }

    fn one_objective(&mut self, written: &WrittenObjective) -> Objective {
        if written.measures.is_empty() {
            let message = said!(
                "the objective `{id}` has no measure: nothing can be said of it",
                id = &written.id.value
            );
            self.problem(quantities::NO_MEASURE, written.id.span, message);
        }
        Objective {
            name: self.name(&written.id),
            weight: self.weight(written.weight),
            capability: written.capability.clone(),
            measures: written
                .measures
                .iter()
                .filter_map(|measure| self.inside(Kind::Measure, &measure.id, |r| r.measure(measure)))
                .collect(),
        }
    }

    fn weight(&mut self, weight: Option<Spanned<f64>>) -> f64 {
        let Some(weight) = weight else { return 1.0 };
        if !(weight.value > 0.0 && weight.value <= WEIGHT_MAX) {
            let message =
                said!("a weight is a number above 0, at most a million: what does not count is left out");
            self.at("weight", |resolver| resolver.problem(quantities::OUT_OF_RANGE, weight.span, message));
        }
        weight.value
    }

    fn measure(&mut self, written: &Written) -> Option<Measure> {
        let weight = self.weight(written.weight);
        let scale = self.scale(written);
        let expect = self.expectation(written);
        let quantity = self.at("measure", |resolver| resolver.quantity(&written.measure, written.id.span))?;
        Some(Measure {
            name: self.name(&written.id),
            quantity,
            scale,
            expect,
            weight,
            critical: written.critical,
        })
    }

    fn quantity(&mut self, written: &WrittenQuantity, near: Span) -> Option<Quantity> {
        Some(match written {
            WrittenQuantity::Time { from, to } => {
                let from = match from {
                    Some(from) => Some(self.mark(from, near)?),
                    None => None,
                };
                Quantity::Time(from, self.mark(to, near)?)
            }
            WrittenQuantity::Count(mark) => Quantity::Count(self.event(mark)?),
            WrittenQuantity::Share { of, within } => Quantity::Share(self.event(of)?, length(*within)),
            WrittenQuantity::Mean(of) => Quantity::Mean(self.event(of)?),
            WrittenQuantity::Quantile { of, p } => Quantity::Quantile(self.event(of)?, p.0),
            WrittenQuantity::LongestGap { between, from } => {
                let from = match from {
                    Some(from) => Some(self.mark(from, near)?),
                    None => None,
                };
                Quantity::LongestGap(self.event(between)?, from)
            }
            WrittenQuantity::InOrder(marks) => {
                if marks.len() < 2 {
                    self.problem(quantities::EMPTY, near, said!("an order needs at least two marks"));
                }
                Quantity::InOrder(marks.iter().filter_map(|mark| self.mark(mark, near)).collect())
            }
            WrittenQuantity::Never(mark) => Quantity::Never(self.event(mark)?),
            WrittenQuantity::Awareness { among, reaches } => {
                Quantity::Awareness(self.among(Some(among))?.unwrap_or_default(), reaches.0)
            }
            WrittenQuantity::Complete { who, form, at } | WrittenQuantity::Correct { who, form, at } => {
                let who = self.single(who)?;
                let (who, at) = (
                    self.actors[who.index()].name,
                    self.instant(Spanned::new(*at, near), said!("it is looked at")),
                );
                match written {
                    WrittenQuantity::Complete { .. } => Quantity::Complete(who, *form, at),
                    _ => Quantity::Correct(who, *form, at),
                }
            }
            WrittenQuantity::TimeLost { label } => Quantity::TimeLost(*label),
            WrittenQuantity::Unanswered => Quantity::Unanswered,
            WrittenQuantity::Duplicated => Quantity::Duplicated,
            WrittenQuantity::Contradictory => Quantity::Contradictory,
            WrittenQuantity::CrossAgencyRatio => Quantity::CrossAgencyRatio,
            WrittenQuantity::OverCapacity => Quantity::OverCapacity,
            WrittenQuantity::AvoidableDeaths => Quantity::AvoidableDeaths,
            WrittenQuantity::Observed(_) => Quantity::Observed,
        })
    }
}
