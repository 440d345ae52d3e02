//! The page of a study: for each measure a sentence on what matters most, and the factors by how much they
//! matter.

use super::words::{StudyWords, told};
use super::{findings, repair};
use crate::compare::Answers;
use crate::compare::sensitivity::{Answer, Conclusion, Design, Overall, Sensitivity, Under};
use crate::report::Look;
use crate::report::compare::words::{Words, count, doctrine_title};
use crate::report::page::{Page, Tone};
use crate::wording::{Catalogue, Term, Titles, plain};

/// The page.
#[must_use]
pub fn page(of: &Answers, look: &Look) -> Page {
    let mut page = Page::new(look.language, look.width);
    let Some(scenario) = of.scenarios.first() else {
        return page;
    };
    let catalogue = &Catalogue::of(look.language, scenario);
    let titles = &Titles::new(scenario, catalogue);
    let words = || Words { scenario, catalogue, titles };
    head(of, &words(), &mut page);
    for part in [&of.factors, &of.links].into_iter().flatten() {
        let words = StudyWords { of: part, words: words() };
        let mut writer = Writer { words, page: &mut page, details: look.details };
        writer.design();
        for answer in &part.answers {
            writer.answer(answer);
        }
    }
    if let Some(found) = &of.repair {
        repair::tell(found, look, &mut page);
    }
    page.directed()
}

/// What was studied, and under which doctrines.
fn head(of: &Answers, words: &Words<'_>, page: &mut Page) {
    let Words { scenario, catalogue, titles } = words;
    page.line(Tone::Bad, catalogue.word("report-mark"));
    page.line(Tone::Title, told(&of.title, catalogue.language()).unwrap_or_else(|| plain(&of.id)));
    let exercise = titles.text("title");
    page.text(0, Tone::Plain, &exercise.unwrap_or_else(|| plain(scenario.names.text(scenario.id))));
    let doctrine = |place: usize| doctrine_title(&of.scenarios[place], catalogue.language());
    let doctrines: Vec<String> = (0..of.scenarios.len()).map(doctrine).collect();
    let mut terms = vec![catalogue.entry("study-doctrines", catalogue.list(&doctrines))];
    terms.extend(of.baseline.map(|at| catalogue.entry("versus-baseline", doctrine(at))));
    terms.push(catalogue.entry("versus-nights", of.runs.to_string()));
    terms.push(catalogue.entry("report-seed", of.seed.to_string()));
    page.text(0, Tone::Faint, &catalogue.list(&terms));
}

pub(super) struct Writer<'a> {
    pub(super) words: StudyWords<'a>,
    pub(super) page: &'a mut Page,
    /// Whether everything is told, and not only what matters most.
    pub(super) details: bool,
}

impl Writer<'_> {
    /// What was tried.
    fn design(&mut self) {
        let (of, catalogue) = (self.words.of, self.words.words.catalogue);
        let Sensitivity { studied, .. } = of;
        let design = catalogue.word(&format!("study-design-{}", studied.design.word()));
        let terms = [
            catalogue.entry("study-design", design),
            catalogue.entry("study-settings", studied.cells().len().to_string()),
        ];
        self.page.text(0, Tone::Faint, &catalogue.list(&terms));
    }

    /// Whether links were done harm.
    pub(super) fn is_of_links(&self) -> bool {
        matches!(self.words.of.studied.design, Design::Links(_))
    }

    fn answer(&mut self, answer: &Answer) {
        let words = &self.words.words;
        let measure = words.question(&answer.question);
        let terms = [("measure", Term::Text(measure)), ("under", Term::Text(self.words.under(answer.under)))];
        let heading = words.catalogue.phrase("study-heading", terms);
        self.page.heading(heading);
        if answer.nights < 2 {
            let told = self.words.catalogue().word("versus-too-few");
            self.page.text(2, Tone::Plain, &told);
            return;
        }
        findings::sentence(self, answer);
        // Harms are no settings that anybody would choose: a mean over them says nothing.
        if let Some(overall) = answer.overall.as_ref().filter(|_| !self.is_of_links()) {
            self.overall(answer, overall);
        }
        findings::table(self, answer);
        if answer.left_out > 0 {
            let told = self.words.catalogue().entry("study-left-out", answer.left_out.to_string());
            self.page.text(2, Tone::Faint, &told);
        }
    }

    /// The mean over all settings, with the error of the nights and the uncertainty about the settings.
    fn overall(&mut self, answer: &Answer, overall: &Overall) {
        let (words, question) = (&self.words.words, &answer.question);
        let (unit, level) = (question.unit, self.words.of.studied.asked.confidence);
        let around = |estimate: &crate::statistics::designs::Estimate| {
            let interval = estimate.interval(level);
            interval.map_or_else(String::new, |interval| words.around(estimate.value, interval, unit))
        };
        let catalogue = words.catalogue;
        let mut parts = vec![catalogue.entry("study-mean", around(&overall.nights))];
        if let (Some(both), Some(between)) = (&overall.both, overall.between) {
            parts.push(catalogue.entry("study-both", around(both)));
            parts.push(catalogue.entry("study-between", words.amount(between, unit)));
        } else {
            let (low, high) = (overall.range.low, overall.range.high);
            let ends =
                [("from", low), ("to", high)].map(|(key, end)| (key, Term::Text(words.value(end, unit))));
            parts.push(catalogue.entry("study-range", catalogue.phrase("study-step", ends)));
        }
        if let Under::Against { .. } = answer.under {
            let (agree, all) = overall.agreement;
            let terms = [("nights", agree), ("of", all)];
            let terms = terms.map(|(key, number)| (key, Term::Number(count(number as u64))));
            parts.push(catalogue.entry("study-agreement", catalogue.phrase("versus-agree", terms)));
        }
        let told = catalogue.list(&parts);
        self.page.text(2, Tone::Faint, &told);
        if let Some(conclusion) = overall.conclusion {
            let (tone, key) = match conclusion {
                Conclusion::Better => (Tone::Good, "study-better"),
                Conclusion::Worse => (Tone::Bad, "study-worse"),
                Conclusion::Equivalent => (Tone::Plain, "study-equivalent"),
                Conclusion::WithinUncertainty => (Tone::Fair, "study-within"),
                Conclusion::Undecided => (Tone::Fair, "study-undecided"),
            };
            let told = catalogue.word(key);
            self.page.text(2, tone, &told);
        }
    }
}
