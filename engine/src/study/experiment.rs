//! Experiments: what a plan tries, as variants of its exercise to be played.
//!
//! A plan is counted before anything is made of it, so that one that asks for too much is refused at once.
//! Rows that come to the same variant are played once.

use super::links::{self, harms, links};
use crate::compare::sensitivity::link::written;
use crate::compare::sensitivity::studied::{Called, Named};
use crate::compare::sensitivity::{Design, Factor, Link, Studied, Value};
use crate::compare::{Asked, Smallest, Stopping};
use crate::document::measure::Amount;
use crate::document::plan::{self, Harm, Plan};
use crate::document::quantity::Duration;
use crate::kernel::draws::Draws;
use crate::scenario::Scenario;
use crate::statistics::designs::{
    Factorial, Fractional, Saltelli, Trajectories, level_at, maximin, one_by_one,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Settings, `(PATH, VALUE)`, in the order in which they are laid on.
pub type Settings = Vec<(String, String)>;

/// An exercise as a study plays it: with settings, and with harm done to a link.
#[derive(Clone, Debug, Default)]
pub struct Variant {
    /// The settings.
    pub settings: Settings,
    /// The harm.
    pub harm: Option<(Link, Harm)>,
}

impl Variant {
    /// What tells it from every other: its settings, and its harm as one more.
    #[must_use]
    pub fn words(&self) -> Settings {
        let harm = self.harm.iter().map(|(link, harm)| (link.path(), written(*harm)));
        self.settings.iter().cloned().chain(harm).collect()
    }
}

/// What a plan tries, ready to be played.
#[derive(Clone, Debug, Default)]
pub struct Experiment {
    /// What the answers are read by: of its design, then of its links, as far as it asks.
    pub studied: Vec<Studied>,
    /// The distinct variants, in the order in which rows first come to them.
    pub cells: Vec<Variant>,
}

/// Why no experiment can be made of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It asks for so many settings, or for more than can be counted if `None`, under all doctrines together.
    TooMany(Option<u64>),
    /// No design of so few rows fits so many factors.
    NoDesign,
    /// None of the links that are meant is there.
    NoLinks,
}

impl Experiment {
    /// What a plan tries of an exercise under some doctrines, at most so many settings under all of them
    /// together; nothing if it has neither a design nor links. The baseline is the place of its doctrine.
    ///
    /// # Errors
    /// It is too much, or there is no such design, or there are no such links.
    pub fn of(
        plan: &Plan,
        scenarios: &[Arc<Scenario>],
        baseline: Option<usize>,
        most: u64,
    ) -> Result<Self, Unfit> {
        let doctrines = scenarios.len() as u64;
        let (made, places) = (Self::default(), BTreeMap::new());
        let mut maker = Maker { plan, baseline, doctrines, most, made, places };
        if let Some(asked) = &plan.design {
            maker.design(&asked.value)?;
        }
        if let Some(asked) = &plan.links {
            maker.links(links(asked, scenarios), &harms(asked))?;
        }
        Ok(maker.made)
    }
}

/// Makes an experiment of a plan.
struct Maker<'a> {
    plan: &'a Plan,
    baseline: Option<usize>,
    doctrines: u64,
    most: u64,
    made: Experiment,
    places: BTreeMap<Settings, usize>,
}

impl Maker<'_> {
    /// The design, counted before anything is made of it.
    fn design(&mut self, asked: &plan::Design) -> Result<(), Unfit> {
        let factors = &self.plan.factors;
        self.fits(count(asked, factors))?;
        let design = design(asked, factors, self.plan.seed()).ok_or(Unfit::NoDesign)?;
        let rows = design.rows(factors.len());
        self.fits(Some(rows.len() as u64))?;
        let settled = |row: &Vec<Value>| Variant { settings: settings(factors, row), harm: None };
        let variants = rows.iter().map(settled).collect();
        self.add(design, factors.iter().map(factor).collect(), variants);
        Ok(())
    }

    /// Each link as it is and under each harm that it can suffer, alone.
    fn links(&mut self, links: Vec<Link>, harms: &[Harm]) -> Result<(), Unfit> {
        let mut all: Vec<(Link, Vec<Harm>)> = Vec::new();
        for link in links {
            let suffered: Vec<Harm> = harms.iter().copied().filter(|harm| link.suffers(*harm)).collect();
            if !suffered.is_empty() {
                all.push((link, suffered));
            }
        }
        let links = all;
        if links.is_empty() {
            return Err(Unfit::NoLinks);
        }
        let rows = one_by_one(&links.iter().map(|(_, harms)| harms.len()).collect::<Vec<_>>());
        self.fits(Some(rows.len() as u64))?;
        let variant = |row: &Option<(usize, usize)>| {
            row.map_or_else(Variant::default, |(place, level)| {
                let (link, harms) = &links[place];
                let harm = harms[level];
                Variant { settings: self::links::settings(link, harm), harm: Some((link.clone(), harm)) }
            })
        };
        let variants = rows.iter().map(variant).collect();
        let factors = links.iter().map(|(link, harms)| Factor {
            id: link.path(),
            called: Named::Link(link.clone()),
            values: harms.iter().map(|harm| Called::Harmed(*harm)).collect(),
            is_range: false,
        });
        self.add(Design::Links(rows.clone()), factors.collect(), variants);
        Ok(())
    }

    /// Refuses what is too much, or cannot be counted.
    fn fits(&self, rows: Option<u64>) -> Result<(), Unfit> {
        let all = rows.and_then(|rows| rows.checked_mul(self.doctrines));
        let with_others = all.and_then(|all| all.checked_add(self.made.cells.len() as u64 * self.doctrines));
        match with_others {
            Some(all) if all <= self.most => Ok(()),
            _ => Err(Unfit::TooMany(with_others)),
        }
    }

    fn add(&mut self, design: Design, factors: Vec<Factor>, variants: Vec<Variant>) {
        let cell_of_row: Vec<usize> = variants.into_iter().map(|variant| self.place(variant)).collect();
        self.made.studied.push(Studied {
            id: self.plan.id.value.clone(),
            title: self.plan.title.clone(),
            asked: asked(self.plan, self.baseline.unwrap_or(0)),
            baseline: self.baseline,
            runs: self.plan.runs().into(),
            factors,
            design,
            cell_of_row,
        });
    }

    /// Variants that are the same are played once.
    fn place(&mut self, variant: Variant) -> usize {
        *self.places.entry(variant.words()).or_insert_with(|| {
            self.made.cells.push(variant);
            self.made.cells.len() - 1
        })
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
            let levels = factors.iter().map(|factor| match factor {
                plan::Factor::Range { .. } => None,
                plan::Factor::Levels { .. } | plan::Factor::Presets { .. } | plan::Factor::Switch { .. } => {
                    Some(factor.levels())
                }
            });
            let drawn = Trajectories::new(factors.len(), size(places), count, draws)?;
            Design::Morris(drawn.of_levels(levels.collect()))
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
    Factor { id: factor.id().value.clone(), called: Named::Titled(title.clone()), values, is_range }
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
