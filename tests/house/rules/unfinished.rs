//! Nothing unfinished and nothing switched off: no stub, no skipped test, no dead branch, no debug print.
//!
//! A test that needs what not every machine has may be left out there if it says what it needs.

use crate::house::forbid;
use crate::house::lens;
use crate::house::source::{Source, Violation};

const ANYWHERE: [&str; 6] = ["todo !", "unimplemented !", "# [ ignore", "if false", "if true", "dbg !"];

fn violations(sources: &[Source]) -> Vec<Violation> {
    sources.iter().filter(|source| source.path.ends_with(".rs")).flat_map(in_source).collect()
}

/// Tests count here too, so this reads all tokens.
fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = lens::tokens(&source.text);
    let mut found = forbid::code_in(source, &tokens, &ANYWHERE);
    found.retain(|violation| !says_what_it_needs(source, violation.line));
    found
}

fn says_what_it_needs(source: &Source, line: usize) -> bool {
    let text = source.text.lines().nth(line - 1);
    text.is_some_and(|text| text.trim_start().starts_with(r#"#[ignore = "needs "#))
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            ("engine/src/run/mod.rs", "fn f() { todo!() }\nfn g() { if false { h() } }"),
            ("tests/paths.rs", "#[test]\n#[ignore = \"slow\"]\nfn t() { dbg!(1); }"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/run/mod.rs:1: `todo!`",
                "engine/src/run/mod.rs:2: `iffalse`",
                "tests/paths.rs:2: `#[ignore`",
                "tests/paths.rs:3: `dbg!`",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/run/mod.rs", "// todo!() is forbidden\nfn f() { if falsely { \"#[ignore]\" } }"),
            ("tests/page.rs", "#[test]\n#[ignore = \"needs a browser\"]\nfn t() {}"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
