//! The list of problems that a reader fills.

use super::Files;
use super::{Code, Problem, Severity, Span};

/// How many problems a person is shown.
const SHOWN: usize = 200;

/// How many problems are kept at all: a hostile file must not fill the memory.
const KEPT: usize = 5_000;

/// Problems in the order in which they were found, until [`Problems::sorted`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Problem>,
    dropped: [usize; 3],
}

impl Problems {
    /// An empty list.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem; past the first few thousand it is only counted.
    pub fn push(&mut self, problem: Problem) {
        if self.list.len() < KEPT {
            self.list.push(problem);
        } else {
            self.dropped[problem.severity as usize] += 1;
        }
    }

    /// Moves all problems of another list to the end of this one.
    pub fn append(&mut self, other: Problems) {
        for (mine, theirs) in self.dropped.iter_mut().zip(other.dropped) {
            *mine += theirs;
        }
        for problem in other.list {
            self.push(problem);
        }
    }

    /// All problems kept, in their present order.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter()
    }

    /// All problems kept, for a later reader who knows more about them.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Problem> {
        self.list.iter_mut()
    }

    /// Leaves out whatever is no error.
    pub fn retain_errors(&mut self) {
        self.list.retain(|problem| problem.severity == Severity::Error);
        for severity in [Severity::Warning, Severity::Note] {
            self.dropped[severity as usize] = 0;
        }
    }

    /// Takes the problems of some kinds out of the list.
    pub fn take(&mut self, codes: &[Code]) -> Self {
        let (taken, kept) =
            std::mem::take(&mut self.list).into_iter().partition(|row| codes.contains(&row.code));
        self.list = kept;
        Self { list: taken, dropped: [0; 3] }
    }

    /// Leaves only what another list holds as well: the same kind of problem of the same thing.
    pub fn retain_common(&mut self, other: &Self) {
        let is_common =
            |row: &Problem| other.list.iter().any(|same| (same.code, &same.path) == (row.code, &row.path));
        self.list.retain(is_common);
    }

    /// The number of errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// The number of warnings.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// Whether there is no error; warnings and notes do not count.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        self.errors() == 0
    }

    /// Whether there is nothing at all to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Has every edit name what stands there, as it is written: a raw name or an escaped text
    /// reads otherwise than it stands.
    pub fn quote_edits(&mut self, files: &Files) {
        for edit in self.list.iter_mut().filter_map(|problem| problem.suggestion.as_mut()) {
            files.slice(edit.span).clone_into(&mut edit.replace);
        }
    }

    /// Puts the list in the order of files and places and drops what was said twice: the same
    /// sentence about the same place, by whatever way it was reached.
    pub fn sort(&mut self) {
        self.list.sort_by_cached_key(Problem::order);
        self.list.dedup_by(|later, first| later.order() == first.order() && later.span == first.span);
    }

    /// The same, by value.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.sort();
        self
    }

    /// The problems that people are shown: the first two hundred.
    #[must_use]
    pub fn shown(&self) -> &[Problem] {
        &self.list[..self.list.len().min(SHOWN)]
    }

    /// How many problems [`Problems::shown`] leaves out.
    #[must_use]
    pub fn truncated(&self) -> usize {
        self.list.len().saturating_sub(SHOWN) + self.dropped.iter().sum::<usize>()
    }

    /// The problem of a kind at a place, for a later reader who knows more about it.
    pub fn find_mut(&mut self, code: Code, span: Span) -> Option<&mut Problem> {
        let mut found = self.list.iter_mut();
        found.find(|problem| problem.code == code && problem.span == Some(span))
    }

    fn count(&self, severity: Severity) -> usize {
        let kept = self.list.iter().filter(|problem| problem.severity == severity).count();
        kept + self.dropped[severity as usize]
    }
}

impl Extend<Problem> for Problems {
    fn extend<I: IntoIterator<Item = Problem>>(&mut self, problems: I) {
        for problem in problems {
            self.push(problem);
        }
    }
}
