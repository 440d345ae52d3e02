//! The lens: Rust (or RON) text as tokens, without comments, with or without its tests.
//!
//! The rules ask simple questions ("who names this crate?"), so the lens is a lexer and
//! no parser: it tells words from strings and comments, and that is what keeps a rule
//! from tripping over a sentence that merely speaks of what it forbids.

/// What a token is, as far as the rules care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or keyword; raw names lose their `r#`.
    Word,
    /// A string, byte string or character literal; the text is what stands between the quotes.
    Text,
    /// A number, its suffix included.
    Number,
    /// A lifetime or label, without its apostrophe.
    Lifetime,
    /// One mark of punctuation; `::`, `->` and `=>` are one mark.
    Mark,
}

/// One token and where it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its text, see [`Kind`].
    pub text: &'a str,
    /// Line of its first character, from 1.
    pub line: usize,
    /// Line of its last character; differs from `line` for long strings only.
    pub last_line: usize,
}

impl Token<'_> {
    /// Is it this word or mark? A string never is.
    pub fn is(&self, code: &str) -> bool {
        matches!(self.kind, Kind::Word | Kind::Mark) && self.text == code
    }
}

/// All tokens of a text, comments left out.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut reader = Reader { text, at: 0, line: 1 };
    std::iter::from_fn(|| reader.next_token()).collect()
}

/// The tokens that are compiled into the product: without what stands under `#[cfg(test)]`.
pub fn production(text: &str) -> Vec<Token<'_>> {
    let all = tokens(text);
    if finds(&all, "# ! [ cfg ( test ) ]").next().is_some() {
        return Vec::new();
    }
    let mut kept = Vec::with_capacity(all.len());
    let mut at = 0;
    while at < all.len() {
        if starts_with(&all[at..], "# [ cfg ( test ) ]") {
            at = end_of_item(&all, at);
        } else {
            kept.push(all[at]);
            at += 1;
        }
    }
    kept
}

/// Do the tokens begin with this code? The words and marks of `code` stand apart by spaces.
pub fn starts_with(tokens: &[Token<'_>], code: &str) -> bool {
    let mut rest = tokens.iter();
    code.split(' ').all(|part| rest.next().is_some_and(|token| token.is(part)))
}

/// Every place where this code stands, as an index into `tokens`.
pub fn finds<'t>(tokens: &'t [Token<'_>], code: &'t str) -> impl Iterator<Item = usize> + 't {
    (0..tokens.len()).filter(move |&at| starts_with(&tokens[at..], code))
}

/// The index of the bracket that closes the one at `open`, or the last index of an unbalanced text.
pub fn closing(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if ["(", "[", "{"].iter().any(|mark| token.is(mark)) {
            depth += 1;
        } else if [")", "]", "}"].iter().any(|mark| token.is(mark)) {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    tokens.len() - 1
}

/// The index after the item at `start`: past its attributes, then past its `;` or its block.
pub fn end_of_item(tokens: &[Token<'_>], start: usize) -> usize {
    let mut at = start;
    while starts_with(&tokens[at..], "# [") {
        at = closing(tokens, at + 1) + 1;
    }
    let is_import = is_import(&tokens[at..]);
    while at < tokens.len() {
        let token = tokens[at];
        if token.is(";") || (token.is("{") && !is_import) {
            return closing_or_self(tokens, at) + 1;
        }
        if token.is("}") {
            return at;
        }
        at = closing_or_self(tokens, at) + 1;
    }
    at
}

/// The tokens of an item after its `pub` or `pub(...)`, if it has one.
pub fn after_visibility<'t, 'a>(item: &'t [Token<'a>]) -> &'t [Token<'a>] {
    match item {
        [public, open, ..] if public.is("pub") && open.is("(") => &item[closing(item, 1) + 1..],
        [public, rest @ ..] if public.is("pub") => rest,
        _ => item,
    }
}

/// Does an item begin here that is a `use`, public or not? Its braces are no block.
pub fn is_import(item: &[Token<'_>]) -> bool {
    starts_with(after_visibility(item), "use")
}

fn closing_or_self(tokens: &[Token<'_>], at: usize) -> usize {
    let opens = ["(", "[", "{"].iter().any(|mark| tokens[at].is(mark));
    if opens { closing(tokens, at) } else { at }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Reader<'a> {
    fn next_token(&mut self) -> Option<Token<'a>> {
        self.skip_blanks_and_comments();
        let rest = self.rest();
        let first = rest.chars().next()?;
        if let Some(open) = string_opening(rest) {
            return Some(self.string(open));
        }
        Some(match first {
            '\'' => self.quote(),
            'r' if rest.starts_with("r#") && rest[2..].starts_with(is_word_start) => {
                self.take("r#".len());
                self.run(Kind::Word, is_word)
            }
            _ if is_word_start(first) => self.run(Kind::Word, is_word),
            _ if first.is_ascii_digit() => self.run(Kind::Number, is_word),
            _ => self.mark(first),
        })
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Moves past `length` bytes and gives them.
    fn take(&mut self, length: usize) -> &'a str {
        let taken = &self.rest()[..length];
        self.line += taken.matches('\n').count();
        self.at += length;
        taken
    }

    fn skip_blanks_and_comments(&mut self) {
        loop {
            let rest = self.rest();
            let blanks = rest.len() - rest.trim_start().len();
            let length = match &rest[blanks..] {
                comment if comment.starts_with("//") => comment.find('\n').unwrap_or(comment.len()),
                comment if comment.starts_with("/*") => block_comment(comment),
                _ => 0,
            };
            self.take(blanks + length);
            if length == 0 {
                return;
            }
        }
    }

    fn token(&self, kind: Kind, text: &'a str, line: usize) -> Token<'a> {
        Token { kind, text, line, last_line: self.line }
    }

    fn run(&mut self, kind: Kind, belongs: fn(char) -> bool) -> Token<'a> {
        let rest = self.rest();
        let length = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        let text = self.take(length);
        self.token(kind, text, self.line)
    }

    fn mark(&mut self, first: char) -> Token<'a> {
        let rest = self.rest();
        let double = ["::", "->", "=>"].iter().any(|mark| rest.starts_with(mark));
        let text = self.take(if double { 2 } else { first.len_utf8() });
        self.token(Kind::Mark, text, self.line)
    }

    /// A character literal, or a lifetime: `'a'` closes, `'a` does not.
    fn quote(&mut self) -> Token<'a> {
        let rest = self.rest();
        let mut chars = rest.char_indices().skip(1);
        let escaped = chars.next().is_some_and(|(_, c)| c == '\\');
        let closes = chars.next().is_some_and(|(_, c)| c == '\'');
        if escaped || closes {
            return self.string(Opening { length: 1, close: "'".to_owned(), escapes: true });
        }
        self.take(1);
        self.run(Kind::Lifetime, is_word)
    }

    fn string(&mut self, open: Opening) -> Token<'a> {
        let line = self.line;
        self.take(open.length);
        let rest = self.rest();
        let length = open.find_close(rest).unwrap_or(rest.len());
        let text = self.take(length);
        self.take(open.close.len().min(self.rest().len()));
        self.token(Kind::Text, text, line)
    }
}

/// How a string begins, and what ends it.
struct Opening {
    length: usize,
    close: String,
    escapes: bool,
}

impl Opening {
    fn find_close(&self, rest: &str) -> Option<usize> {
        let mut at = 0;
        while at < rest.len() {
            if rest[at..].starts_with(&self.close) {
                return Some(at);
            }
            let step = if self.escapes && rest[at..].starts_with('\\') { 2 } else { 1 };
            at += rest[at..].chars().take(step).map(char::len_utf8).sum::<usize>();
        }
        None
    }
}

/// `"`, `b"`, `c"`, `b'`, and the raw forms with their fences.
fn string_opening(rest: &str) -> Option<Opening> {
    if rest.starts_with("b'") {
        return Some(Opening { length: 2, close: "'".to_owned(), escapes: true });
    }
    let after_prefix = rest.trim_start_matches(['b', 'c']);
    let raw = after_prefix.starts_with('r');
    let after_r = if raw { &after_prefix[1..] } else { after_prefix };
    let after_fence = if raw { after_r.trim_start_matches('#') } else { after_r };
    let fence = after_r.len() - after_fence.len();
    let prefix = rest.len() - after_prefix.len();
    (prefix <= 1 && after_fence.starts_with('"')).then(|| Opening {
        length: rest.len() - after_fence.len() + 1,
        close: format!("\"{}", "#".repeat(fence)),
        escapes: !raw,
    })
}

/// Length of a block comment, those nested in it included.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

fn is_word_start(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens joined by spaces, strings in angle quotes.
    fn seen(tokens: &[Token<'_>]) -> String {
        let show = |token: &Token<'_>| match token.kind {
            Kind::Text => format!("«{}»", token.text),
            Kind::Lifetime => format!("'{}", token.text),
            Kind::Word | Kind::Number | Kind::Mark => token.text.to_owned(),
        };
        tokens.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn comments_vanish_even_nested_ones() {
        let text = "a // b\n/* c /* d */ e */ f /// g\n//! h";
        assert_eq!(seen(&tokens(text)), "a f");
    }

    #[test]
    fn strings_are_one_token_whatever_they_hold() {
        assert_eq!(seen(&tokens(r#"f("a \" // b", x)"#)), r#"f ( «a \" // b» , x )"#);
        assert_eq!(
            seen(&tokens(r##"r#"say "hi""# + b"x" + c"y" + br"z\""##)),
            r#"«say "hi"» + «x» + «y» + «z\»"#
        );
    }

    #[test]
    fn characters_differ_from_lifetimes() {
        assert_eq!(
            seen(&tokens(r"'a' 'a '\'' '\u{1F600}' b'x' '/' 'é' '_")),
            r"«a» 'a «\'» «\u{1F600}» «x» «/» «é» '_"
        );
    }

    #[test]
    fn words_numbers_and_marks_come_apart() {
        assert_eq!(seen(&tokens("r#type::x->1_000u64=>b.c br r")), "type :: x -> 1_000u64 => b . c br r");
    }

    #[test]
    fn lines_are_counted_through_strings_and_comments() {
        let text = "a\n\"x\ny\" /*\n*/ b";
        let lines: Vec<_> = tokens(text).iter().map(|token| (token.line, token.last_line)).collect();
        assert_eq!(lines, [(1, 1), (2, 3), (4, 4)]);
    }

    #[test]
    fn an_unfinished_text_still_ends() {
        for text in ["\"a", "/* a", "'", "r#\"a\"", "'\\", "(", "#[cfg(test)]"] {
            production(text);
        }
    }

    #[test]
    fn production_leaves_the_tests_out() {
        let text = "fn a() {} #[cfg(test)] #[path = \"x\"] mod tests { fn b() { {} } } fn c() {}";
        assert_eq!(seen(&production(text)), "fn a ( ) { } fn c ( ) { }");
        assert_eq!(
            seen(&production("#[cfg(test)] mod tests; #[cfg(test)] pub(crate) use a::{b, c}; d")),
            "d"
        );
        assert_eq!(seen(&production("#[cfg(test)] fn f() { use a; } d")), "d");
        assert_eq!(seen(&production("#[cfg(test)] fn f(x: [u8; 2]) -> u8 { 1 } d")), "d");
        assert_eq!(seen(&production("#![cfg(test)] fn f() {}")), "");
        assert_eq!(
            seen(&production("#[cfg(feature = \"x\")] fn f() {}")),
            "# [ cfg ( feature = «x» ) ] fn f ( ) { }"
        );
    }

    #[test]
    fn code_is_found_as_words_not_as_letters() {
        let text = tokens("x.unwrap() \".unwrap()\" x.unwrap_or(y)");
        assert_eq!(finds(&text, ". unwrap (").collect::<Vec<_>>(), [1]);
    }
}
