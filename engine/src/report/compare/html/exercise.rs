//! One exercise in the report: the answer for each doctrine, the pictures of all measures, each measure.

use crate::compare::{Answer, Compared, Comparison, Pair};
use crate::document::text::Language;
use crate::report::compare::numbers;
use crate::report::compare::words::{Words, count, doctrine_title, may_be_chance};
use crate::report::leaflet::Markup;
use crate::statistics::decision::Verdict;
use crate::wording::Term;

/// How many of the nights in which a doctrine scored worse are named.
const NIGHTS: usize = 5;

/// An exercise that is told.
pub(super) struct Told<'a> {
    pub(super) of: &'a Comparison,
    pub(super) one: &'a Compared,
    pub(super) words: Words<'a>,
    pub(super) language: Language,
    /// With what the ids of its pictures begin.
    pub(super) prefix: String,
}

impl<'a> Told<'a> {
    /// Adds all of it, under a heading where there are several exercises.
    pub(super) fn add(&self, markup: &mut Markup, heading: Option<&str>) {
        if let Some(heading) = heading {
            markup.text("h2", heading);
        }
        markup.text("h2", &self.word("compare-answer"));
        for doctrine in self.others() {
            self.doctrine(markup, doctrine);
        }
        if let Some(score) = self.one.answers.first() {
            self.best(markup, score);
        }
        markup.text("h2", &self.word("report-glance"));
        self.forest(markup);
        self.heat(markup);
        markup.text("h2", &self.word("compare-measures"));
        for place in 0..self.one.answers.len() {
            self.measure(markup, place);
        }
    }

    pub(super) fn word(&self, key: &str) -> String {
        self.words.catalogue.word(key)
    }

    pub(super) fn phrase<const N: usize>(&self, key: &str, terms: [(&str, String); N]) -> String {
        self.words.catalogue.phrase(key, terms.map(|(name, text)| (name, Term::Text(text))))
    }

    /// The doctrines that are held against the baseline.
    pub(super) fn others(&self) -> Vec<usize> {
        (0..self.one.trial.scenarios.len()).filter(|doctrine| *doctrine != self.of.asked.baseline).collect()
    }

    /// What a doctrine is called.
    pub(super) fn title_of(&self, doctrine: usize) -> String {
        doctrine_title(&self.one.trial.scenarios[doctrine], self.language)
    }

    fn pairs(&self, doctrine: usize) -> impl Iterator<Item = (&'a Answer, &'a Pair)> + use<'a> {
        let answers = self.one.answers.iter();
        answers.filter_map(move |answer| {
            Some((answer, answer.pairs.iter().find(|pair| pair.doctrine == doctrine)?))
        })
    }

    /// The answer for a doctrine: sentences on what is decided, a table of everything.
    fn doctrine(&self, markup: &mut Markup, doctrine: usize) {
        let names = [("doctrine", doctrine), ("baseline", self.of.asked.baseline)];
        markup.text("h3", &self.phrase("versus-title", names.map(|(key, at)| (key, self.title_of(at)))));
        let of = |verdict| {
            Term::Number(count(
                self.pairs(doctrine).skip(1).filter(|(_, pair)| pair.verdict == verdict).count() as u64,
            ))
        };
        let counts = [
            ("better", of(Verdict::Better)),
            ("worse", of(Verdict::Worse)),
            ("equivalent", of(Verdict::Equivalent)),
            ("undecided", of(Verdict::Undecided)),
        ];
        markup.text("p", &self.words.catalogue.phrase("versus-counts", counts));
        self.sentences(markup, doctrine);
        self.table(markup, doctrine);
        self.luck(markup, doctrine);
        self.losses(markup, doctrine);
    }

    fn sentences(&self, markup: &mut Markup, doctrine: usize) {
        let decided: Vec<_> = self
            .pairs(doctrine)
            .filter(|(_, pair)| matches!(pair.verdict, Verdict::Better | Verdict::Worse))
            .collect();
        if decided.is_empty() {
            markup.text("p", &self.word("compare-nothing-decided"));
            return;
        }
        markup.within("ul", |markup| {
            for verdict in [Verdict::Better, Verdict::Worse] {
                for (answer, pair) in decided.iter().filter(|(_, pair)| pair.verdict == verdict) {
                    let class = format!("li class=\"{}\"", numbers::verdict(pair));
                    markup.text(&class, &self.sentence(answer, pair));
                }
            }
        });
    }

    fn sentence(&self, answer: &Answer, pair: &Pair) -> String {
        let [difference, interval, nights] = self.words.difference(&answer.question, pair);
        let terms = [
            ("measure", self.words.question(&answer.question)),
            ("difference", difference),
            ("interval", interval),
            ("nights", nights),
            ("confidence", self.words.percent(self.of.asked.confidence)),
        ];
        self.phrase("compare-sentence", terms)
    }

    fn table(&self, markup: &mut Markup, doctrine: usize) {
        let told: Vec<_> = self.pairs(doctrine).filter(|(_, pair)| !pair.is_nothing()).collect();
        if !told.is_empty() {
            let interval = self
                .phrase("versus-confidence", [("confidence", self.words.percent(self.of.asked.confidence))]);
            let heads = [
                self.word("versus-measure"),
                self.word("versus-mean-difference"),
                interval,
                self.word("compare-agreeing"),
                self.word("report-never"),
                self.word("backtest-verdict"),
            ];
            markup.within("table", |markup| {
                markup.heads(&heads);
                markup.within("tbody", |markup| {
                    told.iter().for_each(|(answer, pair)| self.row(markup, answer, pair));
                });
            });
        }
        if told.iter().any(|(_, pair)| may_be_chance(pair, self.of.asked.confidence)) {
            markup.text("p class=\"note\"", &self.word("versus-chance-note"));
        }
        for note in self.words.unchanged(self.pairs(doctrine)) {
            markup.text("p class=\"note\"", &note);
        }
    }

    fn row(&self, markup: &mut Markup, answer: &Answer, pair: &Pair) {
        let [difference, interval, nights] = self.words.difference(&answer.question, pair);
        let [own, other] = [pair.doctrine, pair.against].map(|doctrine| answer.samples[doctrine].never);
        let never = if own + other == 0 { "–".to_owned() } else { format!("{own} / {other}") };
        markup.within("tr", |markup| {
            markup.text("th scope=\"row\"", &self.words.question(&answer.question));
            markup.text("td", &difference);
            markup.text("td class=\"number\"", &interval);
            markup.text("td class=\"number\"", &nights);
            markup.text("td class=\"ltr number\"", &never);
            self.verdict(markup, "td", pair);
        });
    }

    /// The verdict in a cell or a span.
    pub(super) fn verdict(&self, markup: &mut Markup, tag: &str, pair: &Pair) {
        let (_, verdict) = self.words.verdict(pair, self.of.asked.confidence);
        markup.text(&format!("{tag} class=\"verdict {}\"", numbers::verdict(pair)), &verdict);
    }

    /// What the same luck under both saved.
    fn luck(&self, markup: &mut Markup, doctrine: usize) {
        if let Some(told) = self.words.luck(self.pairs(doctrine).map(|(_, pair)| pair)) {
            markup.text("p class=\"note\"", &told);
        }
    }

    /// The nights in which the doctrine scored worse, with their cause.
    fn losses(&self, markup: &mut Markup, doctrine: usize) {
        let Some((score, pair)) = self.pairs(doctrine).next().filter(|(_, pair)| !pair.losses.is_empty())
        else {
            return;
        };
        let terms = [("number", pair.losses.len()), ("of", pair.differences.len())];
        let terms = terms.map(|(name, number)| (name, number.to_string()));
        markup.text("p", &self.phrase("compare-losses", terms));
        markup.within("ul", |markup| {
            for loss in pair.losses.iter().take(NIGHTS) {
                markup.text("li", &self.words.loss(&score.question, loss));
            }
        });
    }
}
