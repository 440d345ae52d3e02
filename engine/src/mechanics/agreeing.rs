//! Agreeing: steps that wait for the answers of others, a proposal and an invitation to meet.
//!
//! Who puts something to others leaves the desk until each of them has acknowledged it or was given
//! up. A proposal is agreed when all said yes, and only then does the proposer count on it; a
//! meeting takes place with those who could be reached. Then the matter comes before the desks
//! again, for its next step. A meeting that is held at intervals is convened again so long after it
//! ended, whoever came, until the post that convenes it closes.

use super::attention::enqueue;
use super::pictures::{Mind, consider};
use crate::document::mark::Label;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::Action;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::desks::{Desks, Waiting, Work};
use crate::world::mail::{Errand, Mail, Transmission};
use crate::world::matters::{Matter, MatterId, Matters, Round, Stage};
use crate::world::occurrence::Occurrence;
use crate::world::picture::Picture;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// The mechanism: somebody answers, or was given up; all have.
pub fn agree(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, mail): (Res<Exercise>, Res<Cast>, Res<Mail>),
    mut matters: ResMut<Matters>,
    mut actors: Query<(&mut Picture, &mut Conduct, &mut Desks)>,
) {
    let (actor, id) = match occurrence {
        Occurrence::Answer(actor, message, record) => {
            let message = mail.get(message);
            let Errand::Answer(id, step) = message.errand else {
                return;
            };
            let reached = matches!(kernel.recorder.get(record).fact, Fact::Acknowledged { .. });
            let round = matters.get_mut(id).round.as_mut().filter(|round| round.step == step);
            if let Some(round) = round {
                count(round, message, reached, record);
            }
            (actor, id)
        }
        Occurrence::Conclude(actor, id) => (actor, id),
        Occurrence::Convene(actor, id) => {
            if let Some(Ok((_, _, mut desks))) = cast.entity(actor).map(|entity| actors.get_mut(entity)) {
                convene(kernel, &exercise, (actor, &mut desks), (id, matters.get_mut(id)));
            }
            return;
        }
        _ => return,
    };
    let matter = matters.get_mut(id);
    if matter.stage != Stage::Awaiting || !matter.round.as_ref().is_some_and(Round::is_over) {
        return;
    }
    let Some(Ok((mut picture, mut conduct, mut desks))) =
        cast.entity(actor).map(|entity| actors.get_mut(entity))
    else {
        return;
    };
    conclude(kernel, &exercise, actor, matter, &mut picture);
    let again = interval(&exercise, matter).map(|interval| (interval, matter.again(matter.step)));
    take_up_again(kernel, &exercise, (actor, &mut desks), (id, matter));
    consider(kernel, actor, &mut conduct);
    if let Some((interval, matter)) = again {
        let id = matters.raise(matter);
        kernel.due_in(interval, Occurrence::Convene(actor, id));
    }
}

/// Counts an answer, or that there will be none; each recipient's first word counts.
fn count(round: &mut Round, message: &Transmission, reached: bool, record: RecordNo) {
    let counted = |list: &[ActorId]| list.contains(&message.to);
    if !counted(&round.told) || counted(&round.with) || counted(&round.without) {
        return;
    }
    if reached { &mut round.with } else { &mut round.without }.push(message.to);
    round.answers.push(record);
}

/// The round is over: an agreement, a meeting, or neither.
fn conclude(
    kernel: &mut Kernel,
    exercise: &Exercise,
    actor: ActorId,
    matter: &mut Matter,
    picture: &mut Picture,
) {
    let Some(round) = matter.round.take() else {
        return;
    };
    let names = |who: &[ActorId]| -> Box<[_]> {
        let in_order = round.told.iter().filter(|other| who.contains(other));
        in_order.map(|other| exercise.actor_name(*other)).collect()
    };
    let element = round.element.map(|element| exercise.element(element).name);
    let firing = matter.identity;
    let fact = match element {
        Some(element) if round.without.is_empty() => {
            Fact::Agreed { firing, element, with: names(&round.with) }
        }
        None if !round.with.is_empty() => Fact::MetJointly { firing, with: names(&round.with) },
        _ => Fact::NotAgreed { firing, element, without: names(&round.without) },
    };
    let is_agreed = matches!(fact, Fact::Agreed { .. });
    let last = [matter.last];
    let grounds = if round.answers.is_empty() { &last[..] } else { &round.answers };
    let grounds: Vec<_> = grounds.iter().map(|record| kernel.recorder.ground(*record)).collect();
    let note = Note::of(exercise.actor_name(actor), fact).resting_on(&grounds, Label::Instant);
    matter.last = kernel.note(note);
    if let Some(proposal) = round.proposal.filter(|_| is_agreed) {
        Mind { kernel, exercise, actor, picture }.hear_own(proposal, matter.last);
    }
}

/// How long after its end the present step, a meeting, is held again; nothing if it is not.
fn interval(exercise: &Exercise, matter: &Matter) -> Option<Tick> {
    let procedure = exercise.procedure(matter.procedure?);
    match procedure.then.get(matter.step as usize)? {
        Action::Meet(_, every) => *every,
        _ => None,
    }
}

/// The time of the next meeting has come: it is before the desks. A post that is closed convenes none.
fn convene(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (actor, desks): (ActorId, &mut Desks),
    (id, matter): (MatterId, &mut Matter),
) {
    if desks.is_lost() {
        return desks.postponed.push(Occurrence::Convene(actor, id));
    }
    if !desks.open {
        matter.stage = Stage::Done;
        return;
    }
    let fact = Fact::Fired { firing: matter.identity, procedure: exercise.matter_name(matter.procedure) };
    let note = Note::of(exercise.actor_name(actor), fact).after(matter.last, Label::Timer);
    matter.last = kernel.note(note.released_by(desks.back(kernel.now(), &kernel.recorder)));
    bring_before_desks(kernel, exercise, (actor, desks), (id, matter));
}

/// The matter goes on with its next step, as soon as a desk has time for it.
fn take_up_again(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (actor, desks): (ActorId, &mut Desks),
    (id, matter): (MatterId, &mut Matter),
) {
    matter.step += 1;
    matter.recipient = 0;
    bring_before_desks(kernel, exercise, (actor, desks), (id, matter));
}

fn bring_before_desks(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (actor, desks): (ActorId, &mut Desks),
    (id, matter): (MatterId, &mut Matter),
) {
    matter.stage = Stage::Queued;
    let priority = matter.procedure.map_or(5, |procedure| exercise.procedure(procedure).priority);
    let item = Waiting::new(Work::Matter(id), priority, matter.last);
    enqueue(kernel, actor, desks, item);
}
