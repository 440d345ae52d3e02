//! How lines run: level out of a node, through their bends, level into the other.
//!
//! Lines at one side of a node are spread over its height in the order of where they go, so that they neither
//! cross nor run into one another there.

use super::columns::{Net, Way};
use super::plan::{Line, Spacing};
use std::collections::BTreeMap;

/// How far from its corners lines leave a node, and how far they are apart there at most.
const CORNER: f64 = 7.0;
const APART: f64 = 9.0;

/// A side of a node: that where lines to the column after leave, or the other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Before,
    After,
}

/// The lines of all links.
pub(super) fn lines(
    net: &Net,
    ways: &[Way],
    columns: &[f64],
    middles: &[f64],
    spacing: &Spacing,
) -> Vec<Line> {
    let heights = ports(net, ways, middles);
    let mut lines = Vec::new();
    for (link, way) in ways.iter().enumerate() {
        let at = |node: usize, side: Side| {
            columns[net.rank(node)] + if side == Side::After { spacing.width } else { 0.0 }
        };
        let [first, last] = heights[link];
        let end = way.stations.len() - 1;
        let mut points = Vec::new();
        for (place, station) in way.stations.iter().enumerate() {
            match place {
                0 => points.push((at(*station, Side::After), first)),
                _ if place == end && way.is_bow => points.push((at(*station, Side::After), last)),
                _ if place == end => points.push((at(*station, Side::Before), last)),
                _ => points
                    .extend([Side::Before, Side::After].map(|side| (at(*station, side), middles[*station]))),
            }
        }
        if way.is_backward {
            points.reverse();
        }
        lines.push(Line { points, is_bow: way.is_bow });
    }
    lines
}

/// A link at a side of a node: how high it goes on, which one, and whether it begins (0) or ends (1) there.
type Port = (f64, usize, usize);

/// How high each link leaves its earlier and arrives at its later end.
fn ports(net: &Net, ways: &[Way], middles: &[f64]) -> Vec<[f64; 2]> {
    let mut sides: BTreeMap<(usize, Side), Vec<Port>> = BTreeMap::new();
    for (link, way) in ways.iter().enumerate() {
        let end = way.stations.len() - 1;
        let (first, last) = (way.stations[0], way.stations[end]);
        let arrives = if way.is_bow { Side::After } else { Side::Before };
        sides.entry((first, Side::After)).or_default().push((middles[way.stations[1]], link, 0));
        sides.entry((last, arrives)).or_default().push((middles[way.stations[end - 1]], link, 1));
    }
    let mut heights = vec![[0.0; 2]; ways.len()];
    for ((node, _), mut lines) in sides {
        lines.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let room = (net.height(node) - 2.0 * CORNER).max(0.0);
        let apart = if lines.len() > 1 { (room / (lines.len() - 1) as f64).min(APART) } else { 0.0 };
        let top = middles[node] - apart * (lines.len() - 1) as f64 / 2.0;
        for (place, (_, link, end)) in lines.into_iter().enumerate() {
            heights[link][end] = top + apart * place as f64;
        }
    }
    heights
}
