//! A deep look at an exercise: which of its measures, injects and procedures carry weight.
//!
//! First all nights are played as they are. Then each inject and each procedure is taken away alone and nights are
//! played again with the same luck, as long as it takes to see whether that changes anything: a few nights for all
//! of them, and more for those that did nothing yet.
//!
//! | module | holds |
//! |---|---|
//! | `entries` | what can be taken away, and the exercise without it |
//! | `nights` | the nights as they are, and which entries each used |
//! | `removal` | nights without an entry |
//! | `course` | whether a night that comes to the same goes the same way |
//! | `look` | all of it in its order, as long as nobody interrupts |

mod course;
mod entries;
mod look;
mod nights;
mod removal;

pub use look::{Progress, Stage, look};
