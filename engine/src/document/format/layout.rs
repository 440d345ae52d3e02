//! From a text to the same text laid out.

use super::{columns, faithful, printer, tree};
use crate::diagnostic::codes::files as code;
use crate::diagnostic::{FileId, Files, Problem, Problems, said};
use crate::document::syntax::{Limits, parse, signs};
use thiserror::Error;

/// Why a file is not laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// It has slips, or is too large: the problems say more.
    #[error("the file is wrong")]
    Wrong,
    /// It would say something else than before: a bug of this module, found in time.
    #[error("the file laid out would say something else")]
    Unfaithful,
}

/// The text of a file laid out, whatever document it is. What is wrong with it is added to `problems`.
///
/// # Errors
/// It has slips, or laid out it would be larger than the limit on files.
pub fn format(
    files: &Files,
    file: FileId,
    limits: &Limits,
    problems: &mut Problems,
) -> Result<String, Refusal> {
    let mut found = Problems::new();
    parse(files, file, limits, &mut found);
    if !found.is_ok() {
        problems.append(found);
        return Err(Refusal::Wrong);
    }
    let text = files.text(file);
    let laid_out = lay_out(text, limits).ok_or(Refusal::Unfaithful)?;
    if laid_out.len() > limits.file_bytes {
        problems.push(too_large(files.name(file), limits));
        return Err(Refusal::Wrong);
    }
    if faithful::is_same(text, &laid_out, limits) { Ok(laid_out) } else { Err(Refusal::Unfaithful) }
}

/// The text laid out, or more of it than a file may hold.
fn lay_out(text: &str, limits: &Limits) -> Option<String> {
    let tree = tree::build(text, &signs(text, limits)?)?;
    let page = printer::print(text, &tree, limits.file_bytes);
    Some(columns::line_up(page))
}

fn too_large(name: &str, limits: &Limits) -> Problem {
    let message =
        said!("laid out, the file would have more than {limit} bytes, the limit", limit = limits.file_bytes);
    Problem::in_file(code::TOO_LARGE, name, message).hint(said!("`--limit file=BYTES` allows more"))
}
