//! Ids from what people call things: small Latin letters and digits, the words joined by `-`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Characters of the longest id: there is room for what is added to it.
const LONGEST: usize = 40;

/// Letters that are no letter with an accent, and how they are usually written without.
const LETTERS: [(char, &str); 8] =
    [('œ', "oe"), ('æ', "ae"), ('ß', "ss"), ('ø', "o"), ('ł', "l"), ('đ', "d"), ('ð', "d"), ('þ', "th")];

/// The id of a title; `None` if nothing of it can be written in Latin letters.
pub(super) fn slug(title: &str) -> Option<String> {
    let mut id = String::new();
    let letters = title.nfkd().filter(|c| !is_combining_mark(*c));
    for c in letters.flat_map(char::to_lowercase) {
        match LETTERS.iter().find(|(letter, _)| *letter == c) {
            Some((_, plain)) => id.push_str(plain),
            None if c.is_ascii_alphanumeric() => id.push(c),
            // An apostrophe joins: l'eau.
            None if id.is_empty() || id.ends_with('-') => {}
            None => id.push('-'),
        }
        if id.len() >= LONGEST {
            break;
        }
    }
    let id = id.trim_end_matches('-');
    (!id.is_empty()).then(|| id.to_owned())
}

/// An id for each title, no two alike. What cannot be written in Latin letters is numbered.
pub(super) fn slugs(titles: &[String], otherwise: &str) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for (at, title) in titles.iter().enumerate() {
        let wanted = slug(title).unwrap_or_else(|| format!("{otherwise}-{}", at + 1));
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let free = std::iter::once(wanted.clone()).chain(numbered).find(|id| !ids.contains(id));
        ids.extend(free);
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_ids() {
        for (title, id) in [
            ("Fire and rescue", "fire-and-rescue"),
            ("  SAMU -- 15 ", "samu-15"),
            ("Préfecture de l'Œuvre", "prefecture-de-l-oeuvre"),
            ("Straße №1", "strasse-no1"),
            ("\"Quoted\\\"\n", "quoted"),
            ("الحماية SAMU المدنية", "samu"),
        ] {
            assert_eq!(slug(title).as_deref(), Some(id), "{title}");
        }
        for title in ["الحماية المدنية", "???", "", "\u{202e}"] {
            assert_eq!(slug(title), None, "{title}");
        }
        assert!(slug(&"long word ".repeat(50)).is_some_and(|id| id.len() <= LONGEST && !id.ends_with('-')));
    }

    #[test]
    fn no_two_are_alike() {
        let titles = ["Police", "police", "الشرطة", "الحماية", "Police 2", "agency 3"].map(str::to_owned);
        let ids = slugs(&titles, "agency");
        assert_eq!(ids, ["police", "police-2", "agency-3", "agency-4", "police-2-2", "agency-3-2"]);
    }
}
