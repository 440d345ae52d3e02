//! What a study varies, in which settings, and under which doctrines.

use super::link::written;
use super::{Design, Link};
use crate::compare::Asked;
use crate::document::plan::Harm;
use crate::document::text::Text;
use std::collections::BTreeSet;

/// What a study plays.
#[derive(Clone, Debug)]
pub struct Studied {
    /// Its id.
    pub id: String,
    /// What a reader sees.
    pub title: Text,
    /// Seed, confidence, measures and the differences that matter.
    pub asked: Asked,
    /// The place of the doctrine that the others are held against, if there is one.
    pub baseline: Option<usize>,
    /// How many nights each setting is played.
    pub runs: u64,
    /// What is varied.
    pub factors: Vec<Factor>,
    /// Which settings are tried.
    pub design: Design,
    /// For each row of the design which of the variants it is that are played.
    pub cell_of_row: Vec<usize>,
}

impl Studied {
    /// The distinct variants of its rows, in ascending order.
    #[must_use]
    pub fn cells(&self) -> BTreeSet<usize> {
        self.cell_of_row.iter().copied().collect()
    }
}

/// Something that is varied.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// Its id.
    pub id: String,
    /// What a reader sees.
    pub called: Named,
    /// Its values: what each is called. Of a range its two ends.
    pub values: Vec<Called>,
    /// Whether it is a range.
    pub is_range: bool,
}

/// What a factor is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    /// By its title, else by its id.
    Titled(Text),
    /// As the exercise calls a link.
    Link(Link),
}

/// What a value of a factor is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Called {
    /// As it was written.
    Written(String),
    /// Off or on.
    Switched(bool),
    /// Titled, else by its id.
    Titled(String, Text),
    /// By what is done to a link.
    Harmed(Harm),
}

impl Factor {
    /// The ids of its values, for programs.
    #[must_use]
    pub fn value(&self, level: usize) -> Option<String> {
        self.values.get(level).map(|called| match called {
            Called::Written(text) | Called::Titled(text, _) => text.clone(),
            Called::Switched(is_on) => is_on.to_string(),
            Called::Harmed(harm) => written(*harm),
        })
    }
}
