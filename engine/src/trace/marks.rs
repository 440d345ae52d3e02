//! Marks found in a trace.
