//! From bytes to text.

use super::limits::Limits;
use crate::diagnostic::codes::files as code;
use crate::diagnostic::{Code, Files, Problem, Said, Span, said};

/// Why bytes are no text.
pub(super) struct Refusal {
    code: Code,
    message: Said,
    hint: Said,
    /// Where, in bytes after a byte-order mark, if at one place.
    at: Option<usize>,
}

impl Refusal {
    /// The problem of a file as a whole.
    fn in_file(self, name: &str) -> Problem {
        Problem::in_file(self.code, name, self.message).hint(self.hint)
    }

    /// The problem, drawn on as much of the file as can be shown.
    pub(super) fn drawn(self, files: &mut Files, name: &str, bytes: &[u8]) -> Problem {
        let Some(at) = self.at else {
            return self.in_file(name);
        };
        let (before, after) = unmarked(bytes).split_at(at);
        let before = with_line_feeds(&String::from_utf8_lossy(before));
        let after = with_line_feeds(&String::from_utf8_lossy(after));
        let start = before.len() as u32;
        let end = start + after.chars().next().map_or(0, char::len_utf8) as u32;
        let file = files.add(name, before + &after);
        Problem::new(self.code, Span::new(file, start, end), self.message).hint(self.hint)
    }
}

/// The text of a file's bytes: UTF-8 without byte-order mark, every line ending in LF.
///
/// # Errors
/// The problem says why the bytes are no text.
pub fn decode_bytes(name: &str, bytes: &[u8], limits: &Limits) -> Result<String, Box<Problem>> {
    text(bytes, limits).map_err(|refusal| Box::new(refusal.in_file(name)))
}

/// The same, before the problem has a name to stand under.
pub(super) fn text(bytes: &[u8], limits: &Limits) -> Result<String, Refusal> {
    if bytes.len() > limits.file_bytes {
        return Err(too_large(bytes.len(), limits));
    }
    let bytes = unmarked(bytes);
    if let Some(refusal) = foreign(bytes) {
        return Err(refusal);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    match text.find('\0') {
        Some(at) => Err(Refusal {
            code: code::NUL_BYTE,
            message: said!("there is a NUL byte {place}", place = place(&bytes[..at])),
            hint: said!("the file is damaged, or is no text: look at it in an editor"),
            at: Some(at),
        }),
        None => Ok(with_line_feeds(text)),
    }
}

/// The bytes after a UTF-8 byte-order mark.
fn unmarked(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

fn too_large(size: usize, limits: &Limits) -> Refusal {
    Refusal {
        code: code::TOO_LARGE,
        message: said!("the file has {size} bytes; the limit is {limit}", size, limit = limits.file_bytes),
        hint: said!("`--limit file=BYTES` allows more"),
        at: None,
    }
}

/// Encodings and formats that are known by their first bytes.
fn foreign(bytes: &[u8]) -> Option<Refusal> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(Refusal {
            code: code::NOT_UTF8,
            message: said!("the file is an archive or an office document, not a text"),
            hint: said!("save it as plain text in UTF-8"),
            at: None,
        });
    }
    let order = match bytes {
        [0xFF, 0xFE, ..] => said!("little-endian, with byte-order mark"),
        [0xFE, 0xFF, ..] => said!("big-endian, with byte-order mark"),
        _ => unmarked_utf16(bytes)?,
    };
    Some(Refusal {
        code: code::UTF16,
        message: said!("the file is written in UTF-16 ({order})", order),
        hint: said!("save it as UTF-8"),
        at: None,
    })
}

/// UTF-16 without mark shows by NUL bytes at every second place.
fn unmarked_utf16(bytes: &[u8]) -> Option<Said> {
    let sample = &bytes[..bytes.len().min(256) & !1];
    let nuls = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd, pairs) = (nuls(0), nuls(1), sample.len() / 2);
    match () {
        () if pairs >= 2 && odd * 2 > pairs && even == 0 => Some(said!("little-endian")),
        () if pairs >= 2 && even * 2 > pairs && odd == 0 => Some(said!("big-endian")),
        () => None,
    }
}

fn not_utf8(bytes: &[u8], at: usize) -> Refusal {
    let (byte, before) = (bytes[at], place(&bytes[..at]));
    Refusal {
        code: code::NOT_UTF8,
        message: said!("byte 0x{byte} {before} is not UTF-8", byte = format!("{byte:02X}"), before),
        hint: said!(
            "the file was probably saved in an older encoding such as Windows-1252 or Windows-1256: save it as UTF-8"
        ),
        at: Some(at),
    }
}

/// Line and column, from 1, after some bytes that are UTF-8.
fn place(before: &[u8]) -> Said {
    let before = with_line_feeds(&String::from_utf8_lossy(before));
    let line = before.matches('\n').count() + 1;
    let last = before.rfind('\n').map_or(0, |at| at + 1);
    said!("at line {line}, column {column}", line, column = before[last..].chars().count() + 1)
}

/// CR LF and lone CR become LF, so that places, texts and digests are the same
/// wherever a file was saved.
fn with_line_feeds(text: &str) -> String {
    match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text.to_owned(),
    }
}
