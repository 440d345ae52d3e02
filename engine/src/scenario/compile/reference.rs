//! References: from an id as written to the row it means, or a problem that shows both ends.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::codes::names;
use crate::diagnostic::{Problem, Said, Span, said};
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
            let message = said!("the post `{id}` comes later", id = &id.value);
            let problem = Problem::new(names::UNKNOWN, id.span, message);
            self.report(problem.hint(said!("name it from the moment on at which it comes")));
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
        if let Some(problem) = self.unknown(wanted, id) {
            self.report(problem);
        }
    }

    /// That nothing of the wanted kinds has an id; nothing if it may belong to what could not be read.
    pub(super) fn unknown(&mut self, wanted: &[Kind], id: &Id) -> Option<Problem> {
        if self.broken && self.may_be_broken(wanted, id) {
            return None;
        }
        let needed = alternatives(wanted.iter().map(|kind| kind.one()));
        let problem = match self.catalogue.elsewhere(id, wanted) {
            Some((kind, entry)) => {
                let message =
                    said!("`{id}` is {kind}; {needed} is needed", id = &id.value, kind = kind.one(), needed);
                let problem = Problem::new(names::WRONG_KIND, id.span, message);
                let related = said!("`{id}` is written here as {kind}", id = &id.value, kind = kind.one());
                with_place(problem, entry.span, related)
            }
            None => {
                let message = said!("no {kinds} is called `{id}`", kinds = kinds(wanted), id = &id.value);
                Problem::new(names::UNKNOWN, id.span, message)
            }
        };
        let near = self.guesses(wanted, id);
        Some(self.with_suggestions(problem, wanted, id.span, &near))
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
            Some(entry) => with_place(problem, entry.span, said!("`{near}` is written here", near = first)),
            None => problem,
        }
    }

    /// What there is of the wanted kinds, where it is little; else where it is written.
    fn where_written(&self, wanted: &[Kind]) -> Said {
        let ids = wanted.iter().flat_map(|kind| self.catalogue.ids(*kind));
        let ids: Vec<Said> = ids.map(|id| said!("`{id}`", id)).collect();
        let mut fields: Vec<&str> = wanted.iter().map(|kind| kind.field()).collect();
        fields.dedup();
        let fields = alternatives(fields.into_iter().map(|field| said!("`{id}`", id = field)));
        match ids.len() {
            0 => said!("this exercise has no {kinds}: add one under {fields}", kinds = kinds(wanted), fields),
            1 => said!("there is only {id}", id = ids[0].clone()),
            2 | 3 => said!("there are {known}", known = together(ids)),
            _ => said!("all that exist are written under {fields}", fields),
        }
    }

    /// Adds what may have been meant; where there is no choice, the edit that writes it.
    pub(super) fn with_near(&self, problem: Problem, span: Span, near: &[String]) -> Problem {
        let words = alternatives(near.iter().map(|id| said!("`{id}`", id)));
        let problem = problem.hint(said!("did you mean {words}?", words));
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
fn with_place(problem: Problem, span: Span, message: Said) -> Problem {
    if span == Span::default() { problem } else { problem.related(span, message) }
}

fn kinds(wanted: &[Kind]) -> Said {
    alternatives(wanted.iter().map(|kind| kind.said()))
}

/// `a`, `a or b`, `a, b or c`.
fn alternatives(words: impl Iterator<Item = Said>) -> Said {
    let words: Vec<Said> = words.collect();
    let Some((last, others)) = words.split_last() else { return Said::others("") };
    let others = others.iter().cloned().reduce(|first, second| said!("{first}, {second}", first, second));
    match others {
        Some(others) => said!("{words} or {last}", words = others, last = last.clone()),
        None => last.clone(),
    }
}

/// `a and b`, `a and b and c`.
fn together(words: Vec<Said>) -> Said {
    let words = words.into_iter().reduce(|first, second| said!("{first} and {second}", first, second));
    words.unwrap_or_else(|| Said::others(""))
}
