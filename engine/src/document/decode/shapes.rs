//! Which shape a value has, and which it was meant to have.
//!
//! Where another kind of bracket stands, that is told and the contents are read as
//! they were meant, so that a wrong bracket hides nothing.

use super::context::Context;
use super::decoder::Decoder;
use super::error::DecodeError;
use super::names::Name;
use super::nearest::one_of;
use super::wording;
use crate::diagnostic::codes::{syntax, values as code};
use crate::diagnostic::{Problem, Said, Span, said};
use crate::document::syntax::{Kind, Node};

impl<'de> Decoder<'de, '_> {
    /// The items of a list. One value where a list is expected is a list of one.
    pub(super) fn list(self) -> Result<&'de [Node], DecodeError> {
        let node = self.node;
        match &node.kind {
            Kind::List(items) => Ok(items),
            Kind::Tuple { name: None, items } => {
                self.tell_brackets(said!("a list stands in square brackets"), '[', ']');
                Ok(items)
            }
            Kind::Tuple { items, .. } if self.is_body() => {
                self.tell_list_in_brackets();
                Ok(items)
            }
            Kind::Unit => {
                self.tell_brackets(said!("a list stands in square brackets"), '[', ']');
                Ok(&[])
            }
            Kind::Map(pairs) if pairs.is_empty() => {
                self.tell_brackets(said!("a list stands in square brackets"), '[', ']');
                Ok(&[])
            }
            Kind::Map(_) => Err(self.wrong(wording::expected("a sequence"))),
            _ => {
                let message = said!("expected a list, found {found}", found = wording::found(node));
                let problem = Problem::new(code::WRONG_TYPE, node.span, message);
                self.context.tell(self.around(problem, '[', ']'));
                Ok(std::slice::from_ref(node))
            }
        }
    }

    /// Exactly so many values without names.
    pub(super) fn values(self, name: &str, count: usize) -> Result<&'de [Node], DecodeError> {
        let node = self.node;
        let items: &[Node] = match &node.kind {
            Kind::Tuple { name: written, items } => {
                let right = written.as_ref().is_none_or(|written| written.text == name);
                if !right && !self.is_body() {
                    return Err(self.wrong_name(name));
                }
                items
            }
            Kind::Unit => &[],
            Kind::List(items) => {
                self.tell_brackets(said!("these values stand in round brackets"), '(', ')');
                items
            }
            Kind::Struct { stray, .. } if self.told_mixed(stray, count) => {
                return Err(DecodeError::reported());
            }
            Kind::Struct { fields, .. } => {
                let name = if name.is_empty() { "this" } else { name };
                let message = said!("`{name}` takes {count} values without names", name, count);
                let at = fields.first().map_or(node.span, |field| field.name_span);
                let problem = Problem::new(code::WRONG_TYPE, at, message);
                return Err(self.error(problem.hint(said!("take the names and their colons away"))));
            }
            _ => return Err(self.wrong(said!("{count} values in round brackets", count))),
        };
        match items.len() == count {
            true => Ok(items),
            false => Err(self.wrong_count(count, items.len())),
        }
    }

    /// `Observed("location", value: "quay")`: that names and values are mixed was told already; here
    /// is known that none has a name.
    fn told_mixed(self, stray: &[Node], count: usize) -> bool {
        let Some(first) = stray.first() else { return false };
        let name = self.node.name().unwrap_or("this");
        let hint = said!("`{name}` takes {count} values without names: take the names away", name, count);
        self.context.refine(syntax::MIXED_FIELDS, first.span, |told| {
            *told = told.clone().hint(hint).path(self.context.path());
        })
    }

    /// Brackets after a word that takes one value: they hold none, several, or one with a name.
    pub(super) fn takes_one(self, what: Said) -> DecodeError {
        let node = self.node;
        let name = node.name().unwrap_or("this");
        let message = said!("`{name}` takes {what}, without a name", name, what = what.clone());
        let problem = Problem::new(code::WRONG_COUNT, node.span, message);
        self.error(match &node.kind {
            Kind::Struct { fields, stray, .. } if fields.len() == 1 && stray.is_empty() => {
                let field = &fields[0];
                let label = Span { end: field.value.span.start, ..field.name_span };
                problem.suggest(label, self.context.source(label), "")
            }
            Kind::Tuple { items, .. } if items.is_empty() => {
                problem.hint(said!("write it in the brackets: `{name}(...)`", name))
            }
            _ if what == said!("one condition") => {
                problem.hint(said!("several conditions go into `All([..., ...])` or `Any([..., ...])`"))
            }
            _ => problem,
        })
    }

    fn wrong_count(self, expected: usize, found: usize) -> DecodeError {
        let message = match (self.node.name(), expected) {
            (Some(name), 1) => said!("`{name}` takes 1 value; {found} stand here", name, found),
            (Some(name), _) => {
                said!("`{name}` takes {expected} values; {found} stand here", name, expected, found)
            }
            (None, 1) => said!("1 value are expected; {found} stand here", found),
            (None, _) => said!("{expected} values are expected; {found} stand here", expected, found),
        };
        self.error(Problem::new(code::WRONG_COUNT, self.node.span, message))
    }

    /// The named values of an entry called `name`, or of one without a name.
    pub(super) fn fields(
        self,
        name: &str,
        known: &'static [&'static str],
    ) -> Result<Vec<(Name<'de>, &'de Node)>, DecodeError> {
        let node = self.node;
        let written = node.name();
        if !self.is_body() && written.is_some_and(|written| written != name) {
            return Err(self.wrong_name(name));
        }
        match &node.kind {
            Kind::Struct { fields, stray, .. } => {
                if let Some(stray) = stray.first() {
                    self.name_stray(stray, known);
                }
                let field = |field: &'de crate::document::syntax::Field| {
                    (Name { text: &field.name, span: field.name_span }, &field.value)
                };
                Ok(fields.iter().map(field).collect())
            }
            Kind::Unit => Ok(Vec::new()),
            Kind::Tuple { items, .. } if items.is_empty() => Ok(Vec::new()),
            Kind::Tuple { items, .. } => Err(self.needs_names(items, known)),
            Kind::Map(pairs) => Ok(self.fields_of_map(pairs)),
            Kind::Ident(word) => {
                let message = said!("`{word}` needs its fields in round brackets", word);
                let problem = Problem::new(code::NEEDS_BRACKETS, node.span, message);
                Err(self.error(problem.hint(said!("write `{word}(...)`", word))))
            }
            _ => Err(self.wrong(said!("`{name}(...)`", name))),
        }
    }

    /// A table where an entry is meant: the way of JSON.
    fn fields_of_map(self, pairs: &'de [(Node, Node)]) -> Vec<(Name<'de>, &'de Node)> {
        let message = said!("fields stand in round brackets, their names without quotes");
        let bracket = Span { end: self.node.span.start + 1, ..self.node.span };
        let problem = Problem::new(syntax::WRONG_BRACKETS, bracket, message);
        let example = pairs.first().and_then(|(key, _)| key.text().or(key.name()));
        let example = example.unwrap_or("name");
        self.context.tell(problem.hint(said!("write `({example}: ...)`", example)));
        let name = |(key, value): &'de (Node, Node)| {
            let text = key.text().or(key.name())?;
            Some((Name { text, span: key.span }, value))
        };
        pairs.iter().filter_map(name).collect()
    }

    /// Says which name a value without one is probably to have.
    fn name_stray(self, stray: &Node, known: &'static [&'static str]) {
        let taken = self.node.fields();
        let free = |name: &&&str| taken.iter().all(|field| field.name != **name);
        let Some(name) = known.iter().find(free) else {
            return;
        };
        let source = self.context.source(stray.span);
        let with = format!("{name}: {source}");
        if let Some(hint) = self.belongs_before(stray) {
            self.context.refine(syntax::MIXED_FIELDS, stray.span, |problem| {
                *problem = problem.clone().hint(hint).path(self.context.path());
            });
            return;
        }
        self.context.refine(syntax::MIXED_FIELDS, stray.span, |problem| {
            let hint = match source.contains('\n') || source.len() > 60 {
                true => said!("write the name before it; `{name}` is not written yet", name),
                false => said!("write the name before it, perhaps `{with}`", with),
            };
            *problem = problem.clone().hint(hint).path(self.context.path());
        });
    }

    /// What to write of a text without a name that follows a text with one: `tests: "a", "b"`.
    fn belongs_before(self, stray: &Node) -> Option<Said> {
        let before = self.node.fields().iter().rfind(|field| field.value.span.end <= stray.span.start)?;
        let (Kind::Str(_), Kind::Str(_)) = (&before.value.kind, &stray.kind) else { return None };
        let [first, next] = [before.value.span, stray.span].map(|span| self.context.source(span));
        let list = format!("{}: [{first}, {next}]", before.name);
        let short = !list.contains('\n') && list.len() <= 80;
        short.then(|| {
            said!("write its name before it; several values stand in square brackets: `{list}`", list)
        })
    }

    fn needs_names(self, items: &[Node], known: &'static [&'static str]) -> DecodeError {
        let sources = items.iter().map(|item| self.context.source(item.span));
        let named: Vec<_> =
            known.iter().zip(sources).map(|(name, value)| format!("{name}: {value}")).collect();
        let (first, last) = (items.first(), items.last());
        let span = match (first, last) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => self.node.span,
        };
        let problem = Problem::new(code::NEEDS_NAMES, span, said!("these values need their names"));
        let with = named.join(", ");
        self.error(match with.contains('\n') || with.len() > 80 || items.len() > known.len() {
            true => {
                problem.hint(said!("its fields are {words}", words = one_of(&known[..known.len().min(8)])))
            }
            false => problem.hint(said!("write the name before each, perhaps `{with}`", with)),
        })
    }

    /// `a Post is expected here`
    pub(super) fn wrong_name(self, expected: &str) -> DecodeError {
        let span = self.node.name_span();
        let found = wording::found(self.node);
        let message = said!("expected `{expected}(...)`, found {found}", expected, found);
        let problem = Problem::new(code::WRONG_NAME, span, message);
        let written = self.node.name().unwrap_or_default();
        self.error(match (written, super::nearest(written, &[expected]).is_empty()) {
            ("Change" | "Off", _) => problem.hint(said!(
                "entries of this list are not changed one by one: write `{expected}(...)` with what it says",
                expected
            )),
            (_, true) => problem,
            (_, false) => problem.suggest(span, written, expected),
        })
    }

    /// Tells that other brackets stand around this value than should.
    pub(super) fn tell_brackets(self, message: Said, open: char, close: char) {
        let span = self.node.span;
        let problem = Problem::new(syntax::WRONG_BRACKETS, span, message);
        let source = self.context.source(span);
        let inside = source.get(1..source.len().saturating_sub(1)).unwrap_or_default();
        self.context.tell(match source.contains('\n') || source.len() > 200 {
            true => problem.hint(said!("write `{open}` and `{close}`", open, close)),
            false => problem.suggest(span, source, format!("{open}{inside}{close}")),
        });
    }

    /// `All("a", "b")`, where `All(["a", "b"])` is meant.
    fn tell_list_in_brackets(self) {
        let name = self.node.name().unwrap_or_default();
        let message = said!("`{name}` takes a list, which stands in square brackets", name);
        let problem = Problem::new(syntax::WRONG_BRACKETS, self.node.span, message);
        self.context.tell(problem.hint(said!("write `{name}([...])`", name)));
    }

    /// Suggests brackets around a value that stands on one line.
    fn around(self, problem: Problem, open: char, close: char) -> Problem {
        let source = self.context.source(self.node.span);
        match source.contains('\n') || source.len() > 200 {
            true => problem.hint(said!("put `{open}` and `{close}` around it", open, close)),
            false => problem.suggest(self.node.span, source, format!("{open}{source}{close}")),
        }
    }

    /// Another kind of value is expected here.
    pub(super) fn wrong(self, expected: Said) -> DecodeError {
        self.error(wording::wrong_type(expected, self.node.span, self.node, self.context))
    }

    pub(super) fn error(self, problem: Problem) -> DecodeError {
        let _: &Context<'_> = self.context;
        DecodeError::placed(problem, self.context)
    }
}
