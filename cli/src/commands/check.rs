//! `check`: everything that is wrong with exercises, at once.

mod deep;

use super::exercise::{self, Attempt};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::limits::{Grant, Limits, grant};
use crate::output::Screen;
use crate::output::check::{self, Checked};
use clap::Args;
use std::path::{Path, PathBuf};

/// Find everything that is wrong with exercises.
#[derive(Debug, Args)]
pub struct Check {
    /// Directories of exercises, or their files
    #[arg(required = true)]
    exercises: Vec<PathBuf>,
    /// Check under this doctrine only
    #[arg(long, value_name = "ID")]
    doctrine: Option<String>,
    #[command(flatten)]
    deep: deep::Asked,
    /// Grant more than a limit allows, such as items=1000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

impl Check {
    /// Checks every exercise; the first that is wrong decides the exit code.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        if self.deep.is_wanted() {
            return self.deep.perform(&self.exercises, self.doctrine.as_deref(), &limits, screen);
        }
        let mut all = Vec::new();
        let mut exit = Exit::Fine;
        for path in &self.exercises {
            let attempt = checked(path, self.doctrine.as_deref(), &limits)?;
            if exit == Exit::Fine {
                exit = attempt.exit();
            }
            all.push(Checked { exercise: check::name(path), compiled: attempt.compiled });
        }
        check::show(&all, screen)?;
        Ok(exit)
    }
}

/// What is wrong with an exercise under a doctrine, or under all.
fn checked(path: &Path, doctrine: Option<&str>, limits: &Limits) -> Result<Attempt, Failure> {
    match doctrine {
        Some(doctrine) => {
            let mut attempt = exercise::attempt(path, Some(doctrine), &[], limits)?;
            attempt.judge_the_doctrine();
            Ok(attempt)
        }
        None => exercise::attempt_all(path, limits),
    }
}
