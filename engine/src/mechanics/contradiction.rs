//! Contradiction: what an actor holds that speaks against a condition of somebody else.
//!
//! A superior asked for leave decides on its own picture: it cannot see what the asker has seen or
//! heard, but where it freshly holds another value than the one the asker's rule rests on, it says no.

use crate::kernel::tick::Tick;
use crate::scenario::ids::ElementId;
use crate::scenario::model::conduct::Condition;
use crate::scenario::model::mark::Value;
use crate::world::cast::Exercise;
use crate::world::picture::{Picture, affirms};

/// Whether a picture speaks against a condition: everything fresh about an element it asks for is
/// otherwise. Of what it does not hold a picture says nothing, nor of anything but elements.
#[must_use]
pub fn contradicts(exercise: &Exercise, picture: &Picture, now: Tick, condition: &Condition) -> bool {
    let against = |condition: &Condition| contradicts(exercise, picture, now, condition);
    let otherwise = |element: ElementId, wanted: &dyn Fn(Value) -> bool| {
        let life = exercise.element(element).life;
        let fresh = picture.about(element).filter(|held| held.told.observed + life > now);
        let mut values = fresh.map(|held| held.told.value).peekable();
        values.peek().is_some() && !values.any(wanted)
    };
    match condition {
        Condition::All(all) => all.iter().any(against),
        Condition::Any(any) => !any.is_empty() && any.iter().all(against),
        Condition::SomeOf(count, some) => some.iter().filter(|one| !against(one)).count() < *count as usize,
        Condition::Is(element, value) => otherwise(*element, &|held| held == *value),
        Condition::AtLeast(element, least) => {
            otherwise(*element, &|held| matches!(held, Value::Number(n) if n >= *least))
        }
        Condition::AtMost(element, most) => {
            otherwise(*element, &|held| matches!(held, Value::Number(n) if n <= *most))
        }
        Condition::Declared(element) => otherwise(*element, &affirms),
        Condition::ZoneIs(zone) => {
            let word = Value::Word(exercise.zone_words[*zone as usize]);
            otherwise(exercise.base.zone_state, &|held| held == word)
        }
        _ => false,
    }
}
