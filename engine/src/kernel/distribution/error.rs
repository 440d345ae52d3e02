//! What can be wrong with a distribution's parameters, and the checks that find it.

use thiserror::Error;

/// Why some parameters make no distribution of a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum DistributionError {
    /// Infinite, or not a number.
    #[error("{parameter} is not a finite number")]
    NotFinite {
        /// The parameter's name.
        parameter: &'static str,
    },
    /// Below zero.
    #[error("{parameter} is {value}, which is negative")]
    Negative {
        /// The parameter's name.
        parameter: &'static str,
        /// Its value.
        value: f64,
    },
    /// Zero or below.
    #[error("{parameter} is {value}, but must be greater than zero")]
    NotPositive {
        /// The parameter's name.
        parameter: &'static str,
        /// Its value.
        value: f64,
    },
    /// Two parameters that stand the wrong way round.
    #[error("{lower} is greater than {upper}")]
    OutOfOrder {
        /// The parameter that should be the lesser.
        lower: &'static str,
        /// The parameter that should be the greater.
        upper: &'static str,
    },
    /// Too few or too many stages.
    #[error("{k} stages, but there must be 1 to {max}")]
    Stages {
        /// The number of stages given.
        k: u32,
        /// The greatest number possible.
        max: u32,
    },
    /// An empirical distribution of nothing.
    #[error("there are no values")]
    NoValues,
    /// Empirical values that do not ascend.
    #[error("value number {number} is less than the one before it")]
    Unsorted {
        /// The first offender, counted from 1.
        number: usize,
    },
}

/// A parameter that may be zero.
pub(super) fn non_negative(parameter: &'static str, value: f64) -> Result<(), DistributionError> {
    if !value.is_finite() {
        return Err(DistributionError::NotFinite { parameter });
    }
    if value < 0.0 {
        return Err(DistributionError::Negative { parameter, value });
    }
    Ok(())
}

/// A parameter that may not be zero.
pub(super) fn positive(parameter: &'static str, value: f64) -> Result<(), DistributionError> {
    if !value.is_finite() {
        return Err(DistributionError::NotFinite { parameter });
    }
    if value <= 0.0 {
        return Err(DistributionError::NotPositive { parameter, value });
    }
    Ok(())
}

/// Bounds and what lies between: none negative, each at least the one before.
pub(super) fn ascending(bounds: &[(&'static str, f64)]) -> Result<(), DistributionError> {
    for &(parameter, value) in bounds {
        non_negative(parameter, value)?;
    }
    for pair in bounds.windows(2) {
        let [(lower, low), (upper, high)] = [pair[0], pair[1]];
        if low > high {
            return Err(DistributionError::OutOfOrder { lower, upper });
        }
    }
    Ok(())
}
