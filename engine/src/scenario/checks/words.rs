//! A word for an id that nothing has: it is never shown.

use super::Findings;
use crate::diagnostic::codes::names;
use crate::diagnostic::{Problem, said};

/// Reports each such word.
pub(super) fn check(findings: &mut Findings<'_>) {
    let loaded = findings.loaded;
    for word in loaded.organisation.words.iter().chain(loaded.exercise.words.iter()) {
        let id = &word.id;
        if findings.scenario.names.find(&id.value).is_none() {
            let message = said!("nothing has the id `{id}`: this word is never shown", id = &id.value);
            let path = vec!["words".to_owned(), id.value.clone()];
            findings.problems.push(Problem::new(names::NO_SUCH_WORD, id.span, message).path(path));
        }
    }
}
