//! Among which kinds of facts an event is to be looked for.

use crate::scenario::model::mark::Happening;
use crate::trace::fact::Kind;
use crate::trace::kinds::Kinds;

/// The kinds of the records that [`subject`](super::subject()) takes for an event.
#[must_use]
pub fn kinds(event: &Happening) -> Kinds {
    let kind = match event {
        Happening::Began(_) => Kind::Began,
        Happening::Injected(_) => Kind::Injected,
        Happening::Called { .. } => Kind::Called,
        Happening::Answered { .. } => Kind::Taken,
        Happening::Learned { .. } => Kind::Learned,
        Happening::Told { .. } => Kind::Handled,
        Happening::Acknowledged { .. } | Happening::HandedOver(_) => Kind::Acknowledged,
        Happening::Declared(_) => Kind::Declared,
        Happening::Opened(_) => Kind::Opened,
        Happening::TookCommand(_) => Kind::TookCommand,
        Happening::Agreed(_) => Kind::Agreed,
        Happening::MetJointly(_) => Kind::MetJointly,
        Happening::LiaisonPlaced(..) => Kind::LiaisonPlaced,
        Happening::Asked(_) => Kind::Asked,
        Happening::Granted(_) => Kind::Granted,
        Happening::ActedByDefault(_) => Kind::Defaulted,
        Happening::Sent(..) => Kind::Dispatched,
        Happening::Arrived { .. } => Kind::Arrived,
        Happening::Held(_) => Kind::Held,
        Happening::Entered(..) => Kind::Entered,
        Happening::ZoneDeclared(_) => Kind::ZoneDeclared,
        Happening::ZoneReviewed(_) => Kind::ZoneReviewed,
        Happening::Contained(_) => Kind::Contained,
        Happening::Started(_) => Kind::TaskStarted,
        Happening::Done(_) => Kind::TaskDone,
        Happening::Triaged(_) => Kind::Triaged,
        Happening::Extracted(_) => Kind::Extracted,
        Happening::Evacuated { .. } => Kind::Evacuated,
        Happening::Admitted { .. } => Kind::Admitted,
        Happening::Treated { .. } => Kind::Treated,
        Happening::Briefed(_) => Kind::Briefed,
        Happening::ResourcesReviewed(_) => Kind::ResourcesReviewed,
        Happening::Missed(_) => Kind::Missed,
        Happening::Warned => Kind::Warned,
        Happening::Corrected(_) => Kind::Corrected,
        Happening::HeldInCustody(_) => Kind::HeldInCustody,
        Happening::Prolonged(_) => Kind::CustodyProlonged,
        Happening::Presented(_) => Kind::BroughtBeforeJudge,
        Happening::Released(_) => Kind::LetGo,
        Happening::Overran(_) => Kind::Overran,
        Happening::Disturbed(_) => Kind::Disturbed,
        Happening::Fired(..) => Kind::Fired,
        Happening::Waited { label: None, .. } => return Kinds::of(&[Kind::Handled, Kind::GaveUp]),
        // A wait may end with anything.
        Happening::Waited { label: Some(_), .. } => return Kinds::ALL,
    };
    Kinds::of(&[kind])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::names::Names;
    use crate::scenario::model::mark::{Happening as H, Label};
    use crate::trace::fact::Fact;
    use crate::trace::marks::subject;
    use crate::trace::told;

    /// Every event, as the usual facts of [`told`] tell of it.
    fn events(names: &mut Names) -> Vec<Happening> {
        let mut some = |field: &str| names.intern(&format!("some-{field}"));
        let [incident, inject, what, element] = ["incident", "inject", "what", "element"].map(&mut some);
        let [authority, site, task, procedure] = ["authority", "site", "task", "procedure"].map(&mut some);
        let actor = names.intern("actor");
        vec![
            H::Began(incident),
            H::Injected(inject),
            H::Called { to: None, source: None },
            H::Answered { at: None, source: None },
            H::Learned { who: vec![actor], element, value: None },
            H::Told { from: None, to: None, form: None },
            H::Acknowledged { from: None, to: None },
            H::Declared(what),
            H::Opened(actor),
            H::TookCommand(None),
            H::Agreed(element),
            H::MetJointly(None),
            H::LiaisonPlaced(None, None),
            H::Asked(authority),
            H::Granted(authority),
            H::ActedByDefault(authority),
            H::Sent(None, None),
            H::Arrived { who: None, groups: Vec::new(), at: None },
            H::Held(None),
            H::Entered(None, None),
            H::ZoneDeclared(site),
            H::ZoneReviewed(site),
            H::Contained(incident),
            H::Started(task),
            H::Done(task),
            H::Triaged(None),
            H::Extracted(None),
            H::Evacuated { incident: None, serious: false },
            H::Admitted { at: None, serious: false },
            H::Treated { at: None, serious: false },
            H::Warned,
            H::Corrected(None),
            H::Briefed(None),
            H::ResourcesReviewed(None),
            H::Missed(None),
            H::Waited { at: None, label: None, source: None },
            H::Waited { at: None, label: Some(Label::Queueing), source: None },
            H::HeldInCustody(None),
            H::Prolonged(None),
            H::Presented(None),
            H::Released(None),
            H::Overran(None),
            H::Disturbed(None),
            H::HandedOver(task),
            H::Fired(procedure, None),
        ]
    }

    #[test]
    fn no_event_is_found_among_other_kinds() {
        let mut names = Names::new();
        let line = |(kind, _): &(&str, _)| {
            let fields = match *kind {
                "Taken" => "kind=call",
                "GaveUp" => "reason=impatience",
                "Injected" | "Proposed" => "to=[somebody]",
                "NotAgreed" => "without=[somebody]",
                "Held" => "hold=no-equipment",
                "ChannelFailed" | "ChannelRestored" | "ChannelSet" | "Engaged" => "channel=radio",
                "Misrouted" => "meant=somebody",
                _ => "",
            };
            format!("1:00 actor {kind} {fields}\n")
        };
        let lines: String = Fact::KINDS.iter().map(line).collect();
        let records = told::records(&mut names, &lines);
        for event in events(&mut names) {
            let found = records.iter().filter(|record| subject(&event, record).is_some());
            let found: Vec<Kind> = found.map(|record| record.fact.which_kind()).collect();
            assert!(!found.is_empty(), "nothing tells of {event:?}");
            assert!(found.iter().all(|kind| kinds(&event).contain(*kind)), "{event:?} among {found:?}");
        }
    }
}
