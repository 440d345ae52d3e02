//! What the trace tells of messages, knowledge and firings.

use crate::document::action::Form;
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::scenario::model::mark::Value;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet};

/// A message from its sending to the last that was heard of it.
#[derive(Clone, Debug)]
pub(super) struct Letter<'a> {
    pub(super) from: Name,
    pub(super) to: Name,
    pub(super) form: Form,
    pub(super) elements: &'a [Name],
    pub(super) sent: RecordNo,
    pub(super) cause: Option<RecordNo>,
    /// How it was lost, unless it came after all.
    pub(super) lost: Option<RecordNo>,
    /// When it came to its addressee, who has not taken it up.
    pub(super) lying: Option<RecordNo>,
    /// The addressee has taken it in.
    pub(super) is_handled: bool,
    /// Elements that did not survive, and where.
    pub(super) dropped: Vec<(Name, RecordNo)>,
}

/// The trace, as questions are asked of it.
pub(super) struct Records<'a> {
    pub(super) trace: &'a Trace,
    learned: BTreeMap<(Name, Name), Vec<(RecordNo, Value)>>,
    letters: BTreeMap<Identity, Letter<'a>>,
    fired: BTreeMap<(Name, Name), (RecordNo, Identity)>,
    /// The records of a firing.
    of: BTreeMap<Identity, Vec<RecordNo>>,
    opened: BTreeSet<Name>,
    reached: BTreeSet<Name>,
    led: BTreeSet<Name>,
    out: BTreeMap<Name, RecordNo>,
}

impl<'a> Records<'a> {
    pub(super) fn new(trace: &'a Trace) -> Self {
        let mut records = Self {
            trace,
            learned: BTreeMap::new(),
            letters: BTreeMap::new(),
            fired: BTreeMap::new(),
            of: BTreeMap::new(),
            opened: BTreeSet::new(),
            reached: BTreeSet::new(),
            led: BTreeSet::new(),
            out: BTreeMap::new(),
        };
        for (number, record) in trace.iter() {
            records.follow(number, record);
            records.follow_letter(number, record);
        }
        records
    }

    fn follow(&mut self, number: RecordNo, record: &Record) {
        let actor = record.actor;
        match &record.fact {
            Fact::Learned { element, value, .. } => {
                self.learned.entry((actor, *element)).or_default().push((number, *value));
            }
            Fact::Fired { firing, procedure } => {
                self.fired.insert((*procedure, actor), (number, *firing));
            }
            Fact::Completed { firing, .. }
            | Fact::Asked { firing, .. }
            | Fact::Granted { firing, .. }
            | Fact::Refused { firing, .. }
            | Fact::Forgone { firing, .. }
            | Fact::Authorised { firing, .. }
            | Fact::Defaulted { firing, .. }
            | Fact::Seeking { firing, .. }
            | Fact::Stalled { firing, .. }
            | Fact::Unresolved { firing, .. } => self.of.entry(*firing).or_default().push(number),
            Fact::Opened {} => {
                self.opened.insert(actor);
            }
            Fact::Handled { .. } => {
                self.reached.insert(actor);
            }
            Fact::TookCommand {} => {
                self.led.insert(actor);
            }
            Fact::OutOfAction {} => {
                self.out.insert(actor, number);
            }
            Fact::BackInAction {} => {
                self.out.remove(&actor);
            }
            _ => {}
        }
    }

    fn follow_letter(&mut self, number: RecordNo, record: &'a Record) {
        if let Fact::Sent { message, form, to, elements, .. } = &record.fact {
            self.letters.entry(*message).or_insert(Letter {
                from: record.actor,
                to: *to,
                form: *form,
                elements,
                sent: number,
                cause: record.cause,
                lost: None,
                lying: None,
                is_handled: false,
                dropped: Vec::new(),
            });
            return;
        }
        let message = match &record.fact {
            Fact::Failed { message, .. }
            | Fact::GaveUp { message, .. }
            | Fact::Misrouted { message, .. }
            | Fact::Delivered { message, .. }
            | Fact::Dropped { message, .. } => message,
            Fact::Taken { item, .. } | Fact::Handled { item, .. } | Fact::Omitted { item, .. } => item,
            _ => return,
        };
        let Some(letter) = self.letters.get_mut(message) else { return };
        let is_there = record.actor == letter.to;
        match &record.fact {
            Fact::Delivered { .. } if is_there => (letter.lying, letter.lost) = (Some(number), None),
            Fact::Taken { .. } if is_there => letter.lying = None,
            Fact::Handled { .. } if is_there => {
                (letter.is_handled, letter.lying, letter.lost) = (true, None, None);
            }
            Fact::Dropped { element, .. } => letter.dropped.push((*element, number)),
            Fact::Omitted { .. } if is_there => (letter.lying, letter.lost) = (None, Some(number)),
            Fact::GaveUp { .. } if letter.lost.is_some() => {}
            Fact::Failed { .. } | Fact::GaveUp { .. } | Fact::Misrouted { .. } | Fact::Omitted { .. }
                if !letter.is_handled && letter.lying.is_none() =>
            {
                letter.lost = Some(number);
            }
            _ => {}
        }
    }

    /// When somebody first learned an element, with this value where only one will do.
    pub(super) fn learned(&self, who: Name, element: Name, value: Option<Value>) -> Option<RecordNo> {
        let all = self.learned.get(&(who, element))?;
        let fits = |told: Value| value.is_none_or(|value| value == told);
        all.iter().find(|(_, told)| fits(*told)).map(|(number, _)| *number)
    }

    /// Everybody who learned an element, with when he first did, in order of time.
    pub(super) fn knowers(&self, element: Name, value: Option<Value>) -> Vec<(RecordNo, Name)> {
        let whose = self.learned.keys().filter(|(_, learned)| *learned == element).map(|(who, _)| *who);
        let mut all: Vec<_> =
            whose.filter_map(|who| Some((self.learned(who, element, value)?, who))).collect();
        all.sort_unstable();
        all
    }

    /// The messages to somebody, in order of time.
    pub(super) fn letters(&self, to: Name) -> Vec<&Letter<'a>> {
        let mut all: Vec<_> = self.letters.values().filter(|letter| letter.to == to).collect();
        all.sort_unstable_by_key(|letter| letter.sent);
        all
    }

    /// When a procedure last fired at somebody, and under which identity.
    pub(super) fn fired(&self, procedure: Name, who: Name) -> Option<(RecordNo, Identity)> {
        self.fired.get(&(procedure, who)).copied()
    }

    /// What is recorded of a firing since it fired, in order of time.
    pub(super) fn of(
        &self,
        (fired, firing): (RecordNo, Identity),
    ) -> impl Iterator<Item = (RecordNo, &Record)> {
        let all = self.of.get(&firing).into_iter().flatten().copied();
        all.filter(move |number| *number > fired).map(|number| (number, self.trace.get(number)))
    }

    /// When the last firing of a procedure at somebody was carried out.
    pub(super) fn done(&self, procedure: Name, who: Name) -> Option<RecordNo> {
        let mut all = self.of(self.fired(procedure, who)?);
        all.find(|(_, record)| matches!(record.fact, Fact::Completed { .. })).map(|(number, _)| number)
    }

    pub(super) fn has_opened(&self, post: Name) -> bool {
        self.opened.contains(&post)
    }

    /// Whether somebody has taken in any message at all.
    pub(super) fn was_reached(&self, who: Name) -> bool {
        self.reached.contains(&who)
    }

    pub(super) fn has_led(&self, who: Name) -> bool {
        self.led.contains(&who)
    }

    /// Since when somebody is lost for good.
    pub(super) fn out_of_action(&self, who: Name) -> Option<RecordNo> {
        self.out.get(&who).copied()
    }
}
