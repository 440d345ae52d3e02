//! Facts: everything that can happen, one closed list.
//!
//! The actor of a record is the subject of its fact; the fields say the rest. Each fact has a
//! sentence in every language catalogue.

pub use super::closed::{Category, Reason};
use super::field::{Argument, Field};
use crate::document::action::Form;
use crate::document::condition::{HoldReason, MessageKind, Zone};
use crate::document::element::Certainty;
use crate::kernel::identity::Identity;
use crate::kernel::names::{Name, Names};
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Value;

macro_rules! facts {
    ($($(#[$doc:meta])* $kind:ident { $($field:ident : $type:ty),* $(,)? })+) => {
        /// Something that happened.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "each fact says what its fields are")]
        pub enum Fact {
            $($(#[$doc])* $kind { $($field: $type),* },)+
        }

        /// What kind of fact something is, in the order of the list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the fact of that name says what it is")]
        pub enum Kind {
            $($kind,)+
        }

        impl Fact {
            /// Every kind with the names of its fields, in the order of this list.
            pub const KINDS: &'static [(&'static str, &'static [&'static str])] =
                &[$((stringify!($kind), &[$(stringify!($field)),*])),+];

            /// Its kind.
            #[inline]
            #[must_use]
            pub const fn which_kind(&self) -> Kind {
                match self { $(Fact::$kind { .. } => Kind::$kind,)+ }
            }

            /// The kind's name.
            #[must_use]
            pub const fn kind(&self) -> &'static str {
                Self::KINDS[self.which_kind() as usize].0
            }

            /// Appends `{"Kind":{...}}`.
            pub fn write(&self, out: &mut String, names: &Names) {
                out.push_str("{\"");
                out.push_str(self.kind());
                out.push_str("\":{");
                match self {
                    $(Fact::$kind { $($field),* } => {
                        $(
                            out.push_str(concat!("\"", stringify!($field), "\":"));
                            $field.write(out, names);
                            out.push(',');
                        )*
                    })+
                }
                if out.ends_with(',') {
                    out.pop();
                }
                out.push_str("}}");
            }

            /// Reads a fact back; `None` if the kind is unknown or a field is missing or wrong.
            #[must_use]
            pub fn read(kind: &str, fields: &serde_json::Map<String, serde_json::Value>, names: &mut Names) -> Option<Self> {
                let _ = &names;
                match kind {
                    $(stringify!($kind) => Some(Fact::$kind {
                        $($field: Field::read(fields.get(stringify!($field))?, names)?,)*
                    }),)+
                    _ => None,
                }
            }

            /// The fields with their values, for sentences.
            #[must_use]
            pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
                match self {
                    $(Fact::$kind { $($field),* } => vec![$((stringify!($field), $field.argument())),*],)+
                }
            }
        }
    };
}

facts! {
    // -- the script ---------------------------------------------------------------------
    /// The exercise starts. The first record.
    Start {}
    /// An incident begins at a site.
    Began { incident: Name, site: Name }
    /// Exercise control delivers an inject to these recipients.
    Injected { inject: Name, to: Box<[Name]> }
    /// A channel fails; so many lines are left (null: none at all, it is dead).
    ChannelFailed { channel: Name, lines_left: Option<u32> }
    /// A channel works again.
    ChannelRestored { channel: Name }
    /// A channel has so many lines from now on when it is whole: as many as are needed if null; it is not
    /// there if it has none.
    ChannelSet { channel: Name, lines: Option<u32> }
    /// The actor, a post or unit, is lost.
    OutOfAction {}
    /// The actor is back.
    BackInAction {}
    /// The run turns: from now on something is otherwise than in the run that it leaves, as it was typed.
    Turned { change: Name }
    /// The exercise ends. The last record but for what it leaves open.
    End {}

    // -- transmission -------------------------------------------------------------------
    /// The actor dials a post: a call about an incident, or an item of a source.
    Called { call: Identity, to: Name, source: Option<Name> }
    /// The actor sends a message towards `to`, first hop to `next` over `channel`.
    Sent { message: Identity, kind: MessageKind, form: Form, to: Name, next: Name, channel: Option<Name>, elements: Box<[Name]> }
    /// The actor, an intermediate post, passes a message on to `next`.
    Relayed { message: Identity, to: Name, next: Name, channel: Option<Name> }
    /// Every line of `to` is engaged.
    Engaged { message: Identity, to: Name, channel: Name }
    /// The message waits at the actor's, the recipient's or an intermediate's, desk.
    Delivered { message: Identity, kind: MessageKind, from: Name, channel: Option<Name> }
    /// The message reached the actor instead of `meant`.
    Misrouted { message: Identity, meant: Name }
    /// The message is lost between the actor and `to`.
    Failed { message: Identity, to: Name, reason: Reason }
    /// The actor repeats a message that was not acknowledged.
    Repeated { message: Identity, to: Name, attempt: u32 }
    /// An element of a message did not come across to the actor.
    Dropped { message: Identity, element: Name, reason: Reason }
    /// The actor's message was acknowledged by `by`.
    Acknowledged { message: Identity, by: Name }
    /// The actor gave up a call or message.
    GaveUp { message: Identity, to: Name, reason: Reason }

    // -- attention ----------------------------------------------------------------------
    /// An item that came before the actor's post was open is put before it now.
    Presented { item: Identity }
    /// The actor takes up a message or call; so many others wait.
    Taken { item: Identity, kind: MessageKind, waiting: u32 }
    /// The actor has taken in a message or call; `meant` is false where it was for somebody else.
    Handled { item: Identity, kind: MessageKind, form: Form, from: Name, meant: bool }
    /// The actor is lost with an item in hand: it is taken up anew later.
    Interrupted { item: Identity }
    /// The actor never takes up an item.
    Omitted { item: Identity, kind: MessageKind, waiting: u32 }
    /// The actor begins to carry out a procedure, or goes on with it after a break.
    Begun { firing: Identity, procedure: Name, waiting: u32, again: bool }

    // -- pictures -----------------------------------------------------------------------
    /// The actor learns an element (about somebody or somewhere).
    Learned { element: Name, about: Option<Name>, value: Value, certainty: Certainty, observed: Tick, from: Name }
    /// An element of the actor's picture is no longer fresh.
    Expired { element: Name, about: Option<Name> }
    /// The actor hears another value than the one it holds.
    Conflicted { element: Name, about: Option<Name>, held: Box<Value>, told: Value, from: Name }
    /// From `since` on, this was the case at a site. Written at the end.
    Truth { element: Name, site: Name, value: Value, since: Tick }

    // -- procedures and decisions -------------------------------------------------------
    /// The actor's procedure fires.
    Fired { firing: Identity, procedure: Name }
    /// The actor finished a procedure.
    Completed { firing: Identity, procedure: Name }
    /// The actor lacks elements and seeks them.
    Seeking { firing: Identity, procedure: Name, lacking: Box<[Name]> }
    /// The actor asks `of` for an authority.
    Asked { firing: Identity, authority: Name, of: Name, attempt: u32 }
    /// The actor grants an authority to `to`.
    Granted { firing: Identity, authority: Name, to: Name }
    /// The actor refuses an authority to `to`.
    Refused { firing: Identity, authority: Name, to: Name }
    /// The actor gives a matter up: the refusal came in.
    Forgone { firing: Identity, authority: Name, by: Name }
    /// The actor may act now: the grant came in.
    Authorised { firing: Identity, authority: Name, by: Name }
    /// The actor decided, after deliberation.
    Decided { firing: Identity, procedure: Name }
    /// The actor acts for want of an answer.
    Defaulted { firing: Identity, authority: Name }
    /// The actor cannot go on.
    Stalled { firing: Identity, procedure: Name, reason: Reason, lacking: Box<[Name]> }
    /// The actor takes a stalled decision up again.
    Reconsidered { firing: Identity, procedure: Name }
    /// At the end: a decision of the actor that found no answer.
    Unresolved { firing: Identity, procedure: Name, reason: Reason }

    // -- what actors do -----------------------------------------------------------------
    /// The actor declares something.
    Declared { what: Name }
    /// The actor takes a declaration back.
    StoodDown { what: Name }
    /// The actor orders a post to open.
    OpeningOrdered { post: Name }
    /// The actor, a post, opens.
    Opened {}
    /// The actor, a post, closes.
    Closed {}
    /// The actor has so many desks now.
    DesksSet { desks: u32 }
    /// The actor takes command.
    TookCommand {}
    /// The actor gives an authority to another.
    Delegated { authority: Name, to: Name }
    /// The actor puts a proposal for an element to others, or invites them to meet.
    Proposed { firing: Identity, element: Option<Name>, to: Box<[Name]> }
    /// The actor's proposal or invitation came to nothing: these were not reached.
    NotAgreed { firing: Identity, element: Option<Name>, without: Box<[Name]> }
    /// The actor and others agree on an element.
    Agreed { firing: Identity, element: Name, with: Box<[Name]> }
    /// The actor meets others.
    MetJointly { firing: Identity, with: Box<[Name]> }
    /// A liaison officer of an agency takes his place.
    LiaisonPlaced { of: Name, at: Name }
    /// The actor sets a timer.
    TimerSet { name: Name }
    /// A timer of the actor rings.
    Rang { name: Name }
    /// The actor warns the population.
    Warned {}
    /// The actor corrects a false statement.
    Corrected { element: Name }
    /// The actor declares the zones of a site.
    ZoneDeclared { site: Name, zone: Zone }
    /// The actor reviews the zones of a site.
    ZoneReviewed { site: Name }

    // -- units --------------------------------------------------------------------------
    /// The actor sends a unit somewhere for a capability.
    Dispatched { unit: Name, capability: Name, to: Name }
    /// The actor found too few units.
    Shortfall { capability: Name, missing: u32, to: Option<Name> }
    /// The actor, a unit, is ordered to a site.
    Tasked { to: Name, by: Name }
    /// The actor, a unit, takes its equipment.
    Equipping {}
    /// The actor, a unit, leaves for a site.
    Departed { to: Name }
    /// The actor, a unit, goes on with its way or its turnout after a break.
    Resumed { to: Name }
    /// The actor, a unit, finds no way from where it is.
    NoWay { to: Name }
    /// The actor has no say over a unit.
    MayNotOrder { unit: Name }
    /// The actor, a unit, is busy with something that the exercise does not show and cannot be sent.
    Elsewhere {}
    /// The actor, a unit, is at a site.
    Arrived { at: Name, first: bool }
    /// The actor, a unit, has had a first look.
    SizedUp { at: Name }
    /// The actor, a unit, is called back or free again.
    Released { by: Name }

    /// The actor, a unit, is ordered to do a task.
    Assigned { task: Name, by: Name }
    /// The actor, a unit, waits outside a zone of a site.
    Held { site: Name, zone: Zone, hold: HoldReason }
    /// The unit waits there no longer, and has not gone in: it was ordered elsewhere, or has other work.
    LeftEdge { site: Name, zone: Zone }
    /// The actor, a unit, goes into a zone of a site.
    Entered { site: Name, zone: Zone }

    // -- work ---------------------------------------------------------------------------
    /// A task starts, done by these units.
    TaskStarted { task: Name, with: Box<[Name]> }
    /// A unit had to leave a task: it rests.
    TaskInterrupted { task: Name }
    /// A task goes on with these units.
    TaskResumed { task: Name, with: Box<[Name]> }
    /// A task is done.
    TaskDone { task: Name }
    /// The threat of an incident is contained.
    Contained { incident: Name }
    /// At the end: a task that was never done.
    TaskOpen { task: Name }

    // -- growth of command, the public --------------------------------------------------
    /// The actor, who takes over, begins to be briefed: its decisions pause.
    BriefingBegan {}
    /// The actor has been briefed.
    Briefed {}
    /// A decision of the actor pauses until it has been briefed.
    Paused { firing: Identity, procedure: Name }
    /// The actor looks whether the means suffice, as far as it knows.
    ResourcesReviewed { enough: bool }
    /// The actor notices that an agency is not known to be on the scene.
    Missed { agency: Name }
    /// A warning has reached the actor, the population.
    WarningReached {}
    /// A correction has reached the actor, the population: false reports of it end.
    RumourEnded { element: Name }
    // -- justice and investigation ------------------------------------------------------
    /// The actor holds somebody until then.
    HeldInCustody { custody: Name, until: Tick }
    /// Somebody whom the actor holds is held until then, as `by` decided.
    CustodyProlonged { custody: Name, until: Tick, by: Name }
    /// Somebody whom the actor holds is brought before a judge, as `by` decided.
    BroughtBeforeJudge { custody: Name, by: Name }
    /// Somebody whom the actor holds is let go, as `by` decided or the limit demands.
    LetGo { custody: Name, by: Name }
    /// A custody of the actor has run to its limit.
    Overran { custody: Name }
    /// The actor, a unit, walks over a scene that nobody has preserved yet.
    Disturbed { site: Name }

    // -- advice -------------------------------------------------------------------------
    /// The actor asks `of` for advice.
    AdviceSought { firing: Identity, of: Name }
    /// The actor, an adviser, has thought it over and answers `to`.
    AdviceGiven { firing: Identity, to: Name }
    /// The advice of `by` has reached the actor.
    Advised { firing: Identity, by: Name }
    /// The actor waits no longer for the advice of `of`.
    AdviceMissing { firing: Identity, of: Name }
    // -- casualties ---------------------------------------------------------------------
    /// The actor, a casualty, is taken in hand by a unit for a task.
    TakenOn { task: Name, by: Name }
    /// The actor, a casualty, is put down: the unit had to leave.
    PutDown { by: Name }
    /// The actor, a casualty, is given a category by a unit; serious by the truth.
    Triaged { incident: Name, category: Category, serious: bool, by: Name }
    /// The actor, a casualty, is at the clearing place, brought by a unit.
    Extracted { incident: Name, serious: bool, by: Name }
    /// The actor, a casualty, has had first aid from a unit.
    FirstAid { incident: Name, serious: bool, by: Name }
    /// The actor, a casualty, is aboard a unit.
    Boarded { by: Name }
    /// The actor, a casualty, leaves the scene with a unit for a facility.
    Evacuated { incident: Name, serious: bool, by: Name, to: Name }
    /// The actor, a casualty, leaves the scene by itself for a facility.
    WalkedOff { incident: Name, to: Name }
    /// The actor, a casualty, is at a facility, brought by a unit or come by itself; `bed` is false
    /// where it needs a bed and none is free.
    Admitted { incident: Name, at: Name, serious: bool, by: Option<Name>, bed: bool }
    /// The actor, a casualty, begins to have definitive care.
    Treated { incident: Name, at: Name, serious: bool }
    /// The actor, a unit, has handed its casualties over and is free where it is.
    FreeAgain { at: Name }
    /// The actor, a casualty, needs its bed no longer.
    BedFreed { at: Name }
    /// A facility has opened further beds.
    SurgeOpened { facility: Name, beds: u32 }
    /// The actor, a facility, has so many beds now; as many as are needed if null.
    BedsSet { beds: Option<u32> }
    /// At the end: what became of the people hurt in an incident, as far as they are hurt by then.
    Fates { incident: Name, survived: u32, died: u32, fixed: u32, without_care: u32 }
    /// At the end: how many a perfect organisation would have lost of those for whom something could be done.
    Reference { incident: Name, died: u32 }
}
