//! A time of the clock, `"17:30"`, where a moment is wanted: what to write of it.

use super::Moment;
use super::moment::clock_ms;
use crate::diagnostic::{Said, said};

const DAY: i64 = 86_400_000;

/// What the clock of an exercise shows, as far as it is known.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalClock {
    /// What it shows at T0, in milliseconds from midnight.
    pub t0: Option<i64>,
    /// When the exercise starts; at T0 unless it is known.
    pub start: Option<Moment>,
}

impl LocalClock {
    /// The clock of an exercise that begins to count at a local date and time, `"2026-03-18 19:40"`.
    #[must_use]
    pub fn of(t0: Option<&str>, start: Option<&str>) -> Self {
        let time = t0.and_then(|t0| t0.trim().split_once([' ', 'T'])).and_then(|(_, time)| ms_of_day(time));
        Self { t0: time, start: start.and_then(|start| Moment::parse(start).ok()) }
    }

    /// How to write as a moment what was written as a time of the clock; nothing if it is none.
    /// The first time that the clock shows it is meant, the last before T0 where the start itself is
    /// `before_t0`.
    #[must_use]
    pub fn hint(self, text: &str, before_t0: bool) -> Option<Said> {
        let meant = ms_of_day(text)?;
        let Some(t0) = self.t0 else {
            return Some(said!("moments are counted from T0, as in \"T+00:10\""));
        };
        let first = match before_t0 {
            true => 1 - DAY,
            false => self.start.map_or(0, |start| start.0.min(0)),
        };
        let after = (meant - t0 - first).rem_euclid(DAY) + first;
        Some(said!(
            "moments are counted from T0, when the clock shows {t0}: {clock} is \"{moment}\"",
            t0 = of_day(t0),
            clock = of_day(meant),
            moment = from_t0(after)
        ))
    }
}

/// A time of the clock in milliseconds from midnight: `17:30`, `17:30:10`, `17h30`.
fn ms_of_day(text: &str) -> Option<i64> {
    let text = text.trim().replace(['h', 'H'], ":");
    clock_ms(text.strip_suffix('Z').unwrap_or(&text)).filter(|ms| *ms < DAY)
}

/// A length as hours and minutes, with seconds if there are any.
fn of_day(ms: i64) -> String {
    let seconds = ms / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    match seconds {
        0 => format!("{hours:02}:{minutes:02}"),
        _ => format!("{hours:02}:{minutes:02}:{seconds:02}"),
    }
}

fn from_t0(ms: i64) -> String {
    let sign = if ms < 0 { '-' } else { '+' };
    format!("T{sign}{}", of_day(ms.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_the_clock_is_told_as_a_moment() {
        let evening = LocalClock::of(Some("2026-03-18 19:40"), Some("T-00:05"));
        for (text, before_t0, moment) in [
            ("20:10", false, "T+00:30"),
            ("20h10", false, "T+00:30"),
            ("20:10:30", false, "T+00:30:30"),
            ("19:38", false, "T-00:02"),
            ("01:00", false, "T+05:20"),
            ("19:30", true, "T-00:10"),
            ("19:40", true, "T+00:00"),
        ] {
            let hint = evening.hint(text, before_t0).expect("a time of the clock").to_string();
            assert!(hint.ends_with(&format!("is \"{moment}\"")), "{text}: {hint}");
            assert!(hint.contains("19:40"), "{hint}");
        }
        for text in ["24:00", "T+00:10", "12:75", "2 h", "soon", ""] {
            assert_eq!(evening.hint(text, false), None, "{text}");
        }
    }

    #[test]
    fn without_a_clock_it_is_said_from_where_moments_count() {
        for t0 in [None, Some("2026-03-18"), Some("soon or late")] {
            let hint = LocalClock::of(t0, None).hint("17:30", false).expect("a time of the clock");
            assert_eq!(hint.to_string(), "moments are counted from T0, as in \"T+00:10\"");
        }
    }
}
