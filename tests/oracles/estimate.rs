//! A mean over independent replications, and whether it is what theory says.
//!
//! An estimate passes if it lies within four standard errors of theory *and* four standard errors
//! are a small part of theory: the first alone would pass anything that was measured badly, the
//! second alone would flake. Under theory about one estimate in ten thousand fails.

/// A mean and four times its standard error.
#[derive(Clone, Copy, Debug)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Four standard errors.
    pub room: f64,
}

impl Estimate {
    /// Of one value a replication.
    pub fn of(values: &[f64]) -> Self {
        let (mean, variance) = moments(values);
        Self { mean, room: 4.0 * (variance / values.len() as f64).sqrt() }
    }

    /// The same, less what chance did to the controls: values of each replication less the mean
    /// that theory gives them. Where chance brought much work the queue was long, in a straight
    /// line as long as replications are long; what is left to chance is what lies off that line.
    /// The estimate is the intercept of the regression on the controls. (S. S. Lavenberg and P. D.
    /// Welch, "A perspective on the use of control variables to increase the efficiency of Monte
    /// Carlo simulations", Management Science 27 (1981) 322-335.)
    pub fn controlled<const N: usize>(values: &[f64], controls: &[[f64; N]]) -> Self {
        let columns: [Vec<f64>; N] = std::array::from_fn(|at| controls.iter().map(|row| row[at]).collect());
        let scales = columns.each_ref().map(|column| moments(column).1.sqrt());
        let row = |row: &[f64; N]| {
            let varying = row.iter().zip(scales).filter(|(_, scale)| *scale > 0.0);
            let scaled = varying.map(|(control, scale)| control / scale);
            std::iter::once(1.0).chain(scaled).collect()
        };
        let rows: Vec<Vec<f64>> = controls.iter().map(row).collect();
        let (coefficients, spread) = least_squares(&rows, values);
        Self { mean: coefficients[0], room: 4.0 * spread }
    }

    /// What is wrong with it beside theory: too far off, or too vague to tell; `None` if nothing
    /// is. `sharpness` is how large the room may be, as a share of theory.
    pub fn doubt(&self, what: &str, theory: f64, sharpness: f64) -> Option<String> {
        let Self { mean, room } = *self;
        println!(
            "{what}: {mean:.6} for {theory:.6}, {:+.2} % of +-{:.2} %",
            100.0 * (mean / theory - 1.0),
            100.0 * room / theory
        );
        if room > sharpness * theory.abs() {
            Some(format!("{what}: {mean} +- {room} is too vague beside {theory}"))
        } else if (mean - theory).abs() > room {
            Some(format!("{what}: {mean} +- {room} is not {theory}"))
        } else {
            None
        }
    }

    /// Holds it against theory, which four standard errors must be less than a fiftieth of.
    ///
    /// # Panics
    /// If it is too far off, or too vague to tell.
    pub fn holds(&self, what: &str, theory: f64) {
        let doubt = self.doubt(what, theory, 0.02);
        assert!(doubt.is_none(), "{}", doubt.unwrap_or_default());
    }
}

/// Mean and sample variance.
fn moments(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (mean, squares / (n - 1.0))
}

/// The coefficients that bring a linear combination of each row nearest to its value, and the
/// standard error of the first.
fn least_squares(rows: &[Vec<f64>], values: &[f64]) -> (Vec<f64>, f64) {
    let size = rows[0].len();
    let sum = |term: &dyn Fn(&[f64], f64) -> f64| {
        let pairs = rows.iter().zip(values);
        pairs.map(|(row, value)| term(row, *value)).sum::<f64>()
    };
    // The normal equations, with the unit matrix beside them for the inverse.
    let mut table: Vec<Vec<f64>> = (0..size)
        .map(|i| {
            let products = (0..size).map(|j| sum(&|row, _| row[i] * row[j]));
            let unit = (0..size).map(|j| if i == j { 1.0 } else { 0.0 });
            products.chain(unit).collect()
        })
        .collect();
    for pivot in 0..size {
        let scale = table[pivot][pivot];
        table[pivot].iter_mut().for_each(|cell| *cell /= scale);
        let chosen = table[pivot].clone();
        for (_, row) in table.iter_mut().enumerate().filter(|(at, _)| *at != pivot) {
            let factor = row[pivot];
            row.iter_mut().zip(&chosen).for_each(|(cell, other)| *cell -= factor * other);
        }
    }
    let right: Vec<f64> = (0..size).map(|i| sum(&|row, value| row[i] * value)).collect();
    let dot = |left: &[f64], right: &[f64]| -> f64 {
        left.iter().zip(right).map(|(left, right)| left * right).sum()
    };
    let coefficients: Vec<f64> = table.iter().map(|row| dot(&row[size..], &right)).collect();
    let residual = sum(&|row, value| (value - dot(row, &coefficients)).powi(2));
    let variance = residual / (values.len() - size) as f64;
    (coefficients, (variance * table[0][size]).sqrt())
}

/// Holds independent values against a continuous distribution function: the largest distance of
/// the two step by step (Kolmogorov and Smirnov) stays below what one sample in ten thousand
/// exceeds (P. Massart, "The tight constant in the Dvoretzky-Kiefer-Wolfowitz inequality", Annals
/// of Probability 18 (1990) 1269-1283).
pub fn follows(what: &str, mut values: Vec<f64>, within: impl Fn(f64) -> f64) {
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len() as f64;
    let distance = values.iter().enumerate().fold(0.0_f64, |most, (index, value)| {
        let (theory, below) = (within(*value), index as f64 / n);
        most.max(theory - below).max(below + 1.0 / n - theory)
    });
    let most = ((2.0_f64 / 1e-4).ln() / (2.0 * n)).sqrt();
    println!("{what}: largest distance {distance:.4} of {most:.4}");
    assert!(distance < most, "{what}: {distance} off at most, {most} allowed");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let estimate = Estimate::of(&[1.0, 2.0, 3.0, 4.0]);
        assert!((estimate.mean - 2.5).abs() < 1e-12);
        assert!((estimate.room - 4.0 * (5.0 / 12.0_f64).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn controls_take_away_what_they_explain() {
        let controls: Vec<[f64; 2]> =
            (0..50).map(|i| [f64::from(i) - 24.0, f64::from(i * i % 17) - 6.0]).collect();
        let noise = |at: usize| if at.is_multiple_of(2) { 0.1 } else { -0.1 };
        let values: Vec<f64> =
            (controls.iter().enumerate()).map(|(at, [x, y])| 7.0 + 2.0 * x - 3.0 * y + noise(at)).collect();
        let (plain, controlled) = (Estimate::of(&values), Estimate::controlled(&values, &controls));
        assert!(controlled.room < plain.room / 50.0);
        assert!((controlled.mean - 7.0).abs() < controlled.room);
    }

    #[test]
    fn what_is_off_or_vague_is_found() {
        let doubt = |values: &[f64]| Estimate::of(values).doubt("it", 10.0, 0.1);
        assert_eq!(doubt(&[10.0, 10.1, 9.9, 10.0]), None);
        assert!(doubt(&[10.4, 10.5, 10.3, 10.4]).is_some_and(|doubt| doubt.contains("is not")));
        assert!(doubt(&[1.0, 20.0, 9.0, 10.0]).is_some_and(|doubt| doubt.contains("vague")));
    }

    #[test]
    #[should_panic(expected = "allowed")]
    fn another_law_is_found() {
        let values = (0..1_000).map(|i| f64::from(i) / 1_000.0).collect();
        follows("uniform", values, |t| 1.0 - (-t).exp());
    }
}
