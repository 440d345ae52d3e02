//! The commands, one file each.

mod backtest;
mod branch;
mod check;
mod compare;
pub mod exercise;
mod explain;
mod explain_code;
mod fmt;
mod graph;
mod new;
mod night;
mod repeat;
mod replay;
mod run;
mod schema;
mod study;
mod typed;
mod verify;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Screen;
use clap::Subcommand;

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Hold many runs of an exercise against what was recorded of an event
    Backtest(backtest::Command),
    /// Play the same night again, otherwise from a moment on
    Branch(branch::Branch),
    /// Find everything that is wrong with exercises
    Check(check::Check),
    /// Hold doctrines against one another over many nights
    Compare(Box<compare::Compare>),
    /// Say why something came when it came, and where the time went
    Explain(explain::Explain),
    /// Explain one code of `check` in full
    ExplainCode(explain_code::ExplainCode),
    /// Lay out the files of exercises: the same words, one look
    Fmt(fmt::Fmt),
    /// Draw who directs, reports to, alerts, talks with, lends to whom, or the ways between sites
    Graph(graph::Graph),
    /// Make a small exercise of your own that can be run at once
    New(new::New),
    /// Look at a run again: as a page for a browser, or as it stood at a moment
    Replay(replay::Replay),
    /// Run an exercise once: ratings, waits, timeline by agency, marks, and a run file
    Run(run::Run),
    /// Print the JSON Schema of the language
    Schema(schema::Schema),
    /// Say which settings of an exercise matter: a plan of many runs, played whole or in shares
    #[command(subcommand)]
    Study(study::Study),
    /// Repeat a run from its file alone and compare
    Verify(verify::Verify),
}

impl Task {
    /// Does it.
    ///
    /// # Errors
    /// Why it stopped before its end.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        match self {
            Self::Backtest(backtest) => backtest.perform(screen),
            Self::Branch(branch) => branch.perform(screen),
            Self::Check(check) => check.perform(screen),
            Self::Compare(compare) => compare.perform(screen),
            Self::Explain(explain) => explain.perform(screen),
            Self::ExplainCode(code) => code.perform(screen),
            Self::Fmt(fmt) => fmt.perform(screen),
            Self::Graph(graph) => graph.perform(screen),
            Self::New(new) => new.perform(screen),
            Self::Replay(replay) => replay.perform(screen),
            Self::Run(run) => run.perform(screen),
            Self::Schema(schema) => schema.perform(screen),
            Self::Study(study) => study.perform(screen),
            Self::Verify(verify) => verify.perform(screen),
        }
    }
}
