//! The script: injects, sources, loads; objectives and measures; the clock.

use super::conduct::Form;
pub use super::mark::Amount;
use super::mark::{Happening, Label, Mark, Value};
use crate::document::element::Certainty;
pub use crate::document::exercise::{InjectKind, Mode};
pub use crate::document::measure::Rating;
use crate::document::quantity::Typed;
use crate::kernel::distribution::Distribution;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{
    ActorId, AgencyId, AuthorityId, ChannelId, CustodyId, ElementId, IncidentId, SiteId,
};

/// The clock. Tick 0 is the start of the exercise (STARTEX).
#[derive(Clone, Debug)]
pub struct Clock {
    /// T0, counted from the start: 5 min if the exercise starts at T-00:05.
    pub t0: Tick,
    /// The end of the exercise.
    pub end: Tick,
    /// Waits that begin before this are not counted by measures of waiting.
    pub warm_up: Tick,
    /// Local date and time of T0, `2026-03-18T19:40`.
    pub local: Option<String>,
    /// The name of the local time zone.
    pub zone: Option<String>,
}

impl Clock {
    /// A moment as somebody typed it, counted from the start; a time of the clock is the first time
    /// that the clock shows it. `None` if the exercise states no local time.
    #[must_use]
    pub fn instant(&self, typed: Typed) -> Option<Tick> {
        const DAY: i64 = 86_400_000;
        match typed {
            Typed::FromT0(moment) => Some(self.t0 + Tick(moment.0)),
            Typed::Clock(ms) => {
                let (_, time) = self.local.as_deref()?.split_once('T')?;
                let Ok(Typed::Clock(t0)) = Typed::parse(time) else {
                    return None;
                };
                let start = t0 - self.t0.0;
                Some(Tick((ms - start).rem_euclid(DAY)))
            }
        }
    }
}

/// What somebody is told: element, value, certainty.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// The element.
    pub element: ElementId,
    /// Whose or where, for elements that belong to somebody or somewhere.
    pub about: Option<Name>,
    /// Its value.
    pub value: Value,
    /// How sure.
    pub certainty: Certainty,
}

/// An entry of the master scenario events list.
#[derive(Clone, Debug)]
pub struct Inject {
    /// Its id.
    pub name: Name,
    /// Planned, contingency or expected action.
    pub kind: InjectKind,
    /// When it is delivered.
    pub when: Trigger,
    /// Who speaks, as the recipient hears it.
    pub from: ActorId,
    /// Who receives it.
    pub to: Vec<ActorId>,
    /// How it is delivered.
    pub mode: Mode,
    /// What the recipients learn.
    pub tells: Vec<Statement>,
    /// A false statement is meant.
    pub untrue: bool,
    /// What it does to the organisation.
    pub does: Vec<Effect>,
    /// What the players should do: how it is told, and within how long of the inject.
    pub expected: Vec<(Option<Mark>, Option<Tick>)>,
    /// Measures it tests.
    pub tests: Vec<Name>,
    /// Priority at the recipient's desk.
    pub priority: u8,
}

/// When an inject is delivered.
#[derive(Clone, Debug)]
pub enum Trigger {
    /// At an instant.
    At(Tick),
    /// So long after a mark.
    After(Mark, Tick),
    /// If a mark has not come true by then.
    IfNot(Mark, Tick),
    /// When all have come true.
    All(Vec<Trigger>),
    /// When the first has come true.
    Any(Vec<Trigger>),
    /// At intervals.
    Every {
        /// How often.
        interval: Tick,
        /// From when.
        from: Tick,
        /// Until when.
        until: Tick,
    },
    /// Only from the journal.
    ByHand,
    /// As soon as a mark comes true.
    When(Mark),
}

/// What an inject does to the organisation.
#[derive(Clone, Debug)]
pub enum Effect {
    /// A channel fails, wholly or down to some lines, for a while or for good.
    FailChannel(ChannelId, Option<u32>, Option<Tick>),
    /// A post is lost, for a while or for good.
    LosePost(ActorId, Option<Tick>),
    /// Units are lost, for a while or for good.
    LoseUnits(Vec<ActorId>, Option<Tick>),
    /// So many other items flood a post, spread over a length of time.
    Overload(ActorId, u32, Tick),
    /// An incident begins.
    BeginIncident(IncidentId),
    /// The recipients hear something false.
    Rumour(ElementId, Value),
    /// Somebody is held.
    Custody(CustodyId),
    /// A channel works again.
    RestoreChannel(ChannelId),
    /// A post is back.
    RestorePost(ActorId),
    /// A post opens at once.
    OpenPost(ActorId),
    /// Units are ordered to a site.
    SendUnits(Vec<ActorId>, SiteId),
    /// An officer of an agency takes his place with a post.
    PlaceLiaison(AgencyId, ActorId),
    /// A post is given an authority.
    Delegate(AuthorityId, ActorId),
    /// Those who wait for an authority are granted it.
    Grant(AuthorityId, Vec<ActorId>),
    /// Those who wait for an authority are refused it.
    Refuse(AuthorityId, Vec<ActorId>),
}

/// Somebody who may be held.
#[derive(Clone, Debug)]
pub struct Custody {
    /// Its id.
    pub name: Name,
    /// The post that holds the person.
    pub holder: ActorId,
    /// After how long the person has to be let go.
    pub limit: Tick,
    /// How long it may last in all, however often it is prolonged.
    pub at_most: Option<Tick>,
}

/// A stream of items.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub name: Name,
    /// Which post receives the items.
    pub to: ActorId,
    /// When they come.
    pub arrivals: Arrivals,
    /// Over which channel, where its lines count.
    pub channel: Option<ChannelId>,
    /// Priority at the desk.
    pub priority: u8,
    /// How long a caller waits before giving up.
    pub patience: Option<Distribution>,
    /// After how long an engaged caller tries again; never if `None`.
    pub redial: Option<Distribution>,
    /// Time at the desk, instead of the post's own.
    pub service: Option<Distribution>,
    /// What the receiver learns from each.
    pub tells: Vec<Statement>,
    /// From when.
    pub from: Tick,
    /// Until when.
    pub until: Tick,
}

/// When items come.
#[derive(Clone, Debug)]
pub enum Arrivals {
    /// At random with this mean rate per tick.
    Poisson(f64),
    /// At this interval.
    Fixed(Tick),
    /// At these instants.
    At(Vec<Tick>),
    /// At a random rate that starts at `peak`, decays with this mean length, down to `floor`.
    Decaying {
        /// Per tick, at first.
        peak: f64,
        /// Mean length of the decay.
        decay: Tick,
        /// Per tick, in the end.
        floor: f64,
    },
}

/// An objective.
#[derive(Clone, Debug)]
pub struct Objective {
    /// Its id.
    pub name: Name,
    /// Its weight among the objectives.
    pub weight: f64,
    /// The core capability it belongs to.
    pub capability: Option<String>,
    /// How it is measured.
    pub measures: Vec<Measure>,
}

/// One measure.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its id.
    pub name: Name,
    /// What is measured.
    pub quantity: Quantity,
    /// Full mark, half mark, direction.
    pub scale: Scale,
    /// An exact expectation: value and relative tolerance.
    pub expect: Option<(Amount, f64)>,
    /// Its weight in the objective.
    pub weight: f64,
    /// Missing it caps the objective.
    pub critical: bool,
}

/// How a value becomes a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Lower is better: 2 up to `full`, 1 up to `half`, else 0.
    Lower {
        /// Up to here the full mark.
        full: Amount,
        /// Up to here the half mark.
        half: Amount,
    },
    /// Higher is better.
    Higher {
        /// From here the full mark.
        full: Amount,
        /// From here the half mark.
        half: Amount,
    },
    /// Near enough is best: 2 within the tolerance, else 0.
    Exactly {
        /// What it is to be.
        value: Amount,
        /// How far from it is near enough, as a share of it.
        tolerance: f64,
    },
    /// It is so (2) or not (0).
    Yes,
    /// No target: the value is reported without a mark.
    Unmarked,
}

/// What is measured.
#[derive(Clone, Debug)]
pub enum Quantity {
    /// The time from a mark (T0 if none) to another.
    Time(Option<Mark>, Mark),
    /// How often something happened.
    Count(Happening),
    /// The share of events that took no longer than this.
    Share(Happening, Tick),
    /// The mean length of waits.
    Mean(Happening),
    /// A quantile of the length of waits.
    Quantile(Happening, f64),
    /// The longest time between two events in a row, and from the last to the end.
    LongestGap(Happening, Option<Mark>),
    /// Marks that are to come true in this order.
    InOrder(Vec<Mark>),
    /// Something that is not to happen.
    Never(Happening),
    /// When shared situational awareness first reaches this.
    Awareness(Vec<Name>, f64),
    /// The share of elements of a form that a post holds at an instant, right or wrong.
    Complete(Name, Form, Tick),
    /// The share of elements of a form that are right at a post at an instant.
    Correct(Name, Form, Tick),
    /// The time lost to one kind of wait.
    TimeLost(Label),
    /// Decisions that never got an answer.
    Unanswered,
    /// Tasks done twice.
    Duplicated,
    /// Orders that contradict one another.
    Contradictory,
    /// Latency across agencies over latency inside them.
    CrossAgencyRatio,
    /// Facilities filled beyond their capacity.
    OverCapacity,
    /// Deaths that a perfect organisation would have avoided.
    AvoidableDeaths,
    /// A question to a human evaluator.
    Observed,
}
