//! Which codes judge a doctrine, where an exercise compares several.

use super::{Code, graphs};

/// The codes that say what an organisation cannot do under its doctrine. Where an exercise compares several
/// doctrines that is what it is for, so that they count only if the same holds under each of them.
pub const OF_A_DOCTRINE: [Code; 8] = [
    graphs::GATEKEEPER,
    graphs::LONE_CHANNEL,
    graphs::NEVER_ALERTED,
    graphs::NEVER_FIRES,
    graphs::NEVER_MET,
    graphs::NEVER_MISSED,
    graphs::NEVER_ORDERED,
    graphs::NO_ZONE,
];
