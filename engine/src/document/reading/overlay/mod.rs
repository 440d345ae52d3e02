//! Doctrines that extend others: what each says after the changes it makes.
//!
//! An overlay is laid on the syntax tree, not on the typed form, so that every value keeps the
//! place where it was written and the typed form is read once, from a doctrine in full. An entry
//! of an extension begins with a verb: `Change(id: ...)` replaces whole fields of an entry that
//! must exist, `Off("id")` takes it away, and an entry in full must be new.

mod chain;
mod command;
mod entries;
mod lay;
mod table;

pub(super) use chain::resolve;
pub(super) use entries::{Verb, replace_field};
