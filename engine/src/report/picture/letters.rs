//! How much room letters take in a picture. Which fonts there are is not known where it is drawn, so that a
//! width is an estimate, rather more than less.

/// The size of the words of a legend, the room of a sample with what follows it, and between two entries.
pub(in crate::report) const WORD: f64 = 13.0;
pub(in crate::report) const SAMPLE: f64 = 26.0;
const APART: f64 = 24.0;

/// Where entries of a legend stand, one after the other: how far along, and in which line.
pub(in crate::report) fn flow(words: &[String], (from, to): (f64, f64)) -> Vec<(f64, usize)> {
    let (mut along, mut line) = (from, 0);
    let mut places = Vec::new();
    for word in words {
        let wide = SAMPLE + width(word, WORD);
        if along + wide > to && along > from {
            (along, line) = (from, line + 1);
        }
        places.push((along, line));
        along += wide + APART;
    }
    places
}

/// A text that is no wider than it may be, with a sign at its end where something is left out.
pub(in crate::report) fn fitting(text: &str, size: f64, most: f64) -> String {
    if width(text, size) <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if width(&short, size) + width(&format!("{c}…"), size) > most {
            break;
        }
        short.push(c);
    }
    format!("{}…", short.trim_end())
}

/// A text in one line, or in two broken at a space, the second cut where it would be wider than it may be.
pub(in crate::report) fn in_two_lines(text: &str, size: f64, most: f64) -> Vec<String> {
    let fits = |place: &usize| width(&text[..*place], size) <= most;
    let spaces = text.match_indices(' ').map(|(place, _)| place);
    match spaces.take_while(fits).last().filter(|_| width(text, size) > most) {
        Some(place) => vec![text[..place].to_owned(), fitting(text[place..].trim_start(), size, most)],
        None => vec![fitting(text, size, most)],
    }
}

/// A text in so many lines at most, broken at spaces, the last cut where it would be wider than it may be.
pub(in crate::report) fn wrapped(text: &str, size: f64, most: f64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    let mut rest = text;
    while wrapped.len() + 1 < lines {
        let spaces = rest.match_indices(' ').map(|(place, _)| place);
        let fits = |place: &usize| width(&rest[..*place], size) <= most;
        let Some(place) = spaces.take_while(fits).last().filter(|_| width(rest, size) > most) else {
            break;
        };
        wrapped.push(rest[..place].to_owned());
        rest = rest[place..].trim_start();
    }
    wrapped.push(fitting(rest, size, most));
    wrapped
}

/// How wide a text is at a size.
pub(in crate::report) fn width(text: &str, size: f64) -> f64 {
    let of = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '(' | ')' | ' ' | '\u{a0}'
        | '\u{202f}' => 0.34,
        'm' | 'w' | 'M' | 'W' | '…' => 0.98,
        c if c.is_uppercase() => 0.74,
        _ => 0.62,
    };
    text.chars().map(of).sum::<f64>() * size
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::text::Language;
    use crate::report::picture::colours::Family;
    use crate::scenario::model::mark::Label;
    use crate::trace::words::Word;
    use crate::wording::Catalogue;
    use std::collections::BTreeSet;

    const FROM: f64 = 24.0;
    const TO: f64 = 1376.0;

    /// No word of the legend runs into the next, and none out of the picture, whatever stands in it.
    #[test]
    fn the_legend_flows_in_every_language() {
        let families: BTreeSet<Family> = Label::WORDS.iter().map(|(label, _)| Family::of(*label)).collect();
        for language in [Language::En, Language::Fr, Language::Ar] {
            let catalogue = Catalogue::new(language);
            let keys = families.iter().map(|family| family.key()).chain(["picture-meanwhile"]);
            let words: Vec<String> = keys.map(|key| catalogue.word(key)).collect();
            let places = flow(&words, (FROM, TO));
            let ends: Vec<f64> = places
                .iter()
                .zip(&words)
                .map(|((along, _), word)| along + SAMPLE + width(word, WORD))
                .collect();
            for (place, pair) in places.windows(2).enumerate() {
                let (is_next, is_new) = (pair[1].1 == pair[0].1, pair[1] == (FROM, pair[0].1 + 1));
                assert!(is_new || is_next && ends[place] < pair[1].0, "{}: {pair:?}", words[place]);
            }
            assert!(ends.iter().all(|end| *end <= TO), "{language:?}: {ends:?}");
        }
    }

    #[test]
    fn a_name_is_cut_by_its_width_and_not_by_its_letters() {
        assert_eq!(fitting("illicit little hill", 14.0, 120.0), "illicit little hill");
        let cut = fitting("Mammoth Museum Room", 14.0, 120.0);
        assert!(cut.starts_with("Mammoth") && cut.ends_with('…') && width(&cut, 14.0) <= 120.0, "{cut}");
        assert_eq!(in_two_lines("illicit little hill", 14.0, 120.0), ["illicit little hill"]);
        assert_eq!(in_two_lines("Mammoth Museum Room", 14.0, 150.0), ["Mammoth Museum", "Room"]);
        let cut = in_two_lines("Mammoth Museum Room of Mammoths Standing", 14.0, 150.0);
        assert!(cut.len() == 2 && cut[0] == "Mammoth Museum" && cut[1].starts_with("Room"), "{cut:?}");
        assert!(cut[1].ends_with('…') && width(&cut[1], 14.0) <= 150.0, "{cut:?}");
        let word = in_two_lines(&"x".repeat(60), 14.0, 150.0);
        assert!(word.len() == 1 && word[0].ends_with('…'), "{word:?}");
        let long = "x".repeat(60);
        assert!(width(&fitting(&long, 14.0, 254.0), 14.0) > 234.0, "the room is used");
    }
}
