//! Only `world`, `mechanics` and `run` name bevy_ecs: whoever reads a trace never sees the world.
//!
//! They import its items by name: the prelude would let bevy's words (`Command`, `Event`,
//! `Resource`) in by the back door. Benchmarks may race against plain bevy.

use crate::house::paths::paths;
use crate::house::source::{Source, Violation};

const ALLOWED: [&str; 4] = ["engine/src/world", "engine/src/mechanics", "engine/src/run", "benches"];

fn violations(sources: &[Source]) -> Vec<Violation> {
    sources.iter().flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = source.production();
    let is_allowed = ALLOWED.iter().any(|place| source.is_in(place));
    paths(&tokens)
        .iter()
        .filter(|path| path.names.iter().any(|name| name.starts_with("bevy_")))
        .filter(|path| !is_allowed || path.names.contains(&"prelude"))
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
            ("engine/src/score/mod.rs", "use bevy_ecs::world::World;"),
            ("engine/src/world/mod.rs", "use bevy_ecs::prelude::*;"),
            ("cli/src/main.rs", "fn main() { bevy_ecs::world::World::new(); }"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/score/mod.rs:1: bevy_ecs::world::World",
                "engine/src/world/mod.rs:1: bevy_ecs::prelude::*",
                "cli/src/main.rs:1: bevy_ecs::world::World::new",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/score/mod.rs", "// Knows nothing of bevy_ecs.\nfn f() { \"bevy_ecs\" }"),
            ("engine/src/mechanics/zones.rs", "use bevy_ecs::{component::Component, system::Query};"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
