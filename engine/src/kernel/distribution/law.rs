//! The closed list of distributions, and what each of them answers.

use super::super::tick::Tick;
use super::empirical::Empirical;
use super::erlang::Erlang;
use super::error::DistributionError;
use super::exponential::Exponential;
use super::fixed::Fixed;
use super::log_normal::LogNormal;
use super::pert::Pert;
use super::shifted::Shifted;
use super::times::Times;
use super::triangular::Triangular;
use super::uniform::Uniform;
use super::weibull::Weibull;

/// The least and the greatest uniform that a keyed draw can give.
const UNIT_MIN: f64 = 0.5 / (1_u64 << 53) as f64;
const UNIT_MAX: f64 = 1.0 - 1.0 / (1_u64 << 53) as f64;

/// A distribution of a length of time; parameters are in ticks unless they are named a shape.
///
/// Any values can be written here: [`check`](Self::check) says whether they make a distribution,
/// and the other functions promise something only if they do.
#[derive(Clone, Debug, PartialEq)]
pub enum Distribution {
    /// Always this value.
    Fixed(f64),
    /// Anything between two bounds, evenly.
    Uniform {
        /// The least value.
        min: f64,
        /// The greatest value.
        max: f64,
    },
    /// Without memory.
    Exponential {
        /// The mean.
        mean: f64,
    },
    /// The exponential of a normal variable.
    LogNormal {
        /// The median.
        median: f64,
        /// The standard deviation of the logarithm.
        sigma: f64,
    },
    /// Density rising in a straight line to the mode, and falling from it.
    Triangular {
        /// The least value.
        min: f64,
        /// The most frequent value.
        mode: f64,
        /// The greatest value.
        max: f64,
    },
    /// The beta distribution of the PERT method: smoother than the triangle, nearer to the mode.
    Pert {
        /// The least value.
        min: f64,
        /// The most frequent value.
        mode: f64,
        /// The greatest value.
        max: f64,
    },
    /// Ageing: the chance of ending soon grows with time (shape above 1) or shrinks (below 1).
    Weibull {
        /// The shape.
        shape: f64,
        /// The scale.
        scale: f64,
    },
    /// The sum of equal exponential stages.
    Erlang {
        /// The number of stages.
        k: u32,
        /// The mean of the sum.
        mean: f64,
    },
    /// Recorded values, each as likely as any other; in ascending order.
    Empirical(Vec<f64>),
    /// Another distribution, later by a constant.
    Shifted {
        /// The constant.
        by: f64,
        /// The other distribution.
        of: Box<Distribution>,
    },
    /// Another distribution, longer or shorter in proportion.
    Times {
        /// The proportion.
        factor: f64,
        /// The other distribution.
        of: Box<Distribution>,
    },
}

/// What every distribution answers.
pub(super) trait Law {
    /// Whether the parameters make a distribution.
    fn check(&self) -> Result<(), DistributionError>;
    /// The value below which a share `u` of all samples lies, for `u` inside (0, 1).
    fn quantile(&self, u: f64) -> f64;
    /// The share of samples at or below `x`.
    fn cdf(&self, x: f64) -> f64;
    /// The mean.
    fn mean(&self) -> f64;
    /// The variance, in squared ticks.
    fn variance(&self) -> f64;
}

impl Distribution {
    /// The log-normal distribution with this median and this 90th percentile.
    ///
    /// # Errors
    /// If `median` is not positive or `p90` lies below it.
    pub fn log_normal_from_p90(median: f64, p90: f64) -> Result<Self, DistributionError> {
        let LogNormal { median, sigma } = LogNormal::from_p90(median, p90)?;
        Ok(Self::LogNormal { median, sigma })
    }

    /// The empirical distribution of `values`, given in any order.
    ///
    /// # Errors
    /// If there are none, or one is negative or not a number.
    pub fn empirical(mut values: Vec<f64>) -> Result<Self, DistributionError> {
        values.sort_by(f64::total_cmp);
        let distribution = Self::Empirical(values);
        distribution.check()?;
        Ok(distribution)
    }

    /// Whether the parameters make a distribution of a length of time.
    ///
    /// # Errors
    /// The first parameter that does not.
    pub fn check(&self) -> Result<(), DistributionError> {
        self.ask(|law| law.check())
    }

    /// The value below which a share `u` of all samples lies: the sample that `u` stands for.
    ///
    /// `u` is brought into the range of uniforms that a keyed draw can give, from 2^-54 to
    /// 1 - 2^-53, so that every quantile is finite.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        self.ask(|law| law.quantile(u.clamp(UNIT_MIN, UNIT_MAX)))
    }

    /// The share of samples at or below `x`.
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        self.ask(|law| law.cdf(x))
    }

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.ask(|law| law.mean())
    }

    /// The variance, in squared ticks.
    #[must_use]
    pub fn variance(&self) -> f64 {
        self.ask(|law| law.variance())
    }

    /// The quantile as a length of time: whole ticks, halves rounded up, never below zero.
    #[must_use]
    pub fn ticks(&self, u: f64) -> Tick {
        Tick::rounded(self.quantile(u)).max(Tick::ZERO)
    }

    /// Hands the law behind this distribution to `question`.
    fn ask<A>(&self, question: impl FnOnce(&dyn Law) -> A) -> A {
        match *self {
            Self::Fixed(value) => question(&Fixed { value }),
            Self::Uniform { min, max } => question(&Uniform { min, max }),
            Self::Exponential { mean } => question(&Exponential { mean }),
            Self::LogNormal { median, sigma } => question(&LogNormal { median, sigma }),
            Self::Triangular { min, mode, max } => question(&Triangular { min, mode, max }),
            Self::Pert { min, mode, max } => question(&Pert { min, mode, max }),
            Self::Weibull { shape, scale } => question(&Weibull { shape, scale }),
            Self::Erlang { k, mean } => question(&Erlang { k, mean }),
            Self::Empirical(ref values) => question(&Empirical { values }),
            Self::Shifted { by, ref of } => question(&Shifted { by, of }),
            Self::Times { factor, ref of } => question(&Times { factor, of }),
        }
    }
}
