//! The doctrine file: rules of conduct for an organisation.
//!
//! A doctrine may extend another and say only what differs; the overlay is resolved on the
//! syntax tree before this typed form is read, so that every value keeps the place it was written at.

use super::Id;
use super::action::Procedure;
use super::condition::Zone;
use super::decode::{Collected, Spanned};
use super::forms::Many;
use super::measure::ParameterValue;
use super::organisation::{Channel, Liaison};
use super::quantity::Duration;
use super::text::Text;
use super::who::WhoAt;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Rules of conduct.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Doctrine {
    /// Format number.
    pub format: Spanned<u32>,
    /// Its id.
    pub id: Id,
    /// The doctrine it changes.
    pub extends: Option<Id>,
    /// The organisation it is written for.
    pub for_organisation: Option<Id>,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// How readily people act without an answer.
    #[serde(default)]
    pub culture: Culture,
    /// Who directs whom, where it differs from peacetime.
    #[serde(default)]
    pub command: Collected<Directs>,
    /// Who may do what.
    #[serde(default)]
    pub authorities: Collected<Authority>,
    /// Notification lists and other groups.
    #[serde(default)]
    pub lists: Collected<List>,
    /// Standard operating procedures.
    #[serde(default)]
    pub procedures: Collected<Procedure>,
    /// Who may enter which zone.
    #[serde(default)]
    pub entry_rules: Collected<Entry>,
    /// What is looked at again, and how often.
    #[serde(default)]
    pub reviews: Collected<Review>,
    /// Channels this doctrine adds.
    #[serde(default)]
    pub channels: Collected<Channel>,
    /// Liaison officers this doctrine places.
    #[serde(default)]
    pub liaisons: Collected<Liaison>,
    /// Parameters this doctrine sets.
    #[serde(default)]
    pub parameters: BTreeMap<Id, Spanned<ParameterValue>>,
}

/// How readily people act without an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Culture {
    /// Seldom.
    StrictHierarchy,
    /// Sometimes.
    #[default]
    Mixed,
    /// Mostly.
    MissionCommand,
}

/// A superior directs posts: `Directs("joint.command-post", ["a.b", "c.d"])`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub enum Directs {
    /// Superior, subordinates.
    Directs(Id, Vec<Id>),
}

/// Who may do something.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// The posts that hold it.
    pub held_by: Many<WhoAt>,
    /// After so long without an answer the one who asked may act.
    pub default_after: Option<Spanned<Duration>>,
}

/// A group of posts that is told together.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Its id.
    pub id: Id,
    /// One after the other.
    pub in_order: Option<Many<WhoAt>>,
    /// All at the same moment.
    pub at_once: Option<Many<WhoAt>>,
}

/// Who may enter a zone.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its id.
    pub id: Id,
    /// Units with this capability.
    pub capability: Id,
    /// The zone.
    pub zone: Zone,
    /// Whether they may.
    pub may: May,
}

/// Whether units may enter.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum May {
    /// They may.
    Always,
    /// They may not.
    Never,
    /// When this post orders it.
    WithOrderFrom(WhoAt),
    /// In the company of units with this capability.
    WithEscort(Id),
    /// When the joint commander judges so.
    JointAssessment,
    /// Whoever arrives first may.
    FirstArriver,
}

/// Something that is looked at again.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Its id.
    pub id: Id,
    /// By whom.
    pub who: WhoAt,
    /// What.
    pub of: ReviewOf,
    /// How often.
    pub every: Spanned<Duration>,
}

/// What is reviewed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub enum ReviewOf {
    /// The zones of a site.
    Zone(Id),
    /// Whether the means suffice.
    Resources,
    /// Whether an agency is missing.
    Presence(Id),
}
