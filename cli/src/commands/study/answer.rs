//! What a study answers: one function for each question that a plan may ask.

use super::prepared::Prepared;
use crate::cells::{Cells, Wrong};
use crate::failure::Failure;
use crate::files::kept::{self, Kind};
use crate::given;
use crate::limits::Limits;
use crate::output::page::paint;
use crate::output::{self, Format, Screen};
use salambo_engine::compare::ledger::Nights;
use salambo_engine::compare::repaired::Repaired;
use salambo_engine::compare::sensitivity::{Design, Sensitivity};
use salambo_engine::compare::{Answers, Outcome};
use salambo_engine::report::Look;
use salambo_engine::report::json::study::document;
use salambo_engine::report::study::{html, page};
use salambo_engine::study::experiment::Variant;
use salambo_engine::study::repair::{self, NoTarget};
use std::path::Path;
use std::slice;

/// The answers that the nights of a plan give, beside its repair.
pub fn of(prepared: &Prepared, nights: &Nights, repair: Option<Repaired>) -> Answers {
    let experiment = &prepared.experiment;
    let cells = experiment.cells.len() * prepared.scenarios.len();
    let mut outcomes: Vec<Vec<Outcome>> = vec![Vec::new(); cells];
    // In the order of the cells and of their replications.
    for ((cell, _), outcome) in nights {
        if let Some(own) = outcomes.get_mut(*cell) {
            own.push(outcome.clone());
        }
    }
    let parts = experiment.studied.iter();
    let (links, factors): (Vec<_>, Vec<_>) =
        parts.partition(|studied| matches!(studied.design, Design::Links(_)));
    let found = |studied: Vec<&_>| {
        let studied = studied.first().copied().cloned();
        studied.map(|studied| Sensitivity::of(studied, prepared.scenarios.clone(), &outcomes))
    };
    let plan = &prepared.plan;
    Answers {
        id: plan.id.value.clone(),
        title: plan.title.clone(),
        scenarios: prepared.scenarios.clone(),
        baseline: prepared.baseline,
        seed: plan.seed(),
        runs: plan.runs().into(),
        confidence: plan.confidence(),
        factors: found(factors),
        links: found(links),
        repair,
    }
}

/// Looks for the repair that a plan asks for, if it does.
pub fn repair(
    prepared: &Prepared,
    threads: Option<usize>,
    limits: &Limits,
) -> Result<Result<Option<Repaired>, Wrong>, Failure> {
    let (Some(asked), Some(scenario)) = (&prepared.plan.repair, &prepared.repaired) else {
        return Ok(Ok(None));
    };
    let settings = repair::settings(asked).into_iter();
    let variants: Vec<Variant> = settings.map(|settings| Variant { settings, harm: None }).collect();
    let cells = Cells {
        scenarios: slice::from_ref(scenario),
        variants: &variants,
        ..prepared.cells(threads, limits)
    };
    let mut playing = cells.begin(&cells.heading(), "repair", cells.nights())?;
    let mut play = |sets: std::ops::Range<usize>| {
        let wanted = sets.clone().flat_map(|set| (0..cells.runs).map(move |night| (set, night))).collect();
        match playing.these(&wanted) {
            Ok(Ok(())) => {}
            Ok(Err(wrong)) => return Err(Box::new(Ok(wrong))),
            Err(failure) => return Err(Box::new(Err(failure))),
        }
        let nights =
            |set: usize| playing.nights.range((set, 0)..(set + 1, 0)).map(|(_, night)| night.clone());
        Ok(sets.map(|set| nights(set).collect()).collect())
    };
    let found = repair::search(&prepared.plan, asked, scenario, &mut play);
    playing.end(found.as_ref().is_ok_and(Result::is_ok))?;
    match found {
        Err(NoTarget) => Err(Failure::BadFile(no_target(&asked.measure.value))),
        Ok(Ok(found)) => Ok(Ok(Some(found))),
        Ok(Err(refused)) => (*refused).map(Err),
    }
}

fn no_target(measure: &str) -> String {
    format!("the measure `{measure}` has no full mark that a repair could reach")
}

/// What every report of a study begins with.
const REPORT: Kind =
    Kind { noun: "report of a study", beginning: "<!doctype html>\n<!-- salambo.study/1 -->" };

/// Whether the report can be kept where it is to be: asked before long work.
pub fn check(html: Option<&Path>) -> Result<(), Failure> {
    html.map_or(Ok(()), |file| kept::check(file, &REPORT))
}

/// Keeps the report, if one is asked for.
pub fn keep(found: &Answers, report: Option<&Path>, screen: &Screen) -> Result<(), Failure> {
    if let Some(file) = report {
        kept::keep(file, html(found, screen.language, &given::command()), &REPORT)?;
        output::tell(format_args!("{}: open it in a browser", file.display()));
    }
    Ok(())
}

/// Tells what was found.
pub fn tell(found: &Answers, details: bool, screen: &Screen) -> Result<(), Failure> {
    match screen.format {
        Format::Json => screen.json(&document(found)),
        Format::Text => {
            let look = Look { language: screen.language, width: screen.width, details };
            screen.result(paint(&page(found, &look), screen.colour))
        }
    }
}
