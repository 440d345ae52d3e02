//! Hospitals: who comes, who has a bed, and when definitive care begins.
//!
//! A serious case needs an emergency bed and holds it for a time; beds over that time are the throughput of a
//! hospital. Who waits for one is sorted anew at the door: the worst category first, then first come. The
//! lightly hurt need no bed. The plan of a hospital, declared by its own agency, brings further beds.

use crate::document::condition::MessageKind;
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::mechanics::Draw;
use crate::mechanics::casualties::fates::score;
use crate::mechanics::casualties::hands::{category, is_serious};
use crate::mechanics::letters::{Letter, message};
use crate::scenario::ids::{ActorId, FacilityId, PersonId};
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::Exercise;
use crate::world::mail::{Errand, Mail, Told};
use crate::world::occurrence::Occurrence;
use crate::world::people::{People, Place};
use crate::world::{Chronicle, Kernel};

/// How long somebody holds a bed.
pub const BED: Purpose = Purpose::new("casualties.bed");
/// How long a plan takes.
pub const SURGE: Purpose = Purpose::new("casualties.surge");

/// Somebody is at a facility, brought by a unit or come by himself. The record that says so.
pub fn admit(
    kernel: &mut Kernel,
    exercise: &Exercise,
    people: &mut People,
    (person, facility, by): (PersonId, FacilityId, Option<ActorId>),
    because: impl FnOnce(Note) -> Note,
) -> RecordNo {
    let serious = is_serious(exercise, person);
    let has_bed = !serious || people.wards[facility.index()].has_free();
    let (at, by) = (exercise.facility(facility).name, by.map(|unit| exercise.actor_name(unit)));
    let incident = exercise.incident(exercise.person(person).incident).name;
    let fact = Fact::Admitted { incident, at, serious, by, bed: has_bed };
    let admitted = kernel.note(because(Note::of(exercise.person(person).name, fact)));
    let (now, ground) = (kernel.now(), kernel.recorder.ground(admitted));
    people.change(exercise, person, |patient| (patient.place, patient.last) = (Place::Facility, ground));
    if has_bed {
        treat(kernel, exercise, people, (person, facility), None);
    } else {
        let urgency = category(exercise, score(exercise, people.get(person), person, now));
        people.wards[facility.index()].waiting.insert((urgency, now, person));
    }
    admitted
}

/// Definitive care begins; a record may have ended the wait for a bed.
fn treat(
    kernel: &mut Kernel,
    exercise: &Exercise,
    people: &mut People,
    (person, facility): (PersonId, FacilityId),
    release: Option<RecordNo>,
) {
    let serious = is_serious(exercise, person);
    let (name, at) = (exercise.person(person).name, exercise.facility(facility).name);
    let last = people.get(person).last.record;
    let incident = exercise.incident(exercise.person(person).incident).name;
    let note = Note::of(name, Fact::Treated { incident, at, serious }).after(last, Label::Resource);
    let treated = kernel.note(note.released_by(release));
    let (now, ground) = (kernel.now(), kernel.recorder.ground(treated));
    people.change(exercise, person, |patient| (patient.care, patient.last) = (Some(now), ground));
    if serious {
        people.wards[facility.index()].taken += 1;
        let law = &exercise.parameters.casualties.bed;
        let length = Draw::new(BED, exercise.names.digest(name), 0).duration(kernel, law);
        kernel.due_in(length, Occurrence::FreeBed(facility, person));
    }
}

/// Whoever waits longest among the worst has the bed that a record made free.
pub fn give_beds(
    kernel: &mut Kernel,
    exercise: &Exercise,
    people: &mut People,
    facility: FacilityId,
    release: RecordNo,
) {
    while people.wards[facility.index()].has_free() {
        let Some((.., person)) = people.wards[facility.index()].waiting.pop_first() else {
            return;
        };
        treat(kernel, exercise, people, (person, facility), Some(release));
    }
}

/// Somebody needs his bed no longer.
pub fn free_bed(
    kernel: &mut Kernel,
    exercise: &Exercise,
    people: &mut People,
    facility: FacilityId,
    person: PersonId,
) {
    let fact = Fact::BedFreed { at: exercise.facility(facility).name };
    let treated = people.get(person).last.record;
    let freed = kernel.note(Note::of(exercise.person(person).name, fact).after(treated, Label::Work));
    people.wards[facility.index()].taken -= 1;
    give_beds(kernel, exercise, people, facility, freed);
}

/// A post declares something: facilities of its agency whose plan that is open their further beds after a
/// time.
pub fn heed_declaration(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (actor, word): (ActorId, Name),
    declared: RecordNo,
) {
    let agency = exercise.actor(actor).agency;
    for (index, facility) in exercise.facilities.iter().enumerate() {
        let is_own = facility.agency.is_none() || facility.agency == agency;
        if facility.plan == Some(word) && is_own && facility.surge_beds > 0 {
            let law = &exercise.parameters.casualties.surge;
            let draw = Draw::new(SURGE, exercise.names.digest(facility.name), 0);
            let length = draw.duration(kernel, law);
            kernel.due_in(length, Occurrence::Surge(FacilityId::at(index), declared));
        }
    }
}

/// The plan takes effect, once.
pub fn surge(
    kernel: &mut Kernel,
    exercise: &Exercise,
    people: &mut People,
    facility: FacilityId,
    declared: RecordNo,
) {
    let (row, ward) = (exercise.facility(facility), &mut people.wards[facility.index()]);
    if std::mem::replace(&mut ward.planned, true) {
        return;
    }
    ward.beds = ward.beds.map(|beds| beds.saturating_add(row.surge_beds));
    let fact = Fact::SurgeOpened { facility: row.name, beds: row.surge_beds };
    let opened = kernel.note(Note::of(row.name, fact).after(declared, Label::Staffing));
    give_beds(kernel, exercise, people, facility, opened);
}

/// Somebody comes by himself. The post of the facility hears how many have come, when the first does and
/// each time their number has doubled; that costs it attention like any message.
pub fn walk_in(
    kernel: &mut Kernel,
    exercise: &Exercise,
    (people, mail): (&mut People, &mut Mail),
    person: PersonId,
    facility: FacilityId,
) {
    let walked_off = people.get(person).last.record;
    let because = |note: Note| note.after(walked_off, Label::Travel);
    let admitted = admit(kernel, exercise, people, (person, facility, None), because);
    let (row, ward) = (exercise.facility(facility), &mut people.wards[facility.index()]);
    ward.walked_in += 1;
    let Some(post) = row.post.filter(|_| ward.walked_in.is_power_of_two()) else {
        return;
    };
    let count = Told {
        element: exercise.base.self_presenting,
        about: Some(row.name),
        value: Value::Number(i64::from(ward.walked_in)),
        certainty: Certainty::Observed,
        observed: kernel.now(),
    };
    let mut letter = Letter::new(MessageKind::Information, exercise.public, post, Errand::Know);
    (letter.says, letter.cause) = (vec![count], admitted);
    letter.origin =
        Identity::ROOT.derive("walk-in", &[exercise.names.digest(row.name)], u64::from(ward.walked_in));
    let id = mail.post(message(exercise, letter));
    kernel.due_now(Occurrence::Deliver(id, post));
}
