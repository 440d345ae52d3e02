//! Folders are rooms with a purpose: a room called `util` would have none.

use crate::house::source::{Source, Violation};

const JUMBLES: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "misc", "shared", "stuff"];

fn violations(sources: &[Source]) -> Vec<Violation> {
    sources
        .iter()
        .filter(|source| is_jumble(&source.path))
        .map(|source| source.violation(1, "say what the room is for"))
        .collect()
}

fn is_jumble(path: &str) -> bool {
    let parts = path.split('/').map(|part| part.trim_end_matches(".rs"));
    path.ends_with(".rs") && parts.into_iter().any(|part| JUMBLES.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [("engine/src/run/util/mod.rs", ""), ("cli/src/helpers.rs", "")];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/run/util/mod.rs:1: say what the room is for",
                "cli/src/helpers.rs:1: say what the room is for"
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [("engine/src/run/turns.rs", ""), ("scenarios/shared/roads.ron", "")];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
