//! `check --deep`: which parts of an exercise carry weight.
//!
//! | module | holds |
//! |---|---|
//! | [`exercise`] | an exercise of which it is known what is of use in it |
//! | [`known`] | that it is found |
//! | [`pages`] | what a designer reads, in three languages |
//! | [`interrupted`] | what is known so far when somebody interrupts |
//! | [`asked`] | what may be asked, and what is refused |

mod asked;
mod exercise;
mod interrupted;
mod known;
mod pages;
