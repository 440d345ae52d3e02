//! Units that can reach a place and not come back: who recalls them waits for ever.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::SiteId;
use crate::scenario::model::conduct::{Action, Place, Requested};
use crate::scenario::uses;

/// Reports each fleet with each such place once.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let travel = &scenario.graphs.travel;
    let mut stuck: Vec<(Name, SiteId, SiteId)> = Vec::new();
    let destinations = destinations(scenario);
    for unit in scenario.unit_ids().filter_map(|unit| scenario.unit(unit)) {
        for site in &destinations {
            let found = (unit.fleet, unit.home, *site);
            let goes = travel.time(unit.home, *site).is_some();
            if goes && travel.time(*site, unit.home).is_none() && !stuck.contains(&found) {
                stuck.push(found);
            }
        }
    }
    for (fleet, home, site) in stuck {
        let (home, site) = (scenario.site(home).name, scenario.site(site).name);
        let message = said!(
            "`{fleet}` can go to `{site}` and not back to `{home}`, its home",
            fleet = findings.text(fleet),
            site = findings.text(site),
            home = findings.text(home)
        );
        let problem = findings.problem(graphs::NO_WAY_BACK, Entry::fleet(fleet), message);
        let hint = said!(
            "add OneWay from `{site}`, or write Route, which leads both ways",
            site = findings.text(site)
        );
        findings.problems.push(problem.hint(hint));
    }
}

/// Where incidents are, and where procedures send units by name.
fn destinations(scenario: &Scenario) -> Vec<SiteId> {
    let sent = uses::actions(scenario).filter_map(|(_, action)| match action {
        Action::Dispatch(_, Place::Site(site), _)
        | Action::Redirect(_, Place::Site(site))
        | Action::Request { what: Requested::Resources(_, Place::Site(site)), .. } => Some(*site),
        _ => None,
    });
    let mut sites: Vec<SiteId> =
        scenario.incidents.iter().map(|incident| incident.site).chain(sent).collect();
    sites.sort_unstable();
    sites.dedup();
    sites
}
