//! Everything that is tested from outside: whole paths (text in, text out) and the house.

mod bad_input;
mod behaviour;
mod branch;
mod browser;
mod casebook;
mod cli;
mod compare;
mod deep;
mod determinism;
mod exercises;
mod explain;
mod format;
mod golden;
mod good_input;
mod graph;
mod house;
mod oracles;
mod properties;
mod readme;
mod reference;
mod replay;
mod salambo;
mod sanity;
mod stories;
mod study;
mod two_houses;
