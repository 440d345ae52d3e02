//! A forest plot: a line for each gain with its interval, against the band of what does not matter.
//!
//! Gains stand to the right whatever a measure counts and whichever way a language runs. Measures of one
//! unit share an axis.

use super::axis::Axis;
use super::frame::{Frame, Key, LEGEND_LINE, mark, tone};
use super::gauge::{Gauge, Kind};
use super::svg::{Svg, label, px, shape};
use crate::report::page::elided;
use crate::score::Unit;
use crate::statistics::decision::Verdict;
use crate::statistics::intervals::Interval;

/// Gains under a common axis.
#[derive(Clone, Debug)]
pub struct Panel {
    /// Their unit.
    pub unit: Unit,
    /// The lines.
    pub rows: Vec<Row>,
}

/// A line of a panel.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is of.
    pub name: String,
    /// Its gain; `None` in a heading, and where there is none.
    pub gain: Option<Gain>,
    /// Whether it stands under a heading.
    pub is_under: bool,
}

/// A gain: above 0 is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// The mean.
    pub mean: f64,
    /// Its interval.
    pub interval: Interval,
    /// The smallest that matters.
    pub smallest: f64,
    /// What is said of it.
    pub verdict: Verdict,
}

/// Width of the picture, of the names, and of the figures.
const WIDTH: f64 = 940.0;
const NAMES: f64 = 300.0;
const FIGURES: f64 = 220.0;

/// Where the first panel begins, how high a row is, what a panel takes beside its rows.
const TOP: f64 = 34.0;
const ROW: f64 = 27.0;
const UNDER: f64 = 52.0;

/// Characters of a name.
const LETTERS: usize = 40;

/// The picture of panels.
#[must_use]
pub fn forest(frame: &Frame<'_>, panels: &[Panel]) -> String {
    let rows = panels.iter().map(|panel| panel.rows.len()).sum::<usize>() as f64;
    let bottom = TOP + rows * ROW + panels.len() as f64 * UNDER;
    let mut svg = frame.open(WIDTH, bottom + 2.0 * LEGEND_LINE);
    let ends = frame.between(WIDTH, NAMES, FIGURES);
    let mut top = TOP;
    for (place, panel) in panels.iter().enumerate() {
        let gains = || panel.rows.iter().filter_map(|row| row.gain);
        let numbers = || gains().flat_map(|gain| [gain.interval.low, gain.interval.high, gain.mean]);
        let gauge = Gauge::of(panel.unit, Kind::Difference, numbers());
        // The band has room as far as it says something of these gains.
        let reach = gains().map(|gain| gain.smallest).fold(0.0, f64::max);
        let axis = Axis::around(numbers().chain([-reach, reach]), gauge, ends);
        let drawing = Drawing { frame, unit: panel.unit, axis, top };
        if place == 0 {
            drawing.sides(&mut svg);
        }
        drawing.panel(&mut svg, panel);
        top += panel.rows.len() as f64 * ROW + UNDER;
    }
    frame.legend(&mut svg, (WIDTH, bottom + 12.0), 5, &keys(frame));
    svg.finish()
}

fn keys(frame: &Frame<'_>) -> Vec<(Key, String)> {
    let verdict = |verdict, key| (Key::Verdict(verdict), frame.catalogue.word(key));
    vec![
        verdict(Verdict::Better, "versus-better"),
        verdict(Verdict::Worse, "versus-worse"),
        verdict(Verdict::Equivalent, "versus-equivalent"),
        verdict(Verdict::Undecided, "versus-undecided"),
        (Key::Patch("p-zone"), frame.catalogue.word("compare-band")),
    ]
}

struct Drawing<'a> {
    frame: &'a Frame<'a>,
    unit: Unit,
    axis: Axis,
    top: f64,
}

impl Drawing<'_> {
    /// Which side is which.
    fn sides(&self, svg: &mut Svg) {
        let zero = self.axis.place(0.0);
        let y = self.top - 18.0;
        let is_rtl = self.frame.is_rtl();
        for (way, key) in [(-1.0, "compare-side-worse"), (1.0, "compare-side-better")] {
            let tip = zero + way * 22.0;
            let points = [(tip, y), (tip - way * 8.0, y - 5.0), (tip - way * 8.0, y + 5.0)]
                .map(|(x, y)| format!("{},{}", px(x), px(y)));
            let attributes = [("class", "p-arrow".to_owned()), ("points", points.join(" "))];
            svg.leaf("polygon", &attributes);
            let anchor = if (way > 0.0) == is_rtl { "end" } else { "start" };
            let place = label("p-faint", anchor, tip + way * 7.0, y + 4.5);
            svg.text("text", &place, &self.frame.catalogue.word(key));
        }
    }

    fn panel(&self, svg: &mut Svg, panel: &Panel) {
        let bottom = self.top + panel.rows.len() as f64 * ROW;
        let mut is_striped = false;
        for (place, row) in panel.rows.iter().enumerate() {
            is_striped ^= !row.is_under;
            let y = self.top + place as f64 * ROW;
            if is_striped {
                let band = [("x", 0.0), ("y", y), ("width", WIDTH), ("height", ROW)];
                svg.leaf("rect", &shape("p-stripe", band));
            }
            if let Some(gain) = row.gain {
                let (from, to) = (self.axis.place(-gain.smallest), self.axis.place(gain.smallest));
                let band = [("x", from), ("y", y), ("width", to - from), ("height", ROW)];
                svg.leaf("rect", &shape("p-zone", band));
            }
        }
        self.axis.draw_across(svg, self.frame.catalogue, (self.top, bottom));
        let zero = self.axis.place(0.0);
        let ends = [("x1", zero), ("x2", zero), ("y1", self.top), ("y2", bottom)];
        svg.leaf("line", &shape("p-zero", ends));
        for (place, row) in panel.rows.iter().enumerate() {
            self.row(svg, row, self.top + (place as f64 + 0.5) * ROW);
        }
        let unit = self.axis.gauge.unit(self.frame.catalogue);
        let middle = (self.axis.ends.0 + self.axis.ends.1) / 2.0;
        svg.text("text", &label("p-faint", "middle", middle, bottom + 36.0), &unit);
    }

    fn row(&self, svg: &mut Svg, row: &Row, y: f64) {
        svg.open("g", &[]);
        svg.text(
            "title",
            &[],
            &format!("{}. {}", row.name, row.gain.map_or_else(String::new, |gain| self.told(&gain))),
        );
        let (inset, class) = if row.is_under { (26.0, "p-text") } else { (8.0, "p-strong") };
        let letters = if row.is_under { LETTERS } else { LETTERS - 2 };
        let place = label(class, "start", self.frame.start(WIDTH, inset), y + 4.5);
        svg.text("text", &place, &elided(&row.name, letters));
        if let Some(gain) = row.gain {
            let (from, to) = (self.axis.place(gain.interval.low), self.axis.place(gain.interval.high));
            let class = format!("p-reach {}", tone(gain.verdict));
            svg.leaf("line", &shape(&class, [("x1", from), ("x2", to), ("y1", y), ("y2", y)]));
            for end in [from, to] {
                let cap = [("x1", end), ("x2", end), ("y1", y - 4.0), ("y2", y + 4.0)];
                svg.leaf("line", &shape(&class, cap));
            }
            mark(svg, gain.verdict, self.axis.place(gain.mean), y);
            let anchor = if self.frame.is_rtl() { "start" } else { "end" };
            let x = if self.frame.is_rtl() { 8.0 } else { WIDTH - 8.0 };
            svg.text("text", &label("p-figure", anchor, x, y + 4.5), &self.told(&gain));
        }
        svg.close();
    }

    /// `+3.2 min (+2.7; +3.7)`, in a unit of its own: beside an hour, seconds would be nothing.
    fn told(&self, row: &Gain) -> String {
        let (unit, catalogue) = (self.unit, self.frame.catalogue);
        let ends = [row.interval.low, row.interval.high];
        let gauge = Gauge::of(unit, Kind::Difference, ends.into_iter().chain([row.mean]));
        let [low, high] = ends.map(|end| gauge.signed(catalogue, end));
        format!("{} ({low}; {high})", gauge.change(catalogue, row.mean))
    }
}
