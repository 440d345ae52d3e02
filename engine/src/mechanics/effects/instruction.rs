//! Instructions: exercise control tells somebody what to do in the place of whoever would. It is in the
//! room, so that its word takes no channel; but whoever hears it takes it in at his desk, like anything else.

use super::Stage;
use crate::document::condition::MessageKind;
use crate::document::mark::Label;
use crate::kernel::identity::Identity;
use crate::mechanics::letters::{Letter, message};
use crate::scenario::ids::{ActorId, AuthorityId, SiteId};
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::Exercise;
use crate::world::crew::Doing;
use crate::world::mail::{Errand, Mail};
use crate::world::matters::{Matter, MatterId, Matters, Stage as Step};
use crate::world::occurrence::Occurrence;
use crate::world::{Chronicle, Kernel};

/// The desk of exercise control.
pub(super) struct Desk<'a> {
    pub kernel: &'a mut Kernel,
    pub exercise: &'a Exercise,
    pub mail: &'a mut Mail,
    /// The record by which it speaks.
    pub cause: RecordNo,
    /// The identity of that.
    pub origin: Identity,
}

impl Desk<'_> {
    /// Units are ordered to a site.
    pub(super) fn send(&mut self, units: &[ActorId], site: SiteId) {
        for unit in units {
            self.tell(*unit, Errand::Go(site), (self.cause, 0));
        }
    }

    /// A post is given an authority.
    pub(super) fn delegate(&mut self, authority: AuthorityId, to: ActorId) {
        let name = self.exercise.authority(authority).name;
        let given = self.note(Fact::Delegated { authority: name, to: self.exercise.actor_name(to) });
        self.tell(to, Errand::Delegated(authority), (given, 0));
    }

    /// Whoever waits for an authority has his answer, for every matter that waits. Who waits for none is
    /// told nothing.
    pub(super) fn rule_on(&mut self, authority: AuthorityId, to: &[ActorId], matters: &Matters, leave: bool) {
        let waits = |matter: &Matter| {
            let is_open = matches!(matter.stage, Step::Waiting | Step::Stalled) && !matter.authorised;
            is_open && to.contains(&matter.actor) && matter.authority(self.exercise) == Some(authority)
        };
        let waiting = matters.iter().filter(|(_, matter)| waits(matter));
        let waiting: Vec<(MatterId, ActorId, Identity)> =
            waiting.map(|(id, matter)| (id, matter.actor, matter.identity)).collect();
        for (ordinal, (id, actor, firing)) in (0..).zip(waiting) {
            let (authority_name, to) =
                (self.exercise.authority(authority).name, self.exercise.actor_name(actor));
            let (fact, errand) = match leave {
                true => {
                    (Fact::Granted { firing, authority: authority_name, to }, Errand::Granted(authority, id))
                }
                false => {
                    (Fact::Refused { firing, authority: authority_name, to }, Errand::Refused(authority, id))
                }
            };
            let said = self.note(fact);
            self.tell(actor, errand, (said, ordinal));
        }
    }

    fn note(&mut self, fact: Fact) -> RecordNo {
        let by = self.exercise.actor_name(self.exercise.excon);
        self.kernel.note(Note::of(by, fact).after(self.cause, Label::Instant))
    }

    fn tell(&mut self, to: ActorId, errand: Errand, (cause, ordinal): (RecordNo, u64)) {
        let mut letter = Letter::new(MessageKind::Order, self.exercise.excon, to, errand);
        (letter.origin, letter.cause, letter.ordinal, letter.priority) = (self.origin, cause, ordinal, 9);
        let id = self.mail.post(message(self.exercise, letter));
        self.kernel.due_now(Occurrence::Deliver(id, to));
    }
}

impl Stage<'_, '_, '_> {
    /// The desk from which exercise control speaks, by a record and what tells it from others.
    pub(super) fn desk<'d>(&'d mut self, mail: &'d mut Mail, by: (RecordNo, u64, u64)) -> Desk<'d> {
        let (cause, name, times) = by;
        let origin = Identity::ROOT.derive("instruction", &[name], times);
        Desk { kernel: self.kernel, exercise: self.exercise, mail, cause, origin }
    }

    /// Whether a unit is there to be sent: who is elsewhere from the start is not.
    pub(super) fn is_at_hand(&self, unit: ActorId) -> bool {
        let parts = self.cast.entity(unit).and_then(|entity| self.actors.get(entity).ok());
        parts.and_then(|(_, _, crew)| crew.map(|crew| crew.doing != Doing::Elsewhere)).unwrap_or(false)
    }

    /// A unit that is free is called by a record: nobody else sends it meanwhile.
    pub(super) fn is_called(&mut self, unit: ActorId, by: RecordNo) {
        if let Some(Ok((_, _, Some(mut crew)))) =
            self.cast.entity(unit).map(|entity| self.actors.get_mut(entity))
            && crew.doing == Doing::Free
        {
            (crew.doing, crew.busy) = (Doing::Called, by);
        }
    }
}
