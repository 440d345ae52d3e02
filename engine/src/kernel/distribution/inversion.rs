//! Inversion of a distribution function that has no inverse in closed form.
//!
//! Newton's method on the logarithm of the smaller tail, which is nearly straight where the tail
//! itself is steep, kept inside a shrinking bracket: a step that leaves the bracket is replaced by
//! its middle. The number of steps depends on the arguments only, never on the platform.

/// Steps after which the bracket's middle is as good as any answer.
const STEPS_MAX: u32 = 200;

/// A relative step this small, 2^-48, is the last: Newton's method has doubled the digits.
const STEP_MIN: f64 = 1.0 / (1_u64 << 48) as f64;

/// The shares on either side of a point, and the density at it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tails {
    pub(crate) lower: f64,
    pub(crate) upper: f64,
    pub(crate) density: f64,
}

impl Tails {
    /// Whether the point lies below the quantile at `u`, told by the smaller tail: the larger one
    /// is too near 1 to tell.
    fn is_below(self, u: f64) -> bool {
        if u <= 0.5 { self.lower < u } else { self.upper > 1.0 - u }
    }

    /// By how much the point lies above the quantile at `u`, in probability and to first order:
    /// the smaller tail times the logarithm of what it is over what it should be.
    fn excess(self, u: f64) -> f64 {
        if u <= 0.5 {
            self.lower * libm::log(self.lower / u)
        } else {
            -self.upper * libm::log(self.upper / (1.0 - u))
        }
    }
}

/// The point between `low` and `high` whose lower tail is `u`, searched from `start`.
pub(crate) fn invert(
    tails: impl Fn(f64) -> Tails,
    u: f64,
    (mut low, mut high): (f64, f64),
    start: f64,
) -> f64 {
    let mut x = start;
    for _ in 0..STEPS_MAX {
        let here = tails(x);
        if here.is_below(u) {
            low = x;
        } else {
            high = x;
        }
        let newton = x - here.excess(u) / here.density;
        let is_inside = newton > low && newton < high;
        let next = if is_inside { newton } else { low + (high - low) / 2.0 };
        if (next - x).abs() <= STEP_MIN * x {
            return next;
        }
        x = next;
    }
    x
}
