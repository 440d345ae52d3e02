//! Who is in no relation with anybody: boxes in rows under a heading, below the picture.

use super::boxes::{self, Label};
use super::scene::Scene;
use crate::report::graph::drawing::Node;

/// Room of the heading, between columns and between rows.
const HEADING: f64 = 34.0;
const BETWEEN: f64 = 18.0;
const ROWS: f64 = 14.0;

/// Boxes in rows.
pub(super) struct Aside<'a> {
    boxes: Vec<(&'a Node, Label)>,
    columns: usize,
}

impl<'a> Aside<'a> {
    /// These nodes in rows of about this width.
    pub(super) fn of(boxes: Vec<(&'a Node, Label)>, width: f64) -> Self {
        let columns = ((width + BETWEEN) / (boxes::WIDTH + BETWEEN)).floor().max(3.0) as usize;
        Self { boxes, columns }
    }

    /// How wide and how high it is; nothing if nobody is there.
    pub(super) fn size(&self) -> (f64, f64) {
        if self.boxes.is_empty() {
            return (0.0, 0.0);
        }
        let columns = self.columns.min(self.boxes.len()) as f64;
        let rows = self.boxes.chunks(self.columns).map(|row| tallest(row) + ROWS).sum::<f64>();
        (columns * (boxes::WIDTH + BETWEEN) - BETWEEN, HEADING + rows)
    }

    /// Draws it under a heading with its corner here.
    pub(super) fn draw(&self, scene: &mut Scene, heading: &str, (x, y): (f64, f64)) {
        if self.boxes.is_empty() {
            return;
        }
        scene.text("p-strong", "start", (x, y + 14.0), heading);
        let mut top = y + HEADING;
        for row in self.boxes.chunks(self.columns) {
            for (place, (node, label)) in row.iter().enumerate() {
                boxes::draw(scene, node, label, (x + place as f64 * (boxes::WIDTH + BETWEEN), top));
            }
            top += tallest(row) + ROWS;
        }
    }
}

fn tallest(row: &[(&Node, Label)]) -> f64 {
    row.iter().map(|(_, label)| label.height()).fold(0.0, f64::max)
}
