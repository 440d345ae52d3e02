//! Truth: nobody acts on it.
//!
//! One fact of an incident is made otherwise: how many are hurt, where it is, until when a threat
//! lasts. Under the same luck the trace stays the same, letter by letter, up to the first record
//! that observes that fact: what a unit on the spot sees at its first look, or what a caller says.
//! What is the case stands in the trace only after its end.

use super::draft::{Draft, Luck, Twist, drafts};
use super::lengths::belongs;
use super::stage::{performed, runner, told};
use proptest::prelude::*;
use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::{Record, RecordNo};
use std::cell::Cell;
use std::collections::BTreeSet;

/// The elements that tell of a fact.
fn elements(twist: Twist) -> &'static [&'static str] {
    match twist {
        Twist::MoreHurt | Twist::HurtLater => &["casualties"],
        Twist::People => &["people_present"],
        Twist::ThreatLater | Twist::ThreatEnds => &["threat_active"],
        Twist::Hazards => &["hazards"],
        Twist::Access => &["access"],
        // Elsewhere everything is otherwise, and where nothing is the matter all is a rumour.
        Twist::Elsewhere => {
            &["location", "casualties", "people_present", "threat_active", "hazards", "access", "rumour"]
        }
    }
}

/// A run of which somebody may have observed something.
struct Witnessed<'a> {
    trace: &'a Trace,
    /// The calls of the population about an incident.
    calls: BTreeSet<Identity>,
}

impl<'a> Witnessed<'a> {
    fn of(trace: &'a Trace) -> Self {
        let call = |record: &Record| match record.fact {
            Fact::Called { call, source: None, .. } => Some(call),
            _ => None,
        };
        Self { trace, calls: trace.records.iter().filter_map(call).collect() }
    }

    /// Whether a record observes one of these elements: it says so, and it comes from somebody's
    /// own eyes or from a caller.
    fn observes(&self, number: RecordNo, elements: &[&str]) -> bool {
        let Some(record) = self.trace.records.get(number.index()) else {
            return false;
        };
        let named = match &record.fact {
            Fact::Learned { element, .. } | Fact::Conflicted { element, .. } => vec![*element],
            Fact::Sent { elements, .. } => elements.to_vec(),
            Fact::Dropped { element, .. } => vec![*element],
            _ => Vec::new(),
        };
        let tells = named.iter().any(|name| elements.contains(&self.trace.names.text(*name)));
        tells && (self.is_seen(record) || self.is_called(record))
    }

    fn cause(&self, record: &Record) -> Option<&Record> {
        record.cause.map(|cause| self.trace.get(cause))
    }

    /// Whether a record is what somebody sees at a first look, or sees begin or change where he
    /// stands.
    fn is_seen(&self, record: &Record) -> bool {
        let before = self.cause(record);
        // A conflict comes from what was learned at the same look.
        let learned = before.filter(|before| matches!(before.fact, Fact::Learned { .. })).unwrap_or(record);
        self.cause(learned).is_some_and(|origin| match origin.fact {
            Fact::SizedUp { .. } | Fact::Began { .. } => true,
            Fact::Start {} => matches!(learned.fact, Fact::Learned { from, .. } if from == learned.actor),
            _ => false,
        })
    }

    /// Whether a record is about what a caller says.
    fn is_called(&self, record: &Record) -> bool {
        let mut at = Some(record);
        while let Some(record) = at {
            if let Some(identity) = belongs(&record.fact) {
                return self.calls.contains(&identity);
            }
            at = self.cause(record);
        }
        false
    }

    /// Whether a record is what people who are hurt do of themselves, or that somebody has one of them in hand.
    fn is_of_people(&self, number: RecordNo, elements: &[&str]) -> bool {
        let is_theirs = |fact: &Fact| {
            matches!(fact, Fact::WalkedOff { .. } | Fact::TakenOn { .. } | Fact::Admitted { by: None, .. })
        };
        let records = &self.trace.records;
        let is_about_them = elements.iter().any(|element| ["casualties", "location"].contains(element));
        is_about_them && records.get(number.index()).is_some_and(|record| is_theirs(&record.fact))
    }

    /// The records up to the end, as lines. Only the script knows where an incident begins.
    fn lines(&self) -> impl Iterator<Item = (RecordNo, String)> {
        let records = self
            .trace
            .iter()
            .take_while(|(_, record)| !matches!(record.fact, Fact::Truth { .. } | Fact::Fates { .. }));
        records.map(|(number, record)| match record.fact {
            Fact::Began { .. } => (number, format!("Began at {}", record.at)),
            _ => (number, told(self.trace, number)),
        })
    }
}

/// The first record in which two runs differ that differ in one fact; an error if it does not
/// observe that fact.
fn first_difference(one: &Trace, other: &Trace, twist: Twist) -> Result<Option<RecordNo>, TestCaseError> {
    let (one, other) = (Witnessed::of(one), Witnessed::of(other));
    let mut others = other.lines();
    for (number, line) in one.lines() {
        let changed = others.next().map_or_else(String::new, |(_, line)| line);
        if changed == line {
            continue;
        }
        let elements = elements(twist);
        let notices =
            |run: &Witnessed<'_>| run.observes(number, elements) || run.is_of_people(number, elements);
        let observed = notices(&one) || notices(&other);
        prop_assert!(observed, "{twist:?} is not observed, but there is\n{line}\ninstead of\n{changed}");
        return Ok(Some(number));
    }
    Ok(None)
}

/// How often a twist was made, and how often somebody noticed.
#[derive(Default)]
struct Tally {
    made: Cell<u32>,
    noticed: Cell<u32>,
}

fn nobody_acts_on_it(draft: &Draft, tally: &Tally) -> Result<(), TestCaseError> {
    let (_, trace, _) = performed(draft)?;
    let incidents = 0..draft.incidents.len();
    for twist in incidents.flat_map(|incident| Twist::ALL.map(|twist| (incident, twist))) {
        let (_, other, _) = performed(&Draft { twist: Some(twist), ..draft.clone() })?;
        let noticed = first_difference(&trace, &other, twist.1)?.is_some();
        tally.made.set(tally.made.get() + 1);
        tally.noticed.set(tally.noticed.get() + u32::from(noticed));
    }
    Ok(())
}

fn whatever_is_drafted(luck: Luck) {
    let tally = Tally::default();
    runner(10)
        .run(&drafts(luck), |draft| nobody_acts_on_it(&draft, &tally))
        .unwrap_or_else(|failure| panic!("{failure}"));
    let (made, noticed) = (tally.made.get(), tally.noticed.get());
    assert!(noticed * 10 >= made, "of {made} changes of the truth {noticed} were noticed");
}

#[test]
fn is_acted_on_by_nobody_where_chance_rules() {
    whatever_is_drafted(Luck::Drawn);
}

#[test]
fn is_acted_on_by_nobody_where_nothing_is_left_to_chance() {
    whatever_is_drafted(Luck::Fixed);
}

/// What the property would say if somebody did act on the truth: a record that observes nothing
/// comes a millisecond later.
#[test]
fn is_missed_if_somebody_acts_on_it() {
    let caught = Cell::new(0);
    let property = |draft: Draft| {
        let (_, trace, _) = performed(&draft)?;
        let acts = |record: &Record| matches!(record.fact, Fact::Fired { .. } | Fact::Dispatched { .. });
        let Some(index) = trace.records.iter().position(acts) else {
            return Ok(());
        };
        let mut forged = trace.clone();
        forged.records[index].at += Tick(1);
        for twist in Twist::ALL {
            prop_assert!(first_difference(&trace, &forged, twist).is_err());
        }
        caught.set(caught.get() + 1);
        Ok(())
    };
    runner(5).run(&drafts(Luck::Fixed), property).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(caught.get() > 0, "nobody acted");
}
