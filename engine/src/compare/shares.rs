//! Shares: the nights of a study dealt out to several machines, and what each machine hands back.
//!
//! Nights stand in the order of the settings, and those of one setting in the order of their replications. Of
//! N nights share i of n has those from N (i - 1) / n to below N i / n, rounded down: it needs few of the
//! settings, and every night belongs to exactly one share.

use std::ops::Range;

/// One of several shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    number: u64,
    of: u64,
}

impl Share {
    /// Everything.
    pub const WHOLE: Self = Self { number: 1, of: 1 };

    /// A share, counted from 1; `None` if there is no such share.
    #[must_use]
    pub fn new(number: u64, of: u64) -> Option<Self> {
        (1..=of).contains(&number).then_some(Self { number, of })
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> u64 {
        self.number
    }

    /// How many shares there are.
    #[must_use]
    pub fn of(self) -> u64 {
        self.of
    }

    /// Its nights of so many, by their place in the order of all.
    #[must_use]
    pub fn nights(self, all: u64) -> Range<u64> {
        // In 128 bits no product of two numbers of 64 bits is too large, and a part of `all` fits again.
        let from = |number: u64| (u128::from(all) * u128::from(number) / u128::from(self.of)) as u64;
        from(self.number - 1)..from(self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::Share;
    use proptest::prelude::*;

    proptest! {
        /// One share begins where the one before it ends, the first at nothing and the last ends with all.
        #[test]
        fn every_night_belongs_to_one_share(all: u64, of in 1_u64..50) {
            let mut next = 0;
            for number in 1..=of {
                let nights = Share::new(number, of).unwrap().nights(all);
                prop_assert_eq!(nights.start, next);
                prop_assert!(nights.end - nights.start <= all / of + 1);
                next = nights.end;
            }
            prop_assert_eq!(next, all);
        }
    }

    #[test]
    fn shares_that_are_none() {
        assert_eq!((Share::new(0, 3), Share::new(4, 3), Share::new(0, 0)), (None, None, None));
        assert_eq!(Share::new(1, 1), Some(Share::WHOLE));
    }
}
