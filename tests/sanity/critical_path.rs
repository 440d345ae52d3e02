//! Activity networks: when each of several things comes true at the earliest, and by how much one may
//! be late before another is.
//!
//! A network is written line by line, each thing after those it rests on, with all lengths of time
//! as terms of a sum so that the arithmetic can be followed:
//!
//! ```text
//! told    = start + 60 s + 5 s x 2.95
//! agreed  = all(told + 20 s, asked + 3 min)     the last of them
//! warned  = any(told + 1 min, seen)             the first of them
//! missing = never
//! ```
//!
//! This knows nothing of the simulator. It is an own few lines on purpose: what is held against the
//! simulator must not come out of it.

use std::collections::BTreeMap;

/// How the ways that lead to a thing are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// It comes with the last of them.
    All,
    /// It comes with the first of them.
    Any,
}

/// A thing that comes true, and what it rests on.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is called.
    pub name: String,
    /// How its ways are joined.
    pub join: Join,
    /// What it rests on, and how many milliseconds lie between.
    pub ways: Vec<(String, i64)>,
}

/// When things come true, in milliseconds; what is not there never does.
pub type Times = BTreeMap<String, i64>;

/// Things, each after those it rests on.
#[derive(Clone, Debug)]
pub struct Network {
    /// The things.
    pub nodes: Vec<Node>,
}

impl Network {
    /// Reads a network.
    pub fn read(text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        Self { nodes: lines.map(node).collect() }
    }

    /// When each thing comes true at the earliest, if one of them is late by so much.
    pub fn times(&self, late: Option<(&str, i64)>) -> Times {
        let mut times = Times::from([("start".to_owned(), 0)]);
        for node in &self.nodes {
            let ways = node.ways.iter().map(|(from, length)| times.get(from).map(|from| from + length));
            let time = match node.join {
                Join::All => ways.collect::<Option<Vec<i64>>>().and_then(|ways| ways.into_iter().max()),
                Join::Any => ways.flatten().min(),
            };
            let lateness = late.filter(|(name, _)| *name == node.name).map_or(0, |(_, by)| by);
            times.extend(time.map(|time| (node.name.clone(), time + lateness)));
        }
        times
    }

    /// By how much one thing may be late before another is: the largest such length, found by halving.
    /// `None` if the other never is, whatever happens within a day.
    pub fn slack(&self, of: &str, before: &str) -> Option<i64> {
        let due = self.times(None)[before];
        let is_late = |by: i64| self.times(Some((of, by))).get(before) != Some(&due);
        let (mut kept, mut late) = (0, 86_400_000);
        if !is_late(late) {
            return None;
        }
        while late - kept > 1 {
            let middle = kept + (late - kept) / 2;
            if is_late(middle) { late = middle } else { kept = middle }
        }
        Some(kept)
    }
}

fn node(line: &str) -> Node {
    let (name, rest) = line.split_once('=').unwrap_or_else(|| panic!("no `=` in {line}"));
    let rest = rest.trim();
    let joined = |word: &str| rest.strip_prefix(word)?.strip_prefix('(')?.strip_suffix(')');
    let (join, ways) = match (joined("all"), joined("any")) {
        (Some(ways), _) => (Join::All, ways.split(',').map(way).collect()),
        (_, Some(ways)) => (Join::Any, ways.split(',').map(way).collect()),
        _ if rest == "never" => (Join::Any, Vec::new()),
        _ => (Join::All, vec![way(rest)]),
    };
    Node { name: name.trim().to_owned(), join, ways }
}

/// A thing and the lengths of time after it.
fn way(text: &str) -> (String, i64) {
    let mut terms = text.split('+').map(str::trim);
    let from = terms.next().unwrap_or_default();
    (from.to_owned(), terms.map(length).sum())
}

/// A length of time, perhaps several times: `5 s x 2.95`.
fn length(text: &str) -> i64 {
    let mut words = text.split_whitespace();
    let number = |word: Option<&str>| -> f64 {
        word.and_then(|word| word.parse().ok()).unwrap_or_else(|| panic!("no number in {text}"))
    };
    let count = number(words.next());
    let unit = match words.next() {
        Some("ms") => 1.0,
        Some("s") => 1_000.0,
        Some("min") => 60_000.0,
        Some("h") => 3_600_000.0,
        unit => panic!("{unit:?} is no unit of {text}"),
    };
    let factors = words.filter(|word| *word != "x").map(|word| number(Some(word)));
    (count * unit * factors.product::<f64>()).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    const NETWORK: &str = "
        a = start + 3 min
        b = start + 5 min
        c = a + 1 min x 4
        d = all(a + 6 min, b + 6 min)
        first = any(c, d)
        last = all(c + 2 min, d, first + 30 s)
        lost = never
        after = all(a, lost)
    ";

    #[test]
    fn the_longest_path_counts_and_of_alternatives_the_shortest() {
        let times = Network::read(NETWORK).times(None);
        let minutes = |name: &str| times.get(name).map(|ms| *ms as f64 / 60_000.0);
        assert_eq!(["a", "b", "c", "d"].map(minutes), [3.0, 5.0, 7.0, 11.0].map(Some));
        assert_eq!(["first", "last", "lost", "after"].map(minutes), [Some(7.0), Some(11.0), None, None]);
    }

    #[test]
    fn slack_is_what_may_be_lost() {
        let network = Network::read(NETWORK);
        let minutes = |of| network.slack(of, "last").map(|ms| ms as f64 / 60_000.0);
        assert_eq!(["a", "b", "c", "d"].map(minutes), [2.0, 0.0, 2.0, 0.0].map(Some));
        assert_eq!(network.slack("lost", "last"), None);
    }
}
