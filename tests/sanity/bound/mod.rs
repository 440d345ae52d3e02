//! Bounds: before what moment something cannot happen, whatever luck there is, held against runs.
//!
//! The moments are worked out from the compiled exercise alone, see [`salambo_engine::scenario::bound`].
//!
//! | module | holds |
//! |---|---|
//! | [`traces`] | no record comes before its moment |
//! | [`measures`] | no measure is met that `check` says cannot be met |

mod measures;
mod traces;
