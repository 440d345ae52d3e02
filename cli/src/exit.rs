//! Exit codes: what a script learns about a command without reading what it printed.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Everything was fine.
    Fine = 0,
    /// A file that was given is wrong.
    BadFile = 1,
    /// The command line is wrong.
    BadCommandLine = 2,
    /// A limit was reached, or a verification found a difference.
    LimitOrDifference = 3,
    /// The system refused: disk, permission.
    System = 4,
    /// A bug of this program.
    Bug = 70,
    /// Interrupted by the user.
    Interrupted = 130,
}

/// The codes as the help tells them.
pub const HELP: &str = "Exit codes:
  0    fine
  1    a given file is wrong
  2    the command line is wrong
  3    a limit was reached, or a verification found a difference
  4    the system refused (disk, permission)
  70   a bug of this program
  130  interrupted";

impl Exit {
    /// The number.
    pub fn code(self) -> u8 {
        self as u8
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit.code())
    }
}
