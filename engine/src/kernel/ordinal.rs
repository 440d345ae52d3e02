//! A number from 0 that leaves room for "none".

use std::fmt;
use std::num::NonZeroU32;

/// A number from 0 to 2^32 - 2. An `Option` of it is no larger than itself: records, of which there
/// are millions, are full of such options.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ordinal(NonZeroU32);

impl Ordinal {
    /// Zero.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// This number; none for the one number that is too large.
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        match NonZeroU32::MIN.checked_add(number) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }

    /// The number of a place in a list; none if the list is too long.
    #[must_use]
    pub fn at(index: usize) -> Option<Self> {
        u32::try_from(index).ok().and_then(Self::new)
    }

    /// The number.
    #[inline]
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0.get() - 1
    }

    /// The place in a list.
    #[inline]
    #[must_use]
    pub const fn index(self) -> usize {
        self.number() as usize
    }
}

impl fmt::Debug for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_and_keep_their_order() {
        let numbers = [0, 1, 7, u32::MAX - 1];
        let ordinals = numbers.map(|number| Ordinal::new(number).expect("not too large"));
        assert_eq!(ordinals.map(Ordinal::number), numbers);
        assert!(ordinals.is_sorted());
        assert_eq!(Ordinal::new(u32::MAX), None);
        assert_eq!(Ordinal::at(usize::MAX), None);
        assert_eq!(Ordinal::at(7), Ordinal::new(7));
    }

    #[test]
    fn none_needs_no_room() {
        assert_eq!(size_of::<Option<Ordinal>>(), size_of::<u32>());
    }
}
