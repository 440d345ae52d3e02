//! The schema as other programs read it: JSON Schema, version 2020-12.
//!
//! It is derived from the typed documents, with what their own comments say. RON has more to write
//! than JSON, so that a rule says which JSON a document is (`documents`); shorthands of the language
//! are described by hand (`shorthand`), and so are the parts that the reader takes out of an exercise
//! (`parts`) and what one document says of another's entries (`changes`).

mod changes;
mod documents;
mod parts;
mod shorthand;

pub use documents::json_schema;
pub(crate) use shorthand::text_or;
