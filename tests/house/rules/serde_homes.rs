//! serde only where something is read or written: everywhere else a value has one form, its own.
//!
//! A derive that strays into the model freezes private fields into a file format.

use crate::house::forbid;
use crate::house::source::{Source, Violation};

/// Where text becomes values or values become text.
const HOMES: [&str; 12] = [
    "engine/src/compare/ledger.rs",
    "engine/src/document",
    "engine/src/diagnostic/json.rs",
    "engine/src/diagnostic/said.rs",
    "engine/src/report/json.rs",
    "engine/src/report/json",
    "engine/src/report/replay",
    "engine/src/scenario/digest.rs",
    "engine/src/trace",
    "engine/src/export",
    "cli/src/output",
    "benches",
];

const SERDE: [&str; 6] = ["serde", "serde_json", "serde_path_to_error", "Serialize", "Deserialize", "ron"];

fn violations(sources: &[Source]) -> Vec<Violation> {
    let elsewhere =
        sources.iter().filter(|source| source.is_product() && !HOMES.iter().any(|home| source.is_in(home)));
    elsewhere.flat_map(|source| forbid::path(source, &SERDE)).collect()
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            (
                "engine/src/score/mod.rs",
                "use serde::{Deserialize, Serialize};\n#[derive(Debug, Serialize)]\nstruct Mark;",
            ),
            ("engine/src/diagnostic/problem.rs", "fn f() { serde_json::to_string(&1) }"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/score/mod.rs:1: `serde::Deserialize`",
                "engine/src/score/mod.rs:1: `serde::Serialize`",
                "engine/src/score/mod.rs:2: `Serialize`",
                "engine/src/diagnostic/problem.rs:1: `serde_json::to_string`",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/document/exercise.rs", "use serde::Deserialize;"),
            ("engine/src/diagnostic/json.rs", "#[derive(serde::Serialize)] struct Problem;"),
            ("engine/src/score/mod.rs", "struct Mark; // no serde here"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
