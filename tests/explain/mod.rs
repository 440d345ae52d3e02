//! Explanations: why something came when it came, and what would have helped.
//!
//! | module | holds |
//! |---|---|
//! | [`pages`] | a small exercise in, its explanation out, as people read it |
//! | [`chains`] | of every milestone of every shipped exercise: the chain is whole, all totals add up |
//! | [`second_stories`] | what others did meanwhile, what failed, what did not bind, what never came |
//! | [`back`] | back from what never came to what somebody could act on, one exercise for each kind of cause |
//! | [`profile`] | what would have helped, against what can be worked out by hand |
//! | [`program`] | the command: documents, pictures, and everything that may be wrong with what is asked |
//! | [`played`] | small exercises, compiled and run |

mod back;
mod chains;
mod pages;
pub mod played;
mod profile;
mod program;
mod second_stories;
