//! Injects: the master scenario events list.

use super::catalogue::Kind;
use super::procedures::{PAUSE_MIN, priority};
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::{Problem, said};
use crate::diagnostic::{Said, Span};
use crate::document::decode::Spanned;
use crate::document::element::Statement as WrittenStatement;
use crate::document::exercise::{Effect as WrittenEffect, Expected, Inject as Written};
use crate::document::mark::{Mark as WrittenMark, Trigger as WrittenTrigger, TriggerForm, TriggerOwn};
use crate::document::quantity::Moment;
use crate::document::reading::Entry;
use crate::document::who::WhoAt;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, ElementId};
use crate::scenario::model::mark::{Mark, Value, Which};
use crate::scenario::model::script::{Effect, Inject, Statement, Trigger};

/// Items that one inject lays on a post at most.
const ITEMS_MAX: u32 = 100_000;

impl Resolver<'_> {
    /// The injects in force.
    pub(super) fn injects(&mut self) -> Vec<Inject> {
        self.report_nothing();
        let written = self.loaded.exercise.injects.iter().filter(|inject| inject.enabled);
        written
            .map(|inject| {
                let one = |r: &mut Self| r.inside(Kind::Inject, &inject.id, |r| r.one_inject(inject));
                self.of_its_time(Entry::Inject, &inject.id, one)
            })
            .collect()
    }

    fn one_inject(&mut self, written: &Written) -> Inject {
        let when = self.at("when", |resolver| resolver.trigger(&written.when.value, written.when.span));
        Inject {
            name: self.name(&written.id),
            kind: written.kind,
            when: when.unwrap_or(Trigger::ByHand),
            from: self.speaker(written),
            to: self.recipients(written),
            mode: written.mode,
            tells: self.statements(&written.tells),
            untrue: written.untrue,
            does: self.at("does", |resolver| resolver.effects(written)),
            expected: self.at("expected", |resolver| resolver.expected(written)),
            tests: self.at("tests", |resolver| resolver.tested(written)),
            priority: priority(written.priority),
        }
    }

    /// Who speaks: exercise control unless said.
    fn speaker(&mut self, written: &Written) -> ActorId {
        let speaker = match &written.from {
            Some(from) => self.at("from", |resolver| resolver.single(from)),
            None => None,
        };
        speaker.unwrap_or(ActorId::at(self.crowd.excon()))
    }

    fn recipients(&mut self, written: &Written) -> Vec<ActorId> {
        let recipients = self.at("to", |resolver| resolver.fixed(&written.to));
        if recipients.is_empty() && written.to.is_empty() && !written.tells.is_empty() {
            let message =
                said!("`{id}` tells something, but nobody receives it: add `to:`", id = &written.id.value);
            self.problem(names::NOBODY, written.id.span, message);
        }
        recipients
    }

    /// What somebody is told.
    pub(super) fn statements(&mut self, written: &[WrittenStatement]) -> Vec<Statement> {
        self.at("tells", |resolver| {
            written.iter().filter_map(|statement| resolver.statement(statement)).collect()
        })
    }

    fn statement(&mut self, written: &WrittenStatement) -> Option<Statement> {
        let (certainty, id, value) = written.parts();
        let element = self.element(id)?;
        let value = self.value(value, Some(element));
        Some(Statement { element, about: self.subject(element, value), value, certainty })
    }

    /// Where several values may hold at once each is its own subject, so that they merge.
    pub(super) fn subject(&self, element: ElementId, value: Value) -> Option<Name> {
        match value {
            Value::Word(word) if self.elements[element.index()].several => Some(word),
            Value::Word(_) | Value::Flag(_) | Value::Number(_) => None,
        }
    }

    fn expected(&mut self, written: &Written) -> Vec<(Option<Mark>, Option<Tick>)> {
        let one = |resolver: &mut Self, expected: &Expected| {
            let mark = expected.mark.as_ref().and_then(|mark| resolver.mark(mark, written.id.span));
            (mark, expected.within.map(length))
        };
        written.expected.iter().map(|expected| one(self, expected)).collect()
    }

    fn tested(&mut self, written: &Written) -> Vec<Name> {
        let mut names = Vec::new();
        for id in written.tests.iter() {
            if self.refer(Kind::Measure, id).is_some() {
                names.push(self.name(id));
            }
        }
        names
    }

    /// A trigger; problems without a place of their own are shown at `near`.
    fn trigger(&mut self, written: &WrittenTrigger, near: Span) -> Option<Trigger> {
        let form = match written {
            WrittenTrigger::At(moment) => {
                return Some(Trigger::At(self.instant(Spanned::new(*moment, near), said!("it comes"))));
            }
            WrittenTrigger::Formed(form) => form,
        };
        Some(match &**form {
            TriggerForm::When(mark) => Trigger::When(self.awaited(mark, near)?),
            TriggerForm::Own(TriggerOwn::After(mark, after)) => {
                Trigger::After(self.awaited(mark, near)?, length(*after))
            }
            TriggerForm::Own(TriggerOwn::IfNot { mark, by }) => {
                let by = self.instant(Spanned::new(*by, near), said!("it comes"));
                Trigger::IfNot(self.awaited(mark, near)?, by)
            }
            TriggerForm::Own(TriggerOwn::All(parts)) => Trigger::All(self.triggers(parts, near)),
            TriggerForm::Own(TriggerOwn::Any(parts)) => Trigger::Any(self.triggers(parts, near)),
            TriggerForm::Own(TriggerOwn::Every { interval, from, until }) => {
                self.check_interval((*from, *until), interval.0, near);
                let from = self.instant(Spanned::new(*from, near), said!("the first one comes"));
                Trigger::Every { interval: length(*interval), from, until: self.tick(*until) }
            }
            TriggerForm::Own(TriggerOwn::ByHand) => Trigger::ByHand,
        })
    }

    fn triggers(&mut self, parts: &[WrittenTrigger], near: Span) -> Vec<Trigger> {
        if parts.is_empty() {
            self.problem(quantities::EMPTY, near, said!("`All` and `Any` need at least one trigger"));
        }
        parts.iter().filter_map(|part| self.trigger(part, near)).collect()
    }

    fn check_interval(&mut self, (from, until): (Moment, Moment), interval: i64, near: Span) {
        if interval < PAUSE_MIN {
            self.problem(quantities::OUT_OF_RANGE, near, said!("`interval` is at least one second"));
        }
        if until < from {
            self.problem(quantities::ENDS_FIRST, near, said!("`until` is before `from`"));
        }
    }

    /// In an empty exercise nothing happens and nothing is asked: whoever runs one has forgotten the
    /// rest.
    fn report_nothing(&mut self) {
        let exercise = &self.loaded.exercise;
        let happens = [
            exercise.injects.is_empty(),
            exercise.incidents.is_empty(),
            exercise.sources.is_empty(),
            exercise.loads.is_empty(),
            exercise.tasks.is_empty(),
        ];
        if exercise.objectives.is_empty() && happens.into_iter().all(|nothing| nothing) {
            let message =
                said!("`{id}` is empty: nothing happens in it and nothing is asked", id = &exercise.id.value);
            let problem = Problem::new(quantities::EMPTY, exercise.id.span, message);
            self.report(problem.hint(said!(
                "write what happens, `injects: [...]`, and what you want to know, `objectives: [...]`"
            )));
        }
    }

    /// A mark that something waits for: it must be known when it comes true.
    fn awaited(&mut self, written: &WrittenMark, near: Span) -> Option<Mark> {
        let mark = self.mark(written, near)?;
        if mark.which == Which::Last {
            self.problem(
                quantities::WHICH,
                near,
                said!("the last one is known only at the end: nothing can wait for it"),
            );
        }
        Some(mark)
    }

    fn check_flood(&mut self, items: u32, inject: &Written) {
        if !(1..=ITEMS_MAX).contains(&items) {
            let message = said!(
                "one item floods a post at least and {most} at most, not {items}",
                most = ITEMS_MAX,
                items
            );
            self.problem(quantities::OUT_OF_RANGE, inject.id.span, message);
        }
    }

    fn effects(&mut self, written: &Written) -> Vec<Effect> {
        written.does.iter().filter_map(|effect| self.effect(effect, written)).collect()
    }

    fn effect(&mut self, written: &WrittenEffect, inject: &Written) -> Option<Effect> {
        Some(match written {
            WrittenEffect::FailChannel { channel, lasts, lines_left } => {
                Effect::FailChannel(self.channel(channel)?, *lines_left, lasts.map(length))
            }
            WrittenEffect::LosePost { post, lasts } => Effect::LosePost(self.post(post)?, lasts.map(length)),
            WrittenEffect::LoseUnits { who, count, lasts } => {
                let mut units =
                    self.only_units(who, said!("only units can be lost here: write LosePost for a post"));
                units.truncate(count.map_or(usize::MAX, |count| count as usize));
                Effect::LoseUnits(units, lasts.map(length))
            }
            WrittenEffect::Overload { post, items, over } => {
                self.check_flood(*items, inject);
                Effect::Overload(self.post(post)?, *items, length(*over))
            }
            WrittenEffect::BeginIncident(id) => Effect::BeginIncident(self.incident(id)?),
            WrittenEffect::Rumour { element, value } => {
                if inject.to.is_empty() {
                    self.problem(
                        names::NOBODY,
                        inject.id.span,
                        said!("a rumour needs somebody who hears it: add `to:`"),
                    );
                }
                let element = self.element(element)?;
                Effect::Rumour(element, self.value(value, Some(element)))
            }
            WrittenEffect::Custody { id, .. } => Effect::Custody(self.custody(id)?),
            WrittenEffect::RestoreChannel(channel) => Effect::RestoreChannel(self.channel(channel)?),
            WrittenEffect::RestorePost(post) => Effect::RestorePost(self.post(post)?),
            WrittenEffect::OpenPost(post) => Effect::OpenPost(self.post(post)?),
            WrittenEffect::SendUnits { who, to } => {
                let units = self.only_units(who, said!("only units can be sent"));
                Effect::SendUnits(units, self.site(to)?)
            }
            WrittenEffect::PlaceLiaison { of, at } => Effect::PlaceLiaison(self.agency(of)?, self.post(at)?),
            WrittenEffect::Delegate { authority, to } => {
                Effect::Delegate(self.authority(authority)?, self.post(to)?)
            }
            WrittenEffect::Grant { authority, to } => {
                Effect::Grant(self.authority(authority)?, self.fixed(std::slice::from_ref(to)))
            }
            WrittenEffect::Refuse { authority, to } => {
                Effect::Refuse(self.authority(authority)?, self.fixed(std::slice::from_ref(to)))
            }
        })
    }

    /// The units that are meant; anybody else is reported.
    fn only_units(&mut self, who: &WhoAt, otherwise: Said) -> Vec<ActorId> {
        let units = self.fixed(std::slice::from_ref(who));
        if units.iter().any(|actor| !self.is_unit(*actor)) {
            self.report(Problem::new(names::WRONG_KIND, who.span, otherwise));
        }
        units
    }
}
