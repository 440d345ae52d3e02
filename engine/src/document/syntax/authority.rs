//! The last word on what is valid RON: the `ron` crate itself.

use crate::diagnostic::said;
use ron::de::SpannedError;
use ron::options::Options;
use serde::de::IgnoredAny;

use super::limits::Limits;
use super::slips::Slips;
use crate::diagnostic::codes::syntax as code;

/// Reports what `ron` refuses in a text in which nothing wrong was found here.
pub(super) fn confirm(text: &str, limits: &Limits, slips: &mut Slips<'_>) {
    // `ron` counts several steps for one bracket; brackets themselves were counted before.
    let options = Options::default().with_recursion_limit(limits.nesting * 4 + 16);
    if let Err(SpannedError { code: error, span }) = options.from_str::<IgnoredAny>(text) {
        let start = offset(text, span.start.line, span.start.col);
        let end = offset(text, span.end.line, span.end.col).max(start);
        let message = said!("not valid RON: {error}", error = error.to_string());
        let problem = slips.at(code::AS_RON_SAYS, start..end, message);
        slips.push(problem);
    }
}

/// The byte offset of a line and a column in characters, both from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(str::len).sum();
    let line = lines.next().unwrap_or_default();
    let mut chars = line.char_indices();
    before + chars.nth(column.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
}
