//! Checks: what is wrong with an exercise that reads well.

use super::super::Scenario;
use super::super::bound::Earliest;
use super::super::ids::ActorId;
use super::{
    abilities, addressees, alerts, answers, authorities, beginnings, beliefs, capabilities, care, channels,
    circles, collisions, controllers, deliveries, destinations, entrances, facts, fleets, gatekeepers,
    grants, idle, kinds, late, learnable, lone_channels, loops, marks, measures, never_fires, objectives,
    opposites, orders, orders_of_others, performers, questions, returns, routes, shadows, spans, speech,
    translations, travel, truth, unmissable, whereabouts, words,
};
use crate::diagnostic::{Code, Problem, Problems, Said, Span};
use crate::document::reading::Loaded;
use crate::kernel::names::Name;

/// A check looks at a whole scenario and adds what it finds.
pub(super) type Check = fn(&mut Findings<'_>);

/// All checks.
const CHECKS: [Check; 46] = [
    abilities::check,
    addressees::check,
    alerts::check,
    answers::check,
    authorities::check,
    beginnings::check,
    beliefs::check,
    capabilities::check,
    care::check,
    channels::check,
    circles::check,
    collisions::check,
    controllers::check,
    deliveries::check,
    destinations::check,
    entrances::check,
    facts::check,
    fleets::check,
    gatekeepers::check,
    grants::check,
    idle::check,
    kinds::check,
    late::check,
    learnable::check,
    lone_channels::check,
    loops::check,
    marks::check,
    measures::check,
    never_fires::check,
    objectives::check,
    opposites::check,
    orders::check,
    orders_of_others::check,
    performers::check,
    questions::check,
    returns::check,
    routes::check,
    shadows::check,
    spans::check,
    speech::check,
    translations::check,
    travel::check,
    truth::check,
    unmissable::check,
    whereabouts::check,
    words::check,
];

/// Runs every check over a scenario and the documents that it was made of.
pub(in crate::scenario) fn check(scenario: &Scenario, loaded: &Loaded, problems: &mut Problems) {
    let moments = Earliest::within_reason(scenario);
    let mut findings = Findings { scenario, loaded, moments: moments.as_ref(), problems };
    for check in CHECKS {
        check(&mut findings);
    }
}

/// What a check works with.
pub(super) struct Findings<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) loaded: &'a Loaded,
    /// Before when nothing can happen; `None` for exercises too large to work it out.
    pub(super) moments: Option<&'a Earliest<'a>>,
    pub(super) problems: &'a mut Problems,
}

/// An entry of a file, for the place and the path of a problem: the word of settings, the field,
/// the id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::scenario) struct Entry {
    pub(super) kind: &'static str,
    pub(super) field: &'static str,
    pub(super) name: Name,
}

impl Entry {
    pub(super) fn post(name: Name) -> Self {
        Self { kind: "post", field: "posts", name }
    }

    pub(super) fn fleet(name: Name) -> Self {
        Self { kind: "unit", field: "units", name }
    }

    pub(super) fn channel(name: Name) -> Self {
        Self { kind: "channel", field: "channels", name }
    }

    pub(super) fn authority(name: Name) -> Self {
        Self { kind: "authority", field: "authorities", name }
    }

    pub(super) fn procedure(name: Name) -> Self {
        Self { kind: "procedure", field: "procedures", name }
    }

    pub(super) fn incident(name: Name) -> Self {
        Self { kind: "incident", field: "incidents", name }
    }

    pub(in crate::scenario) fn inject(name: Name) -> Self {
        Self { kind: "inject", field: "injects", name }
    }

    pub(in crate::scenario) fn task(name: Name) -> Self {
        Self { kind: "task", field: "tasks", name }
    }

    pub(super) fn source(name: Name) -> Self {
        Self { kind: "source", field: "sources", name }
    }

    pub(super) fn objective(name: Name) -> Self {
        Self { kind: "objective", field: "objectives", name }
    }

    pub(in crate::scenario) fn measure(name: Name) -> Self {
        Self { kind: "measure", field: "measures", name }
    }
}

impl Findings<'_> {
    /// The text of a name.
    pub(super) fn text(&self, name: Name) -> &str {
        self.scenario.names.text(name)
    }

    /// The text of an actor's name.
    pub(super) fn actor(&self, actor: ActorId) -> &str {
        self.text(self.scenario.actor_name(actor))
    }

    /// Where an entry was written.
    pub(super) fn span(&self, entry: Entry) -> Option<Span> {
        let path = format!("{}:{}", entry.kind, self.text(entry.name));
        self.scenario.provenance.spans.get(&path).copied()
    }

    /// Reports something about an entry.
    pub(super) fn report(&mut self, code: Code, entry: Entry, message: Said) {
        let problem = self.problem(code, entry, message);
        self.problems.push(problem);
    }

    /// A problem of an entry, to be completed and pushed.
    pub(super) fn problem(&self, code: Code, entry: Entry, message: Said) -> Problem {
        let path = vec![entry.field.to_owned(), self.text(entry.name).to_owned()];
        let span = self.span(entry).unwrap_or_default();
        Problem::new(code, span, message).path(path)
    }
}
