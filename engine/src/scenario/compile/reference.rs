//! References: from an id as written to the row it means, or a problem that shows both ends.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::codes::names;
use crate::diagnostic::{Problem, Span};
use crate::document::Id;
use crate::scenario::ids::{
    ActorId, AgencyId, AuthorityId, CapabilityId, ChannelId, ElementId, IncidentId, ListId, SiteId,
    TaskId,
};

macro_rules! references {
    ($($method:ident($kind:ident) -> $id:ident),+ $(,)?) => {
        impl Resolver<'_> {$(
            pub(super) fn $method(&mut self, id: &Id) -> Option<$id> {
                self.refer(Kind::$kind, id).map($id::at)
            }
        )+}
    };
}

references! {
    agency(Agency) -> AgencyId,
    post(Post) -> ActorId,
    site(Site) -> SiteId,
    channel(Channel) -> ChannelId,
    capability(Capability) -> CapabilityId,
    authority(Authority) -> AuthorityId,
    list(List) -> ListId,
    incident(Incident) -> IncidentId,
    task(Task) -> TaskId,
    element(Element) -> ElementId,
}

impl Resolver<'_> {
    /// The row of the entry of a kind that an id refers to; reported if there is none.
    pub(super) fn refer(&mut self, kind: Kind, id: &Id) -> Option<usize> {
        let found = self.catalogue.find(kind, id);
        if found.is_none() {
            self.report_unknown(&[kind], id);
        }
        found.map(|entry| entry.row)
    }

    /// Reports an id that nothing of the wanted kinds has.
    pub(super) fn report_unknown(&mut self, wanted: &[Kind], id: &Id) {
        let near = self.suggestions(wanted, id);
        let needed = wanted
            .iter()
            .map(|kind| kind.one())
            .collect::<Vec<_>>()
            .join(" or ");
        let problem = match self.catalogue.elsewhere(id, wanted) {
            Some((kind, entry)) => {
                let message = format!("`{}` is {}; {needed} is needed", id.value, kind.one());
                let related = format!("`{}` is written here as {}", id.value, kind.one());
                Problem::new(names::WRONG_KIND, id.span, message).related(entry.span, related)
            }
            None => Problem::new(
                names::UNKNOWN,
                id.span,
                format!("no {} is called `{}`", kinds(wanted), id.value),
            ),
        };
        let problem = self.with_suggestions(problem, wanted, id.span, &near);
        self.report(problem);
    }

    /// The ids that may have been meant: for an agency its own posts or units, else the nearest.
    fn suggestions(&self, wanted: &[Kind], id: &Id) -> Vec<String> {
        let near = self.catalogue.nearest(wanted, id);
        if near.is_empty() {
            self.kin(wanted, id)
        } else {
            near
        }
    }

    /// The only ids of a wanted kind, where there are so few that one of them must be meant; the
    /// site, where an incident is written for its place.
    fn kin(&self, wanted: &[Kind], id: &Id) -> Vec<String> {
        let incidents = &self.loaded.exercise.incidents;
        if wanted.contains(&Kind::Site)
            && let Some(incident) = incidents.iter().find(|other| other.id == *id)
        {
            return vec![incident.site.value.clone()];
        }
        let ids: Vec<_> = wanted
            .iter()
            .flat_map(|kind| self.catalogue.ids(*kind))
            .collect();
        if ids.len() <= 3 {
            ids.into_iter().map(str::to_owned).collect()
        } else {
            Vec::new()
        }
    }

    /// Adds to a problem what may have been meant, and where the likeliest is written.
    pub(super) fn with_suggestions(
        &self,
        problem: Problem,
        wanted: &[Kind],
        span: Span,
        near: &[String],
    ) -> Problem {
        let Some(first) = near.first() else {
            let none = wanted.iter().all(|kind| self.catalogue.count(*kind) == 0);
            return if none {
                problem.hint(format!("this exercise has no {}", kinds(wanted)))
            } else {
                problem
            };
        };
        let quoted: Vec<_> = near.iter().map(|id| format!("`{id}`")).collect();
        let problem = problem.hint(format!("did you mean {}?", quoted.join(" or ")));
        let problem = self.with_edit(problem, span, first);
        let place = wanted
            .iter()
            .find_map(|kind| self.catalogue.find(*kind, first));
        match place {
            Some(entry) if entry.span != Span::default() => {
                problem.related(entry.span, format!("`{first}` is written here"))
            }
            Some(_) | None => problem,
        }
    }

    /// Adds the edit that writes another text in the place of the one at a span.
    pub(super) fn with_edit(&self, problem: Problem, span: Span, text: &str) -> Problem {
        if span == Span::default() {
            return problem;
        }
        let replace = self.files.slice(span);
        let with = if replace.starts_with('"') {
            format!("\"{text}\"")
        } else {
            text.to_owned()
        };
        if replace.is_empty() {
            problem
        } else {
            problem.suggest(span, replace, with)
        }
    }
}

fn kinds(wanted: &[Kind]) -> String {
    wanted
        .iter()
        .map(|kind| kind.word())
        .collect::<Vec<_>>()
        .join(" or ")
}
