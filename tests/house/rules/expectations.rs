//! A lint is answered or expected with a reason, never allowed: an `expect` speaks up when it is no longer needed.
//!
//! Unsafe code is neither: there is none.

use crate::house::forbid;
use crate::house::lens::{self, Token, closing};
use crate::house::source::{Source, Violation};

const FORBIDDEN: [&str; 3] = ["# [ allow (", "# ! [ allow (", "unsafe"];

fn violations(sources: &[Source]) -> Vec<Violation> {
    sources.iter().filter(|source| source.path.ends_with(".rs")).flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = lens::tokens(&source.text);
    let mut found = forbid::code_in(source, &tokens, &FORBIDDEN);
    let expectations = lens::finds(&tokens, "[ expect (").filter(|&at| is_attribute(&tokens[..at]));
    let silent = expectations.filter(|&at| !gives_reason(&tokens, at));
    found.extend(silent.map(|at| source.violation(tokens[at].line, "an expectation without a reason")));
    found
}

/// Is a bracket that comes after `before` an attribute's, not an index?
fn is_attribute(before: &[Token<'_>]) -> bool {
    match before {
        [.., hash, bang] if bang.is("!") => hash.is("#"),
        [.., hash] => hash.is("#"),
        [] => false,
    }
}

fn gives_reason(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at..closing(tokens, at)].iter().any(|token| token.is("reason"))
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            ("engine/src/run/mod.rs", "#![allow(dead_code)]\n#[allow(unused)]\nfn f() { unsafe { g() } }"),
            ("tests/paths.rs", "#[expect(dead_code)]\nfn f() {}"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/run/mod.rs:2: `#[allow(`",
                "engine/src/run/mod.rs:1: `#![allow(`",
                "engine/src/run/mod.rs:3: `unsafe`",
                "tests/paths.rs:1: an expectation without a reason",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [(
            "engine/src/run/mod.rs",
            "#[expect(dead_code, reason = \"soon\")] fn f() { x[expect(y)]; g().expect(\"unsafe\") }",
        )];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
