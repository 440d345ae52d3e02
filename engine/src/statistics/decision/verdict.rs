//! The verdict on a gain: an effect is judged against the smallest difference that matters, not against
//! chance alone.
//!
//! D. J. Schuirmann, "A comparison of the two one-sided tests procedure and the power approach for
//! assessing the equivalence of average bioavailability", Journal of Pharmacokinetics and Biopharmaceutics
//! 15 (1987) 657-680, compares an interval with a band of what does not matter. Finding nothing is thus not
//! taken for finding that there is nothing.

use super::super::intervals::Interval;

/// What is said of a gain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// There is a gain.
    Better,
    /// There is a loss.
    Worse,
    /// There is neither a gain nor a loss that matters.
    Equivalent,
    /// The interval is too wide to say.
    Undecided,
}

/// The verdict on the interval of a `gain` (above 0 is better) and the `smallest` difference that matters,
/// at least 0, in the same unit.
///
/// Equivalent if the whole interval lies between minus and plus the smallest, ends excluded, and also if it
/// is exactly zero; else better if it lies above 0, worse if below. Undecided if an end is not a number.
#[must_use]
pub fn verdict(gain: Interval, smallest: f64) -> Verdict {
    let Interval { low, high } = gain;
    let is_zero = low == 0.0 && high == 0.0;
    if is_zero || (low > -smallest && high < smallest) {
        Verdict::Equivalent
    } else if low > 0.0 {
        Verdict::Better
    } else if high < 0.0 {
        Verdict::Worse
    } else {
        Verdict::Undecided
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_of_the_interval() {
        use Verdict::{Better, Equivalent, Undecided, Worse};
        let cases = [
            (-0.9, 0.9, Equivalent),
            (0.1, 0.9, Equivalent),
            (0.1, 1.0, Better),
            (3.0, 4.0, Better),
            (-4.0, -0.1, Worse),
            (-1.0, 0.5, Undecided),
            (0.0, 2.0, Undecided),
            (-3.0, 3.0, Undecided),
            (f64::NAN, 3.0, Undecided),
        ];
        for (low, high, expected) in cases {
            assert_eq!(verdict(Interval { low, high }, 1.0), expected, "{low} to {high}");
        }
    }

    #[test]
    fn exactly_zero_is_equivalent_whatever_matters() {
        assert_eq!(verdict(Interval { low: 0.0, high: -0.0 }, 0.0), Verdict::Equivalent);
        assert_eq!(verdict(Interval { low: 0.0, high: 0.1 }, 0.0), Verdict::Undecided);
    }
}
