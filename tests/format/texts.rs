//! Texts of the language that stand in the repository, and what is done with them.

use salambo_engine::diagnostic::{Files, Problems};
use salambo_engine::document::format::{Refusal, format};
use salambo_engine::document::syntax::{Limits, decode_bytes};
use std::fs;
use std::path::{Path, PathBuf};

/// The top of the repository.
pub fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files with an ending in a folder and in those within it, in order, with their names from the top.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![top().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                let name = path.strip_prefix(top()).expect("below the top").display().to_string();
                let bytes = fs::read(&path).expect("a file");
                // What is no text at all is a case of its own elsewhere.
                found.extend(decode_bytes(&name, &bytes, &Limits::default()).ok().map(|text| (name, text)));
            }
        }
    }
    found.sort();
    found
}

/// A text laid out; none if it has slips.
pub fn laid_out(text: &str) -> Option<String> {
    let mut files = Files::new();
    let file = files.add("a.ron", text);
    let limits = Limits { nesting: 500, ..Limits::default() };
    match format(&files, file, &limits, &mut Problems::new()) {
        Ok(text) => Some(text),
        Err(Refusal::Wrong) => None,
        Err(refusal @ Refusal::Unfaithful) => panic!("{refusal}: {text}"),
    }
}
