//! Minimal sets: the fewest of some allowed changes that together reach a goal.
//!
//! Whether a set reaches it is dear to find out, so the search tells which sets to ask about, in batches
//! that may be answered side by side, and takes the answers. It goes by size: no change, each alone, each
//! two, and so on, in the order of the changes, and stops at the end of the first size at which a set
//! reaches the goal. Nothing is concluded from smaller sets about larger ones: changes may harm each
//! other, so that a set may fail where a part of it does not, and two may do what neither does.

use super::super::intervals::ShareInterval;

/// What an outcome says about a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The whole interval is at or above the goal.
    Meets,
    /// The goal lies within the interval: more replications would tell.
    Open,
    /// The whole interval is below the goal.
    Misses,
}

impl Judgement {
    /// What a share of replications that met a target says about reaching the share `goal`.
    #[must_use]
    pub fn of(outcome: &ShareInterval, goal: f64) -> Self {
        if outcome.interval.low >= goal {
            Self::Meets
        } else if outcome.interval.high < goal {
            Self::Misses
        } else {
            Self::Open
        }
    }
}

/// A set of changes that was asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The changes, by their numbers, ascending.
    pub changes: Vec<usize>,
    /// What they cost together.
    pub cost: f64,
    /// The share of replications that met the target under them.
    pub outcome: ShareInterval,
}

/// What a search is for and how far it may go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The share to reach.
    pub goal: f64,
    /// The largest size of a set.
    pub size_max: usize,
    /// How many sets may be asked about.
    pub asked_max: usize,
    /// How many sets are given out at once, at least one.
    pub batch: usize,
}

/// Why a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Sets of this size meet the goal, none of a smaller size does, and all of this size were asked about.
    Found(usize),
    /// So does one of this size, but not all of this size could be asked about.
    FoundAmongSome(usize),
    /// No set up to this size, the largest allowed, meets the goal.
    NotUpTo(usize),
    /// The limit was reached: no set up to this size meets the goal, nor those of the next that were
    /// asked about. `None` if not even the empty set was.
    Limit(Option<usize>),
}

/// A search under way. Ask about each [`batch`](Self::batch), hand in what was found, and go on until
/// none comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    costs: Vec<f64>,
    bounds: Bounds,
    /// The next set to give out; `None` if all of its size are given out.
    next: Option<Vec<usize>>,
    size: usize,
    pending: Vec<Vec<usize>>,
    asked: Vec<Asked>,
}

impl Search {
    /// A search among changes of these costs (1 each, if none is dearer than another).
    #[must_use]
    pub fn new(costs: &[f64], bounds: Bounds) -> Self {
        let next = Some(Vec::new());
        Self { costs: costs.to_vec(), bounds, next, size: 0, pending: Vec::new(), asked: Vec::new() }
    }

    /// How many sets there are up to the largest allowed size; `None` of more than 64 bits can count.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        let changes = self.costs.len() as u64;
        let (mut of_size, mut sum) = (1_u128, 1_u64);
        for size in 1..=(self.bounds.size_max as u64).min(changes) {
            of_size = of_size.checked_mul((changes + 1 - size).into())? / u128::from(size);
            sum = sum.checked_add(u64::try_from(of_size).ok()?)?;
        }
        Some(sum)
    }

    /// The sets to ask about next, all of one size; the same until they are answered. Empty at the end.
    pub fn batch(&mut self) -> &[Vec<usize>] {
        if self.pending.is_empty() {
            self.pending = self.drawn_up();
        }
        &self.pending
    }

    fn drawn_up(&mut self) -> Vec<Vec<usize>> {
        if self.next.is_none() && self.met(self.size).is_empty() && self.size < self.size_max() {
            self.size += 1;
            self.next = Some((0..self.size).collect());
        }
        let left = self.bounds.asked_max.saturating_sub(self.asked.len());
        let mut sets = Vec::new();
        while sets.len() < self.bounds.batch.max(1).min(left) {
            let Some(set) = self.next.take() else {
                break;
            };
            self.next = successor(&set, self.costs.len());
            sets.push(set);
        }
        sets
    }

    /// Takes the outcomes of the sets of the present batch, in its order. Sets without an outcome stay to
    /// be asked about; outcomes beyond the batch are left aside.
    pub fn answer(&mut self, outcomes: &[ShareInterval]) {
        let answered = outcomes.len().min(self.pending.len());
        let sets = self.pending.drain(..answered);
        for (changes, &outcome) in sets.zip(outcomes) {
            let cost = changes.iter().map(|&change| self.costs[change]).sum();
            self.asked.push(Asked { changes, cost, outcome });
        }
    }

    /// Everything that was asked about, in the order it was asked.
    #[must_use]
    pub fn asked(&self) -> &[Asked] {
        &self.asked
    }

    /// The sets of the smallest size that meets the goal: the cheapest first, then in the order they were
    /// asked.
    #[must_use]
    pub fn minimal(&self) -> Vec<&Asked> {
        let mut met = self.met(self.size);
        met.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        met
    }

    /// The sets of which more replications would have to tell, the most promising first.
    #[must_use]
    pub fn open(&self) -> Vec<&Asked> {
        let is_open = |asked: &&Asked| Judgement::of(&asked.outcome, self.bounds.goal) == Judgement::Open;
        let mut open: Vec<&Asked> = self.asked.iter().filter(is_open).collect();
        open.sort_by(|a, b| b.outcome.share.total_cmp(&a.outcome.share));
        open
    }

    /// The set with the greatest share, the first of equals, so the smallest of them.
    #[must_use]
    pub fn closest(&self) -> Option<&Asked> {
        // Of equals `max_by` takes the last.
        self.asked.iter().rev().max_by(|a, b| a.outcome.share.total_cmp(&b.outcome.share))
    }

    /// Why the search ended; `None` as long as there are sets to ask about.
    #[must_use]
    pub fn end(&self) -> Option<End> {
        let is_whole = self.next.is_none() && self.pending.is_empty();
        let is_at_limit = self.pending.is_empty() && self.asked.len() >= self.bounds.asked_max;
        match (is_whole, self.met(self.size).is_empty()) {
            (true, false) => Some(End::Found(self.size)),
            (true, true) if self.size >= self.size_max() => Some(End::NotUpTo(self.size)),
            (false, false) if is_at_limit => Some(End::FoundAmongSome(self.size)),
            (true, true) if is_at_limit => Some(End::Limit(Some(self.size))),
            (false, true) if is_at_limit => Some(End::Limit(self.size.checked_sub(1))),
            _ => None,
        }
    }

    fn met(&self, size: usize) -> Vec<&Asked> {
        let meets = |asked: &&Asked| Judgement::of(&asked.outcome, self.bounds.goal) == Judgement::Meets;
        self.asked.iter().filter(|asked| asked.changes.len() == size).filter(meets).collect()
    }

    fn size_max(&self) -> usize {
        self.bounds.size_max.min(self.costs.len())
    }
}

/// The next set of the same size among the numbers below `count`, in the order of a dictionary.
fn successor(set: &[usize], count: usize) -> Option<Vec<usize>> {
    let size = set.len();
    let at = (0..size).rev().find(|&at| set[at] + size - at < count)?;
    let from = set[at] + 1;
    Some(set[..at].iter().copied().chain(from..from + size - at).collect())
}

#[cfg(test)]
mod tests {
    use super::{Bounds, End, Judgement, Search, ShareInterval, successor};
    use crate::statistics::intervals::Interval;

    const BOUNDS: Bounds = Bounds { goal: 0.9, size_max: 3, asked_max: 1000, batch: 4 };

    fn sure(share: f64) -> ShareInterval {
        ShareInterval { share, interval: Interval { low: share, high: share } }
    }

    /// Runs a search against an oracle; what was given out, batch by batch.
    fn run(search: &mut Search, oracle: impl Fn(&[usize]) -> ShareInterval) -> Vec<Vec<Vec<usize>>> {
        let mut batches = Vec::new();
        loop {
            let batch = search.batch().to_vec();
            if batch.is_empty() {
                assert!(search.end().is_some());
                return batches;
            }
            assert_eq!(search.end(), None);
            search.answer(&batch.iter().map(|set| oracle(set)).collect::<Vec<_>>());
            batches.push(batch);
        }
    }

    fn minimal(search: &Search) -> Vec<Vec<usize>> {
        search.minimal().iter().map(|asked| asked.changes.clone()).collect()
    }

    /// 1 and 3 together do it, as do 0 and 2, unless 3 is there too; nothing alone does.
    fn pairs(set: &[usize]) -> ShareInterval {
        let has = |change| set.contains(&change);
        sure(if (has(1) && has(3)) || (has(0) && has(2) && !has(3)) { 0.95 } else { 0.1 * set.len() as f64 })
    }

    #[test]
    fn it_finds_all_of_the_smallest_size_the_cheapest_first() {
        let mut search = Search::new(&[2.0, 1.0, 2.0, 1.0], BOUNDS);
        let batches = run(&mut search, pairs);
        assert_eq!(search.end(), Some(End::Found(2)));
        assert_eq!(minimal(&search), [[1, 3], [0, 2]]);
        assert_eq!(search.minimal()[0].cost, 2.0);
        assert_eq!(search.asked().len(), 1 + 4 + 6);
        let first: Vec<usize> = batches.iter().map(Vec::len).collect();
        assert_eq!(first, [1, 4, 4, 2], "one size in a batch");
    }

    /// How many are asked at once changes nothing but that.
    #[test]
    fn batches_do_not_matter() {
        let found = [0, 1, 3, 100].map(|batch| {
            let mut search = Search::new(&[1.0; 5], Bounds { batch, ..BOUNDS });
            run(&mut search, pairs);
            (minimal(&search), search.asked().to_vec())
        });
        assert!(found.iter().all(|other| *other == found[0]));
    }

    #[test]
    fn nothing_may_have_to_change() {
        let mut search = Search::new(&[1.0; 4], BOUNDS);
        run(&mut search, |_| sure(0.9));
        assert_eq!((search.end(), minimal(&search)), (Some(End::Found(0)), vec![vec![]]));
        assert_eq!(search.asked().len(), 1);
    }

    #[test]
    fn what_is_not_there_is_said_to_be_not_there() {
        let mut search = Search::new(&[1.0; 4], Bounds { size_max: 2, ..BOUNDS });
        run(&mut search, |set| sure(0.3 * set.len() as f64));
        assert_eq!((search.end(), minimal(&search)), (Some(End::NotUpTo(2)), vec![]));
        assert_eq!(search.closest().unwrap().changes, [0, 1]);
        let mut search = Search::new(&[], BOUNDS);
        run(&mut search, |_| sure(0.0));
        assert_eq!(search.end(), Some(End::NotUpTo(0)));
    }

    #[test]
    fn a_limit_is_told() {
        for (asked_max, end) in [
            (0, End::Limit(None)),
            (1, End::Limit(Some(0))),
            (3, End::Limit(Some(0))),
            (5, End::Limit(Some(1))),
            (6, End::Limit(Some(1))),
            // The second of the six pairs meets the goal.
            (7, End::FoundAmongSome(2)),
            (11, End::Found(2)),
        ] {
            let mut search = Search::new(&[1.0; 4], Bounds { asked_max, ..BOUNDS });
            run(&mut search, pairs);
            assert_eq!(search.end(), Some(end), "{asked_max}");
            assert!(search.asked().len() <= asked_max);
        }
    }

    #[test]
    fn an_interval_decides() {
        let outcome = ShareInterval { share: 0.92, interval: Interval { low: 0.85, high: 0.96 } };
        assert_eq!(Judgement::of(&outcome, 0.9), Judgement::Open);
        assert_eq!(Judgement::of(&outcome, 0.85), Judgement::Meets);
        assert_eq!(Judgement::of(&outcome, 0.97), Judgement::Misses);
        let mut search = Search::new(&[1.0; 2], BOUNDS);
        run(&mut search, |set| if set == [1] { outcome } else { sure(0.2) });
        assert_eq!(search.end(), Some(End::NotUpTo(2)));
        assert_eq!(search.open().iter().map(|asked| &asked.changes[..]).collect::<Vec<_>>(), [[1]]);
    }

    /// Answers may come in part.
    #[test]
    fn what_was_not_answered_is_asked_again() {
        let mut search = Search::new(&[1.0; 3], BOUNDS);
        search.batch();
        search.answer(&[sure(0.0), sure(0.0)]);
        assert_eq!(search.batch(), [[0], [1], [2]]);
        search.answer(&[sure(0.1)]);
        assert_eq!(search.batch(), [[1], [2]]);
        assert_eq!(search.end(), None);
        assert_eq!(search.asked().len(), 2);
    }

    #[test]
    fn sets_are_counted_before_they_are_asked() {
        assert_eq!(Search::new(&[1.0; 4], BOUNDS).count(), Some(1 + 4 + 6 + 4));
        assert_eq!(Search::new(&[1.0; 2], BOUNDS).count(), Some(4));
        assert_eq!(Search::new(&[1.0; 70], Bounds { size_max: 70, ..BOUNDS }).count(), None);
    }

    #[test]
    fn every_set_once_and_in_order() {
        let mut sets = vec![vec![0, 1, 2]];
        while let Some(next) = successor(&sets[sets.len() - 1], 6) {
            sets.push(next);
        }
        assert_eq!(sets.len(), 20);
        assert!(sets.is_sorted() && sets.iter().all(|set| set.is_sorted() && set[2] < 6));
        assert_eq!(successor(&[], 3), None);
        assert_eq!(successor(&[2], 3), None);
    }
}
