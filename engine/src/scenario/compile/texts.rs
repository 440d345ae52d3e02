//! Texts for people, by path, with their translations.

use super::resolver::Resolver;
use crate::diagnostic::codes::names;
use crate::diagnostic::{Problem, said};
use crate::document::action::Action;
use crate::document::text::{Language, Text as Written};
use crate::document::texts::Texts;
use crate::scenario::Text;
use std::collections::BTreeMap;

/// Texts by path.
type Table = BTreeMap<String, Text>;

impl Resolver<'_> {
    /// The languages of the exercise; English unless said.
    pub(super) fn languages(&mut self) -> Vec<Language> {
        let mut languages = Vec::new();
        for language in self.loaded.exercise.languages.iter() {
            if languages.contains(&language.value) {
                self.at("languages", |r| {
                    r.problem(names::SAME_TWICE, language.span, said!("this language is listed twice"))
                });
            } else {
                languages.push(language.value);
            }
        }
        if languages.is_empty() { vec![Language::En] } else { languages }
    }

    /// All texts. A bare one is in the exercise's first language.
    pub(super) fn texts(&mut self, first: Language) -> Table {
        let mut shelf = Shelf { first, table: Table::new() };
        self.shelve_exercise(&mut shelf);
        self.shelve_organisation(&mut shelf);
        self.shelve_doctrine(&mut shelf);
        self.shelve_terms(&mut shelf);
        let mut table = shelf.table;
        for translation in &self.loaded.translations {
            self.translate(translation, &mut table);
        }
        for translation in &self.loaded.taken_over {
            take_over(translation, &mut table);
        }
        table
    }

    fn shelve_exercise(&self, shelf: &mut Shelf) {
        let exercise = &self.loaded.exercise;
        shelf.put("title", &exercise.title);
        shelf.put("purpose", &exercise.purpose);
        shelf.put("notes", &exercise.notes);
        for incident in &exercise.incidents {
            shelf.put(&format!("incident.{}.title", incident.id.value), &incident.title);
        }
        for task in exercise
            .tasks
            .iter()
            .chain(exercise.incidents.iter().flat_map(|incident| incident.demands.iter()))
        {
            shelf.put(&format!("task.{}.title", task.id.value), &task.title);
        }
        for inject in &exercise.injects {
            let id = &inject.id.value;
            shelf.put(&format!("inject.{id}.title"), &inject.title);
            shelf.put(&format!("inject.{id}.message"), &inject.message);
            shelf.put(&format!("inject.{id}.notes"), &inject.notes);
            for (number, expected) in inject.expected.iter().enumerate() {
                shelf.put(&format!("expected.{id}.{}", number + 1), &expected.text);
            }
        }
        self.shelve_measures(shelf);
    }

    fn shelve_measures(&self, shelf: &mut Shelf) {
        for objective in &self.loaded.exercise.objectives {
            shelf.put(&format!("objective.{}.title", objective.id.value), &objective.title);
            for measure in &objective.measures {
                let id = &measure.id.value;
                shelf.put(&format!("measure.{id}.title"), &measure.title);
                shelf.put(&format!("measure.{id}.notes"), &measure.notes);
                if let crate::document::measure::Quantity::Observed(question) = &measure.measure.value {
                    shelf.put(&format!("measure.{id}.question"), question);
                }
            }
        }
    }

    fn shelve_organisation(&self, shelf: &mut Shelf) {
        let organisation = &self.loaded.organisation;
        shelf.put("organisation.title", &organisation.title);
        let elements = organisation.elements.iter().chain(self.loaded.exercise.elements.iter());
        let words = organisation.words.iter().chain(self.loaded.exercise.words.iter());
        let channels = organisation.channels.iter().chain(self.loaded.doctrine.channels.iter());
        let titles = (organisation.agencies.iter().map(|row| ("agency", &row.id, &row.title)))
            .chain(organisation.posts.iter().map(|row| ("post", &row.id, &row.title)))
            .chain(organisation.unit_types.iter().map(|row| ("unit-type", &row.id, &row.title)))
            .chain(organisation.units.iter().map(|row| ("fleet", &row.of, &row.title)))
            .chain(organisation.sites.iter().map(|row| ("site", &row.id, &row.title)))
            .chain(organisation.facilities.iter().map(|row| ("facility", &row.id, &row.title)))
            .chain(channels.map(|row| ("channel", &row.id, &row.title)))
            .chain(elements.map(|row| ("element", &row.id, &row.title)))
            .chain(words.map(|row| ("word", &row.id, &row.title)));
        for (kind, id, title) in titles {
            shelf.put(&format!("{kind}.{}.title", id.value), title);
        }
    }

    /// Terms: what the exercise says goes before what the organisation says, language by language.
    fn shelve_terms(&self, shelf: &mut Shelf) {
        for term in self.loaded.organisation.terms.iter().chain(self.loaded.exercise.terms.iter()) {
            shelf.lay(&format!("term.{}.title", term.id.value), &term.title);
            shelf.lay(&format!("term.{}.plural", term.id.value), &term.plural);
        }
    }

    fn shelve_doctrine(&self, shelf: &mut Shelf) {
        let doctrine = &self.loaded.doctrine;
        shelf.put("doctrine.title", &doctrine.title);
        for authority in &doctrine.authorities {
            shelf.put(&format!("authority.{}.title", authority.id.value), &authority.title);
        }
        for procedure in &doctrine.procedures {
            let id = &procedure.id.value;
            shelf.put(&format!("procedure.{id}.title"), &procedure.title);
            shelf.put(&format!("procedure.{id}.because"), &procedure.because);
            for action in &procedure.then {
                if let Action::WarnPublic(warning) = action {
                    shelf.put(&format!("procedure.{id}.warning"), warning);
                }
            }
        }
    }

    /// Lays the translations of one file over the texts.
    fn translate(&mut self, translation: &Texts, table: &mut Table) {
        let of = &translation.of.value;
        let ids = [&self.loaded.exercise.id.value, &self.loaded.doctrine.id.value];
        if !ids.contains(&of) && !self.loaded.parts.contains(of) {
            return;
        }
        self.check_language(translation);
        for (path, text) in &translation.texts {
            match table.get_mut(&path.value) {
                Some(known) => {
                    let before = known.by_language[translation.language as usize].replace(text.clone());
                    if before.is_some() {
                        self.report_retranslated(path);
                    }
                }
                None => self.report_untranslated(path, table),
            }
        }
    }

    /// A language that is not among those written.
    fn check_language(&mut self, translation: &Texts) {
        let mut listed = self.loaded.exercise.languages.iter().map(|language| language.value);
        let is_listed = self.loaded.exercise.languages.is_empty()
            || listed.any(|language| language == translation.language);
        if !is_listed {
            let message = said!(
                "the exercise does not list the language `{language}` of this file",
                language = format!("{:?}", translation.language)
            );
            let problem = Problem::new(names::NOT_A_LANGUAGE_OF_IT, translation.of.span, message);
            self.at("texts", |resolver| {
                resolver.report(problem.hint(said!("add it to `languages` of the exercise")))
            });
        }
    }

    fn report_retranslated(&mut self, path: &crate::document::Id) {
        let message =
            said!("`{path}` is written in this language already: this text replaces it", path = &path.value);
        let problem = Problem::new(names::TRANSLATED_TWICE, path.span, message);
        self.at("texts", |resolver| resolver.report(problem.hint(said!("keep one of the two"))));
    }

    fn report_untranslated(&mut self, path: &crate::document::Id, table: &Table) {
        let near = super::catalogue::nearest_of(table.keys().map(String::as_str), path);
        let message =
            said!("no text has the path `{path}`: this translation is never shown", path = &path.value);
        let problem = Problem::new(names::NO_SUCH_TEXT, path.span, message);
        let problem = match near.first() {
            Some(first) => {
                self.with_edit(problem.hint(said!("did you mean `{near}`?", near = first)), path.span, first)
            }
            None => {
                problem.hint(said!("paths look like `inject.first-call.message` or `agency.police.title`"))
            }
        };
        self.at("texts", |resolver| resolver.report(problem));
    }
}

/// Translates what is left of the texts of an exercise or doctrine that is extended. What the other
/// takes away, or says in that language itself, needs no translation.
fn take_over(translation: &Texts, table: &mut Table) {
    for (path, text) in &translation.texts {
        let known = table.get_mut(&path.value);
        let slot = known.map(|known| &mut known.by_language[translation.language as usize]);
        if let Some(slot) = slot.filter(|slot| slot.is_none()) {
            *slot = Some(text.clone());
        }
    }
}

/// Texts being collected.
struct Shelf {
    first: Language,
    table: Table,
}

impl Shelf {
    /// Puts a text in its place, if it says anything.
    fn put(&mut self, path: &str, written: &Written) {
        let text = self.text(written);
        if text != Text::default() {
            self.table.insert(path.to_owned(), text);
        }
    }

    /// Lays a text over what may stand in its place, in the languages that it says something in.
    fn lay(&mut self, path: &str, written: &Written) {
        let mut text = self.text(written);
        if let Some(below) = self.table.get(path) {
            for (said, below) in text.by_language.iter_mut().zip(&below.by_language) {
                *said = said.take().or_else(|| below.clone());
            }
        }
        if text != Text::default() {
            self.table.insert(path.to_owned(), text);
        }
    }

    fn text(&self, written: &Written) -> Text {
        let mut text = Text { by_language: [written.en.clone(), written.fr.clone(), written.ar.clone()] };
        if let Some(bare) = &written.bare {
            text.by_language[self.first as usize] = Some(bare.clone());
        }
        text
    }
}
