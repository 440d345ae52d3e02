//! Nodes in columns, with a bend of its line in every column that a link passes.

use super::plan::{Place, Plan, Ranking, Spacing};
use super::{circles, lines, order, ranks, spread};

/// Nodes and bends, with who is linked in the columns before and after.
pub(super) struct Net {
    ranks: Vec<usize>,
    heights: Vec<f64>,
    before: Vec<Vec<usize>>,
    after: Vec<Vec<usize>>,
    nodes: usize,
    links: usize,
}

/// Which stations a link has, from the earlier column to the later one.
pub(super) struct Way {
    /// Its ends and the bends between them; of a link within a column its two ends.
    pub(super) stations: Vec<usize>,
    /// Whether it leads from the later column to the earlier one.
    pub(super) is_backward: bool,
    /// Whether both ends stand in one column.
    pub(super) is_bow: bool,
}

/// Nodes that hang together, in columns and at their heights.
pub(super) struct Laid {
    net: Net,
    ways: Vec<Way>,
    middles: Vec<f64>,
    /// How many lines lead from each column to the next.
    pub(super) lines: Vec<usize>,
}

/// Places nodes that hang together in columns.
pub(super) fn laid(
    heights: &[f64],
    links: &[(usize, usize)],
    ranking: Ranking<'_>,
    spacing: &Spacing,
) -> Laid {
    let ranks = match ranking {
        Ranking::Steps { from, counts } => ranks::steps(heights.len(), links, from, counts),
        Ranking::Onward => {
            let closing = circles::closing(heights.len(), links);
            let turned = links.iter().zip(closing);
            let turned: Vec<(usize, usize)> =
                turned.map(|((from, to), turn)| if turn { (*to, *from) } else { (*from, *to) }).collect();
            ranks::onward(heights.len(), &turned)
        }
    };
    let (net, ways) = Net::of(heights, ranks, links);
    let layers = order::order(&net);
    let middles = spread::spread(&net, &layers, spacing);
    let lines = layers.iter().map(|layer| layer.iter().map(|node| net.after(*node).len()).sum()).collect();
    Laid { net, ways, middles, lines }
}

impl Laid {
    /// The plan, where columns begin here.
    pub(super) fn plan(&self, columns: &[f64], spacing: &Spacing) -> Plan {
        let Self { net, ways, middles, lines } = self;
        let place = |node: usize| Place {
            x: columns[net.ranks[node]],
            y: middles[node] - net.heights[node] / 2.0,
            rank: net.ranks[node],
        };
        let bottom = (0..net.len()).map(|node| middles[node] + net.heights[node] / 2.0).fold(0.0, f64::max);
        let last = lines.len().checked_sub(1).map_or(0.0, |last| columns[last] + spacing.width);
        Plan {
            places: (0..net.nodes).map(place).collect(),
            lines: lines::lines(net, ways, columns, middles, spacing),
            width: last,
            height: bottom,
        }
    }
}

impl Net {
    pub(super) fn of(heights: &[f64], ranks: Vec<usize>, links: &[(usize, usize)]) -> (Self, Vec<Way>) {
        let nodes = heights.len();
        let mut net = Self {
            ranks,
            heights: heights.to_vec(),
            before: vec![Vec::new(); nodes],
            after: vec![Vec::new(); nodes],
            nodes,
            links: 0,
        };
        let ways = links.iter().map(|(from, to)| net.way(*from, *to)).collect();
        (net, ways)
    }

    fn way(&mut self, from: usize, to: usize) -> Way {
        let is_backward = self.ranks[from] > self.ranks[to];
        let is_bow = self.ranks[from] == self.ranks[to];
        let (first, last) = if is_backward { (to, from) } else { (from, to) };
        let mut stations = vec![first];
        for rank in self.ranks[first] + 1..self.ranks[last] {
            let bend = self.ranks.len();
            self.ranks.push(rank);
            self.heights.push(0.0);
            self.before.push(Vec::new());
            self.after.push(Vec::new());
            stations.push(bend);
        }
        stations.push(last);
        if !is_bow {
            for pair in stations.windows(2) {
                self.after[pair[0]].push(pair[1]);
                self.before[pair[1]].push(pair[0]);
                self.links += 1;
            }
        }
        Way { stations, is_backward, is_bow }
    }

    /// How many nodes and bends there are.
    pub(super) fn len(&self) -> usize {
        self.ranks.len()
    }

    /// How many links between neighbouring columns.
    pub(super) fn links(&self) -> usize {
        self.links
    }

    pub(super) fn rank(&self, node: usize) -> usize {
        self.ranks[node]
    }

    pub(super) fn height(&self, node: usize) -> f64 {
        self.heights[node]
    }

    pub(super) fn is_bend(&self, node: usize) -> bool {
        node >= self.nodes
    }

    pub(super) fn before(&self, node: usize) -> &[usize] {
        &self.before[node]
    }

    pub(super) fn after(&self, node: usize) -> &[usize] {
        &self.after[node]
    }

    /// The columns as they are first: nodes as given, then bends.
    pub(super) fn layers(&self) -> Vec<Vec<usize>> {
        let count = self.ranks.iter().max().map_or(0, |last| last + 1);
        let mut layers = vec![Vec::new(); count];
        for (node, rank) in self.ranks.iter().enumerate() {
            layers[*rank].push(node);
        }
        layers
    }

    /// How far the middles of two neighbours in a column are apart at least.
    pub(super) fn distance(&self, upper: usize, lower: usize, spacing: &Spacing) -> f64 {
        let is_lane = self.is_bend(upper) || self.is_bend(lower);
        let apart = if is_lane { spacing.lane } else { spacing.apart };
        (self.heights[upper] + self.heights[lower]) / 2.0 + apart
    }
}
