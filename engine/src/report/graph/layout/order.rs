//! In which order the nodes of each column stand, so that few lines cross.
//!
//! Each column in turn is sorted by the mean place of its neighbours in the column before, then in the column
//! after, to and fro; then neighbours in a column change places as long as that takes a crossing away. The best
//! order seen is kept.

use super::columns::Net;

/// How often columns are sorted, and how often neighbours are looked at.
const SWEEPS: usize = 24;
const CHANGES: usize = 8;

/// Beyond so many links a few sweeps have to do.
const MANY: usize = 4_000;

/// The nodes of each column from the top.
pub(super) fn order(net: &Net) -> Vec<Vec<usize>> {
    let mut layers = net.layers();
    let mut best = (crossings(net, &layers), layers.clone());
    let sweeps = if net.links() > MANY { 4 } else { SWEEPS };
    for sweep in 0..sweeps {
        let is_onward = sweep % 2 == 0;
        let ranks: Vec<usize> = if is_onward {
            (1..layers.len()).collect()
        } else {
            (0..layers.len().saturating_sub(1)).rev().collect()
        };
        for rank in ranks {
            sort(net, &mut layers, rank, is_onward);
        }
        let now = crossings(net, &layers);
        if now < best.0 {
            best = (now, layers.clone());
        }
        if best.0 == 0 {
            break;
        }
    }
    let mut layers = best.1;
    if net.links() <= MANY {
        change_places(net, &mut layers);
    }
    layers
}

/// The place of each node in its column.
fn places(net: &Net, layers: &[Vec<usize>]) -> Vec<usize> {
    let mut places = vec![0; net.len()];
    for layer in layers {
        for (place, node) in layer.iter().enumerate() {
            places[*node] = place;
        }
    }
    places
}

fn sort(net: &Net, layers: &mut [Vec<usize>], rank: usize, is_onward: bool) {
    let places = places(net, layers);
    let mut keyed: Vec<(f64, usize)> = Vec::new();
    for node in &layers[rank] {
        let neighbours = if is_onward { net.before(*node) } else { net.after(*node) };
        let sum: usize = neighbours.iter().map(|other| places[*other]).sum();
        // Who has no neighbour there stays where he is.
        let mean =
            if neighbours.is_empty() { places[*node] as f64 } else { sum as f64 / neighbours.len() as f64 };
        keyed.push((mean, *node));
    }
    keyed.sort_by(|one, other| one.0.total_cmp(&other.0));
    layers[rank] = keyed.into_iter().map(|(_, node)| node).collect();
}

/// How many lines cross, between all columns.
pub(super) fn crossings(net: &Net, layers: &[Vec<usize>]) -> usize {
    let places = places(net, layers);
    let mut crossings = 0;
    for layer in layers {
        let mut ends: Vec<usize> = Vec::new();
        for node in layer {
            let mut to: Vec<usize> = net.after(*node).iter().map(|other| places[*other]).collect();
            to.sort_unstable();
            ends.extend(to);
        }
        crossings += inversions(&mut ends);
    }
    crossings
}

/// Pairs that stand in the wrong order; sorts.
fn inversions(numbers: &mut Vec<usize>) -> usize {
    if numbers.len() < 2 {
        return 0;
    }
    let mut right = numbers.split_off(numbers.len() / 2);
    let mut count = inversions(numbers) + inversions(&mut right);
    let left = std::mem::take(numbers);
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let Some(one) = left.peek() {
        match right.peek() {
            Some(other) if other < one => {
                count += left.len();
                numbers.extend(right.next());
            }
            Some(_) | None => numbers.extend(left.next()),
        }
    }
    numbers.extend(right);
    count
}

/// Lets neighbours in a column change places where that takes crossings away.
fn change_places(net: &Net, layers: &mut [Vec<usize>]) {
    for _ in 0..CHANGES {
        let mut is_better = false;
        for rank in 0..layers.len() {
            let places = places(net, layers);
            for upper in 1..layers[rank].len() {
                let (one, other) = (layers[rank][upper - 1], layers[rank][upper]);
                let cross = |first: usize, second: usize| {
                    between(net.before(first), net.before(second), &places)
                        + between(net.after(first), net.after(second), &places)
                };
                if cross(other, one) < cross(one, other) {
                    layers[rank].swap(upper - 1, upper);
                    is_better = true;
                }
            }
        }
        if !is_better {
            break;
        }
    }
}

/// Crossings of the lines of two nodes, the first above the second, with a column.
fn between(first: &[usize], second: &[usize], places: &[usize]) -> usize {
    let crossing = |one: &usize| second.iter().filter(|other| places[**other] < places[*one]).count();
    first.iter().map(crossing).sum()
}
