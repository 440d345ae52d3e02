//! Authors' texts on one line, without anything that a terminal would obey.

/// Marks that turn the direction of what follows them, or isolate it.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text on one line: blanks of all kinds become one space, control characters and marks that
/// turn the direction a replacement character.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if c.is_control() || turns(c) => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn nothing_reaches_a_terminal_that_it_would_obey() {
        assert_eq!(plain(" two\n\t lines "), "two lines");
        assert_eq!(plain("\u{1b}[31mred\u{202e}der"), "\u{fffd}[31mred\u{fffd}der");
        assert_eq!(plain("قاعة الميناء"), "قاعة الميناء");
    }
}
