//! The page of a study: for each measure a sentence on what matters most, and the factors by how much they
//! matter.

use super::words::{StudyWords, told};
use super::{findings, overall, repair};
use crate::compare::Answers;
use crate::compare::sensitivity::Answer;
use crate::report::compare::words::{Words, doctrine_title};
use crate::report::page::{Page, Tone};
use crate::report::{Look, more};
use crate::wording::{Catalogue, Titles, plain};

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
        let told = repair::told_of(found, look.language, look.details);
        page.heading(told.heading);
        page.text(2, told.tone, &told.sentence);
        page.table(2, &told.rows);
        more(&mut page, catalogue, "report-more", 2, told.left);
        page.text(2, Tone::Faint, &catalogue.list(&told.counts));
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

struct Writer<'a> {
    words: StudyWords<'a>,
    page: &'a mut Page,
    /// Whether everything is told, and not only what matters most.
    details: bool,
}

impl Writer<'_> {
    /// What was tried.
    fn design(&mut self) {
        let catalogue = self.words.words.catalogue;
        let terms = design(&self.words).map(|(key, text)| catalogue.entry(key, text));
        self.page.text(0, Tone::Faint, &catalogue.list(&terms));
    }

    fn answer(&mut self, answer: &Answer) {
        let catalogue = self.words.words.catalogue;
        self.page.heading(self.words.heading(answer));
        if answer.nights < 2 {
            self.page.text(2, Tone::Plain, &catalogue.word("versus-too-few"));
            return;
        }
        let told = findings::told(&self.words, answer, self.details);
        self.page.text(2, Tone::Plain, &told.sentence);
        // Harms are no settings that anybody would choose: a mean over them says nothing.
        if let Some(overall) = answer.overall.as_ref().filter(|_| !self.words.is_of_links()) {
            self.page.text(2, Tone::Faint, &catalogue.list(&overall::parts(&self.words, answer, overall)));
            if let Some((tone, key)) = overall.conclusion.map(overall::conclusion) {
                self.page.text(2, tone, &catalogue.word(key));
            }
        }
        self.page.table(2, &told.rows);
        more(self.page, catalogue, "report-more", 2, told.left);
        told.notes.iter().for_each(|note| self.page.text(2, Tone::Faint, note));
        if let Some(never) = self.words.never(answer) {
            self.page.text(2, Tone::Faint, &never);
        }
        if answer.left_out > 0 {
            let told = catalogue.entry("study-left-out", answer.left_out.to_string());
            self.page.text(2, Tone::Faint, &told);
        }
    }
}

/// What was tried, as words of the catalogue and what they stand for.
pub(super) fn design(words: &StudyWords<'_>) -> [(&'static str, String); 2] {
    let studied = &words.of.studied;
    let design = words.words.catalogue.word(&format!("study-design-{}", studied.design.word()));
    [("study-design", design), ("study-settings", studied.cells().len().to_string())]
}
