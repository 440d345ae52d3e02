//! How often the best of several systems is found, over many studies in which it is known.

use crate::statistics::order_statistic;
use crate::statistics::selection::{KimNelson, Selection, compare_with_best};

use super::synthetic::{Law, Uniforms};

const STUDIES: usize = 1000;

/// Three standard errors of a share of 0.95 over [`STUDIES`] studies.
const ERROR: f64 = 0.021;

/// One value of each system: luck that all share and luck of its own, beside its true mean.
fn row(means: &[f64], shared: f64, uniforms: &mut Uniforms) -> Vec<f64> {
    let luck = shared * uniforms.value(Law::Exponential);
    means.iter().map(|mean| mean + luck + uniforms.value(Law::Normal)).collect()
}

/// The system chosen, and after how many rows.
fn select(means: &[f64], shared: f64, uniforms: &mut Uniforms) -> (usize, f64) {
    let mut selection = KimNelson::new(means.len(), 0.05, 0.5, 20).unwrap();
    loop {
        if let Selection::Chosen(system) = selection.push(&row(means, shared, uniforms)).unwrap() {
            return (system, selection.count() as f64);
        }
    }
}

/// The best ahead by just what matters: the hardest case.
#[test]
fn the_best_is_chosen_as_often_as_promised() {
    let mut uniforms = Uniforms::new(3);
    for means in [&[0.0, 0.5][..], &[0.5, 0.0, 0.0, 0.0, 0.0]] {
        let best = if means[0] > 0.0 { 0 } else { 1 };
        for shared in [0.0, 3.0] {
            let right = (0..STUDIES).filter(|_| select(means, shared, &mut uniforms).0 == best).count();
            let share = right as f64 / STUDIES as f64;
            assert!(share > 0.95 - ERROR, "{means:?} {shared}: {share}");
        }
    }
}

#[test]
fn shared_luck_costs_nothing_and_clear_cases_are_short() {
    let mut uniforms = Uniforms::new(4);
    let mut rows = |means: &[f64], shared| {
        let mut counts: Vec<f64> = (0..200).map(|_| select(means, shared, &mut uniforms).1).collect();
        counts.sort_by(f64::total_cmp);
        order_statistic(&counts, 0.5).unwrap()
    };
    let (alone, shared, clear) = (rows(&[0.0, 0.5], 0.0), rows(&[0.0, 0.5], 3.0), rows(&[0.0, 3.0], 3.0));
    assert!((alone / shared - 1.0).abs() < 0.25, "{alone} and {shared}");
    assert_eq!(clear, 20.0);
}

#[test]
fn intervals_from_the_best_hold_together() {
    let means = [0.4, 0.5, 0.0, 0.3];
    let truth = [-0.1, 0.1, -0.5, -0.2];
    let mut uniforms = Uniforms::new(5);
    let (mut all_hold, mut best_kept, mut others_kept) = (0, 0, 0);
    for _ in 0..STUDIES {
        let rows: Vec<_> = (0..40).map(|_| row(&means, 2.0, &mut uniforms)).collect();
        let columns: Vec<Vec<f64>> =
            (0..means.len()).map(|at| rows.iter().map(|row| row[at]).collect()).collect();
        let systems: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let found = compare_with_best(&systems, 0.95).unwrap();
        all_hold += usize::from(found.iter().zip(truth).all(|(found, truth)| found.interval.contains(truth)));
        best_kept += usize::from(found[1].can_be_best);
        others_kept += usize::from(found[2].can_be_best);
        assert!(found.iter().any(|found| found.can_be_best));
    }
    let share = |count: usize| count as f64 / STUDIES as f64;
    assert!(share(all_hold) > 0.95 - ERROR, "{}", share(all_hold));
    assert!(share(best_kept) > 0.95 - ERROR, "{}", share(best_kept));
    assert!(share(others_kept) < 0.6, "{}: behind by 0.5 in 40 pairs", share(others_kept));
}
