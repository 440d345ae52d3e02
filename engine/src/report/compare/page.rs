//! The page of a comparison: for each doctrine and each measure one sentence, and a verdict.

use super::details;
use super::overall;
use super::words::{Words, count, doctrine_title, may_be_chance};
use crate::compare::{Answer, Compared, Comparison, Pair, Stopping, Warning};
use crate::report::Look;
use crate::report::page::{Cell, Page, Tone};
use crate::statistics::decision::Verdict;
use crate::wording::{Catalogue, Term, Titles, plain};

/// How many of the nights on which a doctrine scored worse are named.
const NIGHTS: usize = 3;

/// The page.
#[must_use]
pub fn page(of: &Comparison, look: &Look) -> Page {
    let mut page = Page::new(look.language, look.width);
    for one in &of.exercises {
        let scenario = one.scenario(&of.asked);
        let catalogue = &Catalogue::of(look.language, scenario);
        let titles = &Titles::new(scenario, catalogue);
        let words = Words { scenario, catalogue, titles };
        let mut writer = Writer { of, one, words, page: &mut page };
        writer.head();
        for doctrine in writer.others() {
            writer.doctrine(doctrine, look.details);
        }
        writer.best(look.details);
    }
    overall::add(&mut page, of, look.language);
    page.directed()
}

pub(super) struct Writer<'a> {
    pub(super) of: &'a Comparison,
    pub(super) one: &'a Compared,
    pub(super) words: Words<'a>,
    pub(super) page: &'a mut Page,
}

impl<'a> Writer<'a> {
    fn head(&mut self) {
        let catalogue = self.words.catalogue;
        let asked = &self.of.asked;
        if !self.page.lines.is_empty() {
            self.page.line(Tone::Plain, "");
        }
        self.page.line(Tone::Bad, catalogue.word("report-mark"));
        let scenario = self.words.scenario;
        let title = self.words.titles.text("title");
        let title = title.unwrap_or_else(|| plain(scenario.names.text(scenario.id)));
        self.page.line(Tone::Title, title);
        let mut terms = vec![
            catalogue.entry("versus-baseline", self.title_of(asked.baseline)),
            catalogue.entry("versus-nights", self.of.runs.to_string()),
            catalogue.entry("report-seed", asked.seed.to_string()),
        ];
        match &asked.stopping {
            Stopping::Fixed => {}
            Stopping::Precision { is_reached: true, .. } => terms.push(catalogue.word("versus-precise")),
            Stopping::Precision { .. } => terms.push(catalogue.word("versus-not-precise")),
            Stopping::Selection { chosen: Some(place), .. } => {
                terms.push(catalogue.entry("versus-chosen", self.title_of(*place)));
            }
            Stopping::Selection { .. } => terms.push(catalogue.word("versus-none-chosen")),
        }
        self.page.text(0, Tone::Faint, &catalogue.list(&terms));
        if self.of.warnings.contains(&Warning::FewNights) {
            self.page.text(0, Tone::Fair, &catalogue.word("versus-few"));
        }
    }

    /// The doctrines that are held against the baseline.
    fn others(&self) -> Vec<usize> {
        let all = 0..self.one.trial.scenarios.len();
        all.filter(|doctrine| *doctrine != self.of.asked.baseline).collect()
    }

    /// What a doctrine is called.
    pub(super) fn title_of(&self, doctrine: usize) -> String {
        doctrine_title(&self.one.trial.scenarios[doctrine], self.words.catalogue.language())
    }

    fn doctrine(&mut self, doctrine: usize, is_full: bool) {
        let catalogue = self.words.catalogue;
        let names = [("doctrine", doctrine), ("baseline", self.of.asked.baseline)];
        let terms = names.map(|(key, doctrine)| (key, Term::Text(self.title_of(doctrine))));
        self.page.heading(catalogue.phrase("versus-title", terms));
        self.counts(doctrine);
        let answers: Vec<(&'a Answer, &'a Pair)> = self.answers(doctrine).collect();
        let told = || answers.iter().filter(|(_, pair)| !pair.is_nothing());
        let has_never = told().any(|(answer, pair)| never(answer, pair) != [0, 0]);
        if told().count() > 0 {
            let mut rows = vec![self.heads(has_never)];
            rows.extend(told().map(|(answer, pair)| self.row(answer, pair, has_never)));
            self.page.table(2, &rows);
        }
        if has_never {
            self.page.text(2, Tone::Faint, &catalogue.word("versus-never-note"));
        }
        if told().any(|(_, pair)| may_be_chance(pair, self.of.asked.confidence)) {
            self.page.text(2, Tone::Faint, &catalogue.word("versus-chance-note"));
        }
        for note in self.words.unchanged(answers.iter().copied()) {
            self.page.text(2, Tone::Faint, &note);
        }
        self.luck(doctrine, &answers);
        self.losses(&answers);
        if is_full {
            for (answer, pair) in &answers {
                details::add(self, answer, pair);
            }
        }
    }

    /// Of several doctrines, which may be the best: by the score, or by each measure.
    fn best(&mut self, is_full: bool) {
        let many = if is_full { usize::MAX } else { 1 };
        let answers = self.one.answers.iter().take(many);
        let answers: Vec<&Answer> = answers.filter(|answer| !answer.best.is_empty()).collect();
        if answers.is_empty() {
            return;
        }
        self.page.heading(self.words.catalogue.word("versus-best"));
        for answer in answers {
            let mut rows = Vec::new();
            for (doctrine, found) in answer.best.iter().enumerate() {
                let (tone, key) = match found.can_be_best {
                    true => (Tone::Good, "versus-may-be-best"),
                    false => (Tone::Faint, "versus-is-not-best"),
                };
                let ahead = self.words.difference_around(found.ahead, found.interval, answer.question.unit);
                rows.push(vec![
                    Cell::text(Tone::Plain, self.title_of(doctrine)),
                    Cell::whole(tone, ahead),
                    Cell::whole(tone, self.words.catalogue.word(key)),
                ]);
            }
            let title = self.words.question(&answer.question);
            self.page.text(2, Tone::Faint, &title);
            self.page.table(4, &rows);
        }
        self.page.text(2, Tone::Faint, &self.words.catalogue.word("versus-best-note"));
    }

    fn answers(&self, doctrine: usize) -> impl Iterator<Item = (&'a Answer, &'a Pair)> + use<'a> {
        let answers = self.one.answers.iter();
        answers.filter_map(move |answer| {
            Some((answer, answer.pairs.iter().find(|pair| pair.doctrine == doctrine)?))
        })
    }

    /// How many measures are better, worse, equivalent, undecided.
    fn counts(&mut self, doctrine: usize) {
        let of = |verdict: Verdict| {
            let measures = self.answers(doctrine).skip(1);
            Term::Number(count(measures.filter(|(_, pair)| pair.verdict == verdict).count() as u64))
        };
        let terms = [
            ("better", of(Verdict::Better)),
            ("worse", of(Verdict::Worse)),
            ("equivalent", of(Verdict::Equivalent)),
            ("undecided", of(Verdict::Undecided)),
        ];
        let told = self.words.catalogue.phrase("versus-counts", terms);
        self.page.text(2, Tone::Plain, &told);
    }

    /// The head of the table: never is told only where something never came.
    fn heads(&self, has_never: bool) -> Vec<Cell> {
        let catalogue = self.words.catalogue;
        let interval = Term::Text(self.words.percent(self.of.asked.confidence));
        let interval = catalogue.phrase("versus-confidence", [("confidence", interval)]);
        let faint = |text: String| Cell::whole(Tone::Faint, text);
        let mut heads = vec![
            faint(catalogue.word("versus-measure")),
            faint(catalogue.word("versus-mean-difference")),
            faint(interval),
            faint(catalogue.word("versus-agreeing")),
        ];
        heads.extend(has_never.then(|| faint(catalogue.word("report-never"))));
        heads.push(faint(catalogue.word("backtest-verdict")));
        heads
    }

    fn row(&self, answer: &Answer, pair: &Pair, has_never: bool) -> Vec<Cell> {
        let question = &answer.question;
        let (tone, verdict) = self.words.verdict(pair, self.of.asked.confidence);
        let [difference, interval, nights] = self.words.difference(question, pair);
        let mut row = vec![
            Cell::text(Tone::Plain, self.words.question(question)),
            Cell::whole(tone, difference),
            Cell::whole(Tone::Plain, interval),
            Cell::whole(Tone::Plain, nights),
        ];
        if has_never {
            let [own, other] = never(answer, pair);
            let told = if own + other == 0 { String::new() } else { format!("{own} / {other}") };
            row.push(Cell::whole(Tone::Plain, told));
        }
        row.push(Cell::whole(tone, verdict));
        row
    }

    /// What the same luck under both saved, and where it saved nothing.
    fn luck(&mut self, doctrine: usize, answers: &[(&Answer, &Pair)]) {
        let catalogue = self.words.catalogue;
        let Some(told) = self.words.luck(answers.iter().map(|(_, pair)| *pair)) else {
            return;
        };
        self.page.text(2, Tone::Faint, &told);
        let exercise = self.of.exercises.iter().position(|one| std::ptr::eq(one, self.one));
        let idle: Vec<String> = self
            .of
            .warnings
            .iter()
            .filter_map(|warning| match warning {
                Warning::LuckDidNotHelp { exercise: at, question, doctrine: of } => (Some(*at) == exercise
                    && *of == doctrine)
                    .then(|| self.words.question(&self.one.answers[*question].question)),
                Warning::NotReached | Warning::FewNights => None,
            })
            .collect();
        if !idle.is_empty() {
            let terms = [("measures", Term::Text(catalogue.list(&idle)))];
            self.page.text(2, Tone::Fair, &catalogue.phrase("versus-luck-idle", terms));
        }
    }

    /// The nights on which the doctrine scored worse than the baseline.
    fn losses(&mut self, answers: &[(&Answer, &Pair)]) {
        let Some((score, pair)) = answers.first() else {
            return;
        };
        if pair.losses.is_empty() {
            return;
        }
        let nights = pair.losses.iter().take(NIGHTS);
        let nights: Vec<String> = nights.map(|loss| self.words.loss(&score.question, loss)).collect();
        let terms = [
            ("number", Term::Number(count(pair.losses.len() as u64))),
            ("of", Term::Number(count(pair.differences.len() as u64))),
            ("nights", Term::Text(self.words.catalogue.list(&nights))),
        ];
        self.page.text(2, Tone::Plain, &self.words.catalogue.phrase("versus-losses", terms));
    }
}

/// In how many nights it never came, under the doctrine and under the baseline.
fn never(answer: &Answer, pair: &Pair) -> [u64; 2] {
    [pair.doctrine, pair.against].map(|doctrine| answer.samples[doctrine].never)
}
