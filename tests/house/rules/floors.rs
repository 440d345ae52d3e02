//! Floors of the engine: a floor uses itself and those below, so that the folder listing is the design.
//!
//! Makers write traces and readers read them; neither side knows the other. `study` stands
//! above both. The files directly in `engine/src` are the front door and may name every floor.

use crate::house::lens::finds;
use crate::house::paths::{Path, paths};
use crate::house::source::{Source, Violation};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Common,
    Maker,
    Reader,
    Roof,
}

/// Name, height, side.
const FLOORS: [(&str, u8, Side); 17] = [
    ("kernel", 1, Side::Common),
    ("statistics", 1, Side::Common),
    ("diagnostic", 2, Side::Common),
    ("document", 2, Side::Common),
    ("scenario", 3, Side::Common),
    ("trace", 4, Side::Common),
    ("world", 5, Side::Maker),
    ("mechanics", 6, Side::Maker),
    ("run", 7, Side::Maker),
    ("score", 5, Side::Reader),
    ("wording", 5, Side::Reader),
    ("compare", 6, Side::Reader),
    ("replay", 6, Side::Reader),
    ("explain", 6, Side::Reader),
    ("report", 7, Side::Reader),
    ("export", 7, Side::Reader),
    ("study", 8, Side::Roof),
];

fn violations(sources: &[Source]) -> Vec<Violation> {
    let mut found: Vec<_> = sources.iter().flat_map(imports).collect();
    found.extend(declared_floors(sources));
    found
}

/// What a file uses of other floors, against the order above.
fn imports(source: &Source) -> Vec<Violation> {
    let Some(inner) = source.path.strip_prefix("engine/src/") else {
        return Vec::new();
    };
    let Some((own, _)) = inner.split_once('/') else {
        return Vec::new();
    };
    let tokens = source.production();
    paths(&tokens)
        .iter()
        .filter_map(|path| used_floor(path, depth(inner)).map(|used| (path, used)))
        .filter(|&(_, used)| used != own && !may_use(own, used))
        .map(|(path, used)| source.violation(path.line, format!("`{own}` may not use `{used}`")))
        .collect()
}

/// The floor a path leads to, if it is absolute or climbs out of its own floor by `super`.
fn used_floor<'a>(path: &Path<'a>, depth: usize) -> Option<&'a str> {
    let climbs = path.names.iter().take_while(|name| **name == "super").count();
    let is_absolute = path.begins("crate");
    let top = if is_absolute { 1 } else { climbs };
    let leaves = is_absolute || (climbs > 0 && climbs >= depth);
    // A macro for other crates stands at the top of its own, wherever it is written.
    let is_macro = |name: &&str| name.starts_with("__");
    if leaves { path.names.get(top).copied().filter(|name| !is_macro(name)) } else { None }
}

/// How many modules deep a file is: 1 for `kernel/mod.rs`, 2 for `kernel/agenda.rs`.
fn depth(inner: &str) -> usize {
    inner.split('/').filter(|part| *part != "mod.rs").count()
}

/// A name that is no floor is an item of the front door: whoever uses it may reach anything through it.
fn may_use(own: &str, used: &str) -> bool {
    let floor = |name| FLOORS.iter().find(|floor| floor.0 == name);
    let (Some(&(_, own_height, own_side)), Some(&(_, used_height, used_side))) = (floor(own), floor(used))
    else {
        return false;
    };
    let same_side = own_side == used_side || used_side == Side::Common || own_side == Side::Roof;
    same_side && used_height <= own_height
}

/// Every module of the front door is a floor, and every floor has sources.
fn declared_floors(sources: &[Source]) -> Vec<Violation> {
    let Some(door) = sources.iter().find(|source| source.path == "engine/src/lib.rs") else {
        return Vec::new();
    };
    let tokens = door.production();
    finds(&tokens, "mod")
        .map(|at| tokens[at + 1])
        .filter(|name| {
            let folder = format!("engine/src/{}", name.text);
            let is_floor = FLOORS.iter().any(|floor| floor.0 == name.text);
            !is_floor || !sources.iter().any(|source| source.is_in(&folder))
        })
        .map(|name| {
            door.violation(name.line, format!("`{}` is no floor with a folder of its own", name.text))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            ("engine/src/lib.rs", "pub mod kernel;\nmod attic;\npub mod trace;"),
            ("engine/src/kernel/agenda.rs", "use crate::trace::Record;"),
            ("engine/src/score/mod.rs", "use crate::{kernel::Ticks, world::Desks};"),
            ("engine/src/run/mod.rs", "use crate::score::Mark;"),
            ("engine/src/replay/page.rs", "fn f() { super::super::mechanics::go() }"),
            ("engine/src/compare/mod.rs", "use super::report::Page; use crate::Simulation;"),
            ("engine/src/world/mod.rs", "use crate::mechanics::Zones;"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/kernel/agenda.rs:1: `kernel` may not use `trace`",
                "engine/src/score/mod.rs:1: `score` may not use `world`",
                "engine/src/run/mod.rs:1: `run` may not use `score`",
                "engine/src/replay/page.rs:1: `replay` may not use `mechanics`",
                "engine/src/compare/mod.rs:1: `compare` may not use `report`",
                "engine/src/compare/mod.rs:1: `compare` may not use `Simulation`",
                "engine/src/world/mod.rs:1: `world` may not use `mechanics`",
                "engine/src/lib.rs:2: `attic` is no floor with a folder of its own",
                "engine/src/lib.rs:3: `trace` is no floor with a folder of its own",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/lib.rs", "pub mod kernel; pub use kernel::Ticks; #[cfg(test)] mod samples;"),
            (
                "engine/src/kernel/mod.rs",
                "mod agenda; use crate::kernel::agenda; use crate::statistics::mean;",
            ),
            ("engine/src/run/mod.rs", "use crate::{mechanics, trace::{self, Record}}; // never crate::score"),
            (
                "engine/src/report/page.rs",
                "use crate::explain::Chain; use super::Page; use super::super::export::csv;",
            ),
            ("engine/src/study/mod.rs", "use crate::{run, score, compare};"),
            ("engine/src/score/mod.rs", "#[cfg(test)] mod tests { use crate::run; }"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
