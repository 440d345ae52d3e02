//! Observation: what a unit sees where it stands, and what the units of a scene tell one another.
//!
//! A scene is a site at which an incident goes on; any other site is only a place. Who takes a
//! first look at a scene sees what is the case there, and from then on sees it change. Who was told
//! that something is the matter at a site and finds nothing knows that for a rumour.

use super::pictures::{Mind, consider};
use super::truth;
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, ElementId, IncidentId, SiteId};
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::crew::{Crew, Doing};
use crate::world::desks::Desks;
use crate::world::mail::Told;
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::scene::Scenes;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

type Units<'w, 's> =
    Query<'w, 's, (&'static mut Crew, &'static mut Picture, &'static mut Conduct, &'static Desks)>;

/// The mechanism: a unit has looked around, or something changes before the eyes of units.
pub fn observe(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, mut scenes): (Res<Exercise>, Res<Cast>, ResMut<Scenes>),
    mut units: Units,
) {
    let (exercise, cast, scenes) = (&*exercise, &*cast, &mut *scenes);
    let mut spot = Spot { kernel, exercise, cast, scenes, units: &mut units };
    match occurrence {
        Occurrence::LookedAround(unit) => spot.look_around(unit),
        Occurrence::Unfold(incident) => spot.unfold(incident),
        _ => {}
    }
}

/// Those who stand at a site.
struct Spot<'a, 'w, 's> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    cast: &'a Cast,
    scenes: &'a mut Scenes,
    units: &'a mut Units<'w, 's>,
}

impl Spot<'_, '_, '_> {
    /// The first look is over: what is seen goes to all who stand there, what they have seen to
    /// the newcomer.
    fn look_around(&mut self, unit: ActorId) {
        let Some(Ok((mut crew, picture, ..))) =
            self.cast.entity(unit).map(|entity| self.units.get_mut(entity))
        else {
            return;
        };
        let site = crew.place;
        let began = truth::incident_at(self.exercise, self.scenes, site).map(|course| course.began());
        let is_scene = began.is_some();
        // It may have begun while somebody who came for something else was looking around.
        let scene = &mut self.scenes.scenes[site.index()];
        if began.is_some_and(|began| scene.visited.is_none_or(|visited| visited < began)) {
            (scene.visited, crew.came_first) = (Some(self.kernel.now()), true);
        }
        let fact = Fact::SizedUp { at: self.exercise.site(site).name };
        let note = Note::of(self.exercise.actor_name(unit), fact).after(crew.last, Label::SizeUp);
        let cause = self.kernel.note(note);
        (crew.next, crew.doing, crew.last) = (None, Doing::OnScene, cause);
        crew.on_scene = is_scene.then_some(cause);
        crew.first_there = crew.on_scene.filter(|_| crew.came_first);
        let came_first = crew.first_there.is_some();
        let was_away = std::mem::take(&mut crew.is_shuttling);
        let suspects = suspects(self.exercise, &picture, site);
        let seen = self.seen(unit, site, suspects);
        self.pin(site, &seen);
        // Who only fetched casualties away brings those who stayed nothing new.
        if !was_away {
            let others = self.scenes.at(site).units.clone();
            for other in others.into_iter().filter(|other| *other != unit) {
                self.hear(other, &seen, cause);
            }
        }
        let board = self.scenes.at(site).board.clone();
        self.hear(unit, &board, cause);
        if came_first {
            self.hear(unit, &[(self.head(unit, site), unit)], cause);
        }
        if let Some(Ok((_, _, mut conduct, _))) =
            self.cast.entity(unit).map(|entity| self.units.get_mut(entity))
        {
            consider(self.kernel, unit, &mut conduct);
        }
    }

    /// What a unit sees at a site now, and that its agency is there.
    fn seen(&self, unit: ActorId, site: SiteId, suspects: bool) -> Vec<(Told, ActorId)> {
        let (now, base) = (self.kernel.now(), &self.exercise.base);
        let here = Value::Word(self.exercise.site(site).name);
        let mut all: Vec<(Told, ActorId)> = match truth::incident_at(self.exercise, self.scenes, site) {
            Some(course) => {
                let truth = course.at(self.exercise, now).into_iter();
                truth.map(|what| (observed(self.exercise, what, now), unit)).collect()
            }
            None if suspects => vec![(observed(self.exercise, (base.rumour, here), now), unit)],
            None => Vec::new(),
        };
        if let Some(agency) = self.exercise.actor(unit).agency {
            let about = Some(self.exercise.agency(agency).name);
            all.push((Told { about, ..observed(self.exercise, (base.services_present, here), now) }, unit));
        }
        all
    }

    /// That a unit came first to a site.
    fn head(&self, unit: ActorId, site: SiteId) -> Told {
        let came = (self.exercise.base.first_on_scene, Value::Word(self.exercise.actor_name(unit)));
        let about = Some(self.exercise.site(site).name);
        Told { about, ..observed(self.exercise, came, self.kernel.now()) }
    }

    /// Puts what was seen on the scene's board.
    fn pin(&mut self, site: SiteId, seen: &[(Told, ActorId)]) {
        let board = &mut self.scenes.scenes[site.index()].board;
        for (told, from) in seen {
            board.retain(|(other, _)| (other.element, other.about) != (told.element, told.about));
            board.push((*told, *from));
        }
    }

    fn hear(&mut self, unit: ActorId, board: &[(Told, ActorId)], cause: RecordNo) {
        let Some(Ok((_, mut picture, mut conduct, _))) =
            self.cast.entity(unit).map(|entity| self.units.get_mut(entity))
        else {
            return;
        };
        let mut mind =
            Mind { kernel: self.kernel, exercise: self.exercise, actor: unit, picture: &mut picture };
        let mut changed = false;
        for (told, from) in board {
            changed |= mind.hear(*told, *from, cause);
        }
        if changed {
            consider(self.kernel, unit, &mut conduct);
        }
    }

    /// The incident begins or changes: who stands there with open eyes sees what is new. Where its
    /// beginning is written as a time of the clock, so is how it goes on: what changes later has been
    /// on its way since the start. Where an effect begins it, everything counts from then.
    fn unfold(&mut self, id: IncidentId) {
        let incident = self.exercise.incident(id);
        let Some((began, cause)) = self.scenes.begun[id.index()] else {
            return;
        };
        let Some(course) = truth::course(self.exercise, self.scenes, id) else {
            return;
        };
        let now = self.kernel.now();
        let before = if now > began { course.at(self.exercise, now - Tick(1)) } else { Vec::new() };
        let mut news = course.at(self.exercise, now);
        news.retain(|what| !before.contains(what));
        let news: Vec<Told> = news.into_iter().map(|what| observed(self.exercise, what, now)).collect();
        let is_by_clock = now > began && incident.begins.is_some();
        let source = match self.scenes.contained[id.index()] {
            Some((contained, record)) if contained == now => record,
            _ if is_by_clock => RecordNo::START,
            _ => cause,
        };
        for unit in self.scenes.at(incident.site).units.clone() {
            let first = self.scenes.at(incident.site).visited.is_none_or(|visited| visited < began);
            let head = first.then(|| self.head(unit, incident.site));
            let Some(works) = self.witness(unit, (&news, source), cause, head) else {
                continue;
            };
            if works {
                self.scenes.scenes[incident.site.index()].visited = Some(now);
            }
            let seen: Vec<(Told, ActorId)> = news.iter().map(|told| (*told, unit)).collect();
            self.pin(incident.site, &seen);
        }
    }

    /// A unit sees news of the scene it stands on, if it can, and that it is the first if it is; whether it
    /// is at work there.
    fn witness(
        &mut self,
        unit: ActorId,
        (news, source): (&[Told], RecordNo),
        began: RecordNo,
        head: Option<Told>,
    ) -> Option<bool> {
        let entity = self.cast.entity(unit)?;
        let (mut crew, mut picture, mut conduct, desks) = self.units.get_mut(entity).ok()?;
        let works = crew.doing == Doing::OnScene;
        if !desks.is_manned() || !(works || crew.doing == Doing::Free) {
            return None;
        }
        if works && crew.on_scene.is_none() {
            crew.on_scene = Some(began);
            crew.first_there = crew.on_scene.filter(|_| head.is_some());
        }
        let mut mind =
            Mind { kernel: self.kernel, exercise: self.exercise, actor: unit, picture: &mut picture };
        for told in news.iter().copied().chain(head.filter(|_| works)) {
            mind.see(told, source);
        }
        consider(self.kernel, unit, &mut conduct);
        Some(works)
    }
}

/// Something seen now.
fn observed(exercise: &Exercise, (element, value): (ElementId, Value), now: Tick) -> Told {
    let about = exercise.about(element, value);
    Told { element, about, value, certainty: Certainty::Observed, observed: now }
}

/// Whether somebody holds that something is the matter at a site, the incident or another.
fn suspects(exercise: &Exercise, picture: &Picture, site: SiteId) -> bool {
    let here = Value::Word(exercise.site(site).name);
    let places = [exercise.base.location, exercise.base.second_site];
    places.iter().flat_map(|place| picture.about(*place)).any(|held| held.told.value == here)
}
