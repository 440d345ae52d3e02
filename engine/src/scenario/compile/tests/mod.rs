//! Exercises in, scenarios or problems out.

mod actors;
mod checks;
mod conduct;
mod graphs;
mod parameters;
mod references;
mod script;
mod shipped;
mod texts;
mod whole;

use super::{Compiled, Request, compile};
use crate::diagnostic::{Files, Problem};
use crate::document::reading::Shelf;
use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;

/// A town whose river rises: four services, two of them with units, one bridge.
const TOWN: &str = r#"Exercise(
    format: 1, id: "flood", title: "The river rises", languages: [En, Fr],
    clock: Clock(t0: "2026-03-18 19:40", start: "T-00:05", end: "T+02:00"),
    organisation: Organisation(
        format: 1, id: "town",
        agencies: [
            Agency(id: "police", kind: Police),
            Agency(id: "fire", kind: CivilProtection),
            Agency(id: "hospital", kind: Hospital),
            Agency(id: "mayor", kind: Authority),
        ],
        posts: [
            Post(id: "police.room", role: "control-room", under: "police.chief", desks: 2, takes_calls: true),
            Post(id: "police.chief", level: 3, under: "mayor.cell"),
            Post(id: "fire.room", role: "control-room", under: "mayor.cell", takes_calls: true),
            Post(id: "hospital.cell", level: 3, opens: OnOrder(staffed_after: "10 min")),
            Post(id: "mayor.cell", level: 4),
        ],
        unit_types: [
            UnitType(id: "patrol", capabilities: ["cordon"], turnout: "1 min"),
            UnitType(id: "engine", capabilities: ["rescue", "pump"]),
        ],
        units: [
            Units(of: "police.patrol", type: "patrol", directed_by: "police.room", home: { "yard": 2, "bridge": 1 }),
            Units(of: "fire.engine", type: "engine", directed_by: "fire.room", home: { "station": 2 }),
        ],
        sites: [Site(id: "quay"), Site(id: "bridge"), Site(id: "yard"), Site(id: "station")],
        routes: [Route("yard", "bridge", "4 min"), Route("bridge", "quay", "3 min"), OneWay("station", "quay", "6 min"), OneWay("bridge", "station", "9 min")],
        channels: [
            Channel(id: "telephone", kind: Phone, members: Everyone, lines: 4),
            Channel(id: "police-net", kind: Radio, members: AllOf("police")),
        ],
    ),
    doctrine: Doctrine(
        format: 1, id: "plain",
        authorities: [Authority(id: "evacuate", held_by: "mayor.cell")],
        lists: [List(id: "all-rooms", in_order: ["police.room", "fire.room"])],
        procedures: [
            Procedure(id: "alert", who: Role("control-room"), when: Knows("location"),
                then: [Declare("flood-plan"), Inform(to: List("all-rooms")), Open("hospital.cell")]),
            Procedure(id: "send", who: "fire.room", when: Declared("flood-plan"), needs: "location", authority: "evacuate",
                then: [Dispatch(need: { "pump": 1 }, to: Of("location")), Report(to: Superior, form: Methane)]),
        ],
    ),
    incidents: [
        Incident(id: "flood", site: "quay", begins: "T+00:00", casualties: [Casualties(count: 3, score: 9, at: "T+00:10")]),
    ],
    injects: [
        Inject(id: "call", when: "T+00:02", from: Public, to: "fire.room", message: "Water on the quay.",
            tells: [Observed("location", "quay")], tests: ["known"]),
    ],
    objectives: [
        Objective(id: "o", title: "The town knows", measures: [
            Measure(id: "known", measure: Time(to: Learned(who: "police.room", element: "location")), target: AtMost("5 min")),
        ]),
    ],
)"#;

/// The town with some texts replaced by others; each must occur.
fn town(changes: &[(&str, &str)]) -> Compiled {
    let mut text = TOWN.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "the town has no {from}");
        text = text.replace(from, to);
    }
    compiled(Shelf::new().with("exercise.ron", text))
}

/// The scenario of a changed town that must have no error.
fn scenario(changes: &[(&str, &str)]) -> Scenario {
    let compiled = town(changes);
    let told = told(&compiled);
    compiled.scenario.unwrap_or_else(|| panic!("{told}"))
}

/// The problems of a changed town.
fn problems(changes: &[(&str, &str)]) -> String {
    told(&town(changes))
}

/// The actor of this name.
fn actor(scenario: &Scenario, id: &str) -> ActorId {
    let name = scenario.names.find(id);
    let row = scenario.actors.iter().position(|actor| Some(actor.name) == name);
    ActorId::at(row.unwrap_or_else(|| panic!("nobody is called {id}")))
}

/// The names of actors.
fn ids(scenario: &Scenario, actors: &[ActorId]) -> Vec<String> {
    let name = |actor: &ActorId| scenario.names.text(scenario.actor_name(*actor)).to_owned();
    actors.iter().map(name).collect()
}

/// Compiles `exercise.ron` of a shelf.
fn compiled(mut shelf: Shelf) -> Compiled {
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    compile(&mut shelf, &request)
}

/// Problems as an author reads them, without the drawing.
fn told(compiled: &Compiled) -> String {
    let lines = compiled.problems.iter();
    let lines = lines.map(|problem| line(&compiled.files, problem) + "\n");
    lines.collect()
}

fn line(files: &Files, problem: &Problem) -> String {
    let place = problem.span.map(|span| files.place(span));
    let place = place.or(problem.file.clone()).unwrap_or_default();
    let path = problem.path.join(" ");
    let mut line = format!("{} {place} [{path}] {}", problem.code, problem.message);
    if let Some(hint) = &problem.hint {
        line += &format!("\n    hint: {hint}");
    }
    if let Some(suggestion) = &problem.suggestion {
        let (with, replace) = (&suggestion.with, &suggestion.replace);
        line += &format!("\n    write: {with} instead of {replace}");
    }
    for related in &problem.related {
        let place = files.place(related.span);
        line += &format!("\n    {place}: {}", related.message);
    }
    line
}

#[test]
fn the_town_itself_is_in_order() {
    assert_eq!(problems(&[]), "");
}
