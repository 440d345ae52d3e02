//! Care for people as work: once it has begun, every ready unit on the scene that can do it takes one casualty
//! after the other in hand, and it is done when everybody of the script has passed.

use super::{Site, Support};
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::mechanics::casualties::hands::{put_down, take_in_hand};
use crate::mechanics::casualties::transport;
use crate::mechanics::pictures::Mind;
use crate::mechanics::zones::Verdict;
use crate::scenario::ids::{ActorId, ElementId, IncidentId};
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::Chronicle;
use crate::world::mail::Told;
use crate::world::people::Care;

impl Site<'_, '_, '_> {
    /// Whether it has begun, is not resting, and is done casualty by casualty.
    pub(super) fn is_open(&self) -> bool {
        self.task.each.is_some() && self.state.started.is_some() && self.state.rests_since.is_none()
    }

    fn care(&self) -> Option<(IncidentId, Care)> {
        Some((self.task.incident?, Care::of(self.task.kind)?))
    }

    /// It begins, or goes on: those who were needed for that are the first hands.
    pub(super) fn open(&mut self, chosen: &[ActorId], begun: RecordNo) {
        for unit in chosen {
            if let Some(mut crew) = self.crew(*unit) {
                (crew.last, crew.hold) = (begun, None);
            }
        }
        self.join();
    }

    /// Every pair of hands that is free takes on whoever is next, while somebody waits.
    pub(super) fn join(&mut self) {
        let Some((incident, care)) = self.care() else { return };
        for (capability, _) in &self.task.needs {
            if self.people.next(incident, care).is_none() {
                break;
            }
            for unit in self.candidates(*capability) {
                if self.people.next(incident, care).is_none() {
                    break;
                }
                if care == Care::Transport && !self.has_room(unit) {
                    continue;
                }
                match self.judge(unit) {
                    Verdict::May(grounds) => {
                        self.let_in(unit, &grounds);
                        self.take_on(unit, Support { grounds, ..Support::default() });
                    }
                    Verdict::Held(reason, ground) => {
                        let support = self.prerequisites().unwrap_or_default();
                        self.hold(unit, reason, ground, &support);
                        self.state.held = None;
                    }
                }
            }
        }
        if self.people.is_over(incident, care) {
            self.end(incident);
        }
        if care == Care::Transport {
            self.let_leave();
        }
    }

    /// Whether a unit can take one more, and knows where to.
    fn has_room(&self, unit: ActorId) -> bool {
        let (Some((crew, picture)), Some(row)) = (self.present(unit), self.exercise.unit(unit)) else {
            return false;
        };
        let view = transport::View { exercise: self.exercise, people: self.people, now: self.kernel.now() };
        crew.laden < row.carries && view.destination(crew.place, picture).is_some()
    }

    /// A unit takes the next casualty in hand.
    fn take_on(&mut self, unit: ActorId, mut support: Support) {
        let Some(person) = self.care().and_then(|(incident, care)| self.people.next(incident, care)) else {
            return;
        };
        let recorder = &self.kernel.recorder;
        support.grounds.extend(self.state.started.map(|started| recorder.ground(started)));
        if let Some(last) = self.present(unit).map(|(crew, _)| crew.last) {
            let ground = self.kernel.recorder.ground(last);
            if self.was_at_work(last) { support.releases.push(ground) } else { support.grounds.push(ground) }
        }
        self.go_in(unit, &support);
        let last = self.people.get(person).last;
        support.grounds.push(last);
        support.script = (last.since != last.at).then_some(last);
        let fact = Fact::TakenOn { task: self.task.name, by: self.exercise.actor_name(unit) };
        let note = support.note(self.kernel.now(), Note::of(self.exercise.person(person).name, fact));
        let taken = self.kernel.note(note);
        let (id, exercise) = (self.id, self.exercise);
        take_in_hand(self.kernel, exercise, self.people, (unit, person), (id, taken));
        self.set_to_work(unit, taken);
        self.state.latest = Some(unit);
    }

    /// Everybody has passed: whoever was at it last knows how many are left, and reports.
    fn end(&mut self, incident: IncidentId) {
        let Some(started) = self.state.started else { return };
        let cause = self.people.passed(incident).map_or(started, |passed| passed.max(started));
        let note = Note::of(self.task.name, Fact::TaskDone { task: self.task.name });
        let done = self.kernel.note(note.after(cause, Label::Work));
        self.state.done = true;
        self.retire(done);
        if let Some(unit) = self.state.latest {
            self.count(unit, incident, done);
            self.know_results(&[unit], done);
            self.hand_over(unit, done);
        }
    }

    /// A unit sees how many are left at the scene, and how many were found serious.
    fn count(&mut self, unit: ActorId, incident: IncidentId, done: RecordNo) {
        if self.present(unit).is_none() {
            return;
        }
        let base = &self.exercise.base;
        let told = |element: ElementId, number: u32| Told {
            element,
            about: None,
            value: Value::Number(i64::from(number)),
            certainty: Certainty::Observed,
            observed: self.kernel.now(),
        };
        let here = |element| self.exercise.incident(incident).known_as(element);
        let left = told(here(base.casualties_left), self.people.left(incident));
        let serious = self.people.serious(incident).map(|number| told(here(base.serious), number));
        let Some(Ok((_, mut picture, ..))) = self.cast.entity(unit).map(|entity| self.units.get_mut(entity))
        else {
            return;
        };
        let (kernel, exercise) = (&mut *self.kernel, self.exercise);
        let mut mind = Mind { kernel, exercise, actor: unit, picture: &mut picture };
        for told in [Some(left), serious].into_iter().flatten() {
            mind.hear(told, unit, done);
        }
    }

    /// Units with casualties aboard leave when they are full or nobody waits.
    fn let_leave(&mut self) {
        let Some(site) = self.task.site else { return };
        for unit in self.scenes.at(site).units.clone() {
            let is_ready = self.present(unit).is_some_and(|(crew, _)| {
                crew.task == Some(self.id) && crew.laden > 0 && !self.people.hands.contains_key(&unit)
            });
            if is_ready {
                self.leave(unit);
            }
        }
    }

    fn leave(&mut self, unit: ActorId) {
        let Some(Ok((mut crew, picture, ..))) =
            self.cast.entity(unit).map(|entity| self.units.get_mut(entity))
        else {
            return;
        };
        let (kernel, exercise) = (&mut *self.kernel, self.exercise);
        let stage = (&mut *self.people, &mut *self.scenes);
        transport::leave(kernel, exercise, stage, unit, (&mut crew, &picture));
    }

    /// A unit has to leave: whom it has in hand is put down. If it is lost, those aboard are at the scene
    /// again; else it brings them to a facility first.
    pub(super) fn let_go(&mut self, unit: ActorId) {
        let (kernel, exercise) = (&mut *self.kernel, self.exercise);
        let was_at_work = put_down(kernel, exercise, self.people, unit);
        let Some(Ok((mut crew, _, _, desks))) =
            self.cast.entity(unit).map(|entity| self.units.get_mut(entity))
        else {
            return;
        };
        let is_loading = crew.laden > 0 && crew.bearing.is_none();
        match desks.losses.last() {
            Some(lost) => transport::unload(kernel, exercise, self.people, (unit, *lost), &mut crew),
            None if is_loading => {
                crew.last = was_at_work.unwrap_or(crew.last);
                self.leave(unit);
            }
            None => {}
        }
        if was_at_work.is_none() || self.people.are_at_work(self.id) || self.state.done {
            return;
        }
        let Some(started) = self.state.started else { return };
        let note = Note::of(self.task.name, Fact::TaskInterrupted { task: self.task.name });
        let rests = self.kernel.note(note.after(started, Label::Work));
        self.state.rests_since = Some(rests);
    }
}
