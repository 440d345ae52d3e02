//! A picture in the making that is mirrored where reading begins at the right.

use crate::document::text::Language;
use crate::report::picture::svg::{Attribute, Svg, label, px, shape};

/// How many colours agencies have, and how many forms of a stripe.
const COLOURS: usize = 8;
const FORMS: usize = 3;

/// The picture. Every `x` is counted from the side where reading begins.
pub(super) struct Scene {
    pub(super) svg: Svg,
    pub(super) width: f64,
    pub(super) language: Language,
}

impl Scene {
    /// A place as the format counts it.
    pub(super) fn x(&self, x: f64) -> f64 {
        if self.language == Language::Ar { self.width - x } else { x }
    }

    /// A rectangle.
    pub(super) fn rect(&mut self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64), round: f64) {
        let left = self.x(x).min(self.x(x + width));
        let sides = [("x", left), ("y", y), ("width", width), ("height", height), ("rx", round)];
        self.svg.leaf("rect", &shape(class, sides));
    }

    /// A text; its `anchor` is the side where reading begins, the middle, or the end.
    pub(super) fn text(&mut self, class: &str, anchor: &str, (x, y): (f64, f64), text: &str) {
        let place = label(class, anchor, self.x(x), y);
        self.svg.text("text", &place, text);
    }

    /// A straight line.
    pub(super) fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let ends = [("x1", self.x(from.0)), ("y1", from.1), ("x2", self.x(to.0)), ("y2", to.1)];
        self.svg.leaf("line", &shape(class, ends));
    }

    /// A form with corners.
    pub(super) fn polygon(&mut self, class: &str, corners: &[(f64, f64)]) {
        let points: Vec<String> = corners.iter().map(|corner| self.point(*corner)).collect();
        let form: [Attribute; 2] = [("class", class.to_owned()), ("points", points.join(" "))];
        self.svg.leaf("polygon", &form);
    }

    /// A dot or a ring.
    pub(super) fn circle(&mut self, class: &str, (x, y): (f64, f64), radius: f64) {
        let at = [("cx", self.x(x)), ("cy", y), ("r", radius)];
        self.svg.leaf("circle", &shape(class, at));
    }

    /// A curve, told by its path.
    pub(super) fn path(&mut self, class: &str, path: String) {
        self.svg.leaf("path", &[("class", class.to_owned()), ("d", path)]);
    }

    /// A point of a path.
    pub(super) fn point(&self, (x, y): (f64, f64)) -> String {
        format!("{},{}", px(self.x(x)), px(y))
    }

    /// The stripe of an agency at the beginning of a box.
    pub(super) fn stripe(&mut self, agency: Option<usize>, (x, y): (f64, f64), height: f64) {
        let class = format!("g-stripe {}", of(agency));
        let parts = agency.map_or(0, |agency| agency / COLOURS % FORMS) + 1;
        // One part, two or three: agencies of one colour differ.
        let gap = if parts > 1 { 3.0 } else { 0.0 };
        let part = (height - gap * (parts - 1) as f64) / parts as f64;
        for place in 0..parts {
            let top = y + place as f64 * (part + gap);
            self.rect(&class, (x, top), (7.0, part), 0.0);
        }
    }

    /// A hexagon with a number: the only way to so many.
    pub(super) fn badge(&mut self, (x, y): (f64, f64), posts: usize) {
        let text = posts.to_string();
        let half = 5.0 + 3.5 * text.len() as f64;
        let corners =
            [(-half - 4.0, 0.0), (-half, -9.0), (half, -9.0), (half + 4.0, 0.0), (half, 9.0), (-half, 9.0)];
        self.polygon("g-badge", &corners.map(|(dx, dy)| (x + dx, y + dy)));
        self.text("g-count", "middle", (x, y + 4.0), &text);
    }

    /// A triangle with a mark of exclamation: something is amiss.
    pub(super) fn warning(&mut self, (x, y): (f64, f64)) {
        self.polygon("g-warning", &[(x, y - 10.0), (x + 10.5, y + 8.0), (x - 10.5, y + 8.0)]);
        self.text("g-count", "middle", (x, y + 6.0), "!");
    }
}

/// The class of the colour of an agency.
pub(super) fn of(agency: Option<usize>) -> String {
    agency.map_or_else(|| "g-of-none".to_owned(), |agency| format!("g-of-{}", agency % COLOURS))
}
