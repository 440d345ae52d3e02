//! Scores: measures, objectives and ratings, as pure functions of a trace.
//!
//! A score may be asked for at any instant: it is then the score of the trace as far as it went,
//! so that what comes later changes nothing that was told before. (What was really the case stands
//! only at the end of a trace, so correctness can be told of complete traces only.) Every result
//! names the records it rests on.
//!
//! The rule, from the bottom up:
//! 1. A measure gives a *value*, or none if it never came to that.
//! 2. The value gives a *mark* by the measure's own scale: 2 up to the full mark, 1 up to the half
//!    mark, 0 beyond or never. What has no target, cannot be observed or had no occasion has no mark.
//! 3. An *objective* scores the weighted mean of its marks, halved: 0 to 1.
//! 4. Critical measures cap their objective: if one has mark 0, the objective scores 0.64 at most.
//! 5. The *exercise* scores the weighted mean of its objectives, under the same cap if one of them is capped.
//! 6. Scores give *ratings*: P (performed) from 0.85, S (some challenges) from 0.65, M (major
//!    challenges) from 0.40, else U (unable to be performed).
//!
//! | module | measures |
//! |---|---|
//! | `time`, `order`, `gaps` | when marks came true, in which order, how far apart |
//! | `count` | how often |
//! | `waits`, `share` | how long items, callers and people waited |
//! | `awareness`, `completeness`, `correctness` | what posts knew, and whether it was right |
//! | `decisions`, `orders`, `effort`, `latency` | how posts worked together |
//! | `capacity`, `deaths` | what became of people who were hurt |
//!
//! `expectations` says of each expected action of an inject what came of it, `coordination` how the
//! posts worked together in every run, whatever its measures ask; neither gives a mark.
//! `waiting`, `pairs` and `costliest` say who waited for whom, and which waits cost most: they
//! explain marks and give none.

pub mod awareness;
mod calls;
mod capacity;
mod completeness;
pub mod coordination;
mod correctness;
pub mod costliest;
mod count;
pub mod deaths;
mod decisions;
mod effort;
mod exercise;
pub mod expectations;
mod forms;
mod gaps;
mod holder;
mod latency;
mod measure;
pub mod milestones;
mod order;
mod orders;
pub mod pairs;
pub mod picture;
pub mod rating;
pub mod remedy;
pub mod restricted;
pub mod seen;
mod share;
mod time;
pub mod totals;
pub mod waiting;
mod waits;

#[cfg(test)]
mod tests;

pub use exercise::{Score, score};
pub use measure::{
    Availability, Direction, Expected, MeasureResult, Outcome, Unit, direction, is_yes_or_no, number, unit,
};
pub use milestones::{Milestone, milestones};
pub use rating::{ObjectiveResult, Rating};
pub use totals::{Totals, totals};
