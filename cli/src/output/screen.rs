//! Standard output and standard error.
//!
//! Whoever reads the results may stop reading: a closed pipe is no error, the command goes on in
//! silence and ends with the exit code that it would have had.

use super::options::{Format, Options};
use crate::failure::Failure;
use anstream::{AutoStream, ColorChoice};
use salambo_engine::diagnostic::Phrases;
use salambo_engine::diagnostic::render::Look;
use salambo_engine::document::text::Language;
pub use salambo_engine::wording::plain;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Display;
use std::io::{self, Write};

/// Columns where the terminal does not say.
const WIDTH: usize = 100;

/// Where results go and how.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// As text for people or as JSON for programs.
    pub format: Format,
    /// The language of sentences and titles.
    pub language: Language,
    /// Whether standard output shows colours.
    pub colour: bool,
    /// Columns to fit into.
    pub width: usize,
}

impl Screen {
    /// The screen that the command line asks for.
    pub fn new(options: &Options) -> Self {
        let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        Self {
            format: options.format,
            language: options.lang.language(),
            colour: AutoStream::choice(&io::stdout()) != ColorChoice::Never,
            width: columns.filter(|columns| (40..=400).contains(columns)).unwrap_or(WIDTH),
        }
    }

    /// What problems are told in: French for French, English for the others.
    pub fn phrases(&self) -> &'static Phrases {
        match self.language {
            Language::Fr => Phrases::french(),
            Language::En | Language::Ar => Phrases::english(),
        }
    }

    /// How problems are drawn.
    pub fn look(&self) -> Look {
        Look { colour: self.colour, width: self.width, phrases: self.phrases() }
    }

    /// Writes a result as it is.
    ///
    /// # Errors
    /// The system refuses; a closed pipe is no error.
    pub fn result(&self, text: impl Display) -> Result<(), Failure> {
        let mut out = anstream::stdout();
        let written = write!(out, "{text}").and_then(|()| out.flush());
        match written {
            Err(why) if why.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure::System { what: "cannot write to standard output".to_owned(), why })
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Writes a result as one JSON document.
    ///
    /// # Errors
    /// The system refuses; a closed pipe is no error.
    pub fn json(&self, document: &impl Serialize) -> Result<(), Failure> {
        let text =
            serde_json::to_string_pretty(document).expect("invariant: our documents can be written as JSON");
        self.result(format_args!("{}\n", harmless(&text)))
    }

    /// Writes a result as one JSON document on one line: a large one, of lists that nobody reads by eye.
    ///
    /// # Errors
    /// The system refuses; a closed pipe is no error.
    pub fn json_line(&self, document: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string(document).expect("invariant: our documents can be written as JSON");
        self.result(format_args!("{}\n", harmless(&text)))
    }
}

/// A document in which no character is left that a terminal would obey or that turns its text round:
/// such characters stand only in strings, where JSON has another way to write them.
fn harmless(text: &str) -> Cow<'_, str> {
    let obeyed = |c: char| matches!(c, '\u{7f}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !text.contains(obeyed) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if obeyed(c) {
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// Tells of progress or of something to know. Nothing can be done if even that cannot be written.
pub fn tell(text: impl Display) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// Tells why a command stops.
pub fn tell_failure(failure: &Failure) {
    let red = anstyle::AnsiColor::Red.on_default().bold();
    tell(format_args!("{red}error{red:#}: {}", plain(&failure.to_string())));
}
