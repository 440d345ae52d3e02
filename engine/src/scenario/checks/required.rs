//! The elements without which a condition does not hold.

use crate::scenario::ids::ElementId;
use crate::scenario::model::conduct::Condition;
use crate::scenario::telling::rests_on;

/// What must be known for a condition to hold. What it only looks at when it happens to be known, or
/// denies, does not count.
pub(super) fn required(condition: &Condition) -> Vec<ElementId> {
    match condition {
        Condition::All(parts) => parts.iter().flat_map(required).collect(),
        Condition::Any(parts) => in_each(parts),
        part => rests_on(part).map(|(element, _)| element).into_iter().collect(),
    }
}

/// What each of several conditions needs.
fn in_each(parts: &[Condition]) -> Vec<ElementId> {
    let Some((first, others)) = parts.split_first() else { return Vec::new() };
    let others: Vec<Vec<ElementId>> = others.iter().map(required).collect();
    let mut needed = required(first);
    needed.retain(|element| others.iter().all(|other| other.contains(element)));
    needed
}
