//! Conduct: a matter at a desk, from deliberation to its last step.
//!
//! Everything a post does occupies a desk. Deliberation is as long as the level, the number of
//! agencies involved and the lack of an agreed plan make it. Then the steps follow in order;
//! each message takes time to send, several one after the other unless they go out at once.

use super::Draw;
use super::attention::{call_to_serve, sending};
use super::whom::Standpoint;
use crate::document::mark::Label;
use crate::kernel::distribution::Distribution;
use crate::kernel::draws::Purpose;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AgencyId};
use crate::scenario::model::conduct::{Action, Procedure, Requested, Whom};
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::desks::{Desks, Work};
use crate::world::matters::{Matter, MatterId, Matters, Stage, Subject};
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};
use std::collections::BTreeMap;

/// How long a decision is weighed.
pub const DELIBERATION: Purpose = Purpose::new("conduct.deliberation");
const REOPEN: Purpose = Purpose::new("conduct.reopen");
/// How long it takes to put a message and get it off.
pub const SENDING: Purpose = Purpose::new("conduct.sending");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 3] = [DELIBERATION, REOPEN, SENDING];

/// The mechanism: the next step of a matter begins or ends.
pub fn conduct(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    mut matters: ResMut<Matters>,
    mut actors: Query<(&Picture, &mut Conduct, &mut Desks)>,
) {
    let (Occurrence::Step(actor, id) | Occurrence::FinishStep(actor, id)) = occurrence else {
        return;
    };
    let Some(Ok((picture, mut conduct, mut desks))) = cast.entity(actor).map(|entity| actors.get_mut(entity))
    else {
        return;
    };
    let matter = matters.get_mut(id);
    let conduct = &mut *conduct;
    let officers = &conduct.liaisons;
    let mut desk = Desk { kernel, exercise: &exercise, actor, id, matter, picture, officers };
    let leaves = match (occurrence, desk.matter.stage) {
        (Occurrence::Step(..), Stage::Deliberating) => desk.deliberate(),
        (Occurrence::FinishStep(..), Stage::Deliberating) => desk.conclude(),
        (Occurrence::Step(..), Stage::Acting) => desk.go_on(),
        (Occurrence::FinishStep(..), Stage::Acting) => desk.speak(),
        _ => false,
    };
    if leaves {
        if desk.matter.stage == Stage::Raised {
            conduct.open_matters.retain(|open| *open != id);
            desk.kernel.due_now(Occurrence::Weigh(actor, id));
        }
        let last = desk.matter.last;
        desks.release(Work::Matter(id), last);
        call_to_serve(kernel, actor, &mut desks);
    }
}

/// One matter at a desk.
struct Desk<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    actor: ActorId,
    id: MatterId,
    matter: &'a mut Matter,
    picture: &'a Picture,
    /// Agencies whose liaison officers were placed with the actor.
    officers: &'a BTreeMap<AgencyId, RecordNo>,
}

impl Desk<'_> {
    fn procedure(&self) -> Option<&Procedure> {
        self.matter.procedure.map(|id| self.exercise.procedure(id))
    }

    fn standpoint(&self) -> Standpoint<'_> {
        let (exercise, actor, picture) = (self.exercise, self.actor, self.picture);
        Standpoint { exercise, actor, picture, sender: self.matter.sender }
    }

    fn draw(&self, purpose: Purpose) -> Draw {
        Draw::new(purpose, self.exercise.actor_digest(self.actor), self.matter.identity.0)
    }

    fn note(&mut self, fact: Fact, label: Label) {
        let note = Note::of(self.exercise.actor_name(self.actor), fact).after(self.matter.last, label);
        self.matter.last = self.kernel.note(note);
    }

    /// Starts deliberating. The desk stays with the matter.
    fn deliberate(&mut self) -> bool {
        let law = self.deliberation();
        let factor = if self.matter.is_advised() { self.exercise.parameters.advice.factor } else { 1.0 };
        let draw = self.draw(DELIBERATION).at(self.matter.reopened);
        let length = draw.scaled_duration(self.kernel, &law, factor);
        self.finish_in(length);
        false
    }

    /// The desk is done with the present step after this.
    fn finish_in(&mut self, length: Tick) {
        self.matter.timer = Some(self.kernel.due_in(length, Occurrence::FinishStep(self.actor, self.id)));
    }

    /// Log-normal about the level's median, longer with more agencies, without a limit in time,
    /// without shared objectives (an agreed plan, or all of them sit together); the three factors
    /// together are capped.
    fn deliberation(&self) -> Distribution {
        if let Subject::Advise { .. } = self.matter.subject {
            return self.exercise.parameters.advice.time.clone();
        }
        if let Some(own) = self.procedure().and_then(|procedure| procedure.deliberation.clone()) {
            return own;
        }
        let decision = &self.exercise.parameters.decision;
        let level = self.exercise.post(self.actor).map_or(0, |post| usize::from(post.level.clamp(1, 4) - 1));
        let within = self.procedure().is_some_and(|procedure| procedure.within.is_some());
        let involved = self.agencies_involved();
        let agreed = self.procedure().is_some_and(|procedure| procedure.objective_shared);
        let shared = agreed || self.sit_together(&involved);
        let agencies = decision.agencies_slope * (involved.len().max(1) as f64 - 1.0);
        let unlimited = if within { 1.0 } else { decision.no_within_factor };
        let unshared = if shared { 1.0 } else { decision.unshared_factor };
        let factor = ((1.0 + agencies) * unlimited * unshared).min(decision.factor_cap);
        let median = decision.deliberation[level].quantile(0.5) * factor;
        if decision.deliberation_sigma > 0.0 && median > 0.0 {
            Distribution::LogNormal { median, sigma: decision.deliberation_sigma }
        } else {
            Distribution::Fixed(median)
        }
    }

    /// The agencies of the actor and of the addressees.
    fn agencies_involved(&self) -> Vec<AgencyId> {
        let mut agencies: Vec<AgencyId> = self.exercise.actor(self.actor).agency.into_iter().collect();
        for action in self.procedure().map_or(&[][..], |procedure| &procedure.then) {
            let others = self.standpoint().resolve_all(addressees(action));
            agencies.extend(others.iter().filter_map(|other| self.exercise.actor(*other).agency));
        }
        agencies.sort_unstable();
        agencies.dedup();
        agencies
    }

    /// Whether the actor is a joint post for these agencies: each other one has an officer or a post
    /// where the actor sits, and there is another.
    fn sit_together(&self, agencies: &[AgencyId]) -> bool {
        let own = self.exercise.actor(self.actor).agency;
        let site = self.exercise.post(self.actor).and_then(|post| post.site);
        let is_here = |agency: AgencyId| {
            let mut liaisons = self.exercise.liaisons.iter();
            let mut posts = self.exercise.post_ids();
            self.officers.contains_key(&agency)
                || liaisons.any(|officer| {
                    (officer.of, officer.at) == (agency, self.actor) && officer.from <= self.kernel.now()
                })
                || site.is_some()
                    && posts.any(|post| {
                        self.exercise.actor(post).agency == Some(agency)
                            && self.exercise.post(post).is_some_and(|row| row.there && row.site == site)
                    })
        };
        let mut others = agencies.iter().filter(|agency| Some(**agency) != own).peekable();
        others.peek().is_some() && others.all(|agency| is_here(*agency))
    }

    /// Deliberation ends in a decision, or leads back to asking for what still lacks.
    fn conclude(&mut self) -> bool {
        if let Subject::Advise { asker, .. } = self.matter.subject {
            let to = self.exercise.actor_name(asker);
            self.note(Fact::AdviceGiven { firing: self.matter.identity, to }, Label::Deliberation);
            (self.matter.decided, self.matter.stage) = (true, Stage::Acting);
            return self.go_on();
        }
        let procedure = self.exercise.matter_name(self.matter.procedure);
        let probability = self.exercise.parameters.decision.reopen;
        let reopens = self.something_lacks()
            && !self.matter.anyway
            && self.draw(REOPEN).at(self.matter.reopened).chance(self.kernel, probability);
        if reopens {
            self.matter.reopened += 1;
            self.note(Fact::Reconsidered { firing: self.matter.identity, procedure }, Label::Deliberation);
            self.matter.stage = Stage::Raised;
            return true;
        }
        let fact = Fact::Decided { firing: self.matter.identity, procedure };
        let note = Note::of(self.exercise.actor_name(self.actor), fact);
        let note = note.after(self.matter.last, Label::Deliberation);
        self.matter.last = self.kernel.note(note.with_others(self.matter.given.into_iter().collect()));
        self.matter.decided = true;
        self.matter.stage = Stage::Acting;
        self.go_on()
    }

    fn something_lacks(&self) -> bool {
        let fresh = |element| {
            let life = self.exercise.element(element).life;
            self.picture.about(element).any(|held| held.told.observed + life > self.kernel.now())
        };
        self.procedure().is_some_and(|procedure| procedure.needs.iter().any(|element| !fresh(*element)))
    }

    /// Carries out steps that take no time and starts the next that does; true when all is done.
    fn go_on(&mut self) -> bool {
        while let Some(speeches) = self.speeches() {
            if self.matter.recipient < speeches {
                let draw = self.draw(SENDING).at(self.matter.step).about(&self.listeners());
                let length = sending(self.kernel, self.exercise, draw);
                self.finish_in(length);
                return false;
            }
            if speeches == 0 && !self.is_spoken() {
                self.emit();
            }
            if self.matter.round.is_some() {
                return self.await_answers();
            }
            self.matter.step += 1;
            self.matter.recipient = 0;
        }
        let procedure = self.exercise.matter_name(self.matter.procedure);
        self.matter.stage = Stage::Done;
        self.note(Fact::Completed { firing: self.matter.identity, procedure }, Label::Processing);
        true
    }

    /// All have been asked whether they agree: the desk is free for other things meanwhile.
    fn await_answers(&mut self) -> bool {
        let round = self.matter.round.as_ref();
        let told = round.map_or(&[][..], |round| &round.told);
        let to = told.iter().map(|other| self.exercise.actor_name(*other)).collect();
        let element =
            round.and_then(|round| round.element).map(|element| self.exercise.element(element).name);
        self.note(Fact::Proposed { firing: self.matter.identity, element, to }, Label::Processing);
        self.matter.stage = Stage::Awaiting;
        self.kernel.due_now(Occurrence::Conclude(self.actor, self.id));
        true
    }

    /// A message has been spoken: it goes out, and the matter goes on.
    fn speak(&mut self) -> bool {
        self.emit();
        self.matter.recipient += 1;
        self.kernel.due_now(Occurrence::Step(self.actor, self.id));
        false
    }

    /// How many messages the present step sends one after the other; `None` after the last step.
    fn speeches(&self) -> Option<u32> {
        if self.matter.until.is_some_and(|until| self.matter.step > until) {
            return None;
        }
        if self.matter.subject != Subject::Procedure {
            return (self.matter.step == 0).then_some(1);
        }
        let action = self.procedure()?.then.get(self.matter.step as usize)?;
        Some(match action {
            Action::Dispatch(..)
            | Action::Redirect(..)
            | Action::Recall(_)
            | Action::Order(..)
            | Action::ReviewResources
            | Action::Correct(_)
            | Action::Custody(..) => 1,
            _ => self.standpoint().rounds(addressees(action)).len() as u32,
        })
    }

    /// Whether the present step is one of words: with nobody to hear them, nothing is said.
    fn is_spoken(&self) -> bool {
        let action = self.procedure().and_then(|procedure| procedure.then.get(self.matter.step as usize));
        action.is_some_and(|action| !addressees(action).is_empty())
    }

    /// Who is spoken to next, by the digests of the names.
    fn listeners(&self) -> Vec<u64> {
        let action = self.procedure().and_then(|procedure| procedure.then.get(self.matter.step as usize));
        let whom = action.map_or(&[][..], addressees);
        let rounds = self.standpoint().rounds(whom);
        let next = rounds.get(self.matter.recipient as usize).into_iter().flatten();
        next.map(|next| self.exercise.actor_digest(*next)).collect()
    }

    /// Hands the present step to the mechanism that knows how.
    fn emit(&mut self) {
        let (actor, id, step) = (self.actor, self.id, self.matter.step);
        let recipient = self.matter.recipient;
        let occurrence = match &self.matter.subject {
            Subject::Grant { .. } | Subject::Advise { .. } => Occurrence::Tell(actor, id, recipient),
            Subject::Lend { .. } => Occurrence::Dispatch(actor, id, step),
            Subject::Procedure => match self
                .procedure()
                .and_then(|procedure| procedure.then.get(step as usize))
            {
                Some(action) if !addressees(action).is_empty() || matches!(action, Action::Correct(_)) => {
                    Occurrence::Tell(actor, id, recipient)
                }
                Some(
                    Action::Dispatch(..)
                    | Action::Redirect(..)
                    | Action::Recall(_)
                    | Action::Reserve(_)
                    | Action::SelfDeploy
                    | Action::ReviewResources
                    | Action::Order(..),
                ) => Occurrence::Dispatch(actor, id, step),
                Some(Action::Custody(..)) => Occurrence::Dispose(actor, id, step),
                Some(Action::Enter(_) | Action::EquipAt(_)) => Occurrence::Enter(actor, id, step),
                Some(
                    Action::Declare(_)
                    | Action::StandDown(_)
                    | Action::Decide(..)
                    | Action::WarnPublic
                    | Action::DeclareZone
                    | Action::Miss(_)
                    | Action::ReviewZone(_),
                ) => Occurrence::Declare(actor, id, step),
                Some(_) => Occurrence::Staff(actor, id, step),
                None => return,
            },
        };
        self.kernel.due_now(occurrence);
    }
}

/// Whom an action speaks to; empty for what is done without a message.
#[must_use]
pub fn addressees(action: &Action) -> &[Whom] {
    match action {
        Action::Tell { to, .. } | Action::Forward(to, _) | Action::Ask(to, ..) => to,
        Action::Agree(_, with) | Action::Meet(with, _) => with,
        Action::Request {
            from,
            what:
                Requested::Elements(_)
                | Requested::Resources(..)
                | Requested::Mobilise(_)
                | Requested::Authority(_),
        } => from,
        Action::RollCall(whom)
        | Action::Inquire(whom)
        | Action::HandOver(whom)
        | Action::Delegate(_, whom) => std::slice::from_ref(whom),
        Action::Escalate => &[Whom::Superior],
        Action::Correct(_)
        | Action::WarnPublic
        | Action::Declare(_)
        | Action::StandDown(_)
        | Action::Decide(..)
        | Action::Open(_) => &[],
        Action::Close(_) | Action::AddDesks(_) | Action::TakeCommand => &[],
        Action::PlaceLiaison(..) | Action::Remind(..) | Action::Dispatch(..) => &[],
        Action::Redirect(..)
        | Action::SelfDeploy
        | Action::EquipAt(_)
        | Action::Enter(_)
        | Action::Reserve(_) => &[],
        Action::Recall(_) | Action::Order(..) | Action::DeclareZone | Action::ReviewZone(_) => &[],
        Action::ReviewResources | Action::Miss(_) => &[],
        Action::Custody(..) => &[],
    }
}
