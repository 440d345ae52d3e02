//! What theory demands of every distribution.

use proptest::prelude::*;

use super::super::super::draws::{Draws, Purpose};
use super::super::super::tick::Tick;
use super::super::Distribution;
use super::examples;
use crate::statistics::Moments;

const WORK: Purpose = Purpose::new("work");

/// Uniforms in steps of a thousandth, with both tails.
fn grid() -> impl Iterator<Item = f64> {
    let ends = [1e-12, 1e-9, 1e-6];
    let inner = (1..1000).map(|step| f64::from(step) / 1000.0);
    ends.into_iter().chain(inner).chain(ends.into_iter().rev().map(|end| 1.0 - end))
}

/// Whether the distribution function jumps, so that it inverts in one direction only.
fn is_staircase(of: &Distribution) -> bool {
    matches!(of, Distribution::Fixed(_) | Distribution::Empirical(_))
}

#[test]
fn the_examples_are_valid() {
    for (name, of) in examples() {
        assert_eq!(of.check(), Ok(()), "{name}");
    }
}

#[test]
fn quantiles_rise_with_the_uniform() {
    for (name, of) in examples() {
        let mut before = 0.0;
        for u in grid() {
            let here = of.quantile(u);
            assert!(here >= before, "{name} at {u}: {here} after {before}");
            before = here;
        }
    }
}

#[test]
fn the_distribution_function_undoes_the_quantile() {
    for (name, of) in examples() {
        for u in grid() {
            let found = of.cdf(of.quantile(u));
            if is_staircase(&of) {
                assert!(found >= u, "{name} at {u}: {found}");
            } else {
                // What a rounded quantile loses where the density is high, and no more.
                assert!((found - u).abs() < 2e-12, "{name} at {u}: {found}");
            }
        }
    }
}

#[test]
fn the_quantile_undoes_the_staircase() {
    for values in [vec![3.0], vec![1.0, 2.0, 3.0, 4.0], vec![1.0, 1.0, 7.0]] {
        let of = Distribution::empirical(values.clone()).unwrap();
        for value in values {
            assert_eq!(of.quantile(of.cdf(value)), value, "{of:?}");
        }
    }
}

#[test]
fn nothing_lies_outside_the_bounds() {
    for (name, of) in examples() {
        assert_eq!(of.cdf(-1.0), 0.0, "{name}");
        assert!((of.cdf(1e12) - 1.0).abs() < 1e-12, "{name}");
        assert!(of.quantile(0.0) >= 0.0, "{name}");
        assert!(of.quantile(1.0).is_finite(), "{name}");
        assert_eq!(of.quantile(0.0), of.quantile(1e-20), "{name}");
    }
}

/// 100,000 keyed draws. The mean may be off by 4 standard errors. The standard error of a sample
/// variance depends on the fourth moment, which the log-normal makes large: 5 % covers all here.
#[test]
fn samples_have_the_moments_of_theory() {
    const SAMPLES: u64 = 100_000;
    for (subject, (name, of)) in (0..).zip(examples()) {
        let mut draws = Draws::new(1, 0);
        let moments: Moments = (0..SAMPLES).map(|i| draws.sample(&of, WORK, subject, i, 0)).collect();
        let mean = moments.mean().unwrap();
        let standard_error = (of.variance() / SAMPLES as f64).sqrt();
        assert!((mean - of.mean()).abs() <= 4.0 * standard_error, "{name}: mean {mean}");
        let variance = moments.variance().unwrap();
        let off = (variance - of.variance()).abs();
        assert!(off <= 0.05 * of.variance(), "{name}: variance {variance}, not {}", of.variance());
    }
}

/// Kolmogorov and Smirnov: the greatest distance between the distribution function and the share
/// of samples exceeds 1.95 / sqrt(n) once in a thousand.
#[test]
fn samples_follow_the_distribution_function() {
    const SAMPLES: u32 = 10_000;
    for (subject, (name, of)) in (0..).zip(examples()).filter(|(_, (_, of))| !is_staircase(of)) {
        let mut draws = Draws::new(2, 0);
        let mut samples: Vec<_> =
            (0..SAMPLES).map(|i| draws.sample(&of, WORK, subject, i.into(), 0)).collect();
        samples.sort_by(f64::total_cmp);
        let distances = samples.iter().zip(1..).map(|(&sample, rank)| {
            let (share, step) = (f64::from(rank) / f64::from(SAMPLES), 1.0 / f64::from(SAMPLES));
            (of.cdf(sample) - share).abs().max((of.cdf(sample) - share + step).abs())
        });
        let greatest = distances.fold(0.0, f64::max);
        assert!(greatest < 1.95 / f64::from(SAMPLES).sqrt(), "{name}: {greatest}");
    }
}

#[test]
fn moments_agree_with_those_of_other_forms() {
    let close = |a: f64, b: f64| assert!((a / b - 1.0).abs() < 1e-12, "{a} is not {b}");
    let erlang = Distribution::Erlang { k: 1, mean: 700.0 };
    let weibull = Distribution::Weibull { shape: 1.0, scale: 700.0 };
    let exponential = Distribution::Exponential { mean: 700.0 };
    for of in [&erlang, &weibull] {
        close(of.mean(), exponential.mean());
        close(of.variance(), exponential.variance());
        for u in grid() {
            close(of.quantile(u), exponential.quantile(u));
        }
    }
    let twice = Distribution::Times { factor: 2.0, of: Box::new(exponential.clone()) };
    let later = Distribution::Shifted { by: 5.0, of: Box::new(twice) };
    close(later.mean(), 1405.0);
    close(later.variance(), 4.0 * exponential.variance());
}

#[test]
fn bounds_that_coincide_leave_one_value() {
    let (min, mode, max) = (5.0, 5.0, 5.0);
    for of in [
        Distribution::Uniform { min, max },
        Distribution::Triangular { min, mode, max },
        Distribution::Pert { min, mode, max },
        Distribution::LogNormal { median: 5.0, sigma: 0.0 },
        Distribution::Times { factor: 0.0, of: Box::new(Distribution::Fixed(9.0)) }.later(5.0),
    ] {
        assert_eq!(of.check(), Ok(()), "{of:?}");
        for u in [0.1, 0.5, 0.9] {
            assert_eq!(of.quantile(u), 5.0, "{of:?}");
        }
        assert_eq!((of.mean(), of.variance()), (5.0, 0.0), "{of:?}");
        assert_eq!((of.cdf(4.9), of.cdf(5.0)), (0.0, 1.0), "{of:?}");
    }
}

impl Distribution {
    fn later(self, by: f64) -> Self {
        Self::Shifted { by, of: Box::new(self) }
    }
}

#[test]
fn lengths_are_whole_ticks() {
    assert_eq!(Distribution::Fixed(2.5).ticks(0.5), Tick(3));
    assert_eq!(Distribution::Fixed(2.4).ticks(0.5), Tick(2));
    assert_eq!(Distribution::Fixed(-7.0).ticks(0.5), Tick::ZERO);
    assert_eq!(Distribution::Fixed(1e300).ticks(0.5), Tick::MAX);
    assert_eq!(Distribution::Uniform { min: 0.0, max: 1.0 }.ticks(0.5), Tick(1));
}

proptest! {
    /// Nothing that passes the check can crash, hang or leave the range of lengths of time.
    #[test]
    fn whatever_passes_the_check_can_be_sampled(
        parts in [0.0..1e12_f64, 0.0..1e12, 0.0..1e12],
        k in 1..1000_u32,
        u in 0.0..1.0_f64,
    ) {
        let mut bounds = parts;
        bounds.sort_by(f64::total_cmp);
        let [min, mode, max] = bounds;
        for of in [
            Distribution::Uniform { min, max },
            Distribution::Triangular { min, mode, max },
            Distribution::Pert { min, mode, max },
        ] {
            prop_assert_eq!(of.check(), Ok(()));
            let sample = of.quantile(u);
            prop_assert!(sample >= min && sample <= max, "{:?} at {}: {}", of, u, sample);
        }
        let erlang = Distribution::Erlang { k, mean: max + 1.0 };
        prop_assert!((erlang.cdf(erlang.quantile(u)) - u).abs() < 1e-11, "{:?}", erlang);
    }
}
