//! What the script says: injects, incidents, sources, tasks.

use super::earliest::Earliest;
use super::lengths::{NEVER, least};
use crate::scenario::graphs::recipients;
use crate::scenario::ids::{ActorId, CustodyId, ElementId, SiteId};
use crate::scenario::model::conduct::{Action, Whom, Zone};
use crate::scenario::model::incident::Task;
use crate::scenario::model::mark::Value;
use crate::scenario::model::organisation::ChannelKind;
use crate::scenario::model::script::{Arrivals, Effect, InjectKind, Source, Trigger};

impl Earliest<'_> {
    /// Everything of the script.
    pub(super) fn follow_script(&mut self) {
        for index in 0..self.scenario.injects.len() {
            self.follow_inject(index);
        }
        for index in 0..self.scenario.incidents.len() {
            self.follow_incident(index);
        }
        for source in &self.scenario.sources {
            self.follow_source(source);
        }
        for index in 0..self.scenario.tasks.len() {
            self.follow_task(index);
        }
    }

    fn follow_inject(&mut self, index: usize) {
        let inject = &self.scenario.injects[index];
        if inject.kind == InjectKind::ExpectedAction {
            return;
        }
        let at = self.triggered(&inject.when);
        if at >= NEVER {
            return;
        }
        self.inject(index, at);
        let rumours = inject.does.iter().filter_map(|effect| match effect {
            Effect::Rumour(element, _) => Some(*element),
            _ => None,
        });
        let said: Vec<ElementId> = inject.tells.iter().map(|told| told.element).chain(rumours).collect();
        for to in &inject.to {
            let came = at.max(self.opens[to.index()]);
            let is_call = inject.from == self.scenario.public;
            let heard = if is_call { came + self.lengths.call(*to, None) } else { self.taken_in(*to, at) };
            self.hear(*to, heard);
            said.iter().for_each(|element| self.learn(*to, *element, heard));
        }
        for effect in &inject.does {
            match effect {
                Effect::BeginIncident(incident) => self.begin(incident.index(), at),
                Effect::Overload(post, ..) => self.hear(*post, self.taken_in(*post, at)),
                Effect::Custody(custody) => self.hold(*custody, at),
                Effect::OpenPost(post) | Effect::RestorePost(post) => self.open(*post, at),
                Effect::SendUnits(units, site) => units.iter().for_each(|unit| self.order(*unit, *site, at)),
                // What these allow is looked up where it is asked for.
                Effect::Delegate(..)
                | Effect::Grant(..)
                | Effect::Refuse(..)
                | Effect::PlaceLiaison(..)
                | Effect::FailChannel(..)
                | Effect::RestoreChannel(_) => {}
                // Told above, or nothing comes sooner by it.
                Effect::Rumour(..) | Effect::LosePost(..) | Effect::LoseUnits(..) => {}
            }
        }
    }

    /// Who holds somebody knows of it, and until when.
    pub(super) fn hold(&mut self, custody: CustodyId, at: i64) {
        let (holder, base) = (self.scenario.custody(custody).holder, self.scenario.base);
        self.learn(holder, base.custody, at);
        self.learn(holder, base.custody_ends, at);
    }

    fn triggered(&self, trigger: &Trigger) -> i64 {
        match trigger {
            Trigger::At(at) | Trigger::Every { from: at, .. } | Trigger::IfNot(_, at) => at.0.max(0),
            Trigger::After(mark, length) => self.marked(mark).saturating_add(length.0),
            Trigger::When(mark) => self.marked(mark),
            Trigger::All(parts) => parts.iter().map(|part| self.triggered(part)).max().unwrap_or(0),
            Trigger::Any(parts) => parts.iter().map(|part| self.triggered(part)).min().unwrap_or(NEVER),
            Trigger::ByHand => 0,
        }
    }

    /// Calls from the population say what is the case.
    fn follow_incident(&mut self, index: usize) {
        let incident = &self.scenario.incidents[index];
        if let Some(at) = incident.begins {
            self.begin(index, at.0);
        }
        let (begins, base) = (self.begins[index], self.scenario.base);
        // People who are hurt may walk into any hospital from then on.
        for post in self.scenario.facilities.iter().filter_map(|facility| facility.post) {
            let heard = self.taken_in(post, begins);
            self.hear(post, heard);
            self.learn(post, base.self_presenting, heard);
        }
        let Some(calls) = incident.calls.as_ref().filter(|_| begins < NEVER) else { return };
        for (post, _) in &calls.answered_by {
            let answered = begins + if self.has_phone(*post) { self.lengths.answering } else { 0 };
            let heard = answered.max(self.opens[post.index()]) + self.lengths.call(*post, None);
            self.hear(*post, heard);
            let facts = incident.facts.iter().map(|(element, _)| *element);
            let plain = [base.location, base.casualties, base.threat_active, base.people_present];
            let rumoured = incident.rumours.is_some().then_some(base.second_site);
            plain
                .into_iter()
                .chain(facts)
                .chain(rumoured)
                .for_each(|element| self.learn(*post, incident.known_as(element), heard));
        }
    }

    fn has_phone(&self, post: ActorId) -> bool {
        let mut channels = self.scenario.channels.iter().filter(|channel| channel.enabled);
        channels.any(|channel| channel.kind == ChannelKind::Phone && channel.members.contains(&post))
    }

    /// Items go from post to post and say the same everywhere.
    fn follow_source(&mut self, source: &Source) {
        let first = match &source.arrivals {
            Arrivals::At(times) => times.first().map_or(NEVER, |at| at.0),
            Arrivals::Fixed(_) | Arrivals::Poisson(_) | Arrivals::Decaying { .. } => source.from.0,
        };
        let answered = if source.channel.is_some() { self.lengths.answering } else { 0 };
        let mut on_the_way = vec![(source.to, first + answered)];
        let mut passed = vec![NEVER; self.scenario.posts];
        while let Some((post, came)) = on_the_way.pop() {
            let heard = came.max(self.opens[post.index()]) + self.lengths.call(post, source.service.as_ref());
            if heard >= passed[post.index()] {
                continue;
            }
            passed[post.index()] = heard;
            self.hear(post, heard);
            source.tells.iter().for_each(|told| self.learn(post, told.element, heard));
            let onward = self.scenario.post(post).map_or(&[][..], |row| &row.passes_on);
            on_the_way.extend(onward.iter().map(|(to, _)| (*to, heard)));
        }
    }

    /// Work waits for its prerequisites, its incident and its units; whoever takes over is told.
    fn follow_task(&mut self, index: usize) {
        let task = &self.scenario.tasks[index];
        let marks = task.after.iter().map(|mark| self.marked(mark)).max().unwrap_or(0);
        let begun = task.incident.map_or(0, |incident| self.begins[incident.index()]);
        let start = marks.max(begun).max(self.mustered(task));
        if start >= NEVER {
            return;
        }
        // Care for people is over as soon as nobody is left: several units share it, and people walk off or die.
        let effort = if task.each.is_some() { 0 } else { least(&task.effort, 1.0) };
        self.work(index, start, effort);
        let (Some(whom), Some(_)) = (&task.hand_over, task.site) else { return };
        for unit in self.able(task) {
            for to in recipients(self.scenario, unit, whom) {
                self.tell((unit, to), start + effort, None);
            }
            if matches!(whom, Whom::Lead) {
                for to in (0..self.scenario.actors.len()).map(ActorId::at) {
                    self.tell((unit, to), start + effort, None);
                }
            }
        }
    }

    /// Units that can do something of a task.
    fn able(&self, task: &Task) -> Vec<ActorId> {
        let can = |unit: &ActorId| {
            let capabilities = self.scenario.unit(*unit).map_or(&[][..], |row| &row.capabilities);
            task.needs.iter().any(|(need, _)| capabilities.contains(need))
        };
        self.scenario.unit_ids().filter(can).collect()
    }

    /// When so many units as are needed can be there and have looked round.
    fn mustered(&self, task: &Task) -> i64 {
        let Some(site) = task.site else { return 0 };
        let musters = task.needs.iter().map(|(need, count)| {
            let able = self
                .scenario
                .unit_ids()
                .filter(|unit| self.scenario.unit(*unit).is_some_and(|row| row.capabilities.contains(need)));
            let mut there: Vec<i64> = able.map(|unit| self.at_work(task, unit, site)).collect();
            there.sort_unstable();
            let last = (*count as usize).checked_sub(1).map(|last| there.get(last).copied().unwrap_or(NEVER));
            last.unwrap_or(0)
        });
        musters.max().unwrap_or(0)
    }

    /// When a unit has looked round at a site and may go where the work lies: into a zone that is not cold
    /// only when it knows the zone, unless some rule takes it in for another reason.
    fn at_work(&self, task: &Task, unit: ActorId, site: SiteId) -> i64 {
        let looked = self.arrives[unit.index()][site.index()] + self.lengths.looking;
        let enters = |action: &Action| matches!(action, Action::Enter(_));
        let bold = self.scenario.procedures.iter().flat_map(|rule| &rule.then).any(enters);
        let is_let_in = bold || !self.scenario.entry_rules.is_empty();
        match task.zone {
            Some(Zone::Hot | Zone::Warm) if !is_let_in => {
                looked.max(self.known(unit, self.scenario.base.zone_state))
            }
            _ => looked,
        }
    }

    /// Everything that the script says of elements.
    pub fn statements(&self) -> impl Iterator<Item = (ElementId, Value)> + '_ {
        let injects = self.scenario.injects.iter();
        let rumours = injects.clone().flat_map(|inject| &inject.does).filter_map(|effect| match effect {
            Effect::Rumour(element, value) => Some((*element, *value)),
            _ => None,
        });
        let sources = self.scenario.sources.iter().flat_map(|source| &source.tells);
        let told = injects.flat_map(|inject| &inject.tells).chain(sources);
        told.map(|told| (told.element, told.value)).chain(rumours)
    }
}
