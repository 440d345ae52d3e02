//! Workload CT, a command tree: messages climb from the leaves, and every post is one queue.
//!
//! A complete tree with fan-out 4 and 5 levels has 341 posts, numbered breadth first: the root
//! is 0, the parent of n is (n - 1) / 4, the leaves are 85 to 340. Each post has one
//! first-come-first-served queue and the same number of desks. Each leaf gets messages as a
//! Poisson stream; each visit to a post takes an exponential time of mean 1 s; then the message
//! climbs to the parent with probability 1/4, else it is done. So every post sees the same rate
//! and the whole is an open Jackson network with a known mean.
//!
//! It is *trace driven*: all times are drawn beforehand as integer nanoseconds, so that every
//! engine does the same work and must give the same answer to the last bit.

/// Posts in the tree.
pub const POSTS: usize = 341;

/// The first leaf.
pub const FIRST_LEAF: usize = 85;

/// Leaves of the tree.
pub const LEAVES: usize = POSTS - FIRST_LEAF;

/// Levels of the tree, so the longest climb.
const LEVELS: u64 = 5;

/// Chance that a message climbs on after a visit.
const CLIMB: f64 = 0.25;

/// How long a visit waits before it is overdue, in nanoseconds, in the variant with timers.
pub const PATIENCE_NS: u64 = 3_000_000_000;

/// The superior of a post other than the root.
#[must_use]
pub fn parent(post: usize) -> usize {
    (post - 1) / 4
}

/// What is drawn, and for how many desks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Seed of all draws.
    pub seed: u64,
    /// Messages wanted; each leaf makes the same whole number of them.
    pub messages: u64,
    /// Messages a second at each leaf, so at each post.
    pub rate: f64,
    /// Desks at each post.
    pub desks: u32,
    /// Does a visit that has to wait set a timer of [`PATIENCE_NS`]? (The variant is called CT-T.)
    pub timers: bool,
}

impl Settings {
    /// The settings that published figures are for: half the capacity of one desk.
    #[must_use]
    pub fn canonical(messages: u64, timers: bool) -> Self {
        Self { seed: 42, messages, rate: 0.5, desks: 1, timers }
    }
}

/// One message: where and when it comes in, and which of the times in [`Workload::visits_ns`] are its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// When it comes in, in nanoseconds since the start.
    pub arrival_ns: u64,
    /// The leaf where it comes in, as a post.
    pub leaf: usize,
    /// Place of its first visit in the list of all visits.
    pub first_visit: usize,
    /// How many posts it visits, from 1 to 5.
    pub visits: usize,
}

/// Everything drawn, before any engine runs.
#[derive(Clone, Debug)]
pub struct Workload {
    /// What it was drawn from.
    pub settings: Settings,
    /// Messages in order of arrival, then of leaf: their numbers are their places.
    pub messages: Vec<Message>,
    /// Length of every visit in nanoseconds, message by message.
    pub visits_ns: Vec<u64>,
}

impl Workload {
    /// Draws a workload.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let mut workload = Self { settings, messages: Vec::new(), visits_ns: Vec::new() };
        for (number, (arrival_ns, leaf)) in (0..).zip(arrivals(&settings)) {
            let first_visit = workload.visits_ns.len();
            let visits = climb(settings.seed, number);
            workload.visits_ns.extend((0..visits).map(|visit| visit_ns(settings.seed, number, visit)));
            let visits = workload.visits_ns.len() - first_visit;
            workload.messages.push(Message { arrival_ns, leaf: FIRST_LEAF + leaf, first_visit, visits });
        }
        workload
    }

    /// Arrivals and ends of visits: what any engine has to go through.
    #[must_use]
    pub fn events(&self) -> u64 {
        (self.messages.len() + self.visits_ns.len()) as u64
    }
}

/// What a contestant found: the first three must be equal to the last bit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Messages that left the tree.
    pub done: u64,
    /// Sum over messages of their time in the tree, in nanoseconds.
    pub sojourn_ns: u64,
    /// Wrapping sum over messages of a digest of number and completion.
    pub checksum: u64,
    /// Visits whose timer fired before a desk was free.
    pub overdue: u64,
}

impl Answer {
    /// Counts message `number` as done at `now_ns`.
    pub fn count(&mut self, number: usize, message: &Message, now_ns: u64) {
        self.done += 1;
        self.sojourn_ns += now_ns - message.arrival_ns;
        self.checksum = self.checksum.wrapping_add(mix((number as u64) << 20 ^ now_ns));
    }

    /// Mean time in the tree, in seconds.
    #[must_use]
    pub fn mean_sojourn_s(&self) -> f64 {
        self.sojourn_ns as f64 / self.done as f64 / 1e9
    }
}

/// The mean time in the tree that queueing theory gives for one desk a post, in seconds:
/// 1 / (1 - rate) a visit (M/M/1, service rate 1), and 1 + 1/4 + ... + 1/4^4 visits.
#[must_use]
pub fn expected_sojourn_s(rate: f64) -> f64 {
    let visits = (0..LEVELS).fold(0.0, |visits, _| 1.0 + CLIMB * visits);
    visits / (1.0 - rate)
}

/// When messages come in, in nanoseconds, and at which leaf, counted from 0; in order.
fn arrivals(settings: &Settings) -> Vec<(u64, usize)> {
    let each = settings.messages / LEAVES as u64;
    let mut all = Vec::new();
    for leaf in 0..LEAVES {
        let mut t = 0.0;
        for i in 0..each {
            t += exponential(key(settings.seed, 1 + leaf as u64, i)) / settings.rate;
            all.push(((t * 1e9) as u64, leaf));
        }
    }
    all.sort_unstable();
    all
}

/// How many posts message `number` visits.
fn climb(seed: u64, number: u64) -> u64 {
    let climbs = |visits: &u64| uniform(key(seed ^ 77, 1000 + visits, number)) < CLIMB;
    1 + (1..LEVELS).take_while(climbs).count() as u64
}

/// How long a visit of message `number` takes, in nanoseconds; visits count from 0.
fn visit_ns(seed: u64, number: u64, visit: u64) -> u64 {
    let length = exponential(key(seed ^ 99, 2000 + visit, number));
    ((length * 1e9) as u64).max(1)
}

/// Exponential of mean 1 by inversion, with the logarithm of libm: the same bits everywhere.
fn exponential(key: u64) -> f64 {
    -libm::log(1.0 - uniform(key))
}

/// A number strictly between 0 and 1 from the upper 53 bits.
fn uniform(key: u64) -> f64 {
    ((key >> 11) as f64 + 0.5) / (1u64 << 53) as f64
}

fn key(a: u64, b: u64, c: u64) -> u64 {
    mix(mix(mix(a) ^ b) ^ c)
}

/// One step of splitmix64 (Steele, Lea and Flood 2014).
#[must_use]
pub fn mix(z: u64) -> u64 {
    let z = z.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mix_is_splitmix64() {
        // The first outputs of the reference implementation seeded with 0 and with 1234567.
        assert_eq!(mix(0), 0xE220_A839_7B1D_CDAF);
        assert_eq!(mix(1_234_567), 6_457_827_717_110_365_317);
    }

    #[test]
    fn the_tree_is_complete() {
        assert_eq!((parent(1), parent(4), parent(5), parent(340)), (0, 0, 1, 84));
        assert!((FIRST_LEAF..POSTS).all(|leaf| (21..FIRST_LEAF).contains(&parent(leaf))));
    }

    #[test]
    fn messages_come_in_order_and_climb_no_higher_than_the_root() {
        let workload = Workload::new(Settings::canonical(10_000, false));
        assert_eq!(workload.messages.len(), 10_000 / LEAVES * LEAVES);
        assert!(workload.messages.is_sorted_by_key(|message| (message.arrival_ns, message.leaf)));
        assert!(workload.messages.iter().all(|message| (1..=5).contains(&message.visits)));
        assert!(workload.visits_ns.iter().all(|&length| length >= 1));
    }

    #[test]
    fn theory_gives_the_published_mean() {
        assert!((expected_sojourn_s(0.5) - 2.664_062_5).abs() < 1e-12);
    }
}
