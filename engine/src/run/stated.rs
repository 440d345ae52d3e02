//! What a turn states of places and wires: how many beds there are, which channels work with how many lines.

use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::FacilityId;
use crate::scenario::model::organisation::Channel;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::occurrence::Occurrence;
use crate::world::people::People;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::world::World;

/// Says of every channel that is otherwise how it is now. Mechanisms look it up each time; whoever reads the
/// trace has nothing else to know it by.
pub(super) fn channels(
    kernel: &mut Kernel,
    (before, scenario): (&Scenario, &Scenario),
    (wait, cause): (Tick, RecordNo),
) {
    for (was, is) in before.channels.iter().zip(&scenario.channels) {
        if lines(was) != lines(is) {
            let fact = Fact::ChannelSet { channel: is.name, lines: lines(is) };
            let note = Note::of(before.actor_name(before.excon), fact);
            kernel.recorder.write(kernel.now() + wait, note.after(cause, Label::Instant));
        }
    }
}

/// How many lines each member has: none where the channel is not there, as many as he needs if `None`.
fn lines(channel: &Channel) -> Option<u32> {
    if channel.enabled { channel.lines } else { Some(0) }
}

/// A facility has as many beds more or fewer as the turn says, whatever its plan has brought by then. Beds
/// that are taken stay so; those that are free now are given to who waits for one.
pub(super) fn beds(
    kernel: &mut Kernel,
    world: &mut World,
    (before, scenario): (&Scenario, &Scenario),
    (wait, cause): (Tick, RecordNo),
) {
    for (index, (was, is)) in before.facilities.iter().zip(&scenario.facilities).enumerate() {
        if was.beds == is.beds {
            continue;
        }
        let ward = &mut world.resource_mut::<People>().wards[index];
        let more = if ward.planned { is.surge_beds } else { 0 };
        ward.beds = match (ward.beds, was.beds, is.beds) {
            (Some(now), Some(was), Some(is)) => Some(now.saturating_add(is).saturating_sub(was)),
            (_, _, is) => is.map(|beds| beds.saturating_add(more)),
        };
        let fact = Fact::BedsSet { beds: ward.beds };
        let note = Note::of(is.name, fact).after(cause, Label::Instant);
        let set = kernel.recorder.write(kernel.now() + wait, note);
        kernel.due_in(wait, Occurrence::GiveBeds(FacilityId::at(index), set));
    }
}
