//! Quantities as people write them: durations, moments, rates and shares.
//!
//! There are no bare numbers and no ambiguous units: `"9 min"`, `"T+00:25"`, `"6 per min"`,
//! `"90 %"`. Everything becomes integer milliseconds or a plain fraction here.

use super::forms::parsed;
use super::syntax::western;
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

/// An instant in milliseconds from T0; negative before it: `"T+00:25"`, `"T-00:10"`, `"T+2 d"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub i64);

/// Occurrences per millisecond: `"6 per min"`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate(pub f64);

/// A fraction between 0 and 1: `"90 %"` or `0.9`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share(pub f64);

impl Duration {
    /// What is expected where a duration stands.
    pub const EXPECTED: &'static str = "a duration such as \"9 min\" or \"1 h 30 min\"";

    /// Reads `"1 h 30 min"`; the error says what to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let trimmed = text.trim();
        if trimmed.starts_with('-') {
            return Err(format!("a duration cannot be negative: \"{text}\""));
        }
        let mut total: f64 = 0.0;
        let mut rest = trimmed;
        if rest.is_empty() {
            return Err(format!("expected {}, found an empty text", Self::EXPECTED));
        }
        while !rest.is_empty() {
            let (number, unit, after) = number_and_unit(rest, text)?;
            total += number * unit_ms(unit, text)? as f64;
            rest = after;
        }
        whole_ms(total, text).map(Duration)
    }
}

/// Splits `"30 min 5 s"` into 30, "min" and the rest.
fn number_and_unit<'a>(rest: &'a str, whole: &str) -> Result<(f64, &'a str, &'a str), String> {
    let digits = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
    let (number, after) = rest.split_at(digits);
    if after.starts_with(',') {
        return Err(format!("write a decimal point, not a comma: \"{}\"", whole.replace(',', ".")));
    }
    let value: f64 =
        number.parse().map_err(|_| format!("expected {}, found \"{whole}\"", Duration::EXPECTED))?;
    let after = after.trim_start();
    let letters = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    let (unit, after) = after.split_at(letters);
    Ok((value, unit, after.trim_start()))
}

fn unit_ms(unit: &str, whole: &str) -> Result<i64, String> {
    if unit.is_empty() && whole.contains(':') {
        let advice = "write \"51 min\" or \"1 h 30 min\"";
        return Err(format!("\"{whole}\" is a time of the clock, and a length of time is wanted: {advice}"));
    }
    if unit.is_empty() {
        return Err(format!("a unit is missing in \"{whole}\": write \"{whole} min\" or \"{whole} s\""));
    }
    if unit == "m" {
        return Err(format!("\"m\" is ambiguous in \"{whole}\": write \"min\" for minutes"));
    }
    let known = UNITS.iter().find(|(names, _)| names.contains(&unit));
    known.map(|(_, ms)| *ms).ok_or_else(|| match meant_unit(unit) {
        Some(meant) => {
            let with = whole.replacen(unit, meant, 1);
            format!("unknown unit \"{unit}\" in \"{whole}\": write \"{with}\"")
        }
        None => format!("unknown unit \"{unit}\" in \"{whole}\": use ms, s, min, h or d"),
    })
}

/// The unit that somebody means by another spelling, in capitals or in another language.
fn meant_unit(unit: &str) -> Option<&'static str> {
    let small = unit.to_lowercase();
    let known = UNITS.iter().map(|(names, _)| (*names, names[0])).chain(MEANT);
    let mut fits = known.filter(|(names, _)| small != "m" && names.contains(&small.as_str()));
    fits.next().map(|(_, meant)| meant)
}

/// The nearest whole millisecond; ten thousand years are more than any exercise needs.
fn whole_ms(ms: f64, text: &str) -> Result<i64, String> {
    const LIMIT: f64 = 10_000.0 * 366.0 * 86_400_000.0;
    if ms.is_finite() && ms.abs() <= LIMIT {
        Ok(libm::round(ms) as i64)
    } else {
        Err(format!("\"{text}\" is too long: at most 10,000 years"))
    }
}

impl Moment {
    /// What is expected where a moment stands.
    pub const EXPECTED: &'static str = "a time such as \"T+00:25\" or \"T+25 min\"";

    /// Reads `T+hh:mm[:ss]`, `T-00:10`, `T+25 min`, `T+2 d`; `T+15` is refused with a question.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("expected {}, found \"{text}\"", Self::EXPECTED);
        if let Some(meant) = meant_moment(text) {
            return Err(format!("{}: write \"{meant}\"", wrong()));
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

/// A moment as somebody types it at a command line: from T0, or as the clock of the exercise shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// From T0.
    FromT0(Moment),
    /// So many milliseconds after midnight, local time.
    Clock(i64),
}

impl Typed {
    /// What is expected.
    pub const EXPECTED: &'static str =
        "T+22m, T+1h05, T+00:22, 22 min, or 20:02 on the clock of the exercise";

    /// Reads whatever can be meant in one way only: every form of a file, and also `T+22`, which means
    /// minutes, `T+22m`, `22m`, `t+1h5m`, `T+1h05`. A time of the clock has no `T`: `20:02`.
    ///
    /// # Errors
    /// It is none of these; the text says what to write.
    pub fn parse(text: &str) -> Result<Self, String> {
        let plain: String = text.trim().chars().map(western).map(plain_dash).collect();
        let body = plain.strip_prefix(['T', 't']).map(str::trim_start);
        let unsigned = body.unwrap_or(&plain).trim_start_matches(['+', '-']).trim();
        let is_clock = unsigned.contains(':') && unsigned.len() == plain.len();
        let wrong = || format!("expected {}, found \"{text}\"", Self::EXPECTED);
        if is_clock {
            let ms = clock_ms(unsigned).filter(|ms| *ms < 86_400_000);
            return ms.map(Self::Clock).ok_or_else(wrong);
        }
        let sign = if body.unwrap_or(&plain).starts_with('-') { -1 } else { 1 };
        let ms = match unsigned {
            "" if body == Some("") => 0,
            clock if clock.contains(':') => clock_ms(clock).ok_or_else(wrong)?,
            length => offset_ms(&with_units(length), text).map_err(|_| wrong())?,
        };
        Ok(Self::FromT0(Moment(sign * ms)))
    }
}

/// A length of time with every unit written out: `1h5m` as `1 h 5 min`. A number that stands last and
/// bare counts the next smaller unit: minutes after hours, seconds after minutes, and minutes alone.
fn with_units(text: &str) -> String {
    let mut whole = String::new();
    let (mut rest, mut bare) = (text, "min");
    while !rest.is_empty() {
        let number = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
        let after = rest[number..].trim_start();
        let letters = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let unit = match &after[..letters] {
            "" if number > 0 => bare,
            "m" | "M" => "min",
            unit => meant_unit(unit).unwrap_or(unit),
        };
        bare = if unit == "h" { "min" } else { "s" };
        whole.push_str(&rest[..number]);
        whole.push_str(unit);
        whole.push(' ');
        let Some(next) = after.get(letters..).filter(|_| number + letters > 0) else {
            return text.to_owned();
        };
        rest = next.trim_start();
    }
    whole.trim_end().to_owned()
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
fn plain_dash(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        _ => c,
    }
}

fn offset_ms(body: &str, whole: &str) -> Result<i64, String> {
    if !body.is_empty() && body.bytes().all(|b| b.is_ascii_digit()) {
        return Err(format!(
            "\"{whole}\" could be minutes or hours: write \"T+{body} min\", \"T+{body} h\" or \"T+00:{body:0>2}\"?"
        ));
    }
    Duration::parse(body).map(|duration| duration.0)
}

/// `hh:mm` or `hh:mm:ss` in milliseconds; minutes and seconds below 60.
fn clock_ms(body: &str) -> Option<i64> {
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

impl Rate {
    /// What is expected where a rate stands.
    pub const EXPECTED: &'static str = "a rate such as \"6 per min\"";

    /// Reads `"6 per min"`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("expected {}, found \"{text}\"", Self::EXPECTED);
        let (number, unit) = text.split_once(" per ").ok_or_else(wrong)?;
        let number = number.trim();
        if !number.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            return Err(wrong());
        }
        let value: f64 = number.parse().map_err(|_| wrong())?;
        Ok(Rate(value / unit_ms(unit.trim(), text)? as f64))
    }
}

impl Share {
    /// What is expected where a share stands.
    pub const EXPECTED: &'static str = "a share such as \"90 %\" or 0.9";

    /// Reads `"90 %"`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let number = text.trim().strip_suffix('%').map(str::trim);
        let value = number.and_then(|n| n.parse::<f64>().ok());
        let value = value.ok_or_else(|| match meant_share(text) {
            Some(meant) => format!("a share is written \"{meant}\", found \"{text}\""),
            None => format!("expected {}, found \"{text}\"", Self::EXPECTED),
        })?;
        Self::checked(value / 100.0)
    }

    /// A fraction that is known to lie between 0 and 1.
    pub fn checked(value: f64) -> Result<Self, String> {
        if (0.0..=1.0).contains(&value) {
            Ok(Share(value))
        } else {
            Err(format!("a share lies between 0 and 1 (\"0 %\" to \"100 %\"): {value}"))
        }
    }
}

/// What is meant by a share with a decimal comma, or with the percent sign of another script.
fn meant_share(text: &str) -> Option<String> {
    let plain: String = text.trim().chars().map(western).collect();
    let plain = plain.replace(['٪', '％', '﹪'], "%");
    let number = plain.strip_suffix('%').map_or(plain.trim(), str::trim).replace(',', ".");
    let reads = number.parse::<f64>().is_ok_and(f64::is_finite);
    (reads && plain.ends_with('%')).then(|| format!("{number} %"))
}

impl<'de> Deserialize<'de> for Duration {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Self::EXPECTED, Self::parse)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Self::EXPECTED, Self::parse)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Self::EXPECTED, Self::parse)
    }
}

/// A share has no long form: this enum has no variant to write.
#[derive(Debug, Deserialize)]
pub enum NoLongForm {}

impl super::forms::TextOr for Share {
    type Long = NoLongForm;
    const EXPECTED: &'static str = Share::EXPECTED;

    fn from_text(text: &str) -> Result<Self, String> {
        Share::parse(text)
    }

    fn from_long(long: NoLongForm) -> Self {
        match long {}
    }

    fn from_number(number: f64) -> Result<Self, String> {
        Share::checked(number)
    }
}

super::forms::text_or!(Share);

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
    fn whatever_is_typed_and_can_be_meant_in_one_way_is_read() {
        for text in [
            "T+22m",
            "T+22",
            "22m",
            "22",
            "T+22min",
            "T+22 min",
            "t+22m",
            "T+00:22",
            "+22",
            "T 22 mn",
            "T+0h22",
            "٢٢ دقيقة",
            "T+22 minutes",
            "1320 s",
            "T+22M",
        ] {
            assert_eq!(Typed::parse(text), Ok(Typed::FromT0(Moment(1_320_000))), "{text}");
        }
        for (text, seconds) in [
            ("T+1h5m", 3_900),
            ("1h05", 3_900),
            ("T+01:05", 3_900),
            ("T+65", 3_900),
            ("T+1 h 5 min 10 s", 3_910),
            ("T+1h5m10", 3_910),
            ("T+2 heures", 7_200),
            ("T-10", -600),
            ("T–00:10", -600),
            ("T", 0),
            ("T+0", 0),
            ("T+1.5h", 5_400),
            ("T+00:22:30", 1_350),
        ] {
            assert_eq!(Typed::parse(text), Ok(Typed::FromT0(Moment(seconds * 1_000))), "{text}");
        }
        for (text, minutes) in [("20:02", 1_202), ("00:30", 30), (" 9:05 ", 545)] {
            assert_eq!(Typed::parse(text), Ok(Typed::Clock(minutes * 60_000)), "{text}");
        }
        for text in [
            "",
            "soon",
            "T+",
            "T+22 parsecs",
            "24:00",
            "12:75",
            "T+1:75",
            "22 m x",
            "+",
            "T+-5",
            "5,5 min",
            "1h h",
        ] {
            let error = Typed::parse(text).expect_err(text);
            assert!(error.contains("expected T+22m"), "{text}: {error}");
        }
    }

    #[test]
    fn doubtful_quantities_are_refused_with_a_way_out() {
        for (text, part) in [
            ("9", "unit is missing"),
            ("9 m", "ambiguous"),
            ("-3 min", "negative"),
            ("9 fortnights", "unknown unit"),
            ("0,5 min", "decimal point"),
            ("", "empty"),
            ("99999999999999 d", "too long"),
        ] {
            let error = Duration::parse(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
        for (text, part) in [
            ("5 Min", "write \"5 min\""),
            ("5 heures", "write \"5 h\""),
            ("1 j", "write \"1 d\""),
            ("2 jours", "write \"2 d\""),
            ("3 M", "unknown unit"),
        ] {
            let error = Duration::parse(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
        for (text, part) in [
            ("T–00:05", "write \"T-00:05\""),
            ("T+00h25", "write \"T+00:25\""),
            ("t+00:25", "write \"T+00:25\""),
        ] {
            let error = Moment::parse(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
        for (text, part) in [("30,5 %", "\"30.5 %\""), ("90 ٪", "\"90 %\""), ("٩٠ ٪", "\"90 %\"")] {
            let error = Share::parse(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
        assert!(Moment::parse("T+15").unwrap_err().contains("could be minutes or hours"));
        assert!(Moment::parse("00:15").is_err());
        assert!(Moment::parse("T+00:75").is_err());
        assert!(Rate::parse("six per min").is_err());
        assert!(Share::parse("120 %").is_err());
        assert!(Share::checked(f64::NAN).is_err());
    }
}
