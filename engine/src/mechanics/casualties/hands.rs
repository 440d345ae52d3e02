//! Hands: a unit takes one casualty in hand, and is done with it or has to put it down.
//!
//! How long that takes is drawn for the casualty, whoever does it. Who was put down is begun with anew.
//! Triage errs: it takes some for better than they are, some for worse.

use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::tick::Tick;
use crate::mechanics::Draw;
use crate::scenario::ids::{ActorId, PersonId, TaskId};
use crate::trace::fact::{Category, Fact};
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::Exercise;
use crate::world::crew::Crew;
use crate::world::occurrence::Occurrence;
use crate::world::people::{Care, Hand, People, Place};
use crate::world::{Chronicle, Kernel};

/// Triage of one casualty.
pub const TRIAGE: Purpose = Purpose::new("casualties.triage");
/// Bringing one casualty out.
pub const EXTRACTION: Purpose = Purpose::new("casualties.extraction");
/// First aid to one casualty.
pub const TREATMENT: Purpose = Purpose::new("casualties.treatment");
/// Loading one casualty.
pub const LOADING: Purpose = Purpose::new("casualties.loading");
/// The error of triage.
pub const CATEGORY: Purpose = Purpose::new("casualties.category");
/// How long first aid holds deterioration up.
pub const PAUSE: Purpose = Purpose::new("casualties.pause");

fn effort(care: Care) -> Purpose {
    match care {
        Care::Triage => TRIAGE,
        Care::Extraction => EXTRACTION,
        Care::Treatment => TREATMENT,
        Care::Transport => LOADING,
    }
}

/// A unit begins with a casualty, as a record says.
pub fn take_in_hand(
    kernel: &mut Kernel,
    exercise: &Exercise,
    people: &mut People,
    (unit, person): (ActorId, PersonId),
    (task, taken): (TaskId, RecordNo),
) {
    let row = exercise.task(task);
    let (Some(each), Some(care)) = (&row.each, Care::of(row.kind)) else {
        return;
    };
    let subject = exercise.names.digest(exercise.person(person).name);
    let length = Draw::new(effort(care), subject, 0).duration(kernel, each);
    let ground = kernel.recorder.ground(taken);
    people.change(exercise, person, |patient| (patient.in_hand, patient.last) = (true, ground));
    let ticket = kernel.due_in(length, Occurrence::Hands(unit));
    people.hands.insert(unit, Hand { person, task, taken, ticket });
}

/// A unit has to leave whom it has in hand, if it has anybody; the record that says so.
pub fn put_down(
    kernel: &mut Kernel,
    exercise: &Exercise,
    people: &mut People,
    unit: ActorId,
) -> Option<RecordNo> {
    let hand = people.hands.remove(&unit)?;
    kernel.cancel(hand.ticket);
    let fact = Fact::PutDown { by: exercise.actor_name(unit) };
    let note = Note::of(exercise.person(hand.person).name, fact).after(hand.taken, Label::Work);
    let record = kernel.note(note);
    let ground = kernel.recorder.ground(record);
    people.change(exercise, hand.person, |patient| (patient.in_hand, patient.last) = (false, ground));
    Some(record)
}

/// A unit is done with whom it has in hand.
pub fn finish(kernel: &mut Kernel, exercise: &Exercise, people: &mut People, unit: ActorId, crew: &mut Crew) {
    let Some(hand) = people.hands.remove(&unit) else {
        return;
    };
    let (task, person) = (exercise.task(hand.task), exercise.person(hand.person));
    let Some(care) = Care::of(task.kind) else {
        return;
    };
    let (incident, by) = (exercise.incident(person.incident).name, exercise.actor_name(unit));
    let serious = is_serious(exercise, hand.person);
    let now = kernel.now();
    let category = match care {
        Care::Triage => Some(sort(kernel, exercise, people, hand.person)),
        Care::Extraction | Care::Treatment | Care::Transport => None,
    };
    let fact = match category {
        Some(category) => Fact::Triaged { incident, category, serious, by },
        None if care == Care::Extraction => Fact::Extracted { incident, serious, by },
        None if care == Care::Treatment => Fact::FirstAid { incident, serious, by },
        None => Fact::Boarded { by },
    };
    let record = kernel.note(Note::of(person.name, fact).after(hand.taken, Label::Work));
    let ground = kernel.recorder.ground(record);
    let pause = match care {
        Care::Treatment => {
            let draw = Draw::new(PAUSE, exercise.names.digest(person.name), 0);
            draw.duration(kernel, &exercise.parameters.casualties.pause)
        }
        Care::Triage | Care::Extraction | Care::Transport => Tick::ZERO,
    };
    people.change(exercise, hand.person, |patient| {
        (patient.in_hand, patient.last) = (false, ground);
        match care {
            Care::Triage => patient.category = category,
            Care::Extraction => patient.out = Some(now),
            Care::Treatment => patient.aid = Some((now, pause)),
            Care::Transport => patient.place = Place::Aboard,
        }
    });
    crew.last = record;
    if care == Care::Transport {
        people.aboard.entry(unit).or_default().push(hand.person);
        crew.laden += 1;
    } else {
        crew.task = None;
    }
}

/// The category that triage gives: the true one of that moment, or the next worse or better by error.
fn sort(kernel: &mut Kernel, exercise: &Exercise, people: &People, person: PersonId) -> Category {
    let now = kernel.now();
    let true_one = category(exercise, super::fates::score(exercise, people.get(person), person, now));
    let rates = &exercise.parameters.casualties;
    let u = Draw::new(CATEGORY, exercise.names.digest(exercise.person(person).name), 0).unit(kernel);
    match true_one {
        Category::T1 if u < rates.under => Category::T2,
        Category::T2 if u < rates.under => Category::T3,
        Category::T2 if u >= 1.0 - rates.over => Category::T1,
        Category::T3 if u >= 1.0 - rates.over => Category::T2,
        right => right,
    }
}

/// The category that a score deserves.
#[must_use]
pub fn category(exercise: &Exercise, score: f64) -> Category {
    let bounds = &exercise.parameters.casualties;
    if score <= bounds.immediate {
        Category::T1
    } else if score <= bounds.delayed {
        Category::T2
    } else {
        Category::T3
    }
}

/// Whether somebody was seriously hurt, by the truth.
#[must_use]
pub fn is_serious(exercise: &Exercise, person: PersonId) -> bool {
    let score = exercise.person(person).score;
    score.is_some_and(|score| category(exercise, f64::from(score)) != Category::T3)
}
