//! What is shared while one tree is read: problems, the way to the place, and which
//! values are left out because they failed.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use super::Elsewhere;
use super::error::DecodeError;
use super::wording::short;
use crate::diagnostic::{Code, Files, Problem, Problems, Span};
use crate::document::syntax::{Kind, Node};

/// How much text is read again, in bytes, after values of it were left out: a hostile
/// document must not make one reading cost many.
const READ_AGAIN: usize = 256 << 20;

/// After so many problems nobody looks for the words that may have been meant.
const MANY: usize = 1_000;

pub(super) struct Context<'de> {
    pub(super) files: &'de Files,
    pub(super) elsewhere: Elsewhere,
    problems: RefCell<&'de mut Problems>,
    reported: RefCell<BTreeSet<(Span, Code)>>,
    path: RefCell<Vec<Step<'de>>>,
    left_out: RefCell<BTreeSet<Span>>,
    read_again: Cell<usize>,
}

/// A step on the way from the document to a value.
#[derive(Clone, Copy)]
pub(super) enum Step<'de> {
    Field(&'de str),
    Item(usize, &'de Node),
}

impl Step<'_> {
    /// The name of a field; the id of an entry, or its number if it has none.
    fn text(self) -> String {
        match self {
            Self::Field(name) => short(name),
            Self::Item(index, node) => match node.field("id").map(|id| &id.kind) {
                Some(Kind::Str(id)) => short(id),
                _ => (index + 1).to_string(),
            },
        }
    }
}

impl<'de> Context<'de> {
    pub(super) fn new(files: &'de Files, elsewhere: Elsewhere, problems: &'de mut Problems) -> Self {
        Self {
            files,
            elsewhere,
            problems: RefCell::new(problems),
            reported: RefCell::default(),
            path: RefCell::default(),
            left_out: RefCell::default(),
            read_again: Cell::new(0),
        }
    }

    /// Does something one step further down.
    pub(super) fn within<T>(&self, step: Step<'de>, act: impl FnOnce() -> T) -> T {
        self.path.borrow_mut().push(step);
        let done = act();
        self.path.borrow_mut().pop();
        done
    }

    pub(super) fn path(&self) -> Vec<String> {
        self.path.borrow().iter().map(|step| step.text()).collect()
    }

    /// Adds a problem at the present place, unless it was told before.
    pub(super) fn tell(&self, problem: Problem) {
        let problem = match problem.path.is_empty() {
            true => problem.path(self.path()),
            false => problem,
        };
        let key = (problem.span.unwrap_or_default(), problem.code);
        let full = self.is_full();
        let mut problems = self.problems.borrow_mut();
        let known = !full && problems.find_mut(key.1, key.0).is_some();
        if !known && self.reported.borrow_mut().insert(key) {
            problems.push(problem);
        }
    }

    /// Whether there are more problems than anybody will read.
    pub(super) fn is_full(&self) -> bool {
        self.reported.borrow().len() >= MANY
    }

    /// Adds what was learnt to a problem that was told before, if it was.
    pub(super) fn refine(&self, code: Code, span: Span, refine: impl FnOnce(&mut Problem)) -> bool {
        let mut problems = self.problems.borrow_mut();
        let problem = problems.find_mut(code, span);
        problem.map(refine).is_some()
    }

    /// Tells of an error in `node` and leaves out the part that failed. Whether it makes
    /// sense to read the node again.
    pub(super) fn report(&self, error: DecodeError, node: &Node) -> bool {
        let (problem, culprit) = error.into_parts();
        if let Some(problem) = problem {
            self.tell(problem);
        }
        let again = culprit.is_some_and(|span| self.left_out.borrow_mut().insert(span));
        let size = node.span.range().len();
        self.read_again.set(self.read_again.get() + size);
        again && self.read_again.get() < READ_AGAIN
    }

    /// Whether a value is broken or failed before.
    pub(super) fn leaves_out(&self, node: &Node) -> bool {
        matches!(node.kind, Kind::Error) || self.left_out.borrow().contains(&node.span)
    }

    pub(super) fn source(&self, span: Span) -> &'de str {
        self.files.slice(span)
    }
}
