//! The walk: from each kind of document into everything that can stand in it.

use std::collections::{BTreeSet, VecDeque};

use super::found::{Found, Names};
use super::probe::{NOBODY, Step, probe};
use super::shape::{Kind, Shape, Variant};
use crate::document::defaults::Defaults;
use crate::document::doctrine::Doctrine;
use crate::document::exercise::Exercise;
use crate::document::organisation::Organisation;
use crate::document::plan::Plan;
use crate::document::reading::PARTS;
use crate::document::survival::Survival;
use crate::document::texts::Texts;

/// Every entry and every closed list of the language, each once, in the order in which they are
/// met from the documents: an exercise, an organisation, a doctrine, translations, defaults, a survival
/// table, a plan.
///
/// A text or a longer form (`Who`, `Distribution`) is listed by its longer forms. The fields of
/// an exercise include those that the reader takes out of it before it is typed.
///
/// # Panics
/// If a type of the language cannot be walked through; a test walks through all of them.
#[must_use]
pub fn shapes() -> Vec<Shape> {
    let mut walk = Walk::default();
    walk.through(probe::<Exercise>);
    walk.through(probe::<Organisation>);
    walk.through(probe::<Doctrine>);
    walk.through(probe::<Texts>);
    walk.through(probe::<Defaults>);
    walk.through(probe::<Survival>);
    walk.through(probe::<Plan>);
    if let Some(exercise) = walk.shapes.first_mut()
        && let Kind::Struct { fields } = &mut exercise.kind
    {
        fields.extend(PARTS);
    }
    walk.shapes
}

/// Tells what stands at the end of a way into a document.
type Asked = fn(&[Step]) -> Found;

/// Steps from a document.
type Way = Vec<Step>;

/// Something with parts and a name.
enum Met {
    Fields(Names),
    Words(Names),
}

#[derive(Default)]
struct Walk {
    shapes: Vec<Shape>,
    seen: BTreeSet<&'static str>,
}

impl Walk {
    /// Meets everything that can stand in a document.
    fn through(&mut self, asked: Asked) {
        let mut ways = VecDeque::from([Way::new()]);
        while let Some(way) = ways.pop_front() {
            let Some((name, met)) = meet(asked, &way) else {
                continue;
            };
            if !self.seen.insert(name) {
                continue;
            }
            let kind = match met {
                Met::Fields(fields) => {
                    ways.extend(fields.iter().map(|field| on(&way, Step::Field(field))));
                    let fields = fields.to_vec();
                    Kind::Struct { fields }
                }
                Met::Words(words) => {
                    let read = |word: &&'static str| variant(asked, &way, word);
                    let (variants, inside): (Vec<_>, Vec<_>) = words.iter().map(read).unzip();
                    ways.extend(inside.into_iter().flatten());
                    Kind::Enum { variants }
                }
            };
            self.shapes.push(Shape { name, kind });
        }
    }
}

/// What stands at the end of a way, if it has parts.
fn meet(asked: Asked, way: &Way) -> Option<(&'static str, Met)> {
    match asked(way) {
        Found::Fields(name, fields) => Some((named(name, way), Met::Fields(fields))),
        Found::Words(name, words) => Some((named(name, way), Met::Words(words))),
        Found::Open(name) => longer_form(asked, way).map(|met| (name, met)),
        Found::Leaf => None,
        found @ (Found::Values(_) | Found::Other | Found::Failed(_)) => lost(way, &found),
    }
}

/// The longer form of something that may be a mere text: words, or named fields.
fn longer_form(asked: Asked, way: &Way) -> Option<Met> {
    match asked(&on(way, Step::Word(NOBODY))) {
        Found::Words(_, []) => None,
        Found::Words(_, words) => Some(Met::Words(words)),
        Found::Other => match asked(&on(way, Step::Field(NOBODY))) {
            Found::Fields(_, fields) => Some(Met::Fields(fields)),
            found => lost(way, &found),
        },
        found => lost(way, &found),
    }
}

/// A word with what stands after it, and the ways into that.
fn variant(asked: Asked, list: &Way, word: &'static str) -> (Variant, Vec<Way>) {
    let way = on(list, Step::Word(word));
    let (fields, values) = match asked(&way) {
        Found::Fields(_, fields) => (fields, 0),
        Found::Values(values) => (&[][..], values),
        found => lost(&way, &found),
    };
    let into_fields = fields.iter().map(|field| on(&way, Step::Field(field)));
    let into_values = (0..values).map(|place| on(&way, Step::Value(place)));
    let inside = into_fields.chain(into_values).collect();
    let variant = Variant { name: word, fields: fields.to_vec(), values };
    (variant, inside)
}

/// The way with one step more.
fn on(way: &Way, step: Step) -> Way {
    let mut way = way.clone();
    way.push(step);
    way
}

/// The name that a type gave itself.
fn named(name: Option<&'static str>, way: &Way) -> &'static str {
    name.unwrap_or_else(|| panic!("invariant: what stands at {way:?} has a name"))
}

fn lost(way: &Way, found: &Found) -> ! {
    panic!("invariant: every type of the language can be walked through, but at {way:?}: {found}")
}
