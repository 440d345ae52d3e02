//! Marks: what happened. Triggers of injects, expected actions, measures and prerequisites use them.
#![expect(missing_docs, reason = "fields are words of the language; each mark says what it is")]

use super::Id;
use super::action::Form;
use super::condition::Zone;
use super::decode::Spanned;
use super::element::Value;
use super::forms::Many;
use super::quantity::Share;
pub use super::trigger::{Trigger, TriggerForm, TriggerOwn};
use super::who::WhoAt;
use schemars::JsonSchema;
use serde::Deserialize;

/// Which of several matching events is meant.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
pub enum Which {
    /// The first.
    #[default]
    First,
    /// The last; the mark must state its set.
    Last,
    /// The moment at which each member of the set has done it.
    Every,
    /// The n-th.
    Nth(u32),
    /// The moment at which this share of the set has done it.
    Share(Share),
}

/// Something that happened.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Mark {
    /// An incident began.
    Began(Id),
    /// An inject was delivered by exercise control.
    Injected(Id),
    /// A call was made.
    Called {
        to: Option<WhoAt>,
        source: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// A call was answered.
    Answered {
        at: Option<WhoAt>,
        source: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// Somebody learned an element.
    Learned {
        who: Many<WhoAt>,
        element: Id,
        value: Option<Spanned<Value>>,
        #[serde(default)]
        which: Which,
    },
    /// A message was taken in.
    Told {
        from: Option<WhoAt>,
        to: Option<Many<WhoAt>>,
        form: Option<Form>,
        #[serde(default)]
        which: Which,
    },
    /// A message was acknowledged.
    Acknowledged {
        from: Option<WhoAt>,
        to: Option<WhoAt>,
        #[serde(default)]
        which: Which,
    },
    /// Something was declared.
    Declared(Id),
    /// A post opened.
    Opened(Id),
    /// Somebody took command.
    TookCommand {
        who: Option<WhoAt>,
        #[serde(default)]
        which: Which,
    },
    /// An element was agreed between posts.
    Agreed(Id),
    /// Posts met jointly.
    MetJointly {
        who: Option<Many<WhoAt>>,
        #[serde(default)]
        which: Which,
    },
    /// A liaison officer took his place.
    LiaisonPlaced {
        of: Option<Id>,
        at: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// An authority was asked for.
    Asked(Id),
    /// An authority was granted.
    Granted(Id),
    /// Somebody acted for want of an answer.
    ActedByDefault(Id),
    /// Units were sent.
    Sent {
        capability: Option<Id>,
        to: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// Units arrived.
    Arrived {
        who: Option<Many<WhoAt>>,
        at: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// Units were held.
    Held {
        who: Option<Many<WhoAt>>,
        #[serde(default)]
        which: Which,
    },
    /// Units entered a zone.
    Entered {
        who: Option<Many<WhoAt>>,
        zone: Option<Zone>,
        #[serde(default)]
        which: Which,
    },
    /// The zones of a site were declared.
    ZoneDeclared(Id),
    /// The zones of a site were reviewed.
    ZoneReviewed(Id),
    /// The threat of an incident was contained.
    Contained(Id),
    /// A task started.
    Started(Id),
    /// A task or a node of a plan was done.
    Done(Id),
    /// A casualty was triaged.
    Triaged {
        incident: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// A casualty was brought out to the clearing place.
    Extracted {
        incident: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// A casualty left the scene with a unit.
    Evacuated {
        incident: Option<Id>,
        #[serde(default)]
        serious: bool,
        #[serde(default)]
        which: Which,
    },
    /// A casualty was admitted to a facility, brought or come by itself.
    Admitted {
        at: Option<Id>,
        #[serde(default)]
        serious: bool,
        #[serde(default)]
        which: Which,
    },
    /// The definitive care of a casualty began.
    Treated {
        at: Option<Id>,
        #[serde(default)]
        serious: bool,
        #[serde(default)]
        which: Which,
    },
    /// The population was warned.
    Warned {
        #[serde(default)]
        which: Which,
    },
    /// A false statement was corrected.
    Corrected {
        element: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// Whoever took over was briefed.
    Briefed {
        who: Option<WhoAt>,
        #[serde(default)]
        which: Which,
    },
    /// Somebody looked whether the means suffice.
    ResourcesReviewed {
        who: Option<WhoAt>,
        #[serde(default)]
        which: Which,
    },
    /// Somebody noticed that an agency is missing.
    Missed {
        agency: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// An item's wait came to its end. Without a label it is its whole stay at a post, from
    /// arrival to the end of service; without a post either, its whole life from its call to the
    /// end of its last service.
    Waited { at: Option<Many<WhoAt>>, label: Option<Label>, source: Option<Id> },
    /// Somebody was held.
    HeldInCustody {
        custody: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// A custody was prolonged.
    Prolonged {
        custody: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// Somebody who was held was brought before a judge.
    Presented {
        custody: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// Somebody who was held was let go.
    Released {
        custody: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// A custody ran to its limit.
    Overran {
        custody: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// A scene was walked over before it was preserved.
    Disturbed {
        at: Option<Id>,
        #[serde(default)]
        which: Which,
    },
    /// Whoever takes a task over has confirmed.
    HandedOver(Id),
    /// A procedure fired.
    Fired {
        procedure: Id,
        who: Option<WhoAt>,
        #[serde(default)]
        which: Which,
    },
}

/// The closed list of what a length of time was spent on, as measures name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum Label {
    Answering,
    LineEngaged,
    Queueing,
    Processing,
    Transmission,
    Relay,
    Retry,
    Authority,
    Deliberation,
    Seeking,
    Stalled,
    Turnout,
    Equipment,
    Travel,
    SizeUp,
    Holding,
    Resource,
    Work,
    Staffing,
    Timer,
    Script,
    Instant,
    Other,
}
