//! Tables of comma-separated values, each line with its place.

use crate::diagnostic::codes::tables as code;
use crate::diagnostic::{FileId, Files, Problem, Problems, Said, Span, said};

/// A line of a table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    values: Vec<String>,
    /// The line, for problems.
    pub(super) span: Span,
}

impl Row {
    /// The values of a row of so many columns.
    pub(super) fn values<const COLUMNS: usize>(&self) -> [&str; COLUMNS] {
        std::array::from_fn(|at| self.values.get(at).map_or("", |value| value.trim()))
    }
}

/// The lines of a table with these columns, each in their order. `None` if the columns are others;
/// lines that are no lines of a table are left out. Every problem is told.
pub(super) fn rows(
    files: &Files,
    file: FileId,
    columns: &[&str],
    problems: &mut Problems,
) -> Option<Vec<Row>> {
    let text = files.text(file);
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut lines = reader.records();
    let mut places: Option<Vec<usize>> = None;
    let mut found = Vec::new();
    for line in lines.by_ref() {
        let line = match line {
            Ok(line) => line,
            Err(why) => {
                let whole = Span::new(file, 0, 0);
                problems.push(Problem::new(
                    code::NO_TABLE,
                    whole,
                    said!("the table cannot be read: {why}", why = why.to_string()),
                ));
                return None;
            }
        };
        let span = span(text, file, line.position().map_or(0, csv::Position::byte));
        let Some(places) = &places else {
            places = Some(header(&line, columns, span, problems)?);
            continue;
        };
        if line.len() != columns.len() {
            let message = said!(
                "{values} values stand here, and the table has {columns} columns",
                values = line.len(),
                columns = columns.len()
            );
            problems.push(Problem::new(code::NO_TABLE, span, message).hint(
                said!("a value that holds a comma stands in quotes; an empty value is written as nothing between two commas"),
            ));
            continue;
        }
        let values = places.iter().map(|place| line.get(*place).unwrap_or_default().to_owned()).collect();
        found.push(Row { values, span });
    }
    if places.is_none() {
        problems.push(
            Problem::new(code::NO_TABLE, Span::new(file, 0, 0), said!("the table is empty"))
                .hint(wanted(columns)),
        );
        return None;
    }
    Some(found)
}

/// Where each of the wanted columns stands.
fn header(
    line: &csv::StringRecord,
    columns: &[&str],
    span: Span,
    problems: &mut Problems,
) -> Option<Vec<usize>> {
    let place = |column: &&str| line.iter().position(|name| name.trim() == *column);
    let places: Option<Vec<usize>> = columns.iter().map(place).collect();
    let places = places.filter(|_| line.len() == columns.len());
    if places.is_none() {
        let missing: Vec<&str> = columns.iter().filter(|column| place(column).is_none()).copied().collect();
        let foreign = line.iter().filter(|name| !columns.contains(&name.trim())).count();
        let message = match (missing.len(), foreign) {
            (0, _) => said!("some columns are named twice or have no business here"),
            (_, 0) => said!("these columns are missing: {missing}", missing = missing.join(", ")),
            _ => {
                said!(
                    "these columns are missing, and {foreign} others stand here: {missing}",
                    foreign,
                    missing = missing.join(", ")
                )
            }
        };
        problems.push(Problem::new(code::WRONG_COLUMNS, span, message).hint(wanted(columns)));
    }
    places
}

fn wanted(columns: &[&str]) -> Said {
    said!("the first line is `{columns}`", columns = columns.join(","))
}

/// From an offset, past empty lines, to the end of its line.
fn span(text: &str, file: FileId, at: u64) -> Span {
    let start = (at as usize).min(text.len());
    let blank = text[start..].len() - text[start..].trim_start_matches('\n').len();
    let start = start + blank;
    let end = text[start..].find('\n').map_or(text.len(), |length| start + length);
    Span::new(file, start as u32, end as u32)
}
