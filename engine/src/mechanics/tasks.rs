//! Tasks: work with prerequisites.
//!
//! The work of a plan starts when its last prerequisite has come true. Work that an incident demands
//! needs units besides: those who stand on the scene, can do it, have nothing else in hand and may
//! go where it lies. Who was ordered to do it comes first, then who came first. When a unit has to
//! leave, the work rests, and goes on with what was left of it. Whoever takes over is told. Care for
//! people begins in the same way, and is then done on each of them.

mod care;
mod results;
mod waiting;

use super::Draw;
use super::zones::{Gate, Verdict, leave_edge};
use crate::document::condition::{HoldReason, Zone};
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, CapabilityId, SiteId, TaskId};
use crate::scenario::model::incident::Task;
use crate::trace::fact::Fact;
use crate::trace::marks::Matcher;
use crate::trace::record::{Ground, Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::crew::{Crew, Doing};
use crate::world::desks::Desks;
use crate::world::mail::Mail;
use crate::world::occurrence::Occurrence;
use crate::world::people::People;
use crate::world::picture::Picture;
use crate::world::scene::Scenes;
use crate::world::script::{Script, TaskState, Underway};
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

const EFFORT: Purpose = Purpose::new("tasks.effort");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 1] = [EFFORT];

type Units<'w, 's> =
    Query<'w, 's, (&'static mut Crew, &'static mut Picture, &'static mut Conduct, &'static Desks)>;

/// The mechanism: a task looks whether it can start, is done, or is left by a unit.
pub fn work(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, mut scenes): (Res<Exercise>, Res<Cast>, ResMut<Scenes>),
    (mut script, mut mail, mut people): (ResMut<Script>, ResMut<Mail>, ResMut<People>),
    mut units: Units,
) {
    let (Occurrence::TaskReady(id) | Occurrence::TaskDone(id) | Occurrence::Quit(id, _)) = occurrence else {
        return;
    };
    let (exercise, task) = (&*exercise, exercise.task(id));
    let done: Vec<bool> = script.tasks.iter().map(|task| task.done).collect();
    let state = &mut script.tasks[id.index()];
    let (cast, scenes, mail, people, units) = (&*cast, &mut *scenes, &mut *mail, &mut *people, &mut units);
    let mut site = Site { kernel, exercise, cast, scenes, mail, people, units, id, task, state, done: &done };
    match occurrence {
        Occurrence::TaskReady(_) => site.muster(),
        Occurrence::TaskDone(_) => site.finish(),
        Occurrence::Quit(_, unit) if task.each.is_some() => site.let_go(unit),
        _ => site.rest(),
    }
}

/// Sets every task to wait for its prerequisites; those of plans without any start at once.
pub fn prepare(kernel: &mut Kernel, exercise: &Exercise, script: &mut Script) {
    for (index, task) in exercise.tasks.iter().enumerate() {
        let marks = task.after.iter().map(|mark| (Matcher::new(mark), None)).collect();
        let site = task.site.map(|site| exercise.site(site).name);
        let state = TaskState { marks, site, ..TaskState::default() };
        script.kinds = script.kinds.and(state.kinds());
        script.tasks.push(state);
        script.waiting_tasks.push(index);
        if task.after.is_empty() && site.is_none() {
            kernel.due_now(Occurrence::TaskReady(TaskId::at(index)));
        }
    }
}

/// A place of work, with everything that decides whether work goes on there.
struct Site<'a, 'w, 's> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    cast: &'a Cast,
    scenes: &'a mut Scenes,
    mail: &'a mut Mail,
    people: &'a mut People,
    units: &'a mut Units<'w, 's>,
    id: TaskId,
    task: &'a Task,
    state: &'a mut TaskState,
    /// Which tasks were done before.
    done: &'a [bool],
}

/// What a start rests on: what came true, and what became free.
#[derive(Clone, Debug, Default)]
struct Support {
    grounds: Vec<Ground>,
    releases: Vec<Ground>,
    /// What the script alone made so.
    script: Option<Ground>,
}

impl Support {
    /// A note of something that rests on all of it. Where the last thing to come was a unit that
    /// became free, the wait before it was for that unit.
    fn note(&self, now: Tick, note: Note) -> Note {
        let last = self.grounds.iter().max().copied().unwrap_or(Ground::moment(Tick::ZERO));
        let release = self.releases.iter().max().filter(|release| release.since > last.since);
        let label = match last {
            last if last.at == now => Label::Instant,
            last if last.since == now && Some(last) == self.script => Label::Script,
            last if last.since == now => Label::Timer,
            _ => Label::Resource,
        };
        note.resting_on(&self.grounds, label).released_by(release.map(|release| release.record))
    }
}

impl Site<'_, '_, '_> {
    /// Starts the task, or goes on with it, if everything it needs is there.
    fn muster(&mut self) {
        self.state.looking = false;
        if self.state.done || self.state.underway.is_some() {
            return;
        }
        if self.is_open() {
            return self.join();
        }
        let Some(mut support) = self.prerequisites() else {
            return;
        };
        let mut chosen: Vec<ActorId> = Vec::new();
        let mut held: Vec<(ActorId, HoldReason, Option<Ground>)> = Vec::new();
        let mut is_short = false;
        for (capability, count) in self.task.needs.iter().filter(|_| self.task.site.is_some()) {
            let mut missing = *count;
            for unit in self.candidates(*capability) {
                if missing == 0 || chosen.contains(&unit) {
                    continue;
                }
                match self.judge(unit) {
                    Verdict::May(grounds) => {
                        self.let_in(unit, &grounds);
                        support.grounds.extend(grounds);
                        chosen.push(unit);
                        missing -= 1;
                    }
                    Verdict::Held(reason, ground) => held.push((unit, reason, ground)),
                }
            }
            is_short |= missing > 0;
        }
        if is_short {
            for (unit, reason, ground) in held {
                self.hold(unit, reason, ground, &support);
            }
            return;
        }
        self.start(chosen, support);
    }

    /// Everything that has to have come true beforehand, if it has.
    fn prerequisites(&self) -> Option<Support> {
        let recorder = &self.kernel.recorder;
        let came: Option<Vec<&Vec<RecordNo>>> =
            self.state.marks.iter().map(|(_, came)| came.as_ref()).collect();
        let mut records: Vec<RecordNo> = came?.into_iter().flatten().copied().collect();
        if let Some(incident) = self.task.incident {
            records.push(self.scenes.begun[incident.index()]?.1);
        }
        records.extend(self.state.rests_since);
        let grounds = records.into_iter().map(|record| recorder.ground(record)).collect();
        Some(Support { grounds, ..Support::default() })
    }

    /// Units on the scene that can do it and have nothing else in hand.
    fn candidates(&self, capability: CapabilityId) -> Vec<ActorId> {
        let Some(site) = self.task.site else {
            return Vec::new();
        };
        let mut found: Vec<(bool, ActorId)> = Vec::new();
        for unit in &self.scenes.at(site).units {
            let able = self.exercise.unit(*unit).is_some_and(|row| row.capabilities.contains(&capability));
            let Some((crew, ..)) = able.then(|| self.present(*unit)).flatten() else {
                continue;
            };
            let assigned = crew.assignment.map(|assignment| assignment.task);
            // An order to do what is done by now holds nobody.
            let assigned = assigned.filter(|task| !self.done[task.index()]);
            let is_idle =
                crew.task.is_none() || crew.task == Some(self.id) && !self.people.hands.contains_key(unit);
            if is_idle && assigned.is_none_or(|task| task == self.id) {
                found.push((assigned.is_none(), *unit));
            }
        }
        // Stable: within each group in the order in which they came.
        found.sort_by_key(|(unassigned, _)| *unassigned);
        found.into_iter().map(|(_, unit)| unit).collect()
    }

    /// A unit that stands ready on its scene.
    fn present(&self, unit: ActorId) -> Option<(&Crew, &Picture)> {
        let (crew, picture, _, desks) = self.units.get(self.cast.entity(unit)?).ok()?;
        let is_ready = crew.doing == Doing::OnScene && crew.on_scene.is_some() && desks.is_manned();
        is_ready.then_some((crew, picture))
    }

    fn judge(&self, unit: ActorId) -> Verdict {
        let (Some(zone), Some(site), Some((crew, picture))) =
            (self.task.zone, self.task.site, self.present(unit))
        else {
            return Verdict::May(Vec::new());
        };
        let escort = |capability| self.escort(unit, site, capability);
        let (exercise, recorder, now) = (self.exercise, &self.kernel.recorder, self.kernel.now());
        Gate { exercise, recorder, now, unit, crew, picture, site, escort: &escort }.judge(zone)
    }

    /// The first other unit there with a capability.
    fn escort(&self, unit: ActorId, site: SiteId, capability: CapabilityId) -> Option<RecordNo> {
        let others = self.scenes.at(site).units.iter().filter(|other| **other != unit);
        let able = others
            .filter(|other| {
                self.exercise.unit(**other).is_some_and(|row| row.capabilities.contains(&capability))
            })
            .filter_map(|other| self.present(*other)?.0.on_scene);
        able.min()
    }

    fn crew(&mut self, unit: ActorId) -> Option<bevy_ecs::world::Mut<'_, Crew>> {
        let entity = self.cast.entity(unit)?;
        self.units.get_mut(entity).ok().map(|(crew, ..)| crew)
    }

    fn note_of(&self, unit: ActorId, fact: Fact) -> Note {
        Note::of(self.exercise.actor_name(unit), fact)
    }

    /// The zone of the task and the name of its site.
    fn edge(&self) -> Option<(Zone, Name)> {
        Some((self.task.zone?, self.exercise.site(self.task.site?).name))
    }

    /// All are there: the work begins, or goes on.
    fn start(&mut self, chosen: Vec<ActorId>, mut support: Support) {
        let now = self.kernel.now();
        for unit in &chosen {
            let Some(last) = self.crew(*unit).map(|crew| crew.last) else { continue };
            let ground = self.kernel.recorder.ground(last);
            if self.was_at_work(last) { support.releases.push(ground) } else { support.grounds.push(ground) }
        }
        for unit in &chosen {
            self.go_in(*unit, &support);
        }
        let with: Box<[Name]> = chosen.iter().map(|unit| self.exercise.actor_name(*unit)).collect();
        let fact = match self.state.rests_since {
            Some(_) => Fact::TaskResumed { task: self.task.name, with },
            None => Fact::TaskStarted { task: self.task.name, with },
        };
        let note = support.note(now, Note::of(self.task.name, fact));
        let begun = self.kernel.note(note);
        (self.state.started, self.state.rests_since, self.state.held) = (Some(begun), None, None);
        if self.task.each.is_some() {
            return self.open(&chosen, begun);
        }
        let left = self.state.left.take();
        let length = left.unwrap_or_else(|| {
            let draw = Draw::new(EFFORT, self.exercise.names.digest(self.task.name), 0);
            draw.duration(self.kernel, &self.task.effort)
        });
        for unit in &chosen {
            self.set_to_work(*unit, begun);
        }
        let ticket = self.kernel.due_in(length, Occurrence::TaskDone(self.id));
        self.state.underway = Some(Underway { units: chosen, until: now + length, ticket });
    }

    /// A unit has work in hand by a record, and waits for no other.
    fn set_to_work(&mut self, unit: ActorId, begun: RecordNo) {
        let entity = self.cast.entity(unit);
        if let Some(Ok((mut crew, ..))) = entity.map(|entity| self.units.get_mut(entity)) {
            leave_edge(self.kernel, self.exercise, (unit, begun), &mut crew);
            (crew.task, crew.last) = (Some(self.id), begun);
        }
    }

    /// A unit that stands farther out goes into the zone of the task.
    fn go_in(&mut self, unit: ActorId, support: &Support) {
        let inside = self.crew(unit).and_then(|crew| crew.inside);
        let Some((zone, site)) = self.edge() else { return };
        if inside.is_none_or(|(inside, _)| inside > zone) {
            let note = support.note(self.kernel.now(), self.note_of(unit, Fact::Entered { site, zone }));
            let entered = self.kernel.note(note);
            self.went_in(unit, zone, entered);
        }
    }

    /// Whether a unit had work in hand until this record of its own.
    fn was_at_work(&self, last: RecordNo) -> bool {
        let fact = &self.kernel.recorder.get(last).fact;
        matches!(fact, Fact::TaskDone { .. } | Fact::Triaged { .. } | Fact::Extracted { .. })
            || matches!(fact, Fact::FirstAid { .. } | Fact::Boarded { .. })
    }

    /// The work is done: its units are free for other work, and whoever takes over is told.
    fn finish(&mut self) {
        let (Some(underway), Some(started)) = (self.state.underway.take(), self.state.started) else {
            return;
        };
        let note = Note::of(self.task.name, Fact::TaskDone { task: self.task.name });
        let done = self.kernel.note(note.after(started, Label::Work));
        self.state.done = true;
        self.free(&underway.units, done);
        self.retire(done);
        if let Some(incident) = self.task.incident.filter(|_| self.task.contains) {
            let name = self.exercise.incident(incident).name;
            let note = Note::of(name, Fact::Contained { incident: name }).after(done, Label::Instant);
            let contained = self.kernel.note(note);
            self.scenes.contained[incident.index()].get_or_insert((self.kernel.now(), contained));
            self.kernel.due_now(Occurrence::Unfold(incident));
        }
        self.know_results(&underway.units, done);
        if let Some(unit) = underway.units.first() {
            self.hand_over(*unit, done);
        }
    }

    fn free(&mut self, units: &[ActorId], record: RecordNo) {
        for unit in units {
            let id = self.id;
            if let Some(mut crew) = self.crew(*unit).filter(|crew| crew.task == Some(id)) {
                (crew.task, crew.last) = (None, record);
                if crew.assignment.is_some_and(|assignment| assignment.task == id) {
                    crew.assignment = None;
                }
            }
        }
    }

    /// Whoever was ordered to do the work and has no part in it any more is free for other work, wherever
    /// it is.
    fn retire(&mut self, done: RecordNo) {
        for unit in self.exercise.unit_ids() {
            let (id, is_here) = (self.id, self.present(unit).is_some());
            if let Some(mut crew) = self.crew(unit)
                && crew.assignment.is_some_and(|assignment| assignment.task == id)
            {
                crew.assignment = None;
                if is_here && crew.task.is_none() {
                    crew.last = done;
                }
            }
        }
    }

    /// A unit has left: what remains is done later, with others if need be.
    fn rest(&mut self) {
        let (Some(underway), Some(started)) = (self.state.underway.take(), self.state.started) else {
            return;
        };
        self.kernel.cancel(underway.ticket);
        let note = Note::of(self.task.name, Fact::TaskInterrupted { task: self.task.name });
        let rests = self.kernel.note(note.after(started, Label::Work));
        self.state.left = Some(underway.until - self.kernel.now());
        self.state.rests_since = Some(rests);
        self.free(&underway.units, rests);
    }
}
