//! Awareness: what the posts that direct others share, as it changes.

use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::score::awareness::Awareness;
use crate::score::coordination::commanding;
use crate::trace::Trace;
use crate::trace::fact::Fact;

/// Shared awareness in thousandths, from the instants on at which it changes; nothing among fewer than
/// two posts.
#[must_use]
pub fn awareness(scenario: &Scenario, trace: &Trace) -> Vec<(Tick, u32)> {
    let mut awareness = Awareness::new(scenario, &commanding(scenario));
    let mut changes: Vec<(Tick, u32)> = Vec::new();
    for record in &trace.records {
        let changes_something = awareness.observe(record);
        if !changes_something && !matches!(record.fact, Fact::Start {} | Fact::End {}) {
            continue;
        }
        let shared = awareness.has_begun().then(|| awareness.value()).flatten();
        let Some(value) = shared.map(|value| libm::round(value * 1_000.0) as u32) else {
            continue;
        };
        if changes.last().is_some_and(|(at, _)| *at == record.at) {
            changes.pop();
        }
        if changes.last().is_none_or(|(_, last)| *last != value) {
            changes.push((record.at, value));
        }
    }
    changes
}
