//! The chain, step by step: what ended each, how long it took, what followed at once; in each wait
//! what the other did meanwhile, and what failed that would have ended it.
//!
//! Lengths are differences of instants as they are shown, so that they add up to the second.

use super::page::Writer;
use crate::explain::step::Step;
use crate::report::page::{Cell, Page, Tone};
use crate::scenario::model::mark::Label;
use crate::trace::chain::Interval;
use crate::trace::record::RecordNo;
use crate::trace::words::Word;
use crate::wording::{Term, time};

/// How many records of a second story, and how many failures, are told of one step.
const MOST: usize = 3;

/// Who tells steps.
pub(super) struct Steps<'a> {
    pub(super) writer: &'a Writer<'a>,
}

impl Steps<'_> {
    /// Adds the steps of a chain with their sum.
    pub(super) fn add(&self, page: &mut Page, steps: &[Step]) {
        let catalogue = self.writer.catalogue;
        page.heading(catalogue.word("explain-chain"));
        let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
            page.text(2, Tone::Faint, &catalogue.word("explain-chain-empty"));
            return;
        };
        let mut rows: Vec<Vec<Cell>> = steps.iter().flat_map(|step| self.rows(step)).collect();
        let whole = time::length(first.interval.from, last.interval.to);
        rows.push(vec![
            Cell::number(Tone::Heading, self.writer.moment(last.last())),
            Cell::number(Tone::Heading, whole),
            Cell::text(Tone::Heading, catalogue.word("explain-in-all")),
        ]);
        page.table(2, &rows);
    }

    fn rows(&self, step: &Step) -> Vec<Vec<Cell>> {
        let interval = &step.interval;
        let tone = if is_a_wait(interval.label) { Tone::Fair } else { Tone::Plain };
        let mut rows = vec![vec![
            Cell::number(Tone::Faint, self.writer.moment(interval.to_record)),
            Cell::number(tone, time::length(interval.from, interval.to)),
            Cell::text(tone, self.labelled(interval)),
        ]];
        let mut beside = |text: String| {
            rows.push(vec![
                Cell::number(Tone::Plain, ""),
                Cell::number(Tone::Plain, ""),
                Cell::text(Tone::Faint, text),
            ]);
        };
        self.at_once(step).into_iter().for_each(&mut beside);
        self.meanwhile(step).into_iter().for_each(&mut beside);
        self.failed(step).into_iter().for_each(&mut beside);
        step.reached.map(|record| self.at("explain-reached", record)).into_iter().for_each(&mut beside);
        rows
    }

    /// What the time was spent on, and what ended it.
    fn labelled(&self, interval: &Interval) -> String {
        let label = self.writer.catalogue.word(&format!("label-{}", interval.label.word()));
        let terms = [("label", label), ("sentence", self.writer.numbered(interval.to_record))];
        self.writer.phrase("explain-step", terms)
    }

    /// The last of what followed at once, and how many records lie between; all with the details.
    fn at_once(&self, step: &Step) -> Vec<String> {
        let said = |record: &RecordNo, between: usize| {
            let count = Term::Number(i64::try_from(between).unwrap_or(i64::MAX));
            let terms = [("sentence", Term::Text(self.writer.numbered(*record))), ("count", count)];
            self.writer.catalogue.phrase("explain-at-once", terms)
        };
        if self.writer.look.details {
            return step.at_once.iter().map(|record| said(record, 0)).collect();
        }
        step.at_once.last().map(|last| said(last, step.at_once.len() - 1)).into_iter().collect()
    }

    /// What led to the record that ended a wait, the last of it first to be kept.
    fn meanwhile(&self, step: &Step) -> Vec<String> {
        let most = self.most(step.meanwhile.len());
        let skipped = step.meanwhile.len() - most;
        let told = step.meanwhile.iter().skip(skipped).map(|part| {
            let t0 = self.writer.of.scenario.clock.t0;
            let terms = [
                ("from", time::moment(part.from, t0)),
                ("to", time::moment(part.to, t0)),
                ("step", self.labelled(part)),
            ];
            self.writer.phrase("explain-meanwhile", terms)
        });
        self.rest(skipped).into_iter().chain(told).collect()
    }

    fn failed(&self, step: &Step) -> Vec<String> {
        let most = self.most(step.failed.len());
        let told = step.failed.iter().take(most).map(|record| self.at("explain-failed", *record));
        told.chain(self.rest(step.failed.len() - most)).collect()
    }

    /// A record beside the chain, with its instant.
    fn at(&self, key: &str, record: RecordNo) -> String {
        let terms = [("at", self.writer.moment(record)), ("sentence", self.writer.numbered(record))];
        self.writer.phrase(key, terms)
    }

    /// How many of so many are told: one more line would say as much as the line for the rest.
    fn most(&self, count: usize) -> usize {
        if self.writer.look.details || count <= MOST + 1 { count } else { MOST }
    }

    fn rest(&self, count: usize) -> Option<String> {
        let number = Term::Number(i64::try_from(count).unwrap_or(i64::MAX));
        (count > 0).then(|| self.writer.catalogue.phrase("report-more", [("count", number)]))
    }
}

/// Whether somebody stands still, where all else is work, travel or the script's own time.
pub(super) fn is_a_wait(label: Label) -> bool {
    match label {
        Label::Answering | Label::LineEngaged | Label::Queueing | Label::Retry => true,
        Label::Authority | Label::Seeking | Label::Stalled | Label::Holding => true,
        Label::Resource | Label::Staffing => true,
        Label::Processing | Label::Transmission | Label::Relay | Label::Deliberation => false,
        Label::Turnout | Label::Equipment | Label::Travel | Label::SizeUp | Label::Work => false,
        Label::Timer | Label::Script | Label::Instant | Label::Other => false,
    }
}
