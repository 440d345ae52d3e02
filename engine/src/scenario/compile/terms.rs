//! Terms of the field: what this exercise calls them, and the texts that name them.

use super::resolver::Resolver;
use crate::diagnostic::codes::names;
use crate::diagnostic::{Code, Problem, Said, Span, said};
use crate::document::Id;
use crate::document::term::Term;
use crate::document::text::Language;
use crate::scenario::Text;
use crate::scenario::glossary::{PLURAL, Terms, named};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Ar];

impl Resolver<'_> {
    /// What every term is called: what the exercise says goes before what the organisation says, and
    /// that before the glossary. The texts then say the terms that they name.
    pub(super) fn terms(&mut self, texts: &mut BTreeMap<String, Text>) -> Terms {
        let loaded = self.loaded;
        let glossary = Terms::default();
        let mut terms = glossary.clone();
        let written = || loaded.organisation.terms.iter().chain(loaded.exercise.terms.iter());
        for term in written() {
            for (id, path) in [(term.id.value.clone(), "title"), (plural(&term.id.value), "plural")] {
                if let Some(text) = texts.get(&format!("term.{}.{path}", term.id.value)) {
                    terms.replace(&id, text);
                }
            }
        }
        let mut said = BTreeSet::new();
        self.say(&terms, texts, &mut said);
        for term in written() {
            let is_plural_said = said.contains(&plural(&term.id.value));
            self.check_term(term, &glossary, texts, said.contains(&term.id.value) || is_plural_said);
        }
        terms
    }

    /// Puts the terms into the texts that name them, and notes which are said.
    fn say(&mut self, terms: &Terms, texts: &mut BTreeMap<String, Text>, said: &mut BTreeSet<String>) {
        let mut unknown = BTreeMap::new();
        for text in texts.iter_mut().filter(|(path, _)| !path.starts_with("term.")).map(|(_, text)| text) {
            for language in LANGUAGES {
                let Some(written) = &mut text.by_language[language as usize] else {
                    continue;
                };
                for name in named(written) {
                    if !terms.has(&name.id) {
                        unknown.entry(name.written(written).to_owned()).or_insert(name.id);
                    } else {
                        said.insert(name.id);
                    }
                }
                *written = terms.expand(written, language).into_owned();
            }
        }
        for (written, id) in unknown {
            let message = said!(
                "no term is called `{id}`: readers see `{written}` as it stands here",
                id = &id,
                written = &written
            );
            let hint =
                said!("a term stands between curly brackets by its id; write other words without them");
            self.report_term(names::NO_SUCH_TERM, self.place_of(&written), &id, (message, hint), terms);
        }
    }

    /// A term that the glossary does not have and no text names, or one whose plural stays as it was.
    fn check_term(&mut self, term: &Term, glossary: &Terms, texts: &BTreeMap<String, Text>, is_said: bool) {
        let id = &term.id;
        if !glossary.has(id) && !is_said {
            let message =
                said!("no term is called `{id}`, and no text names it: this is never shown", id = &id.value);
            let hint = said!("the terms that can be replaced are listed in scenarios/README.md");
            self.report_term(names::TERM_NEVER_SAID, Some(id.span), id, (message, hint), glossary);
            return;
        }
        let said = |part: &str| texts.get(&format!("term.{}.{part}", id.value)).cloned().unwrap_or_default();
        let (title, many) = (said("title"), said("plural"));
        let is_left = |language: &Language| {
            let at = *language as usize;
            title.by_language[at].is_some() && many.by_language[at].is_none()
        };
        let left = glossary.has(&plural(id)).then(|| LANGUAGES.into_iter().find(is_left)).flatten();
        if let Some(language) = left {
            let before = glossary.get(&plural(id), language).unwrap_or_default();
            let message = said!(
                "`{id}` is replaced, and where several are meant `{before}` still stands",
                id = &id.value,
                before
            );
            let problem = Problem::new(names::PLURAL_LEFT, id.span, message);
            self.at("terms", |resolver| resolver.report(problem.hint(said!("add `plural: \"...\"`"))));
        }
    }

    fn report_term(&mut self, code: Code, at: Option<Span>, id: &str, says: (Said, Said), among: &Terms) {
        let (message, hint) = says;
        let sought = Id { value: id.to_owned(), span: at.unwrap_or_default() };
        let near = super::catalogue::nearest_of(among.ids(), &sought);
        let problem = Problem::new(code, sought.span, message);
        let problem = problem.hint(match near.first() {
            Some(first) => said!("did you mean `{near}`?", near = first),
            None => hint,
        });
        self.at("terms", |resolver| resolver.report(problem));
    }

    /// Where something is written first.
    fn place_of(&self, written: &str) -> Option<Span> {
        self.files.ids().find_map(|file| {
            let from = self.files.text(file).find(written)?;
            let at = |offset: usize| u32::try_from(offset).ok();
            Some(Span::new(file, at(from)?, at(from + written.len())?))
        })
    }
}

fn plural(id: &str) -> String {
    format!("{id}{PLURAL}")
}
