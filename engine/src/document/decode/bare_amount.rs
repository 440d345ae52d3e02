//! An amount where a word says first which way it counts: `target: "15 min"`.

use crate::diagnostic::{Said, said};
use crate::document::quantity::{Duration, Share};
use crate::document::syntax::{Kind, Node};

/// The closed list whose words stand around amounts.
const TARGET: &str = "Target";

/// What to write of an amount that stands alone where one of a closed list is wanted; `source` is how
/// it is written.
pub(super) fn hint(list: &str, node: &Node, source: &str) -> Option<Said> {
    let is_amount = match &node.kind {
        Kind::Int(_) | Kind::Float(_) => true,
        Kind::Str(text) => Duration::parse(text).is_ok() || Share::parse(text).is_ok(),
        _ => false,
    };
    (list == TARGET && is_amount).then(|| {
        said!(
            "write `AtMost({amount})` if less is better, `AtLeast({amount})` if more is",
            amount = super::wording::short(source)
        )
    })
}
