//! Which links have to be turned round so that no circle is left.
//!
//! A walk through the graph, depth first: a link that leads back to a node that the walk has not left closes a
//! circle.

/// For each link whether it closes a circle. The walk begins at nodes that no link leads to.
pub(super) fn closing(count: usize, links: &[(usize, usize)]) -> Vec<bool> {
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut arriving = vec![0_usize; count];
    for (link, (from, to)) in links.iter().enumerate() {
        out[*from].push(link);
        arriving[*to] += 1;
    }
    let mut walk = Walk { links, out, state: vec![State::New; count], closing: vec![false; links.len()] };
    let beginnings = (0..count).filter(|node| arriving[*node] == 0);
    for node in beginnings.chain(0..count) {
        walk.from(node);
    }
    walk.closing
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Left,
}

struct Walk<'a> {
    links: &'a [(usize, usize)],
    out: Vec<Vec<usize>>,
    state: Vec<State>,
    closing: Vec<bool>,
}

impl Walk<'_> {
    /// Walks through everything new that can be reached. Without recursion: a chain may be long.
    fn from(&mut self, beginning: usize) {
        if self.state[beginning] != State::New {
            return;
        }
        self.state[beginning] = State::Open;
        let mut way = vec![(beginning, 0)];
        while let Some((node, next)) = way.last_mut() {
            let Some(link) = self.out[*node].get(*next).copied() else {
                self.state[*node] = State::Left;
                way.pop();
                continue;
            };
            *next += 1;
            let to = self.links[link].1;
            match self.state[to] {
                State::New => {
                    self.state[to] = State::Open;
                    way.push((to, 0));
                }
                State::Open => self.closing[link] = true,
                State::Left => {}
            }
        }
    }
}
