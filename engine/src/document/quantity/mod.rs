//! Quantities as people write them: durations, moments, rates and shares.
//!
//! There are no bare numbers and no ambiguous units: `"9 min"`, `"T+00:25"`, `"6 per min"`,
//! `"90 %"`. Everything becomes integer milliseconds or a plain fraction here.

mod duration;
mod fraction;
mod moment;
mod of_day;
mod typed;

pub use duration::Duration;
pub use fraction::{NoLongForm, Rate, Share};
pub use moment::Moment;
pub use of_day::LocalClock;
pub use typed::Typed;
