//! Presence: which units are there to be sent.
//!
//! Whether a unit is free or busy with something that the exercise does not show is drawn once, before the
//! start, by a key of its own. So it is known to whoever knows the exercise and the seed, and no record has
//! to say so.

use super::Scenario;
use super::ids::ActorId;
use crate::kernel::draws::{Draws, Purpose};
use crate::kernel::names::Name;
use std::collections::BTreeSet;

/// Whether a unit is free.
pub const FREE: Purpose = Purpose::new("spawn.free");

/// Whether a unit is there.
#[must_use]
pub fn is_there(scenario: &Scenario, draws: &mut Draws, unit: ActorId) -> bool {
    let u = draws.unit(FREE, scenario.actor_digest(unit), 0, 0);
    scenario.unit(unit).is_some_and(|row| u < row.free)
}

/// The units that are elsewhere all along.
#[must_use]
pub fn elsewhere(scenario: &Scenario, seed: u64, replication: u64) -> BTreeSet<Name> {
    let mut draws = Draws::new(seed, replication);
    let away = scenario.unit_ids().filter(|unit| !is_there(scenario, &mut draws, *unit));
    away.map(|unit| scenario.actor_name(unit)).collect()
}
