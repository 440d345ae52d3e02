//! Experiments: the design of a plan as settings to be played.
//!
//! A plan is counted before anything is made of it, so that one that asks for too much is refused at once.
//! Rows that come to the same settings are played once.

use crate::compare::sensitivity::studied::Called;
use crate::compare::sensitivity::{Design, Factor, Studied, Value};
use crate::compare::{Asked, Smallest, Stopping};
use crate::document::measure::Amount;
use crate::document::plan::{self, Plan};
use crate::document::quantity::Duration;
use crate::kernel::draws::Draws;
use crate::statistics::designs::{
    Factorial, Fractional, Saltelli, Trajectories, level_at, maximin, one_by_one,
};
use std::collections::BTreeMap;

/// Settings, `(PATH, VALUE)`, in the order in which they are laid on.
pub type Settings = Vec<(String, String)>;

/// The design of a plan, ready to be played.
#[derive(Clone, Debug)]
pub struct Experiment {
    /// What the answers are read by.
    pub studied: Studied,
    /// The distinct settings, in the order in which the rows first come to them.
    pub cells: Vec<Settings>,
}

/// Why no experiment can be made of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It asks for so many settings, or for more than can be counted if `None`, under all doctrines together.
    TooMany(Option<u64>),
    /// No design of so few rows fits so many factors.
    NoDesign,
}

impl Experiment {
    /// The experiment that a plan asks for under so many doctrines, of at most so many settings under all of
    /// them together; `None` if it has no design. The baseline is the place of its doctrine.
    ///
    /// # Errors
    /// It is too much, or there is no such design.
    pub fn of(
        plan: &Plan,
        doctrines: usize,
        baseline: Option<usize>,
        most: u64,
    ) -> Result<Option<Self>, Unfit> {
        let Some(asked) = &plan.design else {
            return Ok(None);
        };
        let count = count(&asked.value, &plan.factors);
        let all = count.and_then(|count| count.checked_mul(doctrines as u64));
        if all.is_none_or(|all| all > most) {
            return Err(Unfit::TooMany(all));
        }
        let design = design(&asked.value, &plan.factors, plan.seed()).ok_or(Unfit::NoDesign)?;
        let rows = design.rows(plan.factors.len());
        if rows.len() as u64 * doctrines as u64 > most {
            return Err(Unfit::TooMany(Some(rows.len() as u64 * doctrines as u64)));
        }
        let mut cells = Vec::new();
        let mut places: BTreeMap<Settings, usize> = BTreeMap::new();
        let mut cell_of_row = Vec::new();
        for row in rows {
            let settings = settings(&plan.factors, &row);
            let place = *places.entry(settings).or_insert_with_key(|settings| {
                cells.push(settings.clone());
                cells.len() - 1
            });
            cell_of_row.push(place);
        }
        let studied = Studied {
            id: plan.id.value.clone(),
            title: plan.title.clone(),
            asked: self::asked(plan, baseline.unwrap_or(0)),
            baseline,
            runs: plan.runs().into(),
            factors: plan.factors.iter().map(factor).collect(),
            design,
            cell_of_row,
            cells: cells.len(),
        };
        Ok(Some(Self { studied, cells }))
    }
}

/// What a plan asks, beside its factors: seed, confidence, measures, the differences that matter.
#[must_use]
pub fn asked(plan: &Plan, baseline: usize) -> Asked {
    let smallest = plan.smallest.iter().map(|(measure, amount)| {
        let amount = match amount.value {
            Amount::Time(time) => time.0 as f64,
            Amount::Number(number) => number,
        };
        (measure.value.clone(), amount)
    });
    Asked {
        seed: plan.seed(),
        confidence: plan.confidence(),
        stopping: Stopping::Fixed,
        smallest: Smallest { by_unit: BTreeMap::new(), by_measure: smallest.collect() },
        baseline,
        measures: plan.measures.iter().map(|id| id.value.clone()).collect(),
    }
}

fn levels(factors: &[plan::Factor]) -> Vec<usize> {
    factors.iter().map(plan::Factor::levels).collect()
}

/// How many rows a design has; `None` of more than can be counted.
fn count(design: &plan::Design, factors: &[plan::Factor]) -> Option<u64> {
    let number = factors.len() as u64;
    match design {
        plan::Design::OneByOne => Some(1 + levels(factors).iter().map(|count| *count as u64).sum::<u64>()),
        plan::Design::Full => Factorial::new(&levels(factors))?.count(),
        // Never more than its own limit, which has to be looked for.
        plan::Design::Fractional { .. } => Some(number + 1),
        plan::Design::Latin { rows, .. } => Some(rows.value.into()),
        plan::Design::Morris { trajectories, .. } => u64::from(trajectories.value).checked_mul(number + 1),
        plan::Design::Sobol { rows } => u64::from(rows.value).checked_mul(number + 2),
    }
}

/// Draws the design. Whatever is drawn is drawn from the seed of the plan.
fn design(design: &plan::Design, factors: &[plan::Factor], seed: u64) -> Option<Design> {
    let draws = &mut Draws::new(seed, 0);
    let size = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    Some(match design {
        plan::Design::OneByOne => Design::OneByOne(one_by_one(&levels(factors))),
        plan::Design::Full => Design::Full(Factorial::new(&levels(factors))?),
        plan::Design::Fractional { resolution } => {
            Design::Fractional(Fractional::of_resolution(factors.len(), size(resolution.value))?)
        }
        plan::Design::Latin { rows, tries } => {
            let tries = tries.map_or(LATIN_TRIES, |tries| tries.value);
            Design::Latin(maximin(size(rows.value), factors.len(), 0, tries.into(), draws)?)
        }
        plan::Design::Morris { trajectories, places } => {
            let places = places.map_or(MORRIS_PLACES, |places| places.value);
            let count = size(trajectories.value);
            Design::Morris(Trajectories::new(factors.len(), size(places), count, draws)?)
        }
        plan::Design::Sobol { rows } => Design::Sobol(Saltelli::new(size(rows.value), factors.len(), draws)),
    })
}

/// How many Latin hypercubes are drawn to choose from unless said.
const LATIN_TRIES: u32 = 10;

/// How many places a range has on the paths of Morris unless said.
const MORRIS_PLACES: u32 = 4;

/// The settings of a row.
fn settings(factors: &[plan::Factor], row: &[Value]) -> Settings {
    factors.iter().zip(row).flat_map(|(factor, value)| at(factor, *value)).collect()
}

/// The settings of a factor.
fn at(factor: &plan::Factor, value: Value) -> Settings {
    let settings = match value {
        Value::AsItIs => None,
        Value::Level(level) => factor.at_level(level),
        Value::Place(place) => factor
            .at_place(place)
            .or_else(|| level_at(place, factor.levels()).and_then(|level| factor.at_level(level))),
    };
    settings.unwrap_or_default()
}

fn factor(factor: &plan::Factor) -> Factor {
    let (title, values) = match factor {
        plan::Factor::Levels { title, of, .. } => {
            (title, of.iter().map(|level| Called::Written(level.value.0.clone())).collect())
        }
        plan::Factor::Range { title, from, to, .. } => {
            (title, [from, to].map(|end| Called::Written(amount(end.value))).to_vec())
        }
        plan::Factor::Switch { title, .. } => (title, [false, true].map(Called::Switched).to_vec()),
        plan::Factor::Presets { title, of, .. } => {
            let preset =
                |preset: &plan::Preset| Called::Titled(preset.id.value.clone(), preset.title.clone());
            (title, of.iter().map(preset).collect())
        }
    };
    let is_range = matches!(factor, plan::Factor::Range { .. });
    Factor { id: factor.id().value.clone(), title: title.clone(), values, is_range }
}

/// An end of a range, in the largest unit that leaves a whole number.
fn amount(amount: Amount) -> String {
    match amount {
        Amount::Number(number) => number.to_string(),
        Amount::Time(Duration(0)) => "0 s".to_owned(),
        Amount::Time(time) => {
            let units = [("h", 3_600_000), ("min", 60_000), ("s", 1_000), ("ms", 1)];
            let unit = units.iter().find(|(_, ms)| time.0 % ms == 0);
            unit.map_or_else(String::new, |(unit, ms)| format!("{} {unit}", time.0 / ms))
        }
    }
}
