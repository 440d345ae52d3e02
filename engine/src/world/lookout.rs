//! Lookouts: what conditions look at outside an actor's own memory, and who looks at it.

use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ChannelId};
use crate::scenario::model::conduct::Condition;
use crate::trace::fact::{Fact, Kind};
use crate::trace::kinds::Kinds;
use crate::trace::record::Record;
use bevy_ecs::resource::Resource;
use std::collections::BTreeMap;

/// The kinds of facts that change something that can be looked at.
pub const CHANGES: Kinds = Kinds::of(&[
    Kind::Opened,
    Kind::Closed,
    Kind::OutOfAction,
    Kind::BackInAction,
    Kind::ChannelFailed,
    Kind::ChannelRestored,
    Kind::Dispatched,
    Kind::Tasked,
    Kind::Arrived,
    Kind::Released,
    Kind::FreeAgain,
    Kind::Asked,
    Kind::Delivered,
    Kind::Taken,
    Kind::Begun,
    Kind::GaveUp,
]);

/// Something that others change, or the performer itself without learning anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// Whether a post is open.
    Door(ActorId),
    /// Whether a channel works.
    Wire(ChannelId),
    /// Which of a post's units are free.
    Fleet(ActorId),
    /// What an actor asked for.
    Plea(ActorId),
    /// What waits at an actor's desks.
    Queue(ActorId),
}

/// Who looks at what.
#[derive(Clone, Debug, Default, Resource)]
pub struct Lookout {
    /// How many records have been looked at.
    pub seen: usize,
    /// Posts and units by name.
    pub actors: BTreeMap<Name, ActorId>,
    watchers: BTreeMap<Sight, Vec<ActorId>>,
}

impl Lookout {
    /// The lookouts of an exercise.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let everybody = scenario.post_ids().chain(scenario.unit_ids());
        let actors = everybody.map(|actor| (scenario.actor_name(actor), actor)).collect();
        let mut lookout = Self { seen: 0, actors, watchers: BTreeMap::new() };
        for procedure in &scenario.procedures {
            for performer in &procedure.performers {
                lookout.watch(*performer, &procedure.when);
            }
        }
        lookout
    }

    /// Who looks at something, in the order of the scenario's procedures.
    #[must_use]
    pub fn watchers(&self, sight: Sight) -> &[ActorId] {
        self.watchers.get(&sight).map_or(&[], Vec::as_slice)
    }

    /// What a record changes of all that can be looked at: nothing unless it is of one of the kinds of
    /// [`CHANGES`].
    pub fn changes(&self, exercise: &Scenario, record: &Record) -> impl Iterator<Item = Sight> + use<> {
        let whose = |name| self.actors.get(&name).copied();
        let fleet = |name| {
            let unit = whose(name).and_then(|unit| exercise.unit(unit));
            unit.map(|unit| Sight::Fleet(unit.directed_by))
        };
        let changed = match &record.fact {
            Fact::Opened {} | Fact::Closed {} => [whose(record.actor).map(Sight::Door), None],
            Fact::OutOfAction {} | Fact::BackInAction {} => {
                [whose(record.actor).map(Sight::Door), fleet(record.actor)]
            }
            Fact::ChannelFailed { channel, .. } | Fact::ChannelRestored { channel } => {
                let of_that_name = exercise.channels.iter().position(|row| row.name == *channel);
                [of_that_name.map(|index| Sight::Wire(ChannelId::at(index))), None]
            }
            Fact::Dispatched { unit, .. } => [fleet(*unit), None],
            Fact::Tasked { .. } | Fact::Arrived { .. } | Fact::Released { .. } | Fact::FreeAgain { .. } => {
                [fleet(record.actor), None]
            }
            Fact::Asked { .. } => [whose(record.actor).map(Sight::Plea), None],
            Fact::Delivered { .. } | Fact::Taken { .. } | Fact::Begun { .. } => {
                [whose(record.actor).map(Sight::Queue), None]
            }
            Fact::GaveUp { to, .. } => [whose(*to).map(Sight::Queue), None],
            _ => [None, None],
        };
        let is_told = CHANGES.contain(record.fact.which_kind()) || changed == [None, None];
        debug_assert!(is_told, "who looks at it is not told of {:?}", record.fact);
        changed.into_iter().flatten()
    }

    /// Whether a record changes something that an actor looks at.
    #[must_use]
    pub fn shows(&self, exercise: &Scenario, record: &Record, actor: ActorId) -> bool {
        self.changes(exercise, record).any(|sight| self.watchers(sight).contains(&actor))
    }

    fn watch(&mut self, actor: ActorId, condition: &Condition) {
        let sight = match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::SomeOf(_, parts) => {
                return parts.iter().for_each(|part| self.watch(actor, part));
            }
            Condition::Not(inner) => return self.watch(actor, inner),
            Condition::IsOpen(post) => Sight::Door(*post),
            Condition::ChannelDown(channel) => Sight::Wire(*channel),
            Condition::Free(..) => Sight::Fleet(actor),
            Condition::NoAnswer(..) => Sight::Plea(actor),
            Condition::Backlog(_) => Sight::Queue(actor),
            Condition::Knows(_)
            | Condition::Is(..)
            | Condition::AtLeast(..)
            | Condition::AtMost(..)
            | Condition::Fresh(..)
            | Condition::Sure(..)
            | Condition::Conflicting(_)
            | Condition::Concerns(_)
            | Condition::Declared(_)
            | Condition::ZoneIs(_)
            | Condition::OnScene(_)
            | Condition::FirstThere
            | Condition::Absent(..)
            | Condition::CoLocated(_)
            | Condition::LiaisonFrom(_)
            | Condition::Received(..)
            | Condition::NotHeardFrom(..)
            | Condition::Refused(_)
            | Condition::MayAuthority(_)
            | Condition::MayPerform(_)
            | Condition::TimeIs(_)
            | Condition::Since(..)
            | Condition::Rang(_)
            | Condition::Holding(_)
            | Condition::Stalled(_)
            | Condition::DefaultedOn(_)
            | Condition::SpecialistEta(_)
            | Condition::CustodyEnds(..) => return,
        };
        let watchers = self.watchers.entry(sight).or_default();
        if !watchers.contains(&actor) {
            watchers.push(actor);
        }
    }
}
