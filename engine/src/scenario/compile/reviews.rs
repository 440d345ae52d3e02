//! Entry rules and reviews: read in full, so that a slip in them is found.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::codes::quantities;
use crate::document::doctrine::{May, ReviewOf};

impl Resolver<'_> {
    /// Looks up everything that entry rules and reviews refer to.
    pub(super) fn check_rules_of_scene(&mut self) {
        let doctrine = &self.loaded.doctrine;
        for entry in &doctrine.entry_rules {
            self.inside(Kind::Entry, &entry.id, |resolver| {
                resolver.capability(&entry.capability);
                match &entry.may {
                    May::WithOrderFrom(who) => drop(resolver.whom(who)),
                    May::WithEscort(capability) => drop(resolver.capability(capability)),
                    May::Always | May::Never | May::JointAssessment | May::FirstArriver => {}
                }
            });
        }
        for review in &doctrine.reviews {
            self.inside(Kind::Review, &review.id, |resolver| {
                resolver.whom(&review.who);
                match &review.of {
                    ReviewOf::Zone(site) => drop(resolver.site(site)),
                    ReviewOf::Presence(agency) => drop(resolver.agency(agency)),
                    ReviewOf::Resources => {}
                }
                if review.every.value.0 == 0 {
                    resolver.problem(
                        quantities::OUT_OF_RANGE,
                        review.every.span,
                        "a review needs an interval above zero",
                    );
                }
            });
        }
    }
}
