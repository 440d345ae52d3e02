//! Causal profiles, in the manner of virtual speed-ups: a run is played again with the same luck, and
//! one element of it quicker, by steps up to perfect. What a measure gains by that is what the element
//! cost it, whatever else happens at the same time.
//!
//! Lengths that belong to an actor are multiplied where they are drawn. What belongs to something else, a
//! channel, a task, desks, an authority, is changed in the compiled exercise. Channels keep their order of
//! preference, so that nobody takes another way because of it.

use super::lengths;
use crate::explain::Target;
use crate::explain::change::Change;
use crate::explain::profile::{Gain, rank};
use crate::explain::same::Same;
use crate::kernel::distribution::Distribution;
use crate::kernel::draws::Improvement;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::run::simulation::{Liberties, Simulation};
use crate::run::{Plan, RunError};
use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use crate::scenario::model::organisation::ActorKind;
use crate::scenario::model::script::Quantity;
use crate::score::{milestones, restricted, score};
use crate::trace::Trace;
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A run that is asked what would have helped.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The exercise.
    pub scenario: &'a Arc<Scenario>,
    /// What determined the run.
    pub plan: &'a Plan,
    /// What happened.
    pub trace: &'a Trace,
}

/// How long each measure of time took, by its id. What never came took until the end.
type Times = BTreeMap<String, Tick>;

/// A record that is looked for in each run, and its name among the measures.
type Sought = (String, Same);

/// What each change gains on the measure or record asked for, and on each other that it moves, ranked.
///
/// `tell` is called after each run, from any thread. A step is left out where it makes so much happen at
/// once that a limit is reached: nobody can say what that would have gained.
///
/// # Errors
/// Why a run could not be played at all.
pub fn profile(
    of: Subject<'_>,
    changes: &[Change],
    asked: Option<&Target>,
    tell: &(dyn Fn() + Sync),
) -> Result<Vec<Gain>, RunError> {
    let record = match asked {
        Some(Target::Record(number)) => asked.map(|asked| (asked.id(), Same::of(of.trace, *number))),
        Some(Target::Measure(..)) | None => None,
    };
    let record = record.as_ref();
    let asked = asked.map(Target::id);
    let asked = asked.as_deref();
    let before = times(of.scenario, of.trace, record);
    let jobs: Vec<(Change, f64)> =
        changes.iter().flat_map(|change| change.steps().iter().map(|amount| (*change, *amount))).collect();
    let play = |(change, amount): (Change, f64)| {
        let played = improved(of, change, amount, record);
        tell();
        played
    };
    let mut after = Vec::new();
    jobs.clone().into_par_iter().map(play).collect_into_vec(&mut after);
    let after: Vec<Option<Times>> = after.into_iter().map(within_limits).collect::<Result<_, _>>()?;
    let mut gains = Vec::new();
    for change in changes {
        let runs = || jobs.iter().zip(&after).filter(|((of, _), _)| of == change);
        for (measure, took) in &before {
            let steps = runs().filter_map(|((_, amount), times)| {
                let takes = times.as_ref()?.get(measure).copied().unwrap_or(of.scenario.clock.end);
                Some((*amount, *took - takes))
            });
            let gain = Gain { change: *change, measure: measure.clone(), steps: steps.collect() };
            if asked == Some(measure.as_str()) || !gain.is_nothing() {
                gains.push(gain);
            }
        }
    }
    rank(&mut gains, asked);
    Ok(gains)
}

/// What a run came to, or nothing where it reached a limit.
fn within_limits(played: Result<Times, RunError>) -> Result<Option<Times>, RunError> {
    match played {
        Ok(times) => Ok(Some(times)),
        Err(RunError::Kernel(_) | RunError::Records { .. }) => Ok(None),
        Err(error @ (RunError::Purposes(_) | RunError::Mechanism(_))) => Err(error),
    }
}

/// How many runs a profile of so many changes takes.
#[must_use]
pub fn runs(changes: &[Change]) -> usize {
    changes.iter().map(|change| change.steps().len()).sum()
}

/// What the measures take if a change is made.
fn improved(
    of: Subject<'_>,
    change: Change,
    amount: f64,
    record: Option<&Sought>,
) -> Result<Times, RunError> {
    let mut liberties = Liberties::default();
    let mut plan = of.plan.clone();
    let scenario = match change {
        Change::Sooner(label, actor) => {
            let subject = of.scenario.names.digest(actor);
            let improvement = |purpose: &_| Improvement { purpose: *purpose, subject, factor: 1.0 - amount };
            liberties.improvements = lengths::drawn_for(label).iter().map(improvement).collect();
            Arc::clone(of.scenario)
        }
        other => {
            let later = plan.turns.iter_mut().filter_map(|turn| turn.scenario.as_mut());
            later.for_each(|scenario| alter(Arc::make_mut(scenario), other, amount));
            let mut scenario = Arc::clone(of.scenario);
            alter(Arc::make_mut(&mut scenario), other, amount);
            scenario
        }
    };
    let (trace, _) = Simulation::new(&scenario, &plan, &liberties).run()?;
    Ok(times(&scenario, &trace, record))
}

/// Makes a change in a compiled exercise.
fn alter(scenario: &mut Scenario, change: Change, amount: f64) {
    let rest = 1.0 - amount;
    let more = amount as u32;
    match change {
        // That one is made where lengths are drawn.
        Change::Sooner(..) => {}
        Change::Task(name) => {
            for task in scenario.tasks.iter_mut().filter(|task| task.name == name) {
                shorten(&mut task.effort, rest);
                task.each.iter_mut().for_each(|each| shorten(each, rest));
            }
        }
        Change::Latency(name) | Change::Loss(name) | Change::Lines(name) => {
            for channel in scenario.channels.iter_mut().filter(|channel| channel.name == name) {
                match change {
                    Change::Latency(_) => shorten(&mut channel.latency, rest),
                    Change::Loss(_) => {
                        channel.loss *= rest;
                        channel.misroute *= rest;
                    }
                    _ => channel.lines = channel.lines.map(|lines| lines.saturating_add(more)),
                }
            }
        }
        Change::Desks(name) => {
            for actor in scenario.actors.iter_mut().filter(|actor| actor.name == name) {
                if let ActorKind::Post(post) = &mut actor.kind {
                    post.desks = post.desks.saturating_add(more);
                }
            }
        }
        Change::Authority(name, to) => {
            let holder = holder(scenario, to);
            let rows = scenario.authorities.iter_mut().filter(|authority| authority.name == name);
            rows.for_each(|authority| authority.held_by.extend(holder));
        }
    }
}

fn shorten(law: &mut Distribution, factor: f64) {
    *law = Distribution::Times { factor, of: Box::new(law.clone()) };
}

fn holder(scenario: &Scenario, name: Name) -> Option<ActorId> {
    scenario.post_ids().find(|id| scenario.actor_name(*id) == name)
}

/// How long each measure of time took, when each declaration came, and when the record came that is sought.
fn times(scenario: &Scenario, trace: &Trace, record: Option<&Sought>) -> Times {
    let mut times = Times::new();
    if let Some((id, same)) = record {
        let at = same.find(trace).map_or(scenario.clock.end, |number| trace.get(number).at);
        times.insert(id.clone(), at);
    }
    for milestone in milestones(scenario, trace) {
        times.insert(milestone.id, milestone.at);
    }
    let score = score(scenario, trace, Tick::MAX);
    let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    for (measure, result) in measures.zip(&score.measures) {
        if !matches!(measure.quantity, Quantity::Time(..)) {
            continue;
        }
        let took = result.value.map_or_else(|| restricted::whole(scenario), Tick::rounded);
        times.insert(scenario.names.text(measure.name).to_owned(), took);
    }
    times
}
