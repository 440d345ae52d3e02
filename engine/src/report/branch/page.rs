//! The page of a branch.

use super::fork::{Fork, Pair, is_moved};
use super::way::{Way, ways};
use crate::document::text::Language;
use crate::explain::never::Never;
use crate::kernel::tick::Tick;
use crate::report::explain::{Writer as Explaining, in_short};
use crate::report::measures::{Teller, mark};
use crate::report::page::{Cell, Page, Tone};
use crate::report::shift::Shift;
use crate::report::{Debriefing, Look, text};
use crate::score::MeasureResult;
use crate::trace::Trace;
use crate::trace::record::RecordNo;
use crate::wording::{Catalogue, Narrator, Term, plain, time};
use std::cmp::Ordering;

/// How many parts of a difference are named.
const MOST: usize = 3;

/// How many records of a chain are told at each of its ends.
const ENDS: usize = 3;

/// The page.
#[must_use]
pub fn page(fork: &Fork<'_>, look: &Look) -> Page {
    let catalogue = &Catalogue::of(look.language, fork.after.scenario);
    let narrators = [fork.before, fork.after].map(|run| Narrator::new(catalogue, run.scenario, run.trace));
    let [before, after] = &narrators;
    let mut page = Page::new(look.language, look.width);
    text::header(&mut page, after, catalogue, fork.after);
    let teller = Teller { titles: after.titles(), catalogue, names: &fork.after.trace.names };
    let mut writer = Writer { fork, look, catalogue, before, after, teller, page: &mut page };
    writer.turn();
    if writer.first_difference() {
        writer.outcome();
        writer.why();
    }
    page.directed()
}

struct Writer<'a> {
    fork: &'a Fork<'a>,
    look: &'a Look,
    catalogue: &'a Catalogue,
    before: &'a Narrator<'a>,
    after: &'a Narrator<'a>,
    teller: Teller<'a>,
    page: &'a mut Page,
}

impl Writer<'_> {
    fn moment(&self, at: Tick) -> String {
        time::moment(at, self.fork.after.scenario.clock.t0)
    }

    fn turn(&mut self) {
        let at = Term::Text(self.moment(self.fork.at));
        self.page.heading(self.catalogue.phrase("branch-from", [("at", at)]));
        for change in self.fork.changes {
            self.page.text(2, Tone::Plain, &plain(change));
        }
    }

    /// Tells the first record that differs, side by side; false if there is none.
    fn first_difference(&mut self) -> bool {
        let Some(difference) = self.fork.difference else {
            self.page.heading(self.catalogue.word("branch-same-run"));
            return false;
        };
        self.page.heading(self.catalogue.word("branch-first"));
        let sides = [
            ("branch-before", self.fork.before.trace, self.before, difference.one),
            ("branch-after", self.fork.after.trace, self.after, difference.other),
        ];
        let rows = sides.map(|(key, trace, narrator, record)| {
            let mut row = vec![Cell::text(Tone::Faint, self.catalogue.word(key))];
            match record {
                Some(number) => row.extend(self.told(trace, narrator, number)),
                None => row.push(Cell::text(Tone::Plain, self.catalogue.word("branch-nothing"))),
            }
            row
        });
        self.page.table(2, &rows);
        true
    }

    /// When and what, with the number by which `explain --record` knows it.
    fn told(&self, trace: &Trace, narrator: &Narrator<'_>, number: RecordNo) -> Vec<Cell> {
        let record = trace.get(number);
        let sentence = format!("{} [{}]", narrator.sentence(record), number.number());
        vec![Cell::number(Tone::Faint, self.moment(record.at)), Cell::text(Tone::Plain, sentence)]
    }

    fn outcome(&mut self) {
        self.page.heading(self.catalogue.word("branch-outcome"));
        let whole = |run: &Debriefing<'_>| self.teller.verdict(run.score.score, run.score.rating);
        let ratings = [("branch-before", whole(self.fork.before)), ("branch-after", whole(self.fork.after))];
        let rows = ratings.map(|(key, told)| {
            vec![Cell::text(Tone::Faint, self.catalogue.word(key)), Cell::text(Tone::Plain, told)]
        });
        self.page.table(2, &rows);
        let moved = self.fork.measures().filter(|pair| self.is_shown(pair));
        let rows: Vec<_> = moved.map(|pair| self.row(pair)).collect();
        self.page.table(2, &rows);
        let same = self.fork.measures().count() - rows.len();
        let count = Term::Number(i64::try_from(same).unwrap_or(i64::MAX));
        let told = match rows.is_empty() {
            true => self.catalogue.word("branch-all-same"),
            false => self.catalogue.phrase("branch-same", [("count", count)]),
        };
        self.page.text(2, Tone::Faint, &told);
    }

    /// Whether a measure is otherwise, as far as it is shown: milliseconds are not.
    fn is_shown(&self, (before, after): &Pair<'_>) -> bool {
        let looks = |measure| (mark(measure).1, self.teller.value(measure));
        is_moved(&(before, after)) && looks(before) != looks(after)
    }

    /// Marks, title, value before, value after, difference.
    fn row(&self, (before, after): Pair<'_>) -> Vec<Cell> {
        let tone = match after.mark.cmp(&before.mark) {
            Ordering::Greater => Tone::Good,
            Ordering::Equal => Tone::Plain,
            Ordering::Less => Tone::Bad,
        };
        let marks = format!("{} {} {}", mark(before).1, arrow(self.catalogue), mark(after).1);
        vec![
            Cell::text(tone, marks),
            Cell::text(Tone::Plain, self.teller.title("measure", after.name)),
            Cell::number(Tone::Faint, self.teller.value(before)),
            Cell::number(tone, self.teller.value(after)),
            Cell::number(Tone::Faint, self.difference(before, after)),
        ]
    }

    /// `+00:02:03`, `−60.7 points`, `+6`; nothing where one of both has no value, or it is yes or no.
    fn difference(&self, before: &MeasureResult, after: &MeasureResult) -> String {
        match self.teller.shift(before, after) {
            Shift::Moved { by, is_less, .. } => format!("{}{by}", if is_less { '−' } else { '+' }),
            Shift::Same | Shift::Gained | Shift::Lost | Shift::Unlike => String::new(),
        }
    }

    /// What each measure owes to the change.
    fn why(&mut self) {
        let ways = ways(self.fork);
        let mut is_first = true;
        let shown: Vec<_> = self.fork.measures().filter(|pair| self.is_shown(pair)).collect();
        for (_, after) in shown {
            let id = self.fork.after.scenario.names.text(after.name);
            let parts = self.fork.parts(id);
            let way = ways.get(id);
            let never = self.fork.never(id);
            let no_way = way.is_none_or(|way| way.chain.is_empty() && way.parted.is_none());
            if parts.is_empty() && no_way && never.is_none() {
                continue;
            }
            if std::mem::take(&mut is_first) {
                self.page.heading(self.catalogue.word("branch-why"));
            }
            self.page.text(2, Tone::Plain, &self.teller.title("measure", after.name));
            let named = self.parts(&parts);
            if !named.is_empty() {
                self.page.text(4, Tone::Faint, &self.catalogue.list(&named));
            }
            if let Some(way) = way {
                self.way(way);
            }
            if let Some(never) = never {
                self.never(&never);
            }
        }
    }

    /// The greatest parts of a difference as they are shown, and the rest, so that they add up.
    fn parts(&self, parts: &[(&'static str, Tick)]) -> Vec<String> {
        let seconds = |length: Tick| length.0.signum() * time::seconds(Tick::ZERO, Tick(length.0.abs()));
        let whole: Tick = parts.iter().fold(Tick::ZERO, |sum, (_, length)| sum + *length);
        let shown = parts.iter().map(|(label, length)| (*label, seconds(*length)));
        let shown: Vec<_> = shown.filter(|(_, seconds)| *seconds != 0).take(MOST).collect();
        let rest = seconds(whole) - shown.iter().map(|(_, seconds)| seconds).sum::<i64>();
        let told = |word: String, seconds: i64| {
            let sign = if seconds < 0 { '−' } else { '+' };
            format!("{word} {sign}{}", time::seconds_as_length(seconds.abs()))
        };
        let label = |label: &str| self.catalogue.word(&format!("label-{label}"));
        let mut all: Vec<String> = shown.iter().map(|(part, seconds)| told(label(part), *seconds)).collect();
        if rest != 0 && !all.is_empty() {
            all.push(told(self.catalogue.word("branch-smaller"), rest));
        }
        all
    }

    /// What kept a measure from coming in the branch.
    fn never(&mut self, never: &Never) {
        let (of, narrator, catalogue, look) = (self.fork.after, self.after, self.catalogue, self.look);
        if *never == Never::default() {
            self.page.text(4, Tone::Faint, &catalogue.word("explain-never-nothing"));
        }
        in_short(&Explaining { of, narrator, catalogue, look }, self.page, 4, never);
    }

    /// The chain from the change, told at both ends; else where the way parts from what it was.
    fn way(&mut self, way: &Way) {
        let tell = |number: &RecordNo| self.told(self.fork.after.trace, self.after, *number);
        let key = if way.chain.is_empty() { "branch-parts" } else { "branch-chain" };
        let chain: Vec<RecordNo> = match way.chain.is_empty() {
            true => way.parted.into_iter().collect(),
            false => way.chain.clone(),
        };
        let left_out = chain.len().saturating_sub(2 * ENDS);
        let (first, rest) = chain.split_at(ENDS.min(chain.len()));
        let first: Vec<_> = first.iter().map(&tell).collect();
        let last: Vec<_> = rest.iter().skip(left_out).map(&tell).collect();
        if first.is_empty() {
            return;
        }
        self.page.text(4, Tone::Faint, &self.catalogue.word(key));
        self.page.table(6, &first);
        if left_out > 0 {
            let count = Term::Number(i64::try_from(left_out).unwrap_or(i64::MAX));
            self.page.text(6, Tone::Faint, &self.catalogue.phrase("branch-between", [("count", count)]));
        }
        self.page.table(6, &last);
    }
}

/// From before to after, in the direction of reading.
fn arrow(catalogue: &Catalogue) -> char {
    match catalogue.language() {
        Language::Ar => '←',
        Language::En | Language::Fr => '→',
    }
}
