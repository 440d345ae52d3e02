//! The truth at a site: the exogenous script, which only observers on the spot can see.

use crate::kernel::tick::Tick;
use crate::scenario::ids::{ElementId, SiteId};
use crate::scenario::model::incident::Incident;
use crate::scenario::model::mark::Value;
use crate::world::cast::Exercise;
use crate::world::scene::Scenes;

/// The incident that goes on at a site, and when it began: what makes the site a scene.
#[must_use]
pub fn incident_at<'a>(
    exercise: &'a Exercise,
    scenes: &Scenes,
    site: SiteId,
) -> Option<(&'a Incident, Tick)> {
    let begun = exercise.incidents.iter().zip(&scenes.begun);
    let here = begun.filter(|(incident, _)| incident.site == site);
    here.filter_map(|(incident, begun)| Some((incident, begun.as_ref()?.0))).max_by_key(|(_, began)| *began)
}

/// What is the case in an incident that began at `began`.
#[must_use]
pub fn of(exercise: &Exercise, incident: &Incident, began: Tick, now: Tick) -> Vec<(ElementId, Value)> {
    let base = &exercise.base;
    let shift = if incident.begins.is_some() { Tick::ZERO } else { began };
    let hurt: u32 = incident.casualties.iter().filter(|row| row.at + shift <= now).map(|row| row.count).sum();
    let active = incident
        .threats
        .iter()
        .any(|threat| threat.from + shift <= now && threat.until.is_none_or(|until| now < until + shift));
    let mut truth = vec![
        (base.location, Value::Word(exercise.site(incident.site).name)),
        (base.casualties, Value::Number(i64::from(hurt))),
        (base.threat_active, Value::Flag(active)),
    ];
    truth.extend(incident.facts.iter().copied());
    truth
}

/// The instants at which the truth of an incident changes, from its beginning on.
#[must_use]
pub fn changes(incident: &Incident, began: Tick) -> Vec<Tick> {
    let shift = if incident.begins.is_some() { Tick::ZERO } else { began };
    let casualties = incident.casualties.iter().map(|row| row.at + shift);
    let threats = incident.threats.iter().flat_map(|threat| std::iter::once(threat.from).chain(threat.until));
    let mut all: Vec<Tick> =
        casualties.chain(threats.map(|at| at + shift)).chain([began]).filter(|at| *at >= began).collect();
    all.sort_unstable();
    all.dedup();
    all
}
