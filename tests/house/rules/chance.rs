//! One source of chance, and no hidden one: the kernel's keyed draws.
//!
//! Hashed maps are seeded by the process, so their order differs from run to run.
//! `rand_distr` gives other samples when some other crate turns on a feature of `num_traits`.
//! Entropy of the machine, and the random generators fed by it, cannot be replayed.

use crate::house::paths::paths;
use crate::house::source::{Source, Violation};

const FORBIDDEN: [&str; 14] = [
    "HashMap",
    "HashSet",
    "hash_map",
    "hash_set",
    "RandomState",
    "DefaultHasher",
    "rand_distr",
    "num_traits",
    "OsRng",
    "SysRng",
    "ThreadRng",
    "thread_rng",
    "from_os_rng",
    "getrandom",
];

fn violations(sources: &[Source]) -> Vec<Violation> {
    let engine = sources.iter().filter(|source| source.is_in("engine/src"));
    engine.flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = source.production();
    paths(&tokens)
        .iter()
        .filter(|path| path.names.iter().any(|name| FORBIDDEN.contains(name)) || path.begins("rand::rng"))
        .map(|path| source.violation(path.line, path.names.join("::")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            (
                "engine/src/world/mod.rs",
                "use std::collections::{BTreeMap, HashMap};\nlet s = HashSet::new();",
            ),
            ("engine/src/kernel/draws.rs", "use rand_distr::Exp; fn f() { rand::rng().next_u64() }"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/world/mod.rs:1: std::collections::HashMap",
                "engine/src/world/mod.rs:2: HashSet::new",
                "engine/src/kernel/draws.rs:1: rand_distr::Exp",
                "engine/src/kernel/draws.rs:1: rand::rng",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/world/mod.rs", "use std::collections::BTreeMap; // no HashMap"),
            ("engine/src/kernel/draws.rs", "use rand::RngCore; use rand_chacha::ChaCha8Rng;"),
            ("cli/src/main.rs", "use std::collections::HashMap;"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
