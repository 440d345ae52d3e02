//! Choices: numbers that a random exercise is written from.
//!
//! An entry (a post, an inject, a procedure) is a short list of numbers, read one after the other;
//! each decides one thing. Small numbers mean simple things, and what is not there counts as
//! zero, so that shrinking the numbers makes the exercise simpler.

use proptest::collection::vec;
use proptest::prelude::*;

/// The numbers that decide about one entry.
pub type Gene = Vec<u16>;

/// How many numbers an entry has.
const LENGTH: usize = 32;

/// A gene.
pub fn gene() -> impl Strategy<Value = Gene> {
    vec(any::<u16>(), LENGTH)
}

/// Between `least` and `most` genes.
pub fn genes(least: usize, most: usize) -> impl Strategy<Value = Vec<Gene>> {
    vec(gene(), least..=most)
}

/// Reads a gene from its beginning.
pub struct Choices<'a> {
    rest: &'a [u16],
}

impl<'a> Choices<'a> {
    /// The choices of a gene.
    pub fn new(gene: &'a [u16]) -> Self {
        Self { rest: gene }
    }

    fn next(&mut self) -> u16 {
        match self.rest.split_first() {
            Some((first, rest)) => {
                self.rest = rest;
                *first
            }
            None => 0,
        }
    }

    /// One of `count` things: 0 is the simplest. There must be one.
    pub fn pick(&mut self, count: usize) -> usize {
        assert!(count > 0, "nothing to choose from");
        (usize::from(self.next()) * count) >> 16
    }

    /// One of these.
    pub fn of<T: Copy>(&mut self, things: &[T]) -> T {
        things[self.pick(things.len())]
    }

    /// Whether a thing that happens with so many per cent happens.
    pub fn likely(&mut self, percent: usize) -> bool {
        self.pick(100) >= 100 - percent
    }

    /// A whole number between two, the first being the simplest.
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.pick(most - least + 1)
    }

    /// A length of time in milliseconds around so many seconds: uneven, so that things that have
    /// nothing to do with one another do not fall together.
    pub fn ms(&mut self, seconds: usize) -> usize {
        let part = usize::from(self.next());
        let grain = usize::from(self.next()) % 997;
        seconds * 500 + seconds * 1000 * part / 65_536 + grain
    }
}
