//! Where the passes over one text put what they find.

use std::ops::Range;

use crate::diagnostic::{Code, FileId, Problem, Problems, Said, Span, codes, said};

/// A text with more slips than this is not read to its end.
pub(super) const MANY: usize = 200;

/// The problems of one text, with a count of its own.
pub(super) struct Slips<'a> {
    file: FileId,
    text: &'a str,
    problems: &'a mut Problems,
    found: usize,
    warned: usize,
}

impl<'a> Slips<'a> {
    pub(super) fn new(file: FileId, text: &'a str, problems: &'a mut Problems) -> Self {
        Self { file, text, problems, found: 0, warned: 0 }
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start as u32, range.end as u32)
    }

    /// A problem at a place, for [`Slips::push`].
    pub(super) fn at(&self, code: Code, range: Range<usize>, message: Said) -> Problem {
        Problem::new(code, self.span(range), message)
    }

    /// A problem that writing `with` at its place would mend.
    pub(super) fn mended(
        &self,
        code: Code,
        range: Range<usize>,
        message: Said,
        with: impl Into<String>,
    ) -> Problem {
        let (span, replace) = (self.span(range.clone()), &self.text[range]);
        Problem::new(code, span, message).suggest(span, replace, with)
    }

    pub(super) fn push(&mut self, problem: Problem) {
        self.found += 1;
        if self.found < MANY {
            self.problems.push(problem);
        } else if self.found == MANY {
            let at = problem.span.unwrap_or_default();
            self.problems.push(problem);
            let message = said!("there are too many slips: the rest of the file was not read");
            self.problems.push(Problem::new(codes::files::TOO_MANY_SLIPS, at, message));
        }
    }

    /// Tells of something odd that is read as it stands: it is no slip.
    pub(super) fn warn(&mut self, problem: Problem) {
        self.warned += 1;
        if self.warned <= MANY {
            self.problems.push(problem);
        }
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
