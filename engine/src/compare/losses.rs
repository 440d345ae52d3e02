//! The nights in which a doctrine was worse than another, and what cost it most in each.

use super::{Came, Outcome, Question};
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Label;
use std::collections::BTreeMap;

/// A night in which a doctrine was worse.
#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    /// The replication.
    pub replication: u64,
    /// By how much, in the unit of the measure; above 0.
    pub by: f64,
    /// What cost it most.
    pub cause: Cause,
}

/// What cost most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Under the other doctrine it came; under this one, never.
    Never,
    /// So much longer was spent on this, on the way to it.
    Longer(Label, Tick),
    /// The score: this measure, by its place, lost the largest part of its mark.
    Measure(usize),
    /// The measure is no moment that time leads to.
    Untold,
}

/// The nights in which it was worse, the worst first; of equals, the earlier night.
#[must_use]
pub fn losses(question: &Question, nights: &[Outcome], others: &[Outcome]) -> Vec<Loss> {
    let pairs = (0..).zip(nights.iter().zip(others));
    let mut losses: Vec<Loss> = pairs
        .filter_map(|(replication, (own, other))| {
            let by = -question.gain(question.value(own)? - question.value(other)?);
            let cause = match (question.came(own), question.came(other)) {
                (Some(own), Some(other)) => cause(own, other),
                (None, _) | (_, None) => of_score(own, other),
            };
            (by > 0.0).then_some(Loss { replication, by, cause })
        })
        .collect();
    losses.sort_by(|one, other| other.by.total_cmp(&one.by).then(one.replication.cmp(&other.replication)));
    losses
}

/// The measure that lost most marks, the first of equals.
fn of_score(own: &Outcome, other: &Outcome) -> Cause {
    let lost = own.measures.iter().zip(&other.measures).enumerate();
    let lost = lost.filter_map(|(place, (own, other))| {
        let lost = other.mark?.checked_sub(own.mark?)?;
        (lost > 0).then_some((place, lost))
    });
    let most = lost.reduce(|most, one| if one.1 > most.1 { one } else { most });
    most.map_or(Cause::Untold, |(place, _)| Cause::Measure(place))
}

fn cause(own: &Came, other: &Came) -> Cause {
    if own.is_never && !other.is_never {
        return Cause::Never;
    }
    let before: BTreeMap<Label, Tick> = other.parts.iter().copied().collect();
    let longer = own
        .parts
        .iter()
        .map(|(label, took)| (*label, *took - before.get(label).copied().unwrap_or(Tick::ZERO)));
    // Of equals the first of the list of labels.
    let most = longer.reduce(|most, one| if one.1 > most.1 { one } else { most });
    match most {
        Some((label, by)) if by > Tick::ZERO => Cause::Longer(label, by),
        Some(_) | None => Cause::Untold,
    }
}
