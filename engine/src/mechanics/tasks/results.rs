//! What comes of work: those who did it know what is now the case, and report to whoever goes on.

use super::Site;
use crate::document::condition::MessageKind;
use crate::kernel::identity::Identity;
use crate::mechanics::letters::{Letter, everything_fresh, send};
use crate::mechanics::pictures::{Mind, consider};
use crate::mechanics::whom::Standpoint;
use crate::scenario::ids::ActorId;
use crate::trace::record::RecordNo;
use crate::world::mail::{Errand, Told};

impl Site<'_, '_, '_> {
    /// Those who did the work know what the exercise says comes of it.
    pub(super) fn know_results(&mut self, units: &[ActorId], done: RecordNo) {
        let now = self.kernel.now();
        for unit in units.iter().filter(|_| !self.task.tells.is_empty()) {
            let entity = self.cast.entity(*unit);
            let Some(Ok((_, mut picture, mut conduct, _))) = entity.map(|entity| self.units.get_mut(entity))
            else {
                continue;
            };
            let mut mind =
                Mind { kernel: self.kernel, exercise: self.exercise, actor: *unit, picture: &mut picture };
            for row in &self.task.tells {
                mind.hear(Told::stated(row, now), *unit, done);
            }
            consider(self.kernel, *unit, &mut conduct);
        }
    }

    /// The first of the units reports the work to whoever goes on with it.
    pub(super) fn hand_over(&mut self, unit: ActorId, done: RecordNo) {
        let (Some(whom), Some((_, picture))) = (&self.task.hand_over, self.present(unit)) else {
            return;
        };
        let (exercise, actor) = (self.exercise, unit);
        let to = Standpoint { exercise, actor, picture, sender: None }.resolve(whom);
        let says = everything_fresh(exercise, picture, self.kernel.now());
        for to in to {
            let mut letter = Letter::new(MessageKind::Report, unit, to, Errand::Know);
            (letter.says, letter.acknowledge, letter.cause) = (says.clone(), true, done);
            letter.origin = Identity::ROOT.derive("hand-over", &[exercise.names.digest(self.task.name)], 0);
            send(self.kernel, exercise, self.mail, letter);
        }
    }
}
