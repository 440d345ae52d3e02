//! The script's state: which triggers still wait for what.

use crate::kernel::agenda::Ticket;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::scenario::model::script::Effect;
use crate::trace::fact::{Fact, Kind};
use crate::trace::kinds::Kinds;
use crate::trace::marks::Matcher;
use crate::trace::record::{Ground, Record, RecordNo};
use bevy_ecs::resource::Resource;

/// What a trigger waits for.
#[derive(Clone, Debug)]
pub enum Watched {
    /// A moment.
    Moment(Tick),
    /// So long after a mark.
    Mark {
        /// The mark.
        matcher: Matcher,
        /// How long after.
        delay: Tick,
        /// The records by which it came true, the last of them completing it.
        came: Option<Vec<RecordNo>>,
    },
    /// That a mark has not come true by a moment.
    IfNot {
        /// The mark.
        matcher: Matcher,
        /// By when.
        by: Tick,
        /// Whether it came true.
        came: bool,
    },
    /// All of these.
    All(Vec<Watched>),
    /// One of these.
    Any(Vec<Watched>),
    /// Somebody's hand.
    ByHand,
}

/// An inject that waits for its trigger.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What it waits for.
    pub watched: Watched,
    /// Whether it has been delivered.
    pub given: bool,
    /// What its delivery rests on.
    pub grounds: Vec<Ground>,
    /// How often it was delivered.
    pub times: u64,
    /// Its last delivery.
    pub last: Option<RecordNo>,
}

/// A task that waits for its prerequisites, goes on, or is done.
#[derive(Clone, Debug, Default)]
pub struct TaskState {
    /// Each with the records by which it came true, the last of them completing it.
    pub marks: Vec<(Matcher, Option<Vec<RecordNo>>)>,
    /// The site at which it has to be done, if units do it.
    pub site: Option<Name>,
    /// The record by which the task started, or went on.
    pub started: Option<RecordNo>,
    /// What goes on.
    pub underway: Option<Underway>,
    /// How much was left when a unit had to leave it.
    pub left: Option<Tick>,
    /// The record since which it rests.
    pub rests_since: Option<RecordNo>,
    /// The latest record of a unit that waits outside its zone, while it cannot start.
    pub held: Option<RecordNo>,
    /// Whether it is about to look whether it can start: once is enough, whoever gave the cause.
    pub looking: bool,
    /// Whether it is done.
    pub done: bool,
    /// Of care for people: who took somebody in hand last.
    pub latest: Option<ActorId>,
}

/// Work that goes on.
#[derive(Clone, Debug)]
pub struct Underway {
    /// Who does it.
    pub units: Vec<ActorId>,
    /// Until when.
    pub until: Tick,
    /// By which its end can be cancelled.
    pub ticket: Ticket,
}

impl Watched {
    /// The kinds of the records that it has to see.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        match self {
            Self::Mark { matcher, .. } | Self::IfNot { matcher, .. } => matcher.kinds(),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().map(Self::kinds).fold(Kinds::NONE, Kinds::and)
            }
            Self::Moment(_) | Self::ByHand => Kinds::NONE,
        }
    }

    /// Whether a record to come could still tell it anything.
    #[must_use]
    pub fn waits_for_records(&self) -> bool {
        match self {
            Self::Mark { matcher, came, .. } => came.is_none() && !matcher.is_closed(),
            Self::IfNot { matcher, came, .. } => !came && !matcher.is_closed(),
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::waits_for_records),
            Self::Moment(_) | Self::ByHand => false,
        }
    }
}

impl Prompt {
    /// Whether a record to come could bring its delivery nearer.
    #[must_use]
    pub fn waits_for_records(&self) -> bool {
        !self.given && self.watched.waits_for_records()
    }
}

impl TaskState {
    /// The kinds of the records that it has to see.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        let at_its_site = if self.site.is_some() { MATTERS_TO_WORK } else { Kinds::NONE };
        self.marks.iter().map(|(matcher, _)| matcher.kinds()).fold(at_its_site, Kinds::and)
    }

    /// Whether a record to come could still count.
    #[must_use]
    pub fn wait_for_records(&self) -> bool {
        let waits = |(matcher, came): &(Matcher, Option<_>)| came.is_none() && !matcher.is_closed();
        !self.done && (self.site.is_some() || self.marks.iter().any(waits))
    }

    /// Sees a new record; true if the task should look whether it can go on: its last prerequisite
    /// came true with it, or something changed at its site. `news` are the elements of zones and of command.
    pub fn see(&mut self, number: RecordNo, record: &Record, news: [Name; 2]) -> bool {
        let mut changed = false;
        for (matcher, came) in &mut self.marks {
            if came.is_none() && matcher.observe(number, record).is_some() {
                *came = Some(matcher.counted().to_vec());
                changed = true;
            }
        }
        changed |= self.site.is_some_and(|site| matters_to_work(record, site, news));
        changed && self.marks.iter().all(|(_, came)| came.is_some())
    }
}

/// The kinds of facts that may let work begin at a site.
const MATTERS_TO_WORK: Kinds = Kinds::of(&[
    Kind::SizedUp,
    Kind::Entered,
    Kind::Began,
    Kind::Learned,
    Kind::Expired,
    Kind::TaskDone,
    Kind::TaskInterrupted,
    Kind::Assigned,
    Kind::Triaged,
    Kind::Extracted,
    Kind::FirstAid,
    Kind::Boarded,
    Kind::PutDown,
    Kind::WalkedOff,
    Kind::BackInAction,
]);

/// Whether a record may let work begin at a site: somebody is ready there, becomes free, is ordered
/// to it, or learns what the zone is or who is in command, and with people who are hurt whatever becomes of one of them.
fn matters_to_work(record: &Record, site: Name, [zone_state, in_command]: [Name; 2]) -> bool {
    let matters = match &record.fact {
        Fact::SizedUp { at } | Fact::Entered { site: at, .. } => *at == site,
        Fact::Began { site: at, .. } => *at == site,
        Fact::Learned { element, about, .. } | Fact::Expired { element, about } => {
            *element == in_command || *element == zone_state && about.is_none_or(|about| about == site)
        }
        Fact::TaskDone { .. } | Fact::TaskInterrupted { .. } | Fact::Assigned { .. } => true,
        Fact::Triaged { .. } | Fact::Extracted { .. } | Fact::FirstAid { .. } => true,
        Fact::Boarded { .. } | Fact::PutDown { .. } | Fact::WalkedOff { .. } => true,
        Fact::BackInAction {} => true,
        _ => false,
    };
    debug_assert!(
        !matters || MATTERS_TO_WORK.contain(record.fact.which_kind()),
        "not seen: {:?}",
        record.fact
    );
    matters
}

/// An effect of a turn.
#[derive(Clone, Debug)]
pub struct Imposed {
    /// The effect.
    pub effect: Effect,
    /// The record of the turn.
    pub record: RecordNo,
    /// The digest of the effect.
    pub by: u64,
    /// Which it is of those that are equal.
    pub ordinal: u64,
}

/// The script's state.
#[derive(Clone, Debug, Default, Resource)]
pub struct Script {
    /// How many records the evaluator has seen.
    pub seen: usize,
    /// By inject.
    pub prompts: Vec<Prompt>,
    /// The places of the prompts that wait for records, ascending.
    pub waiting_prompts: Vec<usize>,
    /// By task.
    pub tasks: Vec<TaskState>,
    /// The places of the tasks that wait for records, ascending.
    pub waiting_tasks: Vec<usize>,
    /// The kinds of the records that prompts or tasks have to see.
    pub kinds: Kinds,
    /// Effects that no inject of the exercise has.
    pub imposed: Vec<Imposed>,
    /// How many items each source has made.
    pub items: Vec<u64>,
    /// How many calls were tried for each incident.
    pub calls: Vec<u64>,
}
