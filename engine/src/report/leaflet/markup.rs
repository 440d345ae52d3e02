//! Elements of a leaflet, written one after the other. Tags are ours; texts are escaped.

use crate::report::alone::escaped;

/// Markup in the making.
#[derive(Debug, Default)]
pub(in crate::report) struct Markup {
    out: String,
}

impl Markup {
    /// An element with whatever is written in it. Its tag may have attributes: `td class="number"`.
    pub(in crate::report) fn within(&mut self, tag: &str, write: impl FnOnce(&mut Self)) {
        self.begin(tag);
        self.out.push('\n');
        write(self);
        self.end(tag);
    }

    /// An element with a text in it.
    pub(in crate::report) fn text(&mut self, tag: &str, text: &str) {
        self.begin(tag);
        self.out.push_str(&escaped(text));
        self.end(tag);
    }

    /// A term with what it is, in a list of such.
    pub(in crate::report) fn entry(&mut self, term: &str, text: &str) {
        self.within("div", |markup| {
            markup.text("dt", term);
            markup.text("dd", text);
        });
    }

    /// A picture under its caption.
    pub(in crate::report) fn figure(&mut self, caption: &str, note: &str, picture: &str) {
        self.within("figure", |markup| {
            markup.within("figcaption", |markup| {
                markup.text("strong", caption);
                markup.out.push(' ');
                markup.text("span", note);
            });
            markup.out.push_str(picture);
        });
    }

    /// A row of heads of columns.
    pub(in crate::report) fn heads(&mut self, heads: &[String]) {
        self.within("thead", |markup| {
            markup.within("tr", |markup| {
                heads.iter().for_each(|head| markup.text("th scope=\"col\"", head));
            });
        });
    }

    /// What is written.
    pub(in crate::report) fn finish(self) -> String {
        self.out
    }

    fn begin(&mut self, tag: &str) {
        self.out.push('<');
        self.out.push_str(tag);
        self.out.push('>');
    }

    fn end(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag.split(' ').next().unwrap_or(tag));
        self.out.push_str(">\n");
    }
}
