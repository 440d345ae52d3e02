//! References: from an id as written to the row it means, or a problem that shows both ends.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::codes::names;
use crate::diagnostic::{Problem, Span};
use crate::document::Id;
use crate::scenario::ids::{
    ActorId, AgencyId, AuthorityId, CapabilityId, ChannelId, CustodyId, ElementId, IncidentId, ListId,
    SiteId, TaskId,
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
    site(Site) -> SiteId,
    channel(Channel) -> ChannelId,
    capability(Capability) -> CapabilityId,
    authority(Authority) -> AuthorityId,
    list(List) -> ListId,
    incident(Incident) -> IncidentId,
    task(Task) -> TaskId,
    element(Element) -> ElementId,
    custody(Custody) -> CustodyId,
}

impl Resolver<'_> {
    /// A post, which must be there by now.
    pub(super) fn post(&mut self, id: &Id) -> Option<ActorId> {
        let post = self.refer(Kind::Post, id).map(ActorId::at)?;
        self.check_there(id);
        Some(post)
    }

    /// Reports a post that only a later turn brings.
    pub(super) fn check_there(&mut self, id: &Id) {
        if !self.has_come(id) {
            let message = format!("the post `{}` comes later", id.value);
            let problem = Problem::new(names::UNKNOWN, id.span, message);
            self.report(problem.hint("name it from the moment on at which it comes"));
        }
    }

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
        if self.broken && self.may_be_broken(wanted, id) {
            return;
        }
        let needed = alternatives(wanted.iter().map(|kind| kind.one()));
        let problem = match self.catalogue.elsewhere(id, wanted) {
            Some((kind, entry)) => {
                let message = format!("`{}` is {}; {needed} is needed", id.value, kind.one());
                let problem = Problem::new(names::WRONG_KIND, id.span, message);
                let related = format!("`{}` is written here as {}", id.value, kind.one());
                with_place(problem, entry.span, related)
            }
            None => {
                let message = format!("no {} is called `{}`", kinds(wanted), id.value);
                Problem::new(names::UNKNOWN, id.span, message)
            }
        };
        let near = self.guesses(wanted, id);
        let problem = self.with_suggestions(problem, wanted, id.span, &near);
        self.report(problem);
    }

    /// Whether an id may belong to an entry that could not be read: it is written as one, or it is
    /// of a kind that is only mentioned in entries.
    fn may_be_broken(&self, wanted: &[Kind], id: &Id) -> bool {
        let mentioned = [Kind::Role, Kind::Capability, Kind::Timer];
        let quoted = format!("\"{}\"", id.value);
        let declares = |text: &str| {
            let mut places = text.match_indices(&quoted);
            places.any(|(at, _)| text[..at].trim_end().ends_with("id:"))
        };
        wanted.iter().any(|kind| mentioned.contains(kind))
            || self.files.ids().any(|file| declares(self.files.text(file)))
    }

    /// The ids that may have been meant. Where an incident is written for a place, its site is.
    fn guesses(&mut self, wanted: &[Kind], id: &Id) -> Vec<String> {
        let Some(left) = self.guesses_left.checked_sub(1) else {
            return Vec::new();
        };
        self.guesses_left = left;
        let mut incidents = self.loaded.exercise.incidents.iter();
        if wanted.contains(&Kind::Site)
            && let Some(incident) = incidents.find(|other| other.id == *id)
        {
            return vec![incident.site.value.clone()];
        }
        self.catalogue.nearest(wanted, id)
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
            return problem.hint(self.where_written(wanted));
        };
        let problem = self.with_near(problem, span, near);
        let mut kinds = wanted.iter();
        let place = kinds.find_map(|kind| self.catalogue.find(*kind, first));
        match place {
            Some(entry) => with_place(problem, entry.span, format!("`{first}` is written here")),
            None => problem,
        }
    }

    /// What there is of the wanted kinds, where it is little; else where it is written.
    fn where_written(&self, wanted: &[Kind]) -> String {
        let ids = wanted.iter().flat_map(|kind| self.catalogue.ids(*kind));
        let ids: Vec<String> = ids.map(|id| format!("`{id}`")).collect();
        let mut fields: Vec<&str> = wanted.iter().map(|kind| kind.field()).collect();
        fields.dedup();
        let fields = alternatives(fields.into_iter().map(|field| format!("`{field}`")));
        match ids.len() {
            0 => format!("this exercise has no {}: add one under {fields}", kinds(wanted)),
            1 => format!("there is only {}", ids[0]),
            2 | 3 => format!("there are {}", ids.join(" and ")),
            _ => format!("all that exist are written under {fields}"),
        }
    }

    /// Adds what may have been meant; where there is no choice, the edit that writes it.
    pub(super) fn with_near(&self, problem: Problem, span: Span, near: &[String]) -> Problem {
        let quoted = alternatives(near.iter().map(|id| format!("`{id}`")));
        let problem = problem.hint(format!("did you mean {quoted}?"));
        match near {
            [only] => self.with_edit(problem, span, only),
            _ => problem,
        }
    }

    /// Adds the edit that writes another text in the place of the one at a span.
    pub(super) fn with_edit(&self, problem: Problem, span: Span, text: &str) -> Problem {
        if span == Span::default() {
            return problem;
        }
        let replace = self.files.slice(span);
        let with = if replace.starts_with('"') { format!("\"{text}\"") } else { text.to_owned() };
        if replace.is_empty() { problem } else { problem.suggest(span, replace, with) }
    }
}

/// Adds another place, unless it stands in no file: the base set of elements does not.
fn with_place(problem: Problem, span: Span, message: String) -> Problem {
    if span == Span::default() { problem } else { problem.related(span, message) }
}

fn kinds(wanted: &[Kind]) -> String {
    alternatives(wanted.iter().map(|kind| kind.word().to_owned()))
}

/// `a`, `a or b`, `a, b or c`.
fn alternatives(words: impl Iterator<Item = String>) -> String {
    let words: Vec<String> = words.collect();
    match words.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}
