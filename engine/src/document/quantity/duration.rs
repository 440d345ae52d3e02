//! Lengths of time: `"1 h 30 min"`.

use crate::diagnostic::{Said, said};
use crate::document::forms::parsed;
use serde::{Deserialize, Deserializer};

/// Milliseconds per unit of time, with every spelling that is understood.
const UNITS: [(&[&str], i64); 5] = [
    (&["ms"], 1),
    (&["s", "sec", "second", "seconds"], 1_000),
    (&["min", "mins", "minute", "minutes"], 60_000),
    (&["h", "hour", "hours"], 3_600_000),
    (&["d", "day", "days"], 86_400_000),
];

/// Units as people write them, in small letters, and how they are written here.
const MEANT: [(&[&str], &str); 5] = [
    (&["msec", "msecs", "millisecond", "milliseconds", "milliseconde", "millisecondes"], "ms"),
    (&["secs", "seconde", "secondes", "sek", "ثانية", "ثوان", "ثواني"], "s"),
    (&["mn", "mns", "minuten", "دقيقة", "دقائق"], "min"),
    (&["hr", "hrs", "heure", "heures", "ساعة", "ساعات"], "h"),
    (&["j", "jour", "jours", "يوم", "أيام"], "d"),
];

/// A length of time in milliseconds, never negative: `"1 h 30 min"`, `"5.4 s"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration(pub i64);

impl Duration {
    /// What is expected where a duration stands.
    pub const EXPECTED: &'static str = "a duration such as \"9 min\" or \"1 h 30 min\"";

    /// Reads `"1 h 30 min"`; the error says what to write instead.
    pub fn parse(text: &str) -> Result<Self, Said> {
        let trimmed = text.trim();
        if trimmed.starts_with('-') {
            return Err(said!("a duration cannot be negative: \"{text}\"", text));
        }
        let mut total: f64 = 0.0;
        let mut rest = trimmed;
        if rest.is_empty() {
            return Err(said!(
                "expected {expected}, found {found}",
                expected = Said::others(Self::EXPECTED),
                found = said!("an empty text")
            ));
        }
        while !rest.is_empty() {
            let (number, unit, after) = number_and_unit(rest, text)?;
            total += number * unit_ms(unit, text)? as f64;
            rest = after;
        }
        whole_ms(total, text).map(Duration)
    }
}

/// What is expected, where a text stands that is nothing of the kind.
pub(super) fn found(text: &str, expected: &'static str) -> Said {
    let found = said!("\"{text}\"", text);
    said!("expected {expected}, found {found}", expected = Said::others(expected), found)
}

/// Splits `"30 min 5 s"` into 30, "min" and the rest.
fn number_and_unit<'a>(rest: &'a str, whole: &str) -> Result<(f64, &'a str, &'a str), Said> {
    let digits = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
    let (number, after) = rest.split_at(digits);
    if after.starts_with(',') {
        return Err(said!(
            "write a decimal point, not a comma: \"{meant}\"",
            meant = whole.replace(',', ".")
        ));
    }
    let value: f64 = number.parse().map_err(|_| found(whole, Duration::EXPECTED))?;
    let after = after.trim_start();
    let letters = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    let (unit, after) = after.split_at(letters);
    Ok((value, unit, after.trim_start()))
}

/// The milliseconds of a unit as a file writes it; the error says how to write it in the whole.
pub(super) fn unit_ms(unit: &str, whole: &str) -> Result<i64, Said> {
    if unit.is_empty() && whole.contains(':') {
        return Err(said!(
            "\"{whole}\" is a time of the clock, and a length of time is wanted: write \"51 min\" or \"1 h 30 min\"",
            whole
        ));
    }
    if unit.is_empty() {
        return Err(said!("a unit is missing in \"{whole}\": write \"{whole} min\" or \"{whole} s\"", whole));
    }
    if unit == "m" {
        return Err(said!("\"m\" is ambiguous in \"{whole}\": write \"min\" for minutes", whole));
    }
    let known = UNITS.iter().find(|(names, _)| names.contains(&unit));
    known.map(|(_, ms)| *ms).ok_or_else(|| match meant_unit(unit) {
        Some(meant) => {
            let with = whole.replacen(unit, meant, 1);
            said!("unknown unit \"{unit}\" in \"{whole}\": write \"{with}\"", unit, whole, with)
        }
        None => said!("unknown unit \"{unit}\" in \"{whole}\": use ms, s, min, h or d", unit, whole),
    })
}

/// The unit that somebody means by another spelling, in capitals or in another language.
pub(super) fn meant_unit(unit: &str) -> Option<&'static str> {
    let small = unit.to_lowercase();
    let known = UNITS.iter().map(|(names, _)| (*names, names[0])).chain(MEANT);
    let mut fits = known.filter(|(names, _)| small != "m" && names.contains(&small.as_str()));
    fits.next().map(|(_, meant)| meant)
}

/// The nearest whole millisecond; ten thousand years are more than any exercise needs.
fn whole_ms(ms: f64, text: &str) -> Result<i64, Said> {
    const LIMIT: f64 = 10_000.0 * 366.0 * 86_400_000.0;
    if ms.is_finite() && ms.abs() <= LIMIT {
        Ok(libm::round(ms) as i64)
    } else {
        Err(said!("\"{text}\" is too long: at most 10,000 years", text))
    }
}

impl<'de> Deserialize<'de> for Duration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Self::EXPECTED, Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_in_every_unit() {
        for (text, ms) in
            [("9 min", 540_000), ("1 h 30 min", 5_400_000), ("5.4 s", 5_400), ("0 s", 0), ("2d", 172_800_000)]
        {
            assert_eq!(Duration::parse(text), Ok(Duration(ms)), "{text}");
        }
    }

    #[test]
    fn doubtful_durations_are_refused_with_a_way_out() {
        for (text, part) in [
            ("9", "unit is missing"),
            ("9 m", "ambiguous"),
            ("-3 min", "negative"),
            ("9 fortnights", "unknown unit"),
            ("0,5 min", "decimal point"),
            ("", "empty"),
            ("99999999999999 d", "too long"),
        ] {
            let error = Duration::parse(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
        for (text, part) in [
            ("5 Min", "write \"5 min\""),
            ("5 heures", "write \"5 h\""),
            ("1 j", "write \"1 d\""),
            ("2 jours", "write \"2 d\""),
            ("3 M", "unknown unit"),
        ] {
            let error = Duration::parse(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
