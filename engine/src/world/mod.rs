//! The world: the state of a run as components, and what can be due in it.
//!
//! Posts and units are entities; their state is values in components, never components that
//! come and go. What has no owner among them (messages, matters, channels, scenes) is a resource.

pub mod cast;
pub mod conduct;
pub mod crew;
pub mod custodies;
pub mod desks;
pub mod evidence;
pub mod lookout;
pub mod mail;
pub mod matters;
pub mod occurrence;
pub mod people;
pub mod picture;
pub mod population;
pub mod scene;
pub mod script;
pub mod spawn;
pub mod wires;

use crate::kernel;
use crate::kernel::tick::Tick;
use crate::trace::record::{Note, RecordNo, Recorder};
use occurrence::Occurrence;

/// The kernel of an exercise: time, what is due, luck, and the recorder.
pub type Kernel = kernel::Kernel<Occurrence, Recorder>;

/// What mechanisms say to the kernel, in their own words.
pub trait Chronicle {
    /// Writes a record that happens now.
    fn note(&mut self, note: Note) -> RecordNo;
    /// Makes something due a length of time from now, ordered among simultaneous occurrences by
    /// its phase and its subject's place.
    fn due_in(&mut self, delay: Tick, occurrence: Occurrence) -> kernel::agenda::Ticket;
    /// Makes something due at this very instant.
    fn due_now(&mut self, occurrence: Occurrence) -> kernel::agenda::Ticket {
        self.due_in(Tick::ZERO, occurrence)
    }
}

impl Chronicle for Kernel {
    fn note(&mut self, note: Note) -> RecordNo {
        let now = self.now();
        self.recorder.write(now, note)
    }

    fn due_in(&mut self, delay: Tick, occurrence: Occurrence) -> kernel::agenda::Ticket {
        let delay = delay.max(Tick::ZERO);
        self.schedule_in(delay, occurrence.phase(), 0, occurrence.place(), occurrence)
    }
}
