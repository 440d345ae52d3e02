//! A map: nodes placed so that long ways are long lines, then moved until none touches another.
//!
//! Distances over the shortest ways are approached by majorising the stress (E. Gansner, Y. Koren, S. North, Graph
//! drawing by stress majorization, 2004): each node moves to the weighted mean of the places its others want it
//! at. The best of several beginnings is taken and laid along its longest extension.

use super::ways::distances;

/// Beyond so many nodes they stand in rows: distances of all pairs would take too much room.
const MOST: usize = 1_000;

/// How many beginnings are tried, how many rounds each takes, and what all pairs of all rounds may come to.
const BEGINNINGS: usize = 8;
const ROUNDS: usize = 120;
const WORK: usize = 400_000_000;

/// How much further apart nodes are than high: what is written in them is wide.
const STRETCH: f64 = 1.45;

/// How far nodes stay apart, so that a label has room between them, and by how much everything grows where they cannot be moved apart.
const APART: (f64, f64) = (58.0, 30.0);
const GROWTH: f64 = 1.12;
const PUSHES: usize = 60;

/// The middles of nodes of these sizes, the least coordinate of a side at 0. A link has the length it should have.
pub(in crate::report::graph) fn map(sizes: &[(f64, f64)], links: &[(usize, usize, f64)]) -> Vec<(f64, f64)> {
    let count = sizes.len();
    let mut middles = match count {
        0 => return Vec::new(),
        _ if count > MOST => rows(sizes),
        _ => {
            let wanted = distances(count, links);
            let rounds = ROUNDS.min(WORK / (count * count * BEGINNINGS)).max(2);
            let tries = (0..BEGINNINGS).map(|beginning| settled(count, &wanted, beginning, rounds));
            let best = tries.min_by(|one, other| stress(one, &wanted).total_cmp(&stress(other, &wanted)));
            let mut middles = laid(best.unwrap_or_default());
            middles.iter_mut().for_each(|middle| middle.0 *= STRETCH);
            middles
        }
    };
    part(&mut middles, sizes);
    let left =
        middles.iter().zip(sizes).map(|(middle, size)| middle.0 - size.0 / 2.0).fold(f64::INFINITY, f64::min);
    let top =
        middles.iter().zip(sizes).map(|(middle, size)| middle.1 - size.1 / 2.0).fold(f64::INFINITY, f64::min);
    middles.into_iter().map(|(x, y)| (x - left, y - top)).collect()
}

/// Rows of about as many nodes as there are rows.
fn rows(sizes: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let columns = (sizes.len() as f64).sqrt().ceil() as usize;
    let wide = sizes.iter().map(|size| size.0).fold(0.0, f64::max) + 2.0 * APART.0;
    let high = sizes.iter().map(|size| size.1).fold(0.0, f64::max) + 2.0 * APART.1;
    (0..sizes.len()).map(|node| ((node % columns) as f64 * wide, (node / columns) as f64 * high)).collect()
}

/// Nodes on a circle, in another order for each beginning, then moved.
fn settled(count: usize, wanted: &[f64], beginning: usize, rounds: usize) -> Vec<(f64, f64)> {
    let radius = wanted.iter().copied().fold(1.0, f64::max) / 2.0;
    let mut middles: Vec<(f64, f64)> = (0..count)
        .map(|node| {
            let place = (node * (2 * beginning + 1) + beginning * node / 2) % count;
            // A little out of the circle, so that no two stand on one place.
            let turn = (place as f64 + node as f64 / (count * count) as f64) / count as f64;
            let angle = turn * 2.0 * std::f64::consts::PI;
            (radius * libm::cos(angle), radius * libm::sin(angle))
        })
        .collect();
    for _ in 0..rounds {
        for node in 0..count {
            middles[node] = drawn(node, &middles, wanted);
        }
    }
    middles
}

/// Where its others want a node, the near ones most.
fn drawn(node: usize, middles: &[(f64, f64)], wanted: &[f64]) -> (f64, f64) {
    let (mut x, mut y, mut weight) = (0.0, 0.0, 0.0);
    let own = middles[node];
    for (other, middle) in middles.iter().enumerate().filter(|(other, _)| *other != node) {
        let wish = wanted[node * middles.len() + other];
        let pull = 1.0 / (wish * wish);
        let (dx, dy) = (own.0 - middle.0, own.1 - middle.1);
        let far = (dx * dx + dy * dy).sqrt().max(1e-6);
        x += pull * (middle.0 + wish * dx / far);
        y += pull * (middle.1 + wish * dy / far);
        weight += pull;
    }
    if weight > 0.0 { (x / weight, y / weight) } else { own }
}

/// How far distances are from what is wanted.
fn stress(middles: &[(f64, f64)], wanted: &[f64]) -> f64 {
    let mut stress = 0.0;
    for (node, one) in middles.iter().enumerate() {
        for (other, another) in middles.iter().enumerate().skip(node + 1) {
            let wish = wanted[node * middles.len() + other];
            let (dx, dy) = (one.0 - another.0, one.1 - another.1);
            let off = (dx * dx + dy * dy).sqrt() / wish - 1.0;
            stress += off * off;
        }
    }
    stress
}

/// Turned so that the longest extension lies level, with the first node on the left and above.
fn laid(mut middles: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    let count = middles.len() as f64;
    let mean_x = middles.iter().map(|middle| middle.0).sum::<f64>() / count;
    let mean_y = middles.iter().map(|middle| middle.1).sum::<f64>() / count;
    middles.iter_mut().for_each(|middle| *middle = (middle.0 - mean_x, middle.1 - mean_y));
    let sum = |of: fn(&(f64, f64)) -> f64| middles.iter().map(of).sum::<f64>();
    let (xx, yy, xy) = (sum(|m| m.0 * m.0), sum(|m| m.1 * m.1), sum(|m| m.0 * m.1));
    let angle = libm::atan2(2.0 * xy, xx - yy) / 2.0;
    let (sin, cos) = libm::sincos(angle);
    let turned = middles.iter().map(|(x, y)| (x * cos + y * sin, y * cos - x * sin));
    let turned: Vec<(f64, f64)> = turned.collect();
    let sign = |number: f64| if number > 0.0 { -1.0 } else { 1.0 };
    let (flip_x, flip_y) = turned.first().map_or((1.0, 1.0), |first| (sign(first.0), sign(first.1)));
    turned.into_iter().map(|(x, y)| (x * flip_x, y * flip_y)).collect()
}

/// Moves nodes apart that touch; where they are in one another's way everything grows first.
fn part(middles: &mut [(f64, f64)], sizes: &[(f64, f64)]) {
    loop {
        for _ in 0..PUSHES {
            if !push(middles, sizes) {
                return;
            }
        }
        middles.iter_mut().for_each(|middle| *middle = (middle.0 * GROWTH + 1e-3, middle.1 * GROWTH));
    }
}

/// Moves every two that touch a little along their shorter overlap. Whether any did.
fn push(middles: &mut [(f64, f64)], sizes: &[(f64, f64)]) -> bool {
    let mut has_moved = false;
    let mut order: Vec<usize> = (0..middles.len()).collect();
    order.sort_by(|one, other| middles[*one].1.total_cmp(&middles[*other].1).then(one.cmp(other)));
    let highest = sizes.iter().map(|size| size.1).fold(0.0, f64::max) + APART.1;
    for (place, one) in order.iter().enumerate() {
        for other in &order[place + 1..] {
            if middles[*other].1 - middles[*one].1 > 2.0 * highest {
                break;
            }
            let dx = middles[*other].0 - middles[*one].0;
            let dy = middles[*other].1 - middles[*one].1;
            let over_x = (sizes[*one].0 + sizes[*other].0) / 2.0 + APART.0 - dx.abs();
            let over_y = (sizes[*one].1 + sizes[*other].1) / 2.0 + APART.1 - dy.abs();
            if over_x <= 0.0 || over_y <= 0.0 {
                continue;
            }
            has_moved = true;
            if over_x < over_y {
                let step = (over_x / 2.0 + 0.05) * if dx < 0.0 { -1.0 } else { 1.0 };
                middles[*one].0 -= step;
                middles[*other].0 += step;
            } else {
                let step = (over_y / 2.0 + 0.05) * if dy < 0.0 { -1.0 } else { 1.0 };
                middles[*one].1 -= step;
                middles[*other].1 += step;
            }
        }
    }
    has_moved
}
