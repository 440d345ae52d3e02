//! Chains: from any record back to the start, without gaps, and adding up.

use super::draft::{Draft, Luck, drafts};
use super::stage::{performed, runner, told};
use proptest::prelude::*;
use salambo_engine::document::mark::Label;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::Trace;
use salambo_engine::trace::chain::back_from;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::{Record, RecordNo};

fn holds(draft: &Draft) -> Result<(), TestCaseError> {
    let (_, trace, _) = performed(draft)?;
    for (number, record) in trace.iter() {
        record_is_sound(&trace, number, record)?;
        chain_is_whole(&trace, number)?;
    }
    Ok(())
}

fn record_is_sound(trace: &Trace, number: RecordNo, record: &Record) -> Result<(), TestCaseError> {
    let line = || told(trace, number);
    let earlier = number.index().checked_sub(1).map(|before| trace.get(RecordNo::at(before)));
    prop_assert!(earlier.is_none_or(|earlier| earlier.at <= record.at), "time goes back: {}", line());
    prop_assert_eq!(record.cause.is_none(), number == RecordNo::START, "{}", line());
    prop_assert_ne!(record.wait, Label::Other, "{}", line());
    let named = record.cause.iter().chain(&record.others);
    for other in named.chain(&record.released_by) {
        prop_assert!(*other < number, "names what comes later: {}", line());
    }
    for other in &record.others {
        prop_assert!(Some(*other) != record.cause, "its cause twice: {}", line());
    }
    let length = record.cause.map_or(Tick::ZERO, |cause| record.at - trace.get(cause).at);
    prop_assert_eq!(length == Tick::ZERO, record.wait == Label::Instant, "{}", line());
    let Some(release) = record.released_by else {
        return Ok(());
    };
    let is_cut_short = matches!(record.fact, Fact::Interrupted { .. });
    prop_assert!(is_cut_short || is_a_wait(record.wait), "what is no wait is released: {}", line());
    prop_assert_eq!(
        trace.get(release).at,
        record.at,
        "released by what happened at another time: {}\n{}",
        line(),
        told(trace, release)
    );
    Ok(())
}

/// Lengths of time that somebody else can end.
fn is_a_wait(label: Label) -> bool {
    match label {
        Label::Queueing | Label::LineEngaged | Label::Authority | Label::Seeking => true,
        Label::Stalled | Label::Staffing | Label::Holding | Label::Resource => true,
        Label::Timer | Label::Script | Label::Retry => true,
        Label::Answering | Label::Processing | Label::Transmission | Label::Relay => false,
        Label::Deliberation | Label::Turnout | Label::Equipment => false,
        Label::Travel | Label::SizeUp | Label::Work | Label::Instant | Label::Other => false,
    }
}

fn chain_is_whole(trace: &Trace, number: RecordNo) -> Result<(), TestCaseError> {
    let chain = back_from(trace, number);
    let (mut at, mut record, mut sum) = (Tick::ZERO, RecordNo::START, Tick::ZERO);
    for interval in &chain {
        prop_assert_eq!(interval.from, at, "a gap before {}", told(trace, interval.to_record));
        prop_assert_eq!(interval.from_record, record);
        sum += interval.to - interval.from;
        (at, record) = (interval.to, interval.to_record);
    }
    prop_assert_eq!((record, sum), (number, trace.get(number).at));
    Ok(())
}

fn whatever_is_drafted(luck: Luck) {
    runner(24).run(&drafts(luck), |draft| holds(&draft)).unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn add_up_where_chance_rules() {
    whatever_is_drafted(Luck::Drawn);
}

#[test]
fn add_up_where_nothing_is_left_to_chance() {
    whatever_is_drafted(Luck::Fixed);
}

#[test]
fn add_up_where_nobody_waits() {
    whatever_is_drafted(Luck::Calm);
}
