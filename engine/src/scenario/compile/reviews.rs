//! Reviews: what is looked at again, and how often.
//!
//! A review of a zone is a procedure that fires when what is known of the zone has grown so old,
//! judges the zone anew, and tells those whom the reviewer directs.

use super::catalogue::Kind;
use super::procedures::PAUSE_MIN;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::quantities;
use crate::document::action::Form;
use crate::document::condition::MessageKind;
use crate::document::doctrine::{Review, ReviewOf};
use crate::scenario::ids::SiteId;
use crate::scenario::model::conduct::{Action, Condition, Guard, Procedure, Repeat, Whom};

/// Priority at the desk: above the usual work.
const PRIORITY: u8 = 7;

impl Resolver<'_> {
    /// The reviews of zones, as procedures.
    pub(super) fn reviews(&mut self) -> Vec<Procedure> {
        let written = &self.loaded.doctrine.reviews;
        written
            .iter()
            .filter_map(|review| self.inside(Kind::Review, &review.id, |resolver| resolver.review(review)))
            .collect()
    }

    fn review(&mut self, written: &Review) -> Option<Procedure> {
        let performers = self.at("who", |resolver| resolver.fixed(std::slice::from_ref(&written.who)));
        if written.every.value.0 < PAUSE_MIN {
            let message = "a review needs a pause of a second at least";
            self.problem(quantities::OUT_OF_RANGE, written.every.span, message);
        }
        let every = length(written.every.value);
        let site = match &written.of {
            ReviewOf::Zone(site) => self.site(site)?,
            ReviewOf::Presence(agency) => return self.agency(agency).and(None),
            ReviewOf::Resources => return None,
        };
        let zone_state = self.base_elements().zone_state;
        Some(Procedure {
            name: self.name(&written.id),
            performers,
            guard: Guard::Free,
            when: Condition::Since(zone_state, every),
            needs: Vec::new(),
            essential: Vec::new(),
            authority: None,
            initiative: None,
            within: None,
            objective_shared: false,
            deliberation: None,
            advice: Vec::new(),
            priority: PRIORITY,
            repeat: Repeat::Every(every),
            then: steps(site, zone_state),
            is_review: true,
        })
    }
}

/// Judges the zone, then tells.
fn steps(site: SiteId, zone_state: crate::scenario::ids::ElementId) -> Vec<Action> {
    let tell = Action::Tell {
        kind: MessageKind::Information,
        to: vec![Whom::Subordinates],
        form: Form::Structured,
        only: Some(vec![zone_state]),
        by: None,
        acknowledge: false,
    };
    vec![Action::ReviewZone(Some(site)), tell]
}
