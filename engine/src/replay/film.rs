//! The film of a run: everything that a replay shows, computed once.

use super::knowledge::{Knowledge, Truth, knowledge, truth};
use super::layout::{self, Spot};
use super::load::{Load, load};
use super::measures::{Decided, decided};
use super::msel::{Entry, msel};
use super::people::{Hurt, people};
use super::posts::{State, states};
use super::scenes::{Beds, Scene, beds, scenes};
use super::subjects::Subjects;
use super::traffic::{Hop, Working, channels, hops};
use super::whereabouts::{Span, whereabouts};
use super::{awareness::awareness, informed::informed};
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::presence::elsewhere;
use crate::score::picture::Key;
use crate::score::waiting::{Wait, waits};
use crate::score::{Milestone, Score};
use crate::trace::Trace;
use crate::trace::record::RecordNo;
use std::collections::BTreeSet;

/// What a film is made of.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// The exercise.
    pub scenario: &'a Scenario,
    /// What happened.
    pub trace: &'a Trace,
    /// How well it went.
    pub score: &'a Score,
    /// The moments to speak of.
    pub milestones: &'a [Milestone],
    /// Its seed and its replication: some of what was so from the start was drawn before.
    pub luck: (u64, u64),
}

/// A run as lists of changes in time order. Lists of lists are in the order of the exercise.
#[derive(Clone, Debug)]
pub struct Film<'a> {
    /// What it is made of.
    pub of: Run<'a>,
    /// Everybody and everything.
    pub subjects: Subjects,
    /// The record by which each agency was first told of anything.
    pub informed: Vec<Option<RecordNo>>,
    /// Who waited for whom, in order of beginning.
    pub waits: Vec<Wait>,
    /// Where each post stands in the graph.
    pub posts: Vec<Spot>,
    /// The load of each post.
    pub load: Vec<Vec<Load>>,
    /// Whether each post is open.
    pub states: Vec<Vec<(Tick, State)>>,
    /// What everybody came to know.
    pub knowledge: Vec<Knowledge>,
    /// The keys of all pictures.
    pub keys: BTreeSet<Key>,
    /// What was the case.
    pub truth: Vec<Truth>,
    /// How each channel works.
    pub channels: Vec<Vec<Working>>,
    /// Messages on their way.
    pub hops: Vec<Hop>,
    /// Where each unit is.
    pub units: Vec<Vec<Span>>,
    /// Where each site stands on the map.
    pub sites: Vec<Spot>,
    /// What happened at each site.
    pub scenes: Vec<Scene>,
    /// The beds of each facility.
    pub beds: Vec<Vec<Beds>>,
    /// The people of each incident that began.
    pub people: Vec<Hurt>,
    /// Shared awareness in thousandths.
    pub awareness: Vec<(Tick, u32)>,
    /// The injects.
    pub msel: Vec<Entry>,
    /// When each measure was decided.
    pub decided: Vec<Option<Decided>>,
}

impl<'a> Film<'a> {
    /// The film of a run.
    #[must_use]
    pub fn new(of: Run<'a>) -> Self {
        let Run { scenario, trace, score, luck: (seed, replication), .. } = of;
        let knowledge = knowledge(scenario, trace);
        let keys: BTreeSet<Key> =
            knowledge.iter().flat_map(|one| &one.changes).map(|change| change.key).collect();
        let mut waits = waits(scenario, trace);
        waits.sort_by_key(|wait| (wait.from, wait.to, wait.record));
        Self {
            subjects: Subjects::new(scenario, trace),
            informed: informed(scenario, trace),
            waits,
            posts: layout::posts(scenario),
            load: load(scenario, trace),
            states: states(scenario, trace),
            truth: truth(scenario, trace, &keys),
            knowledge,
            keys,
            channels: channels(scenario, trace),
            hops: hops(scenario, trace),
            units: whereabouts(scenario, trace, &elsewhere(scenario, seed, replication)),
            sites: layout::sites(scenario),
            scenes: scenes(scenario, trace),
            beds: beds(scenario, trace),
            people: people(scenario, trace),
            awareness: awareness(scenario, trace),
            msel: msel(scenario, trace),
            decided: decided(scenario, trace, score),
            of,
        }
    }

    /// The last instant of the run.
    #[must_use]
    pub fn last(&self) -> Tick {
        let last = self.of.trace.records.last().map_or(Tick::ZERO, |record| record.at);
        last.max(self.of.scenario.clock.end)
    }
}

/// The last of a list of changes that had come by an instant.
#[must_use]
pub fn at<T>(changes: &[T], now: Tick, when: impl Fn(&T) -> Tick) -> Option<&T> {
    changes[..changes.partition_point(|change| when(change) <= now)].last()
}
