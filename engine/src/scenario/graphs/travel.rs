//! Travel: free-flow times between sites.

use crate::kernel::tick::Tick;
use crate::scenario::ids::SiteId;
use petgraph::graph::DiGraph;

/// The travel graph. Node index = site index, weight = free-flow time.
#[derive(Clone, Debug, Default)]
pub struct Travel {
    graph: DiGraph<SiteId, Tick>,
}

impl Travel {
    /// The shortest free-flow time, zero from a site to itself; `None` where no route leads.
    #[must_use]
    pub fn time(&self, from: SiteId, to: SiteId) -> Option<Tick> {
        if from == to {
            return Some(Tick::ZERO);
        }
        let node = |site: SiteId| petgraph::graph::NodeIndex::new(site.index());
        let times = petgraph::algo::dijkstra(&self.graph, node(from), Some(node(to)), |edge| {
            edge.weight().0
        });
        times.get(&node(to)).map(|ticks| Tick(*ticks))
    }
}
