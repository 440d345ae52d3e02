//! Who exists: agencies, actors, posts, units, sites, channels.

use crate::document::condition::Zone;
pub use crate::document::organisation::{AgencyKind, Attention, ChannelKind, FacilityKind, Tier};
use crate::kernel::distribution::Distribution;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AgencyId, CapabilityId, SiteId};
use std::collections::BTreeMap;

/// A service or institution.
#[derive(Clone, Debug)]
pub struct Agency {
    /// Its id.
    pub name: Name,
    /// What it is.
    pub kind: AgencyKind,
    /// Emergency numbers.
    pub numbers: Vec<String>,
    /// The agency it belongs to.
    pub parent: Option<AgencyId>,
    /// The post that answers for it.
    pub entry: Option<ActorId>,
}

/// Somebody who acts or speaks. Its row number is its place in the order of simultaneous occurrences.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Its id.
    pub name: Name,
    /// Its agency; voices have none.
    pub agency: Option<AgencyId>,
    /// What it is.
    pub kind: ActorKind,
}

/// What an actor is.
#[derive(Clone, Debug)]
pub enum ActorKind {
    /// A desk that processes information and decides.
    Post(Box<Post>),
    /// A mobile resource.
    Unit(Box<Unit>),
    /// The population.
    Public,
    /// Exercise control.
    Excon,
    /// Somebody outside the organisation who only speaks, such as the press.
    Voice,
}

/// A desk that processes information and decides.
#[derive(Clone, Debug)]
pub struct Post {
    /// Whether it is there: a turn of the run may bring it later.
    pub there: bool,
    /// Its roles.
    pub roles: Vec<Name>,
    /// 1 field, 2 tactical, 3 strategic, 4 political.
    pub level: u8,
    /// The peacetime superior.
    pub under: Option<ActorId>,
    /// How many work there at once.
    pub desks: u32,
    /// Whether it answers the public.
    pub takes_calls: bool,
    /// When it opens.
    pub opens: Opens,
    /// Time at a desk per item.
    pub service: Distribution,
    /// Time at a desk per call from the public.
    pub calls: Distribution,
    /// Which item is taken next.
    pub attention: Attention,
    /// Where it is.
    pub site: Option<SiteId>,
    /// Shares of items from sources that go on to other posts; the rest is done.
    pub passes_on: Vec<(ActorId, f64)>,
}

impl Post {
    /// Whether it is open when the run begins.
    #[must_use]
    pub fn is_open_at_first(&self) -> bool {
        self.there && matches!(self.opens, Opens::Always)
    }
}

/// When a post opens.
#[derive(Clone, Debug)]
pub enum Opens {
    /// From the start.
    Always,
    /// When somebody orders it, after a delay.
    OnOrder(Distribution),
    /// At an instant.
    At(Tick),
}

/// A mobile resource.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The fleet it belongs to.
    pub fleet: Name,
    /// Its kind.
    pub unit_type: Name,
    /// How specialised it is.
    pub tier: Tier,
    /// What it can do.
    pub capabilities: Vec<CapabilityId>,
    /// How many people.
    pub crew: u32,
    /// From order to departure.
    pub turnout: Distribution,
    /// Time to equip.
    pub equips: Option<Distribution>,
    /// Multiplies travel times.
    pub speed: f64,
    /// Zones it is equipped for.
    pub may_enter: Vec<Zone>,
    /// How many casualties it carries.
    pub carries: u32,
    /// The post that directs it.
    pub directed_by: ActorId,
    /// Where it starts from.
    pub home: SiteId,
    /// Probability that it is free at the start.
    pub free: f64,
}

/// A place.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its id.
    pub name: Name,
}

/// A way to talk.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Its id.
    pub name: Name,
    /// What it is.
    pub kind: ChannelKind,
    /// Who is on it, in scenario order.
    pub members: Vec<ActorId>,
    /// Those of them who are there only because the post that directs them is.
    pub guests: Vec<ActorId>,
    /// How many calls each member can hold at once; unbounded if `None`.
    pub lines: Option<u32>,
    /// Time on the way.
    pub latency: Distribution,
    /// Probability that a message vanishes unnoticed.
    pub loss: f64,
    /// Probability that it reaches the wrong post.
    pub misroute: f64,
    /// How messages are put on it, instead of the sender's form.
    pub form: Option<crate::document::action::Form>,
    /// Whether it exists.
    pub enabled: bool,
}

/// A hospital or another place with a capacity.
#[derive(Clone, Debug)]
pub struct Facility {
    /// Its id.
    pub name: Name,
    /// Where it is.
    pub site: SiteId,
    /// What it is.
    pub kind: FacilityKind,
    /// How many serious cases it treats at once; as many as come if `None`.
    pub beds: Option<u32>,
    /// Further beds, once the plan is in force.
    pub surge_beds: u32,
    /// The word whose declaration by a post of its agency opens these.
    pub plan: Option<Name>,
    /// Whose it is.
    pub agency: Option<AgencyId>,
    /// The post that learns who came by himself.
    pub post: Option<ActorId>,
}

/// A liaison officer in place from an instant on.
#[derive(Clone, Copy, Debug)]
pub struct Liaison {
    /// Of which agency.
    pub of: AgencyId,
    /// At which post.
    pub at: ActorId,
    /// From when.
    pub from: Tick,
}

/// Mutual aid.
#[derive(Clone, Debug)]
pub struct Lends {
    /// Who lends.
    pub from: AgencyId,
    /// To whom.
    pub to: AgencyId,
    /// Which capabilities; all if empty.
    pub capabilities: Vec<CapabilityId>,
}

/// Interoperability of ordered pairs of agencies, 0 to 1, before liaison officers.
#[derive(Clone, Debug, Default)]
pub struct Interoperability {
    /// Of every pair that is not named.
    pub preset: f64,
    /// Of the pairs that are: no officer changes it.
    pub named: BTreeMap<(AgencyId, AgencyId), f64>,
}

impl Interoperability {
    /// How well one agency works with another; perfectly with itself.
    #[must_use]
    pub fn of(&self, from: AgencyId, with: AgencyId) -> f64 {
        let otherwise = if from == with { 1.0 } else { self.preset };
        self.named.get(&(from, with)).copied().unwrap_or(otherwise)
    }
}
