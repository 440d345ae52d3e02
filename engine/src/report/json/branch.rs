//! A branch as a JSON document, `salambo.branch/1`: a contract with other programs.
//!
//! Every key is always present, null if there is nothing to say; times are whole milliseconds since the
//! start; records are told as the lines of the run file, so that they can be compared anywhere.

use crate::report::branch::{Fork, told};
use crate::score::Unit;
use serde::Serialize;

/// The name and number of the document's format.
const FORMAT: &str = "salambo.branch/1";

/// What came of a branch.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    /// The digest of the run that it leaves.
    parent: &'a str,
    /// The digest of its own records.
    run: &'a str,
    run_file: Option<&'a str>,
    exercise: &'a str,
    doctrine: &'a str,
    seed: u64,
    replication: u64,
    at_ms: i64,
    changes: &'a [String],
    first_difference: Option<Difference>,
    score_before: Option<f64>,
    score_after: Option<f64>,
    measures: Vec<MeasureEntry<'a>>,
}

/// The first record that differs, as a line of each run file; null in the run that has none of that number.
#[derive(Clone, Debug, Serialize)]
struct Difference {
    record: u32,
    before: Option<String>,
    after: Option<String>,
}

/// A measure whose value or mark differs.
#[derive(Clone, Debug, Serialize)]
struct MeasureEntry<'a> {
    id: &'a str,
    unit: &'static str,
    before: Option<f64>,
    after: Option<f64>,
    mark_before: Option<u8>,
    mark_after: Option<u8>,
    /// How much longer each kind of wait is on the way to it.
    parts: Vec<Part>,
}

#[derive(Clone, Debug, Serialize)]
struct Part {
    label: &'static str,
    longer_ms: i64,
}

/// The document.
#[must_use]
pub fn document<'a>(fork: &Fork<'a>) -> Document<'a> {
    let names = &fork.after.scenario.names;
    let entry = |(before, after): &crate::report::branch::Pair<'a>| {
        let id = names.text(after.name);
        MeasureEntry {
            id,
            unit: match after.unit {
                Unit::Ms => "ms",
                Unit::Share => "share",
                Unit::Count => "count",
            },
            before: before.value,
            after: after.value,
            mark_before: before.mark,
            mark_after: after.mark,
            parts: fork
                .parts(id)
                .into_iter()
                .map(|(label, length)| Part { label, longer_ms: length.0 })
                .collect(),
        }
    };
    let terms = fork.after.terms;
    Document {
        format: FORMAT,
        parent: &fork.before.terms.digest,
        run: &terms.digest,
        run_file: terms.run_file.as_deref(),
        exercise: names.text(fork.after.scenario.id),
        doctrine: names.text(fork.after.scenario.doctrine),
        seed: terms.seed,
        replication: terms.replication,
        at_ms: fork.at.0,
        changes: fork.changes,
        first_difference: fork.first_difference().map(|number| Difference {
            record: number.number(),
            before: told(fork.before.trace, number),
            after: told(fork.after.trace, number),
        }),
        score_before: fork.before.score.score,
        score_after: fork.after.score.score,
        measures: fork.measures().0.iter().map(entry).collect(),
    }
}
