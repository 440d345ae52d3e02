//! Digests are over what a file says, not over how it looks.

use salambo_engine::document::reading::Shelf;

use super::shelf::{edited, good, loaded, text, under};

fn digests(shelf: Shelf) -> [String; 2] {
    let loaded = loaded(shelf, &under("variant"));
    [loaded.exercise_digest, loaded.doctrine_digest]
}

#[test]
fn layout_comments_and_encoding_marks_do_not_matter() {
    let before = digests(good());
    for name in ["exercise.ron", "organisation.ron", "doctrines/base.ron", "doctrines/variant.ron"] {
        let text = text(&good(), name);
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(digests(good().with(name, windows)), before, "{name}");
        let commented = format!("// a remark\n{}", text.replace(", ", ",\n   /* here */ "));
        assert_eq!(digests(good().with(name, commented)), before, "{name}");
    }
}

#[test]
fn where_a_part_stands_does_not_matter() {
    let organisation = text(&good(), "organisation.ron");
    let inline = edited(good(), "exercise.ron", "\"organisation.ron\"", organisation.trim());
    assert_eq!(digests(inline), digests(good()));
}

#[test]
fn every_change_shows_where_it_belongs() {
    let [exercise, doctrine] = digests(good());
    let desks = digests(edited(good(), "organisation.ron", "desks: 3", "desks: 4"));
    assert_ne!(desks[0], exercise);
    assert_eq!(desks[1], doctrine);
    let text = digests(edited(good(), "texts/fr.ron", "fumée", "flamme"));
    assert_ne!(text[0], exercise);
    let base = digests(edited(good(), "doctrines/base.ron", "\"20 min\"", "\"21 min\""));
    assert_eq!(base[0], exercise);
    assert_ne!(base[1], doctrine, "a variant holds what it extends");
}
