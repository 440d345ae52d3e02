//! The best of several systems. Larger is better throughout: give a loss its sign changed.
//!
//! | module | does |
//! |---|---|
//! | [`best`] | says of each how far it lies from the best of the others, and which can be the best |
//! | [`kim_nelson`] | samples until one is the best with a probability, dropping those that are not |

pub mod best;
pub mod kim_nelson;

pub use best::{Contender, compare_with_best};
pub use kim_nelson::{KimNelson, Selection};
