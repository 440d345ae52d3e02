//! All numbers of a comparison as one table: a line for each exercise, measure and doctrine.
//!
//! Columns have names that stay; ids are not translated; times are in ms, shares from 0 to 1; differences are
//! the doctrine's value less that of the baseline, and empty for the baseline itself.

use crate::compare::{Answer, Compared, Comparison, Pair, Question, Sample};
use crate::scenario::Scenario;
use crate::score::{Direction, Unit};
use crate::statistics::decision::Verdict;

/// The columns, each with what stands in it.
pub(super) const COLUMNS: [(&str, &str); 39] = [
    ("exercise", "id of the exercise"),
    ("measure", "id of the measure; `score` is the score of the exercise"),
    ("doctrine", "id of the doctrine"),
    ("unit", "ms, share (0 to 1) or count"),
    ("direction", "which values are better: lower or higher"),
    ("target", "where the full mark ends, in the unit"),
    ("nights", "nights with a value"),
    ("never", "nights in which it never came, which counts until the end of the exercise"),
    ("mean", "mean of the values"),
    ("sd", "standard deviation of the values"),
    ("p10", "value at or below which a tenth of the nights lie"),
    ("p10_low", "low end of its interval"),
    ("p10_high", "high end of its interval"),
    ("p50", "median of the values"),
    ("p50_low", "low end of its interval"),
    ("p50_high", "high end of its interval"),
    ("p90", "value at or below which nine tenths of the nights lie"),
    ("p90_low", "low end of its interval"),
    ("p90_high", "high end of its interval"),
    ("full_mark", "share of the nights with the full mark"),
    ("full_mark_low", "low end of its interval"),
    ("full_mark_high", "high end of its interval"),
    ("against", "id of the baseline; empty for the baseline itself"),
    ("pairs", "nights with a value under both"),
    ("difference", "mean difference: doctrine less baseline"),
    ("difference_low", "low end of its interval"),
    ("difference_high", "high end of its interval"),
    ("smallest", "smallest difference that matters"),
    ("verdict", "better, worse, equivalent or undecided"),
    ("nights_better", "nights in which the doctrine was better"),
    ("nights_same", "nights in which it was the same"),
    ("nights_worse", "nights in which it was worse"),
    ("p", "Student's test of pairs"),
    ("p_adjusted", "the same after Holm, over the whole family of differences"),
    ("p_ranks", "Wilcoxon's test of signed ranks"),
    ("p_marks", "McNemar's exact test of full marks"),
    ("correlation", "of the doctrine and the baseline from night to night"),
    ("variance_ratio", "how many times as many nights would be needed without common luck"),
    ("nights_needed", "about how many nights would decide what is undecided"),
];

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Number(f64),
    Count(u64),
    Nothing,
}

impl Value {
    /// The value as plain text; a text that a spreadsheet would take for a formula is a text.
    pub(super) fn plain(&self) -> String {
        match self {
            Self::Text(text) => safe(text),
            Self::Number(number) => number.to_string(),
            Self::Count(count) => count.to_string(),
            Self::Nothing => String::new(),
        }
    }
}

/// A text that no spreadsheet takes for a formula.
pub(super) fn safe(text: &str) -> String {
    let is_risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_risky { format!("'{text}") } else { text.to_owned() }
}

/// All lines.
pub(super) fn lines(of: &Comparison) -> Vec<Vec<Value>> {
    let mut lines = Vec::new();
    for one in &of.exercises {
        for answer in &one.answers {
            for (doctrine, sample) in answer.samples.iter().enumerate() {
                let mut line = head(of, one, answer, doctrine);
                line.extend(alone(sample));
                line.extend(paired(one, answer, doctrine));
                lines.push(line);
            }
        }
    }
    lines
}

/// The id of a doctrine.
pub(super) fn doctrine(scenario: &Scenario) -> &str {
    scenario.names.text(scenario.doctrine)
}

/// The id of an exercise.
pub(super) fn exercise<'a>(of: &Comparison, one: &'a Compared) -> &'a str {
    let scenario = one.scenario(&of.asked);
    scenario.names.text(scenario.id)
}

/// The word of a unit.
pub(super) fn unit(question: &Question) -> &'static str {
    match question.unit {
        Unit::Ms => "ms",
        Unit::Share => "share",
        Unit::Count => "count",
    }
}

/// The word of a direction.
pub(super) fn direction(question: &Question) -> &'static str {
    match question.direction {
        Direction::Lower => "lower",
        Direction::Higher => "higher",
    }
}

/// The word of a verdict.
pub(super) fn verdict(pair: &Pair) -> &'static str {
    match pair.verdict {
        Verdict::Better => "better",
        Verdict::Worse => "worse",
        Verdict::Equivalent => "equivalent",
        Verdict::Undecided => "undecided",
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn number(number: Option<f64>) -> Value {
    number.filter(|number| number.is_finite()).map_or(Value::Nothing, Value::Number)
}

fn head(of: &Comparison, one: &Compared, answer: &Answer, at: usize) -> Vec<Value> {
    let question = &answer.question;
    vec![
        text(exercise(of, one)),
        text(&question.id),
        text(doctrine(&one.trial.scenarios[at])),
        text(unit(question)),
        text(direction(question)),
        number(question.target),
    ]
}

/// What a doctrine comes to by itself.
fn alone(sample: &Sample) -> Vec<Value> {
    let mut cells =
        vec![Value::Count(sample.nights), Value::Count(sample.never), number(sample.mean), number(sample.sd)];
    for (quantile, around) in sample.quantiles.iter().zip(&sample.around) {
        let ends = around.map(|around| around.interval);
        cells.extend([
            number(*quantile),
            number(ends.map(|ends| ends.low)),
            number(ends.map(|ends| ends.high)),
        ]);
    }
    let met = sample.met;
    cells.extend([
        number(met.map(|met| met.share)),
        number(met.map(|met| met.interval.low)),
        number(met.map(|met| met.interval.high)),
    ]);
    cells
}

/// What it comes to against the baseline.
fn paired(one: &Compared, answer: &Answer, at: usize) -> Vec<Value> {
    let smallest = Value::Number(answer.question.smallest);
    let Some(pair) = answer.pairs.iter().find(|pair| pair.doctrine == at) else {
        let mut cells = vec![Value::Nothing; 17];
        cells[5] = smallest;
        return cells;
    };
    let found = pair.difference;
    let [better, same, worse] = pair.nights.map(Value::Count);
    vec![
        text(doctrine(&one.trial.scenarios[pair.against])),
        Value::Count(pair.differences.len() as u64),
        number(found.map(|found| found.mean)),
        number(found.map(|found| found.interval.low)),
        number(found.map(|found| found.interval.high)),
        smallest,
        text(verdict(pair)),
        better,
        same,
        worse,
        number(Some(pair.p)),
        number(Some(pair.p_adjusted)),
        number(pair.ranks.map(|ranks| ranks.p)),
        number(pair.marks),
        number(pair.correlation),
        number(pair.variance_ratio),
        pair.runs_needed.map_or(Value::Nothing, Value::Count),
    ]
}
