//! Words of one language where another is wanted: a condition for a mark, an action for a condition.
//!
//! They look alike and mean different things, on purpose: what a post believes, what happened, and
//! what a post does. Whoever mixes them up needs to hear which is which.

use crate::diagnostic::{Said, said};
use std::sync::LazyLock;

use crate::document::action::Action;
use crate::document::condition::Condition;
use crate::document::forms::{Words, words_of};
use crate::document::mark::Mark;

/// A closed list of words that a person knows by name.
struct Language {
    words: Words,
    /// What one of its words is.
    is: Said,
}

static LANGUAGES: LazyLock<[Language; 3]> = LazyLock::new(|| {
    [
        Language { words: words_of::<Condition>(), is: said!("a condition (what a post believes)") },
        Language { words: words_of::<Mark>(), is: said!("a mark (what happened)") },
        Language { words: words_of::<Action>(), is: said!("an action (what a post does)") },
    ]
});

/// What to say of a word that belongs to another language than the one wanted.
pub(in crate::document) fn mixed_up(word: &str, wanted: &[&'static str]) -> Option<Said> {
    let is_wanted = |language: &&Language| language.words.iter().all(|word| wanted.contains(word));
    let here = LANGUAGES.iter().find(is_wanted)?;
    let there = LANGUAGES.iter().find(|language| language.words.contains(&word))?;
    let (is, wanted) = (there.is.clone(), here.is.clone());
    Some(said!("`{word}` is {is}; {wanted} is wanted here", word, is, wanted))
}
