//! Every example of the page is read by the program, and what is quoted from files stands there.

use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::diagnostic::{Files, Problems};
use salambo_engine::document::reading::{Request, Shelf, read, read_plan};
use salambo_engine::document::syntax::Limits;

use super::page::{Block, blocks, page};

const PAGE: &str = "scenarios/README.md";

/// An exercise around a part of one of its documents.
fn around(exercise: &str, organisation: &str, doctrine: &str) -> String {
    format!(
        "Exercise(format: 1, id: \"first-steps\", title: \"Page\", clock: Clock(end: \"T+02:00\"),\n\
         organisation: Organisation(format: 1, id: \"small-town\",\n{organisation}\n),\n\
         doctrine: Doctrine(format: 1, id: \"d\",\n{doctrine}\n),\n{exercise}\n)"
    )
}

/// The files of which an example is a part; `None` if it does not say.
fn shelf(block: &Block<'_>) -> Option<Shelf> {
    let text = block.text();
    let entry = match block.lines.first()?.trim() {
        "// exercise" => around(&text, "", ""),
        "// organisation" => around("", &text, ""),
        "// doctrine" => around("", "", &text),
        first if first.starts_with("Texts(") => {
            let shelf = Shelf::new().with("exercise.ron", around("", "", ""));
            return Some(shelf.with("texts/of-the-page.ron", text));
        }
        _ => return None,
    };
    Some(Shelf::new().with("exercise.ron", entry))
}

/// What the reader says about an example.
fn told(mut shelf: Shelf) -> String {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    read(&mut shelf, &request, &mut files, &mut problems);
    drawn(&problems, &files)
}

/// What the reader says about a plan, which stands for itself.
fn told_of_plan(text: &str) -> String {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    read_plan("plan.ron", text.as_bytes(), &Limits::default(), &mut files, &mut problems);
    drawn(&problems, &files)
}

fn drawn(problems: &Problems, files: &Files) -> String {
    match problems.is_empty() {
        true => String::new(),
        false => render::text(problems, files, Look::default()),
    }
}

/// The file that a block is quoted from.
fn quoted<'a>(block: &Block<'a>) -> Option<&'a str> {
    let path = block.before.strip_prefix("<!-- from ")?;
    path.strip_suffix(" -->")
}

#[test]
fn every_example_is_read() {
    let text = page(PAGE);
    let mut count = 0;
    for block in blocks(&text) {
        if block.kind != "ron" || quoted(&block).is_some() {
            continue;
        }
        let text = block.text();
        let told = if text.starts_with("Plan(") {
            told_of_plan(&text)
        } else {
            let shelf = shelf(&block);
            told(shelf.unwrap_or_else(|| panic!("{PAGE}:{}: an example of what?", block.line)))
        };
        assert!(told.is_empty(), "{PAGE}:{}:\n{told}", block.line);
        count += 1;
    }
    assert!(count >= 15, "only {count} examples were found");
}

#[test]
fn what_is_quoted_stands_in_its_file() {
    let text = page(PAGE);
    let mut count = 0;
    for block in blocks(&text) {
        let Some(name) = quoted(&block) else { continue };
        let file = page(&format!("scenarios/{name}"));
        assert!(file.contains(&block.text()), "{PAGE}:{}: not in {name}", block.line);
        count += 1;
    }
    assert!(count >= 4, "only {count} quotations were found");
}
