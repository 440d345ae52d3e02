//! Coincidences: what happens where two things meet that seldom do: a loss and a briefing, an order and
//! somebody aboard, two incidents at one place, work that is done when the order to do it comes.

use super::story::lines;
use crate::properties::stage;
use expect_test::{Expect, expect};
use salambo_engine::run::{Plan, simulate};

/// What differs from story to story: fields of an exercise with a room, a desk and units of one kind that are
/// ten minutes from the quay, from which it is a quarter of an hour to the clinic and twenty minutes to the hill.
struct Night<'a> {
    posts: &'a str,
    kind: &'a str,
    units: u32,
    procedures: &'a str,
    doctrine: &'a str,
    parameters: &'a str,
    way: &'a str,
    incidents: &'a str,
    injects: &'a str,
    more: &'a str,
}

impl Default for Night<'_> {
    /// One unit that does nothing in particular, sent to the scene.
    fn default() -> Self {
        Self {
            posts: "",
            kind: r#"capabilities: ["look"]"#,
            units: 1,
            procedures: r#"Procedure(id: "send", who: "a.room", when: Knows("location"), then: [Dispatch(need: { "look": 1 }, to: Scene)]),"#,
            doctrine: "",
            parameters: "",
            way: "Route",
            incidents: r#"Incident(id: "fire", site: "quay", begins: "T+00:00")"#,
            injects: "",
            more: "",
        }
    }
}

impl Night<'_> {
    /// The records of some kinds.
    fn told(&self, kinds: &[&str], expected: &Expect) {
        let Self { posts, kind, units, procedures, doctrine, parameters, way, incidents, injects, more } =
            self;
        let text = format!(
            r#"Exercise(format: 1, id: "night", title: "A night", defaults: Ideal, clock: Clock(end: "T+03:00"),
    organisation: Organisation(format: 1, id: "town",
        agencies: [Agency(id: "a", kind: Medical), Agency(id: "b", kind: Hospital)],
        posts: [Post(id: "a.room", takes_calls: true), Post(id: "b.desk", service: "1 min"), {posts}],
        channels: [Channel(id: "radio", kind: Radio, members: Everyone)],
        unit_types: [UnitType(id: "crew", {kind})],
        units: [Units(of: "a.crew", type: "crew", directed_by: "a.room", home: {{ "base": {units} }})],
        sites: [Site(id: "base"), Site(id: "quay"), Site(id: "clinic"), Site(id: "hill")],
        routes: [Route("base", "quay", "10 min"), {way}("quay", "clinic", "15 min"), Route("quay", "hill", "20 min")],
        facilities: [Facility(id: "clinic", site: "clinic", kind: Hospital, agency: "b")],
    ),
    doctrine: Doctrine(format: 1, id: "rules", procedures: [{procedures}], {doctrine}),
    parameters: {{ {parameters} }},
    incidents: [{incidents}],
    injects: [Inject(id: "place", when: "T+00:00", to: "a.room", tells: [Observed("location", "quay")]), {injects}],
    {more}
)"#
        );
        let scenario = stage::compiled(&text);
        let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
        expected.assert_eq(&lines(&scenario, &trace, &|record| kinds.contains(&record.fact.kind())));
    }
}

/// An ambulance for one, sent to the scene.
const AMBULANCE: &str = r#"capabilities: ["look", "treat", "transport"], carries: 1"#;

/// An order to do something, once access is known.
fn order(task: &str) -> String {
    let send = Night::default().procedures;
    format!(
        r#"{send} Procedure(id: "order", who: "a.room", when: Knows("access"), then: [Order(who: "a.crew", task: "{task}")])"#
    )
}

/// Access is known after so many minutes.
fn access(minute: u32) -> String {
    format!(
        r#"Inject(id: "access", when: "T+00:{minute:02}", to: "a.room", tells: [Observed("access", "open")])"#
    )
}

/// So many people hurt, whom ambulances drive away.
fn hurt(id: &str, count: u32, demands: &str) -> String {
    format!(
        r#"Incident(id: "{id}", site: "quay", begins: "T+00:00", casualties: [Casualties(count: {count}, score: 8, at: "T+00:00")],
            demands: [Task(id: "drive-{id}", kind: Transport, needs: {{ "transport": 1 }}, effort: PerCasualty("2 min")), {demands}])"#
    )
}

#[test]
fn who_looks_around_when_it_begins_is_the_first_there() {
    let send = Night::default().procedures;
    let procedures = format!(
        r#"{send} Procedure(id: "report", who: "a.crew", when: FirstThere, then: [Report(to: "a.room")])"#
    );
    Night {
        procedures: &procedures,
        parameters: r#""size-up": "5 min""#,
        incidents: r#"Incident(id: "fire", site: "quay", begins: "T+00:12", threat_active: [Between(from: "T+00:40", until: "T+00:50")])"#,
        ..Night::default()
    }
    .told(&["Arrived", "Began", "SizedUp", "Fired"], &expect![[r#"
        T+00:00:00  Procedure send fires at a.room
        T+00:10:00  a.crew.1 arrives at quay  (travel 00:10:00)
        T+00:12:00  Incident fire begins at quay  (script 00:12:00)
        T+00:15:00  a.crew.1 has had a first look at quay  (size-up 00:05:00)
        T+00:15:00  Procedure report fires at a.crew.1
    "#]]);
}

#[test]
fn a_decision_waits_for_the_briefing_after_a_loss_too() {
    Night {
        posts: r#"Post(id: "a.front", under: "a.room", service: "0 s")"#,
        procedures: r#"
            Procedure(id: "lead", who: "a.front", when: Knows("location"), then: [TakeCommand]),
            Procedure(id: "close", who: "a.front", when: Knows("access"), needs: "location", then: [Declare("road-closed")]),
            Procedure(id: "first", who: "a.room", when: Knows("location"), then: [TakeCommand, Inform(to: "a.front")]),"#,
        parameters: r#""briefing": "20 min""#,
        injects: r#"
            Inject(id: "access", when: "T+00:05", to: "a.front", tells: [Observed("access", "open")]),
            Inject(id: "loss", when: After(Fired(procedure: "close"), "0 s"), does: [LosePost(post: "a.front", lasts: "5 min")])"#,
        ..Night::default()
    }
    .told(
        &["BriefingBegan", "OutOfAction", "BackInAction", "Paused", "Briefed", "Declared"],
        &expect![[r#"
            T+00:00:00  a.front begins to be briefed
            T+00:05:00  a.front is out of action
            T+00:10:00  a.front is back in action  (script 00:05:00)
            T+00:10:00  a.front puts close aside until it has been briefed  (staffing 00:05:00)
            T+00:20:00  a.front has been briefed  (staffing 00:20:00)
            T+00:20:00  a.front declares: road-closed
        "#]],
    );
}

#[test]
fn advice_waits_for_whoever_asked_and_is_lost() {
    Night {
        posts: r#"Post(id: "a.adviser", under: "a.room")"#,
        procedures: r#"Procedure(id: "close", who: "a.room", when: Knows("location"), needs: ["access", "hazards"],
            advice: "a.adviser", then: [Declare("road-closed")])"#,
        parameters: r#""advice.time": "2 min", "decision.seek.2": "30 min", "advice.patience": "40 min""#,
        injects: r#"Inject(id: "loss", when: After(Told(from: "a.adviser", to: "a.room"), "0 s"),
            does: [LosePost(post: "a.room", lasts: "5 min")])"#,
        ..Night::default()
    }
    .told(&["AdviceSought", "AdviceGiven", "OutOfAction", "BackInAction", "Advised"], &expect![[r#"
        T+00:00:00  a.room asks a.adviser for advice
        T+00:02:00  a.adviser has its advice for a.room ready  (deliberation 00:02:00)
        T+00:02:00  a.room is out of action
        T+00:07:00  a.room is back in action  (script 00:05:00)
        T+00:07:00  a.room has the advice of a.adviser  (staffing 00:05:00)
    "#]]);
}

#[test]
fn a_loss_on_top_of_a_loss_is_one_in_the_reference_too() {
    Night {
        kind: r#"capabilities: ["look", "transport"], carries: 20"#,
        incidents: &hurt("fire", 20, "").replace("2 min", "1 min"),
        injects: r#"
            Inject(id: "one", when: "T+00:01", does: [LoseUnits(who: "a.crew", lasts: "20 min")]),
            Inject(id: "two", when: "T+00:05", does: [LoseUnits(who: "a.crew", lasts: "5 min")])"#,
        more: r#"objectives: [Objective(id: "lives", title: "Lives", measures: [
            Measure(id: "deaths", measure: AvoidableDeaths, target: AtMost(0))])]"#,
        ..Night::default()
    }
    .told(&["OutOfAction", "BackInAction", "Fates", "Reference"], &expect![[r#"
        T+00:01:00  a.crew.1 is out of action
        T+00:05:00  a.crew.1 is out of action
        T+00:21:00  a.crew.1 is back in action  (script 00:20:00)
        T+03:00:00  People hurt, fire: 12 survive, 8 die who could have survived, 0 whom nothing could save, 0 without definitive care
        T+03:00:00  A perfect organisation would have lost, fire: 8
    "#]]);
}

#[test]
fn an_order_to_do_what_others_have_done_holds_nobody() {
    let procedures = order("search").replace("{ \"look\": 1 }", "{ \"look\": 3 }");
    for (minute, expected) in [
        (
            1,
            expect![[r#"
        T+00:01:00  a.crew.1 is ordered by a.room to do search
        T+00:01:00  a.crew.2 is ordered by a.room to do search
        T+00:01:00  a.crew.3 is ordered by a.room to do search
        T+00:10:00  Task search starts
        T+00:20:00  Task search is done  (work 00:10:00)
        T+00:30:00  Task guard starts
        T+00:40:00  Task guard is done  (work 00:10:00)
    "#]],
        ),
        (
            25,
            expect![[r#"
        T+00:10:00  Task search starts
        T+00:20:00  Task search is done  (work 00:10:00)
        T+00:25:00  a.crew.1 is ordered by a.room to do search
        T+00:25:00  a.crew.2 is ordered by a.room to do search
        T+00:25:00  a.crew.3 is ordered by a.room to do search
        T+00:30:00  Task guard starts
        T+00:40:00  Task guard is done  (work 00:10:00)
    "#]],
        ),
    ] {
        Night {
            units: 3,
            procedures: &procedures,
            incidents: r#"Incident(id: "fire", site: "quay", begins: "T+00:00", demands: [
                Task(id: "search", kind: Search, needs: { "look": 2 }, effort: "10 min"),
                Task(id: "guard", kind: Cordon, needs: { "look": 3 }, after: Injected("late"), effort: "10 min")])"#,
            injects: &format!(r#"{}, Inject(id: "late", when: "T+00:30", message: "Guard it")"#, access(minute)),
            ..Night::default()
        }
        .told(&["Assigned", "TaskStarted", "TaskDone"], &expected);
    }
}

#[test]
fn means_suffice_for_all_work_together_or_not_at_all() {
    let send = Night::default().procedures.replace("{ \"look\": 1 }", "{ \"look\": 2 }");
    let procedures = format!(
        r#"{send} Procedure(id: "order", who: "a.room", when: Knows("access"), then: [
            Order(who: "a.crew.1", task: "search"), Order(who: "a.crew.2", task: "guard")])"#
    );
    Night {
        units: 4,
        procedures: &procedures,
        doctrine: r#"reviews: [Review(id: "enough", who: "a.room", of: Resources, every: "30 min")]"#,
        incidents: r#"Incident(id: "fire", site: "quay", begins: "T+00:00", demands: [
            Task(id: "search", kind: Search, needs: { "look": 2 }, effort: "10 min"),
            Task(id: "guard", kind: Cordon, needs: { "look": 2 }, effort: "10 min")])"#,
        injects: &access(1),
        ..Night::default()
    }
    .told(
        &["ResourcesReviewed", "Dispatched", "TaskDone"],
        &expect![[r#"
        T+00:00:00  a.room sends a.crew.1 to quay (look)
        T+00:00:00  a.room sends a.crew.2 to quay (look)
        T+00:30:00  a.room looks whether the means suffice: they do not
        T+00:30:00  a.room sends a.crew.3 to quay (look)
        T+00:30:00  a.room sends a.crew.4 to quay (look)
        T+00:50:00  Task search is done  (work 00:10:00)
        T+00:50:00  Task guard is done  (work 00:10:00)
        T+01:00:00  a.room looks whether the means suffice: they do, as far as it knows
        T+01:30:00  a.room looks whether the means suffice: they do, as far as it knows
        T+02:00:00  a.room looks whether the means suffice: they do, as far as it knows
        T+02:30:00  a.room looks whether the means suffice: they do, as far as it knows
        T+03:00:00  a.room looks whether the means suffice: they do, as far as it knows
    "#]],
    );
}

#[test]
fn a_hold_ends_with_an_order_elsewhere_and_with_other_work() {
    let recall = order("help").replace(r#"Order(who: "a.crew", task: "help")"#, r#"Recall("a.crew")"#);
    let kinds = ["Held", "LeftEdge", "Tasked", "TaskStarted", "TaskOpen"];
    Night {
        procedures: &recall,
        incidents: r#"Incident(id: "fire", site: "quay", begins: "T+00:00", demands: [
            Task(id: "help", kind: Search, needs: { "look": 1 }, zone: Warm, effort: "10 min")])"#,
        injects: &access(30),
        ..Night::default()
    }
    .told(
        &kinds,
        &expect![[r#"
        T+00:00:00  a.crew.1 is ordered to quay by a.room
        T+00:10:00  a.crew.1 waits outside the warm zone (controlled) at quay: the zone is not known
        T+00:30:00  a.crew.1 is ordered to base by a.room
        T+00:30:00  a.crew.1 no longer waits outside the warm zone (controlled) at quay  (holding 00:20:00)
        T+03:00:00  Task help was never done  (resource 03:00:00)
    "#]],
    );
    Night {
        incidents: r#"Incident(id: "fire", site: "quay", begins: "T+00:00", demands: [
            Task(id: "help", kind: Search, needs: { "look": 1 }, zone: Warm, effort: "10 min"),
            Task(id: "cordon", kind: Cordon, needs: { "look": 1 }, zone: Cold, after: Injected("late"), effort: "10 min")])"#,
        injects: r#"Inject(id: "late", when: "T+00:30", message: "Guard it")"#,
        ..Night::default()
    }
    .told(&kinds, &expect![[r#"
        T+00:00:00  a.crew.1 is ordered to quay by a.room
        T+00:10:00  a.crew.1 waits outside the warm zone (controlled) at quay: the zone is not known
        T+00:30:00  Task cordon starts
        T+00:30:00  a.crew.1 no longer waits outside the warm zone (controlled) at quay  (holding 00:20:00)
        T+00:40:00  a.crew.1 waits outside the warm zone (controlled) at quay: the zone is not known
        T+03:00:00  Task help was never done  (holding 02:20:00)
    "#]]);
}

#[test]
fn who_may_go_in_once_somebody_is_in_command_goes_in_when_it_learns_that() {
    let send = Night::default().procedures;
    let procedures = format!(
        r#"{send}
        Procedure(id: "zone", who: "a.room", when: TimeIs(after: "T+00:20"), then: [DeclareZone, Inform(to: "a.crew", only: "zone_state")]),
        Procedure(id: "lead", who: "a.room", when: TimeIs(after: "T+00:30"), then: [TakeCommand, Inform(to: "a.crew", only: "in_command")])"#
    );
    Night {
        procedures: &procedures,
        doctrine: r#"entry_rules: [Entry(id: "jointly", capability: "look", zone: Warm, may: JointAssessment)]"#,
        incidents: r#"Incident(id: "fire", site: "quay", begins: "T+00:00", demands: [
            Task(id: "help", kind: Search, needs: { "look": 1 }, zone: Warm, effort: "10 min")])"#,
        ..Night::default()
    }
    .told(&["Held", "ZoneDeclared", "TookCommand", "Entered", "TaskDone"], &expect![[r#"
        T+00:10:00  a.crew.1 waits outside the warm zone (controlled) at quay: the zone is not known
        T+00:20:00  a.room declares a zone at quay: warm zone (controlled)
        T+00:20:00  a.crew.1 waits outside the warm zone (controlled) at quay: nobody has allowed it in  (holding 00:10:00)
        T+00:30:00  a.room takes command
        T+00:30:00  a.crew.1 goes into the warm zone (controlled) at quay  (holding 00:10:00)
        T+00:40:00  Task help is done  (work 00:10:00)
    "#]]);
}

#[test]
fn a_zone_is_hot_by_the_threat_of_its_own_place() {
    let procedures = r#"
        Procedure(id: "send", who: "a.room", when: Knows("location"), then: [Dispatch(need: { "look": 1 }, to: "hill")]),
        Procedure(id: "zone", who: "a.crew", when: OnScene(Own), then: [DeclareZone])"#;
    Night {
        procedures,
        incidents: r#"Incident(id: "fire", site: "quay", begins: "T+00:00"),
            Incident(id: "other", site: "hill", begins: "T+00:00", threat_active: [UntilContained(from: "T+00:00")],
                known_as: { "threat_active": "threat_there", "location": "there" })"#,
        more: r#"elements: [Element(id: "threat_there"), Element(id: "there")],"#,
        ..Night::default()
    }
    .told(&["Arrived", "ZoneDeclared"], &expect![[r#"
        T+00:30:00  a.crew.1 arrives at hill, the first there  (travel 00:30:00)
        T+00:30:00  a.crew.1 declares a zone at hill: hot zone (exclusion)
    "#]]);
}

#[test]
fn a_review_of_one_zone_is_not_put_off_by_news_of_another() {
    Night {
        posts: r#"Post(id: "a.other")"#,
        procedures: r#"
            Procedure(id: "far", who: "a.other", when: TimeIs(after: "T+00:12"), then: [DeclareZone, Inform(to: "a.room", only: "zone_state")]),
            Procedure(id: "zone", who: "a.room", when: Knows("location"), then: [DeclareZone])"#,
        doctrine: r#"reviews: [Review(id: "quay", who: "a.room", of: Zone("quay"), every: "50 min")]"#,
        injects: r#"Inject(id: "hill", when: "T+00:00", to: "a.other", tells: [Observed("location", "hill")])"#,
        ..Night::default()
    }
    .told(&["ZoneDeclared", "ZoneReviewed"], &expect![[r#"
        T+00:00:00  a.room declares a zone at quay: warm zone (controlled)
        T+00:12:00  a.other declares a zone at hill: warm zone (controlled)
        T+00:50:00  a.room reviews the zones at quay
        T+01:40:00  a.room reviews the zones at quay
        T+02:30:00  a.room reviews the zones at quay
    "#]]);
}

#[test]
fn work_ordered_meanwhile_is_done_when_those_aboard_are_handed_over() {
    let kinds = ["Assigned", "Admitted", "FirstAid", "FreeAgain", "TaskDone"];
    let aid = r#"Task(id: "aid", kind: Treat, needs: { "treat": 1 }, effort: PerCasualty("4 min"))"#;
    Night {
        kind: AMBULANCE,
        procedures: &order("aid"),
        incidents: &hurt("fire", 3, aid),
        injects: &access(14),
        ..Night::default()
    }
    .told(
        &kinds,
        &expect![[r#"
        T+00:14:00  a.crew.1 is ordered by a.room to do aid
        T+00:27:00  casualty 1 of fire is admitted to clinic
        T+00:46:00  a.crew.1 gives casualty 2 of fire first aid  (work 00:04:00)
        T+00:50:00  a.crew.1 gives casualty 3 of fire first aid  (work 00:04:00)
        T+00:50:00  Task aid is done
        T+01:07:00  casualty 2 of fire is admitted to clinic
        T+01:24:00  Task drive-fire is done
        T+01:39:00  casualty 3 of fire is admitted to clinic
        T+01:39:00  a.crew.1 has handed over and is free again at clinic
    "#]],
    );
    let guard = r#"Task(id: "guard", kind: Cordon, needs: { "treat": 1 }, effort: "10 min")"#;
    Night {
        kind: AMBULANCE,
        procedures: &order("guard"),
        incidents: &hurt("fire", 1, guard),
        injects: &access(11),
        ..Night::default()
    }
    .told(
        &kinds,
        &expect![[r#"
        T+00:11:00  a.crew.1 is ordered by a.room to do guard
        T+00:12:00  Task drive-fire is done
        T+00:27:00  casualty 1 of fire is admitted to clinic
        T+00:52:00  Task guard is done  (work 00:10:00)
    "#]],
    );
}

#[test]
fn who_drives_those_of_one_incident_comes_back_for_those_of_another_there() {
    Night {
        kind: AMBULANCE,
        incidents: &format!("{}, {}", hurt("fire", 1, ""), hurt("flood", 1, "")),
        ..Night::default()
    }
    .told(
        &["Evacuated", "Admitted", "FreeAgain", "TaskDone"],
        &expect![[r#"
        T+00:12:00  Task drive-fire is done
        T+00:12:00  a.crew.1 leaves with casualty 1 of fire for clinic
        T+00:27:00  casualty 1 of fire is admitted to clinic
        T+00:44:00  Task drive-flood is done
        T+00:44:00  a.crew.1 leaves with casualty 1 of flood for clinic
        T+00:59:00  casualty 1 of flood is admitted to clinic
        T+00:59:00  a.crew.1 has handed over and is free again at clinic
    "#]],
    );
}

#[test]
fn where_no_way_leads_back_nobody_comes_back() {
    Night { kind: AMBULANCE, way: "OneWay", incidents: &hurt("fire", 2, ""), ..Night::default() }.told(
        &["Departed", "Admitted", "FreeAgain", "TaskOpen"],
        &expect![[r#"
            T+00:00:00  a.crew.1 leaves for quay
            T+00:12:00  a.crew.1 leaves for clinic
            T+00:27:00  casualty 1 of fire is admitted to clinic
            T+00:27:00  a.crew.1 has handed over and is free again at clinic
            T+03:00:00  Task drive-fire was never done  (resource 02:50:00)
        "#]],
    );
}

#[test]
fn what_somebody_settles_anew_is_at_odds_with_nothing() {
    Night {
        procedures: r#"
            Procedure(id: "tell", who: "a.room", when: Knows("custody"), then: [Inform(to: "b.desk")]),
            Procedure(id: "before", who: "b.desk", when: CustodyEnds(within: "30 min"), then: [Present(custody: "witness")])"#,
        injects: r#"Inject(id: "held", when: "T+00:00", does: [Custody(id: "witness", holder: "a.room", limit: "1 h")])"#,
        ..Night::default()
    }
    .told(&["HeldInCustody", "BroughtBeforeJudge", "LetGo", "Conflicted"], &expect![[r#"
        T+00:00:00  a.room holds witness until T+01:00:00
        T+00:30:00  witness is brought before a judge by a.room, as b.desk decided
    "#]]);
}

#[test]
fn a_rumour_ends_by_the_name_under_which_it_was_corrected() {
    let calls = r#"calls: Calls(peak: "0.2 per min", peak_at: "T+00:05", half_life: "10 min", numbers: { "a": 1 }),
        rumours: Rumours(places: "base", rate: "12 per h", lasts: "2 h")"#;
    Night {
        procedures: r#"Procedure(id: "right", who: "a.room", when: All([Knows("another"), TimeIs(after: "T+00:20")]), then: [Correct("another")])"#,
        incidents: &format!(
            r#"Incident(id: "fire", site: "quay", begins: "T+00:00", {calls}),
               Incident(id: "other", site: "hill", begins: "T+00:00", known_as: {{ "second_site": "another" }}, {calls})"#
        ),
        more: r#"elements: [Element(id: "another")],"#,
        ..Night::default()
    }
    .told(&["Corrected", "RumourEnded"], &expect![[r#"
        T+00:20:00  a.room corrects a false statement: another
        T+00:20:00  A correction has reached the public, and false reports end: another
    "#]]);
}
