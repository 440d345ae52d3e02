//! Conditions: what a post or unit believes.

use super::catalogue::Kind;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::{graphs, quantities};
use crate::diagnostic::{Problem, said};
use crate::document::Id;
use crate::document::condition::Condition as Written;
use crate::document::decode::Spanned;
use crate::document::element::Value as WrittenValue;
use crate::document::who::{Described, Who, WhoAt};
use crate::scenario::ids::{AuthorityId, ElementId, ProcedureId};
use crate::scenario::model::conduct::{Condition, Whom};
use crate::scenario::model::mark::Value;

/// What never holds: the condition on a procedure that is switched off.
fn never() -> Condition {
    Condition::Any(Vec::new())
}

impl Resolver<'_> {
    /// A condition; `None` if a part of it refers to nothing, which is reported.
    pub(super) fn condition(&mut self, written: &Written) -> Option<Condition> {
        Some(match written {
            Written::All(parts) => Condition::All(self.conditions(parts)),
            Written::Any(parts) => Condition::Any(self.conditions(parts)),
            Written::Not(part) => Condition::Not(Box::new(self.condition(part)?)),
            Written::SomeOf { at_least, of } => Condition::SomeOf(*at_least, self.conditions(of)),
            Written::Concerns(id) => Condition::Concerns(self.agency(id)?),
            Written::ZoneIs(zone) => Condition::ZoneIs(*zone),
            Written::FirstThere => Condition::FirstThere,
            Written::IsOpen(id) => Condition::IsOpen(self.post(id)?),
            Written::LiaisonFrom(id) => Condition::LiaisonFrom(self.agency(id)?),
            Written::Backlog { at_least } => Condition::Backlog(*at_least),
            Written::ChannelDown(id) => Condition::ChannelDown(self.channel(id)?),
            Written::Free { capability, fewer_than } => {
                Condition::Free(self.capability(capability)?, *fewer_than)
            }
            Written::TimeIs { after } => Condition::TimeIs(self.tick(*after)),
            Written::Rang(id) => {
                self.refer(Kind::Timer, id)?;
                Condition::Rang(self.name(id))
            }
            Written::Holding(reason) => Condition::Holding(*reason),
            Written::SpecialistEta { longer_than } => Condition::SpecialistEta(length(*longer_than)),
            Written::CustodyEnds { custody, within } => {
                let custody = match custody {
                    Some(id) => Some(self.custody(id)?),
                    None => None,
                };
                Condition::CustodyEnds(custody, length(*within))
            }
            Written::Knows(_)
            | Written::Is(..)
            | Written::AtLeast(..)
            | Written::AtMost(..)
            | Written::Fresh { .. }
            | Written::Sure { .. }
            | Written::Conflicting(_)
            | Written::Declared(_)
            | Written::Since { .. } => self.of_element(written)?,
            Written::OnScene(_)
            | Written::Absent { .. }
            | Written::CoLocated(_)
            | Written::Received { .. }
            | Written::NotHeardFrom { .. } => self.of_others(written)?,
            Written::NoAnswer { .. }
            | Written::Refused(_)
            | Written::May(_)
            | Written::Stalled(_)
            | Written::DefaultedOn(_) => self.of_authority(written)?,
        })
    }

    fn conditions(&mut self, parts: &[Written]) -> Vec<Condition> {
        parts.iter().filter_map(|part| self.condition(part)).collect()
    }

    /// Conditions on one element of the picture.
    fn of_element(&mut self, written: &Written) -> Option<Condition> {
        Some(match written {
            Written::Knows(id) => Condition::Knows(self.element(id)?),
            Written::Is(id, value) => {
                let element = self.element(id)?;
                Condition::Is(element, self.value(value, Some(element)))
            }
            Written::AtLeast(id, number) => Condition::AtLeast(self.element(id)?, *number),
            Written::AtMost(id, number) => Condition::AtMost(self.element(id)?, *number),
            Written::Fresh { element, within } => Condition::Fresh(self.element(element)?, length(*within)),
            Written::Sure { element, at_least } => Condition::Sure(self.element(element)?, *at_least),
            Written::Conflicting(id) => Condition::Conflicting(self.element(id)?),
            Written::Declared(id) => Condition::Declared(self.declaration(id)?),
            Written::Since { element, longer_than } => {
                Condition::Since(self.element(element)?, length(*longer_than), None)
            }
            _ => return None,
        })
    }

    /// Conditions on where others are and what they said.
    fn of_others(&mut self, written: &Written) -> Option<Condition> {
        Some(match written {
            Written::OnScene(who) => Condition::OnScene(self.present(who)?),
            Written::Absent { who, longer_than } => {
                Condition::Absent(self.present(who)?, length(*longer_than))
            }
            Written::CoLocated(who) => Condition::CoLocated(self.present(who)?),
            Written::Received { kind, from } => {
                let from = match from {
                    Some(from) => Some(self.whom(from)?),
                    None => None,
                };
                Condition::Received(*kind, from)
            }
            Written::NotHeardFrom { who, longer_than } => {
                Condition::NotHeardFrom(self.whom(who)?, length(*longer_than))
            }
            _ => return None,
        })
    }

    /// Conditions on decisions.
    fn of_authority(&mut self, written: &Written) -> Option<Condition> {
        Some(match written {
            Written::NoAnswer { to, longer_than } => {
                Condition::NoAnswer(self.authority(to)?, length(*longer_than))
            }
            Written::Refused(id) => Condition::Refused(self.authority(id)?),
            Written::DefaultedOn(id) => Condition::DefaultedOn(self.authority(id)?),
            Written::Stalled(id) => self.rule_in_force(id)?.map_or_else(never, Condition::Stalled),
            Written::May(id) => self.may(id)?,
            _ => return None,
        })
    }

    /// An authority if one has this id, else a procedure.
    fn may(&mut self, id: &Id) -> Option<Condition> {
        if let Some(entry) = self.catalogue.find(Kind::Authority, id) {
            return Some(Condition::MayAuthority(AuthorityId::at(entry.row)));
        }
        if self.catalogue.find(Kind::Procedure, id).is_none() {
            self.report_unknown(&[Kind::Authority, Kind::Procedure], id);
            return None;
        }
        Some(self.rule_in_force(id)?.map_or_else(never, Condition::MayPerform))
    }

    /// A procedure that is written; `Some(None)` if it is switched off.
    fn rule_in_force(&mut self, id: &Id) -> Option<Option<ProcedureId>> {
        self.refer(Kind::Procedure, id)?;
        let entry = self.catalogue.find(Kind::Procedure, id)?;
        Some(entry.on.then(|| ProcedureId::at(entry.row)))
    }

    /// Who may be present somewhere: an agency is there with any of its posts and units, not only
    /// with the post that answers for it.
    fn present(&mut self, who: &WhoAt) -> Option<Whom> {
        match &who.value {
            Who::Described(described) => match &**described {
                Described::Agency(id) => {
                    let agency = self.agency(id)?;
                    Some(Whom::Fixed(self.everyone_of(agency)))
                }
                Described::Capability(id) => {
                    let message = said!(
                        "who is there is told by agency: any unit of those that can `{id}` counts",
                        id = &id.value
                    );
                    let problem = Problem::new(graphs::BY_AGENCY, who.span, message);
                    self.report(problem.hint(said!("name the agencies: `Agency(...)` or `AllOf(...)`")));
                    self.whom(who)
                }
                _ => self.whom(who),
            },
            Who::Named(_) => self.whom(who),
        }
    }

    /// A value; a word that should be a place is compared with the places.
    pub(super) fn value(&mut self, written: &Spanned<WrittenValue>, element: Option<ElementId>) -> Value {
        match &written.value {
            WrittenValue::Flag(flag) => Value::Flag(*flag),
            WrittenValue::Number(number) => Value::Number(*number),
            WrittenValue::Word(word) => {
                self.check_place(word, written, element);
                Value::Word(self.name(word))
            }
        }
    }

    fn check_place(&mut self, word: &str, written: &Spanned<WrittenValue>, element: Option<ElementId>) {
        let place_valued = ["location", "rendezvous_point", "second_site"];
        let names_a_place = element.is_some_and(|element| {
            place_valued.iter().any(|name| {
                self.catalogue.find(Kind::Element, name).is_some_and(|entry| entry.row == element.index())
            })
        });
        if !names_a_place
            || self.catalogue.count(Kind::Site) == 0
            || self.catalogue.find(Kind::Site, word).is_some()
        {
            return;
        }
        let near = self.catalogue.nearest(&[Kind::Site], word);
        let message = said!("no site is called `{word}`: nobody can be sent there", word);
        let problem = Problem::new(quantities::NO_PLACE, written.span, message);
        let problem = self.with_suggestions(problem, &[Kind::Site], written.span, &near);
        self.report(problem);
    }
}
