//! A plan and the exercise it studies, read and held against each other before anything is played.

use super::levels;
use crate::cells::{self, Cells, Wrong};
use crate::commands::exercise;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::directory::Directory;
use crate::limits::Limits;
use crate::output::check::{self, Checked};
use salambo_engine::compare::SCORE;
use salambo_engine::diagnostic::{Files, Problem, Problems, codes};
use salambo_engine::document::Id;
use salambo_engine::document::decode::nearest;
use salambo_engine::document::plan::Plan;
use salambo_engine::document::reading;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::Compiled;
use salambo_engine::study::experiment::{Experiment, Settings, Unfit};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A plan and its exercise.
pub struct Prepared {
    /// The exercise.
    pub exercise: PathBuf,
    /// It under each doctrine of the plan, as it is.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The plan.
    pub plan: Plan,
    /// Its design, if it has one.
    pub experiment: Option<Experiment>,
}

/// Reads a plan, and compiles its exercise under each doctrine and at each level of each factor.
pub fn prepare(path: &Path, plan: &Path, limits: &Limits) -> Result<Result<Prepared, Wrong>, Failure> {
    let mut reader = Reader { name: check::name(plan), files: Files::new(), problems: Problems::new() };
    let Some(read) = reader.read(plan, limits)? else {
        return Ok(Err(reader.wrong()));
    };
    // What is read and not answered is not left out in silence.
    let asked = [("links", read.links.is_some()), ("repair", read.repair.is_some())];
    if let Some((field, _)) = asked.iter().find(|(_, is_asked)| *is_asked) {
        return Err(Failure::BadFile(format!(
            "what a plan asks under `{field}` cannot be answered yet: leave it out"
        )));
    }
    let listed = exercise::doctrines(path, limits)?;
    let doctrines = reader.doctrines(&read, &listed);
    let baseline = read.baseline.as_ref().and_then(|id| doctrines.iter().position(|one| *one == id.value));
    let experiment = match Experiment::of(&read, doctrines.len(), baseline, limits.cells) {
        Ok(experiment) => experiment,
        Err(unfit) => return Err(refusal(unfit, limits)),
    };
    let mut scenarios = Vec::new();
    for doctrine in &doctrines {
        match cells::compiled(path, doctrine, &Settings::new(), limits)? {
            Ok(scenario) => scenarios.push(scenario),
            Err(wrong) => return Ok(Err(wrong)),
        }
    }
    if let Some(scenario) = scenarios.first() {
        reader.measures(&read, scenario);
    } else if let Some(wrong) = exercise_alone(path, limits)? {
        return Ok(Err(wrong));
    }
    levels::check((path, &doctrines), &read, limits, &reader.files, &mut reader.problems)?;
    if !reader.problems.is_ok() {
        return Ok(Err(reader.wrong()));
    }
    Ok(Ok(Prepared { exercise: path.to_owned(), scenarios, plan: read, experiment }))
}

impl Prepared {
    /// What is played for the design of the plan.
    pub fn cells<'a>(&'a self, threads: Option<usize>, limits: &'a Limits) -> Option<Cells<'a>> {
        let experiment = self.experiment.as_ref()?;
        Some(Cells {
            exercise: &self.exercise,
            scenarios: &self.scenarios,
            settings: &experiment.cells,
            seed: self.plan.seed(),
            runs: self.plan.runs().into(),
            threads,
            limits,
        })
    }
}

/// An exercise without doctrines says itself what is wrong with it.
fn exercise_alone(path: &Path, limits: &Limits) -> Result<Option<Wrong>, Failure> {
    let attempt = exercise::attempt(path, None, &[], limits)?;
    let exit = attempt.exit();
    let checked = Checked { exercise: check::name(path), compiled: attempt.compiled };
    Ok((exit != Exit::Fine).then_some((checked, exit)))
}

fn refusal(unfit: Unfit, limits: &Limits) -> Failure {
    let most = limits.cells;
    match unfit {
        Unfit::TooMany(count) => {
            let count = count.map_or_else(|| "more than 2^64".to_owned(), |count| count.to_string());
            Failure::Limit(format!(
                "this plan asks for {count} settings under its doctrines, more than the limit `cells` of {most}: \
                 take a design of fewer rows, or `--limit cells=N` allows more"
            ))
        }
        Unfit::NoDesign => Failure::Limit(
            "no such design of at most 65,536 rows fits so many factors: take a lower resolution, or `Morris`"
                .to_owned(),
        ),
    }
}

/// Reads a plan and gathers what is wrong with it.
struct Reader {
    name: String,
    files: Files,
    problems: Problems,
}

impl Reader {
    fn wrong(self) -> Wrong {
        let only_limits = self.problems.iter().all(|problem| codes::LIMITS.contains(&problem.code));
        let exit = if only_limits { Exit::LimitOrDifference } else { Exit::BadFile };
        let compiled = Compiled { files: self.files, problems: self.problems.sorted(), scenario: None };
        (Checked { exercise: self.name, compiled }, exit)
    }

    fn read(&mut self, path: &Path, limits: &Limits) -> Result<Option<Plan>, Failure> {
        if !path.is_file() {
            let message = format!("there is no plan `{}`", crate::output::plain(&self.name));
            let problem = Problem::in_file(codes::reading::MISSING_FILE, &self.name, message);
            self.problems.push(problem.hint("a plan is a file of its own, such as `plan.ron`"));
            return Ok(None);
        }
        let opened = Directory::open(path, limits.texts.file_bytes as u64);
        let not_utf_8 = || Failure::BadCommandLine(format!("the name {} is not UTF-8", path.display()));
        let (mut library, entry) = opened.ok_or_else(not_utf_8)?;
        let mut aside = Files::new();
        let found = reading::beside(&mut library, &entry, &limits.texts, &mut aside, &mut self.problems);
        let Some(text) = found.map(|file| aside.text(file).to_string()) else {
            return Ok(None);
        };
        let plan = reading::read_plan(
            &self.name,
            text.as_bytes(),
            &limits.texts,
            &mut self.files,
            &mut self.problems,
        );
        Ok(plan.filter(|_| self.problems.is_ok()))
    }

    /// The doctrines that are studied: those of the plan, else the first of the exercise.
    fn doctrines(&mut self, plan: &Plan, listed: &[String]) -> Vec<String> {
        let known: Vec<&str> = listed.iter().map(String::as_str).collect();
        let mut named: Vec<&Id> = plan.doctrines.iter().collect();
        named.extend(plan.baseline.iter().filter(|_| plan.doctrines.is_empty()));
        named.retain(|id| {
            let is_known = known.contains(&id.value.as_str()) || known.is_empty();
            if !is_known {
                let message = format!("the exercise has no doctrine `{}`", id.value);
                let problem = Problem::new(codes::reading::UNKNOWN_DOCTRINE, id.span, message);
                self.problems.push(problem.hint(meant(&id.value, &known)));
            }
            is_known
        });
        let named: Vec<String> = named.into_iter().map(|id| id.value.clone()).collect();
        if named.is_empty() { listed.iter().take(1).cloned().collect() } else { named }
    }

    /// Reports measures that the exercise does not have.
    fn measures(&mut self, plan: &Plan, scenario: &Scenario) {
        let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
        let mut known: Vec<&str> = measures.map(|measure| scenario.names.text(measure.name)).collect();
        known.push(SCORE);
        let repaired = plan.repair.iter().map(|repair| &repair.measure);
        for id in plan.measures.iter().chain(plan.smallest.keys()).chain(repaired) {
            if !known.contains(&id.value.as_str()) {
                let message = format!("the exercise has no measure `{}`", id.value);
                let problem = Problem::new(codes::names::UNKNOWN, id.span, message);
                self.problems.push(problem.hint(meant(&id.value, &known)));
            }
        }
    }
}

/// What might have been meant.
fn meant(word: &str, known: &[&str]) -> String {
    let near = nearest(word, known);
    if near.is_empty() {
        format!("there are {}", known.join(", "))
    } else {
        format!("did you mean {}?", near.join(" or "))
    }
}
