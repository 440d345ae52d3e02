//! The matcher: a mark that waits for its moment, record by record.

use super::items::Items;
use super::kinds::kinds;
use super::subject::{Subject, subject};
use crate::kernel::names::Name;
use crate::scenario::model::mark::{Among, Happening, Mark, Which};
use crate::trace::kinds::Kinds;
use crate::trace::record::{Record, RecordNo};

/// A mark that has not come true yet, and what it still waits for.
///
/// It must see the records of a trace in order; it says once at which one the mark came true.
#[derive(Clone, Debug)]
pub struct Matcher {
    event: Happening,
    items: Items,
    kinds: Kinds,
    open: Open,
    counted: Vec<RecordNo>,
}

/// What is still to happen.
#[derive(Clone, Debug)]
enum Open {
    /// So many more matching records.
    Records(u32),
    /// So many more members of the set; an entry counts when the first of its names has done it.
    Members { missing: Vec<Vec<Name>>, needed: usize },
    /// Nothing: it has come true, or can only be told of a whole trace.
    Closed,
}

impl Matcher {
    /// A mark of which nothing has happened yet.
    ///
    /// `Last` is known only when the trace is complete, so it never comes true here; nor does
    /// `Every` or `Share` of a mark that states no set or an empty one.
    #[must_use]
    pub fn new(mark: &Mark) -> Self {
        let open = match mark.which {
            Which::First | Which::Nth(0) => Open::Records(1),
            Which::Nth(n) => Open::Records(n),
            Which::Every => members(&mark.event, 1.0),
            Which::Share(share) => members(&mark.event, share),
            Which::Last => Open::Closed,
        };
        let items = Items::of(&mark.event);
        let kinds = kinds(&mark.event).and(items.kinds());
        Self { event: mark.event.clone(), items, kinds, open, counted: Vec::new() }
    }

    /// Sees the next record; its number comes back if the mark came true with it.
    #[inline]
    pub fn observe(&mut self, number: RecordNo, record: &Record) -> Option<RecordNo> {
        if self.kinds.contain(record.fact.which_kind()) { self.look_at(number, record) } else { None }
    }

    /// Looks at a record of a kind that may concern the mark.
    fn look_at(&mut self, number: RecordNo, record: &Record) -> Option<RecordNo> {
        if self.is_closed() {
            return None;
        }
        self.items.observe(number, record);
        let subject = subject(&self.event, record)?;
        if !self.items.concern(record) || !self.open.count(&subject) {
            return None;
        }
        self.counted.push(number);
        if !self.open.is_complete() {
            return None;
        }
        self.open = Open::Closed;
        Some(number)
    }

    /// The kinds of the records that it has to see: it passes over any other.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        self.kinds
    }

    /// The records that the mark needed so far: each call up to the third, each member of a set.
    #[must_use]
    pub fn counted(&self) -> &[RecordNo] {
        &self.counted
    }

    /// Whether the mark has come true, or never can while the run goes on.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self.open, Open::Closed)
    }
}

impl Open {
    /// Counts a matching record; true if it was one that was needed.
    fn count(&mut self, subject: &Subject<'_>) -> bool {
        match self {
            Open::Records(left) => {
                *left -= 1;
                true
            }
            Open::Members { missing, needed } => {
                let before = missing.len();
                missing.retain(|entry| !subject.names().any(|name| entry.contains(&name)));
                *needed = needed.saturating_sub(before - missing.len());
                missing.len() < before
            }
            Open::Closed => false,
        }
    }

    /// Whether nothing is missing any more.
    fn is_complete(&self) -> bool {
        match self {
            Open::Records(left) => *left == 0,
            Open::Members { needed, .. } => *needed == 0,
            Open::Closed => true,
        }
    }
}

fn members(event: &Happening, share: f64) -> Open {
    let missing = set(event);
    if missing.is_empty() {
        return Open::Closed;
    }
    // Nine tenths of ten are nine: a share written in decimals is a hair above or below.
    let needed = libm::ceil(share * missing.len() as f64 - 1e-9).max(1.0) as usize;
    Open::Members { missing, needed }
}

/// The set that `Every` speaks of; empty if the mark states none.
fn set(event: &Happening) -> Vec<Vec<Name>> {
    let each = |among: &Among| among.iter().flatten().map(|name| vec![*name]).collect();
    match event {
        Happening::Arrived { groups, .. } if !groups.is_empty() => groups.clone(),
        Happening::Learned { who, .. } => who.iter().map(|name| vec![*name]).collect(),
        Happening::Told { from, to: None, .. } => each(from),
        Happening::Acknowledged { from: None, to } => each(to),
        Happening::Told { to: among, .. }
        | Happening::Acknowledged { from: among, .. }
        | Happening::Called { to: among, .. }
        | Happening::Answered { at: among, .. }
        | Happening::TookCommand(among)
        | Happening::MetJointly(among)
        | Happening::Briefed(among)
        | Happening::ResourcesReviewed(among)
        | Happening::Arrived { who: among, .. }
        | Happening::Held(among)
        | Happening::Entered(among, _)
        | Happening::Waited { at: among, .. }
        | Happening::Fired(_, among) => each(among),
        Happening::Began(_)
        | Happening::Injected(_)
        | Happening::Declared(_)
        | Happening::Opened(_)
        | Happening::Agreed(_)
        | Happening::LiaisonPlaced(..)
        | Happening::Asked(_)
        | Happening::Granted(_)
        | Happening::ActedByDefault(_)
        | Happening::Sent(..)
        | Happening::ZoneDeclared(_)
        | Happening::ZoneReviewed(_)
        | Happening::Contained(_)
        | Happening::Started(_)
        | Happening::Done(_)
        | Happening::Triaged(_)
        | Happening::Extracted(_)
        | Happening::Evacuated { .. }
        | Happening::Admitted { .. }
        | Happening::Treated { .. }
        | Happening::Warned
        | Happening::Missed(_)
        | Happening::Corrected(_)
        | Happening::HeldInCustody(_)
        | Happening::Prolonged(_)
        | Happening::Presented(_)
        | Happening::Released(_)
        | Happening::Overran(_)
        | Happening::Disturbed(_)
        | Happening::HandedOver(_) => Vec::new(),
    }
}
