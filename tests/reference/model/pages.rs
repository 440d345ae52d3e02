//! The pages of the model.

use std::fs;
use std::path::PathBuf;

use super::blocks::{Marked, blocks};
use crate::house::tree;

/// Where they lie.
pub const FOLDER: &str = "engine/model";

/// The page that leads to the others.
pub const INDEX: &str = "README.md";

/// One page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its file name.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Page {
    /// A page of this name and text.
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned() }
    }

    /// Its name without the ending.
    pub fn stem(&self) -> &str {
        self.name.trim_end_matches(".md")
    }

    /// Its generated blocks.
    pub fn blocks(&self) -> Vec<Marked<'_>> {
        blocks(&self.text)
    }

    /// The words of all blocks of a name.
    pub fn words(&self, name: &str) -> Vec<&str> {
        let blocks = self.blocks().into_iter().filter(|block| block.name == name);
        blocks.flat_map(|block| block.words).collect()
    }

    /// The first sentence after the heading.
    pub fn first_sentence(&self) -> String {
        let after = self.text.lines().skip_while(|line| !line.starts_with("# ")).skip(1);
        let paragraph = after.skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty());
        first_sentence(&paragraph.collect::<Vec<_>>().join(" "))
    }
}

/// A text up to its first full stop.
pub fn first_sentence(text: &str) -> String {
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    text[..end].trim().to_owned()
}

/// The folder on the disk.
pub fn folder() -> PathBuf {
    tree::root().join(FOLDER)
}

/// All pages: the index, then the others in the order in which its `<!-- pages: ... -->` lists them,
/// those that it forgets last.
pub fn pages() -> Vec<Page> {
    let entries = fs::read_dir(folder()).expect("the folder of the model");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let read = |name: String| {
        let text = fs::read_to_string(folder().join(&name)).expect("a page");
        Page { name, text }
    };
    let mut pages: Vec<Page> = names.filter(|name| name.ends_with(".md")).map(read).collect();
    let index = pages.iter().find(|page| page.name == INDEX).expect("an index").clone();
    let listed = index.words("pages");
    let place = |page: &Page| listed.iter().position(|word| *word == page.stem()).unwrap_or(listed.len());
    pages.sort_by_key(|page| (page.name != INDEX, place(page), page.name.clone()));
    pages
}
