//! The least length of everything, and of the way between any two actors.

use crate::kernel::distribution::Distribution;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, AgencyId, SiteId};
use crate::scenario::model::conduct::{Action, Procedure};
use crate::scenario::model::script::Effect;

/// Later than any run goes on.
pub const NEVER: i64 = i64::MAX / 8;

/// The least length that a distribution gives, times a factor.
#[must_use]
pub fn least(law: &Distribution, factor: f64) -> i64 {
    Tick::rounded(law.quantile(0.0) * factor).0.max(0)
}

/// The least lengths of an exercise.
pub struct Lengths<'a> {
    scenario: &'a Scenario,
    /// From each actor to each: over channels, and over the desks of those between.
    ways: Vec<Vec<i64>>,
    /// Putting one message.
    pub sending: i64,
    /// A first look.
    pub looking: i64,
    /// Until a caller is answered.
    pub answering: i64,
}

impl<'a> Lengths<'a> {
    /// The lengths of an exercise.
    #[must_use]
    pub fn of(scenario: &'a Scenario) -> Self {
        let parameters = &scenario.parameters;
        let mut lengths = Self {
            scenario,
            ways: Vec::new(),
            sending: least(&parameters.attention.sending, 1.0),
            looking: least(&parameters.movement.size_up, 1.0),
            answering: least(&parameters.attention.answer, 1.0),
        };
        let hops = hops(scenario);
        lengths.ways = lengths.shortest(hops.clone());
        if keeps_its_ways(scenario) {
            lengths.take_the_chain(&hops);
        }
        lengths
    }

    /// Where a channel joins two, it is taken; where none does, a message climbs to the first common
    /// superior and comes down, link by link.
    fn take_the_chain(&mut self, hops: &[Vec<i64>]) {
        let command = &self.scenario.graphs.command;
        let actors = || (0..self.scenario.posts + self.scenario.units).map(ActorId::at);
        for (from, to) in actors().flat_map(|from| actors().map(move |to| (from, to))) {
            let direct = hops[from.index()][to.index()];
            let Some(top) = command.common_superior(from, to).filter(|_| from != to) else { continue };
            if direct < NEVER {
                self.ways[from.index()][to.index()] = direct;
                continue;
            }
            let mut stations: Vec<ActorId> = command.chain(from).take_while(|actor| *actor != top).collect();
            stations.push(top);
            let mut down: Vec<ActorId> = command.chain(to).take_while(|actor| *actor != top).collect();
            down.reverse();
            stations.extend(down);
            let links = stations.windows(2).map(|pair| hops[pair[0].index()][pair[1].index()]);
            let between = stations[1..stations.len() - 1].iter().map(|post| self.service(*post));
            let length: i64 = links.clone().filter(|link| *link < NEVER).chain(between).sum();
            if links.clone().all(|link| link < NEVER) {
                self.ways[from.index()][to.index()] = length;
            }
        }
    }

    /// Only posts pass messages on.
    fn shortest(&self, mut ways: Vec<Vec<i64>>) -> Vec<Vec<i64>> {
        for between in self.scenario.post_ids() {
            let (desk, onward) = (self.service(between), ways[between.index()].clone());
            for row in &mut ways {
                let there = row[between.index()] + desk;
                for (way, onward) in row.iter_mut().zip(&onward) {
                    *way = (there + onward).min(*way);
                }
            }
        }
        ways
    }

    /// From one actor to the desk of another.
    #[must_use]
    pub fn way(&self, from: ActorId, to: ActorId) -> i64 {
        self.ways[from.index()][to.index()]
    }

    /// Until somebody's answer is back, over whichever channel it came.
    #[must_use]
    pub fn answer(&self, from: ActorId) -> i64 {
        let channels = self.scenario.channels.iter().filter(|channel| channel.members.contains(&from));
        channels.map(|channel| least(&channel.latency, 1.0)).min().unwrap_or(0)
    }

    /// Past the knee of the backlog people are quicker.
    fn hurry(&self) -> f64 {
        1.0 - self.scenario.parameters.attention.speed_up.max(0.0)
    }

    /// At a desk with a message; units take no time.
    #[must_use]
    pub fn service(&self, actor: ActorId) -> i64 {
        self.scenario.post(actor).map_or(0, |post| least(&post.service, self.hurry()))
    }

    /// At a desk with a call from the population, or with an item of its own length.
    #[must_use]
    pub fn call(&self, actor: ActorId, own: Option<&Distribution>) -> i64 {
        let post = self.scenario.post(actor);
        post.map_or(0, |post| least(own.unwrap_or(&post.calls), self.hurry()))
    }

    /// Deliberating on a rule: one agency at the least.
    #[must_use]
    pub fn deliberation(&self, actor: ActorId, procedure: &Procedure) -> i64 {
        if let Some(own) = &procedure.deliberation {
            return least(own, 1.0);
        }
        let decision = &self.scenario.parameters.decision;
        let limit = if procedure.within.is_some() { 1.0 } else { decision.no_within_factor };
        let shared = if procedure.objective_shared { 1.0 } else { decision.unshared_factor };
        let factor = (limit * shared).min(decision.factor_cap);
        let median = decision.deliberation[self.level(actor)].quantile(0.5) * factor;
        let sigma = decision.deliberation_sigma;
        if sigma > 0.0 && median > 0.0 {
            least(&Distribution::LogNormal { median, sigma }, 1.0)
        } else {
            least(&Distribution::Fixed(median), 1.0)
        }
    }

    /// The place of an actor's level in parameters that differ by level.
    #[must_use]
    pub fn level(&self, actor: ActorId) -> usize {
        self.scenario.post(actor).map_or(0, |post| usize::from(post.level.clamp(1, 4) - 1))
    }

    /// From a unit's order to its departure, with or without its equipment.
    #[must_use]
    pub fn turnout(&self, unit: ActorId, equips: bool) -> i64 {
        let Some(row) = self.scenario.unit(unit) else { return NEVER };
        let equipment = row.equips.as_ref().filter(|_| equips).map_or(0, |law| least(law, 1.0));
        least(&row.turnout, 1.0) + equipment
    }

    /// From a unit's home to a site.
    #[must_use]
    pub fn road(&self, unit: ActorId, site: SiteId) -> i64 {
        let Some(row) = self.scenario.unit(unit) else { return NEVER };
        let Some(way) = self.scenario.graphs.travel.time(row.home, site) else { return NEVER };
        let sigma = self.scenario.parameters.movement.travel_sigma;
        let way = way.0 as f64;
        if sigma > 0.0 && way > 0.0 {
            least(&Distribution::LogNormal { median: way, sigma }, row.speed)
        } else {
            least(&Distribution::Fixed(way), row.speed)
        }
    }
}

/// Whether messages keep to the ways that the rules give them: no channel fails, and nobody passes on what
/// reached him by mistake.
fn keeps_its_ways(scenario: &Scenario) -> bool {
    let mut effects = scenario.injects.iter().flat_map(|inject| &inject.does);
    let fails = effects.any(|effect| matches!(effect, Effect::FailChannel(..)));
    let strays = scenario.channels.iter().any(|channel| channel.misroute > 0.0);
    !fails && (!strays || scenario.parameters.transmission.misroute_forwarded == 0.0)
}

/// The quickest hop between any two who share a channel.
fn hops(scenario: &Scenario) -> Vec<Vec<i64>> {
    let count = scenario.actors.len();
    let mut ways = vec![vec![NEVER; count]; count];
    let restored = |row: usize| {
        let mut effects = scenario.injects.iter().flat_map(|inject| &inject.does);
        effects.any(|effect| matches!(effect, Effect::RestoreChannel(id) if id.index() == row))
    };
    let rows = scenario.channels.iter().enumerate();
    for (_, channel) in rows.filter(|(row, channel)| channel.enabled || restored(*row)) {
        for from in &channel.members {
            for to in channel.members.iter().filter(|to| *to != from) {
                let hop = least(&channel.latency, strangeness(scenario, *from, *to));
                let way = &mut ways[from.index()][to.index()];
                *way = hop.min(*way);
            }
        }
    }
    ways
}

/// How much longer a message takes between two at the least: with a liaison officer, if there can be
/// one.
fn strangeness(scenario: &Scenario, from: ActorId, to: ActorId) -> f64 {
    1.0 + scenario.parameters.transmission.latency_slope * (1.0 - interoperability(scenario, from, to))
}

fn interoperability(scenario: &Scenario, from: ActorId, to: ActorId) -> f64 {
    let agency = |actor| scenario.actor(actor).agency;
    let site = |actor| scenario.post(actor).and_then(|post| post.site);
    let (Some(of), Some(with)) = (agency(from), agency(to)) else { return 1.0 };
    if site(from).is_some() && site(from) == site(to) {
        return 1.0;
    }
    let usual = if of == with { 1.0 } else { scenario.interoperability.preset };
    let officer = if can_sit(scenario, of, to) { scenario.parameters.transmission.liaison } else { usual };
    scenario.interoperability.named.get(&(of, with)).copied().unwrap_or(usual.max(officer))
}

/// Whether an officer of an agency sits at a post, or can be sent there.
fn can_sit(scenario: &Scenario, of: AgencyId, at: ActorId) -> bool {
    let sent = |action: &Action| matches!(action, Action::PlaceLiaison(agency, post) if (*agency, *post) == (of, at));
    let mut effects = scenario.injects.iter().flat_map(|inject| &inject.does);
    let placed = |effect: &Effect| matches!(effect, Effect::PlaceLiaison(agency, post) if (*agency, *post) == (of, at));
    scenario.liaisons.iter().any(|row| (row.of, row.at) == (of, at))
        || effects.any(placed)
        || scenario.procedures.iter().flat_map(|procedure| &procedure.then).any(sent)
}
