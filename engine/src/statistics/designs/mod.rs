//! Designs of experiments: which settings to try, and what the answers say about the factors.
//!
//! A design is a list of rows; a row gives every factor a level (an index from 0) or a place from 0 to 1
//! between its lowest and its highest value. What a level or a place is worth is the caller's business,
//! and so is asking: a response is a plain number, one per row and replication. Nothing here runs
//! anything, and what is drawn comes from the keyed draws handed in, so that equal draws give equal
//! designs.
//!
//! | module | holds |
//! |---|---|
//! | [`effects`](mod@effects) | main effects, interactions and level means, with their standard errors |
//! | [`estimate`] | a number with its standard error or its interval |
//! | [`factorial`] | every combination of levels |
//! | [`fractional`] | a part of the combinations of two levels, and what it cannot tell apart |
//! | [`mod@latin`] | Latin hypercubes: every stratum of every factor once |
//! | [`minimal`] | the smallest sets of changes that reach a goal |
//! | [`morris`] | elementary effects: which factors matter at all |
//! | [`mod@one_by_one`] | each level of each factor alone |
//! | [`place`] | from a place between 0 and 1 to one of a few levels |
//! | [`sobol`] | which share of the variance is whose |
//! | [`uncertainty`] | the error of replications and the uncertainty about the settings, kept apart |

pub mod effects;
pub mod estimate;
pub mod factorial;
pub mod fractional;
pub mod latin;
pub mod minimal;
pub mod morris;
pub mod one_by_one;
pub mod place;
pub mod sobol;
pub mod uncertainty;

pub use effects::{EffectEstimate, Replications, effects, level_means};
pub use estimate::{Bounded, Estimate};
pub use factorial::Factorial;
pub use fractional::{Effect, Fractional};
pub use latin::{latin, maximin};
pub use minimal::{Asked, Bounds, End, Judgement, Search};
pub use morris::{Screening, Trajectories};
pub use one_by_one::one_by_one;
pub use place::level_at;
pub use sobol::{FirstOrder, Indices, Resampling, Saltelli};
pub use uncertainty::{Layout, Standing, Uncertainty};
