//! Checks: what is wrong with an exercise that reads well.
//!
//! Each check is one file with one public function. They look at a compiled scenario, so that an
//! exercise is judged under one doctrine at a time: what one doctrine never does is no slip of the
//! exercise, which is why most checks only warn.

mod authorities;
mod capabilities;
mod channels;
mod destinations;
mod knowledge;
mod learnable;
mod marks;
mod not_simulated;
mod objectives;
mod performers;
mod routes;
mod travel;
mod truth;
mod uses;

use super::Scenario;
use super::ids::ActorId;
use crate::diagnostic::{Code, Problem, Problems, Span};
use crate::document::reading::Loaded;
use crate::kernel::names::Name;

/// A check looks at a whole scenario and adds what it finds.
type Check = fn(&mut Findings<'_>);

/// All checks.
const CHECKS: [Check; 12] = [
    authorities::check,
    capabilities::check,
    channels::check,
    destinations::check,
    learnable::check,
    marks::check,
    not_simulated::check,
    objectives::check,
    performers::check,
    routes::check,
    travel::check,
    truth::check,
];

/// Runs every check over a scenario and the documents that it was made of.
pub(super) fn check(scenario: &Scenario, loaded: &Loaded, problems: &mut Problems) {
    let mut findings = Findings {
        scenario,
        loaded,
        problems,
    };
    for check in CHECKS {
        check(&mut findings);
    }
}

/// What a check works with.
struct Findings<'a> {
    scenario: &'a Scenario,
    loaded: &'a Loaded,
    problems: &'a mut Problems,
}

/// An entry of a file, for the place and the path of a problem: the word of settings, the field,
/// the id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    kind: &'static str,
    field: &'static str,
    name: Name,
}

impl Entry {
    fn post(name: Name) -> Self {
        Self {
            kind: "post",
            field: "posts",
            name,
        }
    }

    fn fleet(name: Name) -> Self {
        Self {
            kind: "unit",
            field: "units",
            name,
        }
    }

    fn channel(name: Name) -> Self {
        Self {
            kind: "channel",
            field: "channels",
            name,
        }
    }

    fn authority(name: Name) -> Self {
        Self {
            kind: "authority",
            field: "authorities",
            name,
        }
    }

    fn procedure(name: Name) -> Self {
        Self {
            kind: "procedure",
            field: "procedures",
            name,
        }
    }

    fn incident(name: Name) -> Self {
        Self {
            kind: "incident",
            field: "incidents",
            name,
        }
    }

    fn inject(name: Name) -> Self {
        Self {
            kind: "inject",
            field: "injects",
            name,
        }
    }

    fn task(name: Name) -> Self {
        Self {
            kind: "task",
            field: "tasks",
            name,
        }
    }

    fn objective(name: Name) -> Self {
        Self {
            kind: "objective",
            field: "objectives",
            name,
        }
    }

    fn measure(name: Name) -> Self {
        Self {
            kind: "measure",
            field: "measures",
            name,
        }
    }
}

impl Findings<'_> {
    /// The text of a name.
    fn text(&self, name: Name) -> &str {
        self.scenario.names.text(name)
    }

    /// The text of an actor's name.
    fn actor(&self, actor: ActorId) -> &str {
        self.text(self.scenario.actor_name(actor))
    }

    /// Where an entry was written.
    fn span(&self, entry: Entry) -> Option<Span> {
        let path = format!("{}:{}", entry.kind, self.text(entry.name));
        self.scenario.provenance.spans.get(&path).copied()
    }

    /// Reports something about an entry.
    fn report(&mut self, code: Code, entry: Entry, message: String) {
        let problem = self.problem(code, entry, message);
        self.problems.push(problem);
    }

    /// A problem of an entry, to be completed and pushed.
    fn problem(&self, code: Code, entry: Entry, message: String) -> Problem {
        let path = vec![entry.field.to_owned(), self.text(entry.name).to_owned()];
        let span = self.span(entry).unwrap_or_default();
        Problem::new(code, span, message).path(path)
    }
}
