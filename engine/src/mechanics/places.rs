//! Places: where a rule sends units, found in the sender's own picture.

use crate::scenario::ids::{ElementId, SiteId};
use crate::scenario::model::conduct::Place;
use crate::scenario::model::mark::Value;
use crate::world::cast::Exercise;
use crate::world::picture::Picture;

/// The site a place means to somebody; `here` is where that somebody is, if it is a unit.
#[must_use]
pub fn find(exercise: &Exercise, picture: &Picture, here: Option<SiteId>, place: &Place) -> Option<SiteId> {
    match place {
        Place::Site(site) => Some(*site),
        Place::Of(element) => named_by(exercise, picture, *element),
        Place::Scene => here.or_else(|| named_by(exercise, picture, exercise.base.location)),
    }
}

/// The site that an element names: the surest statement, the latest among equals.
#[must_use]
pub fn named_by(exercise: &Exercise, picture: &Picture, element: ElementId) -> Option<SiteId> {
    let held = picture.about(element).max_by_key(|held| (held.told.certainty, held.told.observed))?;
    let Value::Word(word) = held.told.value else {
        return None;
    };
    exercise.sites.iter().position(|site| site.name == word).map(SiteId::at)
}
