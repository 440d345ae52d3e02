//! `A and B`, `A || B`, `not A`: signs of logic between values, which the language says in words
//! with brackets.

use super::lexer::identifier;
use super::node::{Kind, Named, Node};
use super::parser::Parser;
use super::token::{Bracket, Sign, Token};
use crate::diagnostic::codes::syntax as code;
use crate::diagnostic::{Problem, said};

/// Longer texts are described, not written anew.
const LONGEST_EDIT: usize = 200;

/// The word that joins values as this sign does.
fn joining(sign: &str) -> Option<&'static str> {
    match sign.to_lowercase().as_str() {
        "and" | "et" | "und" | "و" | "&&" | "&" => Some("All"),
        "or" | "ou" | "oder" | "أو" | "||" | "|" => Some("Any"),
        _ => None,
    }
}

impl Parser<'_, '_, '_> {
    /// The word that the sign here stands for, if it joins the value before it with one after it.
    fn joins(&self) -> Option<&'static str> {
        let (sign, next) = (self.peek(), self.ahead(1));
        let follows = matches!(next.sign, Sign::Bare | Sign::Open(_) | Sign::Text(_));
        let joined = sign.sign == Sign::Bare && follows;
        joined.then(|| joining(sign.text(self.text))).flatten()
    }

    /// A value and whatever signs of logic join it with others.
    pub(super) fn joined(&mut self, first: Node) -> Node {
        let Some(word) = self.joins() else {
            return first;
        };
        let sign = self.peek();
        let (mut values, mut mixed) = (vec![first], false);
        while let Some(next) = self.joins() {
            mixed |= next != word;
            self.advance();
            values.push(self.single());
        }
        let (Some(begin), Some(end)) = (values.first(), values.last()) else {
            return Node::error(self.span(sign));
        };
        let span = begin.span.to(end.span);
        let parts: Vec<&str> = values.iter().map(|value| &self.text[value.span.range()]).collect();
        let message = said!("`{sign}` joins no values here", sign = sign.text(self.text));
        let problem = self.problem(code::OPERATOR, sign, message);
        let with = format!("{word}([{}])", parts.join(", "));
        let short = with.len() <= LONGEST_EDIT && !with.contains('\n');
        let source = &self.text[span.range()];
        self.slips.push(match (mixed, short) {
            (true, _) => problem.hint(said!("write `All([..., ...])` for and, `Any([..., ...])` for or")),
            (false, true) => problem.suggest(span, source, with),
            (false, false) => problem.hint(said!("write `{word}([..., ...])`", word)),
        });
        match mixed {
            true => Node::error(span),
            false => self.worded(word, sign, Node { span, kind: Kind::List(values) }),
        }
    }

    /// `not Knows(...)`, `!Knows(...)`: reported, and read as what is meant.
    pub(super) fn negated(&mut self) -> Option<Node> {
        let (sign, next) = (self.peek(), self.ahead(1));
        let source = sign.text(self.text);
        let opens = |token: Token| token.sign == Sign::Open(Bracket::Round);
        let apart = matches!(source.to_lowercase().as_str(), "not" | "!" | "non" | "pas" | "ليس")
            && next.sign == Sign::Bare
            && opens(self.ahead(2));
        let attached = source.strip_prefix('!').and_then(identifier);
        let value = match attached {
            Some(name) if opens(next) => {
                let start = sign.start as usize + 1;
                let name = Named { text: name.to_owned(), span: self.slips.span(start..sign.end as usize) };
                self.advance();
                self.round(Some(name))
            }
            _ if apart => {
                self.advance();
                self.single()
            }
            _ => return None,
        };
        let span = self.span(sign).to(value.span);
        let inside = &self.text[value.span.range()];
        let message = said!("`Not` and round brackets say that something does not hold");
        let problem = Problem::new(code::OPERATOR, span, message);
        self.slips.push(match inside.len() > LONGEST_EDIT || inside.contains('\n') {
            true => problem.hint(said!("write `Not(...)` around it")),
            false => problem.suggest(span, &self.text[span.range()], format!("Not({inside})")),
        });
        Some(self.worded("Not", sign, value))
    }

    /// A word with one value in its brackets, where a sign stands for the word.
    fn worded(&self, word: &str, sign: Token, value: Node) -> Node {
        let name = Named { text: word.to_owned(), span: self.span(sign) };
        Node { span: value.span, kind: Kind::Tuple { name: Some(name), items: vec![value] } }
    }
}
