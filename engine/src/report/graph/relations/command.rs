//! Who directs whom.

use crate::report::graph::cast::Cast;
use crate::report::graph::drawing::{Drawing, EdgeKind};
use crate::report::graph::relation::Relation;

/// An edge from each superior to each post and fleet under it.
pub(super) fn draw(mut cast: Cast<'_>) -> Drawing {
    let scenario = cast.scenario;
    for unit in scenario.post_ids().chain(scenario.unit_ids()) {
        if let Some(superior) = scenario.graphs.command.superior(unit) {
            cast.relate(superior, unit, EdgeKind::Directs, None);
        }
    }
    cast.finish(Relation::Command)
}
