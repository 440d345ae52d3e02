//! `compare`: doctrines held against one another, the same nights under each.

use super::exercise::{self, Attempt};
use super::night::Night;
use super::replay::PAGE;
use crate::amounts::{self, Amount, OfMeasure};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::kept::{self, Kind, keep};
use crate::given;
use crate::limits::{Grant, Limits, grant};
use crate::nights::Nights;
use crate::output::check::{self, Checked};
use crate::output::page::paint;
use crate::output::{Format, Screen, tell};
use clap::Args;
use salambo_engine::compare::{Asked, Comparison, Precision, Question, SCORE, Stopping, Trial, Watch};
use salambo_engine::document::decode::nearest;
use salambo_engine::report::Look;
use salambo_engine::report::compare::{csv, html, page, xlsx};
use salambo_engine::report::json::compare::document;
use salambo_engine::scenario::Scenario;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The largest seed: every program that reads JSON can hold it.
const LARGEST: u64 = (1 << 53) - 1;

/// More runs than that would say nothing more about an interval.
const MOST_RUNS: u64 = 1_000_000;

/// Runs under each doctrine unless said.
const RUNS: u64 = 100;

/// Runs under each doctrine at most, where a precision is asked for.
const MOST_FOR_PRECISION: u64 = 10_000;

/// What a report begins with.
const REPORT: Kind =
    Kind { noun: "report of a comparison", beginning: "<!doctype html>\n<!-- salambo.comparison/1 -->" };

/// What a table of a comparison begins with.
const TABLE: Kind = Kind { noun: "table of a comparison", beginning: "exercise," };

/// What a workbook begins with, as every archive does.
const WORKBOOK: Kind = Kind { noun: "workbook", beginning: "PK\u{3}\u{4}" };

/// Hold doctrines against one another: the same nights under each, paired luck for luck.
///
/// Says of each measure by how much it is better or worse under each doctrine than under the first, how sure
/// that is, and in how many of the nights. Interrupted, the same command goes on where it stopped.
#[derive(Debug, Args)]
pub struct Compare {
    /// Directories of exercises, or their files
    #[arg(required = true, value_name = "EXERCISE")]
    exercises: Vec<PathBuf>,
    /// A doctrine, by its id; the first is the baseline; all that the exercises share unless said
    #[arg(long = "doctrine", value_name = "ID")]
    doctrines: Vec<String>,
    /// The doctrine that the others are held against, if it is not the first
    #[arg(long, value_name = "ID")]
    baseline: Option<String>,
    /// How many nights [default: 100; with --precision or --select at most, 10000]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(2..=MOST_RUNS))]
    runs: Option<u64>,
    /// Play until intervals are this narrow, plus or minus: 30 s for times, 2 % for shares, 0.5 for counts
    #[arg(long, value_name = "P", value_parser = amounts::amount)]
    precision: Vec<Amount>,
    /// Play until the best doctrine by this measure of the first exercise, or by `score`, is found: one that is ahead by what matters
    /// is chosen with the confidence
    #[arg(long, value_name = "MEASURE", conflicts_with = "precision")]
    select: Option<String>,
    /// Fewest nights before a precision is believed
    #[arg(long, value_name = "N", default_value_t = Precision::MINIMUM, value_parser = clap::value_parser!(u64).range(2..=MOST_RUNS))]
    minimum: u64,
    /// Compare this measure only; may be given several times
    #[arg(long = "measure", value_name = "ID")]
    measures: Vec<String>,
    /// The smallest difference that matters: 2 min, 5 %, 1, or MEASURE=2 min
    /// [default: 1 min, 5 %, 1]
    #[arg(long, value_name = "[MEASURE=]D", value_parser = amounts::of_measure)]
    smallest: Vec<OfMeasure>,
    /// How sure intervals are
    #[arg(long, value_name = "SHARE", default_value = "95 %", value_parser = confidence)]
    confidence: f64,
    /// The seed: all luck follows from it
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(0..=LARGEST))]
    seed: u64,
    /// Set one value under every doctrine, such as post:police.control-room.desks=2
    #[arg(long = "set", value_name = "PATH=VALUE", value_parser = super::run::setting)]
    settings: Vec<(String, String)>,
    /// Tell everything: quantiles, deadlines, ranks, nights on which a doctrine was worse
    #[arg(long)]
    details: bool,
    /// Write the report as a page for a browser, in three languages; with --night, that night side by side
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Write all numbers as a table of comma-separated values
    #[arg(long, value_name = "FILE", conflicts_with = "night")]
    csv: Option<PathBuf>,
    /// Write all numbers, and what each night came to, as a workbook
    #[arg(long, value_name = "FILE", conflicts_with = "night")]
    xlsx: Option<PathBuf>,
    /// Show one night under two doctrines, from the first record that differs, as a page: --html FILE
    #[arg(long, value_name = "R", requires = "html", value_parser = clap::value_parser!(u64).range(0..=LARGEST))]
    night: Option<u64>,
    /// Keep what each night came to in this file, and take from it what was played before
    #[arg(long, value_name = "FILE")]
    nights: Option<PathBuf>,
    /// How many threads; as many as there are processors unless said
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// Nights that are played before they are looked at; it changes no result
    #[arg(long, value_name = "N", default_value_t = 64, hide = true, value_parser = clap::value_parser!(u64).range(1..=MOST_RUNS))]
    batch: u64,
    /// Grant more than a limit allows, such as records=100000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

fn confidence(text: &str) -> Result<f64, String> {
    let share = amounts::share(text)?;
    let is_useful = (0.5..1.0).contains(&share);
    is_useful.then_some(share).ok_or_else(|| "how sure: from 50 % to below 100 %".to_owned())
}

/// An exercise under every doctrine.
type Prepared = Vec<Arc<Scenario>>;

impl Compare {
    /// Prepares all exercises, so that nothing is played where something is wrong; then plays and tells.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        let doctrines = self.doctrines(&limits)?;
        let (mut prepared, mut wrong) = (Vec::new(), Vec::new());
        for path in &self.exercises {
            match self.prepare(path, &doctrines, &limits)? {
                Ok(one) => prepared.push(one),
                Err(fault) => wrong.push(fault),
            }
        }
        if let Some((_, exit)) = wrong.first() {
            let exit = *exit;
            let checked: Vec<Checked> = wrong.into_iter().map(|(checked, _)| checked).collect();
            check::show(&checked, screen)?;
            return Ok(exit);
        }
        let mut asked = self.asked(&prepared, &doctrines)?;
        for (file, kind) in self.files() {
            kept::check(file, kind)?;
        }
        if let Some(replication) = self.night {
            return self.night(replication, &prepared, asked.baseline, &limits, screen);
        }
        let trials = self.play(&prepared, &mut asked, &limits)?;
        let comparison = Comparison::of(asked, trials);
        self.keep(&comparison, screen)?;
        self.tell(&comparison, screen)?;
        Ok(Exit::Fine)
    }

    /// The doctrines to be compared, the first first.
    fn doctrines(&self, limits: &Limits) -> Result<Vec<String>, Failure> {
        let mut doctrines = self.doctrines.clone();
        if doctrines.is_empty() {
            for (place, path) in self.exercises.iter().enumerate() {
                let listed = exercise::doctrines(path, limits)?;
                match place {
                    0 => doctrines = listed,
                    _ => doctrines.retain(|one| listed.contains(one)),
                }
            }
        }
        let twice = doctrines.iter().enumerate().find(|(place, one)| doctrines[..*place].contains(one));
        if let Some((_, doctrine)) = twice {
            return Err(Failure::BadCommandLine(format!("the doctrine `{doctrine}` is named twice")));
        }
        Ok(doctrines)
    }

    /// Compiles an exercise under each doctrine.
    fn prepare(
        &self,
        path: &Path,
        doctrines: &[String],
        limits: &Limits,
    ) -> Result<Result<Prepared, (Checked, Exit)>, Failure> {
        let mut scenarios = Vec::new();
        // With none the exercise says itself what is wrong with it.
        let named: Vec<Option<&str>> = match doctrines {
            [] => vec![None],
            doctrines => doctrines.iter().map(|one| Some(one.as_str())).collect(),
        };
        for doctrine in named {
            let mut attempt: Attempt = exercise::attempt(path, doctrine, &self.settings, limits)?;
            match attempt.compiled.scenario.take() {
                Some(scenario) => scenarios.push(Arc::new(scenario)),
                None => {
                    let exit = attempt.exit();
                    let checked = Checked { exercise: check::name(path), compiled: attempt.compiled };
                    return Ok(Err((checked, exit)));
                }
            }
        }
        Ok(Ok(scenarios))
    }

    fn asked(&self, prepared: &[Prepared], doctrines: &[String]) -> Result<Asked, Failure> {
        let bad = |message: String| Err(Failure::BadCommandLine(message));
        if doctrines.len() < 2 {
            let only = doctrines.first().map_or("none".to_owned(), |one| format!("only `{one}`"));
            return bad(format!("two doctrines at least are compared; the exercises share {only}"));
        }
        let baseline = match &self.baseline {
            None => 0,
            Some(wanted) => match doctrines.iter().position(|one| one == wanted) {
                Some(place) => place,
                None => {
                    return bad(format!(
                        "the baseline `{wanted}` is none of the doctrines: {}",
                        doctrines.join(", ")
                    ));
                }
            },
        };
        let measures: BTreeSet<&str> =
            prepared.iter().flat_map(|scenarios| measures(&scenarios[baseline])).collect();
        let named = self.smallest.iter().filter_map(|(measure, _)| measure.as_ref());
        let mut named = self.measures.iter().chain(named).chain(&self.select);
        if let Some(unknown) = named.find(|id| *id != SCORE && !measures.contains(id.as_str())) {
            let known: Vec<&str> = measures.into_iter().collect();
            let near = nearest(unknown, &known);
            let near = if near.is_empty() { known } else { near };
            return bad(format!("there is no measure `{unknown}`; there are {}", near.join(", ")));
        }
        let asked = Asked {
            seed: self.seed,
            confidence: self.confidence,
            stopping: self.stopping(),
            smallest: amounts::smallest(&self.smallest),
            baseline,
            measures: self.measures.clone(),
        };
        self.units(&asked, prepared)?;
        Ok(asked)
    }

    /// Refuses a smallest difference in another unit than its measure has.
    fn units(&self, asked: &Asked, prepared: &[Prepared]) -> Result<(), Failure> {
        let all = asked.of_all();
        let questions: Vec<Question> =
            prepared.iter().flat_map(|scenarios| Question::all(&scenarios[asked.baseline], &all)).collect();
        for (measure, amount) in &self.smallest {
            let question = questions.iter().find(|question| Some(&question.id) == measure.as_ref());
            if let Some(question) = question.filter(|question| question.unit != amount.unit()) {
                let wanted = amounts::example(question.unit);
                return Err(Failure::BadCommandLine(format!(
                    "what matters in `{}` is told as {wanted}",
                    question.id
                )));
            }
        }
        Ok(())
    }

    fn stopping(&self) -> Stopping {
        match &self.select {
            Some(measure) => Stopping::Selection { measure: measure.clone(), chosen: None },
            None => amounts::stopping(&self.precision, self.minimum),
        }
    }

    /// Plays all nights of all exercises.
    fn play(&self, prepared: &[Prepared], asked: &mut Asked, limits: &Limits) -> Result<Vec<Trial>, Failure> {
        let is_fixed = asked.stopping == Stopping::Fixed;
        let most = self.runs.unwrap_or(if is_fixed { RUNS } else { MOST_FOR_PRECISION });
        let nights = Nights {
            cells: prepared.concat(),
            settings: vec![self.settings.clone(); prepared.iter().map(Vec::len).sum()],
            seed: self.seed,
            most,
            batch: self.batch,
            threads: self.threads.map(usize::from),
            kept: self.nights.clone(),
        };
        let mut watch =
            Watch::new(asked, prepared).ok_or_else(|| Failure::BadCommandLine(self.unwatched()))?;
        let mut all = nights.play(limits, &mut |row| watch.is_enough(row))?.into_iter();
        watch.finish(asked);
        let trial = |scenarios: &Prepared| Trial {
            scenarios: scenarios.clone(),
            nights: all.by_ref().take(scenarios.len()).collect(),
        };
        Ok(prepared.iter().map(trial).collect())
    }

    /// Why there is nothing to stop by.
    fn unwatched(&self) -> String {
        match &self.select {
            Some(measure) => format!(
                "nothing can be selected by `{measure}`: it has to be a measure of the first exercise, and the \
                 confidence above 50 %"
            ),
            None => "no measure that is compared is of the unit of a `--precision`: 30 s for times, 2 % for \
                     shares, 0.5 for counts"
                .to_owned(),
        }
    }

    /// The files that are asked for, each of its kind.
    fn files(&self) -> Vec<(&Path, &'static Kind)> {
        let page = if self.night.is_some() { &PAGE } else { &REPORT };
        let all = [(&self.html, page), (&self.csv, &TABLE), (&self.xlsx, &WORKBOOK)];
        all.into_iter().filter_map(|(file, kind)| Some((file.as_deref()?, kind))).collect()
    }

    /// One night, side by side.
    fn night(
        &self,
        replication: u64,
        prepared: &[Prepared],
        baseline: usize,
        limits: &Limits,
        screen: &Screen,
    ) -> Result<Exit, Failure> {
        let [scenarios] = prepared else {
            return Err(Failure::BadCommandLine("a night is shown of one exercise at a time".to_owned()));
        };
        let others: Vec<&Arc<Scenario>> = scenarios
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != baseline)
            .map(|(_, one)| one)
            .collect();
        let [other] = others.as_slice() else {
            let why = "a night is shown under two doctrines: name two by --doctrine";
            return Err(Failure::BadCommandLine(why.to_owned()));
        };
        let night = Night { seed: self.seed, replication, settings: &self.settings };
        let page = night.page([&scenarios[baseline], *other], limits, screen.language)?;
        for (file, kind) in self.files() {
            keep(file, &page, kind)?;
            tell(format_args!("{}: open it in a browser", file.display()));
        }
        Ok(Exit::Fine)
    }

    /// Keeps what is asked for as files.
    fn keep(&self, comparison: &Comparison, screen: &Screen) -> Result<(), Failure> {
        if let Some(file) = &self.html {
            keep(file, html(comparison, screen.language, &given::command()), &REPORT)?;
            tell(format_args!("{}: open it in a browser", file.display()));
        }
        if let Some(file) = &self.csv {
            keep(file, csv(comparison), &TABLE)?;
        }
        if let Some(file) = &self.xlsx {
            let workbook = xlsx(comparison).map_err(|why| Failure::Bug(why.to_string()))?;
            keep(file, workbook, &WORKBOOK)?;
        }
        Ok(())
    }

    fn tell(&self, comparison: &Comparison, screen: &Screen) -> Result<(), Failure> {
        match screen.format {
            Format::Json => screen.json(&document(comparison)),
            Format::Text => {
                let look = Look { language: screen.language, width: screen.width, details: self.details };
                screen.result(paint(&page(comparison, &look), screen.colour))
            }
        }
    }
}

fn measures(scenario: &Scenario) -> impl Iterator<Item = &str> {
    let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    measures.map(|measure| scenario.names.text(measure.name))
}
