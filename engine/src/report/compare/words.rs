//! The words of a comparison: differences, verdicts, causes.

use crate::compare::losses::{Cause, Loss};
use crate::compare::{Answer, Comparison, Pair, Question};
use crate::document::text::Language;
use crate::kernel::names::Name;
use crate::report::page::Tone;
use crate::scenario::Scenario;
use crate::scenario::glossary::Terms;
use crate::scenario::model::script::Quantity;
use crate::score::Unit;
use crate::statistics::decision::Verdict;
use crate::statistics::intervals::Interval;
use crate::trace::words::Word;
use crate::wording::{Catalogue, Term, Titles, plain};

/// From this many ms on, lengths are told in minutes.
const MINUTE: f64 = 60_000.0;

/// How a comparison is put into words.
pub(in crate::report) struct Words<'a> {
    pub(in crate::report) scenario: &'a Scenario,
    pub(in crate::report) catalogue: &'a Catalogue,
    pub(in crate::report) titles: &'a Titles<'a>,
}

impl Words<'_> {
    /// What a question is called.
    pub(in crate::report) fn question(&self, question: &Question) -> String {
        match question.what {
            crate::compare::question::What::Score => self.catalogue.word("versus-score"),
            crate::compare::question::What::Measure(_) => self.measure(&question.id),
        }
    }

    fn measure(&self, id: &str) -> String {
        self.titles.text(&format!("measure.{id}.title")).unwrap_or_else(|| plain(id))
    }

    /// The difference in words, its interval, the nights that agree: `3.2 min earlier`, `2.7 to 3.7`,
    /// `57 of 60`.
    pub(in crate::report) fn difference(&self, question: &Question, pair: &Pair) -> [String; 3] {
        let Some(found) = pair.difference else {
            return [self.catalogue.word("versus-too-few"), String::new(), String::new()];
        };
        let [better, _, worse] = pair.nights;
        let holds = if question.gain(found.mean) > 0.0 { better } else { worse };
        let nights = [("nights", holds), ("of", pair.differences.len() as u64)];
        let nights = nights.map(|(key, number)| (key, Term::Number(count(number))));
        let [worded, interval] = self.gap(question, found.mean, found.interval);
        [worded, interval, self.catalogue.phrase("versus-agree", nights)]
    }

    /// How far something is from something else, and the interval of that, in the same direction.
    pub(in crate::report) fn gap(&self, question: &Question, mean: f64, interval: Interval) -> [String; 2] {
        let Interval { low, high } = if mean < 0.0 { interval.mirrored() } else { interval };
        let scale = Scale::of(question.unit, [mean, low, high]);
        let [low, high] = [low, high].map(|end| Term::Text(self.number(scale.scaled(end), scale.places)));
        [
            self.worded(question, mean, &scale),
            self.catalogue.phrase("versus-interval", [("low", low), ("high", high)]),
        ]
    }

    /// `3.2 min earlier`.
    fn worded(&self, question: &Question, mean: f64, scale: &Scale) -> String {
        let is_less = mean < 0.0;
        let way = match (question.unit, is_less) {
            (Unit::Ms, true) if self.is_moment(question) => "versus-earlier",
            (Unit::Ms, false) if self.is_moment(question) => "versus-later",
            (Unit::Ms, true) => "versus-shorter",
            (Unit::Ms, false) => "versus-longer",
            (Unit::Share, true) => "versus-lower",
            (Unit::Share, false) => "versus-higher",
            (Unit::Count, true) => "versus-fewer",
            (Unit::Count, false) => "versus-more",
        };
        let amount = self.number(scale.scaled(mean.abs()), scale.places);
        let amount = match scale.unit {
            None => amount,
            Some(key) => self.catalogue.phrase(key, [("amount", Term::Text(amount))]),
        };
        self.catalogue.phrase(way, [("amount", Term::Text(amount))])
    }

    /// Whether it is when something came, not how long something took.
    fn is_moment(&self, question: &Question) -> bool {
        let mut measures = self.scenario.objectives.iter().flat_map(|objective| &objective.measures);
        let measure = measures.find(|measure| self.scenario.names.text(measure.name) == question.id);
        measure
            .is_some_and(|measure| matches!(measure.quantity, Quantity::Time(..) | Quantity::Awareness(..)))
    }

    /// A value in the unit of a question.
    pub(in crate::report) fn value(&self, value: f64, unit: Unit) -> String {
        if unit == Unit::Share { self.percent(value) } else { self.amount(value, unit) }
    }

    /// How much two values lie apart, in the unit of a question.
    pub(in crate::report) fn amount(&self, apart: f64, unit: Unit) -> String {
        let scale = Scale::of(unit, [apart]);
        let amount = self.number(scale.scaled(apart), scale.places);
        match scale.unit {
            None => amount,
            Some(key) => self.catalogue.phrase(key, [("amount", Term::Text(amount))]),
        }
    }

    /// A value with an interval around it, the unit told once: `3.2 [2.7 – 3.7] min`.
    pub(in crate::report) fn around(&self, value: f64, interval: Interval, unit: Unit) -> String {
        if unit != Unit::Share {
            return self.difference_around(value, interval, unit);
        }
        format!("{} %", self.bracketed(value, interval, &Scale::of(unit, [value])))
    }

    /// A difference with an interval around it, the unit told once: `3.2 [2.7 – 3.7] points`.
    pub(in crate::report) fn difference_around(&self, value: f64, interval: Interval, unit: Unit) -> String {
        let scale = Scale::of(unit, [value, interval.low, interval.high]);
        let amount = self.bracketed(value, interval, &scale);
        match scale.unit {
            None => amount,
            Some(key) => self.catalogue.phrase(key, [("amount", Term::Text(amount))]),
        }
    }

    fn bracketed(&self, value: f64, interval: Interval, scale: &Scale) -> String {
        let number = |value: f64| self.number(scale.scaled(value), scale.places);
        format!("{} [{} – {}]", number(value), number(interval.low), number(interval.high))
    }

    /// A share in percent.
    pub(in crate::report) fn percent(&self, share: f64) -> String {
        format!("{} %", self.shortest(100.0 * share))
    }

    /// With one place, or none where it is nought.
    fn shortest(&self, number: f64) -> String {
        let text = format!("{number:.1}");
        let text = text.strip_suffix(".0").unwrap_or(&text);
        self.signed(text)
    }

    /// A number with so many places.
    pub(in crate::report) fn number(&self, number: f64, places: usize) -> String {
        self.signed(&format!("{number:.places$}"))
    }

    /// The language's decimal sign, and a minus that is one. Nought has no sign.
    fn signed(&self, text: &str) -> String {
        let is_nought = text.chars().all(|c| matches!(c, '-' | '0' | '.'));
        let text = if is_nought { text.trim_start_matches('-') } else { text };
        let text = text.replace('-', "\u{2212}");
        match self.catalogue.language() {
            Language::En => text,
            Language::Fr | Language::Ar => text.replace('.', ","),
        }
    }

    /// The verdict and how it is meant.
    pub(in crate::report) fn verdict(&self, pair: &Pair, confidence: f64) -> (Tone, String) {
        let (tone, key) = match pair.verdict {
            Verdict::Better => (Tone::Good, "versus-better"),
            Verdict::Worse => (Tone::Bad, "versus-worse"),
            Verdict::Equivalent => (Tone::Faint, "versus-equivalent"),
            Verdict::Undecided => (Tone::Fair, "versus-undecided"),
        };
        let mark = if may_be_chance(pair, confidence) { CHANCE } else { "" };
        (tone, self.catalogue.word(key) + mark)
    }

    /// What the same luck under both saved; `None` where nothing tells.
    pub(in crate::report) fn luck<'b>(&self, pairs: impl Iterator<Item = &'b Pair>) -> Option<String> {
        let pairs: Vec<&Pair> = pairs.collect();
        let mut ratios: Vec<f64> = pairs.iter().filter_map(|pair| pair.variance_ratio).collect();
        ratios.sort_by(f64::total_cmp);
        let (least, most) = (ratios.first()?, ratios.last()?);
        let middle = (ratios[(ratios.len() - 1) / 2] + ratios[ratios.len() / 2]) / 2.0;
        let correlations = pairs.iter().filter_map(|pair| pair.correlation);
        let (low, high) =
            correlations.fold((1.0_f64, -1.0_f64), |(low, high), one| (low.min(one), high.max(one)));
        let number = |number: f64| self.number(number, usize::from(number < 100.0));
        let terms = [
            ("low", self.number(low, 2)),
            ("high", self.number(high, 2)),
            ("least", number(*least)),
            ("middle", number(middle)),
            ("most", number(*most)),
        ];
        Some(self.catalogue.phrase("versus-luck", terms.map(|(key, text)| (key, Term::Text(text)))))
    }

    /// A measure that is the same in every night, and how often it never came.
    fn same(&self, question: &Question, [never, nights]: [u64; 2]) -> String {
        let measure = self.question(question);
        if never == 0 {
            return measure;
        }
        let terms = [("never", never), ("nights", nights)];
        let terms = terms.map(|(key, number)| (key, Term::Number(count(number))));
        self.catalogue
            .phrase("versus-same-never", terms.into_iter().chain([("measure", Term::Text(measure))]))
    }

    /// The measures of which nothing differs, and those that have no value: a sentence on each, if there are any.
    pub(in crate::report) fn unchanged<'b>(
        &self,
        answers: impl Iterator<Item = (&'b Answer, &'b Pair)>,
    ) -> Vec<String> {
        let nothing = answers.filter(|(_, pair)| pair.is_nothing());
        let (empty, same): (Vec<_>, Vec<_>) = nothing.partition(|(_, pair)| pair.is_empty());
        let same = same.iter().map(|(answer, pair)| {
            let nights = pair.differences.len() as u64;
            self.same(&answer.question, [answer.samples[pair.doctrine].never, nights])
        });
        let empty = empty.iter().map(|(answer, _)| self.question(&answer.question));
        let told = [("versus-same", same.collect::<Vec<_>>()), ("versus-no-value", empty.collect())];
        let told = told.into_iter().filter(|(_, measures)| !measures.is_empty()).map(|(key, measures)| {
            let number = Term::Number(count(measures.len() as u64));
            let terms = [("number", number), ("measures", Term::Text(self.catalogue.list(&measures)))];
            self.catalogue.phrase(key, terms)
        });
        told.collect()
    }

    /// A night in which a doctrine was worse, by how much, and what cost it.
    pub(in crate::report) fn loss(&self, question: &Question, loss: &Loss) -> String {
        let by = self.amount(loss.by, question.unit);
        let cause = match loss.cause {
            Cause::Never => self.catalogue.word("versus-cause-never"),
            Cause::Longer(label, by) => {
                let label = self.catalogue.word(&format!("label-{}", label.word()));
                let by = self.value(by.0 as f64, Unit::Ms);
                self.catalogue
                    .phrase("versus-cause-longer", [("label", Term::Text(label)), ("by", Term::Text(by))])
            }
            Cause::Measure(place) => self.measure(self.id_of(place).unwrap_or_default()),
            Cause::Untold => String::new(),
        };
        let terms = [("night", Term::Text(loss.replication.to_string())), ("by", Term::Text(by))];
        let night = self.catalogue.phrase("versus-night", terms);
        if cause.is_empty() {
            return night;
        }
        let terms = [("night", Term::Text(night)), ("cause", Term::Text(cause))];
        self.catalogue.phrase("versus-night-cause", terms)
    }

    fn id_of(&self, place: usize) -> Option<&str> {
        let mut measures = self.scenario.objectives.iter().flat_map(|objective| &objective.measures);
        let name: Name = measures.nth(place)?.name;
        Some(self.scenario.names.text(name))
    }
}

/// Marks a verdict that stands alone.
const CHANCE: &str = " *";

/// Whether a verdict that is sure alone is not so among all that are looked at.
pub(in crate::report) fn may_be_chance(pair: &Pair, confidence: f64) -> bool {
    matches!(pair.verdict, Verdict::Better | Verdict::Worse) && pair.p_adjusted > 1.0 - confidence
}

/// In which unit numbers are told, and with how many places: all that stand together in the same.
struct Scale {
    unit: Option<&'static str>,
    factor: f64,
    places: usize,
}

impl Scale {
    fn of<const N: usize>(unit: Unit, values: [f64; N]) -> Self {
        let largest = values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
        match unit {
            Unit::Ms if largest >= MINUTE => {
                Self { unit: Some("versus-minutes"), factor: 1.0 / MINUTE, places: 1 }
            }
            Unit::Ms => Self { unit: Some("versus-seconds"), factor: 1e-3, places: 0 },
            Unit::Share => Self { unit: Some("versus-points"), factor: 100.0, places: 1 },
            Unit::Count => Self { unit: None, factor: 1.0, places: 2 },
        }
    }

    fn scaled(&self, value: f64) -> f64 {
        value * self.factor
    }
}

/// A count for a phrase.
pub(in crate::report) fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What the doctrine of a scenario is called.
pub(in crate::report) fn doctrine_title(scenario: &Scenario, language: Language) -> String {
    let text = scenario.texts.get("doctrine.title").and_then(|text| text.get(language));
    plain(text.unwrap_or_else(|| scenario.names.text(scenario.doctrine)))
}

/// The catalogue of a comparison, as its first exercise speaks it.
pub(super) fn catalogue_of(of: &Comparison, language: Language) -> Catalogue {
    let first = of.exercises.first().map(|one| one.scenario(&of.asked));
    first.map_or_else(|| Catalogue::with(language, &Terms::default()), |first| Catalogue::of(language, first))
}
