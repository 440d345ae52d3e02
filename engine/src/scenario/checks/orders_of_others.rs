//! Orders to units that whoever gives them does not direct: the units take them from somebody else.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::graphs::recipients;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::{Action, Procedure, Whom};

/// Reports each procedure of which no performer may give an order that it consists of, once.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for procedure in &scenario.procedures {
        for (word, whom) in procedure.then.iter().filter_map(ordered) {
            let Some((by, unit)) = refused(scenario, procedure, whom) else { continue };
            report(findings, procedure, word, (by, unit));
            break;
        }
    }
}

fn ordered(action: &Action) -> Option<(&'static str, &Whom)> {
    match action {
        Action::Order(whom, _) => Some(("Order", whom)),
        Action::Redirect(whom, _) => Some(("Redirect", whom)),
        Action::Recall(whom) => Some(("Recall", whom)),
        _ => None,
    }
}

/// Who gives the order and a unit that would not take it, if that is so of every performer and every unit.
fn refused(scenario: &Scenario, procedure: &Procedure, whom: &Whom) -> Option<(ActorId, ActorId)> {
    let mut first = None;
    for performer in procedure.performers.iter().copied() {
        for unit in recipients(scenario, performer, whom) {
            let Some(row) = scenario.unit(unit) else { continue };
            if unit == performer || may_order(scenario, procedure, performer, (row.directed_by, unit)) {
                return None;
            }
            first.get_or_insert((performer, unit));
        }
    }
    first
}

/// Own units, and under an authority those of the agency and those that another one lends.
fn may_order(
    scenario: &Scenario,
    procedure: &Procedure,
    by: ActorId,
    (directed_by, unit): (ActorId, ActorId),
) -> bool {
    let command = &scenario.graphs.command;
    if directed_by == by || command.chain(directed_by).any(|post| post == by) {
        return true;
    }
    let (from, to) = (scenario.actor(unit).agency, scenario.actor(by).agency);
    let lent = || scenario.support.iter().any(|row| (Some(row.from), Some(row.to)) == (from, to));
    procedure.authority.is_some() && (from == to || lent())
}

fn report(findings: &mut Findings<'_>, procedure: &Procedure, word: &str, (by, unit): (ActorId, ActorId)) {
    let scenario = findings.scenario;
    let Some(row) = scenario.unit(unit) else { return };
    let directs = findings.actor(row.directed_by);
    let message = said!(
        "`{by}` may not order `{fleet}` about: `{directs}` directs it",
        by = findings.actor(by),
        fleet = findings.text(row.fleet),
        directs
    );
    let hint = said!(
        "let `{directs}` give the order, or write `directed_by: \"{by}\"`, or give the procedure an authority if both are of one agency",
        directs,
        by = findings.actor(by)
    );
    let problem = findings.problem(graphs::NOT_ITS_OWN, Entry::procedure(procedure.name), message).hint(hint);
    let problem = problem.path(vec![
        "procedures".to_owned(),
        findings.text(procedure.name).to_owned(),
        word.to_owned(),
    ]);
    findings.problems.push(match findings.span(Entry::fleet(row.fleet)) {
        Some(span) => problem.related(span, said!("directed by `{directs}`", directs)),
        None => problem,
    });
}
