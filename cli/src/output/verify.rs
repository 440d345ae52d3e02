//! The outcome of a verification: a sentence, or the document `salambo.verify/1`.

use super::{Format, Screen};
use crate::failure::Failure;
use salambo_engine::trace::archive::Fault;
use serde::Serialize;
use serde_json::value::RawValue;

/// The name and number of the document's format.
const FORMAT: &str = "salambo.verify/1";

/// What a verification found.
#[derive(Debug, Serialize)]
pub struct Verdict {
    format: &'static str,
    /// Whether the run came out the same.
    pub same: bool,
    /// The digest of the records in the file.
    pub expected: Option<String>,
    /// The digest of the records of the repeated run.
    pub found: Option<String>,
    /// Why it is not the same.
    pub reason: Option<Reason>,
    /// Where it first differs.
    pub first_difference: Option<Difference>,
    /// The reason in a sentence.
    pub message: String,
}

/// Why a run is not the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// The repeated run went otherwise.
    Differs,
    /// The end of the file is missing.
    Truncated,
    /// The file is not as it was written.
    Altered,
    /// The file is something else.
    Foreign,
    /// Another version of the program wrote it.
    Engine,
}

/// The first record that differs.
#[derive(Debug, Serialize)]
pub struct Difference {
    /// Its number.
    pub record: u64,
    /// The record in the file; none if the file has fewer.
    pub expected: Option<Box<RawValue>>,
    /// The record of the repeated run; none if that has fewer.
    pub found: Option<Box<RawValue>>,
}

impl Difference {
    /// The difference at a record, from the lines that stand there.
    pub fn at(record: u64, expected: Option<&str>, found: Option<&str>) -> Self {
        Self { record, expected: expected.map(raw), found: found.map(raw) }
    }
}

/// A line as JSON: as it is, or as a text if a forger wrote something else.
fn raw(line: &str) -> Box<RawValue> {
    let text = || serde_json::value::to_raw_value(line).expect("invariant: a text can be written as JSON");
    RawValue::from_string(line.to_owned()).unwrap_or_else(|_| text())
}

impl Verdict {
    /// The run came out the same.
    pub fn same(digest: String, records: u32) -> Self {
        Self {
            format: FORMAT,
            same: true,
            expected: Some(digest.clone()),
            found: Some(digest),
            reason: None,
            first_difference: None,
            message: format!("the same: all {records} records"),
        }
    }

    /// It came out otherwise.
    pub fn differs(expected: String, found: String, difference: Difference) -> Self {
        let message = "the run comes out otherwise than the file says".to_owned();
        Self {
            found: Some(found),
            first_difference: Some(difference),
            ..Self::not(Reason::Differs, Some(expected), message)
        }
    }

    /// It came out otherwise, and nobody asks where.
    pub fn comes_out_otherwise(expected: String, found: String) -> Self {
        let message =
            "the run comes out otherwise than the file says: `salambo verify` shows where".to_owned();
        Self { found: Some(found), ..Self::not(Reason::Differs, Some(expected), message) }
    }

    /// It cannot be repeated: what the file holds contradicts itself.
    pub fn does_not_hold(expected: String, why: &str) -> Self {
        Self::not(Reason::Differs, Some(expected), format!("the file does not hold together: {why}"))
    }

    /// Nothing can be said of the file: it is not there, cannot be read, or a limit was reached.
    pub fn unjudged(message: String) -> Self {
        Self {
            format: FORMAT,
            same: false,
            expected: None,
            found: None,
            reason: None,
            first_difference: None,
            message,
        }
    }

    fn not(reason: Reason, expected: Option<String>, message: String) -> Self {
        Self { expected, reason: Some(reason), ..Self::unjudged(message) }
    }

    /// What is wrong with the file itself; `None` where a limit kept it from being judged.
    pub fn of_fault(fault: &Fault) -> Option<Self> {
        let reason = match fault {
            Fault::Foreign { .. } => Reason::Foreign,
            Fault::Future { .. } | Fault::Engine { .. } => Reason::Engine,
            Fault::Truncated { .. } => Reason::Truncated,
            Fault::Altered { .. } => Reason::Altered,
            Fault::Limit { .. } => return None,
        };
        Some(Self::not(reason, None, fault.to_string()))
    }

    /// Prints it.
    ///
    /// # Errors
    /// The system refuses.
    pub fn show(&self, screen: &Screen) -> Result<(), Failure> {
        match screen.format {
            Format::Json => screen.json(self),
            Format::Text => screen.result(self.text()),
        }
    }

    fn text(&self) -> String {
        let mut text = format!("{}\n", super::plain(&self.message));
        if let Some(difference) = &self.first_difference {
            let line = |record: &Option<Box<RawValue>>| {
                let record = record.as_deref().map_or("nothing", RawValue::get);
                super::plain(record)
            };
            text += &format!("record {}\n", difference.record);
            text += &format!("  in the file:  {}\n", line(&difference.expected));
            text += &format!("  run again:    {}\n", line(&difference.found));
        }
        text
    }
}
