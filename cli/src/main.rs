//! The binary `salambo`: the command line, files and the terminal around the pure engine.

mod amounts;
mod arguments;
mod bug;
mod cells;
mod commands;
mod exit;
mod failure;
mod files;
mod given;
mod interrupt;
mod limits;
#[cfg(feature = "tui")]
mod live;
mod nights;
mod output;

use arguments::Arguments;
use clap::Parser;
use exit::Exit;
use output::Screen;
use std::process::ExitCode;

fn main() -> ExitCode {
    interrupt::arm();
    bug::guard(salambo).into()
}

/// Reads the command line and does what it says.
fn salambo() -> Exit {
    let Arguments { options, task } = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(told) => return refuse(&told),
    };
    task.perform(&Screen::new(&options)).unwrap_or_else(|failure| {
        output::tell_failure(&failure);
        failure.exit()
    })
}

/// Help that was asked for is a result; anything else means that the command line is wrong.
fn refuse(told: &clap::Error) -> Exit {
    // A closed pipe is no error, and nothing else can be said where nothing can be written.
    let _ = told.print();
    if told.use_stderr() { Exit::BadCommandLine } else { Exit::Fine }
}
