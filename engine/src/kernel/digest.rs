//! The digest of a growing text, equal for every way of cutting it into pieces.
//!
//! BLAKE3 is fast on large blocks and slow on small pieces, and a trace comes in small pieces: so
//! they are gathered and hashed a block at a time. The digest is plain BLAKE3 of all the bytes,
//! which anyone can compute again from the text alone.

/// Pieces are gathered up to this many bytes before they are hashed.
const BLOCK_BYTES: usize = 64 * 1024;

/// BLAKE3 over everything absorbed so far.
#[derive(Clone, Debug)]
pub struct Digest {
    hasher: blake3::Hasher,
    block: Vec<u8>,
}

impl Default for Digest {
    fn default() -> Self {
        Self { hasher: blake3::Hasher::new(), block: Vec::with_capacity(BLOCK_BYTES) }
    }
}

impl Digest {
    /// The digest of nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The digest of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut digest = Self::default();
        digest.update(bytes);
        digest
    }

    /// Absorbs a further piece.
    pub fn update(&mut self, piece: &[u8]) {
        if self.block.len() + piece.len() > BLOCK_BYTES {
            self.hasher.update(&self.block);
            self.block.clear();
        }
        if piece.len() > BLOCK_BYTES {
            self.hasher.update(piece);
        } else {
            self.block.extend_from_slice(piece);
        }
    }

    /// The 32 bytes of the digest so far; more may be absorbed afterwards.
    #[must_use]
    pub fn bytes(&self) -> [u8; 32] {
        *self.finish().as_bytes()
    }

    /// The digest so far in 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        self.finish().to_hex().to_string()
    }

    /// The first 12 digits of [`hex`](Self::hex): enough for a file name.
    #[must_use]
    pub fn short(&self) -> String {
        self.finish().to_hex()[..12].to_owned()
    }

    fn finish(&self) -> blake3::Hash {
        let mut hasher = self.hasher.clone();
        hasher.update(&self.block);
        hasher.finalize()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_the_published_digest() {
        // From the BLAKE3 test vectors.
        let hex = "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";
        assert_eq!(Digest::new().hex(), hex);
        assert_eq!(Digest::new().short(), &hex[..12]);
    }

    #[test]
    fn the_cut_into_pieces_does_not_matter() {
        let text: Vec<u8> = (0..300_000_u32).map(|i| (i % 251) as u8).collect();
        let whole = blake3::hash(&text).to_hex().to_string();
        for size in [1, 7, 65_535, 65_536, 65_537, 300_000] {
            let mut digest = Digest::new();
            text.chunks(size).for_each(|piece| digest.update(piece));
            assert_eq!(digest.hex(), whole, "pieces of {size} bytes");
        }
    }

    #[test]
    fn it_can_be_read_on_the_way() {
        let mut digest = Digest::of(b"one");
        assert_eq!(digest.bytes(), *blake3::hash(b"one").as_bytes());
        digest.update(b" two");
        assert_eq!(digest.bytes(), Digest::of(b"one two").bytes());
    }
}
