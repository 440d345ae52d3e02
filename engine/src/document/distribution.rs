//! Distributions of a length of time, as written: `"9 min"`, `LogNormal(median: "5 min", p90: "12 min")`.

use super::decode::Spanned;
use super::forms::{TextOr, text_or};
use super::quantity::Duration;
use crate::diagnostic::Said;
use schemars::JsonSchema;
use serde::Deserialize;

/// A length of time, fixed or drawn.
#[derive(Clone, Debug)]
pub enum Distribution {
    /// A bare text: always this long.
    Fixed(Duration),
    /// Any other form.
    Drawn(Box<Drawn>),
}

/// The long forms. Every length is a duration text; factors and shapes are plain numbers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Drawn {
    /// Log-normal by its median and either its 90th percentile or sigma of the logarithm.
    LogNormal {
        /// Half of all values are below.
        median: Duration,
        /// Nine tenths of all values are below.
        p90: Option<Duration>,
        /// Standard deviation of the logarithm.
        sigma: Option<f64>,
    },
    /// Evenly between two bounds.
    Uniform {
        /// Smallest value.
        min: Duration,
        /// Largest value.
        max: Duration,
    },
    /// Exponential.
    Exponential {
        /// Mean.
        mean: Duration,
    },
    /// Triangle between `min` and `max`.
    Triangular {
        /// Smallest value.
        min: Duration,
        /// Most likely value.
        mode: Duration,
        /// Largest value.
        max: Duration,
    },
    /// Beta between `min` and `max`, as planners use it.
    Pert {
        /// Smallest value.
        min: Duration,
        /// Most likely value.
        mode: Duration,
        /// Largest value.
        max: Duration,
    },
    /// Weibull.
    Weibull {
        /// Shape: below 1 a long tail, above 1 a peak.
        shape: f64,
        /// Scale.
        scale: Duration,
    },
    /// Sum of `k` equal exponentials.
    Erlang {
        /// How many.
        k: u32,
        /// Mean of the sum.
        mean: Duration,
    },
    /// One of the values listed, each as likely.
    Empirical(Vec<Duration>),
    /// A default by its key.
    Default(Spanned<String>),
    /// A multiple of another distribution.
    Times(f64, Distribution),
    /// Another distribution, later by a fixed length.
    Shifted {
        /// Added to each value.
        by: Duration,
        /// The distribution that is shifted.
        of: Distribution,
    },
    /// So much for each casualty there.
    PerCasualty(Distribution),
}

impl TextOr for Distribution {
    type Long = Drawn;
    const EXPECTED: &'static str =
        "a duration such as \"9 min\", or LogNormal(median: \"5 min\", p90: \"12 min\")";

    fn from_text(text: &str) -> Result<Self, Said> {
        Duration::parse(text).map(Distribution::Fixed)
    }

    fn from_long(long: Drawn) -> Self {
        Distribution::Drawn(Box::new(long))
    }
}

text_or!(Distribution);
