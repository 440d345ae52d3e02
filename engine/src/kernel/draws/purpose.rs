//! Purposes: what a draw is for, by name.

use std::collections::BTreeSet;

use thiserror::Error;

/// The name of what a draw decides. Each kind of decision has one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Purpose(pub &'static str);

impl Purpose {
    /// The purpose of this name; as a constant beside the rule that draws for it.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// Two rules claim the same purpose, and would share their luck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("two rules draw for the same purpose, \"{}\"", .purpose.name())]
pub struct DuplicatePurpose {
    /// The purpose claimed twice.
    pub purpose: Purpose,
}

/// The purposes of a program, each claimed once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purposes(BTreeSet<Purpose>);

impl Purposes {
    /// Registers `purposes`.
    ///
    /// # Errors
    /// The first purpose that stands twice in the list.
    pub fn register(purposes: &[Purpose]) -> Result<Self, DuplicatePurpose> {
        let mut registered = BTreeSet::new();
        for &purpose in purposes {
            if !registered.insert(purpose) {
                return Err(DuplicatePurpose { purpose });
            }
        }
        Ok(Self(registered))
    }

    /// Whether `purpose` is registered.
    #[must_use]
    pub fn contains(&self, purpose: Purpose) -> bool {
        self.0.contains(&purpose)
    }

    /// The purposes by name.
    pub fn iter(&self) -> impl Iterator<Item = Purpose> {
        self.0.iter().copied()
    }
}
