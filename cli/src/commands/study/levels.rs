//! Every value of every factor tried alone, so that what cannot be set is told before anything is played, all
//! at once, where the plan says it.

use crate::commands::exercise;
use crate::failure::Failure;
use crate::limits::Limits;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use salambo_engine::diagnostic::{Files, Problem, Problems, Severity, Span};
use salambo_engine::document::plan::{Factor, Plan};
use salambo_engine::study::experiment::Settings;
use std::path::Path;

/// One value of one factor under one doctrine.
struct Trial<'a> {
    factor: &'a Factor,
    level: usize,
    settings: Settings,
    doctrine: &'a str,
}

/// Adds what is wrong with an exercise under a doctrine to the problems of the plan.
pub fn check(
    (exercise, doctrines): (&Path, &[String]),
    plan: &Plan,
    limits: &Limits,
    files: &Files,
    problems: &mut Problems,
) -> Result<(), Failure> {
    let trials: Vec<Trial<'_>> = plan
        .factors
        .iter()
        .flat_map(|factor| {
            (0..factor.levels()).filter_map(move |level| Some((factor, level, factor.at_level(level)?)))
        })
        .flat_map(|(factor, level, settings)| {
            doctrines.iter().map(move |doctrine| Trial {
                factor,
                level,
                settings: settings.clone(),
                doctrine,
            })
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
            let message = format!("`{path}={value}`: {}", error.message);
            let problem = Problem::new(error.code, span, message);
            let where_else = setting.is_none().then(|| match error.span {
                Some(span) => format!("it is told of {}", compiled.files.place(span)),
                None => format!("it is told of {place}"),
            });
            let hint: Vec<String> = error.hint.iter().cloned().chain(where_else).collect();
            if hint.is_empty() { problem } else { problem.hint(hint.join("; ")) }
        });
        Ok(drawn.collect())
    }

    /// Where the plan says what is set, or to what.
    fn place(&self, path: &str, files: &Files) -> Span {
        match self.factor {
            Factor::Levels { of, path, .. } => of.get(self.level).map_or(path.span, |level| level.span),
            Factor::Range { path, from, to, .. } => match self.level {
                0 => path.span.to(from.span),
                _ => path.span.to(to.span),
            },
            Factor::Switch { path, .. } => path.span,
            Factor::Presets { of, id, .. } => of.get(self.level).map_or(id.span, |preset| {
                let says = preset.sets.iter().find(|set| files.slice(set.span).contains(path));
                says.map_or(preset.id.span, |set| set.span)
            }),
        }
    }
}
