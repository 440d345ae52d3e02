//! `branch`: the same night with something otherwise from a moment on.

use super::repeat::{self, Opened, Repeated};
use super::run::{check_target, default_target};
use super::typed::instant;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::run_file;
use crate::limits::{Grant, Limits, grant};
use crate::output::check::{self, Checked};
use crate::output::page::paint;
use crate::output::{Format, Screen};
use clap::Args;
use salambo_engine::document::quantity::Typed;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::branch::{Fork, page};
use salambo_engine::report::json::branch::document;
use salambo_engine::report::{Debriefing, Look, Terms};
use salambo_engine::scenario::compile::Turned;
use salambo_engine::score::{milestones, score};
use salambo_engine::trace::Trace;
use salambo_engine::trace::archive::{self, Archive};
use salambo_engine::trace::line;
use salambo_engine::wording::time;
use std::path::PathBuf;

/// Play the same night again, otherwise from a moment on.
///
/// Until that moment nothing differs; after it luck is the same wherever the same is done. Written are a run
/// file that stands alone, the first record that differs, and what the change made of each measure. A branch
/// can be branched.
#[derive(Debug, Args)]
pub struct Branch {
    /// The run file
    run: PathBuf,
    /// From when on: T+22m, T+01:05, or 20:02 on the clock of the exercise
    #[arg(long, value_name = "T", value_parser = Typed::parse, allow_hyphen_values = true)]
    at: Typed,
    /// What is otherwise: a setting (post:a.room.desks=3, procedure:declare.enabled=false,
    /// authority:evacuate.held_by=a.room), an effect (LosePost(post: "a.room")), Fire("inject"), or a new
    /// Post(...), Channel(...), Procedure(...) or Inject(...)
    #[arg(long = "with", value_name = "CHANGE", required = true, num_args = 1..)]
    changes: Vec<String>,
    /// The run file of the branch [default: runs/EXERCISE.DOCTRINE.SEED.DIGEST.run]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Grant more than a limit allows, such as records=100000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

impl Branch {
    /// Opens the run, plays it again with the turn, keeps, tells.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        if let Some(out) = &self.out {
            check_target(out)?;
        }
        let opened = match repeat::open(&self.run, &limits, screen)? {
            Ok(opened) => opened,
            Err(exit) => return Ok(exit),
        };
        let at = self.instant(&opened)?;
        let archive = self.turned(&opened, at);
        if archive.manifest.given() as u64 > limits.settings {
            let message = format!(
                "these are more settings, injects by hand and changes than the limit `settings` of {}: \
                 `--limit settings=N` allows more",
                limits.settings
            );
            return Err(Failure::Limit(message));
        }
        let Turned { mut compiled, .. } = repeat::recompile(&archive);
        if compiled.scenario.is_none() {
            compiled.problems.retain_errors();
            check::show(&[Checked { exercise: check::name(&self.run), compiled }], screen)?;
            return Ok(Exit::BadCommandLine);
        }
        let files = compiled.files;
        let branch = repeat::repeat(&archive).map_err(Failure::BadCommandLine)?;
        if !same_until(&opened.run.trace, &branch.trace, at) {
            return Err(Failure::Bug("what had happened before the moment is otherwise".to_owned()));
        }
        let digest = branch.trace.digest();
        let target = match &self.out {
            Some(out) => out.clone(),
            None => default_target(&branch.scenario, archive.manifest.seed, &digest, |path| {
                run_file::begins_with(path, &archive.manifest, &files, &branch.trace)
            })?,
        };
        check_target(&target)?;
        run_file::write(&target, &archive.manifest, &files, &branch.trace, &limits)?;
        let terms = repeat::terms(&archive, check::name(&target), digest);
        self.tell(&opened, (&branch, &terms), at, screen)
    }

    /// The moment of the turn: while the exercise goes on, and not before the last turn.
    fn instant(&self, opened: &Opened) -> Result<Tick, Failure> {
        let (scenario, turns) = (&opened.run.scenario, &opened.archive.manifest.turns);
        let at = instant(scenario, self.at).map_err(Failure::BadCommandLine)?;
        let told = |at| time::moment(at, scenario.clock.t0);
        let why = match turns.last() {
            _ if at <= Tick::ZERO => format!(
                "what is otherwise from the start, {}, is another run: `salambo run --set`",
                told(Tick::ZERO)
            ),
            _ if at > scenario.clock.end => format!("the exercise ends at {}", told(scenario.clock.end)),
            Some(turn) if at.0 < turn.at_ms => {
                format!("it turned at {} already; branch the run it leaves", told(Tick(turn.at_ms)))
            }
            _ => return Ok(at),
        };
        Err(Failure::BadCommandLine(format!("the run cannot turn at {}: {why}", told(at))))
    }

    /// The file of the run with one turn more.
    fn turned(&self, opened: &Opened, at: Tick) -> Archive {
        let mut archive = opened.archive.clone();
        archive.manifest.parent = Some(opened.terms.digest.clone());
        archive.manifest.turns.push(archive::Turned { at_ms: at.0, changes: self.changes.clone() });
        archive
    }

    fn tell(
        &self,
        opened: &Opened,
        (branch, terms): (&Repeated, &Terms),
        at: Tick,
        screen: &Screen,
    ) -> Result<Exit, Failure> {
        let run = &opened.run;
        let reached = [run, branch].map(|run| milestones(&run.scenario, &run.trace));
        let scores = [run, branch].map(|run| score(&run.scenario, &run.trace, Tick::MAX));
        let before = Debriefing {
            scenario: &run.scenario,
            trace: &run.trace,
            score: &scores[0],
            milestones: &reached[0],
            terms: &opened.terms,
        };
        let after = Debriefing {
            scenario: &branch.scenario,
            trace: &branch.trace,
            score: &scores[1],
            milestones: &reached[1],
            terms,
        };
        let fork = Fork::of([&before, &after], at, &self.changes);
        match screen.format {
            Format::Json => screen.json(&document(&fork, screen.language))?,
            Format::Text => {
                let look = Look { language: screen.language, width: screen.width, details: false };
                screen.result(paint(&page(&fork, &look), screen.colour))?;
            }
        }
        Ok(Exit::Fine)
    }
}

/// Whether nothing differs before a moment.
fn same_until(before: &Trace, after: &Trace, at: Tick) -> bool {
    let past = |trace: &Trace| {
        let mut lines = Vec::new();
        for (number, record) in trace.iter().take_while(|(_, record)| record.at < at) {
            let mut out = String::new();
            line::write(&mut out, number, record, &trace.names);
            lines.push(out);
        }
        lines
    };
    past(before) == past(after)
}
