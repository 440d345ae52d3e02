//! The run file as text: JSON lines that tell a whole run and can be checked without anything else.
//!
//! ```text
//! {"format":"salambo.run/1","engine":...}     the manifest: what determines the run
//! {"source":{"file":...,"text":...}}          every text that was read, the defaults among them
//! {"n":0,"t_ms":0,...}                        the records
//! {"seal":{"records":...,"digest":...}}       how many, and BLAKE3 over all bytes before this line
//! ```
//!
//! No path, clock, host or user stands in it, so that the same run gives the same bytes anywhere.
//! The seal guards against accidents only: whoever can write a file can seal it. What cannot be
//! forged is the run itself, which anyone can repeat from the sources.
//!
//! Nothing here opens a file: whoever does hands over lines ([`Reader`]) or takes them ([`write()`]).

mod fault;
mod manifest;
mod read;
mod sources;
#[cfg(test)]
mod tests;
mod write;

pub use fault::Fault;
pub use manifest::{Exercise, Fired, Manifest, Setting, Subject, Turned};
pub use read::{Archive, Reader};
pub use sources::Source;
pub use write::write;

/// The name and number of the format.
pub const FORMAT: &str = "salambo.run/1";

/// What the names of all versions of the format begin with.
const FAMILY: &str = "salambo.run/";

/// The version of this engine: another one may simulate differently.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// Whether these bytes may be the beginning of a first line: of one that was cut off, or is too long.
#[must_use]
pub fn may_begin_with(bytes: &[u8]) -> bool {
    let written = bytes.iter().filter(|byte| !byte.is_ascii_whitespace());
    written.zip(MANIFEST.as_bytes()).all(|(byte, expected)| byte == expected)
}

/// What the first line of every version begins with.
const MANIFEST: &str = "{\"format\":\"salambo.run/";

/// What the lines of each kind begin with; the manifest is known by standing first.
const SOURCE: &str = "{\"source\":";
const RECORD: &str = "{\"n\":";
const SEAL: &str = "{\"seal\":";
