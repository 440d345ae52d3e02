//! What stands in a block, by its name.

use super::blocks::Marked;
use super::code::Code;
use super::pages::Page;
use super::{story, tables};

/// The lines of a block as they are now.
pub fn generated(code: &Code, pages: &[Page], page: &Page, block: &Marked<'_>) -> String {
    match block.name {
        "files" => tables::files(code, &block.words),
        "facts" => tables::facts(code, &page.words("files")),
        "parameters" => tables::parameters(&block.words),
        "words" => block.words.iter().map(|list| tables::words(list)).collect::<Vec<_>>().join("\n"),
        "labels" => tables::labels(code, pages, block),
        "pages" => tables::index(pages),
        "tags" => tables::tags(),
        "ratings" => tables::ratings(),
        "timeline" => story::timeline(page, block),
        "measures" => story::measures(page, block),
        other => panic!("{}:{}: nothing is generated as `{other}`", page.name, block.line),
    }
}
