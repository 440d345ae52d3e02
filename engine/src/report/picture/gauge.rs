//! How numbers of one picture or one line of a table are shown: all in the same unit, as exactly as their size
//! asks for.

use crate::document::text::Language;
use crate::score::Unit;
use crate::wording::Catalogue;

/// Milliseconds in a second, a minute, an hour.
const SECOND: f64 = 1_000.0;
const MINUTE: f64 = 60.0 * SECOND;
const HOUR: f64 = 60.0 * MINUTE;

/// The word for what has no unit.
const NUMBER: &str = "compare-unit-number";

/// What is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What something came to.
    Value,
    /// How far two things lie apart.
    Difference,
}

/// The unit in which numbers are shown, and with how many decimals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gauge {
    /// How much of the measure's own unit is one of the unit shown.
    pub one: f64,
    decimals: usize,
    key: &'static str,
}

impl Gauge {
    /// The gauge for numbers of a unit, of which the `largest` by its size is given.
    #[must_use]
    pub fn new(unit: Unit, kind: Kind, largest: f64) -> Self {
        let largest = if largest.is_finite() { largest.abs() } else { 0.0 };
        let (one, key) = match (unit, kind) {
            (Unit::Ms, _) if largest < MINUTE => (SECOND, "compare-unit-seconds"),
            (Unit::Ms, _) if largest < 5.0 * HOUR => (MINUTE, "compare-unit-minutes"),
            (Unit::Ms, _) => (HOUR, "compare-unit-hours"),
            (Unit::Share, Kind::Value) => (0.01, "compare-unit-percent"),
            (Unit::Share, Kind::Difference) => (0.01, "compare-unit-points"),
            (Unit::Count, _) => (1.0, NUMBER),
        };
        let decimals = match largest / one {
            shown if shown < 1.0 => 2,
            shown if shown < 100.0 => 1,
            _ => 0,
        };
        Self { one, decimals, key }
    }

    /// The gauge for all of some numbers.
    #[must_use]
    pub fn of(unit: Unit, kind: Kind, numbers: impl IntoIterator<Item = f64>) -> Self {
        let sizes = numbers.into_iter().filter(|number| number.is_finite()).map(f64::abs);
        Self::new(unit, kind, sizes.fold(0.0, f64::max))
    }

    /// The unit in words: `min`.
    #[must_use]
    pub fn unit(&self, catalogue: &Catalogue) -> String {
        catalogue.word(self.key)
    }

    /// A number without its unit.
    #[must_use]
    pub fn number(&self, catalogue: &Catalogue, value: f64) -> String {
        decimal(catalogue, value / self.one, self.decimals)
    }

    /// A number without its unit that says whether it is more or less.
    #[must_use]
    pub fn signed(&self, catalogue: &Catalogue, value: f64) -> String {
        let text = self.number(catalogue, value);
        let is_more = value > 0.0 && text.contains(|c: char| ('1'..='9').contains(&c));
        // The sign stands before the number whichever way its sentence runs.
        let mark = if catalogue.language() == Language::Ar { "\u{200e}" } else { "" };
        if is_more { format!("{mark}+{text}") } else { text }
    }

    /// A number with its unit: `3.2 min`.
    #[must_use]
    pub fn amount(&self, catalogue: &Catalogue, value: f64) -> String {
        self.with_unit(catalogue, &self.number(catalogue, value))
    }

    /// A number with its sign and its unit: `+3.2 min`.
    #[must_use]
    pub fn change(&self, catalogue: &Catalogue, value: f64) -> String {
        self.with_unit(catalogue, &self.signed(catalogue, value))
    }

    fn with_unit(&self, catalogue: &Catalogue, number: &str) -> String {
        // A plain number is told without saying that it is one.
        if self.key == NUMBER { number.to_owned() } else { format!("{number}\u{a0}{}", self.unit(catalogue)) }
    }
}

/// A number with so many decimals as a language writes it, without a sign before nothing.
#[must_use]
pub fn decimal(catalogue: &Catalogue, number: f64, places: usize) -> String {
    let text = format!("{number:.places$}");
    let digits = text.trim_start_matches('-');
    let is_less = text.len() > digits.len() && digits.contains(|c: char| ('1'..='9').contains(&c));
    let digits = match catalogue.language() {
        Language::En => digits.to_owned(),
        Language::Fr | Language::Ar => digits.replace('.', ","),
    };
    match (is_less, catalogue.language()) {
        (true, Language::Ar) => format!("\u{200e}\u{2212}{digits}"),
        (true, Language::En | Language::Fr) => format!("\u{2212}{digits}"),
        (false, _) => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(language: Language, unit: Unit, kind: Kind, value: f64) -> [String; 2] {
        let catalogue = Catalogue::new(language);
        let gauge = Gauge::new(unit, kind, value);
        [gauge.amount(&catalogue, value), gauge.change(&catalogue, value)]
            .map(|text| text.replace('\u{a0}', " "))
    }

    #[test]
    fn as_exact_as_its_size_asks_for() {
        let cases = [
            (Unit::Ms, 400.0, ["0.40 s", "+0.40 s"]),
            (Unit::Ms, -9_840.0, ["−9.8 s", "−9.8 s"]),
            (Unit::Ms, 192_000.0, ["3.2 min", "+3.2 min"]),
            (Unit::Ms, 21_600_000.0, ["6.0 h", "+6.0 h"]),
            (Unit::Share, 0.054, ["5.4 points", "+5.4 points"]),
            (Unit::Count, 120.0, ["120", "+120"]),
            (Unit::Count, 0.0, ["0.00", "0.00"]),
            (Unit::Ms, -0.0, ["0.00 s", "0.00 s"]),
        ];
        for (unit, value, expected) in cases {
            assert_eq!(told(Language::En, unit, Kind::Difference, value), expected);
        }
        assert_eq!(told(Language::En, Unit::Share, Kind::Value, 0.5)[0], "50.0 %");
    }

    #[test]
    fn the_sign_stays_before_the_number_in_arabic() {
        let [amount, change] = told(Language::Ar, Unit::Count, Kind::Difference, 1.5);
        assert_eq!((amount.as_str(), change.as_str()), ("1,5", "\u{200e}+1,5"));
        assert_eq!(told(Language::Ar, Unit::Count, Kind::Difference, -1.5)[0], "\u{200e}\u{2212}1,5");
    }

    #[test]
    fn all_of_a_line_are_shown_alike() {
        let english = Catalogue::new(Language::En);
        let gauge = Gauge::of(Unit::Ms, Kind::Value, [1_000.0, 600_000.0, f64::NAN]);
        assert_eq!(gauge.amount(&english, 1_000.0), "0.0\u{a0}min");
        assert_eq!(gauge.amount(&english, 600_000.0), "10.0\u{a0}min");
    }
}
