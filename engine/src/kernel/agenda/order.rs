//! The order of what is due, as a record and as one integer.

use thiserror::Error;

use super::super::tick::Tick;

const PHASE_SHIFT: u32 = 60;
const PRIORITY_SHIFT: u32 = 52;
const PLACE_SHIFT: u32 = 28;
const SIGN: u64 = 1 << 63;

/// The ladder of phases within one instant, lowest first.
///
/// What comes from outside is seen by all; then work ends, then the freed are assigned, then
/// queues are served, so that a newcomer never overtakes one who waits; timers come late, so that
/// what is done in the last instant is done in time; observers see the instant when it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Phase {
    /// What comes from outside the model.
    External = 0,
    /// Work that ends.
    Completion = 1,
    /// Servers and resources that change hands.
    Staffing = 2,
    /// Service that starts from a queue.
    Serve = 3,
    /// What arrives at its destination.
    Delivery = 4,
    /// Delays that run out.
    Timer = 5,
    /// Measurement of the instant.
    Observation = 6,
}

impl Phase {
    /// All of them, lowest first.
    const LADDER: [Self; 7] = [
        Self::External,
        Self::Completion,
        Self::Staffing,
        Self::Serve,
        Self::Delivery,
        Self::Timer,
        Self::Observation,
    ];
}

/// When something is due, and before what else of the same instant.
///
/// Fields are compared in the order in which they stand here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Order {
    /// The instant.
    pub at: Tick,
    /// The phase within the instant.
    pub phase: Phase,
    /// Priority within the phase; smaller goes first.
    pub priority: u8,
    /// The place of the subject in the model, at most [`Order::PLACE_MAX`].
    pub place: u32,
    /// The subject's own count, at most [`Order::SEQUENCE_MAX`].
    pub sequence: u32,
}

/// An order that does not fit its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OrderError {
    /// The model has too many places.
    #[error("place {place} is beyond the last place, {}", Order::PLACE_MAX)]
    Place {
        /// The place given.
        place: u32,
    },
    /// One place has scheduled too much.
    #[error("place {place} has scheduled more than {} occurrences", Order::SEQUENCE_MAX)]
    Sequence {
        /// The place that ran out of numbers.
        place: u32,
    },
}

impl Order {
    /// The last place: 24 bits.
    pub const PLACE_MAX: u32 = (1 << 24) - 1;
    /// The last number of a place's sequence: 28 bits.
    pub const SEQUENCE_MAX: u32 = (1 << 28) - 1;

    /// The order itself if it fits its key; else the nearest that does, and what was wrong.
    #[inline]
    pub(super) fn clamped(self) -> Result<Self, (Self, OrderError)> {
        let place = self.place;
        if place > Self::PLACE_MAX {
            let sequence = self.sequence.min(Self::SEQUENCE_MAX);
            let clamped = Self { place: Self::PLACE_MAX, sequence, ..self };
            return Err((clamped, OrderError::Place { place }));
        }
        if self.sequence > Self::SEQUENCE_MAX {
            let clamped = Self { sequence: Self::SEQUENCE_MAX, ..self };
            return Err((clamped, OrderError::Sequence { place }));
        }
        Ok(self)
    }

    /// The order as two integers that compare alike, one after the other: the instant with its sign
    /// flipped; and phase in 4 bits, priority in 8, place in 24, sequence in 28.
    #[inline]
    pub(super) fn key(self) -> (u64, u64) {
        debug_assert!(self.clamped().is_ok(), "{self:?} does not fit its key");
        let at = self.at.0.cast_unsigned() ^ SIGN;
        let within = u64::from(self.phase as u8) << PHASE_SHIFT
            | u64::from(self.priority) << PRIORITY_SHIFT
            | u64::from(self.place) << PLACE_SHIFT
            | u64::from(self.sequence);
        (at, within)
    }

    /// The order of which this is the key.
    #[inline]
    pub(super) fn of_key((at, within): (u64, u64)) -> Self {
        let bits = |shift: u32, width: u32| (within >> shift) as u32 & ((1 << width) - 1);
        Self {
            at: Self::instant_of_key(at),
            phase: Phase::LADDER[bits(PHASE_SHIFT, 4) as usize],
            priority: bits(PRIORITY_SHIFT, 8) as u8,
            place: bits(PLACE_SHIFT, 24),
            sequence: bits(0, 28),
        }
    }

    /// The instant in the upper half of a key.
    #[inline]
    pub(super) const fn instant_of_key(at: u64) -> Tick {
        Tick((at ^ SIGN).cast_signed())
    }
}

/// How many bits of a place tell it from the others of its block.
const BLOCK_SHIFT: u32 = 16;

/// How much each place has scheduled so far.
///
/// Places come in ranges that lie far apart, each dense from its first on: they are counted in blocks, each
/// only as long as its last place.
#[derive(Clone, Debug, Default)]
pub struct Sequences(Vec<Vec<u32>>);

impl Sequences {
    /// The first places have scheduled this much already.
    #[cfg(test)]
    pub(super) fn starting_at(counts: Vec<u32>) -> Self {
        Self(vec![counts])
    }

    /// The next number of `place`, from zero.
    ///
    /// Numbers past [`Order::SEQUENCE_MAX`], and places past [`Order::PLACE_MAX`], give
    /// `SEQUENCE_MAX + 1` for good, which no order accepts.
    #[inline]
    pub fn stamp(&mut self, place: u32) -> u32 {
        if place > Order::PLACE_MAX {
            return Order::SEQUENCE_MAX + 1;
        }
        let (block, index) = ((place >> BLOCK_SHIFT) as usize, (place & ((1 << BLOCK_SHIFT) - 1)) as usize);
        if block >= self.0.len() {
            self.0.resize_with(block + 1, Vec::new);
        }
        let counts = &mut self.0[block];
        if index >= counts.len() {
            counts.resize(index + 1, 0);
        }
        let sequence = counts[index];
        counts[index] = sequence.saturating_add(1).min(Order::SEQUENCE_MAX + 1);
        sequence
    }
}
