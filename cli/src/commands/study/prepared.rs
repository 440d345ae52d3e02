//! A plan and the exercise it studies, read and held against each other before anything is played.

use super::levels;
use crate::amounts;
use crate::cells::{self, Cells, Wrong};
use crate::commands::exercise;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::directory::Directory;
use crate::limits::Limits;
use crate::output::check::{self, Checked};
use salambo_engine::compare::{Question, SCORE};
use salambo_engine::diagnostic::codes::{self, Code};
use salambo_engine::diagnostic::{Files, Problem, Problems, Said, said};
use salambo_engine::document::Id;
use salambo_engine::document::decode::nearest;
use salambo_engine::document::measure::Amount;
use salambo_engine::document::plan::{Plan, Repair};
use salambo_engine::document::reading;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::Compiled;
use salambo_engine::score::Unit;
use salambo_engine::statistics::intervals::share_interval;
use salambo_engine::study::experiment::{self, Experiment, Settings, Unfit};
use salambo_engine::study::{links, repair};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// So often runs are doubled to find out how many are enough.
const DOUBLINGS: u32 = 20;

/// A plan and its exercise.
pub struct Prepared {
    /// The exercise.
    pub exercise: PathBuf,
    /// It under each doctrine of the plan, as it is.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The plan.
    pub plan: Plan,
    /// The place of the doctrine that the others are held against, if there is one.
    pub baseline: Option<usize>,
    /// What it tries.
    pub experiment: Experiment,
    /// The exercise under the doctrine that is repaired, if the plan asks for a repair.
    pub repaired: Option<Arc<Scenario>>,
}

/// Reads a plan, and compiles its exercise under each doctrine and at each level of each factor.
pub fn prepare(path: &Path, plan: &Path, limits: &Limits) -> Result<Result<Prepared, Wrong>, Failure> {
    let mut reader = Reader { name: check::name(plan), files: Files::new(), problems: Problems::new() };
    let Some(read) = reader.read(plan, limits)? else {
        return Ok(Err(reader.wrong()));
    };
    let listed = exercise::doctrines(path, limits)?;
    let doctrines = reader.doctrines(&read, &listed);
    let named = read.baseline.as_ref().and_then(|id| doctrines.iter().position(|one| *one == id.value));
    let baseline = named.or((doctrines.len() > 1).then_some(0));
    let mut scenarios = Vec::new();
    for doctrine in &doctrines {
        match cells::compiled(path, doctrine, &Settings::new(), limits)? {
            Ok(scenario) => scenarios.push(scenario),
            Err(wrong) => return Ok(Err(wrong)),
        }
    }
    let Some(first) = scenarios.first() else {
        let wrong = exercise_alone(path, limits)?;
        return Ok(Err(wrong.unwrap_or_else(|| reader.wrong())));
    };
    reader.measures(&read, first);
    reader.links(&read, &scenarios);
    let repaired = match reader.repaired(&read, &listed, &doctrines, baseline) {
        Some(doctrine) => match cells::compiled(path, &doctrine, &Settings::new(), limits)? {
            Ok(scenario) => Some(scenario),
            Err(wrong) => return Ok(Err(wrong)),
        },
        None => None,
    };
    reader.target(&read, repaired.as_deref());
    let known = repaired.iter().map(|scenario| scenario.names.text(scenario.doctrine).to_owned());
    let under: Vec<String> = known.collect();
    levels::check(
        path,
        (&doctrines, &under),
        (&read, &scenarios),
        limits,
        (&reader.files, &mut reader.problems),
    )?;
    if !reader.problems.is_ok() {
        return Ok(Err(reader.wrong()));
    }
    let sets = read.repair.as_ref().map_or(0, repair::count);
    if sets > limits.cells {
        return Err(refusal(Unfit::TooMany(Some(sets)), limits));
    }
    match Experiment::of(&read, &scenarios, baseline, limits.cells) {
        Err(unfit) => Err(refusal(unfit, limits)),
        Ok(experiment) => {
            let exercise = path.to_owned();
            Ok(Ok(Prepared { exercise, scenarios, plan: read, baseline, experiment, repaired }))
        }
    }
}

impl Prepared {
    /// What is played for the design and the links of the plan.
    pub fn cells<'a>(&'a self, threads: Option<usize>, limits: &'a Limits) -> Cells<'a> {
        Cells {
            exercise: &self.exercise,
            scenarios: &self.scenarios,
            variants: &self.experiment.cells,
            seed: self.plan.seed(),
            runs: self.plan.runs().into(),
            threads,
            limits,
        }
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
        Unfit::NoLinks => Failure::BadFile(
            "none of the links that this plan means is there, or none can suffer what it does to them: a liaison \
             officer and a procedure can only be `Removed`"
                .to_owned(),
        ),
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
        let compiled = Compiled {
            files: self.files,
            problems: self.problems.sorted(),
            of_doctrine: Problems::new(),
            scenario: None,
        };
        (Checked { exercise: self.name, compiled }, exit)
    }

    fn read(&mut self, path: &Path, limits: &Limits) -> Result<Option<Plan>, Failure> {
        if !path.is_file() {
            let message = said!("there is no plan `{name}`", name = crate::output::plain(&self.name));
            let problem = Problem::in_file(codes::reading::MISSING_FILE, &self.name, message);
            self.problems.push(problem.hint(said!("a plan is a file of its own, such as `plan.ron`")));
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
                self.unknown_doctrine(id, &known);
            }
            is_known
        });
        let named: Vec<String> = named.into_iter().map(|id| id.value.clone()).collect();
        if named.is_empty() { listed.iter().take(1).cloned().collect() } else { named }
    }

    /// The doctrine that is repaired, if the plan asks for a repair of one that there is.
    fn repaired(
        &mut self,
        plan: &Plan,
        listed: &[String],
        doctrines: &[String],
        baseline: Option<usize>,
    ) -> Option<String> {
        let repair = plan.repair.as_ref()?;
        let Some(id) = &repair.doctrine else {
            return doctrines.get(baseline.unwrap_or(0)).cloned();
        };
        let known: Vec<&str> = listed.iter().map(String::as_str).collect();
        if !known.contains(&id.value.as_str()) {
            self.unknown_doctrine(id, &known);
            return None;
        }
        Some(id.value.clone())
    }

    /// Reports a repair of a measure that has no full mark.
    fn target(&mut self, plan: &Plan, repaired: Option<&Scenario>) {
        let (Some(repair), Some(scenario)) = (&plan.repair, repaired) else {
            return;
        };
        let measure = &repair.measure;
        self.enough(plan, repair);
        let is_known = measures(scenario).contains(&measure.value.as_str());
        if is_known && repair::question(plan, repair, scenario).is_none() {
            let message =
                said!("the measure `{id}` has no full mark that a repair could reach", id = &measure.value);
            let problem = Problem::new(codes::plans::NO_TARGET, measure.span, message);
            self.problems
                .push(problem.hint(said!("name a measure with `full` and `half`, or with `expected`")));
        }
    }

    /// Reports a probability that so few runs could not show.
    fn enough(&mut self, plan: &Plan, repair: &Repair) {
        let goal = repair.probability.value.0;
        let shows = |runs: u64| share_interval(runs, runs, plan.confidence()).map(|found| found.interval.low);
        let runs = u64::from(plan.runs());
        let Some(most) = shows(runs).filter(|most| *most < goal) else {
            return;
        };
        let message = said!(
            "even if all {runs} runs met it, they would show no more than {most} %",
            runs,
            most = format!("{:.1}", 100.0 * most)
        );
        let enough = (1..=DOUBLINGS).map(|power| runs << power).find(|runs| shows(*runs) >= Some(goal));
        let hint = match enough {
            Some(runs) => said!("{runs} `runs` are enough, or ask for less", runs),
            None => said!("ask for less: no number of runs shows so much"),
        };
        self.problems
            .push(Problem::new(codes::plans::TOO_FEW_RUNS, repair.probability.span, message).hint(hint));
    }

    /// Reports links to be left alone that are not there.
    fn links(&mut self, plan: &Plan, scenarios: &[Arc<Scenario>]) {
        let Some(asked) = &plan.links else { return };
        let links = links::all(asked, scenarios);
        let known: Vec<&str> =
            links.iter().flat_map(|link| [Some(link.id.as_str()), link.at.as_deref()]).flatten().collect();
        for id in asked.except.iter().filter(|id| !known.contains(&id.value.as_str())) {
            let message = said!("the exercise has no such link `{id}`", id = &id.value);
            self.unknown(id, message, codes::names::UNKNOWN, &known);
        }
    }

    /// Reports a doctrine that the exercise does not have.
    fn unknown_doctrine(&mut self, id: &Id, known: &[&str]) {
        let message = said!("the exercise has no doctrine `{id}`", id = &id.value);
        self.unknown(id, message, codes::reading::UNKNOWN_DOCTRINE, known);
    }

    fn unknown(&mut self, id: &Id, message: Said, code: Code, known: &[&str]) {
        self.problems.push(Problem::new(code, id.span, message).hint(meant(&id.value, known)));
    }

    /// Reports measures that the exercise does not have.
    fn measures(&mut self, plan: &Plan, scenario: &Scenario) {
        let known = measures(scenario);
        let repaired = plan.repair.iter().map(|repair| &repair.measure);
        for id in plan.measures.iter().chain(plan.smallest.keys()).chain(repaired) {
            if !known.contains(&id.value.as_str()) {
                let message = said!("the exercise has no measure `{id}`", id = &id.value);
                self.unknown(id, message, codes::names::UNKNOWN, &known);
            }
        }
        self.units(plan, scenario);
    }

    /// Reports smallest differences in another unit than their measures have.
    fn units(&mut self, plan: &Plan, scenario: &Scenario) {
        let questions = Question::all(scenario, &experiment::asked(plan, 0).of_all());
        for (measure, amount) in &plan.smallest {
            let Some(question) = questions.iter().find(|question| question.id == measure.value) else {
                continue;
            };
            let is_time = matches!(amount.value, Amount::Time(_));
            if is_time != (question.unit == Unit::Ms) {
                let message = said!("what matters in `{id}` is told otherwise", id = &measure.value);
                let problem = Problem::new(codes::plans::OTHER_UNIT, amount.span, message);
                self.problems.push(
                    problem.hint(said!("write {what}", what = Said::others(amounts::example(question.unit)))),
                );
            }
        }
    }
}

/// The measures of an exercise by their ids, and its score.
fn measures(scenario: &Scenario) -> Vec<&str> {
    let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    measures.map(|measure| scenario.names.text(measure.name)).chain([SCORE]).collect()
}

/// What might have been meant.
fn meant(word: &str, known: &[&str]) -> Said {
    let near = nearest(word, known).into_iter().map(Said::others);
    match near.reduce(|words, last| said!("{words} or {last}", words, last)) {
        Some(words) => said!("did you mean {words}?", words),
        None => said!("there are {known}", known = known.join(", ")),
    }
}
