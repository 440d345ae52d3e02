//! Routing: hop by hop over channels, climbing to the first common superior where none joins two posts.

use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ChannelId};

/// One hop of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hop {
    /// Who is reached.
    pub to: ActorId,
    /// Over which channel.
    pub channel: ChannelId,
}

/// The route of a message, or `None` where no way leads there over usable channels.
///
/// `by` is the channel the sender wants for the first hop; it is used if it joins the two ends.
#[must_use]
pub fn route(
    scenario: &Scenario,
    ends: (ActorId, ActorId),
    by: Option<ChannelId>,
    usable: &dyn Fn(ChannelId) -> bool,
) -> Option<Vec<Hop>> {
    let (from, to) = ends;
    let joins = |id: &ChannelId| {
        let channel = scenario.channel(*id);
        usable(*id) && channel.members.contains(&from) && channel.members.contains(&to)
    };
    let wanted = by.filter(joins);
    wanted
        .or_else(|| (0..scenario.channels.len()).map(ChannelId::at).find(joins))
        .map(|channel| vec![Hop { to, channel }])
}
