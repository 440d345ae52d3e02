//! Units: one line is a fleet, whose units stand in the order of its homes.

use super::catalogue::{Kind, homes};
use super::resolver::Resolver;
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::said;
use crate::document::organisation::{AgencyKind, UnitType, Units};
use crate::kernel::distribution::Distribution;
use crate::kernel::names::Name;
use crate::scenario::ids::{ActorId, AgencyId, CapabilityId, SiteId};
use crate::scenario::model::organisation::{Actor, ActorKind, Unit};

/// How many people go with a unit that does not say.
const CREW: u32 = 2;

impl<'a> Resolver<'a> {
    /// The units of all fleets.
    pub(super) fn units(&mut self) -> Vec<Actor> {
        self.check_unit_types();
        let fleets = &self.loaded.organisation.units;
        fleets
            .iter()
            .flat_map(|fleet| self.inside(Kind::Fleet, &fleet.of, |resolver| resolver.fleet(fleet)))
            .collect()
    }

    /// The names of all capabilities, in the order of the catalogue.
    pub(super) fn capabilities(&mut self) -> Vec<Name> {
        let ids: Vec<String> = self.catalogue.ids(Kind::Capability).into_iter().map(str::to_owned).collect();
        ids.iter().map(|id| self.name(id)).collect()
    }

    fn check_unit_types(&mut self) {
        for unit_type in &self.loaded.organisation.unit_types {
            let Some(speed) = unit_type.speed else {
                continue;
            };
            if !speed.value.is_finite() || speed.value <= 0.0 {
                let message = said!("`speed` multiplies travel times: a number above 0");
                self.inside(Kind::UnitType, &unit_type.id, |r| {
                    r.problem(quantities::OUT_OF_RANGE, speed.span, message)
                });
            }
        }
    }

    fn fleet(&mut self, fleet: &Units) -> Vec<Actor> {
        let agency = self.agency_of(&fleet.of, None);
        let pattern = self.pattern(fleet, agency);
        let mut units = Vec::new();
        for (home, count) in homes(fleet) {
            let site = self.at("home", |resolver| resolver.site(home));
            for _ in 0..count {
                let name = self.name(&format!("{}.{}", fleet.of.value, units.len() + 1));
                units.push(Actor { name, agency, kind: at_home(pattern.as_ref(), site) });
            }
        }
        if units.is_empty() {
            let message = said!(
                "the fleet `{fleet}` has no unit: `home` says how many start from where",
                fleet = &fleet.of.value
            );
            self.problem(names::EMPTY_FLEET, fleet.of.span, message);
        }
        units
    }

    /// What all units of a fleet have in common.
    fn pattern(&mut self, fleet: &Units, agency: Option<AgencyId>) -> Option<Unit> {
        let directed_by = self.at("directed_by", |resolver| resolver.post(&fleet.directed_by));
        let unit_type = self.unit_type(fleet)?;
        Some(Unit {
            fleet: self.name(&fleet.of),
            unit_type: self.name(&unit_type.id),
            tier: unit_type.tier,
            capabilities: self.capabilities_of(unit_type),
            crew: unit_type.crew.map_or(CREW, |crew| crew.value),
            turnout: self.turnout(unit_type, agency),
            equips: unit_type.equips.as_ref().map(|equips| self.distribution(equips)),
            speed: unit_type.speed.map_or(1.0, |speed| speed.value),
            may_enter: unit_type.may_enter.to_vec(),
            carries: unit_type.carries.map_or(0, |carries| carries.value),
            directed_by: directed_by.unwrap_or(ActorId(0)),
            home: SiteId(0),
            free: fleet.free.map_or(1.0, |free| free.value.0),
        })
    }

    fn unit_type(&mut self, fleet: &Units) -> Option<&'a UnitType> {
        let row = self.at("type", |resolver| resolver.refer(Kind::UnitType, &fleet.kind))?;
        self.loaded.organisation.unit_types.get(row)
    }

    fn capabilities_of(&mut self, unit_type: &UnitType) -> Vec<CapabilityId> {
        unit_type.capabilities.iter().filter_map(|capability| self.capability(capability)).collect()
    }

    /// The type's own, else the default of the agency's kind.
    fn turnout(&mut self, unit_type: &UnitType, agency: Option<AgencyId>) -> Distribution {
        if let Some(turnout) = &unit_type.turnout {
            return self.distribution(turnout);
        }
        let kind = agency.map(|agency| self.agencies[agency.index()].kind);
        self.time_parameter(match kind.unwrap_or_default() {
            AgencyKind::Medical | AgencyKind::Hospital => "turnout.ems",
            AgencyKind::CivilProtection => "turnout.fire",
            AgencyKind::Police | AgencyKind::Guard | AgencyKind::Border => "turnout.police",
            AgencyKind::Justice
            | AgencyKind::Authority
            | AgencyKind::Forensic
            | AgencyKind::Cyber
            | AgencyKind::Army
            | AgencyKind::Operator
            | AgencyKind::Foreign
            | AgencyKind::Other => "turnout.other",
        })
    }
}

/// One unit of a fleet. Where the fleet is wrong a voice keeps its row: with an error there is no
/// scenario.
fn at_home(pattern: Option<&Unit>, site: Option<SiteId>) -> ActorKind {
    match (pattern, site) {
        (Some(pattern), Some(home)) => ActorKind::Unit(Box::new(Unit { home, ..pattern.clone() })),
        (None, _) | (_, None) => ActorKind::Voice,
    }
}
