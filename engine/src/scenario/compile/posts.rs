//! Posts: desks, where they are, when they open and what they pass on.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::codes::quantities;
use crate::diagnostic::said;
use crate::document::decode::Spanned;
use crate::document::organisation::{Opens as WrittenOpens, Post as Written};
use crate::document::reading::Entry;
use crate::kernel::distribution::Distribution;
use crate::scenario::ids::ActorId;
use crate::scenario::model::organisation::{Actor, ActorKind, Opens, Post};

/// Desks at one post at most.
pub(super) const DESKS_MAX: u32 = 10_000;

impl Resolver<'_> {
    /// The posts, in the order of the file.
    pub(super) fn posts(&mut self) -> Vec<Actor> {
        let written = &self.loaded.organisation.posts;
        if written.is_empty() {
            let id = &self.loaded.organisation.id;
            self.problem(
                quantities::EMPTY,
                id.span,
                said!("`{id}` has no post: nobody can learn or do anything", id = &id.value),
            );
        }
        written
            .iter()
            .map(|post| {
                let one = |resolver: &mut Self| resolver.inside(Kind::Post, &post.id, |r| r.one_post(post));
                self.of_its_time(Entry::Post, &post.id, one)
            })
            .collect()
    }

    fn one_post(&mut self, written: &Written) -> Actor {
        let service = self.service(written);
        let post = Post {
            there: self.loaded.awaited(Entry::Post, &written.id).is_none(),
            roles: written.role.iter().map(|role| self.name(role)).collect(),
            level: self.level(written.level),
            under: written.under.as_ref().and_then(|under| self.at("under", |resolver| resolver.post(under))),
            desks: self.desks(written.desks),
            takes_calls: written.takes_calls,
            opens: self.opens(written),
            calls: self.service_of_calls(written, &service),
            service,
            attention: written.attention,
            site: written.site.as_ref().and_then(|site| self.at("site", |resolver| resolver.site(site))),
            passes_on: self.passes_on(written),
        };
        Actor {
            name: self.name(&written.id),
            agency: self.agency_of(&written.id, written.agency.as_ref()),
            kind: ActorKind::Post(Box::new(post)),
        }
    }

    fn level(&mut self, level: Option<Spanned<u8>>) -> u8 {
        let Some(level) = level else { return 2 };
        if !(1..=4).contains(&level.value) {
            let message = said!("a level is 1 (field), 2 (tactical), 3 (strategic) or 4 (political)");
            self.at("level", |resolver| resolver.problem(quantities::OUT_OF_RANGE, level.span, message));
        }
        level.value.clamp(1, 4)
    }

    fn desks(&mut self, desks: Option<Spanned<u32>>) -> u32 {
        let Some(desks) = desks else { return 1 };
        if !(1..=DESKS_MAX).contains(&desks.value) {
            let message = said!(
                "a post has at least one desk and at most {most}, not {desks}",
                most = DESKS_MAX,
                desks = desks.value
            );
            self.at("desks", |resolver| resolver.problem(quantities::OUT_OF_RANGE, desks.span, message));
        }
        desks.value.clamp(1, DESKS_MAX)
    }

    fn opens(&mut self, written: &Written) -> Opens {
        match &written.opens {
            WrittenOpens::Always => Opens::Always,
            WrittenOpens::OnOrder { staffed_after } => {
                Opens::OnOrder(self.at("opens", |resolver| resolver.distribution(staffed_after)))
            }
            WrittenOpens::At(moment) => Opens::At(self.tick(*moment).max(crate::kernel::tick::Tick::ZERO)),
        }
    }

    fn service(&mut self, written: &Written) -> Distribution {
        match &written.service {
            Some(service) => self.at("service", |resolver| resolver.distribution(service)),
            None => self.time_parameter("message.service"),
        }
    }

    /// Who answers the public has a time of its own for calls, unless the post's is written.
    fn service_of_calls(&mut self, written: &Written, service: &Distribution) -> Distribution {
        if written.takes_calls && written.service.is_none() {
            self.time_parameter("call.process")
        } else {
            service.clone()
        }
    }

    fn passes_on(&mut self, written: &Written) -> Vec<(ActorId, f64)> {
        let shares: f64 = written.passes_on.iter().map(|pass| pass.share.value.0).sum();
        if shares > 1.0 + 1e-9
            && let Some(last) = written.passes_on.last()
        {
            let message = said!("the shares passed on add up to {shares}, more than 1", shares);
            self.at("passes_on", |resolver| {
                resolver.problem(quantities::OUT_OF_RANGE, last.share.span, message)
            });
        }
        let passed = written.passes_on.iter();
        passed
            .filter_map(|pass| Some((self.at("passes_on", |r| r.post(&pass.to))?, pass.share.value.0)))
            .collect()
    }
}
