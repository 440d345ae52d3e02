//! Effects: what changing a factor changes, from the responses of a design.
//!
//! Of two levels, the effect is the mean response at the high level less that at the low one; of two factors,
//! the mean where their levels are equal less that where they differ: G. E. P. Box, J. S. Hunter and
//! W. G. Hunter, Statistics for Experimenters (2nd edition, 2005), chapter 5.
//!
//! The standard error depends on how rows were replicated. If every response was drawn for itself, the
//! variance within rows is pooled over them. If replication r met the same luck in every row, rows are
//! not independent; but every replication then gives the effects once, and these are independent of each
//! other.

use super::super::moments::Moments;
use super::estimate::Estimate;
use super::fractional::{Effect, Fractional};

/// How the replications of different rows hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replications {
    /// Each response has luck of its own.
    Independent,
    /// The same replication of two rows has the same luck.
    Common,
}

/// What a design says about effects that it cannot tell apart.
#[derive(Clone, Debug, PartialEq)]
pub struct EffectEstimate {
    /// The effects; the estimate is of their sum.
    pub effects: Vec<Effect>,
    /// The estimate, in the unit of the responses.
    pub value: f64,
    /// The same with its standard error; `None` with fewer than two replications.
    pub estimate: Option<Estimate>,
}

/// The effects of a two-level design up to interactions of two, each group of aliases once.
///
/// `responses` has one line per row of the design, in its order, each of equally many replications.
/// `None` if that is not so, or there are no replications.
#[must_use]
pub fn effects(
    design: &Fractional,
    responses: &[Vec<f64>],
    replications: Replications,
) -> Option<Vec<EffectEstimate>> {
    let count = responses.first()?.len();
    if count == 0 || responses.len() != design.count() || responses.iter().any(|row| row.len() != count) {
        return None;
    }
    let rows = design.rows();
    let groups = design.aliases().into_iter().filter_map(|effects| {
        let effect = *effects.first()?;
        let signs: Vec<f64> = rows.iter().map(|row| sign(row, effect)).collect();
        let each: Moments = (0..count).map(|at| contrast(&signs, responses, at)).collect();
        let value = each.mean()?;
        let estimate = match replications {
            Replications::Common => {
                let degrees = count as f64 - 1.0;
                each.standard_error().map(|error| Estimate { value, error, degrees })
            }
            Replications::Independent => pooled(value, responses),
        };
        Some(EffectEstimate { effects, value, estimate })
    });
    Some(groups.collect())
}

/// +1 where the effect adds, -1 where it takes away.
fn sign(row: &[usize], effect: Effect) -> f64 {
    let sign = |factor: usize| if row[factor] == 0 { -1.0 } else { 1.0 };
    match effect {
        Effect::Main(factor) => sign(factor),
        Effect::Pair(a, b) => sign(a) * sign(b),
    }
}

/// The effect within one replication of all rows.
fn contrast(signs: &[f64], responses: &[Vec<f64>], at: usize) -> f64 {
    let sum: f64 = signs.iter().zip(responses).map(|(sign, row)| sign * row[at]).sum();
    sum / (signs.len() as f64 / 2.0)
}

/// The standard error of any effect from the pooled variance within rows: of N responses 2 s / sqrt(N).
fn pooled(value: f64, responses: &[Vec<f64>]) -> Option<Estimate> {
    let within = |row: &Vec<f64>| row.iter().copied().collect::<Moments>().variance();
    let variance: f64 = responses.iter().filter_map(within).sum::<f64>() / responses.len() as f64;
    let replications = responses.first()?.len();
    let count = (responses.len() * replications) as f64;
    let degrees = count - responses.len() as f64;
    (replications > 1).then(|| Estimate { value, error: 2.0 * (variance / count).sqrt(), degrees })
}

/// For each factor the mean response at each of its levels; `None` of a level that stands in no row.
///
/// `rows` give a level per factor, `levels` how many levels each factor has, `responses` one number per
/// row. Of a balanced design, how far the means of a factor lie apart is what it does on average.
#[must_use]
pub fn level_means(rows: &[Vec<usize>], levels: &[usize], responses: &[f64]) -> Vec<Vec<Option<f64>>> {
    let mean_at = |factor: usize, level: usize| {
        let there = rows.iter().zip(responses).filter(|(row, _)| row.get(factor) == Some(&level));
        there.map(|(_, response)| *response).collect::<Moments>().mean()
    };
    let of_factor = |(factor, &count): (usize, &usize)| (0..count).map(|at| mean_at(factor, at)).collect();
    levels.iter().enumerate().map(of_factor).collect()
}

#[cfg(test)]
mod tests {
    use super::{Replications, effects, level_means};
    use crate::kernel::draws::{Draws, Purpose};
    use crate::statistics::designs::factorial::Factorial;
    use crate::statistics::designs::fractional::{Effect, Fractional};

    const NOISE: Purpose = Purpose::new("noise");

    fn full(factors: usize) -> Fractional {
        Fractional::of_generators(factors, &[]).unwrap()
    }

    /// Box, Hunter and Hunter's pilot plant, table 5.1: temperature 23, concentration -5, catalyst 1.5, and
    /// temperature with catalyst 10.
    #[test]
    fn the_pilot_plant() {
        // Rows with the last factor fastest; T, C, K = 160/180, 20/40, A/B.
        let responses = [60.0, 52.0, 54.0, 45.0, 72.0, 83.0, 68.0, 80.0].map(|mean| vec![mean]);
        let found = effects(&full(3), &responses, Replications::Independent).unwrap();
        let value = |wanted| found.iter().find(|one| one.effects == [wanted]).unwrap().value;
        assert_eq!(value(Effect::Main(0)), 23.0);
        assert_eq!(value(Effect::Main(1)), -5.0);
        assert_eq!(value(Effect::Main(2)), 1.5);
        assert_eq!(value(Effect::Pair(0, 1)), 1.5);
        assert_eq!(value(Effect::Pair(0, 2)), 10.0);
        assert_eq!(value(Effect::Pair(1, 2)), 0.0);
        assert!(found.iter().all(|one| one.estimate.is_none()), "one replication has no error");
    }

    #[test]
    fn pooled_errors_by_hand() {
        // Variances within rows 2 and 8, pooled 5; four responses: 2 sqrt(5 / 4), two degrees of freedom.
        let responses = [vec![1.0, 3.0], vec![10.0, 14.0]];
        let found = effects(&full(1), &responses, Replications::Independent).unwrap();
        let estimate = found[0].estimate.unwrap();
        assert_eq!((estimate.value, estimate.degrees), (10.0, 2.0));
        assert!((estimate.error - 2.0 * (5.0_f64 / 4.0).sqrt()).abs() < 1e-12);
    }

    /// Luck that all rows share takes no part in a difference between them.
    #[test]
    fn common_luck_cancels() {
        let responses = [vec![1.0, 101.0, 51.0], vec![4.0, 104.0, 54.0]];
        let common = effects(&full(1), &responses, Replications::Common).unwrap()[0].estimate.unwrap();
        assert_eq!((common.value, common.error, common.degrees), (3.0, 0.0, 2.0));
        let each = effects(&full(1), &responses, Replications::Independent).unwrap()[0].estimate.unwrap();
        assert!(each.error > 40.0);
    }

    /// A fraction estimates the sum of what it cannot tell apart.
    #[test]
    fn aliases_add_up() {
        let design = Fractional::of_generators(2, &[&[0, 1]]).unwrap();
        let signs = |row: &[usize]| row.iter().map(|&level| level as f64 * 2.0 - 1.0).collect::<Vec<_>>();
        let truth = |x: &[f64]| 7.0 + 1.5 * x[0] + 0.5 * x[2] + 0.25 * x[0] * x[1];
        let responses: Vec<_> = design.rows().iter().map(|row| vec![truth(&signs(row))]).collect();
        let found = effects(&design, &responses, Replications::Common).unwrap();
        let of = |wanted| found.iter().find(|one| one.effects.contains(&wanted)).unwrap();
        assert_eq!(of(Effect::Main(2)).effects, [Effect::Main(2), Effect::Pair(0, 1)]);
        assert!((of(Effect::Main(2)).value - 2.0 * 0.75).abs() < 1e-12);
        assert!((of(Effect::Main(0)).value - 3.0).abs() < 1e-12);
    }

    /// Of 400 experiments without any effect, about a twentieth shows one beyond 2.2 errors or so.
    #[test]
    fn the_standard_error_is_that_of_the_estimate() {
        let design = full(2);
        let (mut squares, mut errors) = (0.0, 0.0);
        for experiment in 0..400 {
            let draws = &mut Draws::new(5, experiment);
            let mut noise = |row| (0..4).map(|at| draws.unit(NOISE, row, 0, at)).collect::<Vec<_>>();
            let responses: Vec<_> = (0..4).map(&mut noise).collect();
            let found = effects(&design, &responses, Replications::Independent).unwrap();
            squares += found[0].value * found[0].value / 400.0;
            errors += found[0].estimate.unwrap().error * found[0].estimate.unwrap().error / 400.0;
        }
        // Both estimate 4 (1/12) / 16; the ratio of the two has a standard error of about .075.
        assert!((squares / errors - 1.0).abs() < 0.25, "{squares} {errors}");
    }

    #[test]
    fn means_of_levels() {
        let levels = [2, 3];
        let rows: Vec<_> = Factorial::new(&levels).unwrap().rows().collect();
        let responses: Vec<f64> = rows.iter().map(|row| 10.0 * row[0] as f64 + row[1] as f64).collect();
        let found = level_means(&rows, &levels, &responses);
        assert_eq!(found, [vec![Some(1.0), Some(11.0)], vec![Some(5.0), Some(6.0), Some(7.0)]]);
        assert_eq!(level_means(&[], &[2], &[]), [[None, None]]);
    }

    #[test]
    fn ragged_responses_are_refused() {
        assert_eq!(effects(&full(1), &[], Replications::Common), None);
        assert_eq!(effects(&full(1), &[vec![], vec![]], Replications::Common), None);
        assert_eq!(effects(&full(1), &[vec![1.0], vec![]], Replications::Common), None);
        assert_eq!(effects(&full(1), &[vec![1.0]], Replications::Common), None);
    }
}
