//! A tornado: what each cause did, as a bar from nothing to one side or the other, the strongest first, with its
//! interval.

use super::axis::Axis;
use super::frame::{Frame, tone};
use super::gauge::{Gauge, Kind};
use super::svg::{Svg, label, shape};
use crate::report::page::elided;
use crate::score::Unit;
use crate::statistics::decision::Verdict;
use crate::statistics::intervals::Interval;

/// What one cause did.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// What it is called.
    pub name: String,
    /// What it did, in the unit of the picture.
    pub effect: f64,
    /// The interval of that; `None` if nobody knows.
    pub interval: Option<Interval>,
    /// How it is meant: what it did was good, bad or neither.
    pub verdict: Verdict,
}

const WIDTH: f64 = 940.0;
const NAMES: f64 = 300.0;
const FIGURES: f64 = 220.0;
const TOP: f64 = 6.0;
const ROW: f64 = 27.0;
const BAR: f64 = 17.0;
const LETTERS: usize = 40;

/// The bars of causes, whatever their order, under an axis that says what they are.
#[must_use]
pub fn tornado(frame: &Frame<'_>, unit: Unit, what: &str, causes: &[Cause]) -> String {
    let mut causes: Vec<&Cause> = causes.iter().collect();
    // Of equals the one that was named first.
    causes.sort_by(|one, other| other.effect.abs().total_cmp(&one.effect.abs()));
    let ends_of = |cause: &Cause| cause.interval.map(|interval| [interval.low, interval.high]);
    let numbers = || {
        causes
            .iter()
            .flat_map(|cause| ends_of(cause).into_iter().flatten().chain([cause.effect]))
            .chain([0.0])
    };
    let gauge = Gauge::of(unit, Kind::Difference, numbers());
    let axis = Axis::around(numbers(), gauge, frame.between(WIDTH, NAMES, FIGURES));
    let bottom = TOP + causes.len() as f64 * ROW;
    let mut svg = frame.open(WIDTH, bottom + 46.0);
    axis.draw_across(&mut svg, frame.catalogue, (TOP, bottom));
    for (place, cause) in causes.iter().enumerate() {
        row(&mut svg, frame, &axis, cause, TOP + (place as f64 + 0.5) * ROW);
    }
    let zero = axis.place(0.0);
    let line = [("x1", zero), ("x2", zero), ("y1", TOP), ("y2", bottom)];
    svg.leaf("line", &shape("p-zero", line));
    let middle = (axis.ends.0 + axis.ends.1) / 2.0;
    let what = format!("{what} ({})", gauge.unit(frame.catalogue));
    svg.text("text", &label("p-faint", "middle", middle, bottom + 36.0), &what);
    svg.finish()
}

fn row(svg: &mut Svg, frame: &Frame<'_>, axis: &Axis, cause: &Cause, y: f64) {
    let number = |value| axis.gauge.signed(frame.catalogue, value);
    let told = match cause.interval {
        Some(interval) => {
            format!("{} ({}; {})", number(cause.effect), number(interval.low), number(interval.high))
        }
        None => number(cause.effect),
    };
    svg.open("g", &[]);
    svg.text("title", &[], &format!("{}: {told}", cause.name));
    let name = label("p-text", "start", frame.start(WIDTH, 8.0), y + 4.5);
    svg.text("text", &name, &elided(&cause.name, LETTERS));
    let (zero, end) = (axis.place(0.0), axis.place(cause.effect));
    let bar = [("x", zero.min(end)), ("y", y - BAR / 2.0), ("width", (end - zero).abs()), ("height", BAR)];
    svg.leaf("rect", &shape(&format!("p-bar {}", tone(cause.verdict)), bar));
    if let Some(interval) = cause.interval {
        let (from, to) = (axis.place(interval.low), axis.place(interval.high));
        svg.leaf("line", &shape("p-whisker", [("x1", from), ("x2", to), ("y1", y), ("y2", y)]));
        for end in [from, to] {
            let cap = [("x1", end), ("x2", end), ("y1", y - 4.0), ("y2", y + 4.0)];
            svg.leaf("line", &shape("p-whisker", cap));
        }
    }
    let (anchor, x) = if frame.is_rtl() { ("start", 8.0) } else { ("end", WIDTH - 8.0) };
    svg.text("text", &label("p-figure", anchor, x, y + 4.5), &told);
    svg.close();
}
