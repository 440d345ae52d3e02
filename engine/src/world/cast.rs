//! The cast: which entity plays which actor, and the exercise they play.

use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ElementId, ProcedureId};
use crate::scenario::model::mark::Value;
use bevy_ecs::entity::Entity;
use bevy_ecs::resource::Resource;
use std::ops::Deref;
use std::sync::Arc;

/// The exercise being run.
#[derive(Clone, Debug, Resource)]
pub struct Exercise(pub Arc<Scenario>);

impl Exercise {
    /// The name under which a matter stands in records: its procedure, or the request to lend.
    #[must_use]
    pub fn matter_name(&self, procedure: Option<ProcedureId>) -> Name {
        procedure.map_or(self.0.lending, |procedure| self.0.procedure(procedure).name)
    }

    /// What a statement of an element is about, if nothing else is said: of several values that hold
    /// at once each is about itself.
    #[must_use]
    pub fn about(&self, element: ElementId, value: Value) -> Option<Name> {
        match value {
            Value::Word(word) if self.element(element).several => Some(word),
            _ => None,
        }
    }

    /// Interoperability of one actor with another, 0 to 1: 1 inside an agency and between posts at
    /// the same site; a named pair's own; else the base, or what an officer of the first's agency
    /// makes of it who sits with the second. Voices and the public speak to everybody as if they
    /// belonged there.
    #[must_use]
    pub fn interoperability(&self, from: ActorId, to: ActorId, officer: bool) -> f64 {
        let (Some(of), Some(with)) = (self.actor(from).agency, self.actor(to).agency) else {
            return 1.0;
        };
        let site = |actor: ActorId| self.post(actor).and_then(|post| post.site);
        if site(from).is_some_and(|here| site(to) == Some(here)) {
            return 1.0;
        }
        let base = self.0.interoperability.of(of, with);
        let is_named = self.0.interoperability.named.contains_key(&(of, with));
        if officer && !is_named { base.max(self.0.parameters.transmission.liaison) } else { base }
    }
}

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
