//! An explanation as a JSON document, `salambo.explain/1`: a contract with other programs.
//!
//! Every key is always present, null if there is nothing to say; times are whole milliseconds
//! since the start; ids are never translated, sentences are. The chain starts at 0, is contiguous and
//! ends at `at_ms`; each map of `totals` adds up to it.

use crate::document::text::Language;
use crate::explain::back::Cause;
use crate::explain::change::Amount;
use crate::explain::missed::missed;
use crate::explain::never::Never;
use crate::explain::profile::Gain;
use crate::explain::slack::Slack;
use crate::explain::step::Step;
use crate::explain::target::Came;
use crate::explain::{Explanation, Target, explain};
use crate::kernel::names::Name;
use crate::report::Debriefing;
use crate::report::explain::{Causes, Changes};
use crate::score::waiting::Wait;
use crate::trace::chain::Interval;
use crate::trace::record::RecordNo;
use crate::trace::words::Word;
use crate::wording::{Catalogue, Narrator};
use serde::Serialize;
use std::collections::BTreeMap;

/// The name and number of the document's format.
const FORMAT: &str = "salambo.explain/1";

/// What belongs to no agency, or stands at no level.
const NONE: &str = "none";

/// An explanation, or all that were missed.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    /// The digest of the run's records.
    run: &'a str,
    run_file: Option<&'a str>,
    exercise: &'a str,
    doctrine: &'a str,
    seed: u64,
    replication: u64,
    #[serde(flatten)]
    told: Told<'a>,
    /// The measures missed, if no target was asked for.
    missed: Option<Vec<MissedEntry<'a>>>,
    /// What would have helped, the most first; null if nothing was played again.
    profile: Option<Vec<GainEntry>>,
}

/// What a change gains on a measure.
#[derive(Clone, Debug, Serialize)]
struct GainEntry {
    /// The element and what is improved about it.
    change: String,
    measure: String,
    /// What is gained where the element is perfect: the last step.
    gain_ms: i64,
    /// In what amounts are counted: shares up to 1, so many more, or done at all.
    counted: &'static str,
    /// Whether every step moves the measure the same way.
    steady: bool,
    steps: Vec<GainStep>,
    sentence: String,
}

#[derive(Clone, Debug, Serialize)]
struct GainStep {
    amount: f64,
    gain_ms: i64,
}

/// What is told of one target.
#[derive(Clone, Debug, Default, Serialize)]
struct Told<'a> {
    target: Option<TargetEntry>,
    at_ms: Option<i64>,
    record: Option<u32>,
    chain: Vec<LinkEntry<'a>>,
    totals: TotalsEntry<'a>,
    slack: Vec<SlackEntry>,
    never: Option<NeverEntry<'a>>,
    rests_on: Option<Vec<u32>>,
}

#[derive(Clone, Debug, Serialize)]
struct TargetEntry {
    kind: &'static str,
    id: String,
}

/// An interval of the chain.
#[derive(Clone, Debug, Serialize)]
struct LinkEntry<'a> {
    record: u32,
    cause: u32,
    released_by: Option<u32>,
    from_ms: i64,
    to_ms: i64,
    label: &'static str,
    actor: &'a str,
    sentence: String,
    /// What led meanwhile to the record that ended the wait.
    meanwhile: Vec<PartEntry<'a>>,
    /// What failed that would have ended it.
    failed: Vec<u32>,
    /// The last that was heard of what nobody answered.
    reached: Option<u32>,
}

#[derive(Clone, Debug, Serialize)]
struct PartEntry<'a> {
    record: u32,
    from_ms: i64,
    to_ms: i64,
    label: &'static str,
    actor: &'a str,
    sentence: String,
}

#[derive(Clone, Debug, Default, Serialize)]
struct TotalsEntry<'a> {
    label: BTreeMap<&'static str, i64>,
    agency: BTreeMap<&'a str, i64>,
    level: BTreeMap<String, i64>,
}

#[derive(Clone, Debug, Serialize)]
struct SlackEntry {
    record: u32,
    slack_ms: i64,
    /// The record of the chain that rests on it.
    of: u32,
    sentence: String,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct NeverEntry<'a> {
    unbegun: bool,
    missing: Vec<&'a str>,
    decisions: Vec<RecordEntry>,
    /// Procedures that would have brought it and never fired.
    unfired: Vec<&'a str>,
    failed: Vec<RecordEntry>,
    waits: Vec<WaitEntry<'a>>,
    /// The way back to what somebody could act on: each cause rests on the next.
    causes: Vec<CauseEntry<'a>>,
}

/// One cause: who, and the procedure and record that it is about, if it is about any.
#[derive(Clone, Debug, Serialize)]
struct CauseEntry<'a> {
    kind: &'static str,
    who: Option<&'a str>,
    procedure: Option<&'a str>,
    record: Option<u32>,
    sentence: String,
}

#[derive(Clone, Debug, Serialize)]
struct RecordEntry {
    record: u32,
    sentence: String,
}

#[derive(Clone, Debug, Serialize)]
struct WaitEntry<'a> {
    who: &'a str,
    #[serde(rename = "for")]
    whom: Option<&'a str>,
    label: &'static str,
    from_ms: i64,
    to_ms: i64,
    record: u32,
}

#[derive(Clone, Debug, Serialize)]
struct MissedEntry<'a> {
    mark: Option<u8>,
    /// What the score of the exercise lacks for it, from 0 to 1.
    cost: f64,
    #[serde(flatten)]
    told: Told<'a>,
}

/// The document of an explanation, with sentences in a language.
#[must_use]
pub fn document<'a>(
    of: &Debriefing<'a>,
    explanation: &Explanation,
    gains: Option<&[Gain]>,
    language: Language,
) -> Document<'a> {
    let catalogue = &Catalogue::of(language, of.scenario);
    let narrator = &Narrator::new(catalogue, of.scenario, of.trace);
    let writer = Writer { of: *of, narrator, catalogue };
    Document { profile: writer.profile(gains), ..writer.document(writer.told(explanation), None) }
}

/// The document of everything that was missed in a run, the costliest first.
#[must_use]
pub fn overview<'a>(of: &Debriefing<'a>, gains: Option<&[Gain]>, language: Language) -> Document<'a> {
    let catalogue = &Catalogue::of(language, of.scenario);
    let narrator = &Narrator::new(catalogue, of.scenario, of.trace);
    let writer = Writer { of: *of, narrator, catalogue };
    let mut all = Vec::new();
    for one in missed(of.scenario, of.score) {
        let id = of.scenario.names.text(one.result.name);
        if let Some(target) = Target::measure(of.scenario, of.score, of.milestones, id) {
            let told = writer.told(&explain(of.scenario, of.trace, &target));
            all.push(MissedEntry { mark: one.result.mark, cost: one.cost, told });
        }
    }
    Document { profile: writer.profile(gains), ..writer.document(Told::default(), Some(all)) }
}

struct Writer<'a, 'c> {
    of: Debriefing<'a>,
    narrator: &'c Narrator<'c>,
    catalogue: &'c Catalogue,
}

impl<'a> Writer<'a, '_> {
    fn name(&self, name: Name) -> &'a str {
        self.of.trace.names.text(name)
    }

    fn sentence(&self, record: RecordNo) -> String {
        self.narrator.sentence(self.of.trace.get(record))
    }

    fn document(&self, told: Told<'a>, missed: Option<Vec<MissedEntry<'a>>>) -> Document<'a> {
        let terms = self.of.terms;
        Document {
            format: FORMAT,
            run: &terms.digest,
            run_file: terms.run_file.as_deref(),
            exercise: self.name(self.of.scenario.id),
            doctrine: self.name(self.of.scenario.doctrine),
            seed: terms.seed,
            replication: terms.replication,
            told,
            missed,
            profile: None,
        }
    }

    fn profile(&self, gains: Option<&[Gain]>) -> Option<Vec<GainEntry>> {
        let titles =
            Changes { narrator: self.narrator, catalogue: self.catalogue, names: &self.of.trace.names };
        let entry = |gain: &Gain| GainEntry {
            change: titles.id(gain.change),
            measure: gain.measure.clone(),
            gain_ms: gain.perfect().0,
            counted: match gain.change.counted() {
                Amount::Share => "share",
                Amount::More => "more",
                Amount::Whole => "whole",
            },
            steps: gain
                .steps
                .iter()
                .map(|(amount, gain)| GainStep { amount: *amount, gain_ms: gain.0 })
                .collect(),
            steady: gain.is_steady(),
            sentence: titles.sentence(gain.change),
        };
        gains.map(|gains| gains.iter().map(entry).collect())
    }

    fn told(&self, explanation: &Explanation) -> Told<'a> {
        let rests_on = match &explanation.target {
            Target::Measure(_, Came::NoMoment(records)) => {
                Some(records.iter().map(|record| record.number()).collect())
            }
            Target::Measure(_, Came::At(_) | Came::Never) | Target::Record(_) => None,
        };
        Told {
            target: Some(target(&explanation.target)),
            at_ms: explanation.at.map(|at| at.0),
            record: explanation.target.end().map(RecordNo::number),
            chain: self.chain(explanation),
            totals: self.totals(explanation),
            slack: explanation.slack.iter().map(|slack| self.slack(slack)).collect(),
            never: explanation.never.as_ref().map(|kept| never(&self.of, self.narrator, kept)),
            rests_on,
        }
    }

    fn chain(&self, explanation: &Explanation) -> Vec<LinkEntry<'a>> {
        let steps: BTreeMap<RecordNo, &Step> =
            explanation.steps.iter().map(|step| (step.interval.to_record, step)).collect();
        let link = |interval: &Interval| {
            let step = steps.get(&interval.to_record);
            let meanwhile = step.map_or(&[][..], |step| &step.meanwhile);
            let failed = step.map_or(&[][..], |step| &step.failed);
            LinkEntry {
                record: interval.to_record.number(),
                cause: interval.from_record.number(),
                released_by: interval.released_by.map(RecordNo::number),
                from_ms: interval.from.0,
                to_ms: interval.to.0,
                label: interval.label.word(),
                actor: self.name(interval.actor),
                sentence: self.sentence(interval.to_record),
                meanwhile: meanwhile.iter().map(|part| self.part(part)).collect(),
                failed: failed.iter().map(|record| record.number()).collect(),
                reached: step.and_then(|step| step.reached).map(RecordNo::number),
            }
        };
        explanation.chain.iter().map(link).collect()
    }

    fn part(&self, interval: &Interval) -> PartEntry<'a> {
        PartEntry {
            record: interval.to_record.number(),
            from_ms: interval.from.0,
            to_ms: interval.to.0,
            label: interval.label.word(),
            actor: self.name(interval.actor),
            sentence: self.sentence(interval.to_record),
        }
    }

    fn totals(&self, explanation: &Explanation) -> TotalsEntry<'a> {
        let totals = &explanation.totals;
        let mut entry = TotalsEntry::default();
        for (label, length) in &totals.label {
            entry.label.insert(label.word(), length.0);
        }
        // Nothing keeps an agency from being called as those are who have none.
        for (agency, length) in &totals.agency {
            *entry.agency.entry(agency.map_or(NONE, |agency| self.name(agency))).or_default() += length.0;
        }
        for (level, length) in &totals.level {
            let level = level.map_or_else(|| NONE.to_owned(), |level| level.to_string());
            entry.level.insert(level, length.0);
        }
        entry
    }

    fn slack(&self, slack: &Slack) -> SlackEntry {
        SlackEntry {
            record: slack.record.number(),
            slack_ms: slack.slack.0,
            of: slack.of.number(),
            sentence: self.sentence(slack.record),
        }
    }
}

/// What kept something from coming, with sentences.
pub(super) fn never<'a>(of: &Debriefing<'a>, narrator: &Narrator<'_>, never: &Never) -> NeverEntry<'a> {
    let trace = of.trace;
    let id = |name: Name| trace.names.text(name);
    let record = |record: &RecordNo| RecordEntry {
        record: record.number(),
        sentence: narrator.sentence(trace.get(*record)),
    };
    let wait = |wait: &Wait| WaitEntry {
        who: id(wait.who),
        whom: wait.whom.map(id),
        label: wait.label.word(),
        from_ms: wait.from.0,
        to_ms: wait.to.0,
        record: wait.record.number(),
    };
    let cause = |cause: &Cause| CauseEntry {
        kind: cause.kind(),
        who: cause.who().map(id),
        procedure: cause.procedure().map(id),
        record: cause.record().map(RecordNo::number),
        sentence: Causes { narrator, trace }.sentence(cause),
    };
    NeverEntry {
        unbegun: never.is_unbegun,
        missing: never.missing.iter().copied().map(id).collect(),
        decisions: never.decisions.iter().map(record).collect(),
        unfired: never.unfired.iter().copied().map(id).collect(),
        failed: never.failed.iter().map(record).collect(),
        waits: never.waits.iter().map(wait).collect(),
        causes: never.causes.iter().map(cause).collect(),
    }
}

fn target(target: &Target) -> TargetEntry {
    match target {
        Target::Measure(id, _) => TargetEntry { kind: "measure", id: id.clone() },
        Target::Record(record) => TargetEntry { kind: "record", id: record.number().to_string() },
    }
}
