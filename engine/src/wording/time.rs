//! Times for people: `T+00:25:00`, `00:12:05`.
//!
//! Instants are cut to whole seconds and lengths are differences of cut instants, so that the
//! lengths shown add up to the instants shown.

use crate::kernel::tick::Tick;
use crate::scenario::model::script::Clock;

/// Milliseconds in a second.
const SECOND: i64 = 1_000;

/// An instant as `T+hh:mm:ss`, counted from `t0`; both are counted from the start.
#[must_use]
pub fn moment(at: Tick, t0: Tick) -> String {
    let seconds = at.0.div_euclid(SECOND).saturating_sub(t0.0.div_euclid(SECOND));
    let sign = if seconds < 0 { '-' } else { '+' };
    format!("T{sign}{}", clock(seconds.unsigned_abs()))
}

/// The time of day of an instant, `20:04`, if the exercise states that of T0.
#[must_use]
pub fn of_day(at: Tick, clock: &Clock) -> Option<String> {
    let (_, time) = clock.local.as_deref()?.split_once('T')?;
    let (hours, minutes) = time.get(..5)?.split_once(':')?;
    let t0 = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?;
    let now = (t0 + (at - clock.t0).0.div_euclid(60 * SECOND)).rem_euclid(24 * 60);
    Some(format!("{:02}:{:02}", now / 60, now % 60))
}

/// The length from one instant to a later one as `hh:mm:ss`.
#[must_use]
pub fn length(from: Tick, to: Tick) -> String {
    seconds_as_length(seconds(from, to))
}

/// The whole seconds between two instants as they are shown.
#[must_use]
pub fn seconds(from: Tick, to: Tick) -> i64 {
    to.0.div_euclid(SECOND).saturating_sub(from.0.div_euclid(SECOND))
}

/// So many seconds as `hh:mm:ss`, with a minus sign in front of what is less than nothing.
#[must_use]
pub fn seconds_as_length(seconds: i64) -> String {
    let sign = if seconds < 0 { "\u{2212}" } else { "" };
    format!("{sign}{}", clock(seconds.unsigned_abs()))
}

fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{hours:02}:{minutes:02}:{seconds:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_told_from_t0() {
        let t0 = Tick(300_000);
        for (at, text) in [
            (0, "T-00:05:00"),
            (299_999, "T-00:00:01"),
            (300_000, "T+00:00:00"),
            (1_800_999, "T+00:25:00"),
            (604_800_000 + 300_000, "T+168:00:00"),
        ] {
            assert_eq!(moment(Tick(at), t0), text);
        }
    }

    #[test]
    fn the_time_of_day_goes_on_past_midnight_and_back_before_t0() {
        let local = Some("2026-03-18T23:40".to_owned());
        let clock = Clock { t0: Tick(600_000), end: Tick(0), warm_up: Tick(0), local, zone: None };
        let told = [0, 599_999, 600_000, 1_859_000].map(|at| of_day(Tick(at), &clock));
        assert_eq!(told.map(Option::unwrap), ["23:30", "23:39", "23:40", "00:00"]);
        assert_eq!(of_day(Tick(0), &Clock { local: None, ..clock }), None);
    }

    #[test]
    fn lengths_add_up_as_shown() {
        let cuts = [0, 999, 1_001, 61_500, 3_600_000].map(Tick);
        let parts = cuts.windows(2).map(|pair| seconds(pair[0], pair[1])).sum::<i64>();
        assert_eq!(parts, seconds(cuts[0], cuts[4]));
        assert_eq!(length(Tick(0), Tick(3_725_000)), "01:02:05");
        assert_eq!(seconds_as_length(-5), "\u{2212}00:00:05");
    }
}
