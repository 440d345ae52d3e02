//! The script: injects are delivered when their triggers come true.
//!
//! Triggers look at what happened, never at what somebody believes: exercise control sees the
//! whole trace. A trigger that has come true is recorded as the cause of the inject.

use super::letters::{Letter, message};
use crate::document::condition::MessageKind;
use crate::document::element::Certainty;
use crate::document::mark::Label;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, InjectId, TaskId};
use crate::scenario::model::organisation::ActorKind;
use crate::scenario::model::script::{Effect, Inject, InjectKind, Trigger};
use crate::trace::fact::Fact;
use crate::trace::kinds::Kinds;
use crate::trace::marks::Matcher;
use crate::trace::record::{Ground, Note, Record, RecordNo, Recorder};
use crate::world::cast::Exercise;
use crate::world::mail::{Errand, Mail, Told};
use crate::world::occurrence::Occurrence;
use crate::world::script::{Prompt, Script, Watched};
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Res, ResMut};

/// The mechanism: a trigger is looked at; an inject is delivered.
pub fn direct(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    exercise: Res<Exercise>,
    (mut script, mut mail): (ResMut<Script>, ResMut<Mail>),
) {
    match occurrence {
        Occurrence::Trigger(index) | Occurrence::Deadline(index) => {
            look(kernel, &exercise, &mut script, InjectId(index))
        }
        Occurrence::Inject(id) => deliver(kernel, &exercise, id, &mut script, &mut mail),
        _ => {}
    }
}

/// The evaluator: shows every new record to the triggers and prerequisites that wait for marks.
pub fn evaluate(InMut(kernel): InMut<Kernel>, exercise: Res<Exercise>, mut script: ResMut<Script>) {
    let Script { seen, prompts, waiting_prompts, tasks, waiting_tasks, kinds, .. } = &mut *script;
    let [zone_state, in_command] =
        [exercise.base.zone_state, exercise.base.in_command].map(|element| exercise.element(element).name);
    let mut due: Vec<(Tick, Occurrence)> = Vec::new();
    let records = kernel.recorder.records();
    for (offset, record) in records[*seen..].iter().enumerate() {
        if !kinds.contain(record.fact.which_kind()) {
            continue;
        }
        let number = RecordNo::at(*seen + offset);
        for index in &*waiting_prompts {
            let occurrence = Occurrence::Trigger(*index as u32);
            prompts[*index].watch(number, record, &mut |delay| due.push((delay, occurrence)));
        }
        for index in &*waiting_tasks {
            let task = &mut tasks[*index];
            if task.see(number, record, [zone_state, in_command])
                && !std::mem::replace(&mut task.looking, true)
            {
                due.push((Tick::ZERO, Occurrence::TaskReady(TaskId::at(*index))));
            }
        }
    }
    if *seen < records.len() {
        waiting_prompts.retain(|index| prompts[*index].waits_for_records());
        waiting_tasks.retain(|index| tasks[*index].wait_for_records());
    }
    *seen = records.len();
    let end = exercise.clock.end;
    for (delay, occurrence) in due {
        if kernel.now() + delay <= end {
            kernel.due_in(delay, occurrence);
        }
    }
}

/// Makes the first appointments: every time a trigger names.
pub fn prepare(kernel: &mut Kernel, exercise: &Exercise, script: &mut Script, fired: &[(InjectId, Tick)]) {
    for (index, inject) in exercise.injects.iter().enumerate() {
        if inject.kind == InjectKind::ExpectedAction {
            continue;
        }
        let mut times = Vec::new();
        appointments(&inject.when, &mut times);
        times.sort_unstable();
        times.dedup();
        for (at, is_deadline) in times.into_iter().filter(|(at, _)| *at <= exercise.clock.end) {
            let index = index as u32;
            let due = if is_deadline { Occurrence::Deadline(index) } else { Occurrence::Trigger(index) };
            kernel.due_in(at, due);
        }
    }
    for (inject, at) in fired.iter().filter(|(_, at)| *at <= exercise.clock.end) {
        kernel.due_in(*at, Occurrence::Inject(*inject));
    }
    script.prompts = exercise.injects.iter().map(|inject| Prompt::new(&inject.when)).collect();
    let prompts = script.prompts.iter().enumerate();
    let waiting = prompts.filter(|(_, prompt)| prompt.waits_for_records()).map(|(index, _)| index);
    script.waiting_prompts = waiting.collect();
    script.kinds = script.prompts.iter().map(|prompt| prompt.watched.kinds()).fold(script.kinds, Kinds::and);
}

/// Every time that a trigger names, and whether something has to have happened by then.
fn appointments(trigger: &Trigger, times: &mut Vec<(Tick, bool)>) {
    match trigger {
        Trigger::At(at) | Trigger::Every { from: at, .. } => times.push(((*at).max(Tick::ZERO), false)),
        Trigger::IfNot(_, by) => times.push(((*by).max(Tick::ZERO), true)),
        Trigger::All(parts) | Trigger::Any(parts) => parts.iter().for_each(|part| appointments(part, times)),
        Trigger::After(..) | Trigger::When(_) | Trigger::ByHand => {}
    }
}

/// Delivers an inject if its trigger has come true and, unless it repeats, for the first time.
fn look(kernel: &mut Kernel, exercise: &Exercise, script: &mut Script, id: InjectId) {
    let inject = exercise.inject(id);
    let prompt = &mut script.prompts[id.index()];
    if let Trigger::Every { interval, until, .. } = inject.when {
        let next = kernel.now() + interval.max(Tick(1));
        if next <= until.min(exercise.clock.end) {
            kernel.due_in(next - kernel.now(), Occurrence::Trigger(id.0));
        }
    } else if prompt.given {
        return;
    }
    if let Some(grounds) = prompt.watched.holds(kernel.now(), &kernel.recorder) {
        prompt.given = true;
        prompt.grounds = grounds;
        kernel.due_now(Occurrence::Inject(id));
    }
}

fn deliver(kernel: &mut Kernel, exercise: &Exercise, id: InjectId, script: &mut Script, mail: &mut Mail) {
    let inject = exercise.inject(id);
    let prompt = &mut script.prompts[id.index()];
    prompt.given = true;
    let grounds = std::mem::take(&mut prompt.grounds);
    let to = inject.to.iter().map(|to| exercise.actor_name(*to)).collect();
    let fact = Fact::Injected { inject: inject.name, to };
    let note = Note::of(exercise.actor_name(exercise.excon), fact).resting_on(&grounds, Label::Script);
    let injected = kernel.note(note);
    let origin = Identity::ROOT.derive("inject", &[exercise.names.digest(inject.name)], prompt.times);
    prompt.times += 1;
    prompt.last = Some(injected);
    for index in 0..inject.does.len() {
        kernel.due_now(Occurrence::Effect(id, index as u32));
    }
    for to in &inject.to {
        hand_over(kernel, exercise, mail, (inject, *to), (origin, injected));
    }
}

/// Puts what the inject says before a recipient. Injects use no channel: exercise control is
/// in the room.
fn hand_over(
    kernel: &mut Kernel,
    exercise: &Exercise,
    mail: &mut Mail,
    (inject, to): (&Inject, ActorId),
    origin: (Identity, RecordNo),
) {
    if !matches!(exercise.actor(to).kind, ActorKind::Post(_) | ActorKind::Unit(_)) {
        return;
    }
    let outside = matches!(exercise.actor(inject.from).kind, ActorKind::Public | ActorKind::Voice);
    let kind = if outside { MessageKind::Call } else { MessageKind::Information };
    let now = kernel.now();
    let mut letter = Letter::new(kind, inject.from, to, Errand::Know);
    letter.says = inject.tells.iter().map(|row| Told::stated(row, now)).collect();
    for effect in &inject.does {
        if let Effect::Rumour(element, value) = effect {
            let about = exercise.about(*element, *value);
            let (element, value, certainty) = (*element, *value, Certainty::Possible);
            letter.says.push(Told { element, about, value, certainty, observed: now });
        }
    }
    letter.priority = inject.priority;
    (letter.origin, letter.cause) = origin;
    let mut message = message(exercise, letter);
    if inject.from == exercise.public {
        let fact = Fact::Called { call: message.identity, to: exercise.actor_name(to), source: None };
        let note = Note::of(exercise.actor_name(inject.from), fact).after(message.last, Label::Instant);
        message.last = kernel.note(note);
    }
    let id = mail.post(message);
    kernel.due_now(Occurrence::Deliver(id, to));
}

impl Prompt {
    fn new(trigger: &Trigger) -> Self {
        Self { watched: Watched::new(trigger), given: false, grounds: Vec::new(), times: 0, last: None }
    }

    fn watch(&mut self, number: RecordNo, record: &Record, due: &mut dyn FnMut(Tick)) {
        if !self.given {
            self.watched.see(number, record, due);
        }
    }
}

impl Watched {
    fn new(trigger: &Trigger) -> Self {
        let mark = |mark, delay| Self::Mark { matcher: Matcher::new(mark), delay, came: None };
        match trigger {
            Trigger::At(at) => Self::Moment(*at),
            Trigger::Every { from, .. } => Self::Moment(*from),
            Trigger::After(after, delay) => mark(after, *delay),
            Trigger::When(when) => mark(when, Tick::ZERO),
            Trigger::IfNot(unless, by) => Self::IfNot { matcher: Matcher::new(unless), by: *by, came: false },
            Trigger::All(parts) => Self::All(parts.iter().map(Self::new).collect()),
            Trigger::Any(parts) => Self::Any(parts.iter().map(Self::new).collect()),
            Trigger::ByHand => Self::ByHand,
        }
    }

    /// Sees a new record; says after which delay the trigger has to be looked at, if it came true.
    fn see(&mut self, number: RecordNo, record: &Record, due: &mut dyn FnMut(Tick)) {
        match self {
            Self::Mark { matcher, delay, came } => {
                if came.is_none() && matcher.observe(number, record).is_some() {
                    *came = Some(matcher.counted().to_vec());
                    due(*delay);
                }
            }
            Self::IfNot { matcher, came, .. } => *came |= matcher.observe(number, record).is_some(),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter_mut().for_each(|part| part.see(number, record, due))
            }
            Self::Moment(_) | Self::ByHand => {}
        }
    }

    /// Whether it holds now, and on what that rests.
    fn holds(&self, now: Tick, recorder: &Recorder) -> Option<Vec<Ground>> {
        let moment = |at: Tick| (now >= at).then(|| vec![Ground::moment(at)]);
        match self {
            Self::Moment(at) => moment(*at),
            Self::Mark { delay, came, .. } => {
                let delayed =
                    |record: &RecordNo| recorder.ground_from(*record, recorder.get(*record).at + *delay);
                let grounds: Vec<Ground> = came.as_ref()?.iter().map(delayed).collect();
                let last = grounds.iter().max()?.since;
                (now >= last).then_some(grounds)
            }
            Self::IfNot { by, came, .. } => moment(*by).filter(|_| !came),
            Self::All(parts) => {
                let held = parts.iter().map(|part| part.holds(now, recorder));
                held.collect::<Option<Vec<_>>>().map(|held| held.concat())
            }
            Self::Any(parts) => {
                let held = parts.iter().filter_map(|part| part.holds(now, recorder));
                held.min_by_key(|grounds| grounds.iter().max().copied())
            }
            Self::ByHand => None,
        }
    }
}
