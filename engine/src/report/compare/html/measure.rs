//! One measure in the report, folded until somebody opens it: what each doctrine comes to, the differences, the
//! pictures, the nights in which a doctrine was worse.

use super::exercise::Told;
use crate::compare::{Answer, Pair, Sample};
use crate::report::compare::words::count;
use crate::report::leaflet::Markup;
use crate::wording::Term;

/// How many nights in which a doctrine was worse are named.
const NIGHTS: usize = 10;

impl Told<'_> {
    /// Adds a measure by its place.
    pub(super) fn measure(&self, markup: &mut Markup, place: usize) {
        let answer = &self.one.answers[place];
        markup.within("details", |markup| {
            markup.within("summary", |markup| {
                markup.text("h3 class=\"name\"", &self.words.question(&answer.question));
                answer.pairs.iter().for_each(|pair| self.verdict(markup, "span", pair));
            });
            markup.within("div class=\"inside\"", |markup| {
                self.samples(markup, answer);
                answer.pairs.iter().for_each(|pair| self.tests(markup, answer, pair));
                if place > 0 {
                    self.best(markup, answer);
                }
                if answer.pairs.iter().any(|pair| !pair.is_nothing()) {
                    self.pictures(markup, place);
                    answer.pairs.iter().for_each(|pair| self.worse_nights(markup, answer, pair));
                }
            });
        });
    }

    /// What each doctrine comes to.
    fn samples(&self, markup: &mut Markup, answer: &Answer) {
        let keys = [
            "versus-doctrine",
            "versus-nights",
            "report-never",
            "versus-mean",
            "compare-sd",
            "compare-p10",
            "compare-p50",
            "compare-p90",
            "report-full-mark",
        ];
        markup.within("table", |markup| {
            markup.heads(&keys.map(|key| self.word(key)));
            markup.within("tbody", |markup| {
                for (doctrine, sample) in answer.samples.iter().enumerate() {
                    self.sample(markup, answer, (doctrine, sample));
                }
            });
        });
    }

    fn sample(&self, markup: &mut Markup, answer: &Answer, (doctrine, sample): (usize, &Sample)) {
        let unit = answer.question.unit;
        let value =
            |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| self.words.value(value, unit));
        let between = |[low, high]: [String; 2]| {
            format!(" ({})", self.phrase("versus-interval", [("low", low), ("high", high)]))
        };
        markup.within("tr", |markup| {
            markup.text("th scope=\"row\"", &self.title_of(doctrine));
            let counts = [sample.nights.to_string(), sample.never.to_string()];
            let moments = [value(sample.mean), value(sample.sd)];
            for cell in counts.iter().chain(&moments) {
                markup.text("td class=\"number\"", cell);
            }
            for (quantile, around) in sample.quantiles.iter().zip(&sample.around) {
                let ends = around.map(|around| {
                    between(
                        [around.interval.low, around.interval.high].map(|end| self.words.value(end, unit)),
                    )
                });
                markup.text("td", &(value(*quantile) + &ends.unwrap_or_default()));
            }
            let met = sample.met.map(|met| {
                let ends = [met.interval.low, met.interval.high].map(|share| self.words.percent(share));
                self.words.percent(met.share) + &between(ends)
            });
            markup.text("td", &met.unwrap_or_else(|| "–".to_owned()));
        });
    }

    /// The difference, the tests, what would decide it.
    fn tests(&self, markup: &mut Markup, answer: &Answer, pair: &Pair) {
        let (words, catalogue) = (&self.words, self.words.catalogue);
        let p = |p: f64| if p < 0.001 { format!("< {}", words.number(0.001, 3)) } else { words.number(p, 3) };
        let [difference, interval, _] = words.difference(&answer.question, pair);
        let nights = ["better", "equal", "worse"].into_iter().zip(pair.nights);
        let nights = nights.map(|(key, nights)| (key, Term::Number(count(nights))));
        let mut parts = vec![difference + &format!(" ({interval})").replace(" ()", "")];
        parts.push(catalogue.phrase("versus-nights-told", nights));
        let smallest = words.value(answer.question.smallest, answer.question.unit);
        parts.push(catalogue.entry("versus-smallest", smallest));
        parts.push(catalogue.entry("versus-p", p(pair.p)));
        parts.push(catalogue.entry("versus-p-adjusted", p(pair.p_adjusted)));
        parts.extend(pair.ranks.map(|ranks| catalogue.entry("versus-p-ranks", p(ranks.p))));
        parts.extend(pair.marks.map(|marks| catalogue.entry("versus-p-marks", p(marks))));
        parts.extend(pair.correlation.map(|one| catalogue.entry("versus-correlation", words.number(one, 2))));
        let ratio = pair.variance_ratio;
        parts.extend(ratio.map(|one| catalogue.entry("versus-variance-ratio", words.number(one, 1))));
        parts.extend(pair.runs_needed.map(|needed| {
            let more = needed.saturating_sub(pair.differences.len() as u64);
            catalogue.phrase("versus-needs", [("number", Term::Number(count(more)))])
        }));
        markup.text("h4", &self.title_of(pair.doctrine));
        markup.text("p class=\"note\"", &catalogue.list(&parts));
    }

    /// The nights in which a doctrine was worse, with their cause.
    fn worse_nights(&self, markup: &mut Markup, answer: &Answer, pair: &Pair) {
        if pair.losses.is_empty() {
            return;
        }
        let terms = [("doctrine", self.title_of(pair.doctrine)), ("shown", shown(pair.losses.len()))];
        markup.text("h4", &self.phrase("compare-worse-nights", terms));
        markup.within("ul", |markup| {
            for loss in pair.losses.iter().take(NIGHTS) {
                markup.text("li", &self.words.loss(&answer.question, loss));
            }
        });
    }
}

/// How many are shown of how many: `10/23`.
fn shown(count: usize) -> String {
    format!("{}/{count}", count.min(NIGHTS))
}
