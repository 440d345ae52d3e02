//! The head of a document: which kind it is, and in which version of the language.
//!
//! Both are looked at before anything else, because a document of another kind or of a later
//! version would be wrong in every line.

use std::fmt;

use super::findings::Findings;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Problem, Span, said};
use crate::document::syntax::{Field, Kind, Named, Node};

/// The version of the language that is read.
const FORMAT: i128 = 1;

/// Kinds of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// What happens, and what is wanted to be known.
    Exercise,
    /// Who exists, where, and who can talk to whom.
    Organisation,
    /// Rules of conduct.
    Doctrine,
    /// Translations.
    Texts,
    /// Parameters with their sources.
    Defaults,
    /// A table of survival.
    Survival,
    /// What a study asks of an exercise.
    Plan,
}

impl Document {
    /// All kinds.
    pub const ALL: [Self; 7] = [
        Self::Exercise,
        Self::Organisation,
        Self::Doctrine,
        Self::Texts,
        Self::Defaults,
        Self::Survival,
        Self::Plan,
    ];

    /// The word before the bracket.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Exercise => "Exercise",
            Self::Organisation => "Organisation",
            Self::Doctrine => "Doctrine",
            Self::Texts => "Texts",
            Self::Defaults => "Defaults",
            Self::Survival => "Survival",
            Self::Plan => "Plan",
        }
    }

    fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A document of the wanted kind, as far as it can be read: `None` if it is of another kind or of
/// a version that is not known. `asked` is where its file was named.
pub(super) fn accept(
    mut node: Node,
    wanted: Document,
    asked: Option<Span>,
    findings: &mut Findings<'_>,
) -> Option<Node> {
    if matches!(node.kind, Kind::Error) || !is_wanted(&mut node, wanted, asked, findings) {
        return None;
    }
    let readable = format_is_read(&mut node, wanted, findings);
    readable.then_some(node)
}

/// Whether a document is of the wanted kind; a misspelt kind is reported and corrected.
fn is_wanted(node: &mut Node, wanted: Document, asked: Option<Span>, findings: &mut Findings<'_>) -> bool {
    let span = node.name_span();
    let Some(word) = node.name().filter(|word| *word != wanted.word()) else {
        return true;
    };
    let word = word.to_owned();
    let other = Document::named(&word);
    let message = match other {
        Some(other) => said!(
            "this document is of the kind `{other}`; `{wanted}` is wanted here",
            other = other.word(),
            wanted = wanted.word()
        ),
        None => said!(
            "`{word}` is no kind of document; `{wanted}` is wanted here",
            word = &word,
            wanted = wanted.word()
        ),
    };
    let mut problem = Problem::new(code::WRONG_DOCUMENT, span, message);
    if other.is_none() {
        problem = problem.suggest(span, word, wanted.word());
    }
    if let Some(asked) = asked {
        problem = problem.related(asked, said!("named here as `{wanted}`", wanted = wanted.word()));
    }
    findings.push(problem);
    rename(node, wanted.word());
    other.is_none()
}

fn rename(node: &mut Node, word: &str) {
    if let Kind::Struct { name, .. } | Kind::Tuple { name, .. } = &mut node.kind
        && let Some(Named { text, .. }) = name
    {
        word.clone_into(text);
    }
}

/// Whether the format number is one that is read. A missing one is reported and taken to be
/// there, so that the rest can be read.
fn format_is_read(node: &mut Node, wanted: Document, findings: &mut Findings<'_>) -> bool {
    let head = node.name_span();
    let Kind::Struct { fields, .. } = &mut node.kind else {
        return true;
    };
    let Some(field) = fields.iter().find(|field| field.name == "format") else {
        let message = said!("this `{wanted}` does not say its format number", wanted = wanted.word());
        findings.tell(code::NO_FORMAT, head, message, said!("write `format: 1` as its first field"));
        fields.insert(0, format_field(head));
        return true;
    };
    let Kind::Int(found) = field.value.kind else {
        return true;
    };
    let hint = match found {
        FORMAT => return true,
        later if later > FORMAT => {
            said!("it was written for a newer version of the program: use that version")
        }
        _ => said!("formats are numbered from 1: write `format: 1`"),
    };
    let message = said!(
        "this file is format {found}; this version reads format {read}",
        found = found.to_string(),
        read = FORMAT.to_string()
    );
    findings.tell(code::UNKNOWN_FORMAT, field.value.span, message, hint);
    false
}

fn format_field(span: Span) -> Field {
    let value = Node { span, kind: Kind::Int(FORMAT) };
    Field { name: "format".to_owned(), name_span: span, value }
}
