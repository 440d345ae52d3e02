//! Acknowledgements that cannot come, or never in time.
//!
//! Who wants one and hears nothing says the same again. A post that never opens acknowledges nothing; and
//! where the way there and back takes longer than anybody waits, each message is said several times.

use super::words_of_time::words;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::bound::{Earliest, NEVER};
use crate::scenario::graphs::alert;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::{Action, Procedure};
use crate::scenario::model::organisation::ChannelKind;
use crate::scenario::uses;

/// Pairs looked at, at most: large exercises are judged by a part of them.
const PAIRS: usize = 50_000;

/// Reports the first such pair of each procedure.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let Some(moments) = findings.moments else { return };
    let patience = patience(moments);
    let mut left = PAIRS;
    for procedure in &scenario.procedures {
        let Some((from, to)) = unanswered(moments, procedure, (patience, &mut left)) else { continue };
        let entry = Entry::procedure(procedure.name);
        let name = findings.actor(to).to_owned();
        let (message, hint) = if uses::is_shut(scenario, to) {
            (
                said!(
                    "an acknowledgement is wanted from `{name}`, which never opens: everything is said again",
                    name
                ),
                said!("let a procedure open the post, or do not wait for an acknowledgement"),
            )
        } else {
            let (back, patience) = (words(back(moments, from, to)), words(patience));
            (
                said!(
                    "the acknowledgement of `{name}` takes {back} at best, and nobody waits longer than {patience}: everything is said again",
                    name,
                    back,
                    patience
                ),
                said!(
                    "wait longer, by `acknowledge.time-out`, choose a quicker channel, or do without an acknowledgement"
                ),
            )
        };
        let problem = findings.problem(graphs::NO_ACKNOWLEDGEMENT, entry, message).hint(hint);
        findings.problems.push(match findings.span(Entry::post(scenario.actor_name(to))) {
            Some(span) => problem.related(span, said!("who would have to acknowledge")),
            None => problem,
        });
    }
}

fn unanswered(
    moments: &Earliest<'_>,
    procedure: &Procedure,
    (patience, left): (i64, &mut usize),
) -> Option<(ActorId, ActorId)> {
    let wants = |action: &&Action| matches!(action, Action::Tell { acknowledge: true, .. });
    for performer in procedure.performers.iter().copied() {
        for action in procedure.then.iter().filter(wants) {
            let mut to = alert::addressed(moments.scenario, performer, action);
            to.retain(|to| *to != performer);
            *left = left.checked_sub(to.len())?;
            // A list may hold somebody who never opens under this doctrine.
            let shut = !to.is_empty() && to.iter().all(|to| uses::is_shut(moments.scenario, *to));
            let late = || to.iter().find(|to| back(moments, performer, **to) > patience);
            let found = if shut { to.first() } else { late() };
            if let Some(to) = found {
                return Some((performer, *to));
            }
        }
    }
    None
}

/// The least time until an acknowledgement is there; nothing where no way leads there, which is another
/// check's.
fn back(moments: &Earliest<'_>, from: ActorId, to: ActorId) -> i64 {
    let lengths = &moments.lengths;
    match lengths.way(from, to) {
        NEVER.. => 0,
        way => way + lengths.service(to) + lengths.answer(to),
    }
}

/// The longest that anybody waits for an acknowledgement, as good as always.
fn patience(moments: &Earliest<'_>) -> i64 {
    let transmission = &moments.scenario.parameters.transmission;
    let mut channels = moments.scenario.channels.iter();
    let spoken = transmission.time_out.ticks(0.999).0;
    match channels.any(|channel| channel.kind == ChannelKind::Formal) {
        true => spoken.max(transmission.time_out_formal.ticks(0.999).0),
        false => spoken,
    }
}
