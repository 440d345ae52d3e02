//! A channel that joins nobody, and a post that no channel reaches.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::scenario::Scenario;
use crate::scenario::ids::ChannelId;

/// Reports both, where there is anybody to talk to at all.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    if scenario.posts < 2 || scenario.channels.is_empty() {
        return;
    }
    for (row, channel) in scenario.channels.iter().enumerate() {
        if channel.members.len() < 2 && !carries_items(scenario, ChannelId::at(row)) {
            let message = said!("`{channel}` joins nobody", channel = findings.text(channel.name));
            let problem = findings.problem(graphs::LONELY_CHANNEL, Entry::channel(channel.name), message);
            findings
                .problems
                .push(problem.hint(said!("a channel joins its members with one another: name at least two")));
        }
    }
    for post in scenario.post_ids() {
        if scenario.graphs.talk.on(post).is_empty() {
            let name = scenario.actor_name(post);
            let message =
                said!("no channel reaches `{name}`: nobody can tell it anything", name = findings.text(name));
            findings.report(graphs::OUT_OF_REACH, Entry::post(name), message);
        }
    }
}

/// Whether a source sends its items over a channel: callers are no members.
fn carries_items(scenario: &Scenario, channel: ChannelId) -> bool {
    scenario.sources.iter().any(|source| source.channel == Some(channel))
}
