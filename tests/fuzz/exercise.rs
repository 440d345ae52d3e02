//! A whole exercise with one file replaced by any bytes: it compiles, or its problems say why not.
//!
//! The first byte chooses the file, so that every kind of document is reached from one corpus.
#![no_main]

mod problems;

use libfuzzer_sys::fuzz_target;
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::scenario::compile::compile;

/// An exercise that nothing is wrong with.
const GOOD: [(&str, &str); 5] = [
    ("exercise.ron", include_str!("../bad_input/cases/good/exercise.ron")),
    ("organisation.ron", include_str!("../bad_input/cases/good/organisation.ron")),
    ("doctrines/base.ron", include_str!("../bad_input/cases/good/doctrines/base.ron")),
    ("doctrines/variant.ron", include_str!("../bad_input/cases/good/doctrines/variant.ron")),
    ("texts/fr.ron", include_str!("../bad_input/cases/good/texts/fr.ron")),
];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, bytes)) = bytes.split_first() else {
        return;
    };
    let mut shelf = Shelf::new();
    for (name, text) in GOOD {
        shelf.put(name, text);
    }
    let (replaced, _) = GOOD[usize::from(*choice) % GOOD.len()];
    shelf.put(replaced, bytes);
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let compiled = compile(&mut shelf, &request);
    problems::check(&compiled.problems, &compiled.files);
    let has_errors = !compiled.problems.is_ok();
    assert_eq!(compiled.scenario.is_none(), has_errors, "no scenario with errors, none without one");
});
