//! A small exercise for tests, with a trace told line by line.
#![cfg(test)]

use crate::document::reading::{Request, Shelf};
use crate::scenario::Scenario;
use crate::scenario::compile::compile;
use crate::trace::{Trace, told};

/// Three services, a unit of each of two, one incident with people who are hurt, a hospital.
pub const EXERCISE: &str = r#"Exercise(
    format: 1, id: "night", languages: [En, Fr, Ar],
    title: (en: "The night", fr: "La nuit", ar: "الليلة"),
    clock: Clock(start: "T-00:00", end: "T+01:00"),
    organisation: Organisation(format: 1, id: "town",
        agencies: [
            Agency(id: "police", title: (en: "Police", fr: "Police", ar: "الأمن")),
            Agency(id: "rescue"),
            Agency(id: "health"),
        ],
        posts: [
            Post(id: "police.room", level: 2, desks: 2, title: (en: "Police room", fr: "Salle", ar: "قاعة")),
            Post(id: "rescue.room", level: 2),
            Post(id: "rescue.cell", level: 3, under: "rescue.room", opens: OnOrder("10 min")),
        ],
        unit_types: { "car": UnitType(capabilities: ["secure"]), "ambulance": UnitType(capabilities: ["transport"], carries: 2) },
        units: [
            Units(of: "patrol", type: "car", directed_by: "police.room", home: { "station": 1 }),
            Units(of: "ambulance", type: "ambulance", directed_by: "rescue.room", home: { "station": 1 }),
        ],
        channels: [Channel(id: "phone", kind: Phone, members: Everyone, lines: 2)],
        sites: [
            Site(id: "quay", title: (en: "Quay", fr: "Quai", ar: "الرصيف")),
            Site(id: "station"),
            Site(id: "clinic-yard"),
        ],
        routes: [Route("quay", "station", "10 min"), Route("station", "clinic-yard", "5 min")],
        facilities: [Facility(id: "clinic", at: "clinic-yard", kind: Hospital, beds: 2, agency: "health")],
    ),
    doctrine: Doctrine(format: 1, id: "joint"),
    incidents: [Incident(id: "collapse", at: "quay", begins: "T+00:00", casualties: [Casualties(count: 3, score: 6)])],
    injects: [
        Inject(id: "call", when: "T+00:01", from: Public, to: "police.room", tells: [Observed("location", "quay")],
            expected: [Expected(text: "Tell the rescue service", mark: Learned(who: "rescue.room", element: "location"), within: "5 min")]),
    ],
    objectives: [Objective(id: "alert", title: "The alert", measures: [
        Measure(id: "told", measure: Time(to: Learned(who: "rescue.room", element: "location")), target: AtMost("5 min")),
    ])],
)"#;

/// The exercise above.
pub fn scenario() -> Scenario {
    let mut shelf = Shelf::new().with("exercise.ron", EXERCISE);
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let compiled = compile(&mut shelf, &request);
    let look = crate::diagnostic::render::Look::default();
    let problems = crate::diagnostic::render::text(&compiled.problems, &compiled.files, look);
    compiled.scenario.unwrap_or_else(|| panic!("{problems}"))
}

/// The exercise above with a trace told line by line.
pub fn run(text: &str) -> (Scenario, Trace) {
    let mut scenario = scenario();
    let mut names = (*scenario.names).clone();
    let trace = told::trace(&mut names, text);
    scenario.names = trace.names.clone();
    (scenario, trace)
}
