//! Changes that would have helped: for each element of a chain, what makes it quicker.
//!
//! | interval | element | improved by |
//! |---|---|---|
//! | processing, relay, deliberation, staffing | the post | shares of its lengths |
//! | turnout, equipment, travel, first look | the unit | shares of its lengths |
//! | work on a task | the task | shares of its lengths |
//! | transmission | the channel | shares of its latency |
//! | transmission to the wrong post, retry | the channel | shares of what it loses and misleads |
//! | line engaged | the channel | more lines |
//! | queueing | the post | more desks |
//! | waiting for an authority | the authority | delegated to the one who asked |
//! | | the post that was asked | more desks, shares of its lengths |
//! | a message lost or misled beside the chain | its channel | shares of what it loses and misleads |
//!
//! The second story of a wait belongs to it: what the one who was waited for did meanwhile may be done
//! sooner too. The script's own time, timers of procedures, zones, and waits for information or for hands
//! have no element that could simply be quicker: they end by what others do.

use super::explanation::Explanation;
use super::step::{Step, steps};
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Label;
use crate::scenario::model::organisation::ActorKind;
use crate::trace::Trace;
use crate::trace::chain::{self, Interval};
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::RecordNo;
use std::collections::BTreeMap;

/// An element of a run, and what is improved about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Whatever an actor spends on a label is done sooner.
    Sooner(Label, Name),
    /// A task is done sooner.
    Task(Name),
    /// Whatever goes over a channel arrives sooner.
    Latency(Name),
    /// A channel loses and misleads less.
    Loss(Name),
    /// Each member of a channel has more lines.
    Lines(Name),
    /// A post has more desks.
    Desks(Name),
    /// An authority is delegated to a post.
    Authority(Name, Name),
}

/// In what a change is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A share of the length or the probability, up to 1: perfect.
    Share,
    /// So many more.
    More,
    /// Done or not done.
    Whole,
}

impl Change {
    /// In what it is counted.
    #[must_use]
    pub fn counted(self) -> Amount {
        match self {
            Self::Sooner(..) | Self::Task(_) | Self::Latency(_) | Self::Loss(_) => Amount::Share,
            Self::Lines(_) | Self::Desks(_) => Amount::More,
            Self::Authority(..) => Amount::Whole,
        }
    }

    /// Its steps, up to what is perfect or as good as that.
    #[must_use]
    pub fn steps(self) -> &'static [f64] {
        match self.counted() {
            Amount::Share => &[0.25, 0.5, 0.75, 1.0],
            Amount::More => &[1.0, 2.0, 4.0, 16.0],
            Amount::Whole => &[1.0],
        }
    }
}

/// What would have made the steps of a chain quicker, each change once, in the order of the chain.
#[must_use]
pub fn changes(scenario: &Scenario, trace: &Trace, steps: &[Step]) -> Vec<Change> {
    let finder = Finder::new(scenario, trace);
    let mut found = Vec::new();
    let mut add = |changes: Vec<Change>| {
        for change in changes {
            if !found.contains(&change) {
                found.push(change);
            }
        }
    };
    for step in steps {
        for interval in std::iter::once(&step.interval).chain(&step.meanwhile) {
            add(finder.changes(interval));
        }
        add(step.failed.iter().filter_map(|record| finder.loss(*record)).collect());
    }
    found
}

/// What would have helped a target: what makes its chain quicker, or the ways of the decisions that would
/// have brought what never came.
#[must_use]
pub fn of_explanation(scenario: &Scenario, trace: &Trace, explanation: &Explanation) -> Vec<Change> {
    let mut found = changes(scenario, trace, &explanation.steps);
    let finder = Finder::new(scenario, trace);
    let failed = explanation.never.iter().flat_map(|never| &never.failed);
    for change in failed.filter_map(|record| finder.loss(*record)) {
        if !found.contains(&change) {
            found.push(change);
        }
    }
    for decision in explanation.never.iter().flat_map(|never| &never.decisions) {
        let way = steps(trace, &chain::back_from(trace, *decision));
        let more = changes(scenario, trace, &way);
        found.extend(more.into_iter().filter(|change| !found.contains(change)).collect::<Vec<_>>());
    }
    found
}

/// Who knows what an interval is made of.
struct Finder<'a> {
    scenario: &'a Scenario,
    trace: &'a Trace,
    kinds: BTreeMap<Name, &'a ActorKind>,
}

impl<'a> Finder<'a> {
    fn new(scenario: &'a Scenario, trace: &'a Trace) -> Self {
        let kinds = scenario.actors.iter().map(|actor| (actor.name, &actor.kind)).collect();
        Self { scenario, trace, kinds }
    }

    fn changes(&self, interval: &Interval) -> Vec<Change> {
        match interval.label {
            Label::Authority => self.authority(interval),
            _ => self.change(interval).into_iter().collect(),
        }
    }

    fn is_post(&self, actor: Name) -> bool {
        matches!(self.kinds.get(&actor), Some(ActorKind::Post(_)))
    }

    fn change(&self, interval: &Interval) -> Option<Change> {
        let actor = interval.actor;
        let is_post = self.is_post(actor);
        let is_unit = matches!(self.kinds.get(&actor), Some(ActorKind::Unit(_)));
        let sooner = |label| Some(Change::Sooner(label, actor));
        match interval.label {
            // A relay is the service of the post in between.
            Label::Processing | Label::Relay if is_post || is_unit => sooner(Label::Processing),
            Label::Deliberation if is_post || is_unit => sooner(interval.label),
            Label::Staffing if is_post => sooner(interval.label),
            Label::Turnout | Label::Equipment | Label::Travel | Label::SizeUp if is_unit => {
                sooner(interval.label)
            }
            Label::Queueing if is_post => Some(Change::Desks(actor)),
            Label::Work => self.task(interval).map(Change::Task),
            Label::Transmission => {
                let is_astray = matches!(self.trace.get(interval.to_record).fact, Fact::Misrouted { .. });
                let channel = self.channel(interval.from_record)?;
                Some(if is_astray { Change::Loss(channel) } else { Change::Latency(channel) })
            }
            Label::Retry => self.channel(interval.from_record).map(Change::Loss),
            Label::LineEngaged => self.channel(interval.from_record).map(Change::Lines),
            _ => None,
        }
    }

    /// What makes it less likely that a message is lost or misled as this record says.
    fn loss(&self, failed: RecordNo) -> Option<Change> {
        let is_of_the_channel = match &self.trace.get(failed).fact {
            Fact::Failed { reason, .. } => *reason == Reason::Vanished,
            Fact::Misrouted { .. } => true,
            _ => false,
        };
        let cause = self.trace.get(failed).cause.filter(|_| is_of_the_channel)?;
        self.channel(cause).map(Change::Loss)
    }

    /// The channel of an attempt.
    fn channel(&self, attempt: RecordNo) -> Option<Name> {
        let mut number = attempt;
        loop {
            let record = self.trace.get(number);
            match &record.fact {
                Fact::Sent { channel, .. } | Fact::Relayed { channel, .. } => return *channel,
                Fact::Engaged { channel, .. } => return Some(*channel),
                Fact::Repeated { .. } | Fact::Failed { .. } | Fact::Misrouted { .. } => {
                    number = record.cause?
                }
                _ => return None,
            }
        }
    }

    /// The task that an interval of work belongs to: its own, or that for which somebody hurt was
    /// taken in hand.
    fn task(&self, interval: &Interval) -> Option<Name> {
        if let Fact::TakenOn { task, .. } = &self.trace.get(interval.from_record).fact {
            return Some(*task);
        }
        self.scenario.tasks.iter().map(|task| task.name).find(|name| *name == interval.actor)
    }

    /// An authority that was asked for: delegated to the post that asked, or answered sooner by the one
    /// that was asked.
    fn authority(&self, interval: &Interval) -> Vec<Change> {
        let asked = self.trace.get(interval.from_record);
        let Fact::Asked { authority, of, .. } = &asked.fact else {
            return Vec::new();
        };
        let mut changes = Vec::new();
        if self.is_post(asked.actor) {
            changes.push(Change::Authority(*authority, asked.actor));
        }
        if self.is_post(*of) {
            changes.push(Change::Desks(*of));
            changes.extend([Label::Processing, Label::Deliberation].map(|label| Change::Sooner(label, *of)));
        }
        changes
    }
}
