//! The search for a repair: which sets of remedies are played next, and what their nights say.
//!
//! All nights of all sets share their luck. A set is asked about whole: the share of its nights in which the
//! measure has its full mark, with a Wilson interval, has to lie above what is wanted with all of it.

use super::experiment::{Settings, asked};
use crate::compare::repaired::{Remedy, Repaired};
use crate::compare::{Asked, Outcome, Question};
use crate::document::plan::{self, Plan, Repair};
use crate::scenario::Scenario;
use crate::scenario::model::script::Scale;
use crate::statistics::designs::{Bounds, Search};
use crate::statistics::intervals::{Interval, ShareInterval, share_interval};
use std::sync::Arc;

/// How many remedies at most together unless said.
const MOST: u32 = 3;

/// How many sets may be tried unless said.
const TRIES: u32 = 1_000;

/// How many sets are played before it is looked which come next: it changes nothing but how many nights are
/// shared out among threads at once.
const BATCH: usize = 16;

/// Nothing is known of what has no nights.
const NOTHING_KNOWN: ShareInterval = ShareInterval { share: 0.0, interval: Interval { low: 0.0, high: 1.0 } };

/// No set would do.
const NEVER: ShareInterval = ShareInterval { share: 0.0, interval: Interval { low: 0.0, high: 0.0 } };

/// The measure has no full mark that could be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoTarget;

/// How many sets of remedies a repair asks about at most.
#[must_use]
pub fn count(repair: &Repair) -> u64 {
    let all = begun(repair).count().unwrap_or(u64::MAX);
    all.min(tries(repair))
}

/// The settings of the sets in the order in which they are asked about, at most as many as may be tried.
#[must_use]
pub fn settings(repair: &Repair) -> Vec<Settings> {
    let mut search = begun(repair);
    let mut all = Vec::new();
    loop {
        let batch = search.batch().to_vec();
        if batch.is_empty() {
            return all;
        }
        // The order does not hang on the answers, only where it ends.
        search.answer(&vec![NEVER; batch.len()]);
        let remedies = |set: &Vec<usize>| -> Settings {
            set.iter().flat_map(|place| repair.remedies[*place].settings()).collect()
        };
        all.extend(batch.iter().map(remedies));
    }
}

/// Looks for the repair of a doctrine. `play` is asked for the nights of sets, by their places in
/// [`settings`], each with what its nights came to.
///
/// # Errors
/// The measure has no target, or what `play` refuses.
pub fn search<E>(
    plan: &Plan,
    repair: &Repair,
    scenario: &Arc<Scenario>,
    play: &mut dyn FnMut(std::ops::Range<usize>) -> Result<Vec<Vec<Outcome>>, E>,
) -> Result<Result<Repaired, E>, NoTarget> {
    let question = question(plan, repair, scenario).ok_or(NoTarget)?;
    let mut search = begun(repair);
    loop {
        let from = search.asked().len();
        let batch = search.batch().len();
        if batch == 0 {
            break;
        }
        let nights = match play(from..from + batch) {
            Ok(nights) => nights,
            Err(refused) => return Ok(Err(refused)),
        };
        let met = |nights: &Vec<Outcome>| met(&question, nights, plan.confidence());
        search.answer(&nights.iter().map(met).collect::<Vec<_>>());
    }
    let remedies = repair.remedies.iter().map(|remedy| Remedy {
        id: remedy.id.value.clone(),
        title: remedy.title.clone(),
        cost: remedy.cost(),
    });
    Ok(Ok(Repaired {
        scenario: Arc::clone(scenario),
        question,
        asked: asked(plan, 0),
        goal: repair.probability.value.0,
        runs: plan.runs().into(),
        remedies: remedies.collect(),
        most: most(repair),
        search,
    }))
}

/// The measure that is to be met; `None` if it has no full mark.
#[must_use]
pub fn question(plan: &Plan, repair: &Repair, scenario: &Scenario) -> Option<Question> {
    let all = Asked { measures: Vec::new(), ..asked(plan, 0) };
    let found = Question::all(scenario, &all).into_iter().find(|one| one.id == repair.measure.value)?;
    let mut measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    let measure = measures.find(|measure| scenario.names.text(measure.name) == found.id)?;
    (!matches!(measure.scale, Scale::Unmarked)).then_some(found)
}

/// The share of the nights that met it. Nights in which there is nothing to count say nothing.
fn met(question: &Question, nights: &[Outcome], confidence: f64) -> ShareInterval {
    let told: Vec<bool> = nights.iter().filter_map(|night| question.is_met(night)).collect();
    let met = told.iter().filter(|met| **met).count();
    share_interval(met as u64, told.len() as u64, confidence).unwrap_or(NOTHING_KNOWN)
}

fn begun(repair: &Repair) -> Search {
    let costs: Vec<f64> = repair.remedies.iter().map(plan::Remedy::cost).collect();
    let asked_max = usize::try_from(tries(repair)).unwrap_or(usize::MAX);
    let goal = repair.probability.value.0;
    Search::new(&costs, Bounds { goal, size_max: most(repair), asked_max, batch: BATCH })
}

fn most(repair: &Repair) -> usize {
    repair.most.map_or(MOST, |most| most.value) as usize
}

fn tries(repair: &Repair) -> u64 {
    repair.tries.map_or(TRIES, |tries| tries.value).into()
}
