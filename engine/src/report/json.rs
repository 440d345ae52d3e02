//! A run as a JSON document, `salambo.run/1`: a contract with other programs.
//!
//! Every key is always present, null if there is nothing to say; times are whole milliseconds
//! since the start; ids are never translated, titles are.

pub mod branch;
mod casualties;
pub mod compare;
pub mod deep;
pub mod explain;
pub mod graph;
pub mod study;

use self::casualties::CasualtiesEntry;
use super::measures::milestone_title;
use super::{Debriefing, costliest};
use crate::document::text::Language;
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::score::coordination::coordination;
use crate::score::costliest::Costly;
use crate::score::expectations::{Expectation, expectations};
use crate::score::pairs::{Grain, Pair, pairs};
use crate::score::waiting::waits;
use crate::score::{Availability, Direction, MeasureResult, Milestone, ObjectiveResult, Outcome, Unit};
use crate::trace::archive::{ENGINE, FORMAT};
use crate::trace::chain::Interval;
use crate::trace::record::RecordNo;
use crate::trace::words::Word;
use crate::wording::{Catalogue, Narrator, Titles};
use serde::Serialize;

/// A run.
#[derive(Clone, Debug, Serialize)]
pub struct Document<'a> {
    format: &'static str,
    engine: &'static str,
    exercise: Subject<'a>,
    doctrine: Subject<'a>,
    seed: u64,
    replication: u64,
    settings: Vec<Setting<'a>>,
    end_ms: i64,
    records: usize,
    digest: &'a str,
    run_file: Option<&'a str>,
    score: Option<f64>,
    rating: Option<&'static str>,
    milestones: Vec<MilestoneEntry<'a>>,
    measures: Vec<MeasureEntry<'a>>,
    objectives: Vec<ObjectiveEntry<'a>>,
    expected_actions: Vec<ActionEntry<'a>>,
    waits: Vec<WaitEntry<'a>>,
    costliest: Vec<CostlyEntry<'a>>,
    coordination: Coordinated<'a>,
    casualties: Vec<CasualtiesEntry<'a>>,
}

/// How the posts worked together.
#[derive(Clone, Debug, Serialize)]
struct Coordinated<'a> {
    among: Vec<&'a str>,
    awareness: Vec<SharedAt>,
    cross_agency_ratio: Figure,
    unanswered: Figure,
    duplicated: Figure,
    contradictory: Figure,
}

/// Shared awareness at an instant.
#[derive(Clone, Debug, Serialize)]
struct SharedAt {
    at_ms: i64,
    value: f64,
}

/// A figure with the records it rests on.
#[derive(Clone, Debug, Serialize)]
struct Figure {
    value: Option<f64>,
    evidence: Vec<u32>,
}

/// All waits of one agency, or of one who belongs to none, for another, of one kind.
#[derive(Clone, Debug, Serialize)]
struct WaitEntry<'a> {
    who: &'a str,
    #[serde(rename = "for")]
    whom: Option<&'a str>,
    label: &'static str,
    count: usize,
    total_ms: i64,
    longest_ms: i64,
    open: usize,
}

/// One of the waits that cost most.
#[derive(Clone, Debug, Serialize)]
struct CostlyEntry<'a> {
    /// The id of the milestone that it cost most.
    measure: String,
    who: &'a str,
    #[serde(rename = "for")]
    whom: Option<&'a str>,
    label: &'static str,
    from_ms: i64,
    to_ms: i64,
    record: u32,
    sentence: String,
}

/// An expected action of an inject.
#[derive(Clone, Debug, Serialize)]
struct ActionEntry<'a> {
    inject: &'a str,
    number: usize,
    text: String,
    within_ms: Option<i64>,
    injected: Option<u32>,
    record: Option<u32>,
    outcome: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Subject<'a> {
    id: &'a str,
    digest: &'a str,
}

#[derive(Clone, Debug, Serialize)]
struct Setting<'a> {
    path: &'a str,
    value: &'a str,
}

#[derive(Clone, Debug, Serialize)]
struct MilestoneEntry<'a> {
    id: &'a str,
    actor: &'a str,
    title: String,
    at_ms: i64,
    record: u32,
    intervals: Vec<IntervalEntry<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct IntervalEntry<'a> {
    from_ms: i64,
    to_ms: i64,
    label: &'static str,
    actor: &'a str,
    from_record: u32,
    to_record: u32,
    released_by: Option<u32>,
}

#[derive(Clone, Debug, Serialize)]
struct MeasureEntry<'a> {
    id: &'a str,
    objective: &'a str,
    title: Option<String>,
    value: Option<Number>,
    unit: &'static str,
    direction: &'static str,
    full: Option<Number>,
    half: Option<Number>,
    mark: Option<u8>,
    weight: f64,
    critical: bool,
    /// The id of the milestone at which it came true.
    milestone: Option<&'a str>,
    evidence: Vec<u32>,
    expected: Option<ExpectedEntry>,
    availability: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct ExpectedEntry {
    value: Number,
    tolerance: f64,
    met: bool,
}

#[derive(Clone, Debug, Serialize)]
struct ObjectiveEntry<'a> {
    id: &'a str,
    title: Option<String>,
    score: Option<f64>,
    rating: Option<&'static str>,
    capped_by: Vec<&'a str>,
}

/// A number: whole where its unit is.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Number {
    Whole(i64),
    Broken(f64),
}

/// The document of a run, with titles in a language.
#[must_use]
pub fn document<'a>(of: &Debriefing<'a>, language: Language) -> Document<'a> {
    let catalogue = Catalogue::of(language, of.scenario);
    let writer = Writer { titles: Titles::new(of.scenario, &catalogue), catalogue: &catalogue, of: *of };
    let scenario = of.scenario;
    let settings = of.terms.settings.iter();
    Document {
        format: FORMAT,
        engine: ENGINE,
        exercise: Subject { id: writer.name(scenario.id), digest: &scenario.exercise_digest },
        doctrine: Subject { id: writer.name(scenario.doctrine), digest: &scenario.doctrine_digest },
        seed: of.terms.seed,
        replication: of.terms.replication,
        settings: settings.map(|(path, value)| Setting { path, value }).collect(),
        end_ms: of.trace.records.last().map_or(0, |record| record.at.0),
        records: of.trace.records.len(),
        digest: &of.terms.digest,
        run_file: of.terms.run_file.as_deref(),
        score: of.score.score,
        rating: of.score.rating.map(crate::score::Rating::letter),
        milestones: of.milestones.iter().map(|milestone| writer.milestone(milestone)).collect(),
        measures: of.score.measures.iter().map(|measure| writer.measure(measure)).collect(),
        objectives: of.score.objectives.iter().map(|objective| writer.objective(objective)).collect(),
        expected_actions: expectations(scenario, of.trace, Tick::MAX)
            .iter()
            .map(|one| writer.expected(one))
            .collect(),
        waits: writer.waits(),
        costliest: writer.costliest(),
        coordination: writer.coordination(),
        casualties: casualties::entries(of),
    }
}

struct Writer<'a, 'c> {
    titles: Titles<'c>,
    catalogue: &'c Catalogue,
    of: Debriefing<'a>,
}

impl<'a> Writer<'a, '_> {
    fn name(&self, name: Name) -> &'a str {
        self.of.trace.names.text(name)
    }

    fn milestone(&self, milestone: &'a Milestone) -> MilestoneEntry<'a> {
        MilestoneEntry {
            id: &milestone.id,
            actor: self.name(milestone.actor),
            title: milestone_title(&self.titles, self.catalogue, &milestone.id),
            at_ms: milestone.at.0,
            record: milestone.record.number(),
            intervals: milestone.intervals.iter().map(|interval| self.interval(interval)).collect(),
        }
    }

    fn interval(&self, interval: &Interval) -> IntervalEntry<'a> {
        IntervalEntry {
            from_ms: interval.from.0,
            to_ms: interval.to.0,
            label: interval.label.word(),
            actor: self.name(interval.actor),
            from_record: interval.from_record.number(),
            to_record: interval.to_record.number(),
            released_by: interval.released_by.map(RecordNo::number),
        }
    }

    fn measure(&self, measure: &MeasureResult) -> MeasureEntry<'a> {
        let id = self.name(measure.name);
        let number = |value: f64| number(value, measure.unit);
        let milestone = self.of.milestones.iter().find(|milestone| milestone.id == id);
        MeasureEntry {
            id,
            objective: self.name(measure.objective),
            title: self.titles.text(&format!("measure.{id}.title")),
            value: measure.value.map(number),
            unit: unit(measure.unit),
            direction: direction(measure.direction),
            full: measure.full.map(number),
            half: measure.half.map(number),
            mark: measure.mark,
            weight: measure.weight,
            critical: measure.critical,
            milestone: milestone.map(|milestone| milestone.id.as_str()),
            evidence: measure.evidence.iter().map(|record| record.number()).collect(),
            expected: measure.expected.map(|expected| ExpectedEntry {
                value: number(expected.value),
                tolerance: expected.tolerance,
                met: expected.met,
            }),
            availability: availability(measure.availability),
        }
    }

    fn expected(&self, one: &Expectation) -> ActionEntry<'a> {
        ActionEntry {
            inject: self.name(one.inject),
            number: one.number,
            text: super::expectations::text(one, &self.titles, &self.of),
            within_ms: one.within.map(|within| within.0),
            injected: one.injected.map(RecordNo::number),
            record: one.record.map(RecordNo::number),
            outcome: one.outcome.word(),
        }
    }

    fn waits(&self) -> Vec<WaitEntry<'a>> {
        let (scenario, trace) = (self.of.scenario, self.of.trace);
        let pairs = pairs(scenario, &waits(scenario, trace), Grain::Agency);
        let entry = |pair: &Pair| WaitEntry {
            who: self.name(pair.who.name()),
            whom: pair.whom.map(|whom| self.name(whom.name())),
            label: pair.label.word(),
            count: pair.count,
            total_ms: pair.total.0,
            longest_ms: pair.longest.0,
            open: pair.open,
        };
        pairs.iter().map(entry).collect()
    }

    fn coordination(&self) -> Coordinated<'a> {
        let together = coordination(self.of.scenario, self.of.trace, Tick::MAX);
        let figure = |outcome: &Outcome| Figure {
            value: outcome.value,
            evidence: outcome.evidence.iter().map(|record| record.number()).collect(),
        };
        let at = |(at, value): &(Tick, f64)| SharedAt { at_ms: at.0, value: *value };
        Coordinated {
            among: together.among.iter().map(|post| self.name(*post)).collect(),
            awareness: together.awareness.iter().map(at).collect(),
            cross_agency_ratio: figure(&together.cross_agency_ratio),
            unanswered: figure(&together.unanswered),
            duplicated: figure(&together.duplicated),
            contradictory: figure(&together.contradictory),
        }
    }

    fn costliest(&self) -> Vec<CostlyEntry<'a>> {
        let narrator = Narrator::new(self.catalogue, self.of.scenario, self.of.trace);
        let teller = costliest::Teller { narrator: &narrator, catalogue: self.catalogue, of: &self.of };
        let entry = |costly: Costly| CostlyEntry {
            who: self.name(costly.wait.who),
            whom: costly.wait.whom.map(|whom| self.name(whom)),
            label: costly.wait.label.word(),
            from_ms: costly.wait.from.0,
            to_ms: costly.wait.to.0,
            record: costly.wait.record.number(),
            sentence: teller.sentence(&costly),
            measure: costly.milestone,
        };
        costliest::of_run(&self.of).into_iter().map(entry).collect()
    }

    fn objective(&self, objective: &ObjectiveResult) -> ObjectiveEntry<'a> {
        let id = self.name(objective.name);
        ObjectiveEntry {
            id,
            title: self.titles.text(&format!("objective.{id}.title")),
            score: objective.score,
            rating: objective.rating.map(crate::score::Rating::letter),
            capped_by: objective.capped_by.iter().map(|name| self.name(*name)).collect(),
        }
    }
}

pub(super) fn number(value: f64, unit: Unit) -> Number {
    match unit {
        Unit::Ms => Number::Whole(Tick::rounded(value).0),
        Unit::Count if value == libm::trunc(value) && value.abs() < 9.0e15 => Number::Whole(value as i64),
        Unit::Count | Unit::Share => Number::Broken(value),
    }
}

pub(super) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Ms => "ms",
        Unit::Share => "share",
        Unit::Count => "count",
    }
}

pub(super) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Lower => "lower",
        Direction::Higher => "higher",
    }
}

fn availability(availability: Availability) -> &'static str {
    match availability {
        Availability::Told => "told",
        Availability::NoOccasion => "no-occasion",
        Availability::NotYet => "not-yet",
        Availability::NotObservable => "not-observable",
        Availability::Human => "human",
    }
}
