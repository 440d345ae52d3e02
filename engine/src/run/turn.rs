//! A turn: from a moment on the run goes on under another scenario.
//!
//! Mechanisms ask how things are each time, so most of what a turn says is simply so from now on. What the
//! state of the run had taken over from the scenario is brought into line here: desks, who has which
//! procedures, and who looks at what. Then everybody with a rule weighs it anew.

use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::compile::Later;
use crate::scenario::ids::ActorId;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::desks::Desks;
use crate::world::lookout::Lookout;
use crate::world::occurrence::Occurrence;
use crate::world::spawn::procedures_by_performer;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::world::World;
use std::sync::Arc;

/// Takes a turn. Whatever was due before its moment has happened, and nothing that is due at it.
pub fn take(kernel: &mut Kernel, world: &mut World, before: &Scenario, turn: &Later) {
    let scenario = &turn.scenario;
    let mut cause = RecordNo::START;
    for setting in &turn.said {
        let note = Note::of(scenario.actor_name(scenario.excon), Fact::Turned { setting: *setting });
        cause = kernel.recorder.write(turn.at, note.after(RecordNo::START, Label::Script));
    }
    world.insert_resource(Exercise(Arc::clone(scenario)));
    let mut lookout = Lookout::of(scenario);
    lookout.seen = world.resource::<Lookout>().seen;
    world.insert_resource(lookout);
    let wait = turn.at - kernel.now();
    let procedures = procedures_by_performer(scenario);
    for actor in scenario.post_ids().chain(scenario.unit_ids()) {
        set_desks(kernel, world, (before, turn), actor, cause);
        let Some(entity) = world.resource::<Cast>().entity(actor) else {
            continue;
        };
        if let Some(mut conduct) = world.get_mut::<Conduct>(entity) {
            conduct.procedures.clone_from(&procedures[actor.index()]);
        }
        if !procedures[actor.index()].is_empty() {
            kernel.due_in(wait, Occurrence::Consider(actor));
        }
    }
}

/// A post has as many desks more or fewer as the turn says, whatever it had by then.
fn set_desks(
    kernel: &mut Kernel,
    world: &mut World,
    (before, turn): (&Scenario, &Later),
    actor: ActorId,
    cause: RecordNo,
) {
    let desks = |scenario: &Scenario| scenario.post(actor).map_or(0, |post| post.desks);
    let (was, is) = (desks(before), desks(&turn.scenario));
    let Some(entity) = world.resource::<Cast>().entity(actor).filter(|_| was != is) else {
        return;
    };
    let Some(mut desks) = world.get_mut::<Desks>(entity) else {
        return;
    };
    let count = (desks.count + is).saturating_sub(was);
    let note = Note::of(before.actor_name(actor), Fact::DesksSet { desks: count });
    let set = kernel.recorder.write(turn.at, note.after(cause, Label::Instant));
    desks.change(count, set);
    let wait: Tick = turn.at - kernel.now();
    kernel.due_in(wait, Occurrence::Serve(actor));
}
