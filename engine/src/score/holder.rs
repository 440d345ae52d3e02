//! Who held up whom in one interval: the rule of the table in `waiting`.

use super::waiting::Wait;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Label;
use crate::scenario::model::organisation::{ActorKind, Opens};
use crate::trace::Trace;
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet};

/// Who can be named as holding somebody up.
pub(super) struct Holders<'a> {
    scenario: &'a Scenario,
    trace: &'a Trace,
    /// Who declared the zones of a site last.
    declarers: BTreeMap<Name, Name>,
    /// Posts that have opened, or were open from the start.
    open: BTreeSet<Name>,
    /// Those who are hurt, each with the incident.
    people: BTreeMap<Name, Name>,
}

impl<'a> Holders<'a> {
    pub(super) fn new(scenario: &'a Scenario, trace: &'a Trace) -> Self {
        let always = scenario.actors.iter().filter(|actor| match &actor.kind {
            ActorKind::Post(post) => matches!(post.opens, Opens::Always),
            _ => true,
        });
        let mut open: BTreeSet<Name> = always.map(|actor| actor.name).collect();
        let mut declarers = BTreeMap::new();
        for record in &trace.records {
            match &record.fact {
                Fact::Opened {} => {
                    open.insert(record.actor);
                }
                Fact::ZoneDeclared { site, .. } => {
                    declarers.insert(*site, record.actor);
                }
                _ => {}
            }
        }
        let hurt = scenario.people.iter();
        let people = hurt.map(|person| (person.name, scenario.incident(person.incident).name)).collect();
        Self { scenario, trace, declarers, open, people }
    }

    /// The wait that ended with a record, if its label is one of waiting.
    pub(super) fn wait(&self, number: RecordNo) -> Option<Wait> {
        let record = self.trace.get(number);
        let since = record.cause?;
        let cause = self.trace.get(since);
        let (who, whom) = self.parties(record, cause)?;
        let open = self.is_left_open(number);
        Some(Wait {
            who,
            whom,
            label: record.wait,
            since,
            from: cause.at,
            to: record.at,
            record: number,
            open,
        })
    }

    /// Whether a record tells at the end that something had not ended.
    pub(super) fn is_left_open(&self, number: RecordNo) -> bool {
        matches!(self.trace.get(number).fact, Fact::Unresolved { .. } | Fact::TaskOpen { .. })
    }

    /// Who waited, and for whom.
    fn parties(&self, record: &Record, cause: &Record) -> Option<(Name, Option<Name>)> {
        let parties = match record.wait {
            Label::Answering => (cause.actor, addressee(&record.fact).or(Some(record.actor))),
            Label::LineEngaged | Label::Retry => {
                let called = addressee(&cause.fact).or(addressee(&record.fact));
                (record.actor, Some(called?))
            }
            Label::Queueing => (self.sender(cause).unwrap_or(record.actor), Some(record.actor)),
            Label::Staffing => (self.sender(cause).unwrap_or(cause.actor), Some(record.actor)),
            Label::Authority => (cause.actor, Some(self.asked(cause)?)),
            Label::Seeking => (cause.actor, self.informant(record, cause)),
            Label::Stalled => (cause.actor, self.way_out(record, cause)),
            Label::Holding => (cause.actor, self.usher(record, cause)),
            Label::Resource => (self.waiter(record), self.release(record).map(holder)),
            Label::Processing
            | Label::Transmission
            | Label::Relay
            | Label::Deliberation
            | Label::Turnout
            | Label::Equipment
            | Label::Travel
            | Label::SizeUp
            | Label::Work
            | Label::Timer
            | Label::Script
            | Label::Instant
            | Label::Other => return None,
        };
        Some(parties)
    }

    /// Who sent what lies at a desk; `None` for a post's own work.
    fn sender(&self, lying: &Record) -> Option<Name> {
        let mut record = lying;
        loop {
            match &record.fact {
                Fact::Delivered { from, .. } => return Some(*from),
                Fact::Presented { .. } | Fact::Interrupted { .. } | Fact::Taken { .. } => {
                    record = self.trace.get(record.cause?);
                }
                _ => return None,
            }
        }
    }

    /// Who was asked last in a matter.
    fn asked(&self, cause: &Record) -> Option<Name> {
        let mut record = cause;
        loop {
            match &record.fact {
                Fact::Asked { of, .. } => return Some(*of),
                Fact::Stalled { .. } | Fact::Reconsidered { .. } | Fact::Seeking { .. } => {
                    record = self.trace.get(record.cause?);
                }
                _ => return None,
            }
        }
    }

    /// Who waited for a resource: somebody hurt stands with all who are hurt in his incident.
    fn waiter(&self, record: &Record) -> Name {
        let people = &self.people;
        people.get(&record.actor).copied().unwrap_or(record.actor)
    }

    fn release(&self, record: &Record) -> Option<&'a Record> {
        record.released_by.map(|release| self.trace.get(release))
    }

    /// Who told what ended a wait.
    fn teller(&self, record: &Record) -> Option<Name> {
        self.release(record).map(|release| match &release.fact {
            Fact::Learned { from, .. } | Fact::Handled { from, .. } if *from != record.actor => *from,
            _ => release.actor,
        })
    }

    /// Who told what was sought, else who should have known it.
    fn informant(&self, record: &Record, cause: &Record) -> Option<Name> {
        if let Fact::Advised { by: adviser, .. } | Fact::AdviceMissing { of: adviser, .. } = &record.fact {
            return Some(*adviser);
        }
        let (Fact::Seeking { lacking, .. } | Fact::Stalled { lacking, .. }) = &cause.fact else {
            let asked = match &cause.fact {
                Fact::AdviceSought { of, .. } => Some(*of),
                _ => None,
            };
            return self.teller(record).or(asked);
        };
        self.teller(record).or_else(|| self.custodian(lacking, cause.actor))
    }

    fn custodian(&self, lacking: &[Name], of: Name) -> Option<Name> {
        let elements = lacking
            .iter()
            .filter_map(|name| self.scenario.elements.iter().find(|element| element.name == *name));
        let custodians = elements.filter_map(|element| element.custodian);
        custodians.map(|post| self.scenario.actor_name(post)).find(|post| *post != of)
    }

    /// Who led a stalled matter out, or could have.
    fn way_out(&self, record: &Record, cause: &Record) -> Option<Name> {
        if let Fact::Authorised { by, .. } | Fact::Forgone { by, .. } = &record.fact {
            return Some(*by);
        }
        match &cause.fact {
            Fact::Stalled { reason: Reason::NoAnswer, .. } => self.asked(cause),
            _ => self.informant(record, cause),
        }
    }

    /// Who let a unit in, else who had declared the zone.
    fn usher(&self, record: &Record, cause: &Record) -> Option<Name> {
        let declarer = || match &cause.fact {
            Fact::Held { site, .. } => self.declarers.get(site).copied(),
            _ => None,
        };
        self.teller(record).or_else(declarer)
    }

    /// What still lay or rang when the exercise ended, of which no record tells.
    pub(super) fn left_lying(&self) -> Vec<Wait> {
        let has_sequel: BTreeSet<RecordNo> =
            self.trace.records.iter().filter_map(|record| record.cause).collect();
        let last = self.trace.iter().filter(|(number, _)| !has_sequel.contains(number));
        last.filter_map(|(number, record)| self.left(number, record)).collect()
    }

    fn left(&self, number: RecordNo, record: &Record) -> Option<Wait> {
        let (who, whom, label) = match &record.fact {
            Fact::Delivered { .. } | Fact::Presented { .. } => {
                let is_open = self.open.contains(&record.actor);
                let label = if is_open { Label::Queueing } else { Label::Staffing };
                (self.sender(record)?, record.actor, label)
            }
            Fact::Engaged { to, .. } => (record.actor, *to, Label::LineEngaged),
            Fact::OpeningOrdered { post } if !self.open.contains(post) => {
                (record.actor, *post, Label::Staffing)
            }
            _ => return None,
        };
        let end = self.scenario.clock.end.max(record.at);
        let wait = Wait {
            who,
            whom: Some(whom),
            label,
            since: number,
            from: record.at,
            to: end,
            record: number,
            open: true,
        };
        (wait.length() > Tick::ZERO).then_some(wait)
    }
}

/// Who ended a wait for a resource by a record: the unit whose hands became free, or who did it himself.
fn holder(release: &Record) -> Name {
    match &release.fact {
        Fact::Triaged { by, .. }
        | Fact::Extracted { by, .. }
        | Fact::FirstAid { by, .. }
        | Fact::Boarded { by }
        | Fact::Admitted { by: Some(by), .. } => *by,
        Fact::BedFreed { at } => *at,
        Fact::SurgeOpened { facility, .. } => *facility,
        _ => release.actor,
    }
}

/// To whom a fact of transmission was addressed.
fn addressee(fact: &Fact) -> Option<Name> {
    match fact {
        Fact::Engaged { to, .. }
        | Fact::Repeated { to, .. }
        | Fact::GaveUp { to, .. }
        | Fact::Failed { to, .. }
        | Fact::Sent { to, .. } => Some(*to),
        _ => None,
    }
}
