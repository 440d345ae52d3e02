//! When a rule can fire, and when it can be decided on.

use super::earliest::{Earliest, Matter};
use super::lengths::{NEVER, least};
use crate::scenario::ids::{ActorId, AuthorityId, ElementId, ProcedureId};
use crate::scenario::model::conduct::{Action, Condition, Guard, Requested, Whom};
use crate::scenario::model::script::Effect;

impl Earliest<'_> {
    /// Every rule at every performer: when it fires, is decided on, and what follows from that.
    pub(super) fn follow_rules(&mut self) {
        for (row, procedure) in self.scenario.procedures.iter().enumerate() {
            let id = ProcedureId::at(row);
            for performer in &procedure.performers {
                let ready =
                    self.holds(&procedure.when, *performer).max(self.guarded(procedure.guard, *performer));
                self.fire((id, *performer), ready.max(self.opens[performer.index()]));
            }
            for actor in (0..self.scenario.actors.len()).map(ActorId::at) {
                self.follow_matter((id, actor));
            }
            for performer in &procedure.performers {
                self.carry_out((id, *performer), self.decided((id, *performer)));
            }
        }
    }

    fn guarded(&self, guard: Guard, actor: ActorId) -> i64 {
        match guard {
            Guard::Free => 0,
            Guard::Lead => self.leads[actor.index()],
            Guard::FirstOnScene => self.on_scene(actor),
        }
    }

    /// When an actor knows an element.
    #[must_use]
    pub fn known(&self, actor: ActorId, element: ElementId) -> i64 {
        self.knows[actor.index()][element.index()]
    }

    /// Before when a condition does not hold. What is not followed here may hold from the start.
    fn holds(&self, condition: &Condition, actor: ActorId) -> i64 {
        let base = &self.scenario.base;
        match condition {
            Condition::All(all) => all.iter().map(|part| self.holds(part, actor)).max().unwrap_or(0),
            Condition::Any(any) => any.iter().map(|part| self.holds(part, actor)).min().unwrap_or(NEVER),
            Condition::SomeOf(count, of) => {
                let mut parts: Vec<i64> = of.iter().map(|part| self.holds(part, actor)).collect();
                parts.sort_unstable();
                let last = (*count as usize).checked_sub(1).map(|last| parts.get(last).copied());
                last.map_or(0, |last| last.unwrap_or(NEVER))
            }
            Condition::Knows(element)
            | Condition::Is(element, _)
            | Condition::AtLeast(element, _)
            | Condition::AtMost(element, _)
            | Condition::Fresh(element, _)
            | Condition::Sure(element, _)
            | Condition::Conflicting(element)
            | Condition::Declared(element) => self.known(actor, *element),
            Condition::Since(element, length, _) => self.known(actor, *element).max(length.0),
            Condition::ZoneIs(_) => self.known(actor, base.zone_state),
            Condition::OnScene(Whom::Own) | Condition::FirstThere => self.on_scene(actor),
            Condition::OnScene(_) => {
                self.known(actor, base.services_present).max(self.known(actor, base.location))
            }
            Condition::Absent(_, length) => self.known(actor, base.location).saturating_add(length.0),
            Condition::Received(..) => self.heard[actor.index()],
            Condition::TimeIs(at) => at.0,
            Condition::Stalled(procedure) => self.weighed((*procedure, actor)),
            Condition::NoAnswer(authority, length) => self.asked(actor, *authority) + length.0,
            Condition::DefaultedOn(authority) => {
                self.asked(actor, *authority) + self.patience(actor, *authority)
            }
            Condition::IsOpen(post) => self.opens[post.index()],
            Condition::Holding(_) => self.on_scene(actor),
            _ => 0,
        }
    }

    /// A matter before somebody: he decides, asks those who keep what lacks, or asks above.
    fn follow_matter(&mut self, matter: Matter) {
        let (id, actor) = matter;
        let weighed = self.weighed(matter);
        if weighed >= NEVER {
            return;
        }
        let procedure = self.scenario.procedure(id);
        if procedure.authority.is_none() && procedure.needs.is_empty() && procedure.essential.is_empty() {
            return self.decide(matter, weighed);
        }
        self.seek_advice(actor, &procedure.advice, weighed);
        let wanted: Vec<ElementId> = procedure.needs.iter().chain(&procedure.essential).copied().collect();
        for element in &wanted {
            if let Some(keeper) = self.scenario.element(*element).custodian {
                self.ask((actor, keeper), weighed, &[*element]);
            }
        }
        let alone = self.lengths.deliberation(actor, procedure);
        let helped = (alone as f64 * self.scenario.parameters.advice.factor.min(1.0)) as i64;
        let deliberation = if procedure.advice.is_empty() { alone } else { helped };
        let essential = procedure.essential.iter().map(|element| self.known(actor, *element)).max();
        let essential = weighed.max(essential.unwrap_or(0));
        let ready = essential.max(self.complete(matter));
        let Some(authority) = procedure.authority else {
            return self.decide(matter, ready + deliberation);
        };
        let holds = self.scenario.authority(authority).held_by.contains(&actor);
        if holds || self.can_be_given(authority) {
            self.decide(matter, ready + deliberation);
        }
        if self.is_answered_by_script(authority) {
            self.decide(matter, essential);
        }
        let Some(superior) = self.holder_above(actor, authority) else { return };
        // Who may decide asks only when what lacks has been sought in vain.
        let seeking = least(&self.scenario.parameters.decision.seek[self.lengths.level(actor)], 1.0);
        let asks = weighed + if holds { seeking } else { 0 };
        self.tell((actor, superior), asks, None);
        self.weigh((id, superior), self.told(actor, superior, asks));
        let leave = self.told(superior, actor, self.decided((id, superior)) + self.lengths.sending);
        self.decide(matter, essential.max(leave));
        if !holds {
            self.decide(matter, essential.max(weighed + self.patience(actor, authority)) + deliberation);
        }
    }

    /// When enough is known, or has been sought for long enough.
    fn complete(&self, matter: Matter) -> i64 {
        let (id, actor) = matter;
        let needs = &self.scenario.procedure(id).needs;
        let level = self.lengths.level(actor);
        let decision = &self.scenario.parameters.decision;
        let enough = |count: &usize| *count as f64 / needs.len() as f64 >= decision.theta[level];
        let Some(count) = (0..=needs.len()).find(enough).filter(|count| *count > 0) else { return 0 };
        let mut known: Vec<i64> = needs.iter().map(|element| self.known(actor, *element)).collect();
        known.sort_unstable();
        known[count - 1].min(self.weighed(matter) + least(&decision.seek[level], 1.0))
    }

    fn patience(&self, actor: ActorId, authority: AuthorityId) -> i64 {
        let law = &self.scenario.parameters.decision.default_after[self.lengths.level(actor)];
        self.scenario.authority(authority).default_after.map_or(least(law, 1.0), |after| after.0)
    }

    fn holder_above(&self, actor: ActorId, authority: AuthorityId) -> Option<ActorId> {
        let held_by = &self.scenario.authority(authority).held_by;
        self.scenario.graphs.command.chain(actor).skip(1).find(|superior| held_by.contains(superior))
    }

    /// When somebody can have asked for an authority.
    fn asked(&self, actor: ActorId, authority: AuthorityId) -> i64 {
        if self.can_be_given(authority) {
            return 0;
        }
        let rules = self.scenario.procedures.iter().enumerate();
        let with = rules.filter(|(_, procedure)| procedure.authority == Some(authority));
        with.map(|(row, _)| self.weighed((ProcedureId::at(row), actor))).min().unwrap_or(NEVER)
    }

    /// Whether a rule gives an authority away, or asks for it by itself.
    fn can_be_given(&self, authority: AuthorityId) -> bool {
        let by_script =
            self.effects().any(|effect| matches!(effect, Effect::Delegate(given, _) if *given == authority));
        let gives = |action: &Action| match action {
            Action::Delegate(given, _) => *given == authority,
            Action::Request { what: Requested::Authority(asked), .. } => *asked == authority,
            _ => false,
        };
        by_script
            || self.is_answered_by_script(authority)
            || self.scenario.procedures.iter().flat_map(|procedure| &procedure.then).any(gives)
    }

    /// Whether the script answers those who wait for an authority.
    fn is_answered_by_script(&self, authority: AuthorityId) -> bool {
        self.effects().any(|effect| match effect {
            Effect::Grant(given, _) | Effect::Refuse(given, _) => *given == authority,
            _ => false,
        })
    }

    fn effects(&self) -> impl Iterator<Item = &Effect> {
        self.scenario.injects.iter().flat_map(|inject| &inject.does)
    }
}
