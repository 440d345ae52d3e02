//! Reviews: what is looked at again, and how often.
//!
//! A review is a procedure. One of a zone fires when what is known of the zone has grown so old,
//! judges the zone anew, and tells those whom the reviewer directs. One of means looks at intervals,
//! once the place has been known for one, whether they suffice. One of presence fires when an agency
//! is not known to be there so long after the place was first known, and asks it.

use super::catalogue::Kind;
use super::procedures::PAUSE_MIN;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::quantities;
use crate::diagnostic::said;
use crate::document::action::Form;
use crate::document::condition::MessageKind;
use crate::document::doctrine::{Review, ReviewOf};
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AgencyId, SiteId};
use crate::scenario::model::conduct::{Action, Condition, Guard, Procedure, Repeat, Whom};

/// Priority at the desk: above the usual work.
const PRIORITY: u8 = 7;

impl Resolver<'_> {
    /// The reviews, as procedures.
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
            let message = said!("a review needs a pause of a second at least");
            self.problem(quantities::OUT_OF_RANGE, written.every.span, message);
        }
        let every = length(written.every.value);
        let (when, then) = match &written.of {
            ReviewOf::Zone(site) => {
                let zone_state = self.base_elements().zone_state;
                let site = self.site(site)?;
                (Condition::Since(zone_state, every, Some(site)), judge(site, zone_state))
            }
            // Nobody is absent from a place so long after it was first known: it holds from then on.
            ReviewOf::Resources => {
                (Condition::Absent(Whom::Fixed(Vec::new()), every), vec![Action::ReviewResources])
            }
            ReviewOf::Presence(agency) => look_for(self.agency(agency)?, self.entry_of(agency)?, every),
        };
        Some(Procedure {
            name: self.name(&written.id),
            performers,
            guard: Guard::Free,
            when,
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
            then,
            is_review: true,
        })
    }
}

/// Misses the agency, and asks it.
fn look_for(agency: AgencyId, entry: Vec<ActorId>, every: Tick) -> (Condition, Vec<Action>) {
    let steps = vec![Action::Miss(agency), Action::Inquire(Whom::Fixed(entry.clone()))];
    (Condition::Absent(Whom::Fixed(entry), every), steps)
}

/// Judges the zone, then tells.
fn judge(site: SiteId, zone_state: crate::scenario::ids::ElementId) -> Vec<Action> {
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
