//! Scales: from a target as written to full mark, half mark and direction.
//!
//! Where no `limit` gives the half mark: twice the target for what should be small, half of it for
//! what should be large. What should never happen has no half mark: twice nothing is nothing.

use super::resolver::{Resolver, length};
use crate::diagnostic::codes::quantities;
use crate::diagnostic::{Problem, Said, Span, said};
use crate::document::decode::Spanned;
use crate::document::measure::{Amount as WrittenAmount, Measure as Written, Quantity, Target};
use crate::kernel::tick::Tick;
use crate::scenario::model::script::{Amount, Scale};

/// In what a quantity is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Time,
    Share,
    Count,
    Ratio,
    /// It is so or not.
    Truth,
}

impl Unit {
    fn of(quantity: &Quantity) -> Self {
        match quantity {
            Quantity::Time { .. }
            | Quantity::Mean(_)
            | Quantity::Quantile { .. }
            | Quantity::LongestGap { .. }
            | Quantity::Awareness { .. }
            | Quantity::TimeLost { .. } => Self::Time,
            Quantity::Share { .. } | Quantity::Complete { .. } | Quantity::Correct { .. } => Self::Share,
            Quantity::Count(_)
            | Quantity::Unanswered
            | Quantity::Duplicated
            | Quantity::Contradictory
            | Quantity::OverCapacity
            | Quantity::AvoidableDeaths => Self::Count,
            Quantity::CrossAgencyRatio => Self::Ratio,
            Quantity::InOrder(_) | Quantity::Never(_) | Quantity::Observed(_) => Self::Truth,
        }
    }

    /// What to write for an amount of this unit.
    fn wanted(self) -> Said {
        match self {
            Self::Time => said!("a length of time such as AtMost(\"5 min\")"),
            Self::Share => said!("a share such as AtLeast(\"90 %\")"),
            Self::Count => said!("a count such as AtMost(0)"),
            Self::Ratio => said!("a ratio such as AtMost(1.5)"),
            Self::Truth => said!("`Yes`"),
        }
    }

    fn takes(self, amount: WrittenAmount) -> bool {
        match amount {
            WrittenAmount::Time(_) => self == Self::Time,
            WrittenAmount::Number(number) => match self {
                Self::Share => (0.0..=1.0).contains(&number),
                Self::Count | Self::Ratio => true,
                Self::Time | Self::Truth => false,
            },
        }
    }

    /// The half mark of what should be small.
    fn twice(self, full: Amount) -> Amount {
        match full {
            Amount::Time(time) => Amount::Time(time + time),
            Amount::Number(number) => Amount::Number(match self {
                Self::Share => (2.0 * number).min(1.0),
                Self::Count | Self::Ratio | Self::Time | Self::Truth => 2.0 * number,
            }),
        }
    }
}

fn half_of(full: Amount) -> Amount {
    match full {
        Amount::Time(time) => Amount::Time(Tick(time.0 / 2)),
        Amount::Number(number) => Amount::Number(number / 2.0),
    }
}

fn amount(written: WrittenAmount) -> Amount {
    match written {
        WrittenAmount::Time(duration) => Amount::Time(length(duration)),
        WrittenAmount::Number(number) => Amount::Number(number),
    }
}

/// Whether one amount is above another; amounts of one unit only are compared.
fn above(a: Amount, b: Amount) -> bool {
    match (a, b) {
        (Amount::Time(a), Amount::Time(b)) => a > b,
        (Amount::Number(a), Amount::Number(b)) => a > b,
        (Amount::Time(_), Amount::Number(_)) | (Amount::Number(_), Amount::Time(_)) => false,
    }
}

impl Resolver<'_> {
    /// How a measure's value becomes a mark.
    pub(super) fn scale(&mut self, written: &Written) -> Scale {
        let unit = Unit::of(&written.measure);
        let Some(target) = &written.target else {
            self.report_idle_limit(written);
            return Scale::Unmarked;
        };
        for (field, span) in [("target", Some(target.span)), ("limit", written.limit.map(|limit| limit.span))]
        {
            self.report_per_cent(field, span, unit);
        }
        match (&target.value, unit) {
            (Target::Yes, Unit::Truth) => {
                self.report_idle_limit(written);
                Scale::Yes
            }
            (Target::AtMost(full), _) if unit.takes(*full) => {
                let (full, half) = (amount(*full), self.limit(written, unit));
                let message = said!("the half mark lies below the full mark: nothing would earn it");
                self.check_limit(written, half.is_some_and(|half| above(full, half)), message);
                Scale::Lower { full, half: half.unwrap_or_else(|| unit.twice(full)) }
            }
            (Target::AtLeast(full), _) if unit.takes(*full) => {
                let (full, half) = (amount(*full), self.limit(written, unit));
                let message = said!("the half mark lies above the full mark: nothing would earn it");
                self.check_limit(written, half.is_some_and(|half| above(half, full)), message);
                Scale::Higher { full, half: half.unwrap_or_else(|| half_of(full)) }
            }
            (Target::Exactly { value, tolerance }, _) if unit.takes(*value) => {
                self.report_idle_limit(written);
                self.check_tolerance("target", target, *tolerance);
                Scale::Exactly { value: amount(*value), tolerance: *tolerance }
            }
            (Target::Yes | Target::AtMost(_) | Target::AtLeast(_) | Target::Exactly { .. }, _) => {
                self.report_unit("target", target.span, unit);
                Scale::Unmarked
            }
        }
    }

    fn report_unit(&mut self, field: &str, span: Span, unit: Unit) {
        let message = said!("this measure wants {wanted}", wanted = unit.wanted());
        self.at(field, |resolver| resolver.problem(quantities::OTHER_UNIT, span, message));
    }

    /// A share is a number like any other once it is read: of a count none is meant.
    fn report_per_cent(&mut self, field: &str, span: Option<Span>, unit: Unit) {
        let is_share = span.is_some_and(|span| self.files.slice(span).contains('%'));
        if let (true, Some(span), Unit::Count | Unit::Ratio) = (is_share, span, unit) {
            self.report_unit(field, span, unit);
        }
    }

    fn limit(&mut self, written: &Written, unit: Unit) -> Option<Amount> {
        let limit = written.limit?;
        if unit.takes(limit.value) {
            return Some(amount(limit.value));
        }
        self.report_unit("limit", limit.span, unit);
        None
    }

    fn check_limit(&mut self, written: &Written, wrong: bool, message: Said) {
        if let (true, Some(limit), Some(target)) = (wrong, written.limit, &written.target) {
            let problem = Problem::new(quantities::LIMIT, limit.span, message);
            self.at("limit", |resolver| {
                resolver.report(problem.related(target.span, said!("the full mark")))
            });
        }
    }

    fn report_idle_limit(&mut self, written: &Written) {
        if let Some(limit) = written.limit {
            let message = said!(
                "a half mark needs a full mark with a direction: `target: AtMost(...)` or `AtLeast(...)`"
            );
            self.at("limit", |resolver| resolver.problem(quantities::LIMIT, limit.span, message));
        }
    }

    /// An exact expectation, for the laboratory.
    pub(super) fn expectation(&mut self, written: &Written) -> Option<(Amount, f64)> {
        let expect: &Spanned<Target> = written.expect.as_ref()?;
        let Target::Exactly { value, tolerance } = expect.value else {
            let message =
                said!("an expectation is exact: `expect: Exactly(value: \"7.5 min\", tolerance: 0.02)`");
            self.at("expect", |resolver| resolver.problem(quantities::OTHER_UNIT, expect.span, message));
            return None;
        };
        let unit = Unit::of(&written.measure);
        if !unit.takes(value) {
            self.report_unit("expect", expect.span, unit);
        }
        self.check_tolerance("expect", expect, tolerance);
        Some((amount(value), tolerance))
    }

    fn check_tolerance(&mut self, field: &str, target: &Spanned<Target>, tolerance: f64) {
        if !(0.0..=1.0).contains(&tolerance) {
            let message = said!("a tolerance is a share of the value: 0 to 1");
            self.at(field, |resolver| resolver.problem(quantities::OUT_OF_RANGE, target.span, message));
        }
    }
}
