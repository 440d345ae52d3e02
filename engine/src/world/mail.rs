//! Mail: every message that was ever sent, with its way and its errand.

use super::matters::MatterId;
use super::wires::Line;
use crate::document::action::Form;
use crate::document::condition::MessageKind;
use crate::document::element::Certainty;
use crate::kernel::agenda::Ticket;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::graphs::routing::Hop;
use crate::scenario::ids::{
    ActorId, AuthorityId, CapabilityId, ChannelId, CustodyId, ElementId, SiteId, SourceId, TaskId,
};
use crate::scenario::model::mark::Value;
use crate::scenario::model::script::Statement;
use crate::trace::fact::Reason;
use crate::trace::record::RecordNo;
use bevy_ecs::resource::Resource;
use std::collections::BTreeMap;

/// A message, by its place in the [`Mail`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MessageId(pub u32);

/// What somebody says about the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// About which element.
    pub element: ElementId,
    /// Whose or where.
    pub about: Option<Name>,
    /// What.
    pub value: Value,
    /// How sure.
    pub certainty: Certainty,
    /// When it was observed.
    pub observed: Tick,
}

impl Told {
    /// A statement of the exercise, observed at an instant.
    #[must_use]
    pub fn stated(row: &Statement, observed: Tick) -> Self {
        Self { element: row.element, about: row.about, value: row.value, certainty: row.certainty, observed }
    }
}

/// What the recipient is to do beyond knowing.
#[derive(Clone, Debug, PartialEq)]
pub enum Errand {
    /// Nothing.
    Know,
    /// Tell these elements; a matter of the sender's may wait for it.
    Inform(Vec<ElementId>),
    /// Say that it is there.
    SayPresent,
    /// Decide whether the sender may.
    Authorise(AuthorityId, MatterId),
    /// The sender's matter may go on.
    Granted(AuthorityId, MatterId),
    /// The sender's matter may not go on.
    Refused(AuthorityId, MatterId),
    /// A unit is to go somewhere.
    Go(SiteId),
    /// A unit is to come back.
    Return,
    /// A unit is to do this work, at this place as far as the sender knows it.
    Work(TaskId, Option<SiteId>),
    /// Units are asked for.
    Lend(Vec<(CapabilityId, u32)>, SiteId),
    /// Posts are to open.
    Mobilise(Vec<ActorId>),
    /// Agree to what the message says, or come to a meeting: which step of the sender's matter waits.
    Answer(MatterId, u32),
    /// An authority is given to the recipient.
    Delegated(AuthorityId),
    /// The recipient is to take command.
    TakeOver,
    /// An item of a source: it may be passed on at random.
    Pass(SourceId),
    /// What becomes of somebody whom the recipient holds.
    Keep(CustodyId, Instruction),
    /// Give advice on the sender's matter.
    Advise(MatterId),
    /// The advice on the recipient's matter that it had asked for.
    Advice(MatterId),
}

/// What becomes of somebody who is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instruction {
    /// Held until then.
    Until(Tick),
    /// Brought before a judge.
    Present,
    /// Let go.
    Release,
}

/// A message on its way.
#[derive(Clone, Debug)]
pub struct Transmission {
    /// Its identity: of its content, not of its number.
    pub identity: Identity,
    /// Its kind.
    pub kind: MessageKind,
    /// How it is put by the sender.
    pub form: Form,
    /// How it was put on the hop it came by: a channel may have a form of its own.
    pub put: Form,
    /// Who sent it.
    pub from: ActorId,
    /// For whom it is.
    pub to: ActorId,
    /// Who has it now.
    pub holder: ActorId,
    /// The hops still to go.
    pub route: Vec<Hop>,
    /// Over which channel it came to whoever has it now.
    pub came_over: Option<ChannelId>,
    /// Over which channel the sender wanted it to go.
    pub by: Option<ChannelId>,
    /// Priority at desks.
    pub priority: u8,
    /// What it says, as far as it has come across.
    pub says: Vec<Told>,
    /// What the sender said, kept where it may have to be said again.
    pub said: Vec<Told>,
    /// What it asks.
    pub errand: Errand,
    /// Whether an acknowledgement is wanted.
    pub acknowledge: bool,
    /// How often this copy was tried again after it found nobody.
    pub attempt: u32,
    /// Which copy it is: 0 for what was said first.
    pub copy: u32,
    /// How often it was repeated for want of an acknowledgement.
    pub repetitions: u32,
    /// Its latest record.
    pub last: RecordNo,
    /// When it is overdue, if somebody waits for an acknowledgement.
    pub overdue: Option<Ticket>,
    /// The sender's own record from which that counts.
    pub since: RecordNo,
    /// The first message, of which this is a repetition.
    pub repeats: Option<MessageId>,
    /// It was taken in: a repetition of it changes nothing more.
    pub heeded: bool,
    /// The sender knows that.
    pub confirmed: bool,
    /// When a desk is done with it.
    pub service: Option<Ticket>,
    /// The line it holds.
    pub line: Option<Line>,
    /// It reached the wrong post.
    pub astray: bool,
    /// Nobody has it any more.
    pub lost: bool,
    /// Why the last try on the telephone was in vain, if it was.
    pub in_vain: Option<Reason>,
    /// Nobody goes on trying to bring it across.
    pub given_up: bool,
    /// How many posts have had it so far.
    pub visits: u32,
    /// Elements that did not come across, as the recipient knows.
    pub missed: Vec<ElementId>,
    /// How often the recipient had asked back before.
    pub asked_back: u32,
    /// A letter between states is part of its way: nobody expects an answer at once.
    pub by_letter: bool,
}

impl Transmission {
    /// Which time somebody has it before him: at which post of its way, and as which copy. Each has
    /// its own luck.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.visits.wrapping_add(self.copy.wrapping_mul(COPY))
    }

    /// Which try to bring it on this is: from which post of its way, as which copy, and after how
    /// many other tries.
    #[must_use]
    pub fn trial(&self) -> u32 {
        self.turn().wrapping_add(self.attempt.wrapping_mul(TRIAL))
    }
}

/// Odd numbers that keep visits, copies and tries apart, however many there are of one of them.
const COPY: u32 = 0x9E37_79B1;
const TRIAL: u32 = 0x85EB_CA77;

/// Every message of the run.
#[derive(Clone, Debug, Default, Resource)]
pub struct Mail {
    messages: Vec<Transmission>,
    /// Whom each actor told about each element, in the order in which they were told first.
    told: BTreeMap<(ActorId, ElementId), Vec<ActorId>>,
}

impl Mail {
    /// Adds a message.
    pub fn post(&mut self, message: Transmission) -> MessageId {
        let id = u32::try_from(self.messages.len()).expect("invariant: fewer messages than records");
        for told in &message.says {
            let audience = self.told.entry((message.from, told.element)).or_default();
            if !audience.contains(&message.to) {
                audience.push(message.to);
            }
        }
        self.messages.push(message);
        MessageId(id)
    }

    /// Whom an actor told about an element, by whatever message.
    #[must_use]
    pub fn audience(&self, actor: ActorId, element: ElementId) -> Vec<ActorId> {
        self.told.get(&(actor, element)).cloned().unwrap_or_default()
    }

    /// A message.
    #[must_use]
    pub fn get(&self, id: MessageId) -> &Transmission {
        &self.messages[id.0 as usize]
    }

    /// A message, to change.
    pub fn get_mut(&mut self, id: MessageId) -> &mut Transmission {
        &mut self.messages[id.0 as usize]
    }
}
