//! What the pages say that the program prints is what it prints.
//!
//! A `console` block holds commands (`$ salambo ...`) and what each prints to standard output; a
//! line `[...]` stands for lines left out. A comment before a block may change a file first:
//! `<!-- with scenarios/a/b.ron: OLD => NEW -->`. `UPDATE_EXPECT=1 cargo test readme` writes the
//! blocks anew; read the difference before keeping it.

mod console;
mod excerpt;
mod pages;
