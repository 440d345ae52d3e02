//! Changes, read one by one.

use super::change::{Added, Change, EFFECTS, What};
use crate::document::reading::Entry;
use crate::document::schema::{Kind, shapes};

fn added(what: Entry, list: &'static str, at: usize) -> Option<What> {
    Some(What::Added(Added { what, list, at, id: "a".to_owned() }))
}

fn read(text: &str) -> Option<What> {
    Change::read(text).map(|change| change.what).ok()
}

/// Every effect of the language can be a change, but the one that needs somebody who hears it.
#[test]
fn effects_are_those_of_injects() {
    let shapes = shapes();
    let effect = shapes.iter().find(|shape| shape.name == "Effect").map(|shape| &shape.kind);
    let Some(Kind::Enum { variants }) = effect else {
        panic!("`Effect` is a list of words");
    };
    let mut words: Vec<&str> = variants.iter().map(|variant| variant.name).collect();
    words.retain(|word| *word != "Rumour");
    words.sort_unstable();
    let mut effects = EFFECTS.to_vec();
    effects.sort_unstable();
    assert_eq!(effects, words);
    for word in words {
        assert_eq!(read(&format!("{word}(\"x\")")), Some(What::Effect), "{word}");
    }
}

#[test]
fn each_kind_is_known_by_how_it_begins() {
    assert_eq!(read(" post:a.room.desks=3 "), Some(What::Set));
    assert_eq!(read("default:redial=2 min"), Some(What::Set));
    assert_eq!(read("procedure:x.enabled=false"), Some(What::Switch("x".to_owned(), false)));
    assert_eq!(
        read("procedure:x.enabled=perhaps"),
        Some(What::Set),
        "the reader of settings says what is wrong"
    );
    assert_eq!(read("Fire(\"x\")"), Some(What::Fire("x".to_owned())));
    assert_eq!(read("Fire( x )"), Some(What::Fire("x".to_owned())));
    let channel = |list, at| added(Entry::Channel, list, at);
    assert_eq!(read("Channel(kind: Phone, id: \"a\")"), channel("organisation:channels+", 0));
    assert_eq!(read("doctrine:channels+=Channel(id: \"a\")"), channel("doctrine:channels+", 19));
    let inject = added(Entry::Inject, "exercise:injects+", 18);
    assert_eq!(read("exercise:injects+=Inject(id: \"a\")"), inject);
    assert_eq!(read("Post(id: \"a\")"), added(Entry::Post, "organisation:posts+", 0));
    assert_eq!(read("organisation:posts+=Post(id: \"a\")"), added(Entry::Post, "organisation:posts+", 20));
}

#[test]
fn what_is_laid_down_when_the_run_begins_is_no_change() {
    for text in [
        "incident:x.people_present=3",
        "organisation:agencies+=Agency(id: \"a\")",
        "clock:end=T+01:00",
        "Units(of: \"a.car\")",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}
