//! Of every milestone of every shipped exercise: the chain is whole, all totals add up, and what is said
//! to have happened beside it did.

use super::played::Played;
use crate::determinism::shipped::shipped;
use salambo_engine::document::text::Language;
use salambo_engine::explain::Explanation;
use salambo_engine::explain::missed::missed;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::json::explain as documents;
use salambo_engine::trace::Trace;
use salambo_engine::trace::record::RecordNo;
use serde_json::Value;

fn sum(totals: &Value) -> i64 {
    let lengths = totals.as_object().expect("a map").values();
    lengths.map(|length| length.as_i64().expect("whole milliseconds")).sum()
}

/// The contract of the document: from 0, without a gap, to the end; every map adds up.
fn document_adds_up(document: &Value, name: &str) {
    let at = document["at_ms"].as_i64().expect("it came");
    let mut reached = 0;
    for link in document["chain"].as_array().expect("a chain") {
        assert_eq!(link["from_ms"], reached, "{name}");
        reached = link["to_ms"].as_i64().expect("whole milliseconds");
        assert!(link["from_ms"].as_i64() <= Some(reached), "{name}");
    }
    assert_eq!(reached, at, "{name}");
    for map in ["label", "agency", "level"] {
        assert_eq!(sum(&document["totals"][map]), at, "{name}: {map}");
    }
    assert!(document["profile"].is_null() && document["never"].is_null(), "{name}");
}

fn stories_are_true(trace: &Trace, explanation: &Explanation, name: &str) {
    let end = explanation.chain.last().map(|interval| interval.to_record);
    let folded: Vec<RecordNo> = explanation
        .steps
        .iter()
        .flat_map(|step| [step.interval.to_record].into_iter().chain(step.at_once.iter().copied()))
        .collect();
    assert!(folded.windows(2).all(|pair| pair[0] < pair[1]), "{name}");
    assert_eq!(folded.last().copied(), end.filter(|_| !folded.is_empty()), "{name}");
    let mut at = Tick::ZERO;
    for step in &explanation.steps {
        assert_eq!(step.interval.from, at, "{name}");
        at = step.interval.to;
        assert!(step.at_once.iter().all(|record| trace.get(*record).at == at), "{name}");
        for part in &step.meanwhile {
            assert!(part.to > step.interval.from && part.to <= step.interval.to, "{name}");
        }
        let ended = step.interval.to_record;
        assert!(
            step.failed.iter().chain(&step.reached).all(|record| *record < ended || folded.contains(&ended))
        );
        assert!(step.failed.iter().all(|record| !folded.contains(record)), "{name}");
    }
    for slack in &explanation.slack {
        assert!(slack.slack > Tick::ZERO && slack.record < slack.of, "{name}");
    }
}

#[test]
fn every_milestone_of_every_shipped_exercise_is_explained_to_the_millisecond() {
    let mut told = 0;
    for exercise in shipped().into_iter().filter(|exercise| exercise.is_small()) {
        let played = Played::of(exercise.scenario());
        for milestone in played.milestones() {
            let name = format!("{}: {}", exercise.name(), milestone.id);
            let explanation = played.explained(&milestone.id);
            assert_eq!(explanation.at, Some(milestone.at), "{name}");
            stories_are_true(&played.trace, &explanation, &name);
            let document = documents::document(&played.debriefing(), &explanation, None, Language::En);
            document_adds_up(&serde_json::to_value(document).expect("it is JSON"), &name);
            told += 1;
        }
    }
    assert!(told > 100, "only {told} milestones");
}

#[test]
fn what_was_missed_costs_what_the_score_lacks() {
    for exercise in shipped().into_iter().filter(|exercise| exercise.is_small()) {
        let played = Played::of(exercise.scenario());
        let of = played.debriefing();
        let missed = missed(of.scenario, of.score);
        assert!(missed.windows(2).all(|pair| pair[0].cost >= pair[1].cost), "{}", exercise.name());
        let capped = of.score.objectives.iter().any(|objective| !objective.capped_by.is_empty());
        let Some(score) = of.score.score.filter(|_| !capped) else {
            continue;
        };
        let lacks: f64 = missed.iter().map(|one| one.cost).sum();
        assert!((1.0 - score - lacks).abs() < 1e-9, "{}: {score} and {lacks}", exercise.name());
    }
}
