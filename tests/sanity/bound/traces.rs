//! Records held against the moments before which they cannot be.

use salambo_engine::kernel::names::Name;
use salambo_engine::scenario::bound::Earliest;
use salambo_engine::scenario::ids::{ActorId, ElementId, ProcedureId};
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::line;
use salambo_engine::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet};

/// What became of the records of a run that have a moment of their own.
#[derive(Debug, Default)]
pub struct Verdict {
    /// Those that come before their moment, as lines.
    pub early: Vec<String>,
    /// How many of each kind come exactly at it, and how many there are.
    pub attained: BTreeMap<&'static str, (usize, usize)>,
    /// Those that come later than their moment, as lines.
    pub late: Vec<String>,
}

/// Where names stand in the tables of an exercise.
struct Rows<'a> {
    earliest: &'a Earliest<'a>,
    actors: BTreeMap<Name, ActorId>,
    elements: BTreeMap<Name, usize>,
    sites: BTreeMap<Name, usize>,
    procedures: BTreeMap<Name, ProcedureId>,
    orders: BTreeMap<Name, i64>,
}

/// Holds the records of a run against the moments of its exercise. Of several records that say the same
/// of the same actor the first decides whether the moment was attained.
pub fn judge(earliest: &Earliest<'_>, trace: &Trace) -> Verdict {
    let mut rows = Rows::of(earliest);
    let mut verdict = Verdict::default();
    let mut seen = BTreeSet::new();
    for (number, record) in trace.iter() {
        if let Fact::Tasked { .. } = record.fact {
            *rows.orders.entry(record.actor).or_default() += 1;
        }
        let Some((moment, about)) = rows.moment(record) else { continue };
        let told = || {
            let mut told = format!("not before {moment}: ");
            line::write(&mut told, number, record, &trace.names);
            told
        };
        if record.at.0 < moment {
            verdict.early.push(told());
        }
        if seen.insert((record.actor, record.fact.kind(), about)) {
            let (attained, all) = verdict.attained.entry(record.fact.kind()).or_default();
            *attained += usize::from(record.at.0 == moment);
            *all += 1;
            if record.at.0 > moment {
                verdict.late.push(told());
            }
        }
    }
    verdict
}

impl<'a> Rows<'a> {
    fn of(earliest: &'a Earliest<'a>) -> Self {
        let scenario = earliest.scenario;
        let actors = scenario.actors.iter().enumerate();
        let procedures = scenario.procedures.iter().enumerate();
        Self {
            earliest,
            actors: actors.map(|(row, actor)| (actor.name, ActorId::at(row))).collect(),
            elements: scenario
                .elements
                .iter()
                .enumerate()
                .map(|(row, element)| (element.name, row))
                .collect(),
            sites: scenario.sites.iter().enumerate().map(|(row, site)| (site.name, row)).collect(),
            procedures: procedures.map(|(row, rule)| (rule.name, ProcedureId::at(row))).collect(),
            orders: BTreeMap::new(),
        }
    }

    /// The moment of a record that has one, and what it is about.
    fn moment(&self, record: &Record) -> Option<(i64, Option<Name>)> {
        let earliest = self.earliest;
        let actor = self.actors.get(&record.actor).copied();
        match &record.fact {
            Fact::Learned { element, .. } => {
                let element_row = ElementId::at(*self.elements.get(element)?);
                Some((earliest.known(actor?, element_row), Some(*element)))
            }
            Fact::Fired { procedure, .. } => {
                Some((earliest.fired((*self.procedures.get(procedure)?, actor?)), Some(*procedure)))
            }
            Fact::Decided { procedure, .. } => {
                let id = *self.procedures.get(procedure)?;
                Some((earliest.decided((id, actor?)), Some(*procedure)))
            }
            Fact::Declared { what } | Fact::StoodDown { what } => {
                let elements = earliest.scenario.elements.iter();
                let row = elements.clone().position(|row| row.declared_as.unwrap_or(row.name) == *what)?;
                Some((earliest.declares[actor?.index()][row], Some(*what)))
            }
            Fact::TookCommand {} => Some((earliest.leads[actor?.index()], None)),
            Fact::Opened {} => Some((earliest.opens[actor?.index()], None)),
            Fact::Tasked { to, .. } => {
                Some((earliest.ordered[actor?.index()][*self.sites.get(to)?], Some(*to)))
            }
            Fact::Arrived { at, .. } => {
                // Turned round on the road, a unit's place is rounded to the millisecond.
                let turns = self.orders.get(&record.actor).map_or(0, |orders| orders - 1);
                Some((earliest.arrives[actor?.index()][*self.sites.get(at)?] - turns, Some(*at)))
            }
            _ => self.moment_of_script(record),
        }
    }

    fn moment_of_script(&self, record: &Record) -> Option<(i64, Option<Name>)> {
        let earliest = self.earliest;
        let scenario = earliest.scenario;
        match &record.fact {
            Fact::Injected { inject, .. } => {
                let row = scenario.injects.iter().position(|row| row.name == *inject)?;
                Some((earliest.injects[row], Some(*inject)))
            }
            Fact::Began { incident, .. } => {
                let row = scenario.incidents.iter().position(|row| row.name == *incident)?;
                Some((earliest.begins[row], Some(*incident)))
            }
            Fact::TaskStarted { task, .. } => {
                let row = scenario.tasks.iter().position(|row| row.name == *task)?;
                Some((earliest.starts[row], Some(*task)))
            }
            Fact::TaskDone { task } => {
                let row = scenario.tasks.iter().position(|row| row.name == *task)?;
                Some((earliest.ends[row], Some(*task)))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::determinism::shipped::shipped;
    use crate::properties::draft::{Luck, drafts};
    use crate::properties::stage::{performed, runner};
    use crate::sanity::by_hand::{EXERCISES, compiled};
    use crate::sanity::haste::streams;
    use expect_test::expect;
    use proptest::prelude::*;
    use salambo_engine::kernel::tick::Tick;
    use salambo_engine::run::{Plan, simulate};
    use std::cell::Cell;
    use std::fmt::Write;

    fn whatever_is_drafted(luck: Luck) {
        let tally = Cell::new(0);
        let outcome = runner(40).run(&drafts(luck), |draft| {
            let (scenario, trace, _) = performed(&draft)?;
            let verdict = judge(&Earliest::of(&scenario), &trace);
            prop_assert!(verdict.early.is_empty(), "{:#?}", &verdict.early[..verdict.early.len().min(4)]);
            let judged: usize = verdict.attained.values().map(|(_, all)| all).sum();
            tally.set(tally.get() + judged);
            Ok(())
        });
        outcome.unwrap_or_else(|failure| panic!("{failure}"));
        assert!(tally.get() > 800 || std::env::var_os("PROPTEST_CASES").is_some(), "{tally:?}");
    }

    #[test]
    fn nothing_comes_before_its_moment_where_nothing_is_left_to_chance() {
        whatever_is_drafted(Luck::Fixed);
    }

    #[test]
    fn nothing_comes_before_its_moment_where_chance_rules() {
        whatever_is_drafted(Luck::Drawn);
    }

    #[test]
    fn nothing_comes_before_its_moment_where_nobody_waits() {
        whatever_is_drafted(Luck::Calm);
    }

    /// Streams send units wherever they are asked for; what is drafted at random seldom gets so far.
    #[test]
    fn nothing_comes_before_its_moment_in_streams() {
        let (mut arrived, mut attained) = (0, 0);
        for stream in streams::some(40, (1, 1_000)).into_iter().chain(streams::some(40, (3, 1))) {
            let scenario = compiled(&stream.text(), &[]);
            let earliest = Earliest::of(&scenario);
            let trace = simulate(&scenario, &Plan { seed: stream.seed, ..Plan::default() })
                .expect("within the limits");
            let verdict = judge(&earliest, &trace);
            assert!(verdict.early.is_empty(), "{:#?}", verdict.early);
            arrived += verdict.attained.get("Arrived").map_or(0, |(_, all)| *all);
            attained += verdict.attained.get("Injected").map_or(0, |(attained, _)| *attained);
        }
        assert!(arrived > 150 && attained == 160, "{arrived} {attained}");
    }

    #[test]
    fn nothing_comes_before_its_moment_in_shipped_exercises() {
        let mut checked = 0;
        for exercise in shipped().iter().filter(|exercise| exercise.is_small()) {
            let scenario = exercise.scenario();
            let earliest = Earliest::of(&scenario);
            for seed in 1..=5 {
                let trace =
                    simulate(&scenario, &Plan { seed, ..Plan::default() }).expect("within the limits");
                let verdict = judge(&earliest, &trace);
                assert!(verdict.early.is_empty(), "{}: {:#?}", exercise.name(), verdict.early);
                checked += verdict.attained.values().map(|(_, all)| all).sum::<usize>();
            }
        }
        assert!(checked > 2_000, "{checked}");
    }

    /// Three engines take one casualty each at a time: six are cared for in a third of the time that one would take.
    #[test]
    fn nothing_comes_before_its_moment_where_care_is_shared() {
        let (_, text) = EXERCISES.iter().find(|(name, _)| *name == "units").expect("it is there");
        let care = r#"at: "T+00:00")], demands: [Task(id: "treat", kind: Treat, needs: { "pump": 1 }, effort: PerCasualty("10 min"))])]"#;
        let text = text
            .replace(r#"home: { "station": 1 }"#, r#"home: { "station": 3 }"#)
            .replace(r#"need: { "pump": 1 }"#, r#"need: { "pump": 3 }"#)
            .replace("count: 3, score: 6", "count: 6, score: 6")
            .replace(r#"at: "T+00:00")])]"#, care);
        let scenario = compiled(&text, &[]);
        let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
        let cared = trace.iter().filter(|(_, record)| matches!(record.fact, Fact::TaskDone { .. })).count();
        assert_eq!(cared, 1, "they are cared for");
        let verdict = judge(&Earliest::of(&scenario), &trace);
        assert!(verdict.early.is_empty(), "{:#?}", verdict.early);
    }

    /// Where nothing is left to chance and nobody waits, moments are attained: all of them where nobody
    /// waits for an answer, for leave or for something to be said again either.
    #[test]
    fn are_attained_by_hand() {
        let mut told = String::new();
        for (name, text) in EXERCISES {
            let scenario = compiled(text, &[]);
            let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
            let verdict = judge(&Earliest::of(&scenario), &trace);
            assert!(verdict.early.is_empty(), "{name}: {:#?}", verdict.early);
            let is_sharp = ["call", "relay", "plan"].contains(&name);
            assert!(!is_sharp || verdict.late.is_empty(), "{name}: {:#?}", verdict.late);
            let _ = write!(told, "{name:10}");
            for (kind, (attained, all)) in verdict.attained {
                let _ = write!(told, " {kind} {attained}/{all}");
            }
            told.push('\n');
        }
        expect![[r#"
            call       Declared 1/1 Fired 2/2 Learned 5/5 TaskDone 1/1 TaskStarted 1/1
            relay      Declared 1/1 Fired 3/3 Injected 2/2 Learned 5/5
            authority  Decided 1/2 Declared 1/2 Fired 2/2 Injected 2/2 Learned 5/9
            silence    Decided 2/2 Declared 4/5 Fired 5/6 Injected 1/1 Learned 7/8
            seeking    Decided 3/3 Declared 2/3 Fired 3/3 Injected 3/3 Learned 9/10
            units      Arrived 1/2 Began 1/1 Declared 1/1 Fired 5/5 Injected 3/3 Learned 6/16 Tasked 3/3
            zones      Arrived 2/2 Began 1/1 Fired 4/5 Injected 2/2 Learned 13/17 TaskDone 2/3 TaskStarted 2/3 Tasked 2/2
            plan       Fired 1/1 Injected 6/6 Learned 3/3 TaskDone 4/4 TaskStarted 4/4
            opening    Arrived 0/1 Fired 4/4 Injected 3/3 Learned 10/14 Opened 2/2 Tasked 0/1 TookCommand 2/2
            failures   Declared 0/1 Fired 4/4 Injected 3/3 Learned 1/5 TaskDone 0/1 TaskStarted 0/1
        "#]].assert_eq(&told);
    }

    /// A record put back to before its moment is found, whichever it is.
    #[test]
    fn are_no_empty_comparison() {
        let mut found = 0;
        for (name, text) in EXERCISES {
            let scenario = compiled(text, &[]);
            let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
            let earliest = Earliest::of(&scenario);
            let rows = Rows::of(&earliest);
            for number in (0..trace.records.len()).map(RecordNo::at) {
                let Some((moment, _)) = rows.moment(trace.get(number)) else { continue };
                let mut doctored = trace.clone();
                doctored.records[number.index()].at = Tick(moment - 2);
                assert_eq!(judge(&earliest, &doctored).early.len(), 1, "{name}: {number:?}");
                found += 1;
            }
        }
        assert!(found > 100, "{found}");
    }
}
