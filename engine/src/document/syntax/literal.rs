//! What numbers and escapes mean, exactly as RON 0.12 has it.

use super::lookalike::western;

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Number {
    Int(i128),
    Float(f64),
}

/// The number that a run of characters is, if it is one.
///
/// An integer without suffix that fits neither `i64` nor `u64` is a float.
pub(super) fn number(text: &str) -> Option<Number> {
    if !text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) {
        return constant(text).map(Number::Float);
    }
    match integer(text) {
        Integer::Fits(value) => Some(Number::Int(value)),
        Integer::OutOfRange => None,
        Integer::None => float(text).map(Number::Float),
    }
}

/// The number that a run is once digits of other scripts are replaced.
pub(super) fn foreign_number(text: &str) -> Option<(Number, String)> {
    let plain: String = text.chars().map(western).collect();
    if plain == text {
        return None;
    }
    number(&plain).map(|value| (value, plain))
}

enum Integer {
    Fits(i128),
    OutOfRange,
    None,
}

fn integer(text: &str) -> Integer {
    let (negative, digits) = sign(text);
    let (base, digits) = base(digits);
    let (digits, suffix) = digits.split_at(digits.find(['i', 'u']).unwrap_or(digits.len()));
    let Some(range) = integer_range(suffix, negative) else {
        return Integer::None;
    };
    let Some(size) = magnitude(digits, base) else {
        return Integer::None;
    };
    let value = if negative { -size } else { size };
    match (range.contains(&value), suffix.is_empty()) {
        (true, _) => Integer::Fits(value),
        (false, true) => Integer::None,
        (false, false) => Integer::OutOfRange,
    }
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

fn base(digits: &str) -> (u32, &str) {
    for (prefix, base) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(rest) = digits.strip_prefix(prefix) {
            return (base, rest);
        }
    }
    (10, digits)
}

/// Digits with underscores among them, not before them. What is too large for any
/// suffix is held at a value that no range contains.
fn magnitude(digits: &str, base: u32) -> Option<i128> {
    if digits.is_empty() || digits.starts_with('_') {
        return None;
    }
    let mut digits = digits.chars().filter(|&c| c != '_');
    digits.try_fold(0_i128, |sum, c| {
        let sum = sum.saturating_mul(i128::from(base));
        Some(sum.saturating_add(i128::from(c.to_digit(base)?)))
    })
}

fn integer_range(suffix: &str, negative: bool) -> Option<std::ops::RangeInclusive<i128>> {
    Some(match suffix {
        "" if negative => i64::MIN.into()..=0,
        "" => 0..=u64::MAX.into(),
        "i8" => i8::MIN.into()..=i8::MAX.into(),
        "i16" => i16::MIN.into()..=i16::MAX.into(),
        "i32" => i32::MIN.into()..=i32::MAX.into(),
        "i64" => i64::MIN.into()..=i64::MAX.into(),
        "u8" => 0..=u8::MAX.into(),
        "u16" => 0..=u16::MAX.into(),
        "u32" => 0..=u32::MAX.into(),
        "u64" => 0..=u64::MAX.into(),
        _ => return None,
    })
}

fn float(text: &str) -> Option<f64> {
    let (negative, unsigned) = sign(text);
    if let Some(value) = constant(unsigned) {
        return Some(if negative { -value } else { value });
    }
    let (digits, suffix) = text.split_at(text.find('f').unwrap_or(text.len()));
    let digits = without_underscores(digits)?;
    match suffix {
        "" | "f64" => digits.parse().ok(),
        "f32" => digits.parse::<f32>().ok().map(f64::from),
        _ => None,
    }
}

/// Underscores may follow a digit or an exponent sign, never a point.
fn without_underscores(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut may_follow = false;
    for c in text.chars() {
        match c {
            '_' if may_follow => continue,
            '0'..='9' | 'e' | 'E' => may_follow = true,
            '.' => may_follow = false,
            '+' | '-' => {}
            _ => return None,
        }
        plain.push(c);
    }
    Some(plain)
}

fn constant(text: &str) -> Option<f64> {
    match text {
        "inf" | "inff32" | "inff64" => Some(f64::INFINITY),
        "NaN" | "NaNf32" | "NaNf64" => Some(f64::NAN),
        _ => None,
    }
}

/// A backslash and what follows it, as a place within a text: no escape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BadEscape {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What a text in straight quotes says.
pub(super) fn unescape(content: &str) -> Result<String, BadEscape> {
    let bytes = resolve(content, false)?;
    String::from_utf8(bytes).map_err(|_| BadEscape { start: 0, end: content.len() })
}

/// What a byte string in straight quotes says.
pub(super) fn unescape_bytes(content: &str) -> Result<Vec<u8>, BadEscape> {
    resolve(content, true)
}

fn resolve(content: &str, binary: bool) -> Result<Vec<u8>, BadEscape> {
    let mut out = Vec::with_capacity(content.len());
    let mut at = 0;
    while let Some(plain) = content[at..].find('\\') {
        out.extend_from_slice(&content.as_bytes()[at..at + plain]);
        let start = at + plain;
        let rest = &content[start + 1..];
        let length = match continuation(rest) {
            Some(length) => length,
            None => escape(rest, binary, &mut out).ok_or_else(|| bad(content, start))?,
        };
        at = start + 1 + length;
    }
    out.extend_from_slice(&content.as_bytes()[at..]);
    Ok(out)
}

fn bad(content: &str, start: usize) -> BadEscape {
    let after = content[start + 1..].chars().next().map_or(0, char::len_utf8);
    BadEscape { start, end: start + 1 + after }
}

/// A backslash before a line end swallows it and the blanks that begin the next line.
fn continuation(rest: &str) -> Option<usize> {
    let next = rest.strip_prefix('\n')?;
    let text = next.trim_start_matches([' ', '\t', '\n', '\r']);
    Some(rest.len() - text.len())
}

/// Appends what an escape means; returns how many bytes follow its backslash.
pub(super) fn escape(rest: &str, binary: bool, out: &mut Vec<u8>) -> Option<usize> {
    let simple = match rest.as_bytes().first()? {
        b'x' => return byte_escape(rest, binary, out),
        b'u' => return scalar_escape(rest, out),
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'0' => b'\0',
        &same @ (b'\'' | b'"' | b'\\') => same,
        _ => return None,
    };
    out.push(simple);
    Some(1)
}

/// `\xNN`. In a text, several of them in a row may together make one character.
fn byte_escape(rest: &str, binary: bool, out: &mut Vec<u8>) -> Option<usize> {
    let mut bytes = vec![hex_byte(rest.get(1..3)?)?];
    let mut length = 3;
    while !binary && std::str::from_utf8(&bytes).is_err() {
        let next = rest.get(length..length + 4)?.strip_prefix("\\x")?;
        bytes.push(hex_byte(next)?);
        length += 4;
        if bytes.len() > 4 {
            return None;
        }
    }
    out.extend(bytes);
    Some(length)
}

fn hex_byte(digits: &str) -> Option<u8> {
    let hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
    hex.then(|| u8::from_str_radix(digits, 16).ok()).flatten()
}

/// `\u{...}` with one to six digits.
fn scalar_escape(rest: &str, out: &mut Vec<u8>) -> Option<usize> {
    let digits = rest.strip_prefix("u{")?;
    let length = digits.bytes().take(7).position(|b| b == b'}')?;
    let digits = &digits[..length];
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let scalar = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    out.extend(scalar.encode_utf8(&mut [0; 4]).bytes());
    Some(2 + length + 1)
}

/// How many bytes a character literal takes at the start of `text`, and its character.
pub(super) fn character(text: &str) -> Option<(char, usize)> {
    let inside = text.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    let (c, length) = match first {
        '\\' => {
            let mut bytes = Vec::new();
            let length = escape(&inside[1..], true, &mut bytes)?;
            if inside[1..].starts_with('x') && !bytes[0].is_ascii() {
                return None;
            }
            (std::str::from_utf8(&bytes).ok()?.chars().next()?, 1 + length)
        }
        plain => (plain, plain.len_utf8()),
    };
    inside[length..].starts_with('\'').then_some((c, length + 2))
}

/// How many bytes a byte literal `b'x'` takes at the start of `text`, and its value.
pub(super) fn byte(text: &str) -> Option<(u8, usize)> {
    let inside = text.strip_prefix("b'")?;
    let mut bytes = Vec::new();
    let length = match inside.chars().next()? {
        '\\' if inside[1..].starts_with('u') => return None,
        '\\' => 1 + escape(&inside[1..], true, &mut bytes)?,
        plain if plain.is_ascii() => {
            bytes.push(plain as u8);
            1
        }
        _ => return None,
    };
    inside[length..].starts_with('\'').then(|| (bytes[0], length + 3))
}
