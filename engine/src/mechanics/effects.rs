//! Effects: what the script does to the organisation. Channels fail and work again, posts and units are
//! lost and come back, other items flood a post, incidents begin; somebody is told something to do.

pub mod identity;
mod instruction;
mod interruption;
mod restoration;

use super::casualties::script;
use super::letters::{Letter, message};
use super::pictures::consider;
use super::truth;
use crate::document::condition::MessageKind;
use crate::document::mark::Label;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, ChannelId, IncidentId};
use crate::scenario::model::script::Effect;
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::cast::{Cast, Exercise};
use crate::world::conduct::Conduct;
use crate::world::crew::Crew;
use crate::world::desks::{Desks, Work};
use crate::world::mail::{Errand, Mail};
use crate::world::matters::Matters;
use crate::world::occurrence::Occurrence;
use crate::world::scene::Scenes;
use crate::world::script::Script;
use crate::world::wires::{Failure, Wires};
use crate::world::{Chronicle, Kernel};
use bevy_ecs::system::{In, InMut, Query, Res, ResMut};

/// The mechanism: an effect takes place or ends; an incident begins.
pub fn effect(
    (InMut(kernel), In(occurrence)): (InMut<Kernel>, In<Occurrence>),
    (exercise, cast, script): (Res<Exercise>, Res<Cast>, Res<Script>),
    (mut wires, mut mail, mut matters, mut scenes): (
        ResMut<Wires>,
        ResMut<Mail>,
        ResMut<Matters>,
        ResMut<Scenes>,
    ),
    mut actors: Query<(&'static mut Desks, &'static mut Conduct, Option<&'static mut Crew>)>,
) {
    let mut stage = Stage { kernel, exercise: &exercise, cast: &cast, actors: &mut actors };
    let at = (&mut *wires, &mut *mail, &mut *matters, &mut *scenes);
    match occurrence {
        Occurrence::Effect(inject, index) => {
            let row = exercise.inject(inject);
            let prompt = &script.prompts[inject.index()];
            let (cause, by) = (prompt.last.unwrap_or(RecordNo::START), exercise.names.digest(row.name));
            stage.bring_about(&row.does[index as usize], (cause, by, prompt.times), at);
        }
        Occurrence::Imposed(index) => {
            let imposed = script.imposed[index as usize].clone();
            stage.bring_about(&imposed.effect, (imposed.record, imposed.by, imposed.ordinal), at);
        }
        Occurrence::Begin(incident) => begin(stage.kernel, &exercise, at.3, incident, RecordNo::START),
        Occurrence::RestoreChannel(channel, failed) => stage.restore_channel(channel, failed, at.0),
        Occurrence::RestoreActor(actor, lost) => stage.restore(actor, lost),
        _ => {}
    }
}

fn begin(kernel: &mut Kernel, exercise: &Exercise, scenes: &mut Scenes, id: IncidentId, cause: RecordNo) {
    if scenes.began(id).is_some() {
        return;
    }
    let incident = exercise.incident(id);
    let fact = Fact::Began { incident: incident.name, site: exercise.site(incident.site).name };
    let began = kernel.note(Note::of(exercise.actor_name(exercise.excon), fact).after(cause, Label::Script));
    scenes.begun[id.index()] = Some((kernel.now(), began));
    let changes = truth::course(exercise, scenes, id).map(|course| course.changes());
    for at in changes.unwrap_or_default() {
        kernel.due_in(at - kernel.now(), Occurrence::Unfold(id));
    }
    for at in script::instants(exercise, id, kernel.now()) {
        kernel.due_in(at - kernel.now(), Occurrence::Hurt(id));
    }
    if incident.calls.is_some() {
        kernel.due_now(Occurrence::PublicCall(id));
    }
    if incident.rumours.is_some() {
        kernel.due_now(Occurrence::FalseReport(id));
    }
    if incident.relatives.is_some() {
        kernel.due_now(Occurrence::Relatives(id));
    }
}

/// Other items come to a post, evenly spread over a length of time. They tell nothing.
fn flood(
    kernel: &mut Kernel,
    exercise: &Exercise,
    mail: &mut Mail,
    what: (ActorId, u32, Tick),
    origin: (Identity, RecordNo),
) {
    let (post, items, over) = what;
    for index in 0..items {
        let mut letter = Letter::new(MessageKind::Information, exercise.excon, post, Errand::Know);
        (letter.origin, letter.cause) = origin;
        letter.ordinal = u64::from(index);
        let id = mail.post(message(exercise, letter));
        let delay = (i128::from(over.0) * i128::from(index) / i128::from(items)) as i64;
        let delay = Tick(delay);
        kernel.due_in(delay, Occurrence::Deliver(id, post));
    }
}

/// The organisation, while something is done to it.
struct Stage<'a, 'w, 's> {
    kernel: &'a mut Kernel,
    exercise: &'a Exercise,
    cast: &'a Cast,
    actors: &'a mut Query<'w, 's, (&'static mut Desks, &'static mut Conduct, Option<&'static mut Crew>)>,
}

/// What effects change beside the actors: channels, messages, matters, places.
type Reach<'a> = (&'a mut Wires, &'a mut Mail, &'a mut Matters, &'a mut Scenes);

impl Stage<'_, '_, '_> {
    /// An effect takes place: by which record, and what tells it from others of its kind.
    fn bring_about(&mut self, effect: &Effect, by: (RecordNo, u64, u64), at: Reach<'_>) {
        let (cause, name, times) = by;
        let (wires, mail, matters, scenes) = at;
        match effect {
            Effect::FailChannel(channel, lines, lasts) => {
                self.fail_channel(*channel, *lines, *lasts, (cause, wires));
            }
            Effect::LosePost(post, lasts) => self.lose(*post, *lasts, (cause, mail, matters)),
            Effect::LoseUnits(units, lasts) => {
                for unit in units {
                    self.lose(*unit, *lasts, (cause, &mut *mail, &mut *matters));
                }
            }
            Effect::Overload(post, items, over) => {
                let origin = Identity::ROOT.derive("overload", &[name], times);
                flood(self.kernel, self.exercise, mail, (*post, *items, *over), (origin, cause));
            }
            Effect::BeginIncident(incident) => begin(self.kernel, self.exercise, scenes, *incident, cause),
            Effect::Rumour(..) => {} // told with the inject itself
            Effect::Custody(custody) => _ = self.kernel.due_now(Occurrence::Hold(*custody, cause)),
            Effect::RestoreChannel(channel) => self.repair(*channel, cause, wires),
            Effect::RestorePost(post) => self.bring_back(*post, cause),
            Effect::OpenPost(post) => self.open(*post, cause),
            Effect::SendUnits(units, site) => {
                let (sent, elsewhere): (Vec<ActorId>, Vec<ActorId>) =
                    units.iter().partition(|unit| self.is_at_hand(**unit));
                elsewhere.into_iter().for_each(|unit| _ = self.note(unit, Fact::Elsewhere {}, cause));
                sent.iter().for_each(|unit| self.is_called(*unit, cause));
                self.desk(mail, by).send(&sent, *site);
            }
            Effect::PlaceLiaison(agency, at) => {
                self.kernel.due_now(Occurrence::Seat(*agency, *at, cause));
            }
            Effect::Delegate(authority, to) => self.desk(mail, by).delegate(*authority, *to),
            Effect::Grant(authority, to) => self.desk(mail, by).rule_on(*authority, to, matters, true),
            Effect::Refuse(authority, to) => self.desk(mail, by).rule_on(*authority, to, matters, false),
        }
    }

    fn note(&mut self, actor: ActorId, fact: Fact, cause: RecordNo) -> RecordNo {
        self.kernel.note(Note::of(self.exercise.actor_name(actor), fact).after(cause, Label::Script))
    }

    fn restore_in(&mut self, lasts: Option<Tick>, occurrence: Occurrence) {
        if let Some(lasts) = lasts {
            self.kernel.due_in(lasts, occurrence);
        }
    }

    fn fail_channel(
        &mut self,
        id: ChannelId,
        lines_left: Option<u32>,
        lasts: Option<Tick>,
        with: (RecordNo, &mut Wires),
    ) {
        let (cause, wires) = with;
        let fact = Fact::ChannelFailed { channel: self.exercise.channel(id).name, lines_left };
        let failed = self.note(self.exercise.excon, fact, cause);
        wires.failures[id.index()].push(Failure { record: failed, lines_left });
        self.restore_in(lasts, Occurrence::RestoreChannel(id, failed));
        self.members_consider(id);
    }

    /// A failure ends. The channel works again unless another one has not ended.
    fn restore_channel(&mut self, id: ChannelId, failed: RecordNo, wires: &mut Wires) {
        if wires.failures[id.index()].iter().all(|failure| failure.record != failed) {
            return;
        }
        let row = self.exercise.channel(id);
        let before = wires.lines(id, row.lines);
        wires.failures[id.index()].retain(|failure| failure.record != failed);
        let lines_left = wires.lines(id, row.lines);
        let channel = row.name;
        if wires.failures[id.index()].is_empty() {
            self.note(self.exercise.excon, Fact::ChannelRestored { channel }, failed);
        } else if lines_left != before {
            self.note(self.exercise.excon, Fact::ChannelFailed { channel, lines_left }, failed);
        }
        self.members_consider(id);
    }

    /// Whoever is on a channel notices when it fails and when it is back.
    fn members_consider(&mut self, id: ChannelId) {
        for member in &self.exercise.channel(id).members {
            if let Some(Ok((_, mut conduct, _))) =
                self.cast.entity(*member).map(|entity| self.actors.get_mut(entity))
            {
                consider(self.kernel, *member, &mut conduct);
            }
        }
    }

    /// What lies on the desks of who is lost lies before them again when he is back.
    fn lose(&mut self, actor: ActorId, lasts: Option<Tick>, with: (RecordNo, &mut Mail, &mut Matters)) {
        let (cause, mail, matters) = with;
        let lost = self.note(actor, Fact::OutOfAction {}, cause);
        let Some(Ok((mut desks, _, crew))) =
            self.cast.entity(actor).map(|entity| self.actors.get_mut(entity))
        else {
            return;
        };
        desks.losses.push(lost);
        desks.ready = lost;
        if let Some(mut crew) = crew {
            interruption::mission(self.kernel, self.exercise, (actor, lost), &mut crew);
        }
        for (index, work) in std::mem::take(&mut desks.busy).into_iter().enumerate() {
            let item = match work {
                Work::Transmission(id) => {
                    interruption::service(self.kernel, self.exercise, (actor, lost), (id, mail))
                }
                Work::Matter(id) => {
                    interruption::matter(self.kernel, self.exercise, (actor, lost), (id, matters))
                }
            };
            desks.waiting.insert(index, item);
        }
        self.restore_in(lasts, Occurrence::RestoreActor(actor, lost));
    }
}
