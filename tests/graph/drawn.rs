//! Exercises compiled and drawn.

use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::document::text::Language;
use salambo_engine::report::graph::dot::dot;
use salambo_engine::report::graph::graphml::graphml;
use salambo_engine::report::graph::mermaid::mermaid;
use salambo_engine::report::graph::svg::svg;
use salambo_engine::report::graph::{Drawing, Relation, draw};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::compile;
use salambo_engine::wording::Catalogue;

/// The languages of the product.
pub const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Ar];

/// An exercise of one text.
pub fn compiled(text: &str) -> Scenario {
    let mut shelf = Shelf::new().with("exercise.ron", text);
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let compiled = compile(&mut shelf, &request);
    compiled.scenario.unwrap_or_else(|| panic!("{:?}", compiled.problems.iter().collect::<Vec<_>>()))
}

/// A relation of an exercise in every form.
pub struct Drawn {
    pub drawing: Drawing,
    pub svg: String,
    pub dot: String,
    pub mermaid: String,
    pub graphml: String,
}

impl Drawn {
    pub fn of(scenario: &Scenario, relation: Relation, language: Language) -> Self {
        let drawing = draw(scenario, relation);
        let catalogue = Catalogue::of(language, scenario);
        Self {
            svg: svg(&drawing, &catalogue),
            dot: dot(&drawing, &catalogue),
            mermaid: mermaid(&drawing, &catalogue),
            graphml: graphml(&drawing),
            drawing,
        }
    }
}
