//! Scenes: what is known of the zones of each site, and which incidents go on there; beds of facilities.

use crate::document::condition::Zone;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// Something done about the zones of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZoneChange {
    /// When.
    pub at: Tick,
    /// The zone that was declared last.
    pub zone: Option<Zone>,
    /// Whether it was reviewed, not declared.
    pub reviewed: bool,
    /// By which record.
    pub record: RecordNo,
}

/// Something that happened to an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// When.
    pub at: Tick,
    /// The incident.
    pub incident: Name,
    /// Whether its threat is contained; else it begins.
    pub contained: bool,
    /// By which record.
    pub record: RecordNo,
}

/// What happened at a site.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// Its zones.
    pub zones: Vec<ZoneChange>,
    /// Its incidents.
    pub incidents: Vec<Course>,
}

/// What happened at each site, in the order of the exercise.
#[must_use]
pub fn scenes(scenario: &Scenario, trace: &Trace) -> Vec<Scene> {
    let mut scenes: BTreeMap<Name, Scene> = BTreeMap::new();
    let mut sites: BTreeMap<Name, Name> = BTreeMap::new();
    for (number, record) in trace.iter() {
        let at = record.at;
        match &record.fact {
            Fact::Began { incident, site } => {
                sites.insert(*incident, *site);
                let began = Course { at, incident: *incident, contained: false, record: number };
                scenes.entry(*site).or_default().incidents.push(began);
            }
            Fact::Contained { incident } => {
                if let Some(site) = sites.get(incident) {
                    let contained = Course { at, incident: *incident, contained: true, record: number };
                    scenes.entry(*site).or_default().incidents.push(contained);
                }
            }
            Fact::ZoneDeclared { site, zone } => {
                let declared = ZoneChange { at, zone: Some(*zone), reviewed: false, record: number };
                scenes.entry(*site).or_default().zones.push(declared);
            }
            Fact::ZoneReviewed { site } => {
                let scene = scenes.entry(*site).or_default();
                let zone = scene.zones.last().and_then(|last| last.zone);
                scene.zones.push(ZoneChange { at, zone, reviewed: true, record: number });
            }
            _ => {}
        }
    }
    scenario.sites.iter().map(|site| scenes.remove(&site.name).unwrap_or_default()).collect()
}

/// The beds of a facility from an instant on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beds {
    /// From when.
    pub at: Tick,
    /// How many are free.
    pub free: u32,
    /// How many there are.
    pub all: u32,
}

/// The beds of each facility, in the order of the exercise; nothing where as many as come are treated.
#[must_use]
pub fn beds(scenario: &Scenario, trace: &Trace) -> Vec<Vec<Beds>> {
    let limited = scenario.facilities.iter().filter_map(|facility| Some((facility.name, facility.beds?)));
    let first = |(name, all): (Name, u32)| (name, vec![Beds { at: Tick::ZERO, free: all, all }]);
    let mut wards: BTreeMap<Name, Vec<Beds>> = limited.map(first).collect();
    for record in &trace.records {
        let (facility, more_free, more) = match &record.fact {
            Fact::Treated { at, serious: true, .. } => (at, -1, 0),
            Fact::BedFreed { at } => (at, 1, 0),
            Fact::SurgeOpened { facility, beds } => (facility, i64::from(*beds), *beds),
            _ => continue,
        };
        let Some(changes) = wards.get_mut(facility) else { continue };
        let Some(last) = changes.last().copied() else { continue };
        let free = u32::try_from((i64::from(last.free) + more_free).max(0)).unwrap_or(0);
        if last.at == record.at {
            changes.pop();
        }
        changes.push(Beds { at: record.at, free, all: last.all.saturating_add(more) });
    }
    scenario.facilities.iter().map(|facility| wards.remove(&facility.name).unwrap_or_default()).collect()
}
