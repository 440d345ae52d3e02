//! The whole look, in its order, as long as nobody interrupts.

use super::entries;
use super::nights::{Played, Table};
use super::removal::{Removed, TOGETHER};
use crate::compare::deep::found::{mean_score, questions};
use crate::compare::deep::weight::Looked;
use crate::compare::deep::{Deep, Entry, Fate, Measured, Terms, Tried, Weight};
use crate::run::RunLimits;
use crate::scenario::Scenario;
use crate::study::nights::Stuck;
use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
use std::sync::Arc;

/// In how many nights under each doctrine every entry is taken away.
const TRIAL: u64 = 8;

/// How many nights under each doctrine are played for what did nothing yet, before it is looked whether they say
/// enough. It changes nothing but how much is played in vain.
const ROUND: u64 = 8;

/// What is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// All nights as they are.
    AsItIs,
    /// A few nights without each entry.
    Trial,
    /// Further nights without what did nothing yet.
    Search,
}

/// Whoever looks on: shows how far it is, and may interrupt.
pub trait Progress: Sync {
    /// So many runs of a stage are about to be played.
    fn begins(&self, stage: Stage, runs: u64);
    /// So many more of them were played, or need not be. From any thread.
    fn played(&self, runs: u64);
    /// Whether to go on: once it is false it stays so. From any thread.
    fn goes_on(&self) -> bool;
}

/// Looks at an exercise under all its doctrines. What is found depends on nothing but that, and on when somebody
/// interrupts.
///
/// # Errors
/// A night that came to no end as it is.
pub fn look(
    scenarios: &[Arc<Scenario>],
    terms: Terms,
    limits: RunLimits,
    progress: &dyn Progress,
) -> Result<Deep, Stuck> {
    let entries = entries::all(scenarios);
    let questions = scenarios.first().map(|scenario| questions(scenario)).unwrap_or_default();
    let table = Table { scenarios, entries: &entries, questions: &questions, terms, limits, progress };
    let nights = table.as_they_are()?;
    let mut search = Search { table, nights: &nights, fates: Vec::new() };
    search.begin();
    search.trial()?;
    search.search()?;
    search.courses();
    let fates = search.fates;
    let under = |doctrine: usize| nights.iter().map(move |night| &night[doctrine].outcome).collect();
    let doctrines = 0..scenarios.len();
    Ok(Deep {
        scenarios: scenarios.to_vec(),
        terms,
        nights: nights.len() as u64,
        trial: TRIAL.min(nights.len() as u64),
        is_interrupted: !progress.goes_on(),
        scores: doctrines.clone().map(|doctrine| mean_score(&under(doctrine) as &Vec<_>)).collect(),
        measures: questions
            .iter()
            .map(|question| Measured::of(question, doctrines.clone().map(under)))
            .collect(),
        entries: tried(&entries, &nights, fates),
    })
}

fn tried(entries: &[Entry], nights: &[Vec<Played>], fates: Vec<Fate>) -> Vec<Tried> {
    let used = |place: usize| nights.iter().flatten().filter(|night| night.used[place]).count() as u64;
    let all = entries.iter().zip(fates).enumerate();
    all.map(|(place, (entry, fate))| Tried { entry: entry.clone(), used: used(place), fate }).collect()
}

/// The search for a night in which an entry matters.
struct Search<'a> {
    table: Table<'a>,
    nights: &'a [Vec<Played>],
    /// What is known of each entry.
    fates: Vec<Fate>,
}

impl Search<'_> {
    /// What no night used needs no trial.
    fn begin(&mut self) {
        let all = self.nights.len() as u64;
        let is_used = |place: &usize| self.used(*place, 0..all) > 0;
        let fate = |place| if all == 0 || is_used(&place) { Fate::Untried } else { Fate::Unused };
        self.fates = (0..self.table.entries.len()).map(fate).collect();
    }

    /// In how many of these nights an entry is used.
    fn used(&self, place: usize, replications: std::ops::Range<u64>) -> u64 {
        let nights = &self.nights[replications.start as usize..replications.end as usize];
        nights.iter().flatten().filter(|night| night.used[place]).count() as u64
    }

    /// The entries of which so far this is known.
    fn whose(&self, is_it: impl Fn(&Fate) -> bool) -> Vec<usize> {
        (0..self.fates.len()).filter(|place| is_it(&self.fates[*place])).collect()
    }

    /// Tries all in the same few nights, so that what they weigh can be held against one another.
    fn trial(&mut self) -> Result<(), Stuck> {
        let few = TRIAL.min(self.nights.len() as u64);
        let open = self.whose(|fate| matches!(fate, Fate::Untried));
        let runs = open.iter().map(|place| self.used(*place, 0..few)).sum();
        self.table.progress.begins(Stage::Trial, runs);
        // A few at a time, so that an interruption leaves some of them known.
        for place in open.chunks(TOGETHER) {
            if !self.table.progress.goes_on() {
                break;
            }
            for (place, removed) in place.iter().zip(self.table.each_without(place, 0..few, self.nights)?) {
                self.judge(*place, removed, 0);
            }
        }
        Ok(())
    }

    /// Goes on with what did nothing yet until it does something, or no night is left that used it.
    fn search(&mut self) -> Result<(), Stuck> {
        let all = self.nights.len() as u64;
        let mut begun = TRIAL.min(all);
        let open = self.whose(|fate| matches!(fate, Fate::Nothing { .. }));
        let runs = open.iter().map(|place| self.used(*place, begun..all)).sum();
        self.table.progress.begins(Stage::Search, runs);
        while begun < all && self.table.progress.goes_on() {
            let next = begun.saturating_add(ROUND).min(all);
            let open = self.whose(|fate| matches!(fate, Fate::Nothing { .. }));
            if open.is_empty() {
                break;
            }
            let removed = self.table.each_without(&open, begun..next, self.nights)?;
            for (place, removed) in open.into_iter().zip(removed) {
                self.judge(place, removed, begun);
                if !matches!(self.fates[place], Fate::Nothing { .. }) {
                    self.table.progress.played(self.used(place, next..all));
                }
            }
            begun = next;
        }
        Ok(())
    }

    /// What nights without an entry say of it, `before` which so many under each doctrine said nothing.
    fn judge(&mut self, place: usize, removed: Removed, before: u64) {
        let looked = match removed {
            Removed::Looked(looked) => looked,
            Removed::Endless => {
                self.fates[place] = Fate::Endless;
                return;
            }
            Removed::Interrupted => return,
        };
        let next = looked.last().map_or(before, |(_, replication, _)| replication + 1);
        let looked = if before == 0 { looked } else { self.up_to_first(place, looked, before) };
        self.fates[place] = match Weight::of(&looked, self.table.questions) {
            Some(weight) => Fate::Matters(weight),
            None => Fate::Nothing { tried: self.used(place, 0..next), course: None },
        };
    }

    /// The nights that were looked at before, in all of which nothing was otherwise, and these up to the first that is.
    fn up_to_first(&self, place: usize, looked: Vec<Looked>, before: u64) -> Vec<Looked> {
        let under = &self.table.entries[place].under;
        let earlier =
            (0..before).flat_map(|replication| under.iter().map(move |at| (*at, replication, None)));
        let first = looked.iter().position(|(.., found)| found.is_some());
        let many = first.map_or(looked.len(), |first| first + 1);
        earlier.chain(looked.into_iter().take(many)).collect()
    }

    /// Looks in one night of each that never did anything to a measure whether it did anything else.
    fn courses(&mut self) {
        let open = self.whose(|fate| matches!(fate, Fate::Nothing { .. }));
        let mut found: Vec<Option<bool>> = Vec::new();
        open.par_iter().map(|place| self.course(*place)).collect_into_vec(&mut found);
        for (place, found) in open.into_iter().zip(found) {
            if let Fate::Nothing { course, .. } = &mut self.fates[place] {
                *course = found;
            }
        }
    }

    /// Whether the first night that used an entry goes another way without it; `None` if somebody interrupted.
    fn course(&self, place: usize) -> Option<bool> {
        if !self.table.progress.goes_on() {
            return None;
        }
        let first = (0..).zip(self.nights).find_map(|(replication, night)| {
            let doctrine = night.iter().position(|played| played.used[place])?;
            Some((doctrine, replication))
        });
        let (doctrine, replication) = first?;
        self.table.changes_course(place, doctrine, replication)
    }
}
