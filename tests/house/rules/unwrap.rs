//! No `.unwrap()` in the engine: either it cannot fail, and `expect` says why, or it is an error.

use crate::house::forbid;
use crate::house::source::{Source, Violation};

fn violations(sources: &[Source]) -> Vec<Violation> {
    let engine = sources.iter().filter(|source| source.is_in("engine/src"));
    engine.flat_map(|source| forbid::code(source, &[". unwrap (", ". unwrap_err (", ":: unwrap"])).collect()
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [(
            "engine/src/run/mod.rs",
            "fn f() {\n    a.pop()\n        .unwrap();\n    b.map(Option::unwrap)\n}",
        )];
        assert_eq!(
            found(violations, &wrong),
            ["engine/src/run/mod.rs:3: `.unwrap(`", "engine/src/run/mod.rs:4: `::unwrap`"]
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            (
                "engine/src/run/mod.rs",
                "a.unwrap_or(1); b.expect(\"why\"); \".unwrap()\"; #[test] #[cfg(test)] fn t() { a.unwrap(); }",
            ),
            ("cli/src/main.rs", "a.unwrap()"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
