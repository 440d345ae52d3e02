//! RON as written, with spans.

pub mod decode;
pub mod syntax;
