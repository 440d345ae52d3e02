//! Every exercise of the repository can be read under each of its doctrines.

use std::fs;

use salambo_engine::document::reading::Request;

use super::shelf::{folder, good, loaded, shelf, under};

/// All folders that hold an exercise, with the names of its entry files.
pub fn exercises() -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    collect("scenarios", &mut found);
    found.sort();
    found
}

/// Adds the exercises in the folders of a folder. One without entry files is a shelf of exercises.
fn collect(shelf: &str, found: &mut Vec<(String, Vec<String>)>) {
    for entry in fs::read_dir(folder(shelf)).expect("a shelf of exercises") {
        let path = entry.expect("an entry").path();
        if !path.is_dir() {
            continue;
        }
        let name = format!("{shelf}/{}", path.file_name().expect("a name").to_string_lossy());
        let entries = match path.join("exercise.ron").exists() {
            true => vec!["exercise.ron".to_owned()],
            false => fs::read_dir(&path)
                .expect("a folder")
                .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
                .filter(|name| name.ends_with(".ron"))
                .collect(),
        };
        match entries.is_empty() {
            true => collect(&name, found),
            false => found.push((name, entries)),
        }
    }
}

#[test]
fn all_are_read_under_all_doctrines() {
    let mut count = 0;
    for (name, entries) in exercises() {
        for entry in entries {
            let request = Request { entry, ..Request::default() };
            let first = loaded(shelf(&folder(&name)), &request);
            for doctrine in &first.doctrines {
                let request = Request { doctrine: Some(doctrine.clone()), ..request.clone() };
                let other = loaded(shelf(&folder(&name)), &request);
                assert_eq!(&other.doctrine.id.value, doctrine);
                assert_eq!(other.exercise_digest, first.exercise_digest, "{name}");
                count += 1;
            }
        }
    }
    assert!(count >= 10, "only {count} exercises were found");
}

#[test]
fn the_exercise_that_cases_spoil_is_good() {
    let base = loaded(good(), &under("base"));
    let variant = loaded(good(), &under("variant"));
    assert_eq!(base.doctrines, ["base", "variant"]);
    assert_eq!(base.exercise_digest, variant.exercise_digest);
    assert_ne!(base.doctrine_digest, variant.doctrine_digest);
    assert_eq!(base.translations.len(), 1);
}
