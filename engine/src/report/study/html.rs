//! The report of a study: a leaflet with what was tried, what matters most of each measure as a picture and a
//! table, and what would repair it.

mod pictures;

use super::findings;
use super::overall;
use super::page::design;
use super::repair;
use super::words::{StudyWords, told};
use crate::compare::Answers;
use crate::compare::sensitivity::{Answer, Sensitivity};
use crate::document::text::Language;
use crate::report::compare::words::{Words, doctrine_title};
use crate::report::leaflet::{Leaflet, Markup};
use crate::report::page::Cell;
use crate::scenario::Scenario;
use crate::scenario::glossary::Terms;
use crate::wording::{Catalogue, Titles, plain};
use std::sync::Arc;

/// The page, which opens in a language and tells the command that made it.
#[must_use]
pub fn html(of: &Answers, language: Language, command: &str) -> String {
    let catalogue = |language| match of.scenarios.first() {
        Some(scenario) => Catalogue::of(language, scenario),
        None => Catalogue::with(language, &Terms::default()),
    };
    let leaflet = Leaflet {
        kind: "salambo.study/1",
        language,
        title: title(of, language),
        legend: catalogue(language).word("compare-language"),
    };
    leaflet.page(|markup, language, tag| {
        let catalogue = &catalogue(language);
        Article { of, catalogue, tag, command }.add(markup);
    })
}

fn title(of: &Answers, language: Language) -> String {
    told(&of.title, language).unwrap_or_else(|| plain(&of.id))
}

/// The report in one language.
struct Article<'a> {
    of: &'a Answers,
    catalogue: &'a Catalogue,
    tag: &'a str,
    command: &'a str,
}

impl Article<'_> {
    fn add(&self, markup: &mut Markup) {
        let of = self.of;
        markup.text("h1", &title(of, self.catalogue.language()));
        self.asked(markup);
        let parts = [&of.factors, &of.links].into_iter().flatten();
        for (place, part) in parts.enumerate() {
            self.part(markup, part, &format!("{}{place}", self.tag));
        }
        if let Some(found) = &of.repair {
            let told = repair::told_of(found, self.catalogue.language(), true);
            markup.text("h2", &told.heading);
            markup.text("p", &told.sentence);
            table(markup, &told.rows);
            markup.text("p class=\"note\"", &self.catalogue.list(&told.counts));
        }
    }

    fn asked(&self, markup: &mut Markup) {
        let (of, catalogue) = (self.of, self.catalogue);
        let doctrine = |place: usize| {
            of.scenarios.get(place).map_or_else(String::new, |one| doctrine_title(one, catalogue.language()))
        };
        let doctrines: Vec<String> = (0..of.scenarios.len()).map(doctrine).collect();
        markup.within("dl class=\"facts\"", |markup| {
            markup.entry(&catalogue.word("study-exercise"), &self.exercise());
            markup.entry(&catalogue.word("study-doctrines"), &catalogue.list(&doctrines));
            if let Some(baseline) = of.baseline {
                markup.entry(&catalogue.word("versus-baseline"), &doctrine(baseline));
            }
            markup.entry(&catalogue.word("versus-nights"), &of.runs.to_string());
            markup.entry(&catalogue.word("report-seed"), &of.seed.to_string());
            markup.within("div class=\"wide\"", |markup| {
                markup.text("dt", &catalogue.word("compare-command"));
                markup.within("dd", |markup| markup.text("code dir=\"ltr\"", self.command));
            });
        });
    }

    fn exercise(&self) -> String {
        let title = |scenario: &Arc<Scenario>| {
            let title = Titles::new(scenario, self.catalogue).text("title");
            title.unwrap_or_else(|| plain(scenario.names.text(scenario.id)))
        };
        self.of.scenarios.first().map(title).unwrap_or_default()
    }

    /// A design or the links: how they lie over all measures, then measure by measure.
    fn part(&self, markup: &mut Markup, part: &Sensitivity, prefix: &str) {
        let Some(scenario) = part.scenarios.first() else {
            return;
        };
        let catalogue = self.catalogue;
        let titles = &Titles::new(scenario, catalogue);
        let words = StudyWords { of: part, words: Words { scenario, catalogue, titles } };
        let tried = design(&words).map(|(key, text)| catalogue.entry(key, text));
        markup.text("h2", &catalogue.list(&tried));
        for (caption, note, picture) in pictures::overviews(&words, prefix) {
            markup.figure(&caption, &note, &picture);
        }
        for (place, answer) in part.answers.iter().enumerate() {
            self.answer(markup, &words, answer, &format!("{prefix}-{place}"));
        }
    }

    fn answer(&self, markup: &mut Markup, words: &StudyWords<'_>, answer: &Answer, id: &str) {
        let catalogue = self.catalogue;
        markup.text("h3", &words.heading(answer));
        if answer.nights < 2 {
            markup.text("p", &catalogue.word("versus-too-few"));
            return;
        }
        let told = findings::told(words, answer, true);
        markup.text("p", &told.sentence);
        if let Some(overall) = answer.overall.as_ref().filter(|_| !words.is_of_links()) {
            markup.text("p class=\"note\"", &catalogue.list(&overall::parts(words, answer, overall)));
            if let Some((_, key)) = overall.conclusion.map(overall::conclusion) {
                markup.text("p", &catalogue.word(key));
            }
        }
        if let Some(picture) = pictures::tornado_of(words, answer, id) {
            markup.figure(&catalogue.word("study-tornado"), &catalogue.word("study-tornado-note"), &picture);
        }
        if !told.rows.is_empty() {
            markup.within("details", |markup| {
                let summary = catalogue.word("study-table");
                markup.within("summary", |markup| markup.text("span class=\"name\"", &summary));
                markup.within("div class=\"inside\"", |markup| table(markup, &told.rows));
            });
        }
        told.notes.iter().for_each(|note| markup.text("p class=\"note\"", note));
        if let Some(never) = words.never(answer) {
            markup.text("p class=\"note\"", &never);
        }
        if answer.left_out > 0 {
            let left = catalogue.entry("study-left-out", answer.left_out.to_string());
            markup.text("p class=\"note\"", &left);
        }
    }
}

/// A table: its heads, then its rows.
fn table(markup: &mut Markup, rows: &[Vec<Cell>]) {
    let Some((heads, rows)) = rows.split_first() else {
        return;
    };
    markup.within("table", |markup| {
        markup.heads(&heads.iter().map(|cell| cell.told().to_owned()).collect::<Vec<_>>());
        markup.within("tbody", |markup| {
            for row in rows {
                markup.within("tr", |markup| {
                    for (place, cell) in row.iter().enumerate() {
                        let tag = match (place, cell.is_number()) {
                            (0, _) => "th scope=\"row\"",
                            (_, true) => "td class=\"number\"",
                            (_, false) => "td",
                        };
                        markup.text(tag, cell.told());
                    }
                });
            }
        });
    });
}
