//! Units outside a zone: they wait there for a reason, and go in as soon as they may.

use super::{Site, Support};
use crate::document::condition::{HoldReason, Zone};
use crate::document::mark::Label;
use crate::mechanics::pictures::consider;
use crate::scenario::ids::ActorId;
use crate::trace::fact::Fact;
use crate::trace::record::{Ground, RecordNo};
use crate::world::Chronicle;
use crate::world::crew::Hold;

impl Site<'_, '_, '_> {
    /// A unit that waited outside goes in as soon as it may.
    pub(super) fn let_in(&mut self, unit: ActorId, grounds: &[Ground]) {
        let (Some((zone, site)), Some(mut crew)) = (self.edge(), self.crew(unit)) else {
            return;
        };
        let Some(hold) = crew.hold.filter(|hold| zone <= hold.zone) else {
            return;
        };
        crew.hold = None;
        let held_at = self.kernel.recorder.get(hold.record).at;
        let release = grounds.iter().filter(|ground| ground.since > held_at).max();
        let note = self.note_of(unit, Fact::Entered { site, zone }).after(hold.record, Label::Holding);
        let entered = self.kernel.note(note.released_by(release.map(|ground| ground.record)));
        self.went_in(unit, zone, entered);
    }

    pub(super) fn went_in(&mut self, unit: ActorId, zone: Zone, entered: RecordNo) {
        if let Some(mut crew) = self.crew(unit) {
            (crew.inside, crew.last) = (Some((zone, entered)), entered);
        }
    }

    /// A unit waits outside, or goes on waiting for another reason.
    pub(super) fn hold(
        &mut self,
        unit: ActorId,
        reason: HoldReason,
        ground: Option<Ground>,
        support: &Support,
    ) {
        let Some((zone, site)) = self.edge() else {
            return;
        };
        let Some((before, last)) = self.crew(unit).map(|crew| (crew.hold, crew.last)) else {
            return;
        };
        // One edge at a time: who waits outside one zone does not wait outside another.
        if before.is_some_and(|before| before.reason == reason || before.zone != zone) {
            return;
        }
        let fact = Fact::Held { site, zone, hold: reason };
        let note = match before {
            Some(before) => self
                .note_of(unit, fact)
                .after(before.record, Label::Holding)
                .released_by(self.turned(unit).or(ground.map(|ground| ground.record))),
            None => {
                let mut support = support.clone();
                support.grounds.push(self.kernel.recorder.ground(last));
                support.grounds.extend(ground);
                support.note(self.kernel.now(), self.note_of(unit, fact))
            }
        };
        let record = self.kernel.note(note);
        self.state.held = Some(record);
        let Some(entity) = self.cast.entity(unit) else { return };
        if let Ok((mut crew, _, mut conduct, _)) = self.units.get_mut(entity) {
            crew.hold = Some(Hold { zone, reason, record });
            consider(self.kernel, unit, &mut conduct);
        }
    }

    /// The record of this instant by which what a unit knows of zones grew stale.
    fn turned(&self, unit: ActorId) -> Option<RecordNo> {
        let (now, records) = (self.kernel.now(), self.kernel.recorder.records());
        let (name, zone) = (self.exercise.actor_name(unit), self.exercise.base.zone_state);
        let zone = self.exercise.element(zone).name;
        let of_now = records.iter().enumerate().rev().take_while(|(_, record)| record.at == now);
        let is_it = |fact: &Fact| matches!(fact, Fact::Expired { element, .. } if *element == zone);
        let mut expired = of_now.filter(|(_, record)| record.actor == name && is_it(&record.fact));
        expired.next().map(|(index, _)| RecordNo::at(index))
    }
}
