//! Documents that change others: what each says after the changes it makes. A doctrine extends
//! another, an exercise another, and a part of an organisation joins those before it.
//!
//! An overlay is laid on the syntax tree, not on the typed form, so that every value keeps the
//! place where it was written and the typed form is read once, from a document in full. An entry
//! of an extension begins with a verb: `Change(id: ...)` replaces whole fields of an entry that
//! must exist, `Off("id")` takes it away, and an entry in full must be new.

mod chain;
mod command;
mod entries;
mod exercise;
mod join;
mod lay;
mod layer;
mod room;
mod table;

pub(super) use chain::resolve;
pub(super) use entries::{Verb, replace_field};
pub(super) use exercise::{Exercise, exercise};
pub(super) use join::join;
pub(crate) use layer::{Changeable, changeable};
