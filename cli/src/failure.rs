//! Why a command stops, for people and for the exit code.

use crate::exit::Exit;
use salambo_engine::kernel::LimitReached;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::run::RunError;
use salambo_engine::trace::archive::Fault;
use salambo_engine::wording::time;
use std::fmt::Display;
use std::io;
use std::path::Path;
use thiserror::Error;

/// Why a command stops before its end.
#[derive(Debug, Error)]
pub enum Failure {
    /// A file that was given is wrong.
    #[error("{0}")]
    BadFile(String),
    /// The command line is wrong.
    #[error("{0}")]
    BadCommandLine(String),
    /// A limit was reached.
    #[error("{0}")]
    Limit(String),
    /// The system refused something.
    #[error("{what}: {why}")]
    System {
        /// What was attempted, such as "cannot write x.run".
        what: String,
        /// What the system said.
        why: io::Error,
    },
    /// A bug of this program.
    #[error("this is a bug, not in your files: {0}")]
    Bug(String),
    /// A run file is not taken.
    #[error("{file}: {fault}")]
    RunFile {
        /// Its name as it was given.
        file: String,
        /// What is wrong with it.
        fault: Fault,
    },
}

/// The kernel counts ticks and knows no crisis: here it is said in the words of the exercise.
fn too_much_at_once(at: Tick, t0: Tick, limit: u32) -> String {
    format!(
        "more than {limit} things happen at {}, the limit `instant`: procedures or injects that set one \
         another off without delay go round in a circle (give one of them time, or let it fire once); \
         `--limit instant=N` allows more",
        time::moment(at, t0)
    )
}

impl Failure {
    /// The system refused to do something with a file.
    pub fn system(attempt: impl Display, file: &Path, why: io::Error) -> Self {
        Self::System { what: format!("{attempt} {}", file.display()), why }
    }

    /// A run came to no end; its T0 lies so long after its start.
    pub fn of_run(error: &RunError, t0: Tick) -> Self {
        match error {
            RunError::Kernel(LimitReached::Instant { at, limit }) => {
                Self::Limit(too_much_at_once(*at, t0, *limit))
            }
            RunError::Kernel(LimitReached::Order(_)) | RunError::Records { .. } => {
                Self::Limit(error.to_string())
            }
            RunError::Purposes(_) | RunError::Mechanism(_) => Self::Bug(error.to_string()),
        }
    }

    /// The same, and in which of many runs.
    pub fn of_which(self, run: &str) -> Self {
        match self {
            Self::Limit(why) => Self::Limit(format!("{run}: {why}")),
            Self::Bug(why) => Self::Bug(format!("{run}: {why}")),
            other => other,
        }
    }

    /// The exit code that it means.
    pub fn exit(&self) -> Exit {
        match self {
            Self::BadFile(_) => Exit::BadFile,
            Self::BadCommandLine(_) => Exit::BadCommandLine,
            Self::Limit(_) => Exit::LimitOrDifference,
            Self::System { .. } => Exit::System,
            Self::Bug(_) => Exit::Bug,
            Self::RunFile { fault, .. } => match fault {
                Fault::Limit { .. } => Exit::LimitOrDifference,
                Fault::Foreign { .. } | Fault::Future { .. } | Fault::Engine { .. } => Exit::BadFile,
                Fault::Truncated { .. } | Fault::Altered { .. } => Exit::BadFile,
            },
        }
    }
}
