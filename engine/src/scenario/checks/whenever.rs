//! Conditions of which one holds whenever another does, as far as their wording shows it.

use crate::scenario::model::conduct::Condition;

/// Whether the second condition holds whenever the first does: each of its parts stands in the first one.
/// What follows only by its meaning is not seen.
pub(super) fn whenever(first: &Condition, second: &Condition) -> bool {
    let (there, asked) = (conjuncts(first), conjuncts(second));
    asked.iter().all(|part| there.contains(part))
}

fn conjuncts(condition: &Condition) -> Vec<&Condition> {
    match condition {
        Condition::All(parts) => parts.iter().flat_map(conjuncts).collect(),
        Condition::Any(parts) if parts.len() == 1 => conjuncts(&parts[0]),
        _ => vec![condition],
    }
}
