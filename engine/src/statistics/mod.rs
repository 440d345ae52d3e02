//! Numbers about numbers: moments and quantiles of a sample.
//!
//! | module | holds |
//! |---|---|
//! | [`moments`] | mean, variance and standard error, all at once or one value at a time |
//! | [`quantiles`] | order statistics with the definition stated |

pub mod moments;
pub mod quantiles;

pub use moments::{Moments, mean, standard_error, variance};
pub use quantiles::quantile;
