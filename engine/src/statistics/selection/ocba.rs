//! Where further samples tell most: the optimal computing budget allocation of C.-H. Chen, J. Lin, E.
//! Yucesan and S. E. Chick, "Simulation budget allocation for further enhancing the efficiency of ordinal
//! optimization", Discrete Event Dynamic Systems 10 (2000) 251-270.
//!
//! To tell the best from the others, one that is not the best deserves samples in proportion to its variance
//! over the square of its distance from the best, and the best deserves its standard deviation times the
//! root of the sum of the others' squares over their variances. Close rivals and unsteady ones are sampled
//! most. It takes systems to be sampled apart, each as often as it deserves.

/// What is known of a system.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sampled {
    /// How many values there are.
    pub count: u64,
    /// Their mean.
    pub mean: f64,
    /// Their variance, in the square of the unit of the mean.
    pub variance: f64,
}

/// How many of `more` samples each of `systems` should get, so that all together come near to what each
/// deserves; one that has more than that already gets none. Distances below `smallest`, the smallest that
/// matters (at least 0), count as that.
///
/// The shares are rounded so that they add up to `more`. If nothing varies, all get the same. `None` of fewer
/// than two systems, and of means and variances that are not finite or below 0.
#[must_use]
pub fn ocba(systems: &[Sampled], smallest: f64, more: u64) -> Option<Vec<u64>> {
    let is_known =
        |system: &Sampled| system.mean.is_finite() && system.variance.is_finite() && system.variance >= 0.0;
    if systems.len() < 2 || !systems.iter().all(is_known) || smallest.is_nan() {
        return None;
    }
    let deserved = deserved(systems, smallest);
    // One that has enough already is left alone, and the others share what is left: until none has.
    let mut is_open = vec![true; systems.len()];
    loop {
        let open = |at: &usize| is_open[*at];
        let budget = more + (0..systems.len()).filter(open).map(|at| systems[at].count).sum::<u64>();
        let whole: f64 = (0..systems.len()).filter(open).map(|at| deserved[at]).sum();
        let target = |at: usize| budget as f64 * deserved[at] / whole;
        let enough: Vec<usize> =
            (0..systems.len()).filter(open).filter(|&at| systems[at].count as f64 > target(at)).collect();
        if enough.is_empty() {
            let lacking = |at: usize| if is_open[at] { target(at) - systems[at].count as f64 } else { 0.0 };
            return Some(rounded((0..systems.len()).map(lacking).collect(), more));
        }
        enough.into_iter().for_each(|at| is_open[at] = false);
    }
}

/// What part of all samples each system deserves, up to a common factor.
fn deserved(systems: &[Sampled], smallest: f64) -> Vec<f64> {
    let best =
        (1..systems.len()).fold(0, |best, at| if systems[at].mean > systems[best].mean { at } else { best });
    let distance = |at: usize| (systems[best].mean - systems[at].mean).max(smallest).max(0.0);
    let rivals: Vec<usize> = (0..systems.len()).filter(|&at| at != best).collect();
    let nearest = rivals.iter().map(|&at| distance(at)).fold(f64::INFINITY, f64::min);
    let mut deserved = vec![0.0; systems.len()];
    for &at in &rivals {
        // In distances of the nearest; beside a tie all that is further away deserves nothing.
        let closeness = if distance(at) == nearest { 1.0 } else { nearest / distance(at) };
        deserved[at] = systems[at].variance * closeness * closeness;
    }
    let varying = rivals.iter().filter(|&&at| systems[at].variance > 0.0);
    let squares: f64 = varying.map(|&at| deserved[at] * deserved[at] / systems[at].variance).sum();
    deserved[best] = (systems[best].variance * squares).sqrt();
    let best_alone = systems[best].variance > 0.0 && squares == 0.0;
    if best_alone {
        deserved[best] = 1.0;
    }
    if deserved.iter().all(|&part| part == 0.0) { vec![1.0; systems.len()] } else { deserved }
}

/// `parts` as whole numbers that add up to `total`: rounded down, and what is missing by one each to those
/// that lost most, the first of equals first.
fn rounded(parts: Vec<f64>, total: u64) -> Vec<u64> {
    let mut whole: Vec<u64> = parts.iter().map(|part| part.max(0.0) as u64).collect();
    let mut by_loss: Vec<usize> = (0..parts.len()).collect();
    by_loss.sort_by(|&a, &b| parts[b].fract().total_cmp(&parts[a].fract()));
    let missing = total.saturating_sub(whole.iter().sum());
    by_loss.into_iter().cycle().take(missing as usize).for_each(|at| whole[at] += 1);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn system(count: u64, mean: f64, variance: f64) -> Sampled {
        Sampled { count, mean, variance }
    }

    #[test]
    fn three_by_hand() {
        // Distances 1 and 2: four to one; the best sqrt(16 + 1) = 4.123.
        let systems = [system(0, 2.0, 1.0), system(0, 3.0, 1.0), system(0, 1.0, 1.0)];
        assert_eq!(ocba(&systems, 0.0, 9123), Some(vec![4000, 4123, 1000]));
        // At most 2 matters: one to one, and the best sqrt(2).
        assert_eq!(ocba(&systems, 2.0, 3414), Some(vec![1000, 1414, 1000]));
    }

    #[test]
    fn what_has_enough_is_left_alone() {
        let systems = [system(10, 2.0, 1.0), system(10, 3.0, 1.0), system(5000, 1.0, 1.0)];
        let found = ocba(&systems, 0.0, 1000).unwrap();
        assert_eq!((found[2], found.iter().sum::<u64>()), (0, 1000));
        // 1020 between the other two as 4 to 4.123.
        assert_eq!(found, [492, 508, 0]);
    }

    #[test]
    fn steady_systems_need_no_samples() {
        let systems = [system(5, 2.0, 0.0), system(5, 3.0, 0.0), system(5, 1.0, 4.0)];
        assert_eq!(ocba(&systems, 0.0, 10), Some(vec![0, 0, 10]));
        let best = [system(5, 2.0, 0.0), system(5, 3.0, 1.0)];
        assert_eq!(ocba(&best, 0.0, 10), Some(vec![0, 10]));
        let all = [system(5, 2.0, 0.0), system(5, 3.0, 0.0), system(5, 1.0, 0.0)];
        assert_eq!(ocba(&all, 0.0, 11), Some(vec![4, 4, 3]));
    }

    #[test]
    fn a_tie_deserves_all() {
        let systems = [system(5, 3.0, 1.0), system(5, 3.0, 1.0), system(5, 1.0, 1.0)];
        assert_eq!(ocba(&systems, 0.0, 100), Some(vec![50, 50, 0]));
    }

    #[test]
    fn what_cannot_be_allocated() {
        assert_eq!(ocba(&[], 0.0, 1), None);
        assert_eq!(ocba(&[system(1, 1.0, 1.0)], 0.0, 1), None);
        assert_eq!(ocba(&[system(1, 1.0, 1.0), system(1, f64::NAN, 1.0)], 0.0, 1), None);
        assert_eq!(ocba(&[system(1, 1.0, 1.0), system(1, 1.0, -1.0)], 0.0, 1), None);
        assert_eq!(ocba(&[system(1, 1.0, 1.0), system(1, 0.0, 1.0)], 0.0, 0), Some(vec![0, 0]));
    }
}
