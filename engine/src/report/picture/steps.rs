//! Distribution functions: in which share of the nights it was done by when, with bands that hold the true
//! functions everywhere at once.

use super::axis::Axis;
use super::frame::{Frame, Key, LEGEND_LINE, band, curve};
use super::gauge::{Gauge, Kind};
use super::svg::{label, shape};
use crate::score::Unit;
use crate::statistics::intervals::{Step, band_half_width, ecdf};
use std::fmt::Write;

/// The values of one doctrine.
#[derive(Clone, Copy, Debug)]
pub struct Curve<'a> {
    /// What it is of.
    pub name: &'a str,
    /// The values, ascending.
    pub ascending: &'a [f64],
}

/// Width of the picture; top, left and right of the plot; its height.
const WIDTH: f64 = 720.0;
const TOP: f64 = 26.0;
const LEFT: f64 = 56.0;
const RIGHT: f64 = 18.0;
const HEIGHT: f64 = 260.0;

/// Entries of the legend in a line.
const ENTRIES: usize = 2;

/// The curves of values of a unit, with bands at a level and the limit of the full mark.
#[must_use]
pub fn steps(frame: &Frame<'_>, unit: Unit, curves: &[Curve<'_>], level: f64, limit: Option<f64>) -> String {
    let numbers = || curves.iter().flat_map(|curve| curve.ascending).copied();
    let gauge = Gauge::of(unit, Kind::Value, numbers());
    let ends = (LEFT, WIDTH - RIGHT);
    let across = Axis::around(numbers().chain(limit), gauge, ends);
    let upwards = shares();
    let bottom = TOP + HEIGHT;
    let lines = (curves.len() + usize::from(limit.is_some())).div_ceil(ENTRIES) as f64;
    let mut svg = frame.open(WIDTH, bottom + 58.0 + lines * LEGEND_LINE);
    across.draw_across(&mut svg, frame.catalogue, (TOP, bottom));
    upwards.draw_upwards(&mut svg, frame.catalogue, ends);
    let share = frame.catalogue.word("compare-share-of-nights");
    svg.text("text", &label("p-faint", "start", frame.start(WIDTH, 8.0), 15.0), &share);
    for (place, one) in curves.iter().enumerate() {
        let drawn = drawn(&ecdf(one.ascending, level), one.ascending.len(), level, &across, &upwards);
        svg.leaf("path", &[("class", band(place)), ("d", drawn.band)]);
    }
    if let Some(limit) = limit {
        let x = across.place(limit);
        let ends = [("x1", x), ("x2", x), ("y1", TOP - 6.0), ("y2", bottom)];
        svg.leaf("line", &shape("p-limit", ends));
    }
    for (place, one) in curves.iter().enumerate() {
        let drawn = drawn(&ecdf(one.ascending, level), one.ascending.len(), level, &across, &upwards);
        svg.open("g", &[]);
        svg.text("title", &[], one.name);
        svg.leaf("path", &[("class", curve(place)), ("d", drawn.curve)]);
        svg.close();
    }
    let middle = (ends.0 + ends.1) / 2.0;
    svg.text("text", &label("p-faint", "middle", middle, bottom + 36.0), &gauge.unit(frame.catalogue));
    let names = curves.iter().enumerate().map(|(place, one)| (Key::Curve(place), one.name.to_owned()));
    let full = limit.map(|limit| {
        let full = frame.catalogue.word("report-full-mark");
        (
            Key::Limit,
            format!("{full}: {}", Gauge::new(unit, Kind::Value, limit).amount(frame.catalogue, limit)),
        )
    });
    let keys: Vec<_> = names.chain(full).collect();
    frame.legend(&mut svg, (WIDTH, bottom + 64.0), ENTRIES, &keys);
    svg.finish()
}

/// The axis of shares, from none to all.
fn shares() -> Axis {
    let gauge = Gauge::new(Unit::Share, Kind::Value, 1.0);
    Axis::exactly((0.0, 1.0), gauge, (TOP + HEIGHT, TOP))
}

/// Paths in the picture.
struct Drawn {
    curve: String,
    band: String,
}

/// Steps as paths. The eye tells no parts of a point apart: steps that would stand at the same place are one.
fn drawn(steps: &[Step], count: usize, level: f64, across: &Axis, upwards: &Axis) -> Drawn {
    let half_width = band_half_width(count, level).unwrap_or(0.0);
    let height = |share: f64| upwards.place(share).round() as i64;
    let [none, lowest, highest] = [0.0, 0.0, half_width.min(1.0)].map(height);
    let mut kept: Vec<(i64, [i64; 3])> = Vec::new();
    for step in steps.iter().filter(|step| step.value.is_finite()) {
        let x = across.place(step.value).round() as i64;
        let shares = [step.share, step.low, step.high].map(height);
        if kept.last().is_some_and(|(last, _)| *last == x) {
            kept.pop();
        }
        kept.push((x, shares));
    }
    let ends = (across.ends.0.round() as i64, across.ends.1.round() as i64);
    let forwards = |which: usize, from: i64| {
        let mut pen = Pen::at(ends.0, from);
        for (x, shares) in &kept {
            pen.step(*x, shares[which]);
        }
        pen.along(ends.1);
        pen
    };
    // There and back: the upper edge is drawn forwards, the lower one backwards.
    let mut band = forwards(2, highest);
    band.up(kept.last().map_or(lowest, |(_, shares)| shares[1]));
    for place in (0..kept.len()).rev() {
        let before = place.checked_sub(1).map_or(lowest, |place| kept[place].1[1]);
        band.step(kept[place].0, before);
    }
    band.along(ends.0);
    Drawn { curve: forwards(0, none).path, band: band.path + "Z" }
}

/// Writes a path of level and upright strokes, each from where the last one ended.
struct Pen {
    path: String,
    x: i64,
    y: i64,
}

impl Pen {
    fn at(x: i64, y: i64) -> Self {
        Self { path: format!("M{x},{y}"), x, y }
    }

    fn along(&mut self, x: i64) {
        if x != self.x {
            let _ = write!(self.path, "h{}", x - self.x);
            self.x = x;
        }
    }

    fn up(&mut self, y: i64) {
        if y != self.y {
            let _ = write!(self.path, "v{}", y - self.y);
            self.y = y;
        }
    }

    /// Goes along to `x` and there to `y`; nowhere if nothing rises.
    fn step(&mut self, x: i64, y: i64) {
        if y != self.y {
            self.along(x);
            self.up(y);
        }
    }
}
