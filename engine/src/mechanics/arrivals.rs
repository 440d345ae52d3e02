//! Arrivals: items of sources, and calls from the population about an incident.
//!
//! Both are point processes generated lazily, one pending at a time. Rates that change are
//! thinned: candidates come at the highest rate, and each counts with the share the rate has then.

use super::Draw;
use super::letters::{Letter, message};
use super::truth;
use crate::document::condition::MessageKind;
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::kernel::draws::Purpose;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::graphs::routing::Hop;
use crate::scenario::ids::{ActorId, ChannelId, IncidentId, SourceId};
use crate::scenario::model::incident::Calls;
use crate::scenario::model::organisation::ChannelKind;
use crate::scenario::model::script::{Arrivals, Source};
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::Exercise;
use crate::world::mail::{Errand, Mail, Told, Transmission};
use crate::world::occurrence::Occurrence;
use crate::world::population::Population;
use crate::world::scene::Scenes;
use crate::world::script::Script;
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Res, ResMut};

const GAP: Purpose = Purpose::new("arrivals.gap");
const THINNING: Purpose = Purpose::new("arrivals.thinning");
const CALL_GAP: Purpose = Purpose::new("arrivals.call-gap");
const CALL_THINNING: Purpose = Purpose::new("arrivals.call-thinning");
const NUMBER: Purpose = Purpose::new("arrivals.number");

/// What this mechanism draws for.
pub const PURPOSES: [Purpose; 5] = [GAP, THINNING, CALL_GAP, CALL_THINNING, NUMBER];

/// The mechanism: the next item of a source comes, the next call is made.
pub fn arrive(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    exercise: Res<Exercise>,
    (mut script, mut mail, scenes): (ResMut<Script>, ResMut<Mail>, Res<Scenes>),
    population: Res<Population>,
) {
    match occurrence {
        Occurrence::Arrival(id) => item(kernel, &exercise, id, &mut script, &mut mail),
        Occurrence::PublicCall(id) => {
            call(kernel, &exercise, id, &mut script, (&mut mail, &scenes, &population))
        }
        _ => {}
    }
}

/// Makes the first appointment of every source.
pub fn prepare(kernel: &mut Kernel, exercise: &Exercise) {
    for (index, source) in exercise.sources.iter().enumerate() {
        let first = match &source.arrivals {
            Arrivals::At(times) => times.first().copied(),
            Arrivals::Fixed(_) => Some(source.from),
            Arrivals::Poisson(rate) => {
                Some(source.from + gap(kernel, Draw::new(GAP, exercise.names.digest(source.name), 0), *rate))
            }
            Arrivals::Decaying { peak, .. } => {
                Some(source.from + gap(kernel, Draw::new(GAP, exercise.names.digest(source.name), 0), *peak))
            }
        };
        if let Some(at) = first.filter(|at| *at <= source.until && *at <= exercise.clock.end) {
            kernel.due_in(at, Occurrence::Arrival(SourceId::at(index)));
        }
    }
}

/// An exponential gap at a rate per tick; no end in sight at rate 0.
pub fn gap(kernel: &mut Kernel, draw: Draw, rate: f64) -> Tick {
    let u = draw.unit(kernel);
    let length = -libm::log(1.0 - u) / rate;
    if length < 9.0e15 { Tick(libm::round(length) as i64) } else { Tick(i64::MAX / 4) }
}

fn item(kernel: &mut Kernel, exercise: &Exercise, id: SourceId, script: &mut Script, mail: &mut Mail) {
    let source = exercise.source(id);
    let subject = exercise.names.digest(source.name);
    let number = script.items[id.index()];
    script.items[id.index()] += 1;
    if counts(kernel, source, subject, number) {
        let letter = source_letter(kernel, exercise, id, (subject, number));
        let mut message = message(exercise, letter);
        if let Some(channel) = source.channel {
            message.route = vec![Hop { to: source.to, channel }];
        }
        make_call(kernel, exercise, mail, message, RecordNo::START);
    }
    let next = number + 1;
    let at = match &source.arrivals {
        Arrivals::At(times) => times.get(next as usize).copied(),
        Arrivals::Fixed(interval) => Some(kernel.now() + (*interval).max(Tick(1))),
        Arrivals::Poisson(rate) => Some(kernel.now() + gap(kernel, Draw::new(GAP, subject, next), *rate)),
        Arrivals::Decaying { peak, .. } => {
            Some(kernel.now() + gap(kernel, Draw::new(GAP, subject, next), *peak))
        }
    };
    if let Some(at) = at.filter(|at| *at <= source.until && *at <= exercise.clock.end) {
        kernel.due_in(at - kernel.now(), Occurrence::Arrival(id));
    }
}

/// Thinning of rates that decay: rate(t) = floor + (peak - floor) exp(-t / decay), against the peak.
fn counts(kernel: &mut Kernel, source: &Source, subject: u64, number: u64) -> bool {
    let Arrivals::Decaying { peak, decay, floor } = source.arrivals else {
        return true;
    };
    let since = (kernel.now() - source.from).0 as f64;
    let rate = floor + (peak - floor) * libm::exp(-since / decay.0 as f64);
    Draw::new(THINNING, subject, number).chance(kernel, rate / peak)
}

fn source_letter(kernel: &Kernel, exercise: &Exercise, id: SourceId, which: (u64, u64)) -> Letter {
    let source = exercise.source(id);
    let mut letter = Letter::new(MessageKind::Call, exercise.public, source.to, Errand::Pass(id));
    letter.says = source.tells.iter().map(|row| Told::stated(row, kernel.now())).collect();
    letter.priority = source.priority;
    letter.origin = Identity::ROOT.derive("item", &[which.0], which.1);
    letter
}

/// The caller dials.
pub fn make_call(
    kernel: &mut Kernel,
    exercise: &Exercise,
    mail: &mut Mail,
    mut message: Transmission,
    cause: RecordNo,
) {
    let source = match message.errand {
        Errand::Pass(source) => Some(exercise.source(source).name),
        _ => None,
    };
    let fact = Fact::Called { call: message.identity, to: exercise.actor_name(message.to), source };
    let note = Note::of(exercise.actor_name(message.from), fact).after(cause, Label::Script);
    message.last = kernel.note(note);
    let (from, to, direct) = (message.from, message.to, message.route.is_empty());
    let id = mail.post(message);
    kernel.due_now(if direct { Occurrence::Deliver(id, to) } else { Occurrence::Dial(id, from) });
}

fn call(
    kernel: &mut Kernel,
    exercise: &Exercise,
    id: IncidentId,
    script: &mut Script,
    with: (&mut Mail, &Scenes, &Population),
) {
    let (mail, scenes, population) = with;
    let incident = exercise.incident(id);
    let (Some(calls), Some((began, record))) = (&incident.calls, scenes.begun[id.index()]) else {
        return;
    };
    let subject = exercise.names.digest(incident.name);
    let number = script.calls[id.index()];
    script.calls[id.index()] += 1;
    let now = kernel.now();
    let shift = if incident.begins.is_some() { Tick::ZERO } else { began };
    // Who was warned need not ring to know: some of the calls do not come, the luck of the others stays.
    let rings = if population.warned.is_some() { exercise.parameters.public.calls_factor } else { 1.0 };
    let rate = rate_of_calls(calls, now, began, shift) * rings;
    if number > 0 && Draw::new(CALL_THINNING, subject, number).chance(kernel, rate / calls.peak) {
        let to = dialled(&calls.answered_by, Draw::new(NUMBER, subject, number).unit(kernel));
        let mut letter = Letter::new(MessageKind::Call, exercise.public, to, Errand::Know);
        let truth = truth::course(exercise, scenes, id).map(|course| course.at(exercise, now));
        let says = truth.unwrap_or_default().into_iter();
        letter.says = says
            .map(|(element, value)| Told {
                element,
                about: exercise.about(element, value),
                value,
                certainty: Certainty::Likely,
                observed: now,
            })
            .collect();
        letter.origin = Identity::ROOT.derive("call", &[subject], number);
        ring_up(kernel, exercise, mail, letter, record);
    }
    let next = now + gap(kernel, Draw::new(CALL_GAP, subject, number + 1), calls.peak);
    if next <= exercise.clock.end {
        kernel.due_in(next - now, Occurrence::PublicCall(id));
    }
}

/// Calls per tick: a straight rise to the peak, then halving, down to the floor.
fn rate_of_calls(calls: &Calls, now: Tick, began: Tick, shift: Tick) -> f64 {
    let peak_at = calls.peak_at + shift;
    let rate = if now < peak_at {
        calls.peak * (now - began).0 as f64 / (peak_at - began).0.max(1) as f64
    } else {
        calls.peak * libm::exp2(-((now - peak_at).0 as f64) / calls.half_life.0 as f64)
    };
    rate.max(calls.floor).min(calls.peak)
}

/// Somebody of the population calls a post over the first telephone on which it is.
pub fn ring_up(kernel: &mut Kernel, exercise: &Exercise, mail: &mut Mail, letter: Letter, cause: RecordNo) {
    let to = letter.to;
    let mut message = message(exercise, letter);
    message.route = public_line(exercise, to).map(|channel| Hop { to, channel }).into_iter().collect();
    make_call(kernel, exercise, mail, message, cause);
}

/// The post that a caller dials, by the weights of the numbers and a number from 0 to 1.
#[must_use]
pub fn dialled(numbers: &[(ActorId, f64)], u: f64) -> ActorId {
    let total: f64 = numbers.iter().map(|(_, weight)| weight).sum();
    let mut left = u * total;
    for (post, weight) in numbers {
        left -= weight;
        if left < 0.0 {
            return *post;
        }
    }
    numbers.last().map_or(ActorId(0), |(post, _)| *post)
}

/// The telephone on which the population reaches a post.
#[must_use]
pub fn public_line(exercise: &Exercise, post: ActorId) -> Option<ChannelId> {
    let reaches = |id: &ChannelId| {
        let channel = exercise.channel(*id);
        channel.enabled && channel.kind == ChannelKind::Phone && channel.members.contains(&post)
    };
    (0..exercise.channels.len()).map(ChannelId::at).find(reaches)
}
