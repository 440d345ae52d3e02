//! The best of several systems. Larger is better throughout: give a loss its sign changed.
//!
//! | module | does |
//! |---|---|
//! | [`best`] | says of each how far it lies from the best of the others, and which can be the best |
//! | [`kim_nelson`] | samples until one is the best with a probability, dropping those that are not |
//! | [`ocba`](mod@ocba) | says where further samples tell most |

pub mod best;
pub mod kim_nelson;
pub mod ocba;

pub use best::{Contender, compare_with_best};
pub use kim_nelson::{KimNelson, Selection};
pub use ocba::{Sampled, ocba};
