//! What units see, and when they can be where.

use super::earliest::Earliest;
use super::lengths::NEVER;
use crate::document::exercise::TaskKind;
use crate::scenario::ids::{ActorId, ElementId, SiteId};
use crate::scenario::model::incident::Task;
use crate::scenario::model::mark::Value;

impl Earliest<'_> {
    /// Every unit at every site: when it can be there, and what it sees.
    pub(super) fn follow_units(&mut self) {
        for unit in self.scenario.unit_ids() {
            for site in (0..self.scenario.sites.len()).map(SiteId::at) {
                self.follow_road(unit, site);
                self.follow_eyes(unit, site);
            }
        }
    }

    /// From its home, after its first order, by the shortest road; and not before it was sent there.
    fn follow_road(&mut self, unit: ActorId, site: SiteId) {
        let orders = &self.ordered[unit.index()];
        let (first, here) = (orders.iter().min().copied().unwrap_or(NEVER), orders[site.index()]);
        let is_goal = self.fetches[unit.index()].contains(&true);
        let here = if is_goal { here.min(first) } else { here };
        if here >= NEVER {
            return;
        }
        let fetches = self.fetches[unit.index()][site.index()];
        let road = self.lengths.turnout(unit, !fetches) + self.lengths.road(unit, site);
        self.arrive(unit, site, here.max(first + road).min(NEVER));
    }

    /// When a unit has had its first look at a site.
    fn looked(&self, unit: ActorId, site: SiteId) -> i64 {
        self.arrives[unit.index()][site.index()] + self.lengths.looking
    }

    /// When a unit is on a scene and has looked round.
    #[must_use]
    pub fn on_scene(&self, unit: ActorId) -> i64 {
        let scenes = self.scenario.incidents.iter().zip(&self.begins);
        let looked = scenes.map(|(incident, begins)| self.looked(unit, incident.site).max(*begins));
        looked.min().filter(|_| self.scenario.unit(unit).is_some()).unwrap_or(NEVER)
    }

    /// When a unit can first see what is the case at a site, or hear it from those beside it.
    fn sees(&self, unit: ActorId, site: SiteId) -> i64 {
        let is_home = self.scenario.unit(unit).is_some_and(|row| row.home == site);
        let there = if is_home { 0 } else { self.arrives[unit.index()][site.index()] };
        let others = self.scenario.unit_ids().filter(|other| *other != unit);
        let beside = others.map(|other| self.looked(other, site)).min().unwrap_or(NEVER);
        let own = if is_home { NEVER } else { self.looked(unit, site) };
        own.min(beside.max(there))
    }

    fn follow_eyes(&mut self, unit: ActorId, site: SiteId) {
        let base = self.scenario.base;
        let sees = self.sees(unit, site).min(self.looked(unit, site));
        if sees < NEVER {
            self.learn(unit, base.services_present, sees);
            self.learn(unit, base.rumour, sees);
        }
        let is_home = self.scenario.unit(unit).is_some_and(|row| row.home == site);
        for index in 0..self.scenario.incidents.len() {
            let (incident, begins) = (&self.scenario.incidents[index], self.begins[index]);
            if incident.site != site || begins >= NEVER {
                continue;
            }
            // Who is at home where it begins sees it begin.
            let seen = if is_home { begins } else { begins.max(sees) };
            if seen < NEVER {
                let facts = incident.facts.iter().map(|(element, _)| *element);
                let plain = [base.location, base.casualties, base.threat_active, base.people_present];
                // What comes of work is known to whoever may have done it.
                let cared = [base.casualties_left, base.serious];
                let work = self.scenario.tasks.iter().filter(|task| task.site == Some(site));
                let told = work.flat_map(|task| &task.tells).map(|row| row.element);
                let all = plain.into_iter().chain(facts).chain(cared).chain(told);
                all.for_each(|element| self.learn(unit, incident.known_as(element), seen));
                // Who drives somebody away comes to a hospital.
                let drives = |task: &&Task| task.kind == Some(TaskKind::Transport) && task.site == Some(site);
                if self.scenario.tasks.iter().any(|task| drives(&task)) {
                    let places = self.scenario.facilities.iter().map(|facility| facility.site);
                    places.for_each(|place| self.order(unit, place, seen));
                }
            }
            let first = begins.max(self.looked(unit, site));
            if first < NEVER {
                self.learn(unit, base.first_on_scene, first);
            }
        }
    }

    /// Whether anybody can say of a site that it is where the incident is.
    #[must_use]
    pub fn is_said_to_be_it(&self, site: SiteId) -> bool {
        let word = Value::Word(self.scenario.site(site).name);
        let is_it =
            |element: ElementId, value: Value| element == self.scenario.base.location && value == word;
        self.scenario.incidents.iter().any(|incident| incident.site == site)
            || self.statements().any(|(element, value)| is_it(element, value))
    }
}
