//! Restoration: what was lost is there again, by itself or because the script says so; a post that was
//! closed opens.

use super::Stage;
use super::interruption;
use crate::document::mark::Label;
use crate::mechanics::attention::call_to_serve;
use crate::mechanics::pictures::consider;
use crate::scenario::ids::{ActorId, ChannelId};
use crate::trace::fact::Fact;
use crate::trace::record::{Note, RecordNo};
use crate::world::Chronicle;
use crate::world::occurrence::Occurrence;
use crate::world::wires::Wires;

impl Stage<'_, '_, '_> {
    /// A loss ends. The actor is back unless another one has not ended.
    pub(super) fn restore(&mut self, actor: ActorId, lost: RecordNo) {
        let Some(Ok((mut desks, ..))) = self.cast.entity(actor).map(|entity| self.actors.get_mut(entity))
        else {
            return;
        };
        let before = desks.losses.len();
        desks.losses.retain(|other| *other != lost);
        if desks.losses.len() < before && !desks.is_lost() {
            self.is_back(actor, lost);
        }
    }

    /// A post is back, whatever had taken it.
    pub(super) fn bring_back(&mut self, actor: ActorId, cause: RecordNo) {
        let Some(Ok((mut desks, ..))) = self.cast.entity(actor).map(|entity| self.actors.get_mut(entity))
        else {
            return;
        };
        if desks.is_lost() {
            desks.losses.clear();
            self.is_back(actor, cause);
        }
    }

    fn is_back(&mut self, actor: ActorId, cause: RecordNo) {
        let Some(Ok((mut desks, mut conduct, crew))) =
            self.cast.entity(actor).map(|entity| self.actors.get_mut(entity))
        else {
            return;
        };
        let note =
            Note::of(self.exercise.actor_name(actor), Fact::BackInAction {}).after(cause, Label::Script);
        let back = self.kernel.note(note);
        desks.resume(back);
        if let Some(mut crew) = crew {
            interruption::go_on(self.kernel, self.exercise, (actor, back), &mut crew);
        }
        for postponed in std::mem::take(&mut desks.postponed) {
            self.kernel.due_now(postponed);
        }
        call_to_serve(self.kernel, actor, &mut desks);
        consider(self.kernel, actor, &mut conduct);
    }

    /// A channel works again, whatever had failed it.
    pub(super) fn repair(&mut self, id: ChannelId, cause: RecordNo, wires: &mut Wires) {
        if std::mem::take(&mut wires.failures[id.index()]).is_empty() {
            return;
        }
        let channel = self.exercise.channel(id).name;
        self.note(self.exercise.excon, Fact::ChannelRestored { channel }, cause);
        self.members_consider(id);
    }

    /// A post that is closed is staffed at once; one that is lost, when it is back.
    pub(super) fn open(&mut self, post: ActorId, cause: RecordNo) {
        if let Some(Ok((mut desks, ..))) = self.cast.entity(post).map(|entity| self.actors.get_mut(entity))
            && !desks.open
        {
            desks.opening = Some(cause);
            if desks.is_lost() {
                desks.postponed.push(Occurrence::Staffed(post));
            } else {
                self.kernel.due_now(Occurrence::Staffed(post));
            }
        }
    }
}
