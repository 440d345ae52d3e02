//! A turn: from a moment on the run goes on under another scenario.
//!
//! Mechanisms ask how things are each time, so most of what a turn says is simply so from now on. What the
//! state of the run had taken over from the scenario is brought into line here: desks, beds, who has which
//! procedures, who directs how many, and who looks at what. A post that comes takes its place, and opens as it
//! says of itself. Then everybody with a rule weighs it anew. What only happens, an effect or an inject, falls
//! due at the moment of the turn.

use super::stated;
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::mechanics::effects::identity;
use crate::scenario::Scenario;
use crate::scenario::compile::{Later, Said};
use crate::scenario::ids::{ActorId, ProcedureId};
use crate::scenario::model::organisation::Opens;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::desks::Desks;
use crate::world::lookout::Lookout;
use crate::world::occurrence::Occurrence;
use crate::world::script::{Imposed, Script};
use crate::world::spawn::procedures_by_performer;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::world::World;
use std::sync::Arc;

/// Takes a turn. Whatever was due before its moment has happened, and nothing that is due at it.
pub fn take(kernel: &mut Kernel, world: &mut World, before: &Scenario, turn: &Later) {
    let wait = turn.at - kernel.now();
    let mut cause = RecordNo::START;
    for said in &turn.said {
        let note = Note::of(before.actor_name(before.excon), Fact::Turned { change: said.change });
        cause = kernel.recorder.write(turn.at, note.after(RecordNo::START, Label::Script));
        happens(kernel, world, (before, said), (wait, cause));
    }
    if let Some(scenario) = &turn.scenario {
        holds(kernel, world, (before, scenario), (wait, cause));
    }
}

/// What happens at a turn falls due.
fn happens(
    kernel: &mut Kernel,
    world: &mut World,
    (scenario, said): (&Scenario, &Said),
    (wait, record): (Tick, RecordNo),
) {
    let mut script = world.resource_mut::<Script>();
    if let Some(effect) = said.does.clone() {
        let by = identity::digest(scenario, &effect);
        let ordinal = script.imposed.iter().filter(|other| other.by == by).count() as u64;
        let index = script.imposed.len() as u32;
        script.imposed.push(Imposed { effect, record, by, ordinal });
        kernel.due_in(wait, Occurrence::Imposed(index));
    }
    if let Some(inject) = said.fires {
        script.prompts[inject.index()].grounds = vec![kernel.recorder.ground(record)];
        kernel.due_in(wait, Occurrence::Inject(inject));
    }
}

/// Another scenario holds from now on.
fn holds(
    kernel: &mut Kernel,
    world: &mut World,
    (before, scenario): (&Scenario, &Arc<Scenario>),
    (wait, cause): (Tick, RecordNo),
) {
    world.insert_resource(Exercise(Arc::clone(scenario)));
    let mut lookout = Lookout::of(scenario);
    lookout.seen = world.resource::<Lookout>().seen;
    world.insert_resource(lookout);
    stated::channels(kernel, (before, scenario), (wait, cause));
    stated::beds(kernel, world, (before, scenario), (wait, cause));
    let procedures = procedures_by_performer(scenario);
    for actor in scenario.post_ids().chain(scenario.unit_ids()) {
        come(kernel, world, (before, scenario, actor), (wait, cause));
        set_desks(kernel, world, (before, scenario, actor), (wait, cause));
        let Some(entity) = world.resource::<Cast>().entity(actor) else {
            continue;
        };
        if let Some(mut conduct) = world.get_mut::<Conduct>(entity) {
            let own = &procedures[actor.index()];
            let new: Vec<ProcedureId> =
                own.iter().copied().filter(|id| !conduct.procedures.contains(id)).collect();
            conduct.in_force.extend(new.into_iter().map(|id| (id, cause)));
            conduct.procedures.clone_from(own);
        }
        if !procedures[actor.index()].is_empty() {
            kernel.due_in(wait, Occurrence::Consider(actor));
        }
    }
}

/// A post that was not there before takes its place. One that is always open is staffed at once, and briefed
/// as if it had been ordered to open; one whose moment has passed opens as well.
fn come(
    kernel: &mut Kernel,
    world: &mut World,
    (before, scenario, actor): (&Scenario, &Scenario, ActorId),
    (wait, cause): (Tick, RecordNo),
) {
    let there = |scenario: &Scenario| scenario.post(actor).filter(|post| post.there).cloned();
    let (None, Some(post)) = (there(before), there(scenario)) else {
        return;
    };
    let mut desks = Desks::new(post.desks, false);
    (desks.ready, desks.closed_by) = (cause, cause);
    match post.opens {
        Opens::Always => {
            desks.opening = Some(cause);
            kernel.due_in(wait, Occurrence::Staffed(actor));
        }
        Opens::At(at) => _ = kernel.due_in(wait.max(at - kernel.now()), Occurrence::Staffed(actor)),
        Opens::OnOrder(_) => {}
    }
    let entity = world.resource::<Cast>().entity(actor);
    if let Some(mut place) = entity.and_then(|entity| world.get_mut::<Desks>(entity)) {
        *place = desks;
    }
}

/// A post has as many desks more or fewer as the turn says, whatever it had by then, and directs those who
/// are under it now.
fn set_desks(
    kernel: &mut Kernel,
    world: &mut World,
    (before, scenario, actor): (&Scenario, &Scenario, ActorId),
    (wait, cause): (Tick, RecordNo),
) {
    let desks_of = |world: &World, actor| {
        let entity = world.resource::<Cast>().entity(actor)?;
        world.get::<Desks>(entity).cloned()
    };
    let below = scenario.graphs.command.subordinates(actor);
    let is_post = |other: &&ActorId| scenario.post(**other).is_some();
    let open = |other: &&ActorId| desks_of(world, **other).is_some_and(|desks| desks.open);
    let directing = below.iter().filter(is_post).filter(open).count() as u32;
    let of = |scenario: &Scenario| scenario.post(actor).filter(|post| post.there).map(|post| post.desks);
    let is = of(scenario).unwrap_or(0);
    // Who has just come has brought his own.
    let was = of(before).unwrap_or(is);
    let Some(entity) = world.resource::<Cast>().entity(actor) else {
        return;
    };
    let Some(mut desks) = world.get_mut::<Desks>(entity) else {
        return;
    };
    desks.directing = directing;
    if was == is {
        return;
    }
    let count = (desks.count + is).saturating_sub(was);
    let note = Note::of(before.actor_name(actor), Fact::DesksSet { desks: count });
    let set = kernel.recorder.write(kernel.now() + wait, note.after(cause, Label::Instant));
    desks.change(count, set);
    kernel.due_in(wait, Occurrence::Serve(actor));
}
