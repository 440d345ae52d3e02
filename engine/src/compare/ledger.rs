//! A ledger: nights as lines of text, so that what was played is kept and shared.
//!
//! The first line says what was played: which exercises under which doctrines with which settings, seed,
//! limits, and by which engine. Each other line is one night: which cell, which replication, what it came to.
//! Lines may stand in any order, and the same night may stand twice: it came to the same both times. A last
//! line that was cut off while it was written is left out; nothing else may be wrong with a ledger.
//!
//! A ledger that is handed to somebody else is sealed: its nights stand in their order, and its last line says
//! which share of all nights they are, how many, and the digest of everything before it. The same nights give
//! the same bytes.

use super::{Came, Outcome, Share};
use crate::kernel::digest::Digest;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Label;
use crate::trace::archive::{self, ENGINE};
use crate::trace::words::Word;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use thiserror::Error;

/// The name and number of the format.
pub const FORMAT: &str = "salambo.nights/1";

/// What was played.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    format: String,
    engine: String,
    /// What every night is one of.
    pub cells: Vec<Cell>,
    /// The seed.
    pub seed: u64,
    /// The limits that were granted, by name.
    pub limits: BTreeMap<String, u64>,
}

/// An exercise under a doctrine with settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The exercise.
    pub exercise: archive::Subject,
    /// The doctrine.
    pub doctrine: archive::Subject,
    /// Settings: path and value.
    pub settings: Vec<(String, String)>,
}

/// What is wrong with a ledger.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// It is something else.
    #[error("it is no ledger of nights")]
    Foreign,
    /// It tells of other nights.
    #[error("it holds nights of another question, or of another engine")]
    Other,
    /// A line is none.
    #[error("line {line} is no night that could stand there")]
    Line {
        /// Its number, from 1.
        line: usize,
    },
    /// Its seal is missing.
    #[error("it was cut off: its seal is missing")]
    Unsealed,
    /// Its seal does not fit.
    #[error("its seal does not fit: it was altered")]
    Altered,
}

/// The full mark.
const FULL: u8 = 2;

/// The nights of a ledger, by cell and replication.
pub type Nights = BTreeMap<(usize, u64), Outcome>;

impl Heading {
    /// The heading of what is about to be played.
    #[must_use]
    pub fn new(cells: Vec<Cell>, seed: u64, limits: BTreeMap<String, u64>) -> Self {
        Self { format: FORMAT.to_owned(), engine: ENGINE.to_owned(), cells, seed, limits }
    }

    /// The first line, with its line feed.
    #[must_use]
    pub fn line(&self) -> String {
        written(self)
    }

    /// A sealed ledger of the nights of a share.
    #[must_use]
    pub fn sealed(&self, share: Share, nights: &Nights) -> String {
        let lines = nights.iter().map(|(&(cell, replication), outcome)| line(cell, replication, outcome));
        let text = self.line() + &lines.collect::<String>();
        let seal = Seal {
            number: share.number(),
            of: share.of(),
            nights: nights.len(),
            digest: Digest::of(text.as_bytes()).hex(),
        };
        text + &written(&Sealed { seal })
    }

    /// The nights of a sealed ledger, and which share they are.
    ///
    /// # Errors
    /// It is no ledger, holds other nights, was cut off or altered.
    pub fn unsealed(&self, text: &str) -> Result<(Share, Nights), Fault> {
        let nights = self.nights(text)?;
        let last = text.strip_suffix('\n').ok_or(Fault::Unsealed)?;
        let last = last.rsplit('\n').next().unwrap_or_default();
        let Sealed { seal } = serde_json::from_str(last).map_err(|_| Fault::Unsealed)?;
        let share = Share::new(seal.number, seal.of).ok_or(Fault::Altered)?;
        if seal.nights != nights.len() { Err(Fault::Altered) } else { Ok((share, nights)) }
    }

    /// The nights that a text holds of what this heading says.
    ///
    /// # Errors
    /// It is no ledger, holds other nights, or was altered.
    pub fn nights(&self, text: &str) -> Result<Nights, Fault> {
        let mut lines = text.split_inclusive('\n');
        let heading = lines.next().filter(|line| line.ends_with('\n')).ok_or(Fault::Foreign)?;
        let heading: Self = serde_json::from_str(heading).map_err(|_| Fault::Foreign)?;
        if heading != *self {
            return Err(if heading.format == FORMAT { Fault::Other } else { Fault::Foreign });
        }
        let (mut nights, mut shapes) = (Nights::new(), BTreeMap::new());
        let mut before = text.split_inclusive('\n').next().map_or(0, str::len);
        for (line, own) in (2..).zip(lines.take_while(|line| line.ends_with('\n'))) {
            let above = &text[..before];
            before += own.len();
            if let Ok(Sealed { seal }) = serde_json::from_str(own) {
                (seal.digest == Digest::of(above.as_bytes()).hex()).then_some(()).ok_or(Fault::Altered)?;
                continue;
            }
            let night: Night = serde_json::from_str(own).map_err(|_| Fault::Line { line })?;
            let (cell, replication) = (night.cell, night.replication);
            let outcome = night.outcome().filter(|_| cell < self.cells.len()).ok_or(Fault::Line { line })?;
            // Whoever edits a line by hand easily leaves something out.
            let shape = [outcome.measures.len(), outcome.objectives.len()];
            if *shapes.entry(cell).or_insert(shape) != shape {
                return Err(Fault::Line { line });
            }
            let known = nights.entry((cell, replication)).or_insert_with(|| outcome.clone());
            if *known != outcome {
                return Err(Fault::Line { line });
            }
        }
        Ok(nights)
    }
}

/// The line of a night, with its line feed.
#[must_use]
pub fn line(cell: usize, replication: u64, outcome: &Outcome) -> String {
    let measures = outcome.measures.iter().map(|came| Measured {
        value: came.value,
        never: came.is_never,
        mark: came.mark,
        parts: came.parts.iter().map(|(label, took)| (label.word().to_owned(), took.0)).collect(),
    });
    written(&Night {
        cell,
        replication,
        score: outcome.score,
        objectives: outcome.objectives.clone(),
        measures: measures.collect(),
    })
}

fn written(line: &impl Serialize) -> String {
    let mut text = serde_json::to_string(line).expect("invariant: lines of a ledger can be written as JSON");
    text.push('\n');
    text
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    seal: Seal,
}

/// Which share of all nights a ledger holds, how many they are, and the digest of its text above.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seal {
    number: u64,
    of: u64,
    nights: usize,
    digest: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Night {
    cell: usize,
    replication: u64,
    score: Option<f64>,
    objectives: Vec<Option<f64>>,
    measures: Vec<Measured>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Measured {
    value: Option<f64>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    never: bool,
    mark: Option<u8>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    parts: Vec<(String, i64)>,
}

impl Night {
    /// What the night came to; `None` of what no night can come to.
    fn outcome(self) -> Option<Outcome> {
        let is_share = |share: &f64| (0.0..=1.0).contains(share);
        let mut shares = self.score.iter().chain(self.objectives.iter().flatten());
        let mut marks = self.measures.iter().filter_map(|measured| measured.mark);
        if !shares.all(is_share) || marks.any(|mark| mark > FULL) {
            return None;
        }
        let measures = self.measures.into_iter().map(|measured| {
            let part = |(label, took): (String, i64)| Some((Label::from_word(&label)?, Tick(took)));
            let parts = measured.parts.into_iter().map(part).collect::<Option<Vec<_>>>()?;
            Some(Came { value: measured.value, is_never: measured.never, mark: measured.mark, parts })
        });
        let measures = measures.collect::<Option<Vec<_>>>()?;
        Some(Outcome { score: self.score, objectives: self.objectives, measures })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading() -> Heading {
        let subject = |id: &str| archive::Subject { id: id.to_owned(), digest: "00".to_owned() };
        let cell = |doctrine: &str| Cell {
            exercise: subject("night"),
            doctrine: subject(doctrine),
            settings: vec![("post:a.desks".to_owned(), "3".to_owned())],
        };
        Heading::new(vec![cell("a"), cell("b")], 1, BTreeMap::new())
    }

    fn outcome(value: f64) -> Outcome {
        let came = Came {
            value: Some(value),
            is_never: true,
            mark: Some(1),
            parts: vec![(Label::Queueing, Tick(7)), (Label::SizeUp, Tick(8))],
        };
        Outcome { score: Some(0.1 + 0.2), objectives: vec![None, Some(1.0 / 3.0)], measures: vec![came] }
    }

    #[test]
    fn what_is_written_is_read_in_any_order_and_twice() {
        let heading = heading();
        let (one, other) = (outcome(2.0 / 3.0), outcome(1e300));
        let text = heading.line() + &line(1, 4, &other) + &line(0, 4, &one) + &line(1, 4, &other);
        let nights = heading.nights(&text).expect("it is whole");
        assert_eq!(nights, Nights::from([((0, 4), one), ((1, 4), other)]));
    }

    #[test]
    fn a_line_that_was_cut_off_is_left_out() {
        let heading = heading();
        let text = heading.line() + &line(0, 0, &outcome(1.0)) + &line(0, 1, &outcome(2.0));
        for cut in 1..40 {
            assert_eq!(heading.nights(&text[..text.len() - cut]).map(|nights| nights.len()), Ok(1));
        }
    }

    #[test]
    fn what_is_no_ledger_of_this_is_refused() {
        let heading = heading();
        let whole = heading.line() + &line(0, 0, &outcome(1.0));
        let other = Heading::new(heading.cells.clone(), 2, BTreeMap::new());
        assert_eq!(other.nights(&whole), Err(Fault::Other));
        for text in ["", "{}\n", "nights", "{\"format\":\"salambo.nights/1\"}\n"] {
            assert_eq!(heading.nights(text), Err(Fault::Foreign), "{text}");
        }
        let wrong = [
            whole.replace("queueing", "dreaming"),
            whole.replace("\"cell\":0", "\"cell\":2"),
            whole.clone() + &line(0, 0, &outcome(1.5)),
            whole.clone() + "\n",
            whole.replace("\"score\":0.3", "\"score\":30.3"),
            whole.replace("\"mark\":1", "\"mark\":9"),
            // Another night of the same has as many measures.
            whole.clone() + &line(0, 1, &Outcome { measures: Vec::new(), ..outcome(1.0) }),
        ];
        for text in wrong {
            assert!(matches!(heading.nights(&text), Err(Fault::Line { .. })), "{text}");
        }
    }
}
