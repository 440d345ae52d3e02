//! A small exercise to hold traces against: three agencies, a hall and a quay, T0 at five minutes.

use crate::document::organisation::{AgencyKind, Attention, Tier};
use crate::kernel::distribution::Distribution;
use crate::kernel::names::{Name, Names};
use crate::kernel::tick::Tick;
use crate::scenario::ids::{ActorId, AgencyId, ElementId, SiteId};
use crate::scenario::model::conduct::Culture;
use crate::scenario::model::incident::Task;
use crate::scenario::model::mark::{Happening, Mark, Which};
use crate::scenario::model::organisation::{
    Actor, ActorKind, Agency, Interoperability, Opens, Post, Site, Unit,
};
use crate::scenario::model::parameters::{Lookup, Parameters};
use crate::scenario::model::script::{Amount, Clock, Measure, Objective, Quantity, Scale};
use crate::scenario::model::survival::Survival;
use crate::scenario::{BaseElements, Element, Provenance, Scenario, graphs};
use crate::score::{MeasureResult, Score, Unit as UnitOf, score};
use crate::trace::{Trace, told};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Posts with their levels; then units.
const POSTS: [(&str, u8); 4] = [("a.room", 2), ("a.gold", 3), ("b.room", 2), ("c.room", 2)];
const UNITS: [&str; 3] = ["a.car.1", "a.car.2", "b.van.1"];
const OTHERS: [&str; 3] = ["public", "excon", "press"];
/// Elements with their lives in minutes; the last ones take several values.
const ELEMENTS: [(&str, i64, bool); 6] = [
    ("location", 360, false),
    ("casualties", 30, false),
    ("major_incident", 360, false),
    ("incident_type", 360, false),
    ("weather", 360, false),
    ("hazards", 30, true),
];

/// An exercise in the making.
pub struct Exercise {
    pub names: Names,
    pub objectives: Vec<Objective>,
    pub clock: Clock,
    pub tasks: Vec<Task>,
}

impl Exercise {
    /// Without measures yet, T0 at 5:00, end at 180:00.
    pub fn new() -> Self {
        let clock = Clock {
            t0: told::time("5:00"),
            end: told::time("180:00"),
            warm_up: Tick::ZERO,
            local: None,
            zone: None,
        };
        Self { names: Names::new(), objectives: Vec::new(), clock, tasks: Vec::new() }
    }

    pub fn name(&mut self, text: &str) -> Name {
        self.names.intern(text)
    }

    pub fn some(&mut self, texts: &[&str]) -> Vec<Name> {
        texts.iter().map(|text| self.names.intern(text)).collect()
    }

    pub fn declared(&mut self, what: &str) -> Mark {
        first(Happening::Declared(self.name(what)))
    }

    /// Adds a task that takes no time, at a site or nowhere.
    pub fn task(&mut self, name: &str, site: Option<SiteId>) {
        let effort = Distribution::Fixed(0.0);
        let name = self.name(name);
        self.tasks.push(Task {
            kind: None,
            name,
            each: None,
            needs: Vec::new(),
            site,
            zone: None,
            after: Vec::new(),
            effort,
            incident: None,
            contains: false,
            hand_over: None,
            tells: Vec::new(),
        });
    }

    pub fn objective(&mut self, name: &str, weight: f64) {
        let name = self.name(name);
        self.objectives.push(Objective { name, weight, capability: None, measures: Vec::new() });
    }

    /// Adds a measure to the last objective, of weight 1 and not critical.
    pub fn measure(&mut self, name: &str, quantity: Quantity, scale: Scale) -> &mut Measure {
        if self.objectives.is_empty() {
            self.objective("objective", 1.0);
        }
        let name = self.name(name);
        let measure = Measure { name, quantity, scale, expect: None, weight: 1.0, critical: false };
        let measures = &mut self.objectives.last_mut().unwrap().measures;
        measures.push(measure);
        measures.last_mut().unwrap()
    }

    /// The exercise and a trace of it.
    pub fn told(&mut self, text: &str) -> (Scenario, Trace) {
        let agencies = ["a", "b", "c"].map(|name| agency(self.name(name))).to_vec();
        let actors = self.actors();
        let sites = ["hall", "quay"].map(|name| Site { name: self.name(name) }).to_vec();
        let elements = ELEMENTS.map(|(name, minutes, several)| Element {
            name: self.name(name),
            life: Tick(minutes * 60_000),
            custodian: None,
            several,
            declared_as: None,
        });
        let trace = told::trace(&mut self.names, text);
        let id = self.name("exercise");
        let scenario = Scenario {
            id,
            doctrine: id,
            organisation: id,
            exercise_digest: String::new(),
            doctrine_digest: String::new(),
            names: Arc::new(self.names.clone()),
            texts: BTreeMap::new(),
            terms: Default::default(),
            languages: Vec::new(),
            clock: self.clock.clone(),
            agencies,
            posts: POSTS.len(),
            units: UNITS.len(),
            public: ActorId::at(POSTS.len() + UNITS.len()),
            excon: ActorId::at(POSTS.len() + UNITS.len() + 1),
            actors,
            lending: id,
            capabilities: ["search", "pump"].map(|name| self.name(name)).to_vec(),
            sites,
            channels: Vec::new(),
            facilities: Vec::new(),
            liaisons: Vec::new(),
            support: Vec::new(),
            interoperability: Interoperability::default(),
            elements: elements.to_vec(),
            base: base(),
            custodies: Vec::new(),
            custody_words: [id; 3],
            zone_words: [id; 3],
            authorities: Vec::new(),
            lists: Vec::new(),
            culture: Culture::Mixed,
            procedures: Vec::new(),
            entry_rules: Vec::new(),
            incidents: Vec::new(),
            people: Vec::new(),
            survival: Survival::default(),
            tasks: self.tasks.clone(),
            injects: Vec::new(),
            sources: Vec::new(),
            objectives: self.objectives.clone(),
            parameters: Parameters::read(&mut Nothing),
            graphs: graphs::Graphs::default(),
            provenance: Provenance::default(),
        };
        (scenario, trace)
    }

    /// The results at an instant as a table, one line a measure.
    pub fn table(&mut self, at: &str, text: &str) -> String {
        let (scenario, trace) = self.told(text);
        let score = score(&scenario, &trace, told::time(at));
        score.measures.iter().map(|measure| row(&scenario, measure)).collect()
    }

    /// The score at an instant.
    pub fn score(&mut self, at: &str, text: &str) -> Score {
        let (scenario, trace) = self.told(text);
        score(&scenario, &trace, told::time(at))
    }

    fn actors(&mut self) -> Vec<Actor> {
        let posts = POSTS.map(|(name, level)| (name, ActorKind::Post(Box::new(post(level)))));
        let units = UNITS.map(|name| (name, ActorKind::Unit(Box::new(unit(self.name(name))))));
        let others = OTHERS.into_iter().zip([ActorKind::Public, ActorKind::Excon, ActorKind::Voice]);
        let all = posts.into_iter().chain(units).chain(others);
        all.map(|(name, kind)| {
            let agency = name
                .split_once('.')
                .map(|(agency, _)| AgencyId::at(usize::from(agency.as_bytes()[0] - b'a')));
            Actor { name: self.names.intern(name), agency, kind }
        })
        .collect()
    }
}

/// The first of an event.
pub fn first(event: Happening) -> Mark {
    Mark { event, which: Which::First }
}

/// At most so many minutes, half mark at twice as many.
pub fn minutes(full: i64) -> Scale {
    let time = |minutes: i64| Amount::Time(Tick(60_000 * minutes));
    Scale::Lower { full: time(full), half: time(2 * full) }
}

/// At most so many, half mark at twice as many.
pub fn at_most(full: f64) -> Scale {
    Scale::Lower { full: Amount::Number(full), half: Amount::Number(2.0 * full) }
}

/// At least this share, half mark at half of it.
pub fn at_least(full: f64) -> Scale {
    Scale::Higher { full: Amount::Number(full), half: Amount::Number(full / 2.0) }
}

fn row(scenario: &Scenario, measure: &MeasureResult) -> String {
    let value = measure.value.map_or("-".to_owned(), |value| match measure.unit {
        UnitOf::Ms => {
            let seconds = value / 1000.0;
            format!("{:02}:{:04.1}", (seconds / 60.0) as i64, seconds % 60.0)
        }
        UnitOf::Share | UnitOf::Count => format!("{value:.3}"),
    });
    let mark = measure.mark.map_or("-".to_owned(), |mark| mark.to_string());
    let evidence: Vec<u32> = measure.evidence.iter().map(|number| number.number()).collect();
    let name = scenario.names.text(measure.name);
    format!("{name}: {value}, mark {mark}, {evidence:?}, {:?}\n", measure.availability)
}

fn agency(name: Name) -> Agency {
    Agency { name, kind: AgencyKind::Police, numbers: Vec::new(), parent: None, entry: None }
}

/// Which elements mechanisms know is of no concern here.
fn base() -> BaseElements {
    let any = ElementId(0);
    BaseElements {
        major_incident: any,
        location: any,
        incident_type: any,
        casualties: any,
        casualties_left: any,
        serious: any,
        self_presenting: any,
        receiving_hospital: any,
        people_present: any,
        threat_active: any,
        services_present: any,
        services_required: any,
        zone_state: any,
        rendezvous_point: any,
        second_site: any,
        rumour: any,
        in_command: any,
        first_on_scene: any,
        custody: any,
        custody_ends: any,
    }
}

fn post(level: u8) -> Post {
    Post {
        roles: Vec::new(),
        level,
        under: None,
        desks: 1,
        takes_calls: true,
        opens: Opens::Always,
        service: Distribution::Fixed(0.0),
        calls: Distribution::Fixed(0.0),
        attention: Attention::Fifo,
        site: None,
        passes_on: Vec::new(),
        there: true,
    }
}

fn unit(fleet: Name) -> Unit {
    Unit {
        fleet,
        unit_type: fleet,
        tier: Tier::Elementary,
        capabilities: Vec::new(),
        crew: 2,
        turnout: Distribution::Fixed(0.0),
        equips: None,
        speed: 1.0,
        may_enter: Vec::new(),
        carries: 0,
        directed_by: ActorId(0),
        home: SiteId(0),
        free: 1.0,
    }
}

/// Every parameter is nothing: no measure looks at one.
struct Nothing;

impl Lookup for Nothing {
    fn time(&mut self, _: &str) -> Distribution {
        Distribution::Fixed(0.0)
    }

    fn number(&mut self, _: &str) -> f64 {
        0.0
    }
}
