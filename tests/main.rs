//! Everything that is tested from outside: whole paths (text in, text out) and the house.

mod bad_input;
mod cli;
mod good_input;
mod house;
mod oracles;
mod properties;
mod readme;
mod reference;
