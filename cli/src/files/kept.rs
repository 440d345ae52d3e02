//! Files that a command makes beside its answer: whole or not there, and nothing but a file of the same
//! kind is replaced.

use super::atomic;
use crate::failure::Failure;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A kind of file.
pub struct Kind {
    /// What it is called: "picture".
    pub noun: &'static str,
    /// What every file of the kind begins with.
    pub beginning: &'static str,
}

/// Keeps a text as a file of a kind.
///
/// # Errors
/// Another file is there, or no folder for it; or the system refuses.
pub fn keep(file: &Path, text: impl AsRef<[u8]>, kind: &Kind) -> Result<(), Failure> {
    check(file, kind)?;
    atomic::write(file, |out| out.write_all(text.as_ref()))
        .map_err(|why| Failure::system("cannot write", file, why))
}

/// Whether a file of a kind may be kept here: asked before long work.
///
/// # Errors
/// Another file is there, or no folder for it.
pub fn check(file: &Path, kind: &Kind) -> Result<(), Failure> {
    let refuse = |why: String| Err(Failure::BadCommandLine(why));
    if file.exists() && !is_of(file, kind) {
        return refuse(format!(
            "{} is there already and is no {}: it is not replaced",
            file.display(),
            kind.noun
        ));
    }
    if !atomic::folder(file).is_dir() {
        return refuse(format!("{} names a directory that is not there", file.display()));
    }
    Ok(())
}

fn is_of(file: &Path, kind: &Kind) -> bool {
    let mut beginning = vec![0; kind.beginning.len()];
    let is_file = file.metadata().is_ok_and(|found| found.is_file());
    let read = File::open(file).and_then(|mut file| file.read_exact(&mut beginning));
    is_file && read.is_ok() && beginning == kind.beginning.as_bytes()
}
