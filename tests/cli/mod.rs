//! The program as its users meet it: command line, exit codes, files, documents.

mod commands;
mod documents;
#[cfg(unix)]
pub mod interrupted;
mod interruption;
mod laying_out;
mod page;
pub mod program;
mod reading;
mod run_files;
pub mod shape;
mod starting;
mod terms;
mod writing;
