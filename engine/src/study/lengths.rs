//! What lengths of time are drawn for, where the subject of the draw is the actor of the interval.
//!
//! Whoever asks what haste would have changed begins here: the purposes behind a label are what is drawn
//! shorter.

use crate::kernel::draws::Purpose;
use crate::mechanics::{attention, briefing, conduct, movement, staffing};
use crate::scenario::model::mark::Label;

/// The purposes that an actor's intervals of a label are drawn for; none where the length belongs to
/// something else, or is a wait that others end.
#[must_use]
pub(super) fn drawn_for(label: Label) -> &'static [Purpose] {
    match label {
        Label::Processing | Label::Relay => &[attention::SERVICE, conduct::SENDING],
        Label::Deliberation => &[conduct::DELIBERATION],
        Label::Turnout => &[movement::TURNOUT],
        Label::Equipment => &[movement::EQUIPMENT],
        Label::Travel => &[movement::TRAVEL],
        Label::SizeUp => &[movement::SIZE_UP],
        Label::Staffing => &[staffing::STAFFING, briefing::LENGTH],
        Label::Answering
        | Label::LineEngaged
        | Label::Queueing
        | Label::Transmission
        | Label::Retry
        | Label::Authority
        | Label::Seeking
        | Label::Stalled
        | Label::Holding
        | Label::Resource
        | Label::Work
        | Label::Timer
        | Label::Script
        | Label::Instant
        | Label::Other => &[],
    }
}
