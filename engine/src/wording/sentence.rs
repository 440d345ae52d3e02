//! A record as a sentence.

use super::{Catalogue, Noun, Term, Titles, time};
use crate::kernel::names::{Name, Names};
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::model::mark::Value;
use crate::trace::Trace;
use crate::trace::field::{Argument, Field};
use crate::trace::record::Record;

/// Who tells of the records of one trace in one language.
pub struct Narrator<'a> {
    catalogue: &'a Catalogue,
    titles: Titles<'a>,
    names: &'a Names,
    t0: Tick,
}

impl<'a> Narrator<'a> {
    /// A narrator of a trace of an exercise.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, scenario: &'a Scenario, trace: &'a Trace) -> Self {
        let titles = Titles::new(scenario, catalogue);
        Self { catalogue, titles, names: &trace.names, t0: scenario.clock.t0 }
    }

    /// The titles of the exercise.
    #[must_use]
    pub fn titles(&self) -> &Titles<'a> {
        &self.titles
    }

    /// The words it tells them in.
    #[must_use]
    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// The value of an element in words.
    #[must_use]
    pub fn value(&self, value: Value) -> String {
        match self.term("Learned", "value", value.argument()) {
            Term::Text(text) => text,
            Term::Number(number) => number.to_string(),
        }
    }

    /// An instant of the exercise.
    #[must_use]
    pub fn moment(&self, at: Tick) -> String {
        time::moment(at, self.t0)
    }

    /// The id of a name of the trace.
    #[must_use]
    pub fn id(&self, name: Name) -> &str {
        self.names.text(name)
    }

    /// What an actor of the trace is called.
    #[must_use]
    pub fn actor(&self, name: Name) -> String {
        self.titles.of(Noun::Actor, self.names.text(name))
    }

    /// What somebody who waits or is waited for is called: an actor, a task that has records of its own, the
    /// people of an incident, a facility.
    #[must_use]
    pub fn party(&self, name: Name) -> String {
        let id = self.names.text(name);
        let nouns = [Noun::Actor, Noun::Task, Noun::Incident, Noun::Facility].into_iter();
        let called = nouns.map(|noun| self.titles.of(noun, id)).find(|called| called != id);
        called.unwrap_or_else(|| self.titles.of(Noun::Task, id))
    }

    /// What happened, in one sentence without a full stop.
    #[must_use]
    pub fn sentence(&self, record: &Record) -> String {
        let kind = record.fact.kind();
        let mut terms = vec![("actor".to_owned(), Term::Text(self.actor(record.actor)))];
        for (field, argument) in record.fact.arguments() {
            terms.push((format!("has_{field}"), Term::Text(yes_or_no(is_given(&argument)).to_owned())));
            terms.push((field.to_owned(), self.term(kind, field, argument)));
        }
        let terms = terms.iter().map(|(name, term)| (name.as_str(), term.clone()));
        self.catalogue.phrase(&format!("fact-{kind}"), terms)
    }

    /// What stands for a field in a sentence.
    fn term(&self, kind: &str, field: &str, argument: Argument) -> Term {
        let noun = noun(kind, field);
        let called = |name: Name| self.titles.of(noun, self.names.text(name));
        let text = match argument {
            Argument::Number(number) => return Term::Number(number),
            Argument::None => String::new(),
            Argument::Flag(flag) if noun == Noun::Value => {
                self.catalogue.word(&format!("value-{}", yes_or_no(flag)))
            }
            Argument::Flag(flag) => yes_or_no(flag).to_owned(),
            Argument::Time(at) => time::moment(at, self.t0),
            Argument::Name(name) => called(name),
            Argument::Names(names) => self.catalogue.list(&names.into_iter().map(called).collect::<Vec<_>>()),
            Argument::Identity(identity) => format!("{:016x}", identity.0),
            Argument::Word(word) => self.catalogue.word(&format!("{field}-{word}")),
        };
        Term::Text(text)
    }
}

/// Whether there is anything to say of a field.
fn is_given(argument: &Argument) -> bool {
    !matches!(argument, Argument::None) && !matches!(argument, Argument::Names(names) if names.is_empty())
}

fn yes_or_no(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

/// What the names in a field of a kind of fact name.
fn noun(kind: &str, field: &str) -> Noun {
    match (kind, field) {
        ("Departed" | "Dispatched" | "Shortfall" | "Tasked", "to") => Noun::Site,
        ("Evacuated" | "WalkedOff", "to") => Noun::Facility,
        ("Admitted" | "Treated" | "BedFreed", "at") => Noun::Facility,
        ("LiaisonPlaced", "at") => Noun::Actor,
        ("LiaisonPlaced", "of") => Noun::Agency,
        (_, "about" | "held" | "told" | "value") => Noun::Value,
        (_, "at" | "site") => Noun::Site,
        (_, "agency") => Noun::Agency,
        (_, "authority") => Noun::Authority,
        (_, "capability") => Noun::Capability,
        (_, "channel") => Noun::Channel,
        (_, "element" | "elements" | "lacking") => Noun::Element,
        (_, "facility") => Noun::Facility,
        (_, "incident") => Noun::Incident,
        (_, "inject") => Noun::Inject,
        (_, "name" | "change") => Noun::Timer,
        (_, "procedure") => Noun::Procedure,
        (_, "task") => Noun::Task,
        (_, "what") => Noun::Declaration,
        // by, from, meant, next, of, post, to, unit, with
        (_, _) => Noun::Actor,
    }
}
