//! What is irrelevant changes no byte.
//!
//! A rule of somebody who takes part, but which never fires; what is switched off; what is only written
//! for people, or measured; a parameter written out as it is anyway; a way to talk that nobody takes
//! because there is a quicker one; a unit that nobody can send or speaks to. Each is tried alone. A whole
//! service that idles beside the others is the matter of [`bystander`](super::bystander).

use super::insertion::{Insertion, into_shipped, into_text};
use super::shipped::{Shipped, shipped};
use crate::good_input::shelf::folder;
use crate::properties::draft::{Luck, drafts};
use crate::properties::stage::{performed, run, runner};
use proptest::prelude::*;
use salambo_engine::run::simulation::Liberties;
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::graphs::alert::addressed;
use salambo_engine::scenario::ids::ActorId;
use salambo_engine::scenario::model::conduct::Guard;
use salambo_engine::scenario::model::script::Effect;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::line;
use std::fs;
use std::sync::Arc;

/// The word in the name of everything that is put in.
const WORD: &str = "irrelevant";

/// What never takes part; `POST` is a post that does, `SITE` a site, `AGENCY` the agency of the post.
const IDLE: [Insertion<'_>; 11] = [
    (
        "Doctrine",
        "procedures",
        r#"Procedure(id: "irrelevant-rule", who: "POST", when: Knows("irrelevant_matter"), then: [Declare("irrelevant"), AddDesks(3)])"#,
    ),
    (
        "Doctrine",
        "procedures",
        r#"Procedure(id: "irrelevant-decision", who: Everyone, when: Knows("irrelevant_matter"), needs: ["location", "access"], then: [WarnPublic("m")])"#,
    ),
    (
        "Doctrine",
        "procedures",
        r#"Procedure(id: "irrelevant-off", who: "POST", when: All([]), then: [AddDesks(3)], enabled: false)"#,
    ),
    ("Doctrine", "authorities", r#"Authority(id: "irrelevant-leave", held_by: "POST")"#),
    ("Doctrine", "lists", r#"List(id: "irrelevant-list", in_order: "POST")"#),
    (
        "Doctrine",
        "entry_rules",
        r#"Entry(id: "irrelevant-entry", capability: "irrelevant-work", zone: Warm, may: Never)"#,
    ),
    (
        "Organisation",
        "channels",
        r#"Channel(id: "irrelevant-net", kind: Radio, members: Everyone, latency: "0 s", enabled: false)"#,
    ),
    (
        "Organisation",
        "facilities",
        r#"Facility(id: "irrelevant-suite", site: "SITE", kind: CustodySuite, beds: 3, agency: "AGENCY")"#,
    ),
    (
        "Exercise",
        "injects",
        r#"Inject(id: "irrelevant-news", when: "T+00:03", to: "POST", message: "m", tells: [Observed("location", "SITE")], enabled: false)"#,
    ),
    (
        "Exercise",
        "injects",
        r#"Inject(id: "irrelevant-hint", kind: ExpectedAction, when: "T+00:03", to: "POST", message: "m", expected: [Expected(text: "t", mark: Told(to: "POST"))])"#,
    ),
    (
        "Exercise",
        "objectives",
        r#"Objective(id: "irrelevant-aim", title: "t", measures: [Measure(id: "irrelevant-measure", measure: Time(to: Learned(who: "POST", element: "location")), target: AtMost("1 min"))])"#,
    ),
];

/// What they speak of: an element that nobody ever hears of, and what no unit can do.
const WORDS: [Insertion<'_>; 2] = [
    ("Exercise", "elements", r#"Element(id: "irrelevant_matter")"#),
    ("Organisation", "unit_types", r#"UnitType(id: "irrelevant-type", capabilities: "irrelevant-work")"#),
];

/// What does take part: it is noticed.
const BUSY: Insertion<'_> = (
    "Doctrine",
    "procedures",
    r#"Procedure(id: "irrelevant-rule", who: Everyone, when: Knows("location"), then: [Declare("irrelevant")])"#,
);

fn play(scenario: &Arc<Scenario>) -> Trace {
    simulate(scenario, &Plan { seed: 3, ..Plan::default() }).expect("it comes to its end")
}

/// Every record as a line, with names.
fn lines(trace: &Trace) -> Vec<String> {
    let line = |(number, record)| {
        let mut out = String::new();
        line::write(&mut out, number, record, &trace.names);
        out
    };
    trace.iter().map(line).collect()
}

/// The first line in which two runs differ.
fn difference(alone: &Trace, beside: &Trace) -> Option<String> {
    let (alone, beside) = (lines(alone), lines(beside));
    let differing = alone.iter().zip(&beside).find(|(one, other)| one != other);
    let told = differing.map(|(one, other)| format!("{one}\n{other}"));
    told.or_else(|| {
        (alone.len() != beside.len()).then(|| format!("{} and {} lines", alone.len(), beside.len()))
    })
}

/// Entries that speak of a post of this exercise.
fn speaking(scenario: &Scenario, entry: &str) -> Option<String> {
    let post = scenario.post_ids().next()?;
    let agency = scenario.agency(scenario.actor(post).agency?).name;
    let site = scenario.sites.first().map(|site| scenario.names.text(site.name));
    if entry.contains("SITE") && site.is_none() {
        return None;
    }
    let entry = entry.replace("POST", scenario.names.text(scenario.actor_name(post)));
    Some(entry.replace("AGENCY", scenario.names.text(agency)).replace("SITE", site.unwrap_or_default()))
}

/// The exercise with one thing put in; `None` where it has nothing that the thing could speak of.
fn with(
    scenario: &Scenario,
    (document, list, entry): Insertion<'_>,
    insert: impl FnOnce(&[Insertion<'_>]) -> Arc<Scenario>,
) -> Option<Arc<Scenario>> {
    let told = speaking(scenario, entry)?;
    Some(insert(&[(document, list, &told), WORDS[0], WORDS[1]]))
}

/// Shipped exercises in which something is told: not those that are all queues.
fn told() -> Vec<(Shipped, Arc<Scenario>)> {
    let all = shipped().into_iter().map(|exercise| {
        let scenario = exercise.scenario();
        (exercise, scenario)
    });
    all.filter(|(_, scenario)| !scenario.injects.is_empty()).collect()
}

#[test]
fn what_never_takes_part_changes_no_byte_of_shipped_exercises() {
    let mut tried = 0;
    for (exercise, scenario) in told() {
        let alone = play(&scenario);
        for insertion in IDLE {
            let beside = with(&scenario, insertion, |parts| into_shipped(&exercise, parts));
            let Some(beside) = beside else { continue };
            assert_eq!(difference(&alone, &play(&beside)), None, "{} with {}", exercise.name(), insertion.2);
            tried += 1;
        }
    }
    assert!(tried > 60, "{tried}");
}

#[test]
fn what_never_takes_part_changes_no_byte_of_whatever_is_drafted() {
    let outcome = runner(12).run(&drafts(Luck::Drawn), |draft| {
        let (scenario, alone, _) = performed(&draft)?;
        for insertion in IDLE {
            // What is fired by hand is fired by its place in the list.
            if insertion.1 == "injects" && draft.text().contains("ByHand") {
                continue;
            }
            let beside = with(&scenario, insertion, |parts| into_text(&draft.text(), parts));
            let Some(beside) = beside else { continue };
            let outcome = run(&beside, draft.seed, &Liberties::default());
            let (beside, _) = outcome.map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(difference(&alone, &beside), None, "{}", insertion.2);
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn what_takes_part_is_noticed() {
    for (exercise, scenario) in told() {
        let alone = play(&scenario);
        let location = scenario.element(scenario.base.location).name;
        let located = alone
            .records
            .iter()
            .any(|record| matches!(record.fact, Fact::Learned { element, .. } if element == location));
        let beside = with(&scenario, BUSY, |parts| into_shipped(&exercise, parts)).expect("it has posts");
        let noticed = difference(&alone, &play(&beside)).is_some_and(|told| told.contains(WORD));
        assert_eq!(noticed, located, "{}", exercise.name());
    }
}

/// What is written for people, and what is said twice.
#[test]
fn words_for_people_change_no_byte() {
    for (exercise, scenario) in told() {
        let alone = play(&scenario);
        let name = |name| scenario.names.text(name);
        let first_post = scenario.post_ids().next().map(|post| name(scenario.actor_name(post)));
        let mut paths =
            vec!["exercise:title".to_owned(), "exercise:purpose".to_owned(), "organisation:title".to_owned()];
        paths.extend(first_post.map(|post| format!("post:{post}.title")));
        paths.extend(scenario.injects.iter().map(|row| format!("inject:{}.message", name(row.name))));
        let rules = scenario.procedures.iter().filter(|rule| !rule.is_review);
        paths.extend(rules.map(|rule| format!("procedure:{}.because", name(rule.name))));
        let settings: Vec<(&str, &str)> =
            paths.iter().map(|path| (path.as_str(), "\"Words for people\"")).collect();
        assert_eq!(difference(&alone, &play(&exercise.with(&settings))), None, "{}", exercise.name());
    }
}

/// The parameters of the defaults file with the text of their values, on either ground.
fn defaults() -> Vec<(String, [String; 2])> {
    let text = fs::read_to_string(folder("scenarios/defaults.ron")).expect("the defaults file");
    let entries = text.split("Default(key: \"").skip(1);
    let read = |entry: &str| {
        let (key, rest) = entry.split_once('"')?;
        let (_, rest) = rest.split_once("value: ")?;
        let (values, _) = rest.split_once(", tag:")?;
        let (value, ideal) = values.split_once(", ideal: ").unwrap_or((values, values));
        Some((key.to_owned(), [value.to_owned(), ideal.to_owned()]))
    };
    entries.filter_map(read).collect()
}

/// Everything that is written for an exercise.
fn files(exercise: &Shipped) -> String {
    let (folder, mut all) = (folder(&exercise.folder), String::new());
    let entry = fs::read_to_string(folder.join(&exercise.entry)).expect("the entry");
    if entry.contains("Organisation(") {
        return entry;
    }
    let shared = folder.join("..").join("shared");
    let places = [folder.clone(), folder.join("doctrines"), shared.clone(), shared.join("doctrines")];
    for place in places.into_iter().filter(|place| place.is_dir()) {
        let files = fs::read_dir(place).expect("a folder").map(|file| file.expect("a file").path());
        let texts = files.filter(|path| path.is_file());
        all.extend(texts.map(|path| fs::read_to_string(path).expect("a text")));
    }
    all
}

#[test]
fn parameters_written_out_as_they_are_change_no_byte() {
    let defaults = defaults();
    assert!(defaults.len() > 90, "{}", defaults.len());
    for (exercise, scenario) in told() {
        let text = files(&exercise);
        let is_ideal = usize::from(text.contains("defaults: Ideal"));
        let untouched = defaults.iter().filter(|(key, _)| !text.contains(&format!("\"{key}\"")));
        let settings: Vec<(String, &str)> =
            untouched.map(|(key, values)| (format!("default:{key}"), values[is_ideal].as_str())).collect();
        let settings: Vec<(&str, &str)> =
            settings.iter().map(|(path, value)| (path.as_str(), *value)).collect();
        assert!(settings.len() > 60, "{}", exercise.name());
        assert_eq!(
            difference(&play(&scenario), &play(&exercise.with(&settings))),
            None,
            "{}",
            exercise.name()
        );
    }
}

/// Two posts that share a channel which never fails.
fn neighbours(scenario: &Scenario) -> Option<[ActorId; 2]> {
    let effects = scenario.injects.iter().flat_map(|inject| &inject.does);
    let failing: Vec<_> = effects
        .filter_map(|effect| match effect {
            Effect::FailChannel(channel, ..) => Some(scenario.channel(*channel).name),
            _ => None,
        })
        .collect();
    let mut sound =
        scenario.channels.iter().filter(|channel| channel.enabled && !failing.contains(&channel.name));
    sound.find_map(|channel| {
        let mut posts = channel.members.iter().filter(|member| scenario.post(**member).is_some());
        Some([*posts.next()?, *posts.next()?])
    })
}

/// A slower way between two who have a quicker one is never taken.
#[test]
fn a_slower_way_changes_no_byte() {
    let mut tried = 0;
    for (exercise, scenario) in told() {
        let Some(posts) = neighbours(&scenario) else { continue };
        let [one, other] = posts.map(|post| scenario.names.text(scenario.actor_name(post)));
        let entry = format!(
            r#"Channel(id: "irrelevant-net", kind: Messenger, members: ["{one}", "{other}"], latency: "9 h", loss: 1.0, misroute: 1.0)"#
        );
        let beside = into_shipped(&exercise, &[("Organisation", "channels", &entry)]);
        assert_eq!(difference(&play(&scenario), &play(&beside)), None, "{}", exercise.name());
        tried += 1;
    }
    assert!(tried >= 4, "{tried}");
}

/// Whether somebody speaks to an actor, or lets it do something, as far as it can be told beforehand.
fn is_spoken_of(scenario: &Scenario, actor: ActorId) -> bool {
    scenario.procedures.iter().any(|rule| {
        let mut addressed = rule.performers.iter().flat_map(|performer| {
            rule.then.iter().flat_map(|action| addressed(scenario, *performer, action))
        });
        // Who never is on a scene nor in command does nothing that is for those who are.
        let performs = rule.guard == Guard::Free && rule.performers.contains(&actor);
        performs || addressed.any(|other| other == actor)
    })
}

/// How many posts of an exercise have a unit put in.
const POSTS: usize = 6;

/// A unit of a post that takes part, which can do nothing that anybody needs, nine hours away.
#[test]
fn a_unit_that_nobody_needs_changes_no_byte() {
    let mut tried = 0;
    for (exercise, scenario) in told() {
        let alone = play(&scenario);
        let Some(scene) = scenario.incidents.first().map(|incident| incident.site) else { continue };
        let route = format!(
            r#"Route("irrelevant-yard", "{}", "9 h")"#,
            scenario.names.text(scenario.site(scene).name)
        );
        // Some posts of each, spread over the exercise: every one would be thousands of runs.
        let step = scenario.posts.div_ceil(POSTS).max(1);
        for post in scenario.post_ids().step_by(step) {
            let Some(agency) = scenario.actor(post).agency else { continue };
            let agency = scenario.names.text(scenario.agency(agency).name);
            let post = scenario.names.text(scenario.actor_name(post));
            let fleet = format!(
                r#"Units(of: "{agency}.irrelevant", type: "irrelevant-type", directed_by: "{post}", home: {{ "irrelevant-yard": 2 }})"#
            );
            let parts = [
                WORDS[1],
                ("Organisation", "units", fleet.as_str()),
                ("Organisation", "sites", r#"Site(id: "irrelevant-yard")"#),
                ("Organisation", "routes", route.as_str()),
            ];
            let beside = into_shipped(&exercise, &parts);
            let mut units = beside.unit_ids();
            let unit = units.find(|unit| beside.names.text(beside.actor_name(*unit)).contains(WORD));
            if is_spoken_of(&beside, unit.expect("the unit")) {
                continue;
            }
            assert_eq!(difference(&alone, &play(&beside)), None, "{} with {fleet}", exercise.name());
            tried += 1;
        }
    }
    assert!(tried >= 10, "{tried}");
}
