//! A moment: how everything stood at an instant, as the lists of a film tell it.

use super::film::{Film, at};
use super::knowledge::{Change, Held};
use super::load::Load;
use super::msel::Entry;
use super::people::Hurt;
use super::posts::State;
use super::scenes::{Beds, Course, ZoneChange};
use super::traffic::Hop;
use super::whereabouts::Span;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AgencyId};
use crate::scenario::model::mark::Value;
use crate::score::MeasureResult;
use crate::score::picture::Key;
use crate::score::waiting::Wait;
use crate::trace::record::RecordNo;

/// A film stopped at an instant.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'f, 'a> {
    /// The film.
    pub film: &'f Film<'a>,
    /// The instant.
    pub now: Tick,
}

/// A post at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostNow {
    /// Which.
    pub post: ActorId,
    /// Whether it is open.
    pub state: State,
    /// Its load.
    pub load: Load,
}

/// What somebody holds of one element at an instant.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldNow<'f> {
    /// The element, and whose or where.
    pub key: Key,
    /// What is held.
    pub held: &'f Held,
    /// Since when.
    pub since: Tick,
    /// By which record.
    pub record: Option<RecordNo>,
    /// What is the case, if the trace says so.
    pub truth: Option<&'f [Value]>,
}

/// How a measure stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Decided: full mark.
    Met,
    /// Decided: half mark.
    Half,
    /// Decided: no mark.
    Missed,
    /// Not decided yet.
    Open,
    /// It has no mark in this run.
    Unmarked,
}

impl<'f, 'a> Moment<'f, 'a> {
    /// A film at an instant.
    #[must_use]
    pub fn new(film: &'f Film<'a>, now: Tick) -> Self {
        Self { film, now }
    }

    /// Every post, in the order of the exercise.
    pub fn posts(self) -> impl Iterator<Item = PostNow> + use<'f, 'a> {
        let rows = self.film.of.scenario.post_ids().zip(self.film.states.iter().zip(&self.film.load));
        rows.filter_map(move |(post, (states, loads))| {
            let (_, state) = at(states, self.now, |change| change.0)?;
            let load = at(loads, self.now, |change| change.at)?;
            Some(PostNow { post, state: *state, load: *load })
        })
    }

    /// The waits that go on, in order of beginning.
    pub fn waits(self) -> impl Iterator<Item = &'f Wait> {
        let going_on = move |wait: &&Wait| wait.from <= self.now && self.now < wait.to;
        self.film.waits.iter().filter(going_on)
    }

    /// What somebody holds to be true, by element.
    #[must_use]
    pub fn picture(self, holder: Name) -> Vec<HeldNow<'f>> {
        let Some(knowledge) = self.film.knowledge.iter().find(|one| one.holder == holder) else {
            return Vec::new();
        };
        let until = knowledge.changes.partition_point(|change| change.at <= self.now);
        let mut last: Vec<&'f Change> = Vec::new();
        for change in &knowledge.changes[..until] {
            last.retain(|other| other.key != change.key);
            last.push(change);
        }
        let held = last.into_iter().filter_map(|change| {
            Some(HeldNow {
                key: change.key,
                held: change.held.as_ref()?,
                since: change.at,
                record: change.record,
                truth: self.truth(change.key),
            })
        });
        let mut held: Vec<_> = held.collect();
        held.sort_by_key(|one| one.key);
        held
    }

    /// What is the case of a key, if the trace says so.
    #[must_use]
    pub fn truth(self, key: Key) -> Option<&'f [Value]> {
        let mut own = self.film.truth.iter().filter(|one| one.key == key && one.since <= self.now);
        own.next_back().map(|one| one.values.as_slice())
    }

    /// The record by which an agency was first told of anything, if it has been.
    #[must_use]
    pub fn told(self, agency: AgencyId) -> Option<RecordNo> {
        let record = self.film.informed[agency.index()]?;
        (self.film.of.trace.get(record).at <= self.now).then_some(record)
    }

    /// Messages that are under way.
    pub fn hops(self) -> impl Iterator<Item = &'f Hop> {
        self.film.hops.iter().filter(move |hop| hop.sent <= self.now && self.now < hop.end)
    }

    /// Channels that do not work as they should, with how many lines are left.
    pub fn broken(self) -> impl Iterator<Item = (Name, u32)> {
        let rows = self.film.of.scenario.channels.iter().zip(&self.film.channels);
        rows.filter_map(move |(channel, changes)| {
            let (_, left) = at(changes, self.now, |change| change.0)?;
            Some((channel.name, (*left)?))
        })
    }

    /// Where each unit is, in the order of the exercise.
    pub fn units(self) -> impl Iterator<Item = (ActorId, &'f Span)> {
        let rows = self.film.of.scenario.unit_ids().zip(&self.film.units);
        rows.filter_map(move |(unit, spans)| Some((unit, at(spans, self.now, |span| span.from)?)))
    }

    /// The sites of which a zone was declared, with what was done last.
    pub fn zones(self) -> impl Iterator<Item = (Name, &'f ZoneChange)> {
        let rows = self.film.of.scenario.sites.iter().zip(&self.film.scenes);
        rows.filter_map(move |(site, scene)| Some((site.name, at(&scene.zones, self.now, |one| one.at)?)))
    }

    /// The incidents that began, each with the site and what happened to it last.
    #[must_use]
    pub fn incidents(self) -> Vec<(Name, &'f Course)> {
        let mut all = Vec::new();
        for (site, scene) in self.film.of.scenario.sites.iter().zip(&self.film.scenes) {
            let mut own: Vec<&Course> = Vec::new();
            for course in scene.incidents.iter().filter(|course| course.at <= self.now) {
                own.retain(|other| other.incident != course.incident);
                own.push(course);
            }
            all.extend(own.into_iter().map(|course| (site.name, course)));
        }
        all
    }

    /// The beds of each facility where they are counted.
    pub fn beds(self) -> impl Iterator<Item = (Name, &'f Beds)> {
        let rows = self.film.of.scenario.facilities.iter().zip(&self.film.beds);
        rows.filter_map(move |(facility, beds)| Some((facility.name, at(beds, self.now, |one| one.at)?)))
    }

    /// The people of each incident, by state, where anybody is hurt yet.
    pub fn people(self) -> impl Iterator<Item = (&'f Hurt, &'f [u32; 7])> {
        let rows = self.film.people.iter();
        rows.filter_map(move |hurt| Some((hurt, &at(&hurt.changes, self.now, |change| change.0)?.1)))
    }

    /// Shared awareness in thousandths, once there is any.
    #[must_use]
    pub fn awareness(self) -> Option<u32> {
        at(&self.film.awareness, self.now, |change| change.0).map(|(_, value)| *value)
    }

    /// The injects that have come, each with the records that delivered it, in order of coming.
    #[must_use]
    pub fn injects(self) -> Vec<(&'f Entry, RecordNo)> {
        let trace = self.film.of.trace;
        let mut all: Vec<(&Entry, RecordNo)> = Vec::new();
        for entry in &self.film.msel {
            let came = entry.delivered.iter().filter(|record| trace.get(**record).at <= self.now);
            all.extend(came.map(|record| (entry, *record)));
        }
        all.sort_by_key(|(_, record)| *record);
        all
    }

    /// How each measure stands, in the order of the score.
    pub fn measures(self) -> impl Iterator<Item = (&'f MeasureResult, Standing)> {
        let rows = self.film.of.score.measures.iter().zip(&self.film.decided);
        rows.map(move |(measure, decided)| {
            let standing = match decided {
                None => Standing::Unmarked,
                Some(decided) if decided.at > self.now => Standing::Open,
                Some(decided) => match decided.mark {
                    2 => Standing::Met,
                    1 => Standing::Half,
                    _ => Standing::Missed,
                },
            };
            (measure, standing)
        })
    }

    /// The records of this very instant, or else those of the last instant before it.
    #[must_use]
    pub fn records(self) -> Vec<RecordNo> {
        let records = self.film.of.trace.until(self.now);
        let last = records.last().map(|record| record.at);
        let first = records.partition_point(|record| Some(record.at) < last);
        (first..records.len()).map(RecordNo::at).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::example;
    use crate::replay::film::Run;
    use crate::score::{milestones, score};

    const NIGHT: &str = "
        1:00 excon Injected inject=call to=[police.room]
        2:00 police.room Learned element=location value=station from=public
        3:00 police.room Asked firing=1 authority=warn of=rescue.room attempt=1
        4:00 rescue.room Learned element=location value=quay from=police.room
        5:00 excon ChannelFailed channel=phone lines_left=null
        9:00 police.room Authorised firing=1 authority=warn by=rescue.room < 3 authority
        60:00 excon End
        60:00 excon Truth element=location site=quay value=quay since=0:00";

    fn at_minute<T>(minute: i64, look: impl FnOnce(Moment<'_, '_>) -> T) -> T {
        let (scenario, trace) = example::run(NIGHT);
        let (score, milestones) = (score(&scenario, &trace, Tick::MAX), milestones(&scenario, &trace));
        let (score, milestones, luck) = (&score, &milestones, (1, 0));
        let run = Run { scenario: &scenario, trace: &trace, score, milestones, luck };
        look(Moment::new(&Film::new(run), Tick(minute * 60_000)))
    }

    #[test]
    fn before_anybody_is_told_nobody_knows() {
        at_minute(1, |moment| {
            let police = moment.film.of.trace.names.find("police.room").unwrap();
            assert!(moment.picture(police).is_empty() && moment.waits().next().is_none());
            assert_eq!((moment.told(AgencyId::at(0)), moment.injects().len()), (None, 1));
            assert_eq!(moment.measures().next().unwrap().1, Standing::Open);
        });
    }

    #[test]
    fn later_one_waits_for_the_other_and_holds_what_is_not_so() {
        at_minute(5, |moment| {
            let names = &moment.film.of.trace.names;
            let police = names.find("police.room").unwrap();
            let [held] = moment.picture(police).try_into().unwrap();
            assert!(held.truth.is_some_and(|truth| truth != held.held.values), "it holds the wrong place");
            let [wait] = moment.waits().collect::<Vec<_>>().try_into().unwrap();
            assert_eq!((wait.who, wait.whom), (police, names.find("rescue.room")));
            assert_eq!(moment.told(AgencyId::at(1)).map(RecordNo::number), Some(4));
            assert_eq!(moment.broken().map(|(_, left)| left).collect::<Vec<_>>(), [0]);
            assert_eq!(moment.measures().next().unwrap().1, Standing::Met);
            assert_eq!(moment.records(), [RecordNo::at(5)]);
        });
    }
}
