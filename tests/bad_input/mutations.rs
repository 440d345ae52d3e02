//! Good files, spoiled at random: whatever comes of it, nobody panics, and an exercise with an
//! error is never compiled.

use proptest::prelude::*;
use salambo_engine::document::reading::{Request, Shelf};

use super::case::{drawn, good};
use super::corpus::cases;

const NAMES: [&str; 5] =
    ["exercise.ron", "organisation.ron", "doctrines/base.ron", "doctrines/variant.ron", "texts/fr.ron"];

/// Pieces that mean something somewhere.
const PIECES: [&str; 32] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "//",
    "/*",
    "*/",
    "\\",
    "\n",
    " ",
    "=",
    "#",
    "-",
    "1",
    "99999999999999999999",
    "1e999",
    "NaN",
    "inf",
    "true",
    "None",
    "Some(1)",
    "Change(",
    "Off(",
    "id: \"a\"",
    "\u{202e}",
    "،",
];

/// One spoiling: where, as a share of the text, how much goes, what comes.
#[derive(Clone, Debug)]
struct Spoiling {
    file: usize,
    place: f64,
    removed: usize,
    inserted: usize,
}

fn spoilings() -> impl Strategy<Value = Vec<Spoiling>> {
    let one = (0..NAMES.len(), 0.0..1.0, 0..12_usize, 0..=PIECES.len());
    let one = one.prop_map(|(file, place, removed, inserted)| Spoiling { file, place, removed, inserted });
    prop::collection::vec(one, 1..5)
}

fn spoil(text: &str, spoiling: &Spoiling) -> String {
    let letters: Vec<char> = text.chars().collect();
    let start = (spoiling.place * letters.len() as f64) as usize;
    let end = (start + spoiling.removed).min(letters.len());
    let mut spoiled: String = letters[..start].iter().collect();
    spoiled.push_str(PIECES.get(spoiling.inserted).unwrap_or(&""));
    spoiled.extend(&letters[end..]);
    spoiled
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spoiled_exercises_are_refused_or_read(spoilings in spoilings(), first in any::<bool>()) {
        let mut texts = good(&cases().join("good"));
        for spoiling in &spoilings {
            let text = texts.get_mut(NAMES[spoiling.file]).expect("a good file");
            *text = spoil(text, spoiling);
        }
        let mut shelf = Shelf::new();
        for (name, text) in texts {
            shelf.put(name, text);
        }
        let doctrine = if first { "base" } else { "variant" };
        let request = Request {
            entry: "exercise.ron".to_owned(),
            doctrine: Some(doctrine.to_owned()),
            ..Request::default()
        };
        let text = drawn(shelf, &request);
        prop_assert!(!text.is_empty());
    }

    #[test]
    fn spoiled_settings_are_refused_or_applied(path in "[a-z:. -]{0,24}", value in "\\PC{0,24}") {
        let mut shelf = Shelf::new();
        for (name, text) in good(&cases().join("good")) {
            shelf.put(name, text);
        }
        let path = format!("post:police.room.{path}");
        let request = Request {
            entry: "exercise.ron".to_owned(),
            settings: vec![(path.clone(), value.clone()), (value, path)],
            ..Request::default()
        };
        prop_assert!(!drawn(shelf, &request).is_empty());
    }
}
