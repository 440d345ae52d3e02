//! An interval: two ends, both part of it.

/// All numbers from `low` to `high`, in the unit of what it is an interval of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// The interval as far below `centre` as above it.
    #[must_use]
    pub fn around(centre: f64, half_width: f64) -> Self {
        Self { low: centre - half_width, high: centre + half_width }
    }

    /// Half the distance between the ends.
    #[must_use]
    pub fn half_width(self) -> f64 {
        (self.high - self.low) / 2.0
    }

    /// Whether `value` lies in it, ends included.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// The interval of the same quantity with its sign changed: a loss where this is of a gain.
    #[must_use]
    pub fn mirrored(self) -> Self {
        // 0 less 0 is 0, where its negative would be a zero that prints a sign.
        Self { low: 0.0 - self.high, high: 0.0 - self.low }
    }
}

#[cfg(test)]
mod tests {
    use super::Interval;

    #[test]
    fn ends_belong_to_it() {
        let interval = Interval::around(3.0, 2.0);
        assert_eq!(interval, Interval { low: 1.0, high: 5.0 });
        assert_eq!(interval.half_width(), 2.0);
        assert!(interval.contains(1.0) && interval.contains(5.0) && !interval.contains(5.1));
        assert!(!interval.contains(f64::NAN));
    }

    #[test]
    fn a_mirrored_zero_has_no_sign() {
        assert_eq!(Interval { low: -1.0, high: 4.0 }.mirrored(), Interval { low: -4.0, high: 1.0 });
        let zero = Interval::default().mirrored();
        assert!(zero.low.is_sign_positive() && zero.high.is_sign_positive());
    }
}
