//! What is known so far when somebody interrupts.

use super::exercise::{deep, folder};
#[cfg(unix)]
use crate::cli::interrupted::interrupted;
use salambo_engine::compare::deep::{Deep, Fate, Terms};
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::run::RunLimits;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::compile;
use salambo_engine::study::deep::{Progress, Stage, look};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

#[cfg(unix)]
#[test]
fn an_interruption_tells_what_is_known_so_far() {
    let folder = folder();
    for format in ["text", "json"] {
        let words = ["check", "weights", "--deep", "--runs", "1000000", "--format", format];
        let answer = interrupted(folder.command(words), || {
            std::thread::sleep(std::time::Duration::from_millis(1_000));
        });
        assert_eq!(answer.code, 130, "{answer:?}");
        assert!(answer.err.contains("what is known so far follows"), "{answer:?}");
        if format == "json" {
            let found = answer.json();
            assert_eq!(found["interrupted"], true);
            let nights = found["nights"].as_u64().expect("a count");
            assert!(nights > 0 && nights < 1_000_000, "{nights}");
            assert_eq!(found["measures"][1]["doctrines"][0]["nights"], nights);
        } else {
            assert!(answer.out.contains("of 1000000 nights under each doctrine"), "{answer:?}");
            assert!(answer.out.contains("What each doctrine makes of it"), "{answer:?}");
        }
    }
}

/// Interrupts after so many runs.
struct After(u64, AtomicU64);

impl Progress for After {
    fn begins(&self, _stage: Stage, _runs: u64) {}

    fn played(&self, runs: u64) {
        self.1.fetch_add(runs, Ordering::SeqCst);
    }

    fn goes_on(&self) -> bool {
        self.1.load(Ordering::SeqCst) < self.0
    }
}

fn scenarios() -> Vec<Arc<Scenario>> {
    let folder = folder();
    let names = ["exercise.ron", "organisation.ron", "direct.ron", "relayed.ron"];
    let text =
        |name: &str| std::fs::read_to_string(folder.path(&format!("weights/{name}"))).expect("it is there");
    let compiled = |doctrine: &str| {
        let mut shelf = names.iter().fold(Shelf::new(), |shelf, name| shelf.with(*name, text(name)));
        let doctrine = Some(doctrine.to_owned());
        let request = Request { entry: "exercise.ron".to_owned(), doctrine, ..Request::default() };
        Arc::new(compile(&mut shelf, &request).scenario.expect("it compiles"))
    };
    ["direct", "relayed"].map(compiled).into()
}

/// Whatever is told after an interruption is so, or is said to rest on less.
#[test]
fn wherever_it_is_interrupted_nothing_untrue_is_told() {
    let scenarios = scenarios();
    let terms = Terms { seed: 1, runs: 20 };
    let until = |runs| -> Deep {
        look(&scenarios, terms, RunLimits::default(), &After(runs, AtomicU64::new(0)))
            .expect("all nights end")
    };
    let whole = until(u64::MAX);
    assert!(!whole.is_interrupted);
    for runs in [0, 1, 2, 7, 39, 40, 41, 60, 90, 120, 140, 150] {
        let part = until(runs);
        assert!(part.is_interrupted && part.nights <= 20, "{runs}");
        assert_eq!(part.entries.len(), whole.entries.len());
        for (part, whole) in part.entries.iter().zip(&whole.entries).filter(|_| part.nights == 20) {
            match (&part.fate, &whole.fate) {
                (Fate::Untried, _) => {}
                (Fate::Nothing { tried, .. }, Fate::Nothing { tried: all, .. }) => assert!(tried <= all),
                (part, whole) => assert_eq!(part, whole, "{runs}"),
            }
        }
    }
}

#[test]
fn nothing_is_known_before_the_first_night() {
    let scenarios = scenarios();
    let terms = Terms { seed: 1, runs: 20 };
    let found = look(&scenarios, terms, RunLimits::default(), &After(0, AtomicU64::new(0)))
        .expect("nothing is played");
    assert_eq!((found.nights, found.trial), (0, 0));
    assert!(found.entries.iter().all(|tried| tried.fate == Fate::Untried), "{:?}", found.entries);
}

/// A run that nobody interrupts leaves no trace of the other manner behind.
#[test]
fn a_whole_look_is_not_interrupted() {
    let answer = deep(&folder(), &["--runs", "2"]);
    assert!(answer.code == 0 && !answer.out.contains("Interrupted"), "{answer:?}");
    assert!(answer.out.contains("So few nights"), "{answer:?}");
}
