//! Files: the only rooms in which something is opened or written.
//!
//! Everything read is taken for hostile, everything written is whole or not there.

pub mod atomic;
pub mod directory;
pub mod folder;
pub mod found;
pub mod kept;
pub mod ledger;
pub mod run_file;
