//! `check`: everything that is wrong with exercises, at once.

mod deep;

use super::exercise::{self, Attempt};
use super::run::setting;
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
    /// Check with one value set, such as post:police.control-room.desks=2
    #[arg(long = "set", value_name = "PATH=VALUE", value_parser = setting)]
    settings: Vec<(String, String)>,
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
        limits.check_settings(self.settings.len(), "settings")?;
        let how = How { doctrine: self.doctrine.as_deref(), settings: &self.settings, limits: &limits };
        if self.deep.is_wanted() {
            return self.deep.perform(&self.exercises, &how, screen);
        }
        let mut all = Vec::new();
        let mut exit = Exit::Fine;
        for path in &self.exercises {
            let attempt = checked(path, &how)?;
            if exit == Exit::Fine {
                exit = attempt.exit();
            }
            all.push(Checked { exercise: check::name(path), compiled: attempt.compiled });
        }
        check::show(&all, screen)?;
        Ok(exit)
    }
}

/// How exercises are checked.
struct How<'a> {
    doctrine: Option<&'a str>,
    settings: &'a [(String, String)],
    limits: &'a Limits,
}

/// What is wrong with an exercise under a doctrine, or under all.
fn checked(path: &Path, how: &How<'_>) -> Result<Attempt, Failure> {
    match how.doctrine {
        Some(doctrine) => {
            let mut attempt = exercise::attempt(path, Some(doctrine), how.settings, how.limits)?;
            attempt.judge_the_doctrine();
            Ok(attempt)
        }
        None => exercise::attempt_all(path, how.settings, how.limits),
    }
}
