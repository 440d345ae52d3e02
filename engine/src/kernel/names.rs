//! Names: every id of a run as a small number, with its text and its stable digest.
//!
//! Records and components carry numbers; texts are looked up when somebody reads. The numbers
//! follow the order in which names were first met, the digests only the text: so luck never
//! depends on how many names there are.

use super::identity::stable;
use super::ordinal::Ordinal;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A name: an index into one [`Names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(Ordinal);

/// A table of names.
#[derive(Clone, Debug, Default)]
pub struct Names {
    texts: Vec<Arc<str>>,
    digests: Vec<u64>,
    index: BTreeMap<Arc<str>, Name>,
}

impl Names {
    /// An empty table.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The name of a text, met now or before.
    pub fn intern(&mut self, text: &str) -> Name {
        if let Some(name) = self.index.get(text) {
            return *name;
        }
        let name = Name(Ordinal::at(self.texts.len()).expect("invariant: fewer names than 2^32"));
        let text: Arc<str> = Arc::from(text);
        self.digests.push(stable(&text));
        self.texts.push(Arc::clone(&text));
        self.index.insert(text, name);
        name
    }

    /// The name of a text met before.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Name> {
        self.index.get(text).copied()
    }

    /// The text of a name of this table.
    #[must_use]
    pub fn text(&self, name: Name) -> &str {
        &self.texts[name.0.index()]
    }

    /// The digest of a name's text, the same in every table.
    #[must_use]
    pub fn digest(&self, name: Name) -> u64 {
        self.digests[name.0.index()]
    }

    /// How many names there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_name_and_a_digest_of_its_own() {
        let mut names = Names::new();
        let a = names.intern("a");
        let b = names.intern("b");
        assert_eq!(names.intern("a"), a);
        assert_eq!((names.text(a), names.text(b), names.len()), ("a", "b", 2));
        let mut others = Names::new();
        others.intern("z");
        let b2 = others.intern("b");
        assert_eq!(names.digest(b), others.digest(b2));
    }
}
