//! Where texts come from, and what is asked of them.
//!
//! The engine opens no file. Whoever does (a directory, the run file that keeps the texts, a
//! test) says so through [`Library`].

use std::collections::BTreeMap;

use crate::document::syntax::Limits;

/// Where the texts of an exercise come from: a directory, or the run file that keeps them.
///
/// Paths are relative to the exercise's directory, with `/`, already checked by
/// [`paths`](super::paths): they stay inside it or lead to `../shared/` beside it. Whoever follows
/// links must check again where they lead.
pub trait Library {
    /// The bytes of a file.
    ///
    /// # Errors
    /// Why it cannot be had, in words for the author.
    fn read(&mut self, path: &str) -> Result<Vec<u8>, Refusal>;

    /// The names of what a folder holds, sorted by bytes; nothing if there is no such folder.
    ///
    /// # Errors
    /// Something is there, and it is no folder that may be looked into.
    fn list(&mut self, folder: &str) -> Result<Vec<String>, Refusal>;
}

/// Why a file cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such file; names of files nearby, for "did you mean".
    Missing(Vec<String>),
    /// It lies outside the exercise.
    Outside,
    /// It is a directory, a device, a pipe or a loop of links.
    NotAFile(String),
    /// It is larger than the limit of so many bytes.
    TooLarge(u64),
    /// The system refused.
    System(String),
}

/// What to read.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The exercise's file, relative to the library: `exercise.ron`.
    pub entry: String,
    /// The doctrine by its id; the first of the exercise if `None`.
    pub doctrine: Option<String>,
    /// `PATH=VALUE` settings, in order.
    pub settings: Vec<(String, String)>,
    /// Changes of a run in the middle, laid on after the settings, in order.
    pub changes: Vec<Laid>,
    /// Limits on what is read.
    pub limits: Limits,
}

/// A change as it was typed, and what of it is laid on the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// Its whole text.
    pub text: String,
    /// What it is on the texts.
    pub what: Lay,
    /// The entry that it brings, if it brings one.
    pub brings: Option<Brought>,
}

/// An entry that a change brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// What it is.
    pub what: Entry,
    /// Its id.
    pub id: String,
    /// Which turn of the run brings it, counted from 0.
    pub turn: usize,
    /// Whether its moment has not come: it is laid down, and nothing may come of it.
    pub awaited: bool,
}

/// What a change can bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the entry of the same name")]
pub enum Entry {
    Post,
    Channel,
    Procedure,
    Inject,
}

/// What is laid on the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lay {
    /// A setting, `PATH=VALUE`.
    Setting,
    /// The same, but set to `true` whatever its value: what is switched later has to be there.
    Switch,
    /// An entry at the end of a list, such as `organisation:channels+`; it begins at this byte.
    Entry(&'static str, usize),
    /// An inject, fired by hand, at the end of the list; it begins at this byte.
    Inject(usize),
    /// An effect: what an inject of this id does, and nothing else.
    Effect(String),
}

/// Texts in memory by their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf(BTreeMap<String, Vec<u8>>);

impl Shelf {
    /// An empty shelf.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same shelf with one more text; a text of the same path is replaced.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, text: impl Into<Vec<u8>>) -> Self {
        self.put(path, text);
        self
    }

    /// Puts a text on the shelf; a text of the same path is replaced.
    pub fn put(&mut self, path: impl Into<String>, text: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), text.into());
    }
}

impl Library for Shelf {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, Refusal> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let found = self.0.get(path).cloned();
        found.ok_or_else(|| Refusal::Missing(self.list(folder).unwrap_or_default()))
    }

    fn list(&mut self, folder: &str) -> Result<Vec<String>, Refusal> {
        let inside = |path: &String| {
            let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
            (parent == folder).then(|| name.to_owned())
        };
        Ok(self.0.keys().filter_map(inside).collect())
    }
}
