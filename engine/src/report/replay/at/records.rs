//! What happened last, and why.

use super::Writer;
use crate::report::page::{Cell, Page, Tone};
use crate::report::{story, timeline};
use crate::scenario::model::mark::Label;
use crate::trace::record::RecordNo;
use crate::trace::words::Word;
use crate::wording::time;

/// How many of the latest records a page tells.
pub(super) const LAST: usize = 6;

/// How far back the reasons of a record are told.
const REASONS: usize = 6;

impl Writer<'_> {
    /// The latest records of whom is meant, but for those that fill every run.
    pub(super) fn latest(&self, page: &mut Page, most: usize) -> Option<RecordNo> {
        let trace = self.of.trace;
        let until = trace.until(self.now()).len();
        let own = (0..until).rev().map(RecordNo::at).filter(|number| {
            let record = trace.get(*number);
            !story::is_traffic(&record.fact) && self.is_meant(record.actor)
        });
        let mut last: Vec<_> = own.take(most).collect();
        last.reverse();
        if !last.is_empty() {
            page.heading(self.catalogue.word("replay-latest"));
            let rows: Vec<_> =
                last.iter().map(|number| timeline::row(*number, self.narrator, self.of)).collect();
            page.table(2, &rows);
        }
        last.last().copied()
    }

    /// Why a record came: its causes, the nearest first, each with what the time after it was spent on.
    /// What took no time is left out.
    pub(super) fn why(&self, page: &mut Page, record: RecordNo) {
        let trace = self.of.trace;
        page.heading(self.catalogue.word("replay-why"));
        let mut rows = Vec::new();
        let mut number = record;
        while let Some(cause) = trace.get(number).cause
            && rows.len() < REASONS
        {
            let (wait, at) = (trace.get(number).wait, trace.get(number).at);
            if wait != Label::Instant {
                let label = self.catalogue.word(&format!("label-{}", wait.word()));
                rows.push(vec![
                    Cell::number(Tone::Faint, self.at(trace.get(cause).at)),
                    Cell::number(Tone::Fair, time::length(trace.get(cause).at, at)),
                    Cell::name(Tone::Fair, label),
                    Cell::text(Tone::Plain, self.narrator.sentence(trace.get(cause))),
                ]);
            }
            number = cause;
        }
        page.table(2, &rows);
    }
}
