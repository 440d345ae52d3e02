//! Injects: entries of the master scenario events list, and what they do.

use super::Id;
use super::decode::{Collected, Spanned};
use super::element::{Statement, Value};
use super::forms::Many;
use super::mark::{Mark, Trigger};
use super::quantity::Duration;
use super::text::Text;
use super::who::WhoAt;
use schemars::JsonSchema;
use serde::Deserialize;

/// An entry of the master scenario events list.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Its id.
    pub id: Id,
    /// A short title.
    #[serde(default)]
    pub title: Text,
    /// Inject, contingency inject or expected action.
    #[serde(default)]
    pub kind: InjectKind,
    /// When it is delivered.
    pub when: Spanned<Trigger>,
    /// Who speaks, as the recipient hears it.
    pub from: Option<WhoAt>,
    /// Who receives it.
    #[serde(default)]
    pub to: Many<WhoAt>,
    /// How it is delivered.
    #[serde(default)]
    pub mode: Mode,
    /// What is said.
    #[serde(default)]
    pub message: Text,
    /// What the recipient learns from it.
    #[serde(default)]
    pub tells: Collected<Statement>,
    /// A false statement is meant.
    #[serde(default)]
    pub untrue: bool,
    /// What it does to the organisation.
    #[serde(default)]
    pub does: Collected<Effect>,
    /// What the players should do.
    #[serde(default)]
    pub expected: Collected<Expected>,
    /// The measures it tests.
    #[serde(default)]
    pub tests: Many<Id>,
    /// Priority at the recipient's desk, higher first; 5 unless said.
    pub priority: Option<Spanned<u8>>,
    /// For the controllers.
    #[serde(default)]
    pub notes: Text,
    /// Whether it is in force.
    #[serde(default = "yes")]
    pub enabled: bool,
}

fn yes() -> bool {
    true
}

/// Kinds of inject.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum InjectKind {
    /// Planned.
    #[default]
    Inject,
    /// Only if the players leave the path.
    Contingency,
    /// Not delivered: what the players should do.
    ExpectedAction,
}

/// How an inject is delivered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Mode {
    Verbal,
    #[default]
    Phone,
    Email,
    Radio,
    Messenger,
    Written,
    Simulation,
}

/// What the players should do on an inject.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// In words.
    pub text: Text,
    /// How it is told from the trace.
    pub mark: Option<Mark>,
    /// Within how long of the inject.
    pub within: Option<Duration>,
}

/// What an inject does to the organisation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Effect {
    /// A channel fails, wholly or down to some lines.
    FailChannel {
        /// Which.
        channel: Id,
        /// For how long; for good unless said.
        lasts: Option<Duration>,
        /// Lines that remain; none unless said.
        lines_left: Option<u32>,
    },
    /// A post is lost.
    LosePost {
        /// Which.
        post: Id,
        /// For how long; for good unless said.
        lasts: Option<Duration>,
    },
    /// Units are lost.
    LoseUnits {
        /// Which.
        who: WhoAt,
        /// How many of them; all unless said.
        count: Option<u32>,
        /// For how long; for good unless said.
        lasts: Option<Duration>,
    },
    /// Other items flood a post.
    Overload {
        /// Which.
        post: Id,
        /// How many items.
        items: u32,
        /// Spread over how long.
        over: Duration,
    },
    /// An incident begins.
    BeginIncident(Id),
    /// The recipients hear something false.
    Rumour {
        /// About what.
        element: Id,
        /// What they hear.
        value: Spanned<Value>,
    },
    /// A channel works again, whatever had failed it.
    RestoreChannel(Id),
    /// A post is back, whatever had taken it.
    RestorePost(Id),
    /// A post that is closed opens at once.
    OpenPost(Id),
    /// Units are ordered to a place.
    SendUnits {
        /// Which.
        who: WhoAt,
        /// To which site.
        to: Id,
    },
    /// A liaison officer takes his place.
    PlaceLiaison {
        /// Of which agency.
        of: Id,
        /// With which post.
        at: Id,
    },
    /// A post is given an authority.
    Delegate {
        /// Which.
        authority: Id,
        /// To which post.
        to: Id,
    },
    /// Whoever waits for an authority is granted it.
    Grant {
        /// Which.
        authority: Id,
        /// Who waits for it.
        to: WhoAt,
    },
    /// Whoever waits for an authority is refused it.
    Refuse {
        /// Which.
        authority: Id,
        /// Who waits for it.
        to: WhoAt,
    },
    /// Somebody is held: the clock of the custody runs.
    Custody {
        /// Its id: a role, never a name.
        id: Id,
        /// The post that holds the person.
        holder: Id,
        /// After how long the person has to be let go.
        limit: Spanned<Duration>,
        /// How long it may last in all, however often it is prolonged; without end unless said.
        at_most: Option<Spanned<Duration>>,
    },
}
