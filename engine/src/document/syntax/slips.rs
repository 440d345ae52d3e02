//! Where the passes over one text put what they find.

use crate::diagnostic::{Code, FileId, Problem, Problems, Span, codes};

/// A text with more slips than this is not read to its end.
pub(super) const MANY: usize = 200;

/// The problems of one text, with a count of its own.
pub(super) struct Slips<'a> {
    file: FileId,
    problems: &'a mut Problems,
    found: usize,
}

impl<'a> Slips<'a> {
    pub(super) fn new(file: FileId, problems: &'a mut Problems) -> Self {
        Self {
            file,
            problems,
            found: 0,
        }
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start as u32, end as u32)
    }

    pub(super) fn push(&mut self, problem: Problem) {
        self.found += 1;
        if self.found < MANY {
            self.problems.push(problem);
        } else if self.found == MANY {
            let at = problem.span.unwrap_or_default();
            self.problems.push(problem);
            let message = "there are too many slips: the rest of the file was not read";
            self.problems
                .push(Problem::new(codes::files::TOO_MANY_SLIPS, at, message));
        }
    }

    /// A problem at a place, for [`Slips::push`].
    pub(super) fn at(&self, code: Code, start: usize, end: usize, message: &str) -> Problem {
        Problem::new(code, self.span(start, end), message)
    }

    /// Whether nothing was found so far.
    pub(super) fn none(&self) -> bool {
        self.found == 0
    }

    /// Whether there is no point in going on.
    pub(super) fn too_many(&self) -> bool {
        self.found >= MANY
    }
}
