//! Night by night: each night is a dot, what it came to under the baseline against what it came to under a
//! doctrine. Dots on the diagonal are nights in which nothing changed; how far a dot lies from it is what the
//! doctrine did in that night.

use super::axis::Axis;
use super::frame::{Frame, Key, LEGEND_LINE};
use super::gauge::{Gauge, Kind};
use super::svg::{Svg, label, px, shape};
use crate::report::page::elided;
use crate::score::{Direction, Unit};
use std::collections::BTreeSet;
use std::fmt::Write;

/// A doctrine and its nights.
#[derive(Clone, Debug)]
pub struct Nights {
    /// What the doctrine is called.
    pub name: String,
    /// By night: under the baseline and under the doctrine.
    pub values: Vec<(f64, f64)>,
    /// Nights that are named: which value, and how they are told.
    pub named: Vec<((f64, f64), String)>,
}

/// Width of the picture, and of a plot with the room around it.
const WIDTH: f64 = 940.0;
const PLOT: f64 = 240.0;
const CELL: f64 = 313.0;
const LEFT: f64 = 58.0;
const TOP: f64 = 46.0;
const HEIGHT: f64 = 350.0;

/// Dots are five points wide: nearer than so many points they are one.
const GRAIN: f64 = 2.0;

/// Plots in a line, characters of a name.
const ABREAST: usize = 3;
const LETTERS: usize = 34;

/// A plot for each doctrine: values of a unit, held against those of the baseline.
#[must_use]
pub fn nights(
    frame: &Frame<'_>,
    (unit, direction): (Unit, Direction),
    baseline: &str,
    doctrines: &[Nights],
) -> String {
    let lines = doctrines.len().div_ceil(ABREAST) as f64;
    let mut svg = frame.open(WIDTH, lines * HEIGHT + 1.5 * LEGEND_LINE);
    let numbers = || doctrines.iter().flat_map(|one| &one.values).flat_map(|(old, new)| [*old, *new]);
    let gauge = Gauge::of(unit, Kind::Value, numbers());
    let whole = Axis::around(numbers(), gauge, (0.0, 1.0));
    for (place, one) in doctrines.iter().enumerate() {
        let along = (place % ABREAST) as f64 * CELL;
        let left = if frame.is_rtl() { WIDTH - along - CELL } else { along } + LEFT;
        let top = (place / ABREAST) as f64 * HEIGHT + TOP;
        let plot = Plot {
            frame,
            across: whole.at((left, left + PLOT)),
            upwards: whole.at((top + PLOT, top)),
            direction,
        };
        plot.draw(&mut svg, baseline, one);
    }
    let dots = |class, key| (Key::Dot(class), frame.catalogue.word(key));
    let keys = [
        dots("p-dots", "compare-night-better"),
        dots("p-dots p-of-same", "compare-night-same"),
        dots("p-dots p-of-worse", "compare-night-worse"),
    ];
    frame.legend(&mut svg, (WIDTH, lines * HEIGHT + 14.0), ABREAST, &keys);
    svg.finish()
}

struct Plot<'a> {
    frame: &'a Frame<'a>,
    across: Axis,
    upwards: Axis,
    direction: Direction,
}

impl Plot<'_> {
    fn draw(&self, svg: &mut Svg, baseline: &str, one: &Nights) {
        let catalogue = self.frame.catalogue;
        let ((left, right), (bottom, top)) = (self.across.ends, self.upwards.ends);
        self.halves(svg);
        self.across.draw_across(svg, catalogue, (top, bottom));
        self.upwards.draw_upwards(svg, catalogue, (left, right));
        let diagonal = [("x1", left), ("x2", right), ("y1", bottom), ("y2", top)];
        svg.leaf("line", &shape("p-zero", diagonal));
        let start = if self.frame.is_rtl() { right } else { left };
        let name = elided(&one.name, LETTERS);
        svg.text("text", &label("p-strong", "start", start, top - 28.0), &name);
        let unit = self.across.gauge.unit(catalogue);
        svg.text("text", &label("p-faint", "start", start, top - 11.0), &unit);
        let middle = (left + right) / 2.0;
        svg.text("text", &label("p-faint", "middle", middle, bottom + 36.0), &elided(baseline, LETTERS));
        let [better, same, worse] = self.sorted(&one.values);
        for (class, places) in [("p-dots p-of-same", same), ("p-dots", better), ("p-dots p-of-worse", worse)]
        {
            if !places.is_empty() {
                svg.leaf("path", &[("class", class.to_owned()), ("d", dots(&places))]);
            }
        }
        for ((old, new), told) in &one.named {
            svg.open("g", &[]);
            svg.text("title", &[], told);
            let ring = [("cx", self.across.place(*old)), ("cy", self.upwards.place(*new)), ("r", 5.5)];
            svg.leaf("circle", &shape("p-ring", ring));
            svg.close();
        }
    }

    /// The half in which the doctrine is worse is shaded.
    fn halves(&self, svg: &mut Svg) {
        let ((left, right), (bottom, top)) = (self.across.ends, self.upwards.ends);
        let corner = match self.direction {
            Direction::Lower => (left, top),
            Direction::Higher => (right, bottom),
        };
        let points = [(left, bottom), (right, top), corner].map(|(x, y)| format!("{},{}", px(x), px(y)));
        svg.leaf("polygon", &[("class", "p-stripe".to_owned()), ("points", points.join(" "))]);
    }

    /// Where nights stand that were better, the same and worse; those that would hide each other once.
    fn sorted(&self, values: &[(f64, f64)]) -> [BTreeSet<(i64, i64)>; 3] {
        let mut sorted = [BTreeSet::new(), BTreeSet::new(), BTreeSet::new()];
        for (old, new) in values {
            let gain = match self.direction {
                Direction::Lower => old - new,
                Direction::Higher => new - old,
            };
            let which = if gain > 0.0 {
                0
            } else if gain < 0.0 {
                2
            } else {
                1
            };
            let near = |place: f64| (place / GRAIN).round() as i64 * GRAIN as i64;
            sorted[which].insert((near(self.across.place(*old)), near(self.upwards.place(*new))));
        }
        sorted
    }
}

/// Dots as one path, each told from where the last one is.
fn dots(places: &BTreeSet<(i64, i64)>) -> String {
    let mut last = (0, 0);
    places.iter().fold(String::new(), |mut path, (x, y)| {
        let _ = write!(path, "m{},{}h0", x - last.0, y - last.1);
        last = (*x, *y);
        path
    })
}
