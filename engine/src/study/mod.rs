//! Studies: many runs of an exercise, and what they come to together.
//!
//! The roof of the house: it may use makers and readers alike. Runs are shared out among threads and
//! collected by their number, so that what is told depends neither on how many threads there are nor
//! on which was first. Inside a run there are none.
//!
//! | module | holds |
//! |---|---|
//! | [`staged`] | a scenario with what is done to its runs |
//! | [`nights`] | the same replications of several scenarios, each as what it came to |
//! | [`replications`] | so many runs of a scenario, each looked at while its trace is there |
//! | [`experiment`] | what a plan tries, as variants to be played |
//! | [`links`](mod@links) | links that are done harm, one at a time |
//! | [`repair`] | the fewest changes that reach a target |
//! | [`recorded`] | what was recorded of an event: a table beside its exercise |
//! | [`baseline`] | what somebody would foretell who knows nothing of the organisation |
//! | [`profile`] | a run played again with one element quicker: what each would have gained |
//! | [`backtest`] | runs held against the record, and paired with those under another doctrine |
//! | [`deep`] | which measures, injects and procedures of an exercise carry weight |

pub mod backtest;
pub mod baseline;
pub mod deep;
pub mod experiment;
mod lengths;
pub mod links;
pub mod nights;
pub mod profile;
pub mod recorded;
pub mod repair;
pub mod replications;
pub mod staged;
mod table;
