//! Dispatch: which units are sent, and the orders that send them.
//!
//! A post sends units that it directs, or that a post below it directs; with an authority to
//! send, any unit of its agency, and after them those that another agency lends to its own. Free,
//! capable, nearest first. It chooses by what it knows of its own units; where to, by its own picture.

pub mod means;

use super::letters::{Letter, everything_fresh, send};
use super::movement::{Mission, set_out};
use super::places;
use super::whom::Standpoint;
use crate::document::condition::MessageKind;
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, CapabilityId, SiteId, TaskId};
use crate::scenario::model::conduct::{Action, DispatchRule, Place};
use crate::scenario::model::organisation::Lends;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::crew::{Assignment, Crew, Doing};
use crate::world::desks::Desks;
use crate::world::mail::{Errand, Mail};
use crate::world::matters::{Matter, Matters, Subject};
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// The mechanism: a step of a matter sends, redirects, reserves or calls back units.
pub fn dispatch(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    (mut matters, mut mail): (ResMut<Matters>, ResMut<Mail>),
    mut posts: Query<(&Picture, &mut Conduct)>,
    (mut crews, desks): (Query<&'static mut Crew>, Query<&'static Desks>),
) {
    let Occurrence::Dispatch(actor, id, step) = occurrence else {
        return;
    };
    let Some(Ok((picture, mut conduct))) = cast.entity(actor).map(|entity| posts.get_mut(entity)) else {
        return;
    };
    let matter = matters.get_mut(id);
    let under_authority = matter.procedure.is_some_and(|id| exercise.procedure(id).authority.is_some());
    let mut sender = Sender {
        kernel,
        exercise: &exercise,
        cast: &cast,
        actor,
        matter,
        picture,
        mail: &mut mail,
        under_authority,
    };
    if let Subject::Lend { need, site } = sender.matter.subject.clone() {
        return sender.dispatch(&need, Some(site), DispatchRule::Nearest, (&mut crews, &desks, &mut conduct));
    }
    let procedure = sender.matter.procedure.map(|procedure| exercise.procedure(procedure));
    let here = cast.entity(actor).and_then(|entity| crews.get(entity).ok());
    let here = here.filter(|crew| crew.on_scene.is_some()).map(|crew| crew.place);
    match procedure.and_then(|procedure| procedure.then.get(step as usize)) {
        Some(Action::Dispatch(need, place, rule)) => {
            let site = places::find(&exercise, picture, here, place);
            sender.dispatch(need, site, *rule, (&mut crews, &desks, &mut conduct));
        }
        Some(Action::Redirect(who, place)) => {
            let site = places::find(&exercise, picture, here, place);
            let units = sender.standpoint().resolve(who);
            sender.redirect(&units, site, &crews);
        }
        Some(Action::Recall(who)) => {
            let units = sender.standpoint().resolve(who);
            sender.recall(&units, &crews);
        }
        Some(Action::SelfDeploy) => {
            let location = places::named_by(&exercise, picture, exercise.base.location);
            let crew = cast.entity(actor).and_then(|entity| crews.get_mut(entity).ok());
            if let (Some(site), Some(mut crew)) = (location, crew.filter(|crew| crew.doing == Doing::Free)) {
                let mission =
                    Mission { site, by: actor, cause: sender.matter.last, order: sender.matter.identity };
                set_out(sender.kernel, &exercise, actor, &mut crew, mission);
            }
        }
        Some(Action::Order(who, task)) => {
            let units = sender.standpoint().resolve(who);
            let place = places::find(&exercise, picture, here, &Place::Scene);
            sender.order_work(&units, (*task, place), &mut crews);
        }
        Some(Action::ReviewResources) => sender.review(&mut crews, &desks, &mut conduct),
        Some(Action::Reserve(need)) => conduct.reserved.extend(need.iter().copied()),
        _ => {}
    }
}

/// A unit is ordered to do work at a place, where whoever orders it believes the scene to be: it goes
/// there first if it is elsewhere.
pub fn assign(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (unit, task): (ActorId, TaskId),
    crew: &mut Crew,
    (place, mission): (Option<SiteId>, Mission),
) {
    let elsewhere = place.filter(|site| crew.bound_for.unwrap_or(crew.place) != *site);
    if let Some(site) = elsewhere.filter(|_| crew.doing != Doing::Elsewhere) {
        set_out(kernel, exercise, unit, crew, Mission { site, ..mission });
    }
    let fact = Fact::Assigned { task: exercise.task(task).name, by: exercise.actor_name(mission.by) };
    let note = Note::of(exercise.actor_name(unit), fact).after(mission.cause, Label::Processing);
    crew.assignment = Some(Assignment { task, by: mission.by, record: kernel.note(note) });
}

type Means<'a, 'w, 's, 'v, 't> =
    (&'a mut Query<'w, 's, &'static mut Crew>, &'a Query<'v, 't, &'static Desks>, &'a mut Conduct);

/// By what right a unit is sent: one's own first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// It is directed by the sender or by a post below, or the sender's agency's.
    Own,
    /// Another agency lends it.
    Lent,
}

/// Somebody who sends units.
struct Sender<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    cast: &'a Cast,
    actor: ActorId,
    matter: &'a mut Matter,
    picture: &'a Picture,
    mail: &'a mut Mail,
    /// Whether an authority stands behind it.
    under_authority: bool,
}

impl Sender<'_> {
    fn standpoint(&self) -> Standpoint<'_> {
        let (exercise, actor, picture) = (self.exercise, self.actor, self.picture);
        Standpoint { exercise, actor, picture, sender: self.matter.sender }
    }

    fn note(&mut self, fact: Fact) -> RecordNo {
        let note =
            Note::of(self.exercise.actor_name(self.actor), fact).after(self.matter.last, Label::Processing);
        self.kernel.note(note)
    }

    fn dispatch(
        &mut self,
        need: &[(CapabilityId, u32)],
        site: Option<SiteId>,
        rule: DispatchRule,
        means: Means<'_, '_, '_, '_, '_>,
    ) {
        let (crews, desks, conduct) = means;
        for (capability, count) in need {
            let Some(site) = site else {
                self.fall_short(*capability, *count, None, conduct);
                continue;
            };
            let mut chosen = self.eligible(*capability, site, rule, crews, desks);
            let held_back = conduct.reserved.get(capability).copied().unwrap_or(0) as usize;
            chosen.truncate((chosen.len().saturating_sub(held_back)).min(*count as usize));
            self.send_all(&chosen, (*capability, site), crews);
            let missing = *count - chosen.len() as u32;
            if missing > 0 {
                self.fall_short(*capability, missing, Some(site), conduct);
            } else {
                means::remember(conduct, self.matter, (*capability, Some(site)), 0);
            }
        }
    }

    fn send_all(
        &mut self,
        units: &[ActorId],
        (capability, site): (CapabilityId, SiteId),
        crews: &mut Query<&mut Crew>,
    ) {
        for unit in units {
            let sent = self.send(*unit, capability, site);
            if let Some(Ok(mut crew)) = self.cast.entity(*unit).map(|entity| crews.get_mut(entity)) {
                (crew.doing, crew.busy) = (Doing::Called, sent);
            }
        }
    }

    /// Too few were found; whoever reviews the means remembers that.
    fn fall_short(
        &mut self,
        capability: CapabilityId,
        missing: u32,
        site: Option<SiteId>,
        conduct: &mut Conduct,
    ) {
        means::remember(conduct, self.matter, (capability, site), missing);
        let to = site.map(|site| self.exercise.site(site).name);
        self.note(Fact::Shortfall { capability: self.exercise.capability(capability), missing, to });
    }

    /// Free, capable units of the sender, in the order in which they would be sent.
    fn eligible(
        &self,
        capability: CapabilityId,
        site: SiteId,
        rule: DispatchRule,
        crews: &Query<&mut Crew>,
        desks: &Query<&Desks>,
    ) -> Vec<ActorId> {
        let mut eligible: Vec<(Source, Tick, ActorId)> = Vec::new();
        for unit in self.exercise.unit_ids() {
            let Some(row) = self.exercise.unit(unit) else {
                continue;
            };
            if !row.capabilities.contains(&capability) {
                continue;
            }
            let Some(source) = self.source(row.directed_by, &[capability]) else {
                continue;
            };
            let entity = self.cast.entity(unit);
            let lost = entity.and_then(|entity| desks.get(entity).ok()).is_none_or(|desks| desks.is_lost());
            let free = entity
                .and_then(|entity| crews.get(entity).ok())
                .filter(|crew| crew.doing == Doing::Free && !lost);
            let way = free.and_then(|crew| self.exercise.graphs.travel.time(crew.place, site));
            if let Some(way) = way {
                eligible.push((source, if rule == DispatchRule::Nearest { way } else { Tick::ZERO }, unit));
            }
        }
        eligible.sort_unstable();
        eligible.into_iter().map(|(.., unit)| unit).collect()
    }

    /// By what right the sender may send a unit with these capabilities that a post directs, if by any.
    fn source(&self, post: ActorId, capabilities: &[CapabilityId]) -> Option<Source> {
        if self.directs(post) {
            return Some(Source::Own);
        }
        if !self.under_authority {
            return None;
        }
        let (from, to) = (self.exercise.actor(post).agency, self.exercise.actor(self.actor).agency);
        if from == to {
            return Some(Source::Own);
        }
        let covers = |lends: &Lends| {
            lends.capabilities.is_empty() || capabilities.iter().any(|one| lends.capabilities.contains(one))
        };
        let mut support = self.exercise.support.iter();
        let lends = support.any(|lends| (Some(lends.from), Some(lends.to)) == (from, to) && covers(lends));
        lends.then_some(Source::Lent)
    }

    /// Whether a unit is the sender's to order; if not, that is recorded.
    fn may_order(&mut self, unit: ActorId) -> bool {
        let row = self.exercise.unit(unit);
        let may = row.is_some_and(|row| self.source(row.directed_by, &row.capabilities).is_some());
        if !may {
            self.note(Fact::MayNotOrder { unit: self.exercise.actor_name(unit) });
        }
        may
    }

    /// Whether a post is the sender's own or below it.
    fn directs(&self, post: ActorId) -> bool {
        let mut at = Some(post);
        for _ in 0..=self.exercise.posts {
            match at {
                Some(candidate) if candidate == self.actor => return true,
                Some(candidate) => at = self.exercise.graphs.command.superior(candidate),
                None => return false,
            }
        }
        false
    }

    fn send(&mut self, unit: ActorId, capability: CapabilityId, site: SiteId) -> RecordNo {
        let fact = Fact::Dispatched {
            unit: self.exercise.actor_name(unit),
            capability: self.exercise.capability(capability),
            to: self.exercise.site(site).name,
        };
        let sent = self.note(fact);
        self.order(unit, Errand::Go(site));
        sent
    }

    /// Of the orders of one step none is for the same unit as another.
    fn order(&mut self, unit: ActorId, errand: Errand) {
        let mut letter = Letter::new(MessageKind::Order, self.actor, unit, errand);
        letter.says = everything_fresh(self.exercise, self.picture, self.kernel.now());
        letter.acknowledge = true;
        letter.priority = 9;
        let letter = letter.from_matter(self.matter, ("step", self.matter.step));
        send(self.kernel, self.exercise, self.mail, letter);
    }

    /// Orders units to do work at a place: itself at once, others by a message.
    fn order_work(
        &mut self,
        units: &[ActorId],
        (task, place): (TaskId, Option<SiteId>),
        crews: &mut Query<&mut Crew>,
    ) {
        for unit in units.iter().filter(|unit| self.exercise.unit(**unit).is_some()) {
            if *unit != self.actor {
                if self.may_order(*unit) {
                    self.order(*unit, Errand::Work(task, place));
                }
                continue;
            }
            let crew = self.cast.entity(*unit).and_then(|entity| crews.get_mut(entity).ok());
            if let Some(mut crew) = crew {
                let (cause, order) = (self.matter.last, self.matter.identity);
                let mission = Mission { site: crew.place, by: self.actor, cause, order };
                assign(self.kernel, self.exercise, (*unit, task), &mut crew, (place, mission));
            }
        }
    }

    fn redirect(&mut self, units: &[ActorId], site: Option<SiteId>, crews: &Query<&mut Crew>) {
        let Some(site) = site else { return };
        for unit in units {
            let crew = self.cast.entity(*unit).and_then(|entity| crews.get(entity).ok());
            let under_way = crew
                .is_some_and(|crew| !matches!(crew.doing, Doing::Free | Doing::Elsewhere | Doing::Called));
            if under_way && self.may_order(*unit) {
                self.order(*unit, Errand::Go(site));
            }
        }
    }

    fn recall(&mut self, units: &[ActorId], crews: &Query<&mut Crew>) {
        for unit in units {
            let crew = self.cast.entity(*unit).and_then(|entity| crews.get(entity).ok());
            let out = crew.is_some_and(|crew| !matches!(crew.doing, Doing::Free | Doing::Elsewhere));
            if out && self.may_order(*unit) {
                self.order(*unit, Errand::Return);
            }
        }
    }
}
