//! Keyed draws: random words that are pure functions of what they decide.

use std::collections::BTreeMap;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::keys::{Key, Keys};

use super::super::distribution::Distribution;
use super::super::tick::Tick;
use super::purpose::Purpose;

/// One word of ChaCha's 32 bits twice: a draw is 64 bits.
const WORDS_PER_DRAW: u128 = 2;

/// 2^-53: the spacing of the uniforms.
const UNIT_STEP: f64 = 1.0 / (1_u64 << 53) as f64;

/// What was drawn, for comparing two runs draw by draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DrawRecord {
    /// What the draw was for.
    pub purpose: Purpose,
    /// The digest of the subject's name.
    pub subject: u64,
    /// The identity of what was decided about.
    pub occurrence: u64,
    /// Which of the draws of that decision.
    pub index: u32,
    /// The 64 random bits.
    pub word: u64,
    /// When it was drawn; no part of the key.
    pub at: Tick,
}

/// A change of one drawn duration, for asking what would have followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Perturbation {
    /// The purpose of the draw to change.
    pub purpose: Purpose,
    /// Its subject.
    pub subject: u64,
    /// Its occurrence.
    pub occurrence: u64,
    /// Its index.
    pub index: u32,
    /// What is added to the duration; the sum is never below zero.
    pub delta: Tick,
}

/// A change of every length drawn for a purpose about a subject, for asking what would have helped: the
/// luck stays, the length becomes shorter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Improvement {
    /// The purpose of the draws to change.
    pub purpose: Purpose,
    /// Their subject.
    pub subject: u64,
    /// What each length is multiplied by; 0 makes it nothing.
    pub factor: f64,
}

/// The draws of one replication.
///
/// Nothing in it influences what is drawn: what it holds are keys derived before, and one stream
/// kept open because the draws of one decision follow each other.
#[derive(Clone, Debug)]
pub struct Draws {
    keys: Keys,
    open: Option<Stream>,
    now: Tick,
    journal: Option<Vec<DrawRecord>>,
    perturbations: BTreeMap<(Purpose, u64, u64, u32), Tick>,
    improvements: BTreeMap<(Purpose, u64), f64>,
}

/// A ChaCha stream with its name and the index of its next draw.
#[derive(Clone, Debug)]
struct Stream {
    name: (Purpose, u64, u64),
    next: u64,
    generator: ChaCha8Rng,
}

impl Stream {
    /// The stream of this name under this key, about to give the draw `index`.
    fn open(key: Key, name: (Purpose, u64, u64), index: u32) -> Self {
        let (_, _, occurrence) = name;
        let mut generator = ChaCha8Rng::from_seed(key);
        generator.set_stream(occurrence);
        if index > 0 {
            generator.set_word_pos(u128::from(index) * WORDS_PER_DRAW);
        }
        Self { name, next: index.into(), generator }
    }

    fn draw(&mut self) -> u64 {
        self.next += 1;
        self.generator.next_u64()
    }
}

impl Draws {
    /// The draws of one replication under `seed`.
    #[must_use]
    pub fn new(seed: u64, replication: u64) -> Self {
        let keys = Keys::new(seed, replication);
        Self {
            keys,
            open: None,
            now: Tick::ZERO,
            journal: None,
            perturbations: BTreeMap::new(),
            improvements: BTreeMap::new(),
        }
    }

    /// The 64 random bits of this key.
    ///
    /// `subject` is the digest of the subject's name ([`stable`](super::super::identity::stable)),
    /// `occurrence` the [`Identity`](super::super::identity::Identity) of what is decided about.
    pub fn word(&mut self, purpose: Purpose, subject: u64, occurrence: u64, index: u32) -> u64 {
        let name = (purpose, subject, occurrence);
        let stream = match &mut self.open {
            Some(open) if open.name == name && open.next == u64::from(index) => open,
            other => other.insert(Stream::open(self.keys.get(purpose, subject), name, index)),
        };
        let word = stream.draw();
        if let Some(journal) = &mut self.journal {
            journal.push(DrawRecord { purpose, subject, occurrence, index, word, at: self.now });
        }
        word
    }

    /// A uniform of the open interval from 0 to 1: the middle of one of 2^53 equal cells.
    pub fn unit(&mut self, purpose: Purpose, subject: u64, occurrence: u64, index: u32) -> f64 {
        unit_of(self.word(purpose, subject, occurrence, index))
    }

    /// Whether something of this probability happens: never at 0, always at 1.
    pub fn chance(
        &mut self,
        probability: f64,
        purpose: Purpose,
        subject: u64,
        occurrence: u64,
        index: u32,
    ) -> bool {
        self.unit(purpose, subject, occurrence, index) < probability
    }

    /// An integer from 0 to `bound` - 1, by multiply-shift of the word; 0 if `bound` is 0.
    ///
    /// Its bias is below `bound` / 2^64.
    pub fn below(&mut self, bound: u64, purpose: Purpose, subject: u64, occurrence: u64, index: u32) -> u64 {
        below_of(self.word(purpose, subject, occurrence, index), bound)
    }

    /// A value of `distribution`, in ticks with their fraction.
    pub fn sample(
        &mut self,
        distribution: &Distribution,
        purpose: Purpose,
        subject: u64,
        occurrence: u64,
        index: u32,
    ) -> f64 {
        distribution.quantile(self.unit(purpose, subject, occurrence, index))
    }

    /// A length of `distribution` in whole ticks, after the improvement of its purpose and subject and
    /// the perturbation of its key, if there are any.
    pub fn duration(
        &mut self,
        distribution: &Distribution,
        purpose: Purpose,
        subject: u64,
        occurrence: u64,
        index: u32,
    ) -> Tick {
        let unit = self.unit(purpose, subject, occurrence, index);
        let drawn = match self.improvements.get(&(purpose, subject)) {
            Some(factor) => Tick::rounded(distribution.ticks(unit).0 as f64 * factor),
            None => distribution.ticks(unit),
        };
        match self.perturbations.get(&(purpose, subject, occurrence, index)) {
            Some(&delta) => (drawn + delta).max(Tick::ZERO),
            None => drawn,
        }
    }

    /// Notes the present instant, for the journal only.
    pub(in crate::kernel) fn note_time(&mut self, now: Tick) {
        self.now = now;
    }

    /// From now on, remembers every draw.
    pub fn keep_journal(&mut self) {
        self.journal.get_or_insert_default();
    }

    /// The draws made since [`keep_journal`](Self::keep_journal), in the order they were made.
    #[must_use]
    pub fn journal(&self) -> &[DrawRecord] {
        self.journal.as_deref().unwrap_or_default()
    }

    /// From now on, multiplies what is drawn for a purpose about a subject; a second time for the same
    /// multiplies once more.
    ///
    /// # Panics
    /// If the factor is no number from 0 on.
    pub fn improve(&mut self, change: Improvement) {
        let Improvement { purpose, subject, factor } = change;
        assert!(factor >= 0.0 && factor.is_finite(), "a length cannot be multiplied by {factor}");
        *self.improvements.entry((purpose, subject)).or_insert(1.0) *= factor;
    }

    /// From now on, changes one drawn duration; changes of the same draw add up.
    pub fn perturb(&mut self, change: Perturbation) {
        let Perturbation { purpose, subject, occurrence, index, delta } = change;
        *self.perturbations.entry((purpose, subject, occurrence, index)).or_default() += delta;
    }
}

/// The middle of the cell of [0, 1) that the word's upper 53 bits number.
///
/// The last cell's middle is no double and would round to 1, so it gives the double below 1.
fn unit_of(word: u64) -> f64 {
    (((word >> 11) as f64 + 0.5) * UNIT_STEP).min(1.0 - UNIT_STEP)
}

/// `word` as a fraction of 2^64, times `bound`, rounded down.
fn below_of(word: u64, bound: u64) -> u64 {
    ((u128::from(word) * u128::from(bound)) >> 64) as u64
}

#[cfg(test)]
mod tests;
