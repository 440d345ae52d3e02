//! Files that stand beside an exercise and are no part of it, such as a table to compare with.

use super::library::Library;
use super::sources::refused;
use crate::diagnostic::{FileId, Files, Problem, Problems};
use crate::document::syntax::{Limits, decode_bytes};

/// The text of a file beside the exercise, added to the files. `None` if it cannot be had.
pub fn beside(
    library: &mut dyn Library,
    name: &str,
    limits: &Limits,
    files: &mut Files,
    problems: &mut Problems,
) -> Option<FileId> {
    let bytes = library.read(name).map_err(|refusal| {
        let (code, message, hint) = refused(name, refusal).told();
        problems.push(Problem::in_file(code, name, message).hint(hint));
    });
    let text = decode_bytes(name, &bytes.ok()?, limits);
    let text = text.map_err(|problem| problems.push(*problem)).ok()?;
    Some(files.add(name, text))
}
