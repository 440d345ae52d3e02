//! A branch as a JSON document, `salambo.branch/1`: a contract with other programs.
//!
//! Every key is always present, null if there is nothing to say; times are whole milliseconds since the
//! start; ids are never translated, titles and sentences are. Records are told as the lines of the run file
//! too, so that they can be compared anywhere.

use super::explain::{NeverEntry, never};
use super::{Number, Subject, number, unit};
use crate::document::text::Language;
use crate::kernel::tick::Tick;
use crate::replay::pair::told;
use crate::report::branch::{Fork, Pair, Way, is_moved, ways};
use crate::report::{Debriefing, measures::Teller};
use crate::score::{Rating, Unit};
use crate::trace::archive::ENGINE;
use crate::trace::record::RecordNo;
use crate::wording::{Catalogue, Narrator};
use serde::Serialize;
use std::collections::BTreeMap;

/// The name and number of the document's format.
const FORMAT: &str = "salambo.branch/1";

/// What came of a branch.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    engine: &'static str,
    /// The digest of the run that it leaves.
    parent: &'a str,
    /// The digest of its own records.
    run: &'a str,
    run_file: Option<&'a str>,
    exercise: Subject<'a>,
    doctrine: Subject<'a>,
    seed: u64,
    replication: u64,
    at_ms: i64,
    changes: &'a [String],
    /// Null if the change changes nothing.
    first_difference: Option<Difference>,
    score: Sides<f64>,
    rating: Sides<&'static str>,
    measures: Vec<MeasureEntry<'a>>,
}

/// One thing in both runs.
#[derive(Clone, Debug, Serialize)]
struct Sides<T> {
    before: Option<T>,
    after: Option<T>,
}

/// The first record that differs; null in the run that ends before it.
type Difference = Sides<RecordEntry>;

#[derive(Clone, Debug, Serialize)]
struct RecordEntry {
    record: u32,
    at_ms: i64,
    sentence: String,
    /// As the run file has it.
    line: String,
}

#[derive(Clone, Debug, Serialize)]
struct MeasureEntry<'a> {
    id: &'a str,
    objective: &'a str,
    title: String,
    unit: &'static str,
    /// Whether value or mark is otherwise.
    changed: bool,
    before: Option<Number>,
    after: Option<Number>,
    /// Of the two, as they stand here.
    difference: Option<Number>,
    mark_before: Option<u8>,
    mark_after: Option<u8>,
    /// How much longer each kind of wait is on the way to it.
    parts: Vec<Part>,
    /// The chain in the branch from the change to it, if one leads through the change.
    chain: Vec<RecordEntry>,
    /// The first record on its own chain that had not happened before.
    parted: Option<RecordEntry>,
    /// What kept it from coming true in the branch; null if it came, or is no moment.
    never: Option<NeverEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct Part {
    label: &'static str,
    longer_ms: i64,
}

/// The document, with sentences in a language.
#[must_use]
pub fn document<'a>(fork: &Fork<'a>, language: Language) -> Document<'a> {
    let catalogue = &Catalogue::of(language, fork.after.scenario);
    let narrators = [fork.before, fork.after].map(|run| Narrator::new(catalogue, run.scenario, run.trace));
    let [before, after] = &narrators;
    let (scenario, terms) = (fork.after.scenario, fork.after.terms);
    let names = &scenario.names;
    let ways = ways(fork);
    let teller = Teller { titles: after.titles(), catalogue, names };
    let entry = |run: &Debriefing<'_>, narrator: &Narrator<'_>, number| record(run, narrator, number);
    Document {
        format: FORMAT,
        engine: ENGINE,
        parent: &fork.before.terms.digest,
        run: &terms.digest,
        run_file: terms.run_file.as_deref(),
        exercise: Subject { id: names.text(scenario.id), digest: &scenario.exercise_digest },
        doctrine: Subject { id: names.text(scenario.doctrine), digest: &scenario.doctrine_digest },
        seed: terms.seed,
        replication: terms.replication,
        at_ms: fork.at.0,
        changes: fork.changes,
        first_difference: fork.difference.map(|difference| Sides {
            before: difference.one.map(|number| entry(fork.before, before, number)),
            after: difference.other.map(|number| entry(fork.after, after, number)),
        }),
        score: Sides { before: fork.before.score.score, after: fork.after.score.score },
        rating: Sides {
            before: fork.before.score.rating.map(Rating::letter),
            after: fork.after.score.rating.map(Rating::letter),
        },
        measures: fork.measures().map(|pair| measure(fork, pair, (after, &teller), &ways)).collect(),
    }
}

fn record(run: &Debriefing<'_>, narrator: &Narrator<'_>, number: RecordNo) -> RecordEntry {
    let record = run.trace.get(number);
    RecordEntry {
        record: number.number(),
        at_ms: record.at.0,
        sentence: narrator.sentence(record),
        line: told(run.trace, number).unwrap_or_default(),
    }
}

fn measure<'a>(
    fork: &Fork<'a>,
    (before, after): Pair<'a>,
    (narrator, teller): (&Narrator<'_>, &Teller<'_>),
    ways: &BTreeMap<String, Way>,
) -> MeasureEntry<'a> {
    let names = &fork.after.scenario.names;
    let id = names.text(after.name);
    let way = ways.get(id);
    let entry = |number: &RecordNo| record(fork.after, narrator, *number);
    MeasureEntry {
        id,
        objective: names.text(after.objective),
        title: teller.title("measure", after.name),
        unit: unit(after.unit),
        changed: is_moved(&(before, after)),
        before: before.value.map(|value| number(value, before.unit)),
        after: after.value.map(|value| number(value, after.unit)),
        difference: before.value.zip(after.value).map(|(was, is)| difference(was, is, after.unit)),
        mark_before: before.mark,
        mark_after: after.mark,
        parts: fork
            .parts(id)
            .into_iter()
            .map(|(label, length)| Part { label, longer_ms: length.0 })
            .collect(),
        chain: way.iter().flat_map(|way| &way.chain).map(entry).collect(),
        parted: way.and_then(|way| way.parted.as_ref()).map(entry),
        never: fork.never(id).map(|kept| never(fork.after, narrator, &kept)),
    }
}

/// By how much a value is greater than it was: of milliseconds, between the whole ones.
fn difference(was: f64, is: f64, unit: Unit) -> Number {
    match unit {
        Unit::Ms => Number::Whole((Tick::rounded(is) - Tick::rounded(was)).0),
        Unit::Share | Unit::Count => number(is - was, unit),
    }
}
