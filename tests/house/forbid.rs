//! The common shape of a rule: some code may not stand in some files.

use super::lens::{self, Token};
use super::paths::paths;
use super::source::{Source, Violation};

/// Every place in the production part of a file where one of these codes stands; see [`lens::finds`].
pub fn code(source: &Source, codes: &[&str]) -> Vec<Violation> {
    code_in(source, &source.production(), codes)
}

/// The same in tokens that the rule chose itself, such as those of the tests.
pub fn code_in(source: &Source, tokens: &[Token<'_>], codes: &[&str]) -> Vec<Violation> {
    let mut found = Vec::new();
    for code in codes {
        let places = lens::finds(tokens, code);
        found.extend(
            places.map(|at| source.violation(tokens[at].line, format!("`{}`", code.replace(' ', "")))),
        );
    }
    found
}

/// Every path in the production part of a file that begins with one of these prefixes.
pub fn path(source: &Source, prefixes: &[&str]) -> Vec<Violation> {
    let tokens = source.production();
    paths(&tokens)
        .iter()
        .filter(|path| prefixes.iter().any(|prefix| path.begins(prefix)))
        .map(|path| source.violation(path.line, format!("`{}`", path.names.join("::"))))
        .collect()
}
