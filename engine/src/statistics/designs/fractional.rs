//! Regular fractional factorials of two levels: fewer rows, at the price of effects that look alike.
//!
//! Of k factors, the first b run through all combinations; each of the others is a product of some of
//! these: its *generator*. With levels as signs (low -1, high +1), E = ABC makes E high where an odd
//! number of A, B and C is high. A product that is +1 in every row, such as ABCE, is a *word*; the length
//! of the shortest word is the *resolution*. At III no main effect looks like another main effect, at IV
//! none like an interaction of two, and at V no interaction of two like another one: G. E. P. Box and J.
//! S. Hunter, "The 2^(k-p) fractional factorial designs", Technometrics 3 (1961) 311-351 and 449-458.
//!
//! Of the designs with the fewest rows that reach a resolution, the one is chosen that has the fewest
//! words of the shortest length, then of the next, and so on: *minimum aberration*, A. Fries and W. G.
//! Hunter, Technometrics 22 (1980) 601-608. The search is bounded: up to eleven factors it finds what the
//! tables give; beyond, what it finds has the resolution, but perhaps not the fewest rows there are.

use std::collections::BTreeMap;

/// How many basic factors a design may have: 65,536 rows.
const BASIC_MAX: usize = 16;
/// How many steps are taken in looking for a design of so many rows.
const STEPS_MAX: usize = 20_000;
/// How many added factors a design may have for its words to be counted: 1,024 words.
const COUNTED_MAX: usize = 10;

/// What a design estimates: up to interactions of two factors. Factors are numbered from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Of one factor.
    Main(usize),
    /// What two factors do together beyond what each does alone; the lower number first.
    Pair(usize, usize),
}

/// A fraction of all combinations of two levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fractional {
    /// How many factors run through all their combinations.
    basic: usize,
    /// For each factor the basic factors it is the product of, as bits; for a basic factor itself.
    columns: Vec<u32>,
}

impl Fractional {
    /// The design of this resolution for so many factors, with the fewest rows that were found.
    ///
    /// `None` of no factors, of a resolution below 3, and if it would need more than 65,536 rows.
    #[must_use]
    pub fn of_resolution(factors: usize, resolution: usize) -> Option<Self> {
        if factors == 0 || resolution < 3 {
            return None;
        }
        let from = factors.min(resolution - 1);
        (from..=factors.min(BASIC_MAX)).find_map(|basic| Quest::new(factors, basic, resolution).best())
    }

    /// The design of `basic` factors and one more for each generator, a list of basic factors.
    ///
    /// `None` if a generator is empty, repeats a factor or names one that is not basic, or if there are
    /// no or too many basic factors.
    #[must_use]
    pub fn of_generators(basic: usize, generators: &[&[usize]]) -> Option<Self> {
        if !(1..=BASIC_MAX).contains(&basic) {
            return None;
        }
        let mut columns: Vec<u32> = (0..basic).map(|at| 1 << at).collect();
        for generator in generators {
            let mut column = 0;
            for &factor in *generator {
                let bit = (factor < basic).then(|| 1_u32 << factor)?;
                column = (column & bit == 0).then_some(column | bit)?;
            }
            columns.push((column != 0).then_some(column)?);
        }
        Some(Self { basic, columns })
    }

    /// How many factors there are.
    #[must_use]
    pub fn factors(&self) -> usize {
        self.columns.len()
    }

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> usize {
        1 << self.basic
    }

    /// The generators: each added factor with the basic factors it is the product of.
    #[must_use]
    pub fn generators(&self) -> Vec<(usize, Vec<usize>)> {
        let added = self.columns.iter().enumerate().skip(self.basic);
        added.map(|(factor, &column)| (factor, bits(column))).collect()
    }

    /// The rows: the level of each factor, 0 low and 1 high. Of the basic factors the last changes fastest.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<usize>> {
        (0..self.count() as u32).map(|at| self.row(at)).collect()
    }

    fn row(&self, at: u32) -> Vec<usize> {
        let low = !(at.reverse_bits() >> (u32::BITS - self.basic as u32));
        self.columns.iter().map(|column| usize::from((column & low).count_ones().is_multiple_of(2))).collect()
    }

    /// The length of the shortest word; `None` if there is none, because every combination is there.
    ///
    /// Words are looked for up to as long as there are factors, which takes a while with many.
    #[must_use]
    pub fn resolution(&self) -> Option<usize> {
        let mut sums = Sums::of(self.basic, self.factors());
        let added = &self.columns;
        added.iter().filter_map(|&column| sums.add(column)).min()
    }

    /// How many words there are of each length, from length 0 on; `None` if there are too many to count.
    #[must_use]
    pub fn words(&self) -> Option<Vec<u64>> {
        let added = &self.columns[self.basic..];
        if added.len() > COUNTED_MAX {
            return None;
        }
        let mut lengths = vec![0; self.factors() + 1];
        for chosen in 1_u32..1 << added.len() {
            let product = bits(chosen).into_iter().fold(0, |product, at| product ^ added[at]);
            lengths[(chosen.count_ones() + product.count_ones()) as usize] += 1;
        }
        Some(lengths)
    }

    /// The main effects and interactions of two, those together that the design cannot tell apart: what
    /// it estimates is their sum. Main effects first, in the order of the factors.
    #[must_use]
    pub fn aliases(&self) -> Vec<Vec<Effect>> {
        let mains = (0..self.factors()).map(Effect::Main);
        let pairs = (0..self.factors()).flat_map(|b| (0..b).map(move |a| Effect::Pair(a, b)));
        let mut effects: Vec<Effect> = mains.chain(pairs).collect();
        effects.sort_unstable();
        let mut alike: BTreeMap<u32, Vec<Effect>> = BTreeMap::new();
        for effect in effects {
            alike.entry(self.column(effect)).or_default().push(effect);
        }
        let mut groups: Vec<Vec<Effect>> = alike.into_values().collect();
        groups.sort_unstable();
        groups
    }

    fn column(&self, effect: Effect) -> u32 {
        match effect {
            Effect::Main(factor) => self.columns[factor],
            Effect::Pair(a, b) => self.columns[a] ^ self.columns[b],
        }
    }
}

/// The numbers of the bits that are set.
fn bits(column: u32) -> Vec<usize> {
    (0..u32::BITS as usize).filter(|at| column >> at & 1 == 1).collect()
}

/// Which products are a product of so many of the columns taken so far, and of no fewer.
#[derive(Clone)]
struct Sums {
    /// For each product the fewest columns that give it.
    fewest: Vec<u8>,
    most: u8,
}

/// No product of as few columns as are asked about.
const NONE: u8 = u8::MAX;

impl Sums {
    /// Of no columns yet; products of more than `most` are not kept.
    fn of(basic: usize, most: usize) -> Self {
        let mut fewest = vec![NONE; 1 << basic];
        fewest[0] = 0;
        Self { fewest, most: most.min(NONE as usize - 1) as u8 }
    }

    /// Takes a column; the length of the shortest word that it is in, if there is one.
    fn add(&mut self, column: u32) -> Option<usize> {
        let found = self.fewest[column as usize];
        let before = self.fewest.clone();
        for (product, fewest) in self.fewest.iter_mut().enumerate() {
            let with = before[product ^ column as usize].saturating_add(1);
            *fewest = (*fewest).min(if with <= self.most { with } else { NONE });
        }
        (found != NONE).then(|| found as usize + 1)
    }
}

/// The search for generators.
struct Quest {
    factors: usize,
    basic: usize,
    resolution: usize,
    /// What a generator may be: long ones first, because a word through it is one longer.
    candidates: Vec<u32>,
    steps: usize,
    best: Option<(Vec<u64>, Fractional)>,
}

impl Quest {
    fn new(factors: usize, basic: usize, resolution: usize) -> Self {
        let mut candidates: Vec<u32> =
            (1..1_u32 << basic).filter(|c| c.count_ones() as usize + 1 >= resolution).collect();
        candidates.sort_by_key(|c| (c.count_ones(), *c));
        Self { factors, basic, resolution, candidates, steps: 0, best: None }
    }

    fn best(mut self) -> Option<Fractional> {
        let basic: Vec<u32> = (0..self.basic).map(|at| 1 << at).collect();
        let mut sums = Sums::of(self.basic, self.resolution - 2);
        for &column in &basic {
            sums.add(column);
        }
        self.extend(&basic, 0, &sums);
        self.best.map(|(_, design)| design)
    }

    /// Looks at every design that begins with these columns and goes on with candidates from `from`.
    /// Whether to stop looking.
    fn extend(&mut self, columns: &[u32], from: usize, sums: &Sums) -> bool {
        let missing = self.factors - columns.len();
        if missing == 0 {
            return self.consider(Fractional { basic: self.basic, columns: columns.to_vec() });
        }
        for at in from..(self.candidates.len() + 1).saturating_sub(missing) {
            let column = self.candidates[at];
            if sums.fewest[column as usize] != NONE {
                continue;
            }
            self.steps += 1;
            if self.steps > STEPS_MAX {
                return true;
            }
            let mut more = sums.clone();
            more.add(column);
            if self.extend(&[columns, &[column]].concat(), at + 1, &more) {
                return true;
            }
        }
        false
    }

    /// Keeps the design if it has fewer short words than the best; the first if they cannot be counted.
    fn consider(&mut self, design: Fractional) -> bool {
        let words = design.words();
        let is_last = words.is_none();
        let words = words.unwrap_or_default();
        if self.best.as_ref().is_none_or(|(fewest, _)| words < *fewest) {
            self.best = Some((words, design));
        }
        is_last
    }
}

#[cfg(test)]
mod tests;
