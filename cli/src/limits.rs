//! Limits by name: what a file may ask of the machine, and `--limit NAME=N` to grant more.

use crate::failure::Failure;
use salambo_engine::document::syntax;
use salambo_engine::run::RunLimits;
use std::collections::BTreeMap;

/// Everything that is limited.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Files that people write.
    pub texts: syntax::Limits,
    /// Runs.
    pub run: RunLimits,
    /// Run files: bytes in all, unpacked.
    pub decompressed: u64,
    /// Run files: bytes of one line.
    pub line: u64,
    /// Settings and injects fired by hand, together.
    pub settings: u64,
    /// Settings that a study plays, under all doctrines together.
    pub cells: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            texts: syntax::Limits::default(),
            run: RunLimits::default(),
            decompressed: 1 << 30,
            line: 1 << 20,
            settings: 1_000,
            cells: 10_000,
        }
    }
}

/// One `--limit NAME=N`.
pub type Grant = (String, u64);

impl Limits {
    /// The default limits, changed by these.
    ///
    /// # Errors
    /// A sentence: there is no such limit, or so much cannot be granted.
    pub fn with(grants: &[Grant]) -> Result<Self, String> {
        let mut limits = Self::default();
        grants.iter().try_for_each(|(name, value)| limits.set(name, *value))?;
        Ok(limits)
    }

    fn set(&mut self, name: &str, value: u64) -> Result<(), String> {
        let few =
            || u32::try_from(value).map_err(|_| format!("the limit `{name}` is {} at most", u32::MAX - 1));
        match name {
            "instant" => self.run.instant = few()?,
            "records" => self.run.records = few()?.min(u32::MAX - 1),
            "decompressed" => self.decompressed = value,
            "line" => self.line = value,
            "settings" => self.settings = value,
            "cells" => self.cells = value,
            _ if syntax::Limits::NAMES.contains(&name) => {
                let value = usize::try_from(value).unwrap_or(usize::MAX);
                self.texts.set(name, value)?;
            }
            _ => {
                return Err(format!("there is no limit `{name}`; there are {}", Self::names().join(", ")));
            }
        }
        Ok(())
    }

    /// Refuses more settings, or whatever is counted with them, than the limit allows.
    ///
    /// # Errors
    /// There are more.
    pub fn check_settings(&self, given: usize, what: &str) -> Result<(), Failure> {
        if given as u64 <= self.settings {
            return Ok(());
        }
        Err(Failure::Limit(format!(
            "{given} {what} are more than the limit `settings` of {}: `--limit settings=N` allows more",
            self.settings
        )))
    }

    fn names() -> Vec<&'static str> {
        let others = ["instant", "records", "decompressed", "line", "settings", "cells"];
        syntax::Limits::NAMES.into_iter().chain(others).collect()
    }

    /// The limits under which a run can be repeated: they stand in its file.
    pub fn of_run(&self) -> BTreeMap<String, u64> {
        let run = [("instant", self.run.instant.into()), ("records", self.run.records.into())];
        let texts = self.texts.by_name().map(|(name, value)| (name, value as u64));
        let given = [("settings", self.settings)];
        texts.into_iter().chain(run).chain(given).map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

/// Reads `NAME=N`.
///
/// # Errors
/// A sentence for the command line.
pub fn grant(text: &str) -> Result<Grant, String> {
    let (name, value) =
        text.split_once('=').ok_or("a limit is written NAME=N, for example records=1000000")?;
    let value = value.trim().replace('_', "").parse();
    value.map(|value| (name.trim().to_owned(), value)).map_err(|_| "N is a whole number".to_owned())
}
