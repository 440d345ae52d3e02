//! Lines between boxes, with tips where they arrive.

use super::scene::{Scene, of};
use crate::document::text::Language;
use crate::report::graph::drawing::{Drawing, Edge, EdgeKind};
use crate::report::graph::layout::Line;
use crate::wording::Catalogue;
use std::collections::BTreeMap;

/// How far a bow comes out of its column, at most.
const BOW: f64 = 46.0;

/// Length and half the height of a tip.
const TIP: (f64, f64) = (8.0, 3.6);

/// One line: an edge, and the edge that leads back, if one does.
pub(super) struct Link<'a> {
    pub(super) edge: &'a Edge,
    pub(super) back: Option<&'a Edge>,
}

impl Link<'_> {
    /// Draws it. What does not lead a step onward is drawn faintly.
    pub(super) fn draw(
        &self,
        scene: &mut Scene,
        (drawing, catalogue): (&Drawing, &Catalogue),
        line: &Line,
        is_faint: bool,
    ) {
        let colour = of(drawing.nodes[self.edge.from].agency);
        let (Some(first), Some(last)) = (line.points.first(), line.points.last()) else { return };
        scene.svg.open("g", &[("class", "g-line".to_owned())]);
        scene.svg.text("title", &[], &self.told(drawing, catalogue));
        let class =
            format!("g-link {colour}{}{}", stroke(self.edge.kind), if is_faint { " g-back" } else { "" });
        let path = path(scene, line);
        scene.path(&class, path);
        let tip_class = format!("g-tip {colour}");
        let is_onward = line.points.len() < 2 || last.0 > first.0;
        let toward = if line.is_bow || !is_onward { -1.0 } else { 1.0 };
        tip(scene, &tip_class, *last, toward);
        if self.back.is_some() {
            tip(scene, &tip_class, *first, if line.is_bow { -1.0 } else { -toward });
        }
        scene.svg.close();
    }

    /// Who is related to whom, and by what.
    fn told(&self, drawing: &Drawing, catalogue: &Catalogue) -> String {
        let language = catalogue.language();
        let told = |edge: &Edge| {
            let [from, to] = [edge.from, edge.to].map(|place| drawing.nodes[place].title.told(language));
            let by: Vec<&str> = edge.by.iter().map(|by| by.title.told(language)).collect();
            let arrow = if language == Language::Ar { '←' } else { '→' };
            let ends = format!("{from} {arrow} {to}");
            if by.is_empty() { ends } else { format!("{ends}\n{}", by.join("\n")) }
        };
        let all: Vec<String> = std::iter::once(self.edge).chain(self.back).map(told).collect();
        all.join("\n")
    }
}

/// The class of the strokes of a kind.
fn stroke(kind: EdgeKind) -> &'static str {
    match kind {
        EdgeKind::Scripted | EdgeKind::Guest => " g-scripted",
        EdgeKind::Calls | EdgeKind::Sends => " g-calls",
        EdgeKind::Directs
        | EdgeKind::Reports
        | EdgeKind::Alerts
        | EdgeKind::Member
        | EdgeKind::Lends
        | EdgeKind::Way => "",
    }
}

/// Curves that leave and arrive level, joined by straight pieces.
fn path(scene: &Scene, line: &Line) -> String {
    let points = &line.points;
    let mut path = points.first().map_or_else(String::new, |first| format!("M{}", scene.point(*first)));
    for (place, pair) in points.windows(2).enumerate() {
        let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
        if place % 2 == 1 {
            path.push_str(&format!("L{}", scene.point((x2, y2))));
            continue;
        }
        let reach =
            if line.is_bow { 14.0 + (BOW - 14.0).min((y2 - y1).abs() / 8.0) } else { (x2 - x1) / 2.0 };
        let (from, to) = if line.is_bow { (x1 + reach, x2 + reach) } else { (x1 + reach, x2 - reach) };
        let controls = [(from, y1), (to, y2), (x2, y2)].map(|point| scene.point(point));
        path.push_str(&format!("C{}", controls.join(" ")));
    }
    path
}

fn tip(scene: &mut Scene, class: &str, (x, y): (f64, f64), toward: f64) {
    let (length, half) = TIP;
    scene.polygon(class, &[(x, y), (x - length * toward, y - half), (x - length * toward, y + half)]);
}

/// The lines of a drawing: an edge and the one that leads back are one line, unless something is written at them.
pub(super) fn joined(drawing: &Drawing) -> Vec<Link<'_>> {
    let by_ends: BTreeMap<(usize, usize), &Edge> =
        drawing.edges.iter().map(|edge| ((edge.from, edge.to), edge)).collect();
    let mut links = Vec::new();
    for edge in &drawing.edges {
        let back = by_ends.get(&(edge.to, edge.from)).copied();
        // Lines of two looks stay two.
        let back = back.filter(|back| back.kind == edge.kind && back.label.is_none() && edge.label.is_none());
        match back {
            Some(_) if edge.from > edge.to => {}
            back => links.push(Link { edge, back }),
        }
    }
    links
}
