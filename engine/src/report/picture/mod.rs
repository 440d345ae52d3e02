//! Pictures for a page or a screen: text in a vector format that any browser shows and any printer prints.
//!
//! | module | shows |
//! |---|---|
//! | `waterfall` | a chain, step by step |
//! | [`forest`](mod@forest) | gains with their intervals, against the band of what does not matter |
//! | [`steps`](mod@steps) | distribution functions with bands |
//! | [`nights`](mod@nights) | each night under the baseline and under a doctrine |
//! | [`spent`](mod@spent) | where the time went under each doctrine |
//! | [`tornado`](mod@tornado) | what each cause did, the strongest first |
//! | [`heat`](mod@heat) | a table in colours |
//!
//! All but the first are functions of plain data; what they share is [`frame`], `axis` and [`gauge`].

mod axis;
mod colours;
pub mod forest;
pub mod frame;
pub mod gauge;
pub mod heat;
pub(super) mod letters;
pub mod nights;
pub mod spent;
pub mod steps;
pub(super) mod svg;
pub mod tornado;
mod waterfall;

#[cfg(test)]
mod tests;

pub use frame::{Frame, STYLE};
pub use gauge::{Gauge, Kind};
pub(super) use waterfall::waterfall;
