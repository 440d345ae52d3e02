//! What a plan asks for: a page for people, or the document `salambo.study-plan/1` for programs.

use super::page::paint;
use super::{Format, Screen};
use crate::failure::Failure;
use salambo_engine::report::Look;
use salambo_engine::report::study::{Planned, planned};
use salambo_engine::scenario::Scenario;
use serde::Serialize;

/// A share.
#[derive(Debug, Serialize)]
struct Shard {
    /// Its number, from 1.
    shard: u64,
    /// How many nights it has.
    nights: u64,
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    plan: &'a str,
    rows: usize,
    settings: usize,
    doctrines: usize,
    cells: usize,
    runs: u64,
    nights: u64,
    /// Sets of remedies that are tried at most, each in as many nights.
    sets: u64,
    /// About how long one processor plays; it differs from time to time.
    estimate_ms: u64,
    shards: Vec<Shard>,
}

/// Tells it, in the words of the exercise.
///
/// # Errors
/// The system refuses.
pub fn tell(asked: &Planned, scenario: &Scenario, screen: &Screen) -> Result<(), Failure> {
    let shards = (1..).zip(&asked.shares).map(|(shard, nights)| Shard { shard, nights: *nights });
    match screen.format {
        Format::Json => screen.json(&Document {
            format: "salambo.study-plan/1",
            plan: &asked.id,
            rows: asked.rows,
            settings: asked.settings,
            doctrines: asked.doctrines,
            cells: asked.settings * asked.doctrines,
            runs: asked.runs,
            nights: asked.nights,
            sets: asked.sets,
            estimate_ms: asked.ms,
            shards: shards.collect(),
        }),
        Format::Text => {
            let look = Look { language: screen.language, width: screen.width, details: false };
            screen.result(paint(&planned(asked, scenario, &look), screen.colour))
        }
    }
}
