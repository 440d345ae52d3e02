//! Facts of an incident that contradict what its other fields say.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::scenario::Scenario;
use crate::scenario::ids::ElementId;
use crate::scenario::model::incident::Incident;
use crate::scenario::model::mark::Value;

/// Reports each such fact, and more people hurt than there are.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for incident in &scenario.incidents {
        let told = incident
            .facts
            .iter()
            .filter_map(|(element, value)| contradiction(scenario, incident, *element, *value));
        for message in told.chain(too_few(scenario, incident)).collect::<Vec<_>>() {
            findings.report(graphs::CONTRADICTION, Entry::incident(incident.name), message);
        }
    }
}

fn contradiction(scenario: &Scenario, incident: &Incident, element: ElementId, value: Value) -> Option<Said> {
    let (base, site) = (&scenario.base, scenario.site(incident.site).name);
    let field = match element {
        _ if element == base.location && value != Value::Word(site) => {
            return Some(said!(
                "the incident is at `{site}`: leave `location` out of its facts",
                site = scenario.names.text(site)
            ));
        }
        _ if element == base.casualties => "casualties",
        _ if element == base.threat_active => "threat_active",
        _ if element == base.people_present && people(scenario, incident).nth(1).is_some() => {
            "people_present"
        }
        _ => return None,
    };
    Some(said!("`{field}` among the facts contradicts the field `{field}`: write the field alone", field))
}

/// More casualties than people who could be hurt.
fn too_few(scenario: &Scenario, incident: &Incident) -> Option<Said> {
    let people = people(scenario, incident).next()?;
    let hurt: i64 = incident.casualties.iter().map(|hurt| i64::from(hurt.count)).sum();
    (hurt > people).then(|| said!("{hurt} people are hurt where {people} are present", hurt, people))
}

fn people<'a>(scenario: &'a Scenario, incident: &'a Incident) -> impl Iterator<Item = i64> + 'a {
    let facts = incident.facts.iter().filter(|(element, _)| *element == scenario.base.people_present);
    facts.filter_map(|(_, value)| match value {
        Value::Number(number) => Some(*number),
        Value::Flag(_) | Value::Word(_) => None,
    })
}
