//! Who and what there is: names, agencies, posts.

use super::records::place_of;
use super::{Text, Writer, index, record};
use crate::kernel::names::Name;
use crate::replay::{Kind, Space, Subject};
use crate::scenario::ids::ActorId;
use serde::Serialize;

/// Somebody or something.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Named<'a> {
    id: &'a str,
    kind: &'static str,
    title: Text,
    agency: i64,
}

/// An agency.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AgencyEntry {
    agency: i64,
    parent: i64,
    /// The level of its highest post.
    level: u8,
    posts: Vec<i64>,
    units: Vec<i64>,
    informed_ms: i64,
    informed_record: i64,
}

/// A post.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PostEntry {
    post: i64,
    level: u8,
    x: u32,
    y: u32,
    /// When, desks, how many at work, how many wait.
    load: Vec<(i64, u32, u32, u32)>,
    state: Vec<(i64, &'static str)>,
    waits: Vec<WaitEntry>,
}

/// From, to, label, for whom, the record that ended it or -1.
pub(super) type WaitEntry = (i64, i64, usize, i64, i64);

impl<'a> Writer<'a, '_> {
    /// Everybody and everything.
    pub(super) fn names(&self) -> Vec<Named<'a>> {
        let named = |subject: &Subject| {
            let id = self.id(subject.name);
            Named {
                id,
                kind: subject.kind.word(),
                title: self.tongues.title(id, subject),
                agency: index(self.film.subjects.agency(self.of.scenario, subject)),
            }
        };
        self.film.subjects.all().iter().map(named).collect()
    }

    /// The agencies, in the order of the exercise.
    pub(super) fn agencies(&self) -> Vec<AgencyEntry> {
        let scenario = self.of.scenario;
        let rows = scenario.agencies.iter().zip(&self.film.informed);
        rows.map(|(agency, informed)| {
            let parent = agency.parent.map(|parent| scenario.agency(parent).name);
            AgencyEntry {
                agency: self.place(Space::Agency, agency.name),
                parent: parent.map_or(-1, |parent| self.place(Space::Agency, parent)),
                level: self.level(agency.name),
                posts: self.members(agency.name, Kind::Post),
                units: self.members(agency.name, Kind::Unit),
                informed_ms: informed.map_or(-1, |number| self.of.trace.get(number).at.0),
                informed_record: record(*informed),
            }
        })
        .collect()
    }

    /// Those of an agency that are of a kind.
    fn members(&self, agency: Name, kind: Kind) -> Vec<i64> {
        let all = self.film.subjects.all().iter().enumerate();
        let belongs = |subject: &Subject| {
            subject.kind == kind
                && subject.agency.is_some_and(|own| self.of.scenario.agency(own).name == agency)
        };
        all.filter(|(_, subject)| belongs(subject)).map(|(place, _)| index(Some(place))).collect()
    }

    fn level(&self, agency: Name) -> u8 {
        let scenario = self.of.scenario;
        let own = |post: &ActorId| {
            scenario.actor(*post).agency.is_some_and(|own| scenario.agency(own).name == agency)
        };
        let levels = scenario.post_ids().filter(own).filter_map(|post| scenario.post(post));
        levels.map(|post| post.level).max().unwrap_or(0)
    }

    /// The posts, in the order of the exercise.
    pub(super) fn posts(&self) -> Vec<PostEntry> {
        let (scenario, film) = (self.of.scenario, self.film);
        let rows = film.posts.iter().zip(&film.load).zip(&film.states);
        let posts = scenario.post_ids().zip(rows);
        posts
            .map(|(id, (((x, y), load), states))| PostEntry {
                post: self.party(scenario.actor_name(id)),
                level: scenario.post(id).map_or(0, |post| post.level),
                x: *x,
                y: *y,
                load: load.iter().map(|one| (one.at.0, one.desks, one.busy, one.waiting)).collect(),
                state: states.iter().map(|(at, state)| (at.0, state.word())).collect(),
                waits: self.waits(scenario.actor_name(id)),
            })
            .collect()
    }

    /// The waits of somebody, in order of beginning.
    pub(super) fn waits(&self, who: Name) -> Vec<WaitEntry> {
        let own = self.film.waits.iter().filter(|wait| wait.who == who);
        own.map(|wait| {
            let ended = (!wait.open).then_some(wait.record);
            (wait.from.0, wait.to.0, place_of(wait.label), self.maybe(wait.whom), record(ended))
        })
        .collect()
    }
}
