//! Input that is large, deep or circular beyond reason ends in a message, soon.

use std::fmt::Write;
use std::time::{Duration, Instant};

use salambo_engine::diagnostic::Problems;
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::scenario::compile::compile;

/// Far more than any of these takes, and far less than a person would wait.
const PATIENCE: Duration = Duration::from_secs(120);

fn problems(mut shelf: Shelf) -> Problems {
    let began = Instant::now();
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let problems = compile(&mut shelf, &request).problems;
    assert!(began.elapsed() < PATIENCE, "{:?}", began.elapsed());
    problems
}

fn codes(problems: &Problems) -> Vec<&str> {
    let mut codes: Vec<&str> = problems.iter().map(|problem| problem.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// An exercise with these lines among the fields of its organisation and of its doctrine.
fn with(organisation: &str, doctrine: &str) -> Shelf {
    let exercise = format!(
        "Exercise(format: 1, id: \"big\", title: \"Big\", clock: Clock(end: \"T+01:00\"),
        organisation: Organisation(format: 1, id: \"o\", {organisation}),
        doctrine: Doctrine(format: 1, id: \"d\", {doctrine}))"
    );
    Shelf::new().with("exercise.ron", exercise)
}

fn many(count: usize, entry: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for number in 0..count {
        writeln!(text, "{},", entry(number)).expect("a text grows");
    }
    text
}

#[test]
fn a_million_agencies_are_too_many() {
    let agencies = many(1_000_000, |number| format!("Agency(id: \"a{number}\")"));
    let problems = problems(with(&format!("agencies: [{agencies}]"), ""));
    assert_eq!(codes(&problems), ["E0007"]);
}

#[test]
fn a_hundred_thousand_wrong_entries_are_told_in_part() {
    let agencies = many(100_000, |number| format!("Agncy(idd: \"a{}\")", number % 7));
    let problems = problems(with(&format!("agencies: [{agencies}]"), ""));
    assert!(problems.errors() >= 100_000);
    assert!(problems.shown().len() <= 200);
}

#[test]
fn a_hundred_thousand_equal_ids_are_told_in_part() {
    let sites = many(100_000, |_| "Site(id: \"here\")".to_owned());
    let problems = problems(with(&format!("sites: [{sites}]"), ""));
    assert!(codes(&problems).contains(&"E0614"));
}

#[test]
fn brackets_nested_without_end_are_refused() {
    for bracket in ["[", "(", "{", "All(["] {
        let text = bracket.repeat(200_000);
        let problems = problems(Shelf::new().with("exercise.ron", text));
        assert!(!problems.is_ok(), "{bracket}");
    }
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    let condition = format!("{}FirstThere{}", "Not(".repeat(90), ")".repeat(90));
    let procedure = format!("Procedure(id: \"p\", who: \"a\", when: {condition}, then: [])");
    let problems = problems(with("", &format!("procedures: [{procedure}]")));
    assert!(!codes(&problems).contains(&"E0006"));
}

#[test]
fn long_chains_of_doctrines_end() {
    let doctrines = many(3_000, |number| match number {
        0 => "Doctrine(format: 1, id: \"d0\", procedures: [])".to_owned(),
        _ => format!("Doctrine(format: 1, id: \"d{number}\", extends: \"d{}\")", number - 1),
    });
    let exercise = format!(
        "Exercise(format: 1, id: \"big\", title: \"Big\", clock: Clock(end: \"T+01:00\"),
        organisation: Organisation(format: 1, id: \"o\"), doctrines: [{doctrines}])"
    );
    let problems = problems(Shelf::new().with("exercise.ron", exercise));
    assert!(!codes(&problems).contains(&"E0622"));
}

#[test]
fn extensions_do_not_multiply_a_large_doctrine() {
    let lists = many(20_000, |number| format!("List(id: \"l{number}\", at_once: \"a\")"));
    let extensions =
        many(3_000, |number| format!("Doctrine(format: 1, id: \"d{number}\", extends: \"base\")"));
    let exercise = format!(
        "Exercise(format: 1, id: \"big\", title: \"Big\", clock: Clock(end: \"T+01:00\"),
        organisation: Organisation(format: 1, id: \"o\"),
        doctrines: [Doctrine(format: 1, id: \"base\", lists: [{lists}]), {extensions}])"
    );
    let problems = problems(Shelf::new().with("exercise.ron", exercise));
    assert!(codes(&problems).contains(&"E0630"));
}

#[test]
fn a_very_long_line_is_read() {
    let title = "x".repeat(2_000_000);
    let problems = problems(with(&format!("title: \"{title}\", nonsense: 1"), ""));
    assert!(codes(&problems).contains(&"E0203"));
}

#[test]
fn files_beyond_the_limit_are_not_parsed() {
    let huge = format!("// {}\n", "x".repeat(33 << 20));
    let problems = problems(Shelf::new().with("exercise.ron", huge));
    assert_eq!(codes(&problems), ["E0004"]);
}
