//! What things are called: by the title that an exercise gives, else by a word of the catalogue,
//! else by a word that the exercise gives for their id, else by the id.

use super::{Catalogue, Term, plain};
use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::model::organisation::{Actor, ActorKind};
use std::collections::BTreeMap;

/// What a name names. Actors and places have separate name spaces, so that the name alone does
/// not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// A post, a unit, the public, exercise control, a voice.
    Actor,
    /// A service or institution.
    Agency,
    /// An authority.
    Authority,
    /// What a unit can do.
    Capability,
    /// A way to talk.
    Channel,
    /// What is declared.
    Declaration,
    /// A kind of information.
    Element,
    /// A hospital or another place with a capacity.
    Facility,
    /// An incident.
    Incident,
    /// An entry of the master scenario events list.
    Inject,
    /// A procedure.
    Procedure,
    /// A place.
    Site,
    /// A task.
    Task,
    /// A timer's own name.
    Timer,
    /// The value of an element, or whose it is: a place, a service or any other word.
    Value,
}

/// Titles of an exercise in one language.
pub struct Titles<'a> {
    scenario: &'a Scenario,
    catalogue: &'a Catalogue,
    actors: BTreeMap<Name, &'a Actor>,
}

impl<'a> Titles<'a> {
    /// The titles of an exercise.
    #[must_use]
    pub fn new(scenario: &'a Scenario, catalogue: &'a Catalogue) -> Self {
        let actors = scenario.actors.iter().map(|actor| (actor.name, actor)).collect();
        Self { scenario, catalogue, actors }
    }

    /// The text of a path in the catalogue's language, on one line.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<String> {
        let text = self.scenario.texts.get(path)?.get(self.catalogue.language())?;
        Some(plain(text)).filter(|text| !text.is_empty())
    }

    /// What something is called.
    #[must_use]
    pub fn of(&self, noun: Noun, id: &str) -> String {
        let title = |kind: &str| self.text(&format!("{kind}.{id}.title"));
        let found = match noun {
            Noun::Actor => self.actor(id).or_else(|| self.casualty(id)).or_else(|| self.work(id)),
            Noun::Agency => title("agency"),
            Noun::Authority => title("authority"),
            Noun::Channel => title("channel"),
            Noun::Declaration => self.declaration(id),
            Noun::Element => title("element").or_else(|| self.catalogue.find(&format!("element-{id}"))),
            Noun::Facility => title("facility"),
            Noun::Incident => title("incident"),
            Noun::Inject => title("inject"),
            Noun::Procedure => title("procedure").or_else(|| self.lending(id)),
            Noun::Site => title("site"),
            Noun::Task => title("task"),
            Noun::Value => title("site").or_else(|| title("agency")).or_else(|| self.actor(id)),
            Noun::Capability | Noun::Timer => None,
        };
        found.or_else(|| title("word")).unwrap_or_else(|| plain(id))
    }

    fn actor(&self, id: &str) -> Option<String> {
        let actor = self.actors.get(&self.scenario.names.find(id)?)?;
        match &actor.kind {
            ActorKind::Post(_) => self.text(&format!("post.{id}.title")),
            ActorKind::Unit(unit) => {
                let fleet = self.scenario.names.text(unit.fleet);
                let number = id.strip_prefix(fleet)?.strip_prefix('.')?;
                let title = self.text(&format!("fleet.{fleet}.title"))?;
                Some(format!("{title} {number}"))
            }
            ActorKind::Public => self.catalogue.find("actor-public"),
            ActorKind::Excon => self.catalogue.find("actor-excon"),
            ActorKind::Voice => None,
        }
    }

    /// Somebody who is hurt: his number and his incident.
    fn casualty(&self, id: &str) -> Option<String> {
        let (incident, number) = id.rsplit_once(".casualty.")?;
        let name = self.scenario.names.find(incident)?;
        self.scenario.incidents.iter().find(|row| row.name == name)?;
        let incident = self.of(Noun::Incident, incident);
        let terms = [("number", Term::Text(plain(number))), ("incident", Term::Text(incident))];
        Some(self.catalogue.phrase("actor-casualty", terms))
    }

    /// Work that takes its time by itself, where nobody else has that name.
    fn work(&self, id: &str) -> Option<String> {
        let is_actor = self.scenario.names.find(id).is_some_and(|name| self.actors.contains_key(&name));
        self.text(&format!("task.{id}.title")).filter(|_| !is_actor)
    }

    /// A request to lend units, which no procedure of the exercise is.
    fn lending(&self, id: &str) -> Option<String> {
        let is_it = self.scenario.names.text(self.scenario.lending) == id;
        is_it.then(|| self.catalogue.word("request-to-lend"))
    }

    /// What is declared is an element, known by the word under which it is declared.
    fn declaration(&self, id: &str) -> Option<String> {
        let names = &self.scenario.names;
        let declared = names.find(id);
        let mut elements = self.scenario.elements.iter();
        let element =
            elements.find(|element| element.declared_as.is_some() && element.declared_as == declared)?;
        let key = names.text(element.name);
        let title = self.of(Noun::Element, key);
        (title != key).then_some(title)
    }
}
