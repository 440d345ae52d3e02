//! What would have helped, against what can be worked out by hand.

use super::played::{KNOWS, POSTS, Played, TELLS, small};
use crate::determinism::shipped::shipped;
use salambo_engine::explain::change::{Change, of_explanation};
use salambo_engine::explain::profile::Gain;
use salambo_engine::explain::{Target, explain};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::model::mark::Label;
use salambo_engine::study::profile::{Subject, profile};
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::RecordNo;
use std::collections::BTreeMap;

/// Milliseconds in a second.
const S: i64 = 1_000;

fn played_again(played: &Played, changes: &[Change], asked: &Target) -> Vec<Gain> {
    let of = Subject { scenario: &played.scenario, plan: &played.plan, trace: &played.trace };
    profile(of, changes, Some(asked), &|| ()).expect("within the limits")
}

/// What each change of the chain of a measure gains on it, step by step, in milliseconds.
fn own(played: &Played, measure: &str) -> BTreeMap<Change, Vec<i64>> {
    let changes = of_explanation(&played.scenario, &played.trace, &played.explained(measure));
    let asked = played.explained(measure).target;
    let gains = played_again(played, &changes, &asked).into_iter().filter(|gain| gain.measure == measure);
    gains.map(|gain| (gain.change, gain.steps.iter().map(|(_, gain)| gain.0).collect())).collect()
}

#[test]
fn on_a_bare_chain_each_element_gains_exactly_its_own_length() {
    let played = Played::text(&small(POSTS, TELLS, KNOWS));
    let name = |id: &str| played.scenario.names.find(id).expect("it is named");
    let expected: BTreeMap<Change, Vec<i64>> = [
        (Change::Sooner(Label::Processing, name("a.x")), vec![15 * S, 30 * S, 45 * S, 60 * S]),
        (Change::Latency(name("phone")), vec![7_500, 15 * S, 22_500, 30 * S]),
        (Change::Sooner(Label::Processing, name("b.y")), vec![30 * S, 60 * S, 90 * S, 120 * S]),
    ]
    .into();
    assert_eq!(own(&played, "known"), expected);
}

/// The message waits at the second post's desk before it is taken in there.
#[test]
fn a_record_gains_what_its_own_chain_gains() {
    let played = Played::text(&small(POSTS, TELLS, KNOWS));
    let name = |id: &str| played.scenario.names.find(id).expect("it is named");
    let arrives = played
        .trace
        .iter()
        .find(|(_, record)| record.actor == name("b.y") && matches!(record.fact, Fact::Delivered { .. }));
    let target = Target::Record(arrives.expect("it arrives").0);
    let changes =
        of_explanation(&played.scenario, &played.trace, &explain(&played.scenario, &played.trace, &target));
    let gains = played_again(&played, &changes, &target);
    let own = |change| {
        let found = gains.iter().find(|gain| gain.change == change && gain.measure == target.id());
        found.map(|gain| gain.steps.iter().map(|(_, gain)| gain.0).collect::<Vec<_>>())
    };
    assert_eq!(
        own(Change::Sooner(Label::Processing, name("a.x"))),
        Some(vec![15 * S, 30 * S, 45 * S, 60 * S])
    );
    assert_eq!(own(Change::Latency(name("phone"))), Some(vec![7_500, 15 * S, 22_500, 30 * S]));
    assert_eq!(own(Change::Sooner(Label::Processing, name("b.y"))), None, "that comes after it");
    assert!(gains.iter().any(|gain| gain.measure == "known"), "what it moves beside it is told too");
}

#[test]
fn what_has_no_part_in_the_chain_gains_exactly_nothing() {
    let organisation = POSTS.replace("posts: [", r#"posts: [Post(id: "b.other", service: "3 min"),"#);
    let text = small(&organisation, TELLS, KNOWS).replace(
        "channels: [",
        r#"channels: [ Channel(id: "radio", kind: Radio, members: Everyone, latency: "5 min"),"#,
    );
    let played = Played::text(&text);
    let name = |id: &str| played.scenario.names.find(id).expect("it is named");
    let idle = [
        Change::Sooner(Label::Processing, name("b.other")),
        Change::Sooner(Label::Deliberation, name("a.x")),
        Change::Sooner(Label::Travel, name("b.other")),
        Change::Latency(name("radio")),
        Change::Loss(name("radio")),
        Change::Lines(name("phone")),
        Change::Desks(name("b.y")),
    ];
    let gains = played_again(&played, &idle, &played.explained("known").target);
    assert_eq!(gains.len(), idle.len(), "only the measure asked for is told");
    for gain in gains {
        assert!(gain.is_nothing() && gain.perfect() == Tick::ZERO, "{gain:?}");
    }
}

/// Two items come before the call at a post with one desk.
#[test]
fn a_queue_is_shortened_by_desks() {
    let script = KNOWS.replace(
        "injects: [",
        r#"injects: [
            Inject(id: "one", when: "T+00:09:30", from: Public, to: "a.x", tells: [Likely("access", "north")]),
            Inject(id: "two", when: "T+00:09:31", from: Public, to: "a.x", tells: [Likely("access", "south")]),"#,
    );
    let played = Played::text(&small(POSTS, TELLS, &script));
    let post = played.scenario.names.find("a.x").expect("it is named");
    let gains = own(&played, "known");
    // One desk: from 9:30 to 10:30, to 11:30, then the call to 12:30. Two: the call from 10:30 to 11:30. Three:
    // from 10:00 on.
    assert_eq!(gains[&Change::Desks(post)], [60 * S, 90 * S, 90 * S, 90 * S]);
}

#[test]
fn delegation_takes_away_what_asking_took() {
    let organisation = r#"posts: [
        Post(id: "a.chief", level: 2, service: "5 min"), Post(id: "a.room", under: "a.chief", service: "1 min"),
    ],"#;
    let doctrine = r#"
        authorities: [ Authority(id: "leave", held_by: "a.chief") ],
        procedures: [ Procedure(id: "declare", who: "a.room", when: Knows("location"), authority: "leave",
            then: [Declare("closed")]) ]"#;
    let script = r#"
        injects: [ Inject(id: "news", when: "T+00:10", to: "a.room", tells: [Observed("location", "hall")]) ],
        objectives: [ Objective(id: "o", title: "Closed", measures: [
            Measure(id: "closed", target: AtMost("12 min"), measure: Time(to: Declared("closed"))),
        ]) ],"#;
    let played = Played::text(&small(organisation, doctrine, script));
    let name = |id: &str| played.scenario.names.find(id).expect("it is named");
    let gains = own(&played, "closed");
    let asked: Tick = played
        .explained("closed")
        .steps
        .iter()
        .filter(|step| step.interval.label == Label::Authority)
        .fold(Tick::ZERO, |sum, step| sum + step.length());
    assert!(asked > Tick::ZERO);
    assert_eq!(gains[&Change::Authority(name("leave"), name("a.room"))], [asked.0]);
}

#[test]
fn the_luck_of_everything_else_stays() {
    let exercise = shipped().into_iter().find(|exercise| exercise.name() == "harbour-hall.joint");
    let played = Played::of(exercise.expect("it is shipped").scenario());
    let nobody = played.scenario.agencies[0].name;
    // An agency does nothing itself: whatever is drawn is drawn as before.
    let end = Target::Record(RecordNo::at(played.trace.records.len() - 1));
    let gains = played_again(&played, &[Change::Sooner(Label::Processing, nobody)], &end);
    assert!(gains.len() == 1 && gains[0].is_nothing(), "{gains:?}");
}

#[test]
fn it_does_not_depend_on_how_many_threads_there_are() {
    let exercise = shipped().into_iter().find(|exercise| exercise.name() == "harbour-hall.joint");
    let played = Played::of(exercise.expect("it is shipped").scenario());
    let measure = &played.milestones()[0].id;
    let explained = played.explained(measure);
    let changes = of_explanation(&played.scenario, &played.trace, &explained);
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        pool.install(|| played_again(&played, &changes, &explained.target))
    };
    let one = with(1);
    assert!(!one.is_empty());
    assert_eq!(one, with(2));
    assert_eq!(one, with(7));
}

/// Every message is lost: only a channel that loses less could have helped, and only if it loses nothing.
#[test]
fn what_never_came_because_a_message_was_lost_comes_over_a_channel_that_loses_nothing() {
    let lossy = small(POSTS, TELLS, KNOWS).replace(r#"latency: "30 s""#, r#"latency: "30 s", loss: 1.0"#);
    let played = Played::text(&lossy);
    let phone = played.scenario.names.find("phone").expect("it is named");
    let gains = own(&played, "known");
    // It would have come at 13:30, and the exercise ends after two hours.
    let gain = (120 * 60 - 13 * 60 - 30) * S;
    let steps = &gains[&Change::Loss(phone)];
    assert_eq!((gains.len(), steps.len(), steps[3]), (1, 4, gain));
    assert!(steps.iter().all(|step| [0, gain].contains(step)), "{steps:?}");
}
