//! Checks: what is wrong with an exercise that reads well.
