//! RON as written, with spans.
