//! Distributions of durations, sampled by inversion.
//!
//! One uniform gives one sample, and a larger uniform never a smaller sample: so two variants of a
//! model that share a uniform share their luck even when the distribution's parameters differ.
//! Rejection, or sums of several draws, would lose that. Only `libm` and the exact operations of
//! IEEE 754 are used, so a sample has the same bits on every platform.
//!
//! A file for each distribution; the special functions and the solver they need lie beside them, open
//! to the crate because statistics stand on the same ones.

pub(crate) mod beta;
mod empirical;
mod erlang;
mod error;
mod exponential;
mod fixed;
pub(crate) mod fraction;
mod gamma;
pub(crate) mod inversion;
mod law;
mod log_normal;
pub(crate) mod normal;
mod pert;
mod shifted;
mod times;
mod triangular;
mod uniform;
mod weibull;

#[cfg(test)]
mod tests;

pub use error::DistributionError;
pub use law::Distribution;
