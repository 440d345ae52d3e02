//! The pictures of the report: what they are drawn from.

use super::exercise::Told;
use crate::compare::{Answer, Pair, Question};
use crate::report::leaflet::Markup;
use crate::report::picture::Frame;
use crate::report::picture::forest::{Gain, Panel, Row, forest};
use crate::report::picture::heat::{Cell, Heat, heat};
use crate::report::picture::nights::{Nights, nights};
use crate::report::picture::spent::{Spent, spent};
use crate::report::picture::steps::{Curve, steps};
use crate::report::picture::tornado::{Cause, tornado};
use crate::scenario::model::mark::Label;
use crate::score::Unit;
use crate::statistics::decision::Verdict;
use crate::statistics::intervals::mean_interval;
use crate::trace::words::Word;
use std::collections::{BTreeMap, BTreeSet};

/// How many of the worst nights have a ring around their dot.
const RINGS: usize = 3;

impl Told<'_> {
    /// Draws a picture under a caption.
    fn figure(
        &self,
        markup: &mut Markup,
        (id, caption, note): (&str, &str, &str),
        draw: impl FnOnce(&Frame<'_>) -> String,
    ) {
        let id = format!("{}-{id}", self.prefix);
        let frame = Frame { id: &id, title: caption, told: note, catalogue: self.words.catalogue };
        markup.figure(caption, note, &draw(&frame));
    }

    /// The gains in all measures.
    pub(super) fn forest(&self, markup: &mut Markup) {
        let baseline = self.title_of(self.of.asked.baseline);
        let caption = self.phrase("compare-forest", [("baseline", baseline)]);
        let note = self.word("compare-forest-note");
        let panels: Vec<Panel> = [Unit::Ms, Unit::Share, Unit::Count]
            .into_iter()
            .map(|unit| Panel { unit, rows: self.rows(unit) })
            .filter(|panel| !panel.rows.is_empty())
            .collect();
        self.figure(markup, ("forest", &caption, &note), |frame| forest(frame, &panels));
    }

    fn rows(&self, unit: Unit) -> Vec<Row> {
        let mut rows = Vec::new();
        for answer in self.one.answers.iter().filter(|answer| answer.question.unit == unit) {
            let name = self.words.question(&answer.question);
            if let [pair] = answer.pairs.as_slice() {
                rows.push(Row { name, gain: gain(&answer.question, pair), is_under: false });
                continue;
            }
            rows.push(Row { name, gain: None, is_under: false });
            rows.extend(answer.pairs.iter().map(|pair| Row {
                name: self.title_of(pair.doctrine),
                gain: gain(&answer.question, pair),
                is_under: true,
            }));
        }
        rows
    }

    /// In which share of the nights each measure got its full mark.
    pub(super) fn heat(&self, markup: &mut Markup) {
        let cell = |share: f64| Cell { strength: 2.0 * share - 1.0, text: self.words.percent(share) };
        let marked =
            self.one.answers.iter().filter(|answer| answer.samples.iter().any(|one| one.met.is_some()));
        let rows = marked.map(|answer| {
            let cells = answer.samples.iter().map(|sample| sample.met.map(|met| cell(met.share)));
            (self.words.question(&answer.question), cells.collect())
        });
        let columns = (0..self.one.trial.scenarios.len()).map(|doctrine| self.title_of(doctrine));
        let table = Heat { columns: columns.collect(), rows: rows.collect() };
        if !table.rows.is_empty() {
            let (caption, note) = (self.word("compare-heat"), self.word("compare-heat-note"));
            self.figure(markup, ("heat", &caption, &note), |frame| heat(frame, &table));
        }
    }

    /// The pictures of a measure by its place.
    pub(super) fn pictures(&self, markup: &mut Markup, place: usize) {
        let answer = &self.one.answers[place];
        self.steps(markup, place, answer);
        self.nights(markup, place, answer);
        if answer.spent.iter().any(|parts| !parts.is_empty()) {
            self.spent(markup, place, answer);
            for pair in &answer.pairs {
                self.tornado(markup, place, answer, pair);
            }
        }
    }

    fn steps(&self, markup: &mut Markup, place: usize, answer: &Answer) {
        let names: Vec<String> = (0..answer.samples.len()).map(|doctrine| self.title_of(doctrine)).collect();
        let samples = names.iter().zip(&answer.samples);
        let curves: Vec<Curve<'_>> =
            samples.map(|(name, sample)| Curve { name, ascending: &sample.ascending }).collect();
        let confidence = self.words.percent(self.of.asked.confidence);
        let caption = self.phrase("compare-steps", [("measure", self.words.question(&answer.question))]);
        let note = self.phrase("compare-steps-note", [("confidence", confidence)]);
        let question = &answer.question;
        self.figure(markup, (&format!("steps{place}"), &caption, &note), |frame| {
            steps(frame, question.unit, &curves, self.of.asked.confidence, question.target)
        });
    }

    fn nights(&self, markup: &mut Markup, place: usize, answer: &Answer) {
        let question = &answer.question;
        let all = &self.one.trial.nights;
        let told = answer.pairs.iter().map(|pair| {
            let value = |night: usize| -> Option<(f64, f64)> {
                let of = |doctrine: usize| question.value(all[doctrine].get(night)?);
                Some((of(pair.against)?, of(pair.doctrine)?))
            };
            let named = pair.losses.iter().take(RINGS).filter_map(|loss| {
                let night = usize::try_from(loss.replication).ok()?;
                Some((value(night)?, self.words.loss(question, loss)))
            });
            Nights {
                name: self.title_of(pair.doctrine),
                values: (0..all[pair.against].len()).filter_map(value).collect(),
                named: named.collect(),
            }
        });
        let told: Vec<Nights> = told.collect();
        let baseline = self.title_of(self.of.asked.baseline);
        let caption = self.word("compare-nights");
        let note = self.phrase("compare-nights-note", [("baseline", baseline.clone())]);
        self.figure(markup, (&format!("nights{place}"), &caption, &note), |frame| {
            nights(frame, (question.unit, question.direction), &baseline, &told)
        });
    }

    fn spent(&self, markup: &mut Markup, place: usize, answer: &Answer) {
        let bars: Vec<Spent<'_>> = answer
            .spent
            .iter()
            .enumerate()
            .map(|(doctrine, parts)| Spent { name: self.title_of(doctrine), parts })
            .collect();
        let (caption, note) = (self.word("report-where"), self.word("compare-spent-note"));
        self.figure(markup, (&format!("spent{place}"), &caption, &note), |frame| spent(frame, &bars));
    }

    /// What a doctrine spends more and less time on than the baseline.
    fn tornado(&self, markup: &mut Markup, place: usize, answer: &Answer, pair: &Pair) {
        let causes = self.causes(answer, pair);
        if causes.is_empty() {
            return;
        }
        let names = [("doctrine", pair.doctrine), ("baseline", pair.against)];
        let caption = self.phrase("compare-tornado", names.map(|(key, at)| (key, self.title_of(at))));
        let note = self.word("compare-tornado-note");
        let what = self.word("compare-tornado-axis");
        let id = format!("tornado{place}-{}", pair.doctrine);
        self.figure(markup, (&id, &caption, &note), |frame| tornado(frame, Unit::Ms, &what, &causes));
    }

    /// The mean differences of the parts of time, over the nights in which it came under both.
    fn causes(&self, answer: &Answer, pair: &Pair) -> Vec<Cause> {
        let of = |doctrine: usize| {
            let nights = self.one.trial.nights[doctrine].iter();
            nights.map(|night| {
                let parts = answer.question.came(night).map(|came| came.parts.as_slice());
                parts.filter(|parts| !parts.is_empty())
            })
        };
        let both = of(pair.doctrine).zip(of(pair.against)).filter_map(|(own, other)| Some((own?, other?)));
        let nights: Vec<[BTreeMap<Label, f64>; 2]> = both
            .map(|(own, other)| {
                [own, other].map(|parts| parts.iter().map(|(label, took)| (*label, took.0 as f64)).collect())
            })
            .collect();
        let labels: BTreeSet<Label> = nights.iter().flatten().flat_map(BTreeMap::keys).copied().collect();
        let causes = labels.into_iter().filter_map(|label| {
            let part = |parts: &BTreeMap<Label, f64>| parts.get(&label).copied().unwrap_or(0.0);
            let differences: Vec<f64> = nights.iter().map(|[own, other]| part(own) - part(other)).collect();
            let found = mean_interval(&differences, self.of.asked.confidence)?;
            let verdict = match found.interval {
                interval if interval.low > 0.0 => Verdict::Worse,
                interval if interval.high < 0.0 => Verdict::Better,
                _ => Verdict::Equivalent,
            };
            let name = self.word(&format!("label-{}", label.word()));
            let is_something = differences.iter().any(|difference| *difference != 0.0);
            is_something.then_some(Cause {
                name,
                effect: found.mean,
                interval: Some(found.interval),
                verdict,
            })
        });
        causes.collect()
    }
}

/// The gain in a measure; `None` where too few nights have a value.
fn gain(question: &Question, pair: &Pair) -> Option<Gain> {
    let found = pair.difference?;
    let is_more_better = question.gain(1.0) > 0.0;
    let interval = if is_more_better { found.interval } else { found.interval.mirrored() };
    let mean = if is_more_better { found.mean } else { 0.0 - found.mean };
    Some(Gain { mean, interval, smallest: question.smallest, verdict: pair.verdict })
}
