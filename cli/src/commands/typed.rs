//! What people type of a run: names of what is in it, and moments of it.

use salambo_engine::document::decode::{nearest, some};
use salambo_engine::document::quantity::Typed;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::Scenario;

/// A moment as it was typed, counted from the start.
pub fn instant(scenario: &Scenario, typed: Typed) -> Result<Tick, String> {
    let none = "this exercise states no date and time, so that no clock can be read: write T+22m instead";
    scenario.clock.instant(typed).ok_or_else(|| none.to_owned())
}

/// That nothing of a kind has an id, with what was probably meant, or what there is.
pub fn unknown(kind: &str, id: &str, known: &[&str]) -> String {
    match nearest(id, known).first() {
        Some(near) => format!("there is no {kind} `{id}`; did you mean `{near}`?"),
        None => format!("there is no {kind} `{id}`; there are {}", some(known)),
    }
}
