//! Every function with a counterpart in SciPy against values that SciPy gave; how they were made stands
//! beside them.

use crate::statistics::correlation::{correlation, variance_ratio};
use crate::statistics::intervals::{mean_interval, quantile_ranks, share_interval};
use crate::statistics::laws::{binomial, normal, student};
use crate::statistics::significance::{holm, mcnemar, signed_rank, student_test};

const VALUES: &str = include_str!("../../../../tests/reference/scipy/values.tsv");

/// SciPy's own values are good to some twelve digits.
const TOLERANCE: f64 = 1e-11;

#[test]
fn the_same_as_scipy() {
    let mut wrong = Vec::new();
    for line in VALUES.lines() {
        let [name, inputs, expected] =
            line.split('\t').collect::<Vec<_>>().try_into().expect("three columns");
        let lists: Vec<Vec<f64>> = inputs.split(';').map(numbers).collect();
        let found = ours(name, &lists);
        let expected = numbers(expected);
        let is_near = |(found, expected): (&f64, &f64)| {
            (found - expected).abs() <= if *expected == 0.0 { 1e-15 } else { TOLERANCE * expected.abs() }
        };
        if found.len() != expected.len() || !found.iter().zip(&expected).all(is_near) {
            wrong.push(format!("{name} {inputs}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), VALUES.lines().count(), wrong.join("\n"));
}

fn numbers(text: &str) -> Vec<f64> {
    text.split(' ').map(|number| number.parse().expect("a number")).collect()
}

fn ours(name: &str, lists: &[Vec<f64>]) -> Vec<f64> {
    let first = &lists[0][..];
    let count = |at: usize| first[at] as u64;
    match name {
        "student.quantile" => vec![student::quantile(first[0], first[1])],
        "student.upper" => vec![student::upper(first[0], first[1])],
        "normal.quantile" => vec![normal::quantile(first[0])],
        "normal.upper" => vec![normal::upper(first[0])],
        "binomial.cdf" => vec![binomial::cdf(count(0), count(1), first[2])],
        "binomial.quantile" => vec![binomial::quantile(first[0], count(1), first[2]) as f64],
        "mean_interval" => {
            let found = mean_interval(first, lists[1][0]).unwrap();
            vec![found.mean, found.sd, found.interval.low, found.interval.high]
        }
        "share_interval" => {
            let found = share_interval(count(0), count(1), first[2]).unwrap().interval;
            vec![found.low, found.high]
        }
        "quantile_ranks" => {
            let (ranks, coverage) = quantile_ranks(first[0] as usize, first[1], first[2]).unwrap();
            vec![ranks.0 as f64, ranks.1 as f64, coverage]
        }
        "student_test" => student_test(first).map(|found| vec![found.t, found.p]).unwrap(),
        "signed_rank" => signed_rank(first).map(|found| vec![found.statistic(), found.p]).unwrap(),
        "mcnemar" => vec![mcnemar(count(0), count(1))],
        "holm" => holm(first),
        "correlation" => {
            vec![correlation(first, &lists[1]).unwrap(), variance_ratio(first, &lists[1]).unwrap()]
        }
        other => unreachable!("nothing is called {other}"),
    }
}

/// To all the digits they are known by.
#[test]
fn textbook_values() {
    let near =
        |found: f64, expected: f64| assert!((found - expected).abs() < 5e-7, "{found}, not {expected}");
    near(student::quantile(0.975, 9.0), 2.262_157);
    near(student::quantile(0.975, 19.0), 2.093_024);
    near(student::quantile(0.975, 29.0), 2.045_230);
    let differences = [1.2, -0.4, 0.9, 1.5, 0.3, 0.8, -0.1, 1.1, 0.7, 0.6];
    let mean = mean_interval(&differences, 0.95).unwrap();
    near(mean.mean, 0.66);
    near(mean.interval.low, 0.239_891);
    near(mean.interval.high, 1.080_109);
    let test = student_test(&differences).unwrap();
    near(test.t, 3.553_893);
    near(test.p, 0.006_178);
    let ranked = signed_rank(&differences).unwrap();
    near(ranked.statistic(), 4.0);
    near(ranked.p, 0.013_672);
    let (ranks, coverage) = quantile_ranks(200, 0.9, 0.95).unwrap();
    assert_eq!(ranks, (171, 189));
    near(coverage, 0.966_884);
    let adjusted = holm(&[0.001, 0.008, 0.012, 0.03, 0.2]);
    adjusted
        .into_iter()
        .zip([0.005, 0.032, 0.036, 0.06, 0.2])
        .for_each(|(found, expected)| near(found, expected));
    let share = share_interval(18, 20, 0.95).unwrap().interval;
    near(share.low, 0.698_966);
    near(share.high, 0.972_134);
    near(mcnemar(12, 4), 0.076_813);
}
