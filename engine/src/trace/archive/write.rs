//! From a run to its lines.

use super::{Manifest, SEAL, sources};
use crate::diagnostic::Files;
use crate::kernel::digest::Digest;
use crate::trace::{Trace, line};

/// Hands the lines of a run to `sink`, one by one, each with its line feed.
///
/// # Errors
/// The first error of the sink; nothing is handed over after it.
pub fn write<E>(
    manifest: &Manifest,
    files: &Files,
    trace: &Trace,
    mut sink: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let mut digest = Digest::new();
    let mut put = |line: &mut String| {
        line.push('\n');
        digest.update(line.as_bytes());
        sink(line)
    };
    put(&mut manifest.line())?;
    for file in files.ids() {
        for mut line in sources::lines(files.name(file), files.text(file)) {
            put(&mut line)?;
        }
    }
    let mut text = String::new();
    for (number, record) in trace.iter() {
        text.clear();
        line::write(&mut text, number, record, &trace.names);
        put(&mut text)?;
    }
    sink(&seal(trace.records.len(), &digest.hex()))
}

/// The last line, with its line feed.
pub(super) fn seal(records: usize, digest: &str) -> String {
    format!("{SEAL}{{\"records\":{records},\"digest\":\"{digest}\"}}}}\n")
}
