//! A single channel over which the alert of many goes: without it nobody tells them anything.
//!
//! As with posts, worth a word is one that the exercise takes away for good, and one on which more than
//! half of the organisation hangs although there are others.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::bound::{Earliest, NEVER};
use crate::scenario::ids::{ActorId, AgencyId, ChannelId};
use crate::scenario::model::script::Effect;

/// So many are named.
const NAMED: usize = 3;

/// So many agencies, and so many posts, make a channel that of the whole organisation.
const AGENCIES_MIN: usize = 3;
const POSTS_MIN: usize = 6;

/// The alert is worked out again without each channel: actors by actors by channels, at most.
const STEPS: usize = 1_000_000;

/// Reports each such channel, in scenario order.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let Some(moments) = findings.moments else { return };
    let in_force: Vec<usize> =
        (0..scenario.channels.len()).filter(|row| scenario.channels[*row].enabled).collect();
    if scenario.actors.len().pow(2).saturating_mul(in_force.len()) > STEPS {
        return;
    }
    for row in in_force.iter().copied().filter(|row| !comes_back(scenario, ChannelId::at(*row))) {
        let loss = taken_away(scenario, ChannelId::at(row));
        if loss.is_none() && !is_alone_for_many(scenario, ChannelId::at(row)) {
            continue;
        }
        let cut = cut_off(moments, row);
        let is_large = in_force.len() > 1
            && cut.len() >= POSTS_MIN
            && cut.len() * 2 > scenario.posts
            && agencies(scenario, &cut) >= AGENCIES_MIN;
        if is_large || (loss.is_some() && !cut.is_empty()) {
            report(findings, row, &cut, loss);
        }
    }
}

/// Whether more than half of all posts are on no other channel: only then is it worth working the alert out again.
fn is_alone_for_many(scenario: &Scenario, channel: ChannelId) -> bool {
    let alone = scenario.post_ids().filter(|post| scenario.graphs.talk.on(*post) == [channel]);
    alone.count() * 2 > scenario.posts
}

/// The posts that hear of it with a channel and never without.
fn cut_off(moments: &Earliest<'_>, row: usize) -> Vec<ActorId> {
    let mut without = moments.scenario.clone();
    without.channels[row].enabled = false;
    let after = Earliest::of(&without);
    let is_cut = |post: &ActorId| moments.heard[post.index()] < NEVER && after.heard[post.index()] >= NEVER;
    moments.scenario.post_ids().filter(is_cut).collect()
}

fn agencies(scenario: &Scenario, posts: &[ActorId]) -> usize {
    let mut agencies: Vec<AgencyId> = posts.iter().filter_map(|post| scenario.actor(*post).agency).collect();
    agencies.sort_unstable();
    agencies.dedup();
    agencies.len()
}

fn report(findings: &mut Findings<'_>, row: usize, cut: &[ActorId], loss: Option<Name>) {
    let channel = findings.scenario.channels[row].name;
    let named = cut.iter().take(NAMED).map(|post| format!("`{}`", findings.actor(*post)));
    let posts = named.collect::<Vec<_>>().join(", ");
    let name = findings.text(channel);
    let message = match cut.len().saturating_sub(NAMED) {
        0 => said!("only over `{channel}` comes the alert to {posts}", channel = name, posts),
        more => {
            said!(
                "only over `{channel}` comes the alert to {posts} and {more} more",
                channel = name,
                posts,
                more
            )
        }
    };
    let problem = findings.problem(graphs::LONE_CHANNEL, Entry::channel(channel), message).hint(said!(
        "put them on a second channel, or let the script reach one of them; if its loss is what you want to see, leave it"
    ));
    let away = loss.and_then(|inject| findings.span(Entry::inject(inject)));
    let first = cut.first().and_then(|post| findings.span(Entry::post(findings.scenario.actor_name(*post))));
    let problem = match away {
        Some(span) => problem.related(span, said!("this takes it away")),
        None => problem,
    };
    findings.problems.push(match first {
        Some(span) => problem.related(span, said!("cut off without it")),
        None => problem,
    });
}

/// Whether an inject gives a channel back.
fn comes_back(scenario: &Scenario, channel: ChannelId) -> bool {
    let mut effects = scenario.injects.iter().flat_map(|inject| &inject.does);
    effects.any(|effect| matches!(effect, Effect::RestoreChannel(id) if *id == channel))
}

/// The inject that takes a channel away, wholly and for good.
fn taken_away(scenario: &Scenario, channel: ChannelId) -> Option<Name> {
    let takes = |effect: &Effect| matches!(effect, Effect::FailChannel(lost, None, None) if *lost == channel);
    let mut injects = scenario.injects.iter();
    injects.find(|inject| inject.does.iter().any(takes)).map(|inject| inject.name)
}
