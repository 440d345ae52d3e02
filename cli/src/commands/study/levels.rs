//! Every value of every factor, and every remedy, tried alone, so that what cannot be set is told before anything is played, all
//! at once, where the plan says it.

use crate::commands::exercise;
use crate::failure::Failure;
use crate::limits::Limits;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use salambo_engine::diagnostic::{Files, Problem, Problems, Severity, Span, said};
use salambo_engine::document::decode::Spanned;
use salambo_engine::document::plan::{Factor, Harm, Plan, Remedy};
use salambo_engine::scenario::Scenario;
use salambo_engine::study::experiment::Settings;
use salambo_engine::study::links;
use std::path::Path;
use std::sync::Arc;

/// A place inside a range that no whole number falls on by chance.
const INSIDE: f64 = 0.381_966;

/// One value of one factor, or one remedy, under one doctrine.
struct Trial<'a> {
    of: Of<'a>,
    settings: Settings,
    doctrine: &'a str,
}

/// Where a plan says what is tried.
#[derive(Clone, Copy)]
enum Of<'a> {
    /// A factor, at a level.
    Factor(&'a Factor, usize),
    /// A remedy.
    Remedy(&'a Remedy),
    /// A link that is taken away; the place of the plan's id.
    Link(Span),
}

/// Adds what is wrong with an exercise under a doctrine to the problems of the plan: with the values of its
/// factors under the doctrines that are studied, with its remedies under those that are repaired.
pub fn check(
    exercise: &Path,
    (studied, repaired): (&[String], &[String]),
    (plan, scenarios): (&Plan, &[Arc<Scenario>]),
    limits: &Limits,
    (files, problems): (&Files, &mut Problems),
) -> Result<(), Failure> {
    let levels = plan.factors.iter().flat_map(|factor| {
        (0..factor.levels())
            .filter_map(move |level| Some((Of::Factor(factor, level), factor.at_level(level)?, studied)))
            // Between its ends a range may lead to what cannot be: half a desk.
            .chain(factor.at_place(INSIDE).map(|settings| (Of::Factor(factor, 1), settings, studied)))
    });
    let remedies = plan.repair.iter().flat_map(|repair| repair.remedies.iter());
    let remedies = remedies.map(|remedy| (Of::Remedy(remedy), remedy.settings(), repaired));
    let links = plan.links.iter().flat_map(|asked| links::links(asked, scenarios));
    let links = links.map(|link| (Of::Link(plan.id.span), links::settings(&link, Harm::Removed), studied));
    let trials: Vec<Trial<'_>> = levels
        .chain(remedies)
        .chain(links)
        .flat_map(|(of, settings, doctrines)| {
            doctrines.iter().map(move |doctrine| Trial { of, settings: settings.clone(), doctrine })
        })
        .collect();
    let told = trials.par_iter().map(|trial| trial.problems(exercise, limits, files));
    let told: Vec<Vec<Problem>> = told.collect::<Result<_, _>>()?;
    let mut seen: Vec<Problem> = Vec::new();
    for problem in told.into_iter().flatten() {
        if !seen.contains(&problem) {
            seen.push(problem.clone());
            problems.push(problem);
        }
    }
    Ok(())
}

impl Trial<'_> {
    /// What is wrong with it, drawn in the plan.
    fn problems(&self, exercise: &Path, limits: &Limits, files: &Files) -> Result<Vec<Problem>, Failure> {
        if self.settings.is_empty() {
            return Ok(Vec::new());
        }
        let compiled = exercise::attempt(exercise, Some(self.doctrine), &self.settings, limits)?.compiled;
        let errors = compiled.problems.iter().filter(|problem| problem.severity == Severity::Error);
        let drawn = errors.map(|error| {
            let place = error.file_name(&compiled.files);
            let setting = self.settings.iter().find(|(path, _)| place == format!("--set {path}"));
            let (path, value) = setting.unwrap_or(&self.settings[0]);
            let span = self.place(path, files);
            let message = said!("`{path}={value}`: {message}", path, value, message = error.message.clone());
            let problem = Problem::new(error.code, span, message);
            let where_else = setting.is_none().then(|| match error.span {
                Some(span) => said!("it is told of {place}", place = compiled.files.place(span)),
                None => said!("it is told of {place}", place),
            });
            match (error.hint.clone(), where_else) {
                (Some(hint), Some(more)) => problem.hint(said!("{hint}; {more}", hint, more)),
                (Some(hint), None) | (None, Some(hint)) => problem.hint(hint),
                (None, None) => problem,
            }
        });
        Ok(drawn.collect())
    }

    /// Where the plan says what is set, or to what.
    fn place(&self, path: &str, files: &Files) -> Span {
        let said = |sets: &[Spanned<String>]| {
            sets.iter().find(|set| files.slice(set.span).contains(path)).map(|set| set.span)
        };
        let (factor, level) = match self.of {
            Of::Remedy(remedy) => return said(&remedy.sets).unwrap_or(remedy.id.span),
            Of::Link(span) => return span,
            Of::Factor(factor, level) => (factor, level),
        };
        match factor {
            Factor::Levels { of, path, .. } => of.get(level).map_or(path.span, |level| level.span),
            Factor::Range { path, from, to, .. } => match level {
                0 => path.span.to(from.span),
                _ => path.span.to(to.span),
            },
            Factor::Switch { path, .. } => path.span,
            Factor::Presets { of, id, .. } => {
                let preset = of.get(level);
                preset.map_or(id.span, |preset| said(&preset.sets).unwrap_or(preset.id.span))
            }
        }
    }
}
