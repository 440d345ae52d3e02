//! The few lines of a text that a problem is drawn on.
