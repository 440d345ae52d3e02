//! Measures by objective: value, target, mark; rating of each objective and of the exercise.

use super::page::{Cell, Page, Tone};
use crate::document::text::Language;
use crate::kernel::names::{Name, Names};
use crate::kernel::tick::Tick;
use crate::score::{Availability, Direction, MeasureResult, ObjectiveResult, Rating, Score, Unit};
use crate::wording::{Catalogue, Noun, Term, Titles, time};

/// What is noted under a measure, if anything is.
pub(super) type Note<'a> = &'a dyn Fn(&MeasureResult) -> Option<String>;

/// How measures are told.
pub(super) struct Teller<'a> {
    pub(super) titles: &'a Titles<'a>,
    pub(super) catalogue: &'a Catalogue,
    pub(super) names: &'a Names,
}

/// What a milestone is called.
pub(super) fn milestone_title(titles: &Titles<'_>, catalogue: &Catalogue, id: &str) -> String {
    let declared = id.strip_prefix("declared:").map(|what| titles.of(Noun::Declaration, what));
    let declared = declared.map(|what| catalogue.phrase("report-declared", [("what", Term::Text(what))]));
    declared
        .or_else(|| titles.text(&format!("measure.{id}.title")))
        .unwrap_or_else(|| crate::wording::plain(id))
}

impl Teller<'_> {
    /// Adds all objectives with their measures, each with what is noted of it.
    pub(super) fn add(&self, page: &mut Page, score: &Score, note: Note<'_>) {
        page.heading(self.catalogue.word("report-measures"));
        if score.objectives.is_empty() {
            page.line(Tone::Faint, format!("  {}", self.catalogue.word("report-measures-empty")));
            return;
        }
        for objective in &score.objectives {
            self.objective(page, objective, score, note);
        }
    }

    /// Adds the rating of the exercise.
    pub(super) fn rating(&self, page: &mut Page, score: &Score) {
        let whole = self.verdict(score.score, score.rating);
        let mut told = self.catalogue.entry("report-rating", whole);
        let capping = score.objectives.iter().flat_map(|objective| objective.capped_by.iter().copied());
        told.extend(self.capped_by(&capping.collect::<Vec<_>>()));
        page.text(2, tone_of(score.rating), &told);
    }

    fn objective(&self, page: &mut Page, objective: &ObjectiveResult, score: &Score, note: Note<'_>) {
        let title = self.title("objective", objective.name);
        let mut verdict = self.verdict(objective.score, objective.rating);
        verdict.extend(self.capped_by(&objective.capped_by));
        let row = vec![Cell::text(Tone::Heading, title), Cell::text(tone_of(objective.rating), verdict)];
        page.table(2, &[row]);
        let measures = score.measures.iter().filter(|measure| measure.objective == objective.name);
        let (rows, notes): (Vec<_>, Vec<_>) =
            measures.map(|measure| (self.measure(measure), note(measure))).unzip();
        page.noted(4, &rows, &notes);
    }

    /// The critical measures that were missed, if any were.
    fn capped_by(&self, measures: &[Name]) -> Option<String> {
        if measures.is_empty() {
            return None;
        }
        let titles: Vec<String> = measures.iter().map(|name| self.title("measure", *name)).collect();
        let measures = Term::Text(self.catalogue.list(&titles));
        Some(format!(" ({})", self.catalogue.phrase("report-capped", [("measures", measures)])))
    }

    pub(super) fn title(&self, kind: &str, name: Name) -> String {
        let id = self.names.text(name);
        self.titles.text(&format!("{kind}.{id}.title")).unwrap_or_else(|| crate::wording::plain(id))
    }

    pub(super) fn verdict(&self, score: Option<f64>, rating: Option<Rating>) -> String {
        match (score, rating) {
            (Some(score), Some(rating)) => {
                let letter = rating.letter();
                let word = self.catalogue.word(&format!("rating-{letter}"));
                let terms =
                    [("letter", letter.to_owned()), ("rating", word), ("score", self.decimal(score, 2))];
                self.catalogue.phrase("report-verdict", terms.map(|(name, text)| (name, Term::Text(text))))
            }
            (None, _) | (_, None) => "–".to_owned(),
        }
    }

    /// Mark, title, value, target.
    pub(super) fn measure(&self, measure: &MeasureResult) -> Vec<Cell> {
        let (tone, mark) = mark(measure);
        vec![
            Cell::text(tone, mark),
            Cell::text(Tone::Plain, self.title("measure", measure.name)),
            Cell::number(tone, self.value(measure)),
            Cell::text(Tone::Faint, self.target(measure)),
        ]
    }

    pub(super) fn value(&self, measure: &MeasureResult) -> String {
        if let (true, Availability::Told, Some(mark)) =
            (measure.is_question, measure.availability, measure.mark)
        {
            return self.catalogue.word(if mark == 2 { "value-yes" } else { "value-no" });
        }
        match (measure.availability, measure.value) {
            (Availability::Told, Some(value)) => self.told(value, measure),
            (Availability::Told, None) => self.catalogue.word("report-never"),
            (Availability::NoOccasion, _) => self.catalogue.word("report-no-occasion"),
            (Availability::NotYet, _) => self.catalogue.word("report-not-yet"),
            (Availability::NotObservable, _) => self.catalogue.word("report-not-observable"),
            (Availability::Human, _) => self.catalogue.word("report-human"),
        }
    }

    /// A value; with its milliseconds where it would look like a limit that it is not.
    fn told(&self, value: f64, measure: &MeasureResult) -> String {
        let text = self.amount(value, measure.unit);
        let seems = |limit: f64| limit != value && self.amount(limit, measure.unit) == text;
        let is_doubtful = [measure.full, measure.half].into_iter().flatten().any(seems);
        if is_doubtful && measure.unit == Unit::Ms {
            let ms = Tick::rounded(value).0.rem_euclid(1_000);
            return format!("{text}.{ms:03}");
        }
        text
    }

    fn target(&self, measure: &MeasureResult) -> String {
        if let Some(expected) = measure.expected {
            let tolerance = self.decimal(100.0 * expected.tolerance, 1);
            let met = self.catalogue.word(if expected.met { "value-yes" } else { "value-no" });
            let wanted = format!("= {} ± {tolerance} %", self.amount(expected.value, measure.unit));
            let terms = [("name", wanted), ("value", met)];
            return self.catalogue.phrase("report-entry", terms.map(|(name, text)| (name, Term::Text(text))));
        }
        let sign = match measure.direction {
            Direction::Lower => '≤',
            Direction::Higher => '≥',
        };
        match (measure.full, measure.half) {
            (Some(full), Some(half)) if half != full => {
                let (full, half) = (self.amount(full, measure.unit), self.amount(half, measure.unit));
                format!("{sign} {full}  ({})", self.catalogue.entry("report-half", half))
            }
            (Some(full), _) => format!("{sign} {}", self.amount(full, measure.unit)),
            (None, _) => String::new(),
        }
    }

    /// A value in words.
    pub(super) fn amount(&self, value: f64, unit: Unit) -> String {
        match unit {
            Unit::Ms => time::length(Tick::ZERO, Tick::rounded(value)),
            Unit::Share => format!("{} %", self.decimal(100.0 * value, 1)),
            Unit::Count if value == libm::trunc(value) => self.decimal(value, 0),
            Unit::Count => self.decimal(value, 2),
        }
    }

    /// A number with so many places, with the language's decimal sign.
    pub(super) fn decimal(&self, number: f64, places: usize) -> String {
        let text = format!("{number:.places$}");
        match self.catalogue.language() {
            Language::En => text,
            Language::Fr | Language::Ar => text.replace('.', ","),
        }
    }
}

/// The mark, and how it is meant.
pub(super) fn mark(measure: &MeasureResult) -> (Tone, String) {
    match measure.mark {
        Some(0) => (Tone::Bad, "0/2".to_owned()),
        Some(1) => (Tone::Fair, "1/2".to_owned()),
        Some(mark) => (Tone::Good, format!("{mark}/2")),
        None => (Tone::Faint, "–".to_owned()),
    }
}

pub(super) fn tone_of(rating: Option<Rating>) -> Tone {
    match rating {
        Some(Rating::P) => Tone::Good,
        Some(Rating::S) => Tone::Fair,
        Some(Rating::M | Rating::U) => Tone::Bad,
        None => Tone::Faint,
    }
}
