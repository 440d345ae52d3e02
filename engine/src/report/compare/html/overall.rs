//! All exercises together, and what hangs on choices: the best of several, other weights.

use super::article::exercise_title;
use super::exercise::Told;
use crate::compare::{Answer, Compared, Comparison};
use crate::document::text::Language;
use crate::report::compare::words::{Words, doctrine_title};
use crate::report::leaflet::Markup;
use crate::report::picture::Frame;
use crate::report::picture::heat::{Cell, Heat, heat};
use crate::wording::{Catalogue, Term, Titles};

impl Told<'_> {
    /// Of three doctrines or more, which may be the best in a measure.
    pub(super) fn best(&self, markup: &mut Markup, answer: &Answer) {
        if answer.best.is_empty() {
            return;
        }
        markup.text("h4", &self.word("versus-best"));
        markup.within("table", |markup| {
            markup.within("tbody", |markup| {
                for (doctrine, found) in answer.best.iter().enumerate() {
                    let key = if found.can_be_best { "versus-may-be-best" } else { "versus-is-not-best" };
                    let class = if found.can_be_best { "better" } else { "equivalent" };
                    let ahead =
                        self.words.difference_around(found.ahead, found.interval, answer.question.unit);
                    markup.within("tr", |markup| {
                        markup.text("th scope=\"row\"", &self.title_of(doctrine));
                        markup.text("td class=\"number\"", &ahead);
                        markup.text(&format!("td class=\"verdict {class}\""), &self.word(key));
                    });
                }
            });
        });
        markup.text("p class=\"note\"", &self.word("versus-best-note"));
    }
}

/// Adds the score of each doctrine in each exercise, where there are several, and what other weights say.
pub(super) fn add(markup: &mut Markup, of: &Comparison, language: Language, tag: &str) {
    let Some(first) = of.exercises.first() else {
        return;
    };
    let scenario = first.scenario(&of.asked);
    let catalogue = &Catalogue::of(language, scenario);
    let titles = &Titles::new(scenario, catalogue);
    let words = &Words { scenario, catalogue, titles };
    let doctrines: Vec<String> =
        first.trial.scenarios.iter().map(|scenario| doctrine_title(scenario, language)).collect();
    if of.exercises.len() > 1 {
        let table = scores(of, words, &doctrines, language);
        let (caption, note) = (catalogue.word("versus-table"), catalogue.word("compare-scores-note"));
        let frame = Frame { id: &format!("{tag}-scores"), title: &caption, told: &note, catalogue };
        markup.figure(&caption, &note, &heat(&frame, &table));
    }
    let Some(weights) = of.weights.as_ref().filter(|_| doctrines.len() > 1) else {
        return;
    };
    markup.text("h2", &catalogue.word("versus-weights"));
    markup.within("table", |markup| {
        markup.within("tbody", |markup| {
            for (doctrine, (mean, first)) in doctrines.iter().zip(weights.means.iter().zip(&weights.first)) {
                let first = [("share", Term::Text(words.percent(*first)))];
                markup.within("tr", |markup| {
                    markup.text("th scope=\"row\"", doctrine);
                    markup.text("td class=\"number\"", &words.percent(*mean));
                    markup.text("td", &catalogue.phrase("versus-first", first));
                });
            }
        });
    });
    let same = [("share", Term::Text(words.percent(weights.same_order)))];
    markup.text("p class=\"note\"", &catalogue.phrase("versus-same-order", same));
}

/// The mean score of each doctrine in each exercise.
fn scores(of: &Comparison, words: &Words<'_>, doctrines: &[String], language: Language) -> Heat {
    let cell = |one: &Compared, doctrine: usize| {
        let mean = one.answers.first()?.samples.get(doctrine)?.mean?;
        Some(Cell { strength: 2.0 * mean - 1.0, text: words.percent(mean) })
    };
    let rows = of.exercises.iter().map(|one| {
        let cells = (0..doctrines.len()).map(|doctrine| cell(one, doctrine));
        (exercise_title(of, one, language), cells.collect())
    });
    Heat { columns: doctrines.to_vec(), rows: rows.collect() }
}
