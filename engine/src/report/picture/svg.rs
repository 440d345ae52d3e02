//! Elements of a picture, written one after the other. Whatever an author wrote goes in as text: no
//! character of it can end an element, an attribute or the document.

use std::fmt::Write;

/// A picture in the making.
#[derive(Debug, Default)]
pub(in crate::report) struct Svg {
    out: String,
    open: Vec<&'static str>,
}

/// An attribute: a name of ours and any value.
pub(in crate::report) type Attribute = (&'static str, String);

impl Svg {
    /// Begins an element that others stand in.
    pub(in crate::report) fn open(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.begin(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Ends the innermost element.
    pub(in crate::report) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.end(name);
        }
    }

    /// An element with nothing in it.
    pub(in crate::report) fn leaf(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.begin(name, attributes);
        self.out.push_str("/>\n");
    }

    /// An element with a text in it.
    pub(in crate::report) fn text(&mut self, name: &'static str, attributes: &[Attribute], text: &str) {
        self.begin(name, attributes);
        self.out.push('>');
        self.out.push_str(&escaped(text));
        self.end(name);
    }

    /// A style of ours. It keeps its lines.
    pub(in crate::report) fn style(&mut self, style: &str) {
        self.begin("style", &[]);
        self.out.push_str(">\n");
        self.out.push_str(&style.replace('&', "&amp;").replace('<', "&lt;"));
        self.end("style");
    }

    /// The document.
    pub(in crate::report) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn begin(&mut self, name: &str, attributes: &[Attribute]) {
        let _ = write!(self.out, "<{name}");
        for (attribute, value) in attributes {
            let _ = write!(self.out, " {attribute}=\"{}\"", escaped(value));
        }
    }

    fn end(&mut self, name: &str) {
        let _ = writeln!(self.out, "</{name}>");
    }
}

/// A shape of a class of the style, with numbers for its place and size.
pub(in crate::report) fn shape<const N: usize>(
    class: &str,
    numbers: [(&'static str, f64); N],
) -> Vec<Attribute> {
    let mut attributes = vec![("class", class.to_owned())];
    attributes.extend(numbers.map(|(name, number)| (name, px(number))));
    attributes
}

/// Where a text of a class stands; its `anchor` is the side from which it is read, the middle, or the end.
pub(in crate::report) fn label(class: &str, anchor: &str, x: f64, y: f64) -> Vec<Attribute> {
    let mut attributes = shape(class, [("x", x), ("y", y)]);
    if anchor != "start" {
        attributes.push(("text-anchor", anchor.to_owned()));
    }
    attributes
}

/// A length in the picture: to a tenth, without a sign before nothing.
pub(in crate::report) fn px(number: f64) -> String {
    debug_assert!(number.is_finite(), "a place in a picture is a number");
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A text without any character that means something in the format, or that it does not allow.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                out.push(char::REPLACEMENT_CHARACTER);
            }
            c => out.push(c),
        }
    }
    out
}
