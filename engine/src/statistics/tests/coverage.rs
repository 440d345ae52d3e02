//! How often intervals hold the truth, over many studies whose truth is known.

use crate::statistics::intervals::{
    band_half_width, bootstrap_interval, mean_interval, paired_interval, quantile_interval, share_interval,
};
use crate::statistics::significance::{signed_rank, student_test};

use super::synthetic::{Law, Uniforms};

const STUDIES: usize = 2000;

/// Three standard errors of a share of 0.95 over [`STUDIES`] studies.
const ERROR: f64 = 0.0146;

/// The share of studies in which something holds.
fn share(mut holds: impl FnMut(&mut Uniforms) -> bool) -> f64 {
    let mut uniforms = Uniforms::new(7);
    (0..STUDIES).filter(|_| holds(&mut uniforms)).count() as f64 / STUDIES as f64
}

fn sample(count: usize, law: Law, uniforms: &mut Uniforms) -> Vec<f64> {
    (0..count).map(|_| uniforms.value(law)).collect()
}

/// Two systems that share most of their luck, which is skewed; the second is 1 slower, and unsteadier.
#[test]
fn the_paired_interval_holds_the_difference_in_95_of_100_studies() {
    for count in [5, 20, 60] {
        let covered = share(|uniforms| {
            let shared = sample(count, Law::LogNormal { sigma: 1.0 }, uniforms);
            let own = |law, uniforms: &mut Uniforms| {
                shared.iter().map(|luck| luck + 0.5 * uniforms.value(law)).collect::<Vec<f64>>()
            };
            let first = own(Law::Normal, uniforms);
            let second: Vec<f64> = own(Law::Normal, uniforms).into_iter().map(|value| value + 1.0).collect();
            paired_interval(&second, &first, 0.95).unwrap().interval.contains(1.0)
        });
        assert!((covered - 0.95).abs() < ERROR, "{count}: {covered}");
    }
}

#[test]
fn the_interval_of_a_skewed_mean_needs_more_values() {
    let covered = |count| {
        share(|uniforms| {
            let values = sample(count, Law::Exponential, uniforms);
            mean_interval(&values, 0.95).unwrap().interval.contains(0.0)
        })
    };
    let (few, many) = (covered(5), covered(200));
    assert!(few < 0.90, "{few}");
    assert!((many - 0.95).abs() < ERROR, "{many}");
}

#[test]
fn the_intervals_of_quantiles_and_shares_cover_at_least_as_promised() {
    let ninth_decile = -libm::log(0.1) - 1.0;
    let quantile = share(|uniforms| {
        let mut values = sample(200, Law::Exponential, uniforms);
        values.sort_by(f64::total_cmp);
        quantile_interval(&values, 0.9, 0.95).unwrap().interval.contains(ninth_decile)
    });
    assert!((quantile - 0.966_884).abs() < ERROR, "{quantile}");
    let wilson = share(|uniforms| {
        let successes = (0..60).filter(|_| uniforms.next() < 0.9).count() as u64;
        share_interval(successes, 60, 0.95).unwrap().interval.contains(0.9)
    });
    assert!((wilson - 0.95).abs() < 0.02, "{wilson}");
}

#[test]
fn the_band_holds_the_whole_distribution_function() {
    let covered = share(|uniforms| {
        let mut values: Vec<f64> = (0..100).map(|_| uniforms.next()).collect();
        values.sort_by(f64::total_cmp);
        let half_width = band_half_width(100, 0.95).unwrap();
        values.iter().enumerate().all(|(at, value)| {
            let (before, after) = (at as f64 / 100.0, (at + 1) as f64 / 100.0);
            value - before <= half_width && after - value <= half_width
        })
    });
    assert!(covered > 0.95 - ERROR, "{covered}");
}

#[test]
fn tests_of_no_difference_find_one_in_5_of_100_studies() {
    for count in [12, 60] {
        let student = share(|uniforms| student_test(&sample(count, Law::Normal, uniforms)).unwrap().p < 0.05);
        let wilcoxon = share(|uniforms| signed_rank(&sample(count, Law::Normal, uniforms)).unwrap().p < 0.05);
        assert!((student - 0.05).abs() < ERROR, "{count}: {student}");
        assert!((wilcoxon - 0.05).abs() < ERROR, "{count}: {wilcoxon}");
    }
}

/// The percentile interval of forty values is a little narrow: by z for t, and by n for n - 1.
#[test]
fn the_bootstrap_of_a_mean_is_about_students_interval() {
    let covered = share(|uniforms| {
        let values = sample(40, Law::Normal, uniforms);
        let draws: Vec<f64> = (0..40 * 399).map(|_| uniforms.next()).collect();
        let mean_of = |rows: &[usize]| Some(rows.iter().map(|&row| values[row]).sum::<f64>() / 40.0);
        let found = bootstrap_interval(40, 399, 0.95, |number| draws[number as usize], mean_of).unwrap();
        found.contains(0.0)
    });
    assert!((covered - 0.9398).abs() < 0.016, "{covered}");
}
