//! A draw with its key, so that mechanisms name what they decide about once.

use crate::kernel::distribution::Distribution;
use crate::kernel::draws::Purpose;
use crate::kernel::identity::Identity;
use crate::kernel::tick::Tick;
use crate::world::Kernel;

/// The key of a draw: what for, about whom, about what, and which of several.
#[derive(Clone, Copy, Debug)]
pub struct Draw {
    purpose: Purpose,
    subject: u64,
    occurrence: u64,
    index: u32,
}

impl Draw {
    /// The first draw for a purpose about a subject (digest of its name) and an occurrence
    /// (identity of what is decided about).
    #[must_use]
    pub fn new(purpose: Purpose, subject: u64, occurrence: u64) -> Self {
        Self { purpose, subject, occurrence, index: 0 }
    }

    /// Another draw of the same key.
    #[must_use]
    pub fn at(self, index: u32) -> Self {
        Self { index, ..self }
    }

    /// The same draw, about one of several things, by the digests of its names. A place in a list
    /// would not do: whatever is put in before moves it.
    #[must_use]
    pub fn about(self, names: &[u64]) -> Self {
        Self { index: Identity::ROOT.derive("about", names, self.index.into()).0 as u32, ..self }
    }

    /// The bare 64 bits: a lot, the least of several of which wins.
    pub fn word(self, kernel: &mut Kernel) -> u64 {
        kernel.draws.word(self.purpose, self.subject, self.occurrence, self.index)
    }

    /// A number strictly between 0 and 1.
    pub fn unit(self, kernel: &mut Kernel) -> f64 {
        kernel.draws.unit(self.purpose, self.subject, self.occurrence, self.index)
    }

    /// Whether something of this probability happens. The certain and the impossible draw nothing.
    pub fn chance(self, kernel: &mut Kernel, probability: f64) -> bool {
        match probability {
            p if p <= 0.0 => false,
            p if p >= 1.0 => true,
            p => self.unit(kernel) < p,
        }
    }

    /// A whole number below a bound.
    pub fn below(self, kernel: &mut Kernel, bound: u64) -> u64 {
        kernel.draws.below(bound, self.purpose, self.subject, self.occurrence, self.index)
    }

    /// A length of time.
    pub fn duration(self, kernel: &mut Kernel, law: &Distribution) -> Tick {
        kernel.draws.duration(law, self.purpose, self.subject, self.occurrence, self.index)
    }

    /// A length of time, multiplied by a factor.
    pub fn scaled_duration(self, kernel: &mut Kernel, law: &Distribution, factor: f64) -> Tick {
        if factor == 1.0 {
            return self.duration(kernel, law);
        }
        let scaled = Distribution::Times { factor, of: Box::new(law.clone()) };
        self.duration(kernel, &scaled)
    }
}
