//! The rules, one file each.

mod bevy;
mod borrowed_words;
mod chance;
mod checks;
mod contents;
mod crisis_words;
mod expectations;
mod file_length;
mod floors;
mod function_size;
mod imports;
mod module_docs;
mod names;
mod phrases;
mod platform_maths;
mod purity;
mod recorder;
mod rooms;
mod sentences;
mod serde_homes;
mod top_level;
mod unfinished;
mod unwrap;
