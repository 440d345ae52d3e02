//! Explanations: why something happened when it happened.
//!
//! Whatever is told here follows from one trace: the chain of causes from the start to a record, in
//! which every millisecond has a name; what others were doing while somebody waited for them; what was
//! tried and failed that would have ended a wait; what came earlier than it was needed; what is left
//! open where something never came.
//!
//! | module | says |
//! |---|---|
//! | `target` | what is to be explained, and what the trace knows of it |
//! | `step` | the chain with its instants folded, each wait with its second story |
//! | `attempts` | what failed that would have ended a wait |
//! | `slack` | what did not bind, and how much earlier it was there |
//! | `never` | what kept something from coming at all |
//! | `back` | from there to a cause that somebody can act on |
//! | `missed` | the measures missed, by what they cost |
//! | `change`, `profile` | what would have been quicker, and what that would have gained |
//! | `same` | a record found again in a run where something was quicker |
//! | `explanation` | all of it, of one target |

pub mod attempts;
pub mod back;
pub mod change;
pub mod explanation;
pub mod missed;
pub mod never;
pub mod profile;
pub mod same;
pub mod slack;
pub mod step;
pub mod target;

pub use explanation::{Explanation, explain};
pub use target::Target;
