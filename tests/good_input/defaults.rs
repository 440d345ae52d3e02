//! The shipped defaults are those that are read, no more and no fewer, and say where they come from.

use std::collections::BTreeSet;

use salambo_engine::document::defaults::{Defaults, Tag};
use salambo_engine::document::distribution::Distribution as Written;
use salambo_engine::document::measure::ParameterValue;
use salambo_engine::kernel::distribution::Distribution;
use salambo_engine::scenario::model::parameters::{Lookup, Parameters};

use super::shelf::{good, loaded, under};

/// Parameters that are looked up where somebody needs them, not with those of the mechanisms.
const ELSEWHERE: [&str; 14] = [
    "relatives.per-casualty",
    "interoperability.technical",
    "interoperability.procedural",
    "interoperability.language",
    "interoperability.relationship",
    "maturity.conflicted",
    "maturity.deconflicted",
    "maturity.coordinated",
    "maturity.collaborative",
    "maturity.edge",
    "turnout.ems",
    "turnout.fire",
    "turnout.police",
    "turnout.other",
];

/// The same, of lengths of time: what exercises write as efforts, and when families ask.
const TIMES_ELSEWHERE: [&str; 6] = [
    "triage.per-casualty",
    "extract.per-casualty",
    "treat.per-casualty",
    "load.per-casualty",
    "relatives.first",
    "relatives.spread",
];

fn defaults() -> Defaults {
    loaded(good(), &under("base")).defaults
}

/// Notes the kind of every key that mechanisms read.
#[derive(Default)]
struct Keys {
    times: BTreeSet<String>,
    numbers: BTreeSet<String>,
}

impl Lookup for Keys {
    fn time(&mut self, key: &str) -> Distribution {
        self.times.insert(key.to_owned());
        Distribution::Fixed(0.0)
    }

    fn number(&mut self, key: &str) -> f64 {
        self.numbers.insert(key.to_owned());
        0.0
    }
}

#[test]
fn the_keys_are_exactly_those_that_are_read() {
    let mut read = Keys::default();
    Parameters::read(&mut read);
    let defaults = defaults();
    let there: BTreeSet<&str> = defaults.entries.iter().map(|entry| entry.key.value.as_str()).collect();
    assert_eq!(there.len(), defaults.entries.len(), "no key stands twice");
    let lives = there.iter().filter(|key| key.starts_with("life.")).copied();
    let read = read.times.iter().chain(&read.numbers).map(String::as_str);
    let wanted: BTreeSet<&str> = read.chain(ELSEWHERE).chain(TIMES_ELSEWHERE).chain(lives).collect();
    assert!(wanted.contains("life.other"));
    assert_eq!(there, wanted);
}

#[test]
fn each_is_of_the_kind_that_is_read() {
    let mut read = Keys::default();
    Parameters::read(&mut read);
    for entry in &defaults().entries {
        for value in [Some(&entry.value), entry.ideal.as_ref()].into_iter().flatten() {
            let is_time = matches!(value, ParameterValue::Time(_));
            let wanted = match entry.key.split_once('.') {
                Some(("life" | "turnout", _)) => true,
                _ => {
                    let key = &entry.key.value;
                    read.times.contains(key) || TIMES_ELSEWHERE.contains(&key.as_str())
                }
            };
            assert_eq!(is_time, wanted, "{}", entry.key.value);
        }
    }
}

#[test]
fn each_says_how_well_it_is_known() {
    for entry in &defaults().entries {
        assert!(!entry.source.trim().is_empty(), "{}", entry.key.value);
        let assumed = entry.source == "assumption";
        assert!(!assumed || entry.tag == Tag::AS, "{}", entry.key.value);
    }
}

#[test]
fn ideal_ground_has_no_delay_loss_or_overload() {
    let nothing = |value: &ParameterValue| match value {
        ParameterValue::Number(number) => *number == 0.0,
        ParameterValue::Time(Written::Fixed(time)) => time.0 == 0,
        ParameterValue::Time(Written::Drawn(_)) => false,
    };
    let off = ["latency.", "vanish.", "misroute.p", "misroute.r", "turnout.", "decision.deliberation"];
    let also_off = [
        "call.answer",
        "call.process",
        "message.service",
        "message.sending",
        "size-up",
        "travel.factor-sigma",
        "span.slope",
        "decision.reopen",
        "backlog.omission-limit",
        "backlog.speed-up",
        "backlog.error-cap",
        "interoperability.latency-slope",
        "interoperability.deferral",
        "attention.priority",
        "attention.last",
    ];
    for entry in &defaults().entries {
        let key = entry.key.value.as_str();
        let ideal = entry.ideal.as_ref().unwrap_or(&entry.value);
        if also_off.contains(&key) || off.iter().any(|begin| key.starts_with(begin)) {
            assert!(nothing(ideal), "{key}");
        }
        if key.starts_with("retention.") || key == "attention.first" {
            assert!(matches!(ideal, ParameterValue::Number(number) if *number == 1.0), "{key}");
        }
    }
}
