//! Scenes: what is the case at each site, and the board its units share.

use super::mail::Told;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, IncidentId, SiteId};
use crate::trace::record::RecordNo;
use bevy_ecs::resource::Resource;

/// A site's state.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// Units on it, in the order they came.
    pub units: Vec<ActorId>,
    /// When a unit that was sent there last came.
    pub visited: Option<Tick>,
    /// What units there have seen and told one another.
    pub board: Vec<(Told, ActorId)>,
}

/// The scenes, and when incidents began.
#[derive(Clone, Debug, Default, Resource)]
pub struct Scenes {
    /// By site.
    pub scenes: Vec<Scene>,
    /// By incident: when it began, and by which record.
    pub begun: Vec<Option<(Tick, RecordNo)>>,
    /// By incident: when its threat was contained, and by which record.
    pub contained: Vec<Option<(Tick, RecordNo)>>,
}

impl Scenes {
    /// A site's scene.
    #[must_use]
    pub fn at(&self, site: SiteId) -> &Scene {
        &self.scenes[site.index()]
    }

    /// When an incident began.
    #[must_use]
    pub fn began(&self, incident: IncidentId) -> Option<Tick> {
        self.begun[incident.index()].map(|(at, _)| at)
    }

    /// When the threat of an incident was contained.
    #[must_use]
    pub fn contained(&self, incident: IncidentId) -> Option<Tick> {
        self.contained[incident.index()].map(|(at, _)| at)
    }
}
