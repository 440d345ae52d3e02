//! The script's state: which triggers still wait for what.

use crate::kernel::tick::Tick;
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

/// A task that waits for its prerequisites.
#[derive(Clone, Debug, Default)]
pub struct Prerequisites {
    /// Each with the records by which it came true, the last of them completing it.
    pub marks: Vec<(Matcher, Option<Vec<RecordNo>>)>,
    /// The record by which the task started.
    pub started: Option<RecordNo>,
    /// Whether it is done.
    pub done: bool,
}

impl Watched {
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

impl Prerequisites {
    /// Whether a record to come could still count.
    #[must_use]
    pub fn wait_for_records(&self) -> bool {
        self.marks.iter().any(|(matcher, came)| came.is_none() && !matcher.is_closed())
    }

    /// Sees a new record; true if the last prerequisite came true with it.
    pub fn see(&mut self, number: RecordNo, record: &Record) -> bool {
        let mut changed = false;
        for (matcher, came) in &mut self.marks {
            if came.is_none() && matcher.observe(number, record).is_some() {
                *came = Some(matcher.counted().to_vec());
                changed = true;
            }
        }
        changed && self.marks.iter().all(|(_, came)| came.is_some())
    }
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
    pub tasks: Vec<Prerequisites>,
    /// The places of the tasks that wait for records, ascending.
    pub waiting_tasks: Vec<usize>,
    /// How many items each source has made.
    pub items: Vec<u64>,
    /// How many calls were tried for each incident.
    pub calls: Vec<u64>,
}
