//! The difference between two runs, of which the second has something that the first has not.

use super::reach::{Reach, Run};
use salambo_engine::kernel::draws::DrawRecord;
use salambo_engine::run::Plan;
use salambo_engine::run::simulation::{Liberties, Simulation};
use salambo_engine::scenario::Scenario;
use salambo_engine::trace::fact::Fact;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A run with its journal.
pub fn play(scenario: Arc<Scenario>, seed: u64) -> Run {
    let plan = Plan { seed, ..Plan::default() };
    let liberties = Liberties { journal: true, ..Liberties::default() };
    let outcome = Simulation::new(&scenario, &plan, &liberties).run();
    let (trace, journal) = outcome.expect("it comes to its end");
    Run { scenario, trace, journal }
}

/// What is known of a draw by its key.
fn values(journal: &[DrawRecord]) -> BTreeMap<(&'static str, u64, u64, u32), u64> {
    let key = |draw: &DrawRecord| (draw.purpose.name(), draw.subject, draw.occurrence, draw.index);
    journal.iter().map(|draw| (key(draw), draw.word)).collect()
}

/// The records of a run that the service has not touched, and that are not of its end.
fn spared(run: &Run, reach: &mut Reach<'_>) -> BTreeSet<String> {
    let touched = reach.follow(run);
    let rows = run.trace.records.iter().zip(touched);
    let until_the_end = rows.take_while(|(record, _)| !matches!(record.fact, Fact::End {}));
    let untouched = until_the_end.filter(|(_, touched)| !touched);
    let told = untouched.map(|(record, _)| {
        let mut line = format!("{} {} {:?} ", record.at.0, run.trace.names.text(record.actor), record.wait);
        record.fact.write(&mut line, &run.trace.names);
        line
    });
    told.collect()
}

/// The draws that it has not touched.
fn spared_draws(run: &Run, reach: &Reach<'_>) -> BTreeSet<DrawRecord> {
    run.journal.iter().copied().filter(|draw| reach.spares(run, draw)).collect()
}

/// What a meeting came to.
#[derive(Debug)]
pub struct Tally {
    /// Records that were not touched.
    pub records: usize,
    /// Draws that were not touched.
    pub draws: usize,
    /// Draws that were made with and without the service.
    pub lasting: usize,
    /// Records that went otherwise.
    pub moved: usize,
    /// What others took in from the service.
    pub heard: usize,
    /// Records of it or about it.
    pub part: usize,
}

/// Holds two runs against each other, the second with something called by a word.
pub fn hold(alone: &Run, beside: &Run, word: &str, name: &str) -> Tally {
    let (before, after) = (values(&alone.journal), values(&beside.journal));
    let lasting: Vec<_> = before.iter().filter_map(|(key, word)| Some((word, after.get(key)?))).collect();
    assert!(lasting.iter().all(|(before, after)| before == after), "{name}: a draw has another value");
    let mut reach = Reach::of([alone, beside], word);
    let (own, other) = (spared(alone, &mut reach), spared(beside, &mut reach));
    let differing: Vec<_> = own.symmetric_difference(&other).collect();
    assert!(differing.is_empty(), "{name}: {:#?}", &differing[..differing.len().min(4)]);
    let (draws, others) = (spared_draws(alone, &reach), spared_draws(beside, &reach));
    let differing: Vec<_> = draws.symmetric_difference(&others).collect();
    assert!(differing.is_empty(), "{name}: {:#?}", &differing[..differing.len().min(4)]);
    let heard = beside.trace.records.iter().filter(|record| match &record.fact {
        Fact::Handled { from, .. } => {
            let names = &beside.trace.names;
            names.text(*from).contains(word) && !names.text(record.actor).contains(word)
        }
        _ => false,
    });
    Tally {
        records: own.len(),
        draws: draws.len(),
        lasting: lasting.len(),
        moved: alone.trace.records.len() - own.len(),
        heard: heard.count(),
        part: beside.trace.records.iter().filter(|record| reach.is_its_own(beside, record)).count(),
    }
}
