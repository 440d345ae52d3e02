//! Of settings that are spread evenly: how far the measure rises where a factor does.
//!
//! Spearman's rank correlation between the place of a factor and the mean of the nights, with a percentile
//! interval over resamples of the settings; and the mean measure by level, of a range in the lower and in the
//! upper half.

use super::Responses;
use crate::kernel::draws::{Draws, Purpose};
use crate::statistics::correlation::correlation;
use crate::statistics::designs::{Bounded, level_at, level_means};
use crate::statistics::intervals::bootstrap_interval;

const RESAMPLE: Purpose = Purpose::new("ranks, bootstrap");

/// How often settings are drawn again for an interval.
pub(super) const RESAMPLES: u32 = 1000;

/// What goes with a factor.
#[derive(Clone, Debug, PartialEq)]
pub struct Rank {
    /// The factor.
    pub factor: usize,
    /// The rank correlation with the measure; `None` where nothing varies.
    pub correlation: Option<Bounded>,
    /// The mean measure at each level, of a range in its two halves; `None` of a level that no setting has.
    pub means: Vec<Option<f64>>,
}

/// Of each factor, with so many levels, from its places in the rows; the strongest first.
pub(super) fn ranks(
    places: &[Vec<f64>],
    levels: &[usize],
    responses: &Responses,
    level: f64,
    draws: &mut Draws,
) -> Vec<Rank> {
    let means = responses.means();
    if means.len() != places.len() {
        return Vec::new();
    }
    let rows: Vec<Vec<usize>> = places
        .iter()
        .map(|row| row.iter().zip(levels).filter_map(|(place, count)| level_at(*place, *count)).collect())
        .collect();
    let by_level = level_means(&rows, levels, &means);
    let mut ranks: Vec<Rank> = by_level
        .into_iter()
        .enumerate()
        .map(|(factor, by_level)| {
            let place: Vec<f64> = places.iter().map(|row| row[factor]).collect();
            Rank { factor, correlation: spearman(&place, &means, level, factor, draws), means: by_level }
        })
        .collect();
    let strength = |rank: &Rank| rank.correlation.map_or(0.0, |found| found.value.abs());
    ranks.sort_by(|a, b| strength(b).total_cmp(&strength(a)));
    ranks
}

fn spearman(place: &[f64], means: &[f64], level: f64, factor: usize, draws: &mut Draws) -> Option<Bounded> {
    let of = |rows: &[usize]| {
        let pick = |values: &[f64]| ranked(&rows.iter().map(|row| values[*row]).collect::<Vec<_>>());
        correlation(&pick(place), &pick(means))
    };
    let all: Vec<usize> = (0..place.len()).collect();
    let value = of(&all)?;
    let uniform: Vec<f64> = (0..u64::from(RESAMPLES) * place.len() as u64)
        .map(|number| draws.unit(RESAMPLE, factor as u64, number, 0))
        .collect();
    // A resample in which nothing varies has no correlation: none was seen.
    let interval = bootstrap_interval(
        place.len(),
        RESAMPLES as usize,
        level,
        |number| uniform[number as usize],
        |rows| Some(of(rows).unwrap_or(0.0)),
    )?;
    Some(Bounded { value, interval })
}

/// The rank of each value, from 1; equals share the mean of theirs.
fn ranked(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut from = 0;
    for tie in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let rank = from as f64 + (tie.len() as f64 + 1.0) / 2.0;
        tie.iter().for_each(|at| ranks[*at] = rank);
        from += tie.len();
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::ranked;

    #[test]
    fn equals_share_their_rank() {
        assert_eq!(ranked(&[3.0, 1.0, 3.0, 2.0]), [3.5, 1.0, 3.5, 2.0]);
        assert_eq!(ranked(&[]), [0.0; 0]);
    }
}
