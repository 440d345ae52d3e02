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
    let rows = scenario.facilities.iter();
    let mut wards: BTreeMap<Name, Ward> =
        rows.map(|facility| (facility.name, Ward::new(facility.beds))).collect();
    for record in &trace.records {
        let facility = match &record.fact {
            Fact::Treated { at, serious: true, .. } | Fact::BedFreed { at } => at,
            Fact::SurgeOpened { facility, .. } => facility,
            Fact::BedsSet { .. } => &record.actor,
            _ => continue,
        };
        if let Some(ward) = wards.get_mut(facility) {
            ward.change(&record.fact);
            ward.note(record.at);
        }
    }
    let mut beds = |name: &Name| wards.remove(name).map(|ward| ward.beds).unwrap_or_default();
    scenario.facilities.iter().map(|facility| beds(&facility.name)).collect()
}

/// A facility while the trace is read.
struct Ward {
    /// How many beds there are, if they are counted.
    all: Option<u32>,
    /// How many are taken.
    taken: u32,
    beds: Vec<Beds>,
}

impl Ward {
    fn new(all: Option<u32>) -> Self {
        let mut ward = Self { all, taken: 0, beds: Vec::new() };
        ward.note(Tick::ZERO);
        ward
    }

    fn change(&mut self, fact: &Fact) {
        match fact {
            Fact::Treated { .. } => self.taken += 1,
            Fact::BedFreed { .. } => self.taken = self.taken.saturating_sub(1),
            Fact::SurgeOpened { beds, .. } => self.all = self.all.map(|all| all.saturating_add(*beds)),
            Fact::BedsSet { beds } => self.all = *beds,
            _ => {}
        }
    }

    fn note(&mut self, at: Tick) {
        let Some(all) = self.all else { return };
        if self.beds.last().is_some_and(|last| last.at == at) {
            self.beds.pop();
        }
        self.beds.push(Beds { at, free: all.saturating_sub(self.taken), all });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::example;

    #[test]
    fn a_scene_has_its_incidents_and_zones() {
        let (scenario, trace) = example::run(
            "1:00 excon Began incident=collapse site=quay
             5:00 police.room ZoneDeclared site=quay zone=warm
             9:00 police.room ZoneReviewed site=quay
             12:00 collapse Contained incident=collapse",
        );
        let scenes = scenes(&scenario, &trace);
        let zones: Vec<_> =
            scenes[0].zones.iter().map(|one| (one.at.0 / 60_000, one.zone, one.reviewed)).collect();
        assert_eq!(zones, [(5, Some(Zone::Warm), false), (9, Some(Zone::Warm), true)]);
        let incidents: Vec<_> = scenes[0]
            .incidents
            .iter()
            .map(|one| (one.at.0 / 60_000, one.contained, one.record.number()))
            .collect();
        assert_eq!(incidents, [(1, false, 1), (12, true, 4)]);
        assert!(scenes[1].zones.is_empty() && scenes[1].incidents.is_empty());
    }

    #[test]
    fn only_serious_cases_take_a_bed_and_a_plan_brings_more() {
        let (scenario, trace) = example::run(
            "1:00 collapse.casualty.1 Treated incident=collapse at=clinic serious=true
             2:00 collapse.casualty.2 Treated incident=collapse at=clinic serious=false
             3:00 clinic SurgeOpened facility=clinic beds=4
             4:00 collapse.casualty.1 BedFreed at=clinic",
        );
        let told: Vec<_> =
            beds(&scenario, &trace)[0].iter().map(|one| (one.at.0 / 60_000, one.free, one.all)).collect();
        assert_eq!(told, [(0, 2, 2), (1, 1, 2), (3, 5, 6), (4, 6, 6)]);
    }
}
