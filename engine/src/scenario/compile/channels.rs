//! Channels, and who is on them.
//!
//! Units speak where the post that directs them speaks: nobody lists every car on a net. With another
//! service only their post speaks there, unless they are listed.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::codes::quantities;
use crate::diagnostic::said;
use crate::document::action::Form;
use crate::document::organisation::Channel as Written;
use crate::document::organisation::ChannelKind;
use crate::document::reading::Entry;
use crate::scenario::ids::ActorId;
use crate::scenario::model::organisation::{ActorKind, Channel};

impl Resolver<'_> {
    /// The organisation's channels, then those the doctrine adds.
    pub(super) fn channels(&mut self) -> Vec<Channel> {
        let loaded = self.loaded;
        let written = loaded.organisation.channels.iter().chain(loaded.doctrine.channels.iter());
        written
            .map(|channel| {
                let one = |r: &mut Self| r.inside(Kind::Channel, &channel.id, |r| r.one_channel(channel));
                self.of_its_time(Entry::Channel, &channel.id, one)
            })
            .collect()
    }

    fn one_channel(&mut self, written: &Written) -> Channel {
        // The last word of the parameters of the kind.
        let kind = written.kind.word();
        let (members, guests) = self.members(written);
        Channel {
            name: self.name(&written.id),
            kind: written.kind,
            members,
            guests,
            lines: self.lines(written),
            latency: match &written.latency {
                Some(latency) => self.at("latency", |resolver| resolver.distribution(latency)),
                None => self.time_parameter(&format!("latency.{kind}")),
            },
            loss: written
                .loss
                .map_or_else(|| self.number_parameter(&format!("vanish.{kind}")), |share| share.value.0),
            misroute: match written.misroute {
                Some(share) => share.value.0,
                None => self.number_parameter(&format!("misroute.{kind}")),
            },
            form: written.form.or((written.kind == ChannelKind::Formal).then_some(Form::Structured)),
            enabled: written.enabled,
        }
    }

    fn lines(&mut self, written: &Written) -> Option<u32> {
        let lines = written.lines?;
        if lines.value == 0 {
            let message =
                said!("a channel with no line can never be used: write `enabled: false` to take it away");
            self.at("lines", |resolver| resolver.problem(quantities::OUT_OF_RANGE, lines.span, message));
        }
        Some(lines.value.max(1))
    }

    /// Everybody on a channel, in scenario order, and who of them is there only through his post.
    fn members(&mut self, written: &Written) -> (Vec<ActorId>, Vec<ActorId>) {
        let mut members = self.at("members", |resolver| resolver.fixed(&written.members));
        members.retain(|member| member.index() < self.crowd.public());
        let mut on = vec![false; self.crowd.public()];
        members.iter().for_each(|member| on[member.index()] = true);
        let mut guests = Vec::new();
        for unit in self.crowd.posts..self.crowd.public().min(self.actors.len()) {
            if let ActorKind::Unit(row) = &self.actors[unit].kind
                && !on[unit]
                && on.get(row.directed_by.index()).copied().unwrap_or_default()
            {
                on[unit] = true;
                guests.push(ActorId::at(unit));
            }
        }
        ((0..on.len()).filter(|row| on[*row]).map(ActorId::at).collect(), guests)
    }
}
