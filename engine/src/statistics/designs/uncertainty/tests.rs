//! The two errors by hand, against what the model says, and in the verdict.

use super::{Layout, Standing, Uncertainty};
use crate::kernel::draws::{Draws, Purpose};

const LUCK: Purpose = Purpose::new("luck");

fn close(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-9
}

#[test]
fn nested_by_hand() {
    // Means 2, 4, 9; mean 5; A = 2 (9 + 1 + 16) / 2 = 26; E = (2 + 8 + 2) / 3 = 4.
    let differences = [vec![1.0, 3.0], vec![2.0, 6.0], vec![8.0, 10.0]];
    let found = Uncertainty::of(&differences, Layout::Nested).unwrap();
    assert!(close(found.both.value, 5.0) && close(found.both.error, (26.0_f64 / 6.0).sqrt()));
    assert_eq!((found.both.degrees, found.replications.degrees), (2.0, 3.0));
    assert!(close(found.replications.error, (4.0_f64 / 6.0).sqrt()));
    assert!(close(found.between, 11.0) && close(found.within, 4.0));
    assert!(close(found.settings[1].value, 4.0) && close(found.settings[1].error, 2.0));
}

#[test]
fn crossed_by_hand() {
    // Rows 2, 4, 9; columns 11/3 and 19/3; A = 26, B = 3 (2 (4/3)^2) = 32/3. What is left: (1 - 2 + 4/3)
    // = 1/3, (2 - 4 + 4/3) = -2/3, 1/3, each twice; E = 2 (1/9 + 4/9 + 1/9) / 2 = 2/3.
    let differences = [vec![1.0, 3.0], vec![2.0, 6.0], vec![8.0, 10.0]];
    let found = Uncertainty::of(&differences, Layout::Crossed).unwrap();
    assert!(close(found.between, (26.0 - 2.0 / 3.0) / 2.0));
    assert!(close(found.within, 2.0 / 3.0 + 10.0 / 3.0));
    assert!(close(found.both.error, (36.0_f64 / 6.0).sqrt()));
    let parts = 26.0 * 26.0 / 2.0 + (32.0 / 3.0) * (32.0 / 3.0) + (2.0 / 3.0) * (2.0 / 3.0) / 2.0;
    assert!(close(found.both.degrees, 36.0 * 36.0 / parts));
    assert!(close(found.replications.error, (32.0_f64 / 18.0).sqrt()));
    assert_eq!(found.replications.degrees, 1.0);
}

#[test]
fn settings_that_do_not_matter_have_no_variance() {
    // Every setting gives the same: nothing between them, and all error is that of the replications.
    let same = vec![vec![1.0, 2.0, 6.0]; 4];
    let found = Uncertainty::of(&same, Layout::Crossed).unwrap();
    assert!(close(found.between, 0.0) && close(found.within, 7.0));
    assert!(close(found.both.error, found.replications.error));
    assert!(close(found.both.error, (7.0_f64 / 3.0).sqrt()));
    assert_eq!(found.both.degrees, 2.0);
    // Nothing at all differs.
    let found = Uncertainty::of(&vec![vec![0.0; 3]; 3], Layout::Crossed).unwrap();
    assert_eq!((found.both.error, found.both.value, found.between, found.within), (0.0, 0.0, 0.0, 0.0));
    assert_eq!(found.standing(0.95, 0.95), Standing::Undecided);
}

/// Draws of a normal by the sum of twelve uniforms, which is near enough here.
fn normal(draws: &mut Draws, subject: u64, occurrence: u64) -> f64 {
    (0..12).map(|at| draws.unit(LUCK, subject, occurrence, at)).sum::<f64>() - 6.0
}

/// A study of 8 settings and 10 replications: a(i) of variance 4, b(r) of 9, e of 1, mean 0.
fn study(number: u64, layout: Layout) -> Vec<Vec<f64>> {
    let draws = &mut Draws::new(11, number);
    let mut cell = |setting: u64, replication: u64| {
        let shared = match layout {
            Layout::Nested => 100 * (setting + 1) + replication,
            Layout::Crossed => replication,
        };
        let (a, b) = (2.0 * normal(draws, 0, setting), 3.0 * normal(draws, 1, shared));
        a + b + normal(draws, 2, 100 * setting + replication)
    };
    (0..8).map(|setting| (0..10).map(|replication| cell(setting, replication)).collect()).collect()
}

#[test]
fn components_are_found_and_intervals_hold() {
    for layout in [Layout::Nested, Layout::Crossed] {
        let (mut between, mut within, mut held, mut held_alone) = (0.0, 0.0, 0, 0);
        for number in 0..1000 {
            let found = Uncertainty::of(&study(number, layout), layout).unwrap();
            between += found.between / 1000.0;
            within += found.within / 1000.0;
            held += usize::from(found.both.interval(0.95).unwrap().contains(0.0));
            held_alone += usize::from(found.replications.interval(0.95).unwrap().contains(0.0));
        }
        assert!((between - 4.0).abs() < 0.3, "{layout:?}: between {between}");
        assert!((within - 10.0).abs() < 0.5, "{layout:?}: within {within}");
        // The standard error of the share is .007.
        assert!((925..=975).contains(&held), "{layout:?}: {held} of 1000 hold");
        assert!(held_alone < 925, "{layout:?}: {held_alone} hold without the settings");
    }
}

/// Four settings out of ten have the other sign: the mean is sharp, but nobody knows which setting is true.
#[test]
fn a_sharp_mean_is_not_enough() {
    let line = |level: f64| vec![level - 0.01, level, level + 0.01];
    let levels = [3.0, 3.1, 2.9, 3.0, 3.2, 2.8, -0.4, -0.5, -0.4, -0.3];
    let found = Uncertainty::of(&levels.map(line), Layout::Crossed).unwrap();
    assert!(!found.both.interval(0.95).unwrap().contains(0.0));
    assert!(close(found.agreement(), 0.6));
    assert_eq!(found.sure(0.95), (6, 4));
    assert_eq!(found.standing(0.95, 0.95), Standing::WithinUncertainty);
    assert_eq!(found.standing(0.6, 0.95), Standing::Holds);
}

#[test]
fn standings() {
    let line = |level: f64, noise: f64| vec![level - noise, level, level + noise];
    let standing =
        |differences: &[Vec<f64>]| Uncertainty::of(differences, Layout::Nested).unwrap().standing(0.95, 0.95);
    assert_eq!(standing(&[line(-2.0, 0.1), line(-2.2, 0.1), line(-1.9, 0.1)]), Standing::Holds);
    assert_eq!(standing(&[line(4.0, 0.1), line(-1.0, 0.1), line(0.5, 0.1)]), Standing::WithinUncertainty);
    assert_eq!(standing(&[line(0.4, 5.0), line(-0.1, 5.0), line(0.5, 5.0)]), Standing::Undecided);
}

#[test]
fn too_little_is_refused() {
    for differences in [vec![], vec![vec![]], vec![vec![1.0, 2.0]], vec![vec![1.0], vec![2.0]]] {
        assert_eq!(Uncertainty::of(&differences, Layout::Nested), None);
        assert_eq!(Uncertainty::of(&differences, Layout::Crossed), None);
    }
    assert_eq!(Uncertainty::of(&[vec![1.0, 2.0], vec![1.0]], Layout::Crossed), None);
}
