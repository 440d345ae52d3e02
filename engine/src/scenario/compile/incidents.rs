//! Incidents: the exogenous script at a site, and the work it demands.
//!
//! Times are counted from the start of the exercise. An incident that an inject begins is written
//! as if it began at T0; its times are counted from its beginning.

use super::catalogue::Kind;
use super::people::is_care;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::{Problem, said};
use crate::document::Id;
use crate::document::decode::Spanned;
use crate::document::exercise::{
    Begins, Calls as WrittenCalls, Casualties as WrittenCasualties, Incident as Written,
};
use crate::document::exercise::{Task as WrittenTask, TaskKind, Threat as WrittenThreat};
use crate::document::quantity::Moment;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, ElementId, IncidentId, SiteId};
use crate::scenario::model::incident::{Calls, Casualties, Incident, Task, Threat};
use crate::scenario::model::mark::Value;

/// People hurt at once, at most.
const CASUALTIES_MAX: u32 = 100_000;

/// How many of those whom an incident hurts a task is about: who is dead from the start has to be
/// identified, everybody else can say who he is.
fn people(incident: &Written, kind: Option<TaskKind>) -> u32 {
    let identified = kind == Some(TaskKind::IdentifyVictims);
    let counts = |hurt: &&WrittenCasualties| !identified || hurt.fixed;
    let hurt = incident.casualties.iter().filter(counts);
    hurt.map(|hurt| hurt.count.value).fold(0, u32::saturating_add)
}

impl Resolver<'_> {
    /// The incidents.
    pub(super) fn incidents(&mut self) -> Vec<Incident> {
        let written = &self.loaded.exercise.incidents;
        written
            .iter()
            .filter_map(|incident| self.inside(Kind::Incident, &incident.id, |r| r.one_incident(incident)))
            .collect()
    }

    fn one_incident(&mut self, written: &Written) -> Option<Incident> {
        let site = self.at("site", |resolver| resolver.site(&written.site));
        let begins = match written.begins.value {
            Begins::At(moment) => {
                Some(self.instant(Spanned::new(moment, written.begins.span), said!("it begins")))
            }
            Begins::ByInject => None,
        };
        let mut casualties: Vec<Casualties> =
            written.casualties.iter().map(|hurt| self.casualties(written, hurt)).collect();
        casualties.sort_by_key(|hurt| hurt.at);
        let threats = written.threat_active.iter().map(|threat| self.threat(written, threat)).collect();
        let facts = self.facts(written);
        let known_as = self.known_as(written);
        let calls =
            written.calls.as_ref().map(|calls| self.at("calls", |resolver| resolver.calls(written, calls)));
        let rumours = written.rumours.as_ref();
        let rumours =
            rumours.map(|rumours| self.at("rumours", |resolver| resolver.rumours(written, rumours)));
        let hurt = casualties.iter().map(|hurt| hurt.count).fold(0, u32::saturating_add);
        let relatives = written.relatives.as_ref();
        let relatives = relatives.map(|own| self.at("relatives", |resolver| resolver.relatives(own, hurt)));
        Some(Incident {
            name: self.name(&written.id),
            site: site?,
            begins,
            threats,
            casualties,
            facts,
            known_as,
            calls,
            rumours,
            relatives,
        })
    }

    /// A time of an incident's script: from the start, or from its own beginning.
    pub(super) fn script(&self, incident: &Written, moment: Moment) -> Tick {
        match incident.begins.value {
            Begins::At(_) => self.tick(moment),
            Begins::ByInject => Tick(moment.0),
        }
    }

    /// The same where it must not lie before the incident's beginning.
    fn script_at(&mut self, incident: &Written, moment: Spanned<Moment>) -> Tick {
        let begins = match incident.begins.value {
            Begins::At(begins) => begins,
            Begins::ByInject => Moment(0),
        };
        if moment.value < begins {
            let problem = Problem::new(
                quantities::BEFORE_START,
                moment.span,
                said!("this is before the incident begins"),
            );
            self.report(problem.related(incident.begins.span, said!("it begins here")));
        }
        self.script(incident, moment.value)
    }

    fn casualties(&mut self, incident: &Written, written: &WrittenCasualties) -> Casualties {
        self.at("casualties", |resolver| {
            if !(1..=CASUALTIES_MAX).contains(&written.count.value) {
                let message = said!(
                    "from 1 to {most} people can be hurt at once, not {count}",
                    most = CASUALTIES_MAX,
                    count = written.count.value
                );
                resolver.problem(quantities::OUT_OF_RANGE, written.count.span, message);
            }
            let score = resolver.score(written);
            Casualties { count: written.count.value, score, at: resolver.script_at(incident, written.at) }
        })
    }

    /// The score; none where nothing can change the outcome.
    fn score(&mut self, written: &WrittenCasualties) -> Option<u8> {
        let message = match (written.score, written.fixed) {
            (Some(score), false) if score.value <= 12 => return Some(score.value),
            (None, true) => return None,
            (Some(score), false) => said!("a score is 0 (worst) to 12, not {score}", score = score.value),
            (Some(_), true) => {
                said!("`fixed: true` says that nothing changes the outcome: leave `score` out")
            }
            (None, false) => {
                said!("say how badly they are hurt: `score: 0` (worst) to 12, or `fixed: true`")
            }
        };
        let span = written.score.map_or(written.count.span, |score| score.span);
        self.problem(quantities::OUT_OF_RANGE, span, message);
        None
    }

    fn threat(&mut self, incident: &Written, written: &WrittenThreat) -> Threat {
        match *written {
            WrittenThreat::UntilContained { from } => {
                Threat { from: self.script(incident, from), until: None }
            }
            WrittenThreat::Between { from, until } => {
                if until <= from {
                    let message = said!("a threat of this incident ends before it begins");
                    self.at("threat_active", |r| {
                        r.problem(quantities::ENDS_FIRST, incident.id.span, message)
                    });
                }
                Threat { from: self.script(incident, from), until: Some(self.script(incident, until)) }
            }
        }
    }

    /// What can be observed at the site, in the order written.
    fn facts(&mut self, written: &Written) -> Vec<(ElementId, Value)> {
        let mut facts = Vec::new();
        if let Some(people) = written.people_present {
            let element = self.catalogue.find(Kind::Element, "people_present");
            facts.extend(
                element.map(|entry| (ElementId::at(entry.row), Value::Number(i64::from(people.value)))),
            );
        }
        let mut own: Vec<_> = written.facts.iter().collect();
        own.sort_by_key(|(id, _)| id.span);
        for (id, value) in own {
            let fact = self.at("facts", |resolver| {
                let element = resolver.element(id)?;
                Some((element, resolver.value(value, Some(element))))
            });
            facts.extend(fact);
        }
        facts
    }

    /// The names under which elements are known at the site, in the order written.
    fn known_as(&mut self, written: &Written) -> Vec<(ElementId, ElementId)> {
        let mut pairs: Vec<_> = written.known_as.iter().collect();
        pairs.sort_by_key(|(id, _)| id.span);
        self.at("known_as", |resolver| {
            let pair =
                |(general, own): (&Id, &Id)| Some((resolver.element(general)?, resolver.element(own)?));
            pairs.into_iter().filter_map(pair).collect()
        })
    }

    fn calls(&mut self, incident: &Written, written: &WrittenCalls) -> Calls {
        if written.half_life.value.0 == 0 {
            self.problem(
                quantities::OUT_OF_RANGE,
                written.half_life.span,
                said!("calls need a half-life above zero"),
            );
        }
        if let Some(floor) = written.floor.filter(|floor| floor.value.0 > written.peak.value.0) {
            self.report_floor(floor.span, written.peak.span);
        }
        self.check_calls(incident, written);
        Calls {
            peak: written.peak.value.0,
            peak_at: self.script_at(incident, written.peak_at),
            half_life: length(written.half_life.value),
            floor: written.floor.map_or(0.0, |floor| floor.value.0),
            answered_by: self.answering(written),
        }
    }

    /// Calls that nobody makes, or more than a run could tell of.
    fn check_calls(&mut self, incident: &Written, written: &WrittenCalls) {
        let end = self.loaded.exercise.clock.end;
        let numbers = written.numbers.values().map(|weight| weight.value);
        if numbers.sum::<f64>() <= 0.0 {
            let message = said!("nobody dials any number: write how many of the callers dial which agency");
            let problem = Problem::new(quantities::OUT_OF_RANGE, written.peak.span, message);
            self.report(problem.hint(said!("such as `numbers: { \"rescue\": 3, \"police\": 1 }`")));
        }
        let is_late = self.start < end.value && written.peak_at.value > end.value;
        if is_late && matches!(incident.begins.value, Begins::At(_)) {
            let message = said!("the calls rise to a peak after the exercise has ended");
            let problem = Problem::new(quantities::AFTER_END, written.peak_at.span, message);
            self.report(problem.related(end.span, said!("it ends here")));
        }
        let lasts = self.tick(end.value).0.max(0) as f64;
        let floor = written.floor.map_or(0.0, |floor| floor.value.0);
        let peak = (length(written.half_life.value).0 as f64 * 2.0).min(lasts);
        self.check_items(written.peak.value.0 * peak + floor * lasts, written.peak.span);
    }

    /// The posts that answer, in the order of the numbers dialled: the callers of an agency are
    /// shared evenly among its posts that take calls.
    fn answering(&mut self, written: &WrittenCalls) -> Vec<(ActorId, f64)> {
        let mut numbers: Vec<_> = written.numbers.iter().collect();
        numbers.sort_by_key(|(id, _)| id.span);
        let mut answering = Vec::new();
        for (id, weight) in numbers {
            if !weight.value.is_finite() || weight.value < 0.0 {
                self.problem(
                    quantities::OUT_OF_RANGE,
                    weight.span,
                    said!("a number of callers is 0 or more"),
                );
            }
            let Some(agency) = self.agency(id) else {
                continue;
            };
            let calls = self.posts_that(|post| post.takes_calls);
            let rooms: Vec<_> =
                calls.into_iter().filter(|post| self.actors[post.index()].agency == Some(agency)).collect();
            if rooms.is_empty() {
                let message =
                    said!("no post of `{id}` has `takes_calls: true`: nobody would answer", id = &id.value);
                self.problem(names::NOBODY, id.span, message);
            }
            let share = weight.value / rooms.len().max(1) as f64;
            answering.extend(rooms.into_iter().map(|room| (room, share)));
        }
        answering
    }

    /// Tasks of plans, then those that incidents demand.
    pub(super) fn tasks(&mut self) -> Vec<Task> {
        let exercise = &self.loaded.exercise;
        let mut tasks: Vec<Task> =
            exercise.tasks.iter().map(|task| self.one_task(task, None, None)).collect();
        for (row, incident) in exercise.incidents.iter().enumerate() {
            let site = self.catalogue.find(Kind::Site, &incident.site).map(|entry| SiteId::at(entry.row));
            let at = site.map(|site| (site, IncidentId::at(row)));
            for task in incident.demands.iter() {
                tasks.push(self.one_task(task, at, Some(people(incident, task.kind))));
            }
        }
        tasks
    }

    fn one_task(
        &mut self,
        written: &WrittenTask,
        at: Option<(SiteId, IncidentId)>,
        hurt: Option<u32>,
    ) -> Task {
        let cares = at.is_some() && !written.needs.is_empty() && is_care(written.kind);
        self.inside(Kind::Task, &written.id, |resolver| Task {
            name: resolver.name(&written.id),
            kind: written.kind,
            each: cares.then(|| resolver.effort_on_each(&written.effort)).flatten(),
            needs: resolver.need(&written.needs),
            site: at.map(|(site, _)| site),
            zone: written.zone,
            after: written.after.iter().filter_map(|mark| resolver.mark(mark, written.id.span)).collect(),
            effort: resolver.at("effort", |resolver| resolver.effort(&written.effort, hurt)),
            incident: at.map(|(_, incident)| incident),
            contains: written.kind == Some(TaskKind::Contain),
            hand_over: written
                .hand_over
                .as_ref()
                .and_then(|who| resolver.at("hand_over", |resolver| resolver.whom(who))),
            tells: resolver.statements(&written.tells),
        })
    }
}
