//! Who is on which channel.

use crate::report::graph::cast::Cast;
use crate::report::graph::drawing::{Drawing, EdgeKind, Mark, NodeKind};
use crate::report::graph::relation::Relation;
use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use crate::wording::Noun;

/// A node for each channel in force, and an edge from each member to it.
pub(super) fn draw(mut cast: Cast<'_>) -> Drawing {
    let scenario = cast.scenario;
    for channel in scenario.channels.iter().filter(|channel| channel.enabled) {
        let id = scenario.names.text(channel.name);
        let title = cast.tongues.of(Noun::Channel, id);
        let place = cast.add(format!("channel:{id}"), title, NodeKind::Channel, None, Vec::new());
        for member in &channel.members {
            let kind = if channel.guests.contains(member) { EdgeKind::Guest } else { EdgeKind::Member };
            if let Some(node) = cast.node(*member) {
                cast.join(node, place, kind, None);
                cast.set_two_way(node, place);
            }
        }
    }
    let silent = scenario.post_ids().filter(|post| is_silent(scenario, *post));
    for node in silent.filter_map(|post| cast.node(post)).collect::<Vec<_>>() {
        cast.mark(node, Mark::OffAllChannels);
    }
    cast.finish(Relation::Talk)
}

fn is_silent(scenario: &Scenario, post: ActorId) -> bool {
    scenario.graphs.talk.on(post).is_empty()
}
