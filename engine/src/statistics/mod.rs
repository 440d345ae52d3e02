//! Numbers about numbers: moments and quantiles of a sample.
//!
//! | module | holds |
//! |---|---|
//! | [`crps`](mod@crps) | how far a forecast by a sample lies from what came to pass |
//! | [`designs`] | designs of experiments, and what their answers say about the factors |
//! | [`moments`] | mean, variance and standard error, all at once or one value at a time |
//! | [`quantiles`] | order statistics with the definition stated |

pub mod crps;
pub mod designs;
pub mod moments;
pub mod quantiles;

pub use crps::crps;
pub use moments::{Moments, mean, standard_error, variance};
pub use quantiles::{order_statistic, quantile};
