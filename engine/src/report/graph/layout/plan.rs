//! What is asked of a layout, and what comes of it.

/// How columns are chosen.
#[derive(Clone, Copy, Debug)]
pub(in crate::report::graph) enum Ranking<'a> {
    /// Every link leads to a later column, but for one of each circle.
    Onward,
    /// By the fewest links from one of these nodes, those links first that count.
    Steps {
        /// Nodes of the first column.
        from: &'a [usize],
        /// For each link whether it counts.
        counts: &'a [bool],
    },
}

/// Lengths that do not depend on the graph.
#[derive(Clone, Copy, Debug)]
pub(in crate::report::graph) struct Spacing {
    /// Width of every node.
    pub(in crate::report::graph) width: f64,
    /// Least distance of two nodes in a column.
    pub(in crate::report::graph) apart: f64,
    /// Least distance of a line from a node or another line in a column.
    pub(in crate::report::graph) lane: f64,
    /// Least and greatest distance of two columns; it grows with the links between them.
    pub(in crate::report::graph) gap: (f64, f64),
}

/// Where everything stands: the first column begins at 0, the topmost node at 0.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report::graph) struct Plan {
    /// Each node.
    pub(in crate::report::graph) places: Vec<Place>,
    /// Each link, from its first end to its second.
    pub(in crate::report::graph) lines: Vec<Line>,
    /// How wide it is.
    pub(in crate::report::graph) width: f64,
    /// How high.
    pub(in crate::report::graph) height: f64,
}

/// Where a node stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::report::graph) struct Place {
    /// Its side where reading begins.
    pub(in crate::report::graph) x: f64,
    /// Its upper side.
    pub(in crate::report::graph) y: f64,
    /// Its column.
    pub(in crate::report::graph) rank: usize,
}

/// A line: pairs of points, each pair joined by a curve that leaves and arrives level, the pairs by straight
/// lines.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report::graph) struct Line {
    /// From the first end to the second.
    pub(in crate::report::graph) points: Vec<(f64, f64)>,
    /// Whether it comes back to the column from which it starts.
    pub(in crate::report::graph) is_bow: bool,
}
