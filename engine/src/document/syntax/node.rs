//! The tree of a text: every value with the place where it stands.

use std::collections::BTreeMap;

use crate::diagnostic::Span;

/// A value and where it stands, brackets and name included.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `true` or `false`.
    Bool(bool),
    /// A whole number between `i64::MIN` and `u64::MAX`.
    Int(i128),
    /// Any other number, `inf` and `NaN` included.
    Float(f64),
    /// `'x'`.
    Char(char),
    /// A text in quotes, escapes resolved.
    Str(String),
    /// `b"..."`.
    Bytes(Vec<u8>),
    /// `()`.
    Unit,
    /// A bare word such as `Phone`.
    Ident(String),
    /// `Name(a: 1)` or `(a: 1)`.
    Struct {
        /// The name before the bracket.
        name: Option<Named>,
        /// The named values, in the order written.
        fields: Vec<Field>,
        /// Values without a name that stand among the named ones: a slip that was
        /// reported; whoever knows the names of the fields may say more.
        stray: Vec<Node>,
    },
    /// `Name(1, 2)`, `(1, 2)` or `Name()`.
    Tuple {
        /// The name before the bracket.
        name: Option<Named>,
        /// The values.
        items: Vec<Node>,
    },
    /// `[1, 2]`.
    List(Vec<Node>),
    /// `{ key: value }`.
    Map(Vec<(Node, Node)>),
    /// Something broken that was reported.
    Error,
}

/// A name before a bracket.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The name.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// A named value inside round brackets.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name.
    pub name: String,
    /// Where the name stands.
    pub name_span: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// A broken value.
    #[must_use]
    pub fn error(span: Span) -> Self {
        Self { span, kind: Kind::Error }
    }

    /// The word of the value: `Post` in `Post(...)` and in `Post`.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match &self.kind {
            Kind::Ident(name) => Some(name),
            Kind::Struct { name, .. } | Kind::Tuple { name, .. } => {
                name.as_ref().map(|name| name.text.as_str())
            }
            _ => None,
        }
    }

    /// Where the word of the value stands; the whole value if it has none.
    #[must_use]
    pub fn name_span(&self) -> Span {
        match &self.kind {
            Kind::Struct { name: Some(name), .. } | Kind::Tuple { name: Some(name), .. } => name.span,
            _ => self.span,
        }
    }

    /// The named values, in the order written; empty for whatever has none.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        match &self.kind {
            Kind::Struct { fields, .. } => fields,
            _ => &[],
        }
    }

    /// The value of a named field.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Node> {
        let field = self.fields().iter().find(|field| field.name == name);
        field.map(|field| &field.value)
    }

    /// The values of a list, or of brackets without names; empty for whatever else.
    #[must_use]
    pub fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::List(items) | Kind::Tuple { items, .. } => items,
            _ => &[],
        }
    }

    /// The text in quotes.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Str(text) => Some(text),
            _ => None,
        }
    }

    /// An entry changed by another: each field of `change` replaces the whole field of
    /// `base`, or is added. Name and span are those of `base`; every field keeps the
    /// span, hence the file, where it was written. What is no struct is replaced.
    #[must_use]
    pub fn overlaid(base: &Node, change: &Node) -> Node {
        let (Kind::Struct { name, fields, stray }, Kind::Struct { fields: changed, stray: also_stray, .. }) =
            (&base.kind, &change.kind)
        else {
            return change.clone();
        };
        let mut fields = fields.clone();
        let names = fields.iter().enumerate().map(|(at, field)| (field.name.clone(), at));
        let places: BTreeMap<String, usize> = names.rev().collect();
        for new in changed {
            match places.get(&new.name) {
                Some(&at) => fields[at] = new.clone(),
                None => fields.push(new.clone()),
            }
        }
        let stray = stray.iter().chain(also_stray).cloned().collect();
        Node { span: base.span, kind: Kind::Struct { name: name.clone(), fields, stray } }
    }
}
