//! Haste: more desks, a quicker channel, a nearer unit, under the same luck.
//!
//! Where nobody waits for anybody, each helps the milestones that it serves, or changes nothing: always.
//! Where people wait for one another it mostly helps; but not always, and that is no fault. A task list
//! that is worked off by more hands can take longer (Graham 1966), a road more can make everybody later
//! (Braess 1968), and who speaks earlier says less. How often, the tables say; why, the examples.
//!
//! | module | shows |
//! |---|---|
//! | [`change`] | the three changes as settings, and the milestones that each serves |
//! | [`streams`] | random exercises in which one thing is passed on and nobody waits: never later |
//! | [`crowds`] | random exercises with everything in them: how often it is later |
//! | [`examples`] | one small exercise for each way in which better means later |

mod change;
mod crowds;
mod examples;
pub mod streams;
