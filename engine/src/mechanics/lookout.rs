//! Lookouts: who looks at something that others change thinks again when it does.
//!
//! What an actor learns, hears or does leads it to its procedures by itself. A door that opens, a
//! wire that fails, a unit that leaves reaches nobody as a message; it is told here, from its
//! record, to those whose conditions look at it, at that instant.

use super::pictures::consider;
use crate::scenario::ids::ChannelId;
use crate::trace::fact::Fact;
use crate::trace::record::Record;
use crate::world::Kernel;
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::lookout::{Lookout, Sight};
use bevy_ecs::system::{InMut, Query, Res, ResMut};

/// The evaluator: shows every new record to those who look at what it changes.
pub fn look_out(
    InMut(kernel): InMut<Kernel>,
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    mut lookout: ResMut<Lookout>,
    mut conducts: Query<&mut Conduct>,
) {
    let new = &kernel.recorder.records()[lookout.seen..];
    let changed: Vec<Sight> = new.iter().flat_map(|record| changes(&exercise, &lookout, record)).collect();
    lookout.seen = kernel.recorder.records().len();
    for watcher in changed.into_iter().flat_map(|sight| lookout.watchers(sight)) {
        if let Some(Ok(mut conduct)) = cast.entity(*watcher).map(|entity| conducts.get_mut(entity)) {
            consider(kernel, *watcher, &mut conduct);
        }
    }
}

/// What a record changes of all that can be looked at.
fn changes(exercise: &Exercise, lookout: &Lookout, record: &Record) -> Vec<Sight> {
    let whose = |name| lookout.actors.get(&name).copied();
    let fleet = |name| {
        let unit = whose(name).and_then(|unit| exercise.unit(unit));
        unit.map(|unit| Sight::Fleet(unit.directed_by))
    };
    match &record.fact {
        Fact::Opened {} | Fact::Closed {} => whose(record.actor).map(Sight::Door).into_iter().collect(),
        Fact::OutOfAction {} | Fact::BackInAction {} => {
            whose(record.actor).map(Sight::Door).into_iter().chain(fleet(record.actor)).collect()
        }
        Fact::ChannelFailed { channel, .. } | Fact::ChannelRestored { channel } => {
            let of_that_name = exercise.channels.iter().position(|row| row.name == *channel);
            of_that_name.map(|index| Sight::Wire(ChannelId::at(index))).into_iter().collect()
        }
        Fact::Dispatched { unit, .. } => fleet(*unit).into_iter().collect(),
        Fact::Tasked { .. } | Fact::Arrived { .. } | Fact::Released { .. } => {
            fleet(record.actor).into_iter().collect()
        }
        Fact::Asked { .. } => whose(record.actor).map(Sight::Plea).into_iter().collect(),
        Fact::Delivered { .. } | Fact::Taken { .. } | Fact::Begun { .. } => {
            whose(record.actor).map(Sight::Queue).into_iter().collect()
        }
        Fact::GaveUp { to, .. } => whose(*to).map(Sight::Queue).into_iter().collect(),
        _ => Vec::new(),
    }
}
