//! A heat map: a table whose cells are the stronger in colour the more they say. What they say stands in
//! them too.

use super::frame::Frame;
use super::svg::{Attribute, Svg, label, shape};
use crate::report::page::elided;

/// A table of numbers.
#[derive(Clone, Debug)]
pub struct Heat {
    /// What the columns are called.
    pub columns: Vec<String>,
    /// What each row is called, and its cells; `None` where there is nothing to say.
    pub rows: Vec<(String, Vec<Option<Cell>>)>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// From -1, as bad as can be, over 0 to 1, as good as can be.
    pub strength: f64,
    /// What stands in it.
    pub text: String,
}

const WIDTH: f64 = 940.0;
const NAMES: f64 = 300.0;
const ROW: f64 = 30.0;
const HEAD: f64 = 44.0;
const LETTERS: usize = 40;

/// The widest column, and the width of a character of its head.
const COLUMN: f64 = 200.0;
const LETTER: f64 = 7.2;

/// The picture of a table.
#[must_use]
pub fn heat(frame: &Frame<'_>, table: &Heat) -> String {
    let column = ((WIDTH - NAMES) / table.columns.len().max(1) as f64).min(COLUMN);
    let mut svg = frame.open(WIDTH, HEAD + table.rows.len() as f64 * ROW + 4.0);
    let left = |place: usize| {
        let along = NAMES + place as f64 * column;
        if frame.is_rtl() { WIDTH - along - column } else { along }
    };
    let letters = (column / LETTER) as usize;
    for (place, name) in table.columns.iter().enumerate() {
        svg.open("g", &[]);
        svg.text("title", &[], name);
        for (line, words) in in_two(name, letters).iter().enumerate() {
            let y = HEAD - 24.0 + 16.0 * line as f64;
            svg.text("text", &label("p-strong", "middle", left(place) + column / 2.0, y), words);
        }
        svg.close();
    }
    for (place, (name, cells)) in table.rows.iter().enumerate() {
        let y = HEAD + place as f64 * ROW;
        svg.open("g", &[]);
        svg.text("title", &[], name);
        let text = label("p-text", "start", frame.start(WIDTH, 8.0), y + 20.0);
        svg.text("text", &text, &elided(name, LETTERS));
        svg.close();
        for (at, cell) in cells.iter().enumerate() {
            draw(&mut svg, cell.as_ref(), (left(at), y, column));
        }
    }
    svg.finish()
}

fn draw(svg: &mut Svg, cell: Option<&Cell>, (x, y, width): (f64, f64, f64)) {
    let place = [("x", x), ("y", y), ("width", width), ("height", ROW)];
    let strength = cell.map_or(0.0, |cell| cell.strength);
    let strength = if strength.is_nan() { 0.0 } else { strength.clamp(-1.0, 1.0) };
    let mut patch = shape(if strength < 0.0 { "p-cell p-bad" } else { "p-cell p-good" }, place);
    let opacity: Attribute = ("fill-opacity", format!("{:.2}", strength.abs()));
    patch.push(opacity);
    svg.leaf("rect", &patch);
    let text = cell.map_or("–", |cell| &cell.text);
    svg.text("text", &label("p-amount", "middle", x + width / 2.0, y + 20.0), text);
}

/// A name on at most two lines of so many characters.
fn in_two(name: &str, letters: usize) -> Vec<String> {
    if name.chars().count() <= letters {
        return vec![String::new(), name.to_owned()];
    }
    let mut first = String::new();
    let mut words = name.split(' ').peekable();
    while let Some(word) = words.next_if(|word| first.chars().count() + word.chars().count() < letters) {
        if !first.is_empty() {
            first.push(' ');
        }
        first.push_str(word);
    }
    let rest = elided(&words.collect::<Vec<_>>().join(" "), letters);
    vec![first, rest]
}
