//! A deep look at an exercise as a JSON document, `salambo.deep/1`: a contract with other programs.
//!
//! Every key is always present, null if there is nothing to say; times are in ms, those that never came counted
//! until the end of the exercise; ids are never translated. Differences are what is so without the entry less what
//! is so with it.
//!
//! | word | values |
//! |---|---|
//! | `same` | in every night: `met`, `half` the mark, `missed`, the same `value`, `empty`: nothing to count |
//! | `kind` | `inject`, `procedure` |
//! | `fate` | `unused`: never delivered, or never fired; `nothing`: it was used and never mattered; `matters`; `endless`: without it a night comes to no end; `untried`: somebody interrupted before |
//!
//! `tried` are nights that were looked at without the entry, all doctrines together: of what never mattered those
//! in which it was used; of what matters also those in which it was not, and is the same without it. `course` says
//! whether anything but its own records is otherwise without an entry that never mattered.

use super::{direction, unit};
use crate::compare::deep::{Deep, Fate, Measured, Spread, Tried, Weight};
use crate::score::Rating;
use crate::trace::archive::ENGINE;
use serde::Serialize;

/// The name and number of the document's format.
const FORMAT: &str = "salambo.deep/1";

/// What was found.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    engine: &'static str,
    exercise: Option<&'a str>,
    seed: u64,
    /// Nights that were asked for under each doctrine.
    runs: u64,
    /// Nights that were played under each doctrine.
    nights: u64,
    /// Nights under each doctrine in which every entry was tried.
    trial: u64,
    interrupted: bool,
    doctrines: Vec<DoctrineEntry<'a>>,
    measures: Vec<MeasureEntry<'a>>,
    entries: Vec<TriedEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct DoctrineEntry<'a> {
    id: &'a str,
    /// The mean score of the exercise.
    score: Option<f64>,
    /// The rating of that score.
    rating: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
struct MeasureEntry<'a> {
    id: &'a str,
    unit: &'static str,
    direction: &'static str,
    /// The same in every night under every doctrine.
    same: Option<&'static str>,
    doctrines: Vec<SpreadEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct SpreadEntry<'a> {
    doctrine: &'a str,
    nights: u64,
    /// Nights in which it has a mark.
    marked: u64,
    met: u64,
    never: u64,
    least: Option<f64>,
    middle: Option<f64>,
    greatest: Option<f64>,
    same: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
struct TriedEntry<'a> {
    kind: &'static str,
    id: &'a str,
    /// The doctrines that have it.
    doctrines: Vec<&'a str>,
    /// Nights in which it was delivered or fired, all doctrines together.
    used: u64,
    fate: &'static str,
    tried: Option<u64>,
    course: Option<bool>,
    weight: Option<WeightEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct WeightEntry<'a> {
    /// Nights in which anything is otherwise.
    changed: u64,
    /// Nights in which something is otherwise by as much as matters.
    large: u64,
    /// Nights in which the exercise is rated otherwise.
    rated: u64,
    /// Of the score of the exercise, on average.
    score: Option<f64>,
    first: FirstEntry<'a>,
    /// The doctrines under which anything is otherwise.
    doctrines: Vec<&'a str>,
    most: Option<MovedEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct FirstEntry<'a> {
    doctrine: &'a str,
    replication: u64,
}

#[derive(Clone, Debug, Serialize)]
struct MovedEntry<'a> {
    measure: &'a str,
    unit: &'static str,
    nights: u64,
    by: Option<f64>,
}

/// The document.
#[must_use]
pub fn document(of: &Deep) -> Document<'_> {
    let doctrines = of.scores.iter().enumerate().map(|(place, score)| DoctrineEntry {
        id: doctrine(of, place),
        score: *score,
        rating: score.map(|score| Rating::of(score).letter()),
    });
    Document {
        format: FORMAT,
        engine: ENGINE,
        exercise: of.scenarios.first().map(|scenario| scenario.names.text(scenario.id)),
        seed: of.terms.seed,
        runs: of.terms.runs,
        nights: of.nights,
        trial: of.trial,
        interrupted: of.is_interrupted,
        doctrines: doctrines.collect(),
        measures: of.measures.iter().map(|measured| measure(of, measured)).collect(),
        entries: of.entries.iter().map(|tried| entry(of, tried)).collect(),
    }
}

fn doctrine(of: &Deep, place: usize) -> &str {
    let scenario = &of.scenarios[place];
    scenario.names.text(scenario.doctrine)
}

fn measure<'a>(of: &'a Deep, measured: &'a Measured) -> MeasureEntry<'a> {
    let under = measured.under.iter().enumerate();
    MeasureEntry {
        id: &measured.question.id,
        unit: unit(measured.question.unit),
        direction: direction(measured.question.direction),
        same: measured.same().map(|same| same.word()),
        doctrines: under.map(|(place, spread)| spread_entry(doctrine(of, place), spread)).collect(),
    }
}

fn spread_entry<'a>(doctrine: &'a str, spread: &Spread) -> SpreadEntry<'a> {
    let [least, middle, greatest] = spread.values.map_or([None; 3], |values| values.map(Some));
    SpreadEntry {
        doctrine,
        nights: spread.nights,
        marked: spread.marked,
        met: spread.met,
        never: spread.never,
        least,
        middle,
        greatest,
        same: spread.same.map(|same| same.word()),
    }
}

fn entry<'a>(of: &'a Deep, tried: &'a Tried) -> TriedEntry<'a> {
    let (tried_nights, course, weight) = match &tried.fate {
        Fate::Unused | Fate::Untried | Fate::Endless => (None, None, None),
        Fate::Nothing { tried, course } => (Some(*tried), *course, None),
        Fate::Matters(weight) => (Some(weight.tried), None, Some(weight_entry(of, weight))),
    };
    TriedEntry {
        kind: tried.entry.kind.word(),
        id: &tried.entry.id,
        doctrines: tried.entry.under.iter().map(|place| doctrine(of, *place)).collect(),
        used: tried.used,
        fate: tried.fate.word(),
        tried: tried_nights,
        course,
        weight,
    }
}

fn weight_entry<'a>(of: &'a Deep, weight: &Weight) -> WeightEntry<'a> {
    let (first, replication) = weight.first;
    let most = weight.most.map(|moved| {
        let question = &of.measures[moved.measure].question;
        MovedEntry { measure: &question.id, unit: unit(question.unit), nights: moved.nights, by: moved.by }
    });
    WeightEntry {
        changed: weight.changed,
        large: weight.large,
        rated: weight.rated,
        score: weight.score,
        first: FirstEntry { doctrine: doctrine(of, first), replication },
        doctrines: weight.under.iter().map(|place| doctrine(of, *place)).collect(),
        most,
    }
}
