//! The smallest repair told: whether there is one, which changes it takes, and how sure that is.

use super::words::told;
use crate::compare::repaired::{Remedy, Repaired};
use crate::document::text::Language;
use crate::report::compare::words::{Words, doctrine_title};
use crate::report::page::{Cell, Tone};
use crate::statistics::designs::{Asked, End};
use crate::wording::{Catalogue, Term, Titles, plain};

/// How many sets of changes are told unless all are wanted.
const SHOWN: usize = 8;

/// What is told of a repair.
pub(super) struct Told {
    /// The measure, how often it is to be met, under which doctrine.
    pub(super) heading: String,
    /// Whether there is a repair.
    pub(super) tone: Tone,
    /// Which changes it takes.
    pub(super) sentence: String,
    /// The sets of changes: heads, then rows.
    pub(super) rows: Vec<Vec<Cell>>,
    /// How many more rows there are.
    pub(super) left: usize,
    /// How many sets were tried, in how many nights; of how many more nights would tell.
    pub(super) counts: Vec<String>,
}

/// What is told of it in a language: every set that was tried with the details, else those that matter.
pub(super) fn told_of(of: &Repaired, language: Language, details: bool) -> Told {
    let scenario = &*of.scenario;
    let catalogue = &Catalogue::of(language, scenario);
    let titles = &Titles::new(scenario, catalogue);
    let writer = Writer { of, words: Words { scenario, catalogue, titles } };
    let terms = [
        ("measure", writer.words.question(&of.question)),
        ("goal", writer.words.percent(of.goal)),
        ("under", doctrine_title(scenario, language)),
    ];
    let sets = writer.sets(details);
    let shown = if details { sets.len() } else { SHOWN.min(sets.len()) };
    let mut counts = vec![
        catalogue.entry("repair-tried", of.search.asked().len().to_string()),
        catalogue.entry("versus-nights", of.runs.to_string()),
    ];
    let open = of.search.open().len();
    if open > 0 {
        counts.push(catalogue.entry("repair-open", open.to_string()));
    }
    Told {
        heading: catalogue.phrase("repair-heading", terms.map(|(key, text)| (key, Term::Text(text)))),
        tone: writer.tone(),
        sentence: writer.sentence(),
        rows: writer.table(&sets[..shown]),
        left: sets.len() - shown,
        counts,
    }
}

struct Writer<'a> {
    of: &'a Repaired,
    words: Words<'a>,
}

impl<'a> Writer<'a> {
    fn tone(&self) -> Tone {
        match self.of.search.end() {
            Some(End::Found(_) | End::FoundAmongSome(_)) => Tone::Good,
            Some(End::NotUpTo(_) | End::Limit(_)) | None => Tone::Fair,
        }
    }

    fn sentence(&self) -> String {
        let (key, size) = match self.of.search.end() {
            Some(End::Found(0) | End::FoundAmongSome(0)) => ("repair-nothing", 0),
            Some(End::Found(size)) => ("repair-found", size),
            Some(End::FoundAmongSome(size)) => ("repair-some", size),
            Some(End::NotUpTo(size)) => ("repair-none", size),
            Some(End::Limit(size)) => ("repair-limit", size.unwrap_or(0)),
            None => ("repair-limit", 0),
        };
        let first = self.of.search.minimal().first().copied().or_else(|| self.of.search.closest());
        let terms = [
            ("size", size.to_string()),
            ("changes", first.map_or_else(String::new, |asked| self.changes(asked))),
        ];
        self.words.catalogue.phrase(key, terms.map(|(key, text)| (key, Term::Text(text))))
    }

    /// Everything as it is; then the smallest sets that do it, else those that come closest; or all.
    fn sets(&self, all: bool) -> Vec<&'a Asked> {
        let asked = self.of.search.asked();
        if all {
            return asked.iter().collect();
        }
        let is_as_it_is = |asked: &&Asked| asked.changes.is_empty();
        let mut sets: Vec<&Asked> = asked.iter().filter(is_as_it_is).collect();
        let minimal = self.of.search.minimal();
        if minimal.is_empty() {
            let mut others: Vec<&Asked> = asked.iter().filter(|asked| !is_as_it_is(asked)).collect();
            others.sort_by(|a, b| b.outcome.share.total_cmp(&a.outcome.share));
            sets.extend(others);
        } else {
            sets.extend(minimal.into_iter().filter(|asked| !is_as_it_is(asked)));
        }
        sets
    }

    fn table(&self, sets: &[&Asked]) -> Vec<Vec<Cell>> {
        let catalogue = self.words.catalogue;
        let confidence = [("confidence", Term::Text(self.words.percent(self.of.asked.confidence)))];
        let mut rows = vec![vec![
            Cell::whole(Tone::Faint, catalogue.word("repair-changes")),
            Cell::number(Tone::Faint, catalogue.word("repair-cost")),
            Cell::number(Tone::Faint, catalogue.word("repair-met")),
            Cell::whole(Tone::Faint, catalogue.phrase("versus-confidence", confidence)),
        ]];
        for asked in sets {
            let interval = asked.outcome.interval;
            let ends = [("low", interval.low), ("high", interval.high)];
            let ends = ends.map(|(key, end)| (key, Term::Text(self.words.percent(end))));
            rows.push(vec![
                Cell::text(Tone::Plain, self.changes(asked)),
                Cell::number(Tone::Plain, self.words.number(asked.cost, cost_places(asked.cost))),
                Cell::number(Tone::Plain, self.words.percent(asked.outcome.share)),
                Cell::whole(Tone::Plain, catalogue.phrase("versus-interval", ends)),
            ]);
        }
        rows
    }

    /// `second desk, standing order`.
    fn changes(&self, asked: &Asked) -> String {
        let catalogue = self.words.catalogue;
        if asked.changes.is_empty() {
            return catalogue.word("study-as-it-is");
        }
        let remedies = asked.changes.iter().filter_map(|place| self.of.remedies.get(*place));
        let name =
            |remedy: &Remedy| told(&remedy.title, catalogue.language()).unwrap_or_else(|| plain(&remedy.id));
        catalogue.list(&remedies.map(name).collect::<Vec<_>>())
    }
}

/// Whole costs need no digits behind the point.
fn cost_places(cost: f64) -> usize {
    if cost.fract() == 0.0 { 0 } else { 2 }
}
