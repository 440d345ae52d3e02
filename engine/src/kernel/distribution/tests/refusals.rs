//! What the checks refuse, and how they say it.

use super::super::{Distribution, DistributionError};
use Distribution::{
    Empirical, Erlang, Exponential, Fixed, LogNormal, Pert, Shifted, Times, Triangular, Uniform, Weibull,
};

fn refuse(cases: &[(Distribution, &str)]) {
    for (of, message) in cases {
        let found = of.check().map_err(|error| error.to_string());
        assert_eq!(found, Err((*message).to_owned()), "{of:?}");
    }
}

#[test]
#[rustfmt::skip]
fn bounds() {
    refuse(&[
        (Uniform { min: 2.0, max: 1.0 }, "min is greater than max"),
        (Uniform { min: -2.0, max: 1.0 }, "min is -2, which is negative"),
        (Uniform { min: 0.0, max: f64::INFINITY }, "max is not a finite number"),
        (Triangular { min: 1.0, mode: 0.5, max: 2.0 }, "min is greater than mode"),
        (Triangular { min: 1.0, mode: 3.0, max: 2.0 }, "mode is greater than max"),
        (Pert { min: 1.0, mode: 0.5, max: 2.0 }, "min is greater than mode"),
        (Pert { min: 1.0, mode: f64::NAN, max: 2.0 }, "mode is not a finite number"),
    ]);
}

#[test]
#[rustfmt::skip]
fn single_parameters() {
    refuse(&[
        (Fixed(f64::NAN), "the fixed value is not a finite number"),
        (Fixed(-1.0), "the fixed value is -1, which is negative"),
        (Exponential { mean: 0.0 }, "mean is 0, but must be greater than zero"),
        (LogNormal { median: 0.0, sigma: 1.0 }, "median is 0, but must be greater than zero"),
        (LogNormal { median: 1.0, sigma: -1.0 }, "sigma is -1, which is negative"),
        (Weibull { shape: 0.0, scale: 1.0 }, "shape is 0, but must be greater than zero"),
        (Weibull { shape: 1.0, scale: f64::NAN }, "scale is not a finite number"),
        (Erlang { k: 0, mean: 1.0 }, "0 stages, but there must be 1 to 1000"),
        (Erlang { k: 1001, mean: 1.0 }, "1001 stages, but there must be 1 to 1000"),
        (Erlang { k: 2, mean: -1.0 }, "mean is -1, but must be greater than zero"),
    ]);
}

#[test]
fn recorded_values() {
    refuse(&[
        (Empirical(vec![]), "there are no values"),
        (Empirical(vec![1.0, f64::NAN]), "a value is not a finite number"),
        (Empirical(vec![-1.0, 2.0]), "a value is -1, which is negative"),
        (Empirical(vec![1.0, 3.0, 2.0]), "value number 3 is less than the one before it"),
    ]);
}

#[test]
#[rustfmt::skip]
fn compositions_and_what_they_are_made_of() {
    let fine = || Box::new(Fixed(1.0));
    let bad = || Box::new(Exponential { mean: 0.0 });
    refuse(&[
        (Shifted { by: -1.0, of: fine() }, "the shift is -1, which is negative"),
        (Shifted { by: 1.0, of: bad() }, "mean is 0, but must be greater than zero"),
        (Times { factor: f64::NAN, of: fine() }, "the factor is not a finite number"),
        (Times { factor: 1.0, of: bad() }, "mean is 0, but must be greater than zero"),
    ]);
}

#[test]
fn constructors_refuse_what_the_check_refuses() {
    let refused = Distribution::log_normal_from_p90(12.0, 5.0);
    assert_eq!(refused, Err(DistributionError::OutOfOrder { lower: "median", upper: "p90" }));
    assert!(Distribution::log_normal_from_p90(0.0, 5.0).is_err());
    assert!(Distribution::log_normal_from_p90(1.0, f64::NAN).is_err());
    assert_eq!(Distribution::empirical(vec![]), Err(DistributionError::NoValues));
    assert!(Distribution::empirical(vec![1.0, f64::NAN]).is_err());
    assert!(Distribution::empirical(vec![-1.0, 2.0]).is_err());
}
