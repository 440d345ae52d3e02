//! How high in its column each node stands: near its neighbours, in the given order, without touching.
//!
//! What is nearest to the wishes of all, weighted, in a fixed order with least distances, is an isotonic
//! regression: neighbours whose wishes are in the wrong order are pooled (M. Ayer and others, 1955).

use super::columns::Net;
use super::plan::Spacing;

/// How often columns are gone through.
const SWEEPS: usize = 14;

/// How much weight the wish of who has no neighbours has: next to none.
const LOOSE: f64 = 0.01;

/// The middle of each node, the topmost side at 0.
pub(super) fn spread(net: &Net, layers: &[Vec<usize>], spacing: &Spacing) -> Vec<f64> {
    let mut middles = vec![0.0; net.len()];
    for layer in layers {
        let mut at = 0.0;
        for (place, node) in layer.iter().enumerate() {
            if place > 0 {
                at += net.distance(layer[place - 1], *node, spacing);
            }
            middles[*node] = at;
        }
    }
    for sweep in 0..SWEEPS {
        let ranks: Vec<usize> =
            if sweep % 2 == 0 { (0..layers.len()).collect() } else { (0..layers.len()).rev().collect() };
        for rank in ranks {
            // The first half of the sweeps looks at one side only, so that columns align; then at both.
            let (is_before, is_after) =
                if sweep < SWEEPS / 2 { (sweep % 2 == 0, sweep % 2 == 1) } else { (true, true) };
            settle(net, &layers[rank], spacing, (is_before, is_after), &mut middles);
        }
    }
    let top = (0..net.len()).map(|node| middles[node] - net.height(node) / 2.0).fold(f64::INFINITY, f64::min);
    middles.iter().map(|middle| middle - if top.is_finite() { top } else { 0.0 }).collect()
}

/// Brings the nodes of a column as near to their wishes as order and distances allow.
fn settle(net: &Net, layer: &[usize], spacing: &Spacing, sides: (bool, bool), middles: &mut [f64]) {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    let mut shifts = Vec::new();
    let mut shift = 0.0;
    for (place, node) in layer.iter().enumerate() {
        if place > 0 {
            shift += net.distance(layer[place - 1], *node, spacing);
        }
        shifts.push(shift);
        let (wish, weight) = wish(net, *node, sides, middles);
        let mut pool = ((wish - shift) * weight, weight, 1);
        while let Some(above) = pools.pop_if(|above| above.0 / above.1 > pool.0 / pool.1) {
            pool = (pool.0 + above.0, pool.1 + above.1, pool.2 + above.2);
        }
        pools.push(pool);
    }
    let pooled = pools.into_iter().flat_map(|(sum, weight, count)| std::iter::repeat_n(sum / weight, count));
    for ((node, shift), level) in layer.iter().zip(shifts).zip(pooled) {
        middles[*node] = level + shift;
    }
}

/// Where a node would like to stand, and how much.
fn wish(net: &Net, node: usize, (is_before, is_after): (bool, bool), middles: &[f64]) -> (f64, f64) {
    let before = net.before(node).iter().filter(|_| is_before);
    let after = net.after(node).iter().filter(|_| is_after);
    let (mut sum, mut weight) = (0.0, 0.0);
    for other in before.chain(after) {
        // Long lines are straight.
        let pull = match (net.is_bend(node), net.is_bend(*other)) {
            (true, true) => 8.0,
            (true, false) | (false, true) => 2.0,
            (false, false) => 1.0,
        };
        sum += pull * middles[*other];
        weight += pull;
    }
    if weight > 0.0 { (sum / weight, weight) } else { (middles[node], LOOSE) }
}
