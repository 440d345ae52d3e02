//! An exercise compiled with its turns.

use super::change::{Change, Wrong};
use super::stage::{Later, Stage, carried, namesakes, not_there};
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Said, said};
use crate::kernel::names::Names;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::compile::compiler::{Compiled, Library, Request, compile};
use std::sync::Arc;

/// A run turns no more often than this: every turn is compiled.
const MOST: usize = 64;

/// What is otherwise from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The moment, counted from the start.
    pub at: Tick,
    /// What is otherwise, in order, as it was typed.
    pub changes: Vec<String>,
}

/// A scenario and what becomes of it.
#[derive(Debug)]
pub struct Turned {
    /// The texts, the problems, and the scenario of the start unless something is wrong.
    pub compiled: Compiled,
    /// The scenario from each turn on.
    pub later: Vec<Later>,
}

impl Turned {
    fn never(compiled: Compiled) -> Self {
        Self { compiled, later: Vec::new() }
    }
}

/// The changes of a turn.
pub(super) struct Read {
    pub at: Tick,
    pub changes: Vec<Change>,
}

/// Compiles an exercise with its turns, in order of time. Without turns it is what [`compile`] gives.
/// Everything that is wrong with the changes is among the problems, drawn on their texts.
pub fn compile_turned(library: &mut dyn Library, request: &Request, turns: &[Turn]) -> Turned {
    let mut plain = compile(library, request);
    let Some(before) = plain.scenario.as_ref().filter(|_| !turns.is_empty()) else {
        return Turned::never(plain);
    };
    let mut wrongs: Vec<(String, Wrong)> = out_of_order(turns, before).into_iter().collect();
    let turns = if wrongs.is_empty() { turns } else { &[] };
    let read: Vec<Read> = turns.iter().map(|turn| read(turn, &mut wrongs)).collect();
    wrongs.extend(not_there(before, &read));
    wrongs.extend(namesakes(before, &read));
    let mut stage = Stage::new(request, &read, before);
    let mut first = stage.compile(library, 0);
    if first.scenario.is_none() || !wrongs.is_empty() {
        // All at once: also what is wrong with what is only set by the last turn.
        let mut all = stage.compile(library, read.len());
        if all.problems.is_ok() && first.scenario.is_none() {
            all = first;
        }
        all.scenario = None;
        for (text, wrong) in wrongs {
            all.problems.push(wrong.drawn(&text, &mut all.files));
        }
        return Turned::never(all);
    }
    let Some(scenario) = first.scenario.as_mut() else {
        return Turned::never(first);
    };
    let effects = carried(scenario, &read);
    stage.prepare(scenario);
    let mut later = Vec::new();
    for index in 0..read.len() {
        match stage.after(index, library, (scenario, &effects)) {
            Ok(turn) => later.push(turn),
            Err(wrong) => return Turned::never(*wrong),
        }
    }
    name_all(scenario, &mut later, stage.names());
    // A run file holds what people wrote; its turns stand in the manifest.
    plain.scenario = first.scenario;
    Turned { compiled: plain, later }
}

/// One trace has one table of names.
fn name_all(first: &mut Scenario, later: &mut [Later], names: Names) {
    let names = Arc::new(names);
    first.names = Arc::clone(&names);
    for scenario in later.iter_mut().filter_map(|turn| turn.scenario.as_mut()) {
        Arc::make_mut(scenario).names = Arc::clone(&names);
    }
}

fn read(turn: &Turn, wrongs: &mut Vec<(String, Wrong)>) -> Read {
    let mut changes = Vec::new();
    for text in &turn.changes {
        match Change::read(text) {
            Ok(change) => changes.push(change),
            Err(wrong) => wrongs.push((text.trim().to_owned(), wrong)),
        }
    }
    Read { at: turn.at, changes }
}

/// Why turns cannot be taken one after the other: there are too many, one lies before another, or outside
/// the exercise.
fn out_of_order(turns: &[Turn], before: &Scenario) -> Option<(String, Wrong)> {
    let wrong = |turn: &Turn, message: Said| {
        let text = turn.changes.first().map(|text| text.trim().to_owned()).unwrap_or_default();
        let hint = said!("a run turns after it has begun, before it ends, and after it turned before");
        let wrong = Wrong { code: code::NOT_FROM_HERE, at: 0..text.len(), message, hint, instead: None };
        Some((text, wrong))
    };
    if let Some(turn) = turns.get(MOST) {
        return wrong(turn, said!("a run turns {most} times at most", most = MOST));
    }
    let mut last = Tick(1);
    for turn in turns {
        if turn.at < last || turn.at > before.clock.end {
            return wrong(turn, said!("its turns are not in order of time, within the exercise"));
        }
        last = turn.at;
    }
    None
}
