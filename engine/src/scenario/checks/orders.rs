//! Units that the post which directs them cannot order.
//!
//! A post sends its own units over a channel like everything else it says, and units speak where
//! their post speaks. A post without any channel sends nobody, however near they are.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::graphs::routing;
use crate::scenario::ids::{ActorId, CapabilityId};
use crate::scenario::model::conduct::Action;
use crate::scenario::model::organisation::Unit;
use crate::scenario::uses;

/// Reports each fleet that its post is to send and cannot reach.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let mut silent: Vec<(Name, ActorId)> = Vec::new();
    for actor in scenario.unit_ids() {
        let Some(unit) = scenario.unit(actor) else { continue };
        let found = (unit.fleet, unit.directed_by);
        if !silent.contains(&found) && is_sent(scenario, unit) && !hears(scenario, unit.directed_by, actor) {
            silent.push(found);
        }
    }
    for (fleet, post) in silent {
        let message = said!(
            "`{post}` directs `{fleet}` and cannot talk to it: its orders never arrive",
            post = findings.actor(post),
            fleet = findings.text(fleet)
        );
        let problem = findings.problem(graphs::NO_WAY, Entry::fleet(fleet), message);
        findings
            .problems
            .push(problem.hint(said!("put the post on a channel, such as a radio: its units are on it too")));
    }
}

/// Whether its post has a procedure that sends units such as this one.
fn is_sent(scenario: &Scenario, unit: &Unit) -> bool {
    uses::actions(scenario).any(|(procedure, action)| {
        let needs =
            |need: &[(CapabilityId, u32)]| need.iter().any(|(able, _)| unit.capabilities.contains(able));
        procedure.performers.contains(&unit.directed_by)
            && matches!(action, Action::Dispatch(need, ..) if needs(need))
    })
}

fn hears(scenario: &Scenario, post: ActorId, unit: ActorId) -> bool {
    routing::route(scenario, (post, unit), None, &|_| true).is_some()
}
