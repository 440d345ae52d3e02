//! Characters that people write for others: what word processors, Arabic and French
//! keyboards, and web pages put where a plain sign is meant.

use crate::diagnostic::{Said, said};

/// Blanks, as RON has them.
pub(in crate::document) fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0B'
            | '\x0C'
            | '\u{85}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

/// Characters that look like a blank or like nothing, and are no blank.
pub(super) fn invisible(c: char) -> Option<Said> {
    match c {
        '\u{A0}' => Some(said!("a no-break space")),
        '\u{202F}' => Some(said!("a narrow no-break space")),
        '\u{FEFF}' => Some(said!("a byte-order mark")),
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{AD}' => Some(said!("a zero-width character")),
        '\u{61C}' => Some(said!("an Arabic letter mark")),
        '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{3000}' | '\u{1680}' => Some(said!("a wide space")),
        _ => None,
    }
}

/// Control characters that change the direction of writing.
pub(super) fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The plain sign that another one stands for, and the other's name.
pub(super) fn punctuation(c: char) -> Option<(char, Said)> {
    Some(match c {
        '،' => (',', said!("the Arabic comma")),
        '؛' => (',', said!("the Arabic semicolon")),
        ';' => (',', said!("a semicolon")),
        '，' => (',', said!("a full-width comma")),
        '：' => (':', said!("a full-width colon")),
        '（' => ('(', said!("a full-width bracket")),
        '）' => (')', said!("a full-width bracket")),
        _ => return None,
    })
}

/// The quotes that may close what this quote opens; `None` if it opens nothing.
pub(super) fn closing_quotes(opening: char) -> Option<&'static [char]> {
    match opening {
        '“' | '”' | '„' | '‟' | '＂' => Some(&['”', '“', '"', '＂', '»']),
        '«' | '»' => Some(&['»', '«', '"', '”']),
        '‹' | '›' => Some(&['›', '‹']),
        '‘' | '’' | '‚' | '‛' | '`' => Some(&['’', '‘', '\'', '`', '´']),
        _ => None,
    }
}

/// Quotes by which people close a text that a straight quote opened.
pub(super) const CLOSING: &[char] = &['”', '“', '»', '＂'];

/// The digit or decimal point 0 to 9 that a digit of another script stands for.
pub(in crate::document) fn western(c: char) -> char {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        '٫' => return '.',
        _ => return c,
    };
    char::from(b'0' + (c as u32 - zero as u32) as u8)
}
