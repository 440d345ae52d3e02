//! The parts of an organisation, joined in their order: each is laid on those before it.

use super::lay::{Under, lay};
use super::layer::PART;
use super::room::Room;
use crate::diagnostic::said;
use crate::document::reading::findings::Findings;
use crate::document::syntax::{Field, Kind, Node};

/// Fields that name a part. The whole is called as its first part is.
const NAMES: [&str; 3] = ["format", "id", "title"];

/// The whole organisation; `limit` bounds the values of all steps to it together. A part that
/// could not be read is none, and was reported.
pub(in crate::document::reading) fn join(
    parts: Vec<Option<Node>>,
    limit: usize,
    findings: &mut Findings<'_>,
) -> Option<Node> {
    let mut room = Room::of(limit);
    let (mut joined, mut whole) = (None, true);
    for part in parts {
        let Some(mut part) = part else {
            whole = false;
            continue;
        };
        let at = part.name_span();
        whole &= room.is_left();
        let before = joined.take().filter(|_| room.is_left());
        if let (Some(_), Kind::Struct { fields, .. }) = (&before, &mut part.kind) {
            fields.retain(|field: &Field| !NAMES.contains(&field.name.as_str()));
        }
        let node = lay(&PART, Under::of(before.as_ref(), whole), part, findings);
        if before.is_some() {
            room.take(&node, at, said!("with the parts before it, this part"), findings);
        }
        joined = Some(node);
    }
    joined
}
