//! Columns: what an author lined up over several lines stays lined up.
//!
//! Things on lines that follow one another and in one column as written make a row of the column, if
//! blanks were put before one of them to get it there. Each row moves as far to the right as its
//! furthest member needs.

use super::page::{Mark, Page};
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr;

/// The text of a page with its columns lined up.
pub(super) fn line_up(page: Page<'_>) -> String {
    let Page { out, marks, .. } = page;
    if !marks.iter().any(|mark| mark.is_set_off) {
        return out;
    }
    let marks = in_order(marks);
    let pads = pads(&marks, &places(&out, &marks));
    padded(&out, &marks, &pads)
}

/// The marks without those that stand further left, as written, than one before on their line: their
/// lines were put together.
fn in_order(marks: Vec<Mark>) -> Vec<Mark> {
    let mut kept: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks {
        let is_further = |last: &Mark| last.line != mark.line || last.column < mark.column;
        if kept.last().is_none_or(is_further) {
            kept.push(mark);
        }
    }
    kept
}

/// The column of each mark on the page.
fn places(out: &str, marks: &[Mark]) -> Vec<usize> {
    let mut places = Vec::with_capacity(marks.len());
    let (mut from, mut column) = (0, 0);
    for mark in marks {
        let passed = &out[from..mark.at];
        column = match passed.rsplit_once('\n') {
            Some((_, last)) => last.width(),
            None => column + passed.width(),
        };
        from = mark.at;
        places.push(column);
    }
    places
}

/// The rows: marks in one column on lines that follow one another, as indices. By column, left to right.
fn rows(marks: &[Mark]) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    // The last row of a column, and the line where it ended.
    let mut last: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (at, mark) in marks.iter().enumerate() {
        let goes_on = last.get(&mark.column).filter(|(_, line)| line + 1 == mark.line);
        let row = match goes_on {
            Some(&(row, _)) => row,
            None => {
                rows.push(Vec::new());
                rows.len() - 1
            }
        };
        rows[row].push(at);
        last.insert(mark.column, (row, mark.line));
    }
    rows.retain(|row| row.len() > 1 && row.iter().any(|&at| marks[at].is_set_off));
    rows.sort_by_key(|row| marks[row[0]].column);
    rows
}

/// How many blanks more each mark gets.
fn pads(marks: &[Mark], places: &[usize]) -> Vec<usize> {
    let mut pads = vec![0; marks.len()];
    // How far each line was moved so far: rows come from left to right.
    let mut moved: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows(marks) {
        let now = |at: usize| places[at] + moved.get(&marks[at].line).copied().unwrap_or(0);
        let furthest = row.iter().map(|&at| now(at)).max().unwrap_or(0);
        let missing: Vec<usize> = row.iter().map(|&at| furthest - now(at)).collect();
        for (&at, missing) in row.iter().zip(missing) {
            pads[at] = missing;
            *moved.entry(marks[at].line).or_default() += missing;
        }
    }
    pads
}

fn padded(out: &str, marks: &[Mark], pads: &[usize]) -> String {
    let mut padded = String::with_capacity(out.len() + pads.iter().sum::<usize>());
    let mut from = 0;
    for (mark, &pad) in marks.iter().zip(pads) {
        padded.push_str(&out[from..mark.at]);
        padded.extend(std::iter::repeat_n(' ', pad));
        from = mark.at;
    }
    padded.push_str(&out[from..]);
    padded
}
