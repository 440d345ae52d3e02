//! Marks: who stands alone on the way of the alert, and whom no way reaches.

use super::drawing::{Drawing, Edge, EdgeKind, Mark, Node, NodeKind, Thing};
use super::marks;
use super::relation::Relation;
use super::words::Words;

fn words(text: &str) -> Words {
    Words([text.to_owned(), text.to_owned(), text.to_owned()])
}

/// The public, then posts; edges as pairs.
fn drawing(posts: usize, edges: &[(usize, usize)]) -> Drawing {
    let node = |place: usize| Node {
        id: format!("{place}"),
        title: words("x"),
        kind: if place == 0 { NodeKind::Public } else { NodeKind::Post },
        agency: None,
        count: 1,
        marks: Vec::new(),
    };
    let edge = |(from, to): &(usize, usize)| Edge {
        from: *from,
        to: *to,
        kind: EdgeKind::Alerts,
        is_two_way: false,
        label: None,
        travel_ms: None,
        by: Vec::new(),
    };
    let thing = || Thing { id: "x".to_owned(), title: words("x") };
    Drawing {
        relation: Relation::Alert,
        exercise: thing(),
        doctrine: thing(),
        agencies: Vec::new(),
        nodes: (0..=posts).map(node).collect(),
        edges: edges.iter().map(edge).collect(),
    }
}

fn marked(posts: usize, edges: &[(usize, usize)]) -> Vec<Vec<Mark>> {
    let mut drawing = drawing(posts, edges);
    marks::alert(&mut drawing);
    drawing.nodes.into_iter().map(|node| node.marks).collect()
}

#[test]
fn a_hub_is_told_and_so_is_who_hears_nothing() {
    // The public rings 1; 1 tells 2 and 3, which tell one another; 2 and 3 tell 4; 5 tells 4 and hears nothing.
    let marks = marked(5, &[(0, 1), (1, 2), (1, 3), (2, 3), (3, 2), (2, 4), (3, 4), (5, 4)]);
    assert_eq!(marks[1], [Mark::Gatekeeper { posts: 3 }]);
    assert!(marks[0].is_empty() && marks[2].is_empty() && marks[3].is_empty() && marks[4].is_empty());
    assert_eq!(marks[5], [Mark::Unalerted]);
}

#[test]
fn a_second_way_takes_the_hub_its_mark() {
    let marks = marked(4, &[(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (3, 4)]);
    assert!(marks[1].is_empty() && marks[2].is_empty());
    assert_eq!(marks[3], [Mark::Gatekeeper { posts: 1 }], "of the last one");
}

#[test]
fn exercise_control_needs_nobody_who_was_alerted() {
    let mut drawing = drawing(2, &[(1, 2)]);
    drawing.edges[0].by.push(super::Basis { id: "inject:call".to_owned(), title: words("call") });
    marks::alert(&mut drawing);
    assert_eq!(drawing.nodes[1].marks, [Mark::Unalerted]);
    assert!(drawing.nodes[2].marks.is_empty(), "it is spoken to in the name of the other");
}
