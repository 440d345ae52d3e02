//! The organisation file: who exists, where, and who can talk. No rule of conduct.

use super::Id;
use super::decode::{Collected, Spanned};
use super::distribution::Distribution;
use super::element::{ElementKind, Word};
use super::forms::Many;
use super::quantity::{Duration, Moment, Share};
pub use super::relations::{Channel, ChannelKind, Interoperability, Lends, Liaison, Maturity, Pair};
use super::term::Term;
use super::text::{Language, Text};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// An order of battle.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Format number.
    pub format: Spanned<u32>,
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// Services and institutions.
    #[serde(default)]
    pub agencies: Collected<Agency>,
    /// Desks that process information and decide.
    #[serde(default)]
    pub posts: Collected<Post>,
    /// Kinds of unit.
    #[serde(default)]
    pub unit_types: Collected<UnitType>,
    /// Fleets.
    #[serde(default)]
    pub units: Collected<Units>,
    /// Places.
    #[serde(default)]
    pub sites: Collected<Site>,
    /// Travel times between places.
    #[serde(default)]
    pub routes: Collected<Route>,
    /// Hospitals and the like.
    #[serde(default)]
    pub facilities: Collected<Facility>,
    /// Ways to talk.
    #[serde(default)]
    pub channels: Collected<Channel>,
    /// Liaison officers in place from a moment on.
    #[serde(default)]
    pub liaisons: Collected<Liaison>,
    /// How well agencies work together.
    pub interoperability: Option<Interoperability>,
    /// Mutual aid.
    #[serde(default)]
    pub support: Collected<Lends>,
    /// Kinds of information beside the base set.
    #[serde(default)]
    pub elements: Collected<ElementKind>,
    /// What a reader sees in the place of ids without a title of their own.
    #[serde(default)]
    pub words: Collected<Word>,
    /// What terms of the field are called here.
    #[serde(default)]
    pub terms: Collected<Term>,
}

/// A service or institution.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Its id: the first word of the ids of its posts and units.
    pub id: Id,
    /// What it is.
    #[serde(default)]
    pub kind: AgencyKind,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// Emergency number or numbers.
    #[serde(default)]
    pub number: Many<Spanned<String>>,
    /// The agency it belongs to.
    pub parent: Option<Id>,
    /// The post that answers for it; the first unless said.
    pub entry: Option<Id>,
}

/// Kinds of agency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum AgencyKind {
    Police,
    Guard,
    CivilProtection,
    Medical,
    Hospital,
    Justice,
    Authority,
    Border,
    Forensic,
    Cyber,
    Army,
    Operator,
    Foreign,
    #[default]
    Other,
}

/// A desk that processes information and decides.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// Its id; the first word is the agency.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// The agency, where it is not the first word of the id.
    pub agency: Option<Id>,
    /// Its role or roles.
    #[serde(default)]
    pub role: Many<Id>,
    /// 1 field, 2 tactical, 3 strategic, 4 political; 2 unless said.
    pub level: Option<Spanned<u8>>,
    /// The peacetime superior.
    pub under: Option<Id>,
    /// How many work there at once; 1 unless said.
    pub desks: Option<Spanned<u32>>,
    /// Whether it answers the public.
    #[serde(default)]
    pub takes_calls: bool,
    /// When it opens; always open unless said.
    #[serde(default)]
    pub opens: Opens,
    /// Time at a desk per item, instead of the default.
    pub service: Option<Spanned<Distribution>>,
    /// Which item is taken next.
    #[serde(default)]
    pub attention: Attention,
    /// Languages spoken.
    #[serde(default)]
    pub languages: Many<Language>,
    /// Where it is.
    pub site: Option<Id>,
    /// Items are passed on at random, for queueing networks.
    #[serde(default)]
    pub passes_on: Collected<PassOn>,
}

/// When a post opens.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Opens {
    /// It is open from the start.
    #[default]
    Always,
    /// When somebody orders it, after a delay.
    OnOrder {
        /// Until it is staffed.
        staffed_after: Spanned<Distribution>,
    },
    /// At a moment.
    At(Moment),
}

/// Which item is taken next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Attention {
    /// Mostly by priority, sometimes the oldest, the newest or any: as people do.
    #[default]
    Mix,
    /// The oldest.
    Fifo,
    /// The highest priority, the oldest among equals.
    Priority,
}

/// A share of the items served goes on to another post.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PassOn {
    /// Where to.
    pub to: Id,
    /// Which share.
    pub share: Spanned<Share>,
}

/// A kind of unit.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitType {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// How specialised it is.
    #[serde(default)]
    pub tier: Tier,
    /// What it can do.
    #[serde(default)]
    pub capabilities: Many<Id>,
    /// How many people.
    pub crew: Option<Spanned<u32>>,
    /// From order to departure.
    pub turnout: Option<Spanned<Distribution>>,
    /// Time to equip before it may act.
    pub equips: Option<Spanned<Distribution>>,
    /// Multiplies travel times; 1 unless said.
    pub speed: Option<Spanned<f64>>,
    /// Zones it is equipped for.
    #[serde(default)]
    pub may_enter: Many<super::condition::Zone>,
    /// How many casualties it carries.
    pub carries: Option<Spanned<u32>>,
}

/// How specialised a unit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Tier {
    #[default]
    Elementary,
    Intermediate,
    Specialised,
}

/// A fleet: ids become `of.1`, `of.2`, ... in the order of its homes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Units {
    /// The fleet's id; the first word is the agency.
    pub of: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: Id,
    /// The post that directs it.
    pub directed_by: Id,
    /// How many start from where.
    pub home: BTreeMap<Id, Spanned<u32>>,
    /// Share of them free at the start; all unless said.
    pub free: Option<Spanned<Share>>,
}

/// A place.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
}

/// A travel time between two places.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub enum Route {
    /// In both directions.
    Route(Id, Id, Spanned<Duration>),
    /// From the first to the second only.
    OneWay(Id, Id, Spanned<Duration>),
}

/// A hospital or another place with a capacity.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facility {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// Where it is.
    pub site: Id,
    /// What it is.
    pub kind: FacilityKind,
    /// How many serious cases it treats at once; without a number as many as come.
    pub beds: Option<Spanned<u32>>,
    /// Further beds, once its plan is in force.
    pub surge_beds: Option<Spanned<u32>>,
    /// The word whose declaration by its agency opens these.
    pub plan: Option<Id>,
    /// Whose it is.
    pub agency: Option<Id>,
    /// The post that learns who came by himself; the one that answers for the agency unless said.
    pub post: Option<Id>,
}

/// Kinds of facility.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum FacilityKind {
    Hospital,
    ClearingStation,
    ReceptionCentre,
    Mortuary,
    CustodySuite,
}
