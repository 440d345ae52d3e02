//! A heap of keys, the smallest first.
//!
//! What is taken is usually followed by something new: so the place of the first stays open until a
//! new key fills it, or until the first is asked for again and the last key has to.
//!
//! Four children a key instead of two: half the levels, and the children of a key lie side by
//! side, so that taking the first waits for half as many steps that wait for each other.

const CHILDREN: usize = 4;

/// A key, and where its payload waits. Keys are unique, so they alone decide.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The upper half of the key.
    pub at: u64,
    /// The lower half of the key.
    pub within: u64,
    /// The slot of the payload.
    pub slot: u32,
    /// The tenant of the slot for whom the key stands.
    pub generation: u32,
}

impl Entry {
    /// Both halves as one number: it is compared without a branch.
    #[inline]
    fn key(&self) -> u128 {
        u128::from(self.at) << 64 | u128::from(self.within)
    }

    #[inline]
    fn is_before(&self, other: &Self) -> bool {
        self.key() < other.key()
    }
}

/// The keys: none is before its parent, whose place is `(place - 1) / CHILDREN`.
#[derive(Clone, Debug, Default)]
pub struct Heap {
    keys: Vec<Entry>,
    /// Whether the key in the first place was taken.
    is_open: bool,
}

impl Heap {
    #[inline]
    pub const fn len(&self) -> usize {
        self.keys.len() - self.is_open as usize
    }

    #[inline]
    pub fn first(&mut self) -> Option<&Entry> {
        self.close();
        self.keys.first()
    }

    #[inline]
    pub fn push(&mut self, entry: Entry) {
        if self.is_open {
            self.is_open = false;
            self.keys[0] = entry;
            self.sink(0);
        } else {
            self.keys.push(entry);
            self.rise(self.keys.len() - 1);
        }
    }

    #[inline]
    pub fn pop(&mut self) -> Option<Entry> {
        let first = *self.first()?;
        self.is_open = true;
        Some(first)
    }

    /// Keeps only some of the keys.
    pub fn retain(&mut self, keep: impl FnMut(&Entry) -> bool) {
        self.close();
        self.keys.retain(keep);
        for place in (0..self.keys.len().div_ceil(CHILDREN)).rev() {
            self.sink(place);
        }
    }

    /// Fills the first place, if it is open, with the last key.
    #[inline]
    fn close(&mut self) {
        if self.is_open {
            self.is_open = false;
            self.keys.swap_remove(0);
            self.sink(0);
        }
    }

    /// Moves the key at a place up until its parent is before it.
    #[inline]
    fn rise(&mut self, mut place: usize) {
        let entry = self.keys[place];
        while place > 0 {
            let parent = (place - 1) / CHILDREN;
            if !entry.is_before(&self.keys[parent]) {
                break;
            }
            self.keys[place] = self.keys[parent];
            place = parent;
        }
        self.keys[place] = entry;
    }

    /// Moves the key at a place down until it is before its children.
    #[inline]
    fn sink(&mut self, mut place: usize) {
        let Some(&entry) = self.keys.get(place) else { return };
        while let Some(child) = self.first_child(place) {
            if !self.keys[child].is_before(&entry) {
                break;
            }
            self.keys[place] = self.keys[child];
            place = child;
        }
        self.keys[place] = entry;
    }

    /// The place of the first among the children of a key.
    #[inline]
    fn first_child(&self, place: usize) -> Option<usize> {
        let start = place * CHILDREN + 1;
        let children = self.keys.get(start..)?;
        if let Some([a, b, c, d]) = children.first_chunk::<CHILDREN>() {
            let (left, left_key) = if b.is_before(a) { (1, b) } else { (0, a) };
            let (right, right_key) = if d.is_before(c) { (3, d) } else { (2, c) };
            return Some(start + if right_key.is_before(left_key) { right } else { left });
        }
        (0..children.len()).min_by_key(|child| children[*child].key()).map(|child| start + child)
    }
}
