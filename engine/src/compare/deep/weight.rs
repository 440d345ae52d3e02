//! How much an entry weighs: what the nights without it have in common.

use super::Difference;
use crate::compare::Question;
use std::cmp::Ordering;

/// How much an entry weighs, over the nights that were tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    /// How many nights were looked at; one in which the entry was not used is the same without it.
    pub tried: u64,
    /// In how many of them anything is otherwise without it.
    pub changed: u64,
    /// In how many of them by as much as matters.
    pub large: u64,
    /// In how many of them the exercise is rated otherwise.
    pub rated: u64,
    /// By how much the score of the exercise is otherwise without it, on average over all that were looked at;
    /// `None` if a night that is otherwise has no score.
    pub score: Option<f64>,
    /// The first night that is otherwise: doctrine, by its place, and replication.
    pub first: (usize, u64),
    /// The doctrines under which it changed something, by their places, ascending.
    pub under: Vec<usize>,
    /// The measure that it moves most; `None` if it moves the score alone.
    pub most: Option<Moved>,
}

/// A measure that an entry moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// Its place in the exercise.
    pub measure: usize,
    /// In how many of the nights it is otherwise.
    pub nights: u64,
    /// By how much without the entry, in its unit, on average over those in which it has a value with and without;
    /// `None` if there are none.
    pub by: Option<f64>,
}

/// A night that was looked at: doctrine, replication, what is otherwise.
pub type Looked = (usize, u64, Option<Difference>);

impl Weight {
    /// The weight that nights tell; `None` if nothing is otherwise in any of them.
    #[must_use]
    pub fn of(nights: &[Looked], measures: &[Question]) -> Option<Self> {
        let changed: Vec<(usize, u64, &Difference)> = nights
            .iter()
            .filter_map(|(doctrine, replication, found)| Some((*doctrine, *replication, found.as_ref()?)))
            .collect();
        let (doctrine, replication, _) = changed.first()?;
        let differences = || changed.iter().map(|(_, _, found)| *found);
        let mut under: Vec<usize> = changed.iter().map(|(doctrine, ..)| *doctrine).collect();
        under.sort_unstable();
        under.dedup();
        let score: Option<f64> = differences().map(|found| found.score).sum();
        Some(Self {
            tried: nights.len() as u64,
            changed: changed.len() as u64,
            large: differences().filter(|found| found.is_large(measures)).count() as u64,
            rated: differences().filter(|found| found.is_rated_otherwise).count() as u64,
            score: score.map(|sum| sum / nights.len() as f64),
            first: (*doctrine, *replication),
            under,
            most: most(&differences().collect::<Vec<_>>(), measures),
        })
    }

    /// The heavier first: by what it does to the score, then to the rating, then by how often it does anything.
    #[must_use]
    pub fn order(&self, other: &Self) -> Ordering {
        let score = |weight: &Self| weight.score.unwrap_or(0.0).abs();
        // Sums of the same shares may differ in their last bits.
        let near = |a: f64, b: f64| if (a - b).abs() < 1e-9 { Ordering::Equal } else { b.total_cmp(&a) };
        let share = |count: u64, weight: &Self| count as f64 / weight.tried.max(1) as f64;
        near(score(self), score(other))
            .then_with(|| near(share(self.rated, self), share(other.rated, other)))
            .then_with(|| near(share(self.large, self), share(other.large, other)))
            .then_with(|| near(share(self.changed, self), share(other.changed, other)))
    }
}

/// The measure that is moved one way by as much as matters most often, nights less those in which it goes the other
/// way: what ripples through a night moves much, but now up and now down. Of several the one that is moved by most
/// such steps.
fn most(differences: &[&Difference], measures: &[Question]) -> Option<Moved> {
    let moved = |place: usize| {
        let shifts = differences.iter().filter_map(|found| {
            found.measures.iter().find(|(other, _)| *other == place).map(|(_, shift)| *shift)
        });
        let shifts: Vec<_> = shifts.collect();
        let large = || shifts.iter().filter(|shift| shift.is_large(&measures[place]));
        let one_way: i64 = large().filter_map(|shift| shift.by).map(|by| if by < 0.0 { -1 } else { 1 }).sum();
        let untold = large().filter(|shift| shift.by.is_none()).count() as u64;
        let told: Vec<f64> = shifts.iter().filter_map(|shift| shift.by).collect();
        let by = (!told.is_empty()).then(|| told.iter().sum::<f64>() / told.len() as f64);
        let steps = by.unwrap_or(0.0).abs() / measures[place].smallest;
        let nights = shifts.len() as u64;
        (one_way.unsigned_abs() + untold, steps, Moved { measure: place, nights, by })
    };
    let all = (0..measures.len()).map(moved).filter(|(.., moved)| moved.nights > 0);
    let heavier = |a: &(u64, f64, Moved), b: &(u64, f64, Moved)| {
        let by_nights = a.2.nights.cmp(&b.2.nights);
        // Of two that are alike the one that stands first in the exercise.
        a.0.cmp(&b.0)
            .then_with(|| a.1.total_cmp(&b.1))
            .then(by_nights)
            .then_with(|| b.2.measure.cmp(&a.2.measure))
    };
    all.max_by(heavier).map(|(.., moved)| moved)
}
