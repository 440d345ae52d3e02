//! Origins: where every entry was written, so that a value can be traced to its line.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::Span;
use crate::document::Id;
use crate::scenario::provenance::Origin;

impl Resolver<'_> {
    /// Where a span lies.
    pub(super) fn origin(&self, span: Span) -> Origin {
        let place = self.files.start(span);
        Origin::Written {
            file: self.files.name(span.file).to_owned(),
            line: place.line,
            column: place.column,
        }
    }

    /// Notes where an entry was written, under its path in the grammar of settings.
    pub(super) fn note_origin(&mut self, kind: Kind, id: &Id) {
        let path = format!("{}:{}", kind.word().replace(' ', "-"), id.value);
        self.provenance
            .origins
            .insert(path.clone(), self.origin(id.span));
        self.provenance.spans.insert(path, id.span);
    }
}
