//! What a single text may ask of the machine.

/// Limits on one text; each has a name under which it can be raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// `file`: bytes of one file.
    pub file_bytes: usize,
    /// `nesting`: brackets inside brackets.
    pub nesting: usize,
    /// `items`: values in one file.
    pub items: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 32 << 20,
            nesting: 100,
            items: 500_000,
        }
    }
}
