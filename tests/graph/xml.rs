//! What an XML reader finds.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// An element.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// The text directly in it.
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    fn of(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.expect("an attribute with a value, once");
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).expect("a value without a slip");
            (attribute.key.0.to_owned(), value.into_owned())
        });
        let (name, attributes) = (start.name().0.to_owned(), attributes.collect());
        Self { name, attributes, text: String::new(), children: Vec::new() }
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn number(&self, name: &str) -> f64 {
        let value = self.attribute(name).unwrap_or_else(|| panic!("no {name}: {self:?}"));
        value.parse().unwrap_or_else(|_| panic!("{name} is no number: {value}"))
    }

    /// It and everything in it.
    pub fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Element::all));
        all
    }

    /// All elements of a name in it.
    pub fn named(&self, name: &str) -> Vec<&Element> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }
}

/// The outermost element of a document; panics where it is no document.
pub fn parsed(text: &str) -> Element {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element {
        name: String::new(),
        attributes: Vec::new(),
        text: String::new(),
        children: Vec::new(),
    }];
    loop {
        match reader.read_event().expect("well formed") {
            Event::Start(start) => open.push(Element::of(&start)),
            Event::Empty(start) => open.last_mut().expect("one is open").children.push(Element::of(&start)),
            Event::End(_) => {
                let ended = open.pop().expect("one is open");
                open.last_mut().expect("the document is open").children.push(ended);
            }
            Event::Text(text) => open.last_mut().expect("one is open").text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = match reference.resolve_char_ref().expect("a reference without a slip") {
                    Some(character) => character,
                    None => match &*reference.xml10_content() {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        other => panic!("an unknown reference: {other}"),
                    },
                };
                open.last_mut().expect("one is open").text.push(character);
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) => {}
            other => panic!("nothing of this sort is written: {other:?}"),
        }
    }
    let mut document = open.pop().expect("the document");
    assert!(open.is_empty() && document.children.len() == 1, "one element, closed");
    document.children.remove(0)
}
