//! Elements: the base set, those that an organisation or exercise adds, and one for each declaration.
//!
//! `Declare("hospital-plan")` makes `hospital_plan` true: whoever hears of it knows an element, so
//! that declarations travel, grow stale and get lost like everything else that is known.

use super::catalogue::{Entry, Kind};
use super::resolver::{Resolver, length};
use super::walk;
use crate::diagnostic::codes::{quantities, values};
use crate::diagnostic::said;
use crate::document::Id;
use crate::document::element::ElementKind;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ElementId;
use crate::scenario::{BaseElements, Element};
use std::collections::BTreeMap;

/// An element of the base set.
pub(super) struct Base {
    /// Its key.
    pub(super) name: &'static str,
    /// Several values may hold at once.
    several: bool,
}

const fn one(name: &'static str) -> Base {
    Base { name, several: false }
}

const fn several(name: &'static str) -> Base {
    Base { name, several: true }
}

/// What every exercise can tell of: METHANE, and what the mechanisms need.
pub(super) const BASE: [Base; 24] = [
    one("major_incident"),
    one("location"),
    one("incident_type"),
    several("hazards"),
    one("access"),
    one("casualties"),
    several("services_present"),
    several("services_required"),
    one("threat_active"),
    one("zone_state"),
    one("rendezvous_point"),
    several("suspect_information"),
    one("people_present"),
    one("casualties_left"),
    one("serious"),
    one("rumour"),
    one("last_report"),
    one("in_command"),
    one("first_on_scene"),
    one("second_site"),
    one("custody"),
    one("custody_ends"),
    one("self_presenting"),
    several("receiving_hospital"),
];

/// The elements that a METHANE report puts; who came first is the head of the services present.
const METHANE: [&str; 10] = [
    "major_incident",
    "location",
    "incident_type",
    "hazards",
    "access",
    "casualties",
    "services_present",
    "services_required",
    "threat_active",
    "first_on_scene",
];

/// The key of a declaration's element: `hospital-plan` is declared, `hospital_plan` is known.
fn key(declaration: &str) -> String {
    declaration.replace('-', "_")
}

impl Resolver<'_> {
    /// Enters an element for every declaration that somebody makes or waits for.
    pub(super) fn collect_declarations(&mut self) {
        for id in walk::declarations(self.loaded) {
            let key = key(id);
            let entry = Entry { row: self.catalogue.count(Kind::Element), span: id.span, on: true };
            if self.catalogue.find(Kind::Element, &key).is_none()
                && self.catalogue.add(Kind::Element, &key, entry).is_ok()
            {
                self.name(&key);
            }
        }
    }

    /// The kinds of information, in the order of the catalogue.
    pub(super) fn elements(&mut self) -> Vec<Element> {
        let words = self.words_of_declarations();
        let own = self.loaded.organisation.elements.iter().chain(self.loaded.exercise.elements.iter());
        let own: BTreeMap<&str, &ElementKind> = own.map(|own| (own.id.value.as_str(), own)).collect();
        let ids: Vec<String> = self.catalogue.ids(Kind::Element).into_iter().map(str::to_owned).collect();
        let mut elements = Vec::new();
        for (row, id) in ids.iter().enumerate() {
            let written = own.get(id.as_str()).copied();
            let several = match BASE.get(row) {
                Some(base) => self.several_of_base(base, written),
                None => written.is_some_and(|own| own.several),
            };
            elements.push(Element {
                name: self.name(id),
                life: self.life(id, written),
                custodian: written.and_then(|own| self.custodian(own)),
                several,
                declared_as: words.get(id).copied(),
            });
        }
        elements
    }

    /// An exercise may say who keeps an element of the base set and how long it stays fresh, but
    /// not what kind of thing it is: the mechanisms count on that.
    fn several_of_base(&mut self, base: &Base, written: Option<&ElementKind>) -> bool {
        if let Some(own) = written.filter(|own| own.several && !base.several) {
            let message = said!(
                "only one value of `{element}` holds at a time: it is of the base set",
                element = base.name
            );
            self.inside(Kind::Element, &own.id, |resolver| {
                resolver.problem(values::BAD_VALUE, own.id.span, message);
            });
        }
        base.several
    }

    /// The word of each declaration as it is written first, by the key of its element.
    fn words_of_declarations(&mut self) -> BTreeMap<String, Name> {
        let mut words = BTreeMap::from([("major_incident".to_owned(), self.name("major-incident"))]);
        for id in walk::declarations(self.loaded) {
            let name = self.names.intern(&id.replace('_', "-"));
            words.entry(key(id)).or_insert(name);
        }
        words
    }

    fn life(&mut self, id: &str, written: Option<&ElementKind>) -> Tick {
        let life = match written.and_then(|own| own.life) {
            Some(life) => length(life),
            None => self.life_parameter(id).ticks(0.5),
        };
        if let Some(own) = written.filter(|own| own.life.is_some() && life == Tick::ZERO) {
            let message = said!("`{id}` would be stale as soon as it is told: give it a longer `life`", id);
            self.inside(Kind::Element, &own.id, |resolver| {
                resolver.problem(quantities::OUT_OF_RANGE, own.id.span, message);
            });
        }
        life
    }

    fn custodian(&mut self, own: &ElementKind) -> Option<crate::scenario::ids::ActorId> {
        let custodian = own.custodian.as_ref()?;
        self.inside(Kind::Element, &own.id, |resolver| resolver.single(custodian))
    }

    /// The element that a declaration makes true.
    pub(super) fn declaration(&mut self, id: &Id) -> Option<ElementId> {
        let entry = self.catalogue.find(Kind::Element, &key(id))?;
        Some(ElementId::at(entry.row))
    }

    /// The word under which a declaration goes in the trace.
    pub(super) fn declaration_word(&mut self, id: &Id) -> Name {
        self.names.intern(&id.replace('_', "-"))
    }

    /// The elements that mechanisms know by themselves.
    pub(super) fn base_elements(&self) -> BaseElements {
        let find = |name| {
            let row = BASE.iter().position(|base| base.name == name);
            ElementId::at(row.expect("invariant: the base set holds what mechanisms know"))
        };
        BaseElements {
            major_incident: find("major_incident"),
            location: find("location"),
            incident_type: find("incident_type"),
            casualties: find("casualties"),
            casualties_left: find("casualties_left"),
            serious: find("serious"),
            self_presenting: find("self_presenting"),
            receiving_hospital: find("receiving_hospital"),
            people_present: find("people_present"),
            threat_active: find("threat_active"),
            services_present: find("services_present"),
            services_required: find("services_required"),
            zone_state: find("zone_state"),
            rendezvous_point: find("rendezvous_point"),
            rumour: find("rumour"),
            in_command: find("in_command"),
            first_on_scene: find("first_on_scene"),
            second_site: find("second_site"),
            custody: find("custody"),
            custody_ends: find("custody_ends"),
        }
    }

    /// The elements that a METHANE report puts.
    pub(super) fn methane(&self) -> Vec<ElementId> {
        let rows = METHANE.iter().filter_map(|name| self.catalogue.find(Kind::Element, name));
        rows.map(|entry| ElementId::at(entry.row)).collect()
    }
}
