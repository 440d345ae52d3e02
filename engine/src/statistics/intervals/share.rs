//! The interval of a share of trials.
//!
//! The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical
//! inference", Journal of the American Statistical Association 22 (1927) 209-212: all chances of success
//! from which the observed share is no more than z standard errors away. Unlike the share plus or minus
//! z standard errors it stays between 0 and 1, and tells something when no trial or every trial succeeded.

use super::super::laws::normal;
use super::interval::Interval;

/// A share with its interval; no unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareInterval {
    /// Successes over trials.
    pub share: f64,
    /// The interval of the chance of success.
    pub interval: Interval,
}

/// The share of `successes` among independent `trials` with its interval at `level`.
///
/// `None` of no trials, of more successes than trials, and of a level outside (0, 1).
#[must_use]
pub fn share_interval(successes: u64, trials: u64, level: f64) -> Option<ShareInterval> {
    if trials == 0 || successes > trials || !(level > 0.0 && level < 1.0) {
        return None;
    }
    let count = trials as f64;
    let share = successes as f64 / count;
    let z = normal::quantile((1.0 + level) / 2.0);
    let weight = z * z / count;
    let centre = (share + weight / 2.0) / (1.0 + weight);
    let half_width = z * (share * (1.0 - share) / count + weight / (4.0 * count)).sqrt() / (1.0 + weight);
    // No success leaves 0 possible and only successes 1, to the last bit.
    let low = if successes == 0 { 0.0 } else { centre - half_width };
    let high = if successes == trials { 1.0 } else { centre + half_width };
    Some(ShareInterval { share, interval: Interval { low, high } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_and_all_are_mirrored() {
        let none = share_interval(0, 20, 0.95).unwrap();
        let all = share_interval(20, 20, 0.95).unwrap();
        assert_eq!((none.share, none.interval.low), (0.0, 0.0));
        assert_eq!((all.share, all.interval.high), (1.0, 1.0));
        // z^2 / (n + z^2), the whole interval's width.
        let width = 3.841_458_820_694_124 / 23.841_458_820_694_124;
        assert!((none.interval.high - width).abs() < 1e-14);
        assert!((all.interval.low - (1.0 - width)).abs() < 1e-14);
    }

    #[test]
    fn what_has_no_share() {
        assert_eq!(share_interval(0, 0, 0.95), None);
        assert_eq!(share_interval(3, 2, 0.95), None);
        assert_eq!(share_interval(1, 2, 1.0), None);
    }
}
