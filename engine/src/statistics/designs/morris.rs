//! Elementary effects: which of many factors matter at all, for a few rows each.
//!
//! M. D. Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33
//! (1991) 161-174. Each factor has p places, evenly spaced from 0 to 1. A *trajectory* starts at random
//! and changes one factor after the other by p / (2 (p - 1)), each once, in a random order; the change of
//! the response per change of the factor is an elementary effect. Their mean is mu, the mean of their
//! sizes mu* (F. Campolongo, J. Cariboni and A. Saltelli, Environmental Modelling & Software 22 (2007)
//! 1509-1518), their standard deviation sigma. A large mu* says that the factor matters; a sigma of about
//! that size, that how much depends on where the others stand.

use super::super::moments::Moments;
use super::estimate::Bounded;
use super::place::level_at;
use crate::kernel::draws::{Draws, Purpose};

const START: Purpose = Purpose::new("morris, start of a trajectory");
const ORDER: Purpose = Purpose::new("morris, order of a trajectory");
const DIRECTION: Purpose = Purpose::new("morris, direction of a step");
const RESAMPLE: Purpose = Purpose::new("morris, bootstrap");

/// Trajectories through the places of some factors.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectories {
    places: usize,
    each: Vec<Trajectory>,
    /// Of each factor that has levels and no range, how many; none is said of any unless some are.
    levels: Vec<Option<usize>>,
}

/// One trajectory: where each factor starts, which are changed in which order, and which way.
#[derive(Clone, Debug, PartialEq)]
struct Trajectory {
    start: Vec<usize>,
    order: Vec<usize>,
}

/// What the elementary effects of one factor say, in the unit of the responses for the factor's whole range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screening {
    /// Their mean: which way the factor works.
    pub mu: f64,
    /// The mean of their sizes, with a bootstrap interval: how much it matters.
    pub mu_star: Bounded,
    /// Their standard deviation; `None` of one trajectory.
    pub sigma: Option<f64>,
}

impl Trajectories {
    /// So many trajectories through so many places of each factor.
    ///
    /// `None` of no factors, and of places that are not an even number from 2 on: with an odd one a step
    /// would not lead from place to place.
    #[must_use]
    pub fn new(factors: usize, places: usize, count: usize, draws: &mut Draws) -> Option<Self> {
        let is_possible = factors > 0 && places >= 2 && places.is_multiple_of(2);
        is_possible.then(|| {
            let each = (0..count as u64).map(|number| Trajectory::drawn(factors, places, number, draws));
            Self { places, each: each.collect(), levels: Vec::new() }
        })
    }

    /// The same with factors of a few `levels`, and ranges where there is `None`: a step from the lower half
    /// to the upper one moves a range by a little more than half, but a switch by all there is. A change is
    /// always told for the whole range.
    #[must_use]
    pub fn of_levels(self, levels: Vec<Option<usize>>) -> Self {
        Self { levels, ..self }
    }

    /// The rows, trajectory by trajectory, each of one row more than there are factors: a place from 0 to 1
    /// (both may come) for each factor.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<f64>> {
        self.each.iter().flat_map(|trajectory| trajectory.rows(self.places)).collect()
    }

    /// The elementary effects: for each factor one per trajectory, from a response per row.
    ///
    /// `None` if there are not as many responses as rows.
    #[must_use]
    pub fn elementary_effects(&self, responses: &[f64]) -> Option<Vec<Vec<f64>>> {
        let factors = self.each.first()?.order.len();
        if responses.len() != self.each.len() * (factors + 1) {
            return None;
        }
        let mut effects = vec![Vec::with_capacity(self.each.len()); factors];
        for (trajectory, responses) in self.each.iter().zip(responses.chunks(factors + 1)) {
            for (pair, &factor) in responses.windows(2).zip(&trajectory.order) {
                let change = pair[1] - pair[0];
                let upward = if trajectory.rises(factor, self.places) { change } else { -change };
                effects[factor].push(upward / self.moved(factor, trajectory.low(factor, self.places)));
            }
        }
        Some(effects)
    }

    /// What each factor's elementary effects say, with intervals at `level` from so many bootstrap
    /// resamples of the trajectories.
    ///
    /// `None` if there are not as many responses as rows, or no trajectory or no resample.
    #[must_use]
    pub fn screen(
        &self,
        responses: &[f64],
        resamples: u32,
        level: f64,
        draws: &mut Draws,
    ) -> Option<Vec<Screening>> {
        let effects = self.elementary_effects(responses)?;
        let count = self.each.len();
        let resampled = |number: u32, draws: &mut Draws| -> Vec<usize> {
            let mut pick = |at| draws.below(count as u64, RESAMPLE, 0, number.into(), at) as usize;
            (0..count as u32).map(&mut pick).collect()
        };
        let samples: Vec<Vec<usize>> = (0..resamples).map(|number| resampled(number, draws)).collect();
        effects.iter().map(|effects| screening(effects, &samples, level)).collect()
    }

    /// The mean size that an elementary effect of nothing would have, if the difference of two responses
    /// has this standard error: sqrt(2 / pi) of it, per step, of the factor that a step moves least. A mu* of
    /// about so much is the noise of the responses.
    #[must_use]
    pub fn noise(&self, error_of_difference: f64) -> f64 {
        error_of_difference * std::f64::consts::FRAC_2_SQRT_PI / std::f64::consts::SQRT_2 / self.least_moved()
    }

    /// How far the step from a place in the lower half moves a factor, of its whole range.
    fn moved(&self, factor: usize, low: usize) -> f64 {
        let at = |place: usize| place as f64 / (self.places - 1) as f64;
        let Some(levels) = self.levels.get(factor).copied().flatten().filter(|levels| *levels > 1) else {
            return self.step();
        };
        let level = |place: usize| level_at(at(place), levels).unwrap_or(0) as f64;
        (level(low + self.places / 2) - level(low)) / (levels - 1) as f64
    }

    /// How far a step moves the factor that it moves least.
    fn least_moved(&self) -> f64 {
        let factors = self.each.first().map_or(1, |trajectory| trajectory.order.len());
        let all = (0..factors).flat_map(|factor| (0..self.places / 2).map(move |low| (factor, low)));
        all.map(|(factor, low)| self.moved(factor, low)).fold(1.0, f64::min)
    }

    /// How far a step leads, of the whole range.
    fn step(&self) -> f64 {
        self.places as f64 / (2 * (self.places - 1)) as f64
    }
}

impl Trajectory {
    fn drawn(factors: usize, places: usize, number: u64, draws: &mut Draws) -> Self {
        let half = places / 2;
        let mut start = |factor: usize| {
            let low = draws.below(half as u64, START, factor as u64, number, 0) as usize;
            let falls = draws.below(2, DIRECTION, factor as u64, number, 0) == 1;
            if falls { low + half } else { low }
        };
        let start = (0..factors).map(&mut start).collect();
        let mut order: Vec<usize> = (0..factors).collect();
        for last in (1..factors).rev() {
            order.swap(last, draws.below(last as u64 + 1, ORDER, last as u64, number, 0) as usize);
        }
        Self { start, order }
    }

    /// The lower of the two places that this factor's step joins.
    fn low(&self, factor: usize, places: usize) -> usize {
        self.start[factor] % (places / 2)
    }

    /// Whether this factor's step goes up: those who start in the lower half have nowhere else to go.
    fn rises(&self, factor: usize, places: usize) -> bool {
        self.start[factor] < places / 2
    }

    fn rows(&self, places: usize) -> Vec<Vec<f64>> {
        let mut now = self.start.clone();
        let mut rows = vec![now.clone()];
        for &factor in &self.order {
            now[factor] = (now[factor] + places / 2) % places;
            rows.push(now.clone());
        }
        let place = |at: usize| at as f64 / (places - 1) as f64;
        rows.into_iter().map(|row| row.into_iter().map(place).collect()).collect()
    }
}

fn screening(effects: &[f64], samples: &[Vec<usize>], level: f64) -> Option<Screening> {
    let all: Moments = effects.iter().copied().collect();
    let size = |sample: &mut dyn Iterator<Item = usize>| {
        sample.map(|at| effects[at].abs()).collect::<Moments>().mean()
    };
    let mu_star = size(&mut (0..effects.len()))?;
    let replicas = samples.iter().filter_map(|sample| size(&mut sample.iter().copied())).collect();
    let mu_star = Bounded::percentile(mu_star, replicas, level)?;
    Some(Screening { mu: all.mean()?, mu_star, sigma: all.standard_deviation() })
}

#[cfg(test)]
mod tests {
    use super::Trajectories;
    use crate::kernel::draws::Draws;
    use proptest::prelude::*;

    fn draws() -> Draws {
        Draws::new(1, 0)
    }

    fn responses(design: &Trajectories, f: impl Fn(&[f64]) -> f64) -> Vec<f64> {
        design.rows().iter().map(|row| f(row)).collect()
    }

    proptest! {
        /// Each step changes one factor by the step, each factor once, and stays on the grid.
        #[test]
        fn a_trajectory_changes_each_factor_once(seed: u64, factors in 1_usize..9, half in 1_usize..5) {
            let places = 2 * half;
            let design = Trajectories::new(factors, places, 3, &mut Draws::new(seed, 0)).unwrap();
            let rows = design.rows();
            prop_assert_eq!(rows.len(), 3 * (factors + 1));
            for trajectory in rows.chunks(factors + 1) {
                let mut changed = Vec::new();
                for pair in trajectory.windows(2) {
                    let moves: Vec<usize> = (0..factors).filter(|&at| pair[0][at] != pair[1][at]).collect();
                    prop_assert_eq!(moves.len(), 1);
                    let by = (pair[1][moves[0]] - pair[0][moves[0]]).abs();
                    prop_assert!((by - design.step()).abs() < 1e-12);
                    changed.extend(moves);
                }
                changed.sort_unstable();
                prop_assert_eq!(changed, (0..factors).collect::<Vec<_>>());
            }
            prop_assert!(rows.iter().flatten().all(|place| (0.0..=1.0).contains(place)));
        }
    }

    #[test]
    fn of_a_linear_function_the_effects_are_its_slopes() {
        let design = Trajectories::new(3, 4, 6, &mut draws()).unwrap();
        let linear = |x: &[f64]| 5.0 + 2.0 * x[0] - 7.0 * x[1];
        let found = design.screen(&responses(&design, linear), 100, 0.95, &mut draws()).unwrap();
        for (screening, slope) in found.iter().zip([2.0_f64, -7.0, 0.0]) {
            assert!((screening.mu - slope).abs() < 1e-12);
            assert!((screening.mu_star.value - slope.abs()).abs() < 1e-12);
            assert!((screening.mu_star.interval.low - slope.abs()).abs() < 1e-12);
            assert!((screening.mu_star.interval.high - slope.abs()).abs() < 1e-12);
            assert!(screening.sigma.unwrap() < 1e-12);
        }
    }

    /// A switch that adds 7 adds 7 on however many places it is tried; of three levels each adds the half.
    #[test]
    fn of_levels_the_effect_is_that_of_the_whole_range() {
        for places in [2, 4, 6, 10] {
            let levels = vec![Some(2), Some(3), None];
            let design = Trajectories::new(3, places, 20, &mut draws()).unwrap().of_levels(levels);
            let linear = |x: &[f64]| {
                let level = |at: usize, levels| super::level_at(x[at], levels).unwrap() as f64;
                7.0 * level(0, 2) + 2.0 * level(1, 3) + 5.0 * x[2]
            };
            let found = design.screen(&responses(&design, linear), 100, 0.95, &mut draws()).unwrap();
            for (screening, effect) in found.iter().zip([7.0, 4.0, 5.0]) {
                assert!((screening.mu - effect).abs() < 1e-12, "{places}: {screening:?}");
                assert!((screening.mu_star.value - effect).abs() < 1e-12, "{places}: {screening:?}");
            }
        }
    }

    /// An effect that changes its sign has a mean of about nothing, but a size and a spread.
    #[test]
    fn an_interaction_shows_in_sigma() {
        let design = Trajectories::new(2, 4, 200, &mut draws()).unwrap();
        let product = |x: &[f64]| (x[0] - 0.5) * (x[1] - 0.5);
        let found = design.screen(&responses(&design, product), 400, 0.95, &mut draws()).unwrap();
        // The other factor stands at 1/2 and 1/6 from the middle equally often: sizes of 1/3 on average.
        for screening in found {
            assert!(screening.mu.abs() < 0.08, "{screening:?}");
            let star = screening.mu_star.interval;
            assert!(star.contains(1.0 / 3.0) && star.half_width() < 0.03, "{star:?}");
            assert!((screening.sigma.unwrap() - (5.0_f64 / 36.0).sqrt()).abs() < 0.03, "{screening:?}");
        }
    }

    /// Starts and directions are balanced: every place of every factor is visited.
    #[test]
    fn all_places_are_visited_equally_often() {
        let design = Trajectories::new(1, 4, 4000, &mut draws()).unwrap();
        let mut counts = [0_i32; 4];
        for row in design.rows() {
            counts[(row[0] * 3.0).round() as usize] += 1;
        }
        // Binomial of 4000 with 1/2: a standard deviation of 32.
        assert!(counts.iter().all(|count| (count - 2000).abs() < 130), "{counts:?}");
    }

    #[test]
    fn noise_alone_has_a_size() {
        // Two places: a step is the whole range. The mean size of a normal is sqrt(2 / pi).
        let design = Trajectories::new(1, 2, 1, &mut draws()).unwrap();
        assert!((design.noise(3.0) - 3.0 * 0.797_884_560_802_865_4).abs() < 1e-12);
    }

    #[test]
    fn edges() {
        assert_eq!(Trajectories::new(0, 4, 2, &mut draws()), None);
        assert_eq!(Trajectories::new(2, 3, 2, &mut draws()), None);
        assert_eq!(Trajectories::new(2, 0, 2, &mut draws()), None);
        let none = Trajectories::new(2, 4, 0, &mut draws()).unwrap();
        assert_eq!((none.rows().len(), none.elementary_effects(&[])), (0, None));
        let one = Trajectories::new(1, 4, 1, &mut draws()).unwrap();
        assert_eq!(one.elementary_effects(&[1.0]), None);
        assert_eq!(one.screen(&[1.0, 2.0], 0, 0.95, &mut draws()), None);
        assert_eq!(one.screen(&[1.0, 2.0], 10, 0.95, &mut draws()).unwrap()[0].sigma, None);
    }
}
