//! The page of a run: one file that opens from a disk and asks nothing of any network.
//!
//! Its sources are plain modules in `page/`. They are put one after the other into one script, without the
//! lines in which they import from each other and without the word `export`: what is a module while one
//! writes becomes one file without a step of building. A content security policy allows that script and
//! that style by their digests and nothing else. The data go in as packed bytes, so that nothing an author
//! wrote is ever read as markup; where the page shows it, it is put in as text.

use super::data::{Document, tag};
use crate::document::text::Language;
use crate::report::alone::{escaped, filled, policy};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compress, Compression, Crc, FlushCompress, Status};

/// What every page begins with, by which a page is known.
pub const BEGINNING: &str = "<!doctype html>\n<!-- salambo.replay/1 -->";

/// The frame of the page, with places for the rest.
const FRAME: &str = include_str!("page/page.html");

macro_rules! sources {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("page/", $name)))),*] };
}

/// The styles in the order in which they stand.
const STYLES: &[(&str, &str)] = sources!["style.css" "views/views.css"];

/// The modules in the order in which they stand: the last starts the page.
const MODULES: &[(&str, &str)] = sources![
    "state.js" "ui.js" "time.js" "film.js" "player.js"
    "views/awareness.js" "views/compare.js" "views/graph.js" "views/groups.js" "views/here.js"
    "views/knowledge.js" "views/lanes.js" "views/legends.js" "views/measures.js" "views/msel.js"
    "views/network.js" "views/packing.js" "views/paint.js" "views/places.js" "views/record.js"
    "views/records.js" "views/rows.js" "views/signs.js" "views/sites.js" "views/strokes.js"
    "main.js"
];

/// The page of a document, which opens in a language.
#[must_use]
pub fn page(document: &Document<'_>, language: Language) -> String {
    let film = serde_json::to_vec(document).expect("invariant: our documents can be written as JSON");
    put_together(&film, &frame_words(document, language), language)
}

/// What stands in the frame itself: the title, and what it says where the script cannot say anything.
fn frame_words<'a>(document: &'a Document<'_>, language: Language) -> [(&'static str, &'a str); 3] {
    let word = |key| document.word(language, key);
    [
        ("title", document.title(language)),
        ("noscript", word("replay-page-noscript")),
        ("failed", word("replay-page-failed")),
    ]
}

fn put_together(film: &[u8], words: &[(&str, &str)], language: Language) -> String {
    let film = STANDARD.encode(packed(film));
    let (style, script) = (style(), script());
    let policy = policy(&style, Some(&script));
    let is_rtl = language == Language::Ar;
    filled(FRAME, |place| match place {
        "language" => Some(tag(language).to_owned()),
        "direction" => Some(if is_rtl { "rtl" } else { "ltr" }.to_owned()),
        "policy" => Some(policy.clone()),
        "style" => Some(style.clone()),
        "script" => Some(script.clone()),
        "film" => Some(film.clone()),
        _ => words.iter().find(|(name, _)| *name == place).map(|(_, text)| escaped(text)),
    })
}

/// All styles as one.
fn style() -> String {
    STYLES.iter().map(|(_, text)| *text).collect()
}

/// All modules as one.
fn script() -> String {
    let lines = MODULES.iter().flat_map(|(_, text)| text.lines()).filter(|line| !line.starts_with("import "));
    lines.flat_map(|line| [line.strip_prefix("export ").unwrap_or(line), "\n"]).collect()
}

/// Bytes as gzip without a time or a system, so that the same data are the same page.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
    // What cannot be packed grows by five bytes in some thousands.
    out.reserve(bytes.len() + bytes.len() / 100 + 1_024);
    let done = Compress::new(Compression::best(), false).compress_vec(bytes, &mut out, FlushCompress::Finish);
    assert_eq!(done.ok(), Some(Status::StreamEnd), "there is room for all of it");
    let mut sum = Crc::new();
    sum.update(bytes);
    out.extend(sum.sum().to_le_bytes());
    out.extend(sum.amount().to_le_bytes());
    out
}

#[cfg(test)]
mod tests;
