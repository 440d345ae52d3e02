//! Uses: every condition, action and mark of a scenario with the entry it stands in.

use super::checks::Entry;
use super::graphs::recipients;
use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::{Action, Condition, Procedure, Requested};
use crate::scenario::model::mark::{Happening, Mark};
use crate::scenario::model::organisation::Opens;
use crate::scenario::model::script::{Effect, Inject, Quantity, Trigger};

/// Every action of the procedures in force.
pub(super) fn actions(scenario: &Scenario) -> impl Iterator<Item = (&Procedure, &Action)> {
    let procedures = scenario.procedures.iter();
    procedures.flat_map(|procedure| procedure.then.iter().map(move |action| (procedure, action)))
}

/// Whether a procedure orders a post to open, mobilises it, or asks it for advice.
pub(super) fn opens(scenario: &Scenario, post: ActorId) -> bool {
    let is_advised = scenario.procedures.iter().any(|procedure| {
        let performers = || procedure.performers.iter().copied();
        let mut advisers = procedure.advice.iter();
        advisers
            .any(|whom| performers().any(|performer| recipients(scenario, performer, whom).contains(&post)))
    });
    let mut effects = scenario.injects.iter().flat_map(|inject| &inject.does);
    let by_script = effects.any(|effect| matches!(effect, Effect::OpenPost(other) if *other == post));
    is_advised
        || by_script
        || actions(scenario).any(|(_, action)| match action {
            Action::Open(other) => *other == post,
            Action::Request { what: Requested::Mobilise(posts), .. } => posts.contains(&post),
            _ => false,
        })
}

/// Whether a post is open at some time: from the start, by the clock, or because somebody opens it.
pub(super) fn ever_open(scenario: &Scenario, post: ActorId) -> bool {
    match scenario.post(post).map(|post| &post.opens) {
        Some(Opens::Always | Opens::At(_)) => true,
        Some(Opens::OnOrder(_)) => opens(scenario, post),
        None => false,
    }
}

/// Whether somebody is a post that never opens.
pub(super) fn is_shut(scenario: &Scenario, actor: ActorId) -> bool {
    scenario.post(actor).is_some() && !ever_open(scenario, actor)
}

/// Does something with every part of a condition, the whole one first.
pub(super) fn parts<'a>(condition: &'a Condition, visit: &mut dyn FnMut(&'a Condition)) {
    visit(condition);
    match condition {
        Condition::All(all) | Condition::Any(all) | Condition::SomeOf(_, all) => {
            all.iter().for_each(|part| parts(part, visit));
        }
        Condition::Not(part) => parts(part, visit),
        _ => {}
    }
}

/// What waits for an event, or measures it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Use<'a> {
    /// Where it is written.
    pub(super) entry: Entry,
    /// What happens.
    pub(super) event: &'a Happening,
}

/// Every event that something waits for or measures, except those that are not meant to happen.
pub(super) fn events(scenario: &Scenario) -> Vec<Use<'_>> {
    let mut uses = Vec::new();
    for task in &scenario.tasks {
        add(&mut uses, Entry::task(task.name), &task.after);
    }
    for inject in &scenario.injects {
        of_inject(inject, &mut uses);
    }
    for measure in scenario.objectives.iter().flat_map(|objective| &objective.measures) {
        let entry = Entry::measure(measure.name);
        of_quantity(&measure.quantity, entry, &mut uses);
    }
    uses
}

fn add<'a>(uses: &mut Vec<Use<'a>>, entry: Entry, marks: impl IntoIterator<Item = &'a Mark>) {
    uses.extend(marks.into_iter().map(|mark| Use { entry, event: &mark.event }));
}

fn of_inject<'a>(inject: &'a Inject, uses: &mut Vec<Use<'a>>) {
    let entry = Entry::inject(inject.name);
    of_trigger(&inject.when, entry, uses);
    add(uses, entry, inject.expected.iter().filter_map(|(mark, _)| mark.as_ref()));
}

/// `IfNot` waits for what may well never happen, so it is left out.
fn of_trigger<'a>(trigger: &'a Trigger, entry: Entry, uses: &mut Vec<Use<'a>>) {
    match trigger {
        Trigger::After(mark, _) | Trigger::When(mark) => add(uses, entry, [mark]),
        Trigger::All(all) | Trigger::Any(all) => {
            all.iter().for_each(|part| of_trigger(part, entry, uses));
        }
        Trigger::At(_) | Trigger::IfNot(..) | Trigger::Every { .. } | Trigger::ByHand => {}
    }
}

fn of_quantity<'a>(quantity: &'a Quantity, entry: Entry, uses: &mut Vec<Use<'a>>) {
    match quantity {
        Quantity::Time(from, to) => add(uses, entry, from.iter().chain([to])),
        Quantity::InOrder(marks) => add(uses, entry, marks),
        Quantity::LongestGap(event, from) => {
            uses.push(Use { entry, event });
            add(uses, entry, from);
        }
        Quantity::Share(event, _) | Quantity::Mean(event) | Quantity::Quantile(event, _) => {
            uses.push(Use { entry, event });
        }
        Quantity::Count(_)
        | Quantity::Never(_)
        | Quantity::Awareness(..)
        | Quantity::Complete(..)
        | Quantity::Correct(..)
        | Quantity::TimeLost(_)
        | Quantity::Unanswered
        | Quantity::Duplicated
        | Quantity::Contradictory
        | Quantity::CrossAgencyRatio
        | Quantity::OverCapacity
        | Quantity::AvoidableDeaths
        | Quantity::Observed => {}
    }
}
