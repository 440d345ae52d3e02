//! The rules of the house: what each part of the sources must *not* know, say or become.
//!
//! Each rule is one file: a pure function over source texts, tried on a sample that
//! breaks it and on one that keeps it, and then held against the real tree.

mod forbid;
pub mod lens;
mod paths;
mod rules;
pub mod source;
pub mod tree;
mod words;
