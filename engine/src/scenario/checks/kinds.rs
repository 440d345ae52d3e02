//! Values of the wrong kind: a word where an element is a number, a number where it is a place.
//!
//! Of the base set the kind is known. Any other element is of the kinds in which it is told; what
//! asks for another kind never holds.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Said, said};
use crate::scenario::Scenario;
use crate::scenario::ids::ElementId;
use crate::scenario::model::conduct::{Action, Condition};
use crate::scenario::model::mark::{Happening, Value};
use crate::scenario::model::script::Effect;
use crate::scenario::uses;

/// What a value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Flag,
    Number,
    Word,
}

impl Kind {
    fn of(value: Value) -> Self {
        match value {
            Value::Flag(_) => Self::Flag,
            Value::Number(_) => Self::Number,
            Value::Word(_) => Self::Word,
        }
    }

    fn noun(self) -> Said {
        match self {
            Self::Flag => said!("`true` or `false`"),
            Self::Number => said!("a number"),
            Self::Word => said!("a word"),
        }
    }
}

/// An element with the kind of value that an entry tells of it or asks of it.
type Stated = (Entry, ElementId, Kind);

/// Reports each entry that tells or asks for a value of another kind, once for each element.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let told = told(scenario);
    let mut wrong: Vec<(Stated, Vec<Kind>)> = Vec::new();
    for said in &told {
        wrong.extend(known(scenario, said.1).filter(|kind| *kind != said.2).map(|kind| (*said, vec![kind])));
    }
    for said in asked(scenario) {
        let kinds = kinds(scenario, &told, said.1);
        if !kinds.is_empty() && !kinds.contains(&said.2) {
            wrong.push((said, kinds));
        }
    }
    wrong.dedup();
    for ((entry, element, kind), kinds) in wrong {
        let nouns = kinds.iter().map(|kind| kind.noun());
        let nouns = nouns.reduce(|first, last| said!("{first} or {last}", first, last));
        let nouns = nouns.unwrap_or_else(|| kind.noun());
        let name = findings.text(scenario.element(element).name);
        let message = said!("`{name}` is {nouns}, and never {kind}", name, nouns, kind = kind.noun());
        let problem = findings.problem(graphs::OTHER_KIND, entry, message);
        findings
            .problems
            .push(problem.hint(said!("numbers, `true` and `false` stand without quotes, words in quotes")));
    }
}

/// The kind of an element that mechanisms count on.
fn known(scenario: &Scenario, element: ElementId) -> Option<Kind> {
    let base = &scenario.base;
    let is = |elements: &[ElementId]| elements.contains(&element);
    if is(&[base.casualties, base.people_present, base.custody_ends]) {
        Some(Kind::Number)
    } else if is(&[base.location, base.rendezvous_point, base.second_site])
        || is(&[base.zone_state, base.in_command, base.custody])
    {
        Some(Kind::Word)
    } else if is(&[base.major_incident, base.threat_active]) || is_made(scenario, element) {
        Some(Kind::Flag)
    } else {
        None
    }
}

/// Whether a procedure declares it, which makes it true.
fn is_made(scenario: &Scenario, element: ElementId) -> bool {
    uses::actions(scenario).any(|(_, action)| matches!(action, Action::Declare(id) if *id == element))
}

/// The kinds in which an element is ever told.
fn kinds(scenario: &Scenario, told: &[Stated], element: ElementId) -> Vec<Kind> {
    if let Some(kind) = known(scenario, element) {
        return vec![kind];
    }
    let mut kinds: Vec<Kind> = Vec::new();
    for (_, _, kind) in told.iter().filter(|(_, other, _)| *other == element) {
        if !kinds.contains(kind) {
            kinds.push(*kind);
        }
    }
    kinds
}

/// What the script tells and shows.
fn told(scenario: &Scenario) -> Vec<Stated> {
    let mut told: Vec<Stated> = Vec::new();
    for inject in &scenario.injects {
        let entry = Entry::inject(inject.name);
        told.extend(inject.tells.iter().map(|row| (entry, row.element, Kind::of(row.value))));
        told.extend(inject.does.iter().filter_map(|effect| match effect {
            Effect::Rumour(element, value) => Some((entry, *element, Kind::of(*value))),
            _ => None,
        }));
    }
    for source in &scenario.sources {
        let entry = Entry::source(source.name);
        told.extend(source.tells.iter().map(|row| (entry, row.element, Kind::of(row.value))));
    }
    for procedure in &scenario.procedures {
        let entry = Entry::procedure(procedure.name);
        told.extend(procedure.then.iter().filter_map(|action| match action {
            Action::Decide(element, _, value) => Some((entry, *element, Kind::of(*value))),
            _ => None,
        }));
    }
    for incident in &scenario.incidents {
        let entry = Entry::incident(incident.name);
        told.extend(incident.facts.iter().map(|(element, value)| (entry, *element, Kind::of(*value))));
    }
    told
}

/// What procedures and marks ask for.
fn asked(scenario: &Scenario) -> Vec<Stated> {
    let mut asked: Vec<Stated> = Vec::new();
    for procedure in &scenario.procedures {
        let entry = Entry::procedure(procedure.name);
        uses::parts(&procedure.when, &mut |part| match part {
            Condition::Is(element, value) => asked.push((entry, *element, Kind::of(*value))),
            Condition::AtLeast(element, _) | Condition::AtMost(element, _) => {
                asked.push((entry, *element, Kind::Number));
            }
            _ => {}
        });
    }
    let named = |name| scenario.elements.iter().position(|element| element.name == name);
    asked.extend(uses::events(scenario).into_iter().filter_map(|used| match used.event {
        Happening::Learned { element, value: Some(value), .. } => {
            Some((used.entry, ElementId::at(named(*element)?), Kind::of(*value)))
        }
        _ => None,
    }));
    asked
}
