//! Determinism: the same exercise, doctrine, seed and inputs give the same trace, byte for byte.
//!
//! Nothing else counts: not the order in which the program was put together, nor what it did
//! before or does at the same time, nor who looks on, from where and in which language.
//!
//! And luck is keyed by what is decided: what is put into an exercise changes what it takes part in,
//! and moves nobody else's luck.
//!
//! | module | holds |
//! |---|---|
//! | [`order`], [`process`], [`languages`] | that nothing else counts |
//! | [`identities`] | that no two things of a run share their luck |
//! | [`irrelevant`] | what is switched off, unused or only written for people changes no byte |
//! | [`bystander`] | a service busy with itself moves no record of the others |
//! | [`agency`], [`more`] | a service, post, unit or rule that takes part moves only what it reaches |
//! | [`difference`], [`reach`] | two runs held against each other; what one thing can have reached |
//! | [`shipped`], [`insertion`] | the shipped exercises, and entries put into them |

mod agency;
mod bystander;
mod difference;
mod identities;
mod insertion;
mod irrelevant;
mod languages;
mod more;
mod order;
mod process;
mod reach;
mod rumours;
pub mod shipped;
