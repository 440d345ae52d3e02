//! A page that stands alone: one file that opens from a disk and asks nothing of any network.
//!
//! A content security policy allows its own style and script by their digests and nothing else. Its frame has
//! places for the rest; whatever an author wrote goes in as text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What the page may do: use this style and run this script, if it has one, and nothing else.
pub(super) fn policy(style: &str, script: Option<&str>) -> String {
    let script = script.map_or_else(String::new, |script| format!(" script-src '{}';", fingerprint(script)));
    let style = fingerprint(style);
    format!("default-src 'none';{script} style-src '{style}'; base-uri 'none'; form-action 'none'")
}

pub(super) fn fingerprint(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// A frame with its places `{name}` filled, in one pass: what goes in is not looked at again.
pub(super) fn filled(frame: &str, fill: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = frame;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}').and_then(|(name, after)| Some((fill(name)?, after))) {
            Some((text, after)) => {
                out.push_str(&text);
                rest = after;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

/// A text that no character of can end where it stands.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
