//! From lines to a run, with the checks that need nothing but the file.

use super::sources::{self, Room, Source};
use super::{Fault, Manifest, RECORD, SEAL, SOURCE};
use crate::kernel::digest::Digest;
use crate::kernel::names::Names;
use crate::trace::record::{Record, RecordNo};
use crate::trace::{Trace, line};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A run file that was read to its seal.
#[derive(Clone, Debug)]
pub struct Archive {
    /// What determined the run.
    pub manifest: Manifest,
    /// The texts, in the order in which they were read.
    pub sources: Vec<Source>,
    records: String,
    count: u32,
    first_record_line: u64,
}

impl Archive {
    /// The record lines in order, without their line feeds.
    pub fn record_lines(&self) -> impl Iterator<Item = &str> {
        self.records.lines()
    }

    /// How many records there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.count
    }

    /// The digest of the records, 64 hex digits: what [`Trace::digest`] says of the same trace.
    #[must_use]
    pub fn digest(&self) -> String {
        Digest::of(self.records.as_bytes()).hex()
    }

    /// The records as a trace; names that `names` does not hold are added to it.
    ///
    /// # Errors
    /// A line is no record: the file was made by something else and sealed.
    pub fn trace(&self, mut names: Names) -> Result<Trace, Fault> {
        let mut records: Vec<Record> = Vec::new();
        for (number, text) in (0..).map(RecordNo::at).zip(self.record_lines()) {
            let latest = records.last().map(|record| record.at);
            let record = line::read(text, number, &mut names)
                .filter(|record| latest.is_none_or(|latest| latest <= record.at))
                .filter(|record| record.cause.is_some() || number == RecordNo::START);
            records.push(record.ok_or_else(|| Fault::Altered {
                line: self.first_record_line + u64::from(number.number()),
                what: "is no record that could stand there".to_owned(),
            })?);
        }
        Ok(Trace { names: Arc::new(names), records })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SealLine {
    seal: Seal,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seal {
    records: u64,
    digest: String,
}

/// Takes the lines of a run file one by one, so that a hostile file is refused at the first wrong
/// line and not after it has filled the memory.
#[derive(Debug)]
pub struct Reader {
    granted: BTreeMap<String, u64>,
    digest: Digest,
    line: u64,
    manifest: Option<Manifest>,
    sources: Vec<Source>,
    room: Room,
    records: String,
    count: u32,
    first_record_line: u64,
    sealed: bool,
}

impl Reader {
    /// A reader that grants the limits of these names; those that a run file says must be among them.
    #[must_use]
    pub fn new(granted: BTreeMap<String, u64>) -> Self {
        let limit = |name: &str| granted.get(name).copied().unwrap_or(0);
        Self {
            room: Room::new(limit("file"), limit("exercise")),
            granted,
            digest: Digest::new(),
            line: 0,
            manifest: None,
            sources: Vec::new(),
            records: String::new(),
            count: 0,
            first_record_line: 0,
            sealed: false,
        }
    }

    /// How many lines were taken.
    #[must_use]
    pub fn lines(&self) -> u64 {
        self.line
    }

    /// Takes the next line, without its line feed.
    ///
    /// # Errors
    /// What the line shows to be wrong with the file.
    pub fn take(&mut self, text: &str) -> Result<(), Fault> {
        self.line += 1;
        if self.sealed {
            return Err(self.altered("stands after the seal"));
        }
        if self.manifest.is_none() {
            let manifest = Manifest::read(text)?;
            manifest.check_limits(&self.granted)?;
            self.manifest = Some(manifest);
        } else if text.starts_with(RECORD) {
            self.take_record(text)?;
        } else if text.starts_with(SOURCE) && self.count == 0 {
            sources::add(&mut self.sources, text, self.line, &mut self.room)?;
        } else if text.starts_with(SEAL) {
            return self.take_seal(text);
        } else {
            return Err(self.altered("is of no kind that could stand there"));
        }
        self.digest.update(text.as_bytes());
        self.digest.update(b"\n");
        Ok(())
    }

    fn take_record(&mut self, text: &str) -> Result<(), Fault> {
        let granted = self.granted.get("records").copied().unwrap_or(0);
        if u64::from(self.count) >= granted {
            return Err(Fault::Limit { name: "records".to_owned(), granted });
        }
        if self.count == 0 {
            self.first_record_line = self.line;
        }
        self.count += 1;
        self.records.push_str(text);
        self.records.push('\n');
        Ok(())
    }

    fn take_seal(&mut self, text: &str) -> Result<(), Fault> {
        let read: Result<SealLine, _> = serde_json::from_str(text);
        let SealLine { seal } = read.map_err(|_| self.altered("is no whole seal"))?;
        if seal.records != u64::from(self.count) {
            return Err(self.altered("seals another number of records"));
        }
        if seal.digest != self.digest.hex() {
            return Err(self.altered("seals other bytes than those before it"));
        }
        self.sealed = true;
        Ok(())
    }

    fn altered(&self, what: &str) -> Fault {
        Fault::Altered { line: self.line, what: what.to_owned() }
    }

    /// The run, after the last line.
    ///
    /// # Errors
    /// The seal is missing: the end was cut off.
    pub fn finish(self) -> Result<Archive, Fault> {
        match self.manifest {
            Some(manifest) if self.sealed => Ok(Archive {
                manifest,
                sources: self.sources,
                records: self.records,
                count: self.count,
                first_record_line: self.first_record_line,
            }),
            Some(_) | None => Err(Fault::Truncated { line: self.line }),
        }
    }
}
