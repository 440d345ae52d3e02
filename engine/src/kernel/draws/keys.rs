//! The ChaCha keys of one replication, derived when they are first needed.

use std::collections::BTreeMap;

use super::purpose::Purpose;

/// Separates these keys from every other use of BLAKE3; a change here moves every draw.
const CONTEXT: &str = "salambo kernel draws, keys of one replication, version 1";

/// A key of ChaCha.
pub(super) type Key = [u8; 32];

/// A root key for the replication, and what was derived from it: by subject, then purpose, because
/// a subject has few purposes and finding it costs the most.
#[derive(Clone, Debug)]
pub(super) struct Keys {
    root: Key,
    derived: BTreeMap<u64, Vec<(Purpose, Key)>>,
}

impl Keys {
    /// The keys of one replication under `seed`: their root is BLAKE3 in key-derivation mode over
    /// both numbers, little-endian.
    pub(super) fn new(seed: u64, replication: u64) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
        hasher.update(&seed.to_le_bytes());
        hasher.update(&replication.to_le_bytes());
        let root = *hasher.finalize().as_bytes();
        Self { root, derived: BTreeMap::new() }
    }

    /// The key of this purpose and subject, remembered.
    pub(super) fn get(&mut self, purpose: Purpose, subject: u64) -> Key {
        let keys = self.derived.entry(subject).or_default();
        if let Some(&(_, key)) = keys.iter().find(|(known, _)| *known == purpose) {
            return key;
        }
        let key = derive(&self.root, purpose, subject);
        keys.push((purpose, key));
        key
    }
}

/// BLAKE3 keyed with the root over the subject, little-endian, and the name of the purpose, which
/// stands last and so needs no length.
fn derive(root: &Key, purpose: Purpose, subject: u64) -> Key {
    let mut hasher = blake3::Hasher::new_keyed(root);
    hasher.update(&subject.to_le_bytes());
    hasher.update(purpose.name().as_bytes());
    *hasher.finalize().as_bytes()
}
