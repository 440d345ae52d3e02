//! The table of all kinds of problems: code, severity, title, explanation.
//!
//! A code is declared once, in the file of its family, by the macro `family!`,
//! which makes the constant and the table entry together: a code that is used is
//! therefore always explained. The first digit after the letter is the family:
//! 0 files, 1 syntax slips, 2 values and shapes, 3 names and references, 4 times
//! and quantities, 5 graphs and logic, 6 files put together, 7 tables to
//! compare with, 8 plans of studies. Warnings begin with `W`, notes with `N`.

mod code;
pub mod files;
pub mod graphs;
mod limits;
pub mod names;
mod of_a_doctrine;
pub mod plans;
pub mod quantities;
pub mod reading;
pub mod syntax;
pub mod tables;
pub mod values;

pub use code::{Code, Entry, Severity};
pub use limits::LIMITS;
pub use of_a_doctrine::OF_A_DOCTRINE;

/// All codes, family by family.
pub fn table() -> impl Iterator<Item = &'static Entry> {
    [
        files::TABLE,
        syntax::TABLE,
        values::TABLE,
        names::TABLE,
        quantities::TABLE,
        graphs::TABLE,
        reading::TABLE,
        tables::TABLE,
        plans::TABLE,
    ]
    .into_iter()
    .flatten()
}

/// What the table says about a code, however it is capitalised.
#[must_use]
pub fn explain(code: &str) -> Option<&'static Entry> {
    table().find(|entry| entry.code.as_str().eq_ignore_ascii_case(code.trim()))
}

/// Declares the codes of a family: `NAME = "E0000", "title", "explanation";`.
macro_rules! family {
    ($($name:ident = $code:literal, $title:literal, $explanation:literal;)*) => {
        $(
            #[doc = concat!($code, ": ", $title, ".")]
            pub const $name: $crate::diagnostic::codes::Code =
                $crate::diagnostic::codes::Code::declare($code);
        )*
        /// The family's part of the table.
        pub(crate) const TABLE: &[$crate::diagnostic::codes::Entry] = &[
            $($crate::diagnostic::codes::Entry {
                code: $name,
                title: $title,
                explanation: $explanation,
            },)*
        ];
    };
}
use family;
