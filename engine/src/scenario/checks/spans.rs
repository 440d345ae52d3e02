//! Posts that direct more posts than one head can.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;

/// Up to seven, five being best: NIMS 2017, span of control. Units are counted by their own posts; and who
/// stands above the scene, at level 3 or 4, has a staff of his own.
const POSTS_MAX: usize = 7;

/// Reports each such post.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    for post in scenario.post_ids() {
        let directed = scenario.graphs.command.directed(post).iter();
        let posts: Vec<_> = directed.filter(|actor| actor.index() < scenario.posts).copied().collect();
        let is_near = scenario.post(post).is_some_and(|row| row.level <= 2);
        if posts.len() <= POSTS_MAX || !is_near {
            continue;
        }
        let name = findings.actor(post).to_owned();
        let message = said!(
            "`{name}` directs {posts} posts: beyond {most} a span of control is too wide",
            name,
            posts = posts.len(),
            most = POSTS_MAX
        );
        let problem = findings.problem(graphs::WIDE_SPAN, Entry::post(scenario.actor_name(post)), message);
        let mut problem =
            problem.hint(said!("put some of them under a post between, with `under` or `Directs`"));
        for other in [posts[0], posts[posts.len() - 1]] {
            if let Some(span) = findings.span(Entry::post(scenario.actor_name(other))) {
                problem = problem.related(span, said!("one of those it directs"));
            }
        }
        findings.problems.push(problem);
    }
}
