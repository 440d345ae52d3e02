//! Files of an exercise, found in the library and parsed.

use super::findings::{Findings, alternatives};
use super::library::{Library, Refusal};
use super::paths;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Files, Problem, Said, Span, said};
use crate::document::syntax::{self, Limits, Node};

/// The library, the limits on what is taken from it, and the texts taken so far.
pub(super) struct Sources<'a> {
    library: &'a mut dyn Library,
    limits: Limits,
    pub(super) files: &'a mut Files,
    bytes: usize,
}

/// Why a file was not read: a code, a sentence, a hint.
pub(super) struct Complaint(crate::diagnostic::Code, Said, Said);

impl Complaint {
    /// Its code, its sentence, its hint.
    pub(super) fn told(self) -> (crate::diagnostic::Code, Said, Said) {
        (self.0, self.1, self.2)
    }
}

impl<'a> Sources<'a> {
    pub(super) fn new(library: &'a mut dyn Library, limits: Limits, files: &'a mut Files) -> Self {
        Self { library, limits, files, bytes: 0 }
    }

    pub(super) fn limits(&self) -> Limits {
        self.limits
    }

    /// What a folder beside the entry file holds, sorted by bytes.
    pub(super) fn list(&mut self, folder: &str, findings: &mut Findings<'_>) -> Vec<String> {
        self.library.list(folder).unwrap_or_else(|refusal| {
            let Complaint(code, message, hint) = refused(folder, refusal);
            findings.push(Problem::in_file(code, folder, message).hint(hint));
            Vec::new()
        })
    }

    /// The tree of a file. `asked` is where its name stands; none for names that nobody wrote.
    /// Past the limit on all files, which is reported once, nothing more is read.
    pub(super) fn open(
        &mut self,
        name: &str,
        asked: Option<Span>,
        findings: &mut Findings<'_>,
    ) -> Option<Node> {
        if self.bytes > self.limits.exercise_bytes {
            return None;
        }
        match self.fetch(name) {
            Ok((path, bytes)) => {
                let problems = findings.problems();
                syntax::read(self.files, &path, &bytes, &self.limits, problems)
            }
            Err(Complaint(code, message, hint)) => {
                let problem = match asked {
                    Some(span) => Problem::new(code, span, message),
                    None => Problem::in_file(code, name, message),
                };
                findings.push(problem.hint(hint));
                None
            }
        }
    }

    /// The path and the bytes of a file.
    fn fetch(&mut self, name: &str) -> Result<(String, Vec<u8>), Complaint> {
        let path = paths::resolve(name).map_err(|why| outside(name, why))?;
        let bytes = match self.library.read(&path) {
            Ok(bytes) => bytes,
            Err(refusal) => return Err(refused(&path, refusal)),
        };
        self.bytes = self.bytes.saturating_add(bytes.len());
        if self.bytes > self.limits.exercise_bytes {
            let limit = self.limits.exercise_bytes;
            let message = said!(
                "with `{path}` the files of the exercise have {bytes} bytes; the limit is {limit}",
                path,
                bytes = self.bytes,
                limit
            );
            let hint = said!("`--limit exercise=BYTES` allows more");
            return Err(Complaint(code::EXERCISE_TOO_LARGE, message, hint));
        }
        Ok((path, bytes))
    }
}

fn outside(name: &str, why: Said) -> Complaint {
    let hint = said!("name a file of the exercise's directory, or one in `../shared/` beside it");
    let message = said!("the name `{name}` {why}", name, why);
    Complaint(code::OUTSIDE, message, hint)
}

pub(super) fn refused(path: &str, refusal: Refusal) -> Complaint {
    match refusal {
        Refusal::Missing(nearby) => missing(path, &nearby),
        Refusal::Outside => outside(path, said!("leads out of the exercise's directory by a link")),
        Refusal::NotAFile(what) => Complaint(
            code::NOT_A_FILE,
            said!("`{path}` is {what}", path, what = Said::others(what)),
            said!("an ordinary file is wanted"),
        ),
        Refusal::TooLarge(limit) => Complaint(
            crate::diagnostic::codes::files::TOO_LARGE,
            said!("`{path}` is larger than {limit} bytes", path, limit),
            said!("`--limit file=BYTES` allows more"),
        ),
        Refusal::System(why) => Complaint(
            code::UNREADABLE,
            said!("`{path}` cannot be read: {why}", path, why = Said::others(why)),
            said!("look at its permissions and at the disk"),
        ),
    }
}

fn missing(path: &str, nearby: &[String]) -> Complaint {
    let name = path.rsplit('/').next().unwrap_or(path);
    let alike = |other: &str| strsim::normalized_damerau_levenshtein(name, other);
    let nearby: Vec<&str> = nearby.iter().map(String::as_str).collect();
    let mut close: Vec<&str> = nearby.iter().copied().filter(|other| alike(other) >= 0.5).collect();
    close.sort_by(|a, b| alike(b).total_cmp(&alike(a)));
    close.truncate(3);
    let hint = match (close.as_slice(), nearby.as_slice()) {
        ([], []) => said!("there is no file in that place"),
        ([], several) => said!("there is {words}", words = alternatives(&several[..several.len().min(3)])),
        (close, _) => said!("did you mean {words}?", words = alternatives(close)),
    };
    Complaint(code::MISSING_FILE, said!("there is no file `{path}`", path), hint)
}
