//! Intervals: how sure a number taken from a sample is.
//!
//! A level such as 0.95 is the share of samples whose interval holds the true value.
//!
//! | module | holds the interval of |
//! |---|---|
//! | [`interval`] | nothing yet: two ends |
//! | [`mean`] | a mean, and the mean difference of pairs (Student) |
//! | [`share`] | a share of trials (Wilson) |
//! | [`quantile`] | a quantile (order statistics) |
//! | [`ecdf`](mod@ecdf) | a whole distribution function (Dvoretzky, Kiefer, Wolfowitz, Massart) |
//! | [`bootstrap`] | any statistic (resampling) |

pub mod bootstrap;
pub mod ecdf;
pub mod interval;
pub mod mean;
pub mod quantile;
pub mod share;

pub use bootstrap::bootstrap_interval;
pub use ecdf::{Step, band_half_width, ecdf};
pub use interval::Interval;
pub use mean::{MeanInterval, mean_interval, moments_interval, paired_interval};
pub use quantile::{QuantileInterval, quantile_interval, quantile_ranks};
pub use share::{ShareInterval, share_interval};
