//! What each design found of the factors: one sentence, and a table with what matters most first.

use super::page::Writer;
use crate::compare::Question;
use crate::compare::sensitivity::{Answer, Contrast, Findings, Rank, Under};
use crate::report::more;
use crate::report::page::{Cell, Tone};
use crate::score::Unit;
use crate::statistics::designs::{Bounded, Indices, Screening};
use crate::wording::Term;

/// How many effects are told unless all are wanted.
const SHOWN: usize = 12;

/// The sentence: what matters most.
pub(super) fn sentence(writer: &mut Writer<'_>, answer: &Answer) {
    let words = &writer.words;
    let told = match &answer.findings {
        Findings::Nothing => None,
        Findings::Effects(found) => most(writer, answer, found).map(|found| {
            let terms = [
                ("factor", words.effects(found)),
                ("step", words.steps(found)),
                ("effect", effect(writer, answer, found)[0].clone()),
            ];
            (if writer.is_of_links() { "study-most-harm" } else { "study-most-effect" }, terms.to_vec())
        }),
        Findings::Ranks(found) => found.first().and_then(|found| {
            let correlation = found.correlation.filter(|bounded| !bounded.interval.contains(0.0))?;
            let terms = [
                ("factor", words.factor(found.factor)),
                ("correlation", words.words.number(correlation.value, 2)),
            ];
            Some(("study-most-rank", terms.to_vec()))
        }),
        Findings::Screened { factors, noise } => factors.first().and_then(|(factor, found)| {
            let is_seen = found.mu_star.value > noise.unwrap_or(0.0);
            let terms = [
                ("factor", words.factor(*factor)),
                ("amount", words.words.amount(found.mu_star.value, answer.question.unit)),
            ];
            is_seen.then(|| ("study-most-screened", terms.to_vec()))
        }),
        Findings::Shares(found) => {
            found.first().filter(|(_, found)| found.total.value > 0.0).map(|(factor, found)| {
                let terms =
                    [("factor", words.factor(*factor)), ("share", words.words.percent(found.total.value))];
                ("study-most-share", terms.to_vec())
            })
        }
    };
    let catalogue = words.catalogue();
    let told = match told {
        Some((key, terms)) => {
            catalogue.phrase(key, terms.into_iter().map(|(key, text)| (key, Term::Text(text))))
        }
        None if is_nothing(&answer.findings) => catalogue.word("study-nothing"),
        None if writer.is_of_links() => catalogue.word("study-no-harm"),
        None => catalogue.word("study-nothing-sure"),
    };
    writer.page.text(2, Tone::Plain, &told);
}

/// The first that is surely there; of harm only what makes it worse.
fn most<'a>(writer: &Writer<'_>, answer: &Answer, found: &'a [Contrast]) -> Option<&'a Contrast> {
    let counts = |found: &&Contrast| !writer.is_of_links() || answer.question.gain(found.value) < 0.0;
    found.iter().filter(counts).find(|found| is_sure(writer, found))
}

/// Whether its interval leaves no doubt that there is something.
fn is_sure(writer: &Writer<'_>, found: &Contrast) -> bool {
    let level = writer.words.of.studied.asked.confidence;
    let interval = found.estimate.and_then(|estimate| estimate.interval(level));
    interval.is_some_and(|interval| !interval.contains(0.0))
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

/// The table.
pub(super) fn table(writer: &mut Writer<'_>, answer: &Answer) {
    if is_nothing(&answer.findings) {
        return;
    }
    match &answer.findings {
        Findings::Nothing => {}
        Findings::Effects(found) => effects(writer, answer, found),
        Findings::Ranks(found) => ranks(writer, &answer.question, found),
        Findings::Screened { factors, noise } => screened(writer, &answer.question, factors, *noise),
        Findings::Shares(found) => shares(writer, found),
    }
}

/// The heads of a table: the keys of its columns, and whether numbers stand below.
fn heads(writer: &Writer<'_>, keys: &[(&str, bool)]) -> Vec<Cell> {
    let catalogue = writer.words.catalogue();
    let interval = Term::Text(writer.words.words.percent(writer.words.of.studied.asked.confidence));
    let head = |(key, is_number): &(&str, bool)| {
        let word = catalogue.phrase(key, [("confidence", interval.clone())]);
        if *is_number { Cell::number(Tone::Faint, word) } else { Cell::whole(Tone::Faint, word) }
    };
    keys.iter().map(head).collect()
}

fn effects(writer: &mut Writer<'_>, answer: &Answer, found: &[Contrast]) {
    let keys = [
        (if writer.is_of_links() { "study-link" } else { "study-factor" }, false),
        ("study-change", false),
        ("study-effect", false),
        ("versus-confidence", false),
    ];
    let mut rows = vec![heads(writer, &keys)];
    let (nothing, something): (Vec<&Contrast>, Vec<&Contrast>) =
        found.iter().partition(|found| found.is_nothing());
    // Of several levels of a factor one may do nothing: the factor is told in the table.
    let told: Vec<String> = something.iter().map(|found| writer.words.effects(found)).collect();
    let shown = if writer.details { something.len() } else { SHOWN };
    let left = something.len().saturating_sub(shown);
    for contrast in something.into_iter().take(shown) {
        let tone = if is_sure(writer, contrast) { Tone::Plain } else { Tone::Faint };
        let [value, interval] = effect(writer, answer, contrast);
        rows.push(vec![
            Cell::text(tone, writer.words.effects(contrast)),
            Cell::text(tone, writer.words.steps(contrast)),
            Cell::whole(tone, value),
            Cell::whole(tone, interval),
        ]);
    }
    writer.page.table(2, &rows);
    more(writer.page, writer.words.catalogue(), "report-more", 2, left);
    let mut names: Vec<String> = nothing.iter().map(|found| writer.words.effects(found)).collect();
    names.retain(|name| !told.contains(name));
    names.dedup();
    if !names.is_empty() {
        let terms = [("factors", Term::Text(writer.words.catalogue().list(&names)))];
        let told = writer.words.catalogue().phrase("study-no-effect", terms);
        writer.page.text(2, Tone::Faint, &told);
    }
}

/// `3.0 min earlier`, `2.7 to 3.3`; of a difference between doctrines how much it grows.
fn effect(writer: &Writer<'_>, answer: &Answer, found: &Contrast) -> [String; 2] {
    let words = &writer.words.words;
    let level = writer.words.of.studied.asked.confidence;
    let interval = found.estimate.and_then(|estimate| estimate.interval(level));
    match (answer.under, interval) {
        (_, None) => [words.amount(found.value, answer.question.unit), String::new()],
        (Under::Doctrine(_), Some(interval)) => words.gap(&answer.question, found.value, interval),
        (Under::Against { .. }, Some(interval)) => {
            let unit = answer.question.unit;
            let [low, high] = [interval.low, interval.high].map(|end| Term::Text(words.amount(end, unit)));
            let between = words.catalogue.phrase("versus-interval", [("low", low), ("high", high)]);
            [words.amount(found.value, unit), between]
        }
    }
}

/// A number with its interval, a cell each.
fn bounded(writer: &Writer<'_>, found: Bounded, told: &dyn Fn(f64) -> String) -> [Cell; 2] {
    let [low, high] = [found.interval.low, found.interval.high].map(|end| Term::Text(told(end)));
    let interval = writer.words.catalogue().phrase("versus-interval", [("low", low), ("high", high)]);
    [Cell::number(Tone::Plain, told(found.value)), Cell::whole(Tone::Plain, interval)]
}

fn ranks(writer: &mut Writer<'_>, question: &Question, found: &[Rank]) {
    let keys =
        [("study-factor", false), ("study-rank", true), ("versus-confidence", false), ("study-means", false)];
    let mut rows = vec![heads(writer, &keys)];
    for rank in found {
        let words = &writer.words;
        let mut row = vec![Cell::text(Tone::Plain, words.factor(rank.factor))];
        match rank.correlation {
            Some(correlation) => {
                row.extend(bounded(writer, correlation, &|value| words.words.number(value, 2)))
            }
            None => row.extend([Cell::number(Tone::Plain, "–"), Cell::whole(Tone::Plain, "")]),
        }
        row.push(Cell::text(Tone::Faint, means(writer, question, rank)));
        rows.push(row);
    }
    writer.page.table(2, &rows);
}

/// `off 10 min, on 7 min`.
fn means(writer: &Writer<'_>, question: &Question, rank: &Rank) -> String {
    let (words, catalogue) = (&writer.words, writer.words.catalogue());
    let is_range = words.of.studied.factors.get(rank.factor).is_some_and(|factor| factor.is_range);
    let told = rank.means.iter().enumerate().filter_map(|(level, mean)| {
        let name = match (is_range, level) {
            (true, 0) => catalogue.word("study-lower-half"),
            (true, _) => catalogue.word("study-upper-half"),
            (false, _) => words.level(rank.factor, level),
        };
        let terms = [("level", name), ("mean", words.words.value((*mean)?, question.unit))];
        Some(catalogue.phrase("study-level-mean", terms.map(|(key, text)| (key, Term::Text(text)))))
    });
    catalogue.list(&told.collect::<Vec<_>>())
}

fn screened(writer: &mut Writer<'_>, question: &Question, found: &[(usize, Screening)], noise: Option<f64>) {
    let keys = [
        ("study-factor", false),
        ("study-range-of", false),
        ("study-mu-star", true),
        ("versus-confidence", false),
        ("study-sigma", true),
        ("study-mu", true),
    ];
    let mut rows = vec![heads(writer, &keys)];
    for (factor, screening) in found {
        let words = &writer.words;
        let amount = |value: f64| words.words.amount(value, question.unit);
        let mut row = vec![
            Cell::text(Tone::Plain, words.factor(*factor)),
            Cell::text(Tone::Faint, words.span(*factor)),
        ];
        row.extend(bounded(writer, screening.mu_star, &amount));
        row.push(Cell::number(Tone::Plain, screening.sigma.map_or_else(|| "–".to_owned(), amount)));
        row.push(Cell::number(Tone::Plain, amount(screening.mu)));
        rows.push(row);
    }
    writer.page.table(2, &rows);
    let told = writer.words.catalogue().word("study-screened-note");
    writer.page.text(2, Tone::Faint, &told);
    if let Some(noise) = noise.filter(|noise| *noise > 0.0) {
        let terms = [("amount", Term::Text(writer.words.words.amount(noise, question.unit)))];
        let told = writer.words.catalogue().phrase("study-noise", terms);
        writer.page.text(2, Tone::Faint, &told);
    }
}

fn shares(writer: &mut Writer<'_>, found: &[(usize, Indices)]) {
    let keys = [
        ("study-factor", false),
        ("study-range-of", false),
        ("study-total", true),
        ("versus-confidence", false),
        ("study-first", true),
        ("versus-confidence", false),
    ];
    let mut rows = vec![heads(writer, &keys)];
    for (factor, indices) in found {
        let words = &writer.words;
        let share = |share: f64| words.words.value(share, Unit::Share);
        let mut row = vec![
            Cell::text(Tone::Plain, words.factor(*factor)),
            Cell::text(Tone::Faint, words.span(*factor)),
        ];
        row.extend(bounded(writer, indices.total, &share));
        row.extend(bounded(writer, indices.first, &share));
        rows.push(row);
    }
    writer.page.table(2, &rows);
    let told = writer.words.catalogue().word("study-shares-note");
    writer.page.text(2, Tone::Faint, &told);
}
