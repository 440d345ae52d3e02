//! Custody: somebody is held, and a clock runs.
//!
//! At the limit the person is let go, unless by then whoever holds him was told otherwise: that he may be
//! held longer, or is to be brought before a judge. What is decided elsewhere counts when it has reached
//! the holder, by a message like any other. Nobody disposes of a custody but by what he knows of it: that
//! somebody is held, since when, and until when.

use super::letters::{Letter, send};
use super::pictures::{Mind, consider};
use crate::document::condition::MessageKind;
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, CustodyId, ElementId};
use crate::scenario::model::conduct::{Action, Disposal};
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::custodies::{Clock, Custodies, Custody};
use crate::world::mail::{Errand, Instruction, Mail, Told};
use crate::world::matters::{Matter, Matters};
use crate::world::occurrence::Occurrence;
use crate::world::picture::{Held, Picture};
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// A minute, in which the end of a custody is known.
const MINUTE: i64 = 60_000;

/// The mechanism: a custody begins or reaches its limit, somebody disposes of it, its holder is told.
pub fn keep(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, matters): (Res<Exercise>, Res<Cast>, Res<Matters>),
    (mut mail, mut custodies): (ResMut<Mail>, ResMut<Custodies>),
    mut actors: Query<(&mut Picture, &mut Conduct)>,
) {
    let actor = match occurrence {
        Occurrence::Hold(id, _) | Occurrence::CustodyLimit(id) => exercise.custody(id).holder,
        Occurrence::Dispose(actor, ..) | Occurrence::Instructed(actor, _) => actor,
        _ => return,
    };
    let Some(Ok((mut picture, mut conduct))) = cast.entity(actor).map(|entity| actors.get_mut(entity)) else {
        return;
    };
    let custodies = &mut custodies;
    let mut office = Office { kernel, exercise: &exercise, actor, picture: &mut picture, custodies };
    match occurrence {
        Occurrence::Hold(id, cause) => office.begin(id, cause),
        Occurrence::CustodyLimit(id) => office.overrun(id),
        Occurrence::Instructed(_, message) => {
            let message = mail.get(message);
            if let Errand::Keep(id, instruction) = message.errand {
                office.follow(id, instruction, (message.from, message.last, Label::Instant));
            }
        }
        Occurrence::Dispose(_, matter, step) => office.dispose(matters.get(matter), step, &mut mail),
        _ => {}
    }
    consider(kernel, actor, &mut conduct);
}

/// What an actor holds of a custody: that somebody is held, and until when; fresh.
///
/// The custody is known by its name, which both statements are about.
#[must_use]
pub fn known<'a>(
    scenario: &Scenario,
    picture: &'a Picture,
    now: Tick,
    id: CustodyId,
) -> Option<(&'a Held, &'a Held, Tick)> {
    let name = scenario.custody(id).name;
    let fresh = |element: ElementId| {
        let is_it = move |held: &&Held| {
            held.told.about == Some(name) && held.told.observed + scenario.element(element).life > now
        };
        picture.about(element).find(is_it)
    };
    let [is_held, ..] = scenario.custody_words;
    let held = fresh(scenario.base.custody).filter(|held| held.told.value == Value::Word(is_held))?;
    let ends = fresh(scenario.base.custody_ends)?;
    let Value::Number(minute) = ends.told.value else {
        return None;
    };
    Some((held, ends, scenario.clock.t0 + Tick(minute.saturating_mul(MINUTE))))
}

/// The custodies meant: one, or all.
pub fn meant(scenario: &Scenario, only: Option<CustodyId>) -> impl Iterator<Item = CustodyId> + use<> {
    let all = (0..scenario.custodies.len()).map(CustodyId::at);
    all.filter(move |id| only.is_none_or(|only| only == *id))
}

/// Somebody who holds a person, or decides about one who is held.
struct Office<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    actor: ActorId,
    picture: &'a mut Picture,
    custodies: &'a mut Custodies,
}

impl Office<'_> {
    fn note(&mut self, fact: Fact, cause: RecordNo, label: Label) -> RecordNo {
        self.kernel.note(Note::of(self.exercise.actor_name(self.actor), fact).after(cause, label))
    }

    fn state(&mut self, id: CustodyId) -> &mut Custody {
        self.custodies.get_mut(id)
    }

    /// The actor's own picture says from now on what becomes of the person.
    fn hold(&mut self, id: CustodyId, (element, value): (ElementId, Value), cause: RecordNo) {
        let about = Some(self.exercise.custody(id).name);
        let (certainty, observed) = (Certainty::Observed, self.kernel.now());
        let told = Told { element, about, value, certainty, observed };
        let mut mind =
            Mind { kernel: self.kernel, exercise: self.exercise, actor: self.actor, picture: self.picture };
        mind.hear_own(told, cause);
    }

    /// Until when the person may be held, in whole minutes: nobody counts on the seconds.
    fn hold_end(&mut self, id: CustodyId, until: Tick, cause: RecordNo) {
        let minute = (until - self.exercise.clock.t0).0.div_euclid(MINUTE);
        self.hold(id, (self.exercise.base.custody_ends, Value::Number(minute)), cause);
    }

    fn hold_word(&mut self, id: CustodyId, disposal: Disposal, cause: RecordNo) {
        let [held, presented, released] = self.exercise.custody_words;
        let word = match disposal {
            Disposal::Prolong(_) => held,
            Disposal::Present => presented,
            Disposal::Release => released,
        };
        self.hold(id, (self.exercise.base.custody, Value::Word(word)), cause);
    }

    /// Somebody is held for the first time.
    fn begin(&mut self, id: CustodyId, cause: RecordNo) {
        let now = self.kernel.now();
        if self.state(id).since.is_some() {
            return;
        }
        let row = self.exercise.custody(id);
        let until = now + row.limit;
        let held = self.note(Fact::HeldInCustody { custody: row.name, until }, cause, Label::Script);
        self.state(id).since = Some(now);
        self.set_clock(id, until, held);
        self.hold_word(id, Disposal::Prolong(Tick::ZERO), held);
        self.hold_end(id, until, held);
    }

    fn set_clock(&mut self, id: CustodyId, until: Tick, by: RecordNo) {
        self.stop_clock(id);
        let comes = until <= self.exercise.clock.end;
        let ticket =
            comes.then(|| self.kernel.due_in(until - self.kernel.now(), Occurrence::CustodyLimit(id)));
        self.state(id).clock = Some(Clock { until, by, ticket });
    }

    fn stop_clock(&mut self, id: CustodyId) {
        let clock = self.state(id).clock.take();
        if let Some(ticket) = clock.and_then(|clock| clock.ticket) {
            self.kernel.cancel(ticket);
        }
    }

    /// The limit is reached: nothing that the holder heard says otherwise, so the person goes.
    fn overrun(&mut self, id: CustodyId) {
        let Some(clock) = self.state(id).clock.take() else {
            return;
        };
        let (custody, by) = (self.exercise.custody(id).name, self.exercise.actor_name(self.actor));
        let overran = self.note(Fact::Overran { custody }, clock.by, Label::Timer);
        let gone = self.note(Fact::LetGo { custody, by }, overran, Label::Instant);
        self.hold_word(id, Disposal::Release, gone);
    }

    /// The holder does what was decided. What comes after the clock has ended comes too late.
    fn follow(&mut self, id: CustodyId, instruction: Instruction, why: (ActorId, RecordNo, Label)) {
        let (by, cause, label) = why;
        let (Some(clock), Some(since)) = (self.state(id).clock, self.state(id).since) else {
            return;
        };
        let row = self.exercise.custody(id);
        let (custody, by) = (row.name, self.exercise.actor_name(by));
        let (fact, disposal) = match instruction {
            Instruction::Until(until) => {
                let until = row.at_most.map_or(until, |at_most| until.min(since + at_most));
                if until > clock.until {
                    let fact = Fact::CustodyProlonged { custody, until, by };
                    let prolonged = self.note(fact, cause, label);
                    self.set_clock(id, until, prolonged);
                    self.hold_end(id, until, prolonged);
                }
                return;
            }
            Instruction::Present => (Fact::BroughtBeforeJudge { custody, by }, Disposal::Present),
            Instruction::Release => (Fact::LetGo { custody, by }, Disposal::Release),
        };
        let ended = self.note(fact, cause, label);
        self.stop_clock(id);
        self.hold_word(id, disposal, ended);
    }

    /// A step of the actor's matter disposes of those of whom it knows that they are held.
    fn dispose(&mut self, matter: &Matter, step: u32, mail: &mut Mail) {
        let procedure = matter.procedure.map(|procedure| self.exercise.procedure(procedure));
        let action = procedure.and_then(|procedure| procedure.then.get(step as usize));
        let (Some(procedure), Some(Action::Custody(only, disposal))) = (procedure, action) else {
            return;
        };
        for id in meant(self.exercise, *only) {
            let Some(instruction) = self.instruction(id, *disposal) else {
                continue;
            };
            let holder = self.exercise.custody(id).holder;
            if holder == self.actor {
                self.follow(id, instruction, (self.actor, matter.last, Label::Processing));
                continue;
            }
            let errand = Errand::Keep(id, instruction);
            let mut letter = Letter::new(MessageKind::Order, self.actor, holder, errand);
            let name = self.exercise.names.digest(self.exercise.custody(id).name);
            letter.origin = matter.identity.derive("custody", &[name], u64::from(step));
            (letter.cause, letter.priority, letter.acknowledge) = (matter.last, procedure.priority, true);
            send(self.kernel, self.exercise, mail, letter);
            match instruction {
                Instruction::Until(until) => self.hold_end(id, until, matter.last),
                Instruction::Present | Instruction::Release => self.hold_word(id, *disposal, matter.last),
            }
        }
    }

    /// What the holder is to do, by what the actor knows of the custody; nothing if it knows nothing
    /// of it, or if it may last no longer.
    fn instruction(&self, id: CustodyId, disposal: Disposal) -> Option<Instruction> {
        let now = self.kernel.now();
        let (held, _, ends) = known(self.exercise, self.picture, now, id)?;
        Some(match disposal {
            Disposal::Prolong(by) => {
                let at_most = self.exercise.custody(id).at_most;
                let latest = at_most.map(|at_most| held.told.observed + at_most);
                let until = latest.map_or(ends + by, |latest| latest.min(ends + by));
                return (now <= ends && until > ends).then_some(Instruction::Until(until));
            }
            Disposal::Present => Instruction::Present,
            Disposal::Release => Instruction::Release,
        })
    }
}
