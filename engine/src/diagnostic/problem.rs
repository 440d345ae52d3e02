//! One thing that is wrong, as data.

use super::{Code, FileId, Files, Said, Severity, Span};

/// Edits of longer texts help nobody.
const LONGEST_EDIT: usize = 1_000;

/// Something that is wrong, or that somebody should know, about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The kind of problem, from the table in [`codes`](super::codes).
    pub code: Code,
    /// How bad it is: the code's own severity unless somebody changed it.
    pub severity: Severity,
    /// One sentence without a full stop: what is wrong.
    pub message: Said,
    /// What to do next.
    pub hint: Option<Said>,
    /// Where; `None` for what concerns a file as a whole.
    pub span: Option<Span>,
    /// The name of the file when there is no span.
    pub file: Option<String>,
    /// An edit that would mend it.
    pub suggestion: Option<Suggestion>,
    /// Other places that matter, with what to know about each.
    pub related: Vec<Related>,
    /// Ids and field names that lead to the place, outermost first.
    pub path: Vec<String>,
}

/// An edit: write `with` instead of `replace`, which stands at `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What stands there now; empty where something is to be inserted.
    pub replace: String,
    /// What to write instead; empty where something is to be taken away.
    pub with: String,
    /// Where.
    pub span: Span,
}

/// Another place that matters to a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What to know about it, without a full stop.
    pub message: Said,
}

impl Problem {
    /// A problem at a place.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<Said>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            hint: None,
            span: Some(span),
            file: None,
            suggestion: None,
            related: Vec::new(),
            path: Vec::new(),
        }
    }

    /// A problem of a file as a whole.
    #[must_use]
    pub fn in_file(code: Code, file: impl Into<String>, message: impl Into<Said>) -> Self {
        Self { span: None, file: Some(file.into()), ..Self::new(code, Span::default(), message) }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Said>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds an edit: at `span`, where `replace` stands, write `with`. A very long edit is
    /// not kept.
    #[must_use]
    pub fn suggest(mut self, span: Span, replace: impl Into<String>, with: impl Into<String>) -> Self {
        let (replace, with) = (replace.into(), with.into());
        if replace.len().max(with.len()) <= LONGEST_EDIT {
            self.suggestion = Some(Suggestion { replace, with, span });
        }
        self
    }

    /// Adds another place that matters.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<Said>) -> Self {
        self.related.push(Related { span, message: message.into() });
        self
    }

    /// Sets the ids that lead to the place.
    #[must_use]
    pub fn path(mut self, path: Vec<String>) -> Self {
        self.path = path;
        self
    }

    /// The name of the file that the problem is in; empty when it is in none.
    #[must_use]
    pub fn file_name<'a>(&'a self, files: &'a Files) -> &'a str {
        match self.span {
            Some(span) => files.name(span.file),
            None => self.file.as_deref().unwrap_or_default(),
        }
    }

    /// Problems of whole files first, then by place, then by code, then by their English words: the
    /// order is the same in every language.
    pub(super) fn order(&self) -> (Option<FileId>, Option<String>, Option<u32>, Code, String) {
        let at = self.span.map(|span| span.start);
        (self.span.map(|span| span.file), self.file.clone(), at, self.code, self.message.to_string())
    }
}
