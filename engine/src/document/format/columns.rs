//! Columns: what an author lined up over several lines stays lined up.
//!
//! Things that were written in one column on lines near one another are a column, if blanks were put before
//! one of them to get it there. It stays where it is, or moves to the right as far as its furthest member
//! needs.

use super::page::{Mark, Page, indent_of};
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr;

/// So many lines may lie between two members: a comment, an empty line, entries of another kind.
const APART: usize = 10;

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

/// The column of each mark on the page, and the indentation of its line.
fn places(out: &str, marks: &[Mark]) -> Vec<(usize, usize)> {
    let mut places = Vec::with_capacity(marks.len());
    let (mut from, mut place) = (0, (0, indent_of(out)));
    for mark in marks {
        let passed = &out[from..mark.at];
        place = match passed.rfind('\n') {
            Some(end) => (passed[end + 1..].width(), indent_of(&out[from + end + 1..])),
            None => (place.0 + passed.width(), place.1),
        };
        from = mark.at;
        places.push(place);
    }
    places
}

/// The columns: marks in one column on lines near one another, as indices. From left to right.
fn columns(marks: &[Mark]) -> Vec<Vec<usize>> {
    let mut columns: Vec<Vec<usize>> = Vec::new();
    // The last of those at each place, and the line where it ended.
    let mut last: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (at, mark) in marks.iter().enumerate() {
        let goes_on = last.get(&mark.column).filter(|(_, line)| line + APART >= mark.line);
        let own = match goes_on {
            Some(&(own, _)) => own,
            None => {
                columns.push(Vec::new());
                columns.len() - 1
            }
        };
        columns[own].push(at);
        last.insert(mark.column, (own, mark.line));
    }
    columns.retain(|column| column.len() > 1 && column.iter().any(|&at| marks[at].is_set_off));
    columns.sort_by_key(|column| marks[column[0]].column);
    columns
}

/// How many blanks more each mark gets.
fn pads(marks: &[Mark], places: &[(usize, usize)]) -> Vec<usize> {
    let mut pads = vec![0; marks.len()];
    // How far each line was moved so far: columns come from left to right.
    let mut moved: BTreeMap<usize, usize> = BTreeMap::new();
    for column in columns(marks) {
        let now = |at: usize| places[at].0 + moved.get(&marks[at].line).copied().unwrap_or(0);
        let furthest = column.iter().map(|&at| now(at)).max().unwrap_or(0);
        // Where the author had it, as far in as its lines are now.
        let (first, (_, indent)) = (marks[column[0]], places[column[0]]);
        let authors = (first.column + indent).saturating_sub(first.indent);
        let place = furthest.max(authors);
        let missing: Vec<usize> = column.iter().map(|&at| place - now(at)).collect();
        for (&at, missing) in column.iter().zip(missing) {
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
