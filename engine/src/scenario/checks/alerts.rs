//! Posts that have something to do and that no alert reaches.
//!
//! The alert goes from the script over what procedures tell, forward, ask and order, and over what units
//! see. A post outside of all that hears nothing, whatever happens.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Problem, said};
use crate::scenario::Scenario;
use crate::scenario::bound::{Earliest, NEVER};
use crate::scenario::ids::{ActorId, ProcedureId};
use crate::scenario::model::organisation::ActorKind;

/// Reports each such post, or its agency where all its posts that have something to do are among them.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let Some(moments) = findings.moments else { return };
    let idle: Vec<(ActorId, ProcedureId)> = scenario
        .post_ids()
        .filter(|post| is_deaf(moments, *post) && !is_off_all_channels(scenario, *post))
        .filter_map(|post| Some((post, first_duty(moments, post)?)))
        .collect();
    for (post, procedure) in &idle {
        let problem = problem(findings, *post, *procedure);
        let problem = problem.hint(said!("let an inject or a procedure of somebody who is alerted tell `{post}`, or take the procedure away", post = findings.actor(*post)));
        findings.problems.push(problem);
    }
}

fn problem(findings: &Findings<'_>, post: ActorId, procedure: ProcedureId) -> Problem {
    let scenario = findings.scenario;
    let name = findings.actor(post).to_owned();
    let (duty, whole) = (scenario.procedure(procedure).name, is_whole_agency(findings, post));
    let message = match whole {
        Some(agency) => {
            said!(
                "no alert reaches `{name}`, nor anybody else of `{agency}`: nobody tells it anything",
                name,
                agency
            )
        }
        None => said!("no alert reaches `{name}`: nobody who is alerted tells it anything", name),
    };
    let problem = findings.problem(graphs::NEVER_ALERTED, Entry::post(scenario.actor_name(post)), message);
    match findings.span(Entry::procedure(duty)) {
        Some(span) => problem.related(span, said!("it would have this to do")),
        None => problem,
    }
}

/// The agency of a post none of whose posts and units ever hears anything, if it has several.
fn is_whole_agency(findings: &Findings<'_>, post: ActorId) -> Option<String> {
    let (scenario, moments) = (findings.scenario, findings.moments?);
    let agency = scenario.actor(post).agency?;
    let everybody = scenario.post_ids().chain(scenario.unit_ids());
    let members: Vec<ActorId> =
        everybody.filter(|other| scenario.actor(*other).agency == Some(agency)).collect();
    (members.len() > 1 && members.iter().all(|member| is_deaf(moments, *member)))
        .then(|| findings.text(scenario.agency(agency).name).to_owned())
}

/// Whether nobody can tell or show an actor anything.
fn is_deaf(moments: &Earliest<'_>, actor: ActorId) -> bool {
    moments.heard[actor.index()] >= NEVER && moments.knows[actor.index()].iter().all(|at| *at >= NEVER)
}

/// A post on no channel is another check's.
fn is_off_all_channels(scenario: &Scenario, post: ActorId) -> bool {
    let is_post = matches!(scenario.actor(post).kind, ActorKind::Post(_));
    is_post && scenario.graphs.talk.on(post).is_empty()
}

/// The first procedure that a post performs, if no performer of any of its procedures is ever told anything:
/// what one of several does by its role another may do in its place.
fn first_duty(moments: &Earliest<'_>, post: ActorId) -> Option<ProcedureId> {
    let procedures = moments.scenario.procedures.iter().enumerate();
    let own =
        procedures.filter(|(_, procedure)| procedure.performers.contains(&post) && !procedure.is_review);
    let mut duties = own.map(|(row, _)| ProcedureId::at(row));
    let first = duties.clone().next()?;
    let is_idle = |id: ProcedureId| {
        let mut performers = moments.scenario.procedure(id).performers.iter();
        performers.all(|actor| is_deaf(moments, *actor) && moments.fired((id, *actor)) >= NEVER)
    };
    duties.all(is_idle).then_some(first)
}
