//! Rumours: false reports that what happens at an incident happens at other places too.

use super::resolver::{Resolver, length};
use crate::diagnostic::codes::quantities;
use crate::diagnostic::{Problem, said};
use crate::document::exercise::{Incident as WrittenIncident, Rumours as Written};
use crate::scenario::model::incident::Rumours;

impl Resolver<'_> {
    pub(super) fn rumours(&mut self, incident: &WrittenIncident, written: &Written) -> Rumours {
        let span = written.places.first().map_or(incident.id.span, |place| place.span);
        if incident.calls.is_none() {
            let message = said!("nobody rings about this incident: false reports need its `calls`");
            let problem = Problem::new(quantities::OUT_OF_RANGE, span, message);
            self.report(problem.hint(said!("they come to the same numbers, in the same shares")));
        }
        if written.places.is_empty() {
            self.problem(quantities::OUT_OF_RANGE, span, said!("false reports name a place: write `places`"));
        }
        for place in written.places.iter().filter(|place| place.value == incident.site.value) {
            let message =
                said!("`{place}` is where it happens: the report would be true", place = &place.value);
            self.problem(quantities::OUT_OF_RANGE, place.span, message);
        }
        self.check_rumours(written);
        Rumours {
            places: written.places.iter().filter_map(|place| self.site(place)).collect(),
            rate: written.rate.map(|rate| rate.value.0),
            lasts: written.lasts.map(|lasts| length(lasts.value)),
        }
    }

    fn check_rumours(&mut self, written: &Written) {
        if let Some(rate) = written.rate.filter(|rate| rate.value.0 <= 0.0) {
            self.problem(quantities::OUT_OF_RANGE, rate.span, said!("false reports need a rate above zero"));
        }
        if let Some(lasts) = written.lasts.filter(|lasts| lasts.value.0 == 0) {
            self.problem(
                quantities::OUT_OF_RANGE,
                lasts.span,
                said!("false reports that last no time never come"),
            );
        }
        if let Some(rate) = written.rate {
            let lasts = written.lasts.map_or(3.6e6, |lasts| length(lasts.value).0 as f64);
            self.check_items(rate.value.0 * lasts, rate.span);
        }
    }
}
