//! One event, one record: does it match, and who did it?

use crate::document::condition::MessageKind;
use crate::kernel::names::Name;
use crate::scenario::model::mark::{Among, Happening, Label, Value};
use crate::trace::fact::{Fact, Reason};
use crate::trace::record::Record;

/// Who did what a record tells of: for whom it counts where a mark speaks of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject<'a> {
    /// The one who did it.
    pub name: Name,
    /// Those who did it together with the first.
    pub others: &'a [Name],
}

impl Subject<'_> {
    /// Everybody who did it.
    pub fn names(&self) -> impl Iterator<Item = Name> {
        std::iter::once(self.name).chain(self.others.iter().copied())
    }
}

/// Whether a record is one of an event, and who did it. Of which source an item is does not stand
/// in every record: [`Items`](super::Items) tells that.
#[must_use]
pub fn subject<'a>(event: &Happening, record: &'a Record) -> Option<Subject<'a>> {
    if let (Happening::MetJointly(who), Fact::MetJointly { with, .. }) = (event, &record.fact) {
        let met = Subject { name: record.actor, others: with };
        return met.names().any(|name| is_among(who, name)).then_some(met);
    }
    let name = if is_plain(event, record) { Some(record.actor) } else { member(event, record) };
    name.map(|name| Subject { name, others: &[] })
}

/// Whether a record is one of an event that has no set.
fn is_plain(event: &Happening, record: &Record) -> bool {
    match (event, &record.fact) {
        (Happening::Began(wanted), Fact::Began { incident: name, .. })
        | (Happening::Injected(wanted), Fact::Injected { inject: name, .. })
        | (Happening::Declared(wanted), Fact::Declared { what: name })
        | (Happening::Agreed(wanted), Fact::Agreed { element: name, .. })
        | (Happening::Asked(wanted), Fact::Asked { authority: name, .. })
        | (Happening::Granted(wanted), Fact::Granted { authority: name, .. })
        | (Happening::ActedByDefault(wanted), Fact::Defaulted { authority: name, .. })
        | (Happening::ZoneDeclared(wanted), Fact::ZoneDeclared { site: name, .. })
        | (Happening::ZoneReviewed(wanted), Fact::ZoneReviewed { site: name })
        | (Happening::Started(wanted), Fact::TaskStarted { task: name, .. })
        | (Happening::Contained(wanted), Fact::Contained { incident: name })
        | (Happening::Done(wanted), Fact::TaskDone { task: name }) => wanted == name,
        (Happening::Opened(post), Fact::Opened {}) => *post == record.actor,
        (Happening::Warned, Fact::Warned {}) => true,
        (Happening::Missed(agency), Fact::Missed { agency: missed }) => fits(agency, missed),
        (Happening::Corrected(element), Fact::Corrected { element: corrected }) => fits(element, corrected),
        (Happening::HeldInCustody(wanted), Fact::HeldInCustody { custody, .. })
        | (Happening::Prolonged(wanted), Fact::CustodyProlonged { custody, .. })
        | (Happening::Presented(wanted), Fact::BroughtBeforeJudge { custody, .. })
        | (Happening::Released(wanted), Fact::LetGo { custody, .. })
        | (Happening::Overran(wanted), Fact::Overran { custody }) => fits(wanted, custody),
        (Happening::Disturbed(at), Fact::Disturbed { site }) => fits(at, site),
        // Of which task it tells is known by its items.
        (Happening::HandedOver(_), Fact::Acknowledged { .. }) => true,
        (Happening::Triaged(of), Fact::Triaged { incident, .. })
        | (Happening::Extracted(of), Fact::Extracted { incident, .. }) => fits(of, incident),
        (Happening::Evacuated { incident, serious }, Fact::Evacuated { incident: of, serious: is, .. }) => {
            fits(incident, of) && (*is || !serious)
        }
        (Happening::Admitted { at, serious }, Fact::Admitted { at: facility, serious: is, .. })
        | (Happening::Treated { at, serious }, Fact::Treated { at: facility, serious: is, .. }) => {
            fits(at, facility) && (*is || !serious)
        }
        (Happening::LiaisonPlaced(of, at), Fact::LiaisonPlaced { of: agency, at: post }) => {
            fits(of, agency) && fits(at, post)
        }
        (Happening::Sent(capability, to), Fact::Dispatched { capability: sent, to: site, .. }) => {
            fits(capability, sent) && fits(to, site)
        }
        // Any other pair says two different things.
        _ => false,
    }
}

/// The member of an event's set for which a record counts.
fn member(event: &Happening, record: &Record) -> Option<Name> {
    let actor = record.actor;
    let one_of = |among: &Among, name: Name| is_among(among, name).then_some(name);
    match (event, &record.fact) {
        (Happening::Called { to, .. }, Fact::Called { to: post, .. }) => one_of(to, *post),
        (Happening::Answered { at, .. }, Fact::Taken { kind: MessageKind::Call, .. }) => one_of(at, actor),
        (Happening::Learned { who, element, value }, Fact::Learned { element: learned, value: told, .. }) => {
            (element == learned && tells(*value, *told) && who.contains(&actor)).then_some(actor)
        }
        (Happening::Told { from, to, form }, Fact::Handled { form: used, from: sender, meant: true, .. }) => {
            let is_one = fits(form, used) && is_among(from, *sender) && is_among(to, actor);
            is_one.then_some(if to.is_none() && from.is_some() { *sender } else { actor })
        }
        (Happening::Acknowledged { from, to }, Fact::Acknowledged { by, .. }) => {
            let is_one = is_among(from, *by) && is_among(to, actor);
            is_one.then_some(if from.is_none() && to.is_some() { actor } else { *by })
        }
        (Happening::TookCommand(who), Fact::TookCommand {}) | (Happening::Held(who), Fact::Held { .. }) => {
            one_of(who, actor)
        }
        (Happening::Briefed(who), Fact::Briefed {})
        | (Happening::ResourcesReviewed(who), Fact::ResourcesReviewed { .. }) => one_of(who, actor),
        (Happening::Entered(who, zone), Fact::Entered { zone: entered, .. })
            if zone.is_none_or(|zone| zone == *entered) =>
        {
            one_of(who, actor)
        }
        (Happening::Arrived { who, at, .. }, Fact::Arrived { at: site, .. }) if fits(at, site) => {
            one_of(who, actor)
        }
        (Happening::Fired(procedure, who), Fact::Fired { procedure: fired, .. }) if procedure == fired => {
            one_of(who, actor)
        }
        (Happening::Waited { at, label, .. }, _) if waited(*label, record) => one_of(at, place(record)),
        // Any other pair says two different things.
        _ => None,
    }
}

fn is_among(among: &Among, name: Name) -> bool {
    among.as_ref().is_none_or(|names| names.contains(&name))
}

fn fits<T: PartialEq>(wanted: &Option<T>, found: &T) -> bool {
    wanted.as_ref().is_none_or(|wanted| wanted == found)
}

/// A mark without a value means "it is so": whoever learns that something is *not* the case has
/// not learned it.
fn tells(wanted: Option<Value>, told: Value) -> bool {
    wanted.map_or(told != Value::Flag(false), |wanted| wanted == told)
}

/// Whether a record ends a wait under a label, or, without one, a stay.
///
/// Whatever a desk takes up has been in its queue, though perhaps for no time at all; and who
/// hangs up has been there too.
fn waited(label: Option<Label>, record: &Record) -> bool {
    let was_taken = matches!(record.fact, Fact::Taken { .. } | Fact::Begun { .. });
    let hung_up = matches!(record.fact, Fact::GaveUp { reason: Reason::Impatience, .. });
    match label {
        Some(Label::Queueing) => was_taken || hung_up || record.wait == Label::Queueing,
        Some(label) => record.wait == label,
        None => hung_up || matches!(record.fact, Fact::Handled { .. }),
    }
}

/// Where somebody waited: at his own post, but for a caller who hung up on it.
fn place(record: &Record) -> Name {
    match &record.fact {
        Fact::GaveUp { to, .. } => *to,
        _ => record.actor,
    }
}
