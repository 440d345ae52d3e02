//! What chance did to a queue in a run: what a mean over runs is cleared of.

use super::laboratory::Run;
use super::visits::visits;

/// What comes to a post on the mean, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Load<'a> {
    pub post: &'a str,
    pub desks: f64,
    /// Between two that come.
    pub gap: f64,
    pub service: f64,
    /// Mean square of service.
    pub service_squared: f64,
}

/// What was more than that, item by item.
pub type Chance = [f64; 3];

impl Load<'_> {
    /// How much work came, how uneven, and whether more came just when much lay unfinished. What
    /// comes knows nothing of what lies there, so all three are zero on the mean; they explain most
    /// of what differs from run to run. (S. G. Henderson and P. W. Glynn, "Approximating martingales
    /// for variance reduction in Markov process simulation", Mathematics of Operations Research 27
    /// (2002) 253-271.)
    pub fn chance(&self, run: &Run<'_>) -> Chance {
        let visits = visits(run, run.name(self.post));
        let (mut unfinished, mut sums) = (0.0_f64, [0.0; 3]);
        for pair in visits.windows(2) {
            let Some(service) = pair[0].service().map(|length| length.0 as f64) else { continue };
            let gap = (pair[1].came - pair[0].came).0 as f64;
            let more = service - self.service - (gap - self.gap) * self.desks;
            sums[0] += more;
            sums[1] += service * service - self.service_squared;
            sums[2] += unfinished * more;
            unfinished = (unfinished + service - gap * self.desks).max(0.0);
        }
        sums.map(|sum| sum / visits.len() as f64)
    }
}
