//! The same thing happening in another run of the same exercise: a record found again where something
//! was quicker.
//!
//! Two records tell the same if the same actor did the same with the same messages, people and places.
//! When it was, how many waited and which attempt it was may differ: that is what haste changes. Of
//! several that tell the same, the second is found as the second, and so on.

use crate::kernel::names::Name;
use crate::trace::Trace;
use crate::trace::field::Argument;
use crate::trace::record::{Record, RecordNo};

/// What is looked for in another run.
#[derive(Clone, Debug, PartialEq)]
pub struct Same {
    told: Told,
    /// How many before it tell the same.
    before: usize,
}

/// What a record tells, whenever it happens.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    actor: Name,
    kind: &'static str,
    fields: Vec<Argument>,
}

impl Told {
    fn by(record: &Record) -> Self {
        let fields = record.fact.arguments().into_iter().map(|(_, argument)| argument);
        let lasting = |field: &Argument| !matches!(field, Argument::Time(_) | Argument::Number(_));
        Self { actor: record.actor, kind: record.fact.kind(), fields: fields.filter(lasting).collect() }
    }

    fn is_by(&self, record: &Record) -> bool {
        self.actor == record.actor && self.kind == record.fact.kind() && *self == Self::by(record)
    }
}

impl Same {
    /// What a record of a run tells.
    #[must_use]
    pub fn of(trace: &Trace, number: RecordNo) -> Self {
        let told = Told::by(trace.get(number));
        let before = trace.records[..number.index()].iter().filter(|record| told.is_by(record)).count();
        Self { told, before }
    }

    /// Where it happens in a run under the same names; `None` if it does not.
    #[must_use]
    pub fn find(&self, trace: &Trace) -> Option<RecordNo> {
        let mut same = trace.iter().filter(|(_, record)| self.told.is_by(record));
        same.nth(self.before).map(|(number, _)| number)
    }
}

#[cfg(test)]
mod tests {
    use super::Same;
    use crate::kernel::names::Names;
    use crate::trace::record::RecordNo;
    use crate::trace::told;

    /// What is looked for, by its line in the first run, and its line in the other.
    fn found(line: usize, other: &str) -> Option<usize> {
        let mut names = Names::default();
        let one = told::trace(
            &mut names,
            "1:00 a Taken item=1 waiting=3
             2:00 a Rang name=look
             3:00 a Rang name=look
             4:00 b Rang name=look",
        );
        let other = told::trace(&mut names, other);
        Same::of(&one, RecordNo::at(line)).find(&other).map(|number| number.index())
    }

    #[test]
    fn when_it_was_and_how_many_waited_may_differ() {
        assert_eq!(found(1, "0:10 a Rang name=look\n0:20 a Taken item=1 waiting=0"), Some(2));
        assert_eq!(found(1, "0:20 a Taken item=2 waiting=3"), None);
    }

    #[test]
    fn of_equals_the_second_is_found_as_the_second() {
        let other = "0:10 b Rang name=look\n0:20 a Rang name=look\n0:30 a Rang name=look";
        assert_eq!(found(2, other), Some(2));
        assert_eq!(found(3, other), Some(3));
        assert_eq!(found(4, other), Some(1));
        assert_eq!(found(3, "0:20 a Rang name=look"), None);
    }
}
