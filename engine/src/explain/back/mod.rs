//! Back from what never came along what would have brought it about, to a cause that somebody can act on.
//!
//! A mark is brought about by an action of a rule at one of its performers. If that rule never fired there,
//! something that it waits for was not known; whoever would have told it has a rule for that too. So each
//! step leads to the one before, until a message that was lost, an answer that never came, a rule that had
//! fired before, a post that nobody opened, or somebody who knew and told nobody. What the rules alone
//! would do stands in the scenario; what they did stands in the trace. Where the two do not prove a cause,
//! none is told. Of several ways the one is told that came nearest: it ends in something that was done.
//!
//! | module | holds |
//! |---|---|
//! | `cause` | the causes, and which of two ways back says more |
//! | `records` | what the trace tells of messages, knowledge and firings |
//! | `goal` | what would have had to happen |
//! | `rules` | the rules that would have brought it about |
//! | `search` | from a goal to the causes that kept it |
//! | `firing` | why a rule did not fire, or was not carried out |

mod cause;
mod firing;
mod goal;
mod records;
mod rules;
mod search;

pub use cause::Cause;
pub use search::back_from;
