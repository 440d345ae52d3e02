//! The reference of the model against the program: what its pages say of numbers, facts, waits and
//! luck is generated from the defaults and the sources, and nothing of these lacks a page.
//!
//! A page is prose by hand, and blocks between `<!-- NAME: what -->` and `<!-- end -->` that are
//! generated. `UPDATE_EXPECT=1 cargo test reference` writes the blocks anew; read the difference
//! before keeping it.

mod blocks;
mod code;
mod coverage;
mod defaults;
mod generate;
mod held;
mod pages;
mod prose;
mod story;
mod tables;
