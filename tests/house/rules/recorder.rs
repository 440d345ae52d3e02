//! Records are made by one recorder, which stamps time and cause, and by the reader of archives.
//!
//! A record written anywhere else could claim a time or a cause that never was in force,
//! and every explanation rests on them.

use crate::house::lens::{self, Kind, Token, closing};
use crate::house::source::{Source, Violation};

/// The recorder, and what reads records back from a file.
const ALLOWED: [&str; 2] = ["engine/src/trace/record.rs", "engine/src/trace/line.rs"];

/// What may stand before `Record {` without making one: declarations, return types, patterns.
const NO_LITERAL: [&str; 8] = ["struct", "enum", "union", "impl", "for", "->", "let", "mod"];

fn violations(sources: &[Source]) -> Vec<Violation> {
    let others = sources
        .iter()
        .filter(|source| source.is_product() && !ALLOWED.iter().any(|place| source.is_in(place)));
    others.flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = source.production();
    lens::finds(&tokens, "Record {")
        .filter(|&at| is_literal(&tokens, at))
        .map(|at| source.violation(tokens[at].line, "a record is made outside the recorder"))
        .collect()
}

/// Is `Record {` at `at` a value, not a declaration or a pattern? A pattern skips fields or is followed by `=`, `=>`.
fn is_literal(tokens: &[Token<'_>], at: usize) -> bool {
    let before = &tokens[..path_start(tokens, at)];
    let is_reference = |token: &&Token<'_>| token.is("&") || token.is("mut") || token.kind == Kind::Lifetime;
    let decisive = before.iter().rev().find(|token| !is_reference(token));
    let declares = decisive.is_some_and(|token| NO_LITERAL.iter().any(|word| token.is(word)));
    let end = closing(tokens, at + 1);
    let skips_fields = end >= 2 && tokens[end - 1].is(".") && tokens[end - 2].is(".");
    let is_matched = tokens.get(end + 1).is_some_and(|next| next.is("=>") || next.is("=") || next.is("|"));
    !declares && !skips_fields && !is_matched
}

/// Where the path that ends at `at` begins: `crate` in `crate::trace::Record`.
fn path_start(tokens: &[Token<'_>], at: usize) -> usize {
    let mut start = at;
    while start >= 2 && tokens[start - 1].is("::") {
        start -= 2;
    }
    start
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            ("engine/src/mechanics/zones.rs", "fn f() {\n    log.push(Record { time, cause });\n}"),
            (
                "engine/src/run/mod.rs",
                "fn f() -> Record { crate::trace::Record { time, ..Default::default() } }",
            ),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/mechanics/zones.rs:2: a record is made outside the recorder",
                "engine/src/run/mod.rs:1: a record is made outside the recorder",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/trace/record.rs", "fn f() { Record { time, cause } }"),
            ("engine/src/trace/other.rs", "pub struct Record { time: u64 } impl fmt::Display for Record { }"),
            (
                "engine/src/explain/mod.rs",
                "fn f(r: &Record) -> &'a mut trace::Record { let Record { time, cause } = r; }",
            ),
            (
                "engine/src/score/mod.rs",
                "match r { Record { time, .. } if time > 0 => 1, trace::Record { time } => 2 }",
            ),
            ("engine/src/run/mod.rs", "struct RecordId { n: u32 } fn f() { RecordId { n: 1 } }"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
