//! A `mod.rs` is a table of contents: modules, re-exports, and at most a few lines beside them.

use std::collections::BTreeSet;

use crate::house::lens::{Token, after_visibility, end_of_item, is_import, starts_with};
use crate::house::source::{Source, Violation};

/// Lines of code besides `mod` and `use`: room for one list of what the folder holds.
const LINES_MAX: usize = 40;

fn violations(sources: &[Source]) -> Vec<Violation> {
    sources.iter().filter(|source| source.name() == "mod.rs").flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Option<Violation> {
    let lines = other_lines(&source.production());
    (lines > LINES_MAX)
        .then(|| source.violation(1, format!("{lines} lines of code: move them into a file with a name")))
}

fn other_lines(tokens: &[Token<'_>]) -> usize {
    let mut lines = BTreeSet::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_import(&tokens[at..]) || is_module(&tokens[at..]) {
            at = end_of_item(tokens, at);
        } else {
            lines.extend(tokens[at].line..=tokens[at].last_line);
            at += 1;
        }
    }
    lines.len()
}

/// `mod name;`, public or not.
fn is_module(item: &[Token<'_>]) -> bool {
    let item = after_visibility(item);
    starts_with(item, "mod") && item.get(2).is_some_and(|end| end.is(";"))
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let body = "let x = 1;\n".repeat(40);
        let wrong = [("engine/src/run/mod.rs", format!("mod a;\nfn f() {{\n{body}}}\n"))];
        let wrong = wrong.each_ref().map(|(path, text)| (*path, text.as_str()));
        assert_eq!(
            found(violations, &wrong),
            ["engine/src/run/mod.rs:1: 42 lines of code: move them into a file with a name"]
        );
    }

    #[test]
    fn right_passes() {
        let modules = "/// Words.\npub(crate) mod a;\npub use a::{\n  b,\n  c,\n};\n".repeat(40);
        let code = "fn f() {}\n".repeat(400);
        let right = [("engine/src/run/mod.rs", modules.as_str()), ("engine/src/run/turns.rs", code.as_str())];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
