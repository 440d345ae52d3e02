//! The cast: which entity plays which actor, and the exercise they play.

use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use bevy_ecs::entity::Entity;
use bevy_ecs::resource::Resource;
use std::ops::Deref;
use std::sync::Arc;

/// The exercise being run.
#[derive(Clone, Debug, Resource)]
pub struct Exercise(pub Arc<Scenario>);

impl Deref for Exercise {
    type Target = Scenario;

    fn deref(&self) -> &Scenario {
        &self.0
    }
}

/// The entity of each post and unit, by actor. Whatever order they were spawned in, they are
/// always visited in the order of the scenario.
#[derive(Clone, Debug, Resource)]
pub struct Cast(pub Vec<Entity>);

impl Cast {
    /// The entity that plays an actor; voices have none.
    #[must_use]
    pub fn entity(&self, actor: ActorId) -> Option<Entity> {
        self.0.get(actor.index()).copied()
    }
}
