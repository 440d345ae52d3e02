//! Numbers about numbers: what a sample tells, how sure it is, and what to do about it.
//!
//! | module | holds |
//! |---|---|
//! | [`moments`] | mean, variance and standard error, all at once or one value at a time |
//! | [`quantiles`] | order statistics with the definition stated |
//! | [`correlation`](mod@correlation) | how far two samples move together, and what that saves |
//! | [`crps`](mod@crps) | how far a forecast by a sample lies from what came to pass |
//! | [`intervals`] | of a mean, a share, a quantile, a whole distribution, of any statistic |
//! | [`significance`] | tests of a difference, and of several at once |
//! | [`decision`] | better, worse, equivalent or undecided, and how many more values that takes |
//! | [`designs`] | designs of experiments, and what their answers say about the factors |
//! | [`selection`] | the best of several systems |
//! | [`laws`] | the distributions that these look their numbers up in |

pub mod correlation;
pub mod crps;
pub mod decision;
pub mod designs;
pub mod intervals;
pub mod laws;
pub mod moments;
pub mod quantiles;
pub mod selection;
pub mod significance;
#[cfg(test)]
mod tests;

pub use crps::crps;
pub use moments::{Moments, mean, standard_error, variance};
pub use quantiles::{order_statistic, quantile};
