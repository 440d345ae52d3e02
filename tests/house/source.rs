//! What a rule is given and what it gives back.

use std::fmt;

use super::lens::{self, Token};

/// A rule: everything in these sources that breaks it.
pub type Rule = fn(&[Source]) -> Vec<Violation>;

/// One file of the project.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path from the top of the repository, with `/`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

impl Source {
    /// Does the file lie in this folder, or is it this file?
    pub fn is_in(&self, place: &str) -> bool {
        self.path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Is it Rust that is compiled into the product or its benchmarks?
    pub fn is_product(&self) -> bool {
        self.path.ends_with(".rs")
            && ["engine/src", "cli/src", "benches/src"].iter().any(|place| self.is_in(place))
    }

    /// Its tokens without comments and tests.
    pub fn production(&self) -> Vec<Token<'_>> {
        lens::production(&self.text)
    }

    /// The file's own name.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// A violation in this file.
    pub fn violation(&self, line: usize, what: impl Into<String>) -> Violation {
        Violation { path: self.path.clone(), line, what: what.into() }
    }
}

/// One place that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The file, as in [`Source::path`].
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and, if that is not plain, what to do instead.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// What a rule finds in sample files, given as (path, text): one line each.
pub fn found(rule: Rule, files: &[(&str, &str)]) -> Vec<String> {
    let source = |&(path, text): &(&str, &str)| Source { path: path.to_owned(), text: text.to_owned() };
    let sources: Vec<_> = files.iter().map(source).collect();
    rule(&sources).iter().map(Violation::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_no_mere_prefix() {
        let source = Source { path: "engine/src/run/mod.rs".to_owned(), text: String::new() };
        assert!(source.is_in("engine/src/run") && source.is_in("engine/src/run/mod.rs"));
        assert!(!source.is_in("engine/src/ru") && !source.is_in("cli"));
    }
}
