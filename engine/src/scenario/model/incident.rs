//! The exogenous script: what is the case at a site, and when.

use super::mark::{Mark, Value};
use crate::document::condition::Zone;
use crate::kernel::distribution::Distribution;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, CapabilityId, ElementId, SiteId};

/// An incident. Times are relative to the start of the exercise, or to its own beginning if an
/// inject begins it.
#[derive(Clone, Debug)]
pub struct Incident {
    /// Its id.
    pub name: Name,
    /// Where.
    pub site: SiteId,
    /// When it begins; `None` if an inject begins it.
    pub begins: Option<Tick>,
    /// When a threat is active.
    pub threats: Vec<Threat>,
    /// People who are hurt, in the order of time.
    pub casualties: Vec<Casualties>,
    /// Further facts that can be observed at the site.
    pub facts: Vec<(ElementId, Value)>,
    /// Calls from the population.
    pub calls: Option<Calls>,
}

/// An interval in which a threat is active.
#[derive(Clone, Copy, Debug)]
pub struct Threat {
    /// From when.
    pub from: Tick,
    /// Until when; until it is contained if `None`.
    pub until: Option<Tick>,
}

/// People who are hurt.
#[derive(Clone, Copy, Debug)]
pub struct Casualties {
    /// How many.
    pub count: u32,
    /// 0 (worst) to 12; `None` where nothing can change the outcome.
    pub score: Option<u8>,
    /// When.
    pub at: Tick,
}

/// Calls from the population: a rate that peaks and halves.
#[derive(Clone, Debug)]
pub struct Calls {
    /// Calls per tick at the peak.
    pub peak: f64,
    /// When the peak is.
    pub peak_at: Tick,
    /// After so long half as many.
    pub half_life: Tick,
    /// Never fewer than this, per tick.
    pub floor: f64,
    /// The posts that answer, each with its weight.
    pub answered_by: Vec<(ActorId, f64)>,
}

/// Work with prerequisites.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its id.
    pub name: Name,
    /// Units of which capability, how many.
    pub needs: Vec<(CapabilityId, u32)>,
    /// Where, for tasks of an incident.
    pub site: Option<SiteId>,
    /// In which zone.
    pub zone: Option<Zone>,
    /// Prerequisites.
    pub after: Vec<Mark>,
    /// How long it takes.
    pub effort: Distribution,
}

impl Task {
    /// Whether it needs no units and no place, so that it runs through once its prerequisites are
    /// there. Other work is not simulated yet.
    #[must_use]
    pub fn runs_by_itself(&self) -> bool {
        self.needs.is_empty() && self.site.is_none()
    }
}
