//! The report is whole.
