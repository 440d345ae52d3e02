//! Walks over the documents: the declarations that somebody makes or waits for.

use crate::document::Id;
use crate::document::action::{Action, Procedure};
use crate::document::condition::Condition;
use crate::document::exercise::{Exercise, Task};
use crate::document::mark::{Mark, Trigger, TriggerForm, TriggerOwn};
use crate::document::measure::Quantity;
use crate::document::reading::Loaded;

/// Every declaration written: those that procedures make first, then those that they or the
/// script wait for.
pub(super) fn declarations(loaded: &Loaded) -> Vec<&Id> {
    let procedures = &loaded.doctrine.procedures;
    let mut found: Vec<&Id> = procedures.iter().flat_map(made).collect();
    for procedure in procedures {
        awaited(&procedure.when, &mut found);
    }
    let mut marks = Vec::new();
    marks_of(&loaded.exercise, &mut marks);
    found.extend(marks.into_iter().filter_map(|mark| match mark {
        Mark::Declared(id) => Some(id),
        _ => None,
    }));
    found
}

/// What a procedure declares or takes back.
fn made(procedure: &Procedure) -> Vec<&Id> {
    let declared = procedure.then.iter().filter_map(|action| match action {
        Action::Declare(id) | Action::StandDown(id) => Some(id),
        _ => None,
    });
    declared.collect()
}

fn awaited<'a>(condition: &'a Condition, found: &mut Vec<&'a Id>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::SomeOf { of: parts, .. } => {
            parts.iter().for_each(|part| awaited(part, found));
        }
        Condition::Not(part) => awaited(part, found),
        Condition::Declared(id) => found.push(id),
        _ => {}
    }
}

/// Every mark of an exercise: prerequisites, triggers, expected actions, measures.
fn marks_of<'a>(exercise: &'a Exercise, marks: &mut Vec<&'a Mark>) {
    let demands = exercise.incidents.iter().flat_map(|incident| incident.demands.iter());
    let prerequisites = |task: &'a Task| task.after.iter();
    marks.extend(exercise.tasks.iter().chain(demands).flat_map(prerequisites));
    for inject in &exercise.injects {
        marks_of_trigger(&inject.when, marks);
        marks.extend(inject.expected.iter().filter_map(|expected| expected.mark.as_ref()));
    }
    for measure in exercise.objectives.iter().flat_map(|objective| objective.measures.iter()) {
        marks_of_quantity(&measure.measure, marks);
    }
}

fn marks_of_trigger<'a>(trigger: &'a Trigger, marks: &mut Vec<&'a Mark>) {
    let Trigger::Formed(form) = trigger else {
        return;
    };
    match &**form {
        TriggerForm::When(mark) => marks.push(mark),
        TriggerForm::Own(TriggerOwn::After(mark, _) | TriggerOwn::IfNot { mark, .. }) => marks.push(mark),
        TriggerForm::Own(TriggerOwn::All(parts) | TriggerOwn::Any(parts)) => {
            parts.iter().for_each(|part| marks_of_trigger(part, marks));
        }
        TriggerForm::Own(TriggerOwn::Every { .. } | TriggerOwn::ByHand) => {}
    }
}

fn marks_of_quantity<'a>(quantity: &'a Quantity, marks: &mut Vec<&'a Mark>) {
    match quantity {
        Quantity::Time { from, to } => marks.extend(from.iter().chain([to])),
        Quantity::LongestGap { between, from } => marks.extend(from.iter().chain([between])),
        Quantity::Count(mark) | Quantity::Mean(mark) | Quantity::Never(mark) => marks.push(mark),
        Quantity::Share { of, .. } | Quantity::Quantile { of, .. } => marks.push(of),
        Quantity::InOrder(parts) => marks.extend(parts),
        Quantity::Awareness { .. }
        | Quantity::Complete { .. }
        | Quantity::Correct { .. }
        | Quantity::TimeLost { .. }
        | Quantity::Unanswered
        | Quantity::Duplicated
        | Quantity::Contradictory
        | Quantity::CrossAgencyRatio
        | Quantity::OverCapacity
        | Quantity::AvoidableDeaths
        | Quantity::Observed(_) => {}
    }
}
