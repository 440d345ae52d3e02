//! A relation as plain data: what all exports read.

use super::relation::Relation;
use super::words::Words;

/// With what the id of an inject begins.
const INJECT: &str = "inject:";

/// A relation of an exercise under a doctrine.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Which.
    pub relation: Relation,
    /// The exercise.
    pub exercise: Thing,
    /// The doctrine in force.
    pub doctrine: Thing,
    /// The agencies that nodes belong to, in scenario order.
    pub agencies: Vec<Thing>,
    /// Who or what is related, in scenario order.
    pub nodes: Vec<Node>,
    /// How, in the order of their ends: one for each pair and direction.
    pub edges: Vec<Edge>,
}

/// Something with an id and a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Its id: never translated.
    pub id: String,
    /// What it is called.
    pub title: Words,
}

/// Who or what is related.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its kind and its id: `post:police.control-room`. No other node has it.
    pub id: String,
    /// What it is called.
    pub title: Words,
    /// What it is.
    pub kind: NodeKind,
    /// Its agency: a place in `Drawing::agencies`.
    pub agency: Option<usize>,
    /// How many it stands for: units of a fleet, otherwise 1.
    pub count: usize,
    /// What to know about it, in the order of [`Mark`].
    pub marks: Vec<Mark>,
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NodeKind {
    /// A post.
    Post,
    /// The units of a fleet that one post directs.
    Units,
    /// The population.
    Public,
    /// Exercise control.
    Excon,
    /// Somebody outside who only speaks.
    Voice,
    /// A channel.
    Channel,
    /// An agency.
    Agency,
    /// A site.
    Site,
}

/// What to know about a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The only way of the alert to so many other posts leads through it.
    Gatekeeper {
        /// How many.
        posts: usize,
    },
    /// No way leads there from anybody who raises the alert.
    Unalerted,
    /// It is closed at first and nobody ever opens it.
    NeverOpens,
    /// It opens during the exercise.
    OpensLater,
    /// It is on no channel.
    OffAllChannels,
}

impl Mark {
    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Gatekeeper { .. } => "gatekeeper",
            Self::Unalerted => "unalerted",
            Self::NeverOpens => "never-opens",
            Self::OpensLater => "opens-later",
            Self::OffAllChannels => "off-all-channels",
        }
    }
}

impl Edge {
    /// Whether the script says so, whatever else does.
    #[must_use]
    pub fn is_scripted(&self) -> bool {
        self.by.iter().any(|by| by.id.starts_with(INJECT))
    }
}

/// How two nodes are related.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// From which node: a place in `Drawing::nodes`.
    pub from: usize,
    /// To which.
    pub to: usize,
    /// How.
    pub kind: EdgeKind,
    /// Whether it holds in both directions.
    pub is_two_way: bool,
    /// What is written at it.
    pub label: Option<Words>,
    /// Free-flow time of a way, in ms.
    pub travel_ms: Option<i64>,
    /// What it rests on, in the order of the scenario.
    pub by: Vec<Basis>,
}

/// How.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EdgeKind {
    /// The first directs the second.
    Directs,
    /// The first reports to the second.
    Reports,
    /// The first tells, asks or orders the second by a procedure.
    Alerts,
    /// The population calls.
    Calls,
    /// The first sends units that alert others.
    Sends,
    /// The script lets the first speak to the second, and nothing else does.
    Scripted,
    /// The first is on the channel.
    Member,
    /// The first speaks there only with the service that directs it.
    Guest,
    /// The first lends units to the second.
    Lends,
    /// A way.
    Way,
}

impl EdgeKind {
    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Directs => "directs",
            Self::Reports => "reports",
            Self::Alerts => "alerts",
            Self::Scripted => "scripted",
            Self::Calls => "calls",
            Self::Sends => "sends",
            Self::Member => "member",
            Self::Guest => "guest",
            Self::Lends => "lends",
            Self::Way => "way",
        }
    }
}

impl NodeKind {
    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Units => "units",
            Self::Public => "public",
            Self::Excon => "excon",
            Self::Voice => "voice",
            Self::Channel => "channel",
            Self::Agency => "agency",
            Self::Site => "site",
        }
    }
}

/// What an edge rests on: a procedure, an inject, an incident, a capability.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Basis {
    /// Its kind and id: `procedure:tell-the-rooms`.
    pub id: String,
    /// What it is called.
    pub title: Words,
}
