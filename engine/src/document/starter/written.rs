//! A first exercise written out.

use super::ids::{slug, slugs};
use super::templates::{templates, usual};
use crate::diagnostic::{Files, Problems};
use crate::document::format::format;
use crate::document::syntax::Limits;
use crate::document::text::Language;
use std::fmt::Write;

/// What the author of a first exercise says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starter {
    /// What a reader sees.
    pub title: String,
    /// What a caller says: the first inject.
    pub event: String,
    /// Who takes part; the first answers the caller, and the others are to be told.
    pub agencies: Vec<String>,
}

/// An agency: its id and what it is called.
struct Agency<'a> {
    id: String,
    title: &'a str,
}

impl Starter {
    /// How many agencies take part at least.
    pub const FEWEST: usize = 2;

    /// What is taken where nobody says anything.
    #[must_use]
    pub fn usual(language: Language) -> Self {
        let mut lines = usual(language).lines().map(str::to_owned);
        let mut next = || lines.next().unwrap_or_default();
        let (title, event) = (next(), next());
        Self { title, event, agencies: lines.collect() }
    }

    /// The files of the exercise: the name of each inside its folder, and its text.
    #[must_use]
    pub fn files(&self, language: Language) -> Vec<(&'static str, String)> {
        let ids = slugs(&self.agencies, "agency").into_iter();
        let agencies: Vec<Agency<'_>> =
            ids.zip(&self.agencies).map(|(id, title)| Agency { id, title }).collect();
        let files = templates(language).into_iter();
        files.map(|(name, text)| (name, laid_out(self.filled(text, &agencies)))).collect()
    }

    /// A file with its places filled.
    fn filled(&self, template: &str, agencies: &[Agency<'_>]) -> String {
        let (first, others) = agencies.split_at(agencies.len().min(1));
        let rooms = others.iter().map(|other| format!("\"{}.room\"", other.id));
        let rooms = rooms.collect::<Vec<_>>().join(", ");
        let mut out = String::new();
        for line in template.lines() {
            let (place, each) = match line {
                line if line.contains("{agency}") => ("agency", agencies),
                line if line.contains("{other}") => ("other", others),
                _ => ("first", first),
            };
            for agency in each {
                let value = |name: &str| match name {
                    "id" => slug(&self.title).unwrap_or_else(|| "exercise".to_owned()),
                    "title" => inside_quotes(&self.title),
                    "event" => inside_quotes(&self.event),
                    "others" => rooms.clone(),
                    // Where a line of an entry that is written once for each ends.
                    "line" => "\n".to_owned(),
                    name if name == place => agency.id.clone(),
                    _ => inside_quotes(agency.title),
                };
                out.push_str(&filled(line, value));
                out.push('\n');
            }
        }
        out
    }
}

/// A line with its places filled, once: what people say may look like a place.
fn filled(line: &str, value: impl Fn(&str) -> String) -> String {
    let mut pieces = line.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
        out.push_str(&value(name));
        out.push_str(rest);
    }
    out
}

/// A text as it stands between quotes, whatever is in it: one line, and nothing that a screen would obey.
fn inside_quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || is_invisible(c) => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// Whether a character ends lines or turns the direction of writing, and is not seen itself.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The text as `fmt` would have it: long titles make long lines.
fn laid_out(text: String) -> String {
    let mut files = Files::new();
    let file = files.add("", text.as_str());
    format(&files, file, &Limits::default(), &mut Problems::new()).unwrap_or(text)
}
