//! Did you mean: the few possibilities that come nearest to what was written.

use strsim::damerau_levenshtein;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::synonyms;
use crate::diagnostic::{Said, said};

/// Nobody is helped by more suggestions than this.
const MOST: usize = 3;

/// Words longer than this are not compared: the effort grows with the square.
const LONGEST: usize = 80;

/// How many possibilities are told where none comes near.
const SOME: usize = 8;

/// The first few of what there is, for somebody who wrote nothing that comes near: `a, b, c`.
#[must_use]
pub fn some(of: &[&str]) -> String {
    of.iter().take(SOME).copied().collect::<Vec<_>>().join(", ")
}

/// A word without what people vary: case, accents, hyphens, underscores, blanks.
pub(super) fn fold(word: &str) -> String {
    let letters = word.nfd().filter(|&c| !is_combining_mark(c));
    let letters = letters.filter(|c| !matches!(c, '-' | '_' | ' ' | '.' | '\'' | '’'));
    letters.flat_map(char::to_lowercase).collect()
}

/// The possibilities, at most three, that somebody who wrote `word` may have meant,
/// the nearest first. One alone if it is the same but for case, accents and hyphens,
/// or a known synonym.
#[must_use]
pub fn nearest<'a>(word: &str, of: &[&'a str]) -> Vec<&'a str> {
    if word.chars().nth(LONGEST).is_some() {
        return Vec::new();
    }
    let folded = fold(word);
    let meant = synonyms::of(&folded);
    let same = |option: &&&str| fold(option) == folded || meant.contains(*option);
    if let Some(option) = of.iter().find(same) {
        return vec![option];
    }
    let mut near: Vec<_> =
        of.iter().filter_map(|option| distance(&folded, &fold(option)).map(|far| (far, *option))).collect();
    near.sort();
    near.truncate(MOST);
    near.into_iter().map(|(_, option)| option).collect()
}

/// How far a possibility is from what was written; `None` if too far to be meant.
fn distance(word: &str, option: &str) -> Option<usize> {
    let far = damerau_levenshtein(word, option);
    let long = word.chars().count().max(option.chars().count());
    if far * 3 <= long.max(3) {
        return Some(far);
    }
    let contained = word.len() >= 4 && option.contains(word) || option.len() >= 4 && word.contains(option);
    contained.then_some(far)
}

/// `a`, `b` or `c`, each in backquotes.
pub(super) fn one_of(words: &[&str]) -> Said {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => said!("{words} or {last}", words = rest.join(", "), last),
        _ => Said::others(quoted.concat()),
    }
}
