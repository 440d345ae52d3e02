//! A capability that a rule needs and no unit has.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::ids::CapabilityId;
use crate::scenario::model::conduct::{Action, Requested};
use crate::scenario::uses;

/// Reports each such need, and needs that are larger than all there is.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let mut needs: Vec<(Entry, CapabilityId, u32)> = Vec::new();
    for (procedure, action) in uses::actions(scenario) {
        let entry = Entry::procedure(procedure.name);
        needs.extend(of_action(action).iter().map(|(capability, count)| (entry, *capability, *count)));
    }
    for task in &scenario.tasks {
        let entry = Entry::task(task.name);
        needs.extend(task.needs.iter().map(|(capability, count)| (entry, *capability, *count)));
    }
    needs.dedup();
    for (entry, capability, count) in needs {
        compare(findings, entry, capability, count);
    }
}

fn of_action(action: &Action) -> &[(CapabilityId, u32)] {
    match action {
        Action::Dispatch(need, ..) | Action::Reserve(need) => need,
        Action::Request { what: Requested::Resources(need, _), .. } => need,
        _ => &[],
    }
}

fn compare(findings: &mut Findings<'_>, entry: Entry, capability: CapabilityId, count: u32) {
    let name = findings.text(findings.scenario.capability(capability)).to_owned();
    match having(findings.scenario, capability) {
        0 => findings.report(
            graphs::NO_UNIT,
            entry,
            said!("no unit can `{name}`: nobody will ever come", name),
        ),
        there if count as usize > there => {
            let message = said!(
                "{count} units that can `{name}` are needed; there are {there} in all",
                count,
                name,
                there
            );
            findings.report(graphs::TOO_FEW_UNITS, entry, message);
        }
        _ => {}
    }
}

fn having(scenario: &Scenario, capability: CapabilityId) -> usize {
    let units = scenario.unit_ids().filter_map(|unit| scenario.unit(unit));
    units.filter(|unit| unit.capabilities.contains(&capability)).count()
}
