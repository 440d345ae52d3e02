//! Ticks: whole units of simulated time.
//!
//! One newtype serves for instants and for lengths, because a run starts at zero and its instants
//! *are* lengths. Additions saturate: a delay drawn absurdly long means "never", not a crash.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// A number of ticks: an instant counted from the start of the run, or a length of time.
///
/// What a tick is worth is decided by whoever builds the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tick(pub i64);

impl Tick {
    /// The start of a run; no time at all.
    pub const ZERO: Self = Self(0);
    /// The last instant that can be told; in practice "never".
    pub const MAX: Self = Self(i64::MAX);

    /// The nearest whole number of ticks, halves upwards; saturates, and NaN gives zero.
    #[must_use]
    pub fn rounded(ticks: f64) -> Self {
        let whole = ticks.floor();
        let up = if ticks - whole >= 0.5 { 1.0 } else { 0.0 };
        Self((whole + up) as i64)
    }

    /// The sum, or `None` where it cannot be told.
    #[must_use]
    pub const fn checked_add(self, length: Self) -> Option<Self> {
        match self.0.checked_add(length.0) {
            Some(ticks) => Some(Self(ticks)),
            None => None,
        }
    }

    /// The difference, or `None` where it cannot be told.
    #[must_use]
    pub const fn checked_sub(self, length: Self) -> Option<Self> {
        match self.0.checked_sub(length.0) {
            Some(ticks) => Some(Self(ticks)),
            None => None,
        }
    }
}

impl Add for Tick {
    type Output = Self;

    fn add(self, length: Self) -> Self {
        Self(self.0.saturating_add(length.0))
    }
}

impl Sub for Tick {
    type Output = Self;

    fn sub(self, length: Self) -> Self {
        Self(self.0.saturating_sub(length.0))
    }
}

impl AddAssign for Tick {
    fn add_assign(&mut self, length: Self) {
        *self = *self + length;
    }
}

impl SubAssign for Tick {
    fn sub_assign(&mut self, length: Self) {
        *self = *self - length;
    }
}

impl Sum for Tick {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Tick {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::Tick;

    #[test]
    fn sums_and_differences_saturate() {
        assert_eq!(Tick(2) + Tick(3), Tick(5));
        assert_eq!(Tick(2) - Tick(3), Tick(-1));
        assert_eq!(Tick::MAX + Tick(1), Tick::MAX);
        assert_eq!(Tick(i64::MIN) - Tick(1), Tick(i64::MIN));
    }

    #[test]
    fn checked_operations_refuse_what_cannot_be_told() {
        assert_eq!(Tick(2).checked_add(Tick(3)), Some(Tick(5)));
        assert_eq!(Tick::MAX.checked_add(Tick(1)), None);
        assert_eq!(Tick(2).checked_sub(Tick(3)), Some(Tick(-1)));
        assert_eq!(Tick(i64::MIN).checked_sub(Tick(1)), None);
    }

    #[test]
    fn fractions_are_rounded_half_upwards() {
        for (ticks, whole) in [
            (0.0, 0),
            (0.499_999_999_999_999_94, 0),
            (0.5, 1),
            (1.5, 2),
            (2.5, 3),
            (-0.5, 0),
            (-0.6, -1),
            (4_503_599_627_370_497.0, 4_503_599_627_370_497),
            (1e30, i64::MAX),
            (f64::INFINITY, i64::MAX),
            (f64::NEG_INFINITY, i64::MIN),
            (f64::NAN, 0),
        ] {
            assert_eq!(Tick::rounded(ticks), Tick(whole), "{ticks}");
        }
    }

    #[test]
    fn lengths_add_up() {
        assert_eq!([Tick(1), Tick(2), Tick(3)].into_iter().sum::<Tick>(), Tick(6));
        let mut now = Tick::ZERO;
        now += Tick(7);
        now -= Tick(2);
        assert_eq!(now, Tick(5));
        assert_eq!(now.to_string(), "5");
    }
}
