//! Replay: a run as lists of changes, the data of the page, the state at a moment.
//!
//! | module | holds |
//! |---|---|
//! | [`films`] | of every shipped exercise: what must hold of any film, whatever it shows |
//! | [`documents`] | the data of the page: every index in range, every sentence in every language |
//! | [`moments`] | the command: text in, text out, and everything that may be wrong with what is asked |

mod documents;
mod films;
mod moments;
