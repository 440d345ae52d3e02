//! The exogenous script: what is the case at a site, and when.

use super::conduct::Whom;
use super::mark::{Mark, Value};
use super::script::Statement;
use crate::document::condition::Zone;
pub use crate::document::exercise::TaskKind;
use crate::kernel::distribution::Distribution;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, CapabilityId, ElementId, IncidentId, SiteId};

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
    /// Elements that are known under another name here.
    pub known_as: Vec<(ElementId, ElementId)>,
    /// Calls from the population.
    pub calls: Option<Calls>,
    /// False reports of other places; only where there are calls.
    pub rumours: Option<Rumours>,
    /// Families who ask after those who are hurt.
    pub relatives: Option<Relatives>,
}

impl Incident {
    /// The element under which something is known here.
    #[must_use]
    pub fn known_as(&self, element: ElementId) -> ElementId {
        let here = self.known_as.iter().find(|(general, _)| *general == element);
        here.map_or(element, |(_, own)| *own)
    }
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

/// Somebody who is hurt: one of a row of [`Casualties`].
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The id: `hall.casualty.3`.
    pub name: Name,
    /// The incident whose script it is in.
    pub incident: IncidentId,
    /// 0 (worst) to 12 when hurt; `None` where nothing can change the outcome.
    pub score: Option<u8>,
    /// When hurt, counted as the incident's times are.
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

/// False reports that the same happens at other places.
#[derive(Clone, Debug)]
pub struct Rumours {
    /// The places that are named.
    pub places: Vec<SiteId>,
    /// Reports per tick, if not as the parameters say.
    pub rate: Option<f64>,
    /// For how long they come, if not as the parameters say.
    pub lasts: Option<Tick>,
}

/// Families who ask after those who are hurt.
#[derive(Clone, Debug)]
pub struct Relatives {
    /// How many enquiries each casualty brings, on average.
    pub per_casualty: f64,
    /// How long after somebody is hurt the first may come.
    pub first: Tick,
    /// Over how long they come from then on.
    pub spread: Tick,
    /// The posts that they ask, each with its weight.
    pub to: Vec<(ActorId, f64)>,
    /// The post that receives them instead as soon as it is open.
    pub reception: Option<ActorId>,
    /// Priority at the desk.
    pub priority: u8,
}

/// Work with prerequisites.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its id.
    pub name: Name,
    /// What it is.
    pub kind: Option<TaskKind>,
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
    /// Of care for people: how long it takes for each casualty of the incident.
    pub each: Option<Distribution>,
    /// The incident that demands it.
    pub incident: Option<IncidentId>,
    /// Whether the threat of that incident is contained when it is done.
    pub contains: bool,
    /// Who is told when it is done.
    pub hand_over: Option<Whom>,
    /// What those who did it know then.
    pub tells: Vec<Statement>,
}

/// Who may enter a zone, for units with a capability.
#[derive(Clone, Debug)]
pub struct EntryRule {
    /// Its id.
    pub name: Name,
    /// Units with this capability.
    pub capability: CapabilityId,
    /// The zone.
    pub zone: Zone,
    /// Whether they may.
    pub may: Permission,
}

/// Under what circumstances a unit may enter.
#[derive(Clone, Debug)]
pub enum Permission {
    /// Under all.
    Always,
    /// Under none.
    Never,
    /// When one of these has ordered it there.
    WithOrderFrom(Whom),
    /// In the company of a unit with this capability.
    WithEscort(CapabilityId),
    /// When whoever is in command, or a post that sits with another agency, has judged the zone.
    JointAssessment,
    /// When it came first.
    FirstArriver,
}
