//! The reference: what a perfect organisation would have made of the same day with the same means.
//!
//! After the run proper a second one is played on a derived scenario, with the same seed: the same incidents at
//! the times at which they began, the same units, lost when they were lost, the same lengths of turnout, ways,
//! work and beds, the same lots of the casualties. What is away is the organisation: everybody knows at once,
//! nobody has to be told, asked or allowed, no zone holds anybody, plans are in force from the start. As soon
//! as an incident begins, every free unit that can do what it demands sets out; crews know which hospital has
//! a bed. The mechanisms are the same, and only what they need to be told is told to them otherwise.
//!
//! It is no optimum: people are taken in the same order, and who is taken first may be luck.

use super::simulation::{Liberties, Simulation};
use super::{Plan, RunError};
use crate::document::inject::{InjectKind, Mode};
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::mechanics::casualties::fates::Fates;
use crate::mechanics::movement::{Mission, set_out};
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ElementId, IncidentId, SiteId, TaskId};
use crate::scenario::model::mark::Happening;
use crate::scenario::model::script::{Effect, Inject, Quantity, Trigger};
use crate::trace::fact::{Fact, Kind};
use crate::trace::kinds::Kinds;
use crate::trace::record::{RecordNo, Recorder};
use crate::world::Kernel;
use crate::world::cast::{Cast, Exercise};
use crate::world::crew::{Crew, Doing};
use crate::world::desks::Desks;
use crate::world::scene::Scenes;
use crate::world::script::Script;
use bevy_ecs::resource::Resource;
use bevy_ecs::system::{InMut, Query, Res, ResMut};
use bevy_ecs::world::World;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many die of each incident in the reference run; nothing where no measure asks for it.
pub fn deaths(
    scenario: &Arc<Scenario>,
    plan: &Plan,
    (world, recorder): (&World, &Recorder),
) -> Result<Option<Vec<u32>>, RunError> {
    let mut measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    if !measures.any(|measure| matches!(measure.quantity, Quantity::AvoidableDeaths)) {
        return Ok(None);
    }
    let perfect = Arc::new(derived(scenario, world.resource::<Scenes>(), recorder));
    let plan = Plan { fired: Vec::new(), turns: Vec::new(), ..plan.clone() };
    let simulation = Simulation::new(&perfect, &plan, &Liberties::default());
    let fates = simulation.perfect((NEWS, send_everybody), Orders::of(scenario, world))?;
    Ok(Some(fates.iter().map(|fates: &Fates| fates.died).collect()))
}

/// The same day without an organisation that stands in its way.
fn derived(scenario: &Scenario, scenes: &Scenes, recorder: &Recorder) -> Scenario {
    let mut perfect = scenario.clone();
    perfect.procedures.clear();
    perfect.sources.clear();
    perfect.objectives.clear();
    perfect.injects = losses(scenario, recorder);
    // No rule asks what anybody holds to be true, so whatever is told is stale at once: nobody learns it. But
    // work looks again whether it can begin when somebody learns of zones or of who is in command.
    let heeded = [perfect.base.zone_state, perfect.base.in_command].map(ElementId::index);
    let elements = perfect.elements.iter_mut().enumerate();
    for (_, element) in elements.filter(|(index, _)| !heeded.contains(index)) {
        element.life = Tick::ZERO;
    }
    for index in 0..perfect.incidents.len() {
        begin_at(&mut perfect, IncidentId::at(index), scenes);
    }
    for task in &mut perfect.tasks {
        (task.zone, task.hand_over) = (None, None);
        task.after.retain(|mark| matches!(mark.event, Happening::Started(_) | Happening::Done(_)));
    }
    for facility in &mut perfect.facilities {
        facility.beds = facility.beds.map(|beds| beds.saturating_add(facility.surge_beds));
        (facility.plan, facility.post) = (None, None);
    }
    perfect
}

/// An incident that an inject began is written with the time at which it began.
fn begin_at(perfect: &mut Scenario, id: IncidentId, scenes: &Scenes) {
    let incident = &mut perfect.incidents[id.index()];
    incident.calls = None;
    let Some(began) = scenes.began(id).filter(|_| incident.begins.is_none()) else {
        return;
    };
    incident.begins = Some(began);
    incident.casualties.iter_mut().for_each(|row| row.at += began);
    for threat in &mut incident.threats {
        threat.from += began;
        threat.until = threat.until.map(|until| until + began);
    }
    for person in perfect.people.iter_mut().filter(|person| person.incident == id) {
        person.at += began;
    }
}

/// The script takes units away from the best organisation too, and gives them back.
fn losses(scenario: &Scenario, recorder: &Recorder) -> Vec<Inject> {
    let units: BTreeMap<_, ActorId> =
        scenario.unit_ids().map(|unit| (scenario.actor_name(unit), unit)).collect();
    let records = recorder.records();
    let mut stretches: Vec<(ActorId, Tick, Option<Tick>)> = Vec::new();
    // One loss may come on top of another: the unit is back when the last of them ends.
    let mut out: BTreeMap<ActorId, usize> = BTreeMap::new();
    for record in records {
        let Some(unit) = units.get(&record.actor) else { continue };
        match record.fact {
            Fact::OutOfAction {} if !out.contains_key(unit) => {
                out.insert(*unit, stretches.len());
                stretches.push((*unit, record.at, None));
            }
            Fact::BackInAction {} => {
                if let Some(stretch) = out.remove(unit) {
                    stretches[stretch].2 = Some(record.at);
                }
            }
            _ => {}
        }
    }
    let losses = stretches.into_iter();
    losses.map(|(unit, from, to)| loss(scenario, unit, from, to.map(|to| to - from))).collect()
}

fn loss(scenario: &Scenario, unit: ActorId, at: Tick, lasts: Option<Tick>) -> Inject {
    Inject {
        name: scenario.actor_name(unit),
        kind: InjectKind::Inject,
        when: Trigger::At(at),
        from: scenario.excon,
        to: Vec::new(),
        mode: Mode::Simulation,
        tells: Vec::new(),
        untrue: false,
        does: vec![Effect::LoseUnits(vec![unit], lasts)],
        expected: Vec::new(),
        tests: Vec::new(),
        priority: 5,
    }
}

/// On which orders the luck of units hung in the run proper.
#[derive(Clone, Debug, Default, Resource)]
pub struct Orders {
    known: BTreeMap<(ActorId, SiteId), Identity>,
    /// How many records have been looked at.
    seen: usize,
}

impl Orders {
    fn of(scenario: &Scenario, world: &World) -> Self {
        let cast = world.resource::<Cast>();
        let mut known = BTreeMap::new();
        for unit in scenario.unit_ids() {
            let crew = cast.entity(unit).and_then(|entity| world.get::<Crew>(entity));
            let orders = crew.map_or(&[][..], |crew| &crew.orders);
            known.extend(orders.iter().map(|(site, order)| ((unit, *site), *order)));
        }
        Self { known, seen: 0 }
    }

    fn order(&self, exercise: &Exercise, unit: ActorId, site: SiteId) -> Identity {
        let own = || {
            let names = [exercise.actor_digest(unit), exercise.names.digest(exercise.site(site).name)];
            Identity::ROOT.derive("reference", &names, 0)
        };
        self.known.get(&(unit, site)).copied().unwrap_or_else(own)
    }
}

/// The kinds of facts on which units are sent.
const NEWS: Kinds = Kinds::of(&[Kind::Began, Kind::BackInAction, Kind::TaskDone, Kind::FreeAgain]);

/// The evaluator: whenever an incident begins, work is done, or a unit becomes free, every unit that is free
/// goes where it is needed.
fn send_everybody(
    InMut(kernel): InMut<Kernel>,
    (exercise, cast, scenes, script): (Res<Exercise>, Res<Cast>, Res<Scenes>, Res<Script>),
    mut orders: ResMut<Orders>,
    mut units: Query<(&mut Crew, &Desks)>,
) {
    let records = kernel.recorder.records();
    let news = records[orders.seen..].iter().rposition(|record| NEWS.contain(record.fact.which_kind()));
    let news = news.map(|offset| RecordNo::at(orders.seen + offset));
    orders.seen = records.len();
    let Some(cause) = news else {
        return;
    };
    let mut sent: BTreeMap<IncidentId, u32> = BTreeMap::new();
    for unit in exercise.unit_ids() {
        let Some(Ok((mut crew, desks))) = cast.entity(unit).map(|entity| units.get_mut(entity)) else {
            continue;
        };
        let needed: Vec<IncidentId> = needs(&exercise, &scenes, &script, unit);
        let here = needed.iter().find(|id| exercise.incident(**id).site == crew.place);
        let is_idle = crew.doing == Doing::OnScene && crew.task.is_none() && here.is_none();
        if desks.is_lost() || crew.laden > 0 || !(crew.doing == Doing::Free || is_idle) {
            continue;
        }
        let reached = needed.into_iter().filter_map(|id| {
            let way = exercise.graphs.travel.time(crew.place, exercise.incident(id).site)?;
            Some((sent.get(&id).copied().unwrap_or(0), way, id))
        });
        if let Some((.., id)) = reached.min() {
            let site = exercise.incident(id).site;
            let (by, order) = (unit, orders.order(&exercise, unit, site));
            set_out(kernel, &exercise, unit, &mut crew, Mission { site, by, cause, order });
            *sent.entry(id).or_default() += 1;
        }
    }
}

/// The incidents that demand what a unit can do and have not got it yet.
fn needs(exercise: &Exercise, scenes: &Scenes, script: &Script, unit: ActorId) -> Vec<IncidentId> {
    let able = exercise.unit(unit).map_or(&[][..], |row| &row.capabilities);
    let mut needed: Vec<IncidentId> = Vec::new();
    for (index, task) in exercise.tasks.iter().enumerate() {
        let is_open = !script.tasks[TaskId::at(index).index()].done;
        let is_able = task.needs.iter().any(|(capability, _)| able.contains(capability));
        let begun = task.incident.filter(|id| scenes.began(*id).is_some());
        needed.extend(begun.filter(|id| is_open && is_able && !needed.contains(id)));
    }
    needed
}
