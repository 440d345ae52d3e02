//! Telling: steps that say or ask something, and answers to requests for authority.
//!
//! What is said is what the teller freshly holds; nobody can tell more than it believes.

use super::contradiction::contradicts;
use super::dispatch::means::remember;
use super::letters::{Letter, everything_fresh, send};
use super::whom::Standpoint;
use crate::document::condition::MessageKind;
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::scenario::ids::{ActorId, AuthorityId, ElementId, SiteId};
use crate::scenario::model::conduct::{Action, Form, Requested};
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::Note;
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::mail::{Errand, Mail, Told};
use crate::world::matters::{Matter, MatterId, Matters, Round, Subject};
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// The mechanism: the present step of a matter speaks to its next recipient, or to all at once.
pub fn tell(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast): (Res<Exercise>, Res<Cast>),
    (mut matters, mut mail): (ResMut<Matters>, ResMut<Mail>),
    mut actors: Query<(&mut Picture, &mut Conduct)>,
) {
    let Occurrence::Tell(actor, id, recipient) = occurrence else {
        return;
    };
    let Some(Ok((mut picture, mut conduct))) = cast.entity(actor).map(|entity| actors.get_mut(entity)) else {
        return;
    };
    let matter = matters.get_mut(id);
    let mut teller = Teller {
        kernel,
        exercise: &exercise,
        actor,
        id,
        matter,
        picture: &mut picture,
        conduct: &mut conduct,
        mail: &mut mail,
    };
    match teller.matter.subject.clone() {
        Subject::Grant { asker, matter, authority } => teller.rule_on(asker, matter, authority),
        Subject::Procedure => teller.perform(recipient),
        Subject::Advise { asker, matter, knows } => teller.advise(asker, matter, &knows),
        Subject::Lend { .. } => {}
    }
}

/// Somebody with something to say.
struct Teller<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    actor: ActorId,
    id: MatterId,
    matter: &'a mut Matter,
    picture: &'a mut Picture,
    conduct: &'a mut Conduct,
    mail: &'a mut Mail,
}

impl Teller<'_> {
    fn note(&mut self, fact: Fact, label: Label) {
        let note = Note::of(self.exercise.actor_name(self.actor), fact).after(self.matter.last, label);
        self.matter.last = self.kernel.note(note);
    }

    /// Leave is given, or refused where what the teller holds speaks against it.
    fn rule_on(&mut self, asker: ActorId, matter: MatterId, authority: AuthorityId) {
        let (firing, to) = (self.matter.identity, self.exercise.actor_name(asker));
        let name = self.exercise.authority(authority).name;
        let (fact, errand) = if self.speaks_against(authority) {
            (Fact::Refused { firing, authority: name, to }, Errand::Refused(authority, matter))
        } else {
            (Fact::Granted { firing, authority: name, to }, Errand::Granted(authority, matter))
        };
        self.note(fact, Label::Processing);
        self.post(Letter::new(MessageKind::Order, self.actor, asker, errand));
    }

    /// What was thought over goes back to whoever asked, with what the teller knows and he does not.
    fn advise(&mut self, asker: ActorId, matter: MatterId, knows: &[Told]) {
        let mut letter = self.wanted(MessageKind::Information, asker, Errand::Advice(matter));
        letter.says = self.fresh();
        let is_same = |one: &Told, other: &Told| {
            (one.element, one.about, one.value) == (other.element, other.about, other.value)
        };
        letter.says.retain(|told| !knows.iter().any(|known| is_same(known, told)));
        self.post(letter);
    }

    /// Whether the teller's picture contradicts the rule for which leave is asked.
    fn speaks_against(&self, authority: AuthorityId) -> bool {
        let rule = self.matter.procedure.map(|procedure| self.exercise.procedure(procedure));
        let rule = rule.filter(|rule| rule.authority == Some(authority));
        let now = self.kernel.now();
        rule.is_some_and(|rule| contradicts(self.exercise, self.picture, now, &rule.when))
    }

    /// Of the letters of one step none is for the same recipient as another.
    fn post(&mut self, letter: Letter) {
        let letter = letter.from_matter(self.matter, ("step", self.matter.step));
        send(self.kernel, self.exercise, self.mail, letter);
    }

    /// The action of the present step, said to one recipient or to all.
    fn perform(&mut self, recipient: u32) {
        let exercise = self.exercise;
        let Some(procedure) = self.matter.procedure.map(|procedure| exercise.procedure(procedure)) else {
            return;
        };
        let Some(action) = procedure.then.get(self.matter.step as usize) else {
            return;
        };
        if let Action::Correct(element) = action {
            return self.correct(*element);
        }
        let whom = super::conduct::addressees(action);
        let mut rounds = self.standpoint().rounds(whom);
        let is_put =
            if recipient == 0 { self.open_round(action, &rounds.concat()) } else { self.is_put(action) };
        if !is_put {
            rounds.clear();
        }
        for to in rounds.get(recipient as usize).into_iter().flatten() {
            if let Some(mut letter) = self.letter(action, *to) {
                letter.priority = procedure.priority;
                if let (Errand::Answer(..), Some(round)) = (&letter.errand, &mut self.matter.round) {
                    round.told.push(*to);
                }
                self.post(letter);
            }
        }
    }

    fn standpoint(&self) -> Standpoint<'_> {
        let (exercise, actor, picture) = (self.exercise, self.actor, &*self.picture);
        Standpoint { exercise, actor, picture, sender: self.matter.sender }
    }

    /// A letter that has to be acknowledged.
    fn wanted(&self, kind: MessageKind, to: ActorId, errand: Errand) -> Letter {
        let mut letter = Letter::new(kind, self.actor, to, errand);
        letter.acknowledge = true;
        letter
    }

    /// The answer for which the present step waits.
    fn answer(&self) -> Errand {
        Errand::Answer(self.id, self.matter.step)
    }

    fn fresh(&self) -> Vec<Told> {
        everything_fresh(self.exercise, self.picture, self.kernel.now())
    }

    /// The letter that an action sends to somebody.
    fn letter(&mut self, action: &Action, to: ActorId) -> Option<Letter> {
        let from = self.actor;
        match action {
            Action::Tell { kind, form, only, by, acknowledge, .. } => {
                let mut letter = Letter::new(*kind, from, to, Errand::Know);
                letter.says = self.fresh();
                if let Some(only) = only {
                    letter.says.retain(|told| only.contains(&told.element));
                }
                (letter.form, letter.by, letter.acknowledge) = (*form, *by, *acknowledge);
                Some(letter)
            }
            Action::Forward(_, by) => {
                let mut letter = Letter::new(MessageKind::Call, from, to, Errand::Know);
                (letter.says, letter.by) = (self.fresh(), *by);
                Some(letter)
            }
            Action::Ask(_, elements, by) => {
                let mut letter =
                    Letter::new(MessageKind::Request, from, to, Errand::Inform(elements.clone()));
                letter.by = *by;
                Some(letter)
            }
            Action::RollCall(_) => Some(Letter::new(MessageKind::Request, from, to, Errand::SayPresent)),
            Action::Inquire(_) => {
                let mut letter = self.wanted(MessageKind::Request, to, Errand::SayPresent);
                letter.says = self.fresh();
                Some(letter)
            }
            Action::Request { what, .. } => self.request(what, to),
            Action::Escalate => {
                let mut letter = Letter::new(MessageKind::Report, from, to, Errand::Know);
                letter.says = self.fresh();
                Some(letter)
            }
            Action::Agree(element, _) => {
                let mut letter = self.wanted(MessageKind::Information, to, self.answer());
                letter.says = self.fresh();
                letter.says.retain(|told| told.element == *element);
                letter.says.extend(self.matter.round.as_ref().and_then(|round| round.proposal));
                letter.form = Form::Structured;
                Some(letter)
            }
            Action::Meet(..) => Some(self.wanted(MessageKind::Information, to, self.answer())),
            Action::HandOver(_) => {
                let mut letter = self.wanted(MessageKind::Order, to, Errand::TakeOver);
                letter.says = self.fresh();
                Some(letter)
            }
            Action::Delegate(authority, _) => {
                let (authority, to_name) = (*authority, self.exercise.actor_name(to));
                let name = self.exercise.authority(authority).name;
                self.note(Fact::Delegated { authority: name, to: to_name }, Label::Processing);
                Some(self.wanted(MessageKind::Order, to, Errand::Delegated(authority)))
            }
            _ => None,
        }
    }

    fn request(&mut self, what: &Requested, to: ActorId) -> Option<Letter> {
        let errand = match what {
            Requested::Elements(elements) => Errand::Inform(elements.clone()),
            Requested::Mobilise(posts) => Errand::Mobilise(posts.clone()),
            Requested::Authority(authority) => {
                let fact = Fact::Asked {
                    firing: self.matter.identity,
                    authority: self.exercise.authority(*authority).name,
                    of: self.exercise.actor_name(to),
                    attempt: 1,
                };
                self.note(fact, Label::Processing);
                let asked = self.conduct.asked.entry(*authority).or_default();
                asked.open = asked.open.or(Some((self.matter.last, self.kernel.now())));
                Errand::Authorise(*authority, self.id)
            }
            Requested::Resources(need, place) => {
                match super::places::find(self.exercise, self.picture, None, place) {
                    Some(site) => Errand::Lend(need.clone(), site),
                    None => {
                        self.shortfall(need);
                        return None;
                    }
                }
            }
        };
        let mut letter = Letter::new(MessageKind::Request, self.actor, to, errand);
        (letter.says, letter.acknowledge) = (self.fresh(), true);
        Some(letter)
    }

    fn shortfall(&mut self, need: &[(crate::scenario::ids::CapabilityId, u32)]) {
        for (capability, count) in need {
            let fact = Fact::Shortfall {
                capability: self.exercise.capability(*capability),
                missing: *count,
                to: None,
            };
            let note = Note::of(self.exercise.actor_name(self.actor), fact)
                .after(self.matter.last, Label::Processing);
            self.kernel.note(note);
            remember(self.conduct, self.matter, (*capability, None), *count);
        }
    }

    /// Something is about to be put to others: what, and what the actor proposes if it holds nothing
    /// about it. False where it has nothing to propose either.
    fn open_round(&mut self, action: &Action, others: &[ActorId]) -> bool {
        let element = match action {
            Action::Agree(element, _) => Some(*element),
            Action::Meet(..) => None,
            _ => return true,
        };
        let held = self.fresh().iter().any(|told| Some(told.element) == element);
        let proposal = element.filter(|_| !held).and_then(|element| self.proposal(element));
        if let Some(element) = element.filter(|_| !held && proposal.is_none()) {
            let without = others.iter().map(|other| self.exercise.actor_name(*other)).collect();
            let element = Some(self.exercise.element(element).name);
            self.note(Fact::NotAgreed { firing: self.matter.identity, element, without }, Label::Processing);
            return false;
        }
        self.matter.round = Some(Round { step: self.matter.step, element, proposal, ..Round::default() });
        true
    }

    /// Whether what is put to others is before them: not if there was nothing to propose to the first.
    fn is_put(&self, action: &Action) -> bool {
        !matches!(action, Action::Agree(..) | Action::Meet(..)) || self.matter.round.is_some()
    }

    fn proposal(&self, element: ElementId) -> Option<Told> {
        if element != self.exercise.base.rendezvous_point {
            return None;
        }
        let value = Value::Word(self.exercise.site(self.rendezvous()?).name);
        let (certainty, observed) = (Certainty::Observed, self.kernel.now());
        Some(Told { element, about: None, value, certainty, observed })
    }

    /// The site nearest to where the incident is thought to be, but not that site itself.
    fn rendezvous(&self) -> Option<SiteId> {
        let exercise = self.exercise;
        let scene = super::places::named_by(exercise, self.picture, exercise.base.location)?;
        let sites = (0..exercise.sites.len()).map(SiteId::at).filter(|site| *site != scene);
        sites
            .filter_map(|site| Some((exercise.graphs.travel.time(site, scene)?, site)))
            .min()
            .map(|(_, site)| site)
    }

    /// Tells everyone who was told what is now held instead.
    fn correct(&mut self, element: ElementId) {
        self.note(Fact::Corrected { element: self.exercise.element(element).name }, Label::Processing);
        if is_rumoured(self.exercise, element) {
            self.kernel.due_now(Occurrence::Publish(self.actor, self.id, self.matter.last));
        }
        let audience = self.mail.audience(self.actor, element);
        for to in audience {
            let mut letter = Letter::new(MessageKind::Information, self.actor, to, Errand::Know);
            letter.says = self.fresh();
            letter.says.retain(|told| told.element == element);
            letter.acknowledge = true;
            self.post(letter);
        }
    }
}

/// Whether false reports are about this element.
fn is_rumoured(exercise: &Exercise, element: ElementId) -> bool {
    let general = exercise.base.second_site;
    let mut incidents = exercise.incidents.iter().filter(|incident| incident.rumours.is_some());
    incidents.any(|incident| incident.known_as(general) == element)
}
