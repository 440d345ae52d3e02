//! The causes for which something never came, as sentences.

use crate::explain::back::Cause;
use crate::kernel::names::Name;
use crate::scenario::model::mark::Value;
use crate::trace::Trace;
use crate::trace::record::RecordNo;
use crate::wording::{Narrator, Noun, Term};

/// Who tells causes.
pub(in crate::report) struct Causes<'a> {
    pub(in crate::report) narrator: &'a Narrator<'a>,
    pub(in crate::report) trace: &'a Trace,
}

impl Causes<'_> {
    /// A cause as a sentence without a full stop.
    pub(in crate::report) fn sentence(&self, cause: &Cause) -> String {
        let mut terms = Vec::new();
        if let Some(who) = cause.who() {
            terms.push(("who", self.narrator.actor(who)));
        }
        if let Some(procedure) = cause.procedure() {
            terms.push(("procedure", self.called(Noun::Procedure, procedure)));
        }
        let kind = cause.kind();
        let key = match cause {
            Cause::Unlearned { elements, .. } => {
                let all: Vec<String> = elements.iter().map(|wanted| self.wanted(*wanted)).collect();
                terms.push(("elements", self.narrator.catalogue().list(&all)));
                kind.to_owned()
            }
            Cause::Lacking { elements, .. } => {
                let all: Vec<String> = elements.iter().map(|name| self.wanted((*name, None))).collect();
                terms.push(("elements", self.narrator.catalogue().list(&all)));
                kind.to_owned()
            }
            Cause::Unknown { element } => {
                terms.push(("element", self.wanted(*element)));
                kind.to_owned()
            }
            Cause::Closed { by_nobody: true, .. } => format!("{kind}-by-nobody"),
            Cause::Untold { .. }
            | Cause::Unled { .. }
            | Cause::Unfired { .. }
            | Cause::Closed { .. }
            | Cause::Speechless { .. } => kind.to_owned(),
            cause => return self.recorded(cause, terms),
        };
        self.phrase(&key, terms)
    }

    /// A cause that rests on a record.
    fn recorded(&self, cause: &Cause, mut terms: Vec<(&'static str, String)>) -> String {
        let mut key = cause.kind().to_owned();
        match cause {
            Cause::Done { element, done, came, .. } => {
                terms.extend([("element", self.wanted((*element, None))), ("at", self.moment(*done))]);
                terms.extend(came.map(|came| ("came", self.moment(came))));
                key.push_str(if came.is_some() { "-before" } else { "-without" });
            }
            Cause::Unanswered { authority, of, asked, .. } => terms.extend([
                ("authority", self.called(Noun::Authority, *authority)),
                ("of", self.narrator.actor(*of)),
                ("at", self.moment(*asked)),
            ]),
            Cause::Silent { element, knower, learned, .. } => terms.extend([
                ("element", self.wanted((*element, None))),
                ("knower", self.narrator.actor(*knower)),
                ("at", self.moment(*learned)),
            ]),
            Cause::Lost { element: Some(element), .. } => {
                terms.push(("element", self.wanted((*element, None))));
                key.push_str("-element");
            }
            _ => {}
        }
        if let Some(record) = cause.record() {
            let told = self.trace.get(record);
            terms.extend([
                ("sentence", self.narrator.sentence(told)),
                ("when", self.moment(record)),
                ("record", record.number().to_string()),
            ]);
        }
        self.phrase(&key, terms)
    }

    fn phrase(&self, key: &str, terms: Vec<(&'static str, String)>) -> String {
        let terms = terms.into_iter().map(|(name, text)| (name, Term::Text(text)));
        self.narrator.catalogue().phrase(&format!("explain-back-{key}"), terms)
    }

    fn called(&self, noun: Noun, name: Name) -> String {
        self.narrator.titles().of(noun, self.narrator.id(name))
    }

    /// An element, with its value where only one would have done.
    fn wanted(&self, (element, value): (Name, Option<Value>)) -> String {
        let called = self.called(Noun::Element, element);
        match value {
            None | Some(Value::Flag(true)) => called,
            Some(value) => format!("{called} = {}", self.narrator.value(value)),
        }
    }

    fn moment(&self, record: RecordNo) -> String {
        self.narrator.moment(self.trace.get(record).at)
    }
}
