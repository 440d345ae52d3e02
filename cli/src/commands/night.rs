//! One night of a comparison: the same luck under two doctrines, side by side.

use crate::failure::Failure;
use crate::limits::Limits;
use salambo_engine::document::text::Language;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::replay::{data, page};
use salambo_engine::report::{Debriefing, Terms};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::score::{Milestone, Score, milestones, score};
use salambo_engine::trace::Trace;
use std::sync::Arc;

/// A night: which luck, and what was set.
pub struct Night<'a> {
    /// The seed.
    pub seed: u64,
    /// The replication.
    pub replication: u64,
    /// Settings of the command line: path and value.
    pub settings: &'a [(String, String)],
}

/// A night under one doctrine, played and scored.
struct Played<'a> {
    scenario: &'a Scenario,
    trace: Trace,
    score: Score,
    milestones: Vec<Milestone>,
    terms: Terms,
}

impl Night<'_> {
    /// The page of the night under two doctrines, from the first record that differs on.
    ///
    /// # Errors
    /// A run came to no end.
    pub fn page(
        &self,
        [one, other]: [&Arc<Scenario>; 2],
        limits: &Limits,
        language: Language,
    ) -> Result<String, Failure> {
        let (one, other) = (self.play(one, limits)?, self.play(other, limits)?);
        let other = other.debriefing();
        let document = data::document(&one.debriefing(), Some(&other), language);
        Ok(page::page(&document, language))
    }

    fn play<'a>(&self, scenario: &'a Arc<Scenario>, limits: &Limits) -> Result<Played<'a>, Failure> {
        let plan =
            Plan { seed: self.seed, replication: self.replication, limits: limits.run, ..Plan::default() };
        let trace = simulate(scenario, &plan).map_err(|error| Failure::of_run(&error, scenario.clock.t0))?;
        let terms = Terms {
            seed: self.seed,
            replication: self.replication,
            settings: self.settings.to_vec(),
            run_file: None,
            digest: trace.digest(),
        };
        let (score, milestones) = (score(scenario, &trace, Tick::MAX), milestones(scenario, &trace));
        Ok(Played { scenario, trace, score, milestones, terms })
    }
}

impl Played<'_> {
    fn debriefing(&self) -> Debriefing<'_> {
        Debriefing {
            scenario: self.scenario,
            trace: &self.trace,
            score: &self.score,
            milestones: &self.milestones,
            terms: &self.terms,
        }
    }
}
