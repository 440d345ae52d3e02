//! The state at a moment as a JSON document, `salambo.moment/1`: ids and whole milliseconds, no titles.

use crate::kernel::names::Name;
use crate::replay::moment::{HeldNow, Standing};
use crate::replay::people::Stage;
use crate::replay::{Moment, Subject};
use crate::report::Debriefing;
use crate::scenario::model::mark::Value;
use crate::trace::archive::ENGINE;
use crate::trace::words::Word;
use serde::Serialize;
use std::collections::BTreeMap;

/// How everything stood.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    engine: &'static str,
    digest: &'a str,
    at_ms: i64,
    t0_ms: i64,
    posts: Vec<PostEntry<'a>>,
    waits: Vec<WaitEntry<'a>>,
    agencies: Vec<AgencyEntry<'a>>,
    pictures: Vec<PictureEntry<'a>>,
    units: Vec<UnitEntry<'a>>,
    zones: Vec<ZoneEntry<'a>>,
    channels: Vec<ChannelEntry<'a>>,
    people: Vec<PeopleEntry<'a>>,
    awareness: Option<f64>,
    injects: Vec<InjectEntry<'a>>,
    measures: Vec<MeasureEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct PostEntry<'a> {
    post: &'a str,
    state: &'static str,
    desks: u32,
    busy: u32,
    waiting: u32,
}

#[derive(Clone, Debug, Serialize)]
struct WaitEntry<'a> {
    who: &'a str,
    #[serde(rename = "for")]
    whom: Option<&'a str>,
    label: &'static str,
    from_ms: i64,
    since: u32,
}

#[derive(Clone, Debug, Serialize)]
struct AgencyEntry<'a> {
    agency: &'a str,
    told_ms: Option<i64>,
    record: Option<u32>,
}

#[derive(Clone, Debug, Serialize)]
struct PictureEntry<'a> {
    holder: &'a str,
    elements: Vec<HeldEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct HeldEntry<'a> {
    element: &'a str,
    about: Option<&'a str>,
    values: Vec<ValueEntry<'a>>,
    certainty: &'static str,
    observed_ms: i64,
    learned_ms: i64,
    from: &'a str,
    record: Option<u32>,
    truth: Option<Vec<ValueEntry<'a>>>,
}

/// A value as it stands in records.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum ValueEntry<'a> {
    Flag(bool),
    Number(i64),
    Word(&'a str),
}

#[derive(Clone, Debug, Serialize)]
struct UnitEntry<'a> {
    unit: &'a str,
    state: &'static str,
    place: &'a str,
    toward: Option<&'a str>,
    from_ms: i64,
}

#[derive(Clone, Debug, Serialize)]
struct ZoneEntry<'a> {
    site: &'a str,
    zone: Option<&'static str>,
    reviewed: bool,
    at_ms: i64,
}

#[derive(Clone, Debug, Serialize)]
struct ChannelEntry<'a> {
    channel: &'a str,
    lines_left: u32,
}

#[derive(Clone, Debug, Serialize)]
struct PeopleEntry<'a> {
    incident: &'a str,
    states: BTreeMap<&'static str, u32>,
}

#[derive(Clone, Debug, Serialize)]
struct InjectEntry<'a> {
    inject: &'a str,
    at_ms: i64,
    record: u32,
}

#[derive(Clone, Debug, Serialize)]
struct MeasureEntry<'a> {
    id: &'a str,
    standing: &'static str,
}

/// The document of a moment; pictures only of whom was chosen, or of all.
#[must_use]
pub fn document<'a>(of: &Debriefing<'a>, moment: Moment<'_, '_>, who: Option<Subject>) -> Document<'a> {
    Writer { of, moment, who }.document()
}

struct Writer<'a, 'm> {
    of: &'m Debriefing<'a>,
    moment: Moment<'m, 'm>,
    who: Option<Subject>,
}

impl<'a> Writer<'a, '_> {
    fn id(&self, name: Name) -> &'a str {
        self.of.trace.names.text(name)
    }

    fn document(&self) -> Document<'a> {
        Document {
            format: "salambo.moment/1",
            engine: ENGINE,
            digest: &self.of.terms.digest,
            at_ms: self.moment.now.0,
            t0_ms: self.of.scenario.clock.t0.0,
            posts: self.posts(),
            waits: self.waits(),
            agencies: self.agencies(),
            pictures: self.pictures(),
            units: self.units(),
            zones: self.zones(),
            channels: self
                .moment
                .broken()
                .map(|(channel, lines_left)| ChannelEntry { channel: self.id(channel), lines_left })
                .collect(),
            people: self.people(),
            awareness: self.moment.awareness().map(|value| f64::from(value) / 1_000.0),
            injects: self.injects(),
            measures: self.measures(),
        }
    }

    fn posts(&self) -> Vec<PostEntry<'a>> {
        let scenario = self.of.scenario;
        let entry = |one: crate::replay::moment::PostNow| PostEntry {
            post: self.id(scenario.actor_name(one.post)),
            state: one.state.word(),
            desks: one.load.desks,
            busy: one.load.busy,
            waiting: one.load.waiting,
        };
        self.moment.posts().map(entry).collect()
    }

    fn waits(&self) -> Vec<WaitEntry<'a>> {
        let entry = |wait: &crate::score::waiting::Wait| WaitEntry {
            who: self.id(wait.who),
            whom: wait.whom.map(|whom| self.id(whom)),
            label: wait.label.word(),
            from_ms: wait.from.0,
            since: wait.since.number(),
        };
        self.moment.waits().map(entry).collect()
    }

    fn agencies(&self) -> Vec<AgencyEntry<'a>> {
        let rows = self.of.scenario.agencies.iter().enumerate();
        rows.map(|(index, agency)| {
            let told = self.moment.told(crate::scenario::ids::AgencyId::at(index));
            AgencyEntry {
                agency: self.id(agency.name),
                told_ms: told.map(|record| self.of.trace.get(record).at.0),
                record: told.map(crate::trace::record::RecordNo::number),
            }
        })
        .collect()
    }

    fn pictures(&self) -> Vec<PictureEntry<'a>> {
        let scenario = self.of.scenario;
        let is_meant = |actor: &&crate::scenario::model::organisation::Actor| match self.who {
            None => true,
            Some(who) if who.kind == crate::replay::Kind::Agency => {
                actor.agency.is_some_and(|agency| scenario.agency(agency).name == who.name)
            }
            Some(who) => actor.name == who.name,
        };
        let entry = |actor: &crate::scenario::model::organisation::Actor| PictureEntry {
            holder: self.id(actor.name),
            elements: self.moment.picture(actor.name).iter().map(|one| self.held(one)).collect(),
        };
        let all = scenario.actors.iter().filter(is_meant).map(entry);
        all.filter(|one| !one.elements.is_empty()).collect()
    }

    fn held(&self, one: &HeldNow<'_>) -> HeldEntry<'a> {
        HeldEntry {
            element: self.id(one.key.0),
            about: one.key.1.map(|about| self.id(about)),
            values: one.held.values.iter().map(|value| self.value(*value)).collect(),
            certainty: one.held.certainty.word(),
            observed_ms: one.held.observed.0,
            learned_ms: one.since.0,
            from: self.id(one.held.from),
            record: one.record.map(crate::trace::record::RecordNo::number),
            truth: one.truth.map(|truth| truth.iter().map(|value| self.value(*value)).collect()),
        }
    }

    fn value(&self, value: Value) -> ValueEntry<'a> {
        match value {
            Value::Flag(flag) => ValueEntry::Flag(flag),
            Value::Number(number) => ValueEntry::Number(number),
            Value::Word(name) => ValueEntry::Word(self.id(name)),
        }
    }

    fn units(&self) -> Vec<UnitEntry<'a>> {
        let units = self.moment.units();
        units
            .map(|(unit, span)| UnitEntry {
                unit: self.id(self.of.scenario.actor_name(unit)),
                state: span.doing.word(),
                place: self.id(span.place),
                toward: span.toward.map(|site| self.id(site)),
                from_ms: span.from.0,
            })
            .collect()
    }

    fn zones(&self) -> Vec<ZoneEntry<'a>> {
        let zones = self.moment.zones();
        zones
            .map(|(site, change)| ZoneEntry {
                site: self.id(site),
                zone: change.zone.map(Word::word),
                reviewed: change.reviewed,
                at_ms: change.at.0,
            })
            .collect()
    }

    fn people(&self) -> Vec<PeopleEntry<'a>> {
        let people = self.moment.people();
        people
            .map(|(hurt, counts)| PeopleEntry {
                incident: self.id(hurt.incident),
                states: Stage::ALL.iter().map(|stage| stage.word()).zip(counts.iter().copied()).collect(),
            })
            .collect()
    }

    fn injects(&self) -> Vec<InjectEntry<'a>> {
        let injects = self.moment.injects();
        let entry =
            |(entry, record): (&crate::replay::msel::Entry, crate::trace::record::RecordNo)| InjectEntry {
                inject: self.id(entry.inject),
                at_ms: self.of.trace.get(record).at.0,
                record: record.number(),
            };
        injects.into_iter().map(entry).collect()
    }

    fn measures(&self) -> Vec<MeasureEntry<'a>> {
        let word = |standing| match standing {
            Standing::Met => "met",
            Standing::Half => "half",
            Standing::Missed => "missed",
            Standing::Open => "open",
            Standing::Unmarked => "unmarked",
        };
        let measures = self.moment.measures();
        measures
            .map(|(measure, standing)| MeasureEntry { id: self.id(measure.name), standing: word(standing) })
            .collect()
    }
}
