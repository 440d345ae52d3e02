//! Paths such as `crate::kernel::Ticks`, with the braces of imports spelled out.

use super::lens::{Kind, Token};

/// One path as written: its names in order; a glob ends in `*`.
#[derive(Debug, PartialEq, Eq)]
pub struct Path<'a> {
    /// The names, from the left.
    pub names: Vec<&'a str>,
    /// Line of the last name.
    pub line: usize,
}

impl Path<'_> {
    /// Does it begin with these names, written `a::b`?
    pub fn begins(&self, prefix: &str) -> bool {
        let mut names = self.names.iter();
        prefix.split("::").all(|wanted| names.next() == Some(&wanted))
    }
}

/// Every path and every lone name of a text, in order; `a::{b, c::d}` gives `a::b` and `a::c::d`.
pub fn paths<'a>(tokens: &[Token<'a>]) -> Vec<Path<'a>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at = match tokens[at].kind {
            Kind::Word => read(tokens, at, &[], &mut found),
            _ => at + 1,
        };
    }
    found
}

/// Reads the path that starts at `at` below `prefix`; gives the index after it.
fn read<'a>(tokens: &[Token<'a>], at: usize, prefix: &[&'a str], found: &mut Vec<Path<'a>>) -> usize {
    let mut names = prefix.to_vec();
    names.push(tokens[at].text);
    let mut last = at;
    while tokens.get(last + 1).is_some_and(|token| token.is("::")) {
        match tokens.get(last + 2) {
            Some(next) if next.is("{") => return read_group(tokens, last + 3, &names, found),
            Some(next) if next.kind == Kind::Word || next.is("*") => names.push(next.text),
            _ => break,
        }
        last += 2;
    }
    found.push(Path { names, line: tokens[last].line });
    last + 1
}

fn read_group<'a>(
    tokens: &[Token<'a>],
    start: usize,
    prefix: &[&'a str],
    found: &mut Vec<Path<'a>>,
) -> usize {
    let mut at = start;
    while at < tokens.len() && !tokens[at].is("}") {
        at = match tokens[at] {
            token if token.is("as") => at + 2,
            token if token.kind == Kind::Word || token.is("*") => read(tokens, at, prefix, found),
            _ => at + 1,
        };
    }
    at + 1
}

#[cfg(test)]
mod tests {
    use super::super::lens::tokens;
    use super::*;

    fn seen(text: &str) -> Vec<String> {
        paths(&tokens(text)).iter().map(|path| path.names.join("::")).collect()
    }

    #[test]
    fn groups_are_spelled_out() {
        assert_eq!(
            seen("use a::{b, c::{d as x, self}, *}; e::f"),
            ["use", "a::b", "a::c::d", "a::c::self", "a::*", "e::f"],
        );
    }

    #[test]
    fn leading_colons_and_turbofish_do_not_hide_a_path() {
        assert_eq!(seen("::std::fs::read::<T>(x)"), ["std::fs::read", "T", "x"]);
        assert_eq!(seen("use a::*; use a::{"), ["use", "a::*", "use"]);
    }

    #[test]
    fn a_prefix_is_compared_name_by_name() {
        let found = paths(&tokens("std::fs::read"));
        assert!(found[0].begins("std::fs") && !found[0].begins("std::f") && !found[0].begins("fs"));
    }
}
