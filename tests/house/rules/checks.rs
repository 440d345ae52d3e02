//! Each check of the linter is one file with one way in, so that adding a check edits no other.

use crate::house::lens::{Token, after_visibility, closing, starts_with};
use crate::house::source::{Source, Violation};

const HOME: &str = "engine/src/scenario/checks";

fn violations(sources: &[Source]) -> Vec<Violation> {
    let checks = sources.iter().filter(|source| source.is_in(HOME) && source.name() != "mod.rs");
    checks.flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Option<Violation> {
    let count = public_functions(&source.production());
    (count != 1).then(|| source.violation(1, format!("{count} public functions: a check has one")))
}

/// Functions that the rest of the engine can call: public, and not inside a block.
fn public_functions(tokens: &[Token<'_>]) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < tokens.len() {
        if tokens[at].is("{") {
            at = closing(tokens, at);
        } else if tokens[at].is("pub") && starts_with(after_visibility(&tokens[at..]), "fn") {
            count += 1;
        }
        at += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            ("engine/src/scenario/checks/cycles.rs", "pub fn check() {} pub(super) fn check_again() {}"),
            ("engine/src/scenario/checks/orphans.rs", "fn check() {} impl A { pub fn b() {} }"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/scenario/checks/cycles.rs:1: 2 public functions: a check has one",
                "engine/src/scenario/checks/orphans.rs:1: 0 public functions: a check has one",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/scenario/checks/cycles.rs", "pub(super) fn check() { inner() } fn inner() {}"),
            ("engine/src/scenario/checks/mod.rs", "mod cycles; pub const ALL: &[Check] = &[cycles::check];"),
            ("engine/src/scenario/compile.rs", "pub fn a() {} pub fn b() {}"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
