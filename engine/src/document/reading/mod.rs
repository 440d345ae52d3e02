//! Reading an exercise: its files found, parsed, put together and typed.
//!
//! ```text
//! entry file -> laid on what it extends -.
//!   organisation -> parts joined --------+-> ids checked -> settings -> typed documents
//!   doctrines -> laid on what each extends'
//! ```
//!
//! Everything happens on syntax trees until the last step, because a tree keeps the place of
//! every value: a value that an extension or a `--set` wrote is reported where it was written.
//! Nothing stops at the first problem; what cannot be read is left out and reading goes on.
//! No id is resolved here.

mod beside;
mod clock_times;
mod defaults;
mod digest;
mod findings;
mod heading;
mod ids;
mod library;
mod loaded;
mod overlay;
mod parts;
pub mod paths;
mod plan;
mod reader;
mod rewritten;
mod settings;
mod sources;
mod stand_in;
mod survival;
mod translations;

pub use beside::beside;
pub use heading::Document;
pub use library::{Brought, Entry, Laid, Lay, Library, Refusal, Request, Shelf};
pub use loaded::Loaded;
pub(crate) use overlay::{Changeable, changeable};
pub(crate) use parts::PARTS;
pub use plan::read as read_plan;
pub use reader::read;
pub use settings::is_subject;
