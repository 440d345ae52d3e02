//! The frame of a picture: mark, title, what is drawn, legend.

use super::legend::{Key, legend, legend_height};
use super::scene::Scene;
use super::{channels, layers, sites};
use crate::report::graph::drawing::Drawing;
use crate::report::graph::relation::Relation;
use crate::report::graph::told;
use crate::report::picture::letters::fitting;
use crate::report::picture::{Frame, STYLE};
use crate::wording::Catalogue;

/// What every such file begins with.
pub const BEGINNING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\"";

/// Room around everything, and where what is drawn begins.
const MARGIN: f64 = 24.0;
const TOP: f64 = 104.0;

/// No picture is narrower: title and legend have to fit.
const NARROWEST: f64 = 900.0;

const OWN_STYLE: &str = include_str!("graph.css");

/// What is drawn between title and legend.
pub(super) trait Body {
    /// Width and height.
    fn size(&self) -> (f64, f64);

    /// What it takes to understand it.
    fn keys(&self) -> Vec<Key>;

    /// Draws it with its corner here.
    fn draw(&self, scene: &mut Scene, corner: (f64, f64));
}

/// The picture of a relation.
#[must_use]
pub fn svg(drawing: &Drawing, catalogue: &Catalogue) -> String {
    let body: Box<dyn Body + '_> = match drawing.relation {
        Relation::Command | Relation::Report | Relation::Alert | Relation::Support => {
            Box::new(layers::Layers::of(drawing, catalogue))
        }
        Relation::Talk => Box::new(channels::Channels::of(drawing, catalogue)),
        Relation::Travel => Box::new(sites::Sites::of(drawing, catalogue)),
    };
    let (wide, high) = body.size();
    let width = (wide + 2.0 * MARGIN).max(NARROWEST);
    let keys = body.keys();
    let words: Vec<String> = keys.iter().map(|key| catalogue.word(key.word())).collect();
    let legend_at = TOP + high + 30.0;
    let height = legend_at + legend_height(&words, (MARGIN, width - MARGIN)) + MARGIN;
    let [mark, title, under] = told::heading(drawing, catalogue);
    let described =
        [under.clone(), catalogue.word(drawing.relation.told()), told::findings(drawing, catalogue)];
    let told = described.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n");
    let frame = Frame { id: "graph", title: &format!("{mark}: {title}"), told: &told, catalogue };
    let mut scene = Scene { svg: frame.open(width, height), width, language: catalogue.language() };
    scene.svg.style(STYLE);
    scene.svg.style(OWN_STYLE);
    scene.rect("g-ground", (0.0, 0.0), (width, height), 0.0);
    let room = width - 2.0 * MARGIN;
    scene.text("g-mark", "start", (MARGIN, 30.0), &mark);
    scene.text("g-head", "start", (MARGIN, 57.0), &fitting(&title, 20.0, room));
    scene.text("p-faint", "start", (MARGIN, 80.0), &fitting(&under, 13.0, room));
    body.draw(&mut scene, (MARGIN, TOP));
    legend(&mut scene, &keys, &words, (MARGIN, width - MARGIN), legend_at);
    scene.svg.finish()
}
