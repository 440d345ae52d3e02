//! What would have helped most, as it came out when the run was played again.

use super::changes::Changes;
use super::page::Writer;
use crate::explain::profile::Gain;
use crate::kernel::tick::Tick;
use crate::report::measures::milestone_title;
use crate::report::more;
use crate::report::page::{Cell, Page, Tone};
use crate::wording::time;
use std::cmp::Reverse;

/// How many changes are told of a measure, and of the others.
const MOST: usize = 8;

/// Milliseconds in a second.
const SECOND: i64 = 1_000;

/// The heads of the columns of steps: shares, and so many more.
const STEPS: [&str; 4] = ["25 % / +1", "50 % / +2", "75 % / +4", "100 % / +16"];

/// What would have helped a measure or record, and what the same would have moved beside it.
pub(super) fn of_target(writer: &Writer<'_>, page: &mut Page, id: &str, gains: &[Gain]) {
    page.heading(writer.catalogue.word("explain-helped"));
    let (own, others): (Vec<&Gain>, Vec<&Gain>) = gains.iter().partition(|gain| gain.measure == id);
    let (still, moving): (Vec<&Gain>, Vec<&Gain>) = own.into_iter().partition(|gain| gain.is_nothing());
    if still.is_empty() && moving.is_empty() {
        page.text(2, Tone::Faint, &writer.catalogue.word("explain-helped-nothing"));
        return;
    }
    if !moving.is_empty() {
        steps(writer, page, &moving);
    }
    if !still.is_empty() {
        let changes: Vec<String> = still.iter().map(|gain| changes(writer).sentence(gain.change)).collect();
        let changes = writer.catalogue.list(&changes);
        page.text(2, Tone::Faint, &writer.phrase("explain-helped-still", [("changes", changes)]));
    }
    let others: Vec<&Gain> = others.into_iter().filter(|gain| tells(gain)).collect();
    if !others.is_empty() {
        page.text(2, Tone::Heading, &writer.catalogue.word("explain-helped-others"));
        list(writer, page, &others);
    }
    page.text(2, Tone::Faint, &writer.catalogue.word("explain-helped-note"));
}

/// What would have helped any of the measures of a run.
pub(super) fn of_run(writer: &Writer<'_>, page: &mut Page, gains: &[Gain]) {
    page.heading(writer.catalogue.word("explain-helped"));
    let all: Vec<&Gain> = gains.iter().filter(|gain| tells(gain)).collect();
    if all.is_empty() {
        page.text(2, Tone::Faint, &writer.catalogue.word("explain-helped-nothing"));
        return;
    }
    list(writer, page, &all);
    page.text(2, Tone::Faint, &writer.catalogue.word("explain-helped-note"));
}

/// Whether a gain is worth a line among many: every step gains something.
fn tells(gain: &Gain) -> bool {
    gain.steps.iter().all(|(_, gain)| gain.0 >= SECOND)
}

fn changes<'a>(writer: &Writer<'a>) -> Changes<'a> {
    Changes { narrator: writer.narrator, catalogue: writer.catalogue, names: &writer.of.trace.names }
}

/// How many of so many are told: one more line would say as much as the line for the rest.
fn most(writer: &Writer<'_>, count: usize) -> usize {
    if writer.look.details || count <= MOST + 1 { count } else { MOST }
}

/// A row a change, with what each step gains.
fn steps(writer: &Writer<'_>, page: &mut Page, gains: &[&Gain]) {
    let most = most(writer, gains.len());
    let mut rows = vec![vec![Cell::text(Tone::Faint, "")]];
    rows[0].extend(STEPS.map(|step| Cell::number(Tone::Faint, step)));
    rows[0].push(Cell::text(Tone::Faint, ""));
    for gain in gains.iter().take(most) {
        let mut row = vec![Cell::text(Tone::Plain, changes(writer).sentence(gain.change))];
        row.extend((0..STEPS.len()).map(|column| match gained(gain, column) {
            Some(gained) => Cell::number(tone(gained), length(gained)),
            None => Cell::number(Tone::Faint, ""),
        }));
        let steady =
            if gain.is_steady() { String::new() } else { writer.catalogue.word("explain-helped-unsteady") };
        row.push(Cell::text(Tone::Faint, steady));
        rows.push(row);
    }
    page.table(2, &rows);
    more(page, writer.catalogue, "report-more", 2, gains.len() - most);
}

/// What the step of a column gains. What is done or not done has its place under what is perfect.
fn gained(gain: &Gain, column: usize) -> Option<Tick> {
    let steps = gain.change.steps();
    let amount = steps.get(column.checked_sub(STEPS.len() - steps.len())?)?;
    gain.steps.iter().find(|(step, _)| step == amount).map(|(_, gain)| *gain)
}

/// A row a gain: how much where the element is perfect, which change, for which measure.
fn list(writer: &Writer<'_>, page: &mut Page, gains: &[&Gain]) {
    let most = most(writer, gains.len());
    let mut gains = gains.to_vec();
    gains.sort_by_key(|gain| Reverse(gain.perfect()));
    let row = |gain: &&Gain| {
        let measure = milestone_title(writer.narrator.titles(), writer.catalogue, &gain.measure);
        vec![
            Cell::number(tone(gain.perfect()), length(gain.perfect())),
            Cell::text(Tone::Plain, changes(writer).sentence(gain.change)),
            Cell::text(Tone::Faint, measure),
        ]
    };
    page.table(2, &gains.iter().take(most).map(row).collect::<Vec<_>>());
    more(page, writer.catalogue, "report-more", 2, gains.len() - most);
}

fn tone(gain: Tick) -> Tone {
    match gain {
        gain if gain > Tick::ZERO => Tone::Good,
        gain if gain < Tick::ZERO => Tone::Bad,
        _ => Tone::Faint,
    }
}

/// A gain in whole seconds; what came later has a minus before it.
fn length(gain: Tick) -> String {
    time::seconds_as_length(gain.0 / SECOND)
}
