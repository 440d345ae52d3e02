//! The simulation: world, kernel and mechanisms, and the loop that joins them.

use super::coda;
use super::dispatch::Dispatch;
use super::reference;
use super::{Plan, RunError, turn};
use crate::kernel::draws::{DrawRecord, Draws, Improvement, Perturbation};
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::mechanics::casualties::fates::Fates;
use crate::mechanics::{
    agreeing, arrivals, attention, briefing, casualties, conduct, custody, decisions, declaring, dispatch,
    effects, evidence, heeding, lookout, movement, observation, pictures, procedures, public, relatives,
    script, staffing, tasks, telling, transmission, zones,
};
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, IncidentId};
use crate::scenario::model::organisation::Opens;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::kinds::Kinds;
use crate::trace::record::{Note, Recorder};
use crate::world::lookout::CHANGES;
use crate::world::occurrence::{Mechanism, Occurrence};
use crate::world::people::People;
use crate::world::script::Script;
use crate::world::{Chronicle, Kernel, spawn};
use bevy_ecs::system::{InMut, IntoSystem, RunSystemError, System};
use bevy_ecs::world::World;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A system that looks at new records.
struct Evaluator {
    system: Box<dyn System<In = InMut<'static, Kernel>, Out = ()>>,
    /// The kinds of the records that mean anything to it.
    kinds: Kinds,
}

/// Liberties taken with a run, by a test or by whoever asks what would have been: none of them may
/// change what happens, but for the perturbations and improvements, which are there to change it.
#[derive(Clone, Debug, Default)]
pub struct Liberties {
    /// Entities are spawned and mechanisms bound in an order shuffled by this number.
    pub shuffle: u64,
    /// Every draw is kept.
    pub journal: bool,
    /// Lengths of time that are made longer or shorter.
    pub perturbations: Vec<Perturbation>,
    /// What is done sooner throughout.
    pub improvements: Vec<Improvement>,
}

/// A run in progress.
pub struct Simulation {
    world: World,
    kernel: Kernel,
    mechanisms: Dispatch<Occurrence, Recorder>,
    evaluators: Vec<Evaluator>,
    /// How many records all evaluators have been told of.
    seen: usize,
    scenario: Arc<Scenario>,
    plan: Plan,
}

impl Simulation {
    /// A run about to start.
    #[must_use]
    pub fn new(scenario: &Arc<Scenario>, plan: &Plan, liberties: &Liberties) -> Self {
        let mut draws = Draws::new(plan.seed, plan.replication);
        if liberties.journal {
            draws.keep_journal();
        }
        for perturbation in &liberties.perturbations {
            draws.perturb(*perturbation);
        }
        for improvement in &liberties.improvements {
            draws.improve(*improvement);
        }
        let actors: Vec<ActorId> = scenario.post_ids().chain(scenario.unit_ids()).collect();
        let mut world = spawn::world(scenario, &mut draws, &shuffled(actors, liberties.shuffle));
        let mechanisms = bind(&mut world, liberties.shuffle);
        let kernel = Kernel::new(draws, Recorder::new()).with_instant_limit(plan.limits.instant);
        let mut simulation = Self {
            world,
            kernel,
            mechanisms,
            evaluators: Vec::new(),
            seen: 0,
            scenario: Arc::clone(scenario),
            plan: plan.clone(),
        };
        simulation.start(plan);
        let awaited = simulation.world.resource::<Script>().kinds;
        simulation.evaluate(evidence::WALKS, evidence::watch);
        simulation.evaluate(awaited, script::evaluate);
        simulation.evaluate(CHANGES, lookout::look_out);
        simulation
    }

    /// From now on shows new records to a system, if any of them is of these kinds.
    fn evaluate<M>(&mut self, kinds: Kinds, system: impl IntoSystem<InMut<'static, Kernel>, (), M>) {
        let mut system = Box::new(IntoSystem::into_system(system));
        system.initialize(&mut self.world);
        self.evaluators.push(Evaluator { system, kinds });
    }

    fn start(&mut self, plan: &Plan) {
        let scenario = Arc::clone(&self.scenario);
        let exercise = crate::world::cast::Exercise(Arc::clone(&scenario));
        let kernel = &mut self.kernel;
        kernel.note(Note::of(scenario.actor_name(scenario.excon), Fact::Start {}));
        let mut state = self.world.resource_mut::<Script>();
        script::prepare(kernel, &exercise, &mut state, &plan.fired);
        tasks::prepare(kernel, &exercise, &mut state);
        arrivals::prepare(kernel, &exercise);
        for (index, incident) in scenario.incidents.iter().enumerate() {
            if let Some(at) = incident.begins.filter(|at| *at <= scenario.clock.end) {
                kernel.due_in(at, Occurrence::Begin(IncidentId::at(index)));
            }
        }
        let performers: BTreeSet<ActorId> =
            scenario.procedures.iter().flat_map(|procedure| procedure.performers.iter().copied()).collect();
        for post in scenario.post_ids() {
            let there = scenario.post(post).filter(|row| row.there);
            match there.map(|row| &row.opens) {
                Some(Opens::At(at)) => {
                    kernel.due_in(*at, Occurrence::Staffed(post));
                }
                Some(Opens::Always) if performers.contains(&post) => {
                    kernel.due_now(Occurrence::Consider(post));
                }
                Some(Opens::Always | Opens::OnOrder(_)) | None => {}
            }
        }
        for unit in scenario.unit_ids().filter(|unit| performers.contains(unit)) {
            kernel.due_now(Occurrence::Consider(unit));
        }
    }

    /// Runs to the end of the exercise and gives the trace.
    ///
    /// # Errors
    /// A limit was reached.
    pub fn run(mut self) -> Result<(Trace, Vec<DrawRecord>), RunError> {
        self.play()?;
        let journal = self.kernel.draws.journal().to_vec();
        let reference = reference::deaths(&self.scenario, &self.plan, (&self.world, &self.kernel.recorder))?;
        coda::write(&mut self.kernel, &mut self.world, reference.as_deref());
        let names = Arc::clone(&self.scenario.names);
        Ok((Trace { names, records: self.kernel.recorder.into_records() }, journal))
    }

    /// Plays to the end, turn by turn: what falls due at the moment of a turn comes after it.
    fn play(&mut self) -> Result<(), RunError> {
        let mut scenario = Arc::clone(&self.scenario);
        for turn in std::mem::take(&mut self.plan.turns) {
            while self.step(turn.at - Tick(1))? {}
            turn::take(&mut self.kernel, &mut self.world, &scenario, &turn);
            scenario = turn.scenario.unwrap_or(scenario);
        }
        let end = self.scenario.clock.end;
        while self.step(end)? {}
        Ok(())
    }

    /// Plays the part of a perfect organisation to the end: a system sends units as soon as anything of these
    /// kinds happens. What became of the people of each incident.
    pub(super) fn perfect<M>(
        mut self,
        (news, dispatcher): (Kinds, impl IntoSystem<InMut<'static, Kernel>, (), M>),
        orders: reference::Orders,
    ) -> Result<Vec<Fates>, RunError> {
        self.world.insert_resource(orders);
        self.world.resource_mut::<People>().foresight = true;
        self.evaluate(news, dispatcher);
        let end = self.scenario.clock.end;
        while self.step(end)? {}
        Ok(coda::fates(&mut self.kernel, &self.world))
    }

    /// Takes the next occurrence due by `until`; false if there is none.
    fn step(&mut self, until: Tick) -> Result<bool, RunError> {
        let Some(occurrence) = self.kernel.next(until)? else {
            return Ok(false);
        };
        let slot = occurrence.mechanism() as usize;
        let (kernel, world) = (&mut self.kernel, &mut self.world);
        let failed = |error: RunSystemError| RunError::Mechanism(error.to_string());
        self.mechanisms.hand(slot, occurrence, kernel, world).map_err(failed)?;
        // They look at records and at nothing else: where none of their kinds was written there is nothing to
        // see. What one of them writes those before it see after the next occurrence.
        let written = kernel.recorder.records().len();
        for evaluator in &mut self.evaluators {
            let mut new = kernel.recorder.records()[self.seen..].iter();
            if new.any(|record| evaluator.kinds.contain(record.fact.which_kind())) {
                evaluator.system.run_without_applying_deferred(kernel, world).map_err(failed)?;
            }
        }
        self.seen = written;
        let limit = self.plan.limits.records;
        if self.kernel.recorder.records().len() > limit as usize {
            return Err(RunError::Records { limit });
        }
        Ok(true)
    }
}

/// Binds each mechanism, made ready in an order that does not matter.
fn bind(world: &mut World, shuffle: u64) -> Dispatch<Occurrence, Recorder> {
    let mut mechanisms = Dispatch::new();
    mechanisms.bind(Mechanism::Script as usize, script::direct);
    mechanisms.bind(Mechanism::Effects as usize, effects::effect);
    mechanisms.bind(Mechanism::Arrivals as usize, arrivals::arrive);
    mechanisms.bind(Mechanism::Transmission as usize, transmission::transmit);
    mechanisms.bind(Mechanism::Attention as usize, attention::attend);
    mechanisms.bind(Mechanism::Pictures as usize, pictures::picture);
    mechanisms.bind(Mechanism::Heeding as usize, heeding::heed);
    mechanisms.bind(Mechanism::Procedures as usize, procedures::consider_procedures);
    mechanisms.bind(Mechanism::Decisions as usize, decisions::decide);
    mechanisms.bind(Mechanism::Conduct as usize, conduct::conduct);
    mechanisms.bind(Mechanism::Telling as usize, telling::tell);
    mechanisms.bind(Mechanism::Declaring as usize, declaring::declare);
    mechanisms.bind(Mechanism::Agreeing as usize, agreeing::agree);
    mechanisms.bind(Mechanism::Staffing as usize, staffing::staff);
    mechanisms.bind(Mechanism::Dispatch as usize, dispatch::dispatch);
    mechanisms.bind(Mechanism::Movement as usize, movement::travel);
    mechanisms.bind(Mechanism::Observation as usize, observation::observe);
    mechanisms.bind(Mechanism::Zones as usize, zones::enter);
    mechanisms.bind(Mechanism::Tasks as usize, tasks::work);
    mechanisms.bind(Mechanism::Briefing as usize, briefing::brief);
    mechanisms.bind(Mechanism::Public as usize, public::hear);
    mechanisms.bind(Mechanism::Custody as usize, custody::keep);
    mechanisms.bind(Mechanism::Relatives as usize, relatives::ask);
    mechanisms.bind(Mechanism::Casualties as usize, casualties::care);
    if shuffle > 0 {
        mechanisms.reorder(|slot| rank(shuffle, slot));
    }
    mechanisms.initialize(world);
    mechanisms
}

/// A number by which things are shuffled.
fn rank(shuffle: u64, index: usize) -> u64 {
    Identity(shuffle).derive("shuffle", &[index as u64], 0).0
}

/// The same items in another order; 0 leaves them as they are.
fn shuffled<T>(items: Vec<T>, by: u64) -> Vec<T> {
    if by == 0 {
        return items;
    }
    let mut ranked: Vec<(u64, T)> =
        items.into_iter().enumerate().map(|(index, item)| (rank(by, index), item)).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, item)| item).collect()
}
