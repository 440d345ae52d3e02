//! The schema: which documents, entries, words and fields the language has.
//!
//! It is asked of the typed documents themselves, so that it cannot drift from what is read: a
//! deserializer that has nothing to offer, the probe, walks into each type and keeps what the
//! type says it expects. The reference page, the editor and the tests of both rest on it.

mod found;
pub(in crate::document) mod json;
mod probe;
mod shape;
mod stand_in;
#[cfg(test)]
mod tests;
mod walk;

pub use json::json_schema;
pub use shape::{Kind, Shape, Variant};
pub use walk::shapes;
