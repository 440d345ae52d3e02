//! Coordination: how posts worked together, for every run, whatever its measures ask.

use super::awareness::Awareness;
use super::measure::Outcome;
use super::seen::Seen;
use super::{decisions, effort, latency, orders};
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use crate::trace::Trace;

/// In how many equal parts of the exercise shared awareness is told.
const PARTS: i64 = 24;

/// How posts worked together.
#[derive(Clone, Debug)]
pub struct Coordination {
    /// The posts among which awareness is told: those that direct others.
    pub among: Vec<Name>,
    /// Shared situational awareness, 0 to 1, at instants in equal parts, from the first call to the end.
    pub awareness: Vec<(Tick, f64)>,
    /// Latency of messages across agencies over that inside them.
    pub cross_agency_ratio: Outcome,
    /// Decisions without an answer.
    pub unanswered: Outcome,
    /// Orders that sent units to work which others had covered.
    pub duplicated: Outcome,
    /// Orders that crossed.
    pub contradictory: Outcome,
}

/// How posts worked together up to an instant.
#[must_use]
pub fn coordination(scenario: &Scenario, trace: &Trace, at: Tick) -> Coordination {
    let seen = Seen::new(scenario, trace, at);
    let among = commanding(scenario);
    Coordination {
        awareness: course(&seen, &among),
        among,
        cross_agency_ratio: latency::cross_agency_ratio(&seen),
        unanswered: decisions::unanswered(&seen),
        duplicated: effort::duplicated(&seen),
        contradictory: orders::contradictory(&seen),
    }
}

/// The posts that direct a unit or another post, in scenario order.
#[must_use]
pub fn commanding(scenario: &Scenario) -> Vec<Name> {
    let units = scenario.unit_ids().filter_map(|unit| scenario.unit(unit));
    let mut superiors: Vec<ActorId> = units.map(|unit| unit.directed_by).collect();
    superiors.extend(scenario.post_ids().filter_map(|post| scenario.graphs.command.superior(post)));
    superiors.sort_unstable();
    superiors.dedup();
    superiors.into_iter().map(|post| scenario.actor(post).name).collect()
}

/// Awareness at the ends of equal parts of the exercise, from the first call on: before, nobody has
/// anything to share. Nothing among fewer than two posts.
fn course(seen: &Seen<'_>, among: &[Name]) -> Vec<(Tick, f64)> {
    let end = seen.scenario.clock.end;
    let mut awareness = Awareness::new(seen.scenario, among);
    let mut records = seen.records.iter().peekable();
    let instants = (0..=PARTS).map(|part| Tick(end.0 * part / PARTS)).filter(|instant| *instant <= seen.at);
    instants
        .filter_map(|instant| {
            while let Some(record) = records.next_if(|record| record.at <= instant) {
                awareness.observe(record);
            }
            awareness.age(instant);
            awareness.has_begun().then(|| awareness.value()).flatten().map(|value| (instant, value))
        })
        .collect()
}
