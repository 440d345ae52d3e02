//! Problems that only follow from others.
//!
//! An entry that could not be read is left out, and whatever names it then looks wrong too. An
//! author wants the one cause, not its twenty consequences, and still wants to hear at once of
//! everything else. So when documents were wrong, what rests on something *missing* is told only
//! if that thing is written nowhere, not even in an entry that was left out.

use std::collections::BTreeSet;

use crate::diagnostic::codes::{graphs, names, quantities};
use crate::diagnostic::{Code, Files, Problem, Problems, Span};

/// Fields whose texts are names that others use.
const NAMING: [&str; 4] = ["id", "of", "role", "capabilities"];

/// Problems that say nothing new while an entry may be missing: the next check tells them.
const UNCERTAIN: [Code; 10] = [
    names::WRONG_KIND,
    names::TWICE,
    names::NOBODY,
    names::LIST_ORDER,
    names::ONE_REQUEST,
    names::EMPTY_FLEET,
    names::NO_SUCH_TEXT,
    names::NOT_A_LANGUAGE_OF_IT,
    quantities::EMPTY,
    quantities::NO_MEASURE,
];

/// Problems of graphs that rest on what is there, not on what is missing.
const CERTAIN: [Code; 3] = [graphs::LOOP, graphs::COMMAND_CYCLE, graphs::TWO_SUPERIORS];

/// Whether a problem is one of the exercise as a whole, which is not there as a whole.
fn is_of_a_check(code: Code) -> bool {
    graphs::TABLE.iter().any(|entry| entry.code == code)
}

/// The problems found by resolving documents in which these things are wrong, without mere
/// consequences.
pub(super) fn left_out(found: &Problems, wrong: &Problems, files: &Files) -> Vec<Problem> {
    let names = files.ids().flat_map(|file| names_in(files.text(file)));
    let written: BTreeSet<String> = names.map(plain).collect();
    let tells = |problem: &&Problem| match problem.code {
        names::UNKNOWN | quantities::NO_PLACE => !is_written(problem, files, &written),
        quantities::NO_DISTRIBUTION => !is_damaged(problem, wrong),
        code => CERTAIN.contains(&code) || !(UNCERTAIN.contains(&code) || is_of_a_check(code)),
    };
    found.iter().filter(tells).cloned().collect()
}

/// Whether something in the place of a problem could not be read, and is missing from it.
fn is_damaged(problem: &Problem, wrong: &Problems) -> bool {
    let Some(whole) = problem.span else { return false };
    let inside = |part: Span| part.file == whole.file && whole.range().contains(&part.range().start);
    wrong.iter().filter_map(|other| other.span).any(inside)
}

/// Whether what a problem misses is written somewhere: the name itself, or the fleet of a unit.
fn is_written(problem: &Problem, files: &Files, written: &BTreeSet<String>) -> bool {
    let Some(span) = problem.span else {
        return false;
    };
    let name = plain(files.slice(span));
    let fleet = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    written.contains(&name) || written.contains(fleet)
}

/// A name without the signs that names do not hold: one of them may be what is wrong.
fn plain(name: &str) -> String {
    let is_plain = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.chars().filter(is_plain).collect()
}

/// The texts in fields that name something, found line by line without regard to brackets,
/// which may be what is wrong.
fn names_in(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| {
        let mut field = "";
        let parts = line.split('"').enumerate();
        parts.filter_map(move |(place, part)| {
            let is_text = place % 2 == 1;
            if !is_text {
                field = last_field(part).unwrap_or(field);
            }
            (is_text && NAMING.contains(&field)).then_some(part)
        })
    })
}

/// The last word before a colon.
fn last_field(part: &str) -> Option<&str> {
    let (before, _) = part.rsplit_once(':')?;
    let is_sign = |c: char| !c.is_alphanumeric() && c != '_';
    before.trim_end().rsplit(is_sign).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_broken_texts() {
        let text = "t،le: \"t\" Post(id: \"a.b\", role: [\"x\", \"y\"], under: \"c.d\"\nSite(id:\"s\")) ]\nUnits(of : \"f\"";
        assert_eq!(names_in(text).collect::<Vec<_>>(), ["a.b", "x", "y", "s", "f"]);
    }
}
