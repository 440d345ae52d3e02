//! Lines on a map: straight where nothing lies in between, else bent around it; and where their labels stand.

/// How far lines bend, the least first, and how often one is tried against the nodes.
const BENDS: [f64; 9] = [0.0, 0.12, -0.12, 0.22, -0.22, 0.34, -0.34, 0.48, -0.48];
const STEPS: usize = 24;

/// Where along its line a label may stand, the best first.
const ALONG: [f64; 7] = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];

/// How far lines stay away from nodes.
const CLEAR: f64 = 5.0;

/// A line with one bend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::report::graph) struct Arc {
    /// Where it leaves the first node.
    pub(in crate::report::graph) from: (f64, f64),
    /// What it bends toward.
    pub(in crate::report::graph) control: (f64, f64),
    /// Where it reaches the second.
    pub(in crate::report::graph) to: (f64, f64),
    /// The middle of its label.
    pub(in crate::report::graph) label: (f64, f64),
}

impl Arc {
    /// Points along it, from end to end.
    pub(in crate::report::graph) fn points(&self) -> [(f64, f64); 5] {
        [0.0, 0.25, 0.5, 0.75, 1.0].map(|along| on(self.from, self.control, self.to, along))
    }

    /// The same line elsewhere.
    pub(in crate::report::graph) fn moved(&self, (dx, dy): (f64, f64)) -> Self {
        let moved = |(x, y): (f64, f64)| (x + dx, y + dy);
        Self {
            from: moved(self.from),
            control: moved(self.control),
            to: moved(self.to),
            label: moved(self.label),
        }
    }

    /// The corners of a tip where it arrives.
    pub(in crate::report::graph) fn tip(&self) -> [(f64, f64); 3] {
        let (dx, dy) = (self.to.0 - self.control.0, self.to.1 - self.control.1);
        let far = (dx * dx + dy * dy).sqrt().max(1e-6);
        let (ux, uy) = (dx / far, dy / far);
        let (x, y) = self.to;
        [
            (x, y),
            (x - 9.0 * ux - 4.0 * uy, y - 9.0 * uy + 4.0 * ux),
            (x - 9.0 * ux + 4.0 * uy, y - 9.0 * uy - 4.0 * ux),
        ]
    }
}

type Rect = ((f64, f64), (f64, f64));

/// The lines of links between nodes with these middles and sizes; each has a label of a size.
pub(in crate::report::graph) fn arcs(
    middles: &[(f64, f64)],
    sizes: &[(f64, f64)],
    links: &[(usize, usize, f64)],
    labels: &[(f64, f64)],
) -> Vec<Arc> {
    let nodes: Vec<Rect> = middles.iter().copied().zip(sizes.iter().copied()).collect();
    let mut taken: Vec<Rect> = nodes.clone();
    let mut arcs = Vec::new();
    for ((from, to, _), label) in links.iter().zip(labels) {
        let hits = |control: (f64, f64)| {
            let others = nodes.iter().enumerate().filter(|(node, _)| node != from && node != to);
            let others: Vec<&Rect> = others.map(|(_, rect)| rect).collect();
            let points =
                (1..STEPS).map(|step| on(middles[*from], control, middles[*to], step as f64 / STEPS as f64));
            points.filter(|point| others.iter().any(|rect| holds(rect, *point))).count()
        };
        let controls = BENDS.map(|bend| bent(middles[*from], middles[*to], bend));
        let control = controls.into_iter().min_by_key(|control| hits(*control)).unwrap_or(middles[*to]);
        let start = edge(&nodes[*from], control, middles[*to], false);
        let end = edge(&nodes[*to], control, middles[*from], true);
        let spots = ALONG.map(|along| on(start, control, end, along));
        let overlap = |spot: &(f64, f64)| -> f64 {
            taken.iter().map(|rect| common(rect, &(*spot, (label.0 + 6.0, label.1)))).sum()
        };
        let best = spots.into_iter().min_by(|one, other| overlap(one).total_cmp(&overlap(other)));
        let spot = best.unwrap_or(start);
        taken.push((spot, *label));
        arcs.push(Arc { from: start, control, to: end, label: spot });
    }
    arcs
}

/// Halfway, moved to the side by a part of the length.
fn bent(from: (f64, f64), to: (f64, f64), bend: f64) -> (f64, f64) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    ((from.0 + to.0) / 2.0 - dy * bend * 2.0, (from.1 + to.1) / 2.0 + dx * bend * 2.0)
}

/// A point of a line with one bend.
fn on(from: (f64, f64), control: (f64, f64), to: (f64, f64), at: f64) -> (f64, f64) {
    let mix = |a: f64, b: f64, c: f64| (1.0 - at) * (1.0 - at) * a + 2.0 * at * (1.0 - at) * b + at * at * c;
    (mix(from.0, control.0, to.0), mix(from.1, control.1, to.1))
}

fn holds((middle, size): &Rect, point: (f64, f64)) -> bool {
    (point.0 - middle.0).abs() < size.0 / 2.0 + CLEAR && (point.1 - middle.1).abs() < size.1 / 2.0 + CLEAR
}

/// How much two rectangles have in common.
fn common(one: &Rect, other: &Rect) -> f64 {
    let side = |a: f64, b: f64, wide: f64| (wide - (a - b).abs()).max(0.0);
    side(one.0.0, other.0.0, (one.1.0 + other.1.0) / 2.0)
        * side(one.0.1, other.0.1, (one.1.1 + other.1.1) / 2.0)
}

/// Where a line from the middle of a node toward its bend leaves the node. Seen from the side where it arrives, a tip
/// has to be seen.
fn edge((middle, size): &Rect, control: (f64, f64), other: (f64, f64), is_end: bool) -> (f64, f64) {
    let mut last = *middle;
    let room = if is_end { 1.5 } else { 0.0 };
    let rect = (*middle, (size.0 + room, size.1 + room));
    for step in 0..=200 {
        let point = on(*middle, control, other, f64::from(step) / 200.0);
        let is_in =
            (point.0 - middle.0).abs() < rect.1.0 / 2.0 && (point.1 - middle.1).abs() < rect.1.1 / 2.0;
        if !is_in {
            return point;
        }
        last = point;
    }
    last
}
