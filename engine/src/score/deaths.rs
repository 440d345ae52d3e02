//! Avoidable deaths: those beyond what a perfect organisation would have lost under the same luck.
//!
//! Both outcomes stand at the end of the trace, so this is known there and not before. A run that did better
//! than the reference, because somebody happened to be taken first, has avoided all that could be.

use super::measure::{Availability, Outcome};
use super::seen::Seen;
use crate::kernel::names::Name;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;

/// What became of the people of one incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcomes {
    /// The incident.
    pub incident: Name,
    /// How many survived.
    pub survived: u32,
    /// How many died who could have survived.
    pub died: u32,
    /// How many died whom nobody could have saved.
    pub fixed: u32,
    /// How many had no definitive care by the end.
    pub without_care: u32,
    /// How many would have died under a perfect organisation, if that was asked for.
    pub reference: Option<u32>,
    /// How many were triaged.
    pub triaged: u32,
    /// How many left the scene with a unit.
    pub evacuated: u32,
    /// How many had definitive care.
    pub treated: u32,
}

impl Outcomes {
    /// How many were hurt.
    #[must_use]
    pub fn hurt(&self) -> u32 {
        self.survived + self.died + self.fixed
    }
}

/// What became of the people of each incident, as the end of a trace tells it.
#[must_use]
pub fn outcomes(trace: &Trace) -> Vec<Outcomes> {
    let mut all: Vec<Outcomes> = Vec::new();
    for record in trace.records.iter().rev() {
        match record.fact {
            Fact::End {} => break,
            Fact::Fates { incident, survived, died, fixed, without_care } => all.push(Outcomes {
                incident,
                survived,
                died,
                fixed,
                without_care,
                reference: None,
                triaged: 0,
                evacuated: 0,
                treated: 0,
            }),
            _ => {}
        }
    }
    all.reverse();
    for record in &trace.records {
        let (Fact::Triaged { incident, .. }
        | Fact::Evacuated { incident, .. }
        | Fact::Treated { incident, .. }
        | Fact::Reference { incident, .. }) = record.fact
        else {
            continue;
        };
        for row in all.iter_mut().filter(|row| row.incident == incident) {
            match record.fact {
                Fact::Triaged { .. } => row.triaged += 1,
                Fact::Evacuated { .. } => row.evacuated += 1,
                Fact::Reference { died, .. } => row.reference = Some(died),
                _ => row.treated += 1,
            }
        }
    }
    all
}

/// How many died beyond those that a perfect organisation would have lost, incident by incident: what went
/// well at one place makes up for nothing at another.
#[must_use]
pub fn avoidable(seen: &Seen<'_>) -> Outcome {
    let (mut died, mut avoidable) = (0, 0);
    let (mut evidence, mut is_told): (Vec<RecordNo>, bool) = (Vec::new(), true);
    let mut has_ended = false;
    for (number, record) in seen.numbered() {
        match record.fact {
            Fact::End {} => has_ended = true,
            Fact::Fates { died: lost, .. } => {
                died = lost;
                is_told = false;
                evidence.push(number);
            }
            Fact::Reference { died: lost, .. } => {
                avoidable += died.saturating_sub(lost);
                is_told = true;
                evidence.push(number);
            }
            _ => {}
        }
    }
    match (has_ended, is_told) {
        (false, _) => Outcome::missing(Availability::NotYet),
        (true, false) => Outcome::missing(Availability::NotObservable),
        (true, true) => Outcome::told(f64::from(avoidable), evidence),
    }
}
