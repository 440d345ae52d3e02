//! What theory says, in minutes and per minute.
//!
//! The queues: L. Kleinrock, *Queueing Systems* I (1975), chapters 3 to 5 and II (1976), chapter 3.
//! Impatience: C. Palm, "Research on telephone traffic carried by full availability groups" (1957).
//! Networks: J. R. Jackson, "Networks of waiting lines", Operations Research 5 (1957) 518-521.

/// The share of calls that find all of `lines` engaged under `offered` erlangs (Erlang B).
pub fn erlang_b(offered: f64, lines: u32) -> f64 {
    (1..=lines).fold(1.0, |blocked, line| offered * blocked / (f64::from(line) + offered * blocked))
}

/// The share of items that have to wait for one of `desks` under `offered` erlangs (Erlang C).
pub fn erlang_c(offered: f64, desks: u32) -> f64 {
    let blocked = erlang_b(offered, desks);
    blocked / (1.0 - offered / f64::from(desks) * (1.0 - blocked))
}

/// Poisson arrivals, exponential service, several desks, first come first served.
#[derive(Clone, Copy, Debug)]
pub struct Mmc {
    /// Arrivals per minute.
    pub lambda: f64,
    /// Services per minute and desk.
    pub mu: f64,
    /// Desks.
    pub desks: u32,
}

impl Mmc {
    /// The share that has to wait.
    pub fn waits(self) -> f64 {
        erlang_c(self.lambda / self.mu, self.desks)
    }

    /// How much faster the desks empty a queue than it fills.
    fn drain(self) -> f64 {
        f64::from(self.desks) * self.mu - self.lambda
    }

    /// The mean wait before a desk.
    pub fn wq(self) -> f64 {
        self.waits() / self.drain()
    }

    /// The mean stay.
    pub fn w(self) -> f64 {
        self.wq() + 1.0 / self.mu
    }

    /// The share that waits longer than `t` before a desk.
    pub fn waits_longer(self, t: f64) -> f64 {
        self.waits() * (-self.drain() * t).exp()
    }

    /// The mean number present.
    pub fn present(self) -> f64 {
        self.lambda * self.w()
    }
}

/// The mean wait before one desk, service of any law with these moments (Pollaczek and Khinchine).
pub fn wq_of_any_service(lambda: f64, mean: f64, second_moment: f64) -> f64 {
    lambda * second_moment / (2.0 * (1.0 - lambda * mean))
}

/// The mean waits before one desk that serves the most urgent first and interrupts nobody (Cobham).
/// Classes, the most urgent first: arrivals a minute, mean and second moment of service.
pub fn wq_by_priority(classes: &[(f64, f64, f64)]) -> Vec<f64> {
    let residual: f64 = classes.iter().map(|(lambda, _, second)| lambda * second / 2.0).sum();
    let mut load = 0.0;
    let mut waits = Vec::new();
    for (lambda, mean, _) in classes {
        let above = load;
        load += lambda * mean;
        waits.push(residual / ((1.0 - above) * (1.0 - load)));
    }
    waits
}

/// What becomes of callers who hang up after an exponential patience of rate `theta` (Erlang A).
#[derive(Clone, Copy, Debug)]
pub struct Impatient {
    /// The share that hangs up.
    pub lost: f64,
    /// The mean wait of all, served or not.
    pub wq: f64,
}

/// Birth and death with death rate `min(n, c) mu + max(n - c, 0) theta`.
pub fn erlang_a(queue: Mmc, theta: f64) -> Impatient {
    let desks = f64::from(queue.desks);
    let (mut weight, mut total, mut waiting) = (1.0, 1.0, 0.0);
    for n in 1..10_000_u32 {
        let n = f64::from(n);
        weight *= queue.lambda / (n.min(desks) * queue.mu + (n - desks).max(0.0) * theta);
        total += weight;
        waiting += (n - desks).max(0.0) * weight;
    }
    let queued = waiting / total;
    Impatient { lost: theta * queued / queue.lambda, wq: queued / queue.lambda }
}

/// The sum of independent exponential times with these rates, all different: P(sum <= t).
pub fn chain_within(rates: &[f64], t: f64) -> f64 {
    let tail = |i: usize| {
        let others = rates.iter().enumerate().filter(|(j, _)| *j != i);
        let weight: f64 = others.map(|(_, rate)| rate / (rate - rates[i])).product();
        weight * (-rates[i] * t).exp()
    };
    1.0 - (0..rates.len()).map(tail).sum::<f64>()
}

/// The sum of `stages` exponential times of the same rate: P(sum <= t).
pub fn equal_chain_within(stages: u32, rate: f64, t: f64) -> f64 {
    let mut term = (-rate * t).exp();
    let mut tail = 0.0;
    for stage in 0..stages {
        tail += term;
        term *= rate * t / f64::from(stage + 1);
    }
    1.0 - tail
}

/// Where a continuous distribution function reaches `p`, by bisection up to `most`.
pub fn quantile(p: f64, most: f64, within: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (0.0, most);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if within(middle) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    f64::midpoint(low, high)
}

/// The mean time until `k` of `n` independent exponential times of one rate are over.
pub fn k_of_n(k: u32, n: u32, rate: f64) -> f64 {
    (n - k + 1..=n).map(|left| 1.0 / f64::from(left)).sum::<f64>() / rate
}

/// The total arrival rates of an open network: what comes from outside and what is passed on.
/// `passed[i][j]` is the share of node i's items that go on to node j.
pub fn traffic(outside: &[f64], passed: &[Vec<f64>]) -> Vec<f64> {
    let mut rates = outside.to_vec();
    for _ in 0..1_000 {
        rates = (0..outside.len())
            .map(|j| {
                let inside = rates.iter().zip(passed).map(|(rate, shares)| rate * shares[j]);
                outside[j] + inside.sum::<f64>()
            })
            .collect();
    }
    rates
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(found: f64, expected: f64) {
        assert!((found - expected).abs() < 6e-7, "{found} is not {expected}");
    }

    /// Values computed elsewhere (SciPy), to six digits.
    #[test]
    fn of_queues() {
        let queue = |lambda, desks| Mmc { lambda, mu: 1.0, desks };
        let (busy, calm) = (queue(0.8, 1), queue(0.5, 1));
        same(busy.w(), 5.0);
        same(busy.wq(), 4.0);
        same(calm.waits_longer(3.0), 0.111_565);
        let (two, three) = (queue(1.6, 2), queue(2.4, 3));
        same(two.waits(), 0.711_111);
        same(two.wq(), 1.777_778);
        same(two.waits_longer(1.0), 0.476_672);
        same(three.waits(), 0.647_191);
        same(three.wq(), 1.078_652);
        same(three.waits_longer(1.0), 0.355_186);
        same(erlang_b(8.0, 10), 0.121_661);
        same(wq_of_any_service(0.8, 1.0, 13.0 / 12.0), 2.166_667);
        let waits = wq_by_priority(&[(0.3, 1.0, 2.0), (0.5, 1.0, 2.0)]);
        same(waits[0], 1.142_857);
        same(waits[1], 5.714_286);
    }

    #[test]
    fn of_chains_and_joins() {
        let rates = [2.0, 0.5, 0.25, 1.0];
        let at = |p| quantile(p, 100.0, |t| chain_within(&rates, t));
        same(at(0.5), 6.477_040);
        same(at(0.95), 16.381_676);
        same(quantile(0.95, 100.0, |t| equal_chain_within(5, 0.5, t)), 18.307_038);
        same(quantile(0.95, 100.0, |t| equal_chain_within(1, 0.2, t)), 14.978_661);
        same(k_of_n(5, 5, 1.0), 2.283_333);
        same(k_of_n(3, 5, 1.0), 0.783_333);
        same(k_of_n(1, 5, 1.0), 0.2);
    }

    #[test]
    fn patience_without_end_or_without_a_moment_is_erlang_c_or_b() {
        let queue = Mmc { lambda: 2.0, mu: 1.0, desks: 4 };
        let patient = erlang_a(queue, 1e-9);
        assert!((patient.wq - queue.wq()).abs() < 1e-6);
        let gone_at_once = erlang_a(queue, 1e9);
        assert!((gone_at_once.lost - erlang_b(2.0, 4)).abs() < 1e-6);
    }

    #[test]
    fn a_network_without_ways_back_adds_up() {
        let passed = [vec![0.0, 0.5, 0.5], vec![0.0, 0.0, 1.0], vec![0.0; 3]];
        let rates = traffic(&[1.0, 0.2, 0.0], &passed);
        for (found, expected) in rates.into_iter().zip([1.0, 0.7, 1.2]) {
            same(found, expected);
        }
    }
}
