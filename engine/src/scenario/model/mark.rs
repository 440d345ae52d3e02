//! Marks: what happened, resolved. The trace is searched for them.

use crate::document::action::Form;
use crate::document::condition::Zone;
pub use crate::document::mark::Label;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;

/// The value of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A word.
    Word(Name),
}

/// A set of names an event's subject must belong to; `None` in a mark means anybody.
pub type Among = Option<Vec<Name>>;

/// An event and which of several is meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What happened.
    pub event: Happening,
    /// Which of several.
    pub which: Which,
}

/// Which of several matching events is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Which {
    /// The first.
    First,
    /// The last.
    Last,
    /// The moment at which each member of the set has done it.
    Every,
    /// The n-th, from 1.
    Nth(u32),
    /// The moment at which this share of the set has done it.
    Share(f64),
}

/// What happened. Actors, places and elements are names, as in the trace.
#[derive(Clone, Debug, PartialEq)]
pub enum Happening {
    /// An incident began.
    Began(Name),
    /// An inject was delivered.
    Injected(Name),
    /// A call was made.
    Called {
        /// To whom; the set of `Every`.
        to: Among,
        /// By a source.
        source: Option<Name>,
    },
    /// A call was answered.
    Answered {
        /// By whom; the set of `Every`.
        at: Among,
        /// Items of a source.
        source: Option<Name>,
    },
    /// Somebody learned an element.
    Learned {
        /// Who; the set of `Every`.
        who: Vec<Name>,
        /// Which element.
        element: Name,
        /// With which value.
        value: Option<Value>,
    },
    /// A message was taken in.
    Told {
        /// From whom.
        from: Among,
        /// By whom; the set of `Every`.
        to: Among,
        /// In which form.
        form: Option<Form>,
    },
    /// A message was acknowledged.
    Acknowledged {
        /// By whom.
        from: Among,
        /// To whom.
        to: Among,
    },
    /// Something was declared: its name as an author writes it.
    Declared(Name),
    /// A post opened.
    Opened(Name),
    /// Somebody took command.
    TookCommand(Among),
    /// An element was agreed.
    Agreed(Name),
    /// Posts met jointly.
    MetJointly(Among),
    /// A liaison officer took his place: of an agency, at a post.
    LiaisonPlaced(Option<Name>, Option<Name>),
    /// An authority was asked for.
    Asked(Name),
    /// An authority was granted.
    Granted(Name),
    /// Somebody acted for want of an answer.
    ActedByDefault(Name),
    /// Units were sent: with a capability, to a site.
    Sent(Option<Name>, Option<Name>),
    /// Units arrived.
    Arrived {
        /// Which units.
        who: Among,
        /// The set of `Every`: an agency of `who` is there when its first unit is, so the units of
        /// each entry of `who` stand together. Empty where each unit stands for itself.
        groups: Vec<Vec<Name>>,
        /// Where.
        at: Option<Name>,
    },
    /// Units were held.
    Held(Among),
    /// Units entered a zone.
    Entered(Among, Option<Zone>),
    /// The zones of a site were declared.
    ZoneDeclared(Name),
    /// The zones of a site were reviewed.
    ZoneReviewed(Name),
    /// The threat of an incident was contained.
    Contained(Name),
    /// A task started.
    Started(Name),
    /// A task was done.
    Done(Name),
    /// A casualty (of an incident) was triaged.
    Triaged(Option<Name>),
    /// A casualty (of an incident) was brought out.
    Extracted(Option<Name>),
    /// A casualty left the scene with a unit.
    Evacuated {
        /// Of which incident.
        incident: Option<Name>,
        /// Only a serious one.
        serious: bool,
    },
    /// A casualty was admitted.
    Admitted {
        /// To which facility.
        at: Option<Name>,
        /// Only a serious one.
        serious: bool,
    },
    /// The definitive care of a casualty began.
    Treated {
        /// At which facility.
        at: Option<Name>,
        /// Only a serious one.
        serious: bool,
    },
    /// The population was warned.
    Warned,
    /// A false statement was corrected.
    Corrected(Option<Name>),
    /// Whoever took over was briefed.
    Briefed(Among),
    /// Somebody looked whether the means suffice.
    ResourcesReviewed(Among),
    /// Somebody noticed that an agency is missing.
    Missed(Option<Name>),
    /// An item's wait came to its end.
    Waited {
        /// Where; anywhere if not said.
        at: Among,
        /// What for; without a label it is the whole stay at a post, and without a post either
        /// the whole life of an item.
        label: Option<Label>,
        /// Items of a source.
        source: Option<Name>,
    },
    /// Somebody was held.
    HeldInCustody(Option<Name>),
    /// A custody was prolonged.
    Prolonged(Option<Name>),
    /// Somebody who was held was brought before a judge.
    Presented(Option<Name>),
    /// Somebody who was held was let go.
    Released(Option<Name>),
    /// A custody ran to its limit.
    Overran(Option<Name>),
    /// A scene was walked over before it was preserved.
    Disturbed(Option<Name>),
    /// Whoever takes a task over has confirmed.
    HandedOver(Name),
    /// A procedure fired.
    Fired(Name, Among),
}

/// An amount in a measure's own unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// A length of time.
    Time(Tick),
    /// A share or a count.
    Number(f64),
}
