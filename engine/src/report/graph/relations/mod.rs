//! What each relation is made of.

mod alert;
mod command;
mod reporting;
mod support;
mod talk;
mod travel;

use super::cast::Cast;
use super::drawing::Drawing;
use super::relation::Relation;
use super::words::{Tongues, catalogues};
use crate::scenario::Scenario;

/// A relation of an exercise.
#[must_use]
pub fn draw(scenario: &Scenario, relation: Relation) -> Drawing {
    let catalogues = catalogues(scenario);
    let tongues = Tongues::new(&catalogues, scenario);
    let actors = || Cast::of_actors(scenario, &tongues);
    match relation {
        Relation::Command => command::draw(actors()),
        Relation::Report => reporting::draw(actors()),
        Relation::Alert => alert::draw(actors()),
        Relation::Talk => talk::draw(actors()),
        Relation::Support => support::draw(Cast::empty(scenario, &tongues)),
        Relation::Travel => travel::draw(Cast::empty(scenario, &tongues)),
    }
}
