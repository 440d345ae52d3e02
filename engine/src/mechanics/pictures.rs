//! Pictures: what actors come to believe, and when they no longer do.
//!
//! A statement replaces the one held if that is stale, or if the new one is surer, or as sure and
//! observed later: a vague late call does not overwrite an exact report. A different value that
//! does not win is remembered as a conflict. False statements compete with true ones.

use crate::document::mark::Label;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, ElementId};
use crate::scenario::model::mark::Value;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Note, RecordNo, Recorder};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::mail::{Mail, MessageId, Told, Transmission};
use crate::world::occurrence::Occurrence;
use crate::world::picture::{Held, Picture, Reception};
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res};

/// The mechanism: a message is taken in, a statement grows stale.
pub fn picture(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, mail): (Res<Exercise>, Res<Cast>, Res<Mail>),
    mut holders: Query<(&mut Picture, &mut Conduct)>,
) {
    let (Occurrence::TakeIn(actor, _) | Occurrence::Expire(actor, ..)) = occurrence else {
        return;
    };
    let Some(Ok((mut picture, mut conduct))) = cast.entity(actor).map(|entity| holders.get_mut(entity))
    else {
        return;
    };
    let mut mind = Mind { kernel, exercise: &exercise, actor, picture: &mut picture };
    match occurrence {
        Occurrence::TakeIn(_, id) => mind.take_in(id, mail.get(id), &mut conduct),
        Occurrence::Expire(_, element, about) => mind.expire(element, about),
        _ => {}
    }
    consider(kernel, actor, &mut conduct);
}

/// Has an actor look at its procedures at this instant, once.
pub fn consider(kernel: &mut Kernel, actor: ActorId, conduct: &mut Conduct) {
    if conduct.considering != Some(kernel.now()) {
        conduct.considering = Some(kernel.now());
        kernel.due_now(Occurrence::Consider(actor));
    }
}

/// An actor's picture and what it needs to change.
pub struct Mind<'a> {
    /// The kernel.
    pub kernel: &'a mut Kernel,
    /// The exercise.
    pub exercise: &'a Exercise,
    /// Whose picture.
    pub actor: ActorId,
    /// The picture.
    pub picture: &'a mut Picture,
}

impl Mind<'_> {
    fn take_in(&mut self, id: MessageId, message: &Transmission, conduct: &mut Conduct) {
        for told in &message.says {
            self.hear(*told, message.from, message.last);
        }
        conduct.heard.insert((message.from, message.kind), (message.last, self.kernel.now()));
        self.kernel.due_now(Occurrence::Heed(self.actor, id));
    }

    /// Hears a statement; true if it was learned.
    pub fn hear(&mut self, told: Told, from: ActorId, cause: RecordNo) -> bool {
        let life = self.exercise.element(told.element).life;
        let now = self.kernel.now();
        if told.observed + life <= now {
            self.note_stale(&told, cause);
            return false;
        }
        match self.picture.would_learn(&told, self.several(&told), now - life + Tick(1)) {
            Reception::Learned => self.learn(told, (from, cause, Label::Instant), life),
            Reception::Known => {
                self.compare(told, from, cause);
                return false;
            }
        }
        true
    }

    /// What was said had been true too long ago to count.
    fn note_stale(&mut self, told: &Told, cause: RecordNo) {
        let Some(message) = handled(&self.kernel.recorder, cause) else {
            return;
        };
        let fact = Fact::Dropped {
            message,
            element: self.exercise.element(told.element).name,
            reason: Reason::Stale,
        };
        self.kernel.note(Note::of(self.exercise.actor_name(self.actor), fact).after(cause, Label::Instant));
    }

    /// Sees how a thing is that has become so since the record; true if that is news.
    pub fn see(&mut self, told: Told, cause: RecordNo) -> bool {
        let life = self.exercise.element(told.element).life;
        let reception =
            self.picture.would_learn(&told, self.several(&told), self.kernel.now() - life + Tick(1));
        if reception == Reception::Learned {
            self.learn(told, (self.actor, cause, Label::Script), life);
        }
        reception == Reception::Learned
    }

    /// Settles something for itself: it holds from now on, whatever was held.
    pub fn hear_own(&mut self, told: Told, cause: RecordNo) {
        let life = self.exercise.element(told.element).life;
        self.learn(told, (self.actor, cause, Label::Processing), life);
    }

    fn learn(&mut self, told: Told, source: (ActorId, RecordNo, Label), life: Tick) {
        let (from, cause, label) = source;
        let now = self.kernel.now();
        // What somebody settles anew for itself is at odds with nothing.
        let settles = from == self.actor && label == Label::Processing;
        let several = self.several(&told);
        let before = self.picture.get(&told, several).copied();
        let before = before.filter(|held| held.told.observed + life > now);
        let rival = before.filter(|held| held.told.value != told.value && !settles).map(|held| held.told);
        // Zones are declared anew as things go on; a place does not move.
        let stays = matches!(told.value, Value::Word(_)) && told.element != self.exercise.base.zone_state;
        let is_contradiction = rival.is_some_and(|held| stays || held.observed > told.observed);
        let rival = rival.map(|held| held.value);
        let fact = Fact::Learned {
            element: self.exercise.element(told.element).name,
            about: told.about,
            value: told.value,
            certainty: told.certainty,
            observed: told.observed,
            from: self.exercise.actor_name(from),
        };
        let learned =
            self.kernel.note(Note::of(self.exercise.actor_name(self.actor), fact).after(cause, label));
        let same = before.filter(|held| held.told.value == told.value);
        let since = same.map_or(learned, |held| held.since);
        self.picture.hold(Held { told, from, learned, since, conflict: None }, several);
        // A later word on a number is news; another place, or an older statement, is a conflict.
        if let Some(held) = rival.filter(|_| is_contradiction) {
            self.conflict(told, held, from, learned);
        }
        let left = told.observed + life - self.kernel.now();
        if self.kernel.now() + left <= self.exercise.clock.end {
            self.kernel.due_in(left, Occurrence::Expire(self.actor, told.element, told.about));
        }
    }

    /// A fresh statement of another value about the same thing.
    fn rival(&self, told: &Told) -> Option<&Held> {
        let life = self.exercise.element(told.element).life;
        let fresh = |held: &&Held| held.told.observed + life > self.kernel.now();
        let held = self.picture.get(told, self.several(told));
        held.filter(fresh).filter(|held| held.told.value != told.value)
    }

    fn compare(&mut self, told: Told, from: ActorId, cause: RecordNo) {
        if let Some(held) = self.rival(&told).map(|held| held.told.value) {
            self.conflict(told, held, from, cause);
        }
    }

    fn conflict(&mut self, told: Told, held: Value, from: ActorId, cause: RecordNo) {
        let fact = Fact::Conflicted {
            element: self.exercise.element(told.element).name,
            about: told.about,
            held: Box::new(held),
            told: told.value,
            from: self.exercise.actor_name(from),
        };
        let record = self
            .kernel
            .note(Note::of(self.exercise.actor_name(self.actor), fact).after(cause, Label::Instant));
        let several = self.several(&told);
        self.picture.doubt(&told, several, record);
    }

    fn expire(&mut self, element: ElementId, about: Option<Name>) {
        let life = self.exercise.element(element).life;
        let now = self.kernel.now();
        let stale = |held: &&Held| held.told.about == about && held.told.observed + life == now;
        for held in self.picture.about(element).filter(stale) {
            let fact = Fact::Expired { element: self.exercise.element(element).name, about };
            let note = Note::of(self.exercise.actor_name(self.actor), fact).after(held.learned, Label::Timer);
            self.kernel.note(note);
        }
    }

    /// Whether several values of what is told may hold at once.
    fn several(&self, told: &Told) -> bool {
        self.exercise.element(told.element).several
    }
}

/// The message that a record says was taken in.
fn handled(recorder: &Recorder, record: RecordNo) -> Option<Identity> {
    match recorder.get(record).fact {
        Fact::Handled { item, .. } => Some(item),
        _ => None,
    }
}
