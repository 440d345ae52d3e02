//! | module | what it holds the distributions to |
//! |---|---|
//! | `reference` | quantiles computed elsewhere |
//! | `golden` | the very bits, on every platform |
//! | `laws` | theory: inverse, moments, monotony |
//! | `refusals` | no nonsense |

mod golden;
mod laws;
mod reference;
mod refusals;

use super::Distribution;

/// At least one distribution of each kind, with a name.
fn examples() -> Vec<(&'static str, Distribution)> {
    [bounded(), unbounded(), composed()].concat()
}

#[rustfmt::skip]
fn bounded() -> Vec<(&'static str, Distribution)> {
    use Distribution::{Fixed, Pert, Triangular, Uniform};
    vec![
        ("fixed", Fixed(1234.5)),
        ("uniform", Uniform { min: 2000.0, max: 9000.0 }),
        ("triangular", Triangular { min: 1000.0, mode: 4000.0, max: 10_000.0 }),
        ("triangular at once", Triangular { min: 0.0, mode: 0.0, max: 10_000.0 }),
        ("pert", Pert { min: 1000.0, mode: 4000.0, max: 10_000.0 }),
        ("pert at once", Pert { min: 0.0, mode: 0.0, max: 10_000.0 }),
        ("pert at last", Pert { min: 0.0, mode: 10_000.0, max: 10_000.0 }),
    ]
}

#[rustfmt::skip]
fn unbounded() -> Vec<(&'static str, Distribution)> {
    use Distribution::{Erlang, Exponential, LogNormal, Weibull};
    vec![
        ("exponential", Exponential { mean: 60_000.0 }),
        ("log-normal", LogNormal { median: 300_000.0, sigma: 0.6831 }),
        ("weibull, shrinking", Weibull { shape: 0.7, scale: 5000.0 }),
        ("weibull, growing", Weibull { shape: 2.5, scale: 5000.0 }),
        ("erlang 1", Erlang { k: 1, mean: 1000.0 }),
        ("erlang 5", Erlang { k: 5, mean: 5000.0 }),
        ("erlang 1000", Erlang { k: 1000, mean: 1_000_000.0 }),
    ]
}

#[rustfmt::skip]
fn composed() -> Vec<(&'static str, Distribution)> {
    use Distribution::{Exponential, Shifted, Times};
    let recorded = vec![90.0, 20.0, 20.0, 300.0, 45.0];
    let inner = Exponential { mean: 700.0 };
    vec![
        ("empirical", Distribution::empirical(recorded).unwrap()),
        ("shifted", Shifted { by: 300.0, of: Box::new(inner.clone()) }),
        ("times", Times { factor: 0.5, of: Box::new(inner) }),
    ]
}
