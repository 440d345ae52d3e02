//! Injects that reach one recipient at the same moment, more than can be taken in there at once.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::scenario::model::script::{Inject, InjectKind, Mode, Trigger};
use std::collections::BTreeMap;

/// Reports each recipient and moment once, at the inject that comes last in the script.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    // Where no date is stated nobody plays: such an exercise is there to be computed.
    if scenario.clock.local.is_none() {
        return;
    }
    let mut spoken: BTreeMap<(ActorId, Tick), Vec<&Inject>> = BTreeMap::new();
    for inject in scenario.injects.iter().filter(|inject| inject.kind != InjectKind::ExpectedAction) {
        let (Trigger::At(at), true) = (&inject.when, is_spoken(inject.mode)) else { continue };
        for to in &inject.to {
            spoken.entry((*to, *at)).or_default().push(inject);
        }
    }
    for ((to, _), injects) in spoken {
        let desks = scenario.post(to).map_or(1, |post| post.desks) as usize;
        if injects.len() <= desks {
            continue;
        }
        let last = injects[injects.len() - 1];
        let (count, to) = (injects.len(), findings.actor(to));
        let message = match desks {
            1 => said!(
                "{count} spoken injects reach `{to}` at the same moment, and there is one desk to take them: the last one waits",
                count,
                to
            ),
            _ => said!(
                "{count} spoken injects reach `{to}` at the same moment, and there are {desks} desks to take them: the last one waits",
                count,
                to,
                desks
            ),
        };
        let mut problem = findings.problem(graphs::COLLIDE, Entry::inject(last.name), message);
        problem = problem.hint(said!("let them come a minute apart, or as Email or Written, which can lie"));
        for other in &injects[..injects.len() - 1] {
            if let Some(span) = findings.span(Entry::inject(other.name)) {
                problem = problem.related(span, said!("at the same moment"));
            }
        }
        findings.problems.push(problem);
    }
}

/// Whether somebody has to listen.
fn is_spoken(mode: Mode) -> bool {
    match mode {
        Mode::Verbal | Mode::Phone | Mode::Radio => true,
        Mode::Email | Mode::Messenger | Mode::Written | Mode::Simulation => false,
    }
}
