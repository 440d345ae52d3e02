//! Sites and the ways between them, with the time that each takes.

use super::aside::Aside;
use super::boxes::Label;
use super::legend::Key;
use super::picture::Body;
use super::scene::Scene;
use crate::report::graph::drawing::{Drawing, Edge};
use crate::report::graph::layout::{Arc, arcs, map};
use crate::report::picture::letters::{in_two_lines, width};
use crate::wording::Catalogue;
use std::collections::{BTreeMap, BTreeSet};

/// The widest name, the size of letters, the height of a line, and room around names.
const WIDEST: f64 = 150.0;
const SIZE: f64 = 13.0;
const LINE: f64 = 16.0;
const PAD: (f64, f64) = (14.0, 7.0);

/// The length of a line: so much for every way, and so much more for one as long as the middle one.
const LEAST: f64 = 70.0;
const MIDDLE: f64 = 80.0;

const ASIDE: f64 = 26.0;

/// Sites on a map.
pub(super) struct Sites<'a> {
    drawing: &'a Drawing,
    catalogue: &'a Catalogue,
    sites: Vec<(usize, Vec<String>)>,
    sizes: Vec<(f64, f64)>,
    middles: Vec<(f64, f64)>,
    ways: Vec<(&'a Edge, Arc)>,
    aside: Aside<'a>,
}

impl<'a> Sites<'a> {
    /// Places everything.
    pub(super) fn of(drawing: &'a Drawing, catalogue: &'a Catalogue) -> Self {
        let language = catalogue.language();
        let ends: BTreeSet<usize> = drawing.edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
        let named =
            |node: &usize| (*node, in_two_lines(drawing.nodes[*node].title.told(language), SIZE, WIDEST));
        let sites: Vec<(usize, Vec<String>)> = ends.iter().map(named).collect();
        let sizes: Vec<(f64, f64)> = sites.iter().map(|(_, lines)| size(lines)).collect();
        let places: BTreeMap<usize, usize> =
            sites.iter().enumerate().map(|(place, (node, _))| (*node, place)).collect();
        let mut times: Vec<i64> = drawing.edges.iter().filter_map(|edge| edge.travel_ms).collect();
        times.sort_unstable();
        let usual = times.get(times.len() / 2).map_or(1.0, |time| (*time).max(1) as f64);
        let long = |edge: &Edge| edge.travel_ms.unwrap_or(0).max(0) as f64 / usual;
        let links: Vec<(usize, usize, f64)> = drawing
            .edges
            .iter()
            .map(|edge| (places[&edge.from], places[&edge.to], LEAST + MIDDLE * long(edge).sqrt()))
            .collect();
        let middles = map(&sizes, &links);
        let labels: Vec<(f64, f64)> = drawing.edges.iter().map(|edge| label_size(edge, catalogue)).collect();
        let ways = arcs(&middles, &sizes, &links, &labels);
        let (middles, ways) = framed(middles, ways, &labels);
        let ways = drawing.edges.iter().zip(ways).collect();
        let alone = drawing.nodes.iter().enumerate().filter(|(node, _)| !ends.contains(node));
        let alone = alone.map(|(_, node)| (node, Label::of(node, drawing, catalogue))).collect();
        let mut all =
            Self { drawing, catalogue, sites, sizes, middles, ways, aside: Aside::of(Vec::new(), 0.0) };
        all.aside = Aside::of(alone, all.extent().0);
        all
    }

    fn extent(&self) -> (f64, f64) {
        let ends = self.middles.iter().zip(&self.sizes);
        let ends = ends.map(|(middle, size)| (middle.0 + size.0 / 2.0, middle.1 + size.1 / 2.0));
        let labels = self.ways.iter().map(|(edge, arc)| {
            let size = label_size(edge, self.catalogue);
            (arc.label.0 + size.0 / 2.0, arc.label.1 + size.1 / 2.0)
        });
        let bends = self.ways.iter().flat_map(|(_, arc)| arc.points());
        ends.chain(labels).chain(bends).fold((0.0, 0.0), |most, end| (most.0.max(end.0), most.1.max(end.1)))
    }
}

/// Everything moved so far that no bent line and no label begins before 0, where nodes begin.
fn framed(middles: Vec<(f64, f64)>, ways: Vec<Arc>, labels: &[(f64, f64)]) -> (Vec<(f64, f64)>, Vec<Arc>) {
    let corners =
        ways.iter().zip(labels).map(|(arc, size)| (arc.label.0 - size.0 / 2.0, arc.label.1 - size.1 / 2.0));
    let points = ways.iter().flat_map(Arc::points).chain(corners);
    let (left, top) =
        points.fold((0.0, 0.0), |least: (f64, f64), point| (least.0.min(point.0), least.1.min(point.1)));
    let middles = middles.into_iter().map(|(x, y)| (x - left, y - top)).collect();
    (middles, ways.iter().map(|arc| arc.moved((-left, -top))).collect())
}

fn size(lines: &[String]) -> (f64, f64) {
    let wide = lines.iter().map(|line| width(line, SIZE)).fold(0.0, f64::max);
    (wide + 2.0 * PAD.0, lines.len() as f64 * LINE + 2.0 * PAD.1)
}

fn label_size(edge: &Edge, catalogue: &Catalogue) -> (f64, f64) {
    let text = edge.label.as_ref().map_or("", |label| label.told(catalogue.language()));
    (width(text, 12.0), 15.0)
}

impl Body for Sites<'_> {
    fn size(&self) -> (f64, f64) {
        let ((wide, high), (aside_wide, aside)) = (self.extent(), self.aside.size());
        (wide.max(aside_wide), high + if aside > 0.0 { ASIDE + aside } else { 0.0 })
    }

    fn keys(&self) -> Vec<Key> {
        if self.drawing.edges.iter().any(|edge| !edge.is_two_way) { vec![Key::OneWay] } else { Vec::new() }
    }

    fn draw(&self, scene: &mut Scene, (x, y): (f64, f64)) {
        let at = |point: (f64, f64)| (point.0 + x, point.1 + y);
        for (edge, arc) in &self.ways {
            let points = [arc.from, arc.control, arc.to].map(|point| scene.point(at(point)));
            scene.path("g-link g-of-none", format!("M{}Q{} {}", points[0], points[1], points[2]));
            if !edge.is_two_way {
                scene.polygon("g-tip g-of-none", &arc.tip().map(at));
            }
        }
        for ((_, lines), (middle, size)) in self.sites.iter().zip(self.middles.iter().zip(&self.sizes)) {
            let corner = at((middle.0 - size.0 / 2.0, middle.1 - size.1 / 2.0));
            scene.rect("g-box", corner, *size, 14.0);
            for (row, line) in lines.iter().enumerate() {
                let place = (corner.0 + size.0 / 2.0, corner.1 + PAD.1 + (row as f64 + 0.78) * LINE);
                scene.text("p-text", "middle", place, line);
            }
        }
        for (edge, arc) in &self.ways {
            let (left, top) = at(arc.label);
            let text = edge.label.as_ref().map_or("", |label| label.told(scene.language));
            scene.text("g-label", "middle", (left, top + 4.5), text);
        }
        let heading = self.catalogue.word("graph-apart");
        self.aside.draw(scene, &heading, (x, y + self.extent().1 + ASIDE));
    }
}
