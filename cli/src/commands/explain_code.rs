//! `explain-code`: one code in full.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::check::Explanation;
use crate::output::{Format, Screen};
use clap::Args;
use salambo_engine::diagnostic::codes;

/// Explain one code of `check` in full.
#[derive(Debug, Args)]
pub struct ExplainCode {
    /// The code, such as E0101
    code: String,
}

impl ExplainCode {
    /// Prints what the table says.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let entry = codes::explain(&self.code).ok_or_else(|| unknown(&self.code))?;
        let phrases = screen.phrases();
        match screen.format {
            Format::Json => screen.json(&Explanation::of(entry, phrases))?,
            Format::Text => {
                let (title, explanation) = (phrases.of(entry.title), phrases.of(entry.explanation));
                screen.result(format_args!("{}: {title}\n\n{explanation}\n", entry.code))?
            }
        }
        Ok(Exit::Fine)
    }
}

fn unknown(code: &str) -> Failure {
    let range = codes::table().map(|entry| entry.code.as_str());
    let alike: Vec<&str> = range.filter(|known| is_alike(known, code)).take(3).collect();
    let hint = match alike.as_slice() {
        [] => "codes look like E0101, W0616 or N0008".to_owned(),
        alike => format!("did you mean {}?", alike.join(", ")),
    };
    Failure::BadCommandLine(format!("there is no code `{code}`; {hint}"))
}

/// Whether two codes differ in one character only.
fn is_alike(known: &str, code: &str) -> bool {
    let pairs = known.chars().zip(code.trim().chars());
    known.len() == code.trim().len() && pairs.filter(|(a, b)| !a.eq_ignore_ascii_case(b)).count() <= 1
}
