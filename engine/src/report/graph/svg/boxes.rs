//! The box of a node: stripe of its agency, what it is called, its agency, what to know about it.

use super::scene::Scene;
use crate::report::graph::drawing::{Drawing, Mark, Node, NodeKind};
use crate::report::graph::told;
use crate::report::picture::letters::{fitting, in_two_lines};
use crate::wording::Catalogue;

/// How wide a box is.
pub(super) const WIDTH: f64 = 212.0;

/// Room before and after what is written, the sizes of letters, and the heights of their lines.
const BEFORE: f64 = 15.0;
const AFTER: f64 = 10.0;
const SIZE: f64 = 13.0;
const SMALL: f64 = 11.0;
const LINE: f64 = 16.0;
const SMALL_LINE: f64 = 14.0;
const EDGE: f64 = 6.0;

/// What is written in a box.
pub(super) struct Label {
    title: Vec<String>,
    under: Vec<(&'static str, String)>,
    whole: String,
}

impl Label {
    /// What is written in the box of a node.
    pub(super) fn of(node: &Node, drawing: &Drawing, catalogue: &Catalogue) -> Self {
        let name = told::name(node, catalogue);
        let room = WIDTH - BEFORE - AFTER;
        let marks = told::marks(node, catalogue);
        let agency = node.agency.map(|place| drawing.agencies[place].title.told(catalogue.language()));
        let agency = agency.filter(|agency| *agency != name && node.kind != NodeKind::Agency);
        let mut under: Vec<(&'static str, String)> = Vec::new();
        under.extend(agency.map(|agency| ("g-small", fitting(agency, SMALL, room))));
        for (mark, text) in node.marks.iter().zip(&marks) {
            if is_amiss(mark) {
                under.push(("g-amiss", fitting(text, SMALL, room)));
            }
        }
        let whole = [name.as_str()].into_iter().chain(agency).map(str::to_owned).chain(marks);
        Self { title: in_two_lines(&name, SIZE, room), under, whole: whole.collect::<Vec<_>>().join("\n") }
    }

    /// How high the box is.
    pub(super) fn height(&self) -> f64 {
        2.0 * EDGE + self.title.len() as f64 * LINE + self.under.len() as f64 * SMALL_LINE
    }
}

/// Whether a mark says that something is wrong.
pub(super) fn is_amiss(mark: &Mark) -> bool {
    match mark {
        Mark::Unalerted | Mark::NeverOpens | Mark::OffAllChannels => true,
        Mark::Gatekeeper { .. } | Mark::OpensLater => false,
    }
}

/// Draws a box with its corner here.
pub(super) fn draw(scene: &mut Scene, node: &Node, label: &Label, (x, y): (f64, f64)) {
    let height = label.height();
    let round = match node.kind {
        NodeKind::Public | NodeKind::Excon | NodeKind::Voice | NodeKind::Site => height / 2.0,
        NodeKind::Post | NodeKind::Units | NodeKind::Channel | NodeKind::Agency => 4.0,
    };
    scene.svg.open("g", &[]);
    scene.svg.text("title", &[], &label.whole);
    if node.kind == NodeKind::Units {
        // Several stand behind one another.
        scene.rect("g-box g-behind", (x + 4.0, y + 4.0), (WIDTH, height), round);
    }
    scene.rect(&look(node), (x, y), (WIDTH, height), round);
    if node.agency.is_some() {
        scene.stripe(node.agency, (x, y), height);
    }
    let mut at = y + EDGE;
    for line in &label.title {
        at += LINE;
        scene.text("p-text", "start", (x + BEFORE, at - 4.0), line);
    }
    for (class, line) in &label.under {
        at += SMALL_LINE;
        scene.text(class, "start", (x + BEFORE, at - 4.0), line);
    }
    let mut corner = x + WIDTH - 12.0;
    for mark in &node.marks {
        if let Mark::Gatekeeper { posts } = mark {
            scene.badge((corner, y), *posts);
            corner -= 34.0;
        }
    }
    if node.marks.iter().any(is_amiss) {
        scene.warning((corner, y + 2.0));
    }
    scene.svg.close();
}

fn look(node: &Node) -> String {
    let mut look = "g-box".to_owned();
    for mark in &node.marks {
        look.push_str(match mark {
            Mark::Gatekeeper { .. } => " g-key",
            Mark::OpensLater => " g-later",
            Mark::Unalerted | Mark::NeverOpens | Mark::OffAllChannels => " g-wrong",
        });
    }
    look
}
