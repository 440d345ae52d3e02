//! Who is on which channel: a row for each post and fleet, a column for each channel, a dot where they meet.
//!
//! Lines between two columns of boxes would be a thicket: a channel joins everybody on it with everybody else.

use super::boxes::is_amiss;
use super::legend::Key;
use super::picture::Body;
use super::scene::Scene;
use crate::report::graph::drawing::{Drawing, EdgeKind, Mark, Node, NodeKind};
use crate::report::graph::told;
use crate::report::picture::letters::{fitting, wrapped};
use crate::wording::Catalogue;
use std::collections::BTreeMap;

/// Room of the names of agencies and of rows, of a row, of a column, and of its name.
const AGENCIES: f64 = 262.0;
const NAMES: f64 = 318.0;
const ROW: f64 = 22.0;
const COLUMN: f64 = 90.0;
const HEAD: f64 = 66.0;
const HEAD_LINES: usize = 4;
const SIZE: f64 = 13.0;
const HEAD_SIZE: f64 = 12.0;

/// How much wider strong letters are.
const STRONG: f64 = 1.06;

/// Rows and columns.
pub(super) struct Channels<'a> {
    drawing: &'a Drawing,
    catalogue: &'a Catalogue,
    /// The nodes of rows, agency by agency.
    rows: Vec<usize>,
    /// The nodes of columns.
    columns: Vec<usize>,
    /// How somebody is on a channel: row and column.
    dots: BTreeMap<(usize, usize), EdgeKind>,
}

impl<'a> Channels<'a> {
    /// Rows and columns in the order of the scenario, rows by agency.
    pub(super) fn of(drawing: &'a Drawing, catalogue: &'a Catalogue) -> Self {
        let is_channel = |node: &usize| drawing.nodes[*node].kind == NodeKind::Channel;
        let (columns, mut rows): (Vec<usize>, Vec<usize>) = (0..drawing.nodes.len()).partition(is_channel);
        rows.sort_by_key(|node| (drawing.nodes[*node].agency.unwrap_or(usize::MAX), *node));
        let dots = drawing.edges.iter().filter_map(|edge| {
            let row = rows.iter().position(|node| *node == edge.from)?;
            let column = columns.binary_search(&edge.to).ok()?;
            Some(((row, column), edge.kind))
        });
        let dots = dots.collect();
        Self { drawing, catalogue, rows, columns, dots }
    }

    fn node(&self, row: usize) -> &Node {
        &self.drawing.nodes[self.rows[row]]
    }

    fn column(&self, x: f64, column: usize) -> f64 {
        x + AGENCIES + NAMES + (column as f64 + 0.5) * COLUMN
    }

    fn has(&self, kind: EdgeKind) -> bool {
        self.dots.values().any(|dot| *dot == kind)
    }

    /// The band of every other agency, and the name of each beside its first row.
    fn agencies(&self, scene: &mut Scene, (x, top): (f64, f64)) {
        let wide = self.size().0;
        let agencies: Vec<Option<usize>> = (0..self.rows.len()).map(|row| self.node(row).agency).collect();
        let mut row = 0;
        for (place, part) in agencies.chunk_by(|one, other| one == other).enumerate() {
            let (y, height) = (top + row as f64 * ROW, part.len() as f64 * ROW);
            if place % 2 == 0 {
                scene.rect("p-stripe", (x, y), (wide, height), 0.0);
            }
            if let Some(agency) = part[0] {
                scene.stripe(part[0], (x, y + 1.0), height - 2.0);
                let title = self.drawing.agencies[agency].title.told(scene.language);
                let shown = fitting(title, SIZE * STRONG, AGENCIES - 24.0);
                scene.svg.open("g", &[]);
                scene.svg.text("title", &[], title);
                scene.text("p-strong", "start", (x + 14.0, y + 15.5), &shown);
                scene.svg.close();
            }
            row += part.len();
        }
    }

    fn names(&self, scene: &mut Scene, (x, top): (f64, f64)) {
        for row in 0..self.rows.len() {
            let (node, y) = (self.node(row), top + row as f64 * ROW);
            let name = told::name(node, self.catalogue);
            let marks = told::marks(node, self.catalogue);
            let wrong = node.marks.iter().zip(&marks).filter(|(mark, _)| is_amiss(mark));
            let wrong: Vec<&str> = wrong.map(|(_, told)| told.as_str()).collect();
            let whole: Vec<&str> = std::iter::once(&name).chain(&marks).map(String::as_str).collect();
            let shown = if wrong.is_empty() { name.clone() } else { format!("{name}: {}", wrong.join(", ")) };
            let (class, along) = if wrong.is_empty() { ("p-text", 0.0) } else { ("g-amiss", 24.0) };
            scene.svg.open("g", &[]);
            scene.svg.text("title", &[], &whole.join("\n"));
            let begin = x + AGENCIES;
            scene.text(
                class,
                "start",
                (begin + along, y + 15.5),
                &fitting(&shown, SIZE, NAMES - 48.0 - along),
            );
            if !wrong.is_empty() {
                scene.warning((begin + 10.0, y + 12.0));
            }
            if node.marks.contains(&Mark::OpensLater) {
                scene.rect("g-box g-later", (begin + NAMES - 44.0, y + 5.0), (18.0, 12.0), 3.0);
            }
            scene.svg.close();
        }
    }

    fn heads(&self, scene: &mut Scene, (x, y): (f64, f64)) {
        for (column, node) in self.columns.iter().enumerate() {
            let title = self.drawing.nodes[*node].title.told(scene.language);
            let lines = wrapped(title, HEAD_SIZE, COLUMN - 6.0, HEAD_LINES);
            let first = y + HEAD - 10.0 - (lines.len() - 1) as f64 * 15.0;
            scene.svg.open("g", &[]);
            scene.svg.text("title", &[], title);
            for (place, line) in lines.iter().enumerate() {
                let at = (self.column(x, column), first + place as f64 * 15.0);
                scene.text("g-name", "middle", at, line);
            }
            scene.svg.close();
        }
    }

    fn wires(&self, scene: &mut Scene, (x, top): (f64, f64)) {
        for column in 0..self.columns.len() {
            let at = self.column(x, column);
            let rows = || self.dots.keys().filter(|(_, dot)| *dot == column).map(|(row, _)| *row);
            let middle = |row: usize| top + (row as f64 + 0.5) * ROW;
            if let (Some(first), Some(last)) = (rows().min(), rows().max()) {
                scene.line("g-wire", (at, middle(first)), (at, middle(last)));
            }
        }
        for ((row, column), kind) in &self.dots {
            let at = (self.column(x, *column), top + (*row as f64 + 0.5) * ROW);
            let channel = &self.drawing.nodes[self.columns[*column]];
            let ends =
                [told::name(self.node(*row), self.catalogue), channel.title.told(scene.language).to_owned()];
            scene.svg.open("g", &[]);
            scene.svg.text("title", &[], &ends.join(": "));
            match kind {
                EdgeKind::Guest => scene.circle("g-ring", at, 4.5),
                _ => scene.circle("g-dot", at, 5.0),
            }
            scene.svg.close();
        }
    }
}

impl Body for Channels<'_> {
    fn size(&self) -> (f64, f64) {
        let wide = AGENCIES + NAMES + self.columns.len() as f64 * COLUMN;
        (wide, HEAD + self.rows.len() as f64 * ROW)
    }

    fn keys(&self) -> Vec<Key> {
        let has =
            |wanted: fn(&Mark) -> bool| self.drawing.nodes.iter().flat_map(|node| &node.marks).any(wanted);
        let keys = [
            (Key::Member, self.has(EdgeKind::Member)),
            (Key::Guest, self.has(EdgeKind::Guest)),
            (Key::Amiss, has(is_amiss)),
            (Key::OpensLater, has(|mark| *mark == Mark::OpensLater)),
        ];
        keys.into_iter().filter(|(_, is_there)| *is_there).map(|(key, _)| key).collect()
    }

    fn draw(&self, scene: &mut Scene, (x, y): (f64, f64)) {
        let top = (x, y + HEAD);
        self.agencies(scene, top);
        for row in 0..self.rows.len() {
            let at = top.1 + (row as f64 + 0.5) * ROW;
            scene.line("g-rule", (x + AGENCIES + NAMES - 20.0, at), (x + self.size().0, at));
        }
        self.names(scene, top);
        self.heads(scene, (x, y));
        self.wires(scene, top);
    }
}
