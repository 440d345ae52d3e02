//! Decisions that never got an answer.
//!
//! A decision counts while the last that was heard of it is that it cannot go on, and for good
//! if the end of the exercise finds it open. Acting for want of an answer is a way to go on.

use super::measure::Outcome;
use super::seen::Seen;
use crate::kernel::identity::Identity;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// How many decisions stand without an answer.
#[must_use]
pub fn unanswered(seen: &Seen<'_>) -> Outcome {
    let mut open: BTreeMap<Identity, RecordNo> = BTreeMap::new();
    for (number, record) in seen.numbered() {
        match &record.fact {
            // A decision that the end finds in hand still had its time.
            Fact::Unresolved { reason: Reason::Unfinished, .. } => {}
            Fact::Stalled { firing, .. } | Fact::Unresolved { firing, .. } => {
                open.insert(*firing, number);
            }
            Fact::Reconsidered { firing, .. }
            | Fact::Seeking { firing, .. }
            | Fact::Asked { firing, .. }
            | Fact::Authorised { firing, .. }
            | Fact::Forgone { firing, .. }
            | Fact::Decided { firing, .. }
            | Fact::Defaulted { firing, .. }
            | Fact::Begun { firing, .. }
            | Fact::Completed { firing, .. } => {
                open.remove(firing);
            }
            _ => {}
        }
    }
    Outcome::told(open.len() as f64, open.into_values().collect())
}
