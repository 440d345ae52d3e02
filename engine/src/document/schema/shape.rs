//! Shapes: what can be written, by its name.

/// Something that can be written: an entry with named fields, or a closed list of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its name: for an entry the word before the brackets.
    pub name: &'static str,
    /// What it is made of.
    pub kind: Kind,
}

/// What a shape is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Named fields.
    Struct {
        /// The names, in the order of the type.
        fields: Vec<&'static str>,
    },
    /// One of several words.
    Enum {
        /// The words, in the order of the type.
        variants: Vec<Variant>,
    },
}

/// A word of a closed list and what stands in the brackets after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The word.
    pub name: &'static str,
    /// The names of its fields; none for a bare word and for values without names.
    pub fields: Vec<&'static str>,
    /// How many values without names it takes.
    pub values: usize,
}
