//! Any text as the changes of a run that turns: they are read and compiled, or the problems say why not.
//!
//! A line is a change, an empty line begins the next turn.
#![no_main]

mod problems;

use libfuzzer_sys::fuzz_target;
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::compile::{Turn, compile_turned};

/// An exercise that nothing is wrong with.
const GOOD: [(&str, &str); 5] = [
    ("exercise.ron", include_str!("../bad_input/cases/good/exercise.ron")),
    ("organisation.ron", include_str!("../bad_input/cases/good/organisation.ron")),
    ("doctrines/base.ron", include_str!("../bad_input/cases/good/doctrines/base.ron")),
    ("doctrines/variant.ron", include_str!("../bad_input/cases/good/doctrines/variant.ron")),
    ("texts/fr.ron", include_str!("../bad_input/cases/good/texts/fr.ron")),
];

fuzz_target!(|text: &str| {
    let mut shelf = Shelf::new();
    for (name, text) in GOOD {
        shelf.put(name, text);
    }
    let turns: Vec<Turn> = (1..)
        .zip(text.split("\n\n"))
        .map(|(minute, changes)| Turn {
            at: Tick(minute * 60_000),
            changes: changes.lines().map(str::to_owned).collect(),
        })
        .collect();
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let turned = compile_turned(&mut shelf, &request, &turns);
    let compiled = &turned.compiled;
    problems::check(&compiled.problems, &compiled.files);
    let has_errors = !compiled.problems.is_ok();
    assert_eq!(compiled.scenario.is_none(), has_errors, "no scenario with errors, none without one");
    assert!(has_errors || turned.later.len() == turns.len(), "every turn leads somewhere");
});
