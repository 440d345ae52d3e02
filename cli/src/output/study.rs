//! What a plan asks for: a few lines for people, or the document `salambo.study-plan/1` for programs.

use super::{Format, Screen};
use crate::failure::Failure;
use serde::Serialize;

/// What a plan asks for.
#[derive(Debug)]
pub struct Asked {
    /// The id of the plan.
    pub plan: String,
    /// How many rows its design has.
    pub rows: usize,
    /// How many distinct settings these are.
    pub settings: usize,
    /// Under how many doctrines each is played.
    pub doctrines: usize,
    /// How many nights each.
    pub runs: u64,
    /// How many nights together.
    pub nights: u64,
    /// How many sets of remedies are tried at most, each in as many nights.
    pub sets: u64,
    /// About how many seconds one processor plays.
    pub seconds: f64,
    /// How many nights each share has.
    pub shards: Vec<Shard>,
}

/// A share.
#[derive(Debug, Serialize)]
pub struct Shard {
    /// Its number, from 1.
    pub shard: u64,
    /// How many nights it has.
    pub nights: u64,
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
    shards: &'a [Shard],
}

/// Tells it.
///
/// # Errors
/// The system refuses.
pub fn tell(asked: &Asked, screen: &Screen) -> Result<(), Failure> {
    let Asked { plan, rows, settings, doctrines, runs, nights, sets, seconds, shards } = asked;
    if screen.format == Format::Json {
        return screen.json(&Document {
            format: "salambo.study-plan/1",
            plan,
            rows: *rows,
            settings: *settings,
            doctrines: *doctrines,
            cells: settings * doctrines,
            runs: *runs,
            nights: *nights,
            sets: *sets,
            estimate_ms: (seconds * 1_000.0) as u64,
            shards,
        });
    }
    let mut told = format!(
        "{plan}: {rows} rows, {settings} distinct settings under {doctrines} doctrines: {} cells\n\
         {runs} runs each, {nights} in all; about {seconds:.0} s of one processor\n",
        settings * doctrines
    );
    if *sets > 0 {
        told += &format!("and at most {sets} sets of remedies, {runs} runs each\n");
    }
    if shards.len() > 1 {
        for Shard { shard, nights } in shards {
            told += &format!("--shard {shard}/{}: {nights} runs\n", shards.len());
        }
    }
    screen.result(told)
}
