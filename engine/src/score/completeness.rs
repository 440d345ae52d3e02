//! Completeness: how much of what a form asks for a post could have filled in.
//!
//! What a post holds counts while it is fresh, right or wrong: a form may be complete and mistaken.
//! METHANE asks for its eight elements. Any other form asks for what somebody in the exercise knew
//! by then: more than all together knew nobody could have been told.

use super::forms::{METHANE, asks_for, held_at};
use super::measure::{Availability, Outcome};
use super::seen::Seen;
use crate::document::action::Form;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::trace::fact::Fact;
use std::collections::BTreeSet;

/// The share of a form's elements that a post held at an instant, 0 to 1.
#[must_use]
pub fn complete(seen: &Seen<'_>, who: Name, form: Form, at: Tick) -> Outcome {
    let asked = asked(seen, form, at);
    if seen.at < at || asked == 0 {
        return Outcome::missing(Availability::NotYet);
    }
    let (picture, learned) = held_at(seen, who, at);
    let names = &seen.scenario.names;
    let held: BTreeSet<Name> = picture
        .held()
        .map(|((element, _), _)| element)
        .filter(|element| asks_for(form, names.text(*element)))
        .collect();
    Outcome::told(held.len() as f64 / asked as f64, learned)
}

/// How many elements a form asks for at an instant.
fn asked(seen: &Seen<'_>, form: Form, at: Tick) -> usize {
    if form == Form::Methane {
        return METHANE.len();
    }
    let known: BTreeSet<Name> = seen
        .records
        .iter()
        .filter(|record| record.at <= at)
        .filter_map(|record| match record.fact {
            Fact::Learned { element, .. } => Some(element),
            _ => None,
        })
        .collect();
    known.len()
}
