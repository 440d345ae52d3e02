//! From a goal to the causes that kept it.

use super::cause::{Cause, better};
use super::goal::{Goal, Transmission};
use super::records::{Letter, Records};
use super::rules::{self, Matter};
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ElementId};
use crate::scenario::model::conduct::Action;
use crate::scenario::model::mark::{Happening, Value};
use crate::scenario::model::organisation::Opens;
use crate::trace::Trace;
use crate::trace::marks;
use std::collections::BTreeMap;

/// How many goals lead one to the other at the most.
const DEEPEST: usize = 10;

/// A way back: each cause rests on the next.
pub(super) type Way = Option<Vec<Cause>>;

/// The way back from an event that never came, as far as it is proven; `missing` are those whom it names and
/// who have not done their part. Empty where nothing is: that a rule never fired is no cause by itself.
#[must_use]
pub fn back_from(scenario: &Scenario, trace: &Trace, event: &Happening, missing: &[Name]) -> Vec<Cause> {
    let mut search = Search { scenario, records: Records::new(trace), known: BTreeMap::new(), depth: 0 };
    let way = search.event(event, missing).unwrap_or_default();
    if let [Cause::Unfired { .. }] = way[..] { Vec::new() } else { way }
}

/// Who looks for the way back.
pub(super) struct Search<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) records: Records<'a>,
    /// What kept each goal; nothing while that is being found out, so that no way runs in a circle.
    known: BTreeMap<Goal, Way>,
    depth: usize,
}

impl<'a> Search<'a> {
    /// What kept a goal from coming.
    pub(super) fn kept(&mut self, goal: Goal) -> Way {
        if let Some(known) = self.known.get(&goal) {
            return known.clone();
        }
        if self.depth >= DEEPEST {
            return None;
        }
        self.known.insert(goal, None);
        self.depth += 1;
        let way = match goal {
            Goal::Learn(who, element, value) => self.unlearned(who, element, value),
            Goal::Fire(procedure, who) => self.unfired((procedure, who)),
            Goal::Open(post) => self.unopened(post),
        };
        self.depth -= 1;
        self.known.insert(goal, way.clone());
        way
    }

    pub(super) fn name(&self, who: ActorId) -> Name {
        self.scenario.actor_name(who)
    }

    pub(super) fn actor(&self, name: Name) -> Option<ActorId> {
        self.scenario.actors.iter().position(|actor| actor.name == name).map(ActorId::at)
    }

    /// The best of the ways back from rules that were not carried out.
    pub(super) fn best_of(&mut self, matters: Vec<Matter>) -> Way {
        let mut best = None;
        for (procedure, who) in matters {
            best = better(best, self.kept(Goal::Fire(procedure, who)));
        }
        best
    }

    fn event(&mut self, event: &Happening, missing: &[Name]) -> Way {
        let scenario = self.scenario;
        match event {
            Happening::Learned { element, value, .. } => {
                let row = scenario.elements.iter().position(|row| row.name == *element)?;
                let goal = |who| Goal::Learn(who, ElementId::at(row), *value);
                let who: Vec<ActorId> = missing.iter().filter_map(|name| self.actor(*name)).collect();
                who.into_iter().fold(None, |best, who| better(best, self.kept(goal(who))))
            }
            Happening::Told { from, form, .. } => {
                let who: Vec<ActorId> = missing.iter().filter_map(|name| self.actor(*name)).collect();
                let message = Transmission { from, form: *form };
                who.into_iter().fold(None, |best, who| better(best, self.untold(who, message)))
            }
            Happening::Opened(post) => {
                let post = self.actor(*post)?;
                self.kept(Goal::Open(post))
            }
            Happening::Started(task) | Happening::Done(task) => self.unstarted(*task),
            event => self.best_of(rules::bringing(scenario, event)),
        }
    }

    /// A task waits for what never came before it.
    fn unstarted(&mut self, task: Name) -> Way {
        let trace = self.records.trace;
        let scenario = self.scenario;
        let task = scenario.tasks.iter().find(|row| row.name == task)?;
        let before = task.after.iter().find(|mark| marks::find_in(mark, &trace.records).is_none())?;
        if self.depth >= DEEPEST {
            return None;
        }
        self.depth += 1;
        let missing = super::super::never::missing(trace, &before.event);
        let way = self.event(&before.event, &missing);
        self.depth -= 1;
        way
    }

    /// Whether somebody is a post that was closed from first to last.
    pub(super) fn is_closed(&self, who: ActorId) -> bool {
        let is_open = |opens: &Opens| matches!(opens, Opens::Always);
        let post = self.scenario.post(who);
        post.is_some_and(|post| !is_open(&post.opens)) && !self.records.has_opened(self.name(who))
    }

    fn unopened(&mut self, post: ActorId) -> Way {
        if !self.is_closed(post) {
            return None;
        }
        let by_nobody = !self.scenario.ever_opens(post);
        let mut way = vec![Cause::Closed { who: self.name(post), by_nobody }];
        way.extend(self.best_of(rules::opening(self.scenario, post)).unwrap_or_default());
        Some(way)
    }

    fn untold(&mut self, who: ActorId, message: Transmission<'_>) -> Way {
        if self.is_closed(who) {
            return self.kept(Goal::Open(who));
        }
        let name = self.name(who);
        let is_from = |from: Name| message.from.as_ref().is_none_or(|names| names.contains(&from));
        let is_in = |form| message.form.is_none_or(|wanted| wanted == form);
        let is_meant = |letter: &&Letter<'_>| is_from(letter.from) && is_in(letter.form);
        let all = self.records.letters(name);
        if let Some(cause) =
            all.into_iter().filter(is_meant).rev().find_map(|letter| miscarried(letter, None))
        {
            return Some(vec![cause]);
        }
        let scenario = self.scenario;
        let matters = rules::with(scenario, |from, action| {
            let fits = match action {
                Action::Tell { form, .. } => is_in(*form),
                _ => message.form.is_none(),
            };
            fits && is_from(scenario.actor_name(from)) && rules::speaks(scenario, from, action, who)
        });
        let is_speechless = matters.is_empty()
            && message.from.is_none()
            && message.form.is_none()
            && scenario.post(who).is_some()
            && !rules::may_speak(scenario);
        if is_speechless { Some(vec![Cause::Speechless { who: name }]) } else { self.best_of(matters) }
    }

    fn unlearned(&mut self, who: ActorId, element: ElementId, value: Option<Value>) -> Way {
        let (name, wanted) = (self.name(who), self.scenario.element(element).name);
        if self.records.learned(name, wanted, value).is_some() {
            return None;
        }
        if self.is_closed(who) {
            return self.kept(Goal::Open(who));
        }
        if let Some(cause) = self.miscarried(name, wanted, value) {
            return Some(vec![cause]);
        }
        let knowers = self.records.knowers(wanted, value);
        if knowers.is_empty() {
            let made = self.best_of(rules::making(self.scenario, element));
            return made.or_else(|| Some(vec![Cause::Unknown { element: (wanted, value) }]));
        }
        let mut best = self.best_of(rules::finding_out(self.scenario, who, element));
        for matter in rules::telling(self.scenario, who, element) {
            best = better(best, self.through(matter, (who, element, value)));
        }
        best.or_else(|| {
            let all = self.records.letters(name);
            let bore = all.into_iter().filter(|letter| letter.elements.contains(&wanted));
            let told: Vec<Name> = bore.map(|letter| letter.from).collect();
            let is_silent = |knower: Name| {
                let is_actor = self.actor(knower).is_some_and(|actor| {
                    self.scenario.post(actor).is_some() || self.scenario.unit(actor).is_some()
                });
                is_actor && !told.contains(&knower)
            };
            let (learned, knower) = knowers.into_iter().find(|(_, knower)| is_silent(*knower))?;
            Some(vec![Cause::Silent { who: name, element: wanted, knower, learned }])
        })
    }

    /// What became of the last message that bore an element to somebody who did not learn it.
    fn miscarried(&self, who: Name, element: Name, value: Option<Value>) -> Option<Cause> {
        let knew = |letter: &Letter<'_>| {
            let learned = self.records.learned(letter.from, element, value);
            value.is_none() || learned.is_some_and(|learned| learned < letter.sent)
        };
        let all = self.records.letters(who);
        let bore = all.into_iter().filter(|letter| letter.elements.contains(&element) && knew(letter));
        bore.rev().find_map(|letter| miscarried(letter, Some(element)))
    }

    /// Why a rule by which another tells somebody an element did not do so.
    fn through(&mut self, matter: Matter, (who, element, value): (ActorId, ElementId, Option<Value>)) -> Way {
        let (id, teller) = matter;
        let way = self.kept(Goal::Fire(id, teller));
        if way.is_some() {
            return way;
        }
        let procedure = self.scenario.procedure(id).name;
        let (name, wanted) = (self.name(teller), self.scenario.element(element).name);
        let done = self.records.done(procedure, name)?;
        let came = self.records.learned(name, wanted, value);
        if came.is_some_and(|came| came < done) {
            return None;
        }
        let mut way = vec![Cause::Done { procedure, who: name, element: wanted, done, came }];
        if came.is_none() {
            way.extend(self.kept(Goal::Learn(teller, element, value))?);
        }
        debug_assert_ne!(teller, who, "nobody tells himself");
        Some(way)
    }
}

/// What became of a message that its addressee did not take in as a whole.
pub(super) fn miscarried(letter: &Letter<'_>, element: Option<Name>) -> Option<Cause> {
    let who = letter.to;
    let dropped = letter.dropped.iter().rev().find(|(dropped, _)| Some(*dropped) == element);
    let lost = dropped.map(|(_, record)| *record).or(letter.lost);
    lost.map(|record| Cause::Lost { who, element, record })
        .or_else(|| letter.lying.map(|record| Cause::Lying { who, record }))
}
