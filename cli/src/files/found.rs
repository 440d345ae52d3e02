//! Files that are named one by one or by the folder they are in, to be read as texts.
//!
//! What is opened is looked at first: opening a pipe would wait for ever.

use super::directory::other_than_file;
use crate::failure::Failure;
use crate::output::check::name;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// How many files a folder may hold: more were not meant.
const MOST: usize = 10_000;

/// The ending of files of the language.
const ENDING: &str = "ron";

/// The files that a path means: itself, or all files of the language in the folder and in those within
/// it, in the order of their names. Links in a folder are left out: what they lead to has a place of
/// its own.
///
/// # Errors
/// Nothing is there, or the system refuses to show it.
pub fn files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let found = fs::metadata(path).map_err(|why| missing(path, why))?;
    if !found.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        let refused = |why| Failure::system("cannot look into", &folder, why);
        for entry in fs::read_dir(&folder).map_err(refused)? {
            let entry = entry.map_err(refused)?;
            let kind = entry.file_type().map_err(refused)?;
            let path = entry.path();
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && path.extension().is_some_and(|ending| ending == ENDING) {
                files.push(path);
            }
        }
        if files.len() + folders.len() > MOST {
            let message = format!("{} holds more than {MOST} files: name a smaller folder", name(path));
            return Err(Failure::BadCommandLine(message));
        }
    }
    files.sort();
    Ok(files)
}

/// The bytes of an ordinary file, and one more than `most` of a larger one.
///
/// # Errors
/// It is no file, or the system refuses.
pub fn bytes(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let found = fs::metadata(path).map_err(|why| missing(path, why))?;
    if let Some(what) = other_than_file(found.file_type()) {
        return Err(Failure::BadFile(format!("{} is {what}, where a file is looked for", name(path))));
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|why| Failure::system("cannot read", path, why))?;
    Ok(bytes)
}

fn missing(path: &Path, why: io::Error) -> Failure {
    match why.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            Failure::BadFile(format!("there is no file or folder `{}`", name(path)))
        }
        _ => Failure::system("cannot read", path, why),
    }
}
