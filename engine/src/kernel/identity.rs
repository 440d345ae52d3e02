//! Identities: stable 64-bit numbers for names and for what happens.
//!
//! An identity is made of content only: where the thing comes from, what kind it is, whom it
//! concerns, and which among equals it is. It is never a counter over a run or over a subject, so
//! the same thing has the same identity in two runs that otherwise differ.
//!
//! Names are digested once, by BLAKE3. Identities are made for everything that happens, so they
//! use the finaliser of splitmix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
//! generators", OOPSLA 2014): every part is absorbed by `state = mix(state ^ part)`, and the lengths
//! of the lists go first, so that no two contents share an encoding. Collisions are
//! those of 64 random bits; nobody is kept from searching for one on purpose.

/// The golden-ratio increment of splitmix64.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// The stable identity of something that happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity(pub u64);

impl Identity {
    /// The origin of what has none.
    pub const ROOT: Self = Self(0);

    /// What comes out of `self`: of `kind`, concerning the digested names `subjects` in this
    /// order, and the `ordinal`-th (from zero) among those for which all else is equal.
    #[must_use]
    pub fn derive(self, kind: &str, subjects: &[u64], ordinal: u64) -> Self {
        let lengths = (kind.len() as u64) << 32 | subjects.len() as u64;
        let state = absorb_text(absorb(mix(self.0), lengths), kind);
        let state = subjects.iter().fold(state, |state, &subject| absorb(state, subject));
        Self(absorb(state, ordinal))
    }
}

/// The digest of a name: the first eight bytes of its BLAKE3 hash, little-endian.
///
/// Names are compared byte by byte: normalise them before.
#[must_use]
pub fn stable(name: &str) -> u64 {
    let hash = blake3::hash(name.as_bytes());
    let (head, _) = hash.as_bytes().split_first_chunk().expect("invariant: a hash has 32 bytes");
    u64::from_le_bytes(*head)
}

/// One step of splitmix64: the increment, then its finaliser. A bijection.
fn mix(word: u64) -> u64 {
    let word = word.wrapping_add(GOLDEN);
    let word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}

fn absorb(state: u64, part: u64) -> u64 {
    mix(state ^ part)
}

/// Absorbs the bytes of `text` by eights, the last padded with zeros.
fn absorb_text(state: u64, text: &str) -> u64 {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let state = eights.iter().fold(state, |state, eight| absorb(state, u64::from_le_bytes(*eight)));
    if rest.is_empty() {
        return state;
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    absorb(state, u64::from_le_bytes(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mix_is_splitmix64() {
        // Reference values: the first outputs of splitmix64 seeded with 1234567 (Rosetta Code).
        let outputs = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973];
        assert_eq!(mix(1_234_567), outputs[0]);
        assert_eq!(mix(1_234_567_u64.wrapping_add(GOLDEN)), outputs[1]);
    }

    #[test]
    fn names_have_golden_digests() {
        // The BLAKE3 hash of the empty string begins af 13 49 b9 f5 f9 a1 a6.
        assert_eq!(stable(""), 0xa6a1_f9f5_b949_13af);
        assert_ne!(stable("a"), stable("A"));
    }

    #[test]
    fn identities_are_golden() {
        // Computed a second time by a program in Python.
        let origin = Identity::ROOT.derive("", &[], 0);
        let message = origin.derive("first message", &[stable("north"), stable("south")], 2);
        assert_eq!(origin.0, 0x2382_75bc_38fc_be91);
        assert_eq!(message.0, 0x0cd2_ee08_a15e_8c6d);
    }

    #[test]
    fn every_part_counts() {
        let base = Identity(7).derive("step", &[1, 2], 0);
        assert_eq!(base, Identity(7).derive("step", &[1, 2], 0));
        let others = [
            Identity(8).derive("step", &[1, 2], 0),
            Identity(7).derive("steps", &[1, 2], 0),
            Identity(7).derive("step\0", &[1, 2], 0),
            Identity(7).derive("step", &[2, 1], 0),
            Identity(7).derive("step", &[1, 2, 0], 0),
            Identity(7).derive("step", &[1], 2),
            Identity(7).derive("step", &[1, 2], 1),
            Identity(7).derive("step", &[], 0),
            Identity(7).derive("", &[], 0),
        ];
        for (index, other) in others.iter().enumerate() {
            assert_ne!(base, *other, "case {index}");
        }
    }

    #[test]
    fn a_tree_of_identities_has_no_collision() {
        let mut seen = Vec::new();
        for origin in 0..40 {
            for subject in 0..50 {
                for ordinal in 0..50 {
                    seen.push(Identity(origin).derive("copy", &[subject], ordinal));
                }
            }
        }
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), count);
    }
}
