//! Where things are: units, sites with their zones and incidents, facilities, people.

use super::subjects::WaitEntry;
use super::{Text, Writer, record};
use crate::replay::Space;
use crate::replay::people::Stage;
use crate::replay::whereabouts::Span;
use crate::scenario::ids::SiteId;
use crate::trace::words::Word;
use serde::Serialize;

/// A unit.
#[derive(Clone, Debug, Serialize)]
pub(super) struct UnitEntry {
    unit: i64,
    home: i64,
    spans: Vec<SpanEntry>,
    waits: Vec<WaitEntry>,
}

/// From, to, state, place, bound for, record.
type SpanEntry = (i64, i64, &'static str, i64, i64, i64);

/// A site.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SiteEntry {
    site: i64,
    x: u32,
    y: u32,
    /// When, zone, what was done, record.
    zones: Vec<(i64, &'static str, &'static str, i64)>,
    /// When, incident, what it did, record.
    incidents: Vec<(i64, i64, &'static str, i64)>,
}

/// A facility.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FacilityEntry {
    facility: i64,
    site: i64,
    x: u32,
    y: u32,
    /// When, free, all; nothing where as many as come are treated.
    beds: Vec<(i64, u32, u32)>,
}

/// The people hurt in an incident.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PeopleEntry {
    incident: i64,
    site: i64,
    states: [&'static str; 7],
    titles: Vec<Text>,
    /// When, and how many are in each state.
    changes: Vec<(i64, [u32; 7])>,
}

impl Writer<'_, '_> {
    /// The units, in the order of the exercise.
    pub(super) fn units(&self) -> Vec<UnitEntry> {
        let scenario = self.of.scenario;
        let units = scenario.unit_ids().zip(&self.film.units);
        units
            .filter_map(|(id, spans)| {
                let (name, unit) = (scenario.actor_name(id), scenario.unit(id)?);
                Some(UnitEntry {
                    unit: self.party(name),
                    home: self.site(unit.home),
                    spans: spans.iter().map(|span| self.span(span)).collect(),
                    waits: self.waits(name),
                })
            })
            .collect()
    }

    fn span(&self, span: &Span) -> SpanEntry {
        let place = self.place(Space::Site, span.place);
        let toward = span.toward.map_or(-1, |site| self.place(Space::Site, site));
        (span.from.0, span.to.0, span.doing.word(), place, toward, record(Some(span.record)))
    }

    fn site(&self, site: SiteId) -> i64 {
        self.place(Space::Site, self.of.scenario.site(site).name)
    }

    /// The sites, in the order of the exercise.
    pub(super) fn sites(&self) -> Vec<SiteEntry> {
        let rows = self.of.scenario.sites.iter().zip(&self.film.sites).zip(&self.film.scenes);
        rows.map(|((site, (x, y)), scene)| SiteEntry {
            site: self.place(Space::Site, site.name),
            x: *x,
            y: *y,
            zones: scene
                .zones
                .iter()
                .map(|one| {
                    let what = if one.reviewed { "reviewed" } else { "declared" };
                    (one.at.0, one.zone.map_or("", Word::word), what, record(Some(one.record)))
                })
                .collect(),
            incidents: scene
                .incidents
                .iter()
                .map(|one| {
                    let what = if one.contained { "contained" } else { "began" };
                    let incident = self.place(Space::Incident, one.incident);
                    (one.at.0, incident, what, record(Some(one.record)))
                })
                .collect(),
        })
        .collect()
    }

    /// The pairs of sites that a road joins.
    pub(super) fn routes(&self) -> Vec<(i64, i64)> {
        let joined = crate::replay::layout::roads(self.of.scenario);
        joined.into_iter().map(|(one, other)| (self.site(one), self.site(other))).collect()
    }

    /// The facilities, in the order of the exercise.
    pub(super) fn facilities(&self) -> Vec<FacilityEntry> {
        let rows = self.of.scenario.facilities.iter().zip(&self.film.beds);
        rows.map(|(facility, beds)| {
            let (x, y) = self.film.sites[facility.site.index()];
            FacilityEntry {
                facility: self.place(Space::Facility, facility.name),
                site: self.site(facility.site),
                x,
                y,
                beds: beds.iter().map(|one| (one.at.0, one.free, one.all)).collect(),
            }
        })
        .collect()
    }

    /// The people of each incident that began.
    pub(super) fn people(&self) -> Vec<PeopleEntry> {
        let rows = self.film.people.iter();
        rows.map(|one| PeopleEntry {
            incident: self.place(Space::Incident, one.incident),
            site: self.place(Space::Site, one.site),
            states: Stage::ALL.map(Stage::word),
            titles: Stage::ALL
                .iter()
                .map(|stage| self.tongues.word(&format!("replay-stage-{}", stage.word())))
                .collect(),
            changes: one.changes.iter().map(|(at, counts)| (at.0, *counts)).collect(),
        })
        .collect()
    }
}
