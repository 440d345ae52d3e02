//! Lookouts: who looks at something that others change thinks again when it does.
//!
//! What an actor learns, hears or does leads it to its procedures by itself. A door that opens, a
//! wire that fails, a unit that leaves reaches nobody as a message; it is told here, from its
//! record, to those whose conditions look at it, at that instant.

use super::pictures::consider;
use crate::world::Kernel;
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::lookout::{CHANGES, Lookout, Sight};
use bevy_ecs::system::{InMut, Query, Res, ResMut};

/// The evaluator: shows every new record to those who look at what it changes.
pub fn look_out(
    InMut(kernel): InMut<Kernel>,
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    mut lookout: ResMut<Lookout>,
    mut conducts: Query<&mut Conduct>,
) {
    let new = &kernel.recorder.records()[lookout.seen..];
    let new = new.iter().filter(|record| CHANGES.contain(record.fact.which_kind()));
    let changed: Vec<Sight> = new.flat_map(|record| lookout.changes(&exercise, record)).collect();
    lookout.seen = kernel.recorder.records().len();
    for watcher in changed.into_iter().flat_map(|sight| lookout.watchers(sight)) {
        if let Some(Ok(mut conduct)) = cast.entity(*watcher).map(|entity| conducts.get_mut(entity)) {
            consider(kernel, *watcher, &mut conduct);
        }
    }
}
