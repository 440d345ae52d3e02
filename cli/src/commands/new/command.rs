//! The command: asks what is not said, where there is somebody to ask, and makes the folder.

use super::questions::{self, Said};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::folder;
use crate::output::new::Made;
use crate::output::{Screen, tell};
use clap::Args;
use salambo_engine::document::starter::Starter;
use salambo_engine::scenario::glossary::Terms;
use salambo_engine::wording::Catalogue;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

/// Make a small exercise of your own, with comments, that can be run at once.
///
/// Its comments, titles and texts are in the language of `--lang`. On a terminal it asks for what is not said;
/// elsewhere it takes what is usual. The folder is there whole or not at all.
#[derive(Debug, Args)]
pub struct New {
    /// The folder to make; one that is there must be empty
    directory: PathBuf,
    /// What the exercise is called
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Who takes part, each once; the first answers the caller, the others are to be told
    #[arg(long = "agency", value_name = "NAME")]
    agencies: Vec<String>,
    /// What happens: the words of the caller
    #[arg(long, value_name = "TEXT")]
    event: Option<String>,
}

impl New {
    /// Asks, makes, and tells what to do next.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        folder::check(&self.directory)?;
        let catalogue = Catalogue::with(screen.language, &Terms::default());
        let said = Said { title: self.title, event: self.event, agencies: self.agencies };
        let usual = Starter::usual(screen.language);
        let starter = if io::stdin().is_terminal() && io::stdout().is_terminal() {
            let asked = questions::ask(said, usual, &catalogue, &mut io::stdin().lock(), &mut io::stderr());
            asked.map_err(|why| Failure::System { what: "cannot read the answer".to_owned(), why })?
        } else {
            Some(said.or(usual))
        };
        let Some(starter) = starter else {
            tell(catalogue.word("new-abandoned"));
            return Ok(Exit::Interrupted);
        };
        if starter.agencies.len() < Starter::FEWEST {
            return Err(Failure::BadCommandLine(catalogue.word("new-too-few")));
        }
        let files = starter.files(screen.language);
        folder::make(&self.directory, &files)?;
        Made::new(&self.directory, files.iter().map(|(name, _)| *name), screen.language)
            .show(&catalogue, screen)?;
        Ok(Exit::Fine)
    }
}
