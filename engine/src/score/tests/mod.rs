//! Scores of traces told by hand.

mod cooperation;
mod exercise;
mod knowledge;
mod moments;
mod parties;
mod properties;
mod ratings;
mod together;
mod waiting;
