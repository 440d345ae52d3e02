//! Titles that try to end the text they stand in, or to be more than text.

use super::drawn::{Drawn, LANGUAGES, compiled};
use super::xml::parsed;
use salambo_engine::report::graph::Relation;
use salambo_engine::wording::plain;

/// Each ends or begins something in one of the formats.
const TITLES: [&str; 14] = [
    "quote \" and ' here",
    "two\nlines\r\nand\ta tab",
    "a --> b",
    "b[c](d){e}",
    "<script>alert(1)</script>",
    "]]> & &amp; &#60; <!-- c -->",
    "%%{init: {'securityLevel': 'loose'}}%%",
    "back\\slash \\N \\\" \\",
    "\"]; evil [label=\"",
    "end\n  subgraph x; style n0 fill:#f00;",
    "`markdown` **bold** #quot; #35;",
    "right\u{202e}to left, bell \u{7}",
    "classDef a:#b;",
    "click n0 href \"javascript:alert(1)\"",
];

/// Everybody and everything is called something hostile.
fn exercise() -> String {
    let written = |title: &str| format!("{title:?}").replace("\\'", "'");
    let posts = TITLES.iter().enumerate().map(|(row, title)| {
        let under = if row == 0 { String::new() } else { format!("under: \"a.p{}\",", row - 1) };
        format!("Post(id: \"a.p{row}\", title: {}, {under} service: \"1 min\"),", written(title))
    });
    let sites = TITLES
        .iter()
        .enumerate()
        .map(|(row, title)| format!("Site(id: \"s{row}\", title: {}),", written(title)));
    let channels = TITLES.iter().enumerate().map(|(row, title)| {
        format!(
            "Channel(id: \"c{row}\", title: {}, kind: Phone, members: [\"a.p0\", \"a.p{row}\"], latency: \"0 s\"),",
            written(title)
        )
    });
    let agencies = TITLES
        .iter()
        .enumerate()
        .map(|(row, title)| format!("Agency(id: \"g{row}\", title: {}),", written(title)));
    format!(
        r#"Exercise(
            format: 1, id: "hostile", title: {title}, defaults: Ideal, clock: Clock(end: "T+01:00"),
            organisation: Organisation(
                format: 1, id: "o",
                agencies: [Agency(id: "a", title: {title}), {agencies}],
                posts: [{posts}], sites: [{sites}], channels: [{channels}],
                support: [Lends(from: "a", to: "g1")],
                routes: [Route("s0", "s1", "6 min")],
            ),
            doctrine: Doctrine(format: 1, id: "d", title: {title}, procedures: [
                Procedure(id: "tell", title: {title}, who: "a.p0", when: Knows("location"), then: [Report(to: ["a.p1", "a.p2"])]),
            ]),
            injects: [Inject(id: "call", title: {title}, when: "T+00:10", from: Public, to: "a.p0", tells: [Observed("location", "s0")])],
        )"#,
        title = written(TITLES[4]),
        agencies = agencies.collect::<String>(),
        posts = posts.collect::<String>(),
        sites = sites.collect::<String>(),
        channels = channels.collect::<String>(),
    )
}

/// A text without what stands in its quotes, and what stood there. A backslash keeps a quote from ending it, if
/// the language says so.
fn unquoted(text: &str, has_backslash: bool) -> (String, Vec<String>) {
    let (mut outside, mut inside) = (String::new(), Vec::new());
    let mut characters = text.chars();
    while let Some(c) = characters.next() {
        if c != '"' {
            outside.push(c);
            continue;
        }
        let mut quoted = String::new();
        loop {
            match characters.next().expect("a quote that ends") {
                '"' => break,
                '\\' if has_backslash => {
                    quoted.push('\\');
                    quoted.extend(characters.next());
                }
                c => quoted.push(c),
            }
        }
        inside.push(quoted);
    }
    (outside, inside)
}

fn all() -> Vec<(Relation, Drawn)> {
    let scenario = compiled(&exercise());
    let pairs = Relation::ALL.iter().flat_map(|relation| LANGUAGES.map(|language| (*relation, language)));
    pairs.map(|(relation, language)| (relation, Drawn::of(&scenario, relation, language))).collect()
}

#[test]
fn xml_says_what_was_written() {
    for (relation, drawn) in all() {
        let document = parsed(&drawn.graphml);
        let data = |key: &str| -> Vec<String> {
            let data = document.named("data").into_iter();
            data.filter(|data| data.attribute("key") == Some(key)).map(|data| data.text.clone()).collect()
        };
        let titles: Vec<String> = drawn.drawing.nodes.iter().map(|node| node.title.0[0].clone()).collect();
        assert_eq!(data("title_en"), titles, "{relation:?}");
        if relation == Relation::Travel {
            assert_eq!(titles, TITLES.map(plain));
        }
        let picture = parsed(&drawn.svg);
        let elements = picture.all();
        let known =
            ["svg", "title", "desc", "style", "rect", "text", "g", "path", "line", "polygon", "circle"];
        assert!(elements.iter().all(|element| known.contains(&element.name.as_str())), "{relation:?}");
        let scripted = |element: &&super::xml::Element| {
            element.attributes.iter().any(|(name, _)| name.starts_with("on") || name.contains("href"))
        };
        assert!(!elements.iter().any(scripted), "{relation:?}");
    }
}

#[test]
fn graphviz_reads_nothing_but_its_own_words() {
    let words = [
        "digraph", "graph", "node", "edge", "subgraph", "label", "labelloc", "t", "rankdir", "LR", "RL",
        "shape", "box", "box3d", "ellipse", "hexagon", "fontname", "style", "dashed", "dotted", "dir",
        "none",
    ];
    for (relation, drawn) in all() {
        let (first, rest) = drawn.dot.split_once('\n').expect("a comment first");
        assert!(first.starts_with("// salambo.graph/1"), "{first}");
        let (outside, _) = unquoted(rest, true);
        let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
        let found = outside.split(|c| !is_of_word(c)).filter(|word| !word.is_empty());
        for word in found {
            assert!(words.contains(&word), "{relation:?}: {word}");
        }
        let marks = outside.chars().filter(|c| !is_of_word(*c));
        assert!(marks.clone().all(|c| " \n{}[]=,;->".contains(c)), "{relation:?}: {outside}");
        let (open, close) = (outside.matches('{').count(), outside.matches('}').count());
        assert_eq!(open, close, "{relation:?}");
        assert_eq!(outside.matches("->").count(), drawn.drawing.edges.len(), "{relation:?}");
    }
}

#[test]
fn mermaid_reads_nothing_but_its_own_words() {
    for (relation, drawn) in all() {
        let rest = drawn.mermaid.split_once('\n').expect("a comment first").1;
        let (outside, inside) = unquoted(rest, false);
        for word in outside.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let is_node =
                word.strip_prefix(['n', 'g']).is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
            let is_ours =
                ["flowchart", "LR", "RL", "subgraph", "end", "classDef", "class", "gatekeeper", "missing"];
            let is_look = ["stroke", "width", "4px", "dasharray", "6", "4"];
            assert!(is_node || is_ours.contains(&word) || is_look.contains(&word), "{relation:?}: {word}");
        }
        for quoted in inside {
            let text = quoted.replace("<br>", "");
            let mut rest = text.as_str();
            while let Some((before, after)) = rest.split_once('#') {
                assert!(
                    !before.contains(['<', '>', '&', '"', '`', '%', '{', '}', '[', ']', '\\', ':', ';']),
                    "{quoted}"
                );
                let (number, after) = after.split_once(';').expect("a number ends");
                assert!(!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()), "{quoted}");
                rest = after;
            }
            assert!(
                !rest.contains(['<', '>', '&', '"', '`', '%', '{', '}', '[', ']', '\\', ':', ';']),
                "{quoted}"
            );
        }
    }
}
