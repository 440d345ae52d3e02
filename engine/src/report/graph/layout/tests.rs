//! Whatever the graph: nodes do not touch, links lead onward, and the same graph is the same picture.

use super::columns::Net;
use super::order::{crossings, order};
use super::{Plan, Ranking, Spacing, arcs, layered, map};
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

const SPACING: Spacing = Spacing { width: 100.0, apart: 10.0, lane: 6.0, gap: (40.0, 90.0) };

/// Heights and links: no link from a node to itself, none twice.
fn graphs() -> impl Strategy<Value = (Vec<f64>, Vec<(usize, usize)>)> {
    (1_usize..30).prop_flat_map(|count| {
        let links = vec((0..count, 0..count), 0..70).prop_map(|mut links| {
            links.retain(|(from, to)| from != to);
            links.sort_unstable();
            links.dedup();
            links
        });
        (vec(18.0..70.0, count), links)
    })
}

/// Whether no node is nearer to another one than it may be.
fn is_tidy(plan: &Plan, heights: &[f64]) -> bool {
    let pairs = (0..heights.len()).flat_map(|one| (one + 1..heights.len()).map(move |other| (one, other)));
    let mut pairs = pairs.map(|(one, other)| {
        let (a, b) = (plan.places[one], plan.places[other]);
        let beside = (a.x - b.x).abs() - SPACING.width;
        let (upper, lower) = if a.y < b.y { (one, b.y - a.y) } else { (other, a.y - b.y) };
        (beside, lower - heights[upper])
    });
    // Nodes of a column are apart by what is asked for, columns by their gap.
    pairs.all(|(beside, below)| beside >= SPACING.gap.0 - 1e-6 || below >= SPACING.apart - 1e-6)
}

/// For each node a number that all of a circle share.
fn circles(count: usize, links: &[(usize, usize)]) -> Vec<usize> {
    let mut graph: DiGraph<(), ()> = DiGraph::new();
    for _ in 0..count {
        graph.add_node(());
    }
    for (from, to) in links {
        graph.add_edge(NodeIndex::new(*from), NodeIndex::new(*to), ());
    }
    let mut circles = vec![0; count];
    for (number, members) in kosaraju_scc(&graph).into_iter().enumerate() {
        members.into_iter().for_each(|member| circles[member.index()] = number);
    }
    circles
}

/// Whether each line begins and ends at a side of its nodes, and stays in the picture.
fn are_lines_held(plan: &Plan, heights: &[f64], links: &[(usize, usize)]) -> bool {
    let touches = |(x, y): (f64, f64), node: usize| {
        let place = plan.places[node];
        let is_side = (x - place.x).abs() < 1e-6 || (x - place.x - SPACING.width).abs() < 1e-6;
        is_side && y > place.y && y < place.y + heights[node]
    };
    plan.lines.len() == links.len()
        && plan.lines.iter().zip(links).all(|(line, (from, to))| {
            let (first, last) = (line.points[0], line.points[line.points.len() - 1]);
            let is_inside = |point: &(f64, f64)| point.0 <= plan.width + 1e-6 && point.1 >= -1e-6;
            touches(first, *from) && touches(last, *to) && line.points.iter().all(is_inside)
        })
}

proptest! {
    #[test]
    fn links_lead_onward_but_within_circles((heights, links) in graphs()) {
        let plan = layered(&heights, &links, Ranking::Onward, &SPACING);
        let circles = circles(heights.len(), &links);
        for (from, to) in links.iter().filter(|(from, to)| circles[*from] != circles[*to]) {
            prop_assert!(plan.places[*from].rank < plan.places[*to].rank, "{from} -> {to}");
        }
        prop_assert!(is_tidy(&plan, &heights), "{plan:?}");
        prop_assert!(are_lines_held(&plan, &heights, &links), "{plan:?}");
        prop_assert_eq!(&plan, &layered(&heights, &links, Ranking::Onward, &SPACING));
    }

    #[test]
    fn steps_are_the_fewest((heights, links) in graphs(), counting in vec(any::<bool>(), 70)) {
        let (from, counts) = ([0], &counting[..links.len()]);
        let ranking = Ranking::Steps { from: &from, counts };
        let plan = layered(&heights, &links, ranking, &SPACING);
        // What does not hang together with the beginning has a beginning of its own.
        prop_assert_eq!(plan.places[0].rank, 0);
        let counted = links.iter().zip(counts).filter(|(_, counts)| **counts);
        for ((from, to), _) in counted {
            // From a beginning that nothing counting leads on to, a way of any sort may have been shorter.
            let reached = reached(heights.len(), &links, counts);
            if reached[*from] {
                prop_assert!(plan.places[*to].rank <= plan.places[*from].rank + 1, "{from} -> {to}");
            }
        }
        prop_assert!(is_tidy(&plan, &heights), "{plan:?}");
        prop_assert!(are_lines_held(&plan, &heights, &links), "{plan:?}");
        prop_assert_eq!(&plan, &layered(&heights, &links, ranking, &SPACING));
    }

    #[test]
    fn an_order_has_no_more_crossings_than_the_first((heights, links) in graphs()) {
        let ranks = (0..heights.len()).map(|node| node % 4).collect();
        let net = Net::of(&heights, ranks, &links).0;
        prop_assert!(crossings(&net, &order(&net)) <= crossings(&net, &net.layers()));
    }

    #[test]
    fn sites_do_not_touch((sizes, links) in sites()) {
        let middles = map(&sizes, &links);
        for one in 0..sizes.len() {
            for other in one + 1..sizes.len() {
                let (a, b) = (middles[one], middles[other]);
                let beside = (a.0 - b.0).abs() - (sizes[one].0 + sizes[other].0) / 2.0;
                let below = (a.1 - b.1).abs() - (sizes[one].1 + sizes[other].1) / 2.0;
                prop_assert!(beside > 0.0 || below > 0.0, "{one} and {other}: {a:?} {b:?}");
            }
        }
        prop_assert_eq!(&middles, &map(&sizes, &links));
        let labels = vec![(40.0, 15.0); links.len()];
        let ways = arcs(&middles, &sizes, &links, &labels);
        prop_assert_eq!(ways.len(), links.len());
        prop_assert!(ways.iter().all(|way| way.label.0.is_finite() && way.label.1.is_finite()));
    }
}

/// What counting links reach from node 0.
fn reached(count: usize, links: &[(usize, usize)], counts: &[bool]) -> Vec<bool> {
    let mut reached = vec![false; count];
    reached[0] = true;
    for _ in 0..count {
        for ((from, to), _) in links.iter().zip(counts).filter(|(_, counts)| **counts) {
            reached[*to] |= reached[*from];
        }
    }
    reached
}

type Town = (Vec<(f64, f64)>, Vec<(usize, usize, f64)>);

fn sites() -> impl Strategy<Value = Town> {
    (1_usize..22).prop_flat_map(|count| {
        let links = vec((0..count, 0..count, 0.0..400.0), 0..40).prop_map(|mut links| {
            links.retain(|(from, to, _)| from < to);
            links
        });
        (vec((30.0..160.0, 24.0..50.0), count), links)
    })
}

#[test]
fn lines_that_need_not_cross_do_not() {
    // Two columns in the wrong order, and a long line over three columns.
    let links = [(0, 4), (1, 3), (2, 5), (0, 6), (4, 6)];
    let ranks = vec![0, 0, 0, 1, 1, 1, 2];
    let (net, ways) = Net::of(&[30.0; 7], ranks, &links);
    assert!(crossings(&net, &net.layers()) > 0);
    assert_eq!(crossings(&net, &order(&net)), 0);
    assert_eq!(ways[3].stations.len(), 3, "a bend in the column that it passes");
}

#[test]
fn more_sites_than_distances_are_kept_for_stand_in_rows() {
    let sizes = vec![(80.0, 30.0); 1_100];
    let middles = map(&sizes, &[]);
    let places: std::collections::BTreeSet<(i64, i64)> =
        middles.iter().map(|(x, y)| (*x as i64, *y as i64)).collect();
    assert_eq!(places.len(), sizes.len());
}

#[test]
fn a_long_chain_does_not_end_the_program() {
    let count = 20_000;
    let links: Vec<(usize, usize)> = (1..count).map(|node| (node - 1, node)).collect();
    let plan = layered(&vec![20.0; count], &links, Ranking::Onward, &SPACING);
    assert_eq!(plan.places[count - 1].rank, count - 1);
}

#[test]
fn nothing_is_a_picture_too() {
    let plan = layered(&[], &[], Ranking::Onward, &SPACING);
    assert_eq!((plan.width, plan.height), (0.0, 0.0));
    assert!(map(&[], &[]).is_empty());
}
