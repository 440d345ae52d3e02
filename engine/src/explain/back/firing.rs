//! Why a rule did not fire at somebody, or was not carried out there.

use super::cause::{Cause, Wanted, better};
use super::goal::Goal;
use super::rules::Matter;
use super::search::{Search, Way, miscarried};
use crate::kernel::identity::Identity;
use crate::kernel::names::Name;
use crate::scenario::ids::{ActorId, ElementId};
use crate::scenario::model::conduct::{Condition, Guard};
use crate::scenario::model::mark::Value;
use crate::scenario::telling::rests_on;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;

/// How a matter stands in the end, by the last that was recorded of it.
enum Standing {
    /// Whoever was asked has not answered.
    Asked(Name, Name, RecordNo),
    /// The answer has not come back.
    Answered(RecordNo),
    /// The refusal came in.
    Refused(RecordNo),
    /// Something lacked, and it was left open.
    Lacking(Vec<Name>, RecordNo),
    /// It was left open.
    Open(RecordNo),
}

impl Search<'_> {
    /// What kept a rule from firing at somebody, or from being carried out there.
    pub(super) fn unfired(&mut self, (id, who): Matter) -> Way {
        let rule = self.scenario.procedure(id);
        let (procedure, name) = (rule.name, self.name(who));
        if let Some(fired) = self.records.fired(procedure, name) {
            return self.unfinished((procedure, who), fired);
        }
        if self.is_closed(who) {
            return self.kept(Goal::Open(who));
        }
        if let Some(record) = self.records.out_of_action(name) {
            return Some(vec![Cause::Told { record }]);
        }
        if let Some(lacking) = self.lacking(&rule.when, name) {
            let wanted = |(element, value): &(ElementId, Option<Value>)| -> Wanted {
                (self.scenario.element(*element).name, *value)
            };
            let elements = lacking.iter().map(wanted).collect();
            let mut way = vec![Cause::Unlearned { procedure, who: name, elements }];
            way.extend(self.unlearned_of(who, &lacking).unwrap_or_default());
            return Some(way);
        }
        Some(vec![match rule.guard {
            Guard::Lead if !self.records.has_led(name) => Cause::Unled { procedure, who: name },
            _ if self.scenario.post(who).is_some() && !self.records.was_reached(name) => {
                Cause::Untold { procedure, who: name }
            }
            _ => Cause::Unfired { procedure, who: name },
        }])
    }

    /// What somebody never learned without which a condition does not hold: any of these would do for the part
    /// that is told.
    fn lacking(&self, condition: &Condition, who: Name) -> Option<Vec<(ElementId, Option<Value>)>> {
        match condition {
            Condition::All(parts) => parts.iter().find_map(|part| self.lacking(part, who)),
            Condition::Any(parts) => {
                let all: Option<Vec<_>> = parts.iter().map(|part| self.lacking(part, who)).collect();
                let mut any: Vec<_> = all?.into_iter().flatten().collect();
                any.dedup();
                Some(any).filter(|any| !any.is_empty())
            }
            part => {
                let (element, value) = rests_on(part)?;
                let name = self.scenario.element(element).name;
                self.records.learned(who, name, value).is_none().then(|| vec![(element, value)])
            }
        }
    }

    /// The best of the ways back from what somebody did not learn.
    fn unlearned_of(&mut self, who: ActorId, elements: &[(ElementId, Option<Value>)]) -> Way {
        let goals = elements.iter().map(|(element, value)| Goal::Learn(who, *element, *value));
        goals.fold(None, |best, goal| better(best, self.kept(goal)))
    }

    /// What kept a rule that fired from being carried out.
    fn unfinished(&mut self, (procedure, who): (Name, ActorId), fired: (RecordNo, Identity)) -> Way {
        let name = self.name(who);
        match self.standing(fired)? {
            Standing::Asked(authority, of, asked) => {
                let mut way = vec![Cause::Unanswered { procedure, who: name, authority, of, asked }];
                way.extend(self.unasked(of, asked).unwrap_or_default());
                Some(way)
            }
            Standing::Answered(answer) => Some(vec![Cause::AnswerLost { who: name, answer }]),
            Standing::Refused(record) | Standing::Open(record) => Some(vec![Cause::Told { record }]),
            Standing::Lacking(elements, open) => {
                let never = |element: &Name| self.records.learned(name, *element, None).is_none();
                let elements: Vec<Name> = elements.into_iter().filter(never).collect();
                if elements.is_empty() {
                    return Some(vec![Cause::Told { record: open }]);
                }
                let rows = self.scenario.elements.iter().enumerate();
                let meant = rows.filter(|(_, row)| elements.contains(&row.name));
                let meant: Vec<_> = meant.map(|(row, _)| (ElementId::at(row), None)).collect();
                let mut way = vec![Cause::Lacking { procedure, who: name, elements }];
                way.extend(self.unlearned_of(who, &meant).unwrap_or_default());
                Some(way)
            }
        }
    }

    /// Why whoever was asked did not answer: his post never opened, or the question never came to him.
    fn unasked(&mut self, of: Name, asked: RecordNo) -> Way {
        let post = self.actor(of)?;
        if self.is_closed(post) {
            return self.kept(Goal::Open(post));
        }
        let letters = self.records.letters(of);
        let question = letters.into_iter().rfind(|letter| letter.cause == Some(asked))?;
        miscarried(question, None).map(|cause| vec![cause])
    }

    /// How a firing stands in the end; nothing if it was carried out, or is still on its way.
    fn standing(&self, fired: (RecordNo, Identity)) -> Option<Standing> {
        let mut standing = None;
        let mut lacked: &[Name] = &[];
        for (number, record) in self.records.of(fired) {
            match &record.fact {
                Fact::Asked { authority, of, .. } => {
                    standing = Some(Standing::Asked(*authority, *of, number));
                }
                Fact::Granted { .. } | Fact::Refused { .. } => standing = Some(Standing::Answered(number)),
                Fact::Forgone { .. } => standing = Some(Standing::Refused(number)),
                Fact::Authorised { .. } | Fact::Defaulted { .. } => standing = None,
                Fact::Seeking { lacking, .. } | Fact::Stalled { lacking, .. } if !lacking.is_empty() => {
                    lacked = lacking;
                }
                Fact::Unresolved { .. } if standing.is_none() && !lacked.is_empty() => {
                    standing = Some(Standing::Lacking(lacked.to_vec(), number));
                }
                Fact::Unresolved { .. } if standing.is_none() => standing = Some(Standing::Open(number)),
                Fact::Completed { .. } => return None,
                _ => {}
            }
        }
        standing
    }
}
