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
use crate::scenario::ids::{ActorId, AuthorityId, CapabilityId, ChannelId, ElementId, SiteId, SourceId};
use crate::scenario::model::mark::Value;
use crate::trace::record::RecordNo;
use bevy_ecs::resource::Resource;

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
    /// A unit is to go somewhere.
    Go(SiteId),
    /// A unit is to come back.
    Return,
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
}

/// A message on its way.
#[derive(Clone, Debug)]
pub struct Transmission {
    /// Its identity: of its content, not of its number.
    pub identity: Identity,
    /// Its kind.
    pub kind: MessageKind,
    /// How it is put.
    pub form: Form,
    /// Who sent it.
    pub from: ActorId,
    /// For whom it is.
    pub to: ActorId,
    /// Who has it now.
    pub holder: ActorId,
    /// The hops still to go.
    pub route: Vec<Hop>,
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
    /// How often it was tried again, for whatever reason.
    pub attempt: u32,
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
    /// When a desk is done with it.
    pub service: Option<Ticket>,
    /// The line it holds.
    pub line: Option<Line>,
    /// It reached the wrong post.
    pub astray: bool,
    /// Nobody has it any more.
    pub lost: bool,
    /// No line could be had at the last try.
    pub engaged: bool,
    /// Nobody goes on trying to bring it across.
    pub given_up: bool,
    /// How many posts have had it so far.
    pub visits: u32,
    /// Elements that did not come across, as the recipient knows.
    pub missed: Vec<ElementId>,
    /// How often the recipient had asked back before.
    pub asked_back: u32,
}

/// Every message of the run.
#[derive(Clone, Debug, Default, Resource)]
pub struct Mail {
    messages: Vec<Transmission>,
}

impl Mail {
    /// Adds a message.
    pub fn post(&mut self, message: Transmission) -> MessageId {
        let id = u32::try_from(self.messages.len()).expect("invariant: fewer messages than records");
        self.messages.push(message);
        MessageId(id)
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
