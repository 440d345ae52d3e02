//! Instants as they are typed at a command line, where nobody minds how a file would have it.

use super::Moment;
use super::duration::meant_unit;
use super::moment::{clock_ms, offset_ms, plain_dash};
use crate::document::syntax::western;

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
        let signed = body.unwrap_or(&plain);
        let unsigned = signed.strip_prefix(['+', '-']).unwrap_or(signed).trim();
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
