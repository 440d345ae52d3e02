//! Comparisons: many nights under several doctrines, paired night by night, as plain data.
//!
//! A night under one doctrine and the same night under another share their luck, so that what differs is the
//! doctrine's doing. Everything here is a function of what nights came to: nothing is played.
//!
//! | module | holds |
//! |---|---|
//! | [`outcome`] | what one night came to |
//! | [`ledger`] | nights as lines of text, kept and read again |
//! | [`asked`] | how many nights, how sure, which differences matter |
//! | [`question`] | what is compared: the score, each measure |
//! | [`sample`] | a measure under one doctrine |
//! | [`pair`] | a measure under two doctrines, night by night |
//! | [`watch`], [`precision`], [`selection`] | when enough nights were played |
//! | [`losses`](mod@losses) | the nights in which a doctrine was worse, and what cost it |
//! | [`best`](mod@best) | of several doctrines, which may be the best |
//! | [`weights`](mod@weights) | whether their order hangs on the weights of the objectives |
//! | [`spent`](mod@spent) | where the time went under a doctrine |
//! | [`comparison`] | all of it together |
//! | [`shares`] | nights dealt out to several machines |
//! | [`repaired`] | the fewest changes that reach a target |
//! | [`answers`] | everything that a study answers |
//! | [`sensitivity`] | what the factors of a study do |
//! | [`deep`](mod@deep) | which parts of an exercise carry weight |

pub mod answers;
pub mod asked;
pub mod best;
pub mod comparison;
pub mod deep;
pub mod ledger;
pub mod losses;
pub mod outcome;
pub mod pair;
pub mod precision;
pub mod question;
pub mod repaired;
pub mod sample;
pub mod selection;
pub mod sensitivity;
pub mod shares;
pub mod spent;
pub mod watch;
pub mod weights;

pub use answers::Answers;
pub use asked::{Asked, Smallest, Stopping};
pub use comparison::{Answer, Compared, Comparison, Trial, Warning};
pub use outcome::{Came, Outcome};
pub use pair::Pair;
pub use precision::Precision;
pub use question::{Question, SCORE};
pub use sample::Sample;
pub use shares::Share;
pub use watch::Watch;
