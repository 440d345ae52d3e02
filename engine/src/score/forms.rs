//! Forms: what a report is asked to say, and what a post could have said at an instant.

use super::picture::{Elements, Picture};
use super::seen::Seen;
use crate::document::action::Form;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::trace::record::RecordNo;

/// The elements of a METHANE report (Joint Emergency Services Interoperability Principles).
pub const METHANE: [&str; 8] = [
    "major_incident",
    "location",
    "incident_type",
    "hazards",
    "access",
    "casualties",
    "services_present",
    "services_required",
];

/// Whether a form asks for an element; only METHANE asks for a set of its own.
pub fn asks_for(form: Form, element: &str) -> bool {
    match form {
        Form::Methane => METHANE.contains(&element),
        Form::Free | Form::Structured | Form::SharedLog => true,
    }
}

/// What a post held at an instant, still fresh, and the records by which it had learned of it.
pub fn held_at(seen: &Seen<'_>, who: Name, at: Tick) -> (Picture, Vec<RecordNo>) {
    let elements = Elements::of(seen.scenario);
    let mut picture = Picture::default();
    let mut learned = Vec::new();
    for (number, record) in seen.numbered().filter(|(_, record)| record.actor == who && record.at <= at) {
        if picture.take_in(record, &elements) {
            learned.push(number);
        }
    }
    picture.forget(at);
    (picture, learned)
}
