//! Sets of kinds of facts: who looks for few of them passes over all others at a glance.

use super::fact::{Fact, Kind};

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u128);

const _: () = assert!(Fact::KINDS.len() <= u128::BITS as usize, "every kind has a bit");

impl Kinds {
    /// No kind.
    pub const NONE: Self = Self(0);

    /// Every kind.
    pub const ALL: Self = Self(u128::MAX);

    /// These kinds.
    #[must_use]
    pub const fn of(kinds: &[Kind]) -> Self {
        let mut bits = 0;
        let mut rest = kinds;
        while let [kind, others @ ..] = rest {
            bits |= 1 << *kind as u32;
            rest = others;
        }
        Self(bits)
    }

    /// The kinds of both sets.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether a kind is one of them.
    #[inline]
    #[must_use]
    pub const fn contain(self, kind: Kind) -> bool {
        self.0 >> kind as u32 & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_its_kinds_and_no_other() {
        let both = Kinds::of(&[Kind::Start]).and(Kinds::of(&[Kind::Reference, Kind::Start]));
        assert!(both.contain(Kind::Start) && both.contain(Kind::Reference) && !both.contain(Kind::Called));
        assert!(Kinds::ALL.contain(Kind::Reference) && !Kinds::NONE.contain(Kind::Start));
    }
}
