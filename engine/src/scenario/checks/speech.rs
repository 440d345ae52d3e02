//! Somebody is to be told in a language that he does not speak.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::said;
use crate::document::text::Language;
use crate::scenario::Scenario;
use crate::scenario::graphs::alert;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::Procedure;
use std::collections::BTreeMap;

/// Pairs looked at, at most: large exercises are judged by a part of them.
const PAIRS: usize = 50_000;

/// The languages of the posts that name any.
type Spoken<'a> = BTreeMap<ActorId, &'a [Language]>;

/// Reports the first such pair of each procedure.
pub(super) fn check(findings: &mut Findings<'_>) {
    let (scenario, loaded) = (findings.scenario, findings.loaded);
    let rows: BTreeMap<&str, ActorId> =
        scenario.post_ids().map(|post| (scenario.names.text(scenario.actor_name(post)), post)).collect();
    let posts = loaded.organisation.posts.iter().filter(|post| !post.languages.is_empty());
    let spoken: Spoken<'_> =
        posts.filter_map(|post| Some((*rows.get(post.id.value.as_str())?, &*post.languages))).collect();
    let mut left = if spoken.len() < 2 { 0 } else { PAIRS };
    for procedure in &scenario.procedures {
        let Some((from, to)) = strangers(scenario, procedure, (&spoken, &mut left)) else { continue };
        let message = said!(
            "`{from}` and `{to}` speak no language in common",
            from = findings.actor(from),
            to = findings.actor(to)
        );
        let problem = findings.problem(graphs::NO_LANGUAGE, Entry::procedure(procedure.name), message);
        let mut problem = problem
            .hint(said!("let somebody between them pass it on, or add a language to one of the posts"));
        for post in [from, to] {
            if let Some(span) = findings.span(Entry::post(scenario.actor_name(post))) {
                problem =
                    problem.related(span, said!("speaks {languages}", languages = words(spoken[&post])));
            }
        }
        findings.problems.push(problem);
    }
}

fn strangers(
    scenario: &Scenario,
    procedure: &Procedure,
    (spoken, left): (&Spoken<'_>, &mut usize),
) -> Option<(ActorId, ActorId)> {
    for performer in &procedure.performers {
        let Some(own) = spoken.get(performer) else { continue };
        for action in &procedure.then {
            for to in alert::addressed(scenario, *performer, action) {
                *left = left.checked_sub(1)?;
                let theirs = spoken.get(&to);
                if theirs.is_some_and(|theirs| !theirs.iter().any(|language| own.contains(language))) {
                    return Some((*performer, to));
                }
            }
        }
    }
    None
}

fn words(languages: &[Language]) -> String {
    let words: Vec<String> = languages.iter().map(|language| format!("{language:?}")).collect();
    words.join(", ")
}
