//! A branch beside the run that it leaves: the first record that differs, what came of it, and why.

use super::measures::{Teller, mark};
use super::page::{Cell, Page, Tone};
use super::{Debriefing, Look, text};
use crate::kernel::tick::Tick;
use crate::score::totals::totals;
use crate::score::{MeasureResult, Milestone};
use crate::trace::record::RecordNo;
use crate::trace::words::Word;
use crate::trace::{Trace, line};
use crate::wording::{Catalogue, Narrator, Term, time};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many parts of a difference are named.
const MOST: usize = 3;

/// Two runs of the same luck, of which the second turned.
#[derive(Clone, Copy, Debug)]
pub struct Fork<'a> {
    /// The run as it was.
    pub before: &'a Debriefing<'a>,
    /// The run as it turned.
    pub after: &'a Debriefing<'a>,
    /// When it turned, from the start.
    pub at: Tick,
    /// What is otherwise from then on, as it was written.
    pub changes: &'a [String],
}

/// A measure in both runs.
pub type Pair<'a> = (&'a MeasureResult, &'a MeasureResult);

impl<'a> Fork<'a> {
    /// The first record that differs: in what it says, when, or why. `None` if none does.
    #[must_use]
    pub fn first_difference(&self) -> Option<RecordNo> {
        let (before, after) = (self.before.trace, self.after.trace);
        let longest = before.records.len().max(after.records.len());
        (0..longest).map(RecordNo::at).find(|number| told(before, *number) != told(after, *number))
    }

    /// The measures whose value or mark differs, and how many do not.
    #[must_use]
    pub fn measures(&self) -> (Vec<Pair<'a>>, usize) {
        let pairs = self.before.score.measures.iter().zip(&self.after.score.measures);
        let (moved, same): (Vec<Pair<'_>>, Vec<_>) =
            pairs.partition(|(before, after)| (before.value, before.mark) != (after.value, after.mark));
        (moved, same.len())
    }

    /// By how much longer each kind of wait is on the way to a measure, the greatest differences first.
    /// Nothing where it came in one of both runs only.
    #[must_use]
    pub fn parts(&self, id: &str) -> Vec<(&'static str, Tick)> {
        let of = |run: &'a Debriefing<'a>| run.milestones.iter().find(|milestone| milestone.id == id);
        let (Some(before), Some(after)) = (of(self.before), of(self.after)) else {
            return Vec::new();
        };
        let mut parts: BTreeMap<&'static str, Tick> = BTreeMap::new();
        let spent =
            |run: &Debriefing<'_>, milestone: &Milestone| totals(run.scenario, &milestone.intervals).label;
        for (label, length) in spent(self.after, after) {
            *parts.entry(label.word()).or_default() += length;
        }
        for (label, length) in spent(self.before, before) {
            *parts.entry(label.word()).or_default() -= length;
        }
        let mut parts: Vec<_> = parts.into_iter().filter(|(_, length)| *length != Tick::ZERO).collect();
        parts.sort_by_key(|(_, length)| Reverse(length.0.abs()));
        parts
    }
}

/// A record as its line, which is the same in every run in which the same happens.
#[must_use]
pub fn told(trace: &Trace, number: RecordNo) -> Option<String> {
    let record = trace.records.get(number.index())?;
    let mut out = String::new();
    line::write(&mut out, number, record, &trace.names);
    Some(out)
}

/// The page.
#[must_use]
pub fn page(fork: &Fork<'_>, look: &Look) -> Page {
    let catalogue = &Catalogue::new(look.language);
    let narrator = &Narrator::new(catalogue, fork.after.scenario, fork.after.trace);
    let mut page = Page::new(look.language, look.width);
    text::header(&mut page, narrator, catalogue, fork.after);
    page.heading(catalogue.phrase("branch-from", [("at", Term::Text(moment(fork, fork.at)))]));
    for change in fork.changes {
        page.text(2, Tone::Plain, &crate::wording::plain(change));
    }
    first_difference(fork, &mut page, catalogue, narrator);
    let teller = Teller { titles: narrator.titles(), catalogue, names: &fork.after.trace.names };
    outcome(fork, &mut page, catalogue, &teller);
    page.directed()
}

fn moment(fork: &Fork<'_>, at: Tick) -> String {
    time::moment(at, fork.after.scenario.clock.t0)
}

fn first_difference(fork: &Fork<'_>, page: &mut Page, catalogue: &Catalogue, narrator: &Narrator<'_>) {
    let Some(number) = fork.first_difference() else {
        page.heading(catalogue.word("branch-same-run"));
        return;
    };
    let record = Term::Text(number.number().to_string());
    page.heading(catalogue.phrase("branch-first", [("record", record)]));
    let other = Narrator::new(catalogue, fork.before.scenario, fork.before.trace);
    let sides = [("branch-before", fork.before.trace, &other), ("branch-after", fork.after.trace, narrator)];
    let rows = sides.map(|(key, trace, narrator)| {
        let record = trace.records.get(number.index());
        let (at, sentence) = match record {
            Some(record) => (moment(fork, record.at), narrator.sentence(record)),
            None => (String::new(), catalogue.word("branch-nothing")),
        };
        vec![
            Cell::text(Tone::Faint, catalogue.word(key)),
            Cell::number(Tone::Faint, at),
            Cell::text(Tone::Plain, sentence),
        ]
    });
    page.table(2, &rows);
}

fn outcome(fork: &Fork<'_>, page: &mut Page, catalogue: &Catalogue, teller: &Teller<'_>) {
    page.heading(catalogue.word("branch-outcome"));
    let whole = |run: &Debriefing<'_>| teller.verdict(run.score.score, run.score.rating);
    let ratings = [("branch-before", whole(fork.before)), ("branch-after", whole(fork.after))];
    let rows = ratings
        .map(|(key, told)| vec![Cell::text(Tone::Faint, catalogue.word(key)), Cell::text(Tone::Plain, told)]);
    page.table(2, &rows);
    let (moved, same) = fork.measures();
    for (before, after) in moved {
        let tone = match after.mark.cmp(&before.mark) {
            std::cmp::Ordering::Greater => Tone::Good,
            std::cmp::Ordering::Equal => Tone::Plain,
            std::cmp::Ordering::Less => Tone::Bad,
        };
        let row = vec![
            Cell::text(tone, format!("{} {} {}", mark(before).1, arrow(catalogue), mark(after).1)),
            Cell::text(Tone::Plain, teller.title("measure", after.name)),
            Cell::number(Tone::Faint, teller.value(before)),
            Cell::number(tone, teller.value(after)),
        ];
        page.table(2, &[row]);
        let id = fork.after.scenario.names.text(after.name);
        let parts = fork.parts(id);
        let named: Vec<String> = parts.iter().take(MOST).map(|part| part_of(catalogue, *part)).collect();
        if !named.is_empty() {
            page.text(4, Tone::Faint, &catalogue.list(&named));
        }
    }
    let count = Term::Number(i64::try_from(same).unwrap_or(i64::MAX));
    page.text(2, Tone::Faint, &catalogue.phrase("branch-same", [("count", count)]));
}

/// From before to after, in the direction of reading.
fn arrow(catalogue: &Catalogue) -> char {
    match catalogue.language() {
        crate::document::text::Language::Ar => '←',
        _ => '→',
    }
}

/// `deliberation −00:11:53`.
fn part_of(catalogue: &Catalogue, (label, length): (&str, Tick)) -> String {
    let sign = if length < Tick::ZERO { '−' } else { '+' };
    let length = time::length(Tick::ZERO, Tick(length.0.abs()));
    format!("{} {sign}{length}", catalogue.word(&format!("label-{label}")))
}
