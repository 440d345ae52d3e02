//! Whom: descriptions that can be looked up now become lists of actors in scenario order; those
//! that depend on who asks, and when, stay descriptions.

use super::catalogue::Kind;
use super::resolver::{Resolver, View};
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::{Problem, Said, Span, said};
use crate::document::Id;
use crate::document::decode::Spanned;
use crate::document::who::{Described, Who, WhoAt};
use crate::scenario::ids::{ActorId, AgencyId, CapabilityId};
use crate::scenario::model::conduct::Whom;
use crate::scenario::model::organisation::{ActorKind, Post, Unit};

/// Whoever a text may name.
const NAMED: [Kind; 4] = [Kind::Post, Kind::Unit, Kind::Fleet, Kind::Voice];

impl Resolver<'_> {
    /// Whom a description means; reported and `None` if it means nobody.
    pub(super) fn whom(&mut self, who: &WhoAt) -> Option<Whom> {
        match &who.value {
            Who::Named(text) => self.named(text, who.span).map(Whom::Fixed),
            Who::Described(described) => self.described(described, who.span),
        }
    }

    /// The same for several, in their order.
    pub(super) fn whoms(&mut self, many: &[WhoAt]) -> Vec<Whom> {
        many.iter().filter_map(|who| self.whom(who)).collect()
    }

    /// The actors of descriptions that must be known beforehand, each once, in the order written.
    pub(super) fn fixed(&mut self, many: &[WhoAt]) -> Vec<ActorId> {
        let mut found = Vec::new();
        for who in many {
            for actor in self.fixed_one(who) {
                if !found.contains(&actor) {
                    found.push(actor);
                }
            }
        }
        found
    }

    /// The one actor that is meant.
    pub(super) fn single(&mut self, who: &WhoAt) -> Option<ActorId> {
        let actors = self.fixed_one(who);
        if actors.len() > 1 {
            let message = said!("{count} are meant here; one is needed", count = actors.len());
            self.problem(names::ONE_NEEDED, who.span, message);
        }
        actors.first().copied()
    }

    fn fixed_one(&mut self, who: &WhoAt) -> Vec<ActorId> {
        let Some(whom) = self.whom(who) else {
            return Vec::new();
        };
        match self.known(&whom) {
            Some(actors) => actors,
            None => {
                let message = said!("who is meant here must be known beforehand, not only when it is asked");
                let hint = said!(
                    "name posts, units or fleets, or write Role, Agency, AllOf, List, Capability, Level or Everyone"
                );
                let problem = Problem::new(names::NOT_KNOWN_BEFOREHAND, who.span, message);
                self.report(problem.hint(hint));
                Vec::new()
            }
        }
    }

    /// The actors of a description, if it does not depend on who asks.
    fn known(&self, whom: &Whom) -> Option<Vec<ActorId>> {
        match whom {
            Whom::Fixed(actors) => Some(actors.clone()),
            Whom::List(list) => {
                let members = self.lists.get(list.index())?.members.iter().copied();
                Some(members.filter(|actor| self.is_there(*actor)).collect())
            }
            Whom::But(of, not) => {
                let of = self.known(of)?;
                let not: Option<Vec<_>> = not.iter().map(|whom| self.known(whom)).collect();
                let not = not?.concat();
                Some(of.into_iter().filter(|actor| !not.contains(actor)).collect())
            }
            Whom::Superior
            | Whom::Subordinates
            | Whom::Peers
            | Whom::Own
            | Whom::Sender
            | Whom::Lead
            | Whom::FirstOnScene => None,
        }
    }

    fn named(&mut self, text: &str, span: Span) -> Option<Vec<ActorId>> {
        for kind in NAMED {
            if let Some(entry) = self.catalogue.find(kind, text) {
                if kind == Kind::Post {
                    self.check_there(&Spanned::new(text.to_owned(), span));
                }
                return Some(match kind {
                    Kind::Fleet => self.fleets[entry.row].clone().map(ActorId::at).collect(),
                    _ => vec![ActorId::at(entry.row)],
                });
            }
        }
        let id = Spanned::new(text.to_owned(), span);
        let problem = self.unknown(&[Kind::Post, Kind::Unit, Kind::Fleet], &id);
        let is_agency = self.catalogue.find(Kind::Agency, text).is_some();
        match problem {
            Some(problem) if is_agency => self.report(or_the_agency(problem, text)),
            Some(problem) => self.report(problem),
            None => {}
        }
        None
    }

    fn described(&mut self, described: &Described, span: Span) -> Option<Whom> {
        Some(match described {
            Described::Agency(id) => Whom::Fixed(self.entry_of(id)?),
            Described::AllOf(id) => {
                let agency = self.agency(id)?;
                Whom::Fixed(self.everyone_of(agency))
            }
            Described::Role(id) => {
                self.refer(Kind::Role, id)?;
                let role = self.names.find(id);
                Whom::Fixed(self.posts_that(|post| role.is_some_and(|role| post.roles.contains(&role))))
            }
            Described::Level(level) => Whom::Fixed(self.posts_of_level(level)),
            Described::List(id) => Whom::List(self.list(id)?),
            Described::Capability(id) => {
                let capability = self.capability(id)?;
                Whom::Fixed(self.units_with(capability))
            }
            Described::Superior => Whom::Superior,
            Described::Subordinates => Whom::Subordinates,
            Described::Peers => Whom::Peers,
            Described::Own => Whom::Own,
            Described::Sender => Whom::Sender,
            Described::Lead => Whom::Lead,
            Described::FirstOnScene => Whom::FirstOnScene,
            Described::Everyone => {
                let all = (0..self.crowd.public()).map(ActorId::at);
                Whom::Fixed(all.filter(|actor| self.is_there(*actor)).collect())
            }
            Described::Public => Whom::Fixed(vec![ActorId::at(self.crowd.public())]),
            Described::Excon => Whom::Fixed(vec![ActorId::at(self.crowd.excon())]),
            Described::But { of, not } => self.but(of, not, span)?,
        })
    }

    fn but(&mut self, of: &WhoAt, not: &[WhoAt], span: Span) -> Option<Whom> {
        let of = self.whom(of)?;
        let whom = Whom::But(Box::new(of), self.whoms(not));
        match self.known(&whom) {
            Some(actors) if actors.is_empty() => {
                self.problem(names::NOBODY, span, said!("nobody is left here"));
                None
            }
            Some(actors) => Some(Whom::Fixed(actors)),
            None => Some(whom),
        }
    }

    /// The post that answers for an agency.
    pub(super) fn entry_of(&mut self, id: &Id) -> Option<Vec<ActorId>> {
        let agency = self.agency(id)?;
        let entry = match self.view {
            View::Now => self.agencies.get(agency.index()).and_then(|agency| agency.entry),
            View::Start | View::After(_) | View::Ever => self.entry_in_view(agency),
        };
        if entry.is_none() {
            let message = said!("`{id}` has no post that could answer for it", id = &id.value);
            self.problem(names::NOBODY, id.span, message);
        }
        entry.map(|entry| vec![entry])
    }

    /// Every post and unit of an agency.
    pub(super) fn everyone_of(&self, agency: AgencyId) -> Vec<ActorId> {
        self.actors_that(|actor| actor == Some(agency))
    }

    fn actors_that(&self, wanted: impl Fn(Option<AgencyId>) -> bool) -> Vec<ActorId> {
        let rows = 0..self.crowd.public().min(self.actors.len());
        let meant = rows.filter(|row| wanted(self.actors[*row].agency)).map(ActorId::at);
        meant.filter(|actor| self.is_there(*actor)).collect()
    }

    fn posts_of_level(&mut self, level: &Spanned<u8>) -> Vec<ActorId> {
        if !(1..=4).contains(&level.value) {
            self.problem(
                quantities::OUT_OF_RANGE,
                level.span,
                said!("a level is 1 (field), 2 (tactical), 3 (strategic) or 4 (political)"),
            );
        }
        self.posts_that(|post| post.level == level.value)
    }

    /// The posts of which something is true.
    pub(super) fn posts_that(&self, wanted: impl Fn(&Post) -> bool) -> Vec<ActorId> {
        let posts = self.actors.iter().enumerate().filter(|(_, actor)| match &actor.kind {
            ActorKind::Post(post) => wanted(post),
            ActorKind::Unit(_) | ActorKind::Public | ActorKind::Excon | ActorKind::Voice => false,
        });
        posts.map(|(row, _)| ActorId::at(row)).filter(|post| self.is_there(*post)).collect()
    }

    /// The units of which something is true.
    pub(super) fn units_that(&self, wanted: impl Fn(&Unit) -> bool) -> Vec<ActorId> {
        let units = self.actors.iter().enumerate().filter(|(_, actor)| match &actor.kind {
            ActorKind::Unit(unit) => wanted(unit),
            ActorKind::Post(_) | ActorKind::Public | ActorKind::Excon | ActorKind::Voice => false,
        });
        units.map(|(row, _)| ActorId::at(row)).collect()
    }

    fn units_with(&self, capability: CapabilityId) -> Vec<ActorId> {
        self.units_that(|unit| unit.capabilities.contains(&capability))
    }

    /// Whether an actor is a unit.
    pub(super) fn is_unit(&self, actor: ActorId) -> bool {
        (self.crowd.posts..self.crowd.public()).contains(&actor.index())
    }
}

/// Adds how an agency is named whose own name stands where a post is needed.
fn or_the_agency(mut problem: Problem, id: &str) -> Problem {
    let before = problem.hint.take().unwrap_or_else(|| Said::others(""));
    problem.hint(said!(
        "`AllOf(\"{id}\")` means every post and unit of the agency, `Agency(\"{id}\")` the post that answers for it; {before}",
        id,
        before
    ))
}
