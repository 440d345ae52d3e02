//! The public: warnings and corrections reach it, and it makes false reports until they do.
//!
//! A warning needs a while until the population has heard it; from then on fewer people ring about
//! what happens. False reports that the same happens at another place come as calls to the emergency
//! numbers, at random and one pending at a time, until they have been corrected publicly: by a post
//! that answers the public, or by somebody who warns it.

use super::Draw;
use super::arrivals::{dialled, gap, ring_up};
use super::letters::Letter;
use crate::document::condition::MessageKind;
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, IncidentId};
use crate::scenario::model::incident::{Calls, Rumours};
use crate::scenario::model::mark::Value;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::Exercise;
use crate::world::mail::{Errand, Mail, Told};
use crate::world::matters::{Matter, Matters};
use crate::world::occurrence::Occurrence;
use crate::world::population::Population;
use crate::world::scene::Scenes;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Res, ResMut};

const REACH: Purpose = Purpose::new("public.reach");
const END: Purpose = Purpose::new("public.end");
const LASTS: Purpose = Purpose::new("public.lasts");
const GAP: Purpose = Purpose::new("public.gap");
const PLACE: Purpose = Purpose::new("public.place");
const NUMBER: Purpose = Purpose::new("public.number");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 6] = [REACH, END, LASTS, GAP, PLACE, NUMBER];

/// Milliseconds of an hour.
const HOUR: f64 = 3.6e6;

/// The mechanism: something is said to the population, reaches it, or is made up by it.
pub fn hear(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, scenes, matters): (Res<Exercise>, Res<Scenes>, Res<Matters>),
    (mut population, mut mail): (ResMut<Population>, ResMut<Mail>),
) {
    let mut crowd = Crowd { kernel, exercise: &exercise, population: &mut population };
    match occurrence {
        Occurrence::Publish(actor, id, record) => crowd.is_told(actor, matters.get(id), record),
        Occurrence::WarningReaches(warned) => crowd.hears_warning(warned),
        Occurrence::RumourEnds(corrected) => crowd.hears_correction(corrected),
        Occurrence::FalseReport(incident) => crowd.reports(incident, &scenes, &mut mail),
        _ => {}
    }
}

/// The population, as a crowd.
struct Crowd<'a> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    population: &'a mut Population,
}

impl Crowd<'_> {
    fn note(&mut self, fact: Fact, cause: RecordNo) -> RecordNo {
        let public = self.exercise.actor_name(self.exercise.public);
        self.kernel.note(Note::of(public, fact).after(cause, Label::Transmission))
    }

    /// Somebody warns, or corrects what is said of another place. Who cannot be heard by the
    /// population corrects among colleagues only, until it warns.
    fn is_told(&mut self, actor: ActorId, matter: &Matter, record: RecordNo) {
        let warns = matches!(self.kernel.recorder.get(record).fact, Fact::Warned {});
        let speaks = self.exercise.post(actor).is_some_and(|post| post.takes_calls);
        if warns {
            self.population.speakers.insert(actor);
            self.warn(actor, matter, record);
        } else {
            self.population.correctors.insert(actor);
        }
        let is_heard = speaks || self.population.speakers.contains(&actor);
        if is_heard && self.population.correctors.contains(&actor) {
            self.correct(actor, matter, record);
        }
    }

    /// Only where somebody rings does it matter when the population has heard.
    fn warn(&mut self, actor: ActorId, matter: &Matter, warned: RecordNo) {
        let rings = self.exercise.incidents.iter().any(|incident| incident.calls.is_some());
        if rings && self.exercise.parameters.public.calls_factor < 1.0 {
            let law = self.exercise.parameters.public.reach.clone();
            let draw = Draw::new(REACH, self.exercise.actor_digest(actor), matter.identity.0);
            let delay = draw.at(matter.step).duration(self.kernel, &law);
            self.kernel.due_in(delay, Occurrence::WarningReaches(warned));
        }
    }

    fn correct(&mut self, actor: ActorId, matter: &Matter, corrected: RecordNo) {
        if self.exercise.incidents.iter().any(|incident| incident.rumours.is_some()) {
            let law = self.exercise.parameters.public.rumours_die.clone();
            let draw = Draw::new(END, self.exercise.actor_digest(actor), matter.identity.0);
            let delay = draw.at(matter.step).duration(self.kernel, &law);
            self.kernel.due_in(delay, Occurrence::RumourEnds(corrected));
        }
    }

    fn hears_warning(&mut self, warned: RecordNo) {
        if self.population.warned.is_none() {
            let reached = self.note(Fact::WarningReached {}, warned);
            self.population.warned = Some(reached);
        }
    }

    fn hears_correction(&mut self, corrected: RecordNo) {
        if self.population.corrected.is_none() {
            let element = match self.kernel.recorder.get(corrected).fact {
                Fact::Corrected { element, .. } => element,
                _ => self.exercise.element(self.exercise.base.second_site).name,
            };
            let ended = self.note(Fact::RumourEnded { element }, corrected);
            self.population.corrected = Some(ended);
        }
    }

    /// A false report is made, and the next one is due; the first time there is none yet.
    fn reports(&mut self, id: IncidentId, scenes: &Scenes, mail: &mut Mail) {
        let incident = self.exercise.incident(id);
        let (Some(calls), Some(rumours), Some((began, record))) =
            (&incident.calls, &incident.rumours, scenes.begun[id.index()])
        else {
            return;
        };
        let subject = self.exercise.names.digest(incident.name);
        let until = began + self.lasts(rumours, subject);
        if self.population.corrected.is_some() || self.kernel.now() > until {
            return;
        }
        let number = self.population.reports[id.index()];
        self.population.reports[id.index()] += 1;
        if number > 0 {
            let letter = self.report((id, calls, rumours), subject, number);
            ring_up(self.kernel, self.exercise, mail, letter, record);
        }
        let rate = rumours.rate.unwrap_or(self.exercise.parameters.public.rumours_per_hour / HOUR);
        let length = gap(self.kernel, Draw::new(GAP, subject, number + 1), rate);
        if self.kernel.now() + length <= self.exercise.clock.end {
            self.kernel.due_in(length, Occurrence::FalseReport(id));
        }
    }

    fn lasts(&mut self, rumours: &Rumours, subject: u64) -> Tick {
        let law = &self.exercise.parameters.public.rumours_last;
        rumours.lasts.unwrap_or_else(|| Draw::new(LASTS, subject, 0).duration(self.kernel, law))
    }

    /// A call that places what happens elsewhere.
    fn report(
        &mut self,
        (id, calls, rumours): (IncidentId, &Calls, &Rumours),
        subject: u64,
        number: u64,
    ) -> Letter {
        let exercise = self.exercise;
        let to = dialled(&calls.answered_by, Draw::new(NUMBER, subject, number).unit(self.kernel));
        let site = rumours.places[self.place(rumours, subject, number)];
        let told = Told {
            element: exercise.incident(id).known_as(exercise.base.second_site),
            about: None,
            value: Value::Word(exercise.site(site).name),
            certainty: Certainty::Possible,
            observed: self.kernel.now(),
        };
        let mut letter = Letter::new(MessageKind::Call, exercise.public, to, Errand::Know);
        letter.says = vec![told];
        letter.origin = Identity::ROOT.derive("false-report", &[subject], number);
        letter
    }

    /// Which place is named: each has a lot of its own, so that one more moves no other's luck.
    fn place(&mut self, rumours: &Rumours, subject: u64, number: u64) -> usize {
        let mut lots = Vec::new();
        for (index, site) in rumours.places.iter().enumerate() {
            let name = self.exercise.names.digest(self.exercise.site(*site).name);
            lots.push((Draw::new(PLACE, subject, number).about(&[name]).word(self.kernel), index));
        }
        lots.into_iter().min().map_or(0, |(_, index)| index)
    }
}
