//! Origins: where every entry was written, so that a value can be traced to its line.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::Span;
use crate::document::Id;
use crate::scenario::provenance::Origin;

/// How the name of a setting's text begins.
const SETTING: &str = "--set ";

impl Resolver<'_> {
    /// Where a span lies; settings are read from texts of their own.
    pub(super) fn origin(&self, span: Span) -> Origin {
        if self.files.name(span.file).starts_with(SETTING) {
            return Origin::Setting;
        }
        let place = self.files.start(span);
        Origin::Written {
            file: self.files.name(span.file).to_owned(),
            line: place.line,
            column: place.column,
        }
    }

    /// Notes where an entry was written, under its path in the grammar of settings.
    pub(super) fn note_origin(&mut self, kind: Kind, id: &Id) {
        let word = match kind {
            Kind::Fleet | Kind::UnitType => Kind::Unit.word().to_owned(),
            other => other.word().replace(' ', "-"),
        };
        let path = format!("{word}:{}", id.value);
        self.provenance.origins.insert(path.clone(), self.origin(id.span));
        self.provenance.spans.insert(path, id.span);
    }
}
