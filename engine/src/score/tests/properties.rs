//! What holds for any trace.

use super::exercise::{Exercise, at_least, at_most, first, minutes};
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::{Happening, Label, Mark, Which};
use crate::scenario::model::script::{Quantity, Scale};
use crate::scenario::{Element, Scenario};
use crate::score::awareness::awareness;
use crate::score::measure::outcome;
use crate::score::seen::Seen;
use crate::score::{Direction, milestones, score, totals};
use crate::trace::fact::Fact;
use crate::trace::record::Record;
use crate::trace::{Trace, told};
use proptest::prelude::*;

const KINDS: [&str; 13] = [
    "public Called call=1 to=a.room",
    "public Called call=2 to=a.room",
    "a.room Taken item=1 kind=call",
    "a.room Handled item=1 kind=call",
    "a.room Learned element=location value=hall",
    "b.room Learned element=location value=hall",
    "c.room Learned element=casualties value=3",
    "a.room Learned element=casualties value=7",
    "b.room Learned element=location value=quay",
    "a.room Declared what=major-incident",
    "b.room Stalled firing=1 procedure=open",
    "b.room Decided firing=1 procedure=open",
    "a.car.1 Arrived at=hall",
];

const LABELS: [&str; 4] = ["queueing", "processing", "authority", "travel"];

/// Any records in any order, each some seconds after the one before and caused by any earlier one.
fn traces() -> impl Strategy<Value = String> {
    let line = (0..KINDS.len(), 0_i64..200, any::<prop::sample::Index>(), 0..LABELS.len());
    prop::collection::vec(line, 1..40).prop_map(|lines| {
        let mut now = 0;
        let mut text = String::new();
        for (index, (kind, step, cause, label)) in lines.into_iter().enumerate() {
            now += step;
            let cause = cause.index(index + 1);
            text += &format!("{}:{} {} < {cause} {}\n", now / 60, now % 60, KINDS[kind], LABELS[label]);
        }
        text
    })
}

fn exercise() -> Exercise {
    let mut exercise = Exercise::new();
    let declared = exercise.declared("major-incident");
    let (rooms, location) = (exercise.some(&["a.room", "b.room"]), exercise.name("location"));
    let learned = Happening::Learned { who: rooms.clone(), element: location, value: None };
    let room = Some(rooms[..1].to_vec());
    let queueing = Happening::Waited { at: room.clone(), label: Some(Label::Queueing), source: None };
    exercise.measure("declared", Quantity::Time(None, declared.clone()), minutes(5));
    let known = Mark { event: learned.clone(), which: Which::Every };
    exercise.measure("known", Quantity::Time(Some(declared.clone()), known.clone()), minutes(5));
    exercise.measure(
        "second",
        Quantity::Time(None, Mark { event: learned.clone(), which: Which::Nth(2) }),
        minutes(5),
    );
    exercise.measure("count", Quantity::Count(learned), at_most(3.0));
    exercise.measure(
        "answered",
        Quantity::Share(Happening::Answered { at: room, source: None }, told::time("1:00")),
        at_least(0.9),
    );
    exercise.measure("mean", Quantity::Mean(queueing.clone()), minutes(1));
    exercise.measure("p90", Quantity::Quantile(queueing, 0.9), minutes(1));
    exercise.measure("gap", Quantity::LongestGap(Happening::TookCommand(None), None), minutes(15));
    exercise.measure("order", Quantity::InOrder(vec![declared, known]), Scale::Yes);
    exercise.measure("awareness", Quantity::Awareness(rooms, 0.5), minutes(9)).critical = true;
    exercise.measure("lost", Quantity::TimeLost(Label::Authority), minutes(10));
    exercise.measure("open", Quantity::Unanswered, at_most(0.0));
    exercise
}

fn told_of(text: &str) -> (Scenario, Trace) {
    exercise().told(text)
}

proptest! {
    /// What comes later changes nothing that was told before.
    #[test]
    fn a_score_at_an_instant_is_that_of_the_trace_so_far(text in traces(), at in 0_i64..8_000) {
        let (scenario, trace) = told_of(&text);
        let at = Tick(at * 1000);
        let so_far = Trace { names: trace.names.clone(), records: trace.until(at).to_vec() };
        prop_assert_eq!(score(&scenario, &trace, at), score(&scenario, &so_far, at));
    }

    /// A time that was told stays; counts, gaps and lost time never shrink.
    #[test]
    fn evidence_only_grows(text in traces(), early in 0_i64..8_000, more in 0_i64..8_000) {
        let (scenario, trace) = told_of(&text);
        let (early, late) = (Tick(early * 1000), Tick((early + more) * 1000));
        let (early, late) = (score(&scenario, &trace, early), score(&scenario, &trace, late));
        for (before, after) in early.measures.iter().zip(&late.measures) {
            match scenario.names.text(before.name) {
                "declared" | "known" | "second" | "awareness" => prop_assert!(before.value.is_none() || before.value == after.value),
                "count" | "gap" | "lost" => prop_assert!(before.value.is_none() || before.value <= after.value),
                _ => {}
            }
        }
    }

    /// Every milestone's time is divided without a rest, in each of the three ways.
    #[test]
    fn totals_add_up(text in traces()) {
        let (scenario, trace) = told_of(&text);
        for milestone in milestones(&scenario, &trace) {
            let totals = totals(&scenario, &milestone.intervals);
            prop_assert_eq!(totals.label.values().copied().sum::<Tick>(), milestone.at);
            prop_assert_eq!(totals.agency.values().copied().sum::<Tick>(), milestone.at);
            prop_assert_eq!(totals.level.values().copied().sum::<Tick>(), milestone.at);
        }
    }

    /// Scores and shares are shares, marks follow values, and evidence is in order and in the trace.
    #[test]
    fn results_are_sound(text in traces(), at in 0_i64..8_000) {
        let (scenario, trace) = told_of(&text);
        let seen = trace.until(Tick(at * 1000)).len();
        let score = score(&scenario, &trace, Tick(at * 1000));
        prop_assert!(score.score.is_none_or(|score| (0.0..=1.0).contains(&score)));
        for measure in &score.measures {
            prop_assert!(measure.evidence.is_sorted() && measure.evidence.iter().all(|number| number.index() < seen));
            prop_assert!(measure.value.is_none_or(f64::is_finite));
            if let (Some(value), Some(full), Some(mark)) = (measure.value, measure.full, measure.mark) {
                let is_full = if measure.direction == Direction::Lower { value <= full } else { value >= full };
                prop_assert_eq!(mark == 2, is_full);
            }
        }
    }

    /// Awareness is a share, the same whoever is named first.
    #[test]
    fn awareness_is_symmetrical(text in traces(), at in 0_i64..8_000) {
        let mut exercise = exercise();
        let mut among = exercise.some(&["a.room", "b.room", "c.room"]);
        let (scenario, trace) = exercise.told(&text);
        let one_way = awareness(&scenario, &trace, &among, Tick(at * 1000));
        among.reverse();
        prop_assert_eq!(one_way, awareness(&scenario, &trace, &among, Tick(at * 1000)));
        prop_assert!(one_way.is_some_and(|share| (0.0..=1.0).contains(&share)));
    }

    /// Watching change by change agrees with looking at everything afresh, and the level is
    /// reached at the first change that shows it.
    #[test]
    fn awareness_is_what_looking_afresh_finds(text in traces()) {
        let mut exercise = exercise();
        let among = exercise.some(&["a.room", "b.room"]);
        let (scenario, trace) = exercise.told(&text);
        let mut reached = None;
        for (index, record) in trace.records.iter().enumerate() {
            let afresh = afresh(&scenario, &trace.records[..=index], &among, record.at);
            let is_change = matches!(record.fact, Fact::Learned { .. } | Fact::Called { .. });
            if is_change && reached.is_none() && afresh >= 0.5 {
                reached = Some(record.at);
            }
            let is_last = trace.records.get(index + 1).is_none_or(|next| next.at > record.at);
            if is_last {
                prop_assert_eq!(awareness(&scenario, &trace, &among, record.at), Some(afresh));
            }
        }
        let measure = Quantity::Awareness(among, 0.5);
        let found = outcome(&Seen::new(&scenario, &trace, Tick::MAX), &measure).value;
        prop_assert_eq!(found, reached.map(|at| (at - scenario.clock.t0).max(Tick::ZERO).0 as f64));
    }
}

/// The awareness of two posts from their latest statements alone.
fn afresh(scenario: &Scenario, records: &[Record], pair: &[Name], now: Tick) -> f64 {
    let latest = |post: Name, kind: &Element| {
        let told = records.iter().rev().find_map(|record| match &record.fact {
            Fact::Learned { element, value, .. } if record.actor == post && *element == kind.name => {
                Some((*value, record.at))
            }
            _ => None,
        });
        told.filter(|(_, at)| *at + kind.life > now).map(|(value, _)| value)
    };
    let both = scenario.elements.iter().map(|kind| (latest(pair[0], kind), latest(pair[1], kind)));
    let known: Vec<_> = both.filter(|(left, right)| left.is_some() || right.is_some()).collect();
    let has_begun =
        records.iter().any(|record| matches!(record.fact, Fact::Called { .. } | Fact::Learned { .. }));
    match known.len() {
        0 => f64::from(u8::from(!has_begun)),
        all => known.iter().filter(|(left, right)| left == right).count() as f64 / all as f64,
    }
}

#[test]
fn the_first_of_an_event_is_where_the_measure_says() {
    let mut exercise = Exercise::new();
    exercise.measure("warned", Quantity::Time(None, first(Happening::Warned)), minutes(5));
    let score = exercise.score("9:00", "6:00 a.room Warned\n7:00 a.room Warned");
    assert_eq!(score.measures[0].milestone.map(|number| number.number()), Some(1));
}
