//! All exercises together: doctrine by exercise, and whether the order hangs on the weights.

use super::words::{Words, doctrine_title};
use crate::compare::Comparison;
use crate::document::text::Language;
use crate::report::page::{Cell, Page, Tone};
use crate::wording::{Catalogue, Term, Titles, plain};

/// Adds it.
pub(super) fn add(page: &mut Page, of: &Comparison, language: Language) {
    let Some(first) = of.exercises.first() else {
        return;
    };
    let scenario = first.scenario(&of.asked);
    let catalogue = &Catalogue::of(language, scenario);
    let titles = &Titles::new(scenario, catalogue);
    let words = Words { scenario, catalogue, titles };
    let doctrines: Vec<String> =
        first.trial.scenarios.iter().map(|scenario| doctrine_title(scenario, language)).collect();
    if of.exercises.len() > 1 {
        page.heading(catalogue.word("versus-table"));
        page.table(2, &table(of, &words, &doctrines));
    }
    if let (Some(weights), true) = (&of.weights, doctrines.len() > 1) {
        page.heading(catalogue.word("versus-weights"));
        let rows: Vec<_> = doctrines
            .iter()
            .zip(weights.means.iter().zip(&weights.first))
            .map(|(doctrine, (mean, first))| {
                let first = [("share", Term::Text(words.percent(*first)))];
                vec![
                    Cell::text(Tone::Plain, doctrine.clone()),
                    Cell::number(Tone::Plain, words.percent(*mean)),
                    Cell::text(Tone::Plain, catalogue.phrase("versus-first", first)),
                ]
            })
            .collect();
        page.table(2, &rows);
        let same = [("share", Term::Text(words.percent(weights.same_order)))];
        page.text(2, Tone::Faint, &catalogue.phrase("versus-same-order", same));
    }
}

/// The mean score of each doctrine in each exercise.
fn table(of: &Comparison, words: &Words<'_>, doctrines: &[String]) -> Vec<Vec<Cell>> {
    let mut heads = vec![Cell::whole(Tone::Faint, words.catalogue.word("versus-doctrine"))];
    for one in &of.exercises {
        let scenario = one.scenario(&of.asked);
        let title = scenario.texts.get("title").and_then(|text| text.get(words.catalogue.language()));
        heads.push(Cell::text(Tone::Faint, plain(title.unwrap_or_else(|| scenario.names.text(scenario.id)))));
    }
    let mut rows = vec![heads];
    for (place, doctrine) in doctrines.iter().enumerate() {
        let mut row = vec![Cell::text(Tone::Plain, doctrine.clone())];
        for one in &of.exercises {
            let score = one.answers.first().and_then(|answer| answer.samples.get(place)?.mean);
            let told = score.map_or_else(|| "–".to_owned(), |score| words.percent(score));
            row.push(Cell::number(Tone::Plain, told));
        }
        rows.push(row);
    }
    rows
}
