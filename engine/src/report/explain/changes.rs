//! What changes are called: by an id for programs, by a phrase for people.

use crate::explain::change::Change;
use crate::kernel::names::{Name, Names};
use crate::trace::words::Word;
use crate::wording::{Catalogue, Narrator, Noun, Term};

/// Who names changes.
pub(in crate::report) struct Changes<'a> {
    pub(in crate::report) narrator: &'a Narrator<'a>,
    pub(in crate::report) catalogue: &'a Catalogue,
    pub(in crate::report) names: &'a Names,
}

impl Changes<'_> {
    /// The element and what is improved about it, in ids.
    pub(in crate::report) fn id(&self, change: Change) -> String {
        let name = |name: Name| self.names.text(name);
        match change {
            Change::Sooner(label, actor) => format!("actor:{}.{}", name(actor), label.word()),
            Change::Task(task) => format!("task:{}.effort", name(task)),
            Change::Latency(channel) => format!("channel:{}.latency", name(channel)),
            Change::Loss(channel) => format!("channel:{}.loss", name(channel)),
            Change::Lines(channel) => format!("channel:{}.lines", name(channel)),
            Change::Desks(post) => format!("post:{}.desks", name(post)),
            Change::Authority(authority, post) => {
                format!("authority:{}.held_by={}", name(authority), name(post))
            }
        }
    }

    /// The same in words.
    pub(in crate::report) fn sentence(&self, change: Change) -> String {
        let title = |noun: Noun, name: Name| self.narrator.titles().of(noun, self.names.text(name));
        let channel = |channel: Name| vec![("channel", title(Noun::Channel, channel))];
        let (key, terms) = match change {
            Change::Sooner(label, actor) => {
                let label = self.catalogue.word(&format!("label-{}", label.word()));
                ("change-sooner", vec![("actor", self.narrator.party(actor)), ("label", label)])
            }
            Change::Task(task) => ("change-task", vec![("task", title(Noun::Task, task))]),
            Change::Latency(name) => ("change-latency", channel(name)),
            Change::Loss(name) => ("change-loss", channel(name)),
            Change::Lines(name) => ("change-lines", channel(name)),
            Change::Desks(post) => ("change-desks", vec![("post", title(Noun::Actor, post))]),
            Change::Authority(authority, post) => {
                let (authority, post) = (title(Noun::Authority, authority), title(Noun::Actor, post));
                ("change-authority", vec![("authority", authority), ("post", post)])
            }
        };
        self.catalogue.phrase(key, terms.into_iter().map(|(name, text)| (name, Term::Text(text))))
    }
}
