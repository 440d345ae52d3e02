//! A comparison as a workbook: the answers in words, all numbers, what each night came to, and the terms.
//!
//! Whatever an author wrote goes in as a text; there are no formulas. The date of making is constant, so that
//! the same comparison is the same file.

use super::numbers::{self, COLUMNS, Value, lines};
use super::words::{Words, doctrine_title};
use crate::compare::{Comparison, Stopping};
use crate::document::text::Language;
use crate::trace::archive::ENGINE;
use crate::wording::{Catalogue, Titles, plain};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::collections::BTreeSet;

/// The widest column, in characters.
const WIDEST: usize = 48;

/// The workbook.
///
/// # Errors
/// There are more nights than a sheet has lines.
pub fn xlsx(of: &Comparison) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2020, 1, 1)?;
    workbook
        .set_properties(&DocProperties::new().set_title("Salambo comparison").set_creation_datetime(&made));
    let measures: Vec<Vec<Value>> = lines(of);
    let heads: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    write(workbook.add_worksheet().set_name("answers")?, &ANSWERS, &answers(of))?;
    write(workbook.add_worksheet().set_name("measures")?, &heads, &measures)?;
    let (heads, nights) = nights(of);
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    write(workbook.add_worksheet().set_name("nights")?, &heads, &nights)?;
    write(workbook.add_worksheet().set_name("terms")?, &["term", "value"], &terms(of))?;
    workbook.save_to_buffer()
}

/// Writes a table under its heads, which stay in sight.
fn write(sheet: &mut Worksheet, heads: &[&str], lines: &[Vec<Value>]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let mut widths: Vec<usize> = heads.iter().map(|head| head.chars().count()).collect();
    for (column, head) in (0..).zip(heads) {
        sheet.write_string_with_format(0, column, *head, &bold)?;
    }
    for (row, line) in (1..).zip(lines) {
        for (column, value) in (0..).zip(line) {
            match value {
                Value::Text(text) => drop(sheet.write_string(row, column, text)?),
                Value::Number(number) => drop(sheet.write_number(row, column, *number)?),
                Value::Count(count) => drop(sheet.write_number(row, column, *count as f64)?),
                Value::Nothing => {}
            }
            if let Some(width) = widths.get_mut(usize::from(column)) {
                *width = (*width).max(value.plain().chars().count());
            }
        }
    }
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, width.min(WIDEST) as f64 + 2.0)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

const ANSWERS: [&str; 9] = [
    "exercise",
    "doctrine",
    "against",
    "measure",
    "difference",
    "interval",
    "in nights",
    "verdict",
    "worst nights",
];

/// How many nights in which a doctrine was worse are named.
const NIGHTS: usize = 10;

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// Each difference in words.
fn answers(of: &Comparison) -> Vec<Vec<Value>> {
    let mut lines = Vec::new();
    for one in &of.exercises {
        let scenario = one.scenario(&of.asked);
        let catalogue = &Catalogue::of(Language::En, scenario);
        let titles = &Titles::new(scenario, catalogue);
        let words = Words { scenario, catalogue, titles };
        let title = titles.text("title").unwrap_or_else(|| plain(scenario.names.text(scenario.id)));
        let named = |doctrine: usize| text(doctrine_title(&one.trial.scenarios[doctrine], Language::En));
        for answer in &one.answers {
            for pair in &answer.pairs {
                let [difference, interval, nights] = words.difference(&answer.question, pair);
                let worst = pair.losses.iter().take(NIGHTS).map(|loss| loss.replication.to_string());
                lines.push(vec![
                    text(title.clone()),
                    named(pair.doctrine),
                    named(pair.against),
                    text(words.question(&answer.question)),
                    text(difference),
                    text(interval),
                    text(nights),
                    text(numbers::verdict(pair)),
                    text(worst.collect::<Vec<_>>().join(", ")),
                ]);
            }
        }
    }
    lines
}

/// What each night came to: a line for each exercise, night and doctrine, a column for each measure.
fn nights(of: &Comparison) -> (Vec<String>, Vec<Vec<Value>>) {
    let mut seen = BTreeSet::new();
    let all = of.exercises.iter().flat_map(|one| &one.answers).map(|answer| answer.question.id.as_str());
    let measures: Vec<&str> = all.filter(|id| seen.insert(*id)).collect();
    let heads = ["exercise", "night", "doctrine"].into_iter().chain(measures.iter().copied());
    let mut lines = Vec::new();
    for one in &of.exercises {
        let questions = measures
            .iter()
            .map(|id| one.answers.iter().map(|answer| &answer.question).find(|question| question.id == *id));
        let questions: Vec<_> = questions.collect();
        let count = one.trial.nights.first().map_or(0, Vec::len);
        for night in 0..count {
            for (scenario, nights) in one.trial.scenarios.iter().zip(&one.trial.nights) {
                let outcome = &nights[night];
                let values = questions.iter().map(|question| {
                    let value = question.and_then(|question| question.value(outcome));
                    value.filter(|value| value.is_finite()).map_or(Value::Nothing, Value::Number)
                });
                let head = [
                    text(numbers::exercise(of, one)),
                    Value::Count(night as u64),
                    text(numbers::doctrine(scenario)),
                ];
                lines.push(head.into_iter().chain(values).collect());
            }
        }
    }
    (heads.map(str::to_owned).collect(), lines)
}

/// What was asked, and what each column and each measure is.
fn terms(of: &Comparison) -> Vec<Vec<Value>> {
    let asked = &of.asked;
    let line = |term: &str, value: Value| vec![text(term), value];
    let stopping = match &asked.stopping {
        Stopping::Fixed => "a fixed number of nights",
        Stopping::Precision { is_reached: true, .. } => "as soon as the intervals were as narrow as asked",
        Stopping::Precision { is_reached: false, .. } => "the intervals are not as narrow as asked",
        Stopping::Selection { chosen: Some(_), .. } => "as soon as one doctrine was selected as the best",
        Stopping::Selection { chosen: None, .. } => "no doctrine could be told to be the best",
    };
    let mut lines = vec![
        line("mark", text("EXERCISE - EXERCICE - تمرين")),
        line("engine", text(ENGINE)),
        line("nights", Value::Count(of.runs)),
        line("seed", Value::Count(asked.seed)),
        line("confidence", Value::Number(asked.confidence)),
        line("stopping", text(stopping)),
        line("differences in the family (Holm)", Value::Count(of.family() as u64)),
    ];
    for one in &of.exercises {
        let scenario = one.scenario(asked);
        let catalogue = &Catalogue::of(Language::En, scenario);
        let titles = &Titles::new(scenario, catalogue);
        let words = Words { scenario, catalogue, titles };
        let id = numbers::exercise(of, one);
        lines.push(line(&format!("exercise {id}"), text(titles.text("title").unwrap_or_default())));
        for (place, scenario) in one.trial.scenarios.iter().enumerate() {
            let kind = if place == asked.baseline { "baseline" } else { "doctrine" };
            let title = doctrine_title(scenario, Language::En);
            lines.push(line(&format!("{kind} {}", numbers::doctrine(scenario)), text(title)));
        }
        let measures = one.answers.iter().map(|answer| &answer.question);
        lines.extend(
            measures
                .map(|question| line(&format!("measure {}", question.id), text(words.question(question)))),
        );
    }
    lines.extend(COLUMNS.iter().map(|(name, what)| line(&format!("column {name}"), text(*what))));
    lines
}
