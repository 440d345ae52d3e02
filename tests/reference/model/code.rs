//! What the sources say of themselves: what a file is for, what it draws for, which facts it
//! writes, what it says that time was spent on.

use std::collections::{BTreeMap, BTreeSet};

use salambo_engine::mechanics;
use salambo_engine::trace::fact::Fact;

use super::defaults;
use super::pages::first_sentence;
use crate::house::lens::{Kind, Token, closing, finds};
use crate::house::source::Source;
use crate::house::tree;

/// Everything that needs a place in the reference.
#[derive(Clone, Debug, Default)]
pub struct Code {
    /// Files by their path below `engine/src`.
    pub files: BTreeMap<String, File>,
    /// The keys of the defaults.
    pub keys: Vec<String>,
    /// The kinds of facts.
    pub facts: Vec<String>,
    /// The purposes that are drawn for.
    pub purposes: Vec<String>,
}

/// What a file says.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// The first sentence of its module doc.
    pub doc: String,
    /// Kinds of facts that it writes.
    pub facts: BTreeSet<String>,
    /// What it draws for, as listed.
    pub purposes: Vec<String>,
    /// Labels of waits that take time.
    pub labels: BTreeSet<String>,
}

impl Code {
    /// The code as it is.
    pub fn shipped() -> Self {
        let sources = tree::sources().iter();
        let files = sources.filter_map(|source| {
            let path = source.path.strip_prefix("engine/src/")?;
            Some((path.to_owned(), File::read(source)))
        });
        let purposes = mechanics::purposes().expect("no purpose is claimed twice");
        Self {
            files: files.collect(),
            keys: defaults::shipped().into_iter().map(|entry| entry.key).collect(),
            facts: Fact::KINDS.iter().map(|(kind, _)| (*kind).to_owned()).collect(),
            purposes: purposes.iter().map(|purpose| purpose.name().to_owned()).collect(),
        }
    }

    /// The facts that some files write, in the order of their list.
    pub fn written_by(&self, files: &[&str]) -> Vec<String> {
        let is_written = |kind: &&String| {
            let mut files = files.iter().filter_map(|path| self.files.get(*path));
            files.any(|file| file.facts.contains(*kind))
        };
        self.facts.iter().filter(is_written).cloned().collect()
    }
}

impl File {
    fn read(source: &Source) -> Self {
        let tokens = source.production();
        let after = |code: &'static str, kind: Kind| {
            let length = code.split(' ').count();
            let next = finds(&tokens, code).filter_map(|at| tokens.get(at + length)).collect::<Vec<_>>();
            next.into_iter().filter(move |token| token.kind == kind).map(|token| token.text.to_owned())
        };
        Self {
            doc: doc(&source.text),
            facts: finds(&tokens, "Fact ::").filter_map(|at| written(&tokens, at)).collect(),
            purposes: after("Purpose :: new (", Kind::Text).collect(),
            labels: after("Label ::", Kind::Word).filter(|label| label != "Instant").collect(),
        }
    }
}

fn doc(text: &str) -> String {
    let doc = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
    let paragraph: Vec<&str> = doc.take_while(|line| !line.is_empty()).collect();
    first_sentence(&paragraph.join(" "))
}

/// The kind of a fact that is made here; none where one is only looked at: a pattern leaves fields
/// out, or something is matched against it.
fn written(tokens: &[Token<'_>], at: usize) -> Option<String> {
    let kind = tokens.get(at + 2)?;
    let open = tokens.get(at + 3).filter(|open| open.is("{"))?;
    let close = closing(tokens, at + 3);
    let leaves_out = open.is("{") && tokens[close - 1].is(".") && tokens[close - 2].is(".");
    let is_matched =
        tokens.get(close + 1).is_some_and(|next| ["=>", "=", "|", "if"].iter().any(|mark| next.is(mark)));
    (!leaves_out && !is_matched).then(|| kind.text.to_owned())
}

#[test]
fn a_file_is_read() {
    let text = r#"//! Calls: who rings. And more.
//!
//! Not this.

const GAP: Purpose = Purpose::new("calls.gap");

fn ring(kernel: &mut Kernel) {
    let fact = Fact::Called { call, to, source: None };
    kernel.note(Note::of(name, fact).after(cause, Label::Script));
    match kernel.recorder.get(record).fact {
        Fact::Handled { item, .. } | Fact::Taken { item } => Some(item),
        _ => None,
    };
    let Fact::TimerSet { name } = fact else { return };
    kernel.note(Note::of(name, if so { Fact::Opened {} } else { Fact::Closed {} }).after(cause, Label::Instant));
}
"#;
    let file =
        File::read(&Source { path: "engine/src/mechanics/calls.rs".to_owned(), text: text.to_owned() });
    assert_eq!(file.doc, "Calls: who rings.");
    assert_eq!(file.purposes, ["calls.gap"]);
    assert_eq!(file.facts.into_iter().collect::<Vec<_>>(), ["Called", "Closed", "Opened"]);
    assert_eq!(file.labels.into_iter().collect::<Vec<_>>(), ["Script"]);
}
