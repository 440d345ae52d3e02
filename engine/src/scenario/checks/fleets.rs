//! Units that nobody can order: nobody who may send them has a procedure that would.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;
use crate::scenario::bound::{Earliest, NEVER};
use crate::scenario::ids::ActorId;
use std::collections::BTreeMap;

/// Reports each such fleet, where a task needs what it can do or a measure waits for it.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let Some(moments) = findings.moments else { return };
    let mut fleets: BTreeMap<Name, (ActorId, bool)> = BTreeMap::new();
    for unit in scenario.unit_ids() {
        let Some(row) = scenario.unit(unit) else { continue };
        let is_idle = moments.ordered[unit.index()].iter().all(|at| *at >= NEVER);
        let fleet = fleets.entry(row.fleet).or_insert((unit, true));
        fleet.1 &= is_idle;
    }
    let idle = fleets.into_iter().filter(|(_, (_, is_idle))| *is_idle);
    let idle: Vec<(Name, ActorId)> = idle.map(|(fleet, (unit, _))| (fleet, unit)).collect();
    for (fleet, unit) in idle {
        let Some((entry, what)) = wanted(moments, unit) else { continue };
        let directs =
            scenario.unit(unit).map(|row| findings.actor(row.directed_by).to_owned()).unwrap_or_default();
        let message = said!(
            "nobody ever orders `{fleet}`, which could do what `{what}` needs",
            fleet = findings.text(fleet),
            what = findings.text(what)
        );
        let problem = findings.problem(graphs::NEVER_ORDERED, Entry::fleet(fleet), message);
        let problem = problem.hint(said!(
            "`{directs}`, or somebody above it, would need Dispatch among the actions of a procedure",
            directs
        ));
        findings.problems.push(match findings.span(entry) {
            Some(span) => problem.related(span, said!("this needs it")),
            None => problem,
        });
    }
}

/// The first task that never starts and needs what a unit can do.
fn wanted(moments: &Earliest<'_>, unit: ActorId) -> Option<(Entry, Name)> {
    let scenario = moments.scenario;
    let able = &scenario.unit(unit)?.capabilities;
    let tasks = scenario.tasks.iter().zip(&moments.starts);
    let mut stuck = tasks.filter(|(task, starts)| **starts >= NEVER && task.site.is_some());
    let (task, _) = stuck.find(|(task, _)| task.needs.iter().any(|(need, _)| able.contains(need)))?;
    Some((Entry::task(task.name), task.name))
}
