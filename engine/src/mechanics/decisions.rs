//! Decisions: authority, completeness, seeking, asking, delegation by default, stalls.
//!
//! Who has the authority decides when its picture is complete enough, and seeks information
//! first when it is not. Who has not asks the nearest superior that has; the superior decides on
//! its own picture. An answer that does not come in time leads, with the probability of
//! initiative, to acting alone; else to asking again; in the end to a stall.

mod advice;
mod seeking;

use super::Draw;
use super::attention::enqueue;
use super::letters::{Letter, send};
use crate::document::condition::MessageKind;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AuthorityId, ElementId};
use crate::scenario::model::conduct::{Culture, Procedure};
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::desks::{Desks, Waiting, Work};
use crate::world::mail::{Errand, Mail};
use crate::world::matters::{Matter, MatterId, Matters, Stage, Subject};
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

const SEEK: Purpose = Purpose::new("decision.seek");
const INITIATIVE: Purpose = Purpose::new("decision.initiative");
const DEFAULT_AFTER: Purpose = Purpose::new("decision.default-after");
const RECONSIDER: Purpose = Purpose::new("decision.reconsider");
const PATIENCE: Purpose = Purpose::new("decision.advice-patience");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 5] = [SEEK, INITIATIVE, DEFAULT_AFTER, RECONSIDER, PATIENCE];

/// The mechanism: a matter is weighed, an answer fails to come, seeking ends, a stall is reviewed.
pub fn decide(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    (mut matters, mut mail): (ResMut<Matters>, ResMut<Mail>),
    mut actors: Query<(&Picture, &mut Conduct, &mut Desks)>,
) {
    let (actor, id) = match occurrence {
        Occurrence::Weigh(actor, id) | Occurrence::Unanswered(actor, id) => (actor, id),
        Occurrence::SoughtEnough(actor, id) | Occurrence::Reconsider(actor, id) => (actor, id),
        Occurrence::AdviceCame(actor, id, _) | Occurrence::AdviceOver(actor, id) => (actor, id),
        _ => return,
    };
    let Some(Ok((picture, mut conduct, mut desks))) = cast.entity(actor).map(|entity| actors.get_mut(entity))
    else {
        return;
    };
    if desks.is_lost() {
        return desks.postponed.push(occurrence);
    }
    let matter = matters.get_mut(id);
    if matches!(occurrence, Occurrence::Weigh(..))
        && !matches!(matter.stage, Stage::Raised | Stage::Seeking | Stage::Stalled)
    {
        return;
    }
    let mut council = Council {
        kernel,
        exercise: &exercise,
        actor,
        id,
        matter,
        picture,
        conduct: &mut conduct,
        desks: &mut desks,
        mail: &mut mail,
    };
    match occurrence {
        Occurrence::Weigh(..) => council.weigh(),
        Occurrence::Unanswered(..) => council.unanswered(),
        Occurrence::SoughtEnough(..) => council.sought_enough(),
        Occurrence::AdviceCame(_, _, record) => council.advised(record),
        Occurrence::AdviceOver(..) => council.advised_enough(),
        _ => council.reconsider(),
    }
}

/// An actor and one matter before it.
struct Council<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    actor: ActorId,
    id: MatterId,
    matter: &'a mut Matter,
    picture: &'a Picture,
    conduct: &'a mut Conduct,
    desks: &'a mut Desks,
    mail: &'a mut Mail,
}

impl Council<'_> {
    fn procedure(&self) -> Option<&Procedure> {
        self.matter.procedure.map(|id| self.exercise.procedure(id))
    }

    fn note(&mut self, fact: Fact, label: Label) {
        let note = Note::of(self.exercise.actor_name(self.actor), fact).after(self.matter.last, label);
        self.matter.last = self.kernel.note(note.released_by(self.back()));
    }

    /// The record by which the actor is back at this very instant: it ends what waits for nothing
    /// else any more.
    fn back(&self) -> Option<RecordNo> {
        let (now, recorder) = (self.kernel.now(), &self.kernel.recorder);
        let waits = recorder.get(self.matter.last).at < now;
        self.desks.back(now, recorder).filter(|_| waits)
    }

    fn name(&self) -> Name {
        self.exercise.matter_name(self.matter.procedure)
    }

    /// The matter's level: that of the post that decides; units decide like the field.
    fn level(&self) -> usize {
        self.exercise.post(self.actor).map_or(0, |post| usize::from(post.level.clamp(1, 4) - 1))
    }

    /// How far the matter has come: tells a wait from those before it.
    fn turn(&self) -> u32 {
        self.matter.attempts * 64 + self.matter.reopened
    }

    fn draw(&self, purpose: Purpose) -> Draw {
        Draw::new(purpose, self.exercise.actor_digest(self.actor), self.matter.identity.0).at(self.turn())
    }

    fn authority(&self) -> Option<AuthorityId> {
        self.matter.authority(self.exercise)
    }

    /// Whether the actor may decide by itself.
    fn may(&self) -> bool {
        self.matter.authorised
            || self.authority().is_none_or(|authority| {
                self.exercise.authority(authority).held_by.contains(&self.actor)
                    || self.conduct.delegated.contains_key(&authority)
            })
    }

    /// A drill is carried out without deliberation; so is advice, which has its own.
    fn is_drill(&self) -> bool {
        let needs_nothing =
            |procedure: &Procedure| procedure.needs.is_empty() && procedure.essential.is_empty();
        self.gives_advice() || self.authority().is_none() && self.procedure().is_none_or(needs_nothing)
    }

    fn gives_advice(&self) -> bool {
        matches!(self.matter.subject, Subject::Advise { .. })
    }

    fn weigh(&mut self) {
        if self.matter.stage == Stage::Stalled && !(self.may() && self.is_complete()) {
            return self.wake();
        }
        if self.is_drill() {
            self.matter.decided = !self.gives_advice();
            return self.bring_before_desks();
        }
        if self.matter.stage == Stage::Raised && self.is_briefed() {
            return self.pause();
        }
        if !self.may() {
            return self.ask_for_authority();
        }
        self.matter.given = self.given_by_control();
        if self.is_complete() || (self.matter.anyway && self.essentials_missing().is_empty()) {
            return self.resume();
        }
        self.seek();
    }

    /// The elements that are needed and not freshly held.
    fn missing(&self, elements: &[ElementId]) -> Vec<ElementId> {
        let fresh = |element: &ElementId| {
            let life = self.exercise.element(*element).life;
            self.picture.about(*element).any(|held| held.told.observed + life > self.kernel.now())
        };
        elements.iter().copied().filter(|element| !fresh(element)).collect()
    }

    fn lacking(&self) -> Vec<ElementId> {
        self.procedure().map_or_else(Vec::new, |procedure| self.missing(&procedure.needs))
    }

    fn essentials_missing(&self) -> Vec<ElementId> {
        self.procedure().map_or_else(Vec::new, |procedure| self.missing(&procedure.essential))
    }

    /// Completeness q = known needs / needs reaches the level's threshold, and no essential lacks.
    fn is_complete(&self) -> bool {
        let needs = self.procedure().map_or(0, |procedure| procedure.needs.len());
        let known = needs - self.lacking().len();
        let q = if needs == 0 { 1.0 } else { known as f64 / needs as f64 };
        q >= self.exercise.parameters.decision.theta[self.level()] && self.essentials_missing().is_empty()
    }

    fn names(&self, elements: &[ElementId]) -> Vec<Name> {
        elements.iter().map(|element| self.exercise.element(*element).name).collect()
    }

    /// Whether the actor is being briefed, and has this still to decide.
    fn is_briefed(&self) -> bool {
        !self.desks.briefings.is_empty() && !self.matter.decided
    }

    /// The matter is put aside until the actor has been briefed.
    fn pause(&mut self) {
        self.stop_timer();
        self.note(Fact::Paused { firing: self.matter.identity, procedure: self.name() }, Label::Staffing);
        self.matter.stage = Stage::Paused;
        self.conduct.open_matters.retain(|open| *open != self.id);
        self.conduct.paused.push(self.id);
    }

    fn bring_before_desks(&mut self) {
        if self.is_briefed() {
            return self.pause();
        }
        self.stop_timer();
        self.matter.stage = Stage::Queued;
        self.conduct.open_matters.retain(|open| *open != self.id);
        let priority = self.procedure().map_or(5, |procedure| procedure.priority);
        let item = Waiting::new(Work::Matter(self.id), priority, self.matter.last);
        enqueue(self.kernel, self.actor, self.desks, item);
        if !self.desks.has_free() {
            super::pictures::consider(self.kernel, self.actor, self.conduct);
        }
    }

    fn shows_initiative(&mut self) -> bool {
        let decision = &self.exercise.parameters.decision;
        let by_culture = match self.exercise.culture {
            Culture::StrictHierarchy => decision.initiative_strict,
            Culture::Mixed => decision.initiative_mixed,
            Culture::MissionCommand => decision.initiative_mission,
        };
        let probability = self.procedure().and_then(|procedure| procedure.initiative).unwrap_or(by_culture);
        self.draw(INITIATIVE).chance(self.kernel, probability)
    }

    /// The nearest superior that holds the authority; with no authority involved, the superior.
    fn superior_with_authority(&self) -> Option<ActorId> {
        let authority = self.authority();
        let holds = |post: ActorId| {
            authority.is_none_or(|authority| self.exercise.authority(authority).held_by.contains(&post))
        };
        let mut at = self.exercise.graphs.command.superior(self.actor);
        for _ in 0..self.exercise.posts {
            let post = at?;
            if holds(post) {
                return Some(post);
            }
            at = self.exercise.graphs.command.superior(post);
        }
        None
    }

    fn ask_for_authority(&mut self) {
        match self.superior_with_authority() {
            Some(superior) => self.ask(superior),
            None => self.stall(Reason::NoAuthority),
        }
    }

    fn ask(&mut self, superior: ActorId) {
        let Some(authority) = self.authority() else {
            return self.stall(Reason::NoInformation);
        };
        self.stop_timer();
        self.matter.attempts += 1;
        let label = if self.matter.stage == Stage::Seeking { Label::Seeking } else { Label::Authority };
        let fact = Fact::Asked {
            firing: self.matter.identity,
            authority: self.exercise.authority(authority).name,
            of: self.exercise.actor_name(superior),
            attempt: self.matter.attempts,
        };
        self.note(fact, label);
        self.matter.asked = self.matter.asked.or(Some(self.matter.last));
        self.matter.stage = Stage::Waiting;
        self.conduct.open_matters.retain(|open| *open != self.id);
        let asked = self.conduct.asked.entry(authority).or_default();
        asked.open = asked.open.or(Some((self.matter.last, self.kernel.now())));
        let letter =
            Letter::new(MessageKind::Request, self.actor, superior, Errand::Authorise(authority, self.id));
        let mut letter = letter.from_matter(self.matter, ("ask", self.matter.attempts));
        letter.says = super::letters::everything_fresh(self.exercise, self.picture, self.kernel.now());
        letter.acknowledge = true;
        send(self.kernel, self.exercise, self.mail, letter);
        let delay = self.patience(authority);
        self.matter.timer = Some(self.kernel.due_in(delay, Occurrence::Unanswered(self.actor, self.id)));
    }

    /// How long an answer is awaited: the authority's own rule, else the level's.
    fn patience(&mut self, authority: AuthorityId) -> Tick {
        if let Some(after) = self.exercise.authority(authority).default_after {
            return after.max(Tick(1));
        }
        let law = self.exercise.parameters.decision.default_after[self.level()].clone();
        self.draw(DEFAULT_AFTER).duration(self.kernel, &law).max(Tick(1))
    }

    fn unanswered(&mut self) {
        self.matter.timer = None;
        if self.matter.stage != Stage::Waiting {
            return;
        }
        let Some(authority) = self.authority() else {
            return;
        };
        // A doctrine that says after how long one may act means it; otherwise it takes initiative.
        let declared = self.exercise.authority(authority).default_after.is_some();
        if declared || self.shows_initiative() {
            return self.act_alone(authority);
        }
        if f64::from(self.matter.attempts) < self.exercise.parameters.decision.attempts {
            return self.ask_for_authority();
        }
        self.stall(Reason::NoAnswer);
    }

    fn act_alone(&mut self, authority: AuthorityId) {
        let fact = Fact::Defaulted {
            firing: self.matter.identity,
            authority: self.exercise.authority(authority).name,
        };
        self.note(fact, Label::Authority);
        self.matter.authorised = true;
        self.conduct.asked.entry(authority).or_default().defaulted = Some(self.matter.last);
        super::pictures::consider(self.kernel, self.actor, self.conduct);
        self.matter.anyway = true;
        self.matter.stage = Stage::Raised;
        self.weigh();
    }

    fn stall(&mut self, reason: Reason) {
        self.stop_timer();
        let label = match self.matter.stage {
            Stage::Waiting => Label::Authority,
            Stage::Seeking => Label::Seeking,
            _ => Label::Stalled,
        };
        let mut lacking = self.lacking();
        lacking.extend(self.essentials_missing());
        let fact = Fact::Stalled {
            firing: self.matter.identity,
            procedure: self.name(),
            reason,
            lacking: self.names(&lacking).into(),
        };
        self.note(fact, label);
        self.matter.stage = Stage::Stalled;
        if let Some(procedure) = self.matter.procedure {
            self.conduct.stalled.insert(procedure, self.matter.last);
        }
        if !self.conduct.open_matters.contains(&self.id) {
            self.conduct.open_matters.push(self.id);
        }
        super::pictures::consider(self.kernel, self.actor, self.conduct);
        let law = self.exercise.parameters.decision.reconsider.clone();
        self.matter.reopened += 1;
        let delay = self.draw(RECONSIDER).duration(self.kernel, &law).max(Tick(1));
        self.matter.timer = Some(self.kernel.due_in(delay, Occurrence::Reconsider(self.actor, self.id)));
    }

    fn reconsider(&mut self) {
        self.matter.timer = None;
        if self.matter.stage != Stage::Stalled {
            return;
        }
        let fact = Fact::Reconsidered { firing: self.matter.identity, procedure: self.name() };
        self.note(fact, Label::Stalled);
        if let Some(procedure) = self.matter.procedure {
            self.conduct.stalled.remove(&procedure);
        }
        self.matter.stage = Stage::Raised;
        self.weigh();
    }

    fn stop_timer(&mut self) {
        if let Some(ticket) = self.matter.timer.take() {
            self.kernel.cancel(ticket);
        }
    }
}
