//! Lengths of time in a sentence: `32 min 10 s`.
//!
//! Two units at most: who hears of hours does not count seconds. What is left out is cut, never
//! rounded up.

use super::{Catalogue, Term};

/// So many seconds in words.
#[must_use]
pub fn in_words(catalogue: &Catalogue, seconds: i64) -> String {
    let seconds = seconds.max(0);
    let parts = [
        ("length-hours", seconds / 3_600),
        ("length-minutes", seconds / 60 % 60),
        ("length-seconds", seconds % 60),
    ];
    let first = parts.iter().position(|(_, count)| *count > 0).unwrap_or(parts.len() - 1);
    let told = |(key, count): (&str, i64)| catalogue.phrase(key, [("count", Term::Number(count))]);
    let more = told(parts[first]);
    match parts.get(first + 1).filter(|(_, count)| *count > 0) {
        None => more,
        Some(less) => {
            let terms = [("more", Term::Text(more)), ("less", Term::Text(told(*less)))];
            catalogue.phrase("length-joint", terms)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;
    use crate::document::text::Language;
    use crate::wording::Catalogue;

    #[test]
    fn two_units_at_most() {
        let english = Catalogue::new(Language::En);
        for (seconds, text) in [
            (0, "0 s"),
            (59, "59 s"),
            (60, "1 min"),
            (1_930, "32 min 10 s"),
            (3_600, "1 h"),
            (3_605, "1 h"),
            (5_609, "1 h 33 min"),
        ] {
            assert_eq!(in_words(&english, seconds), text);
        }
    }

    #[test]
    fn arabic_has_six_forms_of_plural() {
        let arabic = Catalogue::new(Language::Ar);
        for (seconds, text) in [
            (1, "ثانية"),
            (62, "دقيقة وثانيتين"),
            (185, "3 دقائق و5 ثوانٍ"),
            (660, "11 دقيقة"),
            (7_320, "ساعتين ودقيقتين"),
            (10_800, "3 ساعات"),
            (360_000, "100 ساعة"),
        ] {
            assert_eq!(in_words(&arabic, seconds), text);
        }
    }
}
