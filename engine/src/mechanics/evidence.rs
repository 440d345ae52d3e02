//! Evidence: who walks over a scene before it is preserved.
//!
//! A scene that somebody is to preserve is disturbed each time that a unit goes into its hot or warm zone
//! or begins work there, until its preservation has begun. Not by what saves life or keeps others out:
//! that comes first. Nobody on the scene notices; it is told for who looks back.

use crate::document::condition::Zone;
use crate::document::mark::Label;
use crate::kernel::names::Name;
use crate::scenario::ids::{ActorId, IncidentId, SiteId};
use crate::scenario::model::incident::{Task, TaskKind};
use crate::trace::fact::{Fact, Kind};
use crate::trace::kinds::Kinds;
use crate::trace::record::{Note, Record, RecordNo};
use crate::world::cast::Exercise;
use crate::world::evidence::Evidence;
use crate::world::scene::Scenes;
use crate::world::script::Script;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{InMut, Res, ResMut};

/// The kinds of facts by which somebody may walk over a scene.
pub const WALKS: Kinds = Kinds::of(&[Kind::Entered, Kind::TaskStarted, Kind::TaskResumed]);

/// The evaluator: shows every new record to the scenes that are to be preserved.
pub fn watch(
    InMut(kernel): InMut<Kernel>,
    (exercise, script, scenes): (Res<Exercise>, Res<Script>, Res<Scenes>),
    mut evidence: ResMut<Evidence>,
) {
    if evidence.preserving.is_empty() {
        return;
    }
    let (exercise, script, scenes) = (&*exercise, &*script, &*scenes);
    let ground = Ground { exercise, script, scenes };
    let mut walks: Vec<(Name, SiteId, RecordNo)> = Vec::new();
    for (offset, record) in kernel.recorder.records()[evidence.seen..].iter().enumerate() {
        let number = RecordNo::at(evidence.seen + offset);
        walks.extend(ground.walks(record).into_iter().map(|(unit, site)| (unit, site, number)));
    }
    walks.retain(|(_, site, _)| ground.is_unpreserved(&evidence, *site));
    for (unit, site, cause) in walks {
        if evidence.noted.0 != kernel.now() {
            evidence.noted = (kernel.now(), Vec::new());
        }
        // Who goes in to begin work walks over the scene once.
        if !evidence.noted.1.contains(&unit) {
            evidence.noted.1.push(unit);
            let fact = Fact::Disturbed { site: exercise.site(site).name };
            kernel.note(Note::of(unit, fact).after(cause, Label::Instant));
        }
    }
    evidence.seen = kernel.recorder.records().len();
}

/// The scenes, and what goes on there.
struct Ground<'a> {
    exercise: &'a Exercise,
    script: &'a Script,
    scenes: &'a Scenes,
}

impl Ground<'_> {
    fn has_begun(&self, incident: Option<IncidentId>) -> bool {
        incident.is_some_and(|incident| self.scenes.began(incident).is_some())
    }

    /// Whether somebody is still to begin to preserve a scene.
    fn is_unpreserved(&self, evidence: &Evidence, site: SiteId) -> bool {
        let here = evidence.preserving.iter().filter(|(of, _)| *of == site);
        let mut tasks = here.map(|(_, task)| *task);
        tasks.any(|task| {
            let has_started = self.script.tasks[task.index()].started.is_some();
            !has_started && self.has_begun(self.exercise.task(task).incident)
        })
    }

    /// Who walks over which site by a record, unless what he does there excuses it.
    fn walks(&self, record: &Record) -> Vec<(Name, SiteId)> {
        match &record.fact {
            Fact::Entered { site, zone } if *zone != Zone::Cold => {
                let place = self.exercise.sites.iter().position(|row| row.name == *site).map(SiteId::at);
                let place = place.filter(|place| !self.may_save_life(record.actor, *place));
                place.into_iter().map(|place| (record.actor, place)).collect()
            }
            Fact::TaskStarted { task, with } | Fact::TaskResumed { task, with } => {
                let task = self.exercise.tasks.iter().find(|row| row.name == *task);
                let place = task.filter(|task| disturbs(task)).and_then(|task| task.site);
                with.iter().filter_map(|unit| Some((*unit, place?))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether there is work at a site that comes first and that a unit can do.
    fn may_save_life(&self, unit: Name, site: SiteId) -> bool {
        let unit = self.exercise.actors.iter().position(|actor| actor.name == unit).map(ActorId::at);
        let Some(row) = unit.and_then(|unit| self.exercise.unit(unit)) else {
            return false;
        };
        let mut tasks = self.exercise.tasks.iter().enumerate();
        tasks.any(|(index, task)| {
            let is_open = !self.script.tasks[index].done && self.has_begun(task.incident);
            let mut needs = task.needs.iter();
            is_open
                && task.site == Some(site)
                && comes_first(task.kind)
                && needs.any(|(capability, _)| row.capabilities.contains(capability))
        })
    }
}

/// Whether work on a scene disturbs it.
fn disturbs(task: &Task) -> bool {
    task.zone != Some(Zone::Cold) && task.kind != Some(TaskKind::PreserveScene) && !comes_first(task.kind)
}

/// Work that saves life or keeps others out.
fn comes_first(kind: Option<TaskKind>) -> bool {
    match kind {
        Some(
            TaskKind::Secure
            | TaskKind::Search
            | TaskKind::Contain
            | TaskKind::Cordon
            | TaskKind::Triage
            | TaskKind::Extract
            | TaskKind::Treat
            | TaskKind::Transport
            | TaskKind::Sweep,
        ) => true,
        Some(
            TaskKind::PreserveScene
            | TaskKind::IdentifyVictims
            | TaskKind::Interview
            | TaskKind::WarnPublic
            | TaskKind::RestoreService,
        )
        | None => false,
    }
}
