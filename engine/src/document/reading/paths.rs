//! Names of files inside an exercise: where a name may lead, judged from its text alone.
//!
//! An exercise is a closed folder that can be handed on, so a name leads into the exercise's own
//! directory or, beginning with `../shared/`, into the shared parts beside it. Whoever opens files
//! must still follow links and look again at where they end.

use crate::diagnostic::{Said, said};

/// The one way out of an exercise's directory: the parts that several exercises share.
const BESIDE: [&str; 2] = ["..", "shared"];

/// No file system takes longer paths.
const LONGEST_BYTES: usize = 1_024;

/// The plain form of a name: `./a//b/../c.ron` is `a/c.ron`.
///
/// # Errors
/// Why the name is refused, to be read after "the name ...".
pub fn resolve(name: &str) -> Result<String, Said> {
    check_text(name)?;
    let mut parts: Vec<&str> = Vec::new();
    for part in name.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|&last| last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let leaves = parts.contains(&"..");
    match parts.as_slice() {
        [] => Err(said!("names the exercise's directory, not a file in it")),
        [up, shared, _, ..] if [*up, *shared] == BESIDE => Ok(parts.join("/")),
        _ if leaves => Err(said!("leads out of the exercise's directory")),
        _ => Ok(parts.join("/")),
    }
}

/// What no name may hold, wherever it leads.
fn check_text(name: &str) -> Result<(), Said> {
    let drive = matches!(name.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    match () {
        () if name.trim().is_empty() => Err(said!("is empty")),
        () if name.len() > LONGEST_BYTES => Err(said!("is longer than 1,024 bytes")),
        () if name.contains(['\t', '\n', '\r', '\0']) => {
            // What a backslash and a letter of a Windows path became.
            Err(said!("holds a control character: write / between folder and file, no backslash"))
        }
        () if name.chars().any(char::is_control) => Err(said!("holds a control character")),
        () if name.contains('\\') => Err(said!("holds a backslash: folders are separated by /")),
        () if name.starts_with('/') || drive => Err(said!("is absolute")),
        () if name.contains("://") => Err(said!("is an address: nothing is fetched from a network")),
        () if name.split('/').any(is_device) => Err(said!("names a device")),
        () => Ok(()),
    }
}

/// Names that mean a device on one system or another, whatever their extension.
fn is_device(part: &str) -> bool {
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
    let stem = part.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = |name: &str| {
        let digit = stem.strip_prefix(name).unwrap_or_default();
        matches!(digit.as_bytes(), [b'1'..=b'9'])
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn names_inside_are_made_plain() {
        for (name, plain) in [
            ("organisation.ron", "organisation.ron"),
            ("./doctrines//joint.ron", "doctrines/joint.ron"),
            ("doctrines/../organisation.ron", "organisation.ron"),
            ("../shared/roads.ron", "../shared/roads.ron"),
            ("a/../../shared/roads.ron", "../shared/roads.ron"),
            ("مدينة/المنظمة.ron", "مدينة/المنظمة.ron"),
        ] {
            assert_eq!(resolve(name), Ok(plain.to_owned()), "{name}");
        }
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for (name, part) in [
            ("", "empty"),
            ("  ", "empty"),
            (".", "directory"),
            ("a/..", "directory"),
            ("/etc/passwd", "absolute"),
            ("C:/night.ron", "absolute"),
            ("c:night.ron", "absolute"),
            ("a\\b.ron", "backslash"),
            ("\\\\server\\share", "backslash"),
            ("../other/organisation.ron", "out of"),
            ("../../shared/x.ron", "out of"),
            ("../shared", "out of"),
            ("../shared/../other.ron", "out of"),
            ("..", "out of"),
            ("a\0b", "control"),
            ("a\nb", "control"),
            ("https://example.org/x.ron", "address"),
            ("nul", "device"),
            ("doctrines/COM1.ron", "device"),
        ] {
            let refusal = resolve(name).expect_err(name);
            assert!(refusal.to_string().contains(part), "{name}: {refusal}");
        }
    }
}
