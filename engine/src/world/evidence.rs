//! Evidence: the scenes that somebody is to preserve, and who walked over them just now.

use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::{SiteId, TaskId};
use crate::scenario::model::incident::TaskKind;
use bevy_ecs::resource::Resource;

/// What the observer of scenes keeps.
#[derive(Clone, Debug, Default, Resource)]
pub struct Evidence {
    /// How many records it has seen.
    pub seen: usize,
    /// The work that preserves each scene.
    pub preserving: Vec<(SiteId, TaskId)>,
    /// The instant of the last disturbance, and who has been noted for it.
    pub noted: (Tick, Vec<Name>),
}

impl Evidence {
    /// Nothing seen yet.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let tasks = scenario.tasks.iter().enumerate();
        let preserving = tasks.filter(|(_, task)| task.kind == Some(TaskKind::PreserveScene));
        let preserving = preserving.filter_map(|(row, task)| Some((task.site?, TaskId::at(row))));
        Self { preserving: preserving.collect(), ..Self::default() }
    }
}
