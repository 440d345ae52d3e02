//! Documents: RON as written, with the place of every value.
//!
//! Text becomes a syntax tree ([`syntax`]), overlays are laid on the tree, and the tree is
//! read into typed, closed forms ([`decode`]). Nothing is resolved here: ids are still
//! texts; `scenario` resolves them.

pub mod action;
pub mod condition;
pub mod decode;
pub mod defaults;
pub mod distribution;
pub mod doctrine;
pub mod element;
pub mod exercise;
pub mod format;
pub(crate) mod forms;
pub mod inject;
mod languages;
pub mod mark;
pub mod measure;
pub mod organisation;
pub mod plan;
pub mod quantity;
pub mod reading;
pub mod relations;
pub mod schema;
pub mod starter;
pub mod survival;
pub mod syntax;
pub mod term;
pub mod text;
pub mod texts;
pub mod trigger;
pub mod who;

/// An id as written, with its place.
pub type Id = decode::Spanned<String>;
