//! Injects and procedures that never mattered, or hardly, and those that were never delivered or never fired.

use super::page::Writer;
use crate::compare::deep::{Fate, Kind, Tried};
use crate::report::page::{Cell, Tone};
use crate::wording::Term;

/// Whether an entry is of a sort.
type Sort = dyn Fn(&Tried) -> bool;

/// Adds them.
pub(super) fn add(writer: &mut Writer<'_>) {
    let catalogue = writer.catalogue();
    writer.page.heading(catalogue.word("deep-idle"));
    let of = writer.of;
    let nothing: Vec<Vec<Cell>> = of.entries.iter().filter_map(|tried| row(writer, tried)).collect();
    match nothing.is_empty() {
        true => writer.page.text(2, Tone::Good, &catalogue.word("deep-idle-none")),
        false => writer.page.table(2, &nothing),
    }
    if !nothing.is_empty() {
        writer.page.text(2, Tone::Faint, &catalogue.word("deep-idle-note"));
    }
    let lists: [(&str, &Sort); 5] = [
        ("deep-slight", &|tried| is_slight(&tried.fate)),
        ("deep-never-delivered", &|tried| tried.fate == Fate::Unused && tried.entry.kind == Kind::Inject),
        ("deep-never-fired", &|tried| tried.fate == Fate::Unused && tried.entry.kind == Kind::Procedure),
        ("deep-endless", &|tried| tried.fate == Fate::Endless),
        ("deep-untried", &|tried| tried.fate == Fate::Untried),
    ];
    for (key, is_one) in lists {
        list(writer, key, is_one);
    }
}

/// An entry without which nothing changed.
fn row(writer: &Writer<'_>, tried: &Tried) -> Option<Vec<Cell>> {
    let Fate::Nothing { tried: nights, course } = tried.fate else {
        return None;
    };
    let used = match tried.entry.kind {
        Kind::Inject => "deep-delivered",
        Kind::Procedure => "deep-fired",
    };
    let mut notes = vec![writer.phrase(used, [("nights", tried.used)])];
    if nights < tried.used {
        notes.push(writer.phrase("deep-so-far", [("nights", nights)]));
    }
    notes.extend(course.map(|course| {
        writer.catalogue().word(if course { "deep-course-changes" } else { "deep-course-same" })
    }));
    notes.push(writer.only_under(&tried.entry.under, writer.of.scenarios.len()));
    notes.retain(|note| !note.is_empty());
    Some(vec![
        Cell::whole(Tone::Faint, writer.kind(tried.entry.kind)),
        Cell::text(Tone::Fair, writer.entry(&tried.entry)),
        Cell::text(Tone::Plain, writer.catalogue().list(&notes)),
    ])
}

/// Whether it moves something, and never by as much as matters.
fn is_slight(fate: &Fate) -> bool {
    matches!(fate, Fate::Matters(weight) if weight.large == 0)
}

/// A line that names all entries of a sort, if there are any.
fn list(writer: &mut Writer<'_>, key: &str, is_one: &Sort) {
    let found: Vec<&Tried> = writer.of.entries.iter().filter(|tried| is_one(tried)).collect();
    if found.is_empty() {
        return;
    }
    let all = writer.of.scenarios.len();
    let name = |tried: &&Tried| {
        let under = writer.only_under(&tried.entry.under, all);
        let entry = writer.entry(&tried.entry);
        if under.is_empty() { entry } else { format!("{entry} ({under})") }
    };
    let names: Vec<String> = found.iter().map(name).collect();
    let terms = [
        ("number", Term::Text(names.len().to_string())),
        ("entries", Term::Text(writer.catalogue().list(&names))),
    ];
    let told = writer.catalogue().phrase(key, terms);
    writer.page.text(2, Tone::Fair, &told);
}
