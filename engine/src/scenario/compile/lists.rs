//! Authorities and lists: who may do what, and who is told together.

use super::catalogue::Kind;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::names;
use crate::diagnostic::said;
use crate::document::doctrine::{Authority as WrittenAuthority, List as WrittenList};
use crate::document::who::WhoAt;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::{Authority, List};

impl Resolver<'_> {
    /// The groups of posts. A list may name the members of one written before it.
    pub(super) fn compile_lists(&mut self) {
        for written in &self.loaded.doctrine.lists {
            let list = self.inside(Kind::List, &written.id, |resolver| resolver.one_list(written));
            self.lists.push(list);
        }
    }

    fn one_list(&mut self, written: &WrittenList) -> List {
        let (members, at_once) = match (&written.in_order, &written.at_once) {
            (Some(members), None) => (&members[..], false),
            (None, Some(members)) => (&members[..], true),
            (Some(members), Some(_)) => {
                self.problem(
                    names::LIST_ORDER,
                    written.id.span,
                    said!("a list is told `in_order` or `at_once`, not both"),
                );
                (&members[..], false)
            }
            (None, None) => {
                self.problem(
                    names::LIST_ORDER,
                    written.id.span,
                    said!("a list says whom: `in_order: [...]` or `at_once: [...]`"),
                );
                (&[][..], false)
            }
        };
        let members = self.fixed(members);
        if members.is_empty() {
            self.problem(
                names::NOBODY,
                written.id.span,
                said!("nobody is on the list `{id}`", id = &written.id.value),
            );
        }
        List { name: self.name(&written.id), members, at_once }
    }

    /// Who may do what.
    pub(super) fn authorities(&mut self) -> Vec<Authority> {
        let written = &self.loaded.doctrine.authorities;
        written
            .iter()
            .map(|authority| self.inside(Kind::Authority, &authority.id, |r| r.one_authority(authority)))
            .collect()
    }

    fn one_authority(&mut self, written: &WrittenAuthority) -> Authority {
        Authority {
            name: self.name(&written.id),
            held_by: self.at("held_by", |resolver| resolver.posts_among(&written.held_by)),
            default_after: written.default_after.map(|after| length(after.value)),
        }
    }

    /// The posts meant by descriptions; a unit among them is reported: units hold no authority.
    fn posts_among(&mut self, many: &[WhoAt]) -> Vec<ActorId> {
        let mut posts = Vec::new();
        for who in many {
            let meant = self.fixed(std::slice::from_ref(who));
            if meant.iter().any(|actor| actor.index() >= self.crowd.posts) {
                self.problem(names::WRONG_KIND, who.span, said!("only posts can hold an authority"));
            }
            posts.extend(meant.into_iter().filter(|actor| actor.index() < self.crowd.posts));
        }
        posts.sort_unstable();
        posts.dedup();
        posts
    }
}
