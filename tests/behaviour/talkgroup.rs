//! A shared talkgroup helps a small response and overloads a large one.
//!
//! Four control rooms direct units of their own at one scene. Forty minutes in, one room hears what
//! makes it declare a major incident, and tells the other three. Without a shared talkgroup it
//! telephones to one after the other. With one it says it once, to all at the same moment; but then
//! each room also says there whatever its units report, and all the others have to listen.
//!
//! Conditions: the standard ground, no default touched; two desks at each room; a unit reports every
//! ten minutes from when it is on the scene; the declaration has to be acknowledged, and whoever missed
//! it asks back, for its own plan waits for it (`essential`). The two doctrines differ in the talkgroup,
//! in the rule that reports are shared on it, and in how the declaration is said. Whoever does not know
//! after half an hour counts as knowing then.
//!
//! The channel itself costs nothing. What costs is to be heard: past the knee of the backlog the
//! declaration waits among reports of other services' units, or is never taken up, is repeated, and so
//! is one item more.

use super::paired::{Difference, mean};
use crate::oracles::laboratory::{Laboratory, Run};
use expect_test::expect;
use salambo_engine::document::mark::Label;
use salambo_engine::trace::fact::Fact;

/// Evenings of each size, with and without.
const RUNS: u64 = 120;

/// Control rooms.
const ROOMS: usize = 4;

/// When one of them hears what makes it declare a major incident, in minutes.
const NEWS: i64 = 40;

/// A room that does not know of it within this many minutes counts as knowing then.
const HORIZON: f64 = 30.0;

/// A response with so many units of each service, with or without the shared talkgroup.
fn response(units: u32, shared: bool) -> Laboratory {
    let each = |text: &dyn Fn(usize) -> String| (0..ROOMS).map(text).collect::<String>();
    let agencies = each(&|room| format!(r#"Agency(id: "s{room}"),"#));
    let posts = each(&|room| format!(r#"Post(id: "s{room}.room", role: "room", desks: 2),"#));
    let nets = each(&|room| format!(r#"Channel(id: "net-{room}", kind: Radio, members: AllOf("s{room}")),"#));
    let fleets = each(&|room| {
        format!(
            r#"Units(of: "s{room}.team", type: "team", directed_by: "s{room}.room", home: {{ "station": {units} }}),"#
        )
    });
    let teams = each(&|room| format!(r#""s{room}.team","#));
    let rooms = each(&|room| format!(r#""s{room}.room","#));
    let others: String = (1..ROOMS).map(|room| format!(r#""s{room}.room","#)).collect();
    let (talkgroup, share, told) = if shared {
        (
            r#"channels: [ Channel(id: "talkgroup", kind: Radio, members: Role("room")) ],"#,
            r#"Procedure(id: "share", who: Role("room"), when: Received(kind: Report), repeat: EachChange,
                then: [Inform(to: But(of: Role("room"), not: Own), form: Structured, by: "talkgroup")]),"#,
            r#"But(of: Role("room"), not: Own)"#,
        )
    } else {
        ("", "", r#"List("others")"#)
    };
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "talkgroup", title: "Everybody hears everything", clock: Clock(end: "T+01:15"),
            organisation: Organisation(
                format: 1, id: "rooms", agencies: [ {agencies} ], posts: [ {posts} ],
                channels: [ Channel(id: "telephone", kind: Phone, members: Role("room")), {nets} ],
                sites: [ Site(id: "station"), Site(id: "hall") ], routes: [ Route("station", "hall", "6 min") ],
                unit_types: [ UnitType(id: "team", capabilities: "help") ], units: [ {fleets} ],
            ),
            doctrine: Doctrine(
                format: 1, id: "rules", {talkgroup} lists: [ List(id: "others", in_order: [ {others} ]) ],
                procedures: [
                    Procedure(id: "send", who: Role("room"), when: Knows("location"), then: [Dispatch(need: {{ "help": {units} }}, to: Scene)]),
                    Procedure(id: "report", who: [ {teams} ], when: OnScene(Own), repeat: Every("10 min"), then: [Report(to: Superior, form: Methane)]),
                    Procedure(id: "plan", who: Role("room"), when: Knows("major_incident"), essential: "major_incident", deliberation: "0 s", then: [Declare("plan")]),
                    {share}
                    Procedure(id: "declare", who: "s0.room", when: Knows("services_required"),
                        then: [Declare("major-incident"), Inform(to: {told}, only: ["major_incident"], form: Structured, acknowledge: true)]),
                ],
            ),
            incidents: [ Incident(id: "fire", site: "hall", begins: "T+00:00", people_present: 40) ],
            injects: [
                Inject(id: "alarm", when: "T+00:01", to: [ {rooms} ], tells: [Observed("location", "hall")]),
                Inject(id: "news", when: "T+00:{NEWS}", to: "s0.room", tells: [Observed("services_required", "more")]),
            ],
        )"#
    ))
}

struct Evening {
    /// Minutes from the news until every room knows of the declaration.
    all_know: f64,
    /// Minutes that an item waits for a desk of a room, on the mean.
    queueing: f64,
    /// Items never taken up in the rooms.
    omitted: f64,
}

fn evening(run: &Run<'_>) -> Evening {
    let rooms: Vec<_> = (0..ROOMS).map(|room| run.name(&format!("s{room}.room"))).collect();
    let element = run.name("major_incident");
    let since_news = |at: i64| (at - NEWS * 60_000) as f64 / 60_000.0;
    let knows = |room| {
        let mut records = run.trace.records.iter();
        let learns = records.find(|record| {
            record.actor == room
                && matches!(record.fact, Fact::Learned { element: learned, .. } if learned == element)
        });
        learns.map_or(HORIZON, |record| since_news(record.at.0).min(HORIZON))
    };
    let at_rooms = || run.trace.records.iter().filter(|record| rooms.contains(&record.actor));
    let waits: Vec<f64> = at_rooms()
        .filter(|record| matches!(record.fact, Fact::Taken { .. }))
        .map(|record| match (record.wait, record.cause) {
            (Label::Queueing, Some(cause)) => (record.at - run.trace.get(cause).at).0 as f64 / 60_000.0,
            _ => 0.0,
        })
        .collect();
    Evening {
        all_know: rooms.iter().map(|room| knows(*room)).fold(0.0, f64::max),
        queueing: mean(&waits),
        omitted: at_rooms().filter(|record| matches!(record.fact, Fact::Omitted { .. })).count() as f64,
    }
}

/// The evenings of a response without and with the talkgroup.
struct Pair {
    without: Vec<Evening>,
    with: Vec<Evening>,
}

impl Pair {
    fn of(units: u32) -> Self {
        let [without, with] = [false, true].map(|shared| response(units, shared).runs(RUNS, evening));
        Self { without, with }
    }

    /// How much later all know with the talkgroup, in minutes.
    fn later(&self) -> Difference {
        let [without, with] = [&self.without, &self.with].map(|evenings| {
            let minutes = evenings.iter().map(|evening| evening.all_know);
            minutes.collect::<Vec<_>>()
        });
        Difference::of(&without, &with)
    }
}

/// What came of evenings, on the mean.
fn line(evenings: &[Evening]) -> String {
    let of = |what: fn(&Evening) -> f64| mean(&evenings.iter().map(what).collect::<Vec<_>>());
    format!(
        "all know after {:5.2} min, items wait {:.2} min, {:5.1} omitted",
        of(|evening| evening.all_know),
        of(|evening| evening.queueing),
        of(|evening| evening.omitted)
    )
}

#[test]
fn helps_a_small_response_and_overloads_a_large_one() {
    let mut table = String::new();
    for units in [1, 2, 3, 4, 5, 6, 8] {
        let pair = Pair::of(units);
        let later = pair.later();
        table += &format!("{units} units each  without  {}\n", line(&pair.without));
        table += &format!("              with     {}\n", line(&pair.with));
        table += &format!("              later by {later} min\n");
        match units {
            1..=3 => assert!(later.is_below(-0.5), "{units} units: {later}"),
            6.. => assert!(later.is_above(2.0), "{units} units: {later}"),
            _ => {} // where they cross
        }
    }
    expect![[r#"
        1 units each  without  all know after  4.29 min, items wait 0.00 min,   0.0 omitted
                      with     all know after  3.13 min, items wait 0.01 min,   0.0 omitted
                      later by -1.15 +- 0.14 min
        2 units each  without  all know after  4.31 min, items wait 0.00 min,   0.0 omitted
                      with     all know after  3.15 min, items wait 0.05 min,   0.0 omitted
                      later by -1.16 +- 0.12 min
        3 units each  without  all know after  4.31 min, items wait 0.01 min,   0.0 omitted
                      with     all know after  3.42 min, items wait 0.14 min,   0.0 omitted
                      later by -0.90 +- 0.16 min
        4 units each  without  all know after  4.35 min, items wait 0.01 min,   0.0 omitted
                      with     all know after  4.07 min, items wait 0.35 min,   0.2 omitted
                      later by -0.28 +- 0.25 min
        5 units each  without  all know after  4.38 min, items wait 0.02 min,   0.0 omitted
                      with     all know after  5.79 min, items wait 0.75 min,   3.6 omitted
                      later by +1.41 +- 0.34 min
        6 units each  without  all know after  4.71 min, items wait 0.04 min,   0.0 omitted
                      with     all know after 11.78 min, items wait 1.71 min,  32.4 omitted
                      later by +7.07 +- 1.21 min
        8 units each  without  all know after  5.76 min, items wait 0.15 min,   0.0 omitted
                      with     all know after 21.19 min, items wait 3.38 min, 125.3 omitted
                      later by +15.42 +- 1.29 min
    "#]]
    .assert_eq(&table);
}
