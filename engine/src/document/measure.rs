//! Objectives and measures: what the exercise tests and how it is told from the trace.

use super::Id;
use super::action::Form;
use super::decode::{Collected, Spanned};
use super::distribution::Distribution;
use super::forms::{Many, TextOr, text_or};
use super::mark::{Label, Mark};
use super::quantity::{Duration, Moment, Share};
use super::text::Text;
use super::who::WhoAt;
use crate::diagnostic::{Said, said};
use schemars::JsonSchema;
use serde::Deserialize;

/// An objective and the measures under it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id", "title", "measures"]))]
pub struct Objective {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    pub title: Spanned<Text>,
    /// The core capability it belongs to.
    pub capability: Option<String>,
    /// Its weight among the objectives; 1 unless said.
    pub weight: Option<Spanned<f64>>,
    /// How it is measured.
    #[serde(default)]
    #[schemars(length(min = 1))]
    pub measures: Collected<Measure>,
}

/// One measure.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// What is measured.
    pub measure: Spanned<Quantity>,
    /// Full mark.
    pub target: Option<Spanned<Target>>,
    /// Half mark; for times twice the target unless said.
    pub limit: Option<Spanned<Amount>>,
    /// An exact expectation, for the laboratory.
    pub expect: Option<Spanned<Target>>,
    /// Its weight in the objective; 1 unless said.
    pub weight: Option<Spanned<f64>>,
    /// Missing it caps the objective.
    #[serde(default)]
    pub critical: bool,
    /// Explanation for the evaluator.
    #[serde(default)]
    pub notes: Text,
}

/// What is measured: a pure function of the trace.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Quantity {
    /// The time from one mark (or T0) to another; none if that came first.
    Time {
        /// From when; the start unless said.
        from: Option<Mark>,
        /// To when.
        to: Mark,
    },
    /// How often something happened.
    Count(Mark),
    /// The share of events that took no longer than this.
    Share {
        /// Of which.
        of: Mark,
        /// Within how long.
        within: Duration,
    },
    /// The mean length of waits.
    Mean(Mark),
    /// A quantile of the length of waits.
    Quantile {
        /// Of which.
        of: Mark,
        /// Which quantile, 0 to 1.
        p: Share,
    },
    /// The longest time between two events in a row, and from the last to the end.
    LongestGap {
        /// Between which.
        between: Mark,
        /// Counted from here.
        from: Option<Mark>,
    },
    /// Marks that are to come true in this order.
    InOrder(Vec<Mark>),
    /// Something that is not to happen.
    Never(Mark),
    /// When shared situational awareness first reaches this.
    Awareness {
        /// Among whom.
        among: Many<WhoAt>,
        /// Which overlap.
        reaches: Share,
    },
    /// The share of elements of a form that a post holds at a time, right or wrong.
    Complete {
        /// At which post.
        who: WhoAt,
        /// Elements of which form.
        form: Form,
        /// When.
        at: Moment,
    },
    /// The share of elements of a form that are right at a post at a time.
    Correct {
        /// At which post.
        who: WhoAt,
        /// Elements of which form.
        form: Form,
        /// When.
        at: Moment,
    },
    /// The time lost to one kind of wait, over all records.
    TimeLost {
        /// Which kind.
        label: Label,
    },
    /// Decisions that never got an answer.
    Unanswered,
    /// Tasks done twice.
    Duplicated,
    /// Orders that contradict one another.
    Contradictory,
    /// Latency across agencies over latency inside them.
    CrossAgencyRatio,
    /// Facilities filled beyond their capacity.
    OverCapacity,
    /// Deaths that a perfect organisation would have avoided.
    AvoidableDeaths,
    /// A question to a human evaluator.
    Observed(Text),
}

/// What a measure is held against.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Target {
    /// Lower is better.
    AtMost(Amount),
    /// Higher is better.
    AtLeast(Amount),
    /// It is to be so.
    Yes,
    /// Exactly this, within a relative tolerance.
    Exactly {
        /// The value.
        value: Amount,
        /// Relative tolerance, 0 to 1.
        tolerance: f64,
    },
}

/// An amount in the measure's own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// A length of time.
    Time(Duration),
    /// A share or a count.
    Number(f64),
}

impl TextOr for Amount {
    type Long = super::quantity::NoLongForm;
    const EXPECTED: &'static str =
        "an amount: a duration such as \"5 min\", a share such as \"90 %\" or a number";

    fn from_text(text: &str) -> Result<Self, Said> {
        if text.trim_end().ends_with(['%', '٪', '％']) {
            Share::parse(text).map(|share| Amount::Number(share.0))
        } else {
            Duration::parse(text).map(Amount::Time)
        }
    }

    fn from_long(long: super::quantity::NoLongForm) -> Self {
        match long {}
    }

    fn from_number(number: f64) -> Result<Self, Said> {
        if number.is_finite() && number >= 0.0 {
            Ok(Amount::Number(number))
        } else {
            Err(said!("an amount is a number from 0 upwards, found {number}", number))
        }
    }
}

text_or!(Amount);

/// The rule that turns marks into a rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Rating {
    /// Performed, some challenges, major challenges, unable.
    #[default]
    Hseep,
}

/// A value of a parameter: a distribution, a share or a plain number.
#[derive(Clone, Debug)]
pub enum ParameterValue {
    /// A plain number.
    Number(f64),
    /// A length of time, fixed or drawn.
    Time(Distribution),
}

impl TextOr for ParameterValue {
    type Long = super::distribution::Drawn;
    const EXPECTED: &'static str = "a parameter: \"5 s\", LogNormal(...), \"5 %\" or a number";

    fn from_text(text: &str) -> Result<Self, Said> {
        if text.trim_end().ends_with(['%', '٪', '％']) {
            Share::parse(text).map(|share| ParameterValue::Number(share.0))
        } else {
            Duration::parse(text).map(|duration| ParameterValue::Time(Distribution::Fixed(duration)))
        }
    }

    fn from_long(long: super::distribution::Drawn) -> Self {
        ParameterValue::Time(Distribution::Drawn(Box::new(long)))
    }

    fn from_number(number: f64) -> Result<Self, Said> {
        if number.is_finite() && number >= 0.0 {
            Ok(ParameterValue::Number(number))
        } else {
            Err(said!("a parameter is a number from 0 upwards, found {number}", number))
        }
    }
}

text_or!(ParameterValue);
