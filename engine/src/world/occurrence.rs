//! Occurrences: what can be due, one closed list, each bound to one mechanism.

use super::mail::MessageId;
use super::matters::MatterId;
use crate::kernel::agenda::Phase;
use crate::kernel::names::Name;
use crate::scenario::ids::{
    ActorId, AgencyId, ChannelId, CustodyId, ElementId, FacilityId, IncidentId, InjectId, PersonId, SourceId,
    TaskId,
};
use crate::trace::record::RecordNo;

/// Something that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occurrence {
    /// Exercise control delivers an inject; the record that led to it is kept by the script.
    Inject(InjectId),
    /// A trigger of the script has to be looked at: its time has come.
    Trigger(u32),
    /// The same, at a deadline: what is done in its last instant is done in time.
    Deadline(u32),
    /// An effect of an inject takes place.
    Effect(InjectId, u32),
    /// An effect takes place that belongs to a turn of the run and to no inject.
    Imposed(u32),
    /// A failure of a channel ends: the one that began with this record.
    RestoreChannel(ChannelId, RecordNo),
    /// A loss of a post or unit ends: the one that began with this record.
    RestoreActor(ActorId, RecordNo),
    /// An incident begins.
    Begin(IncidentId),
    /// What is the case at an incident changes, before the eyes of those who are there.
    Unfold(IncidentId),
    /// The next item of a source comes.
    Arrival(SourceId),
    /// The next call of an incident is made.
    PublicCall(IncidentId),

    /// A message tries to set out on its next hop.
    Dial(MessageId, ActorId),
    /// A message comes to the end of a hop.
    Deliver(MessageId, ActorId),
    /// A message was not acknowledged in time.
    Overdue(MessageId, ActorId),
    /// The sender hears that its message was taken in.
    Confirm(MessageId, ActorId),

    /// Free desks look for work.
    Serve(ActorId),
    /// A desk is done with a message.
    FinishMessage(ActorId, MessageId),
    /// A desk is done with a step of a matter.
    FinishStep(ActorId, MatterId),
    /// A caller's patience ends.
    Impatience(ActorId, MessageId),

    /// A message has been taken in by whom it was meant for.
    TakeIn(ActorId, MessageId),
    /// A statement grows stale.
    Expire(ActorId, ElementId, Option<Name>),
    /// What a message asks for is heeded.
    Heed(ActorId, MessageId),

    /// The procedures of an actor are looked at.
    Consider(ActorId),
    /// The same, because time passed.
    Wake(ActorId),
    /// A fired procedure is weighed: authority and completeness.
    Weigh(ActorId, MatterId),
    /// No answer came in time.
    Unanswered(ActorId, MatterId),
    /// Information was sought long enough.
    SoughtEnough(ActorId, MatterId),
    /// A stalled matter is taken up again.
    Reconsider(ActorId, MatterId),

    /// The next step of a matter is carried out.
    Step(ActorId, MatterId),
    /// A step that tells somebody something.
    Tell(ActorId, MatterId, u32),
    /// A step that declares, agrees, corrects.
    Declare(ActorId, MatterId, u32),
    /// A proposal or an invitation was answered by this record, or nobody was reached.
    Answer(ActorId, MessageId, RecordNo),
    /// It is seen whether all have answered.
    Conclude(ActorId, MatterId),
    /// A meeting takes place again.
    Convene(ActorId, MatterId),
    /// The actor is to take command, as this record says.
    TakeOver(ActorId, RecordNo),
    /// Command is another's now, as this record says.
    HandedOver(ActorId, ActorId, RecordNo),
    /// The actor, who took over by this record from somebody, is to be briefed.
    Brief(ActorId, RecordNo, Name),
    /// The briefing that began with this record ends.
    Briefed(ActorId, RecordNo),
    /// What the actor says, by this record and in this matter, goes to the population.
    Publish(ActorId, MatterId, RecordNo),
    /// The warning of this record has reached the population.
    WarningReaches(RecordNo),
    /// The correction of this record has reached the population.
    RumourEnds(RecordNo),
    /// The next false report about an incident is made.
    FalseReport(IncidentId),
    /// A step that opens, closes, staffs, takes command.
    Staff(ActorId, MatterId, u32),
    /// A step that sends or calls back units.
    Dispatch(ActorId, MatterId, u32),
    /// A step that takes a unit into a zone or to its equipment.
    Enter(ActorId, MatterId, u32),
    /// A timer set by a procedure rings; the record by which it was set.
    Ring(ActorId, RecordNo),

    /// A post is staffed.
    Staffed(ActorId),
    /// A unit has turned out.
    Depart(ActorId),
    /// A unit reaches its destination.
    Reach(ActorId),
    /// A unit has had its first look.
    LookedAround(ActorId),
    /// A task is done.
    TaskDone(TaskId),
    /// A task looks whether it can start.
    TaskReady(TaskId),
    /// A unit had to leave the work it did.
    Quit(TaskId, ActorId),

    /// An officer of an agency takes his place with a post, as this record says.
    Seat(AgencyId, ActorId, RecordNo),

    /// Somebody is held, as this record says.
    Hold(CustodyId, RecordNo),
    /// A custody reaches its limit.
    CustodyLimit(CustodyId),
    /// A step that disposes of those who are held.
    Dispose(ActorId, MatterId, u32),
    /// Whoever holds somebody is told what becomes of it.
    Instructed(ActorId, MessageId),
    /// The families of those whom an incident hurts begin to ask.
    Relatives(IncidentId),
    /// A family asks after a casualty: after which, and the how manieth enquiry about it.
    Enquire(IncidentId, u32, u32),

    /// Somebody is asked for advice who is not there: it is called up, by the record of the request.
    CallUp(ActorId, ActorId, RecordNo),
    /// Advice about a matter has come in with this record.
    AdviceCame(ActorId, MatterId, RecordNo),
    /// Advice has been awaited long enough.
    AdviceOver(ActorId, MatterId),
    /// People of an incident are hurt.
    Hurt(IncidentId),
    /// A unit is done with the casualty that it has in hand.
    Hands(ActorId),
    /// Somebody lightly hurt leaves the scene, unless he is in good hands.
    WalkOff(PersonId),
    /// Somebody comes to a facility by himself.
    WalkIn(PersonId, FacilityId),
    /// A unit has handed over the casualties that it brought.
    HandOver(ActorId),
    /// A casualty needs its bed no longer.
    FreeBed(FacilityId, PersonId),
    /// The plan of a facility brings its further beds; the record by which it was declared.
    Surge(FacilityId, RecordNo),
}

/// The mechanisms, one file each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the file of the same name")]
pub enum Mechanism {
    Script,
    Effects,
    Arrivals,
    Transmission,
    Attention,
    Pictures,
    Heeding,
    Procedures,
    Decisions,
    Conduct,
    Telling,
    Declaring,
    Agreeing,
    Staffing,
    Dispatch,
    Movement,
    Observation,
    Zones,
    Tasks,
    Briefing,
    Public,
    Custody,
    Relatives,
    Casualties,
}

impl Mechanism {
    /// How many there are.
    pub const COUNT: usize = 24;
}

impl Occurrence {
    /// The mechanism it is handed to.
    #[must_use]
    pub fn mechanism(self) -> Mechanism {
        match self {
            Self::Inject(_) | Self::Trigger(_) | Self::Deadline(_) => Mechanism::Script,
            Self::Effect(..) | Self::RestoreChannel(..) | Self::RestoreActor(..) | Self::Begin(_) => {
                Mechanism::Effects
            }
            Self::Imposed(_) => Mechanism::Effects,
            Self::Arrival(_) | Self::PublicCall(_) => Mechanism::Arrivals,
            Self::Dial(..) | Self::Deliver(..) | Self::Overdue(..) | Self::Confirm(..) => {
                Mechanism::Transmission
            }
            Self::Serve(_) | Self::FinishMessage(..) | Self::Impatience(..) => Mechanism::Attention,
            Self::TakeIn(..) | Self::Expire(..) => Mechanism::Pictures,
            Self::Heed(..) => Mechanism::Heeding,
            Self::Consider(_) | Self::Wake(_) | Self::Ring(..) => Mechanism::Procedures,
            Self::Weigh(..) | Self::Unanswered(..) | Self::SoughtEnough(..) | Self::Reconsider(..) => {
                Mechanism::Decisions
            }
            Self::AdviceCame(..) | Self::AdviceOver(..) => Mechanism::Decisions,
            Self::Step(..) | Self::FinishStep(..) => Mechanism::Conduct,
            Self::Tell(..) => Mechanism::Telling,
            Self::Declare(..) => Mechanism::Declaring,
            Self::Answer(..) | Self::Conclude(..) | Self::Convene(..) => Mechanism::Agreeing,
            Self::Staff(..) | Self::Staffed(_) | Self::TakeOver(..) | Self::HandedOver(..) => {
                Mechanism::Staffing
            }
            Self::Brief(..) | Self::Briefed(..) => Mechanism::Briefing,
            Self::Publish(..) | Self::WarningReaches(_) | Self::RumourEnds(_) | Self::FalseReport(_) => {
                Mechanism::Public
            }
            Self::CallUp(..) | Self::Seat(..) => Mechanism::Staffing,
            Self::Hold(..) | Self::CustodyLimit(_) | Self::Dispose(..) | Self::Instructed(..) => {
                Mechanism::Custody
            }
            Self::Relatives(_) | Self::Enquire(..) => Mechanism::Relatives,
            Self::Dispatch(..) => Mechanism::Dispatch,
            Self::Depart(_) | Self::Reach(_) => Mechanism::Movement,
            Self::LookedAround(_) | Self::Unfold(_) => Mechanism::Observation,
            Self::Enter(..) => Mechanism::Zones,
            Self::TaskDone(_) | Self::TaskReady(_) | Self::Quit(..) => Mechanism::Tasks,
            Self::Hurt(_) | Self::Hands(_) | Self::WalkOff(_) | Self::WalkIn(..) => Mechanism::Casualties,
            Self::HandOver(_) | Self::FreeBed(..) | Self::Surge(..) => Mechanism::Casualties,
        }
    }

    /// Its rung among simultaneous occurrences.
    #[must_use]
    pub fn phase(self) -> Phase {
        match self {
            Self::Inject(_)
            | Self::Trigger(_)
            | Self::Effect(..)
            | Self::Imposed(_)
            | Self::Seat(..)
            | Self::Begin(_)
            | Self::Unfold(_)
            | Self::Arrival(_)
            | Self::PublicCall(_)
            | Self::WarningReaches(_)
            | Self::RumourEnds(_)
            | Self::FalseReport(_)
            | Self::Hold(..)
            | Self::Relatives(_)
            | Self::Enquire(..)
            | Self::Hurt(_) => Phase::External,
            Self::FinishMessage(..)
            | Self::FinishStep(..)
            | Self::TakeIn(..)
            | Self::Heed(..)
            | Self::TaskDone(_)
            | Self::Quit(..) => Phase::Completion,
            Self::Hands(_) | Self::FreeBed(..) | Self::HandOver(_) => Phase::Completion,
            Self::WalkOff(_) | Self::WalkIn(..) | Self::Surge(..) => Phase::Staffing,
            // The steps of a matter follow one another, whatever they are about.
            Self::Step(..)
            | Self::Tell(..)
            | Self::Declare(..)
            | Self::Staff(..)
            | Self::Dispatch(..)
            | Self::Publish(..)
            | Self::Enter(..)
            | Self::Dispose(..) => Phase::Completion,
            Self::Answer(..) | Self::Conclude(..) | Self::TakeOver(..) | Self::HandedOver(..) => {
                Phase::Completion
            }
            Self::Instructed(..) | Self::CallUp(..) | Self::AdviceCame(..) => Phase::Completion,
            Self::Staffed(_) | Self::RestoreChannel(..) | Self::RestoreActor(..) => Phase::Staffing,
            Self::Depart(_) | Self::Reach(_) | Self::LookedAround(_) => Phase::Staffing,
            Self::Brief(..) | Self::Briefed(..) => Phase::Staffing,
            Self::Serve(_) => Phase::Serve,
            Self::Dial(..) | Self::Deliver(..) | Self::Confirm(..) => Phase::Delivery,
            Self::Overdue(..) | Self::Impatience(..) | Self::Expire(..) | Self::Wake(_) | Self::Ring(..) => {
                Phase::Timer
            }
            Self::Unanswered(..) | Self::SoughtEnough(..) | Self::Reconsider(..) | Self::Convene(..) => {
                Phase::Timer
            }
            // What is decided in the last instant of a custody is decided in time.
            Self::CustodyLimit(_) | Self::AdviceOver(..) => Phase::Timer,
            Self::Consider(_) | Self::Weigh(..) | Self::TaskReady(_) | Self::Deadline(_) => {
                Phase::Observation
            }
        }
    }

    /// Its subject's place in the scenario. Actors come first; the script, channels, incidents,
    /// sources, tasks, casualties and facilities have ranges of their own above them.
    #[must_use]
    pub fn place(self) -> u32 {
        const SCRIPT: u32 = 1 << 20;
        match self {
            Self::Dial(_, actor)
            | Self::Deliver(_, actor)
            | Self::Overdue(_, actor)
            | Self::Confirm(_, actor) => actor.0,
            Self::Serve(actor)
            | Self::FinishMessage(actor, _)
            | Self::FinishStep(actor, _)
            | Self::Impatience(actor, _) => actor.0,
            Self::TakeIn(actor, _) | Self::Expire(actor, ..) | Self::Heed(actor, _) => actor.0,
            Self::Consider(actor)
            | Self::Wake(actor)
            | Self::Weigh(actor, _)
            | Self::Unanswered(actor, _) => actor.0,
            Self::SoughtEnough(actor, _) | Self::Reconsider(actor, _) | Self::Step(actor, _) => actor.0,
            Self::Tell(actor, ..)
            | Self::Declare(actor, ..)
            | Self::Staff(actor, ..)
            | Self::Dispatch(actor, ..)
            | Self::Enter(actor, ..) => actor.0,
            Self::Answer(actor, ..)
            | Self::Conclude(actor, _)
            | Self::Convene(actor, _)
            | Self::TakeOver(actor, _)
            | Self::HandedOver(actor, ..) => actor.0,
            Self::Brief(actor, ..) | Self::Briefed(actor, _) | Self::Publish(actor, ..) => actor.0,
            Self::Dispose(actor, ..) | Self::Instructed(actor, _) | Self::CallUp(actor, ..) => actor.0,
            Self::AdviceCame(actor, ..) | Self::AdviceOver(actor, _) => actor.0,
            Self::Ring(actor, _) | Self::Staffed(actor) | Self::Depart(actor) | Self::Reach(actor) => actor.0,
            Self::LookedAround(actor) | Self::RestoreActor(actor, _) => actor.0,
            Self::Inject(inject) | Self::Effect(inject, _) => SCRIPT + inject.0,
            Self::Imposed(index) => 10 * SCRIPT + index,
            Self::Seat(_, actor, _) => actor.0,
            Self::Trigger(index) | Self::Deadline(index) => 2 * SCRIPT + index,
            Self::RestoreChannel(channel, _) => 3 * SCRIPT + channel.0,
            Self::Begin(incident)
            | Self::PublicCall(incident)
            | Self::FalseReport(incident)
            | Self::Unfold(incident)
            | Self::Hurt(incident) => 4 * SCRIPT + incident.0,
            // The population has no place of its own among the actors that act: it comes after all incidents.
            Self::WarningReaches(_) | Self::RumourEnds(_) => 5 * SCRIPT - (1 << 16),
            Self::Relatives(incident) | Self::Enquire(incident, ..) => 4 * SCRIPT + incident.0,
            Self::Hold(custody, _) | Self::CustodyLimit(custody) => 9 * SCRIPT + custody.0,
            Self::Arrival(source) => 5 * SCRIPT + source.0,
            Self::TaskDone(task) | Self::TaskReady(task) | Self::Quit(task, _) => 6 * SCRIPT + task.0,
            Self::Hands(unit) | Self::HandOver(unit) => unit.0,
            Self::WalkOff(person) | Self::WalkIn(person, _) => 7 * SCRIPT + person.0,
            Self::FreeBed(facility, _) | Self::Surge(facility, _) => 8 * SCRIPT + facility.0,
        }
    }
}
