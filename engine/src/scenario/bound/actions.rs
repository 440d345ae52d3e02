//! What follows from a rule that is carried out: who is told, asked, ordered, opened.

use super::earliest::{Earliest, Matter};
use super::lengths::{NEVER, least};
use crate::scenario::graphs::recipients;
use crate::scenario::ids::{ActorId, CapabilityId, CustodyId, ElementId, SiteId};
use crate::scenario::model::conduct::{Action, Place, Requested, Whom};
use crate::scenario::model::organisation::Opens;
use crate::scenario::telling::{is_told_in_a_run, spoken_to};

/// Who may be spoken to, and after how many others.
struct Audience {
    heard: Vec<(ActorId, i64)>,
    /// How many are spoken to one after the other at the least.
    rounds: i64,
}

impl Earliest<'_> {
    /// The actions of a rule, one after the other.
    pub(super) fn carry_out(&mut self, matter: Matter, begun: i64) {
        if begun >= NEVER {
            return;
        }
        let (id, actor) = matter;
        let mut at = begun;
        for action in &self.scenario.procedure(id).then {
            at = self.act(matter, action, at.max(self.opens[actor.index()]));
        }
    }

    /// One action; when the next can begin.
    fn act(&mut self, (id, actor): Matter, action: &Action, at: i64) -> i64 {
        let sending = self.lengths.sending;
        let authorised = self.scenario.procedure(id).authority.is_some();
        match action {
            Action::Dispatch(need, place, _) => {
                for (site, at) in self.places(actor, place, at + sending) {
                    self.send(actor, need, (site, at), authorised);
                }
            }
            Action::Redirect(who, place) => {
                for (site, at) in self.places(actor, place, at + sending) {
                    self.order_units(actor, who, (Some(site), at));
                }
            }
            Action::Order(who, _) => {
                self.order_units(actor, who, (None, at + sending));
                for (site, at) in self.places(actor, &Place::Scene, at) {
                    self.order_units(actor, who, (Some(site), at));
                }
            }
            Action::Recall(who) => {
                let homes: Vec<SiteId> = self
                    .scenario
                    .unit_ids()
                    .filter_map(|unit| Some(self.scenario.unit(unit)?.home))
                    .collect();
                for home in homes {
                    self.order_units(actor, who, (Some(home), at + sending));
                }
            }
            Action::Correct(element) => {
                for other in (0..self.scenario.actors.len()).map(ActorId::at) {
                    self.tell((actor, other), at + sending, Some(&[*element]));
                }
            }
            _ => return self.act_or_speak((id, actor), action, at),
        }
        at + sending
    }

    /// An action that only its performer takes part in, or one of words.
    fn act_or_speak(&mut self, (id, actor): Matter, action: &Action, at: i64) -> i64 {
        let base = self.scenario.base;
        match action {
            Action::Declare(element) | Action::StandDown(element) => self.declare(actor, *element, at),
            Action::Decide(element, ..) => self.learn(actor, *element, at),
            // Whoever holds them is told; the performer knows what it decided.
            Action::Custody(..) => {
                for custody in (0..self.scenario.custodies.len()).map(CustodyId::at) {
                    self.hold(custody, at);
                    self.learn(actor, base.custody, at);
                    self.learn(actor, base.custody_ends, at);
                }
            }
            Action::DeclareZone | Action::ReviewZone(None) => {
                let located = at.max(self.known(actor, base.location).min(self.on_scene(actor)));
                self.learn(actor, base.zone_state, located);
            }
            Action::ReviewZone(Some(_)) => self.learn(actor, base.zone_state, at),
            Action::TakeCommand => self.lead(actor, at),
            Action::Open(post) => self.mobilise(*post, at),
            Action::SelfDeploy => {
                for (site, at) in self.places(actor, &Place::Of(base.location), at) {
                    self.order(actor, site, at);
                }
            }
            Action::EquipAt(site) => {
                self.order(actor, *site, at);
                self.fetch(actor, *site);
            }
            _ => return self.speak((id, actor), action, at),
        }
        at
    }

    fn speak(&mut self, (id, actor): Matter, action: &Action, at: i64) -> i64 {
        let sending = self.lengths.sending;
        let audience = self.audience(actor, spoken_to(action));
        for (to, round) in audience.heard {
            self.say((actor, to), action, at + round * sending);
            if let Action::Request { what: Requested::Authority(_), .. } = action {
                self.put_before((id, to), self.told(actor, to, at + round * sending));
            }
        }
        if let Action::Agree(element, _) = action {
            self.agree(actor, *element, action, at);
        }
        let is_met = matches!(action, Action::Meet(..)) && audience.rounds > 0;
        at + audience.rounds * sending + if is_met { self.shortest_answer(actor, action, at) } else { 0 }
    }

    /// Until one of those who were invited has answered, or was given up.
    fn shortest_answer(&self, actor: ActorId, action: &Action, at: i64) -> i64 {
        let transmission = &self.scenario.parameters.transmission;
        let given_up = least(&transmission.time_out, 1.0);
        let audience = self.audience(actor, spoken_to(action));
        let heard = audience.heard.iter().map(|(to, _)| self.told(actor, *to, at) - at);
        heard.min().unwrap_or(0).min(given_up)
    }

    /// What one of those spoken to learns, and what he does about it.
    fn say(&mut self, (from, to): (ActorId, ActorId), action: &Action, at: i64) {
        let base = self.scenario.base;
        match action {
            Action::Tell { only, .. } => self.tell((from, to), at, only.as_deref()),
            Action::Forward(..) | Action::Escalate => self.tell((from, to), at, None),
            Action::Ask(_, about, _) => self.ask((from, to), at, about),
            Action::RollCall(_) => self.ask((from, to), at, &[base.services_present]),
            Action::Inquire(_) => {
                self.tell((from, to), at, None);
                self.ask((from, to), at, &[base.services_present]);
            }
            Action::Request { what, .. } => {
                self.tell((from, to), at, None);
                self.request((from, to), what, at);
            }
            Action::HandOver(_) => {
                self.tell((from, to), at, None);
                let taken = self.told(from, to, at);
                self.lead(to, taken);
                self.learn(from, base.in_command, taken);
            }
            Action::Agree(element, _) => self.propose((from, to), *element, at),
            _ => self.tell((from, to), at, Some(&[])),
        }
    }

    /// Who knows no rendezvous point proposes one, if he knows where the scene is.
    fn propose(&mut self, (from, to): (ActorId, ActorId), element: ElementId, at: i64) {
        self.tell((from, to), at, Some(&[element]));
        if element == self.scenario.base.rendezvous_point {
            let located = at.max(self.known(from, self.scenario.base.location));
            self.learn(to, element, self.told(from, to, located));
        }
    }

    /// What one proposed oneself is settled when everybody has answered.
    fn agree(&mut self, actor: ActorId, element: ElementId, action: &Action, at: i64) {
        if element != self.scenario.base.rendezvous_point {
            return;
        }
        let located = at.max(self.known(actor, self.scenario.base.location));
        let audience = self.audience(actor, spoken_to(action));
        let sending = self.lengths.sending;
        let answers =
            audience.heard.iter().filter(|_| audience.rounds > 0).map(|(to, round)| {
                self.told(actor, *to, located + round * sending) + self.lengths.answer(*to)
            });
        let agreed = answers.max().unwrap_or(located);
        self.learn(actor, element, agreed);
    }

    fn request(&mut self, (from, to): (ActorId, ActorId), what: &Requested, at: i64) {
        let asked = self.told(from, to, at);
        match what {
            Requested::Elements(about) => self.ask((from, to), at, about),
            Requested::Resources(need, place) => {
                for (site, at) in self.places(from, place, at) {
                    let asked = self.told(from, to, at);
                    self.send(to, need, (site, asked + self.lengths.sending), false);
                }
            }
            Requested::Mobilise(posts) => posts.iter().for_each(|post| self.mobilise(*post, asked)),
            Requested::Authority(_) => {}
        }
    }

    /// Who is asked for an authority has the matter before him, and puts it to those above.
    fn put_before(&mut self, (id, to): Matter, at: i64) {
        let chain: Vec<ActorId> = self.scenario.graphs.command.chain(to).collect();
        let mut at = at;
        for pair in 0..chain.len() {
            self.weigh((id, chain[pair]), at);
            for above in &chain[pair + 1..] {
                self.tell((chain[pair], *above), at, None);
            }
            at = chain.get(pair + 1).map_or(at, |above| self.told(chain[pair], *above, at).min(at));
        }
    }

    fn mobilise(&mut self, post: ActorId, at: i64) {
        let staffing = match self.scenario.post(post).map(|row| &row.opens) {
            Some(Opens::OnOrder(law)) => least(law, 1.0),
            _ => 0,
        };
        if at < NEVER {
            self.open(post, at + staffing);
        }
    }

    /// Units that may be sent, and what they are told with their order.
    fn send(
        &mut self,
        actor: ActorId,
        need: &[(CapabilityId, u32)],
        (site, at): (SiteId, i64),
        authorised: bool,
    ) {
        for unit in self.scenario.unit_ids() {
            let Some(row) = self.scenario.unit(unit) else { continue };
            let agency = |actor| self.scenario.actor(actor).agency;
            let directs = self.scenario.graphs.command.chain(row.directed_by).any(|post| post == actor);
            let may = directs || (authorised && agency(row.directed_by) == agency(actor));
            if may && need.iter().any(|(capability, _)| row.capabilities.contains(capability)) {
                self.tell((actor, unit), at, None);
                self.order(unit, site, self.told(actor, unit, at));
            }
        }
    }

    fn order_units(&mut self, actor: ActorId, who: &Whom, (site, at): (Option<SiteId>, i64)) {
        let all: Vec<ActorId> = self.scenario.unit_ids().collect();
        let named = if is_told_in_a_run(who) { all } else { recipients(self.scenario, actor, who) };
        for unit in named {
            self.tell((actor, unit), at, None);
            let told = if unit == actor { at } else { self.told(actor, unit, at) };
            if let Some(site) = site.filter(|_| at < NEVER) {
                self.order(unit, site, told);
            }
        }
    }

    /// The sites that a place can mean to somebody, and from when.
    fn places(&self, actor: ActorId, place: &Place, at: i64) -> Vec<(SiteId, i64)> {
        let element = match place {
            Place::Site(site) => return vec![(*site, at)],
            Place::Of(element) => *element,
            Place::Scene => self.scenario.base.location,
        };
        let here = matches!(place, Place::Scene) && self.scenario.unit(actor).is_some();
        let known = if here {
            self.on_scene(actor).min(self.known(actor, element))
        } else {
            self.known(actor, element)
        };
        let sites = (0..self.scenario.sites.len()).map(SiteId::at);
        let named =
            sites.filter(|site| element != self.scenario.base.location || self.is_said_to_be_it(*site));
        named.map(|site| (site, at.max(known))).collect()
    }

    /// Advisers are asked with everything that is known, and answer with what they know.
    pub(super) fn seek_advice(&mut self, actor: ActorId, advisers: &[Whom], at: i64) {
        let sending = self.lengths.sending;
        for (adviser, _) in self.audience(actor, advisers).heard {
            self.tell((actor, adviser), at, None);
            self.mobilise(adviser, at);
            let asked = self.told(actor, adviser, at);
            self.tell((adviser, actor), asked + sending, None);
        }
    }

    fn audience(&self, actor: ActorId, whoms: &[Whom]) -> Audience {
        let mut audience = Audience { heard: Vec::new(), rounds: 0 };
        for whom in whoms {
            let in_turn = is_in_turn(self.scenario, whom);
            let before = audience.heard.len();
            for other in recipients(self.scenario, actor, whom) {
                let is_new = audience.heard.iter().all(|(heard, _)| *heard != other) && other != actor;
                if is_new && in_turn {
                    audience.rounds += 1;
                }
                if is_new {
                    audience.heard.push((other, audience.rounds + i64::from(!in_turn)));
                }
            }
            audience.rounds += i64::from(!in_turn && audience.heard.len() > before);
        }
        if whoms.iter().any(is_told_in_a_run) {
            let anybody = (0..self.scenario.actors.len()).map(ActorId::at);
            audience = Audience { heard: anybody.map(|actor| (actor, 1)).collect(), rounds: 0 };
        }
        audience
    }
}

fn is_in_turn(scenario: &crate::scenario::Scenario, whom: &Whom) -> bool {
    match whom {
        Whom::List(list) => !scenario.list(*list).at_once,
        Whom::Subordinates | Whom::Peers => true,
        Whom::But(of, _) => is_in_turn(scenario, of),
        _ => false,
    }
}
