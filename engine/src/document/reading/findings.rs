//! Problems found while documents are put together, with guesses at what was meant.

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Code, Problem, Problems, Said, Span, said};
use crate::document::decode::nearest;
use crate::document::syntax::Node;

/// Guesses are worth their time for as many problems as people are shown.
const GUESSES: usize = 200;

/// A guess looks at no more candidates than this: nobody is helped by a slow answer.
const CANDIDATES: usize = 5_000;

/// A list of more helps nobody.
const TOLD: usize = 3;

/// Longer words, in bytes, are no ids.
const LONGEST: usize = 200;

/// The problems of one reading.
pub(super) struct Findings<'a> {
    problems: &'a mut Problems,
    guesses_left: usize,
}

impl<'a> Findings<'a> {
    pub(super) fn new(problems: &'a mut Problems) -> Self {
        Self { problems, guesses_left: GUESSES }
    }

    /// The list itself, for readers that fill it directly.
    pub(super) fn problems(&mut self) -> &mut Problems {
        self.problems
    }

    pub(super) fn push(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Reports a problem at a place with what to do about it.
    pub(super) fn tell(&mut self, code: Code, span: Span, message: Said, hint: Said) {
        self.push(Problem::new(code, span, message).hint(hint));
    }

    /// Up to three of the candidates that are likely to be meant by a word, best first.
    pub(super) fn guess<'c>(
        &mut self,
        word: &str,
        candidates: impl IntoIterator<Item = &'c str>,
    ) -> Vec<&'c str> {
        if self.guesses_left == 0 {
            return Vec::new();
        }
        self.guesses_left -= 1;
        let short = candidates.into_iter().filter(|word| word.len() <= LONGEST);
        let candidates: Vec<&str> = short.take(CANDIDATES).collect();
        nearest(word, &candidates)
    }

    /// What to say about a word that is none of those known.
    pub(super) fn hint<'c>(&mut self, word: &str, known: impl IntoIterator<Item = &'c str>) -> Said {
        let known: Vec<&str> = known.into_iter().collect();
        match self.guess(word, known.iter().copied()).as_slice() {
            [] => there_are(&known),
            guesses => said!("did you mean {words}?", words = alternatives(guesses)),
        }
    }

    /// Reports a text that names nothing known, with what was probably meant.
    pub(super) fn unknown<'c>(
        &mut self,
        problem: Problem,
        at: &Node,
        known: impl IntoIterator<Item = &'c str>,
    ) {
        let word = at.text().unwrap_or_default();
        let known: Vec<&str> = known.into_iter().collect();
        match self.guess(word, known.iter().copied()).as_slice() {
            [] => self.push(problem.hint(there_are(&known))),
            guesses => {
                let edit = (at.span, quoted(word), quoted(guesses[0]));
                self.push(did_you_mean(problem, edit, guesses));
            }
        }
    }

    /// The same for a word that stands without quotes.
    pub(super) fn unknown_word<'c>(
        &mut self,
        problem: Problem,
        span: Span,
        word: &str,
        known: impl IntoIterator<Item = &'c str>,
    ) {
        let known: Vec<&str> = known.into_iter().collect();
        match self.guess(word, known.iter().copied()).as_slice() {
            [] => self.push(problem.hint(there_are(&known))),
            guesses => {
                let edit = (span, word.to_owned(), guesses[0].to_owned());
                self.push(did_you_mean(problem, edit, guesses));
            }
        }
    }
}

/// Offers what was probably meant; an edit is offered when there is no doubt.
fn did_you_mean(problem: Problem, edit: (Span, String, String), guesses: &[&str]) -> Problem {
    let problem = problem.hint(said!("did you mean {words}?", words = alternatives(guesses)));
    let (span, replace, with) = edit;
    match guesses {
        [_] => problem.suggest(span, replace, with),
        _ => problem,
    }
}

/// One form for ids that look alike: composed, in small letters.
pub(super) fn folded(id: &str) -> String {
    id.nfc().flat_map(char::to_lowercase).collect()
}

/// `` `a`, `b` or `c` ``.
pub(super) fn alternatives(words: &[&str]) -> Said {
    row(words, |words, last| said!("{words} or {last}", words, last))
}

/// `` `a`, `b` and `c` ``.
pub(super) fn together(words: &[&str]) -> Said {
    row(words, |words, last| said!("{words} and {last}", words, last))
}

fn row(words: &[&str], join: fn(String, &str) -> Said) -> Said {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [] => Said::others(String::new()),
        [one] => Said::others(one.as_str()),
        [first @ .., last] => join(first.join(", "), last),
    }
}

/// What may be named, if that is quickly said.
fn there_are(known: &[&str]) -> Said {
    match known {
        [] => said!("there is none"),
        [one] => said!("there is only `{one}`", one),
        few if few.len() <= TOLD => said!("there are only {words}", words = alternatives(few)),
        many => said!("none of the {count} there are is similar", count = many.len()),
    }
}

/// A text as it stands in a file.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_comes_first() {
        let mut problems = Problems::new();
        let mut findings = Findings::new(&mut problems);
        let known = ["declare", "send-nearest", "report-up", "hospital-plan"];
        assert_eq!(findings.guess("declair", known), ["declare"]);
        assert_eq!(findings.guess("DECLARE", known), ["declare"]);
        assert_eq!(findings.guess("hospital", known), ["hospital-plan"]);
        assert_eq!(findings.guess("zzz", known), [""; 0]);
    }

    #[test]
    fn guesses_end_before_patience_does() {
        let mut problems = Problems::new();
        let mut findings = Findings::new(&mut problems);
        let found = (0..GUESSES + 50).filter(|_| !findings.guess("ab", ["ab"]).is_empty());
        assert_eq!(found.count(), GUESSES);
    }
}
