//! The catalogue: every id of an exercise by kind, with the place it was written at.
//!
//! Ids are compared after Unicode normalisation; two that differ only in case are one too many,
//! because people read them aloud.

mod collect;
mod kind;
mod nearest;
mod table;

pub(super) use collect::{collect, homes};
pub(super) use kind::Kind;
pub(super) use nearest::nearest as nearest_of;
pub(super) use table::{Catalogue, Entry};
