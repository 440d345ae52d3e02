//! The page of a deep look: first what might go, then what carries weight, then what each doctrine makes of it.

use super::{apart, doctrines, idle, weight};
use crate::compare::deep::{Deep, Entry, Fate, Kind, Measured};
use crate::report::Look;
use crate::report::compare::words::{Words, count};
use crate::report::page::{Page, Tone};
use crate::scenario::model::script::{Measure, Quantity, Scale};
use crate::score::Unit;
use crate::wording::{Catalogue, Noun, Term, Titles, plain};

/// Fewer nights than this easily miss what differs only now and then.
const FEW: u64 = 20;

/// The page.
#[must_use]
pub fn page(of: &Deep, look: &Look) -> Page {
    let mut page = Page::new(look.language, look.width);
    let Some(scenario) = of.scenarios.first() else {
        return page;
    };
    let catalogue = &Catalogue::of(look.language, scenario);
    let titles = &Titles::new(scenario, catalogue);
    let words = Words { scenario, catalogue, titles };
    let mut writer = Writer { of, words, page: &mut page, details: look.details };
    writer.head();
    if of.nights > 0 {
        apart::add(&mut writer);
        idle::add(&mut writer);
        weight::add(&mut writer);
        doctrines::add(&mut writer);
    }
    page.directed()
}

/// Writes the page, part by part.
pub(super) struct Writer<'a> {
    pub(super) of: &'a Deep,
    pub(super) words: Words<'a>,
    pub(super) page: &'a mut Page,
    /// Whether everything is told, and not only what matters most.
    pub(super) details: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.words.catalogue
    }

    /// What was looked at, and how far.
    fn head(&mut self) {
        let (of, catalogue) = (self.of, self.catalogue());
        self.page.line(Tone::Bad, catalogue.word("report-mark"));
        let id = plain(self.words.scenario.names.text(self.words.scenario.id));
        self.page.line(Tone::Title, self.words.titles.text("title").unwrap_or(id));
        let nights = of.nights.to_string();
        let terms = [
            catalogue.entry("study-doctrines", catalogue.list(&self.doctrines(0..of.scenarios.len()))),
            catalogue.entry("versus-nights", nights),
            catalogue.entry("report-seed", of.terms.seed.to_string()),
        ];
        self.page.text(0, Tone::Faint, &catalogue.list(&terms));
        if of.is_interrupted {
            let tried = of.entries.iter().filter(|tried| tried.fate != Fate::Untried).count() as u64;
            let tried = if of.nights == 0 { 0 } else { tried };
            let told = self.phrase(
                "deep-interrupted",
                [
                    ("nights", of.nights),
                    ("runs", of.terms.runs),
                    ("tried", tried),
                    ("entries", of.entries.len() as u64),
                ],
            );
            self.page.text(0, Tone::Bad, &told);
        }
        if of.nights > 0 && of.nights < FEW {
            self.page.text(0, Tone::Fair, &catalogue.word("versus-few"));
        }
    }

    /// A phrase with numbers in it.
    pub(super) fn phrase<const N: usize>(&self, key: &str, numbers: [(&'static str, u64); N]) -> String {
        let figure = |number: u64| Term::Text(number.to_string());
        self.catalogue().phrase(key, numbers.map(|(name, number)| (name, figure(number))))
    }

    /// The ids of doctrines, as the command line and the heads of tables name them.
    pub(super) fn doctrines(&self, places: impl IntoIterator<Item = usize>) -> Vec<String> {
        let id = |place: usize| {
            let scenario = &self.of.scenarios[place];
            plain(scenario.names.text(scenario.doctrine))
        };
        places.into_iter().map(id).collect()
    }

    /// The doctrines among which something is so; nothing where it is so under all of `among`.
    pub(super) fn only_under(&self, under: &[usize], among: usize) -> String {
        if under.len() == among {
            return String::new();
        }
        let doctrines = self.catalogue().list(&self.doctrines(under.iter().copied()));
        self.catalogue().phrase("deep-under", [("doctrines", Term::Text(doctrines))])
    }

    /// What an entry is called: its title in the first doctrine that has it, with its id where that is another.
    pub(super) fn entry(&self, entry: &Entry) -> String {
        let id = plain(&entry.id);
        let noun = match entry.kind {
            Kind::Inject => Noun::Inject,
            Kind::Procedure => Noun::Procedure,
        };
        let scenario = entry.under.first().map(|doctrine| &self.of.scenarios[*doctrine]);
        let title = scenario.map(|scenario| Titles::new(scenario, self.catalogue()).of(noun, &entry.id));
        match title.filter(|title| *title != id) {
            Some(title) => {
                let terms = [("title", title), ("id", id)].map(|(name, text)| (name, Term::Text(text)));
                self.catalogue().phrase("deep-entry", terms)
            }
            None => id,
        }
    }

    /// What kind of entry it is.
    pub(super) fn kind(&self, kind: Kind) -> String {
        self.catalogue().word(match kind {
            Kind::Inject => "deep-inject",
            Kind::Procedure => "deep-procedure",
        })
    }

    /// A value of a measure; a count that is whole is told so.
    pub(super) fn value(&self, value: f64, unit: Unit) -> String {
        match unit {
            Unit::Count if value == libm::trunc(value) => self.words.number(value, 0),
            Unit::Ms | Unit::Share | Unit::Count => self.words.value(value, unit),
        }
    }

    /// Whether a measure asks whether something is so: to be met says it all.
    pub(super) fn is_question(&self, measured: &Measured) -> bool {
        let scenario = self.words.scenario;
        let mut measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
        let is_it = |measure: &&Measure| scenario.names.text(measure.name) == measured.question.id;
        let is_question = |measure: &Measure| {
            measure.scale == Scale::Yes && !matches!(measure.quantity, Quantity::Time(..))
        };
        measures.find(is_it).is_some_and(is_question)
    }

    /// `23 of 32`.
    pub(super) fn so_many_of(&self, nights: u64, of: u64) -> String {
        let terms =
            [("nights", nights), ("of", of)].map(|(name, number)| (name, Term::Number(count(number))));
        self.catalogue().phrase("versus-agree", terms)
    }
}
