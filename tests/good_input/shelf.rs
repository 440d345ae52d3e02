//! Exercises on the disk, taken into memory.

use std::fs;
use std::path::{Path, PathBuf};

use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::diagnostic::{Files, Problems};
use salambo_engine::document::reading::{Library, Loaded, Request, Shelf, read};

/// The folder of an exercise of the repository.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

/// All texts of a folder, and the shared parts beside it.
pub fn shelf(folder: &Path) -> Shelf {
    let beside = folder.parent().map(|parent| parent.join("shared"));
    let shared = beside.filter(|beside| beside.is_dir() && beside != folder);
    let shelf = filled(Shelf::new(), folder, "");
    shared.into_iter().fold(shelf, |shelf, shared| filled(shelf, &shared, "../shared/"))
}

fn filled(mut shelf: Shelf, folder: &Path, prefix: &str) -> Shelf {
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(&inner).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("inside");
                let name = name.to_str().expect("a plain name").replace('\\', "/");
                shelf.put(format!("{prefix}{name}"), fs::read(&path).expect("a file"));
            }
        }
    }
    shelf
}

/// The small exercise that the corpus of bad input spoils.
pub fn good() -> Shelf {
    shelf(&folder("tests/bad_input/cases/good"))
}

/// Reads an exercise that nothing is wrong with.
pub fn loaded(mut shelf: Shelf, request: &Request) -> Loaded {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let loaded = read(&mut shelf, request, &mut files, &mut problems);
    let text = render::text(&problems, &files, Look::default());
    assert!(problems.is_empty(), "{}:\n{text}", request.entry);
    loaded.expect("an exercise without problems is read")
}

/// A request for one doctrine of `exercise.ron`.
pub fn under(doctrine: &str) -> Request {
    Request { entry: "exercise.ron".to_owned(), doctrine: Some(doctrine.to_owned()), ..Request::default() }
}

/// A text of a shelf.
pub fn text(shelf: &Shelf, name: &str) -> String {
    let bytes = shelf.clone().read(name).expect("a text of the shelf");
    String::from_utf8(bytes).expect("UTF-8")
}

/// A shelf with a part of one text replaced, which must be there exactly once.
pub fn edited(shelf: Shelf, name: &str, old: &str, new: &str) -> Shelf {
    let before = text(&shelf, name);
    assert_eq!(before.matches(old).count(), 1, "{name}: {old}");
    shelf.with(name, before.replacen(old, new, 1))
}
