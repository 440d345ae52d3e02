//! One measure: its value, its mark, and what both rest on.

use super::seen::Seen;
use super::{
    awareness, capacity, completeness, correctness, count, deaths, decisions, effort, gaps, latency, order,
    orders, share, time, waits,
};
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::model::script::{Amount, Measure, Quantity, Scale};
use crate::trace::record::RecordNo;

/// What a measure came to.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureResult {
    /// Its id.
    pub name: Name,
    /// The objective it belongs to.
    pub objective: Name,
    /// The raw value in its unit; `None` if it never came to that, or cannot be told.
    pub value: Option<f64>,
    /// What the value is.
    pub unit: Unit,
    /// Which values are better.
    pub direction: Direction,
    /// Where the full mark ends, in the unit of the value.
    pub full: Option<f64>,
    /// Where the half mark ends, in the unit of the value.
    pub half: Option<f64>,
    /// Whether it asks for no more than yes or no.
    pub is_question: bool,
    /// 2, 1 or 0; `None` where there is no target or nothing to hold against it.
    pub mark: Option<u8>,
    /// Its weight in the objective.
    pub weight: f64,
    /// Whether mark 0 caps the objective.
    pub critical: bool,
    /// The record that ended it, for what comes true at one.
    pub milestone: Option<RecordNo>,
    /// The records that the value rests on, in order.
    pub evidence: Vec<RecordNo>,
    /// An exact expectation, if the exercise states one.
    pub expected: Option<Expected>,
    /// Whether and why there is a value.
    pub availability: Availability,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Milliseconds.
    Ms,
    /// A share, mostly 0 to 1.
    Share,
    /// A plain number.
    Count,
}

/// Which values are better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Small ones.
    Lower,
    /// Large ones.
    Higher,
}

/// Whether a measure can be told from a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It can; no value means that it never came to that.
    Told,
    /// Nothing happened of which it could be taken, such as the wait of calls that nobody made.
    NoOccasion,
    /// It can be told later in the run, or at its end.
    NotYet,
    /// It rests on facts that the trace does not hold: it was written without them.
    NotObservable,
    /// A human evaluator answers it.
    Human,
}

/// An exact expectation and whether it was met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    /// The expected value, in the unit of the measure.
    pub value: f64,
    /// How far the value may be off, relative to the expected one.
    pub tolerance: f64,
    /// Whether it is within the tolerance.
    pub met: bool,
}

/// What a quantity came to, before it is held against a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The value in the quantity's unit.
    pub value: Option<f64>,
    /// The record at which it came true.
    pub milestone: Option<RecordNo>,
    /// The records it rests on, in any order.
    pub evidence: Vec<RecordNo>,
    /// Whether and why there is a value.
    pub availability: Availability,
}

impl Outcome {
    /// A value that rests on these records.
    #[must_use]
    pub fn told(value: f64, evidence: Vec<RecordNo>) -> Self {
        Self { value: Some(value), milestone: None, evidence, availability: Availability::Told }
    }

    /// The value at a record at which something came true.
    #[must_use]
    pub fn reached(value: f64, milestone: RecordNo, evidence: Vec<RecordNo>) -> Self {
        Self { milestone: Some(milestone), ..Self::told(value, evidence) }
    }

    /// It never came to that; these records led some of the way.
    #[must_use]
    pub fn never(evidence: Vec<RecordNo>) -> Self {
        Self { value: None, milestone: None, evidence, availability: Availability::Told }
    }

    /// There is nothing to tell.
    #[must_use]
    pub fn missing(availability: Availability) -> Self {
        Self { availability, ..Self::never(Vec::new()) }
    }
}

/// The result of a measure at an instant.
#[must_use]
pub fn result(seen: &Seen<'_>, objective: Name, measure: &Measure) -> MeasureResult {
    let mut outcome = outcome(seen, &measure.quantity);
    outcome.evidence.sort_unstable();
    outcome.evidence.dedup();
    let (full, half) = limits(measure.scale);
    let exact = measure.expect.or(match measure.scale {
        Scale::Exactly { value, tolerance } => Some((value, tolerance)),
        Scale::Lower { .. } | Scale::Higher { .. } | Scale::Yes | Scale::Unmarked => None,
    });
    let expected = exact.map(|(amount, tolerance)| expectation(outcome.value, number(amount), tolerance));
    MeasureResult {
        name: measure.name,
        objective,
        value: outcome.value,
        unit: unit(&measure.quantity),
        direction: direction(measure),
        full,
        half,
        is_question: is_yes_or_no(measure),
        mark: mark(measure, &outcome),
        weight: measure.weight,
        critical: measure.critical,
        milestone: outcome.milestone,
        evidence: outcome.evidence,
        expected,
        availability: outcome.availability,
    }
}

/// What a quantity came to by an instant.
#[must_use]
pub fn outcome(seen: &Seen<'_>, quantity: &Quantity) -> Outcome {
    match quantity {
        Quantity::Time(from, to) => time::time(seen, from.as_ref(), to),
        Quantity::Count(event) | Quantity::Never(event) => count::count(seen, event),
        Quantity::Share(event, within) => share::share(seen, event, *within),
        Quantity::Mean(event) => waits::mean(seen, event),
        Quantity::Quantile(event, p) => waits::quantile(seen, event, *p),
        Quantity::LongestGap(event, from) => gaps::longest(seen, event, from.as_ref()),
        Quantity::InOrder(marks) => order::in_order(seen, marks),
        Quantity::Awareness(among, least) => awareness::reaches(seen, among, *least),
        Quantity::Complete(who, form, at) => completeness::complete(seen, *who, *form, *at),
        Quantity::Correct(who, form, at) => correctness::correct(seen, *who, *form, *at),
        Quantity::TimeLost(label) => waits::lost(seen, *label),
        Quantity::Unanswered => decisions::unanswered(seen),
        Quantity::Contradictory => orders::contradictory(seen),
        Quantity::CrossAgencyRatio => latency::cross_agency_ratio(seen),
        Quantity::Duplicated => effort::duplicated(seen),
        Quantity::OverCapacity => capacity::over_capacity(seen),
        Quantity::AvoidableDeaths => deaths::avoidable(seen),
        Quantity::Observed => Outcome::missing(Availability::Human),
    }
}

/// What the value of a quantity is.
#[must_use]
pub fn unit(quantity: &Quantity) -> Unit {
    match quantity {
        Quantity::Time(..)
        | Quantity::Mean(_)
        | Quantity::Quantile(..)
        | Quantity::LongestGap(..)
        | Quantity::Awareness(..)
        | Quantity::TimeLost(_) => Unit::Ms,
        Quantity::Share(..) | Quantity::Complete(..) | Quantity::Correct(..) => Unit::Share,
        Quantity::Count(_)
        | Quantity::InOrder(_)
        | Quantity::Never(_)
        | Quantity::Unanswered
        | Quantity::Duplicated
        | Quantity::Contradictory
        | Quantity::CrossAgencyRatio
        | Quantity::OverCapacity
        | Quantity::AvoidableDeaths
        | Quantity::Observed => Unit::Count,
    }
}

/// Whether a measure asks for no more than yes or no.
#[must_use]
pub fn is_yes_or_no(measure: &Measure) -> bool {
    measure.scale == Scale::Yes && !matches!(measure.quantity, Quantity::Time(..))
}

/// The direction that the scale states, else the one that lies in the quantity.
#[must_use]
pub fn direction(measure: &Measure) -> Direction {
    match (measure.scale, &measure.quantity) {
        (Scale::Lower { .. }, _) => Direction::Lower,
        (Scale::Higher { .. }, _) => Direction::Higher,
        (
            Scale::Exactly { .. } | Scale::Yes | Scale::Unmarked,
            Quantity::Share(..)
            | Quantity::Complete(..)
            | Quantity::Correct(..)
            | Quantity::InOrder(_)
            | Quantity::Observed,
        ) => Direction::Higher,
        (Scale::Yes, Quantity::Count(_)) => Direction::Higher,
        (Scale::Exactly { .. } | Scale::Yes | Scale::Unmarked, _) => Direction::Lower,
    }
}

fn limits(scale: Scale) -> (Option<f64>, Option<f64>) {
    match scale {
        Scale::Lower { full, half } | Scale::Higher { full, half } => {
            (Some(number(full)), Some(number(half)))
        }
        Scale::Exactly { value, .. } => (Some(number(value)), None),
        Scale::Yes | Scale::Unmarked => (None, None),
    }
}

/// An amount as a value in its unit: lengths in ms.
#[must_use]
pub fn number(amount: Amount) -> f64 {
    match amount {
        Amount::Time(length) => length.0 as f64,
        Amount::Number(number) => number,
    }
}

fn expectation(value: Option<f64>, expected: f64, tolerance: f64) -> Expected {
    // The last bits of a mean are not part of what is expected.
    let slack = tolerance.max(1e-12) * expected.abs();
    let met = value.is_some_and(|value| (value - expected).abs() <= slack);
    Expected { value: expected, tolerance, met }
}

fn mark(measure: &Measure, outcome: &Outcome) -> Option<u8> {
    if outcome.availability != Availability::Told {
        return None;
    }
    let graded = |full: bool, half: bool| if full { 2 } else { u8::from(half) };
    let value = outcome.value;
    match measure.scale {
        Scale::Lower { full, half } => {
            Some(value.map_or(0, |value| graded(value <= number(full), value <= number(half))))
        }
        Scale::Higher { full, half } => {
            Some(value.map_or(0, |value| graded(value >= number(full), value >= number(half))))
        }
        Scale::Exactly { value: wanted, tolerance } => {
            Some(graded(expectation(value, number(wanted), tolerance).met, false))
        }
        Scale::Yes => Some(graded(value.is_some_and(|value| is_so(&measure.quantity, value)), false)),
        Scale::Unmarked => None,
    }
}

/// What "yes" means for a quantity.
fn is_so(quantity: &Quantity, value: f64) -> bool {
    match quantity {
        Quantity::Never(_)
        | Quantity::Unanswered
        | Quantity::Duplicated
        | Quantity::Contradictory
        | Quantity::OverCapacity
        | Quantity::AvoidableDeaths => value == 0.0,
        Quantity::Count(_) => value > 0.0,
        Quantity::Share(..) | Quantity::Complete(..) | Quantity::Correct(..) | Quantity::InOrder(_) => {
            value >= 1.0
        }
        Quantity::Time(..)
        | Quantity::Mean(_)
        | Quantity::Quantile(..)
        | Quantity::LongestGap(..)
        | Quantity::Awareness(..)
        | Quantity::TimeLost(_)
        | Quantity::CrossAgencyRatio
        | Quantity::Observed => true,
    }
}

/// A length of time as a value.
#[must_use]
pub fn ms(length: Tick) -> f64 {
    length.0 as f64
}
