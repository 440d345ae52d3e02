//! No measure is met that `check` says cannot be met, and none is missed that it says cannot be missed.

use salambo_engine::diagnostic::codes::graphs;
use salambo_engine::diagnostic::{Code, Problems};
use salambo_engine::kernel::names::Name;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::bound::{Earliest, NEVER};
use salambo_engine::scenario::model::mark::Mark;
use salambo_engine::scenario::model::script::Quantity;
use salambo_engine::score::{Score, score};
use salambo_engine::trace::Trace;

/// The measures of which a kind of problem was found.
pub fn found(scenario: &Scenario, problems: &Problems, code: Code) -> Vec<Name> {
    let of_code = problems.iter().filter(|problem| problem.code == code);
    let ids = of_code.filter_map(|problem| problem.path.last());
    ids.filter_map(|id| scenario.names.find(id)).collect()
}

/// What contradicts, in a run: a measure of the list whose mark is this one.
fn marked(score: &Score, measures: &[Name], mark: u8) -> Vec<Name> {
    let results = score.measures.iter();
    let meant = results.filter(|result| measures.contains(&result.name) && result.mark == Some(mark));
    meant.map(|result| result.name).collect()
}

/// Measures of a time whose value lies before the moment that nothing can beat, turned units being
/// placed to the millisecond.
fn early(scenario: &Scenario, score: &Score) -> Vec<String> {
    let earliest = Earliest::of(scenario);
    let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures);
    let results = score.measures.iter();
    let pairs = measures.zip(results).filter_map(|(measure, result)| {
        assert_eq!(measure.name, result.name);
        let to: &Mark = match &measure.quantity {
            Quantity::Time(None, to) => to,
            _ => return None,
        };
        let (value, moment) = (result.value?, earliest.marked(to));
        let best = (moment - scenario.clock.t0.0).max(0);
        let name = scenario.names.text(measure.name);
        (moment >= NEVER || value + 1_000.0 < best as f64).then(|| format!("{name}: {value} before {best}"))
    });
    pairs.collect()
}

/// The score of a whole run.
fn of(scenario: &Scenario, trace: &Trace) -> Score {
    score(scenario, trace, scenario.clock.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::determinism::shipped::shipped;
    use crate::good_input::shelf::{folder, shelf};
    use crate::properties::draft::{Luck, drafts};
    use crate::properties::stage::{performed, runner};
    use crate::sanity::by_hand::EXERCISES;
    use proptest::prelude::*;
    use salambo_engine::document::reading::Shelf;
    use salambo_engine::run::{Plan, simulate};
    use salambo_engine::scenario::compile::{Request, compile};
    use std::cell::Cell;
    use std::sync::Arc;

    /// The shipped exercises compare doctrines, some of which cannot meet a target: that is what they show.
    #[test]
    fn no_shipped_exercise_meets_what_cannot_be_met() {
        let (mut doomed, mut measured) = (0, 0);
        for exercise in shipped().iter().filter(|exercise| exercise.is_small()) {
            let compiled = compile(&mut shelf(&folder(&exercise.folder)), &exercise.request());
            let scenario = Arc::new(compiled.scenario.expect("no error"));
            let never_met = found(&scenario, &compiled.of_doctrine, graphs::NEVER_MET);
            let never_missed = found(&scenario, &compiled.of_doctrine, graphs::NEVER_MISSED);
            doomed += never_met.len();
            for seed in 1..=5 {
                let trace =
                    simulate(&scenario, &Plan { seed, ..Plan::default() }).expect("within the limits");
                let score = of(&scenario, &trace);
                assert_eq!(marked(&score, &never_met, 2), [], "{}", exercise.name());
                assert_eq!(marked(&score, &never_missed, 0), [], "{}", exercise.name());
                assert_eq!(early(&scenario, &score), [""; 0], "{}", exercise.name());
                measured += score.measures.len();
            }
        }
        assert!(doomed >= 2 && measured > 500, "{doomed} {measured}");
    }

    /// In drafts everything that a mark can name is measured as it comes.
    fn whatever_is_drafted(luck: Luck) {
        let tally = Cell::new(0);
        let outcome = runner(40).run(&drafts(luck), |draft| {
            let (scenario, trace, _) = performed(&draft)?;
            let score = of(&scenario, &trace);
            prop_assert_eq!(early(&scenario, &score), [""; 0]);
            let values = score.measures.iter();
            tally.set(tally.get() + values.filter(|result| result.value.is_some()).count());
            Ok(())
        });
        outcome.unwrap_or_else(|failure| panic!("{failure}"));
        assert!(tally.get() > 20 || std::env::var_os("PROPTEST_CASES").is_some(), "{tally:?}");
    }

    #[test]
    fn no_draft_is_quicker_where_nothing_is_left_to_chance() {
        whatever_is_drafted(Luck::Fixed);
    }

    #[test]
    fn no_draft_is_quicker_where_chance_rules() {
        whatever_is_drafted(Luck::Drawn);
    }

    /// The relay of ten posts and channels, whose declaration has this target.
    fn relay(target: &str) -> (Option<u8>, usize, f64) {
        let (_, text) = EXERCISES.iter().find(|(name, _)| *name == "relay").expect("the relay");
        let plain = "measure: Time(to: Declared(\"alarm\"))";
        let text = text.replace(plain, &format!("{plain}, target: AtMost(\"{target}\")"));
        let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
        let compiled = compile(&mut Shelf::new().with("exercise.ron", text), &request);
        let scenario = Arc::new(compiled.scenario.expect("no error"));
        let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
        let said = found(&scenario, &compiled.problems, graphs::NEVER_MET).len();
        let result = of(&scenario, &trace).measures.pop().expect("the last measure");
        (result.mark, said, result.value.expect("it is declared"))
    }

    #[test]
    fn where_nothing_is_left_to_chance_the_bound_is_sharp() {
        let (mark, said, value) = relay("1 h");
        assert_eq!((mark, said), (Some(2), 0));
        let due = (value / 1_000.0).ceil();
        assert_eq!(relay(&format!("{due} s")), (Some(2), 0, value));
        assert_eq!(relay(&format!("{} s", due - 3.0)), (Some(1), 1, value));
    }
}
