//! Room for documents in full: each holds all that it extends, so that a few lines could fill the
//! memory.

use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Said, Span, said};
use crate::document::reading::findings::Findings;
use crate::document::syntax::{Kind, Node};

/// How many values there is room for.
pub(super) struct Room(usize);

impl Room {
    pub fn of(values: usize) -> Self {
        Self(values)
    }

    pub fn is_left(&self) -> bool {
        self.0 > 0
    }

    /// Takes the room of a document in full. The first that finds too little of it is reported.
    pub fn take(&mut self, node: &Node, at: Span, who: Said, findings: &mut Findings<'_>) {
        let size = values(node);
        if self.0 > 0 && size >= self.0 {
            let message = said!("{who} is too large", who);
            findings.tell(code::TOO_MUCH_TOGETHER, at, message, said!("`--limit items=N` allows more"));
        }
        self.0 = self.0.saturating_sub(size);
    }
}

/// How many values a tree holds.
fn values(node: &Node) -> usize {
    let inside: usize = match &node.kind {
        Kind::Struct { fields, stray, .. } => {
            let named = fields.iter().map(|field| values(&field.value));
            named.chain(stray.iter().map(values)).sum()
        }
        Kind::Tuple { items, .. } | Kind::List(items) => items.iter().map(values).sum(),
        Kind::Map(pairs) => pairs.iter().map(|(key, value)| values(key) + values(value)).sum(),
        Kind::Bool(_)
        | Kind::Int(_)
        | Kind::Float(_)
        | Kind::Char(_)
        | Kind::Str(_)
        | Kind::Bytes(_)
        | Kind::Unit
        | Kind::Ident(_)
        | Kind::Error => 0,
    };
    inside + 1
}
