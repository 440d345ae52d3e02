//! From documents to a scenario: names resolved, overlays laid, parameters read, graphs built.

use super::Scenario;
use crate::diagnostic::{Files, Problems};

pub use crate::document::reading::{Library, Refusal, Request};

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
