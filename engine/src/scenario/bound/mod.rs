//! Bounds: before what moment something cannot happen, whatever luck there is.
//!
//! Everything rests on something: nobody knows what nobody could have told or shown him yet, no unit
//! arrives before it was ordered and has turned out, no rule fires before what it rests on can be known.
//! Each of these takes some time at least: the least value of its distribution, the quickest way
//! over channels, the shortest road, no queue at all. The longest path through all that is a moment
//! that no run can beat. It is worked out from the compiled exercise and the rules of the model; nothing
//! of what runs an exercise is used.
//!
//! All moments begin as *never*. Each rule then lowers what follows from what is known so far, until
//! nothing changes. In a run, whatever happens follows from what happened before it: so by induction
//! over its records none lies before its moment. What a person turns by hand during a run is not foreseen.
//!
//! | module | works out |
//! |---|---|
//! | `lengths` | the least length of everything, and of the way between any two |
//! | `earliest` | the moments, lowered until nothing changes |
//! | `script` | what the script says: injects, incidents, sources, tasks |
//! | `marks` | before when a mark is not true |
//! | `scenes` | what units see, and when they can be there |
//! | `conditions` | when a rule can fire, and when it can be decided on |
//! | `actions` | what follows from a rule that is carried out |

mod actions;
mod conditions;
mod earliest;
mod lengths;
mod marks;
mod scenes;
mod script;

pub use earliest::{Earliest, Matter};
pub use lengths::{Lengths, NEVER};
