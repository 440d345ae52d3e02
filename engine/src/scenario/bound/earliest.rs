//! The moments before which nothing can happen, lowered until nothing changes.

use super::lengths::{Lengths, NEVER};
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ElementId, ProcedureId, SiteId};
use crate::scenario::model::organisation::Opens;
use std::collections::BTreeMap;

/// How many steps [`Earliest::within_reason`] may take in a round: some tenths of a second.
const STEPS: usize = 20_000_000;

/// How many actors it takes: the ways between them are kept, 8 bytes each.
const ACTORS: usize = 2_000;

/// A procedure and somebody who carries it out or rules on it.
pub type Matter = (ProcedureId, ActorId);

/// The moments of an exercise, in milliseconds from its start.
pub struct Earliest<'a> {
    /// The exercise.
    pub scenario: &'a Scenario,
    /// The least lengths.
    pub lengths: Lengths<'a>,
    /// When an actor knows an element.
    pub knows: Vec<Vec<i64>>,
    /// When an actor has taken in any message at all.
    pub heard: Vec<i64>,
    /// When a post is open.
    pub opens: Vec<i64>,
    /// When an actor takes command.
    pub leads: Vec<i64>,
    /// When an actor declares an element or takes it back.
    pub declares: Vec<Vec<i64>>,
    /// When a procedure fires.
    pub fires: BTreeMap<Matter, i64>,
    /// When somebody has it before him, to decide or to rule on.
    pub weighs: BTreeMap<Matter, i64>,
    /// When it is decided.
    pub decides: BTreeMap<Matter, i64>,
    /// When a unit is ordered to a site.
    pub ordered: Vec<Vec<i64>>,
    /// When it is there.
    pub arrives: Vec<Vec<i64>>,
    /// Sites at which units are fetched their equipment, and arrive without it.
    pub fetches: Vec<Vec<bool>>,
    /// When an inject is delivered.
    pub injects: Vec<i64>,
    /// When an incident begins.
    pub begins: Vec<i64>,
    /// When a task starts.
    pub starts: Vec<i64>,
    /// When it is done.
    pub ends: Vec<i64>,
    changed: bool,
}

impl<'a> Earliest<'a> {
    /// Works out all moments of an exercise, or `None` of one that is so large that this would take long.
    #[must_use]
    pub fn within_reason(scenario: &'a Scenario) -> Option<Self> {
        let times = |factors: [usize; 3]| factors.into_iter().fold(1, usize::saturating_mul);
        let (actors, units) = (scenario.actors.len(), scenario.units);
        let ways = times([scenario.posts, actors, actors]);
        let seen = times([units, units, scenario.sites.len()]);
        let known = times([actors, scenario.elements.len(), scenario.procedures.len()]);
        let is_small = [ways, seen, known].into_iter().all(|steps| steps <= STEPS);
        (is_small && actors <= ACTORS).then(|| Self::of(scenario))
    }

    /// Works out all moments of an exercise.
    #[must_use]
    pub fn of(scenario: &'a Scenario) -> Self {
        let (actors, sites) = (scenario.actors.len(), scenario.sites.len());
        let opens = |actor| match scenario.post(actor).map(|post| &post.opens) {
            None | Some(Opens::Always) => 0,
            Some(Opens::At(at)) => at.0,
            Some(Opens::OnOrder(_)) => NEVER,
        };
        let mut earliest = Self {
            scenario,
            lengths: Lengths::of(scenario),
            knows: vec![vec![NEVER; scenario.elements.len()]; actors],
            heard: vec![NEVER; actors],
            opens: (0..actors).map(|row| opens(ActorId::at(row))).collect(),
            leads: vec![NEVER; actors],
            declares: vec![vec![NEVER; scenario.elements.len()]; actors],
            fires: BTreeMap::new(),
            weighs: BTreeMap::new(),
            decides: BTreeMap::new(),
            ordered: vec![vec![NEVER; sites]; actors],
            arrives: vec![vec![NEVER; sites]; actors],
            fetches: vec![vec![false; sites]; actors],
            injects: vec![NEVER; scenario.injects.len()],
            begins: vec![NEVER; scenario.incidents.len()],
            starts: vec![NEVER; scenario.tasks.len()],
            ends: vec![NEVER; scenario.tasks.len()],
            changed: true,
        };
        while std::mem::take(&mut earliest.changed) {
            earliest.follow_script();
            earliest.follow_units();
            earliest.follow_rules();
        }
        earliest
    }

    fn lower(cell: &mut i64, to: i64, changed: &mut bool) {
        if to < *cell {
            *cell = to;
            *changed = true;
        }
    }

    /// An actor knows an element at this moment.
    pub(super) fn learn(&mut self, actor: ActorId, element: ElementId, at: i64) {
        Self::lower(&mut self.knows[actor.index()][element.index()], at, &mut self.changed);
    }

    /// An actor has taken in a message.
    pub(super) fn hear(&mut self, actor: ActorId, at: i64) {
        Self::lower(&mut self.heard[actor.index()], at, &mut self.changed);
    }

    /// A post opens.
    pub(super) fn open(&mut self, post: ActorId, at: i64) {
        Self::lower(&mut self.opens[post.index()], at, &mut self.changed);
    }

    /// An actor takes command.
    pub(super) fn lead(&mut self, actor: ActorId, at: i64) {
        Self::lower(&mut self.leads[actor.index()], at, &mut self.changed);
        self.learn(actor, self.scenario.base.in_command, at);
    }

    /// An actor declares something, or the contrary.
    pub(super) fn declare(&mut self, actor: ActorId, element: ElementId, at: i64) {
        Self::lower(&mut self.declares[actor.index()][element.index()], at, &mut self.changed);
        self.learn(actor, element, at);
    }

    /// A unit is ordered to a site.
    pub(super) fn order(&mut self, unit: ActorId, site: SiteId, at: i64) {
        Self::lower(&mut self.ordered[unit.index()][site.index()], at, &mut self.changed);
    }

    /// A unit fetches its equipment at a site: it arrives there without it.
    pub(super) fn fetch(&mut self, unit: ActorId, site: SiteId) {
        self.changed |= !std::mem::replace(&mut self.fetches[unit.index()][site.index()], true);
    }

    /// A unit is at a site.
    pub(super) fn arrive(&mut self, unit: ActorId, site: SiteId, at: i64) {
        Self::lower(&mut self.arrives[unit.index()][site.index()], at, &mut self.changed);
    }

    /// An inject is delivered.
    pub(super) fn inject(&mut self, index: usize, at: i64) {
        Self::lower(&mut self.injects[index], at, &mut self.changed);
    }

    /// An incident begins.
    pub(super) fn begin(&mut self, index: usize, at: i64) {
        Self::lower(&mut self.begins[index], at, &mut self.changed);
    }

    /// A task starts and, so much later, is done.
    pub(super) fn work(&mut self, index: usize, at: i64, effort: i64) {
        Self::lower(&mut self.starts[index], at, &mut self.changed);
        Self::lower(&mut self.ends[index], at + effort, &mut self.changed);
    }

    fn of_matter(map: &BTreeMap<Matter, i64>, matter: Matter) -> i64 {
        map.get(&matter).copied().unwrap_or(NEVER)
    }

    /// When a procedure fires at somebody.
    #[must_use]
    pub fn fired(&self, matter: Matter) -> i64 {
        Self::of_matter(&self.fires, matter)
    }

    /// When somebody has a matter before him.
    #[must_use]
    pub fn weighed(&self, matter: Matter) -> i64 {
        Self::of_matter(&self.weighs, matter)
    }

    /// When a matter is decided by somebody.
    #[must_use]
    pub fn decided(&self, matter: Matter) -> i64 {
        Self::of_matter(&self.decides, matter)
    }

    /// A procedure fires.
    pub(super) fn fire(&mut self, matter: Matter, at: i64) {
        Self::lower(self.fires.entry(matter).or_insert(NEVER), at, &mut self.changed);
        self.weigh(matter, at);
    }

    /// Somebody has a matter before him.
    pub(super) fn weigh(&mut self, matter: Matter, at: i64) {
        Self::lower(self.weighs.entry(matter).or_insert(NEVER), at, &mut self.changed);
    }

    /// A matter is decided.
    pub(super) fn decide(&mut self, matter: Matter, at: i64) {
        Self::lower(self.decides.entry(matter).or_insert(NEVER), at, &mut self.changed);
    }

    /// When a desk is done with a message that came to it at a moment.
    #[must_use]
    pub fn taken_in(&self, actor: ActorId, came: i64) -> i64 {
        came.max(self.opens[actor.index()]) + self.lengths.service(actor)
    }

    /// When a message that sets out at a moment is taken in at the other end.
    #[must_use]
    pub fn told(&self, from: ActorId, to: ActorId, at: i64) -> i64 {
        self.taken_in(to, at + self.lengths.way(from, to))
    }

    /// Somebody tells another what he knows: these elements, or everything.
    pub(super) fn tell(&mut self, (from, to): (ActorId, ActorId), at: i64, only: Option<&[ElementId]>) {
        if from == to || at >= NEVER {
            return;
        }
        self.hear(to, self.told(from, to, at));
        for element in (0..self.scenario.elements.len()).map(ElementId::at) {
            if only.is_none_or(|only| only.contains(&element)) {
                let known = at.max(self.knows[from.index()][element.index()]);
                self.learn(to, element, self.told(from, to, known));
            }
        }
    }

    /// Somebody asks another for elements, and is told what that one knows of them.
    pub(super) fn ask(&mut self, (from, to): (ActorId, ActorId), at: i64, about: &[ElementId]) {
        if from == to || at >= NEVER {
            return;
        }
        let asked = self.told(from, to, at);
        self.hear(to, asked);
        self.tell((to, from), asked, Some(about));
    }
}
