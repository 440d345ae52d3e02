//! Seeking: information that lacks is asked for, and what ends the search.

use super::super::letters::{Letter, send};
use super::{Council, SEEK};
use crate::document::condition::MessageKind;
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, ElementId};
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Note, RecordNo};
use crate::world::Chronicle;
use crate::world::mail::Errand;
use crate::world::matters::Stage;
use crate::world::occurrence::Occurrence;

impl Council<'_> {
    /// Asks the custodians for what lacks, once; every change of picture leads back to weighing.
    pub(super) fn seek(&mut self) {
        if self.matter.stage == Stage::Seeking {
            return;
        }
        self.seek_advice();
        let mut lacking = self.lacking();
        lacking.extend(self.essentials_missing());
        lacking.sort_unstable();
        lacking.dedup();
        let fact = Fact::Seeking {
            firing: self.matter.identity,
            procedure: self.name(),
            lacking: self.names(&lacking).into(),
        };
        self.note(fact, Label::Seeking);
        self.matter.stage = Stage::Seeking;
        self.conduct.open_matters.push(self.id);
        self.ask_custodians(&lacking);
        let law = self.exercise.parameters.decision.seek[self.level()].clone();
        let delay = self.draw(SEEK).duration(self.kernel, &law).max(Tick(1));
        self.matter.timer = Some(self.kernel.due_in(delay, Occurrence::SoughtEnough(self.actor, self.id)));
    }

    pub(super) fn ask_custodians(&mut self, lacking: &[ElementId]) {
        let custodian = |element: &ElementId| self.exercise.element(*element).custodian;
        let mut asked: Vec<ActorId> =
            lacking.iter().filter_map(custodian).filter(|other| *other != self.actor).collect();
        asked.sort_unstable();
        asked.dedup();
        for other in asked {
            let about = lacking.iter().copied().filter(|element| custodian(element) == Some(other)).collect();
            let letter = Letter::new(MessageKind::Request, self.actor, other, Errand::Inform(about));
            let letter = letter.from_matter(self.matter, ("seek", self.turn()));
            send(self.kernel, self.exercise, self.mail, letter);
        }
    }

    pub(super) fn sought_enough(&mut self) {
        self.matter.timer = None;
        if self.matter.stage != Stage::Seeking {
            return;
        }
        let essentials = self.essentials_missing();
        if essentials.is_empty() && self.shows_initiative() {
            self.matter.anyway = true;
            return self.resume();
        }
        match self.superior_with_authority() {
            Some(superior) => self.ask(superior),
            None => self.stall(Reason::NoInformation),
        }
    }

    /// Seeking or a stall is over: the time it took becomes part of the story, and so does what
    /// was learned at last.
    pub(super) fn resume(&mut self) {
        let label = match self.matter.stage {
            Stage::Seeking => Label::Seeking,
            Stage::Stalled => Label::Stalled,
            _ => return self.take_counsel(),
        };
        let release = self.just_came().max(self.back());
        let fact = Fact::Reconsidered { firing: self.matter.identity, procedure: self.name() };
        let note = Note::of(self.exercise.actor_name(self.actor), fact).after(self.matter.last, label);
        self.matter.last = self.kernel.note(note.released_by(release));
        if let Some(procedure) = self.matter.procedure {
            self.conduct.stalled.remove(&procedure);
        }
        self.take_counsel();
    }

    /// A stalled matter is taken up again as soon as something new is learned that it needs.
    pub(super) fn wake(&mut self) {
        let stalled_at = self.kernel.recorder.get(self.matter.last).at;
        let Some(came) = self.just_came().filter(|_| stalled_at < self.kernel.now()) else {
            return;
        };
        if let Some(ticket) = self.matter.timer.take() {
            self.kernel.cancel(ticket);
        }
        let fact = Fact::Reconsidered { firing: self.matter.identity, procedure: self.name() };
        let note =
            Note::of(self.exercise.actor_name(self.actor), fact).after(self.matter.last, Label::Stalled);
        self.matter.last = self.kernel.note(note.released_by(Some(came)));
        if let Some(procedure) = self.matter.procedure {
            self.conduct.stalled.remove(&procedure);
        }
        self.matter.stage = Stage::Raised;
        self.weigh();
    }

    /// What was waited for and came at this instant: something learned, or an authority given.
    /// Nothing did if the wait ended by its own timer.
    pub(super) fn just_came(&self) -> Option<RecordNo> {
        let wanted = self.procedure().into_iter();
        let wanted = wanted.flat_map(|procedure| procedure.needs.iter().chain(&procedure.essential));
        let learned = wanted.flat_map(|element| self.picture.about(*element)).map(|held| held.learned);
        let given = self.authority().and_then(|authority| self.conduct.delegated.get(&authority).copied());
        let now = self.kernel.now();
        learned.chain(given).filter(|record| self.kernel.recorder.get(*record).at == now).max()
    }

    /// The record by which exercise control gave the actor the authority, if it has it by that alone.
    pub(super) fn given_by_control(&self) -> Option<RecordNo> {
        let authority = self.authority().filter(|_| !self.matter.authorised)?;
        let is_own = self.exercise.authority(authority).held_by.contains(&self.actor);
        let given = self.conduct.delegated.get(&authority).copied().filter(|_| !is_own)?;
        let control = self.exercise.actor_name(self.exercise.excon);
        let told = &self.kernel.recorder.get(given).fact;
        matches!(told, Fact::Handled { from, .. } if *from == control).then_some(given)
    }
}
