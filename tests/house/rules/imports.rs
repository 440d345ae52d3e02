//! No glob re-export: what a module offers is written in it, name by name.

use crate::house::lens::{Token, end_of_item, is_import};
use crate::house::paths::paths;
use crate::house::source::{Source, Violation};

fn violations(sources: &[Source]) -> Vec<Violation> {
    sources.iter().filter(|source| source.is_product()).flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = source.production();
    (0..tokens.len())
        .filter(|&at| tokens[at].is("pub") && is_import(&tokens[at..]))
        .flat_map(|at| paths(import(&tokens, at)))
        .filter(|path| path.names.last() == Some(&"*"))
        .map(|path| {
            source.violation(path.line, format!("`pub use {}`: name the items", path.names.join("::")))
        })
        .collect()
}

fn import<'t, 'a>(tokens: &'t [Token<'a>], at: usize) -> &'t [Token<'a>] {
    &tokens[at..end_of_item(tokens, at)]
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [("engine/src/run/mod.rs", "pub use a::*;\npub(crate) use b::{c, d::*};")];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/run/mod.rs:1: `pub use a::*`: name the items",
                "engine/src/run/mod.rs:2: `pub use b::d::*`: name the items",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [("engine/src/run/mod.rs", "pub use a::{b, c}; use d::*; pub fn f() { use e::*; }")];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
