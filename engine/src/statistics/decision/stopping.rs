//! When to stop adding values: the half-width rule with look-ahead.
//!
//! K. Hoad, S. Robinson and R. Davies, "Automated selection of the number of replications for a
//! discrete-event simulation", Journal of the Operational Research Society 61 (2010) 1632-1644. A
//! narrow interval may be narrow by chance, the more so the fewer values there are; so it must stay
//! narrow over some more of them, in proportion to how many there are beyond a hundred. The rule is
//! asked after every value in their order, so that where it stops does not depend on how many are
//! computed at a time.
//!
//! Stopping when it looks good makes an interval hold the truth less often than it says. By the defaults,
//! intervals at 0.95 held it in at least 93 of 100 studies of normal, exponential and log-normal (sigma 0.5)
//! values, whatever half width was wanted; of values as skewed as the log-normal with sigma 1, in 89 to 92.

/// How many values there must be by default before an interval is believed: with a skewed sample fewer
/// spoil what the interval promises.
pub const MINIMUM: u64 = 100;

/// Over how many more values an interval must stay narrow by default, up to a hundred; beyond, per cent.
pub const LOOK_AHEAD: u64 = 5;

/// The rule at work: one decision after every value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopping {
    minimum: u64,
    look_ahead: u64,
    count: u64,
    precise_since: Option<u64>,
}

impl Stopping {
    /// Of no values yet; stops after `minimum` at the soonest, and `look_ahead` more (per cent beyond a
    /// hundred).
    #[must_use]
    pub const fn new(minimum: u64, look_ahead: u64) -> Self {
        Self { minimum, look_ahead, count: 0, precise_since: None }
    }

    /// Takes a further value into account: whether with it every interval is as narrow as wanted. Says
    /// whether to stop.
    pub fn push(&mut self, is_precise: bool) -> bool {
        self.count += 1;
        if !is_precise || self.count < self.minimum {
            self.precise_since = None;
            return false;
        }
        let since = *self.precise_since.get_or_insert(self.count);
        self.count >= since + self.steps_ahead(since)
    }

    /// How many values were seen.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// Since how many values the intervals have been narrow, if they are.
    #[must_use]
    pub const fn precise_since(&self) -> Option<u64> {
        self.precise_since
    }

    /// Over how many more values they must stay so that were narrow first with `count`.
    fn steps_ahead(&self, count: u64) -> u64 {
        if count <= 100 { self.look_ahead } else { count * self.look_ahead / 100 }
    }
}

impl Default for Stopping {
    fn default() -> Self {
        Self::new(MINIMUM, LOOK_AHEAD)
    }
}

#[cfg(test)]
mod tests {
    use super::Stopping;

    /// After how many values the rule stops, if they are precise where told.
    fn stop(mut rule: Stopping, is_precise: impl Fn(u64) -> bool) -> u64 {
        (1..10_000).find(|&count| rule.push(is_precise(count))).unwrap()
    }

    #[test]
    fn narrow_intervals_must_stay_narrow() {
        assert_eq!(stop(Stopping::new(3, 5), |count| count >= 10), 15);
        assert_eq!(stop(Stopping::new(3, 5), |count| count >= 10 && count != 15), 21);
        assert_eq!(stop(Stopping::new(3, 0), |count| count >= 10), 10);
    }

    #[test]
    fn not_before_the_minimum() {
        assert_eq!(stop(Stopping::new(30, 5), |_| true), 35);
        assert_eq!(stop(Stopping::default(), |_| true), 105);
    }

    #[test]
    fn many_values_look_further_ahead() {
        assert_eq!(stop(Stopping::new(3, 5), |count| count >= 400), 420);
    }

    #[test]
    fn it_tells_since_when() {
        let mut rule = Stopping::new(2, 5);
        assert_eq!((rule.push(true), rule.precise_since()), (false, None));
        assert_eq!((rule.push(true), rule.precise_since()), (false, Some(2)));
        assert_eq!((rule.push(true), rule.precise_since(), rule.count()), (false, Some(2), 3));
        assert_eq!((rule.push(false), rule.precise_since()), (false, None));
    }
}
