//! Plain fractions: rates and shares.

use super::duration::{found, unit_ms};
use crate::diagnostic::{Said, said};
use crate::document::forms::{TextOr, parsed, text_or};
use crate::document::syntax::western;
use serde::{Deserialize, Deserializer};

/// Occurrences per millisecond: `"6 per min"`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate(pub f64);

/// A fraction between 0 and 1: `"90 %"` or `0.9`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share(pub f64);

impl Rate {
    /// What is expected where a rate stands.
    pub const EXPECTED: &'static str = "a rate such as \"6 per min\"";

    /// Reads `"6 per min"`.
    pub fn parse(text: &str) -> Result<Self, Said> {
        let wrong = || found(text, Self::EXPECTED);
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
    pub fn parse(text: &str) -> Result<Self, Said> {
        let number = text.trim().strip_suffix('%').map(str::trim);
        let value = number.and_then(|n| n.parse::<f64>().ok());
        let value = value.ok_or_else(|| match meant_share(text) {
            Some(meant) => said!("a share is written \"{meant}\", found \"{text}\"", meant, text),
            None => found(text, Self::EXPECTED),
        })?;
        Self::checked(value / 100.0)
    }

    /// A fraction that is known to lie between 0 and 1.
    pub fn checked(value: f64) -> Result<Self, Said> {
        if (0.0..=1.0).contains(&value) {
            Ok(Share(value))
        } else {
            Err(said!("a share lies between 0 and 1 (\"0 %\" to \"100 %\"): {value}", value))
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

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, Self::EXPECTED, Self::parse)
    }
}

/// A share has no long form: this enum has no variant to write.
#[derive(Debug, Deserialize)]
pub enum NoLongForm {}

impl TextOr for Share {
    type Long = NoLongForm;
    const EXPECTED: &'static str = Share::EXPECTED;

    fn from_text(text: &str) -> Result<Self, Said> {
        Share::parse(text)
    }

    fn from_long(long: NoLongForm) -> Self {
        match long {}
    }

    fn from_number(number: f64) -> Result<Self, Said> {
        Share::checked(number)
    }
}

text_or!(Share);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubtful_rates_and_shares_are_refused_with_a_way_out() {
        for (text, part) in [("30,5 %", "\"30.5 %\""), ("90 ٪", "\"90 %\""), ("٩٠ ٪", "\"90 %\"")] {
            let error = Share::parse(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
        assert!(Rate::parse("six per min").is_err());
        assert!(Share::parse("120 %").is_err());
        assert!(Share::checked(f64::NAN).is_err());
    }
}
