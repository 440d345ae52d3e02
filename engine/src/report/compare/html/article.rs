//! The report in one language: what was asked, what speaks against believing it, each exercise, all numbers.

use super::exercise::Told;
use super::overall;
use crate::compare::{Compared, Comparison, Stopping, Warning};
use crate::document::text::Language;
use crate::report::compare::numbers::{COLUMNS, Value, lines};
use crate::report::compare::words::{Words, catalogue_of, doctrine_title};
use crate::report::leaflet::Markup;
use crate::score::Unit;
use crate::wording::{Catalogue, Term, Titles, plain};

/// What the report is called.
pub(super) fn title(of: &Comparison, language: Language) -> String {
    let titles: Vec<String> = of.exercises.iter().map(|one| exercise_title(of, one, language)).collect();
    let catalogue = catalogue_of(of, language);
    let exercises = Term::Text(catalogue.list(&titles));
    catalogue.phrase("compare-title", [("exercises", exercises)])
}

/// What an exercise is called.
pub(super) fn exercise_title(of: &Comparison, one: &Compared, language: Language) -> String {
    let scenario = one.scenario(&of.asked);
    let catalogue = &Catalogue::of(language, scenario);
    let title = Titles::new(scenario, catalogue).text("title");
    title.unwrap_or_else(|| plain(scenario.names.text(scenario.id)))
}

/// The whole of it in one language.
pub(super) fn article(
    of: &Comparison,
    markup: &mut Markup,
    (language, tag): (Language, &str),
    command: &str,
) {
    markup.text("h1", &title(of, language));
    let writer = Article { of, language, catalogue: &catalogue_of(of, language) };
    writer.asked(markup, command);
    writer.warnings(markup);
    overall::add(markup, of, language, tag);
    for (place, one) in of.exercises.iter().enumerate() {
        let scenario = one.scenario(&of.asked);
        let catalogue = &Catalogue::of(language, scenario);
        let titles = &Titles::new(scenario, catalogue);
        let words = Words { scenario, catalogue, titles };
        let told = Told { of, one, words, language, prefix: format!("{tag}{place}") };
        let heading = (of.exercises.len() > 1).then(|| exercise_title(of, one, language));
        told.add(markup, heading.as_deref());
    }
    writer.how_to_read(markup);
    writer.numbers(markup);
}

struct Article<'a> {
    of: &'a Comparison,
    language: Language,
    catalogue: &'a Catalogue,
}

impl Article<'_> {
    fn word(&self, key: &str) -> String {
        self.catalogue.word(key)
    }

    /// What was asked.
    fn asked(&self, markup: &mut Markup, command: &str) {
        let (of, asked) = (self.of, &self.of.asked);
        let doctrines = of.exercises.first().map(|one| one.trial.scenarios.as_slice()).unwrap_or_default();
        let title = |place: usize| -> String {
            doctrines.get(place).map_or_else(String::new, |one| doctrine_title(one, self.language))
        };
        let others: Vec<String> =
            (0..doctrines.len()).filter(|place| *place != asked.baseline).map(title).collect();
        let percent = crate::report::picture::gauge::decimal(self.catalogue, 100.0 * asked.confidence, 1);
        let percent = percent.trim_end_matches('0').trim_end_matches([',', '.']).to_owned();
        let family = [("number", Term::Text(of.family().to_string()))];
        markup.within("dl class=\"facts\"", |markup| {
            markup.entry(&self.word("versus-baseline"), &title(asked.baseline));
            markup.entry(&self.word("compare-doctrines"), &self.catalogue.list(&others));
            markup.entry(&self.word("versus-nights"), &of.runs.to_string());
            markup.entry(&self.word("report-seed"), &asked.seed.to_string());
            markup.entry(&self.word("compare-confidence"), &format!("{percent}\u{a0}%"));
            markup.entry(&self.word("compare-stopping"), &self.stopping(title));
            markup.entry(&self.word("compare-family"), &self.catalogue.phrase("compare-holm", family));
            markup.entry(&self.word("compare-smallest"), &self.smallest());
            markup.within("div class=\"wide\"", |markup| {
                markup.text("dt", &self.word("compare-command"));
                markup.within("dd", |markup| markup.text("code dir=\"ltr\"", command));
            });
        });
    }

    /// When enough nights were played.
    fn stopping(&self, title: impl Fn(usize) -> String) -> String {
        match &self.of.asked.stopping {
            Stopping::Fixed => self.word("compare-fixed"),
            Stopping::Precision { is_reached: true, .. } => self.word("versus-precise"),
            Stopping::Precision { is_reached: false, .. } => self.word("versus-not-precise"),
            Stopping::Selection { chosen: Some(place), .. } => {
                self.catalogue.entry("versus-chosen", title(*place))
            }
            Stopping::Selection { chosen: None, .. } => self.word("versus-none-chosen"),
        }
    }

    /// The smallest differences that matter, where a measure has none of its own.
    fn smallest(&self) -> String {
        let units = [Unit::Ms, Unit::Share, Unit::Count].map(|unit| {
            use crate::report::picture::{Gauge, Kind};
            let smallest = self.of.asked.smallest.of("", unit);
            Gauge::new(unit, Kind::Difference, smallest).amount(self.catalogue, smallest)
        });
        self.catalogue.list(&units)
    }

    /// What a reader should know before he believes it.
    fn warnings(&self, markup: &mut Markup) {
        if self.of.warnings.is_empty() {
            return;
        }
        markup.within("section class=\"warnings\"", |markup| {
            markup.text("h2", &self.word("compare-warnings"));
            markup.within("ul", |markup| {
                if self.of.warnings.contains(&Warning::NotReached) {
                    markup.text("li", &self.word("compare-not-reached"));
                }
                if self.of.warnings.contains(&Warning::FewNights) {
                    markup.text("li", &self.word("versus-few"));
                }
                for (place, one) in self.of.exercises.iter().enumerate() {
                    self.idle_luck(markup, place, one);
                }
            });
        });
    }

    /// In which measures the same luck saved nothing, doctrine by doctrine.
    fn idle_luck(&self, markup: &mut Markup, place: usize, one: &Compared) {
        let scenario = one.scenario(&self.of.asked);
        let catalogue = &Catalogue::of(self.language, scenario);
        let titles = &Titles::new(scenario, catalogue);
        let words = Words { scenario, catalogue, titles };
        for (own, scenario) in one.trial.scenarios.iter().enumerate() {
            let idle = self.of.warnings.iter().filter_map(|warning| match warning {
                Warning::LuckDidNotHelp { exercise, question, doctrine } => {
                    (*exercise == place && *doctrine == own).then_some(*question)
                }
                Warning::NotReached | Warning::FewNights => None,
            });
            let measures: Vec<String> =
                idle.map(|question| words.question(&one.answers[question].question)).collect();
            if !measures.is_empty() {
                let terms = [
                    ("doctrine", Term::Text(doctrine_title(scenario, self.language))),
                    ("measures", Term::Text(catalogue.list(&measures))),
                ];
                markup.text("li", &catalogue.phrase("compare-luck-idle", terms));
            }
        }
    }

    /// What the words and pictures mean.
    fn how_to_read(&self, markup: &mut Markup) {
        markup.text("h2", &self.word("compare-how"));
        markup.within("ul", |markup| {
            for key in [
                "compare-how-pairs",
                "compare-how-interval",
                "compare-how-verdict",
                "compare-how-never",
                "compare-how-night",
            ] {
                markup.text("li", &self.word(key));
            }
        });
    }

    /// All numbers, as in the table of comma-separated values.
    fn numbers(&self, markup: &mut Markup) {
        let label = self.word("compare-numbers");
        markup.within("details class=\"all-numbers\"", |markup| {
            markup.within("summary", |markup| markup.text("span class=\"name\"", &label));
            markup.text("p class=\"note inside\"", &self.word("compare-numbers-note"));
            let region = format!(
                "div class=\"wide-table\" tabindex=\"0\" role=\"region\" dir=\"ltr\" aria-label=\"{}\"",
                crate::report::alone::escaped(&label)
            );
            markup.within(&region, |markup| {
                markup.within("table lang=\"en\"", |markup| {
                    markup.heads(&COLUMNS.map(|(name, _)| name.to_owned()));
                    markup.within("tbody", |markup| lines(self.of).iter().for_each(|line| row(markup, line)));
                });
            });
        });
    }
}

fn row(markup: &mut Markup, line: &[Value]) {
    markup.within("tr", |markup| {
        for value in line {
            let tag = if matches!(value, Value::Text(_)) { "td" } else { "td class=\"number\"" };
            let text = match value {
                Value::Text(text) => plain(text),
                Value::Number(_) | Value::Count(_) | Value::Nothing => value.plain(),
            };
            markup.text(tag, &text);
        }
    });
}
