//! A post that comes in the middle of a run: nobody can tell it from what is not there until it comes, and then
//! it has its place like any other.
//!
//! `b.room` tells the rooms of `a` what it hears; the only one has twenty minutes' work on everything. `c` has no
//! post at all.

use super::night::{Night, Run, turn};
use expect_test::expect;
use salambo_engine::document::reading::{Request, Shelf};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::score::score;
use salambo_engine::trace::fact::Fact;
use std::collections::BTreeMap;

const NIGHT: &str = r#"Exercise(
    format: 1, id: "night", title: "A night", defaults: Ideal,
    clock: Clock(t0: "2026-03-18 19:40", end: "T+01:30"),
    parameters: { "message.service": "1 min" },
    organisation: Organisation(
        format: 1, id: "three", agencies: [Agency(id: "a"), Agency(id: "b"), Agency(id: "c")],
        posts: [
            Post(id: "a.chief", level: 3), Post(id: "b.room"),
            Post(id: "a.room", role: "room", under: "a.chief", service: "20 min", takes_calls: true),
        ],
        channels: [Channel(id: "phone", kind: Phone, members: Everyone)],
        sites: [Site(id: "hall"), Site(id: "house")],
    ),
    doctrine: Doctrine(format: 1, id: "rules", culture: StrictHierarchy,
        authorities: [Authority(id: "alarm", held_by: "a.chief")],
        lists: [List(id: "heads", at_once: [Role("room")])],
        procedures: [
            Procedure(id: "pass-on", who: "b.room", when: Knows("location"), repeat: EachChange, then: [Inform(to: List("heads"))]),
            Procedure(id: "declare", who: Role("room"), when: Knows("location"), then: [Declare("flood")]),
        ],
    ),
    injects: [
        Inject(id: "caller", when: "T+00:10", to: "b.room", from: "warden", message: "m", tells: [Observed("location", "hall")]),
    ],
    objectives: [Objective(id: "o", title: "o", measures: [
        Measure(id: "any", measure: Time(to: Learned(who: AllOf("a"), element: "location")), target: AtMost("15 min")),
        Measure(id: "each", measure: Time(to: Learned(who: Role("room"), element: "location", which: Every)), target: AtMost("15 min")),
    ])],
)"#;

/// A second room of `a`, quick to take things in.
const SECOND: &str = r#"Post(id: "a.second", role: "room", under: "a.chief", service: "1 min")"#;

fn minutes(minute: i64) -> i64 {
    minute * 60_000
}

/// What happens from the first turn to a minute.
fn told(run: &Run, until: i64) -> String {
    let end = format!("T+00:{until:02}:01");
    run.told().lines().take_while(|line| *line < end.as_str()).flat_map(|line| [line, "\n"]).collect()
}

/// The night with these changes, the past of which is that of the night without.
fn branched(minute: i64, changes: &[&str]) -> Run {
    let night = Night::of(NIGHT);
    let run = night.played(&[turn(minutes(minute), changes)]);
    let at = Tick(minutes(minute));
    assert_eq!(night.played(&[]).history(at), run.history(at), "the past differs");
    run
}

#[test]
fn a_post_comes_and_takes_its_part() {
    expect![[r#"
        T+00:05:00  From now on Post(id: "a.second", role: "room", under: "a.chief", service: "1 min")  (script 00:05:00)
        T+00:05:00  a.second opens
        T+00:10:00  Inject caller is delivered to b.room  (script 00:10:00)
        T+00:10:00  b.room receives a call from warden
        T+00:10:00  b.room takes up a call
        T+00:11:00  b.room has taken in a call from warden  (processing 00:01:00)
        T+00:11:00  b.room learns from warden: location = hall, observed
        T+00:11:00  Procedure pass-on fires at b.room
        T+00:11:00  b.room begins procedure pass-on
        T+00:11:00  b.room has finished procedure pass-on
        T+00:11:00  b.room sends information to a.room
        T+00:11:00  b.room sends information to a.second
        T+00:11:00  a.room receives information from b.room
        T+00:11:00  a.room takes up information
        T+00:11:00  a.second receives information from b.room
        T+00:11:00  a.second takes up information
        T+00:12:00  a.second has taken in information from b.room  (processing 00:01:00)
        T+00:12:00  a.second learns from b.room: location = hall, observed
        T+00:12:00  Procedure declare fires at a.second
        T+00:12:00  a.second begins procedure declare
        T+00:12:00  a.second has finished procedure declare
        T+00:12:00  a.second declares: flood
        T+00:12:00  a.second learns from a.second: flood (a) = yes, observed
        T+00:31:00  a.room has taken in information from b.room  (processing 00:20:00)
        T+00:31:00  a.room learns from b.room: location = hall, observed
        T+00:31:00  Procedure declare fires at a.room
        T+00:31:00  a.room begins procedure declare
        T+00:31:00  a.room has finished procedure declare
        T+00:31:00  a.room declares: flood
        T+00:31:00  a.room learns from a.room: flood (a) = yes, observed
    "#]].assert_eq(&told(&branched(5, &[SECOND]), 31));
}

/// What was under way when it comes goes on as it was; what begins afterwards finds it.
#[test]
fn a_post_that_comes_late_was_told_nothing() {
    let run = branched(40, &[SECOND]);
    expect![[r#"
        T+00:40:00  From now on Post(id: "a.second", role: "room", under: "a.chief", service: "1 min")  (script 00:40:00)
        T+00:40:00  a.second opens
    "#]].assert_eq(&told(&run, 45));
}

/// A post that comes is briefed, as one that is ordered to open.
#[test]
fn it_is_staffed_as_it_says_of_itself() {
    let night = NIGHT.replace("\"message.service\"", "\"briefing\": \"5 min\", \"message.service\"");
    let opens = |how: &str, more: &[&str]| {
        let post = SECOND.replace("under:", &format!("{how} under:"));
        let changes: Vec<&str> = [post.as_str()].iter().chain(more).copied().collect();
        let told = Night::of(&night).played(&[turn(minutes(5), &changes)]).told();
        let own = told.lines().filter(|line| line.contains("  a.second ") && !line.contains("From now on"));
        own.flat_map(|line| [line, "\n"]).collect::<String>()
    };
    expect![[r#"
        T+00:05:00  a.second opens
        T+00:05:00  a.second begins to be briefed
        T+00:10:00  a.second has been briefed  (staffing 00:05:00)
        T+00:11:00  a.second receives information from b.room
        T+00:11:00  a.second takes up information
        T+00:12:00  a.second has taken in information from b.room  (processing 00:01:00)
        T+00:12:00  a.second learns from b.room: location = hall, observed
        T+00:12:00  a.second begins procedure declare
        T+00:12:00  a.second has finished procedure declare
        T+00:12:00  a.second declares: flood
        T+00:12:00  a.second learns from a.second: flood (a) = yes, observed
    "#]]
    .assert_eq(&opens("", &[]));
    expect![[r#"
        T+00:11:00  a.second receives information from b.room
        T+00:20:00  a.second opens  (staffing 00:15:00)
        T+00:20:00  a.second finds a message that came before it was open  (staffing 00:09:00)
        T+00:20:00  a.second takes up information
        T+00:21:00  a.second has taken in information from b.room  (processing 00:01:00)
        T+00:21:00  a.second learns from b.room: location = hall, observed
        T+00:21:00  a.second begins procedure declare
        T+00:21:00  a.second has finished procedure declare
        T+00:21:00  a.second declares: flood
        T+00:21:00  a.second learns from a.second: flood (a) = yes, observed
    "#]]
    .assert_eq(&opens("opens: At(\"T+00:20\"),", &[]));
    expect![[r#"
        T+00:05:00  a.second opens
        T+00:11:00  a.second receives information from b.room
        T+00:11:00  a.second takes up information
        T+00:12:00  a.second has taken in information from b.room  (processing 00:01:00)
        T+00:12:00  a.second learns from b.room: location = hall, observed
        T+00:12:00  a.second begins procedure declare
        T+00:12:00  a.second has finished procedure declare
        T+00:12:00  a.second declares: flood
        T+00:12:00  a.second learns from a.second: flood (a) = yes, observed
    "#]]
    .assert_eq(&opens("opens: At(\"T+00:02\"),", &[]));
    expect![[r#"
        T+00:05:00  a.second opens
        T+00:05:00  a.second begins to be briefed
        T+00:10:00  a.second has been briefed  (staffing 00:05:00)
        T+00:11:00  a.second receives information from b.room
        T+00:11:00  a.second takes up information
        T+00:12:00  a.second has taken in information from b.room  (processing 00:01:00)
        T+00:12:00  a.second learns from b.room: location = hall, observed
        T+00:12:00  a.second begins procedure declare
        T+00:12:00  a.second has finished procedure declare
        T+00:12:00  a.second declares: flood
        T+00:12:00  a.second learns from a.second: flood (a) = yes, observed
    "#]]
    .assert_eq(&opens("opens: OnOrder(staffed_after: \"7 min\"),", &["OpenPost(\"a.second\")"]));
    expect![[r#"
        T+00:11:00  a.second receives information from b.room
    "#]]
    .assert_eq(&opens("opens: OnOrder(staffed_after: \"7 min\"),", &[]));
}

/// The other changes of the same moment may name it, whatever stands first.
#[test]
fn others_that_come_with_it_may_name_it() {
    let run = branched(
        12,
        &[
            "channel:phone.enabled=false",
            "Channel(id: \"net\", kind: Radio, members: [\"c.cell\", \"b.room\"], latency: \"7 s\")",
            "Procedure(id: \"pass-back\", who: \"c.cell\", when: Knows(\"casualties\"), then: [Inform(to: \"b.room\")])",
            "Inject(id: \"second-caller\", to: Agency(\"c\"), message: \"m\", tells: [Likely(\"casualties\", 12)])",
            "Post(id: \"c.cell\", level: 3, desks: 2)",
            "post:c.cell.desks=3",
            "Delegate(authority: \"alarm\", to: \"c.cell\")",
        ],
    );
    expect![[r#"
        T+00:12:00  From now on channel:phone.enabled=false  (script 00:12:00)
        T+00:12:00  From now on Channel(id: "net", kind: Radio, members: ["c.cell", "b.room"], latency: "7 s")  (script 00:12:00)
        T+00:12:00  From now on Procedure(id: "pass-back", who: "c.cell", when: Knows("casualties"), then: [Inform(to: "b.room")])  (script 00:12:00)
        T+00:12:00  From now on Inject(id: "second-caller", to: Agency("c"), message: "m", tells: [Likely("casualties", 12)])  (script 00:12:00)
        T+00:12:00  From now on Post(id: "c.cell", level: 3, desks: 2)  (script 00:12:00)
        T+00:12:00  From now on post:c.cell.desks=3  (script 00:12:00)
        T+00:12:00  From now on Delegate(authority: "alarm", to: "c.cell")  (script 00:12:00)
        T+00:12:00  Channel phone is there no longer
        T+00:12:00  Channel net is there with as many lines as are needed
        T+00:12:00  Inject second-caller is delivered to c.cell
        T+00:12:00  exercise control delegates to c.cell: alarm
        T+00:12:00  c.cell opens
        T+00:12:00  c.cell receives information from exercise control
        T+00:12:00  c.cell takes up information
        T+00:12:00  c.cell receives an order from exercise control
        T+00:12:00  c.cell takes up an order
        T+00:13:00  c.cell has taken in information from exercise control  (processing 00:01:00)
        T+00:13:00  c.cell has taken in an order from exercise control  (processing 00:01:00)
        T+00:13:00  c.cell learns from exercise control: casualties = 12, likely
        T+00:13:00  Procedure pass-back fires at c.cell
        T+00:13:00  c.cell begins procedure pass-back
        T+00:13:00  c.cell has finished procedure pass-back
        T+00:13:00  c.cell sends information to b.room
        T+00:13:07  b.room receives information from c.cell  (transmission 00:00:07)
        T+00:13:07  b.room takes up information
    "#]].assert_eq(&told(&run, 14));
}

/// A later turn finds it there, and the past of a branch of a branch is that of the branch.
#[test]
fn a_branch_of_a_branch_finds_it() {
    let night = Night::of(NIGHT);
    let first = turn(minutes(5), &[SECOND]);
    let third = r#"Post(id: "a.third", role: "room", under: "a.second")"#;
    let second =
        turn(minutes(8), &["post:a.second.desks=2", third, "LosePost(post: \"a.second\", lasts: \"9 min\")"]);
    let (branch, twice) =
        (night.played(std::slice::from_ref(&first)), night.played(&[first.clone(), second.clone()]));
    let at = second.at;
    assert_eq!(branch.history(at), twice.history(at), "the past differs");
    let told = told(&twice, 20);
    let (_, later) = told.split_once("T+00:08").expect("it turns");
    expect![[r#"
        :00  From now on post:a.second.desks=2  (script 00:08:00)
        T+00:08:00  From now on Post(id: "a.third", role: "room", under: "a.second")  (script 00:08:00)
        T+00:08:00  From now on LosePost(post: "a.second", lasts: "9 min")  (script 00:08:00)
        T+00:08:00  a.second now has 2 desks
        T+00:08:00  a.second is out of action
        T+00:08:00  a.third opens
        T+00:10:00  Inject caller is delivered to b.room  (script 00:10:00)
        T+00:10:00  b.room receives a call from warden
        T+00:10:00  b.room takes up a call
        T+00:11:00  b.room has taken in a call from warden  (processing 00:01:00)
        T+00:11:00  b.room learns from warden: location = hall, observed
        T+00:11:00  Procedure pass-on fires at b.room
        T+00:11:00  b.room begins procedure pass-on
        T+00:11:00  b.room has finished procedure pass-on
        T+00:11:00  b.room sends information to a.room
        T+00:11:00  b.room sends information to a.second
        T+00:11:00  b.room sends information to a.third
        T+00:11:00  a.room receives information from b.room
        T+00:11:00  a.room takes up information
        T+00:11:00  A message to a.second is lost at b.room: the post or unit was lost
        T+00:11:00  a.third receives information from b.room
        T+00:11:00  a.third takes up information
        T+00:12:00  a.third has taken in information from b.room  (processing 00:01:00)
        T+00:12:00  a.third learns from b.room: location = hall, observed
        T+00:12:00  Procedure declare fires at a.third
        T+00:12:00  a.third begins procedure declare
        T+00:12:00  a.third has finished procedure declare
        T+00:12:00  a.third declares: flood
        T+00:12:00  a.third learns from a.third: flood (a) = yes, observed
        T+00:16:17  b.room repeats a message to a.second (attempt 1)  (retry 00:05:17)
        T+00:16:17  b.room sends information to a.second
        T+00:16:17  A message to a.second is lost at b.room: the post or unit was lost
        T+00:17:00  a.second is back in action  (script 00:09:00)
    "#]]
    .assert_eq(later);
}

/// Wherever a post may be found by what it is, it is found from its moment on, and not a moment before.
#[test]
fn no_group_has_it_before_it_comes() {
    let groups = [
        "Everyone",
        "AllOf(\"b\")",
        "Agency(\"c\")",
        "Role(\"room\")",
        "Level(4)",
        "But(of: Everyone, not: [\"a.room\"])",
        "List(\"heads\")",
        "Subordinates",
        "Peers",
    ];
    let posts = [
        (r#"Post(id: "b.hall", role: "room", level: 4, under: "b.room", takes_calls: true)"#, "b.hall"),
        (r#"Post(id: "c.hall", role: "room", level: 4, under: "b.room")"#, "c.hall"),
    ];
    for group in groups {
        let rule = format!(
            "Procedure(id: \"tell\", who: \"b.room\", when: Knows(\"location\"), repeat: Every(\"20 min\"), then: [Inform(to: {group})]),\n            Procedure(id: \"declare\""
        );
        let night = Night::of(&NIGHT.replace("Procedure(id: \"declare\"", &rule).replace(
            "Post(id: \"b.room\")",
            "Post(id: \"b.room\"), Post(id: \"b.under\", level: 4, under: \"b.room\"), Post(id: \"c.room\")",
        ));
        for (post, id) in posts {
            let at = Tick(minutes(35));
            let run = night.played(&[turn(at.0, &[post])]);
            assert_eq!(night.played(&[]).history(at), run.history(at), "{group}: {id}: the past differs");
            let heard = run.told().contains(&format!("{id} receives information"));
            let meant = match group {
                "AllOf(\"b\")" => id == "b.hall",
                "Agency(\"c\")" | "Peers" => false,
                _ => true,
            };
            assert_eq!(heard, meant, "{group}: {id}: {}", run.told());
        }
    }
}

/// Callers of an agency are shared among its posts that take calls; who rings, and when, stays as it was.
#[test]
fn it_takes_over_its_part_of_the_calls() {
    let incident = r#"incidents: [Incident(id: "flood", site: "hall", begins: "T+00:01",
        calls: Calls(peak: "2 per min", peak_at: "T+00:02", half_life: "60 min", numbers: { "a": 1 }))], injects: ["#;
    let night = Night::of(
        &NIGHT.replace("injects: [", incident).replace("service: \"20 min\"", "service: \"2 min\""),
    );
    let post = r#"Post(id: "a.second", takes_calls: true, service: "2 min")"#;
    let at = minutes(30);
    let (before, after) = (night.played(&[]), night.played(&[turn(at, &[post])]));
    assert_eq!(before.history(Tick(at)), after.history(Tick(at)));
    let rung = |run: &Run| -> Vec<Tick> {
        let calls = run.trace.records.iter().filter(|record| matches!(record.fact, Fact::Called { .. }));
        calls.map(|record| record.at).collect()
    };
    assert_eq!(rung(&before), rung(&after), "nobody rings at another time");
    let handled = |run: &Run| {
        let mut by: BTreeMap<String, Vec<Tick>> = BTreeMap::new();
        for record in run.trace.records.iter().filter(|record| matches!(record.fact, Fact::Handled { .. })) {
            by.entry(run.trace.names.text(record.actor).to_owned()).or_default().push(record.at);
        }
        by
    };
    let (was, is) = (handled(&before), handled(&after));
    assert!(!was.contains_key("a.second"));
    assert!(is["a.second"].len() > 10 && is["a.second"].iter().all(|at| *at > Tick(minutes(30))), "{is:?}");
    let sum = |by: &BTreeMap<String, Vec<Tick>>| by.values().map(Vec::len).sum::<usize>();
    assert!(sum(&is) > sum(&was) + 10, "two rooms take in more than one");
}

/// Where anybody will do, whoever came later does as well; each who has to is one of those of the start.
#[test]
fn what_is_measured_holds_for_the_whole_run() {
    let night = Night::of(NIGHT);
    let values = |run: &Run| -> Vec<Option<f64>> {
        let score = score(&run.scenario, &run.trace, run.scenario.clock.end);
        score.measures.iter().map(|measure| measure.value.map(|value| value / 60_000.0)).collect()
    };
    assert_eq!(values(&night.played(&[])), [Some(31.0), Some(31.0)]);
    assert_eq!(values(&night.played(&[turn(minutes(5), &[SECOND])])), [Some(12.0), Some(31.0)]);
    assert_eq!(values(&night.played(&[turn(minutes(45), &[SECOND])])), [Some(31.0), Some(31.0)]);
}

/// What is wrong with a post is drawn as it is anywhere.
#[test]
fn what_is_wrong_with_a_post_is_drawn() {
    let drawn = |turns: &[_]| Night::of(NIGHT).compiled(turns).err().unwrap_or_else(|| "nothing".to_owned());
    let changes = [
        "Post(id: \"a.room\")",
        "Post(id: \"d.room\")",
        "Post(id: \"c.room\", under: \"a.chef\")",
        "Post(id: \"a.late\", level: 7, desks: 0, site: \"hal\")",
        "Post(desks: 2)",
        "Post(id: \"warden\", agency: \"a\")",
        "Pots(id: \"a.annexe\")",
        "Post(id: \"a.same\")",
        "Post(id: \"A.Same\")",
    ];
    expect![[r#"
        error[E0312]: there are two of `a.room`: this post and an earlier entry
         --> --with:1:10
          |
        1 | Post(id: "a.room")
          |          ^^^^^^^^
         ::: exercise.ron:9:22
          |
        9 |             Post(id: "a.room", role: "room", under: "a.chief", service: "20 min", takes_calls: true),
          |                      -------- the earlier one
          |
          = help: give one of them another id

        error[E0310]: no agency is called `d`: the first word of `d.room` names its agency
         --> --with:1:10
          |
        1 | Post(id: "d.room")
          |          ^^^^^^^^
          |
        help: did you mean `a.room`?
          |
        1 - Post(id: "d.room")
        1 + Post(id: "a.room")
          |

        error[E0310]: no post is called `a.chef`
         --> --with:1:27
          |
        1 | Post(id: "c.room", under: "a.chef")
          |                           ^^^^^^^^
         ::: exercise.ron:8:22
          |
        8 |             Post(id: "a.chief", level: 3), Post(id: "b.room"),
          |                      --------- `a.chief` is written here
          |
        help: did you mean `a.chief`?
          |
        1 | Post(id: "c.room", under: "a.chief")
          |                                +

        error[E0402]: a level is 1 (field), 2 (tactical), 3 (strategic) or 4 (political)
         --> --with:1:27
          |
        1 | Post(id: "a.late", level: 7, desks: 0, site: "hal")
          |                           ^

        error[E0402]: a post has at least one desk and at most 10000, not 0
         --> --with:1:37
          |
        1 | Post(id: "a.late", level: 7, desks: 0, site: "hal")
          |                                     ^

        error[E0310]: no site is called `hal`
          --> --with:1:46
           |
         1 | Post(id: "a.late", level: 7, desks: 0, site: "hal")
           |                                              ^^^^^
          ::: exercise.ron:12:26
           |
        12 |         sites: [Site(id: "hall"), Site(id: "house")],
           |                          ------ `hall` is written here
           |
        help: did you mean `hall`?
           |
         1 | Post(id: "a.late", level: 7, desks: 0, site: "hall")
           |                                                  +

        error[E0310]: no agency is called `A`: the first word of `A.Same` names its agency
         --> --with:1:10
          |
        1 | Post(id: "A.Same")
          |          ^^^^^^^^
          |
        help: did you mean `a.Same`?
          |
        1 - Post(id: "A.Same")
        1 + Post(id: "a.Same")
          |

        error[E0312]: there are two of `A.Same`, but for capital letters: this post and an earlier entry
         --> --with:1:10
          |
        1 | Post(id: "A.Same")
          |          ^^^^^^^^
         ::: --with:1:10
          |
        1 | Post(id: "a.same")
          |          -------- the earlier one
          |
          = help: give one of them another id

        error[E0645]: `Post` needs an id
         --> --with:1:1
          |
        1 | Post(desks: 2)
          | ^^^^^^^^^^^^^^
          |
          = help: write `Post(id: "...", ...)`

        error[E0645]: there is no change `Pots`
         --> --with:1:1
          |
        1 | Pots(id: "a.annexe")
          | ^^^^
          |
        help: write `Post`
          |
        1 - Pots(id: "a.annexe")
        1 + Post(id: "a.annexe")
          |

        error[E0312]: an inject lets `warden` speak, who is no post
         --> --with:1:11
          |
        1 | Post(id: "warden", agency: "a")
          |           ^^^^^^
          |
          = help: give the post another id

        11 errors in 1 file
    "#]]
    .assert_eq(&drawn(&[turn(minutes(5), &changes)]));
    // Fields are those of posts in files.
    let unread = ["post:a.late.desks=2", "Post(id: \"a.late\", dask: 3, under: 4)"];
    expect![[r#"
        error[E0643]: there is no post `a.late`
         --> --with:1:6
          |
        1 | post:a.late.desks=2
          |      ^^^^^^
          |
          = help: there are only `a.chief`, `b.room` or `a.room`

        error[E0203]: `Post` has no field `dask`
         --> --with:1:20
          |
        1 | Post(id: "a.late", dask: 3, under: 4)
          |                    ^^^^

        error[E0201]: expected a text in quotes, found the number 4
         --> --with:1:36
          |
        1 | Post(id: "a.late", dask: 3, under: 4)
          |                                    ^
          |
        help: write `"4"`
          |
        1 - Post(id: "a.late", dask: 3, under: 4)
        1 + Post(id: "a.late", dask: 3, under: "4")
          |

        3 errors in 1 file
    "#]]
    .assert_eq(&drawn(&[turn(minutes(5), &unread)]));
    // Nobody is named before he comes.
    let early = [
        "Channel(id: \"net\", kind: Radio, members: [\"a.second\", \"b.room\"])",
        "LosePost(post: \"a.second\")",
    ];
    expect![[r#"
        error[E0310]: the post `a.second` comes later
         --> --with:1:43
          |
        1 | Channel(id: "net", kind: Radio, members: ["a.second", "b.room"])
          |                                           ^^^^^^^^^^
          |
          = help: name it from the moment on at which it comes

        error[E0310]: the post `a.second` comes later
         --> --with:1:16
          |
        1 | LosePost(post: "a.second")
          |                ^^^^^^^^^^
          |
          = help: name it from the moment on at which it comes

        2 errors in 1 file
    "#]]
    .assert_eq(&drawn(&[turn(minutes(5), &early), turn(minutes(6), &[SECOND])]));
    let early = ["authority:alarm.held_by=a.second"];
    expect![[r#"
        error[E0310]: the post `a.second` comes later
         --> --with:1:25
          |
        1 | authority:alarm.held_by=a.second
          |                         ^^^^^^^^
          |
          = help: name it from the moment on at which it comes

        1 error in 1 file
    "#]]
    .assert_eq(&drawn(&[turn(minutes(5), &early), turn(minutes(6), &[SECOND])]));
}

/// Files that are laid out otherwise: the organisation in parts, the exercise extending another.
#[test]
fn it_comes_into_an_exercise_in_several_files() {
    let (organisation, doctrine) =
        (NIGHT.find("Organisation(").expect("one"), NIGHT.find("doctrine:").expect("one"));
    let inner = NIGHT[organisation..doctrine].trim().trim_end_matches(',');
    let exercise = NIGHT.replace(inner, "\"organisation.ron\"");
    let shelf = Shelf::new().with("exercise.ron", exercise).with("organisation.ron", inner);
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let apart = Night { shelf, request, seed: 1 }.played(&[turn(minutes(5), &[SECOND])]);
    assert_eq!(apart.told(), branched(5, &[SECOND]).told());
}
