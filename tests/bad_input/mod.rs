//! Bad input: text in, drawn problems out.
//!
//! A case is one text file in a folder of `cases/`: what it shows in the first lines, then the
//! files that differ from the good exercise in `cases/good/`, then what a person reads about them.
//! `UPDATE_EXPECT=1 cargo test bad_input` writes the last part anew; read the difference before
//! keeping it.

mod bytes;
pub mod case;
pub mod corpus;
mod limits;
mod mutations;
