//! Pairs: two runs held against each other, from the first record that differs.

use crate::kernel::tick::Tick;
use crate::trace::Trace;
use crate::trace::line;
use crate::trace::record::RecordNo;

/// Where two runs begin to differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// When.
    pub at: Tick,
    /// The first record of the one that the other has not, if it has not ended before.
    pub one: Option<RecordNo>,
    /// The first record of the other that the one has not.
    pub other: Option<RecordNo>,
}

/// The first record in which two runs differ, by what stands in it; `None` if they are the same.
#[must_use]
pub fn first_difference(one: &Trace, other: &Trace) -> Option<Difference> {
    let text = |trace: &Trace, number: RecordNo| {
        let mut text = String::new();
        line::write(&mut text, number, trace.get(number), &trace.names);
        text
    };
    let common = one.records.len().min(other.records.len());
    let differs = |number: &RecordNo| text(one, *number) != text(other, *number);
    let first = (0..common).map(RecordNo::at).find(differs).map_or(common, RecordNo::index);
    let here = |trace: &Trace| (first < trace.records.len()).then(|| RecordNo::at(first));
    let (mine, theirs) = (here(one), here(other));
    let at = [mine.map(|number| one.get(number).at), theirs.map(|number| other.get(number).at)];
    Some(Difference { at: at.into_iter().flatten().min()?, one: mine, other: theirs })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::example;

    const NIGHT: &str = "1:00 police.room Opened
         2:00 police.room Declared what=major-incident
         3:00 rescue.room Opened";

    #[test]
    fn the_first_record_of_another_content_is_where_they_part() {
        let (_, one) = example::run(NIGHT);
        let (_, other) = example::run(&NIGHT.replace("2:00 police.room", "2:30 police.room"));
        let record = Some(RecordNo::at(2));
        let at = Tick(120_000);
        assert_eq!(first_difference(&one, &other), Some(Difference { at, one: record, other: record }));
        assert_eq!(first_difference(&one, &one), None);
    }

    #[test]
    fn one_may_end_before_the_other() {
        let (_, one) = example::run(NIGHT);
        let (_, other) = example::run("1:00 police.room Opened");
        let found = first_difference(&one, &other);
        let expected = Difference { at: Tick(120_000), one: Some(RecordNo::at(2)), other: None };
        assert_eq!(found, Some(expected));
    }
}
