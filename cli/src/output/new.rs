//! What was made, and the commands to type next: told, or the document `salambo.new/1`.

use super::{Format, Screen, plain};
use crate::failure::Failure;
use crate::output::check::name;
use salambo_engine::document::text::Language;
use salambo_engine::wording::{Catalogue, Term};
use serde::Serialize;
use std::path::Path;

/// An exercise that was made.
#[derive(Debug, Serialize)]
pub struct Made {
    format: &'static str,
    directory: String,
    files: Vec<&'static str>,
    /// Commands to type next.
    next: Vec<String>,
}

impl Made {
    /// What was made in a folder.
    pub fn new(directory: &Path, files: impl Iterator<Item = &'static str>, language: Language) -> Self {
        let directory = name(directory);
        let typed = typed(&directory);
        let more = match language {
            Language::En => "",
            Language::Fr => " --lang fr",
            Language::Ar => " --lang ar",
        };
        let next = vec![format!("salambo check {typed}"), format!("salambo run {typed}{more}")];
        Self { format: "salambo.new/1", directory, files: files.collect(), next }
    }

    /// Tells it.
    ///
    /// # Errors
    /// The system refuses.
    pub fn show(&self, catalogue: &Catalogue, screen: &Screen) -> Result<(), Failure> {
        if screen.format == Format::Json {
            return screen.json(self);
        }
        let directory = Term::Text(plain(&self.directory));
        let made = catalogue.phrase("new-made", [("directory", directory)]);
        let next: String = self.next.iter().map(|command| format!("  {}\n", plain(command))).collect();
        screen.result(format_args!("{made}\n{next}"))
    }
}

/// A name as it is typed in a shell.
pub fn typed(name: &str) -> String {
    let is_simple = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | ':' | '\\');
    match !name.is_empty() && name.chars().all(is_simple) && !name.starts_with('-') {
        true => name.to_owned(),
        false if name.starts_with('-') => format!("-- {}", quoted(name)),
        false => quoted(name),
    }
}

fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn names_can_be_typed() {
        for (name, expected) in [
            ("a/b-1.c", "a/b-1.c"),
            ("a b", "'a b'"),
            ("l'eau", "'l'\\''eau'"),
            ("$(x)", "'$(x)'"),
            ("تمرين", "تمرين"),
        ] {
            assert_eq!(typed(name), expected);
        }
    }
}
