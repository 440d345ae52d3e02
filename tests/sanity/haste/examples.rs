//! Better means later: one small exercise for each way in which it does.
//!
//! Each says what gets better, which milestone comes later and why. They are on ideal ground: every
//! length is written, and pencil and paper are enough.

use super::change::run;
use crate::sanity::by_hand::compiled;
use salambo_engine::score::milestones;

/// The exercise of an example: posts, rules and script differ.
fn text(organisation: &str, rules: &str, script: &str) -> String {
    format!(
        r#"Exercise(
            format: 1, id: "example", title: "An example", defaults: Ideal, clock: Clock(end: "T+01:00"),
            organisation: Organisation(format: 1, id: "o", agencies: [Agency(id: "a"), Agency(id: "b")], {organisation}),
            doctrine: Doctrine(format: 1, id: "d", procedures: [{rules}]),
            {script}
        )"#
    )
}

/// The minutes and seconds of a milestone before and after a change; `-` where it never comes.
fn told(text: &str, change: (&str, &str)) -> [String; 2] {
    let changed = (change.0.to_owned(), change.1.to_owned());
    [vec![], vec![changed]].map(|settings| {
        let scenario = compiled(text, &settings);
        let trace = run(&scenario, 1).expect("it comes to its end");
        let milestone = milestones(&scenario, &trace).into_iter().find(|milestone| milestone.id == "m");
        milestone.map_or("-".to_owned(), |milestone| {
            format!("{}:{:02}", milestone.at.0 / 60_000, milestone.at.0 / 1_000 % 60)
        })
    })
}

fn measured(mark: &str) -> String {
    format!(
        r#"objectives: [Objective(id: "o", title: "o", measures: [Measure(id: "m", measure: Time(to: {mark}))])]"#
    )
}

/// Who speaks earlier says less. With one desk the report is put after the second call has been heard,
/// and holds both; with two it is put while the second is still on the line, and nobody puts another.
#[test]
fn desk_the_earlier_report_says_less() {
    let organisation = r#"
        posts: [Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min")],
        channels: [Channel(id: "telephone", kind: Phone, members: Everyone)]"#;
    let rules = r#"Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [Inform(to: "b.y")])"#;
    let script = r#"injects: [
        Inject(id: "one", when: "T+00:00", to: "a.x", tells: [Observed("location", "here")]),
        Inject(id: "two", when: "T+00:00:30", to: "a.x", tells: [Observed("access", "north")]),
    ], "#;
    let script = script.to_owned() + &measured(r#"Learned(who: "b.y", element: "access")"#);
    let text = text(organisation, rules, &script);
    assert_eq!(told(&text, ("post:a.x.desks", "2")), ["3:00", "-"]);
}

/// What comes earlier is in the way. The one desk of b takes five minutes for anything. With another desk
/// at a, what a passes on reaches b before the call does, which has to wait for it.
#[test]
fn desk_what_comes_earlier_is_in_the_way() {
    let organisation = r#"
        posts: [Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "5 min")],
        channels: [Channel(id: "telephone", kind: Phone, members: Everyone)]"#;
    let rules = r#"Procedure(id: "tell", who: "a.x", when: Knows("hazards"), then: [Inform(to: "b.y", only: "hazards")])"#;
    let script = r#"injects: [
        Inject(id: "one", when: "T+00:00", to: "a.x", tells: [Observed("access", "north")]),
        Inject(id: "two", when: "T+00:00:10", to: "a.x", tells: [Observed("hazards", "gas")]),
        Inject(id: "three", when: "T+00:01:40", to: "b.y", tells: [Observed("location", "here")]),
    ], "#;
    let script = script.to_owned() + &measured(r#"Learned(who: "b.y", element: "location")"#);
    let text = text(organisation, rules, &script);
    assert_eq!(told(&text, ("post:a.x.desks", "2")), ["6:40", "11:10"]);
}

/// The same over a quicker channel: what it carries overtakes the call, and the call has to wait.
#[test]
fn channel_overtakes_what_matters() {
    let organisation = r#"
        posts: [Post(id: "a.x"), Post(id: "b.y", service: "5 min")],
        channels: [Channel(id: "mail", kind: Email, members: Everyone, latency: "2 min")]"#;
    let rules = r#"Procedure(id: "tell", who: "a.x", when: Knows("hazards"), then: [Inform(to: "b.y", only: "hazards")])"#;
    let script = r#"injects: [
        Inject(id: "one", when: "T+00:00", to: "a.x", tells: [Observed("hazards", "gas")]),
        Inject(id: "two", when: "T+00:01:40", to: "b.y", tells: [Observed("location", "here")]),
    ], "#;
    let script = script.to_owned() + &measured(r#"Learned(who: "b.y", element: "location")"#);
    let text = text(organisation, rules, &script);
    assert_eq!(told(&text, ("channel:mail.latency", "1 min")), ["6:40", "11:00"]);
}

/// The quicker way is taken, and is the worse one: people choose by how long it usually takes, and on this
/// net everything vanishes.
#[test]
fn channel_the_quicker_way_loses_what_it_carries() {
    let organisation = r#"
        posts: [Post(id: "a.x"), Post(id: "b.y", service: "1 min")],
        channels: [
            Channel(id: "telephone", kind: Phone, members: Everyone, latency: "20 s"),
            Channel(id: "net", kind: Radio, members: Everyone, latency: "30 s", loss: 1.0),
        ]"#;
    let rules = r#"Procedure(id: "tell", who: "a.x", when: Knows("location"), then: [Inform(to: "b.y")])"#;
    let script = r#"injects: [Inject(id: "one", when: "T+00:00", to: "a.x", tells: [Observed("location", "here")])], "#;
    let script = script.to_owned() + &measured(r#"Learned(who: "b.y", element: "location")"#);
    let text = text(organisation, rules, &script);
    assert_eq!(told(&text, ("channel:net.latency", "10 s")), ["1:20", "-"]);
}

/// Who rings earlier finds the line engaged, and rings again after four minutes. Later it would have been
/// free.
#[test]
fn channel_comes_upon_an_engaged_line() {
    let organisation = r#"
        posts: [Post(id: "a.x"), Post(id: "a.w"), Post(id: "a.z"), Post(id: "b.y", service: "1 min")],
        channels: [
            Channel(id: "telephone", kind: Phone, members: ["a.x", "a.z", "b.y"], lines: 1, latency: "0 s"),
            Channel(id: "mail", kind: Email, members: ["a.w", "a.z"], latency: "150 s"),
        ]"#;
    let rules = r#"
        Procedure(id: "ring", who: "a.x", when: Knows("access"), then: [Inform(to: "b.y")]),
        Procedure(id: "write", who: "a.w", when: Knows("location"), then: [Inform(to: "a.z")]),
        Procedure(id: "pass-on", who: "a.z", when: Knows("location"), then: [Inform(to: "b.y")])"#;
    let script = r#"parameters: { "redial": "4 min" }, injects: [
        Inject(id: "one", when: "T+00:01", to: "a.x", tells: [Observed("access", "north")]),
        Inject(id: "two", when: "T+00:00", to: "a.w", tells: [Observed("location", "here")]),
    ], "#;
    let script = script.to_owned() + &measured(r#"Learned(who: "b.y", element: "location")"#);
    let text = text(organisation, rules, &script);
    assert_eq!(told(&text, ("channel:mail.latency", "75 s")), ["3:30", "6:15"]);
}

/// What rests on not knowing does not happen any more. Who does not know the way in when the place is known
/// asks for help; word of the way in comes in time now, and nobody asks.
#[test]
fn channel_what_rests_on_not_knowing_does_not_happen() {
    let organisation = r#"
        posts: [Post(id: "a.x"), Post(id: "a.w"), Post(id: "b.y")],
        channels: [
            Channel(id: "telephone", kind: Phone, members: ["a.x", "b.y"]),
            Channel(id: "mail", kind: Email, members: ["a.w", "a.x"], latency: "2 min"),
        ]"#;
    let rules = r#"
        Procedure(id: "write", who: "a.w", when: Knows("access"), then: [Inform(to: "a.x")]),
        Procedure(id: "help", who: "a.x", when: All([Knows("location"), Not(Knows("access"))]), then: [Inform(to: "b.y", only: "location")])"#;
    let script = r#"injects: [
        Inject(id: "one", when: "T+00:00", to: "a.w", tells: [Observed("access", "north")]),
        Inject(id: "two", when: "T+00:01:30", to: "a.x", tells: [Observed("location", "here")]),
    ], "#;
    let script = script.to_owned() + &measured(r#"Learned(who: "b.y", element: "location")"#);
    let text = text(organisation, rules, &script);
    assert_eq!(told(&text, ("channel:mail.latency", "1 min")), ["1:30", "-"]);
}

/// The answer comes in time, and it is no. Who heard nothing for three minutes was free to act; the superior
/// knows better and refuses, which over a quick line is heard before that.
#[test]
fn channel_the_refusal_comes_in_time() {
    let organisation = r#"
        posts: [Post(id: "b.top"), Post(id: "a.x", under: "b.top")],
        channels: [Channel(id: "mail", kind: Email, members: Everyone, latency: "2 min")]"#;
    let rules = r#"Procedure(id: "go", who: "a.x", when: Is("threat_active", false), authority: "go", then: [Declare("gone")])"#;
    let script = r#"injects: [
        Inject(id: "one", when: "T+00:01", to: "a.x", tells: [Likely("threat_active", false)]),
        Inject(id: "two", when: "T+00:01", to: "b.top", tells: [Observed("threat_active", true)]),
    ], "#;
    let script = script.to_owned() + &measured(r#"Declared("gone")"#);
    let text = text(organisation, rules, &script).replace(
        r#"id: "d", procedures"#,
        r#"id: "d", authorities: [Authority(id: "go", held_by: "b.top", default_after: "3 min")], procedures"#,
    );
    assert_eq!(told(&text, ("channel:mail.latency", "1 min")), ["4:00", "-"]);
}

/// Two fleets and two calls, the first to the hall and the second to the square.
fn fleets(moved: &str) -> [String; 2] {
    let organisation = r#"
        posts: [Post(id: "a.x", desks: 9)], channels: [Channel(id: "net", kind: Radio, members: Everyone)],
        sites: [Site(id: "hall"), Site(id: "square"), Site(id: "first"), Site(id: "second"), Site(id: "third")],
        routes: [
            OneWay("first", "hall", "5 min"), OneWay("second", "hall", "12 min"), OneWay("third", "hall", "4 min"),
            OneWay("first", "square", "20 min"), OneWay("second", "square", "2 min"), OneWay("third", "square", "1 min"),
        ],
        unit_types: [
            UnitType(id: "quick", capabilities: "c", turnout: "0 s"), UnitType(id: "slow", capabilities: "c", turnout: "10 min"),
        ],
        units: [
            Units(of: "a.one", type: "quick", directed_by: "a.x", home: { "first": 1 }),
            Units(of: "a.two", type: "slow", directed_by: "a.x", home: { "second": 1 }),
        ]"#;
    let rules = r#"
        Procedure(id: "hall", who: "a.x", when: Knows("location"), then: [Dispatch(need: { "c": 1 }, to: "hall")]),
        Procedure(id: "square", who: "a.x", when: Knows("access"), then: [Dispatch(need: { "c": 1 }, to: "square")])"#;
    let script = r#"injects: [
        Inject(id: "one", when: "T+00:00", to: "a.x", tells: [Observed("location", "hall")]),
        Inject(id: "two", when: "T+00:01", to: "a.x", tells: [Observed("access", "north")]),
    ], "#;
    let arrived = |site: &str| {
        let script = script.to_owned() + &measured(&format!(r#"Arrived(at: "{site}")"#));
        told(&text(organisation, rules, &script), ("unit:a.two.home", moved)).join(" > ")
    };
    ["hall", "square"].map(arrived)
}

/// The nearest is not the quickest. Nearer than the other now, the second fleet is sent to the hall; but it
/// takes ten minutes to turn out. And it is gone when the square needs it, to which it came nearer as
/// well: who is left has twenty minutes to go.
#[test]
fn unit_the_nearest_is_slow_and_then_missed_elsewhere() {
    assert_eq!(fleets(r#"{ "third": 1 }"#), ["5:00 > 14:00", "13:00 > 21:00"]);
}
