//! Instants, counted from T0: `"T+00:25"`.

use super::Duration;
use super::duration::found;
use crate::diagnostic::{Said, said};
use crate::document::forms::parsed;
use serde::{Deserialize, Deserializer};

/// An instant in milliseconds from T0; negative before it: `"T+00:25"`, `"T-00:10"`, `"T+2 d"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub i64);

impl Moment {
    /// What is expected where a moment stands.
    pub const EXPECTED: &'static str = "a time such as \"T+00:25\" or \"T+25 min\"";

    /// Reads `T+hh:mm[:ss]`, `T-00:10`, `T+25 min`, `T+2 d`; `T+15` is refused with a question.
    pub fn parse(text: &str) -> Result<Self, Said> {
        let wrong = || found(text, Self::EXPECTED);
        if let Some(meant) = meant_moment(text) {
            return Err(said!("{wrong}: write \"{with}\"", wrong = wrong(), with = meant));
        }
        let body = text.trim().strip_prefix('T').ok_or_else(wrong)?;
        if body.is_empty() || body == "0" {
            return Ok(Moment(0));
        }
        let sign = match body.as_bytes()[0] {
            b'+' => 1,
            b'-' => -1,
            _ => return Err(wrong()),
        };
        let body = body[1..].trim_start();
        let ms = if body.contains(':') { clock_ms(body).ok_or_else(wrong)? } else { offset_ms(body, text)? };
        Ok(Moment(sign * ms))
    }
}

/// What is meant by a moment with a dash for the minus sign, a small `t`, or `00h25`.
fn meant_moment(text: &str) -> Option<String> {
    let plain: String = text.trim().chars().map(plain_dash).collect();
    let body = plain.strip_prefix(['T', 't']).filter(|body| body.starts_with(['+', '-']))?;
    let clock: String = body.replace(['H', 'h'], ":");
    let is_clock = |body: &str| body.split_at_checked(1).is_some_and(|(_, rest)| clock_ms(rest).is_some());
    let body = if is_clock(&clock) { clock } else { body.to_owned() };
    let meant = format!("T{body}");
    let reads = is_clock(&body) || offset_ms(body[1..].trim_start(), &meant).is_ok();
    (meant != text.trim() && reads).then_some(meant)
}

/// The minus sign for what looks like one.
pub(super) fn plain_dash(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        _ => c,
    }
}

/// A distance from T0 in milliseconds, with its unit; a bare number is refused with a question.
pub(super) fn offset_ms(body: &str, whole: &str) -> Result<i64, Said> {
    if !body.is_empty() && body.bytes().all(|b| b.is_ascii_digit()) {
        return Err(said!(
            "\"{whole}\" could be minutes or hours: write \"T+{body} min\", \"T+{body} h\" or \"T+00:{padded}\"?",
            whole,
            body,
            padded = format!("{body:0>2}")
        ));
    }
    Duration::parse(body).map(|duration| duration.0)
}

/// `hh:mm` or `hh:mm:ss` in milliseconds; minutes and seconds below 60.
pub(super) fn clock_ms(body: &str) -> Option<i64> {
    let parts: Vec<&str> = body.split(':').collect();
    if !(2..=3).contains(&parts.len()) || parts.iter().any(|part| part.is_empty() || part.len() > 4) {
        return None;
    }
    let mut numbers = [0_i64; 3];
    for (slot, part) in numbers.iter_mut().zip(&parts) {
        if !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        *slot = part.parse().ok()?;
    }
    let [hours, minutes, seconds] = numbers;
    (minutes < 60 && seconds < 60).then_some(((hours * 60 + minutes) * 60 + seconds) * 1_000)
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Self::EXPECTED, Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_on_both_sides_of_t0() {
        for (text, ms) in [
            ("T+00:25", 1_500_000),
            ("T-00:10", -600_000),
            ("T+25 min", 1_500_000),
            ("T+2 d", 172_800_000),
            ("T+01:00:05", 3_605_000),
        ] {
            assert_eq!(Moment::parse(text), Ok(Moment(ms)), "{text}");
        }
    }

    #[test]
    fn doubtful_moments_are_refused_with_a_way_out() {
        for (text, part) in [
            ("T–00:05", "write \"T-00:05\""),
            ("T+00h25", "write \"T+00:25\""),
            ("t+00:25", "write \"T+00:25\""),
        ] {
            let error = Moment::parse(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
        assert!(Moment::parse("T+15").unwrap_err().to_string().contains("could be minutes or hours"));
        assert!(Moment::parse("00:15").is_err());
        assert!(Moment::parse("T+00:75").is_err());
    }
}
