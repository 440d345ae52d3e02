//! `schema`: the JSON Schema of the language.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Screen;
use clap::Args;
use clap::builder::PossibleValuesParser;
use salambo_engine::document::reading::Document;
use salambo_engine::document::schema::json_schema;

/// Print the JSON Schema (2020-12) of the language: what can be written, with what must be, and what it means.
///
/// For editors, and for programs that write exercises. How RON stands for JSON is said in its `$comment`.
#[derive(Debug, Args)]
pub struct Schema {
    /// The kind of document; all of them unless said
    #[arg(ignore_case = true, value_parser = PossibleValuesParser::new(Document::ALL.map(Document::word)))]
    kind: Option<String>,
}

impl Schema {
    /// Prints it.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let is_asked =
            |kind: &Document| self.kind.as_ref().is_none_or(|word| word.eq_ignore_ascii_case(kind.word()));
        let kinds: Vec<Document> = Document::ALL.into_iter().filter(is_asked).collect();
        screen.json(&json_schema(&kinds))?;
        Ok(Exit::Fine)
    }
}
