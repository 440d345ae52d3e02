//! Boxes in columns along the direction of reading, with lines between them.

use super::aside::Aside;
use super::boxes::{self, Label, is_amiss};
use super::legend::Key;
use super::links::{self, Link};
use super::picture::Body;
use super::scene::Scene;
use crate::report::graph::drawing::{Drawing, EdgeKind, Mark};
use crate::report::graph::layout::{Line, Plan, Ranking, Spacing, layered};
use crate::report::graph::marks::begins;
use crate::report::graph::relation::Relation;
use crate::report::picture::letters::in_two_lines;
use crate::wording::Catalogue;
use std::collections::{BTreeMap, BTreeSet};

const SPACING: Spacing = Spacing { width: boxes::WIDTH, apart: 14.0, lane: 9.0, gap: (54.0, 130.0) };

/// The height of a line that is written at a link, and the size of its letters.
const WRITTEN: f64 = 17.0;
const LETTERS: f64 = 12.0;

/// Room above who is related with nobody.
const ASIDE: f64 = 26.0;

/// Boxes in columns.
pub(super) struct Layers<'a> {
    drawing: &'a Drawing,
    catalogue: &'a Catalogue,
    /// The nodes that are related, with what is written in them.
    boxes: Vec<(usize, Label)>,
    /// What is written at links: placed behind the boxes, each in a column between the ends of its link.
    written: Vec<Vec<String>>,
    links: Vec<Link<'a>>,
    plan: Plan,
    /// The pieces of the line of each link.
    pieces: Vec<Vec<usize>>,
    aside: Aside<'a>,
}

/// What is to be placed.
#[derive(Default)]
struct Parts {
    heights: Vec<f64>,
    ways: Vec<(usize, usize)>,
    counts: Vec<bool>,
    written: Vec<Vec<String>>,
    pieces: Vec<Vec<usize>>,
}

impl<'a> Layers<'a> {
    /// Places everything.
    pub(super) fn of(drawing: &'a Drawing, catalogue: &'a Catalogue) -> Self {
        let ends: BTreeSet<usize> = drawing.edges.iter().flat_map(|edge| [edge.from, edge.to]).collect();
        let label = |node: usize| Label::of(&drawing.nodes[node], drawing, catalogue);
        let boxes: Vec<(usize, Label)> = ends.iter().map(|node| (*node, label(*node))).collect();
        let links = links::joined(drawing);
        let parts = parts(&boxes, &links, catalogue);
        let is_first = |(_, (node, _)): &(usize, &(usize, Label))| begins(drawing.nodes[*node].kind);
        let first: Vec<usize> = boxes.iter().enumerate().filter(is_first).map(|(place, _)| place).collect();
        let ranking = match drawing.relation {
            Relation::Alert => Ranking::Steps { from: &first, counts: &parts.counts },
            Relation::Command | Relation::Report | Relation::Talk | Relation::Support | Relation::Travel => {
                Ranking::Onward
            }
        };
        let plan = layered(&parts.heights, &parts.ways, ranking, &SPACING);
        let alone = (0..drawing.nodes.len()).filter(|node| !ends.contains(node));
        let aside = Aside::of(alone.map(|node| (&drawing.nodes[node], label(node))).collect(), plan.width);
        let Parts { written, pieces, .. } = parts;
        Self { drawing, catalogue, boxes, written, links, plan, pieces, aside }
    }

    /// The whole line of a link.
    fn line(&self, link: usize) -> Line {
        let pieces = self.pieces[link].iter().map(|piece| &self.plan.lines[*piece]);
        let is_bow = pieces.clone().any(|piece| piece.is_bow);
        Line { points: pieces.flat_map(|piece| piece.points.iter().copied()).collect(), is_bow }
    }

    /// Whether a link does not lead from one column to the next, where that says anything.
    fn is_faint(&self, link: usize) -> bool {
        let pieces = &self.pieces[link];
        let is_step = pieces.len() > 1 || self.plan.lines[pieces[0]].points.len() == 2;
        self.drawing.relation == Relation::Alert && (!is_step || self.plan.lines[pieces[0]].is_bow)
    }

    /// Where those stand who are related with nobody: under the others, if there are any.
    fn aside_at(&self) -> f64 {
        if self.boxes.is_empty() { 0.0 } else { self.plan.height + ASIDE }
    }

    fn has(&self, is_it: impl Fn(&Mark) -> bool) -> bool {
        self.drawing.nodes.iter().flat_map(|node| &node.marks).any(is_it)
    }

    fn has_kind(&self, kinds: &[EdgeKind]) -> bool {
        self.drawing.edges.iter().any(|edge| kinds.contains(&edge.kind))
    }
}

fn parts(boxes: &[(usize, Label)], links: &[Link<'_>], catalogue: &Catalogue) -> Parts {
    let places: BTreeMap<usize, usize> =
        boxes.iter().enumerate().map(|(place, (node, _))| (*node, place)).collect();
    let mut parts =
        Parts { heights: boxes.iter().map(|(_, label)| label.height()).collect(), ..Parts::default() };
    for link in links {
        let (from, to) = (places[&link.edge.from], places[&link.edge.to]);
        let first = parts.ways.len();
        match &link.edge.label {
            Some(label) => {
                let lines = in_two_lines(label.told(catalogue.language()), LETTERS, boxes::WIDTH);
                let place = parts.heights.len();
                parts.heights.push(lines.len() as f64 * WRITTEN);
                parts.written.push(lines);
                parts.ways.extend([(from, place), (place, to)]);
            }
            None => parts.ways.push((from, to)),
        }
        parts.counts.resize(parts.ways.len(), link.edge.kind != EdgeKind::Scripted);
        parts.pieces.push((first..parts.ways.len()).collect());
    }
    parts
}

impl Body for Layers<'_> {
    fn size(&self) -> (f64, f64) {
        let (wide, high) = self.aside.size();
        let bottom = if high > 0.0 { self.aside_at() + high } else { self.plan.height };
        (self.plan.width.max(wide), bottom)
    }

    fn keys(&self) -> Vec<Key> {
        let is_alert = self.drawing.relation == Relation::Alert;
        let keys = [
            (Key::Agency, !self.drawing.agencies.is_empty() && self.drawing.relation != Relation::Support),
            (Key::Gatekeeper, self.has(|mark| matches!(mark, Mark::Gatekeeper { .. }))),
            (Key::Amiss, self.has(is_amiss)),
            (Key::OpensLater, self.has(|mark| *mark == Mark::OpensLater)),
            (Key::Alerts, is_alert && self.has_kind(&[EdgeKind::Alerts])),
            (Key::Back, is_alert && (0..self.links.len()).any(|link| self.is_faint(link))),
            (Key::Scripted, self.has_kind(&[EdgeKind::Scripted])),
            (Key::Calls, self.has_kind(&[EdgeKind::Calls, EdgeKind::Sends])),
            (Key::Both, self.links.iter().any(|link| link.back.is_some())),
        ];
        keys.into_iter().filter(|(_, is_there)| *is_there).map(|(key, _)| key).collect()
    }

    fn draw(&self, scene: &mut Scene, (x, y): (f64, f64)) {
        let corner = (x, y);
        // What matters less lies below.
        for is_faint in [true, false] {
            for (row, link) in
                self.links.iter().enumerate().filter(|(row, _)| self.is_faint(*row) == is_faint)
            {
                let mut line = self.line(row);
                line.points.iter_mut().for_each(|point| *point = (point.0 + x, point.1 + y));
                link.draw(scene, (self.drawing, self.catalogue), &line, is_faint);
            }
        }
        let spot =
            |place: usize| (corner.0 + self.plan.places[place].x, corner.1 + self.plan.places[place].y);
        for (place, (node, label)) in self.boxes.iter().enumerate() {
            boxes::draw(scene, &self.drawing.nodes[*node], label, spot(place));
        }
        for (place, lines) in self.written.iter().enumerate() {
            let (left, top) = spot(self.boxes.len() + place);
            for (row, line) in lines.iter().enumerate() {
                let at = (left + boxes::WIDTH / 2.0, top + (row as f64 + 0.75) * WRITTEN);
                scene.text("g-label", "middle", at, line);
            }
        }
        let heading = self.catalogue.word("graph-apart");
        self.aside.draw(scene, &heading, (x, y + self.aside_at()));
    }
}
