//! What people will speak of, out of thousands of records.
//!
//! A failed message matters if it never came through: its last failure is told then. Calls from
//! the population and the traffic that floods a post are not told one by one.

use super::page::Tone;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::model::incident::Task;
use crate::scenario::model::organisation::{Actor, ActorKind};
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet};

/// The records to tell of, in order: the milestones, whatever they are, and what is worth a line of
/// its own.
pub(super) fn choose(scenario: &Scenario, trace: &Trace, milestones: &BTreeSet<RecordNo>) -> Vec<RecordNo> {
    let lost = lost_for_good(trace);
    let mut memory = Memory::new(scenario, trace);
    let chosen = trace.iter().filter(|(number, record)| {
        let is_new = memory.is_new(record);
        is_new || lost.contains(number) || milestones.contains(number)
    });
    chosen.map(|(number, _)| number).collect()
}

/// The last failure of each message that never came through.
fn lost_for_good(trace: &Trace) -> BTreeSet<RecordNo> {
    let mut failures: BTreeMap<Identity, RecordNo> = BTreeMap::new();
    for (number, record) in trace.iter() {
        match &record.fact {
            Fact::Failed { message, .. }
            | Fact::GaveUp { message, .. }
            | Fact::Omitted { item: message, .. } => {
                failures.insert(*message, number);
            }
            _ => {}
        }
    }
    for record in &trace.records {
        if let Some(message) = came_through_or_is_traffic(trace, record) {
            failures.remove(&message);
        }
    }
    failures.into_values().collect()
}

/// The message of a record that shows it to have come through, or to be one of many.
fn came_through_or_is_traffic(trace: &Trace, record: &Record) -> Option<Identity> {
    match &record.fact {
        Fact::Called { call: item, .. } | Fact::Handled { item, meant: true, .. } => Some(*item),
        Fact::Delivered { message, .. } => match record.cause.map(|cause| &trace.get(cause).fact) {
            // What an inject brings to others than its recipients is traffic.
            Some(Fact::Injected { to, .. }) if !to.contains(&record.actor) => Some(*message),
            Some(_) | None => None,
        },
        _ => None,
    }
}

/// What was told already, so that the same thing is told once.
struct Memory<'a> {
    agencies: BTreeMap<Name, Name>,
    scenario: &'a Scenario,
    /// Tasks that nobody was ever to do: their incident never began.
    unasked: BTreeSet<Name>,
    arrived: BTreeSet<(Name, Name)>,
    stalled: BTreeSet<Identity>,
}

impl<'a> Memory<'a> {
    fn new(scenario: &'a Scenario, trace: &Trace) -> Self {
        let of = |actor: &Actor| actor.agency.map(|agency| (actor.name, scenario.agency(agency).name));
        let agencies = scenario.actors.iter().filter_map(of).collect();
        let unasked = unasked(scenario, trace);
        Self { agencies, scenario, unasked, arrived: BTreeSet::new(), stalled: BTreeSet::new() }
    }

    /// Whether a record is worth a line of its own. Failures of messages are judged elsewhere.
    fn is_new(&mut self, record: &Record) -> bool {
        match &record.fact {
            Fact::Arrived { at, .. } => self.is_first_of_its_agency(record.actor, *at),
            Fact::Stalled { firing, .. } => self.stalled.insert(*firing),
            Fact::TaskOpen { task } => !self.unasked.contains(task),
            fact => !is_detail(fact),
        }
    }

    /// Whether nobody of the unit's agency was at the site before; coming home is no arrival.
    fn is_first_of_its_agency(&mut self, unit: Name, site: Name) -> bool {
        let of_its_own = |actor: &&Actor| actor.name == unit;
        let actor = self.scenario.actors.iter().find(of_its_own);
        let home = actor.and_then(|actor| match &actor.kind {
            ActorKind::Unit(unit) => Some(self.scenario.site(unit.home).name),
            _ => None,
        });
        let agency = self.agencies.get(&unit).copied().unwrap_or(unit);
        home != Some(site) && self.arrived.insert((agency, site))
    }
}

/// The tasks of incidents that never began.
fn unasked(scenario: &Scenario, trace: &Trace) -> BTreeSet<Name> {
    let begun = |record: &Record| match &record.fact {
        Fact::Began { incident, .. } => Some(*incident),
        _ => None,
    };
    let begun: BTreeSet<Name> = trace.records.iter().filter_map(begun).collect();
    let of_another = |task: &&Task| {
        task.incident.is_some_and(|incident| !begun.contains(&scenario.incident(incident).name))
    };
    scenario.tasks.iter().filter(of_another).map(|task| task.name).collect()
}

/// The tone of a line.
pub(super) fn tone(fact: &Fact) -> Tone {
    match fact {
        Fact::Failed { .. }
        | Fact::GaveUp { .. }
        | Fact::Omitted { .. }
        | Fact::Stalled { .. }
        | Fact::Unresolved { .. }
        | Fact::Refused { .. }
        | Fact::Forgone { .. }
        | Fact::Shortfall { .. }
        | Fact::Missed { .. }
        | Fact::Held { .. }
        | Fact::TaskInterrupted { .. }
        | Fact::TaskOpen { .. }
        | Fact::Overran { .. }
        | Fact::Disturbed { .. }
        | Fact::AdviceMissing { .. } => Tone::Bad,
        Fact::Start {} | Fact::End {} => Tone::Faint,
        _ => Tone::Plain,
    }
}

/// Whether a fact is one of the many that fill a run: what a post hears, takes up and puts away.
pub(super) fn is_traffic(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Called { .. }
            | Fact::Engaged { .. }
            | Fact::Delivered { .. }
            | Fact::Repeated { .. }
            | Fact::Dropped { .. }
            | Fact::Acknowledged { .. }
            | Fact::Presented { .. }
            | Fact::Taken { .. }
            | Fact::Handled { .. }
            | Fact::Begun { .. }
            | Fact::Completed { .. }
            | Fact::Learned { .. }
            | Fact::Expired { .. }
            | Fact::Truth { .. }
            | Fact::TakenOn { .. }
            | Fact::PutDown { .. }
            | Fact::BedFreed { .. }
            | Fact::FreeAgain { .. }
    )
}

/// Whether a fact is a step on the way to others that have a line of their own. Whoever adds a fact
/// decides here: every kind stands in one of the two lists.
#[rustfmt::skip]
pub(super) fn is_detail(fact: &Fact) -> bool {
    use Fact::*;
    match fact {
        Called { .. } | Sent { .. } | Relayed { .. } | Engaged { .. } | Delivered { .. }
        | Misrouted { .. } | Failed { .. } | Repeated { .. } | Dropped { .. } | Acknowledged { .. }
        | GaveUp { .. } | Presented { .. } | Taken { .. } | Handled { .. } | Omitted { .. }
        | Interrupted { .. } | Resumed { .. } | Proposed { .. } | Begun { .. } | Learned { .. } | Expired { .. } | Conflicted { .. } | Truth { .. }
        | Fired { .. } | Completed { .. } | Seeking { .. } | Asked { .. } | Granted { .. }
        | Authorised { .. } | Reconsidered { .. } | OpeningOrdered { .. } | DesksSet { .. } | BedsSet { .. } | ChannelSet { .. }
        | TimerSet { .. } | Rang { .. } | ZoneReviewed { .. } | Dispatched { .. } | Tasked { .. }
        | BriefingBegan { .. } | Paused { .. } | ResourcesReviewed { .. }
        | Departed { .. } | SizedUp { .. } | Released { .. } | Equipping { .. } | Assigned { .. }
        | AdviceSought { .. } | AdviceGiven { .. }
        | TakenOn { .. } | PutDown { .. } | Triaged { .. } | Extracted { .. } | FirstAid { .. } | Boarded { .. }
        | Evacuated { .. } | WalkedOff { .. } | Admitted { .. } | Treated { .. } | BedFreed { .. }
        | FreeAgain { .. } | LeftEdge { .. } => true,
        Start { .. } | Began { .. } | Injected { .. } | ChannelFailed { .. } | ChannelRestored { .. } | Turned { .. }
        | OutOfAction { .. } | BackInAction { .. } | End { .. } | Refused { .. } | Forgone { .. } | Decided { .. }
        | Defaulted { .. } | Stalled { .. } | Unresolved { .. } | Declared { .. } | StoodDown { .. }
        | Opened { .. } | Closed { .. } | TookCommand { .. } | Delegated { .. } | Agreed { .. }
        | MetJointly { .. } | NotAgreed { .. } | NoWay { .. } | MayNotOrder { .. } | Elsewhere { .. } | LiaisonPlaced { .. } | Warned { .. } | Corrected { .. }
        | Briefed { .. } | Missed { .. } | WarningReached { .. } | RumourEnded { .. }
        | ZoneDeclared { .. } | Shortfall { .. } | Arrived { .. } | TaskStarted { .. }
        | TaskInterrupted { .. } | TaskResumed { .. } | TaskDone { .. } | TaskOpen { .. }
        | Held { .. } | Entered { .. } | Contained { .. }
        | HeldInCustody { .. } | CustodyProlonged { .. } | BroughtBeforeJudge { .. } | LetGo { .. }
        | Overran { .. } | Disturbed { .. } | Advised { .. } | AdviceMissing { .. }
        | SurgeOpened { .. } | Fates { .. } | Reference { .. } => false,
    }
}
