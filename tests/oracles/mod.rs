//! Oracles: exercises small enough to have an exact answer, which the engine must reproduce.
//!
//! | module | holds |
//! |---|---|
//! | [`expectations`] | the laboratory's files to what they expect |
//! | [`paths`] | queues recomputed item by item, Little's law, flow conservation: no tolerance |
//! | [`queues`], [`networks`] | other queues and networks than those of the files |
//! | [`duty_officer`] | what a backlog does to a post, as other programs tell it |
//! | [`calls`] | how the population's calls surge and die away |
//! | [`alerts`], [`plans`] | call trees, chains, joins; critical paths and slacks |
//! | [`formulas`] | what theory says, for any numbers |
//! | [`estimate`], [`chance`] | when a mean over runs agrees with theory, and what it is cleared of |
//! | [`laboratory`], [`visits`] | exercises run many times, and what their records tell of a post |

mod alerts;
mod calls;
mod casualties;
mod chance;
pub mod duty_officer;
mod estimate;
mod expectations;
mod formulas;
pub mod laboratory;
mod networks;
mod paths;
mod plans;
mod queues;
mod visits;
