//! Whole-path tests: text in, text out.
