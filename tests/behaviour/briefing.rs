//! Who takes over decides when it has been briefed, and does the rest meanwhile.
//!
//! Conditions: ideal ground but for the briefing, which lasts d minutes. A front post that is ordered
//! to open is staffed at ten past and hears of the place at once. It reports, which is a drill, and
//! declares, which takes an element and one minute's thought. Command that is handed over to a post
//! that is open does the same to what waits before its desk.

use crate::oracles::laboratory::Laboratory;
use salambo_engine::document::mark::Label;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::Record;

fn exercise(briefing: i64, opens: &str, procedures: &str) -> Laboratory {
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "briefing", title: "Briefed", clock: Clock(end: "T+02:00"), defaults: Ideal,
            organisation: Organisation(
                format: 1, id: "one", agencies: [ Agency(id: "a") ],
                posts: [ Post(id: "a.room"), Post(id: "a.front", under: "a.room", {opens}) ],
                channels: [ Channel(id: "radio", kind: Radio, members: Everyone) ],
                sites: [ Site(id: "hall") ],
            ),
            doctrine: Doctrine(format: 1, id: "rules", procedures: [
                {procedures}
                Procedure(id: "report", who: "a.front", when: Knows("location"), then: [Report(to: Superior)]),
                Procedure(id: "declare", who: "a.front", when: Knows("location"), needs: "location", deliberation: "1 min", then: [Declare("closed")]),
            ]),
            parameters: {{ "briefing": "{briefing} min" }},
            injects: [ Inject(id: "news", when: "T+00:00", to: "a.room", tells: [Observed("location", "hall")]) ],
        )"#
    ))
}

/// The minutes at which the front reports and declares, and the label of its wait, if it waited.
fn told(laboratory: &Laboratory) -> (i64, i64, Option<Label>) {
    let run = laboratory.run(0);
    let front = run.name("a.front");
    let own = |record: &&Record| record.actor == front;
    let minute = |wanted: &dyn Fn(&Fact) -> bool| {
        let mut own = run.trace.records.iter().filter(own);
        own.find(|record| wanted(&record.fact)).expect("it does both").at.0 / 60_000
    };
    let reported = minute(&|fact| matches!(fact, Fact::Sent { .. }));
    let declared = minute(&|fact| matches!(fact, Fact::Declared { .. }));
    let mut own = run.trace.records.iter().filter(own);
    let resumed = own.find(|record| matches!(record.fact, Fact::Reconsidered { .. }));
    if let Some(resumed) = resumed {
        let released_by = resumed.released_by.expect("a briefing ended the wait");
        assert!(matches!(run.trace.get(released_by).fact, Fact::Briefed {}));
    }
    (reported, declared, resumed.map(|record| record.wait))
}

#[test]
fn it_delays_decisions_and_nothing_else() {
    let opens = r#"opens: OnOrder(staffed_after: "10 min")"#;
    let open = r#"Procedure(id: "open", who: "a.room", when: Knows("location"), then: [Open("a.front"), Inform(to: "a.front")]),"#;
    assert_eq!(told(&exercise(0, opens, open)), (10, 11, None));
    assert_eq!(told(&exercise(5, opens, open)), (10, 16, Some(Label::Staffing)));
    assert_eq!(told(&exercise(20, opens, open)), (10, 31, Some(Label::Staffing)));
}

#[test]
fn who_is_handed_command_is_briefed_too() {
    let hand =
        r#"Procedure(id: "hand", who: "a.room", when: Knows("location"), then: [HandOver(to: "a.front")]),"#;
    assert_eq!(told(&exercise(0, "", hand)), (0, 1, None));
    assert_eq!(told(&exercise(7, "", hand)), (0, 8, Some(Label::Staffing)));
}

#[test]
fn who_takes_command_from_nobody_is_not() {
    let take = r#"
        Procedure(id: "tell", who: "a.room", when: Knows("location"), then: [Inform(to: "a.front")]),
        Procedure(id: "take", who: "a.front", when: Knows("location"), then: [TakeCommand]),"#;
    assert_eq!(told(&exercise(7, "", take)), (0, 1, None));
}
