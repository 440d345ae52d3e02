//! What a study answers: one function for each question that a plan may ask.

use super::prepared::Prepared;
use crate::failure::Failure;
use crate::output::page::paint;
use crate::output::{Format, Screen};
use salambo_engine::compare::Outcome;
use salambo_engine::compare::ledger::Nights;
use salambo_engine::compare::sensitivity::Sensitivity;
use salambo_engine::report::Look;
use salambo_engine::report::json::study::document;
use salambo_engine::report::study::page;

/// What the factors of the plan do, from all of its nights.
pub fn factors(prepared: &Prepared, nights: &Nights) -> Option<Sensitivity> {
    let experiment = prepared.experiment.as_ref()?;
    let cells = experiment.cells.len() * prepared.scenarios.len();
    let mut outcomes: Vec<Vec<Outcome>> = vec![Vec::new(); cells];
    // In the order of the cells and of their replications.
    for ((cell, _), outcome) in nights {
        outcomes.get_mut(*cell)?.push(outcome.clone());
    }
    Some(Sensitivity::of(experiment.studied.clone(), prepared.scenarios.clone(), &outcomes))
}

/// Tells what was found.
pub fn tell(found: &Sensitivity, screen: &Screen) -> Result<(), Failure> {
    match screen.format {
        Format::Json => screen.json(&document(found)),
        Format::Text => {
            let look = Look { language: screen.language, width: screen.width, details: false };
            screen.result(paint(&page(found, &look), screen.colour))
        }
    }
}
