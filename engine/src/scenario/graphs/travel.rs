//! Travel: free-flow times between sites.

use crate::kernel::tick::Tick;
use crate::scenario::ids::SiteId;
use petgraph::algo::dijkstra;
use petgraph::graph::{DiGraph, NodeIndex};

/// A way from one site to another, in one direction.
pub type Way = (SiteId, SiteId, Tick);

/// Up to so many sites all times are kept: 8 MiB.
const KEPT_SITES: usize = 1_000;

/// The travel graph. Node index = site index, weight = free-flow time.
#[derive(Clone, Debug, Default)]
pub struct Travel {
    graph: DiGraph<SiteId, Tick>,
    /// Times between all sites, row by row; empty where there are too many.
    times: Vec<Option<Tick>>,
}

impl Travel {
    /// The graph of so many sites with ways between them.
    #[must_use]
    pub(in crate::scenario) fn new(sites: usize, ways: &[Way]) -> Self {
        let mut graph = DiGraph::with_capacity(sites, ways.len());
        for row in 0..sites {
            graph.add_node(SiteId::at(row));
        }
        for (from, to, time) in ways {
            graph.add_edge(node(*from), node(*to), *time);
        }
        let mut travel = Self { graph, times: Vec::new() };
        if sites <= KEPT_SITES {
            travel.times = (0..sites).flat_map(|row| travel.row(SiteId::at(row))).collect();
        }
        travel
    }

    /// The shortest free-flow time, zero from a site to itself; `None` where no route leads.
    #[must_use]
    pub fn time(&self, from: SiteId, to: SiteId) -> Option<Tick> {
        if from == to {
            return Some(Tick::ZERO);
        }
        if self.times.is_empty() {
            return self.row(from)[to.index()];
        }
        self.times[from.index() * self.graph.node_count() + to.index()]
    }

    /// Times from a site to every site.
    fn row(&self, from: SiteId) -> Vec<Option<Tick>> {
        let times = dijkstra(&self.graph, node(from), None, |edge| edge.weight().0);
        // The map is in random order: it is only looked things up in.
        self.graph.node_indices().map(|to| times.get(&to).map(|ticks| Tick(*ticks))).collect()
    }

    /// The graph itself.
    #[must_use]
    pub fn graph(&self) -> &DiGraph<SiteId, Tick> {
        &self.graph
    }
}

fn node(site: SiteId) -> NodeIndex {
    NodeIndex::new(site.index())
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATION: SiteId = SiteId(0);
    const BRIDGE: SiteId = SiteId(1);
    const HALL: SiteId = SiteId(2);
    const ISLAND: SiteId = SiteId(3);

    /// The way over the bridge is shorter than the straight one, and there is no way back over it.
    fn town(sites: usize) -> Travel {
        let ways = [
            (STATION, HALL, Tick(10)),
            (HALL, STATION, Tick(10)),
            (STATION, BRIDGE, Tick(3)),
            (BRIDGE, HALL, Tick(4)),
        ];
        Travel::new(sites, &ways)
    }

    #[test]
    fn the_shortest_way_counts_and_one_way_streets_are_kept() {
        let town = town(4);
        assert_eq!(town.time(STATION, HALL), Some(Tick(7)));
        assert_eq!(town.time(HALL, STATION), Some(Tick(10)));
        assert_eq!(town.time(BRIDGE, BRIDGE), Some(Tick(0)));
        assert_eq!(town.time(HALL, ISLAND), None);
    }

    #[test]
    fn a_country_of_many_sites_gives_the_same_times() {
        let (small, large) = (town(4), town(KEPT_SITES + 1));
        for from in 0..4 {
            for to in 0..4 {
                let ends = (SiteId(from), SiteId(to));
                assert_eq!(small.time(ends.0, ends.1), large.time(ends.0, ends.1), "{ends:?}");
            }
        }
    }
}
