//! Exercises that turn, played in memory.

use crate::stories::story::lines;
use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::document::reading::Shelf;
use salambo_engine::kernel::draws::DrawRecord;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::Plan;
use salambo_engine::run::simulation::{Liberties, Simulation};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Request, Turn, Turned, compile_turned};
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::line;
use salambo_engine::trace::record::{Record, RecordNo};
use std::sync::Arc;

/// An exercise that can turn.
#[derive(Clone)]
pub struct Night {
    /// Its files.
    pub shelf: Shelf,
    /// What is asked for.
    pub request: Request,
    /// The seed.
    pub seed: u64,
}

/// A run with its draws.
pub struct Run {
    /// The exercise of the start.
    pub scenario: Arc<Scenario>,
    /// What happened.
    pub trace: Trace,
    /// Every draw.
    pub journal: Vec<DrawRecord>,
}

/// A turn after so many milliseconds.
pub fn turn(at_ms: i64, changes: &[&str]) -> Turn {
    Turn { at: Tick(at_ms), changes: changes.iter().map(|change| (*change).to_owned()).collect() }
}

impl Night {
    /// One file with an exercise in it.
    pub fn of(text: &str) -> Self {
        let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
        Self { shelf: Shelf::new().with("exercise.ron", text), request, seed: 1 }
    }

    /// The exercise with its turns, or what is wrong with them.
    pub fn compiled(&self, turns: &[Turn]) -> Result<Turned, String> {
        let turned = compile_turned(&mut self.shelf.clone(), &self.request, turns);
        match turned.compiled.scenario {
            Some(_) => Ok(turned),
            None => Err(render::text(&turned.compiled.problems, &turned.compiled.files, Look::default())),
        }
    }

    /// Plays it with its turns.
    pub fn played(&self, turns: &[Turn]) -> Run {
        let mut turned = self.compiled(turns).unwrap_or_else(|problems| panic!("{problems}"));
        let scenario = Arc::new(turned.compiled.scenario.take().expect("it was compiled"));
        let plan = Plan { seed: self.seed, turns: turned.later, ..Plan::default() };
        let liberties = Liberties { journal: true, ..Liberties::default() };
        let (trace, journal) =
            Simulation::new(&scenario, &plan, &liberties).run().expect("within the limits");
        Run { scenario, trace, journal }
    }
}

impl Run {
    /// The lines of the records before a moment, as a run file has them.
    pub fn history(&self, before: Tick) -> Vec<String> {
        let past = self.trace.iter().take_while(|(_, record)| record.at < before);
        past.map(|(number, record)| written(&self.trace, number, record)).collect()
    }

    /// The lines of all records but those that say that the run turns, numbered as if these were not there.
    pub fn without_turns(&self) -> Vec<String> {
        let is_turn = |record: &Record| matches!(record.fact, Fact::Turned { .. });
        let mut numbers = Vec::new();
        let mut next = 0;
        for record in &self.trace.records {
            numbers.push((!is_turn(record)).then(|| RecordNo::at(next)));
            next += usize::from(!is_turn(record));
        }
        let renumbered = |number: RecordNo| numbers[number.index()].unwrap_or(RecordNo::START);
        let kept = self.trace.iter().filter(|(_, record)| !is_turn(record));
        kept.map(|(number, record)| {
            let mut record = record.clone();
            record.cause = record.cause.map(renumbered);
            record.released_by = record.released_by.map(renumbered);
            record.others = record.others.iter().map(|other| renumbered(*other)).collect();
            written(&self.trace, renumbered(number), &record)
        })
        .collect()
    }

    /// What happens from the first turn on, a line for each record.
    pub fn told(&self) -> String {
        let turned = self.trace.records.iter().find(|record| matches!(record.fact, Fact::Turned { .. }));
        let from = turned.map_or(Tick::ZERO, |record| record.at);
        let is_frame = |record: &Record| matches!(record.fact, Fact::End {} | Fact::Truth { .. });
        lines(&self.scenario, &self.trace, &|record| record.at >= from && !is_frame(record))
    }
}

fn written(trace: &Trace, number: RecordNo, record: &Record) -> String {
    let mut out = String::new();
    line::write(&mut out, number, record, &trace.names);
    out
}
