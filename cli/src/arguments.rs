//! The command line.

use crate::commands::Task;
use crate::exit;
use crate::output::Options;
use clap::Parser;

/// The compiler, debugger and profiler of crisis doctrine.
#[derive(Debug, Parser)]
#[command(version, after_help = exit::HELP, max_term_width = 100)]
pub struct Arguments {
    /// Options of every command.
    #[command(flatten)]
    pub options: Options,
    /// What to do.
    #[command(subcommand)]
    pub task: Task,
}
