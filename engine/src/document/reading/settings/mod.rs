//! Settings: one value changed for one run, `post:a.room.desks=2`.
//!
//! A setting is written into the syntax tree before it is typed, so that it may change whatever a
//! file may say and nothing else, and is checked by the same reader with the same words. Its text
//! becomes a small file of its own, which problems are drawn on.

mod apply;
mod laid;
mod subject;
mod value;

pub(super) use apply::{Trees, apply};
pub(super) use laid::lay;
pub use subject::is_subject;
pub(super) use subject::subjects;
