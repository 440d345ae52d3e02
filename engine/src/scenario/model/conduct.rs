//! Rules of conduct: whom, conditions, actions, procedures, authorities, lists.

use super::mark::Value;
pub use crate::document::action::{DispatchRule, Form};
pub use crate::document::condition::{HoldReason, MessageKind, Zone};
pub use crate::document::doctrine::Culture;
pub use crate::document::element::Certainty;
use crate::kernel::distribution::Distribution;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{
    ActorId, AgencyId, AuthorityId, CapabilityId, ChannelId, CustodyId, ElementId, ListId, ProcedureId,
    SiteId, TaskId,
};

/// Whom: actors known beforehand, or found when it is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Whom {
    /// These, in this order.
    Fixed(Vec<ActorId>),
    /// The members of a list.
    List(ListId),
    /// The superior in the command graph in force.
    Superior,
    /// Posts and units directed.
    Subordinates,
    /// Posts with the same superior.
    Peers,
    /// The performer.
    Own,
    /// Whoever sent the message that led here.
    Sender,
    /// The post in command of the incident.
    Lead,
    /// The unit that came first to the scene, as far as the performer knows.
    FirstOnScene,
    /// Everybody of the first who is not among the others.
    But(Box<Whom>, Vec<Whom>),
}

/// A group of posts told together.
#[derive(Clone, Debug)]
pub struct List {
    /// Its id.
    pub name: Name,
    /// Its members, in order.
    pub members: Vec<ActorId>,
    /// All at the same moment, or one after the other.
    pub at_once: bool,
}

/// Who may do something.
#[derive(Clone, Debug)]
pub struct Authority {
    /// Its id.
    pub name: Name,
    /// The posts that hold it.
    pub held_by: Vec<ActorId>,
    /// After so long without an answer the one who asked may act.
    pub default_after: Option<Tick>,
}

/// A condition in the picture of the one who acts.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// So many of them hold.
    SomeOf(u32, Vec<Condition>),
    /// The picture holds this element, fresh.
    Knows(ElementId),
    /// The element has this value (about anything).
    Is(ElementId, Value),
    /// The element is a number and at least this.
    AtLeast(ElementId, i64),
    /// The element is a number and at most this.
    AtMost(ElementId, i64),
    /// The element was observed within this length of time.
    Fresh(ElementId, Tick),
    /// The element is held with this certainty or better.
    Sure(ElementId, Certainty),
    /// Two different values of the element were told.
    Conflicting(ElementId),
    /// The matter is one for this agency.
    Concerns(AgencyId),
    /// This was declared, as far as the actor knows: the element says so.
    Declared(ElementId),
    /// The zone known for the scene is in this state.
    ZoneIs(Zone),
    /// One of these is known to be on the scene.
    OnScene(Whom),
    /// The actor came to its scene before anybody else.
    FirstThere,
    /// None of these has been known on the scene for so long.
    Absent(Whom, Tick),
    /// This post is open.
    IsOpen(ActorId),
    /// One of these works at the same site.
    CoLocated(Whom),
    /// A liaison officer of this agency sits with the actor.
    LiaisonFrom(AgencyId),
    /// A message of this kind came in (from these).
    Received(MessageKind, Option<Whom>),
    /// Nothing was heard from these for so long.
    NotHeardFrom(Whom, Tick),
    /// An authority was asked for and nobody answered for so long.
    NoAnswer(AuthorityId, Tick),
    /// An authority was refused.
    Refused(AuthorityId),
    /// The actor holds this authority.
    MayAuthority(AuthorityId),
    /// The actor is a performer of this procedure.
    MayPerform(ProcedureId),
    /// So many items wait at the actor's desks.
    Backlog(u32),
    /// This channel does not work.
    ChannelDown(ChannelId),
    /// Fewer of the actor's units with this capability are free.
    Free(CapabilityId, u32),
    /// The clock has passed this instant.
    TimeIs(Tick),
    /// The element was last heard of longer ago than this: of one place, if one is named.
    Since(ElementId, Tick, Option<SiteId>),
    /// A timer set by `Remind` rang.
    Rang(Name),
    /// The unit is held for this reason.
    Holding(HoldReason),
    /// A decision of the actor under this procedure has stalled.
    Stalled(ProcedureId),
    /// The actor acted by default for want of an answer.
    DefaultedOn(AuthorityId),
    /// Specialists are expected later than this.
    SpecialistEta(Tick),
    /// A custody (any, if none is named) that the actor knows of ends within this.
    CustodyEnds(Option<CustodyId>, Tick),
}

/// A place: known beforehand, or named by an element of the picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// A site.
    Site(SiteId),
    /// Where an element of the picture says.
    Of(ElementId),
    /// Where the incident is thought to be: the unit's own site, else the element `location`.
    Scene,
}

/// One action.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Tells others what is known; `Report` and `Inform` differ in the kind of message.
    Tell {
        /// Report or information.
        kind: MessageKind,
        /// To whom.
        to: Vec<Whom>,
        /// How it is put.
        form: Form,
        /// Only these elements; everything known if `None`.
        only: Option<Vec<ElementId>>,
        /// Over which channel.
        by: Option<ChannelId>,
        /// Whether an acknowledgement is wanted.
        acknowledge: bool,
    },
    /// Passes a call on.
    Forward(Vec<Whom>, Option<ChannelId>),
    /// Asks for elements.
    Ask(Vec<Whom>, Vec<ElementId>, Option<ChannelId>),
    /// Tells everyone who was told that a statement was false.
    Correct(ElementId),
    /// Warns the population.
    WarnPublic,
    /// Declares: the element becomes true, about the performer's agency.
    Declare(ElementId),
    /// Takes a declaration back.
    StandDown(ElementId),
    /// Decides what an element is to be, of somebody or somewhere where several hold at once.
    Decide(ElementId, Option<Name>, Value),
    /// Opens a post.
    Open(ActorId),
    /// Closes a post.
    Close(ActorId),
    /// Staffs more desks at the performer's post.
    AddDesks(u32),
    /// Takes command of the incident.
    TakeCommand,
    /// Hands command over.
    HandOver(Whom),
    /// Gives an authority to others.
    Delegate(AuthorityId, Whom),
    /// Meets others, once or at intervals.
    Meet(Vec<Whom>, Option<Tick>),
    /// Agrees on an element with others.
    Agree(ElementId, Vec<Whom>),
    /// Sends a liaison officer.
    PlaceLiaison(AgencyId, ActorId),
    /// Asks each member of a list whether it is there.
    RollCall(Whom),
    /// Sets a timer.
    Remind(Name, Tick),
    /// Sends units.
    Dispatch(Vec<(CapabilityId, u32)>, Place, DispatchRule),
    /// Sends units held or under way to another place.
    Redirect(Whom, Place),
    /// Asks another post for something.
    Request {
        /// Whom.
        from: Vec<Whom>,
        /// What.
        what: Requested,
    },
    /// Puts the matter to the superior.
    Escalate,
    /// The unit sets out by itself.
    SelfDeploy,
    /// The unit equips itself somewhere.
    EquipAt(SiteId),
    /// The unit enters a zone.
    Enter(Zone),
    /// Holds units back.
    Reserve(Vec<(CapabilityId, u32)>),
    /// Calls units back.
    Recall(Whom),
    /// Orders a task.
    Order(Whom, TaskId),
    /// Declares the zones of the scene.
    DeclareZone,
    /// Reviews the zones of a site, or of the scene.
    ReviewZone(Option<SiteId>),
    /// Looks whether the means suffice, and asks for what lacks.
    ReviewResources,
    /// Notices that an agency is missing.
    Miss(AgencyId),
    /// Asks whether somebody is there, and says what it is about.
    Inquire(Whom),
    /// Has something done with a custody, or with each that the performer knows of.
    Custody(Option<CustodyId>, Disposal),
}

/// What becomes of somebody who is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disposal {
    /// Held for so much longer.
    Prolong(Tick),
    /// Brought before a judge.
    Present,
    /// Let go.
    Release,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Requested {
    /// Elements of information.
    Elements(Vec<ElementId>),
    /// Units.
    Resources(Vec<(CapabilityId, u32)>, Place),
    /// An authority.
    Authority(AuthorityId),
    /// Posts to mobilise.
    Mobilise(Vec<ActorId>),
}

/// One standard operating procedure.
#[derive(Clone, Debug)]
pub struct Procedure {
    /// Its id.
    pub name: Name,
    /// Who performs it, in scenario order.
    pub performers: Vec<ActorId>,
    /// A further condition on the performer.
    pub guard: Guard,
    /// When it fires, in the performer's picture.
    pub when: Condition,
    /// Elements that make the decision complete.
    pub needs: Vec<ElementId>,
    /// Elements without which nobody acts at all.
    pub essential: Vec<ElementId>,
    /// The authority it takes.
    pub authority: Option<AuthorityId>,
    /// Probability of acting without an answer.
    pub initiative: Option<f64>,
    /// Within how long it should be done.
    pub within: Option<Tick>,
    /// The agencies involved pursue an agreed plan.
    pub objective_shared: bool,
    /// Deliberation of its own, instead of the level's.
    pub deliberation: Option<Distribution>,
    /// Who is asked for advice before it is deliberated.
    pub advice: Vec<Whom>,
    /// Priority at the desk, higher first.
    pub priority: u8,
    /// How often.
    pub repeat: Repeat,
    /// What is done, in order.
    pub then: Vec<Action>,
    /// Whether it is a review of the doctrine, said in one line.
    pub is_review: bool,
}

/// A further condition on the performer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// None.
    Free,
    /// It was the first on its scene.
    FirstOnScene,
    /// It is in command.
    Lead,
}

/// How often a procedure fires at one performer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// The first time only.
    Once,
    /// Once for each place an incident is thought to be at.
    PerIncident,
    /// Each time what the condition rests on changes while it holds.
    EachChange,
    /// Again and again while the condition holds.
    Every(Tick),
}
