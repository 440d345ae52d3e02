//! What kept a measure from ever coming true.

use super::back::Causes;
use super::page::Writer;
use super::steps::Steps;
use crate::explain::Explanation;
use crate::explain::back::Cause;
use crate::explain::never::Never;
use crate::explain::step::steps;
use crate::kernel::names::Name;
use crate::report::more;
use crate::report::page::{Cell, Page, Tone};
use crate::score::waiting::Wait;
use crate::trace::chain;
use crate::trace::words::Word;
use crate::wording::{Noun, time};

/// How many failures, and how many waits, are told.
const MOST: usize = 6;

/// Adds what the trace tells of it.
pub(super) fn add(writer: &Writer<'_>, page: &mut Page, explanation: &Explanation) {
    let Some(never) = &explanation.never else {
        return;
    };
    let catalogue = writer.catalogue;
    if never.is_unbegun {
        page.text(2, Tone::Bad, &catalogue.word("explain-never-unbegun"));
    }
    if never.causes.is_empty() {
        writer.parts_missing(page, 2, never);
    } else {
        writer.causes(page, &never.causes);
    }
    for decision in &never.decisions {
        let told = [("sentence", writer.numbered(*decision))];
        page.heading(writer.phrase("explain-never-decision", told));
        let way = chain::back_from(writer.of.trace, *decision);
        Steps { writer }.add(page, &steps(writer.of.trace, &way));
    }
    let most = |count: usize| if writer.look.details { count } else { count.min(MOST) };
    if !never.failed.is_empty() {
        page.heading(catalogue.word("explain-never-failed"));
        let shown = most(never.failed.len());
        // The last of what failed lies nearest to the end.
        let skipped = never.failed.len() - shown;
        let rows: Vec<_> = never.failed.iter().skip(skipped).map(|record| writer.told(*record)).collect();
        page.table(2, &rows);
        more(page, catalogue, "report-more", 2, skipped);
    }
    if !never.waits.is_empty() {
        page.heading(catalogue.word("explain-never-waits"));
        let shown = most(never.waits.len());
        let rows: Vec<_> = never.waits.iter().take(shown).map(|wait| wait_row(writer, wait)).collect();
        page.table(2, &rows);
        more(page, catalogue, "report-more", 2, never.waits.len() - shown);
    }
    if never.decisions.is_empty()
        && never.unfired.is_empty()
        && never.failed.is_empty()
        && never.waits.is_empty()
        && never.causes.is_empty()
    {
        page.text(2, Tone::Faint, &catalogue.word("explain-never-nothing"));
    }
}

/// In one line each: what kept something from coming.
pub(in crate::report) fn in_short(writer: &Writer<'_>, page: &mut Page, indent: usize, never: &Never) {
    for decision in &never.decisions {
        page.text(indent, Tone::Bad, &writer.numbered(*decision));
    }
    match never.causes.first() {
        Some(cause) => page.text(indent, Tone::Bad, &writer.cause(cause)),
        None => writer.parts_missing(page, indent, never),
    }
    if never.is_unbegun {
        page.text(indent, Tone::Bad, &writer.catalogue.word("explain-never-unbegun"));
    }
}

impl Writer<'_> {
    /// Who has not done his part, and which procedures never fired.
    fn parts_missing(&self, page: &mut Page, indent: usize, never: &Never) {
        if !never.missing.is_empty() {
            let who: Vec<String> = never.missing.iter().map(|name| self.narrator.party(*name)).collect();
            let who = self.catalogue.list(&who);
            page.text(indent, Tone::Bad, &self.phrase("explain-never-missing", [("who", who)]));
        }
        if !never.unfired.is_empty() {
            page.text(indent, Tone::Bad, &self.unfired(&never.unfired));
        }
    }

    /// The way back, a cause under the other.
    fn causes(&self, page: &mut Page, causes: &[Cause]) {
        page.heading(self.catalogue.word("explain-back"));
        let row = |(place, cause): (usize, &Cause)| {
            let is_last = place == causes.len();
            let tone = if is_last { Tone::Bad } else { Tone::Plain };
            vec![Cell::number(Tone::Faint, format!("{place}.")), Cell::text(tone, self.cause(cause))]
        };
        page.table(2, &(1..).zip(causes).map(row).collect::<Vec<_>>());
    }

    fn cause(&self, cause: &Cause) -> String {
        Causes { narrator: self.narrator, trace: self.of.trace }.sentence(cause)
    }

    /// The procedures that never fired, by their titles.
    pub(super) fn unfired(&self, procedures: &[Name]) -> String {
        let titles = self.narrator.titles();
        let title = |name: &Name| titles.of(Noun::Procedure, self.of.trace.names.text(*name));
        let list = self.catalogue.list(&procedures.iter().map(title).collect::<Vec<_>>());
        self.phrase("explain-never-unfired", [("procedures", list)])
    }
}

/// How long, what for, who for whom.
fn wait_row(writer: &Writer<'_>, wait: &Wait) -> Vec<Cell> {
    let nobody = || writer.catalogue.word("report-nobody");
    let whom = wait.whom.map_or_else(nobody, |whom| writer.narrator.party(whom));
    let label = writer.catalogue.word(&format!("label-{}", wait.label.word()));
    let terms = [("who", writer.narrator.party(wait.who)), ("whom", whom), ("label", label)];
    vec![
        Cell::number(Tone::Fair, time::length(wait.from, wait.to)),
        Cell::text(Tone::Plain, writer.phrase("explain-open-wait", terms)),
        Cell::text(Tone::Faint, writer.numbered(wait.record)),
    ]
}
