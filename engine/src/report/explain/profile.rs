//! What would have helped most, as it came out when the run was played again.

use super::changes::Changes;
use super::page::Writer;
use crate::explain::change::Amount;
use crate::explain::profile::Gain;
use crate::kernel::tick::Tick;
use crate::report::measures::milestone_title;
use crate::report::more;
use crate::report::page::{Cell, Page, Tone};
use crate::wording::time;

/// How many changes are told of a measure, and of the others.
const MOST: usize = 8;

/// Milliseconds in a second.
const SECOND: i64 = 1_000;

/// What would have helped a measure, and what the same would have moved beside it.
pub(super) fn of_measure(writer: &Writer<'_>, page: &mut Page, id: &str, gains: &[Gain]) {
    page.heading(writer.catalogue.word("explain-helped"));
    let (own, others): (Vec<&Gain>, Vec<&Gain>) = gains.iter().partition(|gain| gain.measure == id);
    let (still, moving): (Vec<&Gain>, Vec<&Gain>) = own.into_iter().partition(|gain| gain.is_nothing());
    if still.is_empty() && moving.is_empty() {
        page.text(2, Tone::Faint, &writer.catalogue.word("explain-helped-nothing"));
        return;
    }
    list(writer, page, &moving, false);
    if !still.is_empty() {
        let changes: Vec<String> = still.iter().map(|gain| changes(writer).sentence(gain.change)).collect();
        let changes = writer.catalogue.list(&changes);
        page.text(2, Tone::Faint, &writer.phrase("explain-helped-still", [("changes", changes)]));
    }
    if !others.is_empty() {
        page.text(2, Tone::Heading, &writer.catalogue.word("explain-helped-others"));
        list(writer, page, &others, true);
    }
    page.text(2, Tone::Faint, &writer.catalogue.word("explain-helped-note"));
}

/// What would have helped any of the measures of a run.
pub(super) fn of_run(writer: &Writer<'_>, page: &mut Page, gains: &[Gain]) {
    page.heading(writer.catalogue.word("explain-helped"));
    let all: Vec<&Gain> = gains.iter().collect();
    if all.is_empty() {
        page.text(2, Tone::Faint, &writer.catalogue.word("explain-helped-nothing"));
        return;
    }
    list(writer, page, &all, true);
    page.text(2, Tone::Faint, &writer.catalogue.word("explain-helped-note"));
}

fn changes<'a>(writer: &Writer<'a>) -> Changes<'a> {
    Changes { narrator: writer.narrator, catalogue: writer.catalogue, names: &writer.of.trace.names }
}

/// One row a gain: the most, the change, for whom, and by which step.
fn list(writer: &Writer<'_>, page: &mut Page, gains: &[&Gain], with_measure: bool) {
    let most = if writer.look.details || gains.len() <= MOST + 1 { gains.len() } else { MOST };
    let row = |gain: &&Gain| {
        let tone = if gain.most() > Tick::ZERO { Tone::Good } else { Tone::Bad };
        let mut row = vec![
            Cell::number(tone, length(gain.most())),
            Cell::text(Tone::Plain, changes(writer).sentence(gain.change)),
        ];
        if with_measure {
            let titles = writer.narrator.titles();
            row.push(Cell::text(Tone::Plain, milestone_title(titles, writer.catalogue, &gain.measure)));
        }
        row.push(Cell::text(Tone::Faint, steps(writer, gain)));
        row
    };
    page.table(2, &gains.iter().take(most).map(row).collect::<Vec<_>>());
    more(page, writer.catalogue, "report-more", 2, gains.len() - most);
}

/// What each step gains; a change that is made or not has one only.
fn steps(writer: &Writer<'_>, gain: &Gain) -> String {
    let told = gain.steps.iter().filter_map(|(amount, gained)| {
        let amount = match gain.change.counted() {
            Amount::Share => format!("{:.0} %", 100.0 * amount),
            Amount::More => format!("+ {amount:.0}"),
            Amount::Whole => return None,
        };
        Some(writer.phrase("explain-helped-step", [("amount", amount), ("gain", length(*gained))]))
    });
    writer.catalogue.list(&told.collect::<Vec<_>>())
}

/// A gain in whole seconds; what came later has a minus before it.
fn length(gain: Tick) -> String {
    time::seconds_as_length(gain.0 / SECOND)
}
