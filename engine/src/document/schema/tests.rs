use std::collections::BTreeSet;

use super::found::Found;
use super::probe::Step::{Field, Value, Word};
use super::probe::probe;
use super::{Kind, Shape, Variant, shapes};
use crate::document::distribution::Distribution;
use crate::document::measure::Objective;

fn shape<'s>(shapes: &'s [Shape], name: &str) -> &'s Shape {
    let mut found = shapes.iter().filter(|shape| shape.name == name);
    match (found.next(), found.next()) {
        (Some(shape), None) => shape,
        (None, _) => panic!("no shape is called {name}"),
        (Some(_), Some(_)) => panic!("two shapes are called {name}"),
    }
}

fn variant<'s>(shapes: &'s [Shape], list: &str, word: &str) -> &'s Variant {
    let Kind::Enum { variants } = &shape(shapes, list).kind else {
        panic!("{list} is no closed list");
    };
    let found = variants.iter().find(|variant| variant.name == word);
    found.unwrap_or_else(|| panic!("{list} has no {word}"))
}

#[test]
fn every_kind_of_document_is_walked_through() {
    let shapes = shapes();
    for name in ["Exercise", "Organisation", "Doctrine", "Texts", "Defaults", "Survival", "Plan"] {
        assert!(matches!(shape(&shapes, name).kind, Kind::Struct { .. }));
    }
    let names: BTreeSet<&str> = shapes.iter().map(|shape| shape.name).collect();
    assert_eq!(names.len(), shapes.len(), "each shape stands there once");
}

#[test]
fn fields_and_words_are_those_of_the_types() {
    let shapes = shapes();
    let fields = ["id", "title", "capability", "weight", "measures"].to_vec();
    assert_eq!(shape(&shapes, "Objective").kind, Kind::Struct { fields });
    let ask = variant(&shapes, "Action", "Ask");
    assert_eq!((&ask.fields[..], ask.values), (&["to", "about", "by"][..], 0));
    let after = variant(&shapes, "Trigger", "After");
    assert_eq!((&after.fields[..], after.values), (&[][..], 2));
    assert_eq!(variant(&shapes, "Trigger", "ByHand").values, 0);
}

#[test]
fn longer_forms_of_texts_are_met() {
    let shapes = shapes();
    assert_eq!(variant(&shapes, "Who", "Role").values, 1);
    assert_eq!(variant(&shapes, "Who", "But").fields, ["of", "not"]);
    let fields = ["en", "fr", "ar"].to_vec();
    assert_eq!(shape(&shapes, "Text").kind, Kind::Struct { fields });
    let pert = variant(&shapes, "Distribution", "Pert");
    assert_eq!(pert.fields, ["min", "mode", "max"]);
}

#[test]
fn a_trigger_is_a_form_of_its_own_or_any_mark() {
    let shapes = shapes();
    let Kind::Enum { variants } = &shape(&shapes, "Mark").kind else {
        panic!("marks are a closed list");
    };
    for mark in variants {
        assert_eq!(variant(&shapes, "Trigger", mark.name), mark);
    }
}

#[test]
fn what_the_reader_takes_out_of_an_exercise_is_listed() {
    let shapes = shapes();
    let Kind::Struct { fields } = &shape(&shapes, "Exercise").kind else {
        panic!("an exercise has fields");
    };
    for name in ["organisation", "doctrine", "doctrines", "injects"] {
        assert!(fields.contains(&name), "{name}");
    }
}

#[test]
fn values_behind_other_values_are_met() {
    let way =
        [Field("measures"), Field("measure"), Word("Time"), Field("to"), Word("Arrived"), Field("which")];
    assert!(matches!(probe::<Objective>(&way), Found::Words(Some("Which"), _)));
    let way = [Word("Times"), Value(1)];
    let found = probe::<Distribution>(&way);
    assert_eq!(found, Found::Open("Distribution"));
}
