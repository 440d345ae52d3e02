//! Letters: how a message comes to be, whoever sends it.

use crate::document::action::Form;
use crate::document::condition::MessageKind;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, ChannelId};
use crate::trace::record::RecordNo;
use crate::world::cast::Exercise;
use crate::world::mail::{Errand, Mail, MessageId, Told, Transmission};
use crate::world::matters::Matter;
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::{Chronicle, Kernel};

/// A message about to be sent.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Its kind.
    pub kind: MessageKind,
    /// Who sends it.
    pub from: ActorId,
    /// For whom it is.
    pub to: ActorId,
    /// What it asks.
    pub errand: Errand,
    /// How it is put.
    pub form: Form,
    /// What it says.
    pub says: Vec<Told>,
    /// Over which channel.
    pub by: Option<ChannelId>,
    /// Whether an acknowledgement is wanted.
    pub acknowledge: bool,
    /// Priority at desks.
    pub priority: u8,
    /// The identity of what it comes out of.
    pub origin: Identity,
    /// Which among equals.
    pub ordinal: u64,
    /// The record it follows from.
    pub cause: RecordNo,
    /// How often its recipient had asked back before.
    pub asked_back: u32,
}

impl Letter {
    /// A plain letter; where it comes from is still to be said.
    #[must_use]
    pub fn new(kind: MessageKind, from: ActorId, to: ActorId, errand: Errand) -> Self {
        Self {
            kind,
            from,
            to,
            errand,
            form: Form::Free,
            says: Vec::new(),
            by: None,
            acknowledge: false,
            priority: 5,
            origin: Identity::ROOT,
            ordinal: 0,
            cause: RecordNo::START,
            asked_back: 0,
        }
    }

    /// A letter that a matter brings about, at some occasion of it and the how manieth of those.
    #[must_use]
    pub fn from_matter(mut self, matter: &Matter, occasion: (&str, u32)) -> Self {
        let (occasion, which) = occasion;
        self.origin = matter.identity.derive(occasion, &[], u64::from(which));
        self.cause = matter.last;
        self
    }

    /// A letter that another message brings about.
    #[must_use]
    pub fn in_answer_to(mut self, message: &Transmission) -> Self {
        self.origin = message.identity;
        self.cause = message.last;
        self
    }
}

/// Makes the message and lets it set out at this instant.
pub fn send(kernel: &mut Kernel, exercise: &Exercise, mail: &mut Mail, letter: Letter) -> MessageId {
    let from = letter.from;
    let id = mail.post(message(exercise, letter));
    kernel.due_now(Occurrence::Dial(id, from));
    id
}

/// Makes the message without sending it.
#[must_use]
pub fn message(exercise: &Exercise, letter: Letter) -> Transmission {
    use crate::trace::words::Word;
    let ends = [exercise.actor_digest(letter.from), exercise.actor_digest(letter.to)];
    Transmission {
        identity: letter.origin.derive(letter.kind.word(), &ends, letter.ordinal),
        kind: letter.kind,
        form: letter.form,
        put: letter.form,
        came_over: None,
        from: letter.from,
        to: letter.to,
        holder: letter.from,
        route: Vec::new(),
        by: letter.by,
        priority: letter.priority,
        said: if letter.acknowledge { letter.says.clone() } else { Vec::new() },
        says: letter.says,
        errand: letter.errand,
        acknowledge: letter.acknowledge,
        attempt: 0,
        copy: 0,
        repetitions: 0,
        last: letter.cause,
        overdue: None,
        since: letter.cause,
        repeats: None,
        heeded: false,
        confirmed: false,
        service: None,
        line: None,
        astray: false,
        lost: false,
        in_vain: None,
        given_up: false,
        visits: 0,
        missed: Vec::new(),
        asked_back: letter.asked_back,
        by_letter: false,
    }
}

/// Everything an actor freshly holds, in the order of elements.
#[must_use]
pub fn everything_fresh(exercise: &Exercise, picture: &Picture, now: Tick) -> Vec<Told> {
    let fresh = |told: &Told| told.observed + exercise.element(told.element).life > now;
    picture.iter().map(|held| held.told).filter(fresh).collect()
}
