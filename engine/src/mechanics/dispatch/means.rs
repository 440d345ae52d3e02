//! Means: whether what was sent suffices, as far as the reviewer knows.
//!
//! It remembers what it asked for and did not get, and sees how many of its own units are where work
//! goes on that it ordered. What is free by now it sends; the rest it asks of whoever lends to its
//! agency, else of its superior. What it has asked for it does not ask for again.

use super::super::letters::{Letter, everything_fresh, send};
use super::super::places;
use super::Sender;
use crate::document::condition::MessageKind;
use crate::scenario::ids::{ActorId, CapabilityId, SiteId, TaskId};
use crate::scenario::model::conduct::DispatchRule;
use crate::trace::fact::Fact;
use crate::world::conduct::{Conduct, Want};
use crate::world::crew::{Crew, Doing};
use crate::world::desks::Desks;
use crate::world::mail::Errand;
use crate::world::matters::Matter;
use bevy_ecs::system::Query;
use std::collections::BTreeMap;

/// How many units with a capability lack at a place, and whether an authority stands behind that.
type Lacking = BTreeMap<(CapabilityId, SiteId), (u32, bool)>;

impl Sender<'_> {
    /// Looks whether the means suffice, sends what is free by now, asks for the rest.
    pub(super) fn review(
        &mut self,
        crews: &mut Query<&mut Crew>,
        desks: &Query<&Desks>,
        conduct: &mut Conduct,
    ) {
        let scene = places::named_by(self.exercise, self.picture, self.exercise.base.location);
        let lacking = self.lacking(scene, crews, conduct);
        let enough = lacking.is_empty() && conduct.short.is_empty();
        self.matter.last = self.note(Fact::ResourcesReviewed { enough });
        for ((capability, site), (missing, authorised)) in lacking {
            self.under_authority = authorised;
            let mut chosen = self.eligible(capability, site, DispatchRule::Nearest, crews, desks);
            let held_back = conduct.reserved.get(&capability).copied().unwrap_or(0) as usize;
            chosen.truncate(chosen.len().saturating_sub(held_back).min(missing as usize));
            self.send_all(&chosen, (capability, site), crews);
            let still = missing - chosen.len() as u32;
            settle(conduct, (capability, site, scene), missing - still);
            if still > 0 && self.ask_for(capability, still, site) {
                settle(conduct, (capability, site, scene), still);
                *conduct.requested.entry((capability, site)).or_default() += still;
            }
        }
    }

    /// What was asked for and not got, and what work lacks that was ordered: whichever is more. What
    /// was to go to a place that nobody knew goes to where the scene is thought to be.
    fn lacking(&self, scene: Option<SiteId>, crews: &Query<&mut Crew>, conduct: &Conduct) -> Lacking {
        let mut lacking = Lacking::new();
        for ((procedure, _, capability, site), missing) in &conduct.short {
            let Some(site) = site.or(scene) else { continue };
            let authority = procedure.and_then(|id| self.exercise.procedure(id).authority);
            let entry = lacking.entry((*capability, site)).or_default();
            *entry = (entry.0 + missing, entry.1 || authority.is_some());
        }
        let mut needs: BTreeMap<(CapabilityId, SiteId), u32> = BTreeMap::new();
        for (task, site) in self.ordered(crews) {
            for (capability, needed) in &self.exercise.task(task).needs {
                *needs.entry((*capability, site)).or_default() += needed;
            }
        }
        for ((capability, site), needed) in needs {
            let requested = conduct.requested.get(&(capability, site)).copied().unwrap_or(0);
            let there = self.sent_there(capability, site, crews) + requested;
            if needed > there {
                let entry = lacking.entry((capability, site)).or_default();
                entry.0 = entry.0.max(needed - there);
            }
        }
        lacking
    }

    /// Work that units have taken on by the reviewer's order, and where they do it.
    fn ordered(&self, crews: &Query<&mut Crew>) -> Vec<(TaskId, SiteId)> {
        let mut ordered = Vec::new();
        for unit in self.exercise.unit_ids() {
            let crew = self.cast.entity(unit).and_then(|entity| crews.get(entity).ok());
            let assigned =
                crew.and_then(|crew| Some((crew.assignment?, crew.bound_for.unwrap_or(crew.place))));
            if let Some((assignment, site)) = assigned.filter(|(assignment, _)| assignment.by == self.actor)
                && !ordered.contains(&(assignment.task, site))
            {
                ordered.push((assignment.task, site));
            }
        }
        ordered
    }

    /// How many of its own units with a capability are at a place or on their way there.
    fn sent_there(&self, capability: CapabilityId, site: SiteId, crews: &Query<&mut Crew>) -> u32 {
        let counts = |unit: &ActorId| {
            let row = self.exercise.unit(*unit).filter(|row| row.capabilities.contains(&capability));
            let crew = self.cast.entity(*unit).and_then(|entity| crews.get(entity).ok());
            row.is_some_and(|row| self.source(row.directed_by, &[capability]).is_some())
                && crew.is_some_and(|crew| match crew.doing {
                    Doing::Free | Doing::Elsewhere => false,
                    Doing::Called => true,
                    _ => crew.bound_for.unwrap_or(crew.place) == site,
                })
        };
        self.exercise.unit_ids().filter(counts).count() as u32
    }

    /// Asks whoever lends such units, else the superior; whether there was anybody to ask.
    fn ask_for(&mut self, capability: CapabilityId, count: u32, site: SiteId) -> bool {
        let own = self.exercise.actor(self.actor).agency;
        let lends = self.exercise.support.iter().filter(|lends| {
            let covers = lends.capabilities.is_empty() || lends.capabilities.contains(&capability);
            Some(lends.to) == own && covers
        });
        let mut asked: Vec<ActorId> =
            lends.filter_map(|lends| self.exercise.agency(lends.from).entry).collect();
        asked.truncate(1);
        let superior = || self.exercise.graphs.command.superior(self.actor);
        let Some(to) = asked.first().copied().or_else(superior) else {
            return false;
        };
        let need = vec![(capability, count)];
        let mut letter = Letter::new(MessageKind::Request, self.actor, to, Errand::Lend(need, site));
        letter.says = everything_fresh(self.exercise, self.picture, self.kernel.now());
        (letter.acknowledge, letter.priority) = (true, 7);
        let mut letter = letter.from_matter(self.matter, ("step", self.matter.step));
        // One letter for each thing lacking, told apart by what that is.
        let names = &self.exercise.names;
        let what =
            [names.digest(self.exercise.capability(capability)), names.digest(self.exercise.site(site).name)];
        letter.origin = letter.origin.derive("lacking", &what, 0);
        send(self.kernel, self.exercise, self.mail, letter);
        true
    }
}

/// How many lack of what a step of a matter asked for, as the last time that it was carried out has
/// shown. What others ask for adds up: each request is a matter of its own.
pub fn remember(
    conduct: &mut Conduct,
    matter: &Matter,
    (capability, site): (CapabilityId, Option<SiteId>),
    missing: u32,
) {
    let want = |site| (matter.procedure, matter.step, capability, site);
    if matter.procedure.is_some() {
        conduct.short.remove(&want(None));
        conduct.short.remove(&want(site));
    }
    if missing > 0 {
        *conduct.short.entry(want(site)).or_default() += missing;
    }
}

/// So many are on their way or asked for: they are no longer short.
fn settle(
    conduct: &mut Conduct,
    (capability, site, scene): (CapabilityId, SiteId, Option<SiteId>),
    count: u32,
) {
    let mut left = count;
    let concerns = |want: &Want| want.2 == capability && want.3.or(scene) == Some(site);
    for (_, missing) in conduct.short.iter_mut().filter(|(want, _)| concerns(want)) {
        let settled = left.min(*missing);
        (*missing, left) = (*missing - settled, left - settled);
    }
    conduct.short.retain(|_, missing| *missing > 0);
}
