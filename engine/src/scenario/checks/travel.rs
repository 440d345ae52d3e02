//! Units whose home no route joins with the site of an incident.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;
use crate::scenario::ids::SiteId;

/// Reports each fleet and incident once.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let mut cut_off: Vec<(Name, SiteId, Name)> = Vec::new();
    for unit in scenario.unit_ids().filter_map(|unit| scenario.unit(unit)) {
        for incident in &scenario.incidents {
            let found = (unit.fleet, unit.home, incident.name);
            if scenario.graphs.travel.time(unit.home, incident.site).is_none() && !cut_off.contains(&found) {
                cut_off.push(found);
            }
        }
    }
    for (fleet, home, incident) in cut_off {
        let (fleet_id, incident_id) = (findings.text(fleet), findings.text(incident));
        let home = findings.text(scenario.site(home).name);
        let message = said!(
            "no route leads from `{home}`, the home of `{fleet}`, to the incident `{incident}`",
            home,
            fleet = fleet_id,
            incident = incident_id
        );
        let problem = findings.problem(graphs::NO_ROUTE, Entry::fleet(fleet), message);
        let problem = problem.hint(said!("add a Route from `{home}`", home));
        findings.problems.push(match findings.span(Entry::incident(incident)) {
            Some(span) => problem.related(span, said!("this incident")),
            None => problem,
        });
    }
}
