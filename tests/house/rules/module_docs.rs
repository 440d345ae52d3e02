//! Every file says first what it is for: a module doc of at least one sentence.

use crate::house::source::{Source, Violation};

/// Shorter is a title, not a sentence.
const WORDS_MIN: usize = 3;

fn violations(sources: &[Source]) -> Vec<Violation> {
    let documented = sources.iter().filter(|source| source.is_product());
    documented
        .filter(|source| words_of_doc(&source.text) < WORDS_MIN)
        .map(|source| source.violation(1, "no module doc"))
        .collect()
}

fn words_of_doc(text: &str) -> usize {
    if text.starts_with("#![doc = include_str!") {
        return WORDS_MIN;
    }
    let doc = text.lines().take_while(|line| line.starts_with("//!"));
    doc.map(|line| line[3..].split_whitespace().count()).sum()
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            ("engine/src/mechanics/zones.rs", "use std::fmt;\n//! Too late to say what it is for."),
            ("engine/src/mechanics/calls.rs", "//! Calls."),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/mechanics/zones.rs:1: no module doc",
                "engine/src/mechanics/calls.rs:1: no module doc"
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/mechanics/zones.rs", "//! Zones: who may enter, and who waits.\nuse std::fmt;"),
            ("engine/src/lib.rs", "#![doc = include_str!(\"../README.md\")]"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
