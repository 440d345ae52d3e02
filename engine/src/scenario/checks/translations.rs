//! Texts that are missing in a language in which nearly all others stand: they were forgotten.

use super::Findings;
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Problem, Said, said};
use crate::document::text::Language;

/// A language in which fewer texts stand than this share of them is not meant to be complete.
const NEARLY_ALL: f64 = 0.8;

/// So many texts are named.
const NAMED: usize = 3;

/// Why a rule exists and notes are for the designer; terms stand in the glossary where they are not replaced.
const NOT_READ: [&str; 2] = [".because", ".notes"];

/// Reports each such language once, where the exercise lists it.
pub(super) fn check(findings: &mut Findings<'_>) {
    let (scenario, loaded) = (findings.scenario, findings.loaded);
    let is_read = |path: &str| !NOT_READ.iter().any(|end| path.ends_with(end)) && !path.starts_with("term.");
    let texts: Vec<_> = scenario.texts.iter().filter(|(path, _)| is_read(path)).collect();
    for language in loaded.exercise.languages.iter() {
        let lacks = |text: &crate::scenario::Text| {
            text.by_language[language.value as usize].as_deref().is_none_or(|text| text.trim().is_empty())
        };
        let missing: Vec<&str> =
            texts.iter().filter(|(_, text)| lacks(text)).map(|(path, _)| path.as_str()).collect();
        let share = 1.0 - missing.len() as f64 / texts.len().max(1) as f64;
        if missing.is_empty() || share < NEARLY_ALL {
            continue;
        }
        let message = told(&missing, language.value);
        let problem = Problem::new(graphs::UNTRANSLATED, language.span, message);
        let problem = problem.path(vec!["languages".to_owned(), missing[0].to_owned()]);
        findings.problems.push(
            problem.hint(said!("write them in their own entries, or in a file of Texts of this language")),
        );
    }
}

fn told(missing: &[&str], language: Language) -> Said {
    let paths: Vec<String> = missing.iter().take(NAMED).map(|path| format!("`{path}`")).collect();
    let paths = paths.join(", ");
    let named = match missing.len().saturating_sub(NAMED) {
        0 => Said::others(paths),
        1 => said!("{paths}, and 1 more", paths),
        more => said!("{paths}, and {more} more", paths, more),
    };
    let language = format!("{language:?}");
    match missing.len() {
        1 => said!("a text does not stand in {language}, where all others do: {named}", language, named),
        _ => said!(
            "some texts do not stand in {language}, where nearly all others do: {named}",
            language,
            named
        ),
    }
}
