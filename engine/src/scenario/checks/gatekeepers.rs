//! A single post through which the alert of many goes: without it nobody tells them anything.
//!
//! Every organisation has such posts, and most of them are meant. Worth a word is one that the exercise
//! takes away, and one that stands before half of the organisation.

use super::paths_of_alert::paths_of_alert;
use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, AgencyId};
use crate::scenario::model::script::Effect;
use petgraph::algo::dominators::simple_fast;
use petgraph::graph::NodeIndex;

/// So many are named.
const NAMED: usize = 3;

/// So many other agencies make a gatekeeper of the whole organisation.
const AGENCIES_MIN: usize = 3;

/// In a small organisation everybody stands behind somebody.
const POSTS_MIN: usize = 6;

/// Whom a post cuts off, and over which posts the alert comes to it.
struct Gate {
    post: ActorId,
    way: Vec<ActorId>,
    cut: Vec<ActorId>,
}

/// Reports each such post, in scenario order.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let Some(moments) = findings.moments else { return };
    let (graph, root) = paths_of_alert(moments);
    let above = simple_fast(&graph, root);
    let mut gates: Vec<Option<Gate>> = scenario.post_ids().map(|_| None).collect();
    for post in scenario.post_ids() {
        // From the post up to the root; the root itself is no post.
        let Some(chain) = above.strict_dominators(NodeIndex::new(post.index())) else { continue };
        let chain: Vec<ActorId> =
            chain.filter(|node| *node != root).map(|node| ActorId::at(node.index())).collect();
        for (place, gate) in chain.iter().enumerate().filter(|(_, gate)| gate.index() < scenario.posts) {
            let way = || chain[place..].iter().rev().copied().collect();
            let row =
                gates[gate.index()].get_or_insert_with(|| Gate { post: *gate, way: way(), cut: Vec::new() });
            row.cut.push(post);
        }
    }
    for gate in gates.into_iter().flatten() {
        let agencies = others(scenario, &gate).len();
        let is_large =
            agencies >= AGENCIES_MIN && gate.cut.len() >= POSTS_MIN && gate.cut.len() * 2 > scenario.posts;
        let loss = taken_away(scenario, gate.post).filter(|_| agencies > 0);
        if is_large || loss.is_some() {
            report(findings, &gate, loss);
        }
    }
}

fn report(findings: &mut Findings<'_>, gate: &Gate, loss: Option<Name>) {
    let scenario = findings.scenario;
    let name = |actor: &ActorId| findings.actor(*actor).to_owned();
    let mut way: Vec<String> = gate.way.iter().map(name).collect();
    let cut = cut(findings, gate);
    way.push(gate.cut.first().map(name).unwrap_or_default());
    let (post, all) = (findings.actor(gate.post), way.join(" -> "));
    let message = match gate.cut.len() {
        1 => said!("{cut} hears of it only through `{post}`: {way}", cut, post, way = all),
        _ => said!("{cut} hear of it only through `{post}`: {way}", cut, post, way = all),
    };
    let problem = findings.problem(graphs::GATEKEEPER, Entry::post(scenario.actor_name(gate.post)), message);
    let mut problem = problem.hint(said!("let a second post tell them, or the script reach one of them; if its loss is what you want to see, leave it"));
    if let Some(span) = loss.and_then(|inject| findings.span(Entry::inject(inject))) {
        problem = problem.related(span, said!("this takes it away"));
    }
    for other in gate.cut.iter().take(1) {
        if let Some(span) = findings.span(Entry::post(scenario.actor_name(*other))) {
            problem = problem.related(span, said!("cut off without it"));
        }
    }
    let path = std::iter::once("posts".to_owned()).chain(way);
    findings.problems.push(problem.path(path.collect()));
}

/// Those whom the loss of a post cuts off, the first of them by name.
fn cut(findings: &Findings<'_>, gate: &Gate) -> Said {
    let mut named: Vec<String> =
        gate.cut.iter().take(NAMED).map(|actor| format!("`{}`", findings.actor(*actor))).collect();
    match gate.cut.len().saturating_sub(NAMED) {
        0 => {}
        1 => return said!("{named} and 1 more", named = named.join(", ")),
        more => return said!("{named} and {more} more", named = named.join(", "), more),
    }
    let last = named.pop().unwrap_or_default();
    match named.is_empty() {
        true => Said::others(last),
        false => said!("{named} and {last}", named = named.join(", "), last),
    }
}

/// The other agencies of which a post cuts somebody off.
fn others(scenario: &Scenario, gate: &Gate) -> Vec<AgencyId> {
    let own = scenario.actor(gate.post).agency;
    let agencies = gate.cut.iter().map(|actor| scenario.actor(*actor).agency).filter(|agency| *agency != own);
    let mut agencies: Vec<AgencyId> = agencies.flatten().collect();
    agencies.sort_unstable();
    agencies.dedup();
    agencies
}

/// The inject that takes a post away.
fn taken_away(scenario: &Scenario, post: ActorId) -> Option<Name> {
    let takes = |effect: &Effect| matches!(effect, Effect::LosePost(lost, _) if *lost == post);
    let mut injects = scenario.injects.iter();
    injects.find(|inject| inject.does.iter().any(takes)).map(|inject| inject.name)
}
