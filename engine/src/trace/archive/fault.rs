//! What may be wrong with a run file.

use super::{ENGINE, FORMAT};
use thiserror::Error;

/// Why a run file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// It is something else.
    #[error("this is not a run file: {why}")]
    Foreign {
        /// What gives it away.
        why: String,
    },
    /// It is written in a version of the format that this engine does not know.
    #[error(
        "the file is in the format `{format}`; this version reads `{FORMAT}`: use the version that wrote it"
    )]
    Future {
        /// The format it claims.
        format: String,
    },
    /// It was written by another version of the engine, which may simulate differently.
    #[error("the file was written by engine {wrote}; this is engine {ENGINE}: use that version")]
    Engine {
        /// The version that wrote it.
        wrote: String,
    },
    /// Its end is missing.
    #[error("the file is cut off after line {line}: it was not copied or written to its end")]
    Truncated {
        /// The last whole line, from 1; 0 if there is none.
        line: u64,
    },
    /// It is not as it was written.
    #[error("the file was changed after it was written: line {line} {what}")]
    Altered {
        /// Where that shows, from 1.
        line: u64,
        /// How it shows, to be read after "line N".
        what: String,
    },
    /// It asks for more than is granted.
    #[error("the file asks for more than the limit `{name}` of {granted}: `--limit {name}=N` grants more")]
    Limit {
        /// The limit.
        name: String,
        /// What is granted.
        granted: u64,
    },
}
