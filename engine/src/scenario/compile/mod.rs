//! From documents to a scenario: names resolved, overlays laid, parameters read, graphs built.

use super::Scenario;
use crate::diagnostic::{Files, Problems};
use crate::document::syntax::Limits;

/// Where the texts of an exercise come from: a directory, or the run file that keeps them.
pub trait Library {
    /// The bytes of a file by its path relative to the exercise's directory.
    ///
    /// # Errors
    /// Why it cannot be had, in words for the author.
    fn read(&mut self, path: &str) -> Result<Vec<u8>, Refusal>;
}

/// Why a file cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such file; names of files nearby, for "did you mean".
    Missing(Vec<String>),
    /// It lies outside the exercise.
    Outside,
    /// It is a directory, a device, a pipe or a loop of links.
    NotAFile(String),
    /// It is larger than the limit of so many bytes.
    TooLarge(u64),
    /// The system refused.
    System(String),
}

/// What to compile.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The exercise's file, relative to the library: `exercise.ron`.
    pub entry: String,
    /// The doctrine by its id; the first of the exercise if `None`.
    pub doctrine: Option<String>,
    /// `PATH=VALUE` settings, in order.
    pub settings: Vec<(String, String)>,
    /// Limits on what is read.
    pub limits: Limits,
}

/// What came of it: the texts read, everything wrong, and the scenario if nothing was.
#[derive(Debug)]
pub struct Compiled {
    /// Every file read, in the order of reading.
    pub files: Files,
    /// Everything wrong with them.
    pub problems: Problems,
    /// The scenario, unless there were errors.
    pub scenario: Option<Scenario>,
}
