//! Run files on the disk: the lines of a run, packed.
//!
//! Packing is always the same (one level, one thread, no times), with a check sum, so that the same
//! run gives the same file. Unpacking goes line by line under limits: what a hostile file swells to
//! is never held, and what it asks for is refused before work.

use super::atomic;
use crate::failure::Failure;
use crate::limits::Limits;
use salambo_engine::diagnostic::Files;
use salambo_engine::trace::Trace;
use salambo_engine::trace::archive::{self, Archive, Fault, Manifest, Reader};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

/// What every zstd stream begins with.
const MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// The level of packing: smaller files cost more time than they save.
const LEVEL: i32 = 3;

/// What is wrong while a run file is read or written: with the file, or with the system.
#[derive(Debug)]
enum Trouble {
    File(Fault),
    System(io::Error),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::File(fault)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

impl Trouble {
    fn of(self, attempt: &str, path: &Path) -> Failure {
        match self {
            Self::File(fault) => Failure::RunFile { file: path.display().to_string(), fault },
            Self::System(why) if why.kind() == io::ErrorKind::NotFound => {
                Failure::BadFile(format!("there is no file {}", path.display()))
            }
            Self::System(why) => Failure::system(attempt, path, why),
        }
    }
}

/// Reads a run file and checks whatever can be checked without running it again.
///
/// # Errors
/// The file is something else, cut off, changed, of another version or asks for too much; or the
/// system refuses it.
pub fn read(path: &Path, limits: &Limits) -> Result<Archive, Failure> {
    let file = ordinary(path).map_err(|trouble| trouble.of("cannot read", path))?;
    unpack(file, limits).map_err(|trouble| trouble.of("cannot read", path))
}

/// Opens a file that is one: a pipe would let us wait for ever.
fn ordinary(path: &Path) -> Result<File, Trouble> {
    if !fs::metadata(path)?.is_file() {
        let why = "it is a directory, a pipe or a device".to_owned();
        return Err(Fault::Foreign { why }.into());
    }
    Ok(File::open(path)?)
}

fn unpack(mut file: impl Read, limits: &Limits) -> Result<Archive, Trouble> {
    let mut magic = Vec::new();
    file.by_ref().take(MAGIC.len() as u64).read_to_end(&mut magic)?;
    if magic != MAGIC {
        let why = "it does not begin as one".to_owned();
        return Err(Fault::Foreign { why }.into());
    }
    let stream = zstd::Decoder::new(magic.chain(file))?;
    let mut lines =
        Lines { stream: BufReader::new(stream), left: limits.decompressed, limits, line: Vec::new() };
    let mut reader = Reader::new(limits.of_run());
    while let Some(line) = lines.next(reader.lines())? {
        reader.take(line)?;
    }
    Ok(reader.finish()?)
}

/// Lines out of a packed stream, under limits.
struct Lines<'a, R> {
    stream: BufReader<R>,
    left: u64,
    limits: &'a Limits,
    line: Vec<u8>,
}

impl<R: Read> Lines<'_, R> {
    /// The next line without its line feed, after so many; `None` at the end.
    fn next(&mut self, before: u64) -> Result<Option<&str>, Trouble> {
        self.line.clear();
        let most = self.limits.line.min(self.left);
        let mut stream = self.stream.by_ref().take(most.saturating_add(1));
        stream.read_until(b'\n', &mut self.line).map_err(|error| broken(error, before))?;
        let length = self.line.len() as u64;
        if before == 0 && self.line.last() != Some(&b'\n') && !archive::may_begin_with(&self.line) {
            let why = "its first line is no manifest".to_owned();
            return Err(Fault::Foreign { why }.into());
        }
        if length > self.left {
            return Err(limit("decompressed", self.limits.decompressed));
        }
        if length > self.limits.line {
            return Err(limit("line", self.limits.line));
        }
        self.left -= length;
        match self.line.split_last() {
            None => Ok(None),
            Some((b'\n', [.., b'\r'])) => {
                Err(Fault::Altered { line: before + 1, what: "ends in a carriage return".to_owned() }.into())
            }
            Some((b'\n', text)) => text_of(text, before + 1).map(Some),
            Some(_) => Err(Fault::Truncated { line: before }.into()),
        }
    }
}

fn limit(name: &str, granted: u64) -> Trouble {
    Trouble::File(Fault::Limit { name: name.to_owned(), granted })
}

fn text_of(bytes: &[u8], line: u64) -> Result<&str, Trouble> {
    str::from_utf8(bytes).map_err(|_| match line {
        1 => Fault::Foreign { why: "its first line is not text".to_owned() }.into(),
        line => Fault::Altered { line, what: "is not text".to_owned() }.into(),
    })
}

/// A stream that cannot be unpacked further. The system's own errors carry its number.
fn broken(error: io::Error, line: u64) -> Trouble {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Fault::Truncated { line }.into(),
        _ if error.raw_os_error().is_some() => Trouble::System(error),
        _ => Fault::Altered { line: line + 1, what: format!("cannot be unpacked ({error})") }.into(),
    }
}

/// Whether a file begins as a run file does, of whatever version.
pub fn is_run_file(path: &Path) -> bool {
    let limits = Limits::default();
    let first = ordinary(path).and_then(|file| {
        let stream = BufReader::new(zstd::Decoder::new(file)?);
        Lines { stream, left: limits.decompressed, limits: &limits, line: Vec::new() }.next(0).map(|line| {
            let mut reader = Reader::new(limits.of_run());
            line.map(|line| reader.take(line))
        })
    });
    match first {
        Ok(Some(Err(Fault::Foreign { .. })) | None) | Err(_) => false,
        Ok(Some(_)) => true,
    }
}

/// Whether a file holds a run of this manifest: its first line is the one that would be written.
pub fn begins_with(path: &Path, manifest: &Manifest, files: &Files, trace: &Trace) -> bool {
    let mut first = None;
    let stop = archive::write(manifest, files, trace, |line| {
        first = Some(line.to_owned());
        Err(())
    });
    let limits = Limits::default();
    let found = ordinary(path).and_then(|file| {
        let stream = BufReader::new(zstd::Decoder::new(file)?);
        let mut lines = Lines { stream, left: limits.decompressed, limits: &limits, line: Vec::new() };
        Ok(lines.next(0)?.map(str::to_owned))
    });
    let expected = first.as_deref().map(|line: &str| line.trim_end_matches('\n'));
    stop.is_err() && matches!(found, Ok(Some(found)) if Some(found.as_str()) == expected)
}

/// Writes a run file, whole or not at all.
///
/// # Errors
/// The run is larger than what could be read again, or the system refuses.
pub fn write(
    path: &Path,
    manifest: &Manifest,
    files: &Files,
    trace: &Trace,
    limits: &Limits,
) -> Result<(), Failure> {
    atomic::write(path, |out| pack(out, manifest, files, trace, limits)).map_err(|trouble| match trouble {
        Trouble::File(fault) => Trouble::File(fault).of("cannot write", path),
        Trouble::System(why) => Failure::system("cannot write", path, why),
    })
}

fn pack(
    out: &mut dyn Write,
    manifest: &Manifest,
    files: &Files,
    trace: &Trace,
    limits: &Limits,
) -> Result<(), Trouble> {
    let mut stream = zstd::Encoder::new(out, LEVEL)?;
    stream.include_checksum(true)?;
    let mut left = limits.decompressed;
    archive::write(manifest, files, trace, |line| -> Result<(), Trouble> {
        let length = line.len() as u64;
        if length > limits.line {
            return Err(limit("line", limits.line));
        }
        left = left.checked_sub(length).ok_or_else(|| limit("decompressed", limits.decompressed))?;
        Ok(stream.write_all(line.as_bytes())?)
    })?;
    stream.finish()?;
    Ok(())
}
