//! What all pictures of numbers have in common: the outermost element with its name and description, sides
//! that follow the direction of reading, marks of verdicts and of doctrines.
//!
//! Colours stand in the style (`picture.css`), so that a page shows them light, dark and printed; nothing is
//! told by colour alone.

use super::colours::Family;
use super::svg::{Attribute, Svg, label, px, shape};
use crate::document::text::Language;
use crate::statistics::decision::Verdict;
use crate::wording::Catalogue;

/// The style of all pictures of numbers, for the page that they stand in.
pub const STYLE: &str = include_str!("picture.css");

/// How many curves are told apart by colour and by strokes.
const LOOKS: usize = 7;

/// What a picture is called, and in which language.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// A word that no other picture of the page has.
    pub id: &'a str,
    /// Its name.
    pub title: &'a str,
    /// What it shows, in words, for who cannot see it.
    pub told: &'a str,
    /// Its language.
    pub catalogue: &'a Catalogue,
}

/// Part of a legend.
pub(super) enum Key {
    /// The mark of a verdict.
    Verdict(Verdict),
    /// The curve of a doctrine.
    Curve(usize),
    /// A patch of a class.
    Patch(&'static str),
    /// A dashed upright line.
    Limit,
    /// A dot of a class.
    Dot(&'static str),
    /// A patch of a family.
    Family(Family),
}

impl Frame<'_> {
    /// Begins a picture.
    pub(in crate::report) fn open(&self, width: f64, height: f64) -> Svg {
        let (tag, direction) = match self.catalogue.language() {
            Language::En => ("en", "ltr"),
            Language::Fr => ("fr", "ltr"),
            Language::Ar => ("ar", "rtl"),
        };
        let [title, told] = ["title", "told"].map(|part| format!("{}-{part}", self.id));
        let mut svg = Svg::default();
        let named = |name, value: &str| -> Attribute { (name, value.to_owned()) };
        let attributes = [
            named("xmlns", "http://www.w3.org/2000/svg"),
            named("class", "picture"),
            named("viewBox", &format!("0 0 {} {}", px(width), px(height))),
            named("width", &px(width)),
            named("height", &px(height)),
            named("role", "img"),
            named("aria-labelledby", &title),
            named("aria-describedby", &told),
            named("lang", tag),
            named("direction", direction),
        ];
        svg.open("svg", &attributes);
        svg.text("title", &[("id", title)], self.title);
        svg.text("desc", &[("id", told)], self.told);
        svg
    }

    pub(in crate::report) fn is_rtl(&self) -> bool {
        self.catalogue.language() == Language::Ar
    }

    /// The stretch that is left of a width between the names, where reading begins, and the notes at the end.
    pub(super) fn between(&self, width: f64, names: f64, notes: f64) -> (f64, f64) {
        if self.is_rtl() { (notes, width - names) } else { (names, width - notes) }
    }

    /// A distance from the side where reading begins.
    pub(in crate::report) fn start(&self, width: f64, distance: f64) -> f64 {
        if self.is_rtl() { width - distance } else { distance }
    }

    /// The hatching of bars in which somebody stands still, to be drawn once.
    pub(super) fn hatch(&self, svg: &mut Svg) {
        svg.open("defs", &[]);
        let named = |name, value: &str| -> Attribute { (name, value.to_owned()) };
        let pattern = [
            named("id", &format!("{}-still", self.id)),
            named("width", "6"),
            named("height", "6"),
            named("patternUnits", "userSpaceOnUse"),
            named("patternTransform", "rotate(45)"),
        ];
        svg.open("pattern", &pattern);
        svg.leaf("line", &shape("p-hatch", [("x1", 0.0), ("x2", 0.0), ("y1", 0.0), ("y2", 6.0)]));
        svg.close();
        svg.close();
    }

    /// Draws that hatching over a patch.
    pub(super) fn hatched(&self, svg: &mut Svg, patch: [(&'static str, f64); 4]) {
        let mut over = shape("p-over", patch);
        over.push(("fill", format!("url(#{}-still)", self.id)));
        svg.leaf("rect", &over);
    }

    /// Draws a legend in lines of so many entries, the first at a height; how high it is.
    pub(super) fn legend(
        &self,
        svg: &mut Svg,
        (width, y): (f64, f64),
        columns: usize,
        keys: &[(Key, String)],
    ) -> f64 {
        let column = (width - 16.0) / columns as f64;
        for (place, (key, text)) in keys.iter().enumerate() {
            let along = 8.0 + (place % columns) as f64 * column;
            let y = y + (place / columns) as f64 * LEGEND_LINE;
            let middle = self.start(width, along + 13.0);
            match key {
                Key::Verdict(verdict) => mark(svg, *verdict, middle, y),
                Key::Curve(doctrine) => {
                    let ends = [("x1", middle - 13.0), ("x2", middle + 13.0), ("y1", y), ("y2", y)];
                    svg.leaf("line", &shape(&curve(*doctrine), ends));
                }
                Key::Patch(class) => svg.leaf("rect", &shape(class, patch(middle, y))),
                Key::Family(family) => {
                    svg.leaf("rect", &shape(family.class(), patch(middle, y)));
                    if family.is_a_wait() {
                        self.hatched(svg, patch(middle, y));
                    }
                }
                Key::Limit => {
                    let ends = [("x1", middle), ("x2", middle), ("y1", y - 9.0), ("y2", y + 9.0)];
                    svg.leaf("line", &shape("p-limit", ends));
                }
                Key::Dot(class) => {
                    let dot = format!("M{},{}h0", px(middle), px(y));
                    svg.leaf("path", &[("class", (*class).to_owned()), ("d", dot)]);
                }
            }
            let place = label("p-text", "start", self.start(width, along + 34.0), y + 4.5);
            svg.text("text", &place, text);
        }
        keys.len().div_ceil(columns) as f64 * LEGEND_LINE
    }
}

/// A patch of a legend around a point.
fn patch(x: f64, y: f64) -> [(&'static str, f64); 4] {
    [("x", x - 11.0), ("y", y - 7.0), ("width", 22.0), ("height", 14.0)]
}

/// How high a line of a legend is.
pub(super) const LEGEND_LINE: f64 = 24.0;

/// The class of a doctrine's curve.
pub(super) fn curve(doctrine: usize) -> String {
    format!("p-curve p-look-{}", doctrine % LOOKS)
}

/// The class of the band around a doctrine's curve.
pub(super) fn band(doctrine: usize) -> String {
    format!("p-band p-look-{}", doctrine % LOOKS)
}

/// The class of what a verdict colours.
pub(super) fn tone(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better => "p-better",
        Verdict::Worse => "p-worse",
        Verdict::Equivalent => "p-same",
        Verdict::Undecided => "p-open",
    }
}

/// The mark of a verdict: each has a form of its own.
pub(super) fn mark(svg: &mut Svg, verdict: Verdict, x: f64, y: f64) {
    let corners = |corners: &[(f64, f64)]| {
        let points: Vec<String> =
            corners.iter().map(|(dx, dy)| format!("{},{}", px(x + dx), px(y + dy))).collect();
        vec![("class", format!("p-mark {}", tone(verdict))), ("points", points.join(" "))]
    };
    match verdict {
        Verdict::Better => svg.leaf("polygon", &corners(&[(7.0, 0.0), (-5.0, -6.5), (-5.0, 6.5)])),
        Verdict::Worse => svg.leaf("polygon", &corners(&[(-7.0, 0.0), (5.0, -6.5), (5.0, 6.5)])),
        Verdict::Equivalent => {
            svg.leaf("polygon", &corners(&[(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)]));
        }
        Verdict::Undecided => {
            svg.leaf("circle", &shape("p-mark p-open", [("cx", x), ("cy", y), ("r", 5.0)]));
        }
    }
}
