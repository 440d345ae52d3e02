//! Where the time went: a bar for each doctrine, its parts in the colours of the families of waits.

use super::axis::Axis;
use super::colours::Family;
use super::frame::{Frame, Key, LEGEND_LINE};
use super::gauge::{Gauge, Kind};
use super::svg::{Svg, label, shape};
use crate::report::page::elided;
use crate::scenario::model::mark::Label;
use crate::score::Unit;
use crate::trace::words::Word;
use std::collections::{BTreeMap, BTreeSet};

/// A doctrine and where its time went.
#[derive(Clone, Debug)]
pub struct Spent<'a> {
    /// What the doctrine is called.
    pub name: String,
    /// By label, in ms.
    pub parts: &'a BTreeMap<Label, f64>,
}

const WIDTH: f64 = 940.0;
const NAMES: f64 = 250.0;
const FIGURES: f64 = 90.0;
const TOP: f64 = 6.0;
const ROW: f64 = 36.0;
const BAR: f64 = 24.0;
const LETTERS: usize = 34;

/// Entries of the legend in a line.
const ENTRIES: usize = 3;

/// The bars of doctrines.
#[must_use]
pub fn spent(frame: &Frame<'_>, doctrines: &[Spent<'_>]) -> String {
    let total = |one: &Spent<'_>| one.parts.values().sum::<f64>();
    let totals = || doctrines.iter().map(total);
    let gauge = Gauge::of(Unit::Ms, Kind::Value, totals());
    let ends = frame.between(WIDTH, NAMES, FIGURES);
    let axis = Axis::around(totals().chain([0.0]), gauge, ends).with_zero();
    let families: BTreeSet<Family> =
        doctrines.iter().flat_map(|one| one.parts.keys()).map(|label| Family::of(*label)).collect();
    let bottom = TOP + doctrines.len() as f64 * ROW;
    let lines = families.len().div_ceil(ENTRIES) as f64;
    let mut svg = frame.open(WIDTH, bottom + 58.0 + lines * LEGEND_LINE);
    frame.hatch(&mut svg);
    axis.draw_across(&mut svg, frame.catalogue, (TOP, bottom));
    for (place, one) in doctrines.iter().enumerate() {
        let y = TOP + place as f64 * ROW + (ROW - BAR) / 2.0;
        let text = label("p-text", "start", frame.start(WIDTH, 8.0), y + 17.0);
        svg.text("text", &text, &elided(&one.name, LETTERS));
        bar(&mut svg, frame, &axis, one, y);
        let end = axis.place(total(one)) + 8.0;
        let anchor = if frame.is_rtl() { "end" } else { "start" };
        svg.text("text", &label("p-text", anchor, end, y + 17.0), &gauge.amount(frame.catalogue, total(one)));
    }
    let middle = (ends.0 + ends.1) / 2.0;
    svg.text("text", &label("p-faint", "middle", middle, bottom + 36.0), &gauge.unit(frame.catalogue));
    let keys: Vec<_> =
        families.iter().map(|family| (Key::Family(*family), frame.catalogue.word(family.key()))).collect();
    frame.legend(&mut svg, (WIDTH, bottom + 64.0), ENTRIES, &keys);
    svg.finish()
}

/// The parts of a doctrine, families in their order.
fn bar(svg: &mut Svg, frame: &Frame<'_>, axis: &Axis, one: &Spent<'_>, y: f64) {
    let mut parts: Vec<(Family, Label, f64)> =
        one.parts.iter().map(|(label, took)| (Family::of(*label), *label, *took)).collect();
    parts.sort_by_key(|(family, ..)| *family);
    let mut from = 0.0;
    for (family, label, took) in parts {
        let (left, right) = (axis.place(from), axis.place(from + took));
        from += took;
        let place = [("x", left), ("y", y), ("width", (right - left).max(0.0)), ("height", BAR)];
        let word = frame.catalogue.word(&format!("label-{}", label.word()));
        svg.open("g", &[]);
        svg.text("title", &[], &format!("{word}: {}", axis.gauge.amount(frame.catalogue, took)));
        svg.leaf("rect", &shape(&format!("p-part {}", family.class()), place));
        if family.is_a_wait() {
            frame.hatched(svg, place);
        }
        svg.close();
    }
}
