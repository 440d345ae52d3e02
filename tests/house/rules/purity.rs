//! The engine is pure: no file, socket, clock, environment, process or terminal. Text in, values out.
//!
//! What is pure can be tested without a machine around it, and gives the same bytes on
//! every machine. Threads are for `study` alone: there are none inside a run.

use crate::house::forbid;
use crate::house::source::{Source, Violation};

const PATHS: [&str; 14] = [
    "std::fs",
    "std::io",
    "std::net",
    "std::os",
    "std::env",
    "std::process",
    "std::time::Instant",
    "std::time::SystemTime",
    "std::time::*",
    "time::Instant",
    "time::SystemTime",
    "Timestamp::now",
    "Zoned::now",
    "std::alloc::System",
];

const MACROS: [&str; 5] = ["println !", "eprintln !", "print !", "eprint !", "dbg !"];

const THREADS: [&str; 2] = ["std::thread", "rayon"];

fn violations(sources: &[Source]) -> Vec<Violation> {
    let engine = sources.iter().filter(|source| source.is_in("engine/src"));
    engine.flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let mut found = forbid::path(source, &PATHS);
    found.extend(forbid::code(source, &MACROS));
    if !source.is_in("engine/src/study") {
        found.extend(forbid::path(source, &THREADS));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            (
                "engine/src/run/mod.rs",
                "use std::{fmt, time::{Duration, Instant}};\nfn f() { std::fs::read(\"a\"); }",
            ),
            ("engine/src/score/mod.rs", "fn f() { println!(\"{}\", std::env::var(\"HOME\")); }"),
            ("engine/src/mechanics/calls.rs", "use std::thread; use rayon::prelude::*;"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/run/mod.rs:1: `std::time::Instant`",
                "engine/src/run/mod.rs:2: `std::fs::read`",
                "engine/src/score/mod.rs:1: `std::env::var`",
                "engine/src/score/mod.rs:1: `println!`",
                "engine/src/mechanics/calls.rs:1: `std::thread`",
                "engine/src/mechanics/calls.rs:1: `rayon::prelude::*`",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            (
                "engine/src/run/mod.rs",
                "use std::fmt; const V: &str = env!(\"CARGO_PKG_VERSION\"); enum Wait { Instant } // not std::fs",
            ),
            ("engine/src/study/mod.rs", "use rayon::prelude::*;"),
            ("engine/src/score/mod.rs", "#[cfg(test)] mod tests { fn f() { println!(); } }"),
            ("cli/src/main.rs", "fn main() { println!(\"{:?}\", std::fs::read(\"a\")); }"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
