//! Conditions: what an actor believes, and on what that belief rests.
//!
//! A condition that holds names the records it rests on, and since when: the last to come true is
//! the cause of what follows, the others are prerequisites with slack. A condition that time alone may turn says
//! when to look again.

use super::custody;
use super::places::named_by;
use super::whom::Standpoint;
use crate::document::organisation::Tier;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AgencyId, CapabilityId, CustodyId, ElementId, SiteId};
use crate::scenario::model::conduct::{Condition, Whom};
use crate::scenario::model::mark::Value;
use crate::scenario::model::organisation::{AgencyKind, Unit};
use crate::trace::record::{Ground, RecordNo, Recorder};
use crate::world::cast::Exercise;
use crate::world::conduct::Conduct;
use crate::world::crew::Crew;
use crate::world::desks::Waiting;
use crate::world::picture::{Held, Picture, affirms};

/// What a belief rests on; `None` where it does not hold.
pub type Support = Option<Vec<Ground>>;

/// What an actor can look at when it asks itself whether a condition holds.
pub struct Beliefs<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// The time.
    pub now: Tick,
    /// What has happened so far: when each record was written.
    pub recorder: &'a Recorder,
    /// Who asks.
    pub actor: ActorId,
    /// Its picture.
    pub picture: &'a Picture,
    /// What it remembers.
    pub conduct: &'a Conduct,
    /// Its mission, if it is a unit.
    pub crew: Option<&'a Crew>,
    /// Since which records items wait at its desks, in the order they came.
    pub backlog: &'a [Waiting],
    /// Since which record it could act.
    pub ready: RecordNo,
    /// Whether a post is open, and by which record.
    pub open: &'a dyn Fn(ActorId) -> Option<RecordNo>,
    /// Whether a channel is down, and by which record.
    pub down: &'a dyn Fn(crate::scenario::ids::ChannelId) -> Option<RecordNo>,
    /// How many units with a capability the actor has, and since which records some are not free.
    pub busy: &'a dyn Fn(CapabilityId) -> (usize, Vec<RecordNo>),
    /// Whether of several conditions of which one would do all that hold count: who acts on each
    /// change notices every one.
    pub every_branch: bool,
    /// The earliest time at which a condition may turn by itself.
    pub look_again: Option<Tick>,
}

impl Beliefs<'_> {
    /// Whether a condition holds, and on what that rests.
    pub fn hold(&mut self, condition: &Condition) -> Support {
        match condition {
            Condition::All(all) => self.all(all),
            Condition::Any(any) => self.at_least(1, any),
            Condition::SomeOf(count, some) => self.at_least(*count as usize, some),
            Condition::Not(inner) => match self.hold(inner) {
                Some(_) => None,
                None => Some(Vec::new()),
            },
            Condition::Knows(element) => self.knows(*element, |_| true),
            Condition::Is(element, value) => self.knows(*element, |held| held == *value),
            Condition::AtLeast(element, least) => {
                self.knows(*element, |held| number(held).is_some_and(|n| n >= *least))
            }
            Condition::AtMost(element, most) => {
                self.knows(*element, |held| number(held).is_some_and(|n| n <= *most))
            }
            Condition::Declared(element) => self.knows(*element, affirms),
            Condition::ZoneIs(zone) => self.zone_is(*zone),
            Condition::Fresh(element, within) => self.fresh(*element, *within),
            Condition::Since(element, length, site) => self.since(*element, *length, *site),
            Condition::Sure(element, least) => self.held(*element, |held| held.told.certainty >= *least),
            Condition::Conflicting(element) => self
                .picture
                .about(*element)
                .filter(|held| self.is_fresh(held))
                .find_map(|held| held.conflict)
                .map(|record| self.rests_on(record)),
            Condition::Concerns(agency) => self.concerns(*agency),
            Condition::OnScene(whom) => self.on_scene(whom),
            Condition::Absent(whom, length) => self.absent(whom, *length),
            Condition::FirstThere => {
                self.crew.and_then(|crew| crew.first_there).map(|record| self.rests_on(record))
            }
            Condition::IsOpen(post) => (self.open)(*post).map(|record| self.rests_on(record)),
            Condition::CoLocated(whom) => self.co_located(whom),
            Condition::LiaisonFrom(agency) => self.liaison_from(*agency),
            Condition::Received(kind, from) => self.received(*kind, from.as_ref()),
            Condition::NotHeardFrom(whom, length) => self.not_heard_from(whom, *length),
            _ => self.own_affairs(condition),
        }
    }

    /// Conditions about the actor's own procedures, authorities, desks and means.
    fn own_affairs(&mut self, condition: &Condition) -> Support {
        let asked = |authority| self.conduct.asked.get(authority).copied().unwrap_or_default();
        match condition {
            Condition::NoAnswer(authority, length) => {
                let (record, at) = asked(authority).open?;
                self.once(record, at + *length)
            }
            Condition::Refused(authority) => asked(authority).refused.map(|record| self.rests_on(record)),
            Condition::DefaultedOn(authority) => {
                asked(authority).defaulted.map(|record| self.rests_on(record))
            }
            Condition::MayAuthority(authority) => self.may(*authority),
            Condition::MayPerform(procedure) => self.conduct.procedures.contains(procedure).then(Vec::new),
            Condition::Backlog(least) => {
                let enough = least.checked_sub(1).map(|index| self.backlog.get(index as usize));
                match enough {
                    None => Some(Vec::new()),
                    Some(item) => item.map(|item| self.rests_on(item.since)),
                }
            }
            Condition::ChannelDown(channel) => (self.down)(*channel).map(|record| self.rests_on(record)),
            Condition::Free(capability, fewer) => self.free(*capability, *fewer as usize),
            Condition::TimeIs(at) => self.after(*at).then(|| vec![Ground::moment(*at)]),
            Condition::Rang(name) => {
                let rang = self.conduct.rang.get(name).copied();
                rang.map(|record| self.rests_on(record))
            }
            Condition::Stalled(procedure) => {
                let stalled = self.conduct.stalled.get(procedure).copied();
                stalled.map(|record| self.rests_on(record))
            }
            Condition::Holding(reason) => {
                let hold = self.crew?.hold.filter(|hold| hold.reason == *reason);
                hold.map(|hold| self.rests_on(hold.record))
            }
            Condition::SpecialistEta(longer_than) => self.specialists_later_than(*longer_than),
            Condition::CustodyEnds(custody, within) => self.custody_ends(*custody, *within),
            _ => None,
        }
    }

    /// One who is held, as far as the actor knows, has to be let go before long: it rests on each of
    /// whom that is so, so that a further one is news.
    fn custody_ends(&mut self, only: Option<CustodyId>, within: Tick) -> Support {
        let mut ending: Vec<Ground> = Vec::new();
        for id in custody::meant(self.exercise, only) {
            let known = custody::known(self.exercise, self.picture, self.now, id);
            if let Some((held, ends, at)) = known.filter(|(.., at)| self.now < *at) {
                let learned = held.learned.max(ends.learned);
                ending.extend(self.once(learned, at - within).unwrap_or_default());
                self.look_again_at(at);
            }
        }
        (!ending.is_empty()).then_some(ending)
    }

    /// By the plan no specialised unit can be there sooner: from its home, by the free road, with the
    /// usual time to turn out and to take its equipment. Where nobody knows the place, nobody can tell.
    fn specialists_later_than(&self, length: Tick) -> Support {
        let here = self.crew.filter(|crew| crew.on_scene.is_some());
        let (site, grounds) = match here.and_then(|crew| Some((crew.place, crew.on_scene?))) {
            Some((place, record)) => (place, self.rests_on(record)),
            None => {
                let located = named_by(self.exercise, self.picture, self.exercise.base.location)?;
                (located, self.knows(self.exercise.base.location, |_| true)?)
            }
        };
        let units = self.exercise.unit_ids().filter_map(|unit| self.exercise.unit(unit));
        let specialised = units.filter(|unit| unit.tier == Tier::Specialised);
        let ready = |unit: &Unit| {
            let equips = unit.equips.as_ref().map_or(0.0, |equips| equips.quantile(0.5));
            let way = self.exercise.graphs.travel.time(unit.home, site)?;
            Some(unit.turnout.quantile(0.5) + equips + way.0 as f64 * unit.speed)
        };
        let soonest = specialised.filter_map(ready).fold(f64::INFINITY, f64::min);
        (soonest > length.0 as f64).then_some(grounds)
    }

    /// Fewer units are free since so many had left that no more than that remained.
    fn free(&self, capability: CapabilityId, fewer: usize) -> Support {
        let (count, busy) = (self.busy)(capability);
        match count.checked_sub(fewer) {
            None => Some(Vec::new()),
            Some(index) => busy.get(index).map(|record| self.rests_on(*record)),
        }
    }

    fn all(&mut self, conditions: &[Condition]) -> Support {
        let mut support = Vec::new();
        for condition in conditions {
            support.extend(self.hold(condition)?);
        }
        Some(support)
    }

    /// So many hold: it rests on those that came true first, or on all of them.
    fn at_least(&mut self, count: usize, conditions: &[Condition]) -> Support {
        let mut holding: Vec<Vec<Ground>> =
            conditions.iter().filter_map(|condition| self.hold(condition)).collect();
        if holding.len() < count {
            return None;
        }
        if !self.every_branch {
            holding.sort_by_key(|support| support.iter().max().copied());
            holding.truncate(count);
        }
        Some(holding.concat())
    }

    /// Whether the time has come; if not, when to look again.
    fn after(&mut self, at: Tick) -> bool {
        if self.now >= at {
            return true;
        }
        self.look_again_at(at);
        false
    }

    /// Has the actor look again at that time, or earlier if something else comes due earlier.
    pub fn look_again_at(&mut self, at: Tick) {
        self.look_again = Some(self.look_again.map_or(at, |earlier| earlier.min(at)));
    }

    /// It holds by this record, from when that was written.
    fn rests_on(&self, record: RecordNo) -> Vec<Ground> {
        vec![self.recorder.ground(record)]
    }

    /// It holds by this record from a moment on, if that has come.
    fn once(&mut self, record: RecordNo, moment: Tick) -> Support {
        let holds = self.after(moment);
        holds.then(|| vec![self.recorder.ground_from(record, moment)])
    }

    fn is_fresh(&self, held: &Held) -> bool {
        held.told.observed + self.exercise.element(held.told.element).life > self.now
    }

    /// Something fresh is held about the element that passes a test: the earliest learned.
    fn held(&self, element: ElementId, test: impl Fn(&Held) -> bool) -> Support {
        let passing = self.picture.about(element).filter(|held| self.is_fresh(held) && test(held));
        let first = passing.map(|held| held.learned).min();
        first.map(|record| self.rests_on(record))
    }

    fn knows(&self, element: ElementId, test: impl Fn(Value) -> bool) -> Support {
        self.held(element, |held| test(held.told.value))
    }

    fn zone_is(&self, zone: crate::document::condition::Zone) -> Support {
        let word = self.exercise.zone_words[zone as usize];
        self.knows(self.exercise.base.zone_state, |value| value == Value::Word(word))
    }

    fn fresh(&mut self, element: ElementId, within: Tick) -> Support {
        let latest = self.picture.about(element).max_by_key(|held| held.told.observed)?;
        let life = self.exercise.element(element).life;
        let (learned, until) = (latest.learned, latest.told.observed + within.min(life));
        (!self.after(until)).then(|| self.rests_on(learned))
    }

    /// What is said of no place in particular counts for each.
    fn since(&mut self, element: ElementId, length: Tick, site: Option<SiteId>) -> Support {
        let site = site.map(|site| self.exercise.site(site).name);
        let held = self.picture.about(element);
        let here = held.filter(|held| site.is_none() || held.told.about.is_none() || held.told.about == site);
        let latest = here.max_by_key(|held| held.told.observed)?;
        let (learned, until) = (latest.learned, latest.told.observed + length);
        self.once(learned, until)
    }

    /// The matter is one for an agency: it was asked for by name, or the kind of agency makes it so.
    fn concerns(&self, agency: AgencyId) -> Support {
        let (agency, base) = (self.exercise.agency(agency), &self.exercise.base);
        let wanted = self.held(base.services_required, |held| held.told.about == Some(agency.name));
        let known = |element| self.knows(element, affirms);
        wanted.or_else(|| match agency.kind {
            AgencyKind::Medical | AgencyKind::Hospital => {
                self.knows(base.casualties, |value| number(value).is_some_and(|n| n > 0))
            }
            AgencyKind::Justice | AgencyKind::Authority | AgencyKind::Army | AgencyKind::Foreign => {
                known(base.major_incident)
            }
            _ => known(base.threat_active).or_else(|| known(base.incident_type)),
        })
    }

    /// An agency is known to be present if a fresh element says so.
    fn on_scene(&self, whom: &Whom) -> Support {
        if matches!(whom, Whom::Own) {
            let arrived = self.crew.and_then(|crew| crew.on_scene);
            return arrived.map(|record| self.rests_on(record));
        }
        self.presence(whom)
    }

    /// Said to be where the incident is thought to be: elsewhere is not on the scene.
    fn presence(&self, whom: &Whom) -> Support {
        let actors = self.known(whom);
        let agencies: Vec<_> = actors.iter().filter_map(|actor| self.exercise.actor(*actor).agency).collect();
        let names: Vec<_> = agencies.iter().map(|agency| self.exercise.agency(*agency).name).collect();
        let scenes = self.picture.about(self.exercise.base.location).filter(|held| self.is_fresh(held));
        let present = |scene: &Held| {
            self.held(self.exercise.base.services_present, |held| {
                held.told.about.is_some_and(|name| names.contains(&name))
                    && held.told.value == scene.told.value
            })
        };
        let known = scenes.filter_map(|scene| Some([present(scene)?, self.rests_on(scene.since)].concat()));
        known.min_by_key(|grounds| grounds.iter().max().copied())
    }

    /// Not known to be there so long after the place was first known.
    fn absent(&mut self, whom: &Whom, length: Tick) -> Support {
        if self.presence(whom).is_some() {
            return None;
        }
        let known = self.picture.about(self.exercise.base.location).map(|held| held.since).min()?;
        self.once(known, self.recorder.get(known).at + length)
    }

    fn co_located(&self, whom: &Whom) -> Support {
        let site = |actor: ActorId| self.exercise.post(actor).and_then(|post| post.site);
        let here = site(self.actor)?;
        self.known(whom).iter().any(|other| *other != self.actor && site(*other) == Some(here)).then(Vec::new)
    }

    fn liaison_from(&mut self, agency: AgencyId) -> Support {
        if let Some(record) = self.conduct.liaisons.get(&agency) {
            return Some(self.rests_on(*record));
        }
        let placed = self.exercise.liaisons.iter().filter(|row| row.of == agency && row.at == self.actor);
        let from = placed.map(|liaison| liaison.from).min()?;
        self.after(from).then(|| vec![Ground::moment(from)])
    }

    fn received(&self, kind: crate::document::condition::MessageKind, from: Option<&Whom>) -> Support {
        let senders = from.map(|whom| self.known(whom));
        let heard = self.conduct.heard.iter().filter(|((sender, heard), _)| {
            *heard == kind && senders.as_ref().is_none_or(|senders| senders.contains(sender))
        });
        let latest = heard.map(|(_, (record, _))| *record).max();
        latest.map(|record| self.rests_on(record))
    }

    fn not_heard_from(&mut self, whom: &Whom, length: Tick) -> Support {
        let senders = self.known(whom);
        let last = self
            .conduct
            .heard
            .iter()
            .filter(|((sender, _), _)| senders.contains(sender))
            .map(|(_, last)| *last)
            .max();
        let since_ready = || (self.ready, self.recorder.get(self.ready).at);
        let (record, at) = last.unwrap_or_else(since_ready);
        self.once(record, at + length)
    }

    fn may(&self, authority: crate::scenario::ids::AuthorityId) -> Support {
        if let Some(record) = self.conduct.delegated.get(&authority) {
            return Some(self.rests_on(*record));
        }
        self.exercise.authority(authority).held_by.contains(&self.actor).then(Vec::new)
    }

    /// The actors meant, as far as they can be told without a message in hand.
    fn known(&self, whom: &Whom) -> Vec<ActorId> {
        let (exercise, actor, picture) = (self.exercise, self.actor, self.picture);
        Standpoint { exercise, actor, picture, sender: None }.resolve(whom)
    }
}

fn number(value: Value) -> Option<i64> {
    match value {
        Value::Number(number) => Some(number),
        Value::Flag(_) | Value::Word(_) => None,
    }
}
