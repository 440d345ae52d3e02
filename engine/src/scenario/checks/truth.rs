//! Injects whose statements and whose `untrue` disagree.
//!
//! Places can be compared, because an incident is where it is, and casualties with all there will
//! ever be. Other numbers change, and words differ.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::model::conduct::Certainty;
use crate::scenario::model::mark::Value;
use crate::scenario::model::script::{Inject, Statement};

/// Reports injects that tell of another place unmarked, and marked ones that tell the truth.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    if scenario.incidents.is_empty() {
        return;
    }
    for inject in &scenario.injects {
        match (elsewhere(scenario, inject), inject.untrue) {
            (Some(place), false) => {
                let message = said!("`{place}` is where no incident is", place = findings.text(place));
                let problem = findings.problem(graphs::UNTRUTH, Entry::inject(inject.name), message);
                findings
                    .problems
                    .push(problem.hint(said!("write `untrue: true` if the inject is meant to mislead")));
            }
            (None, true) if all_true(scenario, inject) => {
                let message = said!("this inject is marked untrue, but tells where an incident is");
                let problem = findings.problem(graphs::UNTRUTH, Entry::inject(inject.name), message);
                findings
                    .problems
                    .push(problem.hint(said!("take `untrue` away, or let it tell of another place")));
            }
            (Some(_), true) | (None, false | true) => {}
        }
        if let (Some((told, truth)), false) = (too_many(scenario, inject), inject.untrue) {
            let message =
                said!("{told} casualties are told of; all incidents together have {truth}", told, truth);
            let problem = findings.problem(graphs::UNTRUTH, Entry::inject(inject.name), message);
            findings
                .problems
                .push(problem.hint(said!("write `untrue: true` if the inject is meant to mislead")));
        }
    }
}

/// More casualties than there will ever be, where an inject claims to have seen them. What somebody
/// only estimates may well be wrong.
fn too_many(scenario: &Scenario, inject: &Inject) -> Option<(i64, i64)> {
    let truth = scenario.incidents.iter().flat_map(|incident| &incident.casualties);
    let truth: i64 = truth.map(|hurt| i64::from(hurt.count)).sum();
    let told = inject.tells.iter().filter(|told| told.certainty == Certainty::Observed);
    let mut counts = told.filter(|told| told.element == scenario.base.casualties).filter_map(number);
    (truth > 0).then(|| counts.find(|told| *told > truth))?.map(|told| (told, truth))
}

fn number(told: &Statement) -> Option<i64> {
    match told.value {
        Value::Number(number) => Some(number),
        Value::Flag(_) | Value::Word(_) => None,
    }
}

/// The place an inject tells of, if no incident is there. A mere possibility claims nothing, and
/// places that are not on the map were reported already.
fn elsewhere(scenario: &Scenario, inject: &Inject) -> Option<Name> {
    let claimed = places(scenario, inject).filter(|(certainty, _)| *certainty > Certainty::Possible);
    let on_the_map = |place: &Name| scenario.sites.iter().any(|site| site.name == *place);
    let mut places = claimed.map(|(_, place)| place).filter(on_the_map);
    places.find(|place| !is_scene(scenario, *place))
}

/// Whether an inject tells of nothing but places, and an incident is at each.
fn all_true(scenario: &Scenario, inject: &Inject) -> bool {
    let there = places(scenario, inject);
    !inject.tells.is_empty()
        && there.filter(|(_, place)| is_scene(scenario, *place)).count() == inject.tells.len()
}

fn places<'a>(scenario: &'a Scenario, inject: &'a Inject) -> impl Iterator<Item = (Certainty, Name)> + 'a {
    let location = scenario.base.location;
    let of_place = inject.tells.iter().filter(move |told| told.element == location);
    of_place.filter_map(|told| match told.value {
        Value::Word(word) => Some((told.certainty, word)),
        Value::Flag(_) | Value::Number(_) => None,
    })
}

fn is_scene(scenario: &Scenario, place: Name) -> bool {
    scenario.incidents.iter().any(|incident| scenario.site(incident.site).name == place)
}
