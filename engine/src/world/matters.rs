//! Matters: procedures that fired and requests for authority, from firing to the last step.

use super::mail::Told;
use crate::kernel::agenda::Ticket;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, AuthorityId, CapabilityId, ElementId, ProcedureId, SiteId};
use crate::trace::record::RecordNo;
use bevy_ecs::resource::Resource;

/// A matter, by its place in [`Matters`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MatterId(pub u32);

/// What a matter is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// A procedure to be carried out.
    Procedure,
    /// Whether `asker` may go on with its matter.
    Grant {
        /// Who asked.
        asker: ActorId,
        /// The asker's matter.
        matter: MatterId,
        /// The authority asked for.
        authority: AuthorityId,
    },
    /// Units are lent to somebody who asked.
    Lend {
        /// Which.
        need: Vec<(CapabilityId, u32)>,
        /// Where to.
        site: SiteId,
    },
    /// Advice is given to somebody who asked.
    Advise {
        /// Who asked.
        asker: ActorId,
        /// The asker's matter.
        matter: MatterId,
        /// What the asker said it knows.
        knows: Vec<Told>,
    },
}

/// Where a matter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its time has not come: a meeting that takes place again.
    Planned,
    /// It is to be weighed.
    Raised,
    /// Information is being sought.
    Seeking,
    /// It is ready to be decided, and advice is awaited.
    Consulting,
    /// An authority was asked for.
    Waiting,
    /// Its actor is being briefed: it waits for the end of that.
    Paused,
    /// It is before the actor's desks, to be decided or carried out.
    Queued,
    /// A desk deliberates.
    Deliberating,
    /// A desk carries it out.
    Acting,
    /// The others have been asked whether they agree.
    Awaiting,
    /// It cannot go on.
    Stalled,
    /// It is over.
    Done,
}

/// Something put to others who have to answer: a proposal, or an invitation to meet.
#[derive(Clone, Debug, Default)]
pub struct Round {
    /// The step that puts it: answers to an earlier one come too late.
    pub step: u32,
    /// What is to be agreed on; nothing in a meeting.
    pub element: Option<ElementId>,
    /// What the proposer will hold as soon as all agree, if it does not already.
    pub proposal: Option<Told>,
    /// To whom it was put, in this order.
    pub told: Vec<ActorId>,
    /// Who agreed, or came.
    pub with: Vec<ActorId>,
    /// Who could not be reached.
    pub without: Vec<ActorId>,
    /// The records by which each answered, or was given up.
    pub answers: Vec<RecordNo>,
}

/// Advice that a matter has asked for.
#[derive(Clone, Debug, Default)]
pub struct Consultation {
    /// Who was asked.
    pub asked: Vec<ActorId>,
    /// Whose advice has come.
    pub came: Vec<ActorId>,
    /// Until when it is awaited.
    pub until: Tick,
}

impl Consultation {
    /// Whose advice is still to come.
    pub fn missing(&self) -> impl Iterator<Item = ActorId> {
        self.asked.iter().copied().filter(|adviser| !self.came.contains(adviser))
    }
}

impl Round {
    /// Whether nobody's answer is awaited any more.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.with.len() + self.without.len() >= self.told.len()
    }
}

/// A matter.
#[derive(Clone, Debug)]
pub struct Matter {
    /// Its identity.
    pub identity: Identity,
    /// The procedure concerned; none for a request to lend units.
    pub procedure: Option<ProcedureId>,
    /// What it is about.
    pub subject: Subject,
    /// Whose it is.
    pub actor: ActorId,
    /// Who sent the message that led here.
    pub sender: Option<ActorId>,
    /// Where it stands.
    pub stage: Stage,
    /// Its latest record.
    pub last: RecordNo,
    /// Whether the actor may decide: by its own authority, a grant or default.
    pub authorised: bool,
    /// Whether it has been decided; only steps remain.
    pub decided: bool,
    /// Whether completeness no longer matters: the actor decides with what it has.
    pub anyway: bool,
    /// How often authority was asked for.
    pub attempts: u32,
    /// How often it was taken back to asking.
    pub reopened: u32,
    /// The next step.
    pub step: u32,
    /// The step after which it is over; none if it goes through all of its procedure.
    pub until: Option<u32>,
    /// The next recipient of a step that tells several, one after the other.
    pub recipient: u32,
    /// The timer that ends its present wait.
    pub timer: Option<Ticket>,
    /// What the present step has put to others, if it waits for their answers.
    pub round: Option<Round>,
    /// The first record by which authority was asked for.
    pub asked: Option<RecordNo>,
    /// The advice it asked for, if it did.
    pub consultation: Option<Consultation>,
    /// The record by which exercise control had given the authority that it is decided by.
    pub given: Option<RecordNo>,
}

impl Matter {
    /// A matter just raised.
    #[must_use]
    pub fn new(identity: Identity, actor: ActorId, last: RecordNo) -> Self {
        Self {
            identity,
            procedure: None,
            subject: Subject::Procedure,
            actor,
            sender: None,
            stage: Stage::Raised,
            last,
            authorised: false,
            decided: false,
            anyway: false,
            attempts: 0,
            reopened: 0,
            step: 0,
            until: None,
            recipient: 0,
            timer: None,
            round: None,
            asked: None,
            consultation: None,
            given: None,
        }
    }
}

impl Matter {
    /// Whether advice on it has come.
    #[must_use]
    pub fn is_advised(&self) -> bool {
        self.consultation.as_ref().is_some_and(|consultation| !consultation.came.is_empty())
    }

    /// One step of this matter, decided already, that is to be done again.
    #[must_use]
    pub fn again(&self, step: u32) -> Self {
        let identity = self.identity.derive("again", &[], u64::from(step));
        let mut again = Self::new(identity, self.actor, self.last);
        (again.procedure, again.sender, again.stage) = (self.procedure, self.sender, Stage::Planned);
        (again.authorised, again.decided, again.anyway) = (true, true, true);
        (again.step, again.until) = (step, Some(step));
        again
    }

    /// The authority that it takes to decide on it, if any.
    #[must_use]
    pub fn authority(&self, scenario: &Scenario) -> Option<AuthorityId> {
        match self.subject {
            Subject::Grant { authority, .. } => Some(authority),
            Subject::Procedure => self.procedure.and_then(|id| scenario.procedure(id).authority),
            Subject::Lend { .. } | Subject::Advise { .. } => None,
        }
    }
}

/// Every matter of the run.
#[derive(Clone, Debug, Default, Resource)]
pub struct Matters {
    matters: Vec<Matter>,
}

impl Matters {
    /// Adds a matter.
    pub fn raise(&mut self, matter: Matter) -> MatterId {
        let id = u32::try_from(self.matters.len()).expect("invariant: fewer matters than records");
        self.matters.push(matter);
        MatterId(id)
    }

    /// A matter.
    #[must_use]
    pub fn get(&self, id: MatterId) -> &Matter {
        &self.matters[id.0 as usize]
    }

    /// A matter, to change.
    pub fn get_mut(&mut self, id: MatterId) -> &mut Matter {
        &mut self.matters[id.0 as usize]
    }

    /// All matters with their ids, in the order they were raised.
    pub fn iter(&self) -> impl Iterator<Item = (MatterId, &Matter)> {
        (0_u32..).map(MatterId).zip(&self.matters)
    }
}
