//! More injects within a minute than exercise control can speak.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::scenario::model::script::{Inject, InjectKind, Mode, Trigger};
use std::collections::BTreeMap;

/// A controller who plays a caller is busy for so long.
const CALL: Tick = Tick(60_000);

/// So many calls at a time are played under one name by a well staffed exercise control.
const AT_ONCE: usize = 4;

/// Reports the first such minute of each voice.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    // Where no date is stated nobody plays: such an exercise is there to be computed.
    if scenario.clock.local.is_none() {
        return;
    }
    let mut played: BTreeMap<ActorId, Vec<(Tick, &Inject)>> = BTreeMap::new();
    for inject in scenario.injects.iter().filter(|inject| inject.kind != InjectKind::ExpectedAction) {
        let is_spoken = matches!(inject.mode, Mode::Verbal | Mode::Phone | Mode::Radio);
        if let (Trigger::At(at), true) = (&inject.when, is_spoken) {
            let calls = std::iter::repeat_n((*at, inject), inject.to.len());
            played.entry(inject.from).or_default().extend(calls);
        }
    }
    for (voice, mut calls) in played {
        calls.sort_by_key(|(at, _)| *at);
        let crowd = calls.windows(AT_ONCE + 1).find(|calls| calls[AT_ONCE].0 - calls[0].0 < CALL);
        let Some(crowd) = crowd else { continue };
        let (first, last) = (crowd[0].1, crowd[AT_ONCE].1);
        let message = said!(
            "more than {most} calls are to be played as `{voice}` within one minute: too many for one controller team",
            most = AT_ONCE,
            voice = findings.actor(voice)
        );
        let problem = findings.problem(graphs::CONTROLLER, Entry::inject(last.name), message);
        let problem = problem.hint(said!("spread them, let several voices speak, or write calls of the population as `calls` of an incident"));
        let span = findings.span(Entry::inject(first.name)).filter(|_| first.name != last.name);
        findings.problems.push(match span {
            Some(span) => problem.related(span, said!("the first of this minute")),
            None => problem,
        });
    }
}
