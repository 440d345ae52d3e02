//! Sites, the routes between them, and facilities.

use super::catalogue::Kind;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::{graphs, names};
use crate::diagnostic::{Problem, Span, said};
use crate::document::organisation::{Facility as WrittenFacility, Route as Written};
use crate::scenario::graphs::travel::Way;
use crate::scenario::ids::{ActorId, SiteId};
use crate::scenario::model::organisation::{Facility, Site};
use std::collections::BTreeMap;

impl Resolver<'_> {
    /// The places.
    pub(super) fn sites(&mut self) -> Vec<Site> {
        self.loaded.organisation.sites.iter().map(|site| Site { name: self.names.intern(&site.id) }).collect()
    }

    /// The ways between places.
    pub(super) fn ways(&mut self) -> Vec<Way> {
        let routes = &self.loaded.organisation.routes;
        let mut laid: BTreeMap<(SiteId, SiteId), Span> = BTreeMap::new();
        let mut ways = Vec::new();
        for route in routes {
            let found = self.at("routes", |resolver| resolver.ways_of(route));
            let (Written::Route(_, to, _) | Written::OneWay(_, to, _)) = route;
            let earlier: Vec<Span> = found
                .iter()
                .filter_map(|(from, to_site, _)| laid.insert((*from, *to_site), to.span))
                .collect();
            if let Some(earlier) = earlier.first() {
                self.report_route(to.span, *earlier);
            }
            ways.extend(found);
        }
        ways
    }

    fn report_route(&mut self, span: Span, earlier: Span) {
        let message = said!("these two sites are joined in this direction already: the shorter route counts");
        let problem = Problem::new(names::SAID_TWICE, span, message);
        self.at("routes", |resolver| resolver.report(problem.related(earlier, said!("the other one"))));
    }

    fn ways_of(&mut self, route: &Written) -> Vec<Way> {
        let (from, to, time, both) = match route {
            Written::Route(from, to, time) => (from, to, time, true),
            Written::OneWay(from, to, time) => (from, to, time, false),
        };
        if from == to {
            self.problem(
                graphs::LOOP,
                to.span,
                said!("this route leads from `{from}` to itself", from = &from.value),
            );
            return Vec::new();
        }
        let (Some(a), Some(b)) = (self.site(from), self.site(to)) else {
            return Vec::new();
        };
        let time = length(time.value);
        if both { vec![(a, b, time), (b, a, time)] } else { vec![(a, b, time)] }
    }

    /// Hospitals and the like.
    pub(super) fn facilities(&mut self) -> Vec<Facility> {
        let mut facilities = Vec::new();
        for written in &self.loaded.organisation.facilities {
            let facility = self.inside(Kind::Facility, &written.id, |resolver| {
                Some(Facility {
                    name: resolver.name(&written.id),
                    site: resolver.at("site", |resolver| resolver.site(&written.site))?,
                    kind: written.kind,
                    beds: written.beds.map(|beds| beds.value),
                    surge_beds: written.surge_beds.map_or(0, |beds| beds.value),
                    plan: written.plan.as_ref().map(|plan| resolver.declaration_word(plan)),
                    agency: written.agency.as_ref().and_then(|agency| resolver.agency(agency)),
                    post: resolver.facility_post(written),
                })
            });
            facilities.extend(facility);
        }
        facilities
    }

    /// The post that learns who came: the one that is named, else the one that answers for the agency.
    fn facility_post(&mut self, written: &WrittenFacility) -> Option<ActorId> {
        if let Some(post) = &written.post {
            return self.at("post", |resolver| resolver.post(post));
        }
        let agency = self.catalogue.find(Kind::Agency, written.agency.as_ref()?)?;
        self.agencies[agency.row].entry
    }
}
