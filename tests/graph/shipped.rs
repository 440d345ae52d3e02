//! Of every shipped exercise: each node and edge once in every form, no two boxes touch.

use super::drawn::{Drawn, LANGUAGES};
use super::xml::{Element, parsed};
use crate::good_input::shelf::{folder, shelf};
use salambo_engine::document::reading::Request;
use salambo_engine::document::text::Language;
use salambo_engine::report::graph::{NodeKind, Relation, draw};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::compile;
use std::collections::BTreeSet;

/// Exercises with a folder of their own, and the width of a box in their pictures.
const EXERCISES: [&str; 7] =
    ["border-crossing", "first-steps", "flood", "harbour-hall", "regional-alert", "ring-road", "salambo"];
const BOX: f64 = 212.0;

fn scenario(name: &str) -> Scenario {
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let compiled = compile(&mut shelf(&folder(&format!("scenarios/{name}"))), &request);
    compiled.scenario.unwrap_or_else(|| panic!("{name} has errors"))
}

/// Whether two of these rectangles have a point in common.
fn touching<'a>(boxes: &[&'a Element]) -> Option<(&'a Element, &'a Element)> {
    let sides = |one: &Element, at: &str, long: &str| (one.number(at), one.number(at) + one.number(long));
    let common = |one: (f64, f64), other: (f64, f64)| one.0 < other.1 && other.0 < one.1;
    let mut pairs = boxes
        .iter()
        .enumerate()
        .flat_map(|(at, one)| boxes[at + 1..].iter().map(move |other| (*one, *other)));
    pairs.find(|(one, other)| {
        common(sides(one, "x", "width"), sides(other, "x", "width"))
            && common(sides(one, "y", "height"), sides(other, "y", "height"))
    })
}

fn check_picture(drawn: &Drawn, language: Language, told: &str) {
    let picture = parsed(&drawn.svg);
    let is_rtl = picture.attribute("direction") == Some("rtl");
    assert_eq!(is_rtl, language == Language::Ar, "{told}");
    assert!(picture.named("title")[0].text.contains("EXERCISE"), "{told}");
    assert!(!picture.named("desc")[0].text.is_empty(), "{told}");
    let (wide, high) = (picture.number("width"), picture.number("height"));
    for rect in picture.named("rect") {
        let right = rect.number("x") + rect.number("width");
        let is_inside = rect.number("x") >= 0.0 && right <= wide + 0.1;
        assert!(is_inside && rect.number("y") + rect.number("height") <= high + 0.1, "{told}: {rect:?}");
    }
    let nodes = &drawn.drawing.nodes;
    match drawn.drawing.relation {
        Relation::Talk => {
            let dots = picture.named("circle").into_iter().filter(|dot| dot.number("r") > 4.0).count();
            let channels = nodes.iter().filter(|node| node.kind == NodeKind::Channel).count();
            let keys = drawn.drawing.edges.iter().map(|edge| edge.kind).collect::<BTreeSet<_>>().len();
            assert_eq!(dots, drawn.drawing.edges.len() + keys, "{told}: and those of the legend");
            assert!(channels > 0 || drawn.drawing.edges.is_empty(), "{told}");
        }
        Relation::Travel => {
            let boxes: Vec<&Element> =
                picture.named("rect").into_iter().filter(|rect| rect.has_class("g-box")).collect();
            assert_eq!(boxes.len(), nodes.len(), "{told}");
            assert!(touching(&boxes).is_none(), "{told}: {:?}", touching(&boxes));
            let ways = picture.named("path").len();
            assert_eq!(ways, drawn.drawing.edges.len(), "{told}");
        }
        Relation::Command | Relation::Report | Relation::Alert | Relation::Support => {
            let is_node = |rect: &&Element| rect.has_class("g-box") && !rect.has_class("g-behind");
            let boxes: Vec<&Element> = picture
                .named("rect")
                .into_iter()
                .filter(|rect| is_node(rect) && (rect.number("width") - BOX).abs() < 0.1)
                .collect();
            assert_eq!(boxes.len(), nodes.len(), "{told}");
            assert!(touching(&boxes).is_none(), "{told}: {:?}", touching(&boxes));
            // A line with a tip at both ends is two edges.
            let lines = picture.named("g").into_iter().filter(|group| group.has_class("g-line"));
            let tips: usize = lines.map(|line| line.named("polygon").len()).sum();
            assert_eq!(tips, drawn.drawing.edges.len(), "{told}");
        }
    }
}

#[test]
fn each_node_and_edge_once_in_every_form_and_language() {
    for name in EXERCISES {
        let scenario = scenario(name);
        for relation in Relation::ALL {
            for language in LANGUAGES {
                let told = format!("{name}, {relation:?}, {language:?}");
                let drawn = Drawn::of(&scenario, relation, language);
                check_picture(&drawn, language, &told);
                let (nodes, edges) = (drawn.drawing.nodes.len(), drawn.drawing.edges.len());
                assert_eq!(drawn.dot.matches(" -> ").count(), edges, "{told}");
                assert_eq!(drawn.dot.matches(", shape=").count(), nodes, "{told}");
                let is_edge = |line: &&str| {
                    line.trim_start().starts_with('n') && (line.contains("--") || line.contains("-.-"))
                };
                assert_eq!(drawn.mermaid.lines().filter(is_edge).count(), edges, "{told}");
                let again = Drawn::of(&scenario, relation, language);
                assert!(
                    again.svg == drawn.svg && again.dot == drawn.dot && again.mermaid == drawn.mermaid,
                    "{told}"
                );
            }
        }
    }
}

#[test]
fn graphml_declares_every_key_and_names_every_end() {
    for name in EXERCISES {
        let scenario = scenario(name);
        for relation in Relation::ALL {
            let drawn = Drawn::of(&scenario, relation, Language::En);
            let document = parsed(&drawn.graphml);
            let told = format!("{name}, {relation:?}");
            let keys: BTreeSet<(&str, &str)> = document
                .named("key")
                .iter()
                .map(|key| (key.attribute("id").expect("an id"), key.attribute("for").expect("for what")))
                .collect();
            let graph = document.named("graph")[0];
            let is_directed = graph.attribute("edgedefault") == Some("directed");
            for element in document.all() {
                let own = element.children.iter().filter(|child| child.name == "data");
                for key in own.map(|data| data.attribute("key").expect("a key")) {
                    assert!(
                        keys.contains(&(key, element.name.as_str())),
                        "{told}: {key} of {}",
                        element.name
                    );
                }
            }
            let ids: BTreeSet<&str> =
                document.named("node").iter().map(|node| node.attribute("id").expect("an id")).collect();
            assert_eq!(ids.len(), drawn.drawing.nodes.len(), "{told}");
            let edges = document.named("edge");
            for end in ["source", "target"] {
                assert!(
                    edges.iter().all(|edge| ids.contains(edge.attribute(end).expect("an end"))),
                    "{told}: {end}"
                );
            }
            let two_way = drawn.drawing.edges.iter().filter(|edge| edge.is_two_way && is_directed).count();
            assert_eq!(edges.len(), drawn.drawing.edges.len() + two_way, "{told}");
        }
    }
}

#[test]
fn who_stands_alone_on_the_way_of_the_alert_is_marked_in_every_form() {
    let drawn = Drawn::of(&scenario("salambo"), Relation::Alert, Language::En);
    let alone = draw(&scenario("salambo"), Relation::Alert);
    let alone = alone.nodes.iter().filter(|node| node.marks.iter().any(|mark| mark.word() == "gatekeeper"));
    let count = alone.count();
    assert!(count > 0, "the exercise has a bottleneck");
    let picture = parsed(&drawn.svg);
    let badges = picture.named("polygon").into_iter().filter(|badge| badge.has_class("g-badge")).count();
    assert_eq!(badges, count + 1, "and that of the legend");
    assert_eq!(drawn.dot.matches("style=\"bold").count(), count);
    assert_eq!(drawn.graphml.matches("<data key=\"gatekeeper_of\">").count(), count);
}
