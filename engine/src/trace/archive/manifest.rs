//! The first line: everything that determines a run beside the texts.

use super::{ENGINE, FAMILY, FORMAT, Fault};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The largest seed and the largest replication: every program that reads JSON can hold it.
const LARGEST: u64 = (1 << 53) - 1;

/// The limit on settings and injects fired by hand: each is looked up in the whole exercise.
const SETTINGS: &str = "settings";

/// What determines a run beside the texts that were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// The version of the engine that wrote it.
    pub engine: String,
    /// The exercise.
    pub exercise: Exercise,
    /// The doctrine.
    pub doctrine: Subject,
    /// The seed, below 2^53.
    pub seed: u64,
    /// Which replication under this seed.
    pub replication: u64,
    /// Settings of the command line, in order.
    pub settings: Vec<Setting>,
    /// What people did: injects fired by hand.
    pub journal: Vec<Fired>,
    /// The run that this one branches off: the digest of its records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What is otherwise from some moments on, in order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Turned>,
    /// The limits that were granted, by name.
    pub limits: BTreeMap<String, u64>,
}

/// The exercise of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Its id.
    pub id: String,
    /// Digest of its content and that of its organisation, 64 hex digits.
    pub digest: String,
    /// Which of the sources it stands in.
    pub file: String,
}

/// Something with an id and a digest of its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its id.
    pub id: String,
    /// Digest of its content, 64 hex digits.
    pub digest: String,
}

/// A setting of the command line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// What is set.
    pub path: String,
    /// To which value, as it was written.
    pub value: String,
}

/// An inject fired by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fired {
    /// Which.
    pub inject: String,
    /// When, in milliseconds from the start.
    pub at_ms: i64,
}

/// What is otherwise from a moment on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turned {
    /// When, in milliseconds from the start.
    pub at_ms: i64,
    /// What, as it was written.
    pub changes: Vec<String>,
}

/// The part of a manifest that every version has.
#[derive(Deserialize)]
struct Heading {
    format: String,
    engine: Option<String>,
}

impl Manifest {
    /// Reads the first line.
    ///
    /// # Errors
    /// It is no manifest, one of another version, or one that was changed.
    pub(super) fn read(line: &str) -> Result<Self, Fault> {
        let foreign = |_| Fault::Foreign { why: "its first line is no manifest".to_owned() };
        let Heading { format, engine } = serde_json::from_str(line).map_err(foreign)?;
        if !format.starts_with(FAMILY) {
            let why = format!("it says that it is `{}`", format.escape_debug());
            return Err(Fault::Foreign { why });
        }
        if format != FORMAT {
            return Err(Fault::Future { format });
        }
        match engine {
            Some(wrote) if wrote != ENGINE => return Err(Fault::Engine { wrote }),
            Some(_) | None => {}
        }
        let manifest: Self = serde_json::from_str(line)
            .map_err(|error| Fault::Altered { line: 1, what: format!("is no whole manifest ({error})") })?;
        if !manifest.is_branch_or_not() {
            let what =
                "turns without naming the run that it leaves by its digest, or names one without turning";
            return Err(Fault::Altered { line: 1, what: what.to_owned() });
        }
        match manifest.seed.max(manifest.replication) {
            0..=LARGEST => Ok(manifest),
            number => {
                Err(Fault::Altered { line: 1, what: format!("names a seed or replication of {number}") })
            }
        }
    }

    /// Whether it names the run that it leaves if it turns, and none if it does not.
    fn is_branch_or_not(&self) -> bool {
        let is_digest = |digest: &String| {
            digest.len() == 64 && digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        };
        match &self.parent {
            Some(parent) => !self.turns.is_empty() && is_digest(parent),
            None => self.turns.is_empty(),
        }
    }

    /// Refuses a manifest that asks for more than is granted.
    ///
    /// # Errors
    /// The first limit that it wants raised, one that nobody knows, or one that it does not say.
    pub(super) fn check_limits(&self, granted: &BTreeMap<String, u64>) -> Result<(), Fault> {
        for (name, asked) in &self.limits {
            let granted = granted.get(name).copied().unwrap_or(0);
            if *asked > granted {
                return Err(Fault::Limit { name: name.clone(), granted });
            }
        }
        let given = self.given() as u64;
        let settings = granted.get(SETTINGS).copied().unwrap_or(0);
        if given > settings {
            return Err(Fault::Limit { name: SETTINGS.to_owned(), granted: settings });
        }
        if let Some(name) = granted.keys().find(|name| !self.limits.contains_key(*name)) {
            return Err(Fault::Altered { line: 1, what: format!("does not say the limit `{name}`") });
        }
        Ok(())
    }

    /// How many settings, injects by hand and changes there are.
    #[must_use]
    pub fn given(&self) -> usize {
        let changes: usize = self.turns.iter().map(|turn| turn.changes.len().max(1)).sum();
        self.settings.len().saturating_add(self.journal.len()).saturating_add(changes)
    }

    /// The line, without the line feed.
    pub(super) fn line(&self) -> String {
        serde_json::to_string(self).expect("invariant: texts and numbers can be written as JSON")
    }
}
