//! Sentences about problems, kept apart from what is put into them until somebody's language is known.

use super::Phrases;
use super::excerpt::visible;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// Sentences quote what authors wrote, which may be of any length: at most so many bytes.
const LONGEST: usize = 400;

/// The spaces before French signs and inside of French quotes.
const NO_BREAK: [char; 2] = ['\u{A0}', '\u{202F}'];

/// What the parts of a sentence begin with where they are handed over as a text.
const CARRIED: &str = "\u{1}said\u{1}";

/// A sentence without a full stop, or a part of one: a template in English and what it is about.
///
/// Names in curly brackets stand for values: ``post `{post}` directs itself``. Curly brackets around
/// anything else stand for themselves. `said!` makes one.
///
/// Shown by `{:#}` it is no sentence, but what [`Said::carried`] makes the same one of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Said(Box<Sentence>);

/// In a box of its own: results carry problems, and most results are fine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Sentence {
    template: Cow<'static, str>,
    values: Vec<(Cow<'static, str>, Value)>,
}

/// What is put into a template: as it is, or in words that are translated themselves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Value {
    /// What an author wrote, a name, a number.
    Text(String),
    /// Words of ours.
    Said(Said),
}

/// A sentence of ours: `said!("write a plain space")`, ``said!("`{word}` is no time", word)``,
/// `said!("{few} of {all}", few = known.len(), all = 12)`.
#[macro_export]
#[doc(hidden)]
macro_rules! __said {
    ($template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::diagnostic::Said::new(
            $template,
            vec![$((stringify!($name), $crate::__said!(@value $name $(= $value)?))),*],
        )
    };
    (@value $name:ident) => { $crate::diagnostic::Value::from($name) };
    (@value $name:ident = $value:expr) => { $crate::diagnostic::Value::from($value) };
}
pub use crate::__said as said;

impl Said {
    /// For `said!` only: a template that was written there is found by the
    /// test that looks for its translations.
    #[doc(hidden)]
    #[must_use]
    pub fn new(template: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect();
        Self(Box::new(Sentence { template: Cow::Borrowed(template), values }))
    }

    /// Words that others made, such as an error of the system: told as they are, unless they are
    /// known.
    #[must_use]
    pub fn others(words: impl Into<String>) -> Self {
        Self(Box::new(Sentence { template: Cow::Owned(cut(words.into())), values: Vec::new() }))
    }

    /// A sentence that went through hands in which nothing but a text fits, such as the errors of
    /// `serde`: the whole of it if a [`Said`] was handed over, else the words of others.
    #[must_use]
    pub fn carried(words: &impl fmt::Display) -> Self {
        let text = format!("{words:#}");
        let whole = text.strip_prefix(CARRIED).and_then(|parts| serde_json::from_str(parts).ok());
        whole.unwrap_or_else(|| Self::others(text))
    }

    /// The sentence in the language of `phrases`, cut where it is very long; in English where there is
    /// no translation.
    #[must_use]
    pub fn told(&self, phrases: &Phrases) -> String {
        cut(self.filled(phrases, str::to_owned))
    }

    /// The same for a terminal: what others wrote is made visible, and our own no-break spaces stay
    /// what they are.
    pub(super) fn drawn(&self, phrases: &Phrases) -> String {
        cut(self.filled(phrases, visible))
    }

    /// The sentence, what others wrote shown by `show`.
    fn filled(&self, phrases: &Phrases, show: fn(&str) -> String) -> String {
        let template = phrases.of(&self.0.template);
        let foreign = matches!(self.0.template, Cow::Owned(_)) && template == self.0.template;
        let template = if foreign { show(template) } else { ours(template, show) };
        let mut out = String::with_capacity(template.len());
        let mut rest = template.as_str();
        while let Some(open) = rest.find('{') {
            out.push_str(&rest[..open]);
            rest = &rest[open..];
            let close = rest.find('}').unwrap_or(0);
            match self.0.values.iter().find(|(name, _)| Some(name.as_ref()) == rest.get(1..close)) {
                Some((_, value)) => {
                    out.push_str(&value.filled(phrases, show));
                    rest = &rest[close + 1..];
                }
                None => {
                    out.push('{');
                    rest = &rest[1..];
                }
            }
        }
        out.push_str(rest);
        out
    }
}

/// A template shown by `show`, but for its no-break spaces: they are meant.
fn ours(template: &str, show: fn(&str) -> String) -> String {
    let mut out = String::with_capacity(template.len());
    for part in template.split_inclusive(NO_BREAK) {
        let text = part.trim_end_matches(NO_BREAK);
        out.push_str(&show(text));
        out.push_str(&part[text.len()..]);
    }
    out
}

impl Value {
    fn filled(&self, phrases: &Phrases, show: fn(&str) -> String) -> String {
        match self {
            Self::Text(text) => show(text),
            Self::Said(said) => said.filled(phrases, show),
        }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match f.alternate() {
            true => write!(f, "{CARRIED}{}", serde_json::to_string(self).map_err(|_| fmt::Error)?),
            false => f.write_str(&self.told(Phrases::english())),
        }
    }
}

impl std::error::Error for Said {}

impl From<Said> for Value {
    fn from(said: Said) -> Self {
        Self::Said(said)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(cut(text))
    }
}

macro_rules! from_shown {
    ($($type:ty),*) => {
        $(impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::Text(cut(value.to_string()))
            }
        })*
    };
}
from_shown!(&str, &String, &&str, Cow<'_, str>, usize, &usize, u8, u16, u32, u64, i32, i64, f64, char, bool);

fn cut(mut text: String) -> String {
    if text.len() > LONGEST {
        text.truncate(text.floor_char_boundary(LONGEST));
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_brackets_are_values_and_other_brackets_are_not() {
        let word = "x";
        let said = said!("`{word}` of {count}, as in `{ \"a\": {odd} }`", word, count = 3_usize);
        assert_eq!(said.to_string(), "`x` of 3, as in `{ \"a\": {odd} }`");
        assert_eq!(said!("open {").to_string(), "open {");
        assert_eq!(said!("{a}{b}", a = "{b}", b = "}").to_string(), "{b}}");
    }

    #[test]
    fn nothing_is_lost_on_the_way_through_a_text() {
        let said = said!("expected {what}, found \"{text}\"", what = said!("a time"), text = "{what}\n");
        assert_eq!(Said::carried(&said), said);
        assert_eq!(Said::carried(&"a \u{1}said\u{1} b"), Said::others("a \u{1}said\u{1} b"));
        assert_eq!(Said::carried(&"\u{1}said\u{1} b").to_string(), "\u{1}said\u{1} b");
    }

    #[test]
    fn only_our_own_no_break_spaces_are_drawn_as_they_are() {
        let phrases = Phrases::read("en\tfr\nno {what}\taucun\u{a0}: {what}\n");
        let said = said!("no {what}", what = "a\u{a0}b");
        assert_eq!(said.drawn(&phrases), "aucun\u{a0}: a<U+00A0>b");
        assert_eq!(Said::others("a\u{a0}b").drawn(&phrases), "a<U+00A0>b");
        assert_eq!(said.told(&phrases), "aucun\u{a0}: a\u{a0}b");
    }

    #[test]
    fn parts_are_told_in_the_language_of_the_whole() {
        let phrases = Phrases::read("en\tfr\nwrite {what}\técrivez {what}\na time\tune durée\n");
        let said = said!("write {what}", what = said!("a time"));
        assert_eq!(said.told(&phrases), "écrivez une durée");
        assert_eq!(said!("write {what}", what = "a time").told(&phrases), "écrivez a time");
        assert_eq!(said!("unknown").told(&phrases), "unknown");
    }
}
