//! Subjects: everybody and everything that a run speaks of, each once.
//!
//! Actors and places have separate name spaces, so that a name alone does not say what it names: each
//! subject stands with its kind, and whoever looks one up says in which space.

use crate::kernel::names::Name;
use crate::scenario::Scenario;
use crate::scenario::ids::{AgencyId, SiteId};
use crate::scenario::model::organisation::ActorKind;
use crate::trace::Trace;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A service or institution.
    Agency,
    /// A desk that processes information and decides.
    Post,
    /// A mobile resource.
    Unit,
    /// The population.
    Public,
    /// Exercise control.
    Excon,
    /// Somebody outside the organisation who only speaks.
    Voice,
    /// A place.
    Site,
    /// A hospital or another place with a capacity.
    Facility,
    /// A way to talk.
    Channel,
    /// An incident.
    Incident,
    /// An entry of the master scenario events list.
    Inject,
    /// A kind of information.
    Element,
    /// A procedure.
    Procedure,
    /// Work at a site.
    Task,
    /// Somebody who is hurt.
    Casualty,
    /// Whatever else has records of its own.
    Other,
}

impl Kind {
    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::Post => "post",
            Self::Unit => "unit",
            Self::Public => "public",
            Self::Excon => "excon",
            Self::Voice => "voice",
            Self::Site => "site",
            Self::Facility => "facility",
            Self::Channel => "channel",
            Self::Incident => "incident",
            Self::Inject => "inject",
            Self::Element => "element",
            Self::Procedure => "procedure",
            Self::Task => "task",
            Self::Casualty => "casualty",
            Self::Other => "other",
        }
    }

    /// In which space its names are looked up.
    fn space(self) -> Space {
        match self {
            Self::Post | Self::Unit | Self::Public | Self::Excon | Self::Voice => Space::Actor,
            Self::Casualty | Self::Other => Space::Actor,
            Self::Agency => Space::Agency,
            Self::Site => Space::Site,
            Self::Facility => Space::Facility,
            Self::Channel => Space::Channel,
            Self::Incident => Space::Incident,
            Self::Inject => Space::Inject,
            Self::Element => Space::Element,
            Self::Procedure => Space::Procedure,
            Self::Task => Space::Task,
        }
    }
}

/// Where a name is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the space of the subjects of that name")]
pub enum Space {
    Actor,
    Agency,
    Site,
    Facility,
    Channel,
    Incident,
    Inject,
    Element,
    Procedure,
    Task,
}

/// Where whoever has records of his own may stand, in the order of looking.
const PARTIES: [Space; 5] = [Space::Actor, Space::Task, Space::Incident, Space::Facility, Space::Site];

/// Somebody or something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub name: Name,
    /// The agency it belongs to.
    pub agency: Option<AgencyId>,
}

/// The subjects of a run: agencies first, in the order of the exercise; then posts, units and the rest.
#[derive(Clone, Debug)]
pub struct Subjects {
    list: Vec<Subject>,
    places: BTreeMap<(Space, Name), usize>,
}

impl Subjects {
    /// Everybody and everything of an exercise, and who else a trace tells of.
    #[must_use]
    pub fn new(scenario: &Scenario, trace: &Trace) -> Self {
        let mut subjects = Self { list: Vec::new(), places: BTreeMap::new() };
        for (index, agency) in scenario.agencies.iter().enumerate() {
            subjects.add(Kind::Agency, agency.name, Some(AgencyId::at(index)));
        }
        for actor in &scenario.actors {
            let kind = match &actor.kind {
                ActorKind::Post(_) => Kind::Post,
                ActorKind::Unit(_) => Kind::Unit,
                ActorKind::Public => Kind::Public,
                ActorKind::Excon => Kind::Excon,
                ActorKind::Voice => Kind::Voice,
            };
            subjects.add(kind, actor.name, actor.agency);
        }
        for facility in &scenario.facilities {
            subjects.add(Kind::Facility, facility.name, facility.agency);
        }
        let places = scenario.sites.iter().map(|site| (Kind::Site, site.name));
        let channels = scenario.channels.iter().map(|channel| (Kind::Channel, channel.name));
        let incidents = scenario.incidents.iter().map(|incident| (Kind::Incident, incident.name));
        let injects = scenario.injects.iter().map(|inject| (Kind::Inject, inject.name));
        let elements = scenario.elements.iter().map(|element| (Kind::Element, element.name));
        let procedures = scenario.procedures.iter().map(|procedure| (Kind::Procedure, procedure.name));
        let tasks = scenario.tasks.iter().map(|task| (Kind::Task, task.name));
        let people = scenario.people.iter().map(|person| (Kind::Casualty, person.name));
        let rest = places.chain(channels).chain(incidents).chain(injects).chain(elements);
        for (kind, name) in rest.chain(procedures).chain(tasks).chain(people) {
            subjects.add(kind, name, None);
        }
        for record in &trace.records {
            if subjects.party(record.actor).is_none() {
                subjects.add(Kind::Other, record.actor, None);
            }
        }
        subjects
    }

    fn add(&mut self, kind: Kind, name: Name, agency: Option<AgencyId>) {
        if let Entry::Vacant(place) = self.places.entry((kind.space(), name)) {
            place.insert(self.list.len());
            self.list.push(Subject { kind, name, agency });
        }
    }

    /// All of them, each at its index.
    #[must_use]
    pub fn all(&self) -> &[Subject] {
        &self.list
    }

    /// The index of a name in a space.
    #[must_use]
    pub fn find(&self, space: Space, name: Name) -> Option<usize> {
        self.places.get(&(space, name)).copied()
    }

    /// The index of whoever has records of his own, waits or is waited for.
    #[must_use]
    pub fn party(&self, name: Name) -> Option<usize> {
        PARTIES.into_iter().find_map(|space| self.find(space, name))
    }

    /// The index of a site.
    #[must_use]
    pub fn site(&self, scenario: &Scenario, site: SiteId) -> Option<usize> {
        self.find(Space::Site, scenario.site(site).name)
    }

    /// The index of the agency that a subject belongs to.
    #[must_use]
    pub fn agency(&self, scenario: &Scenario, subject: &Subject) -> Option<usize> {
        subject.agency.and_then(|agency| self.find(Space::Agency, scenario.agency(agency).name))
    }
}
