//! What each design found of the factors: one sentence, a table with what matters most first, and notes.

use super::words::StudyWords;
use crate::compare::sensitivity::{Answer, Contrast, Findings, Rank, Under};
use crate::report::page::{Cell, Tone};
use crate::score::Unit;
use crate::statistics::designs::{Bounded, Indices, Screening};
use crate::wording::{Catalogue, Term};

/// How many effects are told unless all are wanted.
const SHOWN: usize = 12;

/// What is told of the factors.
#[derive(Default)]
pub(super) struct Told {
    /// What matters most.
    pub(super) sentence: String,
    /// The table: its heads, then its rows; empty if nothing changes anything.
    pub(super) rows: Vec<Vec<Cell>>,
    /// How many more rows there are.
    pub(super) left: usize,
    /// What else there is to say.
    pub(super) notes: Vec<String>,
}

/// What is told of an answer: everything with the details, else what matters most.
pub(super) fn told(words: &StudyWords<'_>, answer: &Answer, details: bool) -> Told {
    let finder = Finder { words, answer };
    let sentence = finder.sentence();
    if is_nothing(&answer.findings) {
        return Told { sentence, ..Told::default() };
    }
    let told = match &answer.findings {
        Findings::Nothing => Told::default(),
        Findings::Effects(found) => finder.effects(found, if details { found.len() } else { SHOWN }),
        Findings::Ranks(found) => finder.ranks(found),
        Findings::Screened { factors, noise } => finder.screened(factors, *noise),
        Findings::Shares(found) => finder.shares(found),
    };
    Told { sentence, ..told }
}

/// Whether no factor changes anything in any night.
fn is_nothing(findings: &Findings) -> bool {
    match findings {
        Findings::Nothing => false,
        Findings::Effects(found) => found.iter().all(Contrast::is_nothing),
        Findings::Ranks(found) => found.iter().all(|found| found.correlation.is_none()),
        Findings::Screened { factors, .. } => factors.iter().all(|(_, found)| found.mu_star.value == 0.0),
        Findings::Shares(found) => found.is_empty(),
    }
}

/// Tells of an answer.
struct Finder<'a> {
    words: &'a StudyWords<'a>,
    answer: &'a Answer,
}

impl Finder<'_> {
    fn catalogue(&self) -> &Catalogue {
        self.words.catalogue()
    }

    /// What matters most.
    fn sentence(&self) -> String {
        let (words, catalogue) = (self.words, self.catalogue());
        let told = match &self.answer.findings {
            Findings::Nothing => None,
            Findings::Effects(found) => self.most(found).map(|found| {
                let terms = [
                    ("factor", words.effects(found)),
                    ("step", words.steps(found)),
                    ("effect", self.effect(found)[0].clone()),
                ];
                (if words.is_of_links() { "study-most-harm" } else { "study-most-effect" }, terms.to_vec())
            }),
            Findings::Ranks(found) => found.first().and_then(|found| {
                let correlation = found.correlation.filter(|bounded| !bounded.interval.contains(0.0))?;
                let correlation = words.words.number(correlation.value, 2);
                let terms = [("factor", words.factor(found.factor)), ("correlation", correlation)];
                Some(("study-most-rank", terms.to_vec()))
            }),
            Findings::Screened { factors, noise } => factors.first().and_then(|(factor, found)| {
                let is_seen = found.mu_star.value > noise.unwrap_or(0.0);
                let amount = words.words.amount(found.mu_star.value, self.answer.question.unit);
                let terms = [("factor", words.factor(*factor)), ("amount", amount)];
                is_seen.then(|| ("study-most-screened", terms.to_vec()))
            }),
            Findings::Shares(found) => found.first().and_then(|(factor, found)| {
                let share = words.words.percent(found.total.value.clamp(0.0, 1.0));
                let terms = [("factor", words.factor(*factor)), ("share", share)];
                (found.total.value > 0.0).then(|| ("study-most-share", terms.to_vec()))
            }),
        };
        match told {
            Some((key, terms)) => {
                catalogue.phrase(key, terms.into_iter().map(|(key, text)| (key, Term::Text(text))))
            }
            None if is_nothing(&self.answer.findings) => catalogue.word("study-nothing"),
            None if words.is_of_links() => catalogue.word("study-no-harm"),
            None => catalogue.word("study-nothing-sure"),
        }
    }

    /// The first that is surely there; of harm only what makes it worse.
    fn most<'b>(&self, found: &'b [Contrast]) -> Option<&'b Contrast> {
        let counts =
            |found: &&Contrast| !self.words.is_of_links() || self.answer.question.gain(found.value) < 0.0;
        found.iter().filter(counts).find(|found| self.is_sure(found))
    }

    /// Whether there is something beyond doubt, although so many are looked at: the interval by Bonferroni.
    fn is_sure(&self, found: &Contrast) -> bool {
        let Findings::Effects(all) = &self.answer.findings else {
            return false;
        };
        let risk = 1.0 - self.words.of.studied.asked.confidence;
        let level = 1.0 - risk / all.iter().filter(|one| !one.is_nothing()).count().max(1) as f64;
        let interval = found.estimate.and_then(|estimate| estimate.interval(level));
        interval.is_some_and(|interval| !interval.contains(0.0))
    }

    /// The heads of a table: the keys of its columns, and whether numbers stand below.
    fn heads(&self, keys: &[(&str, bool)]) -> Vec<Cell> {
        let interval = Term::Text(self.words.words.percent(self.words.of.studied.asked.confidence));
        let head = |(key, is_number): &(&str, bool)| {
            let word = self.catalogue().phrase(key, [("confidence", interval.clone())]);
            if *is_number { Cell::number(Tone::Faint, word) } else { Cell::whole(Tone::Faint, word) }
        };
        keys.iter().map(head).collect()
    }

    fn effects(&self, found: &[Contrast], shown: usize) -> Told {
        let keys = [
            (if self.words.is_of_links() { "study-link" } else { "study-factor" }, false),
            ("study-change", false),
            ("study-effect", false),
            ("versus-confidence", false),
        ];
        let mut rows = vec![self.heads(&keys)];
        let (nothing, something): (Vec<&Contrast>, Vec<&Contrast>) =
            found.iter().partition(|found| found.is_nothing());
        for contrast in something.iter().take(shown) {
            let tone = if self.is_sure(contrast) { Tone::Plain } else { Tone::Faint };
            let [value, interval] = self.effect(contrast);
            rows.push(vec![
                Cell::text(tone, self.words.effects(contrast)),
                Cell::text(tone, self.words.steps(contrast)),
                Cell::whole(tone, value),
                Cell::whole(tone, interval),
            ]);
        }
        // Of several levels of a factor one may do nothing: the factor is told in the table.
        let told: Vec<String> = something.iter().map(|found| self.words.effects(found)).collect();
        let mut names: Vec<String> = nothing.iter().map(|found| self.words.effects(found)).collect();
        names.retain(|name| !told.contains(name));
        names.dedup();
        let mut notes = Vec::new();
        if !names.is_empty() {
            let terms = [("factors", Term::Text(self.catalogue().list(&names)))];
            notes.push(self.catalogue().phrase("study-no-effect", terms));
        }
        Told { rows, left: something.len().saturating_sub(shown), notes, ..Told::default() }
    }

    /// `3.0 min earlier`, `2.7 to 3.3`; of a difference between doctrines how much it grows.
    fn effect(&self, found: &Contrast) -> [String; 2] {
        let (words, unit) = (&self.words.words, self.answer.question.unit);
        match (self.answer.under, self.words.interval(found)) {
            (_, None) => [words.amount(found.value, unit), String::new()],
            (Under::Doctrine(_), Some(interval)) => words.gap(&self.answer.question, found.value, interval),
            (Under::Against { .. }, Some(interval)) => {
                let ends = [interval.low, interval.high].map(|end| words.amount(end, unit));
                [words.amount(found.value, unit), self.between(ends)]
            }
        }
    }

    fn between(&self, [low, high]: [String; 2]) -> String {
        let ends = [("low", low), ("high", high)].map(|(key, end)| (key, Term::Text(end)));
        self.catalogue().phrase("versus-interval", ends)
    }

    /// A number with its interval, a cell each.
    fn bounded(&self, found: Bounded, told: &dyn Fn(f64) -> String) -> [Cell; 2] {
        let interval = self.between([found.interval.low, found.interval.high].map(told));
        [Cell::number(Tone::Plain, told(found.value)), Cell::whole(Tone::Plain, interval)]
    }

    fn ranks(&self, found: &[Rank]) -> Told {
        let keys = [
            ("study-factor", false),
            ("study-rank", true),
            ("versus-confidence", false),
            ("study-means", false),
        ];
        let mut rows = vec![self.heads(&keys)];
        for rank in found {
            let mut row = vec![Cell::text(Tone::Plain, self.words.factor(rank.factor))];
            match rank.correlation {
                Some(correlation) => {
                    row.extend(self.bounded(correlation, &|value| self.words.words.number(value, 2)))
                }
                None => row.extend([Cell::number(Tone::Plain, "–"), Cell::whole(Tone::Plain, "")]),
            }
            row.push(Cell::text(Tone::Faint, self.means(rank)));
            rows.push(row);
        }
        Told { rows, ..Told::default() }
    }

    /// `off 10 min, on 7 min`.
    fn means(&self, rank: &Rank) -> String {
        let (words, catalogue) = (self.words, self.catalogue());
        let is_range = words.of.studied.factors.get(rank.factor).is_some_and(|factor| factor.is_range);
        let told = rank.means.iter().enumerate().filter_map(|(level, mean)| {
            let name = match (is_range, level) {
                (true, 0) => catalogue.word("study-lower-half"),
                (true, _) => catalogue.word("study-upper-half"),
                (false, _) => words.level(rank.factor, level),
            };
            let mean = words.words.value((*mean)?, self.answer.question.unit);
            let terms = [("level", name), ("mean", mean)].map(|(key, text)| (key, Term::Text(text)));
            Some(catalogue.phrase("study-level-mean", terms))
        });
        catalogue.list(&told.collect::<Vec<_>>())
    }

    fn screened(&self, found: &[(usize, Screening)], noise: Option<f64>) -> Told {
        let keys = [
            ("study-factor", false),
            ("study-range-of", false),
            ("study-mu-star", true),
            ("versus-confidence", false),
            ("study-sigma", true),
            ("study-mu", true),
        ];
        let amount = |value: f64| self.words.words.amount(value, self.answer.question.unit);
        let mut rows = vec![self.heads(&keys)];
        for (factor, screening) in found {
            let mut row = vec![
                Cell::text(Tone::Plain, self.words.factor(*factor)),
                Cell::text(Tone::Faint, self.words.span(*factor)),
            ];
            row.extend(self.bounded(screening.mu_star, &amount));
            row.push(Cell::number(Tone::Plain, screening.sigma.map_or_else(|| "–".to_owned(), amount)));
            row.push(Cell::number(Tone::Plain, amount(screening.mu)));
            rows.push(row);
        }
        let mut notes = vec![self.catalogue().word("study-screened-note")];
        if let Some(noise) = noise.filter(|noise| *noise > 0.0) {
            notes.push(self.catalogue().phrase("study-noise", [("amount", Term::Text(amount(noise)))]));
        }
        Told { rows, notes, ..Told::default() }
    }

    fn shares(&self, found: &[(usize, Indices)]) -> Told {
        let keys = [
            ("study-factor", false),
            ("study-range-of", false),
            ("study-total", true),
            ("versus-confidence", false),
            ("study-first", true),
            ("versus-confidence", false),
        ];
        // An estimate of few rows may lie beyond what a share can be.
        let share = |share: f64| self.words.words.value(share.clamp(0.0, 1.0), Unit::Share);
        let mut rows = vec![self.heads(&keys)];
        for (factor, indices) in found {
            let mut row = vec![
                Cell::text(Tone::Plain, self.words.factor(*factor)),
                Cell::text(Tone::Faint, self.words.span(*factor)),
            ];
            row.extend(self.bounded(indices.total, &share));
            row.extend(self.bounded(indices.first, &share));
            rows.push(row);
        }
        Told { rows, notes: vec![self.catalogue().word("study-shares-note")], ..Told::default() }
    }
}
