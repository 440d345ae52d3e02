//! Stand-ins for what cannot be read, so that it hides nothing else.
//!
//! An exercise cannot do without its clock: with a wrong one nothing could be resolved, and its
//! author would hear of everything else only after mending it. The stand-in begins so early and
//! ends so late that no moment written lies outside of it. No run ever sees it.

use super::overlay::replace_field;
use crate::diagnostic::Span;
use crate::document::syntax::{Field, Kind, Node};

const ENDS: [(&str, &str); 2] = [("start", "T-3650 d"), ("end", "T+3650 d")];

/// An exercise with a clock on which every moment lies.
pub(super) fn with_any_clock(exercise: &Node) -> Node {
    let fields = ENDS.map(|(name, moment)| field(name, Kind::Str(moment.to_owned()))).into();
    let mut exercise = exercise.clone();
    replace_field(&mut exercise, field("clock", Kind::Struct { name: None, fields, stray: Vec::new() }));
    exercise
}

/// An exercise to which nothing that it needs is wanting: what it extends could not be read, and
/// may say it.
pub(super) fn with_all_fields(exercise: &Node) -> Node {
    let mut whole = match exercise.field("clock") {
        Some(_) => exercise.clone(),
        None => with_any_clock(exercise),
    };
    if exercise.field("title").is_none() {
        replace_field(&mut whole, field("title", Kind::Str(String::new())));
    }
    whole
}

fn field(name: &str, kind: Kind) -> Field {
    let value = Node { span: Span::default(), kind };
    Field { name: name.to_owned(), name_span: Span::default(), value }
}
