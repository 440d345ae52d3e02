//! The mechanisms: each an ordinary system, bound to the occurrences it handles.
//!
//! A mechanism takes the kernel and one occurrence, reads and changes components, writes facts,
//! and makes other occurrences due. It never calls another mechanism: what follows at the same
//! instant is due at the same instant.

pub mod agreeing;
pub mod arrivals;
pub mod attention;
pub mod briefing;
pub mod casualties;
pub mod conditions;
pub mod conduct;
pub mod contradiction;
pub mod custody;
pub mod decisions;
pub mod declaring;
pub mod dispatch;
mod draw;
pub mod effects;
pub mod evidence;
pub mod heeding;
pub mod lengths;
pub mod letters;
pub mod lookout;
pub mod movement;
pub mod observation;
pub mod pictures;
pub mod places;
pub mod procedures;
pub mod public;
pub mod relatives;
pub mod script;
pub mod staffing;
pub mod tasks;
pub mod telling;
pub mod transmission;
pub mod truth;
pub mod whom;
pub mod zones;

pub use draw::Draw;

use crate::kernel::draws::{DuplicatePurpose, Purpose, Purposes};

/// Every purpose the mechanisms draw for.
///
/// # Errors
/// If two mechanisms claim the same purpose: their luck would be one.
pub fn purposes() -> Result<Purposes, DuplicatePurpose> {
    let all: Vec<Purpose> = [
        &arrivals::PURPOSES[..],
        &attention::PURPOSES,
        &briefing::PURPOSES,
        &casualties::PURPOSES,
        &conduct::PURPOSES,
        &decisions::PURPOSES,
        &heeding::PURPOSES,
        &movement::PURPOSES,
        &public::PURPOSES,
        &relatives::PURPOSES,
        &staffing::PURPOSES,
        &tasks::PURPOSES,
        &transmission::PURPOSES,
        &crate::world::spawn::PURPOSES,
    ]
    .concat();
    Purposes::register(&all)
}
