//! Conditions: what a post or unit *believes*. Only procedures use them.
//!
//! Marks (what happened) are another language on purpose: nobody acts on the truth.

use super::Id;
use super::decode::Spanned;
use super::element::{Certainty, Value};
use super::quantity::{Duration, Moment};
use super::who::WhoAt;
use schemars::JsonSchema;
use serde::Deserialize;

/// A condition in the picture of the one who acts.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// So many of them hold.
    SomeOf {
        /// How many.
        at_least: u32,
        /// Of which.
        of: Vec<Condition>,
    },
    /// The picture holds this element, fresh.
    Knows(Id),
    /// The element has this value.
    Is(Id, Spanned<Value>),
    /// The element is a number and at least this.
    AtLeast(Id, i64),
    /// The element is a number and at most this.
    AtMost(Id, i64),
    /// The element was observed within this length of time.
    Fresh {
        /// Which element.
        element: Id,
        /// How recent.
        within: Duration,
    },
    /// The element is held with this certainty or better.
    Sure {
        /// Which element.
        element: Id,
        /// The least certainty.
        at_least: Certainty,
    },
    /// Two different values of the element were told.
    Conflicting(Id),
    /// The matter is one for this agency.
    Concerns(Id),
    /// This was declared, as far as the actor knows.
    Declared(Id),
    /// The zone known for the scene is in this state.
    ZoneIs(Zone),
    /// These are known to be on the scene.
    OnScene(WhoAt),
    /// The actor came to the scene before anybody else.
    FirstThere,
    /// These have not been on the scene for so long.
    Absent {
        /// Who is missed.
        who: WhoAt,
        /// For how long.
        longer_than: Duration,
    },
    /// This post is known to be open.
    IsOpen(Id),
    /// These work in the same place as the actor.
    CoLocated(WhoAt),
    /// A liaison officer of this agency sits with the actor.
    LiaisonFrom(Id),
    /// A message of this kind came in.
    Received {
        /// Its kind.
        kind: MessageKind,
        /// From whom.
        from: Option<WhoAt>,
    },
    /// Nothing was heard from these for so long.
    NotHeardFrom {
        /// From whom.
        who: WhoAt,
        /// For how long.
        longer_than: Duration,
    },
    /// An authority was asked for and nobody answered for so long.
    NoAnswer {
        /// Which authority.
        to: Id,
        /// For how long.
        longer_than: Duration,
    },
    /// An authority was refused.
    Refused(Id),
    /// The actor holds this authority, or may carry out this procedure.
    May(Id),
    /// So many items wait at the actor's desks.
    Backlog {
        /// How many.
        at_least: u32,
    },
    /// This channel does not work.
    ChannelDown(Id),
    /// Fewer of the actor's units with this capability are free.
    Free {
        /// Which capability.
        capability: Id,
        /// Fewer than this.
        fewer_than: u32,
    },
    /// The clock has passed this moment.
    TimeIs {
        /// The moment.
        after: Moment,
    },
    /// The element was last heard of longer ago than this.
    Since {
        /// Which element.
        element: Id,
        /// How long ago.
        longer_than: Duration,
    },
    /// A timer set by `Remind` rang.
    Rang(Id),
    /// The unit is held for this reason.
    Holding(HoldReason),
    /// A decision of the actor has stalled.
    Stalled(Id),
    /// The actor acted by default for want of an answer.
    DefaultedOn(Id),
    /// Specialists are expected later than this.
    SpecialistEta {
        /// How much later.
        longer_than: Duration,
    },
    /// A custody that the actor knows of reaches its limit before long.
    CustodyEnds {
        /// Which custody; any unless said.
        custody: Option<Id>,
        /// How much is left at the most.
        within: Duration,
    },
}

/// Safety zones around a scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum Zone {
    /// Exclusion zone.
    Hot,
    /// Controlled zone.
    Warm,
    /// Support zone.
    Cold,
}

/// Kinds of message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum MessageKind {
    /// A call from the population or passed on from it.
    Call,
    /// A report to those who direct.
    Report,
    /// A question, or a request for means or authority.
    Request,
    /// An order to those directed.
    Order,
    /// Anything told for information.
    Information,
    /// An answer that only says: understood.
    Acknowledgement,
    /// A warning to the population.
    Warning,
}

/// Why a unit is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum HoldReason {
    /// The state of the zone is not known.
    NoInformation,
    /// Nobody allowed it to enter.
    NoAuthority,
    /// Equipment is missing.
    NoEquipment,
    /// What is known of the zone is too old.
    StaleZone,
}
