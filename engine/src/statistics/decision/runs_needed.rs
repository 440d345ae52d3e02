//! About how many values would decide what is undecided.
//!
//! Suppose mean m and standard deviation s are right. The interval of N values is about m plus or minus
//! z s / sqrt(N), with z the normal quantile of its level. It leaves out 0 once its half width is below
//! |m|, and lies inside the band of what does not matter once it is below smallest - |m|. The larger
//! of the two, d, is reached first, at N = (z s / d)^2. The mean itself will move: about half of all
//! studies decide earlier, and half later.

use super::super::intervals::MeanInterval;
use super::super::laws::normal;
use super::verdict::{Verdict, verdict};

/// A study that needs more values than this is not going to be made.
const RUNS_MAX: f64 = 1e6;

/// How many values, those there are included, would about decide a `gain` whose interval at `level` leaves
/// it undecided against the `smallest` difference that matters.
///
/// `None` if it is decided, or hopeless: a gain on the very edge, or more than a million values.
#[must_use]
pub fn runs_needed(gain: &MeanInterval, level: f64, smallest: f64) -> Option<u64> {
    if verdict(gain.interval, smallest) != Verdict::Undecided {
        return None;
    }
    let distance = gain.mean.abs().max(smallest - gain.mean.abs());
    let root = normal::quantile((1.0 + level) / 2.0) * gain.sd / distance;
    let runs = (root * root).ceil();
    // Not a number, or infinite, where the distance is 0.
    (runs <= RUNS_MAX).then(|| (runs as u64).max(gain.count + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::intervals::Interval;

    fn gain(mean: f64, sd: f64, half_width: f64) -> MeanInterval {
        MeanInterval { count: 100, mean, sd, interval: Interval::around(mean, half_width) }
    }

    #[test]
    fn the_nearer_way_out() {
        // Towards better: (1.959964 * 10 / 1)^2.
        assert_eq!(runs_needed(&gain(1.0, 10.0, 2.0), 0.95, 0.0), Some(385));
        assert_eq!(runs_needed(&gain(-1.0, 10.0, 2.0), 0.95, 0.0), Some(385));
        // Towards equivalent: 5 - 1 is more than 1.
        assert_eq!(runs_needed(&gain(1.0, 30.0, 6.0), 0.95, 5.0), Some(217));
    }

    #[test]
    fn always_at_least_one_more() {
        assert_eq!(runs_needed(&gain(1.0, 1.0, 2.0), 0.95, 0.0), Some(101));
    }

    #[test]
    fn decided_or_hopeless_needs_no_number() {
        assert_eq!(runs_needed(&gain(5.0, 10.0, 2.0), 0.95, 0.0), None);
        assert_eq!(runs_needed(&gain(0.0, 10.0, 2.0), 0.95, 3.0), None);
        assert_eq!(runs_needed(&gain(0.0, 10.0, 2.0), 0.95, 0.0), None);
        assert_eq!(runs_needed(&gain(1e-4, 10.0, 2.0), 0.95, 0.0), None);
    }
}
