//! Marks: what happened, with names as the trace has them.
//!
//! A mark speaks of what is recorded, so its `who` must be known beforehand; nothing in it
//! depends on who asks.

use super::catalogue::Kind;
use super::resolver::{Resolver, View};
use crate::diagnostic::codes::quantities;
use crate::diagnostic::{Span, said};
use crate::document::Id;
use crate::document::mark::{Mark as Written, Which as WrittenWhich};
use crate::kernel::names::Name;
use crate::scenario::model::mark::{Among, Happening, Mark, Which};

/// An event and the set that `Every` runs through, if the mark states one.
struct Stated {
    event: Happening,
    set: Set,
}

/// Whether a mark says which actors it is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    /// It does.
    Given,
    /// It could, but does not.
    Open,
    /// It is about one thing: there is no set.
    One,
    /// It is about things that have no name.
    Nameless,
    /// It is about so many things, each of which does it once at most: casualties.
    Counted(u32),
}

impl Set {
    fn of(among: &Among) -> Self {
        if among.is_some() { Self::Given } else { Self::Open }
    }
}

impl Resolver<'_> {
    /// A mark; `None` if something in it refers to nothing, which is reported. Problems that have
    /// no place of their own are shown at `near`.
    pub(super) fn mark(&mut self, written: &Written, near: Span) -> Option<Mark> {
        let written_which = which_of(written);
        let Stated { event, set } = self.seeing(self.view_of(written_which), |r| r.stated(written))?;
        let which = self.which(written_which, set, near);
        Some(Mark { event, which })
    }

    /// The event of a mark, where every single one counts.
    pub(super) fn event(&mut self, written: &Written) -> Option<Happening> {
        self.seeing(View::Ever, |resolver| resolver.stated(written)).map(|stated| stated.event)
    }

    fn stated(&mut self, written: &Written) -> Option<Stated> {
        match written {
            Written::Called { .. }
            | Written::Answered { .. }
            | Written::Learned { .. }
            | Written::Told { .. }
            | Written::Acknowledged { .. }
            | Written::Waited { .. } => self.of_messages(written),
            Written::TookCommand { .. } | Written::MetJointly { .. } | Written::LiaisonPlaced { .. } => {
                self.of_command(written)
            }
            Written::Briefed { .. } | Written::ResourcesReviewed { .. } | Written::Missed { .. } => {
                self.of_command(written)
            }
            Written::Sent { .. }
            | Written::Arrived { .. }
            | Written::Held { .. }
            | Written::Entered { .. } => self.of_units(written),
            Written::Triaged { .. }
            | Written::Extracted { .. }
            | Written::Evacuated { .. }
            | Written::Admitted { .. }
            | Written::Treated { .. } => self.of_casualties(written),
            Written::Warned { .. } | Written::Corrected { .. } => self.of_people(written),
            Written::HeldInCustody { custody, .. }
            | Written::Prolonged { custody, .. }
            | Written::Presented { custody, .. }
            | Written::Released { custody, .. }
            | Written::Overran { custody, .. } => self.of_custody(written, custody.as_ref()),
            Written::Disturbed { at, .. } => {
                let at = self.optional(Kind::Site, at.as_ref())?;
                Some(Stated { event: Happening::Disturbed(at), set: Set::Nameless })
            }
            Written::Fired { procedure, who, .. } => {
                self.refer(Kind::Procedure, procedure)?;
                let who = self.among_one(who.as_ref())?;
                Some(Stated { set: Set::of(&who), event: Happening::Fired(self.name(procedure), who) })
            }
            Written::Began(_)
            | Written::Injected(_)
            | Written::Declared(_)
            | Written::Opened(_)
            | Written::Agreed(_)
            | Written::Asked(_)
            | Written::Granted(_)
            | Written::ActedByDefault(_)
            | Written::ZoneDeclared(_)
            | Written::ZoneReviewed(_)
            | Written::Contained(_)
            | Written::Started(_)
            | Written::Done(_)
            | Written::HandedOver(_) => Some(Stated { event: self.of_one_thing(written)?, set: Set::One }),
        }
    }

    /// Marks about the one thing that has an id.
    fn of_one_thing(&mut self, written: &Written) -> Option<Happening> {
        Some(match written {
            Written::Began(id) => Happening::Began(self.named_thing(Kind::Incident, id)?),
            Written::Injected(id) => Happening::Injected(self.named_thing(Kind::Inject, id)?),
            Written::Declared(id) => Happening::Declared(self.declaration_word(id)),
            Written::Opened(id) => Happening::Opened(self.named_thing(Kind::Post, id)?),
            Written::Agreed(id) => Happening::Agreed(self.named_thing(Kind::Element, id)?),
            Written::Asked(id) => Happening::Asked(self.named_thing(Kind::Authority, id)?),
            Written::Granted(id) => Happening::Granted(self.named_thing(Kind::Authority, id)?),
            Written::ActedByDefault(id) => Happening::ActedByDefault(self.named_thing(Kind::Authority, id)?),
            Written::ZoneDeclared(id) => Happening::ZoneDeclared(self.named_thing(Kind::Site, id)?),
            Written::ZoneReviewed(id) => Happening::ZoneReviewed(self.named_thing(Kind::Site, id)?),
            Written::Contained(id) => Happening::Contained(self.named_thing(Kind::Incident, id)?),
            Written::Started(id) => Happening::Started(self.named_thing(Kind::Task, id)?),
            Written::Done(id) => Happening::Done(self.named_thing(Kind::Task, id)?),
            Written::HandedOver(id) => Happening::HandedOver(self.named_thing(Kind::Task, id)?),
            _ => return None,
        })
    }

    fn of_messages(&mut self, written: &Written) -> Option<Stated> {
        let (event, set) = match written {
            Written::Called { to, source, .. } => {
                let to = self.among_one(to.as_ref())?;
                let source = self.optional(Kind::Source, source.as_ref())?;
                let set = Set::of(&to);
                (Happening::Called { to, source }, set)
            }
            Written::Answered { at, source, .. } => {
                let at = self.among_one(at.as_ref())?;
                let source = self.optional(Kind::Source, source.as_ref())?;
                let set = Set::of(&at);
                (Happening::Answered { at, source }, set)
            }
            Written::Learned { who, element, value, .. } => {
                let who = self.among(Some(who))?.unwrap_or_default();
                let known = self.element(element)?;
                let value = value.as_ref().map(|value| self.value(value, Some(known)));
                (Happening::Learned { who, element: self.name(element), value }, Set::Given)
            }
            Written::Told { from, to, form, .. } => {
                let (from, to) = (self.among_one(from.as_ref())?, self.among(to.as_deref())?);
                let set = Set::of(&to);
                (Happening::Told { from, to, form: *form }, set)
            }
            Written::Acknowledged { from, to, .. } => {
                let (from, to) = (self.among_one(from.as_ref())?, self.among_one(to.as_ref())?);
                let set = Set::of(&from);
                (Happening::Acknowledged { from, to }, set)
            }
            Written::Waited { at, label, source } => {
                let at = self.among(at.as_deref())?;
                let source = self.optional(Kind::Source, source.as_ref())?;
                let (set, label) = (Set::of(&at), *label);
                (Happening::Waited { at, label, source }, set)
            }
            _ => return None,
        };
        Some(Stated { event, set })
    }

    fn of_command(&mut self, written: &Written) -> Option<Stated> {
        let (event, set) = match written {
            Written::TookCommand { who, .. } => {
                let who = self.among_one(who.as_ref())?;
                (Happening::TookCommand(who.clone()), Set::of(&who))
            }
            Written::MetJointly { who, .. } => {
                let who = self.among(who.as_deref())?;
                (Happening::MetJointly(who.clone()), Set::of(&who))
            }
            Written::Briefed { who, .. } => {
                let who = self.among_one(who.as_ref())?;
                (Happening::Briefed(who.clone()), Set::of(&who))
            }
            Written::ResourcesReviewed { who, .. } => {
                let who = self.among_one(who.as_ref())?;
                (Happening::ResourcesReviewed(who.clone()), Set::of(&who))
            }
            Written::Missed { agency, .. } => {
                (Happening::Missed(self.optional(Kind::Agency, agency.as_ref())?), Set::Nameless)
            }
            Written::LiaisonPlaced { of, at, .. } => {
                let of = self.optional(Kind::Agency, of.as_ref())?;
                let at = self.optional(Kind::Post, at.as_ref())?;
                (Happening::LiaisonPlaced(of, at), Set::Nameless)
            }
            _ => return None,
        };
        Some(Stated { event, set })
    }

    fn of_units(&mut self, written: &Written) -> Option<Stated> {
        let (event, set) = match written {
            Written::Sent { capability, to, .. } => {
                let capability = self.optional(Kind::Capability, capability.as_ref())?;
                let to = self.optional(Kind::Site, to.as_ref())?;
                (Happening::Sent(capability, to), Set::Nameless)
            }
            Written::Arrived { who, at, .. } => {
                let groups = self.groups(who.as_deref())?;
                let at = self.optional(Kind::Site, at.as_ref())?;
                let who = groups.as_ref().map(|groups| groups.concat());
                let set = Set::of(&who);
                (Happening::Arrived { who, groups: groups.unwrap_or_default(), at }, set)
            }
            Written::Held { who, .. } => {
                let who = self.crews(who.as_deref())?;
                (Happening::Held(who.clone()), Set::of(&who))
            }
            Written::Entered { who, zone, .. } => {
                let who = self.crews(who.as_deref())?;
                (Happening::Entered(who.clone(), *zone), Set::of(&who))
            }
            _ => return None,
        };
        Some(Stated { event, set })
    }

    /// What becomes of casualties: the set is all of them that something can be done for, or the serious
    /// ones among them. Who comes to one of several facilities is not known beforehand.
    fn of_casualties(&mut self, written: &Written) -> Option<Stated> {
        let (event, incident, at, is_serious) = match written {
            Written::Triaged { incident, .. } => {
                let named = self.optional(Kind::Incident, incident.as_ref())?;
                (Happening::Triaged(named), incident.as_ref(), None, false)
            }
            Written::Extracted { incident, .. } => {
                let named = self.optional(Kind::Incident, incident.as_ref())?;
                (Happening::Extracted(named), incident.as_ref(), None, false)
            }
            Written::Evacuated { incident, serious, .. } => {
                let named = self.optional(Kind::Incident, incident.as_ref())?;
                let event = Happening::Evacuated { incident: named, serious: *serious };
                (event, incident.as_ref(), None, *serious)
            }
            Written::Admitted { at, serious, .. } => {
                let named = self.optional(Kind::Facility, at.as_ref())?;
                (Happening::Admitted { at: named, serious: *serious }, None, at.as_ref(), *serious)
            }
            Written::Treated { at, serious, .. } => {
                let named = self.optional(Kind::Facility, at.as_ref())?;
                (Happening::Treated { at: named, serious: *serious }, None, at.as_ref(), *serious)
            }
            _ => return None,
        };
        let set = match at {
            Some(_) => Set::Nameless,
            None => Set::Counted(self.count_people(incident, is_serious)),
        };
        Some(Stated { event, set })
    }

    fn of_people(&mut self, written: &Written) -> Option<Stated> {
        let event = match written {
            Written::Warned { .. } => Happening::Warned,
            Written::Corrected { element, .. } => {
                Happening::Corrected(self.optional(Kind::Element, element.as_ref())?)
            }
            _ => return None,
        };
        Some(Stated { event, set: Set::Nameless })
    }

    fn of_custody(&mut self, written: &Written, custody: Option<&Id>) -> Option<Stated> {
        let custody = self.optional(Kind::Custody, custody)?;
        let event = match written {
            Written::HeldInCustody { .. } => Happening::HeldInCustody(custody),
            Written::Prolonged { .. } => Happening::Prolonged(custody),
            Written::Presented { .. } => Happening::Presented(custody),
            Written::Released { .. } => Happening::Released(custody),
            Written::Overran { .. } => Happening::Overran(custody),
            _ => return None,
        };
        Some(Stated { event, set: Set::Nameless })
    }

    /// Each of so many does it once at most: the last of them is the one that completes their number, and
    /// while one is missing it has not come to that. Of none nothing comes true.
    fn which_of_many(&mut self, written: WrittenWhich, count: u32, near: Span) -> Which {
        match written {
            WrittenWhich::First => Which::First,
            WrittenWhich::Last | WrittenWhich::Every => share_of(count, 1.0),
            WrittenWhich::Share(share) => share_of(count, share.0),
            WrittenWhich::Nth(0) => {
                self.problem(quantities::WHICH, near, said!("`Nth` counts from 1"));
                Which::First
            }
            WrittenWhich::Nth(n) => Which::Nth(n),
        }
    }

    /// The name of a thing that must exist.
    fn named_thing(&mut self, kind: Kind, id: &Id) -> Option<Name> {
        self.refer(kind, id)?;
        Some(self.name(id))
    }

    /// The same where nothing need be said: `Some(None)` if nothing is.
    fn optional(&mut self, kind: Kind, id: Option<&Id>) -> Option<Option<Name>> {
        match id {
            Some(id) => self.named_thing(kind, id).map(Some),
            None => Some(None),
        }
    }

    fn which(&mut self, written: WrittenWhich, set: Set, near: Span) -> Which {
        if let Set::Counted(count) = set {
            return self.which_of_many(written, count, near);
        }
        let which = match written {
            WrittenWhich::First => Which::First,
            WrittenWhich::Last => Which::Last,
            WrittenWhich::Every => Which::Every,
            WrittenWhich::Nth(n) => Which::Nth(n),
            WrittenWhich::Share(share) => Which::Share(share.0),
        };
        let complaint = match (which, set) {
            (Which::Every | Which::Share(_), Set::Open | Set::One | Set::Nameless) => {
                said!("`Every` and `Share` need to know of whom: name them in this mark")
            }
            (Which::Last, Set::Open) => said!("`Last` needs to know among whom: name them in this mark"),
            (Which::Nth(0), _) => said!("`Nth` counts from 1"),
            _ => return which,
        };
        self.problem(quantities::WHICH, near, complaint);
        which
    }
}

/// The moment at which a share of so many have done it, if there are any.
fn share_of(count: u32, share: f64) -> Which {
    let needed = libm::ceil(share * f64::from(count) - 1e-9).max(1.0);
    if count == 0 { Which::Every } else { Which::Nth(needed as u32) }
}

/// Which of several is written; the first unless said.
fn which_of(written: &Written) -> WrittenWhich {
    match written {
        Written::Called { which, .. }
        | Written::Answered { which, .. }
        | Written::Learned { which, .. }
        | Written::Told { which, .. }
        | Written::Acknowledged { which, .. }
        | Written::TookCommand { which, .. }
        | Written::MetJointly { which, .. }
        | Written::Briefed { which, .. }
        | Written::ResourcesReviewed { which, .. }
        | Written::Missed { which, .. }
        | Written::LiaisonPlaced { which, .. }
        | Written::Sent { which, .. }
        | Written::Arrived { which, .. }
        | Written::Held { which, .. }
        | Written::Entered { which, .. }
        | Written::Triaged { which, .. }
        | Written::Extracted { which, .. }
        | Written::Evacuated { which, .. }
        | Written::Admitted { which, .. }
        | Written::Treated { which, .. }
        | Written::Warned { which }
        | Written::Corrected { which, .. }
        | Written::HeldInCustody { which, .. }
        | Written::Prolonged { which, .. }
        | Written::Presented { which, .. }
        | Written::Released { which, .. }
        | Written::Overran { which, .. }
        | Written::Disturbed { which, .. }
        | Written::Fired { which, .. } => *which,
        Written::Began(_)
        | Written::Injected(_)
        | Written::Declared(_)
        | Written::Opened(_)
        | Written::Agreed(_)
        | Written::Asked(_)
        | Written::Granted(_)
        | Written::ActedByDefault(_)
        | Written::ZoneDeclared(_)
        | Written::ZoneReviewed(_)
        | Written::Contained(_)
        | Written::Started(_)
        | Written::Done(_)
        | Written::HandedOver(_)
        | Written::Waited { .. } => WrittenWhich::First,
    }
}
