//! Format: the one way in which a file of the language is laid out.
//!
//! Signs and comments are kept as they were written, in their order; only what stands between
//! them is chosen here. Four blanks for each step inwards, one entry's brackets as another's. Where
//! lines end is the author's choice as long as lines stay short enough: entries of one kind read
//! best as the rows of a table, and only their author knows which those are. Columns that an author
//! lined up stay lined up.
//!
//! Signs become brackets within brackets (`tree`), with the comments between them (`gap`); they
//! are written line by line (`printer`, into `page`), and rows are lined up last (`columns`). What
//! comes out is compared with what went in (`faithful`).

mod columns;
mod faithful;
mod gap;
mod layout;
mod page;
mod printer;
#[cfg(test)]
mod tests;
mod tree;

pub use layout::{Refusal, format};

/// Columns of the longest line. A line that cannot be broken, such as a long text, may be longer.
const WIDTH: usize = 240;

/// Blanks of one step inwards.
const STEP: usize = 4;
