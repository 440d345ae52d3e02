//! Collecting: every id of the documents enters the catalogue before anything refers to one.

use super::Kind;
use crate::diagnostic::codes::quantities;
use crate::diagnostic::{Span, said};
use crate::document::Id;
use crate::document::action::Action;
use crate::document::decode::Spanned;
use crate::document::exercise::Inject;
use crate::document::organisation::Units;
use crate::document::who::Who;
use crate::scenario::compile::custodies::custodies;
use crate::scenario::compile::elements::BASE;
use crate::scenario::compile::resolver::{Crowd, Resolver};

/// Units in one fleet at most: a slip of the pen must not fill the memory.
const FLEET_LIMIT: u32 = 10_000;

/// Enters every id of the documents, in the order of the scenario.
pub(in crate::scenario::compile) fn collect(resolver: &mut Resolver<'_>) {
    let loaded = resolver.loaded;
    for id in [&loaded.exercise.id, &loaded.organisation.id, &loaded.doctrine.id] {
        resolver.name(id);
    }
    resolver.collect_agencies();
    resolver.collect_actors();
    resolver.collect_places();
    resolver.collect_elements();
    resolver.collect_conduct();
    resolver.collect_script();
    resolver.collect_measures();
}

/// The homes of a fleet in the order in which they are written, each with how many units, cut off
/// at the limit.
pub(in crate::scenario::compile) fn homes(fleet: &Units) -> Vec<(&Id, u32)> {
    let mut homes: Vec<_> = fleet.home.iter().collect();
    homes.sort_by_key(|(id, _)| id.span);
    let mut left = FLEET_LIMIT;
    let cut = homes.into_iter().map(|(id, count)| {
        let count = count.value.min(left);
        left -= count;
        (id, count)
    });
    cut.collect()
}

impl Resolver<'_> {
    fn declare_all<'i>(&mut self, kind: Kind, ids: impl Iterator<Item = &'i Id>) {
        for (row, id) in ids.enumerate() {
            self.declare(kind, id, row, true);
        }
    }

    /// Rows count only what is in force; what is switched off stays known by its id.
    fn declare_switched<'i>(&mut self, kind: Kind, ids: impl Iterator<Item = (&'i Id, bool)>) {
        let mut row = 0;
        for (id, on) in ids {
            self.declare(kind, id, row, on);
            row += usize::from(on);
        }
    }

    fn mention(&mut self, kind: Kind, id: &Id) {
        self.catalogue.mention(kind, id, id.span);
        self.name(id);
    }

    fn collect_agencies(&mut self) {
        let organisation = &self.loaded.organisation;
        self.declare_all(Kind::Agency, organisation.agencies.iter().map(|agency| &agency.id));
        for unit_type in &organisation.unit_types {
            unit_type.capabilities.iter().for_each(|capability| self.mention(Kind::Capability, capability));
        }
        self.declare_all(Kind::UnitType, organisation.unit_types.iter().map(|unit_type| &unit_type.id));
    }

    fn collect_actors(&mut self) {
        let organisation = &self.loaded.organisation;
        self.declare_all(Kind::Post, organisation.posts.iter().map(|post| &post.id));
        for post in &organisation.posts {
            post.role.iter().for_each(|role| self.mention(Kind::Role, role));
        }
        let posts = organisation.posts.len();
        let mut row = posts;
        for (number, fleet) in organisation.units.iter().enumerate() {
            row = self.collect_fleet(number, fleet, row);
        }
        self.crowd = Crowd { posts, units: row - posts };
        self.collect_voices();
    }

    fn collect_fleet(&mut self, number: usize, fleet: &Units, first: usize) -> usize {
        self.declare(Kind::Fleet, &fleet.of, number, true);
        let written: u64 = fleet.home.values().map(|count| u64::from(count.value)).sum();
        if written > u64::from(FLEET_LIMIT) {
            let message =
                said!("{count} units in one fleet: at most {most}", count = written, most = FLEET_LIMIT);
            self.inside(Kind::Fleet, &fleet.of, |resolver| {
                resolver.problem(quantities::OUT_OF_RANGE, fleet.of.span, message);
            });
        }
        let count: u32 = homes(fleet).iter().map(|(_, count)| count).sum();
        for place in 0..count {
            let id = Spanned::new(format!("{}.{}", fleet.of.value, place + 1), fleet.of.span);
            self.declare(Kind::Unit, &id, first + place as usize, true);
        }
        let end = first + count as usize;
        self.fleets.push(first..end);
        end
    }

    /// The public, exercise control, and whoever an inject lets speak without being an actor.
    fn collect_voices(&mut self) {
        let first = self.crowd.public();
        for (place, id) in ["public", "excon"].into_iter().enumerate() {
            self.declare(Kind::Voice, &Spanned::new(id.to_owned(), Span::default()), first + place, true);
        }
        for inject in &self.loaded.exercise.injects {
            if let Some(voice) = self.voice_of(inject) {
                let row = first + self.catalogue.count(Kind::Voice);
                self.declare(Kind::Voice, &voice, row, true);
            }
        }
    }

    /// A name before `from` that is no actor's and has no agency's look: somebody outside.
    fn voice_of(&self, inject: &Inject) -> Option<Id> {
        let from = inject.from.as_ref()?;
        let Who::Named(name) = &from.value else {
            return None;
        };
        let actors = [Kind::Post, Kind::Unit, Kind::Fleet, Kind::Voice, Kind::Agency];
        let known = actors.into_iter().any(|kind| self.catalogue.find(kind, name).is_some());
        (!known && !name.contains('.')).then(|| Spanned::new(name.clone(), from.span))
    }

    fn collect_places(&mut self) {
        let organisation = &self.loaded.organisation;
        self.declare_all(Kind::Site, organisation.sites.iter().map(|site| &site.id));
        self.declare_all(Kind::Facility, organisation.facilities.iter().map(|facility| &facility.id));
        let channels = organisation.channels.iter().chain(self.loaded.doctrine.channels.iter());
        self.declare_all(Kind::Channel, channels.map(|channel| &channel.id));
    }

    fn collect_elements(&mut self) {
        for (row, base) in BASE.iter().enumerate() {
            self.declare(Kind::Element, &Spanned::new(base.name.to_owned(), Span::default()), row, true);
        }
        let own = self.loaded.organisation.elements.iter().chain(self.loaded.exercise.elements.iter());
        // An element of the base set has its row already; an entry says more about it.
        let mut row = BASE.len();
        for id in own.map(|element| &element.id) {
            if BASE.iter().any(|base| base.name == id.value) {
                self.note_origin(Kind::Element, id);
            } else {
                self.declare(Kind::Element, id, row, true);
                row += 1;
            }
        }
        self.collect_declarations();
    }

    fn collect_conduct(&mut self) {
        let doctrine = &self.loaded.doctrine;
        self.declare_all(Kind::Authority, doctrine.authorities.iter().map(|authority| &authority.id));
        self.declare_all(Kind::List, doctrine.lists.iter().map(|list| &list.id));
        self.declare_switched(
            Kind::Procedure,
            doctrine.procedures.iter().map(|rule| (&rule.id, rule.enabled)),
        );
        self.declare_all(Kind::Entry, doctrine.entry_rules.iter().map(|entry| &entry.id));
        self.declare_all(Kind::Review, doctrine.reviews.iter().map(|review| &review.id));
        for action in doctrine.procedures.iter().flat_map(|procedure| &procedure.then) {
            if let Action::Remind { name, .. } = action {
                self.mention(Kind::Timer, name);
            }
        }
    }

    fn collect_script(&mut self) {
        let exercise = &self.loaded.exercise;
        self.declare_all(Kind::Incident, exercise.incidents.iter().map(|incident| &incident.id));
        let demands = exercise.incidents.iter().flat_map(|incident| incident.demands.iter());
        self.declare_all(Kind::Task, exercise.tasks.iter().chain(demands).map(|task| &task.id));
        self.declare_switched(
            Kind::Inject,
            exercise.injects.iter().map(|inject| (&inject.id, inject.enabled)),
        );
        self.declare_all(Kind::Custody, custodies(&exercise.injects).map(|custody| custody.id));
        self.declare_all(Kind::Source, exercise.sources.iter().map(|source| &source.id));
    }

    fn collect_measures(&mut self) {
        let objectives = &self.loaded.exercise.objectives;
        self.declare_all(Kind::Objective, objectives.iter().map(|objective| &objective.id));
        let measures = objectives.iter().flat_map(|objective| objective.measures.iter());
        self.declare_all(Kind::Measure, measures.map(|measure| &measure.id));
    }
}
