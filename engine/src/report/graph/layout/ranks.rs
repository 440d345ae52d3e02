//! In which column each node stands.

use std::collections::VecDeque;

/// By the longest way from a beginning, over links without circles. A node that nothing leads to stands one column
/// before the first that it leads to.
pub(super) fn onward(count: usize, links: &[(usize, usize)]) -> Vec<usize> {
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut arriving = vec![0_usize; count];
    for (from, to) in links {
        out[*from].push(*to);
        arriving[*to] += 1;
    }
    let beginnings: Vec<usize> = (0..count).filter(|node| arriving[*node] == 0).collect();
    let mut ranks = vec![0; count];
    let mut ready: VecDeque<usize> = beginnings.iter().copied().collect();
    while let Some(node) = ready.pop_front() {
        for to in &out[node] {
            ranks[*to] = ranks[*to].max(ranks[node] + 1);
            arriving[*to] -= 1;
            if arriving[*to] == 0 {
                ready.push_back(*to);
            }
        }
    }
    for node in beginnings {
        if let Some(nearest) = out[node].iter().map(|to| ranks[*to]).min() {
            ranks[node] = nearest - 1;
        }
    }
    ranks
}

/// By the fewest counting links from a beginning; then, for what these do not reach, by the fewest links of any
/// sort from there. What cannot be reached at all stands as if something led to the first of it.
pub(super) fn steps(count: usize, links: &[(usize, usize)], from: &[usize], counts: &[bool]) -> Vec<usize> {
    let mut out: Vec<Vec<(usize, bool)>> = vec![Vec::new(); count];
    let mut is_led_to = vec![false; count];
    for ((from, to), counts) in links.iter().zip(counts) {
        out[*from].push((*to, *counts));
        is_led_to[*to] = true;
    }
    let mut ranks: Vec<Option<usize>> = vec![None; count];
    from.iter().for_each(|node| ranks[*node] = Some(0));
    spread(&out, &mut ranks, true);
    spread(&out, &mut ranks, false);
    let beginnings: Vec<usize> = (0..count).filter(|node| !is_led_to[*node]).collect();
    for node in beginnings.into_iter().chain(0..count) {
        if ranks[node].is_none() {
            ranks[node] = Some(1);
            spread(&out, &mut ranks, false);
        }
    }
    let ranks: Vec<usize> = ranks.into_iter().map(Option::unwrap_or_default).collect();
    let least = ranks.iter().copied().min().unwrap_or(0);
    ranks.into_iter().map(|rank| rank - least).collect()
}

/// Gives a rank to what can be reached from nodes that have one, over counting links only or over all.
fn spread(out: &[Vec<(usize, bool)>], ranks: &mut [Option<usize>], only_counting: bool) {
    let mut ready: Vec<usize> = (0..ranks.len()).filter(|node| ranks[*node].is_some()).collect();
    ready.sort_by_key(|node| ranks[*node]);
    let mut ready: VecDeque<usize> = ready.into();
    while let Some(node) = ready.pop_front() {
        let next = ranks[node].map_or(0, |rank| rank + 1);
        for (to, counts) in &out[node] {
            if ranks[*to].is_none() && (*counts || !only_counting) {
                ranks[*to] = Some(next);
                ready.push_back(*to);
            }
        }
    }
}
