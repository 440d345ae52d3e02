//! Something gets better, and the milestones that it serves.

use salambo_engine::kernel::names::Name;
use salambo_engine::run::{Plan, RunError, RunLimits, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::trace::Trace;
use salambo_engine::trace::chain::back_from;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::RecordNo;
use salambo_engine::trace::words::Word;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What gets better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Better {
    /// A post has one desk more: it knows things earlier.
    Desk,
    /// A channel takes half the time: those on it know things earlier.
    Channel,
    /// The units of a fleet are at home nearer to a site: they are there earlier.
    Unit,
}

/// One change: settings, and whom it serves.
#[derive(Clone, Debug)]
pub struct Change {
    /// What gets better.
    pub better: Better,
    /// Settings, each a path and a value.
    pub settings: Vec<(String, String)>,
    /// Posts or units, by id.
    pub serves: Vec<String>,
    /// For units: the site to which they are nearer.
    pub site: Option<String>,
}

/// A milestone: an element that somebody knows, or a site at which a fleet is; the record at which it first
/// came.
pub type Milestones = BTreeMap<(String, String), RecordNo>;

impl Change {
    /// The milestones of a run that the change serves, each when it first came. At a place it counts when
    /// the first of those is there who will do.
    pub fn milestones(&self, scenario: &Scenario, trace: &Trace) -> Milestones {
        let names = &trace.names;
        let serves: BTreeSet<Name> = self.serves.iter().filter_map(|id| names.find(id)).collect();
        let units = scenario
            .unit_ids()
            .filter_map(|unit| Some((scenario.actor_name(unit), scenario.unit(unit)?.fleet)));
        let fleets: BTreeMap<Name, Name> = units.collect();
        let mut first = Milestones::new();
        for (number, record) in trace.iter() {
            let (who, key) = match (&record.fact, self.better) {
                (Fact::Learned { element, .. }, Better::Desk | Better::Channel) => {
                    (record.actor, (names.text(record.actor).to_owned(), names.text(*element).to_owned()))
                }
                (Fact::Arrived { at, .. }, Better::Unit) if self.is_there(names.text(*at)) => {
                    let fleet = fleets.get(&record.actor).copied().unwrap_or(record.actor);
                    (fleet, ("unit".to_owned(), names.text(*at).to_owned()))
                }
                _ => continue,
            };
            if serves.contains(&who) {
                first.entry(key).or_insert(number);
            }
        }
        first
    }

    fn is_there(&self, site: &str) -> bool {
        self.site.as_deref().is_none_or(|wanted| wanted == site)
    }
}

/// How often milestones come earlier, at the same time and later, or no more at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Earlier than before, or at all where they never came.
    pub earlier: usize,
    /// At the same moment.
    pub same: usize,
    /// Later than before.
    pub later: usize,
    /// No more at all.
    pub never: usize,
    /// What the later ones spent more time on than before: of each the label that grew most.
    pub grown: BTreeMap<&'static str, usize>,
}

impl Tally {
    /// Holds the milestones of two runs against each other.
    pub fn of((before, early): (&Milestones, &Trace), (after, late): (&Milestones, &Trace)) -> Self {
        let mut tally = Self::default();
        let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
        for key in keys {
            match (before.get(key), after.get(key)) {
                (Some(one), Some(other)) => match late.get(*other).at.cmp(&early.get(*one).at) {
                    Ordering::Less => tally.earlier += 1,
                    Ordering::Equal => tally.same += 1,
                    Ordering::Greater => {
                        tally.later += 1;
                        *tally.grown.entry(grown((early, *one), (late, *other))).or_default() += 1;
                    }
                },
                (Some(_), None) => tally.never += 1,
                _ => tally.earlier += 1,
            }
        }
        tally
    }

    /// All that were held against each other.
    pub fn all(&self) -> usize {
        self.earlier + self.same + self.later + self.never
    }

    /// Adds another.
    pub fn add(&mut self, other: Self) {
        self.earlier += other.earlier;
        self.same += other.same;
        self.later += other.later;
        self.never += other.never;
        for (label, count) in other.grown {
            *self.grown.entry(label).or_default() += count;
        }
    }
}

/// The label on which the way to a record spent more time than the way to another did.
fn grown((early, one): (&Trace, RecordNo), (late, other): (&Trace, RecordNo)) -> &'static str {
    let mut spent: BTreeMap<&'static str, i64> = BTreeMap::new();
    for (trace, record, sign) in [(early, one, -1), (late, other, 1)] {
        for interval in back_from(trace, record) {
            *spent.entry(interval.label.word()).or_default() += sign * (interval.to - interval.from).0;
        }
    }
    spent.into_iter().max_by_key(|(_, length)| *length).map_or("", |(label, _)| label)
}

/// A run that is not too long, for as many posts as it has; `None` where rules chase one another.
pub fn run(scenario: &Arc<Scenario>, seed: u64) -> Option<Trace> {
    let records = 1_000 * u32::try_from(scenario.posts.max(15)).expect("posts can be counted");
    let limits = RunLimits { records, ..RunLimits::default() };
    match simulate(scenario, &Plan { seed, limits, ..Plan::default() }) {
        Ok(trace) => Some(trace),
        Err(RunError::Kernel(_) | RunError::Records { .. }) => None,
        Err(error) => panic!("{error}"),
    }
}
