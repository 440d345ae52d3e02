//! Amounts on the command line, each in the unit of a measure: `2 min`, `5 %`, `0.5`.

use salambo_engine::compare::{Smallest, Stopping};
use salambo_engine::document::quantity::{Duration, Share};
use salambo_engine::score::Unit;
use std::collections::BTreeMap;

/// An amount with its unit: lengths of time in ms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    unit: Unit,
    value: f64,
}

impl Amount {
    /// Its unit.
    pub fn unit(&self) -> Unit {
        self.unit
    }
}

/// An amount, of one measure if it is named.
pub type OfMeasure = (Option<String>, Amount);

/// Reads `2 min`, `5 %` or `0.5`.
///
/// # Errors
/// A sentence for the command line.
pub fn amount(text: &str) -> Result<Amount, String> {
    let found = if text.contains('%') {
        Amount { unit: Unit::Share, value: Share::parse(text).map_err(|said| said.to_string())?.0 }
    } else if let Ok(value) = text.trim().parse::<f64>() {
        Amount { unit: Unit::Count, value }
    } else {
        Amount { unit: Unit::Ms, value: Duration::parse(text).map_err(|said| said.to_string())?.0 as f64 }
    };
    let is_amount = found.value.is_finite() && found.value > 0.0;
    is_amount.then_some(found).ok_or_else(|| "an amount is larger than nothing: 2 min, 5 %, 0.5".to_owned())
}

/// How an amount of a unit is written.
pub fn example(unit: Unit) -> &'static str {
    match unit {
        Unit::Ms => "a length of time, such as 2 min",
        Unit::Share => "a share, such as 5 %",
        Unit::Count => "a number, such as 1",
    }
}

/// Reads `95 %` or `0.95`.
///
/// # Errors
/// A sentence for the command line.
pub fn share(text: &str) -> Result<f64, String> {
    let share = match text.trim().parse::<f64>() {
        Ok(value) => Share::checked(value),
        Err(_) => Share::parse(text),
    };
    share.map(|share| share.0).map_err(|said| said.to_string())
}

/// Reads `2 min` or `MEASURE=2 min`.
///
/// # Errors
/// A sentence for the command line.
pub fn of_measure(text: &str) -> Result<OfMeasure, String> {
    match text.split_once('=') {
        Some((measure, value)) => Ok((Some(measure.trim().to_owned()), amount(value)?)),
        None => Ok((None, amount(text)?)),
    }
}

/// The smallest differences that matter, as they were given.
pub fn smallest(given: &[OfMeasure]) -> Smallest {
    let mut smallest = Smallest::default();
    for (measure, amount) in given {
        match measure {
            Some(measure) => smallest.by_measure.insert(measure.clone(), amount.value),
            None => smallest.by_unit.insert(amount.unit, amount.value),
        };
    }
    smallest
}

/// The rule by which to stop: after a number of runs, or at a precision.
pub fn stopping(precision: &[Amount], minimum: u64) -> Stopping {
    if precision.is_empty() {
        return Stopping::Fixed;
    }
    let half_width: BTreeMap<Unit, f64> =
        precision.iter().map(|amount| (amount.unit, amount.value)).collect();
    Stopping::Precision { half_width, minimum, is_reached: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_tells_its_unit() {
        let read = |text| amount(text).map(|amount| (amount.unit, amount.value));
        assert_eq!(read("1 min 30 s"), Ok((Unit::Ms, 90_000.0)));
        assert_eq!(read("2min"), Ok((Unit::Ms, 120_000.0)));
        assert_eq!(read("5 %"), Ok((Unit::Share, 0.05)));
        assert_eq!(read("0.5"), Ok((Unit::Count, 0.5)));
        for wrong in ["", "0", "-1", "NaN", "inf", "0 min", "much", "120 %"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_amount_may_be_of_one_measure() {
        let given = [of_measure("alert=30 s"), of_measure("10 %")].map(|one| one.expect("an amount"));
        let smallest = smallest(&given);
        assert_eq!(smallest.of("alert", Unit::Ms), 30_000.0);
        assert_eq!(smallest.of("arrival", Unit::Ms), 60_000.0);
        assert_eq!(smallest.of("told", Unit::Share), 0.1);
    }
}
