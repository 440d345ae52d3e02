//! Agencies, and the post that answers for each.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::codes::names;
use crate::diagnostic::{Problem, said};
use crate::document::organisation::Agency as Written;
use crate::scenario::ids::{ActorId, AgencyId};
use crate::scenario::model::organisation::Agency;

impl Resolver<'_> {
    /// The agencies, without the posts that answer for them.
    pub(super) fn agencies(&mut self) -> Vec<Agency> {
        let written = &self.loaded.organisation.agencies;
        written.iter().map(|agency| self.one_agency(agency)).collect()
    }

    fn one_agency(&mut self, written: &Written) -> Agency {
        self.inside(Kind::Agency, &written.id, |resolver| Agency {
            name: resolver.name(&written.id),
            kind: written.kind,
            numbers: written.number.iter().map(|number| number.value.clone()).collect(),
            parent: written.parent.as_ref().and_then(|parent| resolver.agency(parent)),
            entry: None,
        })
    }

    /// Says for each agency which post answers for it: the one it names, else the first that
    /// takes calls, else the first.
    pub(super) fn name_entries(&mut self) {
        let written = &self.loaded.organisation.agencies;
        for (row, agency) in written.iter().enumerate() {
            let entry = self
                .inside(Kind::Agency, &agency.id, |resolver| resolver.entry_post(AgencyId::at(row), agency));
            self.agencies[row].entry = entry;
        }
    }

    /// The post that answers for an agency, of those who are there for whoever is looking.
    pub(super) fn entry_in_view(&mut self, agency: AgencyId) -> Option<ActorId> {
        let written = self.loaded.organisation.agencies.get(agency.index())?;
        self.entry_post(agency, written)
    }

    fn entry_post(&mut self, agency: AgencyId, written: &Written) -> Option<ActorId> {
        if let Some(id) = &written.entry {
            let post = self.post(id)?;
            self.check_entry(agency, written, post);
            return Some(post);
        }
        let posts: Vec<ActorId> =
            self.everyone_of(agency).into_iter().filter(|actor| !self.is_unit(*actor)).collect();
        let calls = self.posts_that(|post| post.takes_calls);
        let answering = posts.iter().find(|post| calls.contains(post));
        answering.or(posts.first()).copied()
    }

    fn check_entry(&mut self, agency: AgencyId, written: &Written, post: ActorId) {
        let Some(entry) = &written.entry else { return };
        if self.actors[post.index()].agency != Some(agency) {
            let message = said!(
                "`{entry}` is a post of another agency than `{agency}`",
                entry = &entry.value,
                agency = &written.id.value
            );
            self.report(
                Problem::new(names::WRONG_KIND, entry.span, message)
                    .related(written.id.span, said!("this agency")),
            );
        }
    }
}
