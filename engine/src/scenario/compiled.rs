//! The compiled exercise itself: every table, and how its rows are looked up.

use super::glossary::Terms;
use super::graphs::Graphs;
use super::ids::{
    ActorId, AgencyId, AuthorityId, CapabilityId, ChannelId, CustodyId, ElementId, FacilityId, IncidentId,
    InjectId, ListId, PersonId, ProcedureId, SiteId, SourceId, TaskId,
};
use super::model::conduct::{Authority, Culture, List, Procedure};
use super::model::incident::{EntryRule, Incident, Person, Task};
use super::model::organisation::{
    Actor, ActorKind, Agency, Channel, Facility, Interoperability, Lends, Liaison, Post, Site, Unit,
};
use super::model::parameters::Parameters;
use super::model::script::{Clock, Custody, Inject, Objective, Source};
use super::model::survival::Survival;
use super::provenance::Provenance;
use super::uses;
use crate::document::text::Language;
use crate::kernel::names::{Name, Names};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A kind of information.
#[derive(Clone, Debug)]
pub struct Element {
    /// Its key.
    pub name: Name,
    /// How long a statement of it stays fresh.
    pub life: crate::kernel::tick::Tick,
    /// Who is asked for it.
    pub custodian: Option<ActorId>,
    /// Several values may hold at once; they merge.
    pub several: bool,
    /// The word under which it is declared, such as `major-incident`, if it is a declaration.
    pub declared_as: Option<Name>,
}

/// The kinds of information that mechanisms know by themselves.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each is the element of the same name")]
pub struct BaseElements {
    pub major_incident: ElementId,
    pub location: ElementId,
    pub incident_type: ElementId,
    pub casualties: ElementId,
    pub casualties_left: ElementId,
    pub serious: ElementId,
    pub self_presenting: ElementId,
    pub receiving_hospital: ElementId,
    pub people_present: ElementId,
    pub threat_active: ElementId,
    pub services_present: ElementId,
    pub services_required: ElementId,
    pub zone_state: ElementId,
    pub rendezvous_point: ElementId,
    pub rumour: ElementId,
    pub in_command: ElementId,
    pub first_on_scene: ElementId,
    pub second_site: ElementId,
    pub custody: ElementId,
    pub custody_ends: ElementId,
}

/// A text for people, in up to three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// English, French, Arabic.
    pub by_language: [Option<String>; 3],
}

impl Text {
    /// The text in a language, else in English, French or Arabic, whichever comes first.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&str> {
        let wanted = self.by_language[language as usize].as_deref();
        wanted.or_else(|| self.by_language.iter().flatten().map(String::as_str).next())
    }
}

/// A compiled exercise with one organisation and one doctrine.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The exercise's id.
    pub id: Name,
    /// The doctrine's id.
    pub doctrine: Name,
    /// The organisation's id.
    pub organisation: Name,
    /// Digest of the exercise's parsed content with its organisation, 64 hex digits.
    pub exercise_digest: String,
    /// Digest of the doctrine's parsed content, 64 hex digits.
    pub doctrine_digest: String,
    /// Every name; records refer to it.
    pub names: Arc<Names>,
    /// Texts by path: `title`, `purpose`, `inject.ID.message`, `agency.ID.title`, `post.ID.title`,
    /// `measure.ID.title`, `objective.ID.title`, `procedure.ID.because` ...
    pub texts: BTreeMap<String, Text>,
    /// What terms of the field are called; texts hold them already.
    pub terms: Terms,
    /// The exercise's languages, the first being that of bare texts.
    pub languages: Vec<Language>,
    /// The clock.
    pub clock: Clock,
    /// Services and institutions.
    pub agencies: Vec<Agency>,
    /// Posts, then units, then the public, exercise control and voices.
    pub actors: Vec<Actor>,
    /// How many of the actors are posts.
    pub posts: usize,
    /// How many of the actors are units; they follow the posts.
    pub units: usize,
    /// The population, as an actor.
    pub public: ActorId,
    /// Exercise control, as an actor.
    pub excon: ActorId,
    /// The name under which requests to lend units stand in records.
    pub lending: Name,
    /// Capabilities by name.
    pub capabilities: Vec<Name>,
    /// Places.
    pub sites: Vec<Site>,
    /// Ways to talk.
    pub channels: Vec<Channel>,
    /// Hospitals and the like.
    pub facilities: Vec<Facility>,
    /// Liaison officers.
    pub liaisons: Vec<Liaison>,
    /// Mutual aid.
    pub support: Vec<Lends>,
    /// How well agencies work together.
    pub interoperability: Interoperability,
    /// Kinds of information, the base set first.
    pub elements: Vec<Element>,
    /// The kinds of information that mechanisms know by themselves.
    pub base: BaseElements,
    /// The words of the zones hot, warm, cold, as values of `zone_state`.
    pub zone_words: [Name; 3],
    /// The words of held, presented, released, as values of `custody`.
    pub custody_words: [Name; 3],
    /// Who may do what.
    pub authorities: Vec<Authority>,
    /// Groups of posts.
    pub lists: Vec<List>,
    /// How readily people act without an answer.
    pub culture: Culture,
    /// Standard operating procedures in force, then the reviews of zones.
    pub procedures: Vec<Procedure>,
    /// Who may enter which zone.
    pub entry_rules: Vec<EntryRule>,
    /// The exogenous script.
    pub incidents: Vec<Incident>,
    /// Who is hurt in it, incident by incident, in the order of the script.
    pub people: Vec<Person>,
    /// What becomes of them with time.
    pub survival: Survival,
    /// Work with prerequisites.
    pub tasks: Vec<Task>,
    /// The master scenario events list.
    pub injects: Vec<Inject>,
    /// Those who may be held.
    pub custodies: Vec<Custody>,
    /// Streams of items; loads are among them.
    pub sources: Vec<Source>,
    /// What is tested.
    pub objectives: Vec<Objective>,
    /// Every parameter in force.
    pub parameters: Parameters,
    /// The relations as graphs.
    pub graphs: Graphs,
    /// Where each entry was written.
    pub provenance: Provenance,
}

macro_rules! rows {
    ($($(#[$doc:meta])* $method:ident($id:ty) -> $row:ty = $table:ident),+ $(,)?) => {
        impl Scenario {$(
            $(#[$doc])*
            #[must_use]
            pub fn $method(&self, id: $id) -> &$row {
                &self.$table[id.index()]
            }
        )+}
    };
}

rows! {
    /// An agency.
    agency(AgencyId) -> Agency = agencies,
    /// An actor.
    actor(ActorId) -> Actor = actors,
    /// A channel.
    channel(ChannelId) -> Channel = channels,
    /// A site.
    site(SiteId) -> Site = sites,
    /// A kind of information.
    element(ElementId) -> Element = elements,
    /// An authority.
    authority(AuthorityId) -> Authority = authorities,
    /// A procedure.
    procedure(ProcedureId) -> Procedure = procedures,
    /// A list.
    list(ListId) -> List = lists,
    /// An inject.
    inject(InjectId) -> Inject = injects,
    /// An incident.
    incident(IncidentId) -> Incident = incidents,
    /// A source.
    source(SourceId) -> Source = sources,
    /// A task.
    task(TaskId) -> Task = tasks,
    /// A custody.
    custody(CustodyId) -> Custody = custodies,
    /// A facility.
    facility(FacilityId) -> Facility = facilities,
    /// Somebody who is hurt.
    person(PersonId) -> Person = people,
}

impl Scenario {
    /// The post that an actor is.
    #[must_use]
    pub fn post(&self, id: ActorId) -> Option<&Post> {
        match &self.actor(id).kind {
            ActorKind::Post(post) => Some(post),
            ActorKind::Unit(_) | ActorKind::Public | ActorKind::Excon | ActorKind::Voice => None,
        }
    }

    /// The unit that an actor is.
    #[must_use]
    pub fn unit(&self, id: ActorId) -> Option<&Unit> {
        match &self.actor(id).kind {
            ActorKind::Unit(unit) => Some(unit),
            ActorKind::Post(_) | ActorKind::Public | ActorKind::Excon | ActorKind::Voice => None,
        }
    }

    /// Whether a post is ever open: from the start, at an instant, or because somebody may open it.
    #[must_use]
    pub fn ever_opens(&self, post: ActorId) -> bool {
        uses::ever_open(self, post)
    }

    /// The ids of all posts, in scenario order.
    pub fn post_ids(&self) -> impl Iterator<Item = ActorId> + use<> {
        (0..self.posts).map(ActorId::at)
    }

    /// The ids of all units, in scenario order.
    pub fn unit_ids(&self) -> impl Iterator<Item = ActorId> + use<> {
        (self.posts..self.posts + self.units).map(ActorId::at)
    }

    /// The name of a capability.
    #[must_use]
    pub fn capability(&self, id: CapabilityId) -> Name {
        self.capabilities[id.index()]
    }

    /// The name of an actor.
    #[must_use]
    pub fn actor_name(&self, id: ActorId) -> Name {
        self.actor(id).name
    }

    /// The stable digest of an actor's name: the subject of its draws.
    #[must_use]
    pub fn actor_digest(&self, id: ActorId) -> u64 {
        self.names.digest(self.actor_name(id))
    }
}
