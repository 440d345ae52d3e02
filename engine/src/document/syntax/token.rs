//! The signs that a text is made of.

/// A kind of bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Bracket {
    Round,
    Square,
    Curly,
}

impl Bracket {
    pub(in crate::document) fn open(self) -> char {
        match self {
            Self::Round => '(',
            Self::Square => '[',
            Self::Curly => '{',
        }
    }

    pub(in crate::document) fn close(self) -> char {
        match self {
            Self::Round => ')',
            Self::Square => ']',
            Self::Curly => '}',
        }
    }
}

/// What a sign is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Sign {
    Open(Bracket),
    Close(Bracket),
    Comma,
    Colon,
    /// A run of letters, digits and the like: a word, a number, or a slip.
    Bare,
    /// A text in any quotes.
    Text(Quotes),
    /// `'x'`
    Char,
    /// `b"..."`, `br#"..."#`
    Bytes(Quotes),
    /// `b'x'`
    Byte,
    /// A quote that closes what was never opened.
    StrayQuote,
    End,
}

/// How a text is delimited: what of the token is its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Quotes {
    /// `"..."` with escapes.
    Straight,
    /// `r#"..."#` without escapes.
    Raw,
    /// Another pair of quotes, reported: no escapes, blanks at the ends dropped.
    Typographic,
    /// `"...` up to the end of the token, reported.
    Unclosed,
}

/// A sign and the bytes it covers. A sign of no bytes was put in to mend the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) struct Token {
    pub(in crate::document) sign: Sign,
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Token {
    pub(super) fn new(sign: Sign, start: usize, end: usize) -> Self {
        Self { sign, start: start as u32, end: end as u32 }
    }

    pub(in crate::document) fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    pub(super) fn text(self, source: &str) -> &str {
        &source[self.range()]
    }

    /// Whether `next` follows without a blank between.
    pub(super) fn touches(self, next: Token) -> bool {
        self.end == next.start
    }

    /// Where the content of a text or byte string stands: the token without its quotes.
    pub(super) fn content(self, source: &str) -> std::ops::Range<usize> {
        let (Sign::Text(quotes) | Sign::Bytes(quotes)) = self.sign else {
            return self.range();
        };
        let text = self.text(source);
        let (open, close) = match quotes {
            Quotes::Unclosed => (first_length(text), text.len()),
            Quotes::Typographic => (first_length(text), text.len() - last_length(text)),
            Quotes::Straight | Quotes::Raw => {
                let open = text.find('"').map_or(0, |at| at + 1);
                (open, text.rfind('"').unwrap_or(open))
            }
        };
        self.start as usize + open..self.start as usize + close
    }
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

fn last_length(text: &str) -> usize {
    text.chars().next_back().map_or(0, char::len_utf8)
}
