//! Advice: who decides may ask somebody who knows better first, and waits for him away from the desk.
//!
//! Advisers are asked as soon as the matter is taken up in earnest: when it could be decided, or when
//! information is sought, for they may bring it. What is ready waits until each has answered or patience
//! ends. Advice that came before deliberation began makes it shorter.

use super::super::letters::{Letter, everything_fresh, send};
use super::super::whom::Standpoint;
use super::{Council, PATIENCE};
use crate::document::condition::MessageKind;
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::Chronicle;
use crate::world::mail::Errand;
use crate::world::matters::{Consultation, Stage};
use crate::world::occurrence::Occurrence;

impl Council<'_> {
    /// Asks the advisers of the procedure, once.
    pub(super) fn seek_advice(&mut self) {
        let advisers = self.advisers();
        if advisers.is_empty() || self.matter.consultation.is_some() {
            return;
        }
        let says = everything_fresh(self.exercise, self.picture, self.kernel.now());
        for adviser in &advisers {
            let of = self.exercise.actor_name(*adviser);
            self.note(Fact::AdviceSought { firing: self.matter.identity, of }, Label::Seeking);
            self.kernel.due_now(Occurrence::CallUp(self.actor, *adviser, self.matter.last));
            let letter = Letter::new(MessageKind::Request, self.actor, *adviser, Errand::Advise(self.id));
            let mut letter = letter.from_matter(self.matter, ("advice", 0));
            letter.priority = self.procedure().map_or(letter.priority, |procedure| procedure.priority);
            (letter.says, letter.acknowledge) = (says.clone(), true);
            send(self.kernel, self.exercise, self.mail, letter);
        }
        let law = self.exercise.parameters.advice.patience.clone();
        let until = self.kernel.now() + self.draw(PATIENCE).duration(self.kernel, &law).max(Tick(1));
        self.matter.consultation = Some(Consultation { asked: advisers, came: Vec::new(), until });
    }

    fn advisers(&self) -> Vec<ActorId> {
        let (exercise, actor, picture) = (self.exercise, self.actor, self.picture);
        let standpoint = Standpoint { exercise, actor, picture, sender: self.matter.sender };
        let named = self.procedure().map_or(&[][..], |procedure| &procedure.advice);
        let posts = standpoint.resolve_all(named).into_iter();
        posts.filter(|adviser| exercise.post(*adviser).is_some()).collect()
    }

    /// A matter that is ready to be decided waits for advice, if any is still to come.
    pub(super) fn take_counsel(&mut self) {
        if self.matter.decided {
            return self.bring_before_desks();
        }
        self.seek_advice();
        let now = self.kernel.now();
        let consultation = self.matter.consultation.as_ref();
        let pending = consultation.filter(|consultation| consultation.missing().next().is_some());
        match pending.map(|consultation| consultation.until).filter(|until| *until > now) {
            Some(until) => {
                self.stop_timer();
                self.conduct.open_matters.retain(|open| *open != self.id);
                self.matter.stage = Stage::Consulting;
                let over = Occurrence::AdviceOver(self.actor, self.id);
                self.matter.timer = Some(self.kernel.due_in(until - now, over));
            }
            None => self.go_without(),
        }
    }

    /// Advice has come. It ends the wait if nobody else's is missing.
    pub(super) fn advised(&mut self, record: RecordNo) {
        let Fact::Handled { from: by, .. } = self.kernel.recorder.get(record).fact else {
            return;
        };
        let Some(consultation) = &mut self.matter.consultation else {
            return;
        };
        let names = |adviser: &ActorId| self.exercise.actor_name(*adviser) == by;
        let Some(adviser) = consultation.missing().find(names) else {
            return;
        };
        consultation.came.push(adviser);
        let is_over = consultation.missing().next().is_none();
        let fact = Fact::Advised { firing: self.matter.identity, by };
        let note = Note::of(self.exercise.actor_name(self.actor), fact);
        if self.matter.stage != Stage::Consulting {
            // At once, unless the asker was lost meanwhile.
            self.kernel.note(note.after(record, Label::Staffing));
            return;
        }
        let note = note.after(self.matter.last, Label::Seeking).released_by(Some(record));
        self.matter.last = self.kernel.note(note);
        if is_over {
            self.bring_before_desks();
        }
    }

    /// Patience is over.
    pub(super) fn advised_enough(&mut self) {
        self.matter.timer = None;
        if self.matter.stage == Stage::Consulting {
            self.go_without();
        }
    }

    /// The matter is decided without the advice that is missing.
    fn go_without(&mut self) {
        let missing = self.matter.consultation.iter().flat_map(Consultation::missing);
        let missing: Vec<_> = missing.map(|adviser| self.exercise.actor_name(adviser)).collect();
        for of in missing {
            self.note(Fact::AdviceMissing { firing: self.matter.identity, of }, Label::Seeking);
        }
        self.bring_before_desks();
    }
}
